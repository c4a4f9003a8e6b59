// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatareader.h"
#include "core/metadata/xmpsidecar.h"
#include "tests/metadata/sidecars.h"
#include "tests/support/require.h"

#include <QtTest>
#include <array>
#include <random>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::SceneLabels;
using metadata::mergeSceneLabels;
using metadata::readSceneLabels;

namespace {

SceneLabels someLabels()
{
    return {
        {humanLabel(u"mountain"_s, u"Ada"_s), rejection(u"sea"_s, u"Ada"_s), modelLabel(u"forest"_s, 0.731)},
        false,
        true};
}

QByteArray merged(const std::optional<QByteArray>& packet, const SceneLabels& labels)
{
    return require(mergeSceneLabels(packet, labels, u"NEF"_s));
}

ErrorCode mergeError(const QByteArray& packet)
{
    const auto result = mergeSceneLabels(packet, someLabels(), u"jpg"_s);
    return result ? ErrorCode::Cancelled : result.error().code;
}

} // namespace

/// Labels into XMP packets and out again.
class TestXmpSidecar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesWhereThereWasNothing();
    void readsBackWhatItWrote();
    void keepsWhatOthersWrote_data();
    void keepsWhatOthersWrote();
    void bearsOtherPrefixes();
    void changesNothingThatSaysTheSame_data();
    void changesNothingThatSaysTheSame();
    void replacesOnlyItsOwnKeywords();
    void keepsAKeywordThatEqualsALabel();
    void putsBackAKeywordThatWasTakenOut();
    void addsToListsInEveryForm_data();
    void addsToListsInEveryForm();
    void readsWhatAnotherToolkitMadeOfIt();
    void takesLabelsFromTheHierarchy();
    void saysNothingWhereThereIsNothingToSay();
    void bearsEveryName_data();
    void bearsEveryName();
    void bearsManyKeywords();
    void refusesWhatItCannotKeep_data();
    void refusesWhatItCannotKeep();
    void doesNotExplode();
    void bearsDamage();
    void refusesRecordsThatItDoesNotUnderstand();
};

void TestXmpSidecar::initTestCase()
{
    metadata::initializeToolkit();
    registerNamespaces();
}

void TestXmpSidecar::writesWhereThereWasNothing()
{
    const QByteArray packet = merged(std::nullopt, someLabels());
    QCOMPARE(itemsOf(packet, "Xmp.dc.subject"), (QStringList{u"forest"_s, u"mountain"_s}));
    QCOMPARE(itemsOf(packet, "Xmp.lr.hierarchicalSubject"),
             (QStringList{u"Scene|forest"_s, u"Scene|mountain"_s}));
    QCOMPARE(itemsOf(packet, "Xmp.digiKam.TagsList"), (QStringList{u"Scene/forest"_s, u"Scene/mountain"_s}));
    QVERIFY(packet.startsWith("<?xpacket begin="));
    QVERIFY(packet.trimmed().endsWith("<?xpacket end=\"w\"?>"));
    QCOMPARE(propertiesOf(merged(packetWith(""), someLabels())), propertiesOf(packet));
    const QByteArray bare("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>");
    QCOMPARE(propertiesOf(merged(bare, someLabels())), propertiesOf(packet));
}

void TestXmpSidecar::readsBackWhatItWrote()
{
    SceneLabels labels = someLabels();
    labels.isComplete = true;
    const metadata::SidecarContent content = require(readSceneLabels(merged(std::nullopt, labels)));
    QVERIFY(content.labels.has_value());
    QCOMPARE(*content.labels, labels);
    QCOMPARE(content.extension, u"nef"_s);
    QCOMPARE(content.foreignLabels, QStringList());
    QVERIFY(!require(readSceneLabels(darktableSidecar())).labels.has_value());
    QCOMPARE(require(readSceneLabels(lightroomSidecar())).extension, u"nef"_s);
}

void TestXmpSidecar::keepsWhatOthersWrote_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("darktable") << darktableSidecar();
    QTest::newRow("digiKam") << digikamSidecar();
    QTest::newRow("Lightroom") << lightroomSidecar();
    QTest::newRow("odd") << oddSidecar();
}

void TestXmpSidecar::keepsWhatOthersWrote()
{
    QFETCH(QByteArray, packet);
    const QByteArray with = merged(packet, someLabels());
    QVERIFY(foreignOf(packet).size() > 5);
    QCOMPARE(foreignOf(with), foreignOf(packet));
    QCOMPARE(*require(readSceneLabels(with)).labels, someLabels());
    for (const char* key : {"Xmp.dc.subject", "Xmp.lr.hierarchicalSubject", "Xmp.digiKam.TagsList"}) {
        QStringList items = itemsOf(with, key);
        for (const QString& item : itemsOf(packet, key))
            QVERIFY2(items.removeOne(item), qPrintable(item));
    }
    // The strictest of all: our words taken out again leave the file as it was, to the byte.
    QCOMPARE(merged(with, {}), packet);
}

void TestXmpSidecar::bearsOtherPrefixes()
{
    const QByteArray with = merged(otherPrefixes(), someLabels());
    QCOMPARE(*require(readSceneLabels(with)).labels, someLabels());
    QVERIFY(with.contains("<li>forest</li>"));
    QVERIFY(!with.contains("<li>mountain</li>")); // it is there, in German
    QCOMPARE(merged(with, someLabels()), with);
    QCOMPARE(merged(with, {}), otherPrefixes());
}

void TestXmpSidecar::changesNothingThatSaysTheSame_data()
{
    keepsWhatOthersWrote_data();
}

void TestXmpSidecar::changesNothingThatSaysTheSame()
{
    QFETCH(QByteArray, packet);
    const QByteArray once = merged(packet, someLabels());
    QCOMPARE(merged(once, someLabels()), once);
    SceneLabels other = someLabels();
    other.labels.front().name = u"glacier"_s;
    const QByteArray changed = merged(once, other);
    QVERIFY(changed != once);
    // There and back again: nothing piles up.
    const QByteArray back = merged(changed, someLabels());
    QCOMPARE(back.size(), once.size());
    QCOMPARE(foreignOf(back), foreignOf(once));
    QCOMPARE(itemsOf(back, "Xmp.dc.subject"), itemsOf(once, "Xmp.dc.subject"));
}

void TestXmpSidecar::replacesOnlyItsOwnKeywords()
{
    const QByteArray first = merged(darktableSidecar(), {{humanLabel(u"forest"_s)}});
    const QByteArray second = merged(first, {{humanLabel(u"sea"_s)}});
    QCOMPARE(itemsOf(second, "Xmp.dc.subject"), (QStringList{u"holiday"_s, u"mountain"_s, u"sea"_s}));
    QCOMPARE(itemsOf(second, "Xmp.lr.hierarchicalSubject"), (QStringList{u"Scene|sea"_s, u"places|Alps"_s}));
    QCOMPARE(itemsOf(second, "Xmp.digiKam.TagsList"), QStringList{u"Scene/sea"_s});
}

void TestXmpSidecar::keepsAKeywordThatEqualsALabel()
{
    // "mountain" was typed in darktable before it was a label, so that it is no label's to take away.
    const QByteArray with = merged(darktableSidecar(), {{modelLabel(u"mountain"_s, 0.9)}});
    QCOMPARE(itemsOf(with, "Xmp.dc.subject"), (QStringList{u"holiday"_s, u"mountain"_s}));
    const QByteArray without = merged(with, {{rejection(u"mountain"_s)}});
    QCOMPARE(itemsOf(without, "Xmp.dc.subject"), (QStringList{u"holiday"_s, u"mountain"_s}));
    QCOMPARE(itemsOf(without, "Xmp.lr.hierarchicalSubject"), QStringList{u"places|Alps"_s});
}

void TestXmpSidecar::putsBackAKeywordThatWasTakenOut()
{
    const QByteArray with = merged(darktableSidecar(), {{humanLabel(u"sea"_s)}});
    QByteArray robbed = with;
    robbed.replace("\n     <rdf:li>sea</rdf:li>\n    </rdf:Bag>\n   </dc:subject>",
                   "\n    </rdf:Bag>\n   </dc:subject>");
    QVERIFY(robbed != with);
    QCOMPARE(itemsOf(merged(robbed, {{humanLabel(u"sea"_s)}}), "Xmp.dc.subject"),
             itemsOf(with, "Xmp.dc.subject"));
    QCOMPARE(itemsOf(merged(robbed, {}), "Xmp.dc.subject"), itemsOf(darktableSidecar(), "Xmp.dc.subject"));
}

void TestXmpSidecar::addsToListsInEveryForm_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<QStringList>("expected");
    const QStringList both{u"old"_s, u"sea"_s};
    QTest::newRow("attribute") << packetWith({}, "dc:subject='old'") << both;
    QTest::newRow("text") << packetWith("<dc:subject>old</dc:subject>\n") << both;
    QTest::newRow("list in order") << packetWith(
                                          "<dc:subject><rdf:Seq><rdf:li>old</rdf:li></rdf:Seq></dc:subject>")
                                   << both;
    QTest::newRow("empty list") << packetWith("<dc:subject><rdf:Bag/></dc:subject>") << QStringList{u"sea"_s};
    QTest::newRow("nothing") << packetWith("<dc:subject/>") << QStringList{u"sea"_s};
}

void TestXmpSidecar::addsToListsInEveryForm()
{
    QFETCH(QByteArray, packet);
    QFETCH(QStringList, expected);
    const QByteArray with = merged(packet, {{humanLabel(u"sea"_s)}});
    QCOMPARE(itemsOf(with, "Xmp.dc.subject"), expected);
    QStringList left = expected;
    left.removeOne(u"sea"_s);
    QCOMPARE(itemsOf(merged(with, {}), "Xmp.dc.subject"), left);
}

void TestXmpSidecar::readsWhatAnotherToolkitMadeOfIt()
{
    // Other programs write our properties anew in their own form: attributes, other prefixes, one block.
    const QByteArray packet = merged(lightroomSidecar(), someLabels());
    QByteArray again = rewrittenByExiv2(packet);
    QVERIFY(again != packet);
    QCOMPARE(*require(readSceneLabels(again)).labels, someLabels());
    QCOMPARE(merged(again, someLabels()), again);
    const QByteArray without = merged(again, {});
    QVERIFY(!without.contains("scenekeeper:"));
    QCOMPARE(foreignOf(without), foreignOf(lightroomSidecar()));
    QCOMPARE(itemsOf(without, "Xmp.dc.subject"), itemsOf(lightroomSidecar(), "Xmp.dc.subject"));
}

void TestXmpSidecar::takesLabelsFromTheHierarchy()
{
    const QByteArray typed =
        packetWith("<lr:hierarchicalSubject><rdf:Bag><rdf:li>Scene</rdf:li>"
                   "<rdf:li>Scene|lake</rdf:li><rdf:li>Scene|water|pond</rdf:li>"
                   "<rdf:li>places|sea</rdf:li></rdf:Bag></lr:hierarchicalSubject>"
                   "<digiKam:TagsList><rdf:Seq><rdf:li>Scene/lake</rdf:li>"
                   "<rdf:li>Scene/ dune </rdf:li><rdf:li>Scene/</rdf:li></rdf:Seq>"
                   "</digiKam:TagsList>"
                   "<dc:subject><rdf:Bag><rdf:li>lake</rdf:li><rdf:li>sea</rdf:li></rdf:Bag>"
                   "</dc:subject>");
    QCOMPARE(require(readSceneLabels(typed)).foreignLabels, (QStringList{u"lake"_s, u"dune"_s}));
    // What we write there ourselves is said better in our own words.
    const QByteArray with = merged(typed, {{humanLabel(u"sea"_s)}});
    QCOMPARE(require(readSceneLabels(with)).foreignLabels, (QStringList{u"lake"_s, u"dune"_s}));
}

void TestXmpSidecar::saysNothingWhereThereIsNothingToSay()
{
    QVERIFY(merged(std::nullopt, {}).isEmpty());
    QCOMPARE(merged(darktableSidecar(), {}), darktableSidecar());
    // That no label applies is something, though.
    SceneLabels none;
    none.isComplete = true;
    QVERIFY(require(readSceneLabels(merged(std::nullopt, none))).labels->isComplete);
}

void TestXmpSidecar::bearsEveryName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("inTree");
    QTest::newRow("separators") << u"sea|lake/pond"_s << u"Scene|sea\u00a6lake/pond"_s;
    QTest::newRow("markup") << u"<b> & \"quotes\" 'too' ]]>"_s << u"Scene|<b> & \"quotes\" 'too' ]]>"_s;
    QTest::newRow("right to left") << u"\u202b\u062c\u0628\u0644\u202c"_s
                                   << u"Scene|\u202b\u062c\u0628\u0644\u202c"_s;
    QTest::newRow("beyond 16 bits") << u"\U0001F3D4 peak"_s << u"Scene|\U0001F3D4 peak"_s;
    QTest::newRow("entity") << u"&amp; &#65; %20"_s << u"Scene|&amp; &#65; %20"_s;
    QTest::newRow("commas") << u"a, b; c"_s << u"Scene|a, b; c"_s;
    QTest::newRow("long") << QString(5000, u'x') << u"Scene|"_s + QString(5000, u'x');
}

void TestXmpSidecar::bearsEveryName()
{
    QFETCH(QString, name);
    QFETCH(QString, inTree);
    const SceneLabels labels{{humanLabel(name, name)}};
    const QByteArray packet = merged(digikamSidecar(), labels);
    QCOMPARE(*require(readSceneLabels(packet)).labels, labels);
    QCOMPARE(require(readSceneLabels(packet)).foreignLabels, QStringList());
    QVERIFY(itemsOf(packet, "Xmp.lr.hierarchicalSubject").contains(inTree));
    QVERIFY(itemsOf(packet, "Xmp.dc.subject").contains(name));
    QCOMPARE(merged(packet, {}), digikamSidecar());
    // What XML cannot hold at all is left out.
    const QByteArray control = merged(std::nullopt, {{humanLabel(u"a\u0001b\uffff"_s)}});
    QCOMPARE(require(readSceneLabels(control)).labels->labels.front().name, u"ab"_s);
}

void TestXmpSidecar::bearsManyKeywords()
{
    QByteArray items;
    for (int i = 0; i < 10'000; ++i)
        items += "<rdf:li>keyword " + QByteArray::number(i) + "</rdf:li>\n";
    const QByteArray packet = packetWith("<dc:subject><rdf:Bag>\n" + items + "</rdf:Bag></dc:subject>\n");
    const QByteArray with = merged(packet, someLabels());
    QCOMPARE(itemsOf(with, "Xmp.dc.subject").size(), 10'002);
    QCOMPARE(merged(with, {}), packet);
}

void TestXmpSidecar::refusesWhatItCannotKeep_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray("") << ErrorCode::FileEmpty;
    QTest::newRow("truncated") << darktableSidecar().first(1500) << ErrorCode::FileCorrupt;
    QTest::newRow("no XML") << QByteArray("hello") << ErrorCode::FileCorrupt;
    QTest::newRow("no XMP") << QByteArray("<html/>") << ErrorCode::FileCorrupt;
    QTest::newRow("zero bytes") << QByteArray(4096, '\0') << ErrorCode::UnsupportedFormat;
    QTest::newRow("two blocks") << QByteArray("<a>" + packetWith("") + packetWith("") + "</a>")
                                << ErrorCode::FileCorrupt;
    const QString text = QString::fromUtf8(darktableSidecar());
    const auto utf16 = QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE" + utf16) << ErrorCode::UnsupportedFormat;
    QTest::newRow("UTF-16 without mark") << utf16 << ErrorCode::UnsupportedFormat;
    QTest::newRow("Latin-1 bytes") << packetWith("<dc:format>\xE9</dc:format>")
                                   << ErrorCode::UnsupportedFormat;
    QTest::newRow("Latin-1 by name") << QByteArray("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" +
                                                   packetWith(""))
                                     << ErrorCode::UnsupportedFormat;
    QTest::newRow("unknown prefix") << packetWith("<nobody:knows>1</nobody:knows>") << ErrorCode::FileCorrupt;
    QTest::newRow("keywords twice") << packetWith("<dc:subject/><dc:subject/>") << ErrorCode::FileCorrupt;
    QTest::newRow("keywords in a structure")
        << packetWith("<dc:subject rdf:parseType='Resource'><rdf:value>a</rdf:value></dc:subject>")
        << ErrorCode::UnsupportedFormat;
    QByteArray deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<dc:a>";
    QTest::newRow("deep") << packetWith(deep) << ErrorCode::FileCorrupt;
    QTest::newRow("huge") << packetWith("<dc:a>" + QByteArray(50'000'000, ' ') + "</dc:a>")
                          << ErrorCode::UnsupportedFormat;
    QTest::newRow("external entity") << QByteArray(
                                            "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" +
                                            packetWith("<dc:a>&e;</dc:a>"))
                                     << ErrorCode::FileCorrupt;
}

void TestXmpSidecar::refusesWhatItCannotKeep()
{
    QFETCH(QByteArray, packet);
    QFETCH(ErrorCode, code);
    QCOMPARE(mergeError(packet), code);
}

void TestXmpSidecar::doesNotExplode()
{
    QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 40; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ';';
        bomb += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
    }
    QCOMPARE(mergeError(bomb + "]>" + packetWith("<dc:a>&a39;</dc:a>")), ErrorCode::FileCorrupt);
    QCOMPARE(mergeError(bomb + "]>" + packetWith("", "dc:a=\"&a39;\"")), ErrorCode::FileCorrupt);
}

void TestXmpSidecar::bearsDamage()
{
    std::mt19937 random(20261125); // NOLINT: the same damage each time
    int understood = 0;
    const std::array sidecars{darktableSidecar(), digikamSidecar(), oddSidecar(), otherPrefixes(),
                              merged(lightroomSidecar(), someLabels())};
    for (int round = 0; round < 4000; ++round) {
        QByteArray packet = sidecars.at(static_cast<std::size_t>(round) % sidecars.size());
        const int damages = 1 + static_cast<int>(random() % 3);
        for (int i = 0; i < damages; ++i) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(packet.size()));
            if (random() % 2 == 0)
                packet[at] = "<>/=\"'&:x \n\xC3"[random() % 12];
            else
                packet.remove(at, static_cast<qsizetype>(random() % 20));
        }
        const auto result = mergeSceneLabels(packet, someLabels(), u"jpg"_s);
        if (!result) {
            QVERIFY(result.error().code != ErrorCode::Internal);
            continue;
        }
        ++understood;
        QCOMPARE(*require(readSceneLabels(*result)).labels, someLabels());
    }
    QVERIFY(understood > 100);
}

void TestXmpSidecar::refusesRecordsThatItDoesNotUnderstand()
{
    QCOMPARE(mergeError(packetWith({}, "scenekeeper:version='2'")), ErrorCode::UnsupportedFormat);
    QByteArray items;
    for (int i = 0; i < 2000; ++i)
        items += "<rdf:li scenekeeper:name='" + QByteArray::number(i) + "'/>";
    QCOMPARE(
        mergeError(packetWith("<scenekeeper:labels><rdf:Bag>" + items + "</rdf:Bag></scenekeeper:labels>",
                              "scenekeeper:version='1'")),
        ErrorCode::FileCorrupt);
    // Single values that make no sense cost themselves only.
    const auto content = require(readSceneLabels(
        packetWith("<scenekeeper:labels><rdf:Bag><rdf:li scenekeeper:name='sea' scenekeeper:confidence='nan' "
                   "scenekeeper:at='yesterday' scenekeeper:source='oracle'/><rdf:li scenekeeper:name=' '/>"
                   "<rdf:li scenekeeper:name='sea' scenekeeper:state='rejected'/><rdf:li/></rdf:Bag>"
                   "</scenekeeper:labels>",
                   "scenekeeper:version='1'")));
    QCOMPARE(content.labels->labels.size(), std::size_t{1});
    QCOMPARE(content.labels->labels.front(),
             (domain::SceneLabel{u"sea"_s, domain::AssignmentSource::Imported, false, {}, {}, {}}));
}

QTEST_GUILESS_MAIN(TestXmpSidecar)
#include "tst_xmpsidecar.moc"
