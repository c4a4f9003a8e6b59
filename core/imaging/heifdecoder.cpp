// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/colorprofile.h"
#include "core/imaging/decoders.h"
#include "core/imaging/picturebuilder.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <libheif/heif.h>

namespace scenekeeper::imaging {

using base::ErrorCode;
using base::Result;

namespace {

template <auto Function>
struct Release
{
    template <typename Thing>
    void operator()(Thing* thing) const
    {
        Function(thing);
    }
};

using Context = std::unique_ptr<heif_context, Release<heif_context_free>>;
using Handle = std::unique_ptr<heif_image_handle, Release<heif_image_handle_release>>;
using Image = std::unique_ptr<heif_image, Release<heif_image_release>>;
using VideoColors = std::unique_ptr<heif_color_profile_nclx, Release<heif_nclx_color_profile_free>>;
using Options = std::unique_ptr<heif_decoding_options, Release<heif_decoding_options_free>>;

base::Error errorOf(const heif_error& error)
{
    const QString message = QString::fromUtf8(error.message);
    if (error.subcode == heif_suberror_End_of_data)
        return {ErrorCode::FileTruncated, QStringLiteral("the HEIF data ends before the picture does")};
    if (error.subcode == heif_suberror_Security_limit_exceeded)
        return {ErrorCode::ImageTooLarge,
                QStringLiteral("beyond a limit of the HEIF decoder (%1)").arg(message)};
    switch (error.code) {
    case heif_error_Unsupported_filetype:
    case heif_error_Unsupported_feature:
    case heif_error_Plugin_loading_error:
        return {ErrorCode::UnsupportedFormat,
                QStringLiteral("a kind of HEIF that is not supported (%1)").arg(message)};
    case heif_error_Memory_allocation_error:
        return {ErrorCode::OutOfMemory, QStringLiteral("not enough memory for the HEIF picture")};
    default:
        return {ErrorCode::FileCorrupt, QStringLiteral("broken HEIF data (%1)").arg(message)};
    }
}

/// Undoes premultiplied alpha, so that laying it over white later is right.
void unmultiply(std::vector<std::uint8_t>& rgba)
{
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        const unsigned alpha = rgba[i + 3];
        for (std::size_t channel = 0; alpha != 0 && channel < 3; ++channel)
            rgba[i + channel] =
                static_cast<std::uint8_t>(std::min(255U, (rgba[i + channel] * 255U + alpha / 2) / alpha));
    }
}

Result<domain::PixelImage> readPixels(const heif_image& image, bool hasAlpha, bool premultiplied,
                                      int minShortSide)
{
    int stride = 0;
    const std::uint8_t* pixels = heif_image_get_plane_readonly(&image, heif_channel_interleaved, &stride);
    const int width = heif_image_get_width(&image, heif_channel_interleaved);
    const int height = heif_image_get_height(&image, heif_channel_interleaved);
    if (pixels == nullptr || width <= 0 || height <= 0)
        return base::fail(ErrorCode::FileCorrupt, QStringLiteral("the HEIF decoder gave no pixels"));
    PictureBuilder builder(width, height, minShortSide);
    std::vector<std::uint8_t> row;
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* source = pixels + std::ptrdiff_t{stride} * y;
        if (!hasAlpha) {
            builder.addRgbRow(source);
        } else if (!premultiplied) {
            builder.addRgbaRow(source);
        } else {
            row.assign(source, source + std::ptrdiff_t{width} * 4);
            unmultiply(row);
            builder.addRgbaRow(row.data());
        }
    }
    return builder.take();
}

Result<Handle> openPrimary(heif_context& context, const QByteArray& file)
{
    // Workers decode one picture each; threads inside a decode would only compete with them.
    heif_context_set_max_decoding_threads(&context, 1);
    heif_error error = heif_context_read_from_memory_without_copy(
        &context, file.constData(), static_cast<std::size_t>(file.size()), nullptr);
    if (error.code != heif_error_Ok)
        return tl::make_unexpected(errorOf(error));
    heif_image_handle* handle = nullptr;
    error = heif_context_get_primary_image_handle(&context, &handle);
    if (error.code != heif_error_Ok)
        return tl::make_unexpected(errorOf(error));
    return Handle(handle);
}

/// The file has an ICC profile, or says in numbers what its colours are, or nothing.
QByteArray profileOf(const heif_image_handle& handle)
{
    const std::size_t size = heif_image_handle_get_raw_color_profile_size(&handle);
    if (size > 0) {
        QByteArray profile(static_cast<qsizetype>(size), Qt::Uninitialized);
        const heif_error error = heif_image_handle_get_raw_color_profile(&handle, profile.data());
        return error.code == heif_error_Ok ? profile : QByteArray();
    }
    heif_color_profile_nclx* colors = nullptr;
    const heif_error error = heif_image_handle_get_nclx_color_profile(&handle, &colors);
    const VideoColors owner(colors);
    if (error.code != heif_error_Ok || colors == nullptr)
        return {};
    return profileOfVideoColors(colors->color_primaries, colors->transfer_characteristics);
}

} // namespace

Result<DecodedPicture> decodeHeif(const QByteArray& file, const DecodeOptions& options)
{
    const Context context(heif_context_alloc());
    Result<Handle> handle = openPrimary(*context, file);
    if (!handle)
        return tl::make_unexpected(handle.error());
    const int storedWidth = heif_image_handle_get_ispe_width(handle->get());
    const int storedHeight = heif_image_handle_get_ispe_height(handle->get());
    if (const Result<void> size = checkSize(storedWidth, storedHeight, options); !size)
        return tl::make_unexpected(size.error());

    const bool hasAlpha = heif_image_handle_has_alpha_channel(handle->get()) != 0;
    const bool premultiplied = heif_image_handle_is_premultiplied_alpha(handle->get()) != 0;
    const Options decoding(heif_decoding_options_alloc());
    decoding->convert_hdr_to_8bit = 1;
    heif_image* decoded = nullptr;
    const heif_error error = heif_decode_image(
        handle->get(), &decoded, heif_colorspace_RGB,
        hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, decoding.get());
    const Image image(decoded);
    if (error.code != heif_error_Ok)
        return tl::make_unexpected(errorOf(error));
    Result<domain::PixelImage> pixels = readPixels(*image, hasAlpha, premultiplied, options.minShortSide);
    if (!pixels)
        return tl::make_unexpected(pixels.error());
    return DecodedPicture{std::move(*pixels), heif_image_get_width(image.get(), heif_channel_interleaved),
                          heif_image_get_height(image.get(), heif_channel_interleaved), false,
                          profileOf(**handle)};
}

} // namespace scenekeeper::imaging
