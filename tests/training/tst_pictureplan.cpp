// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/pictureplan.h"
#include "tests/training/colourfolder.h"

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

using namespace scenekeeper;
using namespace scenekeeper::training;

namespace {

constexpr PictureSize kSize{48, 48};
constexpr int kDraws = 2000;

/// One colour all over.
std::vector<std::uint8_t> flat(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    std::vector<std::uint8_t> rgb;
    for (int i = 0; i < 20 * 20; ++i)
        rgb.insert(rgb.end(), {red, green, blue});
    return rgb;
}

std::vector<float> render(const PicturePlan& plan)
{
    std::vector<float> pixels(kSize.values(), -1.F);
    renderPlan(plan, kSize, pixels);
    return pixels;
}

double shareOfRed(const std::vector<float>& pixels)
{
    int red = 0;
    for (std::size_t i = 0; i < pixels.size(); i += 3)
        red += pixels[i] > 0.9F ? 1 : 0;
    return 3.0 * red / static_cast<double>(pixels.size());
}

} // namespace

class PicturePlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void kindsComeInTheirShares();
    void compositesAreOfTwoLabels();
    void withoutNonePicturesThereAreNone();
    void oneLabelAloneMakesNoComposites();
    void layoutsGiveBothPicturesRoom_data();
    void layoutsGiveBothPicturesRoom();
    void cutPiecesKeepTheirProportions();
    void outliersOfEveryKindFillThePicture();
    void outliersAreReproducible();

private:
    TrainingPictures pictures() const;

    QTemporaryDir m_dir;
    std::optional<DataSet> m_data;
    std::optional<DataSet> m_none;
};

void PicturePlanTest::initTestCase()
{
    QVERIFY(tests::writeColourFolder(m_dir.filePath(QStringLiteral("colours")), 6));
    QVERIFY(tests::writeColourFolder(m_dir.filePath(QStringLiteral("none")), 2, 77));
    DataSetOptions loading;
    loading.width = loading.height = 40;
    auto data = DataSet::load(*listLabelledFolder(m_dir.filePath(QStringLiteral("colours"))), loading);
    auto none = DataSet::load(*listUnlabelledFolders({m_dir.filePath(QStringLiteral("none"))}), loading);
    QVERIFY(data && none);
    m_data = std::move(*data);
    m_none = std::move(*none);
}

TrainingPictures PicturePlanTest::pictures() const
{
    TrainingPictures value{&*m_data, {}, &*m_none, {}};
    value.photographs.resize(m_data->size());
    std::iota(value.photographs.begin(), value.photographs.end(), std::size_t{0});
    value.noneChosen.resize(m_none->size());
    std::iota(value.noneChosen.begin(), value.noneChosen.end(), std::size_t{0});
    return value;
}

void PicturePlanTest::kindsComeInTheirShares()
{
    Recipe recipe;
    recipe.compositeShare = 0.3;
    recipe.noneShare = 0.2;
    recipe.outlierShare = 0.1;
    std::mt19937_64 random(1);
    std::array<int, 4> seen{};
    for (int i = 0; i < kDraws; ++i)
        ++seen[static_cast<std::size_t>(drawPlan(pictures(), 0, recipe, kSize, random).kind)];
    const std::array<double, 4> wanted{0.4, 0.3, 0.2, 0.1};
    for (std::size_t kind = 0; kind < 4; ++kind)
        QVERIFY(std::abs(seen[kind] / static_cast<double>(kDraws) - wanted[kind]) < 0.04);
}

void PicturePlanTest::compositesAreOfTwoLabels()
{
    Recipe recipe;
    recipe.compositeShare = 1.0;
    std::mt19937_64 random(2);
    for (int i = 0; i < 200; ++i) {
        const PicturePlan plan = drawPlan(pictures(), 0, recipe, kSize, random);
        QCOMPARE(plan.kind, PictureKind::Composite);
        QCOMPARE(plan.pieces.size(), std::size_t{2});
        QCOMPARE(plan.pieces[0].label, m_data->label(0));
        QVERIFY(plan.pieces[1].label >= 0 && plan.pieces[1].label != plan.pieces[0].label);
    }
}

void PicturePlanTest::withoutNonePicturesThereAreNone()
{
    Recipe recipe;
    recipe.noneShare = 1.0;
    TrainingPictures labelled = pictures();
    std::mt19937_64 random(3);
    const PicturePlan none = drawPlan(labelled, 0, recipe, kSize, random);
    QCOMPARE(none.kind, PictureKind::None);
    QCOMPARE(none.pieces.front().label, -1);
    labelled.none = nullptr;
    labelled.noneChosen.clear();
    QCOMPARE(drawPlan(labelled, 0, recipe, kSize, random).kind, PictureKind::Photograph);
}

void PicturePlanTest::oneLabelAloneMakesNoComposites()
{
    Recipe recipe;
    recipe.compositeShare = 1.0;
    TrainingPictures labelled = pictures();
    labelled.photographs = {0};
    std::mt19937_64 random(4);
    const PicturePlan plan = drawPlan(labelled, 0, recipe, kSize, random);
    QCOMPARE(plan.kind, PictureKind::Photograph);
    QCOMPARE(plan.pieces.size(), std::size_t{1});
}

void PicturePlanTest::layoutsGiveBothPicturesRoom_data()
{
    QTest::addColumn<int>("layout");
    QTest::newRow("side by side") << static_cast<int>(CompositeLayout::SideBySide);
    QTest::newRow("stacked") << static_cast<int>(CompositeLayout::Stacked);
    QTest::newRow("inserted") << static_cast<int>(CompositeLayout::Inserted);
}

void PicturePlanTest::layoutsGiveBothPicturesRoom()
{
    QFETCH(int, layout);
    const auto red = flat(255, 0, 0);
    const auto green = flat(0, 255, 0);
    std::mt19937_64 random(5);
    for (int i = 0; i < 200; ++i) {
        PicturePlan plan;
        plan.kind = PictureKind::Composite;
        plan.pieces.resize(2);
        plan.pieces[0].source = {red, 20, 20};
        plan.pieces[1].source = {green, 20, 20};
        layOut(static_cast<CompositeLayout>(layout), kSize, plan, random);
        const auto pixels = render(plan);
        QVERIFY(std::all_of(pixels.begin(), pixels.end(), [](float v) { return v >= 0.F; }));
        const double share = shareOfRed(pixels);
        QVERIFY2(share >= 0.25 && share <= 0.75, qPrintable(QString::number(share)));
        // Where the pictures lie: the first at the top left, unless the second is laid upon it.
        if (layout == static_cast<int>(CompositeLayout::SideBySide)) {
            QVERIFY(pixels[0] > 0.9F && pixels[(kSize.values() - 3)] < 0.1F);
            QVERIFY(pixels[static_cast<std::size_t>(kSize.width - 1) * 3] < 0.1F);
        }
        if (layout == static_cast<int>(CompositeLayout::Stacked))
            QVERIFY(pixels[static_cast<std::size_t>(kSize.width - 1) * 3] > 0.9F);
    }
}

void PicturePlanTest::cutPiecesKeepTheirProportions()
{
    const auto red = flat(255, 0, 0);
    std::mt19937_64 random(6);
    int squeezed = 0;
    for (int i = 0; i < 400; ++i) {
        PicturePlan plan;
        plan.pieces.resize(2);
        layOut(CompositeLayout::SideBySide, kSize, plan, random);
        for (const PicturePiece& piece : plan.pieces) {
            const float share = static_cast<float>(piece.size.width) / static_cast<float>(kSize.width);
            const bool whole = piece.change.xx == 1.F;
            squeezed += whole ? 1 : 0;
            QVERIFY(whole || std::abs(piece.change.xx - share) < 1e-5F);
            QVERIFY(std::abs(piece.change.x0) + piece.change.xx <= 1.F + 1e-5F);
            QCOMPARE(piece.change.yy, 1.F);
        }
    }
    QVERIFY(squeezed > 350 && squeezed < 600);
}

void PicturePlanTest::outliersOfEveryKindFillThePicture()
{
    const TrainingPictures labelled = pictures();
    std::mt19937_64 random(7);
    std::array<int, 5> seen{};
    for (int i = 0; i < 300; ++i) {
        const Outlier outlier = drawOutlier({}, random);
        ++seen[static_cast<std::size_t>(outlier.kind)];
        if (outlier.kind == OutlierKind::Zoom)
            QVERIFY(outlier.change.xx * outlier.change.yy <= 0.0301F);
        for (const PictureSize size : {kSize, PictureSize{5, 3}}) {
            std::vector<float> pixels(size.values(), -1.F);
            renderOutlier(outlier, labelled.data->picture(0), size, pixels);
            QVERIFY(std::all_of(pixels.begin(), pixels.end(), [](float v) { return v >= 0.F && v <= 1.F; }));
        }
    }
    for (const int count : seen)
        QVERIFY(count > 0);
}

void PicturePlanTest::outliersAreReproducible()
{
    Recipe recipe;
    recipe.outlierShare = 1.0;
    std::mt19937_64 a(8);
    std::mt19937_64 b(8);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(render(drawPlan(pictures(), 1, recipe, kSize, a)),
                 render(drawPlan(pictures(), 1, recipe, kSize, b)));
}

QTEST_GUILESS_MAIN(PicturePlanTest)
#include "tst_pictureplan.moc"
