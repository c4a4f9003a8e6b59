// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/lightgate.h"
#include "core/training/metrics.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace scenekeeper::ui {

/// How two models did on the same photographs, of which it is known what they show.
struct PartComparison
{
    QStringList labels; ///< of the metrics' rows, stored names
    training::Metrics before;
    training::Metrics after;
    bool isWorse = false; ///< by more than chance may do
};

/// A photograph that the second model calls otherwise.
struct LabelChange
{
    QString path; ///< absolute
    QByteArray contentHash;
    QStringList before; ///< stored names
    QStringList after;
};

/// Two models held against each other: the one in use and a candidate, or any two.
struct ModelComparison
{
    QString before; ///< as the reader tells the models apart
    QString after;
    std::optional<PartComparison> corrections; ///< on decisions of humans that were kept apart
    bool crossChecked =
        false; ///< these were few: others count too, judged by heads that had not learnt from them
    std::optional<PartComparison> known;   ///< on what the model knew before it learnt from them
    std::vector<LabelChange> changes;      ///< surest first; the first some hundreds
    qint64 changed = 0;                    ///< photographs that would change, in all
    bool bearsOutNothing = false;          ///< corrections speak for no change of the labels that were there
    std::optional<domain::Light> newLight; ///< that the second model looks at some photographs in
    qint64 seenAnew = 0;         ///< photographs nobody decided on that it would look at anew because of that
    qint64 tried = 0;            ///< of these, what would change is known
    bool forgetsTooMuch = false; ///< it would look so at too many photographs that the first was measured on
    std::optional<bool> recommended; ///< absent where two models are only held against each other
};

/// Immutable, so that every part of the window may hold it.
using ComparisonResult = std::shared_ptr<const ModelComparison>;

} // namespace scenekeeper::ui
