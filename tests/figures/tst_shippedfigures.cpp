// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchscriptclassifier.h"
#include "resources/builtinresources.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace scenekeeper;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString inProject(const char* path)
{
    return QStringLiteral(SCENEKEEPER_SOURCE_DIR "/") + QLatin1String(path);
}

QString percent(const QJsonValue& share)
{
    return QString::number(100.0 * share.toDouble(), 'f', 1);
}

} // namespace

/// The model that ships, what `ninja bench-model` measured of it, and what the README says must be about the
/// same file.
class TestShippedFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theReportIsOfTheShippedFile();
    void theCardTellsHowItWasMade();
    void readmeAndModelCardSayWhatWasMeasured_data();
    void readmeAndModelCardSayWhatWasMeasured();
    void theModelCardIsOfTheShippedFile();
    void readmeSaysWhatWasMeasuredOfOtherPictures();
    void theBarsAreMet();
    void theBaselineIsStatedAsMeasured();

private:
    QJsonObject m_report;
    QString m_readme;    ///< on one line, so that a sentence is found wherever it is broken
    QString m_modelCard; ///< for people: resources/models/README.md
};

void TestShippedFigures::initTestCase()
{
    resources::initializeResources();
    m_report =
        QJsonDocument::fromJson(contentOf(inProject("resources/models/reports/scene-resnet.json"))).object();
    m_readme = QString::fromUtf8(contentOf(inProject("README.md"))).simplified();
    m_modelCard = QString::fromUtf8(contentOf(inProject("resources/models/README.md")));
    QVERIFY(!m_report.isEmpty());
    QVERIFY(!m_readme.isEmpty());
    QVERIFY(!m_modelCard.isEmpty());
}

void TestShippedFigures::theReportIsOfTheShippedFile()
{
    const QByteArray model = contentOf(inProject("resources/models/scene-resnet.pt"));
    QVERIFY(!model.isEmpty());
    QVERIFY2(model.size() <= 16 * 1024 * 1024, "the issue's limit");
    const QByteArray digest = QCryptographicHash::hash(model, QCryptographicHash::Sha256).toHex();
    QCOMPARE(m_report.value(u"sha256").toString(), QString::fromLatin1(digest));
    QCOMPARE(contentOf(resources::kBuiltinModelPath.toString()), model);
}

void TestShippedFigures::theCardTellsHowItWasMade()
{
    const auto model = inference::TorchScriptClassifier::load(resources::kBuiltinModelPath.toString());
    QVERIFY(model);
    const domain::ModelCard& card = (*model)->card();
    QCOMPARE(card.labels.size(), 6);
    for (const char* field : {"recipe", "data_digest", "seed", "versions"})
        QVERIFY2(card.lineage.contains(QLatin1String(field)), field);
    QVERIFY(card.metrics.contains(u"validation"));
}

void TestShippedFigures::readmeAndModelCardSayWhatWasMeasured_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("name");
    QTest::newRow("colour") << QStringLiteral("colour") << QStringLiteral("as they are");
    QTest::newRow("grey") << QStringLiteral("grey") << QStringLiteral("black and white");
    QTest::newRow("sepia") << QStringLiteral("sepia") << QStringLiteral("sepia");
    QTest::newRow("faded") << QStringLiteral("faded") << QStringLiteral("faded");
    QTest::newRow("blurred") << QStringLiteral("blurred") << QStringLiteral("blurred");
    QTest::newRow("small") << QStringLiteral("64_pixels") << QStringLiteral("64 pixels");
}

void TestShippedFigures::readmeAndModelCardSayWhatWasMeasured()
{
    QFETCH(QString, variant);
    QFETCH(QString, name);
    const QJsonObject figures = m_report.value(variant).toObject();
    const QJsonArray interval = figures.value(u"interval").toArray();
    const QString line =
        QStringLiteral("| %1 | %2 % | %3 – %4 % | %5 | %6 % | %7 % |")
            .arg(name, percent(figures.value(u"accuracy")), percent(interval.at(0)), percent(interval.at(1)),
                 QString::number(figures.value(u"ece").toDouble(), 'f', 3),
                 percent(figures.value(u"review_share")), percent(figures.value(u"kept_accuracy")));
    QVERIFY2(m_readme.contains(line), qPrintable(line));
    QVERIFY2(m_modelCard.contains(line), qPrintable(line));
}

void TestShippedFigures::theModelCardIsOfTheShippedFile()
{
    QVERIFY(m_modelCard.contains(m_report.value(u"sha256").toString()));
    const QJsonObject composites = m_report.value(u"composites").toObject();
    const QString scenes = QStringLiteral("mean average precision %1, micro F1 %2")
                               .arg(composites.value(u"map").toDouble(), 0, 'f', 3)
                               .arg(composites.value(u"micro_f1").toDouble(), 0, 'f', 3);
    QVERIFY2(m_modelCard.contains(scenes), qPrintable(scenes));
    const QJsonObject none = m_report.value(u"none_reviewed").toObject();
    for (auto kind = none.begin(); kind != none.end(); ++kind) {
        const QString line = QStringLiteral("| %1 | %2 % |")
                                 .arg(kind.key(), QString::number(100.0 * kind->toDouble(), 'f', 0));
        QVERIFY2(m_modelCard.contains(line), qPrintable(line));
    }
}

void TestShippedFigures::readmeSaysWhatWasMeasuredOfOtherPictures()
{
    const QJsonObject composites = m_report.value(u"composites").toObject();
    const QString scenes = QStringLiteral("mean average precision of %1 and a micro F1 of %2")
                               .arg(composites.value(u"map").toDouble(), 0, 'f', 3)
                               .arg(composites.value(u"micro_f1").toDouble(), 0, 'f', 3);
    QVERIFY2(m_readme.contains(scenes), qPrintable(scenes));
    const QJsonObject none = m_report.value(u"none_reviewed").toObject();
    for (const auto& [kind, name] : {std::pair(u"MM_catacomb", QStringLiteral("catacombs")),
                                     std::pair(u"NAT_wheat_field", QStringLiteral("wheat fields"))}) {
        QVERIFY(none.contains(kind));
        const QString share = QStringLiteral("%1 % (%2)")
                                  .arg(QString::number(100.0 * none.value(kind).toDouble(), 'f', 0), name);
        QVERIFY2(m_readme.contains(share), qPrintable(share));
    }
}

/// What a model that ships must reach, whatever the README says of it.
void TestShippedFigures::theBarsAreMet()
{
    const auto figure = [this](QStringView part, QStringView name) {
        return m_report.value(part).toObject().value(name).toDouble(-1.0);
    };
    QVERIFY2(figure(u"colour", u"accuracy") >= 0.925, qPrintable(percent(figure(u"colour", u"accuracy"))));
    QVERIFY(figure(u"colour", u"review_share") >= 0.0 && figure(u"colour", u"review_share") <= 0.25);
    QVERIFY(m_report.value(u"float32_agreement").toDouble() >= 0.995);
    QVERIFY(m_report.value(u"scaled_decoding_agreement").toDouble() >= 0.99);
    const double lostInGrey = figure(u"colour", u"accuracy") - figure(u"grey", u"accuracy");
    QVERIFY2(figure(u"grey", u"accuracy") > 0.0 && lostInGrey <= 0.03, qPrintable(percent(lostInGrey)));
    QVERIFY(figure(u"colour", u"kept_accuracy") >= 0.97);
    QVERIFY(figure(u"colour", u"ece") >= 0.0 && figure(u"colour", u"ece") <= 0.03);
    QVERIFY(figure(u"composites", u"map") >= 0.90);
    const QJsonObject none = m_report.value(u"none_reviewed").toObject();
    QVERIFY(!none.isEmpty());
    for (auto kind = none.begin(); kind != none.end(); ++kind)
        QVERIFY2(kind->toDouble() >= 0.80, qPrintable(kind.key()));
}

void TestShippedFigures::theBaselineIsStatedAsMeasured()
{
    const QJsonObject report =
        QJsonDocument::fromJson(contentOf(inProject("resources/models/reports/seed-cnn/report.json")))
            .object();
    const QJsonArray interval = report.value(u"interval").toArray();
    const QString figures =
        QStringLiteral("%1 % (%2 – %3 %)")
            .arg(percent(report.value(u"accuracy")), percent(interval.at(0)), percent(interval.at(1)));
    QVERIFY2(report.value(u"accuracy").toDouble() >= 0.87, "the baseline's bar");
    QVERIFY2(m_modelCard.contains(figures), qPrintable(figures));
    QVERIFY2(m_readme.contains(figures), qPrintable(figures));
}

QTEST_GUILESS_MAIN(TestShippedFigures)
#include "tst_shippedfigures.moc"
