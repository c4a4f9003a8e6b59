// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/storage/author.h"
#include "core/storage/historystep.h"

#include <QObject>
#include <QUndoStack>
#include <functional>
#include <optional>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::ui {

class CatalogWorker;

/// What can be undone and done again: a stack that mirrors the catalogue's history, so that it survives a
/// restart and knows what another window or the command line did. Undoing happens in the catalogue, on the
/// writing thread; the stack moves at once and is read again afterwards, so it never says for long what is
/// not so.
///
/// Lives on the UI thread.
class HistoryController final : public QObject
{
    Q_OBJECT

public:
    HistoryController(CatalogWorker& reader, CatalogWorker& writer, QString person,
                      QObject* parent = nullptr);
    ~HistoryController() override;

    [[nodiscard]] const QUndoStack& stack() const { return m_stack; }

    void undo();
    void redo();
    /// Something is being stored that can be undone; `text` as from stepText(). Followed by settle().
    void expect(const QString& text);
    /// It is stored, or has failed.
    void settle();
    /// Something was done that the catalogue's history does not hold: undo() takes it back by `takeBack`, as
    /// long as nothing newer is there to be undone. Only the last such thing is known.
    void noteOther(const QString& text, std::function<void()> takeBack);
    /// It was taken back otherwise.
    void forgetOther();
    /// The catalogue may have changed.
    void refresh();
    /// Takes back all that a run of the model did, as far as nobody has changed it since.
    void revertRun(base::RunId run);

Q_SIGNALS:
    /// The catalogue has other labels now, among others on these photographs.
    void restored(const std::vector<scenekeeper::base::PhotoId>& photos);
    /// So many photographs are as before the run.
    void runReverted(scenekeeper::base::RunId run, qint64 photos);

private:
    class Step;
    class OtherStep;
    struct Other
    {
        QString text;
        std::function<void()> takeBack;
        /// The newest step of the catalogue when it was done; nothing until that has been read.
        std::optional<base::StepId> after;
    };
    using Steps = std::vector<storage::HistoryStep>;
    using TakeBack = std::function<base::Result<std::optional<storage::HistoryStep>>(
        storage::Catalog& catalog, const storage::Author& author)>;

    void post(TakeBack takeBack);
    void fill(const Steps& undoable, const Steps& redoable);
    void takeOtherBack();

    CatalogWorker& m_reader;
    CatalogWorker& m_writer;
    const QString m_person;
    QUndoStack m_stack;
    std::optional<Other> m_other;
    int m_openJobs = 0; ///< that will change the history
    bool m_isFilling = false;
};

} // namespace scenekeeper::ui
