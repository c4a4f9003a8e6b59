// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/diskmatch.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>
#include <string_view>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

class NameMatcher
{
public:
    NameMatcher(ArchiveContents& contents, VerificationReport& report)
        : m_contents(contents), m_report(report)
    {
    }

    void run()
    {
        std::vector<PathIndex> missing;
        for (PathIndex index = 0; index < m_contents.paths.size(); ++index) {
            if (isMissing(index) && !takeOtherReading(index))
                missing.push_back(index);
        }
        takeOtherForms(missing);
        compareListedNames();
        std::erase_if(m_contents.extra, [this](const QByteArray& name) { return m_adopted.contains(name); });
    }

private:
    [[nodiscard]] bool isMissing(PathIndex index) const
    {
        return m_contents.onDisk[index] == OnDisk::Missing;
    }
    [[nodiscard]] QString listed(PathIndex index) const { return shown(m_contents.paths.path(index)); }

    /// The file of this name, which nobody lists, is the listed one.
    void adopt(PathIndex index, const QByteArray& name, const QString& why)
    {
        struct stat status = {};
        const QByteArray whole = m_contents.root + '/' + name;
        if (::lstat(whole.constData(), &status) != 0 || !S_ISREG(status.st_mode))
            return;
        m_contents.onDisk[index] = OnDisk::There;
        m_contents.sizes[index] = status.st_size;
        m_contents.storedAs.insert_or_assign(index, name);
        m_adopted.insert(name);
        m_report.warnings.append(u"\"%1\" is listed as \"%2\": %3"_s.arg(shown(name), listed(index), why));
    }

    bool takeOtherReading(PathIndex index)
    {
        const auto reading = m_contents.otherReadings.find(index);
        if (reading == m_contents.otherReadings.end() || m_contents.paths.find(reading->second))
            return false;
        adopt(index, reading->second, u"its percent sign is not encoded as this version wants it"_s);
        return !isMissing(index);
    }

    void takeOtherForms(const std::vector<PathIndex>& missing)
    {
        QHash<QByteArray, QByteArray> extraByForm;
        for (const QByteArray& name : m_contents.extra)
            extraByForm.insert(composedPath(name), name);
        for (const PathIndex index : missing) {
            const QByteArray name =
                extraByForm.take(composedPath(m_contents.paths.path(index).toByteArray()));
            if (!name.isEmpty())
                adopt(index, name, u"the same name in another Unicode form"_s);
        }
    }

    void compareListedNames()
    {
        std::vector<std::pair<std::size_t, PathIndex>> byName;
        byName.reserve(m_contents.paths.size());
        for (PathIndex index = 0; index < m_contents.paths.size(); ++index) {
            const QByteArray folded = foldedPath(m_contents.paths.path(index).toByteArray());
            byName.emplace_back(std::hash<std::string_view>()(std::string_view(folded)), index);
        }
        std::sort(byName.begin(), byName.end());
        for (std::size_t first = 0; first < byName.size();) {
            std::size_t end = first + 1;
            for (; end < byName.size() && byName[end].first == byName[first].first; ++end)
                compare(byName[first].second, byName[end].second);
            first = end;
        }
    }

    void compare(PathIndex one, PathIndex other)
    {
        const QByteArray folded = foldedPath(m_contents.paths.path(one).toByteArray());
        if (folded != foldedPath(m_contents.paths.path(other).toByteArray()))
            return;
        m_report.warnings.append(
            u"\"%1\" and \"%2\" differ only in case or Unicode form"_s.arg(listed(one), listed(other)));
        // Where the bag was made they were one file.
        if (m_contents.rules.isStrict() || isMissing(one) == isMissing(other) ||
            !haveSameChecksums(one, other))
            return;
        m_contents.excused.insert(isMissing(one) ? one : other);
    }

    [[nodiscard]] bool haveSameChecksums(PathIndex one, PathIndex other) const
    {
        bool isCompared = false;
        for (const Manifest& manifest : m_contents.manifests) {
            const ChecksumList& list = manifest.checksums;
            if (!manifest.algorithm || (!list.lists(one) && !list.lists(other)))
                continue;
            if (!list.lists(one) || !list.lists(other) || list.digest(one) != list.digest(other))
                return false;
            isCompared = true;
        }
        return isCompared;
    }

    ArchiveContents& m_contents;
    VerificationReport& m_report;
    QSet<QByteArray> m_adopted;
};

} // namespace

void matchNames(ArchiveContents& contents, VerificationReport& report)
{
    NameMatcher(contents, report).run();
}

} // namespace scenekeeper::archive
