// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labelappearance.h"
#include "ui/views/chiprow.h"
#include "ui/views/labelchip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QSet>
#include <QToolTip>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

QPalette lightPalette()
{
    return QPalette(QColor(239, 239, 239));
}

QPalette darkPalette()
{
    return QPalette(QColor(45, 45, 45));
}

domain::ShownLabel shown(domain::AssignmentSource source)
{
    return {{5}, QStringLiteral("sea"), 0.97, source};
}

QImage painted(const LabelChip& chip, const QPalette& palette,
               Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QImage image(chipSize(chip, QFont()), QImage::Format_ARGB32_Premultiplied);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    paintChip(painter, image.rect(), chip, palette, QFont());
    return image;
}

} // namespace

class TestLabelChip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursAreDistinctAndWrap();
    void textIsReadable_data();
    void textIsReadable();
    void builtInNamesAreWords();
    void unknownLabelsKeepTheirColour();
    void statesDifferInShape();
    void mirrors();
    void elidesInNarrowRooms();
    void rowsWrapAndSpeak();
    void needsReviewMarksOnlyTheModelsWord();
};

void TestLabelChip::coloursAreDistinctAndWrap()
{
    QSet<QRgb> colors;
    for (int index = 0; index < 24; ++index)
        colors.insert(labelColor(index).rgb());
    QCOMPARE(colors.size(), 24);
    QCOMPARE(labelColor(24), labelColor(0));
    QVERIFY(labelColor(-1).isValid());
    QCOMPARE(labelColor(4), QColor(0x00, 0x72, 0xB2)); // blue of Okabe and Ito
}

void TestLabelChip::textIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestLabelChip::textIsReadable()
{
    QFETCH(QPalette, palette);
    for (int index = 0; index < 24; ++index) {
        QVERIFY(contrastRatio(labelTextColor(index), labelColor(index)) >= 4.5);
        for (const auto source : {domain::AssignmentSource::Model, domain::AssignmentSource::Human,
                                  domain::AssignmentSource::Imported}) {
            for (const auto state : {ChipState::InForce, ChipState::NeedsReview, ChipState::Rejected}) {
                const ChipStyle style = chipStyle({shown(source), index, state}, palette);
                QVERIFY(contrastRatio(style.text, style.fill) >= 4.5);
                QVERIFY(style.outline == style.fill || contrastRatio(style.outline, style.fill) >= 3.0);
            }
        }
    }
}

void TestLabelChip::builtInNamesAreWords()
{
    for (const char* name : {"buildings", "forest", "glacier", "mountain", "sea", "street"}) {
        const QString word = labelDisplayName(QString::fromLatin1(name));
        QVERIFY(!word.isEmpty());
        QVERIFY(word.at(0).isUpper());
    }
    QCOMPARE(labelDisplayName(QStringLiteral("grandma's garden")), QStringLiteral("grandma's garden"));
}

void TestLabelChip::unknownLabelsKeepTheirColour()
{
    const LabelColors colors({{{7}, QStringLiteral("garden"), 6, 6, false, false}});
    QCOMPARE(colors.indexOf(QStringLiteral("garden")), 6);
    QCOMPARE(colors.indexOf(QStringLiteral("forest")), 1);
    QCOMPARE(colors.indexOf(QStringLiteral("lighthouse")),
             LabelColors().indexOf(QStringLiteral("lighthouse")));
}

void TestLabelChip::statesDifferInShape()
{
    // The same colour throughout: only the shape tells them apart.
    const QImage model =
        painted({shown(domain::AssignmentSource::Model), 0, ChipState::InForce}, lightPalette());
    const QImage human =
        painted({shown(domain::AssignmentSource::Human), 0, ChipState::InForce}, lightPalette());
    const QImage review =
        painted({shown(domain::AssignmentSource::Model), 0, ChipState::NeedsReview}, lightPalette());
    const QImage rejected =
        painted({shown(domain::AssignmentSource::Model), 0, ChipState::Rejected}, lightPalette());
    QVERIFY(model != human);
    QVERIFY(model != review);
    QVERIFY(model != rejected);
    const QPoint inside(model.width() - 6, model.height() / 2);
    QCOMPARE(human.pixelColor(inside), labelColor(0));
    QCOMPARE(model.pixelColor(inside), lightPalette().color(QPalette::Base));
}

void TestLabelChip::mirrors()
{
    const LabelChip chip{shown(domain::AssignmentSource::Model), 0, ChipState::NeedsReview};
    const QColor mark = chipStyle(chip, lightPalette()).outline;
    const auto inkAt = [&](const QImage& image, int from, int to) {
        int count = 0;
        for (int x = from; x < to; ++x)
            for (int y = 4; y < image.height() - 4; ++y)
                count += image.pixelColor(x, y) == mark ? 1 : 0;
        return count;
    };
    const QImage ltr = painted(chip, lightPalette());
    const QImage rtl = painted(chip, lightPalette(), Qt::RightToLeft);
    const int third = ltr.width() / 3;
    QVERIFY(inkAt(ltr, 3, third) > inkAt(ltr, ltr.width() - third, ltr.width() - 3));
    QVERIFY(inkAt(rtl, rtl.width() - third, rtl.width() - 3) > inkAt(rtl, 3, third));
}

void TestLabelChip::elidesInNarrowRooms()
{
    domain::ShownLabel label = shown(domain::AssignmentSource::Human);
    label.name = QString(200, u'm');
    QImage image(80, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    const QRect room(10, 2, 60, 20);
    paintLabelChip(painter, room, label, 1, lightPalette(), QFont());
    painter.end();
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (!room.contains(x, y))
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::magenta));
        }
    }
    QVERIFY(labelChipSize(label, QFont()).width() > room.width());
}

void TestLabelChip::rowsWrapAndSpeak()
{
    ChipRow row;
    QVERIFY(!row.accessibleName().isEmpty() || row.chips().empty());
    std::vector<LabelChip> chips(6, {shown(domain::AssignmentSource::Model), 4, ChipState::InForce});
    chips.push_back({{{9}, QStringLiteral("street"), std::nullopt, domain::AssignmentSource::Human},
                     5,
                     ChipState::Rejected});
    row.setChips(chips);
    QVERIFY(row.heightForWidth(120) > row.heightForWidth(2000));
    QCOMPARE(row.heightForWidth(2000), row.sizeHint().height());
    QVERIFY(row.accessibleDescription().contains(QStringLiteral("Sea")));
    QVERIFY(row.accessibleDescription().contains(QStringLiteral("rejected")));

    row.resize(2000, row.heightForWidth(2000));
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));
    QHelpEvent help(QEvent::ToolTip, QPoint(10, 8), row.mapToGlobal(QPoint(10, 8)));
    QApplication::sendEvent(&row, &help);
    QCOMPARE(QToolTip::text(), chipDescription(chips.front()));
}

void TestLabelChip::needsReviewMarksOnlyTheModelsWord()
{
    domain::PhotoRow row;
    row.needsReview = true;
    row.labels = {shown(domain::AssignmentSource::Model), shown(domain::AssignmentSource::Human)};
    const std::vector<LabelChip> chips = chipsOf(row, LabelColors());
    QCOMPARE(chips.at(0).state, ChipState::NeedsReview);
    QCOMPARE(chips.at(1).state, ChipState::InForce);
    QCOMPARE(chips.at(1).colorIndex, 4);
}

QTEST_MAIN(TestLabelChip)
#include "tst_labelchip.moc"
