// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/storage/author.h"

#include <vector>

namespace scenekeeper::storage {

class Connection;

/// The models a catalogue knows. A registered version never changes. Used on the thread of its Catalog.
class ModelRepository
{
public:
    explicit ModelRepository(Connection& connection);

    /// Registers a model, or finds the one with the same digest. Only the shipped model becomes active by
    /// itself: where none is, or in the place of the one that shipped before it.
    [[nodiscard]] base::Result<domain::RegisteredModel> ensure(const domain::ModelCard& card,
                                                               const QString& file, const QByteArray& digest);

    [[nodiscard]] base::Result<std::vector<domain::RegisteredModel>> all();
    [[nodiscard]] base::Result<std::optional<domain::RegisteredModel>> active();
    [[nodiscard]] base::Result<std::optional<domain::RegisteredModel>> get(base::ModelId id);
    /// `author`: the person, empty for the program itself, and the run that labels anew. Nothing for a model
    /// that is active already. NotFound where there is no such model.
    [[nodiscard]] base::Result<void> activate(base::ModelId id, const Author& author = {});

    /// If that run made the present model the active one: the one before becomes active again.
    [[nodiscard]] base::Result<void> takeBackActivation(base::RunId run, const Author& author);

    /// Every model that has been active, the present one first, each once.
    [[nodiscard]] base::Result<std::vector<domain::RegisteredModel>> everActive();

    /// The model to go back to: the one that was active before the present one. Going back, by name or by
    /// this, forgets what was gone back from: after A, B, C, B it is A.
    [[nodiscard]] base::Result<std::optional<domain::RegisteredModel>> before();

private:
    [[nodiscard]] base::Result<domain::RegisteredModel> add(const domain::ModelCard& card,
                                                            const QString& file, const QByteArray& digest);
    [[nodiscard]] base::Result<void> followProgram(base::ModelId shipped);

    Connection& m_connection;
};

} // namespace scenekeeper::storage
