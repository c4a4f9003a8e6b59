// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportpackage.h"

#include "core/archive/foldertree.h"
#include "core/base/wholefile.h"
#include "core/imaging/digester.h"
#include "core/metadata/sidecarfile.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using imaging::DigestAlgorithm;
using storage::joinedPath;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 5;
constexpr qint64 kLargestSidecar = qint64{64} << 20; ///< bytes
const QString kSidecarSuffix = QStringLiteral(".xmp");

/// What other programs say in the original's sidecar comes along, unless the copy has one already.
Result<void> bringSidecar(const QString& original, const QString& copy)
{
    const QFileInfo source(original + kSidecarSuffix);
    const QString target = copy + kSidecarSuffix;
    if (!source.isFile() || QFileInfo::exists(target))
        return {};
    if (source.isSymLink() || source.size() > kLargestSidecar)
        return fail(ErrorCode::ReadFailed,
                    u"%1: a link, or too large for a sidecar"_s.arg(source.filePath()));
    QFile file(source.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadFailed, u"%1: %2"_s.arg(source.filePath(), file.errorString()));
    return base::writeFileAtomically(target, file.readAll());
}

} // namespace

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
    // Two photos of the same content may share a target; the first one's words stand.
    if (m_packed.contains(result.file.target))
        return {};
    m_packed.insert(result.file.target);
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
        m_packed.insert(file->target);
    }
    return {};
}

Result<std::optional<ExportedFile>> ExportPackage::writeSidecar(base::PhotoId photo,
                                                                const ExportedFile& picture) const
{
    const Result<domain::SceneLabels> labels = m_catalog.sidecars().labelsOf(photo);
    if (!labels)
        return tl::make_unexpected(labels.error());
    const QString target = joinedPath(payload(), picture.target);
    if (const Result<void> brought = bringSidecar(picture.source, target); !brought)
        return tl::make_unexpected(brought.error());
    const auto written = metadata::writeSidecar(target, *labels);
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
    if (const QStringList foreign = foreignFiles(); !foreign.isEmpty())
        return fail(ErrorCode::WriteFailed,
                    u"not made a bag: %1 has files that are not of this export: %2"_s.arg(
                        payload(), foreign.mid(0, kMostNamed).join(u", "_s)));
    return m_bag->finish(tagFiles);
}

} // namespace scenekeeper::archive
