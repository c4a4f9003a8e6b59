// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/manifestreader.h"

#include "core/archive/manifestline.h"
#include "core/archive/taglines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

using base::Result;

/// Of one file and one kind: a hostile manifest has a million wrong lines, and nobody reads those.
constexpr int kMaxComplaints = 100;

/// What is wrong with the lines of one file.
class LineComplaints
{
public:
    LineComplaints(const QByteArray& file, VerificationReport& report)
        : m_file(QString::fromUtf8(file)), m_report(report)
    {
    }

    void problem(qint64 line, const QString& what) { add(m_report.problems, m_problems, line, what); }
    void warning(qint64 line, const QString& what) { add(m_report.warnings, m_warnings, line, what); }
    void problemIf(bool isProblem, qint64 line, const QString& what)
    {
        isProblem ? problem(line, what) : warning(line, what);
    }

private:
    void add(QStringList& list, int& count, qint64 line, const QString& what)
    {
        ++count;
        if (count <= kMaxComplaints)
            list.append(u"%1, line %2: %3"_s.arg(m_file).arg(line).arg(what));
        else if (count == kMaxComplaints + 1)
            list.append(u"%1: more lines like these are not listed"_s.arg(m_file));
    }

    QString m_file;
    VerificationReport& m_report;
    int m_problems = 0;
    int m_warnings = 0;
};

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

qsizetype digestBytes(const std::optional<imaging::DigestAlgorithm>& algorithm)
{
    if (!algorithm)
        return 0;
    return imaging::Digester({*algorithm}).finish().at(*algorithm).size();
}

class ManifestLines
{
public:
    ManifestLines(Manifest& manifest, ArchiveContents& contents, VerificationReport& report)
        : m_manifest(manifest), m_contents(contents), m_complaints(manifest.file, report)
    {
    }

    void take(const QByteArray& line, qint64 number)
    {
        if (std::all_of(line.begin(), line.end(), isBlank))
            return;
        const std::optional<ManifestLine> listing = parseManifestLine(line, m_contents.rules);
        if (!listing || (m_manifest.algorithm && listing->digest.size() != m_digestBytes)) {
            m_complaints.problem(number, u"no checksum and path"_s);
            return;
        }
        if (listing->hasStar && !m_warnedOfStar)
            m_complaints.warning(number, u"an asterisk before the path, as md5sum writes it"_s);
        m_warnedOfStar = m_warnedOfStar || listing->hasStar;
        const auto tidy = tidyPath(listing->path);
        if (!tidy || !belongs(tidy->path)) {
            m_complaints.problem(number,
                                 u"\"%1\" leads out of the %2"_s.arg(shown(listing->listed), scope()));
            return;
        }
        if (!tidy->wasTidy && !m_contents.rules.isExport() && !m_warnedOfDots) {
            m_complaints.warning(number,
                                 u"\"%1\" has empty parts or dots in it"_s.arg(shown(listing->listed)));
            m_warnedOfDots = true;
        }
        add(*listing, tidy->path, number);
    }

private:
    [[nodiscard]] QString scope() const
    {
        if (m_contents.rules.isExport())
            return u"export"_s;
        return m_manifest.isTag ? u"bag"_s : u"payload"_s;
    }

    [[nodiscard]] bool belongs(QByteArrayView path) const
    {
        return m_manifest.isTag || m_contents.isPayload(path);
    }

    void add(const ManifestLine& listing, const QByteArray& path, qint64 number)
    {
        const PathIndex index = m_contents.paths.insert(path);
        if (m_manifest.checksums.lists(index)) {
            const bool isSame =
                !m_manifest.algorithm || m_manifest.checksums.digest(index) == QByteArrayView(listing.digest);
            const QString what =
                isSame ? u"\"%1\" is listed again"_s : u"\"%1\" is listed again with another checksum"_s;
            m_complaints.problemIf(m_contents.rules.isStrict() || !isSame, number, what.arg(shown(path)));
            return;
        }
        m_manifest.checksums.add(index, listing.digest);
        if (listing.listed.contains('%') && !m_contents.rules.isExport())
            keepOtherReading(index, listing.listed, path);
    }

    /// Writers disagree on what a percent sign means, so what is not there may be there otherwise.
    void keepOtherReading(PathIndex index, const QByteArray& listed, const QByteArray& path)
    {
        for (const QByteArray& reading : {listed, decodeBagPath(listed, PercentRule::LineBreaksAndPercent)}) {
            const auto tidy = tidyPath(reading);
            if (tidy && tidy->path != path)
                m_contents.otherReadings.insert_or_assign(index, tidy->path);
        }
    }

    Manifest& m_manifest;
    ArchiveContents& m_contents;
    LineComplaints m_complaints;
    qsizetype m_digestBytes = digestBytes(m_manifest.algorithm);
    bool m_warnedOfStar = false;
    bool m_warnedOfDots = false;
};

/// `URL LENGTH PATH`; empty where it is none.
QByteArray pathToFetch(const QByteArray& line)
{
    const auto afterUrl = std::find_if(line.cbegin(), line.cend(), isBlank);
    const auto length = std::find_if_not(afterUrl, line.cend(), isBlank);
    const auto afterLength = std::find_if(length, line.cend(), isBlank);
    const auto path = std::find_if_not(afterLength, line.cend(), isBlank);
    const QByteArray said(length, afterLength - length);
    const bool isLength =
        said == "-" || (!said.isEmpty() && std::all_of(said.begin(), said.end(), [](char digit) {
            return digit >= '0' && digit <= '9';
        }));
    return isLength && afterUrl != line.cbegin() ? line.sliced(path - line.cbegin()) : QByteArray();
}

void takeToFetch(const QByteArray& line, qint64 number, ArchiveContents& contents, LineComplaints& complaints)
{
    if (std::all_of(line.begin(), line.end(), isBlank))
        return;
    const QByteArray listed = pathToFetch(line);
    if (listed.isEmpty()) {
        complaints.problem(number, u"no address, length and path"_s);
        return;
    }
    const auto tidy = tidyPath(decodeBagPath(listed, contents.rules.percentRule()));
    if (!tidy || !isPayloadPath(tidy->path)) {
        complaints.problem(number, u"\"%1\" leads out of the payload"_s.arg(shown(listed)));
        return;
    }
    if (const auto index = contents.paths.find(tidy->path))
        contents.toFetch.insert(*index);
    else
        complaints.problemIf(contents.rules.isStrict(), number,
                             u"\"%1\" is listed in no manifest"_s.arg(shown(tidy->path)));
}

} // namespace

std::optional<Manifest> manifestNamed(const QByteArray& file)
{
    const bool isTag = file.startsWith("tagmanifest-");
    const QByteArray start = isTag ? "tagmanifest-" : "manifest-";
    const QByteArray end = ".txt";
    if (!file.startsWith(start) || !file.endsWith(end) || file.size() <= start.size() + end.size())
        return std::nullopt;
    const QByteArray name = file.sliced(start.size(), file.size() - start.size() - end.size())
                                .toLower()
                                .replace('-', QByteArray());
    std::optional<imaging::DigestAlgorithm> known;
    for (const imaging::DigestAlgorithm algorithm : imaging::kDigestAlgorithms) {
        if (imaging::digestName(algorithm) == name)
            known = algorithm;
    }
    return Manifest{file, isTag, known, ChecksumList(digestBytes(known))};
}

void readManifest(Manifest manifest, ArchiveContents& contents, VerificationReport& report,
                  std::stop_token stop)
{
    Result<TagLines> lines = TagLines::open(contents.root + '/' + manifest.file, contents.rules.encoding);
    if (!lines) {
        report.problems.append(
            u"%1 cannot be read: %2"_s.arg(QString::fromUtf8(manifest.file), lines.error().detail));
        return;
    }
    ManifestLines taken(manifest, contents, report);
    while (!stop.stop_requested()) {
        const Result<std::optional<QByteArray>> line = lines->next();
        if (!line)
            report.problems.append(u"%1: %2"_s.arg(QString::fromUtf8(manifest.file), line.error().detail));
        if (!line || !*line)
            break;
        taken.take(**line, lines->number());
    }
    contents.manifests.push_back(std::move(manifest));
}

void readFetchList(ArchiveContents& contents, VerificationReport& report)
{
    const QByteArray file = "fetch.txt";
    Result<TagLines> lines = TagLines::open(contents.root + '/' + file, contents.rules.encoding);
    if (!lines) {
        if (lines.error().code != base::ErrorCode::FileVanished)
            report.problems.append(u"fetch.txt cannot be read: %1"_s.arg(lines.error().detail));
        return;
    }
    LineComplaints complaints(file, report);
    for (;;) {
        const Result<std::optional<QByteArray>> line = lines->next();
        if (!line)
            report.problems.append(u"fetch.txt: %1"_s.arg(line.error().detail));
        if (!line || !*line)
            return;
        takeToFetch(**line, lines->number(), contents, complaints);
    }
}

} // namespace scenekeeper::archive
