// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patienttest.h"
#include "tests/ui/evaluationfolder.h"
#include "ui/controllers/evaluationcontroller.h"
#include "ui/evaluationtext.h"

#include <QDir>
#include <QSignalSpy>
#include <QThread>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using scenekeeper::tests::EvaluationFolder;

class TestEvaluationController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void measuresAFolder();
    void filesThatCannotBeReadAreListed();
    void cancelGivesNoResult();
    void startingAgainGoesOnWithTheNewFolder();
    void unknownLabelsAreNamed();
    void anEmptyFolderIsSaidInWords();
    void aMissingModelIsSaidInWords();
    void destructionEndsTheRun();

private:
    [[nodiscard]] EvaluationFailure failureOf(const QString& folder, const QString& model);

    std::unique_ptr<EvaluationFolder> m_folder;
    std::unique_ptr<EvaluationController> m_controller;
};

void TestEvaluationController::init()
{
    m_folder = std::make_unique<EvaluationFolder>();
    m_controller = std::make_unique<EvaluationController>(
        EvaluationController::Files{m_folder->filePath(QStringLiteral("none.sqlite")), m_folder->model()});
}

void TestEvaluationController::measuresAFolder()
{
    QSignalSpy started(m_controller.get(), &EvaluationController::started);
    QSignalSpy progressed(m_controller.get(), &EvaluationController::progressed);
    EvaluationResult result;
    connect(m_controller.get(), &EvaluationController::finished, this,
            [&result](const EvaluationResult& got) {
                QCOMPARE(QThread::currentThread(), qApp->thread());
                result = got;
            });
    m_controller->start(m_folder->pictures());
    QCOMPARE(started.count(), 1);
    QVERIFY(m_controller->isRunning());
    QTRY_VERIFY(result);
    QVERIFY(!m_controller->isRunning());
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(progressed.first().first().value<base::Progress>().total, 10);
    QCOMPARE(result->evaluation.metrics.photos, 10);
    QCOMPARE(result->evaluation.metrics.accuracy, 0.9);
    QCOMPARE(result->evaluation.metrics.confusion[1][2], 1);
    QCOMPARE(result->card.name, QStringLiteral("tiny"));
    QCOMPARE(result->folder, m_folder->pictures());
    QVERIFY(result->modelFile.endsWith(QStringLiteral("tiny.pt")));
    QVERIFY(result->time.isValid());
}

void TestEvaluationController::filesThatCannotBeReadAreListed()
{
    m_folder->addBroken(QStringLiteral("red/broken.jpg"));
    EvaluationResult result;
    connect(m_controller.get(), &EvaluationController::finished, this,
            [&result](const EvaluationResult& got) { result = got; });
    m_controller->start(m_folder->pictures());
    QTRY_VERIFY(result);
    QCOMPARE(result->evaluation.metrics.photos, 10);
    QCOMPARE(result->evaluation.failed.size(), std::size_t{1});
    QVERIFY(result->evaluation.failed.front().path.endsWith(QStringLiteral("red/broken.jpg")));
}

void TestEvaluationController::cancelGivesNoResult()
{
    QSignalSpy finished(m_controller.get(), &EvaluationController::finished);
    QSignalSpy cancelled(m_controller.get(), &EvaluationController::cancelled);
    m_controller->start(m_folder->pictures());
    m_controller->cancel();
    QTRY_COMPARE(cancelled.count(), 1);
    QCOMPARE(finished.count(), 0);
    QVERIFY(!m_controller->isRunning());
    // And it can be started again.
    m_controller->start(m_folder->pictures());
    QTRY_COMPARE(finished.count(), 1);
}

void TestEvaluationController::startingAgainGoesOnWithTheNewFolder()
{
    QSignalSpy started(m_controller.get(), &EvaluationController::started);
    QSignalSpy finished(m_controller.get(), &EvaluationController::finished);
    m_controller->start(m_folder->filePath(QStringLiteral("nowhere")));
    m_controller->start(m_folder->pictures());
    QCOMPARE(started.count(), 1);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(started.count(), 2);
    QCOMPARE(finished.first().first().value<EvaluationResult>()->folder, m_folder->pictures());
}

EvaluationFailure TestEvaluationController::failureOf(const QString& folder, const QString& model)
{
    EvaluationController controller({m_folder->filePath(QStringLiteral("none.sqlite")), model});
    QSignalSpy failed(&controller, &EvaluationController::failed);
    controller.start(folder);
    if (failed.isEmpty())
        failed.wait(tests::kPatienceMs);
    return failed.isEmpty() ? EvaluationFailure{} : failed.first().first().value<EvaluationFailure>();
}

void TestEvaluationController::unknownLabelsAreNamed()
{
    m_folder->addPicture(QStringLiteral("violet/violet.png"), Qt::magenta);
    const EvaluationFailure failure = failureOf(m_folder->pictures(), m_folder->model());
    QCOMPARE(failure.unknownLabels, QStringList(QStringLiteral("violet")));
    const QString said = evaluationFailureText(failure);
    QVERIFY2(said.contains(QStringLiteral("violet")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("red, green, blue")), qPrintable(said));
    QVERIFY2(!said.contains(failure.error.detail), qPrintable(said));
}

void TestEvaluationController::anEmptyFolderIsSaidInWords()
{
    const QString empty = m_folder->filePath(QStringLiteral("empty"));
    QVERIFY(QDir().mkpath(empty));
    const QString said = evaluationFailureText(failureOf(empty, m_folder->model()));
    QVERIFY2(said.contains(QStringLiteral("No photograph")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("red, green, blue")), qPrintable(said));
}

void TestEvaluationController::aMissingModelIsSaidInWords()
{
    const EvaluationFailure failure =
        failureOf(m_folder->pictures(), m_folder->filePath(QStringLiteral("gone.pt")));
    QVERIFY(failure.modelLabels.isEmpty());
    const QString said = evaluationFailureText(failure);
    QVERIFY2(said.contains(QStringLiteral("model")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("gone.pt")), qPrintable(said));
}

void TestEvaluationController::destructionEndsTheRun()
{
    QSignalSpy finished(m_controller.get(), &EvaluationController::finished);
    m_controller->start(m_folder->pictures());
    m_controller.reset();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(finished.count(), 0);
}

QTEST_MAIN(TestEvaluationController)
#include "tst_evaluationcontroller.moc"
