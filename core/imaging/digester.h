// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <vector>

namespace scenekeeper::imaging {

enum class DigestAlgorithm { Md5, Sha1, Sha224, Sha256, Sha384, Sha512 };

inline constexpr std::array kDigestAlgorithms{DigestAlgorithm::Md5,    DigestAlgorithm::Sha1,
                                              DigestAlgorithm::Sha224, DigestAlgorithm::Sha256,
                                              DigestAlgorithm::Sha384, DigestAlgorithm::Sha512};

/// Lower case without a hyphen, as in a bag's `manifest-sha256.txt`.
[[nodiscard]] QByteArray digestName(DigestAlgorithm algorithm);

/// Several digests of the same bytes, fed piece by piece, so that a file is read once. Uses the processor's
/// instructions (OpenSSL). Used on one thread.
class Digester
{
public:
    explicit Digester(const std::vector<DigestAlgorithm>& algorithms);
    Digester(Digester&&) noexcept;
    Digester& operator=(Digester&&) noexcept;
    ~Digester();

    void add(QByteArrayView bytes);

    /// The raw digests of all that was added; afterwards the digester is as new. A digest is empty only
    /// if OpenSSL itself is broken.
    [[nodiscard]] std::map<DigestAlgorithm, QByteArray> finish();

private:
    struct Part;

    std::vector<Part> m_parts;
};

} // namespace scenekeeper::imaging
