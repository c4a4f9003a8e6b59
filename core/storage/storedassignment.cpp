// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storedassignment.h"

#include "core/storage/connection.h"

namespace scenekeeper::storage {

using domain::AssignmentSource;

int sourceNumber(AssignmentSource source)
{
    switch (source) {
    case AssignmentSource::Human:
        return 1;
    case AssignmentSource::Imported:
        return 2;
    case AssignmentSource::Model:
        break;
    }
    return 0;
}

AssignmentSource sourceFromNumber(qint64 number)
{
    if (number == 1)
        return AssignmentSource::Human;
    return number == 2 ? AssignmentSource::Imported : AssignmentSource::Model;
}

StoredAssignment readAssignment(const Row& row)
{
    return {base::LabelId{row.integer(0)},
            sourceFromNumber(row.integer(1)),
            row.flag(2),
            row.maybeReal(3),
            row.text(4),
            row.maybeId<base::RunId>(5),
            row.maybeId<base::ModelId>(6),
            row.integer(7)};
}

} // namespace scenekeeper::storage
