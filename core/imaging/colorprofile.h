// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pixelimage.h"

#include <QByteArray>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace scenekeeper::imaging {

/// What the bytes of a stored pixel mean.
enum class StoredPixels {
    Rgb,          ///< 3 bytes; grey ones have three that are the same
    Inks,         ///< 4 bytes C, M, Y, K, 255 = full ink
    InvertedInks, ///< likewise, 0 = full ink
};

/// From what an ICC profile says pixels are to sRGB. Immutable: any number of threads use one at once.
class ColorTransform
{
public:
    /// Null where nothing is to be done: no profile, one that means sRGB to within a step of 255, one for
    /// another kind of pixels, a damaged one, one beyond any sane size. Those met last are kept by their
    /// content, so that an archive from one camera builds one. Thread-safe.
    [[nodiscard]] static std::shared_ptr<const ColorTransform> forProfile(const QByteArray& profile,
                                                                          StoredPixels pixels);

    explicit ColorTransform(void* handle) : m_handle(handle) {} ///< takes it over
    ~ColorTransform();
    ColorTransform(const ColorTransform&) = delete;
    ColorTransform& operator=(const ColorTransform&) = delete;

    /// `count` pixels; `to` gets R, G, B each. For StoredPixels::Rgb both may be the same.
    void convert(const std::uint8_t* from, std::uint8_t* to, std::size_t count) const;

private:
    void* m_handle;
};

/// Makes the picture sRGB. False, and nothing changed, where `profile` does not fit it or changes nothing.
bool convertToSrgb(domain::PixelImage& image, const QByteArray& profile);

/// An ICC profile for the numbers by which video formats (ITU-T H.273) name the primaries and the transfer
/// curve of a picture; empty for sRGB's own and for those that are not known, or not for 8-bit pictures.
[[nodiscard]] QByteArray profileOfVideoColors(int primaries, int transfer);

} // namespace scenekeeper::imaging
