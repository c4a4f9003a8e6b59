// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/labelmerge.h"

#include "core/storage/connection.h"
#include "core/storage/photoedit.h"

#include <tuple>

namespace scenekeeper::storage {

using base::LabelId;
using base::PhotoId;
using base::Result;
using domain::AssignmentSource;
using namespace Qt::StringLiterals;

namespace {

int rankOf(AssignmentSource source)
{
    switch (source) {
    case AssignmentSource::Human:
        return 2;
    case AssignmentSource::Imported:
        return 1;
    case AssignmentSource::Model:
        break;
    }
    return 0;
}

/// Whether a word counts more than another on the same thing.
bool outranks(const StoredAssignment& one, const StoredAssignment& other)
{
    const auto weight = [](const StoredAssignment& assignment) {
        return std::tuple(rankOf(assignment.source), assignment.isInForce(),
                          assignment.confidence.value_or(0.0));
    };
    return weight(one) > weight(other);
}

} // namespace

Result<void> mergeAssignments(Connection& connection, AuditLog& log, const Author& author, LabelId from,
                              LabelId into)
{
    const Result<std::vector<PhotoId>> photos =
        connection.select(u"SELECT photo_id FROM assignment WHERE label_id = ? ORDER BY photo_id"_s,
                          {from.value}, [](const Row& row) { return PhotoId{row.integer(0)}; });
    if (!photos)
        return tl::make_unexpected(photos.error());
    PhotoEdit edit(connection, log, author);
    for (const PhotoId photo : *photos) {
        if (const Result<void> loaded = edit.load(photo); !loaded)
            return loaded;
        StoredAssignment moved = *edit.find(from);
        moved.labelId = into;
        edit.remove(from);
        const StoredAssignment* there = edit.find(into);
        if (!there || outranks(moved, *there))
            edit.restore(into, std::move(moved));
        if (const Result<bool> written = edit.write(edit.verdict()); !written)
            return tl::make_unexpected(written.error());
    }
    return {};
}

} // namespace scenekeeper::storage
