// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/domain/pixelimage.h"

#include <QByteArray>
#include <QString>

namespace scenekeeper::imaging {

/// What to make of a file's bytes.
struct ReadOptions
{
    /// The decoded picture has at least this many pixels on its short side, if the file has: JPEGs are
    /// decoded at the smallest DCT scale that gives it. 0: full size.
    int minShortSide = 0;
    qint64 maxPixels = 250'000'000;      ///< larger pictures are refused as ImageTooLarge
    qint64 maxFileBytes = 2'147'483'647; ///< larger files are refused as ImageTooLarge
    bool withHash = true;
    bool withMetadata = true;
};

/// A photograph, read once: everything later stages need comes from the same bytes.
struct ReadPhoto
{
    domain::PixelImage image; ///< upright, sRGB, alpha over white; scaled as asked
    int width = 0;            ///< of the upright original, pixels
    int height = 0;
    bool hasOwnColors = false; ///< those of the file are not sRGB
    QString format;            ///< as in domain::Photo
    QByteArray contentHash;    ///< SHA-256, 32 bytes; empty without `withHash`
    domain::PhotoMetadata metadata;
    qint64 fileSize = 0;   ///< bytes, as read
    qint64 modifiedAt = 0; ///< nanoseconds since 1970 UTC, of the file as read
    QByteArray original;   ///< the file's bytes
};

/// A failure together with what was still learnt, so that a broken photo keeps its hash and metadata.
struct ReadFailure
{
    base::Error error;
    QByteArray contentHash;
    domain::PhotoMetadata metadata;
    qint64 fileSize = 0;
    qint64 modifiedAt = 0;
};

/// Reads a photograph from disk: one read, then hash, metadata, decode, orientation (exactly once).
/// Stateless and thread-safe. Never throws; never writes.
[[nodiscard]] tl::expected<ReadPhoto, ReadFailure> readPhoto(const QString& path, const ReadOptions& options);

/// The same from memory (`fileSize` = bytes given, `modifiedAt` = 0).
[[nodiscard]] tl::expected<ReadPhoto, ReadFailure> readPhotoBytes(QByteArray bytes,
                                                                  const ReadOptions& options);

/// Whether the scanner should offer a file of this name (by extension, any case). Content decides later.
[[nodiscard]] bool hasPhotoExtension(QStringView fileName);

} // namespace scenekeeper::imaging
