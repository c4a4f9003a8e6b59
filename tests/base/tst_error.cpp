// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <cerrno>

using namespace scenekeeper::base;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnName()
    {
        static const QRegularExpression form(QStringLiteral("^[a-z]+(-[a-z]+)*$"));
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            const QString name = errorCodeName(code);
            QVERIFY2(form.match(name).hasMatch(), qPrintable(name));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            QCOMPARE(errorCodeFromName(name), code);
        }
    }

    /// Stored in catalogues and read by scripts: these may never change.
    void someNamesAreFixed()
    {
        QCOMPARE(errorCodeName(ErrorCode::FileTruncated), QStringLiteral("file-truncated"));
        QCOMPARE(errorCodeName(ErrorCode::UnsupportedFormat), QStringLiteral("unsupported-format"));
        QCOMPARE(errorCodeName(ErrorCode::ImageTooLarge), QStringLiteral("image-too-large"));
    }

    void anUnknownNameIsInternal()
    {
        QCOMPARE(errorCodeFromName(u"from-a-later-version"), ErrorCode::Internal);
        QCOMPARE(errorCodeFromName(u""), ErrorCode::Internal);
    }

    void errnoFindsItsCode_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("ENOENT") << ENOENT << ErrorCode::FileVanished;
        QTest::newRow("ENOTDIR") << ENOTDIR << ErrorCode::FileVanished;
        QTest::newRow("EACCES") << EACCES << ErrorCode::PermissionDenied;
        QTest::newRow("EPERM") << EPERM << ErrorCode::PermissionDenied;
        QTest::newRow("EISDIR") << EISDIR << ErrorCode::NotAFile;
        QTest::newRow("ELOOP") << ELOOP << ErrorCode::SymlinkLoop;
        QTest::newRow("ENOSPC") << ENOSPC << ErrorCode::DiskFull;
        QTest::newRow("EDQUOT") << EDQUOT << ErrorCode::DiskFull;
        QTest::newRow("ENOMEM") << ENOMEM << ErrorCode::OutOfMemory;
        QTest::newRow("anything else") << EIO << ErrorCode::ReadFailed;
    }

    void errnoFindsItsCode()
    {
        QFETCH(int, number);
        QFETCH(ErrorCode, code);
        QCOMPARE(errorCodeFromErrno(number, ErrorCode::ReadFailed), code);
    }

    void aResultIsAValueOrAnError()
    {
        const auto half = [](int number) -> Result<int> {
            if (number % 2 != 0)
                return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 is odd").arg(number));
            return number / 2;
        };
        QCOMPARE(half(8).value(), 4);
        QVERIFY(!half(7));
        QCOMPARE(half(7).error(), (Error{ErrorCode::InvalidArgument, QStringLiteral("7 is odd")}));
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
