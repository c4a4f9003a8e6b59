// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/pixeltensor.h"

#include <QTest>
#include <cmath>
#include <torch/script.h>

using namespace scenekeeper;
using inference::PixelScale;

/// The golden tensor: what a network gets for pictures whose every byte is known.
class PixelTensorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenTensor();
    void batchesKeepTheirOrder();
    void liesChannelsLastInMemory();
    void bfloat16IsTheRoundedFloat();
    void sizesAreChecked();
};

namespace {

/// 2 pixels wide, 2 high; each byte different, so that nothing can be mixed up unnoticed.
domain::PixelImage picture(std::uint8_t first)
{
    domain::PixelImage image;
    image.width = 2;
    image.height = 2;
    for (int i = 0; i < 12; ++i)
        image.rgb.push_back(static_cast<std::uint8_t>(first + i * 10));
    return image;
}

domain::ModelCard card()
{
    domain::ModelCard value;
    value.inputWidth = 2;
    value.inputHeight = 2;
    value.mean = {0.1F, 0.2F, 0.3F};
    value.deviation = {0.5F, 0.25F, 0.125F};
    return value;
}

} // namespace

void PixelTensorTest::goldenTensor()
{
    const std::vector<domain::PixelImage> batch{picture(0)};
    const at::Tensor tensor = PixelScale(card()).tensorOf(batch, false);
    QCOMPARE(tensor.dtype(), caffe2::TypeMeta::Make<float>());
    QCOMPARE(tensor.sizes().vec(), (std::vector<int64_t>{1, 3, 2, 2}));
    // [channel][row][column], worked out by hand: (byte / 255 - mean) / deviation.
    const float expected[3][2][2] = {
        {{-0.2F, 0.0352941F}, {0.2705882F, 0.5058824F}},
        {{-0.6431373F, -0.1725490F}, {0.2980392F, 0.7686275F}},
        {{-1.7725490F, -0.8313726F}, {0.1098039F, 1.0509804F}},
    };
    for (int64_t channel = 0; channel < 3; ++channel) {
        for (int64_t row = 0; row < 2; ++row) {
            for (int64_t column = 0; column < 2; ++column) {
                const float value = tensor[0][channel][row][column].item<float>();
                QVERIFY2(std::abs(value - expected[channel][row][column]) < 1e-5F,
                         qPrintable(QStringLiteral("channel %1, row %2, column %3: %4")
                                        .arg(channel)
                                        .arg(row)
                                        .arg(column)
                                        .arg(static_cast<double>(value))));
            }
        }
    }
}

void PixelTensorTest::batchesKeepTheirOrder()
{
    const std::vector<domain::PixelImage> both{picture(0), picture(100)};
    const std::vector<domain::PixelImage> second{picture(100)};
    const PixelScale scale(card());
    QVERIFY(torch::equal(scale.tensorOf(both, false)[1], scale.tensorOf(second, false)[0]));
}

void PixelTensorTest::liesChannelsLastInMemory()
{
    const std::vector<domain::PixelImage> batch{picture(0), picture(1)};
    for (const bool bfloat16 : {false, true})
        QVERIFY(PixelScale(card()).tensorOf(batch, bfloat16).is_contiguous(at::MemoryFormat::ChannelsLast));
}

void PixelTensorTest::bfloat16IsTheRoundedFloat()
{
    const std::vector<domain::PixelImage> batch{picture(7), picture(133)};
    const PixelScale scale(card());
    const at::Tensor rounded = scale.tensorOf(batch, true);
    QCOMPARE(rounded.scalar_type(), at::kBFloat16);
    QVERIFY(torch::equal(rounded, scale.tensorOf(batch, false).to(at::kBFloat16)));
}

void PixelTensorTest::sizesAreChecked()
{
    QVERIFY(inference::fitsInput(picture(0), card()));
    domain::PixelImage wide = picture(0);
    wide.width = 3;
    QVERIFY(!inference::fitsInput(wide, card()));
    domain::PixelImage shortOfBytes = picture(0);
    shortOfBytes.rgb.pop_back();
    QVERIFY(!inference::fitsInput(shortOfBytes, card()));
}

QTEST_GUILESS_MAIN(PixelTensorTest)
#include "tst_pixeltensor.moc"
