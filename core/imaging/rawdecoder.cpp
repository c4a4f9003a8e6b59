// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/decoders.h"
#include "core/imaging/embeddedjpeg.h"
#include "core/metadata/metadatareader.h"

namespace scenekeeper::imaging {

using base::Result;

Result<DecodedPicture> decodeRaw(const QByteArray& file, const DecodeOptions& options)
{
    const Result<metadata::Preview> preview = metadata::largestPreview(file);
    if (!preview) {
        const QByteArray embedded = largestEmbeddedJpeg(file);
        return embedded.isEmpty() ? tl::make_unexpected(preview.error()) : decodeJpeg(embedded, options);
    }
    Result<DecodedPicture> picture = decodeJpeg(preview->jpeg, options);
    if (!picture)
        return picture;
    // Some makers state the size of a thumbnail as that of the file: the larger of the two is the raw
    // picture's.
    if (preview->fullWidth >= picture->width && preview->fullHeight >= picture->height) {
        picture->width = preview->fullWidth;
        picture->height = preview->fullHeight;
    }
    return picture;
}

} // namespace scenekeeper::imaging
