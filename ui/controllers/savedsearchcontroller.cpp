// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/savedsearchcontroller.h"

#include "core/query/queryparser.h"
#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/librarycontroller.h"

#include <algorithm>
#include <utility>

namespace scenekeeper::ui {

using base::Result;
using domain::SavedSearch;
using domain::SavedSearchId;
using storage::Catalog;

namespace {

constexpr int kPauseMs = 2000;

/// Whether both lists find the same: names and places do not matter to that.
bool findTheSame(const std::vector<SavedSearch>& one, const std::vector<SavedSearch>& other)
{
    return std::is_permutation(
        one.begin(), one.end(), other.begin(), other.end(),
        [](const SavedSearch& a, const SavedSearch& b) { return a.id == b.id && a.text == b.text; });
}

} // namespace

SavedSearchController::SavedSearchController(CatalogWorker& writer, CatalogWorker& counter,
                                             LibraryController& library, QObject* parent)
    : QObject(parent), m_writer(writer), m_counter(counter), m_library(library)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_countAgain, false))
            startCounting();
    });
    connect(&library, &LibraryController::countsChanged, this, &SavedSearchController::listChanged);
}

const std::vector<SavedSearch>& SavedSearchController::searches() const
{
    return m_library.counts().searches;
}

const SavedSearch* SavedSearchController::find(SavedSearchId id) const
{
    const auto found = std::find_if(searches().begin(), searches().end(),
                                    [id](const SavedSearch& search) { return search.id == id; });
    return found == searches().end() ? nullptr : &*found;
}

const SavedSearch* SavedSearchController::find(const QString& name) const
{
    const QString wanted = name.simplified();
    const auto found =
        std::find_if(searches().begin(), searches().end(), [&wanted](const SavedSearch& search) {
            return search.name.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    return found == searches().end() ? nullptr : &*found;
}

void SavedSearchController::add(const QString& name, const QString& text, std::optional<int> position)
{
    m_writer.post(
        this,
        [name = name.simplified(), text, position](Catalog& catalog) -> Result<SavedSearch> {
            Result<SavedSearch> added = catalog.savedSearches().add(name, text);
            if (!added || !position)
                return added;
            if (const Result<void> moved = catalog.savedSearches().move(added->id, *position); !moved)
                return tl::make_unexpected(moved.error());
            return added;
        },
        [this](const SavedSearch& search) {
            m_library.refresh();
            Q_EMIT added(search);
        },
        [this, name](const base::Error& error) {
            if (error.code == base::ErrorCode::NameTaken || error.code == base::ErrorCode::InvalidArgument)
                Q_EMIT nameRefused(name);
        });
}

void SavedSearchController::rename(SavedSearchId id, const QString& name)
{
    post([id, name](Catalog& catalog) { return catalog.savedSearches().rename(id, name); }, [] {}, name);
}

void SavedSearchController::replace(SavedSearchId id, const QString& text)
{
    post([id, text](Catalog& catalog) { return catalog.savedSearches().replace(id, text); },
         [this, id] { Q_EMIT replaced(id); });
}

void SavedSearchController::remove(const SavedSearch& search)
{
    post([id = search.id](Catalog& catalog) { return catalog.savedSearches().remove(id); },
         [this, search] { Q_EMIT removed(search); });
}

void SavedSearchController::move(SavedSearchId id, int position)
{
    post([id, position](Catalog& catalog) { return catalog.savedSearches().move(id, position); }, [] {});
}

void SavedSearchController::post(std::function<Result<void>(Catalog&)> deed, std::function<void()> done,
                                 const QString& name)
{
    m_writer.post(
        this, std::move(deed),
        [this, done = std::move(done)] {
            m_library.refresh();
            done();
        },
        [this, name](const base::Error& error) {
            // The line shows the wish; what the catalogue has comes back with the next reading.
            m_library.refresh();
            if (error.code == base::ErrorCode::NameTaken || error.code == base::ErrorCode::InvalidArgument)
                Q_EMIT nameRefused(name);
        });
}

// --- counting

void SavedSearchController::listChanged()
{
    if (m_isCounting || (m_pause.isActive() && findTheSame(searches(), m_counted))) {
        m_countAgain = true;
        return;
    }
    startCounting();
}

void SavedSearchController::startCounting()
{
    if (searches().empty() && m_counted.empty())
        return;
    m_isCounting = true;
    m_counter.post(
        this, [](Catalog& catalog) { return catalog.changeCounter(); },
        [this](qint64 changes) {
            if (changes == m_changes && findTheSame(searches(), m_counted)) {
                m_isCounting = false;
                m_pause.start();
                return;
            }
            m_changes = changes;
            m_counted = searches();
            QHash<qint64, qint64> known;
            m_tasks.clear();
            for (auto search = m_counted.rbegin(); search != m_counted.rend(); ++search) {
                const auto parsed = query::parse(search->text);
                if (!parsed)
                    continue;
                domain::PhotoQuery query;
                query.where = *parsed;
                m_tasks.push_back({search->id, query});
                if (const auto old = m_counts.constFind(search->id.value); old != m_counts.cend())
                    known.insert(search->id.value, *old);
            }
            m_counts = std::move(known);
            countNext();
        },
        [this](const base::Error&) { finishCounting(); });
}

void SavedSearchController::countNext()
{
    if (m_tasks.empty()) {
        finishCounting();
        return;
    }
    const Task task = std::move(m_tasks.back());
    m_tasks.pop_back();
    // One job each, so that others get their turn between them.
    m_counter.post(
        this, [query = task.query](Catalog& catalog) { return catalog.search().count(query); },
        [this, id = task.id](qint64 photos) {
            m_counts.insert(id.value, photos);
            Q_EMIT counted(m_counts);
            countNext();
        },
        [this, id = task.id](const base::Error&) {
            m_counts.remove(id.value);
            countNext();
        });
}

void SavedSearchController::finishCounting()
{
    m_isCounting = false;
    Q_EMIT counted(m_counts);
    m_pause.start();
}

} // namespace scenekeeper::ui
