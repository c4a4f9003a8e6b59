// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generatedarchive.h"

#include "tests/support/require.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <array>

namespace scenekeeper::bench {

using tests::require;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBatch = 512;
constexpr int kPhotosPerFolder = 200;

/// What all photos of an archive draw from.
struct Stock
{
    base::RootId root;
    base::RootId awayRoot;
    std::vector<base::LabelId> labels;
    storage::Author model;
    storage::Author person{u"bench"_s, std::nullopt, std::nullopt};
    QRandomGenerator random{7};

    [[nodiscard]] bool happens(double share) { return random.generateDouble() < share; }

    [[nodiscard]] QString oneOf(const QStringList& choices)
    {
        // The first ones more often, as in life.
        const double skewed = random.generateDouble() * random.generateDouble();
        return choices.at(static_cast<qsizetype>(skewed * static_cast<double>(choices.size())));
    }
};

domain::PhotoMetadata makeMetadata(Stock& stock)
{
    static const QStringList cameras{u"D70"_s,       u"EOS 5D"_s, u"iPhone 12"_s, u"X-T4"_s,
                                     u"ILCE-7M3"_s,  u"D850"_s,   u"M6"_s,        u"Hasselblad 500C"_s,
                                     u"Pentax 67"_s, u"GR III"_s};
    static const QStringList lenses{u"35mm F2"_s,     u"AF-S 24-70mm f/2.8G"_s, u"EF50mm f/1.8 STM"_s,
                                    u"70-200mm F4"_s, u"Summicron-M 1:2/35"_s,  u"XF23mmF1.4 R"_s,
                                    u"90mm Macro"_s};
    static const QStringList words{u"harbour"_s,  u"Tromsø"_s, u"wedding"_s, u"Gletscher"_s,  u"市場"_s,
                                   u"old town"_s, u"Café"_s,   u"regatta"_s, u"lighthouse"_s, u"funicular"_s};
    static const std::array<std::pair<double, double>, 5> towns{
        {{59.91, 10.75}, {48.14, 11.58}, {69.65, 18.96}, {-17.5, 179.9}, {35.68, 139.69}}};
    domain::PhotoMetadata metadata;
    metadata.cameraMake = u"Maker"_s;
    metadata.cameraModel = stock.oneOf(cameras);
    metadata.lens = stock.happens(0.7) ? stock.oneOf(lenses) : QString();
    metadata.exposureSeconds = 0.01;
    if (stock.happens(0.95)) {
        metadata.takenAt = domain::CaptureTime{QDate(2000, 1, 1).addDays(stock.random.bounded(9000)),
                                               QTime(0, 0).addSecs(stock.random.bounded(86400)), 60};
    }
    if (stock.happens(0.5)) {
        const auto& [latitude, longitude] =
            towns.at(static_cast<std::size_t>(stock.random.bounded(static_cast<int>(towns.size()))));
        metadata.position = domain::GeoPosition{latitude + stock.random.generateDouble() - 0.5,
                                                longitude + (stock.random.generateDouble() - 0.5) / 10, 10.0};
    }
    if (stock.happens(0.2))
        metadata.title = u"%1 at the %2"_s.arg(stock.oneOf(words), stock.oneOf(words));
    if (stock.happens(0.6))
        metadata.keywords = {stock.oneOf(words), u"archive"_s};
    if (stock.happens(0.3))
        metadata.rating = stock.random.bounded(6);
    return metadata;
}

domain::Photo makePhoto(Stock& stock, int number)
{
    domain::Photo photo;
    const int folder = number / kPhotosPerFolder;
    photo.rootId = folder % 20 == 19 ? stock.awayRoot : stock.root;
    photo.relativePath = u"%1/%2/IMG_%3.jpg"_s.arg(2000 + number / 20000)
                             .arg(folder, 5, 10, QLatin1Char('0'))
                             .arg(number, 7, 10, QLatin1Char('0'));
    photo.fileSize = 4'000'000 + number;
    photo.modifiedAt = 1'600'000'000'000'000'000LL + number;
    photo.contentHash = QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256);
    photo.width = 4000;
    photo.height = 3000;
    photo.format = u"jpeg"_s;
    photo.metadata = makeMetadata(stock);
    if (stock.happens(0.002)) {
        photo.state = domain::PhotoState::Failed;
        photo.failure = base::Error{base::ErrorCode::FileTruncated, u"ends early"_s};
    }
    return photo;
}

void label(storage::Catalog& catalog, Stock& stock, base::PhotoId id)
{
    const auto any = [&stock] {
        return static_cast<std::size_t>(stock.random.bounded(static_cast<int>(stock.labels.size())));
    };
    const std::size_t first = any();
    const double confidence = 1.0 - 0.7 * stock.random.generateDouble() * stock.random.generateDouble();
    std::vector<storage::ModelLabel> labels;
    if (stock.happens(0.97))
        labels.push_back({stock.labels.at(first), confidence});
    const std::size_t second = any();
    if (second != first && stock.happens(0.2))
        labels.push_back({stock.labels.at(second), confidence * 0.8});
    require(catalog.assignments().applyModel({id, labels, confidence < 0.6}, stock.model));
    if (stock.happens(0.1))
        require(catalog.assignments().setHuman({&id, 1}, {&stock.labels.at(any()), 1}, stock.person));
    else if (stock.happens(0.01))
        require(catalog.assignments().reject({&id, 1}, stock.labels.at(first), stock.person));
    if (stock.happens(0.003))
        require(catalog.photos().setMissing(id, true));
}

} // namespace

void fillArchive(storage::Catalog& catalog, int photos, const std::function<void(int)>& told)
{
    Stock stock;
    stock.root = require(catalog.roots().ensure(u"/archive"_s)).id;
    stock.awayRoot = require(catalog.roots().ensure(u"/drive"_s)).id;
    require(catalog.roots().setOnline(stock.awayRoot, false));
    domain::ModelCard card;
    card.name = u"bench"_s;
    card.labels =
        QStringList{u"buildings"_s, u"forest"_s, u"glacier"_s, u"mountain"_s, u"sea"_s, u"street"_s};
    const domain::RegisteredModel model =
        require(catalog.models().ensure(card, u"bench.pt"_s, QByteArray(32, 'd')));
    stock.model = {u"bench 1"_s, std::nullopt, model.id};
    stock.labels = require(catalog.labels().ensure(card.labels));
    for (int start = 0; start < photos; start += kBatch) {
        const int end = std::min(photos, start + kBatch);
        require(catalog.transaction([&]() -> base::Result<void> {
            for (int number = start; number < end; ++number)
                label(catalog, stock, require(catalog.photos().save(makePhoto(stock, number))));
            return {};
        }));
        told(end);
    }
}

} // namespace scenekeeper::bench
