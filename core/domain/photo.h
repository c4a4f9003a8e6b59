// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/capturetime.h"
#include "core/domain/place.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace scenekeeper::domain {

/// Degrees, WGS 84; south and west negative.
struct GeoPosition
{
    double latitude = 0.0;  ///< -90 … 90
    double longitude = 0.0; ///< -180 … 180
    std::optional<double> altitudeMetres;

    friend bool operator==(const GeoPosition&, const GeoPosition&) = default;
};

/// Where the camera pointed.
struct Heading
{
    double degrees = 0.0;    ///< clockwise from north, 0 … below 360
    bool isMagnetic = false; ///< from magnetic north; else from true north

    friend bool operator==(const Heading&, const Heading&) = default;
};

/// What a file says about itself, its sidecars included. Absent and unusable values are absent; `notes` says
/// which were there but unusable, and why.
struct PhotoMetadata
{
    std::optional<CaptureTime> takenAt;
    TimeSource takenSource = TimeSource::Unknown;
    QString cameraMake;
    QString cameraModel;
    QString lens;
    std::optional<double> exposureSeconds;
    std::optional<double> fNumber;
    std::optional<double> focalLengthMillimetres;
    std::optional<int> isoSpeed;
    std::optional<GeoPosition> position;
    std::optional<Heading> heading;
    std::optional<Place> place; ///< as somebody wrote it, or the nearest town
    int orientation = 1;        ///< EXIF 1 … 8; how the stored pixels must be turned to be upright
    QString title;
    QString description;
    QStringList keywords;
    std::optional<int> rating; ///< -1 (rejected) … 5
    QString creator;           ///< several are joined by "; "
    QString copyright;
    QStringList notes;

    /// Make and model without the make said twice: "NIKON CORPORATION", "NIKON D70" → "NIKON D70".
    [[nodiscard]] QString camera() const;

    friend bool operator==(const PhotoMetadata&, const PhotoMetadata&) = default;
};

/// A folder the user added. Photos below it are stored relative to it.
struct Root
{
    base::RootId id;
    QString path; ///< absolute, cleaned
    bool online = true;
    bool watched = true;  ///< changes on the disk are to be noticed
    QString fileSystem;   ///< that the photos were on when they were seen last; empty: not known
    bool ofFiles = false; ///< only files in it were added, not the folder itself

    friend bool operator==(const Root&, const Root&) = default;
};

/// How the newest attempt to read a photo ended.
enum class PhotoState {
    Ok,
    Failed, ///< `failure` says why; labels a human gave stay
};

/// One image file known to the catalogue.
struct Photo
{
    base::PhotoId id;
    base::RootId rootId;
    QString relativePath;   ///< below the root, '/' as separator
    qint64 fileSize = 0;    ///< bytes
    qint64 modifiedAt = 0;  ///< file time, nanoseconds since 1970 UTC
    QByteArray contentHash; ///< SHA-256 of the file's bytes, 32 bytes; empty when it could not be read
    int width = 0;          ///< upright, pixels
    int height = 0;
    QString format; ///< "jpeg", "png", "tiff", "webp", "bmp", "raw", "heif" …
    PhotoMetadata metadata;
    PhotoState state = PhotoState::Ok;
    std::optional<base::Error> failure;
};

} // namespace scenekeeper::domain
