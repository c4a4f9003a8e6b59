// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/cataloghealth.h"

#include "core/storage/catalog.h"
#include "core/storage/connection.h"
#include "core/storage/sqlitedialect.h"
#include "core/storage/sqlitelibrary.h"

#include <QFileInfo>
#include <array>

namespace scenekeeper::storage {

using base::Result;
using namespace Qt::StringLiterals;

namespace {

/// A kept count, and the query for how many entries of it are wrong.
struct KeptCount
{
    QString what;
    QString wrongOnes;
};

std::array<KeptCount, 3> keptCounts()
{
    return {{
        {u"photos of a folder"_s,
         uR"(SELECT COUNT(*) FROM folder f WHERE f.photos <> (SELECT COUNT(*) FROM photo p
                WHERE p.folder_id = f.id)
             OR f.needs_review <> (SELECT COUNT(*) FROM photo p WHERE p.folder_id = f.id AND p.needs_review = 1)
             OR f.failed <> (SELECT COUNT(*) FROM photo p WHERE p.folder_id = f.id AND p.failed = 1)
             OR f.missing <> (SELECT COUNT(*) FROM photo p WHERE p.folder_id = f.id AND p.missing = 1))"_s},
        {u"photos of a label"_s,
         uR"(SELECT COUNT(*) FROM label l WHERE l.photos <> (SELECT COUNT(*) FROM assignment a
                WHERE a.label_id = l.id AND a.rejected = 0))"_s},
        {u"labels of a photo"_s,
         uR"(SELECT COUNT(*) FROM photo p WHERE (p.labels, p.label_bits, COALESCE(p.model_confidence, -1)) <>
                (SELECT COUNT(*), COALESCE(SUM(CASE WHEN a.label_id <= 62 THEN 1 << (a.label_id - 1) END), 0),
                        COALESCE(MAX(CASE WHEN a.source = 0 THEN a.confidence END), -1)
                 FROM assignment a WHERE a.photo_id = p.id AND a.rejected = 0))"_s},
    }};
}

/// Rows other than "ok", each under a heading.
Result<void> collect(Connection& connection, const QString& sql, const QString& heading,
                     QStringList& problems)
{
    return connection.each(sql, {}, [&](const Row& row) {
        if (row.text(0) != u"ok")
            problems.append(heading + u": "_s + row.text(0));
    });
}

Result<void> checkIndices(Connection& connection, QStringList& problems)
{
    if (const Result<void> done = collect(connection, sqlite::placeIndexCheck(), u"place index"_s, problems);
        !done)
        return done;
    if (connection.isReadOnly())
        return {};
    const Result<void> text = connection.run(sqlite::textIndexCheck());
    if (text)
        return {};
    if (text.error().code != base::ErrorCode::DatabaseCorrupt)
        return text;
    problems.append(u"text index: "_s + text.error().detail);
    return {};
}

Result<void> findProblems(Connection& connection, QStringList& problems)
{
    if (const Result<void> done = collect(connection, sqlite::integrityCheck(), u"file"_s, problems); !done)
        return done;
    if (const Result<void> done =
            collect(connection, sqlite::referenceCheck(), u"broken reference in"_s, problems);
        !done)
        return done;
    for (const KeptCount& count : keptCounts()) {
        const Result<qint64> wrong = connection.number(count.wrongOnes);
        if (!wrong)
            return tl::make_unexpected(wrong.error());
        if (*wrong > 0)
            problems.append(u"%1: %2 kept counts are wrong"_s.arg(count.what, QString::number(*wrong)));
    }
    return checkIndices(connection, problems);
}

} // namespace

Result<void> requireSound(Connection& connection, const std::stop_token& stop)
{
    const sqlite::StopsOnRequest stops(connection, stop);
    QStringList problems;
    if (const Result<void> done = collect(connection, sqlite::quickCheck(), u"file"_s, problems); !done)
        return done;
    if (problems.isEmpty())
        return {};
    return base::fail(base::ErrorCode::DatabaseCorrupt, connection.file() + u": "_s + problems.first());
}

Result<CheckReport> Catalog::check()
{
    CheckReport report;
    const Result<void> looked = findProblems(*m_connection, report.problems);
    // Damage that stops the check itself is what it was to find.
    if (!looked && looked.error().code != base::ErrorCode::DatabaseCorrupt)
        return tl::make_unexpected(looked.error());
    if (!looked) {
        report.problems.append(looked.error().detail);
        return report;
    }
    const Result<qint64> photos = m_connection->number(u"SELECT COUNT(*) FROM photo"_s);
    if (!photos)
        return tl::make_unexpected(photos.error());
    const Result<qint64> version = m_connection->number(sqlite::schemaVersion());
    if (!version)
        return tl::make_unexpected(version.error());
    report.photos = *photos;
    report.schemaVersion = static_cast<int>(*version);
    return report;
}

Result<CatalogStats> Catalog::stats()
{
    const Result<SmartCounts> counts = m_search->smartCounts();
    if (!counts)
        return tl::make_unexpected(counts.error());
    CatalogStats stats;
    stats.photos = counts->all;
    stats.needsReview = counts->needsReview;
    stats.failed = counts->failed;
    stats.offline = counts->offline;
    stats.fileBytes = QFileInfo(m_file).size();
    const std::array<std::pair<QString, qint64*>, 4> numbers{{
        {u"SELECT COUNT(DISTINCT photo_id) FROM prediction"_s, &stats.classified},
        {uR"(SELECT COUNT(DISTINCT photo_id) FROM assignment WHERE source = 1 AND rejected = 0)"_s,
         &stats.humanLabelled},
        {u"SELECT COUNT(*) FROM root WHERE removed_by IS NULL"_s, &stats.roots},
        {u"SELECT COUNT(*) FROM run"_s, &stats.runs},
    }};
    for (const auto& [sql, target] : numbers) {
        const Result<qint64> value = m_connection->number(sql);
        if (!value)
            return tl::make_unexpected(value.error());
        *target = *value;
    }
    Result<std::vector<LabelCount>> labels = m_labels->counts();
    if (!labels)
        return tl::make_unexpected(labels.error());
    stats.perLabel = std::move(*labels);
    return stats;
}

} // namespace scenekeeper::storage
