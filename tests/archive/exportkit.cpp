// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/archive/exportkit.h"

#include "core/archive/exportjournal.h"
#include "core/archive/sourcecheck.h"
#include "core/imaging/contenthash.h"
#include "tests/storage/catalogfixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace scenekeeper::tests {

using namespace Qt::StringLiterals;

namespace {

QString actionName(archive::PlannedAction action)
{
    using archive::PlannedAction;
    switch (action) {
    case PlannedAction::Write:
        return u"write"_s;
    case PlannedAction::Link:
        return u"link"_s;
    case PlannedAction::AlreadyThere:
        return u"there"_s;
    case PlannedAction::FinishMove:
        return u"finish"_s;
    case PlannedAction::AlreadyMoved:
        return u"moved"_s;
    case PlannedAction::Conflict:
        return u"conflict"_s;
    case PlannedAction::Impossible:
        break;
    }
    return u"impossible"_s;
}

} // namespace

ExportKit::ExportKit() : m_catalog(freshCatalog(m_folder.filePath(u"catalogue.sqlite"_s)))
{
    QDir().mkpath(root());
    m_root = require(m_catalog->roots().ensure(root())).id;
    m_model =
        require(m_catalog->models().ensure(sampleCard(u"tiny"_s), u"/models/tiny.pt"_s, QByteArray(32, 'm')))
            .id;
}

base::PhotoId ExportKit::add(const QString& relativePath, const QByteArray& content,
                             const domain::PhotoMetadata& metadata)
{
    const QString file = root() + u'/' + relativePath;
    writeBytes(file, content);
    const archive::FileFacts facts = require(archive::factsOf(file));
    domain::Photo photo;
    photo.rootId = m_root;
    photo.relativePath = relativePath;
    photo.fileSize = facts.bytes;
    photo.modifiedAt = facts.modifiedAt;
    photo.contentHash = imaging::sha256(content);
    photo.format = u"jpeg"_s;
    photo.metadata = metadata;
    return require(m_catalog->photos().save(photo));
}

void ExportKit::label(base::PhotoId photo, const QString& name, double confidence)
{
    if (confidence > 0.0) {
        classify(photo, {{name, confidence}});
        return;
    }
    const base::LabelId label = require(m_catalog->labels().ensure({name})).front();
    require(m_catalog->assignments().addHuman({&photo, 1}, label, {u"Ada"_s, std::nullopt, std::nullopt}));
}

void ExportKit::classify(base::PhotoId photo, const QMap<QString, double>& labels, bool needsReview)
{
    storage::ModelDecision decision{photo, {}, needsReview};
    for (auto label = labels.begin(); label != labels.end(); ++label)
        decision.labels.push_back(
            {require(m_catalog->labels().ensure({label.key()})).front(), label.value()});
    require(m_catalog->assignments().applyModel(decision, {u"tiny 1"_s, std::nullopt, m_model}));
}

archive::ExportOptions ExportKit::options() const
{
    archive::ExportOptions options;
    options.destination = destination();
    options.layout = require(archive::LayoutTemplate::parse(u"{label}/{name}{ext}"_s));
    return options;
}

archive::ExportPlan ExportKit::plan(const archive::ExportOptions& options)
{
    return require(archive::planExport(*m_catalog, options));
}

QStringList ExportKit::lines(const archive::ExportPlan& plan)
{
    QStringList lines;
    for (const archive::PlannedFile& file : plan.files)
        lines << file.target() + u' ' + actionName(file.action);
    return lines;
}

QStringList ExportKit::leftOut(const archive::ExportPlan& plan)
{
    QStringList lines;
    for (const archive::LeftOutPhoto& photo : plan.leftOut)
        lines << QFileInfo(photo.source).fileName() + u' ' + archive::leftOutName(photo.reason);
    return lines;
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> treeOf(const QString& folder)
{
    QMap<QString, QByteArray> tree;
    const QDir top(folder);
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString relative = top.relativeFilePath(entries.next());
        if (!relative.startsWith(archive::kOwnFolder))
            tree.insert(relative, bytesOf(entries.filePath()));
    }
    return tree;
}

} // namespace scenekeeper::tests
