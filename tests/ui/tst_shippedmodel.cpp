// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"
#include "resources/builtinresources.h"
#include "tests/support/patienttest.h"
#include "tests/support/testdata.h"
#include "tests/ui/windowfixture.h"

#include <QDir>

using namespace scenekeeper;
using scenekeeper::tests::WindowFixture;

class TestShippedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedPhotographsGetTheirLabels();
};

void TestShippedModel::droppedPhotographsGetTheirLabels()
{
    resources::initializeResources();
    metadata::initializeToolkit();
    if (!QFile::exists(resources::kBuiltinModelPath.toString()))
        QSKIP("this build carries no model");
    const QString data = tests::sharedDataDir();
    if (data.isEmpty())
        QSKIP("the photographs for tests are not there (SCENEKEEPER_SHARED_DATA)");

    constexpr int kEach = 5;
    const QDir test(data + QStringLiteral("/scenes/test"));
    QStringList paths;
    QHash<QString, QString> expected;
    for (const QString& label : test.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(test.filePath(label));
        for (const QString& name : folder.entryList({QStringLiteral("*.jpg")}, QDir::Files).mid(0, kEach)) {
            paths.append(folder.filePath(name));
            expected.insert(name, label);
        }
    }
    QVERIFY(paths.size() >= 6 * kEach);
    WindowFixture fixture(QStringLiteral(":builtin:"));
    QVERIFY(fixture.drop(paths));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.shows(static_cast<int>(paths.size())), 120'000);
    int right = 0;
    for (auto it = expected.cbegin(); it != expected.cend(); ++it)
        right += fixture.labelsOf(it.key()) == QStringList(it.value()) ? 1 : 0;
    QVERIFY2(right * 10 >= paths.size() * 8, qPrintable(QString::number(right)));
}

QTEST_MAIN(TestShippedModel)
#include "tst_shippedmodel.moc"
