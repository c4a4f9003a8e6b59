// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchscriptclassifier.h"
#include "core/training/evaluator.h"
#include "tests/support/tinymodel.h"
#include "tests/training/colourfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::training;

class EvaluatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void measuresAKnownFolder();
    void foreignLabels();
    void stops();
    void nothingReadable();

private:
    QTemporaryDir m_dir;
    std::unique_ptr<inference::Classifier> m_classifier;
};

void EvaluatorTest::initTestCase()
{
    inference::setIntraOpThreads(1);
    const QString file = m_dir.filePath(QStringLiteral("tiny.pt"));
    QVERIFY(tests::writeTinyModel(file, tests::tinyCard()));
    auto classifier = inference::TorchScriptClassifier::load(file);
    QVERIFY(classifier);
    m_classifier = std::move(*classifier);
}

void EvaluatorTest::measuresAKnownFolder()
{
    // 20 of each colour; two reds lie among the blues, one file is no picture.
    const QString dir = m_dir.filePath(QStringLiteral("colours"));
    QVERIFY(tests::writeColourFolder(dir, 20));
    QVERIFY(QFile::rename(dir + QStringLiteral("/red/0.jpg"), dir + QStringLiteral("/blue/a.jpg")));
    QVERIFY(QFile::rename(dir + QStringLiteral("/red/1.jpg"), dir + QStringLiteral("/blue/b.jpg")));
    QFile broken(dir + QStringLiteral("/green/broken.jpg"));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    const auto folder = listLabelledFolder(dir, m_classifier->card().labels);
    QVERIFY(folder);
    qint64 reported = 0;
    EvaluationOptions options;
    options.workers = 3;
    options.onProgress = [&reported](qint64 done, qint64) { reported = done; };
    const auto evaluation = evaluate(*m_classifier, *folder, options);
    QVERIFY2(evaluation, qPrintable(evaluation ? QString() : evaluation.error().detail));
    QCOMPARE(evaluation->metrics.photos, 60);
    QCOMPARE(evaluation->metrics.confusion,
             (std::vector<std::vector<int>>{{18, 0, 0}, {0, 20, 0}, {2, 0, 20}}));
    QCOMPARE(evaluation->metrics.accuracy, 58.0 / 60.0);
    QCOMPARE(evaluation->failed.size(), std::size_t{1});
    QVERIFY(evaluation->failed[0].path.endsWith(QStringLiteral("broken.jpg")));
    QCOMPARE(reported, 61);
}

void EvaluatorTest::foreignLabels()
{
    LabelledFolder folder;
    folder.labels = {QStringLiteral("sea")};
    folder.files = {{QStringLiteral("x.jpg"), 0}};
    QCOMPARE(evaluate(*m_classifier, folder, {}).error().code, base::ErrorCode::InvalidArgument);
}

void EvaluatorTest::stops()
{
    const auto folder =
        listLabelledFolder(m_dir.filePath(QStringLiteral("colours")), m_classifier->card().labels);
    QVERIFY(folder);
    std::stop_source stop;
    stop.request_stop();
    EvaluationOptions options;
    options.stop = stop.get_token();
    QCOMPARE(evaluate(*m_classifier, *folder, options).error().code, base::ErrorCode::Cancelled);
}

void EvaluatorTest::nothingReadable()
{
    const QString dir = m_dir.filePath(QStringLiteral("broken"));
    QVERIFY(QDir().mkpath(dir + QStringLiteral("/red")));
    QFile broken(dir + QStringLiteral("/red/a.jpg"));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
    broken.close();
    const auto folder = listLabelledFolder(dir, m_classifier->card().labels);
    QVERIFY(folder);
    QCOMPARE(evaluate(*m_classifier, *folder, {}).error().code, base::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(EvaluatorTest)
#include "tst_evaluator.moc"
