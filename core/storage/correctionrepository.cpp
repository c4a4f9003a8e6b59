// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/correctionrepository.h"

#include "core/storage/connection.h"
#include "core/storage/correctionapplier.h"
#include "core/storage/storedpath.h"

namespace scenekeeper::storage {

using base::Result;
using domain::CorrectionState;
using namespace Qt::StringLiterals;

namespace {

// Joined to photos p; followed by the columns of what was said.
QString correctionSelect(const QString& columns)
{
    return uR"(SELECT p.id, COALESCE(p.labelled_hash, p.content_hash),
                      COALESCE(p.labelled_hash <> p.content_hash, 0), r.path, f.path, p.name, )"_s +
           columns +
           uR"( FROM photo p JOIN folder f ON f.id = p.folder_id JOIN root r ON r.id = f.root_id )"_s;
}

/// Columns after those of correctionSelect(): label, rejected, agent, time.
PhotoCorrection readCorrection(const Row& row)
{
    PhotoCorrection said;
    said.photo = base::PhotoId{row.integer(0)};
    said.hasChanged = row.flag(2);
    said.correction.contentHash = row.blob(1);
    said.correction.root = row.text(3);
    said.correction.relativePath = joinedPath(row.text(4), row.text(5));
    said.correction.label = row.text(6);
    said.correction.state = row.flag(7) ? CorrectionState::Rejected : CorrectionState::Assigned;
    said.correction.agent = row.text(8);
    said.correction.at = QDateTime::fromMSecsSinceEpoch(row.integer(9), Qt::UTC);
    return said;
}

const QString& assignmentSql()
{
    static const QString sql = correctionSelect(u"l.name, a.rejected, a.agent, a.at"_s) +
                               uR"(JOIN assignment a ON a.photo_id = p.id JOIN label l ON l.id = a.label_id
                                   WHERE a.source = 1 ORDER BY r.path, f.path, p.name, l.position, l.id)"_s;
    return sql;
}

// Who gave the whole set is who spoke last of the photo, as far as that is known: of a set without a label
// only the log tells.
const QString& completeSql()
{
    static const QString sql = correctionSelect(uR"('', 0,
            COALESCE((SELECT a.agent FROM assignment a WHERE a.photo_id = p.id AND a.source = 1
                      ORDER BY a.at DESC, a.label_id LIMIT 1),
                     (SELECT g.agent FROM audit_log g WHERE g.photo_id = p.id AND g.after_decision = 2
                          AND g.model_id IS NULL ORDER BY g.id DESC LIMIT 1)),
            COALESCE((SELECT MAX(a.at) FROM assignment a WHERE a.photo_id = p.id AND a.source = 1),
                     (SELECT g.at FROM audit_log g WHERE g.photo_id = p.id AND g.after_decision = 2
                          AND g.model_id IS NULL ORDER BY g.id DESC LIMIT 1)))"_s) +
                               u"WHERE p.human_decision = 2 ORDER BY r.path, f.path, p.name"_s;
    return sql;
}

} // namespace

CorrectionRepository::CorrectionRepository(Connection& connection) : m_connection(connection) {}

Result<void> CorrectionRepository::visit(const std::function<Result<void>(const PhotoCorrection&)>& visit)
{
    const Result<void> visited = m_connection.eachUntilError(
        assignmentSql(), {}, [&visit](const Row& row) { return visit(readCorrection(row)); });
    if (!visited)
        return visited;
    return m_connection.eachUntilError(completeSql(), {}, [&visit](const Row& row) {
        PhotoCorrection said = readCorrection(row);
        said.correction.state = CorrectionState::Complete;
        return visit(said);
    });
}

Result<AppliedCorrections> CorrectionRepository::apply(std::span<const domain::Correction> corrections,
                                                       const Author& author)
{
    return m_connection.transactionFor<AppliedCorrections>([&]() -> Result<AppliedCorrections> {
        return CorrectionApplier(m_connection, corrections, author).apply();
    });
}

} // namespace scenekeeper::storage
