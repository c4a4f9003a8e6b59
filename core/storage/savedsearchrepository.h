// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/savedsearch.h"

#include <QString>
#include <optional>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// Searches under a name. Names are unique but for case, spaces and Unicode form, like those of labels:
/// NameTaken where another search has it, InvalidArgument where it is empty. The texts are not looked at.
/// Used on the thread of its Catalog; Catalog::changeCounter() tells others of every change.
class SavedSearchRepository
{
public:
    explicit SavedSearchRepository(Connection& connection);

    /// By position.
    [[nodiscard]] base::Result<std::vector<domain::SavedSearch>> all();
    [[nodiscard]] base::Result<std::optional<domain::SavedSearch>> byName(const QString& name);

    /// At the end of the list.
    [[nodiscard]] base::Result<domain::SavedSearch> add(const QString& name, const QString& text);
    /// NotFound where there is no such search (any more), also below.
    [[nodiscard]] base::Result<void> rename(domain::SavedSearchId id, const QString& name);
    /// Another text under the same name.
    [[nodiscard]] base::Result<void> replace(domain::SavedSearchId id, const QString& text);
    [[nodiscard]] base::Result<void> remove(domain::SavedSearchId id);
    /// Puts it before the one that is at `position` now, or at the end.
    [[nodiscard]] base::Result<void> move(domain::SavedSearchId id, int position);

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
