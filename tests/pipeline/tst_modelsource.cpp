// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/modelsource.h"
#include "core/storage/catalog.h"
#include "resources/builtinresources.h"
#include "tests/support/tinymodel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace scenekeeper;
using base::ErrorCode;
using base::Result;
using pipeline::LoadedModel;
using pipeline::loadModel;

/// Which model a run works with.
class TestModelSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void shipsOneForAnEmptyStart();
    void takesAFileAsGiven();
    void takesTheActiveOne();
    void fallsBackWhenTheActiveOnesFileIsGone();
    void fallsBackToTheLastGoodOne();
    void refusesAFileThatChangedSinceItWasRegistered();
    void refusesWhatIsNotThere();
    void checksTheFileOfARegisteredModel();
    void refusesAShippedVersionThatIsNoMore();

private:
    [[nodiscard]] QString catalogFile() const { return m_folder->filePath(QStringLiteral("c.sqlite")); }
    [[nodiscard]] QString tiny() const { return m_folder->filePath(QStringLiteral("tiny.pt")); }
    /// Registers a model in the catalogue; its number as text.
    [[nodiscard]] QString enter(const LoadedModel& model, bool activate) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestModelSource::initTestCase()
{
    resources::initializeResources();
    if (!QFile::exists(resources::kBuiltinModelPath.toString()))
        QSKIP("this build carries no model");
}

void TestModelSource::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(tests::writeTinyModel(tiny(), tests::tinyCard()));
}

QString TestModelSource::enter(const LoadedModel& model, bool activate) const
{
    const auto catalog = storage::Catalog::open(catalogFile());
    if (!catalog)
        return {};
    const auto entry = (*catalog)->models().ensure(model.classifier->card(), model.file, model.digest);
    if (!entry || (activate && !(*catalog)->models().activate(entry->id)))
        return {};
    return QString::number(entry->id.value);
}

void TestModelSource::shipsOneForAnEmptyStart()
{
    const Result<LoadedModel> model = loadModel(catalogFile(), {});
    QVERIFY(model);
    QCOMPARE(model->file, domain::kBuiltinModel);
    QCOMPARE(model->classifier->card().labels.size(), 6);
    QVERIFY2(!QFile::exists(catalogFile()), "looking for a model makes no catalogue");
}

void TestModelSource::takesAFileAsGiven()
{
    const Result<LoadedModel> model = loadModel(catalogFile(), tiny());
    QVERIFY(model);
    QCOMPARE(model->file, tiny());
    QCOMPARE(model->classifier->card().labels, tests::tinyCard().labels);
}

void TestModelSource::takesTheActiveOne()
{
    const QString number = enter(loadModel(catalogFile(), tiny()).value(), false);
    QCOMPARE(loadModel(catalogFile(), {}).value().file, domain::kBuiltinModel);
    QCOMPARE(loadModel(catalogFile(), number).value().file, tiny());
    QCOMPARE(enter(loadModel(catalogFile(), tiny()).value(), true), number);
    QCOMPARE(loadModel(catalogFile(), {}).value().file, tiny());
    QCOMPARE(loadModel(catalogFile(), domain::kBuiltinModel.toString()).value().file, domain::kBuiltinModel);
}

void TestModelSource::fallsBackWhenTheActiveOnesFileIsGone()
{
    const QString number = enter(loadModel(catalogFile(), tiny()).value(), true);
    QVERIFY2(!loadModel(catalogFile(), {}).value().insteadOf, "it is the one that is active");
    QVERIFY(QFile::remove(tiny()));
    const LoadedModel standIn = loadModel(catalogFile(), {}).value();
    QCOMPARE(standIn.file, domain::kBuiltinModel);
    QVERIFY(standIn.insteadOf);
    QCOMPARE(QString::number(standIn.insteadOf->model.id.value), number);
    QCOMPARE(standIn.insteadOf->error.code, ErrorCode::ModelMissing);
    // Asked for by its number, another one would be the wrong answer.
    QCOMPARE(loadModel(catalogFile(), number).error().code, ErrorCode::ModelMissing);
}

void TestModelSource::fallsBackToTheLastGoodOne()
{
    const QString other = m_folder->filePath(QStringLiteral("other.pt"));
    const QString newest = m_folder->filePath(QStringLiteral("newest.pt"));
    QVERIFY(tests::writeTinyModel(other, tests::tinyCard(), 3.0));
    QVERIFY(tests::writeTinyModel(newest, tests::tinyCard(), 5.0));
    for (const QString& file : {other, tiny(), newest})
        QVERIFY(!enter(loadModel(catalogFile(), file).value(), true).isEmpty());
    QCOMPARE(loadModel(catalogFile(), {}).value().file, newest);
    QVERIFY(QFile::remove(newest));
    QCOMPARE(loadModel(catalogFile(), {}).value().file, tiny());
    QVERIFY(QFile(tiny()).resize(100));
    const LoadedModel last = loadModel(catalogFile(), {}).value();
    QCOMPARE(last.file, other);
    QVERIFY(last.insteadOf);
    QCOMPARE(last.insteadOf->model.file, newest);
}

void TestModelSource::refusesAFileThatChangedSinceItWasRegistered()
{
    const QString number = enter(loadModel(catalogFile(), tiny()).value(), true);
    QVERIFY(QFile::remove(tiny()));
    QVERIFY(tests::writeTinyModel(tiny(), tests::tinyCard(), 3.0));
    QCOMPARE(loadModel(catalogFile(), number).error().code, ErrorCode::ModelInvalid);
    QCOMPARE(loadModel(catalogFile(), {}).value().file, domain::kBuiltinModel);
}

void TestModelSource::refusesWhatIsNotThere()
{
    QCOMPARE(loadModel(catalogFile(), QStringLiteral("7")).error().code, ErrorCode::ModelMissing);
    QCOMPARE(loadModel(catalogFile(), QStringLiteral("no/such.pt")).error().code, ErrorCode::ModelMissing);
}

void TestModelSource::checksTheFileOfARegisteredModel()
{
    const QString number = enter(loadModel(catalogFile(), tiny()).value(), true);
    const auto catalog = storage::Catalog::open(catalogFile());
    const auto model = (*catalog)->models().get(base::ModelId{number.toLongLong()});
    QCOMPARE(pipeline::checkModelFile(**model).value(), QFileInfo(tiny()).size());
    QVERIFY(QFile(tiny()).resize(100));
    QCOMPARE(pipeline::checkModelFile(**model).error().code, ErrorCode::ModelInvalid);
    QVERIFY(QFile::remove(tiny()));
    QCOMPARE(pipeline::checkModelFile(**model).error().code, ErrorCode::ModelMissing);
}

void TestModelSource::refusesAShippedVersionThatIsNoMore()
{
    LoadedModel before = loadModel(catalogFile(), {}).value();
    before.digest = QByteArray(32, 'b');
    const QString number = enter(before, false);
    QCOMPARE(loadModel(catalogFile(), number).error().code, ErrorCode::ModelInvalid);
    // Active, it gives way to the one that ships today.
    QVERIFY(loadModel(catalogFile(), {}));
}

QTEST_GUILESS_MAIN(TestModelSource)
#include "tst_modelsource.moc"
