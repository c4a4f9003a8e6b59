// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprocess.h"
#include "tests/pipeline/runkit.h"

#include <QtTest>

using namespace scenekeeper::tests;

/// `evaluate` with the tiny model on three pictures.
class TestCliEvaluate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAReport();
    void replacesNobodysPage();
    void printsTheFiguresWithoutThePage();
    void saysWhatItPassesOver();

private:
    [[nodiscard]] CliResult evaluate(const QStringList& more) const
    {
        return m_cli->json(QStringList{QStringLiteral("evaluate"), QStringLiteral("test"),
                                       QStringLiteral("--model"), m_cli->model()} +
                           more);
    }

    std::unique_ptr<CliProcess> m_cli;
};

void TestCliEvaluate::init()
{
    m_cli = std::make_unique<CliProcess>();
    makePicture(m_cli->path(QStringLiteral("test/red/0.jpg")), kRed, 0);
    makePicture(m_cli->path(QStringLiteral("test/green/0.jpg")), kGreen, 0);
    makePicture(m_cli->path(QStringLiteral("test/blue/0.jpg")), kBlue, 0);
}

void TestCliEvaluate::writesAReport()
{
    const CliResult result = evaluate(args("--report page"));
    QCOMPARE(result.exitCode, 0);
    const QJsonObject figures = result.last();
    for (const QString& key : args("accuracy macro_f1 ece per_label confusion photos failed"))
        QVERIFY2(figures.contains(key), qPrintable(key));
    QCOMPARE(figures.value(u"photos").toInt(), 3);
    QVERIFY(result.err.contains("page/index.html"));
    QVERIFY(!contentOf(m_cli->path(QStringLiteral("page/index.html"))).isEmpty());
}

void TestCliEvaluate::replacesNobodysPage()
{
    const QString page = m_cli->path(QStringLiteral("website/index.html"));
    writeFile(page, "mine");
    const CliResult result = evaluate(args("--report website"));
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains("website/index.html exists"), result.err.constData());
    QVERIFY(result.out.isEmpty());
    QCOMPARE(contentOf(page), QByteArray("mine"));
}

void TestCliEvaluate::printsTheFiguresWithoutThePage()
{
    // No folder can be made below a file, whoever asks for it.
    const CliResult result = evaluate(args("--report test/red/0.jpg/page"));
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.contains("0.jpg/page"), result.err.constData());
    QCOMPARE(result.last().value(u"accuracy").toDouble(), 1.0);
}

void TestCliEvaluate::saysWhatItPassesOver()
{
    makePicture(m_cli->path(QStringLiteral("test/loose.jpg")), kRed, 1);
    QVERIFY(QDir().mkpath(m_cli->path(QStringLiteral("test/harbour"))));
    QVERIFY(QFile::link(m_cli->photos(), m_cli->path(QStringLiteral("test/red/more"))));
    const CliResult result = evaluate({});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.last().value(u"photos").toInt(), 3);
    for (const char* said : {"No photographs in harbour", "beside the label folders, which were not taken: 1",
                             "not followed: 1"})
        QVERIFY2(result.err.contains(said), result.err.constData());
}

QTEST_GUILESS_MAIN(TestCliEvaluate)
#include "tst_clievaluate.moc"
