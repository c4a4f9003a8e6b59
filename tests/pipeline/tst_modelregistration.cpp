// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchscriptclassifier.h"
#include "core/pipeline/modelregistration.h"
#include "core/storage/catalog.h"
#include "tests/support/tinymodel.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace scenekeeper;
using base::ErrorCode;
using domain::ModelState;
using pipeline::exportModel;
using pipeline::importModel;

class TestModelRegistration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsACopyOfItsOwn();
    void theSameTwiceIsOne();
    void leavesNothingOfWhatItRefuses();
    void sweepsWhatAKilledProgramLeft();
    void exportsAFileThatImportsAgain();

private:
    [[nodiscard]] QString tiny() const { return m_folder->filePath(QStringLiteral("tiny.pt")); }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(m_folder->filePath(QStringLiteral("data/models"))).entryList(QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Catalog> m_catalog;
};

void TestModelRegistration::init()
{
    m_catalog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(tests::writeTinyModel(tiny(), tests::tinyCard()));
    auto catalog = storage::Catalog::open(m_folder->filePath(QStringLiteral("data/c.sqlite")));
    QVERIFY(catalog);
    m_catalog = std::move(*catalog);
}

void TestModelRegistration::keepsACopyOfItsOwn()
{
    const auto model = importModel(*m_catalog, tiny(), {});
    QVERIFY2(model, model ? "" : qPrintable(model.error().detail));
    QCOMPARE(model->state, ModelState::Candidate);
    QVERIFY(QFile::exists(model->file));
    QVERIFY(QFile::remove(tiny()));
    QVERIFY(inference::TorchScriptClassifier::load(model->file));
}

void TestModelRegistration::theSameTwiceIsOne()
{
    const auto first = importModel(*m_catalog, tiny(), {});
    const auto again = importModel(*m_catalog, tiny(), {});
    QVERIFY(first && again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(kept().size(), 1);
}

void TestModelRegistration::leavesNothingOfWhatItRefuses()
{
    const QString file = m_folder->filePath(QStringLiteral("wide.pt"));
    QVERIFY(tests::writeScriptedModel(
        file, QStringLiteral("def forward(self, x: Tensor) -> Tensor:\n    return x.mean([2])\n"), {}));
    inference::ModelDescription description;
    description.labels = {QStringLiteral("a"), QStringLiteral("b")};
    description.size = 16;
    QCOMPARE(importModel(*m_catalog, file, description).error().code, ErrorCode::ModelInvalid);
    QVERIFY(m_catalog->models().all()->empty());
    QCOMPARE(kept(), QStringList());
}

void TestModelRegistration::sweepsWhatAKilledProgramLeft()
{
    const auto first = importModel(*m_catalog, tiny(), {});
    QVERIFY(first);
    const QDir folder(m_folder->filePath(QStringLiteral("data/models")));
    const QString orphan = folder.filePath(QString(64, u'a') + QStringLiteral(".pt"));
    const QString foreign = folder.filePath(QStringLiteral("somebody's.pt"));
    QVERIFY(QFile::copy(first->file, orphan) && QFile::copy(first->file, foreign));
    QVERIFY(tests::writeTinyModel(tiny(), tests::tinyCard(), 2.0));
    const auto second = importModel(*m_catalog, tiny(), {});
    QVERIFY(second);
    QVERIFY(!QFile::exists(orphan));
    QVERIFY(QFile::exists(foreign));
    QVERIFY(QFile::exists(first->file) && QFile::exists(second->file));
}

void TestModelRegistration::exportsAFileThatImportsAgain()
{
    const auto model = importModel(*m_catalog, tiny(), {});
    QVERIFY(model);
    const QString file = m_folder->filePath(QStringLiteral("shared.pt"));
    const auto exported = exportModel(*m_catalog, model->id, file);
    QVERIFY2(exported, exported ? "" : qPrintable(exported.error().detail));
    auto elsewhere = storage::Catalog::open(m_folder->filePath(QStringLiteral("elsewhere/c.sqlite")));
    QVERIFY(elsewhere);
    const auto imported = importModel(**elsewhere, file, {});
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().detail));
    QCOMPARE(imported->card, model->card);
    QCOMPARE(imported->digest, model->digest);

    QCOMPARE(exportModel(*m_catalog, model->id, file).error().code, ErrorCode::WriteFailed);
    QCOMPARE(exportModel(*m_catalog, base::ModelId{99}, file).error().code, ErrorCode::ModelMissing);
    QFile kept(model->file);
    QVERIFY(kept.open(QIODevice::ReadWrite) && kept.resize(kept.size() / 2));
    kept.close();
    const QString other = m_folder->filePath(QStringLiteral("other.pt"));
    QCOMPARE(exportModel(*m_catalog, model->id, other).error().code, ErrorCode::ModelInvalid);
    QVERIFY(!QFile::exists(other));
}

QTEST_GUILESS_MAIN(TestModelRegistration)
#include "tst_modelregistration.moc"
