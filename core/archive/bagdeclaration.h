// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/bagpath.h"
#include "core/archive/verification.h"

#include <optional>
#include <utility>

namespace scenekeeper::archive {

/// The rules that a bag says it follows.
struct BagRules
{
    ArchiveKind kind = ArchiveKind::Bag;
    int minorBefore1 = 0;          ///< 93 … 97 for 0.93 … 0.97; 0 from 1.0 on
    QByteArray encoding = "UTF-8"; ///< of tag files; empty: bytes

    [[nodiscard]] bool isExport() const { return kind == ArchiveKind::Export; }
    /// RFC 8493 itself, which is stricter than the drafts before it.
    [[nodiscard]] bool isStrict() const { return !isExport() && minorBefore1 == 0; }
    [[nodiscard]] PercentRule percentRule() const
    {
        return isStrict() ? PercentRule::LineBreaksAndPercent : PercentRule::LineBreaks;
    }
    [[nodiscard]] QByteArray infoFile() const
    {
        const bool isOld = minorBefore1 != 0 && minorBefore1 <= 95;
        return isOld ? "package-info.txt" : "bag-info.txt";
    }
};

/// Reads bagit.txt. What is wrong with it becomes a problem of the report; the rules are then those of 1.0 as
/// far as nothing else could be read.
[[nodiscard]] BagRules readDeclaration(const QByteArray& bag, VerificationReport& report);

/// How large a payload says it is.
struct PayloadOxum
{
    qint64 bytes = 0;
    qint64 files = 0;
};

/// Reads bag-info.txt, or what it was called, where there is one, and gives its Payload-Oxum. What is wrong
/// with it becomes a problem or warning of the report.
[[nodiscard]] std::optional<PayloadOxum> readBagInfo(const QByteArray& bag, const BagRules& rules,
                                                     VerificationReport& report);

} // namespace scenekeeper::archive
