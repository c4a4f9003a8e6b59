// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/contenthash.h"

#include <openssl/evp.h>

namespace scenekeeper::imaging {

QByteArray sha256(const QByteArray& bytes)
{
    // OpenSSL rather than QCryptographicHash: it uses the processor's SHA instructions, about six times as
    // fast.
    QByteArray digest(32, Qt::Uninitialized);
    unsigned int length = 0;
    const int done =
        EVP_Digest(bytes.constData(), static_cast<std::size_t>(bytes.size()),
                   reinterpret_cast<unsigned char*>(digest.data()), &length, EVP_sha256(), nullptr);
    return done == 1 && length == 32 ? digest : QByteArray();
}

} // namespace scenekeeper::imaging
