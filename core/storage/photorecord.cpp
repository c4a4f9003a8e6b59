// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photorecord.h"

#include "core/storage/geobox.h"
#include "core/storage/storedpath.h"

#include <array>
#include <cmath>

namespace scenekeeper::storage {

using namespace Qt::StringLiterals;

namespace {

QString joinedLines(const QStringList& lines)
{
    QStringList clean;
    for (QString line : lines)
        clean.append(boundText(line.replace(u'\n', u' ')));
    return clean.isEmpty() ? u""_s : clean.join(u'\n');
}

QStringList splitLines(const QString& text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

std::optional<int> maybeInt(const Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

/// NaN fails every comparison.
QVariantList headingValues(const std::optional<domain::Heading>& heading)
{
    if (!heading || !(heading->degrees >= 0.0 && heading->degrees < 360.0))
        return {QVariant(), 0};
    return {heading->degrees, int{heading->isMagnetic}};
}

/// Only what lies on the earth; NaN fails every comparison.
bool isUsable(const domain::GeoPosition& position)
{
    return std::abs(position.latitude) <= 90.0 && std::abs(position.longitude) <= 180.0;
}

QVariantList positionValues(const std::optional<domain::GeoPosition>& position)
{
    if (!position || !isUsable(*position))
        return {QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QVariant()};
    const std::array<double, 3> point = unitVector(position->latitude, position->longitude);
    return {position->latitude,
            position->longitude,
            boundOptional(position->altitudeMetres),
            point[0],
            point[1],
            point[2]};
}

} // namespace

QVariant storedLocalTime(const std::optional<domain::CaptureTime>& time)
{
    if (!time)
        return {};
    const QString local = domain::CaptureTime{time->date, time->time, std::nullopt}.toIsoString();
    // Years beyond four digits have no ISO text that sorts.
    return local.size() < 19 || !local.at(0).isDigit() ? QVariant() : QVariant(local);
}

std::optional<domain::CaptureTime> captureTime(const QString& local, std::optional<qint64> offsetMinutes)
{
    if (local.isEmpty())
        return std::nullopt;
    std::optional<domain::CaptureTime> time = domain::CaptureTime::fromIsoString(local);
    if (time && offsetMinutes)
        time->utcOffsetMinutes = static_cast<int>(*offsetMinutes);
    return time;
}

std::optional<base::Error> readFailure(const Row& row, int codeColumn)
{
    if (row.isNull(codeColumn))
        return std::nullopt;
    return base::Error{base::errorCodeFromName(row.text(codeColumn)), row.text(codeColumn + 1)};
}

std::optional<domain::Place> readPlace(const Row& row, int firstColumn)
{
    if (row.isNull(firstColumn + 1))
        return std::nullopt;
    return domain::Place{row.text(firstColumn + 1), row.text(firstColumn + 2), row.text(firstColumn + 3),
                         row.text(firstColumn + 4), domain::placeSourceFromName(row.text(firstColumn))};
}

const QStringList& photoFileColumns()
{
    static const QStringList columns =
        QStringList{
            u"file_size"_s, u"modified_at_ns"_s, u"content_hash"_s, u"width"_s,          u"height"_s,
            u"format"_s,    u"failed"_s,         u"failure_code"_s, u"failure_detail"_s,
        } +
        photoMetadataColumns();
    return columns;
}

QVariantList photoFileValues(const domain::Photo& photo, const PhotoReferences& references)
{
    const bool failed = photo.state == domain::PhotoState::Failed;
    const base::Error failure = photo.failure.value_or(base::Error{});
    return QVariantList{
               photo.fileSize,
               photo.modifiedAt,
               // A null array would be bound as NULL.
               photo.contentHash.isNull() ? QByteArray("") : photo.contentHash,
               photo.width,
               photo.height,
               boundText(photo.format),
               int{failed},
               failed ? QVariant(base::errorCodeName(failure.code)) : QVariant(),
               failed ? QVariant(boundText(failure.detail)) : QVariant(),
           } +
           photoMetadataValues(photo.metadata, references);
}

const QStringList& photoMetadataColumns()
{
    static const QStringList columns{
        u"taken_local"_s,
        u"taken_offset_minutes"_s,
        u"taken_source"_s,
        u"latitude"_s,
        u"longitude"_s,
        u"altitude_metres"_s,
        u"position_x"_s,
        u"position_y"_s,
        u"position_z"_s,
        u"heading_degrees"_s,
        u"heading_is_magnetic"_s,
        u"place_id"_s,
        u"place_source"_s,
        u"camera_id"_s,
        u"orientation"_s,
        u"exposure_seconds"_s,
        u"f_number"_s,
        u"focal_length_mm"_s,
        u"iso_speed"_s,
        u"rating"_s,
        u"lens"_s,
        u"title"_s,
        u"description"_s,
        u"keywords"_s,
        u"creator"_s,
        u"copyright"_s,
        u"notes"_s,
    };
    return columns;
}

QVariantList photoMetadataValues(const domain::PhotoMetadata& metadata, const PhotoReferences& references)
{
    const QVariant local = storedLocalTime(metadata.takenAt);
    QVariantList values{
        local,
        local.isNull() ? QVariant() : boundOptional(metadata.takenAt->utcOffsetMinutes),
        local.isNull() ? u""_s : domain::timeSourceName(metadata.takenSource),
    };
    values += positionValues(metadata.position);
    values += headingValues(metadata.heading);
    values += QVariantList{
        boundOptional(references.place),
        references.place ? domain::placeSourceName(metadata.place->source) : u""_s,
        boundOptional(references.camera),
        metadata.orientation,
        boundOptional(metadata.exposureSeconds),
        boundOptional(metadata.fNumber),
        boundOptional(metadata.focalLengthMillimetres),
        boundOptional(metadata.isoSpeed),
        boundOptional(metadata.rating),
        boundText(metadata.lens),
        boundText(metadata.title),
        boundText(metadata.description),
        joinedLines(metadata.keywords),
        boundText(metadata.creator),
        boundText(metadata.copyright),
        joinedLines(metadata.notes),
    };
    return values;
}

const QString& photoSelect()
{
    static const QString sql =
        uR"(SELECT p.id, f.root_id, f.path, p.name, p.file_size, p.modified_at_ns, p.content_hash, p.width,
                   p.height, p.format, p.failed, p.failure_code, p.failure_detail, p.taken_local,
                   p.taken_offset_minutes, p.latitude, p.longitude, p.altitude_metres, c.make, c.model,
                   p.orientation, p.exposure_seconds, p.f_number, p.focal_length_mm, p.iso_speed, p.rating,
                   p.lens, p.title, p.description, p.keywords, p.copyright, p.notes, p.taken_source,
                   p.heading_degrees, p.heading_is_magnetic, p.creator, p.place_source, l.town, l.region,
                   l.country, l.country_code
            FROM photo p JOIN folder f ON f.id = p.folder_id LEFT JOIN camera c ON c.id = p.camera_id
            LEFT JOIN place l ON l.id = p.place_id )"_s;
    return sql;
}

domain::Photo readPhoto(const Row& row)
{
    domain::Photo photo;
    photo.id = base::PhotoId{row.integer(0)};
    photo.rootId = base::RootId{row.integer(1)};
    photo.relativePath = joinedPath(row.text(2), row.text(3));
    photo.fileSize = row.integer(4);
    photo.modifiedAt = row.integer(5);
    photo.contentHash = row.blob(6);
    photo.width = static_cast<int>(row.integer(7));
    photo.height = static_cast<int>(row.integer(8));
    photo.format = row.text(9);
    photo.state = row.flag(10) ? domain::PhotoState::Failed : domain::PhotoState::Ok;
    photo.failure = readFailure(row, 11);
    domain::PhotoMetadata& metadata = photo.metadata;
    metadata.takenAt = captureTime(row.text(13), row.maybeInteger(14));
    if (!row.isNull(15))
        metadata.position = domain::GeoPosition{row.real(15), row.real(16), row.maybeReal(17)};
    metadata.cameraMake = row.text(18);
    metadata.cameraModel = row.text(19);
    metadata.orientation = static_cast<int>(row.integer(20));
    metadata.exposureSeconds = row.maybeReal(21);
    metadata.fNumber = row.maybeReal(22);
    metadata.focalLengthMillimetres = row.maybeReal(23);
    metadata.isoSpeed = maybeInt(row, 24);
    metadata.rating = maybeInt(row, 25);
    metadata.lens = row.text(26);
    metadata.title = row.text(27);
    metadata.description = row.text(28);
    metadata.keywords = splitLines(row.text(29));
    metadata.copyright = row.text(30);
    metadata.notes = splitLines(row.text(31));
    metadata.takenSource = domain::timeSourceFromName(row.text(32));
    if (!row.isNull(33))
        metadata.heading = domain::Heading{row.real(33), row.flag(34)};
    metadata.creator = row.text(35);
    metadata.place = readPlace(row, 36);
    return photo;
}

} // namespace scenekeeper::storage
