// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places/gazetteerfile.h"
#include "tests/pipeline/runkit.h"
#include "tests/support/require.h"

#include <QTest>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;

namespace {

/// One town, on the equator.
QString writeWorld(const RunKit& kit)
{
    places::GazetteerContent content;
    content.countries = {{u"AA"_s, u"Aland"_s}};
    content.towns = {{u"Äthel"_s, 0.0, 10.0, 0, places::kNoRegion}};
    const QString path = QFileInfo(kit.options().catalogFile).path() + u"/towns.dat"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(places::writeGazetteer(content)) < 0)
        qFatal("the towns cannot be written");
    return path;
}

void putSidecar(const RunKit& kit, const QString& picture, const QByteArray& longitude)
{
    QFile file(kit.photos(picture + u".xmp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
               "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
               "xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='0,3N' exif:GPSLongitude='" +
               longitude + "'/></rdf:RDF></x:xmpmeta>");
}

} // namespace

/// Names of places in a catalogue, as an import gives them.
class TestPlaceNames : public QObject
{
    Q_OBJECT

private:
    static QString placeOf(const RunKit& kit, const QString& name)
    {
        const auto catalog = kit.catalog();
        const auto id = require(catalog->photos().find(kit.photos(name)));
        const auto place = require(catalog->photos().get(id.value()))->metadata.place;
        return place ? place->name() : QString();
    }

private Q_SLOTS:
    void anImportNamesPlaces()
    {
        const RunKit kit;
        kit.makePictures(3);
        putSidecar(kit, u"0.jpg"_s, "10,3E");
        putSidecar(kit, u"1.jpg"_s, "90,0W");
        pipeline::ImportOptions options = kit.options();
        options.placesFile = writeWorld(kit);
        QVERIFY(runRecorded(options).summary);
        QCOMPARE(placeOf(kit, u"0.jpg"_s), u"Äthel, Aland"_s);
        QCOMPARE(placeOf(kit, u"1.jpg"_s), QString());
        QCOMPARE(placeOf(kit, u"2.jpg"_s), QString());
    }

    void anOlderCatalogueGetsThemWithoutAFileBeingRead()
    {
        const RunKit kit;
        kit.makePictures(2);
        putSidecar(kit, u"0.jpg"_s, "10,3E");
        putSidecar(kit, u"1.jpg"_s, "90,0W");
        pipeline::ImportOptions options = kit.options();
        options.placesFile = kit.photos(u"there is none"_s);
        QVERIFY(runRecorded(options).summary);
        QCOMPARE(placeOf(kit, u"0.jpg"_s), QString());
        options.placesFile = writeWorld(kit);
        const RunRecord run = runRecorded(options);
        QCOMPARE(run.count(domain::FileStatus::Unchanged), 2);
        QCOMPARE(placeOf(kit, u"0.jpg"_s), u"Äthel, Aland"_s);
        // What lies nowhere is not looked up again.
        QVERIFY(require(kit.catalog()->places().unplaced({}, 10)).empty());
    }
};

QTEST_GUILESS_MAIN(TestPlaceNames)
#include "tst_placenames.moc"
