// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"
#include "ui/models/photogridmodel.h"
#include "ui/views/photodelegate.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

constexpr QSize kCell(300, 240);

/// One photograph, painted as the view paints it, on white.
QImage painted(const QImage& thumbnail, PhotoViewMode mode, const domain::PhotoRow& row,
               Qt::LayoutDirection direction = Qt::LeftToRight, qreal pixelRatio = 1.0)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QVariant::fromValue(row), PhotoGridModel::RowRole);
    model.setData(model.index(0, 0), thumbnail, PhotoGridModel::ThumbnailRole);
    PhotoDelegate delegate;
    delegate.setMode(mode);
    delegate.setThumbnailEdge(160);
    QImage image((QSizeF(kCell) * pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(0, 0), kCell);
    option.direction = direction;
    option.palette.setColor(QPalette::Base, Qt::white);
    option.palette.setColor(QPalette::Text, Qt::black);
    delegate.paint(&painter, option, model.index(0, 0));
    return image;
}

QImage filled(const QSize& size, Qt::GlobalColor color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

/// What is not white in the picture's place, which ends above the labels.
QRect inkOf(const QImage& image, const QRect& within)
{
    QRect ink;
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

const QRect kPicturePlace(0, 0, 300, 140);

} // namespace

class TestPhotoDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureAsLightAsTheWindowHasAnEnd();
    void aThinPictureCanBeSeen_data();
    void aThinPictureCanBeSeen();
    void aSmallPictureIsInTheMiddleOfItsLine();
    void aReasonIsSaidOnce();
    void everyPixelIsOneOfTheScreens_data();
    void everyPixelIsOneOfTheScreens();
};

void TestPhotoDelegate::aPictureAsLightAsTheWindowHasAnEnd()
{
    const QImage image = painted(filled({150, 100}, Qt::white), PhotoViewMode::Grid, {});
    const QRect ink = inkOf(image, kPicturePlace);
    QCOMPARE(ink.size(), QSize(160, 106));
    QCOMPARE(image.pixel(ink.center()), qRgb(255, 255, 255)); // only its edge
}

void TestPhotoDelegate::aThinPictureCanBeSeen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("lying") << QSize(512, 1);
    QTest::newRow("standing") << QSize(1, 512);
}

void TestPhotoDelegate::aThinPictureCanBeSeen()
{
    QFETCH(QSize, size);
    const QRect ink = inkOf(painted(filled(size, Qt::darkBlue), PhotoViewMode::Grid, {}), kPicturePlace);
    QVERIFY(ink.width() >= 2);
    QVERIFY(ink.height() >= 2);
}

void TestPhotoDelegate::aSmallPictureIsInTheMiddleOfItsLine()
{
    const QImage image = painted(filled({10, 10}, Qt::darkBlue), PhotoViewMode::List, {});
    const QRect ink = inkOf(image, QRect(0, 0, 90, kCell.height()));
    QCOMPARE(ink.size(), QSize(20, 20)); // no more than twice as large
    QVERIFY(qAbs(ink.center().y() - kCell.height() / 2) <= 1);
}

void TestPhotoDelegate::aReasonIsSaidOnce()
{
    domain::PhotoRow row;
    row.path = QStringLiteral("/pictures/a.jpg");
    row.failure = base::Error{base::ErrorCode::FileEmpty, {}};
    const QImage image = painted({}, PhotoViewMode::List, row);
    // The place of the labels, the last third of the line, is empty.
    QVERIFY(inkOf(image, QRect(206, 0, 94, kCell.height())).isEmpty());
}

void TestPhotoDelegate::everyPixelIsOneOfTheScreens_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<QSize>("size"); // as loaded for a place of 160 × 128
    QTest::newRow("1, lying") << 1.0 << QSize(160, 107);
    QTest::newRow("2, lying") << 2.0 << QSize(320, 213);
    QTest::newRow("1.5, lying") << 1.5 << QSize(240, 160);
    QTest::newRow("1.25, lying") << 1.25 << QSize(200, 133);
    QTest::newRow("1.5, standing") << 1.5 << QSize(128, 192);
}

void TestPhotoDelegate::everyPixelIsOneOfTheScreens()
{
    QFETCH(const qreal, ratio);
    QFETCH(const QSize, size);
    // Columns of black and white: anything between is a pixel that was made of two.
    QImage stripes(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            stripes.setPixel(x, y, x % 2 == 0 ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    const QImage image = painted(stripes, PhotoViewMode::Grid, {}, Qt::LeftToRight, ratio);
    const int y = qRound(80 * ratio);
    int black = 0;
    int white = 0;
    int between = 0;
    for (int x = qRound(140 * ratio); x < qRound(160 * ratio); ++x) {
        const int gray = qGray(image.pixel(x, y));
        ++(gray < 10 ? black : gray > 245 ? white : between);
    }
    QCOMPARE(between, 0);
    QVERIFY(qAbs(black - white) <= 1);
}

QTEST_MAIN(TestPhotoDelegate)
#include "tst_photodelegate.moc"
