// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <unordered_map>

namespace scenekeeper::storage {

class Connection;

/// What became of labels that are not used any more, as the catalogue says now. A caller may know them as
/// they were when its run or its window began.
class LabelFates
{
public:
    [[nodiscard]] static base::Result<LabelFates> load(Connection& connection);

    /// The label that this one was merged into, or itself.
    [[nodiscard]] base::LabelId resolved(base::LabelId label) const;
    /// Retired and not merged: nobody gives it to a photo any more.
    [[nodiscard]] bool isRetired(base::LabelId label) const;

private:
    std::unordered_map<base::LabelId, base::LabelId> m_ended; ///< to what they were merged into, or nothing
};

} // namespace scenekeeper::storage
