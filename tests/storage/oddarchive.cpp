// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/oddarchive.h"

#include <functional>

namespace scenekeeper::tests {

using base::ErrorCode;
using base::PhotoId;
using namespace Qt::StringLiterals;

OddArchive::OddArchive()
{
    const base::RootId elsewhere = require(catalog().roots().ensure(u"/zz-away"_s)).id;
    const auto add = [this](const QString& path, const std::function<void(domain::PhotoMetadata&)>& change) {
        domain::Photo added = photo(path);
        change(added.metadata);
        require(catalog().photos().save(added));
    };
    const auto taken = [](int year, int month, int day, QTime time = QTime(12, 0)) {
        return domain::CaptureTime{QDate(year, month, day), time, std::nullopt};
    };
    add(u"2019/sea 100%.jpg"_s, [&](auto& m) {
        m.takenAt = taken(2019, 7, 14, QTime(0, 0));
        m.position = domain::GeoPosition{59.91, 10.75, {}};
        m.cameraMake = u"NIKON CORPORATION"_s;
        m.cameraModel = u"NIKON D70"_s;
    });
    add(u"2019/sea_100.jpg"_s, [&](auto& m) {
        m.takenAt = taken(2019, 7, 14, QTime(23, 59, 59, 999));
        m.position = domain::GeoPosition{59.95, 10.60, {}};
        m.cameraModel = u"D_70"_s;
    });
    add(u"2020/Küste 🌊.jpg"_s, [&](auto& m) {
        m.takenAt = taken(2020, 1, 1);
        m.position = domain::GeoPosition{-17.0, 179.95, {}};
        m.title = u"Crème brûlée at the \"Café\""_s;
    });
    add(u"2020/it's.jpg"_s, [&](auto& m) {
        m.takenAt = taken(2020, 12, 31);
        m.position = domain::GeoPosition{-17.05, -179.95, {}};
        m.keywords = QStringList{u"O'Brien"_s, u"old town"_s};
    });
    add(u"2020x/市場の写真.jpg"_s, [&](auto& m) {
        m.position = domain::GeoPosition{89.95, 0.0, {}};
        m.description = u"a_b 50% off"_s;
    });
    add(u"plain.jpg"_s, [&](auto& m) { m.position = domain::GeoPosition{89.95, 179.0, {}}; });
    domain::Photo broken = photo(u"broken.jpg"_s);
    broken.state = domain::PhotoState::Failed;
    broken.failure = base::Error{ErrorCode::FileTruncated, u"ends early"_s};
    require(catalog().photos().save(broken));
    const PhotoId gone = save(u"gone.jpg"_s);
    require(catalog().photos().setMissing(gone, true));
    domain::Photo away = photo(u"far.jpg"_s);
    away.rootId = elsewhere;
    require(catalog().photos().save(away));
    require(catalog().roots().setOnline(elsewhere, false));
    applyLabels();
}

void OddArchive::applyLabels()
{
    const auto id = [this](const QString& path) {
        return require(catalog().photos().known({root(), path})).value().id;
    };
    applyModel(id(u"2019/sea 100%.jpg"_s), u"sea"_s, 0.91);
    applyModel(id(u"2019/sea_100.jpg"_s), u"sea"_s, 0.55, true);
    applyModel(id(u"2020/it's.jpg"_s), u"street"_s, 0.6, true);
    applyModel(id(u"plain.jpg"_s), u"sea"_s, 0.7);
    const PhotoId plain = id(u"plain.jpg"_s);
    require(catalog().assignments().reject({&plain, 1}, label(u"sea"_s), CatalogFixture::person()));
    require(catalog().assignments().addHuman({&plain, 1}, label(u"forest"_s), CatalogFixture::person()));
}

} // namespace scenekeeper::tests
