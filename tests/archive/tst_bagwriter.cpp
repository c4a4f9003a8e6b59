// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/bagwriter.h"
#include "core/base/csvreader.h"
#include "tests/archive/testbag.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/require.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using archive::BagInfo;
using archive::BagWriter;
using archive::ExportedFile;

namespace {

const QDateTime kNow(QDate(2026, 11, 25), QTime(20, 0), Qt::UTC);

BagInfo info()
{
    BagInfo about;
    about.sourceOrganization = u"Archive of the Coast"_s;
    about.contactName = u"Anna B\u00e9rtil"_s;
    about.contactEmail = u"anna@example.org"_s;
    about.externalDescription = u"Two winters\nPayload-Oxum: 1.1"_s;
    about.person = u"Anna"_s;
    about.baggedAt = kNow;
    return about;
}

/// Whatever a file system holds and a manifest must encode.
const QStringList kNames{u"sea/plain.jpg"_s,
                         u"sea/with spaces.jpg"_s,
                         u"sea/line\nfeed.jpg"_s,
                         u"sea/carriage\rreturn.jpg"_s,
                         u"sea/100%.jpg"_s,
                         u"sea/%0A is no line feed.jpg"_s,
                         u"sea/back\\slash%.jpg"_s,
                         u"sea/=1+1.jpg"_s,
                         u"\u68ee/\u00e9t\u00e9 \U0001F30A.jpg"_s,
                         u"sea/bell\a.jpg"_s,
                         u"-x/no bytes.jpg"_s};

class Bag
{
public:
    [[nodiscard]] QString path(const QString& name = {}) const { return m_folder.filePath(u"a b/"_s + name); }

    /// Puts a file where an export would have put it.
    [[nodiscard]] ExportedFile put(const QString& target, const QByteArray& bytes) const
    {
        writeBytes(path(u"data/"_s + target).toUtf8(), bytes);
        ExportedFile file;
        file.source = u"/photos/"_s + target;
        file.target = target;
        file.bytes = bytes.size();
        file.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        file.sha512 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha512);
        file.labels = {{u"sea"_s, domain::AssignmentSource::Human, std::nullopt, u"Anna"_s},
                       {u"forest"_s, domain::AssignmentSource::Model, 0.93125, u"scene-resnet 1"_s}};
        file.metadata.takenAt = domain::CaptureTime::fromIsoString(u"2019-07-14T09:30:00+02:00");
        file.metadata.position = domain::GeoPosition{54.5, -8.25, std::nullopt};
        file.format = u"jpeg"_s;
        file.exportedAt = kNow.addSecs(-60);
        file.wasReadAgain = true;
        return file;
    }

    [[nodiscard]] std::vector<ExportedFile> putAll() const
    {
        std::vector<ExportedFile> files;
        for (const QString& name : kNames)
            files.push_back(put(name, name.contains(u"no bytes") ? QByteArray() : name.toUtf8()));
        return files;
    }

    [[nodiscard]] base::Result<void> write(const std::vector<ExportedFile>& files) const
    {
        if (!QDir().mkpath(path()))
            qFatal("no folder");
        auto writer = BagWriter::create(path(), info());
        if (!writer)
            return tl::make_unexpected(writer.error());
        for (const ExportedFile& file : files) {
            if (auto added = writer->add(file); !added)
                return added;
        }
        return writer->finish();
    }

    [[nodiscard]] QByteArray read(const QString& name) const { return bytesOf(path(name).toUtf8()); }

    [[nodiscard]] archive::VerificationReport verify() const
    {
        return require(archive::verifyArchive(path().toUtf8(), {}));
    }

    /// What the script that shares no code with the writer says of it; empty where it has no objection.
    [[nodiscard]] QByteArray objection() const
    {
        QProcess script;
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.start(u"/bin/sh"_s, {QStringLiteral(CHECKBAG_SCRIPT), path()});
        if (!script.waitForFinished() || script.exitStatus() != QProcess::NormalExit)
            return "the script did not end";
        const QByteArray said = script.readAll();
        return script.exitCode() == 0 ? QByteArray() : "objection: " + said;
    }

private:
    QTemporaryDir m_folder;
};

/// The records of a CSV file.
QList<QStringList> recordsOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    base::CsvReader reader(buffer);
    QList<QStringList> records;
    while (const auto record = require(reader.next()))
        records.append(*record);
    return records;
}

} // namespace

class TestBagWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anybodyFindsItSound();
    void theCheckerGoesRed_data();
    void theCheckerGoesRed();
    void anEmptyBagIsOne();
    void saysWhatItIs();
    void describesEachFile();
    void tellsWhatWasDone();
    void keepsTheOrderOfThePremisSchema();
    void saysOfEachFileOnlyWhatWasDoneToIt();
    void writesTheSameAgain();
    void isNoBagBeforeItsEnd();
    void aFullDiskMakesNoBag();
    void refusesWhatIsNoPayload();
    void leavesOtherProgramsBagsAlone();
    void followsNoLink();
    void vouchesForMoreTagFiles();
};

void TestBagWriter::anybodyFindsItSound()
{
    const Bag bag;
    require(bag.write(bag.putAll()));
    QCOMPARE(bag.objection(), QByteArray());
    const archive::VerificationReport report = bag.verify();
    QVERIFY2(report.isValid(), qPrintable(reasonsOf(report).join(u'\n')));
    QVERIFY2(report.warnings.isEmpty(), qPrintable(report.warnings.join(u'\n')));
    QCOMPARE(report.files, kNames.size());
}

void TestBagWriter::theCheckerGoesRed_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& name : kNames)
        QTest::newRow(qPrintable(name)) << u"data/"_s + name;
    for (const char* name : {"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt",
                             "tagmanifest-sha256.txt", "metadata/metadata.csv", "metadata/premis.xml"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestBagWriter::theCheckerGoesRed()
{
    QFETCH(QString, file);
    const Bag bag;
    require(bag.write(bag.putAll()));
    QCOMPARE(bag.objection(), QByteArray());
    QByteArray bytes = bag.read(file);
    if (bytes.isEmpty())
        bytes = "x";
    else
        bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
    writeBytes(bag.path(file).toUtf8(), bytes);
    QVERIFY(bag.objection().startsWith("objection: "));
    QVERIFY(!bag.verify().isValid());
}

void TestBagWriter::anEmptyBagIsOne()
{
    const Bag bag;
    require(bag.write({}));
    QCOMPARE(bag.objection(), QByteArray());
    QVERIFY(bag.verify().isValid());
}

void TestBagWriter::saysWhatItIs()
{
    const Bag bag;
    require(bag.write({bag.put(u"a.jpg"_s, "12345")}));
    QCOMPARE(QString::fromUtf8(bag.read(u"bag-info.txt"_s)),
             u"Source-Organization: Archive of the Coast\n"
             "Contact-Name: Anna B\u00e9rtil\n"
             "Contact-Email: anna@example.org\n"
             "External-Description: Two winters\n"
             "  Payload-Oxum: 1.1\n"
             "Bagging-Date: 2026-11-25\n"
             "Payload-Oxum: 5.1\n"
             "Bag-Size: 5 bytes\n"
             "Bag-Software-Agent: Scenekeeper %1\n"_s.arg(QStringLiteral(SCENEKEEPER_VERSION)));
}

void TestBagWriter::describesEachFile()
{
    const Bag bag;
    std::vector<ExportedFile> files{bag.put(u"sea/a.jpg"_s, "12345"), bag.put(u"b.png"_s, "6")};
    files.back().metadata.title = u"=HYPERLINK(\"http://x\")"_s;
    files.back().labels.clear();
    files.back().metadata.position.reset();
    files.back().metadata.takenAt.reset();
    files.back().format = u"png"_s;
    require(bag.write(files));
    const QList<QStringList> records = recordsOf(bag.read(u"metadata/metadata.csv"_s));
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(0),
             u"filename|dcterms:title|dcterms:date|dcterms:subject|dcterms:coverage|dcterms:format|"
             "dcterms:identifier|dcterms:provenance|label|confidence|decided_by|agent"_s.split(u'|'));
    QCOMPARE(records.at(1),
             (QStringList{u"data/sea/a.jpg"_s, u"a.jpg"_s, u"2019-07-14T09:30:00+02:00"_s, u"sea; forest"_s,
                          u"east=-8.250000; north=54.500000"_s, u"image/jpeg"_s,
                          u"sha256:5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5"_s,
                          u"sea (human, Anna); forest (model, scene-resnet 1, 0.9313)"_s, u"sea"_s, QString(),
                          u"human"_s, u"Anna"_s}));
    QCOMPARE(records.at(2).at(1), u"'=HYPERLINK(\"http://x\")"_s);
    QCOMPARE(records.at(2).at(5), u"image/png"_s);
    QCOMPARE(records.at(2).mid(7), QStringList(5, QString()));
}

void TestBagWriter::tellsWhatWasDone()
{
    const Bag bag;
    require(bag.write(bag.putAll()));
    QXmlStreamReader xml(bag.read(u"metadata/premis.xml"_s));
    QMap<QString, QStringList> texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            QCOMPARE(xml.namespaceUri(), u"http://www.loc.gov/premis/v3"_s);
            const QString name = xml.name().toString();
            if (name.endsWith(u"Value") || name == u"eventType" || name == u"messageDigest" ||
                name == u"agentName" || name == u"eventDateTime" || name == u"originalName")
                texts[name].append(xml.readElementText());
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(texts.value(u"objectIdentifierValue"_s).size(), kNames.size() + 1);
    QVERIFY(texts.value(u"objectIdentifierValue"_s).contains(u"data/sea/line%0Afeed.jpg"_s));
    QVERIFY(texts.value(u"objectIdentifierValue"_s).contains(u"data/sea/bell%07.jpg"_s));
    QCOMPARE(texts.value(u"messageDigest"_s).size(), 2 * kNames.size());
    QCOMPARE(texts.value(u"eventType"_s),
             (QStringList{u"replication"_s, u"message digest calculation"_s, u"fixity check"_s,
                          u"information package creation"_s}));
    QCOMPARE(texts.value(u"eventDateTime"_s).first(), u"2026-11-25T19:59:00Z"_s);
    QCOMPARE(texts.value(u"agentName"_s), (QStringList{u"Scenekeeper"_s, u"Anna"_s}));
    for (const QString& event : texts.value(u"linkingEventIdentifierValue"_s))
        QVERIFY2(texts.value(u"eventIdentifierValue"_s).contains(event), qPrintable(event));
    for (const QString& agent : texts.value(u"linkingAgentIdentifierValue"_s))
        QVERIFY2(texts.value(u"agentIdentifierValue"_s).contains(agent), qPrintable(agent));
}

void TestBagWriter::keepsTheOrderOfThePremisSchema()
{
    const Bag bag;
    require(bag.write({bag.put(u"a.jpg"_s, "12345")}));
    QXmlStreamReader xml(bag.read(u"metadata/premis.xml"_s));
    QStringList top;
    QMap<QString, QStringList> children; // of the last of each kind
    QVERIFY(xml.readNextStartElement());
    while (xml.readNextStartElement()) {
        const QString element = xml.name().toString();
        top.append(element);
        children[element].clear();
        while (xml.readNextStartElement()) {
            children[element].append(xml.name().toString());
            xml.skipCurrentElement();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(top, u"object object event event event event agent agent"_s.split(u' '));
    QCOMPARE(children.value(u"object"_s),
             u"objectIdentifier objectCharacteristics originalName linkingEventIdentifier "
             "linkingEventIdentifier linkingEventIdentifier"_s.split(u' '));
    QCOMPARE(children.value(u"event"_s),
             u"eventIdentifier eventType eventDateTime eventDetailInformation eventOutcomeInformation "
             "linkingAgentIdentifier linkingAgentIdentifier"_s.split(u' '));
    QCOMPARE(children.value(u"agent"_s), u"agentIdentifier agentName agentType"_s.split(u' '));
}

void TestBagWriter::writesTheSameAgain()
{
    const Bag bag;
    const std::vector<ExportedFile> files = bag.putAll();
    const QStringList names{u"bagit.txt"_s,           u"bag-info.txt"_s,           u"manifest-sha256.txt"_s,
                            u"manifest-sha512.txt"_s, u"tagmanifest-sha512.txt"_s, u"metadata/premis.xml"_s};
    require(bag.write(files));
    QByteArrayList before;
    for (const QString& name : names)
        before.append(bag.read(name));
    require(bag.write(files));
    QByteArrayList after;
    for (const QString& name : names)
        after.append(bag.read(name));
    QCOMPARE(after, before);
    QCOMPARE(QDir(bag.path()).entryList(QDir::Files | QDir::Hidden).size(), 6);
    QVERIFY(bag.verify().isValid());
}

void TestBagWriter::aFullDiskMakesNoBag()
{
    const Bag bag;
    const ExportedFile file = bag.put(u"sea/a.jpg"_s, "so little that Qt keeps all of it in its buffer");
    const auto written = [&] {
        const tests::FileSizeLimit limit(0);
        return bag.write({file});
    }();
    QVERIFY(!written);
    QVERIFY(QDir(bag.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    QVERIFY(QDir(bag.path(u"metadata"_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestBagWriter::isNoBagBeforeItsEnd()
{
    const Bag bag;
    const std::vector<ExportedFile> files = bag.putAll();
    {
        auto writer = require(BagWriter::create(bag.path(), info()));
        require(writer.add(files.front()));
        QVERIFY(!QFile::exists(bag.path(u"bagit.txt"_s)));
        QVERIFY(!QFile::exists(bag.path(u"manifest-sha256.txt"_s)));
    }
    QCOMPARE(QDir(bag.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(archive::verifyArchive(bag.path().toUtf8(), {}).error().code, base::ErrorCode::NotFound);

    // Broken off in the middle of the end: a folder in the way of the last manifest.
    require(bag.write(files));
    QVERIFY(QFile::remove(bag.path(u"tagmanifest-sha512.txt"_s)));
    QVERIFY(QDir().mkpath(bag.path(u"tagmanifest-sha512.txt/x"_s)));
    QVERIFY(!bag.write(files));
    QVERIFY(!QFile::exists(bag.path(u"bagit.txt"_s)));
    QVERIFY(!bag.verify().isValid());
    QVERIFY(QDir(bag.path(u"tagmanifest-sha512.txt"_s)).removeRecursively());
    require(bag.write(files));
    QCOMPARE(bag.objection(), QByteArray());
}

void TestBagWriter::saysOfEachFileOnlyWhatWasDoneToIt()
{
    const Bag bag;
    const ExportedFile photo = bag.put(u"a.jpg"_s, "12345");
    ExportedFile linked = bag.put(u"b.jpg"_s, "67890");
    linked.wasReadAgain = false;
    ExportedFile labels = bag.put(u"a.jpg.xmp"_s, "<x/>");
    labels.origin = archive::FileOrigin::Labels;
    labels.wasReadAgain = false;
    require(bag.write({photo, labels, linked}));
    QXmlStreamReader xml(bag.read(u"metadata/premis.xml"_s));
    QStringList events; // of the objects, in their order
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"object")
            events.append(QString());
        else if (xml.name() == u"linkingEventIdentifierValue")
            events.last() += xml.readElementText() + u' ';
    }
    QCOMPARE(events,
             QStringList({u"bag "_s, u"copy digest fixity "_s, u"labels digest "_s, u"copy digest "_s}));
}

void TestBagWriter::refusesWhatIsNoPayload()
{
    const Bag bag;
    const ExportedFile sound = bag.put(u"a.jpg"_s, "12345");
    auto writer = require(BagWriter::create(bag.path(), info()));
    for (const QString& target :
         {u"../a.jpg"_s, u"/a.jpg"_s, u"./a.jpg"_s, u"a//b.jpg"_s, QString(), u"~a"_s}) {
        ExportedFile file = sound;
        file.target = target;
        const auto added = writer.add(file);
        QVERIFY2(!added && added.error().code == base::ErrorCode::InvalidArgument, qPrintable(target));
    }
    ExportedFile undigested = sound;
    undigested.sha512.clear();
    QVERIFY(!writer.add(undigested));
}

void TestBagWriter::leavesOtherProgramsBagsAlone()
{
    for (const QString& name : {u"manifest-md5.txt"_s, u"tagmanifest-sha1.txt"_s, u"fetch.txt"_s}) {
        const Bag bag;
        const ExportedFile file = bag.put(u"a.jpg"_s, "12345");
        writeBytes(bag.path(name).toUtf8(), "x");
        const auto written = bag.write({file});
        QVERIFY2(!written && written.error().code == base::ErrorCode::BagRefused, qPrintable(name));
    }
}

void TestBagWriter::followsNoLink()
{
    for (const QString& name : {u"manifest-sha256.txt"_s, u"bag-info.txt"_s, u"metadata"_s}) {
        const Bag bag;
        const ExportedFile file = bag.put(u"a.jpg"_s, "12345");
        const QString outside = bag.path(u"../outside"_s);
        if (name == u"metadata")
            QVERIFY(QDir().mkpath(outside));
        else
            writeBytes(outside.toUtf8(), "mine");
        QVERIFY(QFile::link(outside, bag.path(name)));
        QVERIFY2(!bag.write({file}), qPrintable(name));
        QVERIFY(name == u"metadata" ? QDir(outside).isEmpty() : bytesOf(outside.toUtf8()) == "mine");
        QVERIFY(!QFile::exists(bag.path(u"bagit.txt"_s)));
    }
}

void TestBagWriter::vouchesForMoreTagFiles()
{
    const Bag bag;
    const ExportedFile file = bag.put(u"a.jpg"_s, "12345");
    writeBytes(bag.path(u"report.html"_s).toUtf8(), "<html>");
    auto writer = require(BagWriter::create(bag.path(), info()));
    require(writer.add(file));
    require(writer.finish({u"report.html"_s}));
    QVERIFY(bag.verify().isValid());
    QCOMPARE(bag.objection(), QByteArray());
    writeBytes(bag.path(u"report.html"_s).toUtf8(), "<HTML>");
    QCOMPARE(bag.verify().changed.size(), 1U);
}

QTEST_GUILESS_MAIN(TestBagWriter)
#include "tst_bagwriter.moc"
