// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/filetransfer.h"

#include "core/imaging/digester.h"
#include "core/metadata/embedding.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <functional>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using imaging::DigestAlgorithm;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlock = qsizetype{1} << 18;
constexpr qint64 kLargestEmbedded = qint64{256} << 20; ///< bytes: it is held in memory, more than once

using TakeBlock = std::function<Result<void>(QByteArrayView)>;

Result<void> eachBlock(FileLayer& layer, const Descriptor& file, const TransferOptions& options,
                       const TakeBlock& take)
{
    thread_local QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        if (options.stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        const Result<qsizetype> count = layer.read(file, block);
        if (!count)
            return tl::make_unexpected(count.error());
        if (*count == 0)
            return {};
        if (Result<void> taken = take(QByteArrayView(block).first(*count)); !taken)
            return taken;
        if (options.moved)
            options.moved(*count);
    }
}

std::vector<DigestAlgorithm> algorithms(bool withSha512)
{
    return withSha512 ? std::vector{DigestAlgorithm::Sha256, DigestAlgorithm::Sha512}
                      : std::vector{DigestAlgorithm::Sha256};
}

FileDigests finished(imaging::Digester& digester)
{
    auto digests = digester.finish();
    return {digests[DigestAlgorithm::Sha256], digests[DigestAlgorithm::Sha512]};
}

tl::unexpected<base::Error> changed(const Transfer& transfer)
{
    return fail(ErrorCode::SourceChanged,
                u"%1 is not the file any more that was imported"_s.arg(QFile::decodeName(transfer.source)));
}

Result<void> copyBlocks(FileLayer& layer, Transfer& transfer, const Descriptor& source,
                        const Descriptor& copy, const TransferOptions& options)
{
    imaging::Digester digester(algorithms(options.withSha512));
    const Result<void> copied = eachBlock(layer, source, options, [&](QByteArrayView bytes) {
        digester.add(bytes);
        return layer.write(copy, bytes);
    });
    if (!copied)
        return copied;
    const FileDigests digests = finished(digester);
    transfer.sha512 = digests.sha512;
    transfer.copySha256 = digests.sha256;
    return digests.sha256 == transfer.sha256 ? Result<void>() : changed(transfer);
}

/// The source's bytes, with the labels where it can hold them.
Result<QByteArray> withLabels(FileLayer& layer, Transfer& transfer, const Descriptor& source,
                              const TransferOptions& options)
{
    QByteArray bytes;
    bytes.reserve(transfer.facts.bytes);
    imaging::Digester digester(algorithms(false));
    const Result<void> read = eachBlock(layer, source, options, [&](QByteArrayView block) -> Result<void> {
        digester.add(block);
        bytes.append(block);
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    if (finished(digester).sha256 != transfer.sha256)
        return changed(transfer);
    const QString ending = QFileInfo(QFile::decodeName(transfer.source)).suffix().toLower();
    Result<QByteArray> embedded = metadata::embedSceneLabels(bytes, *transfer.labels, ending);
    if (!embedded)
        transfer.notEmbedded = embedded.error();
    return embedded ? std::move(*embedded) : std::move(bytes);
}

Result<void> copyWithLabels(FileLayer& layer, Transfer& transfer, const Descriptor& source,
                            const Descriptor& copy, const TransferOptions& options)
{
    const Result<QByteArray> bytes = withLabels(layer, transfer, source, options);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    imaging::Digester digester(algorithms(options.withSha512));
    for (qsizetype at = 0; at < bytes->size(); at += kBlock) {
        const QByteArrayView block = QByteArrayView(*bytes).sliced(at, std::min(kBlock, bytes->size() - at));
        digester.add(block);
        if (Result<void> written = layer.write(copy, block); !written)
            return written;
    }
    const FileDigests digests = finished(digester);
    transfer.copyBytes = bytes->size();
    transfer.copySha256 = digests.sha256;
    transfer.sha512 = digests.sha512;
    return {};
}

Result<void> fill(FileLayer& layer, Transfer& transfer, const Descriptor& copy,
                  const TransferOptions& options)
{
    const Result<Descriptor> source = layer.openSource(transfer.source);
    if (!source)
        return tl::make_unexpected(source.error());
    const Result<FileFacts> facts = layer.facts(*source);
    if (!facts)
        return tl::make_unexpected(facts.error());
    if (facts->kind != FileFacts::Kind::File)
        return fail(ErrorCode::NotAFile, QFile::decodeName(transfer.source));
    // Before its bytes: nobody else reads what only its owner may read.
    layer.copyAttributes(*source, copy);
    transfer.facts = *facts;
    transfer.copyBytes = facts->bytes;
    transfer.copySha256 = transfer.sha256;
    const bool isTooLarge = transfer.labels && facts->bytes > kLargestEmbedded;
    if (isTooLarge)
        transfer.notEmbedded = base::Error{ErrorCode::UnsupportedFormat, u"a file too large for it"_s};
    Result<void> filled;
    if (transfer.labels && !isTooLarge) {
        filled = copyWithLabels(layer, transfer, *source, copy, options);
    } else {
        const Result<bool> shares =
            options.mayShareBlocks ? layer.shareBlocks(*source, copy) : Result<bool>(false);
        if (!shares)
            return tl::make_unexpected(shares.error());
        transfer.sharesBlocks = *shares;
        if (!transfer.sharesBlocks)
            filled = copyBlocks(layer, transfer, *source, copy, options);
    }
    return filled ? layer.setModified(copy, facts->modifiedAt) : filled;
}

Result<void> compare(FileLayer& layer, Transfer& transfer, const TransferOptions& options)
{
    const Result<Descriptor> copy = layer.openFile(*transfer.folder, transfer.temporary);
    if (!copy)
        return tl::make_unexpected(copy.error());
    const Result<FileFacts> facts = layer.facts(*copy);
    if (!facts)
        return tl::make_unexpected(facts.error());
    transfer.modifiedAt = facts->modifiedAt;
    TransferOptions reading = options;
    reading.withSha512 = options.withSha512 && transfer.sharesBlocks;
    const Result<FileDigests> digests = digestsOf(layer, *copy, reading);
    if (!digests)
        return tl::make_unexpected(digests.error());
    if (transfer.sharesBlocks)
        transfer.sha512 = digests->sha512;
    if (digests->sha256 == transfer.copySha256)
        return {};
    if (transfer.sharesBlocks)
        return changed(transfer);
    return fail(ErrorCode::CopyDiffers, u"the copy of %1 reads otherwise than it was written"_s.arg(
                                            QFile::decodeName(transfer.source)));
}

Result<void> orRemove(FileLayer& layer, const Transfer& transfer, Result<void> result)
{
    // Where even that fails, the next call sweeps it away.
    if (!result)
        (void)layer.remove(*transfer.folder, transfer.temporary);
    return result;
}

} // namespace

Result<void> writeCopy(FileLayer& layer, Transfer& transfer, const TransferOptions& options)
{
    const Result<Descriptor> copy = layer.createFile(*transfer.folder, transfer.temporary);
    if (!copy)
        return tl::make_unexpected(copy.error());
    return orRemove(layer, transfer, fill(layer, transfer, *copy, options));
}

Result<void> verifyCopy(FileLayer& layer, Transfer& transfer, const TransferOptions& options)
{
    return orRemove(layer, transfer, compare(layer, transfer, options));
}

Result<FileDigests> digestsOf(FileLayer& layer, const Descriptor& file, const TransferOptions& options)
{
    layer.forget(file);
    imaging::Digester digester(algorithms(options.withSha512));
    const Result<void> read =
        eachBlock(layer, file, options, [&digester](QByteArrayView bytes) -> Result<void> {
            digester.add(bytes);
            return {};
        });
    if (!read)
        return tl::make_unexpected(read.error());
    return finished(digester);
}

} // namespace scenekeeper::archive
