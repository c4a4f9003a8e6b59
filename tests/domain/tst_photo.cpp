// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photo.h"

#include <QTest>

using namespace scenekeeper::domain;

class TestPhoto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCameraSaysItsMakeOnce_data()
    {
        QTest::addColumn<QString>("make");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("camera");
        const auto row = [](const char* make, const char* model, const char* camera) {
            QTest::newRow(*camera != '\0' ? camera : "nothing")
                << QString::fromUtf8(make) << QString::fromUtf8(model) << QString::fromUtf8(camera);
        };
        row("NIKON CORPORATION", "NIKON D70", "NIKON D70");
        row("Canon", "Canon EOS 5D", "Canon EOS 5D");
        row("canon", "CANON EOS R5", "CANON EOS R5");
        row("Apple", "iPhone 7", "Apple iPhone 7");
        row("FUJIFILM", "", "FUJIFILM");
        row("", "DSC-F828", "DSC-F828");
        row("  SONY  ", " ILCE-7M3   ", "SONY ILCE-7M3");
        row("EASTMAN KODAK COMPANY", "KODAK DX4900 ZOOM", "KODAK DX4900 ZOOM");
        row("", "", "");
    }

    void theCameraSaysItsMakeOnce()
    {
        QFETCH(QString, make);
        QFETCH(QString, model);
        QFETCH(QString, camera);
        PhotoMetadata metadata;
        metadata.cameraMake = make;
        metadata.cameraModel = model;
        QCOMPARE(metadata.camera(), camera);
    }
};

QTEST_GUILESS_MAIN(TestPhoto)
#include "tst_photo.moc"
