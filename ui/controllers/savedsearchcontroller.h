// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photoquery.h"
#include "core/domain/savedsearch.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::ui {

class CatalogWorker;
class LibraryController;

/// Searches under a name: keeps them as a person wishes, and counts what they find. Counting happens one
/// search at a time on `counter`, a worker that nobody waits for, only after the catalogue has changed, and
/// at most every two seconds; until then the counts of before are shown.
///
/// Lives on the UI thread. A name that another search has is told by nameRefused(), every other failure by
/// the worker.
class SavedSearchController final : public QObject
{
    Q_OBJECT

public:
    SavedSearchController(CatalogWorker& writer, CatalogWorker& counter, LibraryController& library,
                          QObject* parent = nullptr);

    /// As last read; in the order of the list.
    [[nodiscard]] const std::vector<domain::SavedSearch>& searches() const;
    /// Null where there is none.
    [[nodiscard]] const domain::SavedSearch* find(domain::SavedSearchId id) const;
    [[nodiscard]] const domain::SavedSearch* find(const QString& name) const;

    /// At the end of the list, or before the one that is at `position` now.
    void add(const QString& name, const QString& text, std::optional<int> position = std::nullopt);
    void rename(domain::SavedSearchId id, const QString& name);
    /// Another text under the same name.
    void replace(domain::SavedSearchId id, const QString& text);
    void remove(const domain::SavedSearch& search);
    void move(domain::SavedSearchId id, int position);

Q_SIGNALS:
    void added(const scenekeeper::domain::SavedSearch& search);
    void replaced(scenekeeper::domain::SavedSearchId id);
    /// With all that is needed to add it again.
    void removed(const scenekeeper::domain::SavedSearch& search);
    void nameRefused(const QString& name);
    /// Photographs by id of the search; those that are not counted yet, or have an error, are missing.
    void counted(const QHash<qint64, qint64>& counts);

private:
    struct Task
    {
        domain::SavedSearchId id;
        domain::PhotoQuery query;
    };

    void post(std::function<base::Result<void>(storage::Catalog&)> deed, std::function<void()> done,
              const QString& name = {});
    void listChanged();
    void startCounting();
    void countNext();
    void finishCounting();

    CatalogWorker& m_writer;
    CatalogWorker& m_counter;
    LibraryController& m_library;
    std::vector<domain::SavedSearch> m_counted; ///< what the counts are of
    qint64 m_changes = -1;                      ///< the catalogue's counter when they were begun
    std::vector<Task> m_tasks;                  ///< still to be counted, the first at the end
    QHash<qint64, qint64> m_counts;
    QTimer m_pause;
    bool m_isCounting = false;
    bool m_countAgain = false;
};

} // namespace scenekeeper::ui
