// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/replaymemory.h"

#include "core/base/halffloats.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <cmath>

namespace scenekeeper::training {

namespace {

using base::ErrorCode;

constexpr quint32 kMagic = 0x4c504b53; ///< "SKPL" as its bytes stand in the file
constexpr quint16 kVersion = 1;
constexpr qsizetype kChecksum = 32; ///< bytes of a SHA-256
constexpr quint32 kMostRows = 1'000'000;
constexpr quint16 kMostLabels = 10'000;
constexpr quint8 kHeldOut = 0x80; ///< beside the kind
constexpr auto kKinds = static_cast<quint8>(ReplayKind::None) + 1;

tl::unexpected<base::Error> damaged(const char* what)
{
    return base::fail(ErrorCode::ModelInvalid,
                      QStringLiteral("replay.bin: %1").arg(QString::fromLatin1(what)));
}

void setUp(QDataStream& stream)
{
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setVersion(QDataStream::Qt_6_4);
}

void writeRow(QDataStream& stream, const ReplayRow& row)
{
    stream << static_cast<quint8>(static_cast<quint8>(row.kind) | (row.heldOut ? kHeldOut : 0));
    stream << static_cast<quint8>(row.labels.size());
    for (const int label : row.labels)
        stream << static_cast<quint16>(label);
    const QByteArray embedding = base::toHalfFloats(row.embedding);
    stream.writeRawData(embedding.constData(), static_cast<int>(embedding.size()));
}

/// False where the row makes no sense.
bool readRow(QDataStream& stream, const ReplayMemory& memory, ReplayRow& row)
{
    quint8 kind = 0;
    quint8 count = 0;
    stream >> kind >> count;
    row.heldOut = (kind & kHeldOut) != 0;
    kind &= static_cast<quint8>(~kHeldOut);
    if (kind >= kKinds)
        return false;
    row.kind = static_cast<ReplayKind>(kind);
    for (int i = 0; i < count; ++i) {
        quint16 label = 0;
        stream >> label;
        const bool ascends = row.labels.empty() || row.labels.back() < label;
        if (label >= memory.labels.size() || !ascends)
            return false;
        row.labels.push_back(label);
    }
    QByteArray embedding(qsizetype{2} * memory.embeddingSize, Qt::Uninitialized);
    if (stream.readRawData(embedding.data(), static_cast<int>(embedding.size())) != embedding.size())
        return false;
    row.embedding = base::fromHalfFloats(embedding);
    return std::all_of(row.embedding.begin(), row.embedding.end(),
                       [](float value) { return std::isfinite(value); });
}

} // namespace

ReplayMemory behindGate(const ReplayMemory& memory, const domain::LightGate& gate, const QString& body)
{
    ReplayMemory left{memory.labels, memory.embeddingSize, body, memory.dataDigest, {}};
    std::copy_if(memory.rows.begin(), memory.rows.end(), std::back_inserter(left.rows),
                 [&gate](const ReplayRow& row) { return !gate.opensFor(row.embedding); });
    return left;
}

QByteArray toBytes(const ReplayMemory& memory)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    setUp(stream);
    stream << kMagic << kVersion << memory.body << memory.dataDigest << memory.labels
           << static_cast<quint16>(memory.embeddingSize) << static_cast<quint32>(memory.rows.size());
    for (const ReplayRow& row : memory.rows)
        writeRow(stream, row);
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

base::Result<ReplayMemory> replayFromBytes(const QByteArray& bytes)
{
    const QByteArray content = bytes.chopped(std::min(kChecksum, bytes.size()));
    QDataStream stream(content);
    setUp(stream);
    quint32 magic = 0;
    quint16 version = 0;
    stream >> magic >> version;
    if (magic != kMagic)
        return damaged("no replay memory");
    if (version != kVersion)
        return damaged("a version that is not known");
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256) != bytes.last(kChecksum))
        return damaged("damaged: its checksum does not fit");
    ReplayMemory memory;
    quint16 embeddingSize = 0;
    quint32 rows = 0;
    stream >> memory.body >> memory.dataDigest >> memory.labels >> embeddingSize >> rows;
    memory.embeddingSize = embeddingSize;
    if (stream.status() != QDataStream::Ok || memory.labels.isEmpty() || memory.labels.size() > kMostLabels ||
        embeddingSize == 0 || rows > kMostRows)
        return damaged("a header that makes no sense");
    for (quint32 i = 0; i < rows; ++i) {
        ReplayRow row;
        if (!readRow(stream, memory, row))
            return damaged("a row that makes no sense");
        memory.rows.push_back(std::move(row));
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return damaged("more or less rows than it says");
    return memory;
}

} // namespace scenekeeper::training
