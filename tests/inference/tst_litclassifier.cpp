// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/litclassifier.h"

#include <QTest>

using namespace scenekeeper;
using domain::PixelImage;
using inference::ClassifierOutput;
using inference::LitClassifier;

namespace {

/// Sees the red of a picture's first pixel, and fails at a picture of no pixels.
class RedSeer final : public inference::Classifier
{
public:
    explicit RedSeer(const domain::LightGate& gate)
    {
        m_card.embeddingSize = 1;
        m_card.gate = gate;
    }

    [[nodiscard]] const domain::ModelCard& card() const override { return m_card; }

    [[nodiscard]] base::Result<std::vector<ClassifierOutput>>
    classify(std::span<const PixelImage> batch) const override
    {
        std::vector<ClassifierOutput> outputs;
        for (const PixelImage& image : batch) {
            if (image.rgb.empty() || (failsAgain && looks > 0))
                return base::fail(base::ErrorCode::InvalidArgument);
            const float red = static_cast<float>(image.rgb.front()) / 255.F;
            outputs.push_back({{red}, {red}});
        }
        ++looks;
        return outputs;
    }

    mutable int looks = 0;
    bool failsAgain = false;

private:
    domain::ModelCard m_card;
};

const domain::LightGate kBright{domain::Light::Inverted, {1.F}, -0.5F};

PixelImage red(int value)
{
    return {1, 1, {static_cast<std::uint8_t>(value), 0, 0}};
}

} // namespace

class TestLitClassifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAgainWhereTheGateOpens()
    {
        const LitClassifier classifier(std::make_unique<RedSeer>(kBright));
        const std::vector<PixelImage> batch{red(51), red(204), red(0), red(255)};
        const auto outputs = classifier.classify(batch);
        QVERIFY(outputs);
        QCOMPARE(outputs->size(), 4U);
        const std::array expected{0.2F, 0.2F, 0.F, 0.F};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE((*outputs)[i].probabilities, std::vector{expected.at(i)});
            QCOMPARE((*outputs)[i].embedding, std::vector{expected.at(i)});
        }
    }

    void oneLookIsEnoughWhereItStaysShut()
    {
        auto plain = std::make_unique<RedSeer>(kBright);
        const RedSeer& seer = *plain;
        const LitClassifier classifier(std::move(plain));
        QVERIFY(classifier.classify(std::vector{red(51), red(102)}));
        QCOMPARE(seer.looks, 1);
    }

    void failsAsWhatItAsks()
    {
        auto plain = std::make_unique<RedSeer>(kBright);
        plain->failsAgain = true;
        const LitClassifier classifier(std::move(plain));
        const auto outputs = classifier.classify(std::vector{red(204)});
        QVERIFY(!outputs);
        QCOMPARE(outputs.error().code, base::ErrorCode::InvalidArgument);
        QVERIFY(!classifier.classify(std::vector{PixelImage()}));
    }
};

QTEST_GUILESS_MAIN(TestLitClassifier)
#include "tst_litclassifier.moc"
