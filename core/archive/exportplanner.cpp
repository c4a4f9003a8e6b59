// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportplanner.h"

#include "core/archive/portablename.h"
#include "core/pipeline/filecheck.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::AssignmentSource;
using storage::joinedPath;
using storage::PhotoToExport;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxPathBytes = 4000;           ///< what programs can open has 4095
constexpr qint64 kRoomForLabels = qint64{16} << 10; ///< bytes that embedded labels take at most, as a rule

ExportedLabel toExported(const storage::LabelInForce& label)
{
    return {label.name, label.source, label.confidence, label.agent};
}

} // namespace

ExportPlanner::ExportPlanner(Input input)
    : m_input(std::move(input)), m_tree(joinedPath(m_input.destination.path, m_input.options.payload))
{
    m_plan.options = m_input.options;
    m_plan.destination = m_input.destination.path;
    m_plan.bytesFree = m_input.destination.bytesFree;
    m_plan.hasEarlierSidecars = m_input.journal.hasSidecars();
}

Result<void> ExportPlanner::add(const PhotoToExport& row)
{
    // Also of what is left out: a number must stay the same when the export is called again.
    ++m_sequence;
    Sorting sorting = sortingOf(row);
    if (isFilteredOut(row, sorting))
        return {};
    ++m_plan.photos;
    const QString source = joinedPath(row.root, row.photo.relativePath);
    // Asked first: a root that all has been moved out of looks like a drive that is away.
    const QStringList moved = targetsOfMove(row, source);
    if (!moved.isEmpty() && pipeline::isGone(source)) {
        addMoved(row, source, sorting, moved);
        return {};
    }
    if (const std::optional<LeftOutReason> reason = reasonToLeaveOut(row, sorting)) {
        leaveOut(row, source, *reason, row.photo.failure ? row.photo.failure->detail : QString());
        if (*reason == LeftOutReason::Unlabelled)
            noteEarlierCopies(row, source, m_plan.files.size());
        return {};
    }
    const Result<FileFacts> facts = factsOfLinked(source);
    if (!facts) {
        leaveOut(row, source, LeftOutReason::SourceMissing, base::errorCodeName(facts.error().code));
        return {};
    }
    if (facts->kind != FileFacts::Kind::File || facts->bytes != row.photo.fileSize) {
        leaveOut(row, source, LeftOutReason::SourceChanged, u"it has another size"_s);
        return {};
    }
    if (m_plan.options.mode == ExportMode::HardLink && facts->device != m_input.destination.device) {
        leaveOut(row, source, LeftOutReason::OtherFileSystem);
        return {};
    }
    const std::size_t firstFile = m_plan.files.size();
    const Candidate candidate{row, source, *facts};
    if (Result<void> added = addFiles(candidate, std::move(sorting)); !added)
        return added;
    countSidecars(candidate, firstFile);
    noteEarlierCopies(row, source, firstFile);
    return {};
}

ExportPlanner::Sorting ExportPlanner::sortingOf(const PhotoToExport& row) const
{
    const ExportFilter& filter = m_plan.options.filter;
    const auto counts = [&](const storage::LabelInForce& label) {
        if (!m_input.labels.isEmpty() && !m_input.labels.contains(label.id))
            return false;
        if (label.source == AssignmentSource::Human)
            return true;
        return !filter.humanOnly && label.confidence.value_or(1.0) >= filter.minConfidence;
    };
    Sorting sorting;
    std::vector<ExportedLabel> others;
    for (const storage::LabelInForce& label : row.labels)
        (counts(label) ? sorting.labels : others).push_back(toExported(label));
    sorting.count = sorting.labels.size();
    sorting.labels.insert(sorting.labels.end(), others.begin(), others.end());
    return sorting;
}

bool ExportPlanner::isFilteredOut(const PhotoToExport& row, const Sorting& sorting) const
{
    const ExportFilter& filter = m_plan.options.filter;
    if (sorting.count > 0)
        return false;
    return !row.labels.empty() || filter.humanOnly || !m_input.labels.isEmpty();
}

std::optional<LeftOutReason> ExportPlanner::reasonToLeaveOut(const PhotoToExport& row, const Sorting& sorting)
{
    const ExportFilter& filter = m_plan.options.filter;
    if (row.photo.state == domain::PhotoState::Failed || row.photo.contentHash.isEmpty())
        return LeftOutReason::Failed;
    if (isAway(row.root))
        return LeftOutReason::Offline;
    if (sorting.count == 0 && !filter.includeUnlabelled)
        return LeftOutReason::Unlabelled;
    if (row.needsReview && !filter.includeReview)
        return LeftOutReason::NeedsReview;
    return std::nullopt;
}

void ExportPlanner::leaveOut(const PhotoToExport& row, const QString& source, LeftOutReason reason,
                             const QString& detail)
{
    m_plan.leftOut.push_back({row.photo.id, source, reason, detail});
}

bool ExportPlanner::isAway(const QString& root)
{
    const auto known = m_away.constFind(root);
    if (known != m_away.constEnd())
        return *known;
    const bool isAway = pipeline::presenceOf(root) != pipeline::FolderPresence::Filled;
    m_away.insert(root, isAway);
    return isAway;
}

std::vector<ExportedLabel> ExportPlanner::labelsFrom(const Sorting& sorting, std::size_t first)
{
    std::vector<ExportedLabel> labels = sorting.labels;
    const auto front = labels.begin();
    if (first < labels.size())
        std::rotate(front, front + static_cast<std::ptrdiff_t>(first),
                    front + static_cast<std::ptrdiff_t>(first) + 1);
    return labels;
}

LayoutValues ExportPlanner::layoutValues(const PhotoToExport& row) const
{
    const auto [folder, name] = storage::splitPath(row.photo.relativePath);
    LayoutValues values;
    values.metadata = row.photo.metadata;
    values.root = QFileInfo(row.root).fileName();
    values.folder = folder;
    values.fileName = name;
    values.sequence = m_sequence;
    return values;
}

void ExportPlanner::countSidecars(const Candidate& candidate, std::size_t firstFile)
{
    const auto written =
        std::count_if(m_plan.files.begin() + static_cast<std::ptrdiff_t>(firstFile), m_plan.files.end(),
                      [](const PlannedFile& file) {
                          return file.action == PlannedAction::Write || file.action == PlannedAction::Link;
                      });
    if (written == 0)
        return;
    for (const QString& sidecar : m_sidecars.of(candidate.source)) {
        m_plan.sidecars += written;
        m_plan.bytesNeeded += written * QFileInfo(sidecar).size();
    }
}

Result<void> ExportPlanner::addFiles(const Candidate& candidate, Sorting sorting)
{
    const ExportOptions& options = m_plan.options;
    LayoutValues values = layoutValues(candidate.row);
    const std::size_t targets =
        options.several == Several::First ? 1 : std::max<std::size_t>(sorting.count, 1);
    const std::size_t first = m_plan.files.size();
    for (std::size_t i = 0; i < targets; ++i) {
        values.labels = labelsFrom(sorting, i);
        Result<std::optional<PlannedFile>> file = place(candidate, options.layout.pathFor(values));
        if (!file)
            return tl::make_unexpected(file.error());
        if (!*file)
            continue;
        (*file)->label = shared(values.labels.empty() ? QString() : values.labels.front().name);
        const bool hasOneToLinkTo = m_plan.files.size() > first &&
                                    m_plan.files.back().action != PlannedAction::Conflict &&
                                    m_plan.files.back().action != PlannedAction::Impossible;
        const bool isLink = options.several == Several::LinkInEach && hasOneToLinkTo &&
                            (options.mode == ExportMode::Copy || options.mode == ExportMode::Move);
        if (isLink && (*file)->action == PlannedAction::Write)
            (*file)->action = PlannedAction::Link;
        count(**file);
        m_plan.files.push_back(std::move(**file));
    }
    return {};
}

Result<std::optional<PlannedFile>> ExportPlanner::place(const Candidate& candidate, const QStringList& path)
{
    const auto [sourceFolder, sourceName] = storage::splitPath(candidate.source);
    const QString name = path.last();
    TargetTree::Folder& folder = m_tree.folder(path.first(path.size() - 1));
    PlannedFile file;
    file.photo = candidate.row.photo.id;
    file.sourceFolder = shared(sourceFolder);
    file.sourceName = sourceName;
    file.targetFolder = folder.path;
    file.targetName = name == sourceName ? sourceName : name;
    file.bytes = candidate.row.photo.fileSize;
    if (!folder.blockedBy.isEmpty()) {
        file.action = PlannedAction::Impossible;
        file.note = u"%1 is no folder"_s.arg(folder.blockedBy);
        return std::optional(std::move(file));
    }
    const qsizetype length = joinedPath(m_plan.destination, belowDestination(file.target())).toUtf8().size();
    if (length > kMaxPathBytes) {
        file.action = PlannedAction::Impossible;
        file.note = u"the path would be too long"_s;
        return std::optional(std::move(file));
    }
    const auto there = folder.names.constFind(nameKey(name));
    if (there != folder.names.constEnd() && there->planned == file.photo)
        return std::optional<PlannedFile>(); // another of its labels leads to the same place
    settle(file, candidate, folder, name);
    return std::optional(std::move(file));
}

void ExportPlanner::settle(PlannedFile& file, const Candidate& candidate, TargetTree::Folder& folder,
                           const QString& name)
{
    if (const std::optional<QString> before = writtenBefore(candidate, folder, name))
        return setThere(file, candidate, *before, false);
    const auto there = folder.names.constFind(nameKey(name));
    if (there == folder.names.constEnd())
        return take(file, candidate, folder, file.targetName);
    if (holdsSame(*there, folder, candidate))
        return setThere(file, candidate, there->text, there->planned.isValid());
    file.note = nameHolder(*there, folder, candidate);
    if (m_plan.options.conflicts == ConflictRule::Rename)
        return settleNumbered(file, candidate, folder, name);
    file.action = PlannedAction::Conflict;
    if (there->text != file.targetName)
        file.note += u", spelled %1"_s.arg(there->text);
}

void ExportPlanner::take(PlannedFile& file, const Candidate& candidate, TargetTree::Folder& folder,
                         const QString& name)
{
    file.renamed = name != file.targetName;
    file.targetName = name;
    folder.names.insert(nameKey(name),
                        {name, TargetTree::Name::Kind::File, file.photo, candidate.row.photo.contentHash});
}

void ExportPlanner::settleNumbered(PlannedFile& file, const Candidate& candidate, TargetTree::Folder& folder,
                                   const QString& name)
{
    NameSeries& series = folder.series[nameKey(name)];
    const std::optional<QString> free =
        series.nextFree(name, [this, &folder](const QString& text) { return holderOf(text, folder); });
    if (const std::optional<QString> same = sameInSeries(series, folder, candidate))
        return setThere(file, candidate, *same, folder.names.value(nameKey(*same)).planned.isValid());
    if (free)
        return take(file, candidate, folder, *free);
    file.action = PlannedAction::Impossible;
    file.note = u"too many files have this name"_s;
}

std::optional<NameSeries::Holder> ExportPlanner::holderOf(const QString& text,
                                                          const TargetTree::Folder& folder) const
{
    const auto there = folder.names.constFind(nameKey(text));
    if (there == folder.names.constEnd())
        return std::nullopt;
    NameSeries::Holder holder{there->text, there->hash, -1, {}};
    if (there->planned.isValid())
        return holder;
    const QString below = belowDestination(joinedPath(folder.path, there->text));
    const QString path = joinedPath(m_plan.destination, below);
    const Result<FileFacts> facts = factsOf(path);
    const JournalEntry* entry = m_input.journal.ofTarget(below);
    if (there->kind == TargetTree::Name::Kind::Link)
        holder.link = QFileInfo(path).symLinkTarget();
    else if (facts && entry && entry->isOf(*facts))
        holder.content = heldAsOriginal(*entry);
    else if (facts && facts->kind == FileFacts::Kind::File)
        holder.bytes = facts->bytes;
    return holder;
}

std::optional<QString> ExportPlanner::sameInSeries(NameSeries& series, const TargetTree::Folder& folder,
                                                   const Candidate& candidate) const
{
    const domain::Photo& photo = candidate.row.photo;
    std::optional<QString> name = series.withContent(photo.contentHash);
    if (!name && m_plan.options.mode == ExportMode::SymbolicLink)
        name = series.linkTo(candidate.source);
    if (!name)
        name = series.fromDisk(photo.fileSize, photo.contentHash, [this, &folder](const QString& text) {
            const QString below = belowDestination(joinedPath(folder.path, text));
            return sha256OfFile(joinedPath(m_plan.destination, below), m_input.stop).value_or(QByteArray());
        });
    // What is there may be the original itself.
    const bool isSame = name && holdsSame(folder.names.value(nameKey(*name)), folder, candidate);
    return isSame ? name : std::nullopt;
}

void ExportPlanner::setThere(PlannedFile& file, const Candidate& candidate, const QString& name,
                             bool isPlanned) const
{
    file.renamed = name != file.targetName;
    file.targetName = name;
    file.action = PlannedAction::AlreadyThere;
    file.note = isPlanned ? u"another photo with the same content goes there"_s
                          : u"the same content is there already"_s;
    const JournalEntry* entry = m_input.journal.ofTarget(belowDestination(file.target()));
    const bool isOwn = !isPlanned && entry && entry->source == candidate.source;
    const Result<FileFacts> facts = factsOf(joinedPath(m_plan.destination, belowDestination(file.target())));
    if (m_plan.options.mode == ExportMode::Move && isOwn && facts && facts->kind == FileFacts::Kind::File)
        file.action = PlannedAction::FinishMove;
}

bool ExportPlanner::holdsSame(const TargetTree::Name& there, const TargetTree::Folder& folder,
                              const Candidate& candidate) const
{
    if (!there.planned.isValid())
        return there.kind != TargetTree::Name::Kind::Folder &&
               holdsSameOnDisk(joinedPath(folder.path, there.text), candidate);
    return there.hash == candidate.row.photo.contentHash;
}

bool ExportPlanner::holdsSameOnDisk(const QString& target, const Candidate& candidate) const
{
    const QString below = belowDestination(target);
    const QString path = joinedPath(m_plan.destination, below);
    const Result<FileFacts> facts = factsOf(path);
    if (!facts)
        return false;
    if (facts->kind == FileFacts::Kind::Link)
        return m_plan.options.mode == ExportMode::SymbolicLink &&
               QFileInfo(path).symLinkTarget() == candidate.source;
    if (facts->kind != FileFacts::Kind::File)
        return false;
    if (facts->isSameFile(candidate.facts))
        return m_plan.options.mode == ExportMode::HardLink;
    return contentThere(below, *facts, candidate.row.photo.fileSize) == candidate.row.photo.contentHash;
}

QByteArray ExportPlanner::contentThere(const QString& below, const FileFacts& facts, qint64 bytes) const
{
    const JournalEntry* entry = m_input.journal.ofTarget(below);
    if (entry && entry->isOf(facts))
        return heldAsOriginal(*entry);
    const bool mayBeTouched = entry && entry->bytes == facts.bytes;
    if (facts.bytes != bytes && !mayBeTouched)
        return {};
    const auto held =
        sha256OfFile(joinedPath(m_plan.destination, below), m_input.stop).value_or(QByteArray());
    return mayBeTouched && held == entry->sha256 ? heldAsOriginal(*entry) : held;
}

const QByteArray& ExportPlanner::heldAsOriginal(const JournalEntry& entry) const
{
    // A move must leave the original's bytes somewhere, and a copy with labels in it has others.
    return m_plan.options.mode == ExportMode::Move ? entry.sha256 : entry.content();
}

QString ExportPlanner::belowDestination(const QString& target) const
{
    return joinedPath(m_plan.options.payload, target);
}

void ExportPlanner::count(const PlannedFile& file)
{
    if (file.action == PlannedAction::Conflict || file.action == PlannedAction::Impossible)
        return;
    FolderTotal& total = m_plan.folders[file.targetFolder];
    ++total.files;
    total.bytes += file.bytes;
    ++m_plan.labels[file.label];
    if (file.action != PlannedAction::Write)
        return;
    m_plan.bytes += file.bytes;
    const ExportMode mode = m_plan.options.mode;
    if (mode == ExportMode::Copy || mode == ExportMode::Move)
        m_plan.bytesNeeded += file.bytes + (m_plan.options.withEmbedded ? kRoomForLabels : 0);
}

QString ExportPlanner::shared(const QString& text)
{
    return *m_shared.insert(text);
}

ExportPlan ExportPlanner::take()
{
    return std::move(m_plan);
}

} // namespace scenekeeper::archive
