// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/photooutput.h"

#include "core/base/percent.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>

namespace scenekeeper::cli {

using base::Result;

namespace {

constexpr std::size_t kRowsAtOnce = 1000;

/// "file" says that nothing is known but the time of the file, which is no capture time.
QJsonValue takenSourceJson(const domain::PhotoRow& row)
{
    return row.takenAtIso.isEmpty() ? QJsonValue(QStringLiteral("file"))
                                    : orNull(domain::timeSourceName(row.takenSource));
}

QJsonValue fileTimeJson(const domain::PhotoRow& row)
{
    constexpr qint64 kNanosecondsPerMillisecond = 1'000'000;
    if (row.modifiedAt == 0)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(row.modifiedAt / kNanosecondsPerMillisecond, Qt::UTC)
        .toString(Qt::ISODate);
}

QJsonValue placeJson(const std::optional<domain::Place>& place)
{
    if (!place)
        return QJsonValue::Null;
    return QJsonObject{
        {QStringLiteral("name"), place->name()},
        {QStringLiteral("town"), orNull(place->town)},
        {QStringLiteral("region"), orNull(place->region)},
        {QStringLiteral("country"), orNull(place->country)},
        {QStringLiteral("country_code"), orNull(place->countryCode)},
        {QStringLiteral("source"), domain::placeSourceName(place->source)},
    };
}

void printRow(const Console& console, const domain::PhotoRow& row, const RowExtra& extra)
{
    if (!console.json) {
        console.print(extra.text.isEmpty() ? rowText(row) : rowText(row) + QStringLiteral("  ") + extra.text);
        return;
    }
    QJsonObject object = rowJson(row);
    for (auto field = extra.json.begin(); field != extra.json.end(); ++field)
        object.insert(field.key(), field.value());
    console.printJson(object);
}

} // namespace

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString sourceName(domain::AssignmentSource source)
{
    switch (source) {
    case domain::AssignmentSource::Human:
        return QStringLiteral("human");
    case domain::AssignmentSource::Imported:
        return QStringLiteral("imported");
    case domain::AssignmentSource::Model:
        break;
    }
    return QStringLiteral("model");
}

QJsonArray labelsJson(const std::vector<domain::ShownLabel>& labels, bool withSource)
{
    QJsonArray array;
    for (const domain::ShownLabel& label : labels) {
        QJsonObject object{
            {QStringLiteral("label"), label.name},
            {QStringLiteral("confidence"), orNull(label.confidence)},
        };
        if (withSource)
            object.insert(QStringLiteral("source"), sourceName(label.source));
        array.append(object);
    }
    return array;
}

QString labelsText(const std::vector<domain::ShownLabel>& labels)
{
    QStringList parts;
    for (const domain::ShownLabel& label : labels) {
        if (label.source == domain::AssignmentSource::Human)
            parts << label.name + QStringLiteral(" \u2713");
        else if (label.confidence)
            parts << label.name + QLatin1Char(' ') + base::percent(*label.confidence, 0);
        else
            parts << label.name;
    }
    return parts.join(QStringLiteral(", "));
}

QJsonObject rowJson(const domain::PhotoRow& row)
{
    const auto position = [&row](double domain::GeoPosition::*part) {
        return row.position ? QJsonValue((*row.position).*part) : QJsonValue(QJsonValue::Null);
    };
    const auto pixels = [](int size) { return size > 0 ? QJsonValue(size) : QJsonValue(QJsonValue::Null); };
    return {
        {QStringLiteral("path"), row.path},
        {QStringLiteral("labels"), labelsJson(row.labels, true)},
        {QStringLiteral("needs_review"), row.needsReview},
        {QStringLiteral("taken_at"), orNull(row.takenAtIso)},
        {QStringLiteral("taken_at_source"), takenSourceJson(row)},
        {QStringLiteral("file_time"), fileTimeJson(row)},
        {QStringLiteral("place"), placeJson(row.place)},
        {QStringLiteral("latitude"), position(&domain::GeoPosition::latitude)},
        {QStringLiteral("longitude"), position(&domain::GeoPosition::longitude)},
        {QStringLiteral("camera"), orNull(row.camera)},
        {QStringLiteral("width"), pixels(row.width)},
        {QStringLiteral("height"), pixels(row.height)},
        {QStringLiteral("offline"), row.offline},
    };
}

QString rowText(const domain::PhotoRow& row)
{
    QStringList facts{row.path, labelsText(row.labels)};
    if (row.needsReview)
        facts << QStringLiteral("needs review");
    if (row.failure)
        facts << QStringLiteral("failed: ") + errorText(*row.failure);
    if (row.offline)
        facts << QStringLiteral("offline");
    facts << row.takenAtIso << (row.place ? row.place->name() : QString()) << row.camera;
    facts.removeAll(QString());
    return facts.join(QStringLiteral("  "));
}

Result<void> printPhotos(const Console& console, storage::Catalog& catalog,
                         std::span<const base::PhotoId> ids, const MakeRowExtra& makeExtra)
{
    for (std::size_t start = 0; start < ids.size(); start += kRowsAtOnce) {
        const auto rows =
            catalog.search().rows(ids.subspan(start, std::min(kRowsAtOnce, ids.size() - start)));
        if (!rows)
            return tl::make_unexpected(rows.error());
        for (const domain::PhotoRow& row : *rows) {
            const Result<RowExtra> extra = makeExtra ? makeExtra(row.id) : RowExtra();
            if (!extra)
                return tl::make_unexpected(extra.error());
            printRow(console, row, *extra);
        }
    }
    return {};
}

QString catalogFile(const Console& console)
{
    return console.catalogFile.isEmpty() ? storage::defaultCatalogFile() : console.catalogFile;
}

Result<std::unique_ptr<storage::Catalog>> openCatalog(const Console& console, storage::Access access)
{
    const QString file = catalogFile(console);
    if (!QFileInfo::exists(file))
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("there is no catalogue at %1").arg(file));
    return storage::Catalog::open(file, access);
}

} // namespace scenekeeper::cli
