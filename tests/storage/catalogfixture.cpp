// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/catalogfixture.h"

#include "core/storage/connection.h"

#include <QCryptographicHash>
#include <QFile>

namespace scenekeeper::tests {

using namespace Qt::StringLiterals;

QByteArray contentHash(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

domain::ModelCard sampleCard(const QString& name)
{
    domain::ModelCard card;
    card.name = name;
    card.architecture = u"scene-resnet"_s;
    card.labels =
        QStringList{u"buildings"_s, u"forest"_s, u"glacier"_s, u"mountain"_s, u"sea"_s, u"street"_s};
    card.thresholds = std::vector<float>(6, 0.5F);
    card.embeddingSize = 4;
    return card;
}

std::unique_ptr<storage::Catalog> freshCatalog(const QString& file)
{
    static const QTemporaryDir folder;
    const QString original = folder.filePath(u"empty.sqlite"_s);
    if (!QFile::exists(original))
        require(storage::Catalog::open(original)).reset();
    if (!QFile::copy(original, file))
        qFatal("the catalogue cannot be copied");
    return require(storage::Catalog::open(file));
}

CatalogFixture::CatalogFixture()
{
    m_catalog = freshCatalog(file());
    m_root = require(m_catalog->roots().ensure(u"/photos"_s)).id;
    m_model =
        require(m_catalog->models().ensure(sampleCard(u"model"_s), u"/models/a.pt"_s, contentHash("a"))).id;
    require(m_catalog->models().activate(m_model));
}

std::unique_ptr<storage::Catalog> CatalogFixture::another(storage::Access access) const
{
    return require(storage::Catalog::open(file(), access));
}

domain::Photo CatalogFixture::photo(const QString& path, const QByteArray& content) const
{
    domain::Photo photo;
    photo.rootId = m_root;
    photo.relativePath = path;
    photo.fileSize = 1000;
    photo.modifiedAt = 1'600'000'000'123'456'789LL;
    photo.contentHash = contentHash(content.isEmpty() ? path.toUtf8() : content);
    photo.width = 640;
    photo.height = 480;
    photo.format = u"jpeg"_s;
    return photo;
}

base::PhotoId CatalogFixture::save(const QString& path, const QByteArray& content)
{
    return require(m_catalog->photos().save(photo(path, content)));
}

base::LabelId CatalogFixture::label(const QString& name)
{
    return require(m_catalog->labels().ensure({name})).front();
}

storage::Author CatalogFixture::modelAuthor() const
{
    return {u"model 1"_s, std::nullopt, m_model};
}

storage::Author CatalogFixture::person()
{
    return {u"Ada"_s, std::nullopt, std::nullopt};
}

void CatalogFixture::applyModel(base::PhotoId photo, const QString& name, double confidence, bool review)
{
    const storage::ModelDecision decision{photo, {{label(name), confidence}}, review};
    require(m_catalog->assignments().applyModel(decision, modelAuthor()));
}

QString CatalogFixture::state(base::PhotoId photo, const QString& name)
{
    const base::LabelId id = label(name);
    for (const domain::Assignment& one : require(m_catalog->assignments().ofPhoto(photo))) {
        if (one.labelId != id)
            continue;
        if (one.rejected)
            return one.source == domain::AssignmentSource::Human ? u"rejected"_s : u"rejected by no human"_s;
        if (one.source == domain::AssignmentSource::Human)
            return u"human"_s;
        const QString who = one.source == domain::AssignmentSource::Model ? u"model"_s : u"imported"_s;
        return one.confidence ? who + u' ' + QString::number(*one.confidence, 'f', 2) : who;
    }
    return {};
}

bool CatalogFixture::needsReview(base::PhotoId photo)
{
    return require(m_catalog->search().rows({&photo, 1})).front().needsReview;
}

base::Result<void> CatalogFixture::run(const QString& sql) const
{
    return require(storage::Connection::open(file(), storage::Connection::Mode::ReadWrite))->runOnce(sql);
}

} // namespace scenekeeper::tests
