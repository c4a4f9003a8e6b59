// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/diskmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

class CompletenessCheck
{
public:
    CompletenessCheck(const ArchiveContents& contents, VerificationReport& report)
        : m_contents(contents), m_report(report)
    {
    }

    void run()
    {
        for (PathIndex index = 0; index < m_contents.paths.size(); ++index)
            checkListed(index);
        for (const QByteArray& path : m_contents.extra)
            checkExtra(path);
        if (m_contents.rules.isExport())
            return;
        for (PathIndex index = 0; index < m_contents.paths.size(); ++index)
            checkLists(index);
        checkTagManifests();
    }

private:
    void checkListed(PathIndex index)
    {
        const QByteArrayView path = m_contents.paths.path(index);
        const bool isMissing = m_contents.onDisk[index] == OnDisk::Missing;
        const bool isSystems = isSystemFile(path) && !m_contents.rules.isStrict();
        if (isSystemFile(path))
            m_report.warnings.append(
                isMissing
                    ? u"\"%1\" is not there; it is a file that systems make and clear away themselves"_s.arg(
                          shown(path))
                    : u"\"%1\" is a file that systems make themselves"_s.arg(shown(path)));
        if (!isMissing || m_contents.excused.contains(index))
            return;
        if (!isSystems)
            m_report.missing.push_back({shown(path), m_contents.toFetch.contains(index)
                                                         ? u"listed in fetch.txt and not fetched yet"_s
                                                         : u"listed, but not there"_s});
    }

    void checkExtra(const QByteArray& path)
    {
        if (m_contents.rules.isExport() && isSystemFile(path))
            m_report.warnings.append(u"\"%1\" is a file that systems make themselves"_s.arg(shown(path)));
        else
            m_report.extra.push_back({shown(path), u"there, but listed in no manifest"_s});
    }

    /// From 1.0 on, every payload manifest lists every file.
    void checkLists(PathIndex index)
    {
        const QByteArrayView path = m_contents.paths.path(index);
        if (!isPayloadPath(path))
            return;
        for (const Manifest& manifest : m_contents.manifests) {
            if (manifest.isTag || manifest.checksums.lists(index))
                continue;
            const bool isListedAtAll = std::any_of(
                m_contents.manifests.begin(), m_contents.manifests.end(),
                [index](const Manifest& other) { return !other.isTag && other.checksums.lists(index); });
            const QString what = u"\"%1\" is not listed in %2"_s.arg(shown(path), shown(manifest.file));
            if (isListedAtAll)
                (m_contents.rules.isStrict() ? m_report.problems : m_report.warnings).append(what);
        }
    }

    /// A tag manifest that leaves a payload manifest out protects nothing.
    void checkTagManifests()
    {
        for (const Manifest& tags : m_contents.manifests) {
            if (!tags.isTag)
                continue;
            for (const Manifest& manifest : m_contents.manifests) {
                const auto index = m_contents.paths.find(manifest.file);
                if (!manifest.isTag && (!index || !tags.checksums.lists(*index)))
                    m_report.warnings.append(
                        u"%1 does not list %2"_s.arg(shown(tags.file), shown(manifest.file)));
            }
        }
    }

    const ArchiveContents& m_contents;
    VerificationReport& m_report;
};

} // namespace

void checkCompleteness(const ArchiveContents& contents, VerificationReport& report)
{
    CompletenessCheck(contents, report).run();
}

void checkOxum(const ArchiveContents& contents, const PayloadOxum& expected, VerificationReport& report)
{
    const PayloadOxum& found = contents.payload;
    // What is reported file by file explains the difference.
    if (!report.missing.empty() || !report.changed.empty() || !report.extra.empty() ||
        !report.unreadable.empty())
        return;
    qint64 excused = 0;
    for (PathIndex index = 0; index < contents.paths.size(); ++index) {
        if (contents.onDisk[index] == OnDisk::Missing && contents.isPayload(contents.paths.path(index)))
            ++excused;
    }
    const bool isExact = found.files == expected.files && found.bytes == expected.bytes;
    const bool isExcused =
        excused > 0 && found.files + excused == expected.files && found.bytes <= expected.bytes;
    if (!isExact && !isExcused)
        report.problems.append(
            u"Payload-Oxum says %1 bytes in %2 files, but there are %3 in %4"_s.arg(expected.bytes)
                .arg(expected.files)
                .arg(found.bytes)
                .arg(found.files));
}

} // namespace scenekeeper::archive
