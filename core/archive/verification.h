// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <stop_token>
#include <vector>

namespace scenekeeper::archive {

enum class ArchiveKind {
    Bag,    ///< RFC 8493 and its drafts since 0.93
    Export, ///< a folder with `manifest-sha256.txt`, as an export leaves it and `sha256sum -c` reads it
};

/// A file that is not as it should be.
struct Finding
{
    QString path; ///< below the folder, '/' as separator; what is not UTF-8 in it is U+FFFD
    QString reason;

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// What a verification found. Nothing is left out of the lists.
struct VerificationReport
{
    ArchiveKind kind = ArchiveKind::Bag;
    QString version;                 ///< of BagIt; empty for an export and where it is not known
    qint64 files = 0;                ///< payload files that were read
    qint64 bytes = 0;                ///< of these
    std::vector<Finding> missing;    ///< listed, but not there
    std::vector<Finding> changed;    ///< with another checksum than listed
    std::vector<Finding> extra;      ///< there, but not listed
    std::vector<Finding> unreadable; ///< there, but nobody could read them
    QStringList problems;            ///< what else is against the rules
    QStringList warnings;            ///< what is bad practice only

    /// All that is listed is there and can be read, there is nothing else, and the rules are kept.
    [[nodiscard]] bool isComplete() const
    {
        return missing.empty() && extra.empty() && unreadable.empty() && problems.isEmpty();
    }
    /// Complete, and every checksum holds.
    [[nodiscard]] bool isValid() const { return isComplete() && changed.empty(); }
};

struct VerificationProgress
{
    base::Progress files; ///< of which `failed` are not as they should be
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
};

struct VerificationOptions
{
    std::stop_token stop;
    int threads = 0; ///< that read files; 0: as many as cores, but at most four
    std::function<void(const VerificationProgress&)>
        onProgress; ///< on the caller's thread, at most 20 a second
};

/// Checks a bag or an export: each file is read once, for all checksums that are listed of it. `folder` is a
/// name in bytes, as the file system has it. Writes nothing. NotFound where nothing can be verified: there is
/// no folder, or neither a bag nor an export in it; Cancelled; else there is a report, whatever was found.
/// Blocks; memory grows with the number of files (about 200 bytes each), not with their sizes.
[[nodiscard]] base::Result<VerificationReport> verifyArchive(const QByteArray& folder,
                                                             const VerificationOptions& options);

} // namespace scenekeeper::archive
