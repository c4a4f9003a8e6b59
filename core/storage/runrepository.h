// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/runs.h"

#include <span>
#include <vector>

namespace scenekeeper::storage {

class Connection;

/// Runs and how each of their files ended. Used on the thread of its Catalog.
class RunRepository
{
public:
    explicit RunRepository(Connection& connection);

    /// Starts a run that belongs to this process (pid and start time are kept, see markInterrupted()).
    [[nodiscard]] base::Result<base::RunId> start(domain::RunKind kind, std::optional<base::ModelId> model);

    /// Keeps failures with their reasons; done and unchanged files only count.
    [[nodiscard]] base::Result<void> record(base::RunId run, std::span<const domain::FileOutcome> outcomes);

    [[nodiscard]] base::Result<void> finish(base::RunId run, domain::RunState state);

    [[nodiscard]] base::Result<std::optional<domain::Run>> get(base::RunId run);
    [[nodiscard]] base::Result<std::vector<domain::Run>> recent(int limit);
    [[nodiscard]] base::Result<std::vector<domain::FileOutcome>> failures(base::RunId run);

    /// Whether a program that is alive, this one included, adds or classifies photos.
    [[nodiscard]] base::Result<bool> isImporting();

    /// Marks runs whose process has ended without finishing them. Returns them. Runs of other programs
    /// that are alive are left alone.
    [[nodiscard]] base::Result<std::vector<domain::Run>> markInterrupted();

private:
    Connection& m_connection;
};

} // namespace scenekeeper::storage
