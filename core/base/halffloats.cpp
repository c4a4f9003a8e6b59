// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/halffloats.h"

#include <QFloat16>
#include <QtEndian>
#include <cstring>

namespace scenekeeper::base {

static_assert(sizeof(qfloat16) == 2);
static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "half floats in files are little-endian");

QByteArray toHalfFloats(const std::vector<float>& values)
{
    if (values.empty())
        return QByteArray(""); // a null one would become NULL in a database
    std::vector<qfloat16> halves(values.size());
    qFloatToFloat16(halves.data(), values.data(), static_cast<qsizetype>(values.size()));
    QByteArray bytes(static_cast<qsizetype>(halves.size() * sizeof(qfloat16)), Qt::Uninitialized);
    std::memcpy(bytes.data(), halves.data(), halves.size() * sizeof(qfloat16));
    return bytes;
}

std::vector<float> fromHalfFloats(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return {};
    std::vector<qfloat16> halves(static_cast<std::size_t>(bytes.size()) / sizeof(qfloat16));
    std::memcpy(halves.data(), bytes.constData(), halves.size() * sizeof(qfloat16));
    std::vector<float> values(halves.size());
    qFloatFromFloat16(values.data(), halves.data(), static_cast<qsizetype>(halves.size()));
    return values;
}

} // namespace scenekeeper::base
