// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QApplication>
#include <QPalette>
#include <QtTest>

using namespace scenekeeper::ui;

namespace {

/// The strongest ink of the icon at 16 pixels.
QColor inkOf(const QIcon& icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image =
        icon.pixmap(QSize(16, 16), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = image.pixelColor(x, y);
        }
    }
    return strongest;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameHasAnIcon_data();
    void everyNameHasAnIcon();
    void unknownNamesHaveNone();
    void followsThePalette();
    void sharpOnDenseScreens();
    void sidesMirror();
    void applicationIconScales();
};

void TestIcons::everyNameHasAnIcon_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"folder-add", "document-open", "view-grid", "view-large", "zoom-in", "zoom-out",
                             "help-keys", "label", "review", "warning", "offline", "photos", "cancel",
                             "check", "sidebar-left", "sidebar-right", "run", "list"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestIcons::everyNameHasAnIcon()
{
    QFETCH(QString, name);
    QVERIFY(iconNames().contains(name));
    const QIcon shown = icon(name);
    QVERIFY(!shown.isNull());
    // Legible at 16 pixels: enough of the square is covered, and by far not all of it.
    const QImage image = shown.pixmap(16, 16).toImage().convertToFormat(QImage::Format_ARGB32);
    QCOMPARE(image.size(), QSize(16, 16));
    int covered = 0;
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x)
            covered += image.pixelColor(x, y).alpha() > 127 ? 1 : 0;
    QVERIFY2(covered >= 20 && covered <= 180, qPrintable(QString::number(covered)));
}

void TestIcons::unknownNamesHaveNone()
{
    QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
}

void TestIcons::followsThePalette()
{
    const QPalette before = QApplication::palette();
    const QIcon shown = icon(QStringLiteral("label"));
    for (const QColor& window : {QColor(240, 240, 240), QColor(40, 40, 40)}) {
        const QPalette palette(window);
        QApplication::setPalette(palette);
        QCOMPARE(inkOf(shown).rgb(), palette.color(QPalette::ButtonText).rgb());
        QCOMPARE(inkOf(shown, QIcon::Disabled).rgb(),
                 palette.color(QPalette::Disabled, QPalette::ButtonText).rgb());
    }
    QApplication::setPalette(before);
}

void TestIcons::sharpOnDenseScreens()
{
    const QPixmap pixmap = icon(QStringLiteral("check")).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

void TestIcons::sidesMirror()
{
    const auto shown = [](const char* name) {
        return icon(QString::fromLatin1(name)).pixmap(16, 16).toImage();
    };
    const QImage left = shown("sidebar-left");
    const QImage check = shown("check");
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage mirroredLeft = shown("sidebar-left");
    const QImage mirroredCheck = shown("check");
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(mirroredLeft, left.mirrored(true, false));
    QCOMPARE(mirroredCheck, check);
}

void TestIcons::applicationIconScales()
{
    const QIcon shown = applicationIcon();
    for (const int extent : {16, 32, 48, 256}) {
        const QImage image = shown.pixmap(extent, extent).toImage();
        QCOMPARE(image.size(), QSize(extent, extent));
        QVERIFY(image.pixelColor(extent / 2, extent / 2).alpha() > 200);
    }
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
