// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportpackage.h"

#include "core/archive/foldertree.h"
#include "core/archive/sharedtargets.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QFile>
#include <algorithm>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using storage::joinedPath;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 5;

/// Labels in force, the one that the file is sorted by first.
std::vector<ExportedLabel> labelsInForce(const domain::SceneLabels& said,
                                         const std::vector<ExportedLabel>& own)
{
    std::vector<ExportedLabel> labels;
    for (const domain::SceneLabel& label : said.labels) {
        if (!label.rejected)
            labels.push_back({label.name, label.source, label.confidence, label.agent});
    }
    if (!own.empty())
        std::stable_partition(labels.begin(), labels.end(),
                              [&own](const ExportedLabel& label) { return label.name == own.front().name; });
    return labels;
}

/// Whether the copy could hold labels of now, and holds none or older ones. A TIFF may have several pictures,
/// and hold none.
bool lacksLabels(const ExportResult& result)
{
    if (!result.embedFailure || result.embedFailure->code != ErrorCode::CopyOutdated)
        return false;
    static const QStringList holding{u"jpeg"_s, u"png"_s, u"webp"_s};
    return result.file.isEmbedded || holding.contains(result.file.format);
}

} // namespace

QString ExportPackage::payload() const
{
    return joinedPath(m_plan.destination, m_plan.options.payload);
}

Result<void> ExportPackage::begin()
{
    const ExportOptions& options = m_plan.options;
    if (options.bag || options.withSidecars || options.withEmbedded)
        m_shared = sharedTargets(m_plan);
    if (!options.bag)
        return {};
    BagInfo info = *options.bag;
    info.baggedAt = QDateTime::currentDateTimeUtc();
    info.isMove = options.mode == ExportMode::Move;
    Result<BagWriter> bag = BagWriter::create(m_plan.destination, info);
    if (!bag)
        return tl::make_unexpected(bag.error());
    m_bag.emplace(std::move(*bag));
    return {};
}

Result<domain::SceneLabels> ExportPackage::labelsOf(PhotoId photo, const QString& target) const
{
    const auto shared = m_shared.constFind(target);
    if (shared == m_shared.constEnd())
        return m_catalog.sidecars().labelsOf(photo);
    std::vector<domain::SceneLabels> all;
    for (const PhotoId each : *shared) {
        Result<domain::SceneLabels> labels = m_catalog.sidecars().labelsOf(each);
        if (!labels)
            return labels;
        all.push_back(std::move(*labels));
    }
    return unitedLabels(all);
}

bool ExportPackage::sharesStem(const QString& target)
{
    if (!m_stems)
        m_stems = sharedStems(m_plan);
    return m_stems->contains(stemOf(target));
}

Result<void> ExportPackage::add(PhotoId photo, const ExportResult& result)
{
    if (result.status == ExportStatus::Failed)
        m_failed.insert(result.file.target);
    if (result.status != ExportStatus::Done && result.status != ExportStatus::AlreadyThere) {
        ++m_absent;
        return {};
    }
    m_absent += result.sidecarFailure || lacksLabels(result) ? 1 : 0;
    Result<void> added;
    if (!m_packed.contains(result.file.target)) {
        m_packed.insert(result.file.target);
        added = addToBag(photo, result.file);
    }
    for (const ExportedFile& sidecar : result.sidecars) {
        if (m_packed.contains(sidecar.target))
            continue;
        m_packed.insert(sidecar.target);
        ++m_sidecars;
        if (m_bag && added)
            added = m_bag->add(sidecar);
    }
    return added;
}

Result<void> ExportPackage::addToBag(PhotoId photo, const ExportedFile& file)
{
    if (!m_bag)
        return {};
    if (!m_shared.contains(file.target))
        return m_bag->add(file);
    const Result<domain::SceneLabels> said = labelsOf(photo, file.target);
    if (!said)
        return tl::make_unexpected(said.error());
    ExportedFile united = file;
    united.labels = labelsInForce(*said, file.labels);
    return m_bag->add(united);
}

QStringList ExportPackage::foreignFiles() const
{
    QStringList foreign;
    TreeSink sink;
    sink.found = [this, &foreign](const QByteArray& path, const FolderEntry&) {
        const QString name = QFile::decodeName(path);
        if (!m_packed.contains(name))
            foreign.append(name);
    };
    sink.unreadable = [&foreign](const QByteArray& path, const base::Error&) {
        foreign.append(QFile::decodeName(path));
    };
    walkTree(QFile::encodeName(payload()), sink, {});
    return foreign;
}

Result<void> ExportPackage::finish(const QStringList& tagFiles)
{
    if (!m_bag)
        return {};
    const QStringList foreign = foreignFiles();
    const bool isUnfinished = std::any_of(foreign.begin(), foreign.end(),
                                          [this](const QString& name) { return m_failed.contains(name); });
    if (isUnfinished)
        return fail(ErrorCode::WriteFailed,
                    u"not made a bag yet: some photographs are there, but could not be finished"_s);
    // It could not be added later: a bag is not changed once it is made.
    if (m_absent > 0)
        return fail(ErrorCode::BagRefused,
                    u"not made a bag yet: %1 files of the plan are not in it as they should be, and nothing "
                    "could be added later"_s.arg(m_absent));
    if (!foreign.isEmpty())
        return fail(ErrorCode::WriteFailed,
                    u"not made a bag: %1 has files that are not of this export: %2"_s.arg(
                        payload(), foreign.mid(0, kMostNamed).join(u", "_s)));
    return m_bag->finish(tagFiles);
}

} // namespace scenekeeper::archive
