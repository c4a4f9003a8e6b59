// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/filetransfer.h"

#include "core/imaging/digester.h"

#include <QFile>
#include <functional>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using imaging::DigestAlgorithm;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlock = qsizetype{1} << 18;

using TakeBlock = std::function<Result<void>(QByteArrayView)>;

Result<void> eachBlock(FileLayer& layer, const Descriptor& file, const TakeBlock& take)
{
    thread_local QByteArray block(kBlock, Qt::Uninitialized);
    for (;;) {
        const Result<qsizetype> count = layer.read(file, block);
        if (!count)
            return tl::make_unexpected(count.error());
        if (*count == 0)
            return {};
        if (Result<void> taken = take(QByteArrayView(block).first(*count)); !taken)
            return taken;
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
    transfer.facts = *facts;
    if (options.mayShareBlocks) {
        const Result<bool> shares = layer.shareBlocks(*source, copy);
        if (!shares)
            return tl::make_unexpected(shares.error());
        transfer.sharesBlocks = *shares;
    }
    if (!transfer.sharesBlocks) {
        imaging::Digester digester(algorithms(options.withSha512));
        const Result<void> copied = eachBlock(layer, *source, [&](QByteArrayView bytes) {
            digester.add(bytes);
            return layer.write(copy, bytes);
        });
        if (!copied)
            return copied;
        const FileDigests digests = finished(digester);
        transfer.sha512 = digests.sha512;
        if (digests.sha256 != transfer.sha256)
            return changed(transfer);
    }
    return layer.setModified(copy, facts->modifiedAt);
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
    const Result<FileDigests> digests = digestsOf(layer, *copy, options.withSha512 && transfer.sharesBlocks);
    if (!digests)
        return tl::make_unexpected(digests.error());
    if (transfer.sharesBlocks)
        transfer.sha512 = digests->sha512;
    if (digests->sha256 == transfer.sha256)
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

Result<FileDigests> digestsOf(FileLayer& layer, const Descriptor& file, bool withSha512)
{
    layer.forget(file);
    imaging::Digester digester(algorithms(withSha512));
    const Result<void> read = eachBlock(layer, file, [&digester](QByteArrayView bytes) -> Result<void> {
        digester.add(bytes);
        return {};
    });
    if (!read)
        return tl::make_unexpected(read.error());
    return finished(digester);
}

} // namespace scenekeeper::archive
