// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/iptcdigest.h"

#include "core/metadata/jpegsegments.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QtEndian>
#include <optional>

namespace scenekeeper::metadata {

namespace {

constexpr QByteArrayView kPhotoshop("Photoshop 3.0\0", 14);
constexpr QByteArrayView kBlock("8BIM", 4);
constexpr quint16 kIptc = 0x0404;
constexpr quint16 kIptcDigest = 0x0425;

qsizetype evened(qsizetype size)
{
    return size + size % 2;
}

/// The data of one of Photoshop's blocks: signature, number, name with its length before it, size, data; name
/// and data filled up to an even size.
std::optional<QByteArrayView> findBlock(QByteArrayView blocks, quint16 wanted)
{
    constexpr qsizetype kHead = 6;
    while (blocks.size() > kHead && blocks.startsWith(kBlock)) {
        const auto number = qFromBigEndian<quint16>(blocks.data() + kBlock.size());
        const qsizetype nameEnd = kHead + evened(1 + static_cast<unsigned char>(blocks[kHead]));
        if (nameEnd + 4 > blocks.size())
            break;
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(blocks.data() + nameEnd));
        const qsizetype begin = nameEnd + 4;
        if (size > blocks.size() - begin)
            break;
        if (number == wanted)
            return blocks.sliced(begin, size);
        blocks = blocks.sliced(std::min(begin + evened(size), blocks.size()));
    }
    return std::nullopt;
}

} // namespace

bool iptcIsNewerThanXmp(QByteArrayView jpeg)
{
    QByteArray blocks; // may be spread over several segments
    forEachJpegSegment(jpeg, [&blocks](int marker, QByteArrayView payload) {
        if (marker == kApp13 && payload.startsWith(kPhotoshop))
            blocks += payload.sliced(kPhotoshop.size());
    });
    const std::optional<QByteArrayView> digest = findBlock(blocks, kIptcDigest);
    const std::optional<QByteArrayView> iptc = findBlock(blocks, kIptc);
    if (!digest || !iptc)
        return false;
    return QCryptographicHash::hash(iptc->toByteArray(), QCryptographicHash::Md5) != *digest;
}

} // namespace scenekeeper::metadata
