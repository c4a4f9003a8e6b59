// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"
#include "tests/storage/catalogfixture.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::LabelId;
using base::PhotoId;
using storage::AuditEntry;

/// Promise 3: every change can be explained.
class TestAuditLog : public QObject
{
    Q_OBJECT

private:
    static QStringList history(CatalogFixture& fixture, PhotoId photo)
    {
        QStringList lines;
        for (const AuditEntry& entry : require(fixture.catalog().assignments().history(photo)))
            lines.append(u"%1: %2 > %3"_s.arg(entry.label, entry.before, entry.after));
        return lines;
    }

private Q_SLOTS:
    void theLogTellsEverything();
    void theLogHoldsWhatItTakesToRevert();
    void theLogCannotBeRewritten();
};

void TestAuditLog::theLogTellsEverything()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const auto run =
        require(fixture.catalog().runs().start(domain::RunKind::Classification, fixture.model()));
    const storage::Author author{u"model 1"_s, run, fixture.model()};
    require(fixture.catalog().assignments().applyModel({photo, {{fixture.label(u"sea"_s), 0.834}}, false},
                                                       author));
    const LabelId street = fixture.label(u"street"_s);
    require(fixture.catalog().assignments().setHuman({&photo, 1}, {&street, 1}, CatalogFixture::person()));
    const QStringList expected{u"sea: model 0.83 > rejected"_s, u"street:  > human"_s,
                               u"sea:  > model 0.83"_s};
    QCOMPARE(history(fixture, photo), expected);
    const std::vector<AuditEntry> entries = require(fixture.catalog().assignments().history(photo));
    QCOMPARE(entries.back().agent, u"model 1"_s);
    QCOMPARE(entries.back().runId, std::optional(run));
    QCOMPARE(entries.front().agent, u"Ada"_s);
    QVERIFY(entries.front().at.secsTo(QDateTime::currentDateTimeUtc()) < 600);
}

void TestAuditLog::theLogHoldsWhatItTakesToRevert()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    const auto run =
        require(fixture.catalog().runs().start(domain::RunKind::Classification, fixture.model()));
    const storage::Author author{u"model 1"_s, run, fixture.model()};
    require(
        fixture.catalog().assignments().applyModel({photo, {{fixture.label(u"sea"_s), 0.8}}, true}, author));
    const domain::Assignment before = require(fixture.catalog().assignments().ofPhoto(photo)).front();
    require(fixture.catalog().assignments().reject({&photo, 1}, before.labelId, CatalogFixture::person()));

    const auto connection =
        require(storage::Connection::open(fixture.file(), storage::Connection::Mode::ReadOnly));
    int lines = 0;
    require(connection->each(
        uR"(SELECT before_source, before_rejected, before_confidence, before_agent, before_run_id,
                   before_model_id, before_at, before_decision, before_needs_review, after_decision,
                   after_needs_review, id - step FROM audit_log WHERE agent = 'Ada')"_s,
        {}, [&](const storage::Row& row) {
            ++lines;
            QCOMPARE(row.integer(0), 0);
            QCOMPARE(row.integer(1), 0);
            QCOMPARE(row.real(2), 0.8);
            QCOMPARE(row.text(3), u"model 1"_s);
            QCOMPARE(row.integer(4), run.value);
            QCOMPARE(row.integer(5), fixture.model().value);
            QCOMPARE(row.integer(6), before.at.toMSecsSinceEpoch());
            QCOMPARE(row.integer(7), 0);
            QCOMPARE(row.integer(8), 1);
            QCOMPARE(row.integer(9), 1);
            QCOMPARE(row.integer(10), 0);
            QCOMPARE(row.integer(11), 0);
        }));
    QCOMPARE(lines, 1);
}

void TestAuditLog::theLogCannotBeRewritten()
{
    CatalogFixture fixture;
    const PhotoId photo = fixture.save(u"a.jpg"_s);
    fixture.applyModel(photo, u"sea"_s, 0.9);
    QVERIFY(!fixture.run(u"UPDATE audit_log SET agent = 'nobody'"_s));
    QVERIFY(!fixture.run(u"DELETE FROM audit_log"_s));
    QCOMPARE(history(fixture, photo).size(), 1);
}

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
