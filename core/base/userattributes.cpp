// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/userattributes.h"

#include <QByteArray>
#include <QList>
#include <sys/xattr.h>

namespace scenekeeper::base {

namespace {

/// What `read` gives, called for its size first; nothing where it cannot.
template <typename Read>
QByteArray attributeBytes(const Read& read)
{
    const ssize_t size = read(nullptr, 0);
    if (size <= 0)
        return {};
    QByteArray bytes(size, Qt::Uninitialized);
    const ssize_t count = read(bytes.data(), static_cast<std::size_t>(size));
    return count < 0 ? QByteArray() : bytes.first(count);
}

} // namespace

void copyUserAttributes(int from, int to)
{
    const QByteArray names =
        attributeBytes([from](char* bytes, std::size_t size) { return ::flistxattr(from, bytes, size); });
    for (const QByteArray& name : names.split('\0')) {
        if (!name.startsWith("user."))
            continue;
        const QByteArray value = attributeBytes([from, &name](char* bytes, std::size_t size) {
            return ::fgetxattr(from, name.constData(), bytes, size);
        });
        (void)::fsetxattr(to, name.constData(), value.constData(), static_cast<std::size_t>(value.size()), 0);
    }
}

} // namespace scenekeeper::base
