// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/rootcomparison.h"

#include "core/metadata/sidecarfile.h"
#include "core/pipeline/filecheck.h"
#include "core/pipeline/foldersidecars.h"
#include "core/pipeline/scanner.h"
#include "core/pipeline/watchedfolder.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QMultiHash>
#include <algorithm>

namespace scenekeeper::pipeline {

using base::Result;
using storage::StoredFile;

namespace {

bool isOtherFile(const FoundFile& found, const StoredFile& stored)
{
    return stored.missing || stored.fileSize != found.fileSize || stored.modifiedAt != found.modifiedAt ||
           stored.sidecarStamp != found.sidecars.stamp();
}

/// One comparison from start to end. Of a folder that the walk comes to, what the catalogue knows is read at
/// once and crossed off file by file; what is left has no file.
class Comparison
{
public:
    Comparison(storage::Catalog& catalog, const ComparisonOptions& options)
        : m_catalog(catalog), m_options(options)
    {
    }

    [[nodiscard]] Result<RootDifferences> whole();
    [[nodiscard]] Result<RootDifferences> part(const TreeChanges& changes);

private:
    using Files = QHash<QString, StoredFile>;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> walk(bool tellFailures);
    [[nodiscard]] Result<void> compare(const FoundFile& found);
    [[nodiscard]] Result<Files*> known(base::RootId root, const QString& folder);
    [[nodiscard]] Result<void> planKnown();
    [[nodiscard]] Result<void> addGoneBelow(const QString& folder);
    [[nodiscard]] Result<void> addGoneIn(const QString& folder);
    [[nodiscard]] Result<void> addGoneFile(const QString& path);
    void addGone(const QString& relativePath);
    void planFiles(const QSet<QString>& files);
    void planFile(const QString& path);
    void planPhotosOf(const QString& folder, const QSet<QString>& sidecars);
    [[nodiscard]] QString relative(const QString& path) const;

    storage::Catalog& m_catalog;
    const ComparisonOptions& m_options;
    ScanPlan m_plan;
    QStringList m_lost;             ///< told of, but not there
    QHash<QString, Files> m_known;  ///< of the root, by folder
    QHash<QString, Files> m_others; ///< of roots inside the root, by number and folder
    RootDifferences m_differences;
};

Result<void> Comparison::begin()
{
    Result<storage::RootMap> roots = m_catalog.roots().map();
    if (!roots)
        return tl::make_unexpected(roots.error());
    m_plan.roots = std::move(*roots);
    m_plan.ownFiles = ownFilesOf(m_catalog.file(), m_options.thumbnailFile);
    return {};
}

QString Comparison::relative(const QString& path) const
{
    return storage::pathBelow(m_options.root.path, path).value_or(QString());
}

Result<Comparison::Files*> Comparison::known(base::RootId root, const QString& folder)
{
    const bool isOwn = root == m_options.root.id;
    const QString key = isOwn ? folder : QStringLiteral("%1/%2").arg(root.value).arg(folder);
    QHash<QString, Files>& all = isOwn ? m_known : m_others;
    const auto there = all.find(key);
    if (there != all.end())
        return &*there;
    const auto stored = m_catalog.roots().filesIn(root, folder);
    if (!stored)
        return tl::make_unexpected(stored.error());
    Files files;
    for (const StoredFile& file : *stored)
        files.insert(file.name, file);
    return &*all.insert(key, std::move(files));
}

Result<void> Comparison::compare(const FoundFile& found)
{
    ++m_differences.compared;
    const auto [folder, name] = storage::splitPath(found.location.relativePath);
    const Result<Files*> files = known(found.location.rootId, folder);
    if (!files)
        return tl::make_unexpected(files.error());
    const auto stored = (*files)->constFind(name);
    if (stored == (*files)->constEnd() || isOtherFile(found, *stored))
        m_differences.read.append(found.path);
    (*files)->remove(name);
    return {};
}

Result<void> Comparison::walk(bool tellFailures)
{
    Result<void> compared;
    ScanSink sink;
    sink.found = [this, &compared](const FoundFile& found) {
        compared = compare(found);
        return compared.has_value();
    };
    // What cannot be looked at and is new is for the run to report.
    sink.failed = [this, tellFailures](const QString& path, const base::Error& error) {
        if (tellFailures && error.code != base::ErrorCode::InvalidFileName &&
            error.code != base::ErrorCode::FileVanished)
            m_differences.read.append(path);
        return true;
    };
    Scanner(m_plan, std::move(sink), m_options.stop).run();
    if (compared && m_options.stop.stop_requested())
        return base::fail(base::ErrorCode::Cancelled);
    return compared;
}

void Comparison::addGone(const QString& relativePath)
{
    if (hasLeft(m_options.root.path, relativePath))
        m_differences.gone.append(m_options.root.path + u'/' + relativePath);
}

Result<void> Comparison::addGoneIn(const QString& folder)
{
    const Result<Files*> files = known(m_options.root.id, folder);
    if (!files)
        return tl::make_unexpected(files.error());
    for (const StoredFile& file : std::as_const(**files)) {
        if (!file.missing)
            addGone(storage::joinedPath(folder, file.name));
    }
    (*files)->clear();
    return {};
}

/// Where only files were added, what lies beside them is nobody's business.
Result<void> Comparison::planKnown()
{
    const Result<QStringList> files = m_catalog.roots().filesOf(m_options.root.id);
    if (!files)
        return tl::make_unexpected(files.error());
    for (const QString& file : *files)
        planFile(storage::joinedPath(m_options.root.path, file));
    m_plan.files.sort();
    return {};
}

Result<void> Comparison::addGoneBelow(const QString& folder)
{
    const auto folders = m_catalog.roots().presentFolders(m_options.root.id);
    if (!folders)
        return tl::make_unexpected(folders.error());
    for (const storage::FolderCount& other : *folders) {
        if (m_options.stop.stop_requested())
            return base::fail(base::ErrorCode::Cancelled);
        if (!folder.isEmpty() && !storage::pathBelow(folder, other.folder))
            continue;
        if (Result<void> added = addGoneIn(other.folder); !added)
            return added;
    }
    return {};
}

Result<void> Comparison::addGoneFile(const QString& path)
{
    const QString place = relative(path);
    const auto [folder, name] = storage::splitPath(place);
    const Result<Files*> files = known(m_options.root.id, folder);
    if (!files)
        return tl::make_unexpected(files.error());
    const auto stored = (*files)->constFind(name);
    if (stored != (*files)->constEnd() && !stored->missing)
        addGone(place);
    (*files)->remove(name);
    return {};
}

Result<RootDifferences> Comparison::whole()
{
    Result<void> done = begin();
    if (!m_options.root.ofFiles)
        m_plan.folders = QStringList{m_options.root.path};
    else if (done)
        done = planKnown();
    if (done)
        done = walk(false);
    if (done)
        done = addGoneBelow({});
    return done.map([this] { return std::move(m_differences); });
}

void Comparison::planFile(const QString& path)
{
    if (isGone(path))
        m_lost.append(path);
    else
        m_plan.files.append(path);
}

/// The photos that one of the sidecars in the folder may belong to.
void Comparison::planPhotosOf(const QString& folder, const QSet<QString>& sidecars)
{
    visitWatched(folder, [this, &sidecars](const QString& path, WatchedKind kind) {
        const QString name = QFileInfo(path).fileName();
        if (kind != WatchedKind::File || isSidecarName(name.toStdString()))
            return;
        const QStringList names = metadata::sidecarNames(name);
        if (std::any_of(names.begin(), names.end(),
                        [&sidecars](const QString& candidate) { return sidecars.contains(candidate); }))
            m_plan.files.append(path);
    });
}

void Comparison::planFiles(const QSet<QString>& files)
{
    QHash<QString, QSet<QString>> sidecars; ///< names by folder
    for (const QString& path : files) {
        const QFileInfo file(path);
        if (isSidecarName(file.fileName().toStdString()))
            sidecars[file.path()].insert(file.fileName());
        else
            planFile(path);
    }
    for (auto folder = sidecars.cbegin(); folder != sidecars.cend(); ++folder)
        planPhotosOf(folder.key(), folder.value());
}

Result<RootDifferences> Comparison::part(const TreeChanges& changes)
{
    Result<void> done = begin();
    planFiles(changes.files);
    for (const QString& folder : changes.folders) {
        if (!isGone(folder))
            m_plan.folders.append(folder);
    }
    m_plan.files.removeDuplicates();
    m_plan.files.sort();
    if (done)
        done = walk(true);
    for (const QString& path : std::as_const(m_lost))
        done = done ? addGoneFile(path) : done;
    for (const QString& folder : changes.folders)
        done = done ? addGoneBelow(relative(folder)) : done;
    for (const QString& folder : changes.lists)
        done = done ? addGoneIn(relative(folder)) : done;
    if (!done)
        return tl::make_unexpected(done.error());
    m_differences.moved = changes.moved;
    m_differences.gone.removeDuplicates();
    return std::move(m_differences);
}

} // namespace

Result<RootDifferences> compareRoot(storage::Catalog& catalog, const ComparisonOptions& options)
{
    return Comparison(catalog, options).whole();
}

Result<RootDifferences> compareChanges(storage::Catalog& catalog, const ComparisonOptions& options,
                                       const TreeChanges& changes)
{
    return Comparison(catalog, options).part(changes);
}

} // namespace scenekeeper::pipeline
