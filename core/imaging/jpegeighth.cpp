// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/jpegeighth.h"

#include "core/imaging/huffmansteps.h"
#include "core/imaging/jpegbits.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <jpeglib.h> // wants <cstdio> before it

namespace scenekeeper::imaging {

namespace {

constexpr int kEndOfImage = 0xD9;
constexpr int kFirstRestart = 0xD0;
constexpr int kMaxMean = 1 << 14; ///< far beyond any picture's; keeps hostile sums from overflowing

/// One colour component at an eighth: a byte a block.
struct Plane
{
    MeanDecoder mean;
    CoefficientSkipper others;
    int across = 1; ///< blocks a coding unit
    int down = 1;
    int scale = 1; ///< quantisation of the mean
    int predicted = 0;
    std::size_t stride = 0;
    std::vector<std::uint8_t> blocks;
};

bool isPlain(const jpeg_decompress_struct& decoder)
{
    const int components = decoder.num_components;
    const bool isKnown = (components == 1 && decoder.jpeg_color_space == JCS_GRAYSCALE) ||
                         (components == 3 && decoder.jpeg_color_space == JCS_YCbCr);
    const bool isBaseline = decoder.progressive_mode == FALSE && decoder.arith_code == FALSE &&
                            decoder.data_precision == 8 && decoder.comps_in_scan == components &&
                            decoder.Ss == 0 && decoder.Se == DCTSIZE2 - 1 && decoder.Ah == 0 &&
                            decoder.Al == 0;
    if (!isKnown || !isBaseline)
        return false;
    for (int i = 1; i < components; ++i) {
        const jpeg_component_info& color = *decoder.cur_comp_info[i];
        if (color.h_samp_factor != 1 || color.v_samp_factor != 1)
            return false;
    }
    const jpeg_component_info& brightness = *decoder.cur_comp_info[0];
    return brightness.component_index == 0 && brightness.h_samp_factor <= 2 && brightness.v_samp_factor <= 2;
}

bool assignTables(Plane& plane, const jpeg_decompress_struct& decoder, const jpeg_component_info& component)
{
    // The header is only read, not checked: it may name tables that no JPEG can have.
    const auto isIn = [](int number, int tables) { return number >= 0 && number < tables; };
    if (!isIn(component.dc_tbl_no, NUM_HUFF_TBLS) || !isIn(component.ac_tbl_no, NUM_HUFF_TBLS) ||
        !isIn(component.quant_tbl_no, NUM_QUANT_TBLS))
        return false;
    const JHUFF_TBL* mean = decoder.dc_huff_tbl_ptrs[component.dc_tbl_no];
    const JHUFF_TBL* others = decoder.ac_huff_tbl_ptrs[component.ac_tbl_no];
    const JQUANT_TBL* scale = decoder.quant_tbl_ptrs[component.quant_tbl_no];
    HuffmanCodes codes;
    if (mean == nullptr || others == nullptr || scale == nullptr)
        return false;
    if (!codes.assign(mean->bits, mean->huffval) || !plane.mean.assign(codes))
        return false;
    if (!codes.assign(others->bits, others->huffval))
        return false;
    plane.others.assign(codes);
    plane.scale = scale->quantval[0];
    return true;
}

/// The planes of a picture and the walk over its coding units.
class EighthDecoder
{
public:
    explicit EighthDecoder(const jpeg_decompress_struct& decoder)
        : m_decoder(decoder),
          m_bits(decoder.src->next_input_byte, decoder.src->bytes_in_buffer),
          m_planes(static_cast<std::size_t>(decoder.num_components))
    {
    }

    [[nodiscard]] std::optional<domain::PixelImage> decode();

private:
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool decodeUnits();
    [[nodiscard]] bool decodeUnit(std::size_t row, std::size_t column);
    [[nodiscard]] bool restart();
    [[nodiscard]] domain::PixelImage toRgb() const;

    const jpeg_decompress_struct& m_decoder;
    JpegBits m_bits;
    std::vector<Plane> m_planes;
    std::size_t m_unitRows = 0;
    std::size_t m_unitColumns = 0;
    int m_restarts = 0;
};

bool EighthDecoder::prepare()
{
    // With one component a coding unit is a block, whatever sampling the header claims.
    const bool isGrey = m_planes.size() == 1;
    const jpeg_component_info& brightness = *m_decoder.cur_comp_info[0];
    const auto across = static_cast<std::size_t>(isGrey ? 1 : brightness.h_samp_factor);
    const auto down = static_cast<std::size_t>(isGrey ? 1 : brightness.v_samp_factor);
    m_unitColumns = (m_decoder.image_width + DCTSIZE * across - 1) / (DCTSIZE * across);
    m_unitRows = (m_decoder.image_height + DCTSIZE * down - 1) / (DCTSIZE * down);
    for (std::size_t i = 0; i < m_planes.size(); ++i) {
        Plane& plane = m_planes[i];
        if (!assignTables(plane, m_decoder, *m_decoder.cur_comp_info[i]))
            return false;
        plane.across = i == 0 ? static_cast<int>(across) : 1;
        plane.down = i == 0 ? static_cast<int>(down) : 1;
        plane.stride = m_unitColumns * static_cast<std::size_t>(plane.across);
        plane.blocks.resize(plane.stride * m_unitRows * static_cast<std::size_t>(plane.down));
    }
    return true;
}

bool EighthDecoder::decodeUnit(std::size_t row, std::size_t column)
{
    for (Plane& plane : m_planes) {
        const auto across = static_cast<std::size_t>(plane.across);
        const auto down = static_cast<std::size_t>(plane.down);
        for (std::size_t y = 0; y < down; ++y) {
            std::uint8_t* target = &plane.blocks[(row * down + y) * plane.stride + column * across];
            for (std::size_t x = 0; x < across; ++x) {
                const std::optional<int> difference = plane.mean.next(m_bits);
                if (!difference || !plane.others.skipBlock(m_bits))
                    return false;
                plane.predicted += *difference;
                if (std::abs(plane.predicted) > kMaxMean)
                    return false;
                // As libjpeg's 1 × 1 transform: an eighth, rounded, round the middle.
                const int mean = ((plane.predicted * plane.scale + 4) >> 3) + 128;
                target[x] = static_cast<std::uint8_t>(std::clamp(mean, 0, 255));
            }
        }
    }
    return true;
}

bool EighthDecoder::restart()
{
    if (m_bits.takeMarker() != kFirstRestart + m_restarts % 8)
        return false;
    ++m_restarts;
    for (Plane& plane : m_planes)
        plane.predicted = 0;
    return true;
}

bool EighthDecoder::decodeUnits()
{
    const std::size_t interval = m_decoder.restart_interval;
    std::size_t unitsToRestart = interval;
    for (std::size_t row = 0; row < m_unitRows; ++row) {
        for (std::size_t column = 0; column < m_unitColumns; ++column) {
            if (interval > 0 && unitsToRestart == 0) {
                if (!restart())
                    return false;
                unitsToRestart = interval;
            }
            --unitsToRestart;
            if (!decodeUnit(row, column))
                return false;
        }
        if (m_bits.endedBefore())
            return false;
    }
    return m_bits.takeMarker() == kEndOfImage;
}

domain::PixelImage EighthDecoder::toRgb() const
{
    const auto width = static_cast<std::size_t>(m_decoder.image_width + DCTSIZE - 1) / DCTSIZE;
    const auto height = static_cast<std::size_t>(m_decoder.image_height + DCTSIZE - 1) / DCTSIZE;
    domain::PixelImage image{static_cast<int>(width), static_cast<int>(height), {}};
    image.rgb.resize(width * height * 3);
    const Plane& brightness = m_planes.front();
    const bool isGrey = m_planes.size() == 1;
    std::uint8_t* target = image.rgb.data();
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* light = &brightness.blocks[y * brightness.stride];
        if (isGrey) {
            for (std::size_t x = 0; x < width; ++x, target += 3)
                std::fill_n(target, 3, light[x]);
            continue;
        }
        const std::size_t colorRow = y / static_cast<std::size_t>(brightness.down);
        const std::uint8_t* blue = &m_planes[1].blocks[colorRow * m_planes[1].stride];
        const std::uint8_t* red = &m_planes[2].blocks[colorRow * m_planes[2].stride];
        const auto across = static_cast<std::size_t>(brightness.across);
        for (std::size_t x = 0; x < width; ++x, target += 3) {
            // BT.601 in 16-bit fixed point, as JFIF says.
            const int cb = blue[x / across] - 128;
            const int cr = red[x / across] - 128;
            const int half = 1 << 15;
            const auto byte = [](int value) { return static_cast<std::uint8_t>(std::clamp(value, 0, 255)); };
            target[0] = byte(light[x] + ((91881 * cr + half) >> 16));
            target[1] = byte(light[x] + ((-22554 * cb - 46802 * cr + half) >> 16));
            target[2] = byte(light[x] + ((116130 * cb + half) >> 16));
        }
    }
    return image;
}

std::optional<domain::PixelImage> EighthDecoder::decode()
{
    if (!prepare() || !decodeUnits())
        return std::nullopt;
    return toRgb();
}

} // namespace

std::optional<domain::PixelImage> decodeEighth(const jpeg_decompress_struct& decoder)
{
    if (!isPlain(decoder))
        return std::nullopt;
    return EighthDecoder(decoder).decode();
}

} // namespace scenekeeper::imaging
