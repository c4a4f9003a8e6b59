// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pipeline/photocatalog.h"

#include "core/metadata/embedding.h"
#include "core/metadata/sidecarfile.h"

#include <QDateTime>
#include <QFileInfo>

namespace scenekeeper::tests {

using namespace Qt::StringLiterals;
using domain::AssignmentSource;
using domain::SceneLabel;

PhotoCatalog::PhotoCatalog(const RunKit& kit, const QString& name, bool classify)
    : m_kit(kit), m_options(kit.options())
{
    m_options.catalogFile = QFileInfo(m_options.catalogFile).path() + u'/' + name + u".sqlite"_s;
    if (!classify)
        m_options.classifier = nullptr;
    import();
}

RunRecord PhotoCatalog::import()
{
    RunRecord run = runRecorded(m_options);
    m_catalog = require(storage::Catalog::open(m_options.catalogFile));
    return run;
}

RunRecord PhotoCatalog::classify()
{
    m_options.classifier = m_kit.classifier;
    return import();
}

base::PhotoId PhotoCatalog::id(const QString& name)
{
    return require(m_catalog->photos().find(m_kit.photos(name))).value_or(base::PhotoId{});
}

base::LabelId PhotoCatalog::label(const QString& name)
{
    return require(m_catalog->labels().ensure({name})).front();
}

domain::SceneLabels PhotoCatalog::labels(const QString& name)
{
    return require(m_catalog->sidecars().labelsOf(id(name)));
}

QString PhotoCatalog::state(const QString& name)
{
    QStringList states;
    for (const SceneLabel& said : labels(name).labels) {
        const QString source = said.source == AssignmentSource::Human   ? u"human"_s
                               : said.source == AssignmentSource::Model ? u"model"_s
                                                                        : u"imported"_s;
        states << said.name + u' ' + (said.rejected ? u"rejected"_s : source);
    }
    return states.join(u", "_s);
}

std::size_t PhotoCatalog::historyOf(const QString& name)
{
    return require(m_catalog->assignments().history(id(name))).size();
}

storage::Author PhotoCatalog::person()
{
    return {u"Ada"_s, require(m_catalog->runs().start(domain::RunKind::Labelling, {})), std::nullopt};
}

void PhotoCatalog::set(const QString& name, const QString& given)
{
    const base::PhotoId photo = id(name);
    const base::LabelId one = label(given);
    (void)require(m_catalog->assignments().setHuman({&photo, 1}, {&one, 1}, person()));
}

void PhotoCatalog::reject(const QString& name, const QString& given)
{
    const base::PhotoId photo = id(name);
    (void)require(m_catalog->assignments().reject({&photo, 1}, label(given), person()));
}

void PhotoCatalog::add(const QString& name, const QString& given)
{
    const base::PhotoId photo = id(name);
    (void)require(m_catalog->assignments().addHuman({&photo, 1}, label(given), person()));
}

void PhotoCatalog::embed(const QString& name)
{
    const QString path = m_kit.photos(name);
    QFile picture(path);
    QByteArray bytes;
    if (picture.open(QIODevice::ReadOnly))
        bytes = picture.readAll();
    writeFile(path, require(metadata::embedSceneLabels(bytes, labels(name), QFileInfo(path).suffix())));
}

void PhotoCatalog::writeSidecar(const QString& name)
{
    (void)require(metadata::writeSidecar(m_kit.photos(name), labels(name)));
}

QByteArray describedAs(const QByteArray& title, const QByteArray& more)
{
    return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
           "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' "
           "xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:exif='http://ns.adobe.com/exif/1.0/' " +
           more + "><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>" + title +
           "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>";
}

void waitForNextMillisecond()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    while (QDateTime::currentMSecsSinceEpoch() == now) {
    }
}

} // namespace scenekeeper::tests
