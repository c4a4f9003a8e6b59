// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::ModelState;
using domain::RegisteredModel;

class TestModelRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewModelIsACandidate();
    void onlyTheShippedOneBecomesActiveByItself();
    void aVersionIsRegisteredOnce();
    void activatingRetiresTheOther();
    void whatIsNoModelIsRefused();
};

void TestModelRepository::aNewModelIsACandidate()
{
    CatalogFixture fixture;
    const RegisteredModel active = require(fixture.catalog().models().active()).value();
    QCOMPARE(active.id, fixture.model());
    QCOMPARE(active.card, sampleCard(u"model"_s));
    QCOMPARE(active.file, u"/models/a.pt"_s);
    QCOMPARE(active.digest, contentHash("a"));
    QVERIFY(active.registeredAt.isValid());
    const RegisteredModel second = require(
        fixture.catalog().models().ensure(sampleCard(u"second"_s), u"/models/b.pt"_s, contentHash("b")));
    QCOMPARE(second.state, ModelState::Candidate);
    QCOMPARE(require(fixture.catalog().models().all()).size(), 2U);
}

void TestModelRepository::onlyTheShippedOneBecomesActiveByItself()
{
    const QTemporaryDir folder;
    const auto catalog = require(storage::Catalog::open(folder.filePath(u"c.sqlite"_s)));
    auto& models = catalog->models();
    const QString builtin = domain::kBuiltinModel.toString();
    const RegisteredModel foreign =
        require(models.ensure(sampleCard(u"foreign"_s), u"/f.pt"_s, contentHash("f")));
    QVERIFY2(!require(models.active()), "the first, but nobody has chosen it");
    const RegisteredModel shipped = require(models.ensure(sampleCard(u"one"_s), builtin, contentHash("1")));
    QCOMPARE(shipped.state, ModelState::Active);
    // The next version of the program brings another.
    const RegisteredModel next = require(models.ensure(sampleCard(u"two"_s), builtin, contentHash("2")));
    QCOMPARE(require(models.active())->id, next.id);
    QCOMPARE(require(models.get(shipped.id))->state, ModelState::Retired);
    // A copy of its file elsewhere may go away; the one in the program stays.
    require(models.ensure(sampleCard(u"copy"_s), u"/tmp/copy.pt"_s, contentHash("2")));
    QCOMPARE(require(models.get(next.id))->file, builtin);
    // But not in the place of what a human has chosen.
    require(models.activate(foreign.id));
    require(models.ensure(sampleCard(u"three"_s), builtin, contentHash("3")));
    QCOMPARE(require(models.active())->id, foreign.id);
}

void TestModelRepository::aVersionIsRegisteredOnce()
{
    CatalogFixture fixture;
    const RegisteredModel again = require(
        fixture.catalog().models().ensure(sampleCard(u"another name"_s), u"/moved/a.pt"_s, contentHash("a")));
    QCOMPARE(again.id, fixture.model());
    QCOMPARE(again.card.name, u"model"_s);
    QCOMPARE(again.file, u"/moved/a.pt"_s);
    QCOMPARE(require(fixture.catalog().models().all()).size(), 1U);
    QCOMPARE(require(fixture.catalog().models().get(fixture.model()))->file, u"/moved/a.pt"_s);
}

void TestModelRepository::activatingRetiresTheOther()
{
    CatalogFixture fixture;
    auto& models = fixture.catalog().models();
    const auto second = require(models.ensure(sampleCard(u"second"_s), u"/models/b.pt"_s, contentHash("b")));
    require(models.activate(second.id));
    QCOMPARE(require(models.active())->id, second.id);
    QCOMPARE(require(models.get(fixture.model()))->state, ModelState::Retired);
    require(models.activate(fixture.model()));
    QCOMPARE(require(models.active())->id, fixture.model());
    QCOMPARE(errorOf(models.activate(base::ModelId{99})).code, ErrorCode::NotFound);
    QCOMPARE(require(models.active())->id, fixture.model());
}

void TestModelRepository::whatIsNoModelIsRefused()
{
    CatalogFixture fixture;
    auto& models = fixture.catalog().models();
    QCOMPARE(errorOf(models.ensure(sampleCard(u"x"_s), u"/x.pt"_s, {})).code, ErrorCode::InvalidArgument);
    QCOMPARE(errorOf(models.ensure(domain::ModelCard{}, u"/x.pt"_s, contentHash("x"))).code,
             ErrorCode::ModelInvalid);
    QCOMPARE(require(models.all()).size(), 1U);
    QVERIFY(!require(models.get(base::ModelId{99})));
}

QTEST_GUILESS_MAIN(TestModelRepository)
#include "tst_modelrepository.moc"
