// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluationpage.h"
#include "core/training/evaluationreport.h"
#include "core/training/learningcurve.h"
#include "tests/support/tinymodel.h"
#include "tests/training/colourfolder.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::training;

namespace {

/// Two photographs called what they are, one sure mistake and one unsure one.
Evaluation someEvaluation(const QString& folder)
{
    Evaluation evaluation;
    const auto path = [&folder](const char* name) { return folder + QLatin1String(name); };
    evaluation.photos = {{path("/red/0.jpg"), 0, {0.9F, 0.05F, 0.05F}, false},
                         {path("/green/0.jpg"), 1, {0.1F, 0.8F, 0.1F}, false},
                         {path("/blue/0.jpg"), 2, {0.97F, 0.02F, 0.01F}, false},
                         {path("/blue/<gone> & \"odd\".jpg"), 2, {0.3F, 0.4F, 0.3F}, true}};
    std::vector<std::vector<float>> probabilities;
    std::vector<int> truth;
    for (const EvaluatedPhoto& photo : evaluation.photos) {
        probabilities.push_back(photo.probabilities);
        truth.push_back(photo.truth);
    }
    evaluation.metrics = measure(probabilities, truth, 3);
    evaluation.review = measureReview(firstChoices(evaluation.photos));
    evaluation.failed = {{path("/red/broken.jpg"), {base::ErrorCode::FileEmpty, QStringLiteral("0 bytes")}}};
    return evaluation;
}

QByteArray contentOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestEvaluationReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesThreeFiles();
    void thePageShowsMistakesSurestFirst();
    void thePageIsWellFormedWhateverTheNames();
    void drawsNothingOutOfNothing();
    void showsHowTheModelWasTrained();
    void leavesPicturesOutWhenAsked();
    void saysWhyItCannotBeWritten();
    void saysWhatItWouldReplace();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEvaluationReport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(tests::writeColourFolder(m_folder->path(), 1));
}

void TestEvaluationReport::writesThreeFiles()
{
    const QString target = m_folder->filePath(QStringLiteral("a/new/report"));
    const Evaluation evaluation = someEvaluation(m_folder->path());
    QVERIFY(writeReport(target, evaluation, tests::tinyCard(), {m_folder->path(), {}, {}}));
    const QJsonObject json =
        QJsonDocument::fromJson(contentOf(target + QStringLiteral("/report.json"))).object();
    QCOMPARE(json, toJson(evaluation, tests::tinyCard().labels));
    QCOMPARE(json.value(u"accuracy").toDouble(), 0.5);
    QCOMPARE(json.value(u"review_share").toDouble(), 0.25);
    const QList<QByteArray> lines = contentOf(target + QStringLiteral("/predictions.csv")).split('\n');
    QCOMPARE(lines.size(), 6); // a head, four photographs, the end of the last
    QVERIFY(lines[0].startsWith("\"path\",\"true\",\"labels\",\"needs_review\",\"red\""));
    QVERIFY(lines[3].contains("\"blue\",\"red\",\"no\",\"0.970000\""));
    // Once more, into the same folder.
    QVERIFY(writeReport(target, evaluation, tests::tinyCard(), {m_folder->path(), {}, {}}));
    QCOMPARE(QDir(target).entryList(QDir::Files).size(), 3);
}

void TestEvaluationReport::thePageShowsMistakesSurestFirst()
{
    const QString target = m_folder->filePath(QStringLiteral("report"));
    QVERIFY(
        writeReport(target, someEvaluation(m_folder->path()), tests::tinyCard(), {m_folder->path(), {}, {}}));
    const QByteArray page = contentOf(target + QStringLiteral("/index.html"));
    const qsizetype sure = page.indexOf("97.0 %");
    const qsizetype unsure = page.indexOf("(40.0 %)");
    QVERIFY(sure > 0 && unsure > sure);
    QCOMPARE(page.count("data:image/jpeg;base64,"), 1); // the other file is gone
    QVERIFY(page.contains("broken.jpg"));
}

void TestEvaluationReport::thePageIsWellFormedWhateverTheNames()
{
    domain::ModelCard card = tests::tinyCard();
    card.name = QStringLiteral("<script>alert(1)</script>");
    card.labels[0] = QStringLiteral("red & <b>");
    const Evaluation evaluation = someEvaluation(m_folder->path());
    const std::vector<Mistake> mistakes{{evaluation.photos.back(), {}}};
    QString page =
        evaluationPage(evaluation, card, {QStringLiteral("/a \"folder\" & <more>"), {}, {}}, mistakes);
    QVERIFY(!page.contains(QStringLiteral("<script>")));
    QVERIFY(!page.contains(QStringLiteral("<gone>")));
    // As XML, but for what HTML leaves open.
    page.remove(QStringLiteral("<!DOCTYPE html>\n"));
    page.replace(QStringLiteral("<br>"), QStringLiteral("<br/>"));
    page.replace(QRegularExpression(QStringLiteral("<meta[^>]*>")), QString());
    QXmlStreamReader reader(page);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestEvaluationReport::drawsNothingOutOfNothing()
{
    Evaluation evaluation;
    evaluation.metrics = measure({}, {}, 3);
    const QString page = evaluationPage(evaluation, tests::tinyCard(), {}, {});
    QVERIFY(!page.contains(QStringLiteral("nan")));
    QVERIFY(!page.contains(QStringLiteral("mistakes</h2>")));
}

void TestEvaluationReport::showsHowTheModelWasTrained()
{
    LearningCurve curve;
    curve.add(1.5, 1.25, 0.61);
    curve.add(0.875, 0.9, 0.7425);
    QCOMPARE(curveFromJson(toJson(curve)), curve);
    QCOMPARE(curveFromJson({}).epochs(), 0);
    QJsonObject torn = toJson(curve);
    torn.remove(QStringLiteral("validation_loss"));
    QCOMPARE(curveFromJson(torn).epochs(), 0);

    domain::ModelCard card = tests::tinyCard();
    const Evaluation evaluation = someEvaluation(m_folder->path());
    QVERIFY(!evaluationPage(evaluation, card, {}, {}).contains(u"<h2>Training</h2>"));
    card.metrics.insert(QStringLiteral("training"), toJson(curve));
    const QString page = evaluationPage(evaluation, card, {}, {});
    QVERIFY(page.contains(u"<h2>Training</h2>"));
    QVERIFY(page.contains(u"epoch 2: 74.25 % right"));
    QVERIFY(page.contains(u"epoch 1: 1.500 in training"));
    QVERIFY(page.contains(u"epoch 2: 0.900 on the validation part"));
}

void TestEvaluationReport::leavesPicturesOutWhenAsked()
{
    const QString target = m_folder->filePath(QStringLiteral("figures"));
    const Evaluation evaluation = someEvaluation(m_folder->path());
    ReportFacts facts{m_folder->path(), {}, {}};
    QVERIFY(writeReport(target, evaluation, tests::tinyCard(), facts));
    QVERIFY(contentOf(target + QStringLiteral("/index.html")).contains("data:image/jpeg"));
    facts.withPictures = false;
    QVERIFY(writeReport(target, evaluation, tests::tinyCard(), facts));
    const QByteArray page = contentOf(target + QStringLiteral("/index.html"));
    QVERIFY(!page.contains("data:image/jpeg"));
    QVERIFY(page.contains("is blue, called"));
}

void TestEvaluationReport::saysWhyItCannotBeWritten()
{
    const QString file = m_folder->filePath(QStringLiteral("red/0.jpg"));
    const auto written = writeReport(file + QStringLiteral("/report"), someEvaluation(m_folder->path()),
                                     tests::tinyCard(), {});
    QVERIFY(!written);
    QCOMPARE(written.error().code, base::ErrorCode::WriteFailed);
    QVERIFY(written.error().detail.contains(file));
}

void TestEvaluationReport::saysWhatItWouldReplace()
{
    const QString target = m_folder->filePath(QStringLiteral("website"));
    QVERIFY(requireFreeForReport(target));
    QVERIFY(QDir().mkpath(target));
    QVERIFY(QFile::copy(m_folder->path() + QStringLiteral("/red/0.jpg"), target + QStringLiteral("/a.jpg")));
    QVERIFY(requireFreeForReport(target)); // a report can lie beside other files
    QCOMPARE(requireFreeForReport(target + QStringLiteral("/a.jpg")).error().code,
             base::ErrorCode::InvalidArgument);
    for (const char* name : {"index.html", "report.json", "predictions.csv"}) {
        const QString file = target + QLatin1Char('/') + QLatin1String(name);
        QVERIFY(QFile::link(QStringLiteral("nowhere"), file));
        const auto free = requireFreeForReport(target);
        QVERIFY2(!free && free.error().detail.contains(file), name);
        QVERIFY(QFile::remove(file));
    }
}

QTEST_GUILESS_MAIN(TestEvaluationReport)
#include "tst_evaluationreport.moc"
