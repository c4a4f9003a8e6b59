// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/diskmatch.h"

#include "core/archive/foldertree.h"

#include <QSet>
#include <cstdlib>
#include <memory>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

struct FreeText
{
    void operator()(char* text) const { std::free(text); }
};

/// Where a path leads once every link is followed; empty where it leads nowhere.
QByteArray resolved(const QByteArray& path)
{
    const std::unique_ptr<char, FreeText> target(::realpath(path.constData(), nullptr));
    return QByteArray(target.get());
}

/// What an export puts beside the photographs.
bool isExportsOwn(const QByteArray& path)
{
    return path == "manifest-sha256.txt" || path == "report.csv" || path == "report.html" ||
           path.startsWith(".scenekeeper/");
}

class DiskFinder
{
public:
    DiskFinder(ArchiveContents& contents, VerificationReport& report)
        : m_contents(contents), m_report(report), m_root(resolved(contents.root))
    {
    }

    void found(const QByteArray& path, const FolderEntry& entry)
    {
        const std::optional<PathIndex> index = m_contents.paths.find(path);
        const bool isPayload = m_contents.isPayload(path);
        if (!index && !isPayload)
            return; // a tag file that nobody vouches for, which is allowed
        qint64 bytes = entry.bytes;
        OnDisk state = OnDisk::There;
        if (entry.kind == EntryKind::Other)
            state = refuse(path, index.has_value(), u"not a regular file"_s);
        else if (entry.kind == EntryKind::Link)
            state = follow(path, index.has_value(), bytes);
        if (index) {
            m_contents.onDisk[*index] = state;
            m_contents.sizes[*index] = bytes;
        } else if (state == OnDisk::There && !isOwn(path)) {
            m_contents.extra.push_back(path);
        }
        if (isPayload && state == OnDisk::There) {
            m_contents.payload.bytes += bytes;
            ++m_contents.payload.files;
        }
    }

    void unreadable(const QByteArray& path, const base::Error& error)
    {
        m_closed.insert(path);
        m_report.unreadable.push_back({shown(path), u"the folder cannot be read: %1"_s.arg(error.detail)});
    }

    /// What lies in a folder that cannot be read is not missing: nobody knows.
    void giveUpOnClosed()
    {
        for (PathIndex index = 0; index < m_contents.paths.size() && !m_closed.isEmpty(); ++index) {
            const QByteArray path = m_contents.paths.path(index).toByteArray();
            if (m_contents.onDisk[index] == OnDisk::Missing && liesInClosed(path))
                m_contents.onDisk[index] = refuse(path, true, u"its folder cannot be read"_s);
        }
    }

private:
    [[nodiscard]] bool liesInClosed(const QByteArray& path) const
    {
        for (qsizetype end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (m_closed.contains(path.first(end)))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isOwn(const QByteArray& path) const
    {
        return m_contents.rules.isExport() && isExportsOwn(path);
    }

    OnDisk refuse(const QByteArray& path, bool isListed, const QString& why)
    {
        if (isListed)
            m_report.unreadable.push_back({shown(path), why});
        else if (!isOwn(path))
            m_report.extra.push_back({shown(path), why});
        return OnDisk::Refused;
    }

    /// An export may be made of links. A bag must hold what it lists.
    OnDisk follow(const QByteArray& path, bool isListed, qint64& bytes)
    {
        const QByteArray whole = m_contents.root + '/' + path;
        struct stat status = {};
        if (::stat(whole.constData(), &status) != 0)
            return refuse(path, isListed, u"a link that leads nowhere"_s);
        if (!S_ISREG(status.st_mode))
            return refuse(path, isListed, u"a link to something that is no file"_s);
        bytes = status.st_size;
        if (m_contents.rules.isExport())
            return OnDisk::There;
        if (!resolved(whole).startsWith(m_root + '/'))
            return refuse(path, isListed, u"a link that leads out of the bag"_s);
        m_report.warnings.append(u"\"%1\" is a link"_s.arg(shown(path)));
        return OnDisk::There;
    }

    ArchiveContents& m_contents;
    VerificationReport& m_report;
    QByteArray m_root;
    QSet<QByteArray> m_closed; ///< folders that could not be read
};

} // namespace

void findOnDisk(ArchiveContents& contents, VerificationReport& report, const std::stop_token& stop)
{
    contents.onDisk.assign(contents.paths.size(), OnDisk::Missing);
    contents.sizes.assign(contents.paths.size(), 0);
    DiskFinder finder(contents, report);
    walkTree(
        contents.root,
        {[&finder](const QByteArray& path, const FolderEntry& entry) { finder.found(path, entry); },
         [&finder](const QByteArray& path, const base::Error& error) { finder.unreadable(path, error); }},
        stop);
    finder.giveUpOnClosed();
}

} // namespace scenekeeper::archive
