// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/picturebuilder.h"

#include <algorithm>
#include <cstddef>

namespace scenekeeper::imaging {

namespace {

constexpr int kChannels = 3;

std::size_t rowBytes(int width)
{
    return static_cast<std::size_t>(width) * kChannels;
}

int shrinkFactor(int width, int height, int minShortSide)
{
    return minShortSide > 0 ? std::max(1, std::min(width, height) / minShortSide) : 1;
}

} // namespace

PictureBuilder::PictureBuilder(int width, int height, int minShortSide)
    : m_width(width), m_height(height), m_factor(shrinkFactor(width, height, minShortSide))
{
    m_image.width = (width + m_factor - 1) / m_factor;
    m_image.height = (height + m_factor - 1) / m_factor;
    m_image.rgb.assign(rowBytes(m_image.width) * static_cast<std::size_t>(m_image.height), 255);
    if (m_factor > 1)
        m_sums.assign(rowBytes(m_image.width), 0);
}

void PictureBuilder::addRgbRow(const std::uint8_t* row)
{
    if (m_rowsIn == m_height)
        return;
    ++m_rowsIn;
    if (m_factor == 1) {
        std::copy_n(row, rowBytes(m_width),
                    m_image.rgb.data() + rowBytes(m_width) * static_cast<std::size_t>(m_rowsOut));
        ++m_rowsOut;
        return;
    }
    addSums(row);
    ++m_rowsInBlock;
    if (m_rowsInBlock == m_factor || m_rowsIn == m_height)
        writeSums();
}

void PictureBuilder::addRgbaRow(const std::uint8_t* row)
{
    m_opaque.resize(rowBytes(m_width));
    std::uint8_t* target = m_opaque.data();
    for (int x = 0; x < m_width; ++x, row += 4) {
        const unsigned alpha = row[3];
        for (int channel = 0; channel < kChannels; ++channel)
            *target++ =
                static_cast<std::uint8_t>((row[channel] * alpha + 255U * (255U - alpha) + 127U) / 255U);
    }
    addRgbRow(m_opaque.data());
}

void PictureBuilder::addSums(const std::uint8_t* row)
{
    for (int out = 0; out < m_image.width; ++out) {
        std::uint32_t* sum = m_sums.data() + rowBytes(out);
        const int count = std::min(m_factor, m_width - out * m_factor);
        for (int x = 0; x < count; ++x, row += kChannels) {
            sum[0] += row[0];
            sum[1] += row[1];
            sum[2] += row[2];
        }
    }
}

void PictureBuilder::writeSums()
{
    std::uint8_t* target = m_image.rgb.data() + rowBytes(m_image.width) * static_cast<std::size_t>(m_rowsOut);
    for (int out = 0; out < m_image.width; ++out) {
        const int columns = std::min(m_factor, m_width - out * m_factor);
        const auto count = static_cast<std::uint64_t>(columns) * static_cast<std::uint64_t>(m_rowsInBlock);
        for (int channel = 0; channel < kChannels; ++channel) {
            std::uint32_t& sum = m_sums[rowBytes(out) + static_cast<std::size_t>(channel)];
            *target++ = static_cast<std::uint8_t>((sum + count / 2) / count);
            sum = 0;
        }
    }
    m_rowsInBlock = 0;
    ++m_rowsOut;
}

domain::PixelImage PictureBuilder::take()
{
    return std::move(m_image);
}

} // namespace scenekeeper::imaging
