// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportreport.h"

#include "core/archive/portablename.h"
#include "core/archive/sourcecheck.h"
#include "core/base/csv.h"
#include "core/base/wholefile.h"
#include "core/metadata/sidecarfile.h"
#include "core/storage/storedpath.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::joinedPath;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostRows = 2000; ///< a page that a browser still shows at once
const QString kCsvName = u"report.csv"_s;
const QString kHtmlName = u"report.html"_s;
const QString kManifestName = u"manifest-sha256.txt"_s;
const QString kNamesName = u"reports"_s;

QString sourceName(domain::AssignmentSource source)
{
    switch (source) {
    case domain::AssignmentSource::Human:
        return u"human"_s;
    case domain::AssignmentSource::Imported:
        return u"imported"_s;
    case domain::AssignmentSource::Model:
        break;
    }
    return u"model"_s;
}

QStringList csvTitles()
{
    return {u"source"_s,  u"target"_s,     u"status"_s, u"reason"_s, u"label"_s,  u"all_labels"_s,
            u"said_by"_s, u"confidence"_s, u"bytes"_s,  u"sha256"_s, u"sha512"_s, u"exported_at"_s};
}

QString reasonText(const ExportResult& result)
{
    QStringList reasons;
    if (!result.reason.isEmpty())
        reasons << result.reason;
    // Where the photograph has failed, it is because of its sidecar.
    if (result.sidecarFailure && !result.failure)
        reasons << u"without its sidecar: %1"_s.arg(result.sidecarFailure->detail);
    if (result.embedFailure && !result.failure)
        reasons << u"the labels are not in the copy: %1"_s.arg(result.embedFailure->detail);
    return reasons.join(u"; ");
}

QStringList csvFields(const PlannedFile& planned, const ExportResult& result)
{
    const ExportedFile& file = result.file;
    QStringList labels;
    for (const ExportedLabel& label : file.labels)
        labels << label.name;
    QString saidBy;
    QString confidence;
    if (!file.labels.empty()) {
        const ExportedLabel& first = file.labels.front();
        saidBy = sourceName(first.source);
        if (first.confidence)
            confidence = QString::number(*first.confidence, 'f', 4);
    }
    return {file.source,
            file.target,
            exportStatusName(result.status),
            reasonText(result),
            planned.label,
            labels.join(u'+'),
            saidBy,
            confidence,
            QString::number(file.bytes),
            QString::fromLatin1(file.sha256.toHex()),
            QString::fromLatin1(file.sha512.toHex()),
            file.exportedAt.toString(Qt::ISODate)};
}

/// Names of the XMP files in a folder.
QSet<QString> xmpFilesIn(const QString& folder)
{
    QSet<QString> names;
    QDirIterator files(folder, {u"*.xmp"_s}, QDir::Files | QDir::Hidden);
    while (files.hasNext()) {
        files.next();
        names.insert(files.fileName());
    }
    return names;
}

QString cells(const QStringList& texts)
{
    QString row = u"<tr>"_s;
    for (const QString& text : texts)
        row += u"<td>"_s + text.toHtmlEscaped() + u"</td>"_s;
    return row + u"</tr>\n"_s;
}

QString heads(const QStringList& texts)
{
    return u"<table><tr><th>"_s + texts.join(u"</th><th>"_s) + u"</th></tr>\n"_s;
}

QString moreRows(qint64 count)
{
    return count > 0 ? u"<p>%1 more are in the CSV file.</p>\n"_s.arg(count) : QString();
}

const QString kStyle =
    u"body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;"
    "color:#222;background:#fff}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:start;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ddd;"
    "overflow-wrap:anywhere;unicode-bidi:plaintext;vertical-align:top}"_s;

} // namespace

QString exportStatusName(ExportStatus status)
{
    switch (status) {
    case ExportStatus::Done:
        return u"done"_s;
    case ExportStatus::AlreadyThere:
    case ExportStatus::Skipped:
        return u"skipped"_s;
    case ExportStatus::Failed:
        break;
    }
    return u"failed"_s;
}

ExportReport::ExportReport(const ExportPlan& plan) : m_plan(plan) {}

QString ExportReport::own(const QString& name) const
{
    return u"%1/%2/%3"_s.arg(m_plan.destination, kOwnFolder, name);
}

Result<void> ExportReport::begin()
{
    m_csv.setFileName(own(kCsvName));
    if (!m_csv.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return tl::make_unexpected(base::writeError(m_csv));
    writeRow(csvTitles());
    return {};
}

void ExportReport::writeRow(const QStringList& fields)
{
    QStringList guarded;
    for (const QString& field : fields)
        guarded << base::guardedField(field);
    const QByteArray line = base::csvLine(guarded).toUtf8();
    m_isBroken = m_csv.write(line) != line.size() || m_isBroken;
}

void ExportReport::add(const PlannedFile& planned, const ExportResult& result)
{
    writeRow(csvFields(planned, result));
    if (result.status == ExportStatus::Done || result.status == ExportStatus::AlreadyThere) {
        ++m_perLabel[planned.label];
        m_digests[joinedPath(m_plan.options.payload, planned.target())] = result.file.sha256;
        for (const ExportedFile& sidecar : result.sidecars)
            m_digests[joinedPath(m_plan.options.payload, sidecar.target)] = sidecar.sha256;
    }
    const bool isProblem = result.status == ExportStatus::Failed || result.status == ExportStatus::Skipped;
    const Row row{result.file.source, result.file.target, planned.label, exportStatusName(result.status),
                  reasonText(result)};
    remember(isProblem ? m_problems : m_rows, row);
    if (result.sidecarFailure && !isProblem)
        remember(m_withoutSidecar, row);
}

void ExportReport::remember(Rows& rows, Row row)
{
    if (rows.shown.size() < kMostRows)
        rows.shown.push_back(std::move(row));
    else
        ++rows.more;
}

void ExportReport::addLeftOut()
{
    for (const LeftOutPhoto& photo : m_plan.leftOut) {
        QString reason = leftOutName(photo.reason);
        if (!photo.detail.isEmpty())
            reason += u": "_s + photo.detail;
        writeRow({photo.source, {}, u"left out"_s, reason, {}, {}, {}, {}, {}, {}, {}, {}});
        remember(m_problems, {photo.source, {}, {}, u"left out"_s, reason});
    }
}

Result<ExportReport::Paths> ExportReport::finish(const ExportSummary& summary, const ExportJournal& journal,
                                                 bool withManifest)
{
    addLeftOut();
    if (!m_csv.flush() || m_isBroken)
        return tl::make_unexpected(base::writeError(m_csv));
    m_csv.close();
    const Result<QString> csv = place(kCsvName, kCsvName);
    if (!csv)
        return tl::make_unexpected(csv.error());
    const Result<QString> html = placeBytes(page(summary), kHtmlName);
    if (!html)
        return tl::make_unexpected(html.error());
    if (withManifest) {
        if (const Result<QString> placed = placeBytes(manifest(journal), kManifestName); !placed)
            return tl::make_unexpected(placed.error());
    }
    return Paths{*html, *csv};
}

QByteArray ExportReport::page(const ExportSummary& summary) const
{
    const QString title = u"Export to %1"_s.arg(m_plan.destination).toHtmlEscaped();
    QString html =
        u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width\"><title>"_s +
        title + u"</title><style>"_s + kStyle + u"</style></head><body>\n<h1>"_s + title + u"</h1>\n"_s;
    html += u"<p>%1. %2 files: %3 written, %4 there already, %5 skipped, %6 failed. %7 photographs were left "
            "out.%8</p>\n"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
                .arg(summary.planned)
                .arg(summary.done)
                .arg(summary.alreadyThere)
                .arg(summary.skipped)
                .arg(summary.failed)
                .arg(m_plan.leftOut.size())
                .arg(summary.state == domain::RunState::Finished ? QString()
                                                                 : u" It was stopped before its end."_s);
    if (m_plan.options.withEmbedded)
        html += u"<p>The labels were put into %1 copies. %2 are without them, or have older ones; "
                "the CSV file says which.</p>\n"_s.arg(summary.embedded)
                    .arg(summary.embedsFailed);
    html += u"<h2>Labels</h2>\n"_s + heads({u"label"_s, u"files"_s});
    for (const auto& [label, files] : m_perLabel)
        html += cells({label.isEmpty() ? u"none"_s : label, QString::number(files)});
    html += u"</table>\n"_s;
    html += troubleTable(u"Not exported"_s, m_problems) +
            troubleTable(u"Exported without their sidecars"_s, m_withoutSidecar) + earlierCopies();
    html += u"<h2>Files</h2>\n"_s + heads({u"photograph"_s, u"file"_s, u"label"_s});
    for (const Row& row : m_rows.shown)
        html += cells({row.source, row.target, row.label});
    html += u"</table>\n"_s + moreRows(m_rows.more) + u"</body></html>\n"_s;
    return html.toUtf8();
}

QString ExportReport::earlierCopies() const
{
    const std::vector<EarlierCopy>& copies = m_plan.earlierCopies;
    if (copies.empty())
        return {};
    QString html = u"<h2>Copies of earlier calls where the photographs no longer go</h2>\n"_s +
                   heads({u"photograph"_s, u"file"_s});
    const std::size_t shown = std::min(copies.size(), kMostRows);
    for (std::size_t i = 0; i < shown; ++i)
        html += cells({copies[i].source, copies[i].target});
    html += u"</table>\n"_s;
    return shown < copies.size() ? html + u"<p>And %1 more.</p>\n"_s.arg(copies.size() - shown) : html;
}

QString ExportReport::troubleTable(const QString& title, const Rows& rows)
{
    if (rows.shown.empty())
        return {};
    QString html = u"<h2>%1</h2>\n"_s.arg(title) + heads({u"photograph"_s, u"status"_s, u"reason"_s});
    for (const Row& row : rows.shown)
        html += cells({row.source, row.status, row.reason});
    return html + u"</table>\n"_s + moreRows(rows.more);
}

void ExportReport::addSidecars(std::map<QString, QByteArray>& digests) const
{
    std::map<QString, QByteArray> sidecars;
    QHash<QString, QSet<QString>> there; // a folder is listed once, not asked for each name that may be
    for (const auto& [target, digest] : digests) {
        const auto [folder, picture] = storage::splitPath(target);
        auto listed = there.constFind(folder);
        if (listed == there.constEnd())
            listed = there.insert(folder, xmpFilesIn(joinedPath(m_plan.destination, folder)));
        if (listed->isEmpty())
            continue;
        for (const QString& sidecar : metadata::sidecarNames(picture)) {
            const QString name = joinedPath(folder, sidecar);
            if (!listed->contains(sidecar) || digests.find(name) != digests.end())
                continue;
            if (const auto held = sha256OfFile(joinedPath(m_plan.destination, name), {}))
                sidecars.emplace(name, *held);
        }
    }
    digests.merge(sidecars);
}

bool ExportReport::isElsewhere(const JournalEntry& entry, const ExportJournal& journal) const
{
    const JournalEntry* photo = entry.picture.isEmpty() ? &entry : journal.ofTarget(entry.picture);
    if (!photo || factsOf(joinedPath(m_plan.destination, photo->target)))
        return false;
    const QStringList targets = journal.targetsOf(photo->source);
    return std::any_of(targets.begin(), targets.end(), [&](const QString& target) {
        return m_digests.find(target) != m_digests.end() &&
               journal.ofTarget(target)->content() == photo->content();
    });
}

QByteArray ExportReport::manifest(const ExportJournal& journal) const
{
    std::map<QString, QByteArray> digests = m_digests;
    for (const JournalEntry& entry : journal.entries()) {
        if (digests.find(entry.target) != digests.end())
            continue;
        const QString path = joinedPath(m_plan.destination, entry.target);
        const bool isThere = factsOf(path).has_value();
        // What was there and is not any more is missing, and a verification shall say so.
        if (isThere || (entry.isNamed && !isElsewhere(entry, journal)))
            digests.emplace(entry.target, entry.sha256);
    }
    addSidecars(digests);
    QByteArray lines;
    for (const auto& [target, digest] : digests)
        lines += digest.toHex() + "  " + target.toUtf8() + '\n';
    return lines;
}

Result<QString> ExportReport::placeBytes(const QByteArray& bytes, const QString& wanted)
{
    QFile part(own(wanted));
    if (!part.open(QIODevice::WriteOnly | QIODevice::Truncate) || part.write(bytes) != bytes.size() ||
        !part.flush())
        return tl::make_unexpected(base::writeError(part));
    part.close();
    return place(wanted, wanted);
}

Result<QString> ExportReport::place(const QString& partName, const QString& wanted)
{
    QFile namesFile(own(kNamesName));
    QSet<QString> names;
    if (namesFile.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : namesFile.readAll().split('\n'))
            names.insert(QString::fromUtf8(line));
        namesFile.close();
    }
    QString name = wanted;
    const auto isForeign = [&] {
        const Result<FileFacts> facts = factsOf(joinedPath(m_plan.destination, name));
        return facts && (facts->kind != FileFacts::Kind::File || !names.contains(name));
    };
    for (int number = 2; isForeign(); ++number)
        name = numberedName(wanted, number);
    // Noted first: what is there under a name of ours is ours.
    if (!names.contains(name) && (!namesFile.open(QIODevice::WriteOnly | QIODevice::Append) ||
                                  namesFile.write(name.toUtf8() + '\n') < 0 || !namesFile.flush()))
        return tl::make_unexpected(base::writeError(namesFile));
    const QString path = joinedPath(m_plan.destination, name);
    if (std::rename(QFile::encodeName(own(partName)).constData(), QFile::encodeName(path).constData()) != 0)
        return fail(base::errorCodeFromErrno(errno, ErrorCode::WriteFailed), path);
    return path;
}

} // namespace scenekeeper::archive
