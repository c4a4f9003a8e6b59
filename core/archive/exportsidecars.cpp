// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportsidecars.h"

#include "core/imaging/contenthash.h"
#include "core/metadata/sidecarfile.h"
#include "core/storage/storedpath.h"

#include <QFile>
#include <algorithm>

namespace scenekeeper::archive {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;
using storage::joinedPath;
using storage::splitPath;
using namespace Qt::StringLiterals;

namespace {

void setFailed(SidecarJob& job, const Error& error)
{
    if (!job.failure)
        job.failure = error;
}

Result<OriginalSidecar> lookAt(const QString& sidecar)
{
    const Result<FileFacts> facts = factsOf(sidecar);
    if (!facts)
        return tl::make_unexpected(facts.error());
    if (facts->kind != FileFacts::Kind::File || facts->bytes > kLargestSidecar)
        return fail(ErrorCode::ReadFailed, u"%1: a link, or too large for a sidecar"_s.arg(sidecar));
    return OriginalSidecar{sidecar, *facts};
}

/// SHA-256 of the sidecar, which must be what it was looked at as.
Result<QByteArray> digestOf(FileLayer& layer, const OriginalSidecar& original)
{
    const Result<Descriptor> file = layer.openSource(QFile::encodeName(original.path));
    if (!file)
        return tl::make_unexpected(file.error());
    const Result<FileFacts> facts = layer.facts(*file);
    if (!facts)
        return tl::make_unexpected(facts.error());
    if (*facts != original.facts)
        return fail(ErrorCode::SourceChanged, u"%1 changes while it is copied"_s.arg(original.path));
    return digestsOf(layer, *file, {}).map([](const FileDigests& digests) { return digests.sha256; });
}

Result<QByteArray> digestAt(FileLayer& layer, const Descriptor& folder, const QByteArray& name)
{
    return layer.openFile(folder, name).and_then([&layer](const Descriptor& file) {
        return digestsOf(layer, file, {}).map(&FileDigests::sha256);
    });
}

} // namespace

QString ExportSidecars::targetBeside(const SidecarJob& job, const QString& name) const
{
    return joinedPath(splitPath(job.target).first, name);
}

QString ExportSidecars::belowDestination(const QString& target) const
{
    return joinedPath(m_input.options.payload, target);
}

void ExportSidecars::write(std::span<SidecarJob> jobs)
{
    m_copies.clear();
    m_news.clear();
    m_wanted.clear();
    for (SidecarJob& job : jobs) {
        if (!job.isOriginalThere)
            continue;
        for (const QString& sidecar : m_sources.of(job.source))
            bring(job, sidecar);
    }
    finishCopies();
    for (SidecarJob& job : jobs) {
        if (!job.failure)
            checkOthersHeld(job);
    }
    if (m_input.options.withSidecars)
        noteMerges(jobs);
    for (SidecarJob& job : jobs) {
        if (m_input.options.withSidecars && !job.failure)
            sayLabels(job);
        if (!job.failure)
            list(job);
    }
    noteNews(jobs);
}

QString ExportSidecars::nameBeside(const SidecarJob& job, const QString& sidecar)
{
    constexpr qsizetype kStyles = 2; // of the whole name; then those of the name without extension
    const QStringList names = metadata::sidecarNames(splitPath(job.target).second);
    const QStringList own = metadata::sidecarNames(splitPath(job.source).second);
    const qsizetype style = std::max<qsizetype>(own.indexOf(splitPath(sidecar).second), 0);
    if (style < kStyles || style >= names.size())
        return names.at(style % kStyles);
    const bool isShared =
        m_input.sharesStem(job.target) ||
        !m_sources.isOnlyOfItsName(joinedPath(m_input.destination.path(), belowDestination(job.target)));
    return names.at(isShared ? style % kStyles : style);
}

void ExportSidecars::bring(SidecarJob& job, const QString& sidecar)
{
    const Result<OriginalSidecar> original = lookAt(sidecar);
    if (!original) {
        // Gone since its folder was listed: there is none.
        if (original.error().code != ErrorCode::FileVanished)
            setFailed(job, original.error());
        return;
    }
    const Result<QByteArray> digest = digestOf(m_input.layer, *original);
    if (!digest)
        return setFailed(job, digest.error());
    bringTo(job, *original, nameBeside(job, sidecar), *digest);
}

void ExportSidecars::bringTo(SidecarJob& job, const OriginalSidecar& original, const QString& name,
                             const QByteArray& digest)
{
    const QString target = belowDestination(targetBeside(job, name));
    const QByteArray encoded = QFile::encodeName(name);
    const auto taken =
        Error{ErrorCode::NameTaken, u"%1 is another sidecar than %2"_s.arg(target, original.path)};
    const Result<FileFacts> there = m_input.layer.facts(*job.folder, encoded);
    if (!there && there.error().code != ErrorCode::FileVanished)
        return setFailed(job, there.error());
    Copy copy{&job, original, target, encoded, {}, true};
    copy.transfer.source = QFile::encodeName(original.path);
    copy.transfer.folder = job.folder;
    copy.transfer.sha256 = digest;
    if (const auto wanted = m_wanted.constFind(target); wanted != m_wanted.constEnd()) {
        if (*wanted != digest)
            return setFailed(job, taken);
        return m_copies.push_back(std::move(copy)); // another photo of the same content brings it
    }
    if (!there) {
        m_wanted.insert(target, digest);
        copy.transfer.temporary = m_input.destination.temporaryName();
        m_copies.push_back(std::move(copy));
        return;
    }
    const JournalEntry* entry = m_input.destination.journal().ofTarget(target);
    if (entry && entry->isNamed && entry->brought == digest) {
        // Labels may have been merged into it since. All else must be there still: nothing else may have it.
        if (const Result<void> same = checkHeld(job, *entry); !same)
            return setFailed(job, same.error());
        return job.originals.push_back(original);
    }
    const Result<QByteArray> held =
        there->kind == FileFacts::Kind::File && there->bytes == original.facts.bytes
            ? digestAt(m_input.layer, *job.folder, encoded)
            : Result<QByteArray>(QByteArray());
    if (!held)
        return setFailed(job, held.error());
    if (*held != digest)
        return setFailed(job, taken);
    // It may be an earlier call's that was killed before it said so.
    copy.transfer.modifiedAt = there->modifiedAt;
    m_copies.push_back(std::move(copy));
}

void ExportSidecars::finishCopies()
{
    if (m_copies.empty())
        return;
    const auto forEach = [this](const auto& step) {
        for (Copy& copy : m_copies) {
            const Result<void> done = copy.isAlive ? step(copy) : Result<void>();
            if (!done)
                dropCopy(copy, done.error());
        }
    };
    const auto isNew = [](const Copy& copy) { return !copy.transfer.temporary.isEmpty(); };
    forEach([&](Copy& copy) {
        return isNew(copy) ? writeCopy(m_input.layer, copy.transfer, {true, false, {}, {}}) : Result<void>();
    });
    const Result<void> synced = m_input.destination.sync();
    forEach([&](Copy& copy) {
        return synced && isNew(copy) ? verifyCopy(m_input.layer, copy.transfer, {true, false, {}, {}})
                                     : synced;
    });
    std::vector<JournalEntry> entries;
    for (const Copy& copy : m_copies) {
        if (copy.isAlive)
            entries.push_back(entryOf(copy));
    }
    const Result<void> noted = m_input.destination.note(entries);
    forEach([&](Copy& copy) { return noted ? nameCopy(copy) : noted; });
    QStringList named;
    for (const Copy& copy : m_copies) {
        if (copy.isAlive)
            named << copy.target;
    }
    // Before anything is merged: from then on only the journal knows what it was.
    const Result<void> known = m_input.destination.noteNamed(named);
    for (Copy& copy : m_copies) {
        if (!known)
            setFailed(*copy.job, known.error());
        else if (copy.isAlive)
            copy.job->originals.push_back(copy.original);
    }
}

JournalEntry ExportSidecars::entryOf(const Copy& copy) const
{
    JournalEntry entry;
    entry.source = copy.original.path;
    entry.target = copy.target;
    entry.bytes = copy.original.facts.bytes;
    entry.modifiedAt = copy.transfer.modifiedAt;
    entry.sha256 = copy.transfer.sha256;
    entry.isMove = m_input.options.mode == ExportMode::Move;
    entry.picture = belowDestination(copy.job->target);
    entry.brought = copy.transfer.sha256;
    return entry;
}

Result<void> ExportSidecars::nameCopy(const Copy& copy)
{
    const Transfer& transfer = copy.transfer;
    if (!transfer.temporary.isEmpty())
        return m_input.layer.rename(*transfer.folder, transfer.temporary, copy.name);
    const Result<QByteArray> held = digestAt(m_input.layer, *transfer.folder, copy.name);
    if (!held)
        return tl::make_unexpected(held.error());
    if (*held != transfer.sha256)
        return fail(ErrorCode::NameTaken,
                    u"%1 is another sidecar than %2"_s.arg(copy.target, copy.original.path));
    return {};
}

Result<void> ExportSidecars::checkHeld(const SidecarJob& job, const JournalEntry& entry) const
{
    const QByteArray name = QFile::encodeName(splitPath(entry.target).second);
    const Result<QByteArray> digest = digestAt(m_input.layer, *job.folder, name);
    if (!digest)
        return tl::make_unexpected(digest.error());
    const bool isRemoved = m_input.options.mode == ExportMode::Move && job.isOriginalThere;
    const bool mayDiffer = m_input.options.keepChangedSidecars && !isRemoved;
    if (*digest == entry.sha256 || *digest == entry.next || mayDiffer)
        return {};
    return fail(ErrorCode::TargetChanged,
                u"%1 is not what was written there; put it right, or take it away"_s.arg(entry.target));
}

void ExportSidecars::checkOthersHeld(SidecarJob& job)
{
    for (const QString& name : metadata::sidecarNames(splitPath(job.target).second)) {
        const JournalEntry* entry =
            m_input.destination.journal().ofTarget(belowDestination(targetBeside(job, name)));
        if (!entry || !entry->isNamed || entry->picture != belowDestination(job.target))
            continue;
        const bool cameNow =
            std::any_of(job.originals.begin(), job.originals.end(),
                        [entry](const OriginalSidecar& original) { return original.path == entry->source; });
        const Result<void> same = cameNow ? Result<void>() : checkHeld(job, *entry);
        // One that somebody has taken away is missed elsewhere.
        if (!same && same.error().code != ErrorCode::FileVanished)
            return setFailed(job, same.error());
    }
}

void ExportSidecars::dropCopy(Copy& copy, const Error& error)
{
    copy.isAlive = false;
    // Where it is gone already, or stays, the next call sweeps.
    if (!copy.transfer.temporary.isEmpty())
        (void)m_input.layer.remove(*copy.transfer.folder, copy.transfer.temporary);
    setFailed(*copy.job, error);
}

void ExportSidecars::noteMerges(std::span<SidecarJob> jobs)
{
    std::vector<JournalEntry> merges;
    std::vector<SidecarJob*> merged;
    for (SidecarJob& job : jobs) {
        if (job.failure)
            continue;
        const Result<std::optional<JournalEntry>> merge = mergeOf(job);
        if (!merge) {
            setFailed(job, merge.error());
        } else if (*merge) {
            merges.push_back(**merge);
            merged.push_back(&job);
        }
    }
    const Result<void> noted = m_input.destination.note(merges);
    for (SidecarJob* job : merged) {
        if (!noted)
            setFailed(*job, noted.error());
    }
}

Result<std::optional<JournalEntry>> ExportSidecars::mergeOf(const SidecarJob& job) const
{
    const Result<domain::SceneLabels> labels = m_input.labelsOf(job.photo, job.target);
    if (!labels)
        return tl::make_unexpected(labels.error());
    const auto planned =
        metadata::planSidecar(joinedPath(m_input.destination.path(), belowDestination(job.target)), *labels);
    if (!planned)
        return tl::make_unexpected(planned.error());
    const QString name = splitPath(planned->path).second;
    const JournalEntry* known =
        m_input.destination.journal().ofTarget(belowDestination(targetBeside(job, name)));
    if (planned->change == metadata::SidecarChange::None || !known || !known->isNamed)
        return std::optional<JournalEntry>();
    JournalEntry merge = *known;
    merge.next = imaging::sha256(planned->content);
    return std::optional(std::move(merge));
}

void ExportSidecars::sayLabels(SidecarJob& job)
{
    const Result<domain::SceneLabels> labels = m_input.labelsOf(job.photo, job.target);
    if (!labels)
        return setFailed(job, labels.error());
    const auto written =
        metadata::writeSidecar(joinedPath(m_input.destination.path(), belowDestination(job.target)), *labels);
    if (!written)
        return setFailed(job, written.error());
    job.labelled = splitPath(written->path).second;
}

void ExportSidecars::list(SidecarJob& job)
{
    for (const QString& name : metadata::sidecarNames(splitPath(job.target).second)) {
        const QString target = belowDestination(targetBeside(job, name));
        const JournalEntry* entry = m_input.destination.journal().ofTarget(target);
        const bool isOurs = entry && entry->picture == belowDestination(job.target);
        if (!isOurs && name != job.labelled)
            continue;
        Result<ExportedFile> sidecar = read(job, name);
        if (!sidecar && sidecar.error().code == ErrorCode::FileVanished)
            continue; // there was nothing to say, or somebody has taken it away
        if (!sidecar)
            return setFailed(job, sidecar.error());
        const bool isCopy = entry && entry->brought == sidecar->sha256;
        const bool isMerged = entry && !entry->brought.isEmpty();
        sidecar->origin = isCopy ? FileOrigin::Original : isMerged ? FileOrigin::Merged : FileOrigin::Labels;
        sidecar->wasReadAgain = isCopy;
        if (isOurs)
            sidecar->source = entry->source;
        if (!isOurs || entry->sha256 != sidecar->sha256) {
            JournalEntry news = entry ? *entry : JournalEntry();
            news.next.clear();
            news.source = sidecar->source;
            news.target = target;
            news.bytes = sidecar->bytes;
            news.sha256 = sidecar->sha256;
            news.picture = belowDestination(job.target);
            m_news.push_back(std::move(news));
        }
        job.sidecars.push_back(std::move(*sidecar));
    }
}

Result<ExportedFile> ExportSidecars::read(const SidecarJob& job, const QString& name) const
{
    const Result<Descriptor> file = m_input.layer.openFile(*job.folder, QFile::encodeName(name));
    if (!file)
        return tl::make_unexpected(file.error());
    const Result<FileFacts> facts = m_input.layer.facts(*file);
    if (!facts)
        return tl::make_unexpected(facts.error());
    const Result<FileDigests> digests =
        digestsOf(m_input.layer, *file, {false, m_input.options.withSha512, {}, {}});
    if (!digests)
        return tl::make_unexpected(digests.error());
    ExportedFile sidecar;
    sidecar.source = job.source;
    sidecar.target = targetBeside(job, name);
    sidecar.bytes = facts->bytes;
    sidecar.sha256 = digests->sha256;
    sidecar.sha512 = digests->sha512;
    sidecar.format = u"xmp"_s;
    sidecar.exportedAt = job.exportedAt;
    return sidecar;
}

void ExportSidecars::noteNews(std::span<SidecarJob> jobs)
{
    QStringList targets;
    for (const JournalEntry& entry : m_news)
        targets << entry.target;
    const Result<void> noted =
        m_input.destination.note(m_news).and_then([&] { return m_input.destination.noteNamed(targets); });
    for (SidecarJob& job : jobs) {
        if (!noted && !job.sidecars.empty())
            setFailed(job, noted.error());
    }
}

} // namespace scenekeeper::archive
