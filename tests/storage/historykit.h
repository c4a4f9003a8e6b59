// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/storage/catalogfixture.h"

#include <QStringList>
#include <vector>

namespace scenekeeper::tests {

// What tests of the history are made of; the human is CatalogFixture::person().

/// Everything that the catalogue says of photos and labels, as text: what undo has to bring back to the
/// letter.
[[nodiscard]] QStringList everything(const CatalogFixture& fixture);

void finish(CatalogFixture& fixture, base::RunId run);

/// A run of the fixture's model that says this of each photo.
base::RunId classify(CatalogFixture& fixture, const std::vector<base::PhotoId>& photos, const QString& label,
                     double confidence, bool needsReview = false);

base::StepId add(CatalogFixture& fixture, base::PhotoId photo, const QString& label);
base::StepId setTo(CatalogFixture& fixture, base::PhotoId photo, const QString& label);

/// The action that was undone or redone; an invalid id when there was none.
base::StepId undo(CatalogFixture& fixture);
base::StepId redo(CatalogFixture& fixture);

} // namespace scenekeeper::tests
