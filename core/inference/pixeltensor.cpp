// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/pixeltensor.h"

#include <torch/script.h>

namespace scenekeeper::inference {

namespace {

/// Pictures already lie in memory as channels-last tensors do: one look-up a byte does all the work.
template <typename Number>
void scaleInto(Number* out, std::span<const domain::PixelImage> batch,
               const std::array<std::array<Number, 256>, 3>& table)
{
    for (const domain::PixelImage& image : batch) {
        const std::uint8_t* in = image.rgb.data();
        for (const std::uint8_t* const end = in + image.rgb.size(); in != end; in += 3, out += 3) {
            out[0] = table[0][in[0]];
            out[1] = table[1][in[1]];
            out[2] = table[2][in[2]];
        }
    }
}

} // namespace

bool fitsInput(const domain::PixelImage& image, const domain::ModelCard& card)
{
    return image.width == card.inputWidth && image.height == card.inputHeight &&
           image.rgb.size() ==
               static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3;
}

PixelScale::PixelScale(const domain::ModelCard& card) : m_width(card.inputWidth), m_height(card.inputHeight)
{
    for (std::size_t channel = 0; channel < 3; ++channel) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const float value =
                (static_cast<float>(byte) / 255.F - card.mean[channel]) / card.deviation[channel];
            m_floats[channel][byte] = value;
            m_bfloats[channel][byte] = c10::BFloat16(value).x;
        }
    }
}

at::Tensor PixelScale::tensorOf(std::span<const domain::PixelImage> batch, bool bfloat16) const
{
    const std::vector<int64_t> shape{static_cast<int64_t>(batch.size()), 3, m_height, m_width};
    const auto options = torch::dtype(bfloat16 ? torch::kBFloat16 : torch::kFloat32);
    at::Tensor tensor = torch::empty(shape, options, at::MemoryFormat::ChannelsLast);
    if (bfloat16)
        scaleInto(static_cast<std::uint16_t*>(tensor.data_ptr()), batch, m_bfloats);
    else
        scaleInto(tensor.data_ptr<float>(), batch, m_floats);
    return tensor;
}

} // namespace scenekeeper::inference
