// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportpackage.h"

#include "core/archive/foldertree.h"
#include "core/imaging/digester.h"
#include "core/metadata/sidecarfile.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QFile>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using imaging::DigestAlgorithm;
using storage::joinedPath;
using namespace Qt::StringLiterals;

QString ExportPackage::payload() const
{
    return joinedPath(m_plan.destination, m_plan.options.payload);
}

Result<void> ExportPackage::begin()
{
    const ExportOptions& options = m_plan.options;
    if (!options.bag)
        return {};
    BagInfo info = *options.bag;
    info.baggedAt = QDateTime::currentDateTimeUtc();
    info.isMove = options.mode == ExportMode::Move;
    info.wasReadAgain = info.isMove || options.mode == ExportMode::Copy;
    Result<BagWriter> bag = BagWriter::create(m_plan.destination, info);
    if (!bag)
        return tl::make_unexpected(bag.error());
    m_bag.emplace(std::move(*bag));
    return {};
}

Result<void> ExportPackage::add(base::PhotoId photo, ExportResult& result)
{
    if (result.status != ExportStatus::Done && result.status != ExportStatus::AlreadyThere)
        return {};
    if (m_plan.options.withSidecars) {
        Result<std::optional<ExportedFile>> sidecar = writeSidecar(photo, result.file);
        if (sidecar)
            result.sidecar = std::move(*sidecar);
        else
            result.sidecarFailure = sidecar.error();
    }
    if (!m_bag)
        return {};
    for (const ExportedFile* file : {&result.file, result.sidecar ? &*result.sidecar : nullptr}) {
        if (file == nullptr)
            continue;
        if (Result<void> added = m_bag->add(*file); !added)
            return added;
        ++m_listed;
    }
    return {};
}

Result<std::optional<ExportedFile>> ExportPackage::writeSidecar(base::PhotoId photo,
                                                                const ExportedFile& picture) const
{
    const Result<domain::SceneLabels> labels = m_catalog.sidecars().labelsOf(photo);
    if (!labels)
        return tl::make_unexpected(labels.error());
    const auto written = metadata::writeSidecar(joinedPath(payload(), picture.target), *labels);
    if (!written)
        return tl::make_unexpected(written.error());
    QFile file(written->path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadFailed, u"%1: %2"_s.arg(written->path, file.errorString()));
    const QByteArray bytes = file.readAll();
    imaging::Digester digester({DigestAlgorithm::Sha256, DigestAlgorithm::Sha512});
    digester.add(bytes);
    const auto digests = digester.finish();
    ExportedFile sidecar;
    sidecar.source = picture.source;
    sidecar.target = QDir(payload()).relativeFilePath(written->path);
    sidecar.bytes = bytes.size();
    sidecar.sha256 = digests.at(DigestAlgorithm::Sha256);
    sidecar.sha512 = digests.at(DigestAlgorithm::Sha512);
    sidecar.format = u"xmp"_s;
    sidecar.exportedAt = picture.exportedAt;
    return sidecar;
}

qint64 ExportPackage::filesInPayload() const
{
    qint64 files = 0;
    TreeSink sink;
    sink.found = [&files](const QByteArray&, const FolderEntry&) { ++files; };
    sink.unreadable = [](const QByteArray&, const base::Error&) {};
    walkTree(QFile::encodeName(payload()), sink, {});
    return files;
}

Result<void> ExportPackage::finish(const QStringList& tagFiles)
{
    if (!m_bag)
        return {};
    if (const qint64 others = filesInPayload() - m_listed; others != 0)
        return fail(ErrorCode::WriteFailed,
                    u"not made a bag: %1 files in %2 are not of this export"_s.arg(others).arg(payload()));
    return m_bag->finish(tagFiles);
}

} // namespace scenekeeper::archive
