// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/digester.h"

#include <openssl/evp.h>

namespace scenekeeper::imaging {

namespace {

struct FreeContext
{
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

const EVP_MD* methodOf(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Md5:
        return EVP_md5();
    case DigestAlgorithm::Sha1:
        return EVP_sha1();
    case DigestAlgorithm::Sha224:
        return EVP_sha224();
    case DigestAlgorithm::Sha256:
        return EVP_sha256();
    case DigestAlgorithm::Sha384:
        return EVP_sha384();
    case DigestAlgorithm::Sha512:
        return EVP_sha512();
    }
    return nullptr;
}

} // namespace

struct Digester::Part
{
    explicit Part(DigestAlgorithm which) : algorithm(which), context(EVP_MD_CTX_new()) { begin(); }

    void begin() { isSound = context && EVP_DigestInit_ex(context.get(), methodOf(algorithm), nullptr) == 1; }

    DigestAlgorithm algorithm;
    std::unique_ptr<EVP_MD_CTX, FreeContext> context;
    bool isSound = false;
};

QByteArray digestName(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Md5:
        return "md5";
    case DigestAlgorithm::Sha1:
        return "sha1";
    case DigestAlgorithm::Sha224:
        return "sha224";
    case DigestAlgorithm::Sha256:
        return "sha256";
    case DigestAlgorithm::Sha384:
        return "sha384";
    case DigestAlgorithm::Sha512:
        return "sha512";
    }
    return {};
}

Digester::Digester(const std::vector<DigestAlgorithm>& algorithms)
{
    for (const DigestAlgorithm algorithm : algorithms)
        m_parts.emplace_back(algorithm);
}

Digester::Digester(Digester&&) noexcept = default;
Digester& Digester::operator=(Digester&&) noexcept = default;
Digester::~Digester() = default;

void Digester::add(QByteArrayView bytes)
{
    for (Part& part : m_parts)
        part.isSound = part.isSound && EVP_DigestUpdate(part.context.get(), bytes.data(),
                                                        static_cast<std::size_t>(bytes.size())) == 1;
}

std::map<DigestAlgorithm, QByteArray> Digester::finish()
{
    std::map<DigestAlgorithm, QByteArray> digests;
    for (Part& part : m_parts) {
        QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
        unsigned int length = 0;
        part.isSound =
            part.isSound && EVP_DigestFinal_ex(part.context.get(),
                                               reinterpret_cast<unsigned char*>(digest.data()), &length) == 1;
        digest.resize(part.isSound ? static_cast<qsizetype>(length) : 0);
        digests.insert_or_assign(part.algorithm, digest);
        part.begin();
    }
    return digests;
}

} // namespace scenekeeper::imaging
