// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/labels.h"
#include "core/storage/author.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace scenekeeper::storage {

class AuditLog;
class Connection;
enum class StepKind;

struct LabelCount
{
    domain::Label label;
    qint64 photos = 0; ///< photos on which it is in force
};

/// Scene categories. What a human does to them is one transaction and one step of the history each, so that
/// it can be undone; it returns that step, an invalid id where nothing changed. InvalidArgument says why
/// something cannot be; NotFound is an id that no label has. Used on the thread of its Catalog.
///
/// A model speaks of a label by the name that it had when the model was made. A label that was renamed is
/// found by its former names too, unless another label has such a name now, and one that was merged is what
/// it was merged into: so a model's outputs keep their labels.
class LabelRepository
{
public:
    explicit LabelRepository(Connection& connection);

    /// In their order; retired ones only `withRetired`, and without those that were merged.
    [[nodiscard]] base::Result<std::vector<domain::Label>> all(bool withRetired = false);
    /// By its name or a former one.
    [[nodiscard]] base::Result<std::optional<domain::Label>> byName(const QString& name);
    /// As byName(); where there is none, the built-in one that the window calls so in one of its languages.
    [[nodiscard]] base::Result<std::optional<domain::Label>> byWord(const QString& word);

    /// A new label at the end. InvalidArgument for an empty name or one that exists (compared without case).
    [[nodiscard]] base::Result<domain::Label> add(const QString& name, const Author& author);
    /// As add(), as a part of the step that `log` writes.
    [[nodiscard]] base::Result<domain::Label> addWithin(AuditLog& log, const QString& name,
                                                        const Author& author);

    /// Also of one that came with the app. InvalidArgument as in add().
    [[nodiscard]] base::Result<base::StepId> rename(base::LabelId label, const QString& name,
                                                    const Author& author);

    /// All that is said of `from` is said of `into`, and `from` is retired. Where a photo has a word on both,
    /// a human's outranks an imported one and that a model's; of the same rank, that it applies outranks that
    /// it does not. InvalidArgument for merging a label with itself or into one that is retired.
    [[nodiscard]] base::Result<base::StepId> merge(base::LabelId from, base::LabelId into,
                                                   const Author& author);

    /// Nobody gives it to a photo any more; photos that have it keep it. InvalidArgument for a merged one.
    [[nodiscard]] base::Result<base::StepId> retire(base::LabelId label, const Author& author);
    [[nodiscard]] base::Result<base::StepId> restore(base::LabelId label, const Author& author);

    /// `index` into the palette; InvalidArgument when it has none such.
    [[nodiscard]] base::Result<base::StepId> setColor(base::LabelId label, int index, const Author& author);
    /// Puts it before the label that is at `position` now, 0 being the first; at the end from the last on.
    [[nodiscard]] base::Result<base::StepId> move(base::LabelId label, int position, const Author& author);
    /// A key of its own, "1" … "9"; empty: by its position. InvalidArgument for another key or one that a
    /// label in use has.
    [[nodiscard]] base::Result<base::StepId> setShortcut(base::LabelId label, const QString& key,
                                                         const Author& author);

    /// Ids for these names, or former names, in order, adding those that are missing (a model may bring its
    /// own labels).
    [[nodiscard]] base::Result<std::vector<base::LabelId>> ensure(const QStringList& names);

    /// Of the labels in use, in their order; retired ones only `withRetired`, and without those merged.
    [[nodiscard]] base::Result<std::vector<LabelCount>> counts(bool withRetired = false);

private:
    /// Changes a copy of the label; fails when it must not be changed.
    using Edit = std::function<base::Result<void>(domain::Label&)>;

    [[nodiscard]] base::Result<base::StepId> change(base::LabelId label, StepKind kind, const Author& author,
                                                    const Edit& edit);
    [[nodiscard]] base::Result<domain::Label> existing(base::LabelId label);
    [[nodiscard]] base::Result<domain::Label> freshLabel(const QString& name);

    Connection& m_connection;
};

} // namespace scenekeeper::storage
