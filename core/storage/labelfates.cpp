// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/labelfates.h"

#include "core/storage/connection.h"

namespace scenekeeper::storage {

using base::LabelId;
using base::Result;
using namespace Qt::StringLiterals;

Result<LabelFates> LabelFates::load(Connection& connection)
{
    LabelFates fates;
    const Result<void> done = connection.each(
        u"SELECT id, merged_into FROM label WHERE retired = 1"_s, {}, [&fates](const Row& row) {
            fates.m_ended.emplace(LabelId{row.integer(0)}, row.maybeId<LabelId>(1).value_or(LabelId{}));
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return fates;
}

LabelId LabelFates::resolved(LabelId label) const
{
    const auto ended = m_ended.find(label);
    return ended != m_ended.end() && ended->second.isValid() ? ended->second : label;
}

bool LabelFates::isRetired(LabelId label) const
{
    const auto ended = m_ended.find(label);
    return ended != m_ended.end() && !ended->second.isValid();
}

} // namespace scenekeeper::storage
