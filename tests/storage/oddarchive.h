// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/storage/catalogfixture.h"

namespace scenekeeper::tests {

/// A small archive in which each photo is odd in its own way: names, dates, places, one that failed, one that
/// is missing, one that is away, and labels of a model and of a person.
class OddArchive : public CatalogFixture
{
public:
    OddArchive();

private:
    void applyLabels();
};

} // namespace scenekeeper::tests
