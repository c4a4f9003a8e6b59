// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/verification.h"

#include "core/archive/diskmatch.h"
#include "core/archive/fixitycheck.h"
#include "core/archive/foldertree.h"
#include "core/archive/manifestreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr auto kExportManifest = "manifest-sha256.txt";

/// What lies at the top of what is verified.
struct Top
{
    std::vector<QByteArray> manifests;
    bool hasExportManifest = false;
    bool hasBagFiles = false; ///< anything that only a bag has
    bool hasData = false;
};

Result<Top> lookAtTop(const QByteArray& folder)
{
    // The folder itself may be reached through a link.
    const auto entries = folderEntries(folder + "/.");
    if (!entries)
        return fail(entries.error().code == ErrorCode::FileVanished ? ErrorCode::NotFound
                                                                    : entries.error().code,
                    u"%1: %2"_s.arg(shown(folder), entries.error().detail));
    Top top;
    for (const FolderEntry& entry : *entries) {
        top.hasData = top.hasData || (entry.name == "data" && entry.kind == EntryKind::Folder);
        const bool isPlain = entry.name == kExportManifest;
        const bool isManifest = entry.kind != EntryKind::Folder && manifestNamed(entry.name).has_value();
        if (isManifest)
            top.manifests.push_back(entry.name);
        top.hasExportManifest = top.hasExportManifest || (isManifest && isPlain);
        top.hasBagFiles = top.hasBagFiles || (isManifest && !isPlain) || entry.name == "bagit.txt" ||
                          entry.name == "bag-info.txt" || entry.name == "package-info.txt";
    }
    return top;
}

Result<VerificationReport> cancelled()
{
    return fail(ErrorCode::Cancelled, u"stopped before all files were read"_s);
}

Result<VerificationReport> finish(ArchiveContents& contents, const std::optional<PayloadOxum>& oxum,
                                  const VerificationOptions& options, VerificationReport report)
{
    findOnDisk(contents, report, options.stop);
    if (options.stop.stop_requested())
        return cancelled();
    matchNames(contents, report);
    checkCompleteness(contents, report);
    if (const Result<void> checked = checkFixity(contents, options, report); !checked)
        return tl::make_unexpected(checked.error());
    if (oxum)
        checkOxum(contents, *oxum, report);
    return report;
}

void checkManifests(const ArchiveContents& contents, VerificationReport& report)
{
    const auto count = [&contents](auto accepts) {
        return std::count_if(contents.manifests.begin(), contents.manifests.end(), accepts);
    };
    const auto payload = count([](const Manifest& manifest) { return !manifest.isTag; });
    const auto known = count([](const Manifest& manifest) { return !manifest.isTag && manifest.algorithm; });
    if (payload == 0)
        report.problems.append(u"there is no payload manifest"_s);
    for (const Manifest& manifest : contents.manifests) {
        if (manifest.algorithm)
            continue;
        const bool isAll = !manifest.isTag && known == 0;
        (isAll ? report.problems : report.warnings)
            .append(u"%1: the kind of checksum is not known, so that none of them was checked"_s.arg(
                shown(manifest.file)));
    }
}

Result<VerificationReport> verifyBag(const QByteArray& folder, const Top& top,
                                     const VerificationOptions& options)
{
    VerificationReport report;
    ArchiveContents contents;
    contents.root = folder;
    contents.rules = readDeclaration(folder, report);
    if (!top.hasData)
        report.problems.append(u"there is no folder data"_s);
    const std::optional<PayloadOxum> oxum = readBagInfo(folder, contents.rules, report);
    for (const QByteArray& file : top.manifests) {
        readManifest(*manifestNamed(file), contents, report, options.stop);
        if (options.stop.stop_requested())
            return cancelled();
    }
    checkManifests(contents, report);
    readFetchList(contents, report);
    return finish(contents, oxum, options, std::move(report));
}

Result<VerificationReport> verifyExport(const QByteArray& folder, const VerificationOptions& options)
{
    VerificationReport report;
    report.kind = ArchiveKind::Export;
    ArchiveContents contents;
    contents.root = folder;
    contents.rules.kind = ArchiveKind::Export;
    contents.rules.encoding = {};
    readManifest(*manifestNamed(kExportManifest), contents, report, options.stop);
    return finish(contents, std::nullopt, options, std::move(report));
}

} // namespace

Result<VerificationReport> verifyArchive(const QByteArray& folder, const VerificationOptions& options)
{
    const Result<Top> top = lookAtTop(folder);
    if (!top)
        return tl::make_unexpected(top.error());
    if (top->hasBagFiles)
        return verifyBag(folder, *top, options);
    if (top->hasExportManifest)
        return verifyExport(folder, options);
    return fail(
        ErrorCode::NotFound,
        u"%1 is neither a bag (there is no bagit.txt) nor an export (there is no manifest-sha256.txt)"_s.arg(
            shown(folder)));
}

} // namespace scenekeeper::archive
