// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/watchcontroller.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/importcontroller.h"
#include "ui/controllers/librarycontroller.h"

#include <QFileInfo>
#include <QMetaObject>
#include <utility>

namespace scenekeeper::ui {

using pipeline::RootDifferences;
using pipeline::RootWatch;

namespace {

/// Between tries to be the one that watches, and to find that another's import has ended.
constexpr int kTurnMs = 5000;
/// After a run or a look at the catalogue that failed.
constexpr int kRetryMs = 60'000;

QString placeOf(const domain::Root& root)
{
    const QString name = QFileInfo(root.path).fileName();
    return name.isEmpty() ? root.path : name;
}

} // namespace

WatchController::WatchController(const Parts& parts, Options options, QObject* parent)
    : QObject(parent), m_parts(parts), m_options(std::move(options))
{
    m_turnTimer.setInterval(kTurnMs);
    m_againTimer.setSingleShot(true);
    connect(&m_turnTimer, &QTimer::timeout, this, &WatchController::takeTurn);
    connect(&m_againTimer, &QTimer::timeout, this, &WatchController::lookAgain);
    connect(&m_parts.library, &LibraryController::countsChanged, this, &WatchController::follow);
    connect(&m_parts.imports, &ImportController::finished, this, &WatchController::lookAgain);
    connect(&m_parts.imports, &ImportController::failed, this, &WatchController::tryLater);
}

WatchController::~WatchController()
{
    // All at once, so that their ends are waited for together.
    for (const auto& [root, watched] : m_watched)
        watched.watch->stop();
}

void WatchController::start()
{
    m_isHeld = false;
    if (m_lock)
        follow();
    else
        takeTurn();
}

void WatchController::hold()
{
    m_isHeld = true;
    m_again.clear();
    m_againTimer.stop();
    for (auto& [root, watched] : std::exchange(m_watched, {}))
        end(std::move(watched.watch));
}

void WatchController::takeTurn()
{
    auto lock = std::make_unique<base::FileLock>(m_options.catalogFile + QStringLiteral(".watch"),
                                                 std::chrono::milliseconds(0));
    switch (lock->state()) {
    case base::FileLock::State::Held:
        m_turnTimer.stop();
        m_lock = std::move(lock);
        follow();
        return;
    case base::FileLock::State::Busy:
        m_turnTimer.start();
        return;
    case base::FileLock::State::Unusable: // a catalogue that can only be read takes nothing in
        return;
    }
}

/// Brings the watches in step with the roots of the catalogue.
void WatchController::follow()
{
    if (!m_lock || m_isHeld || !m_parts.library.isLoaded())
        return;
    std::map<base::RootId, Watched> before = std::exchange(m_watched, {});
    for (const domain::Root& root : m_parts.library.counts().roots) {
        if (!root.watched)
            continue;
        const auto known = before.find(root.id);
        if (known != before.end() && known->second.path == root.path) {
            m_watched.insert(before.extract(known));
            continue;
        }
        pipeline::RootWatchOptions options;
        options.catalogFile = m_options.catalogFile;
        options.thumbnailFile = m_options.thumbnailFile;
        options.root = root.id;
        options.watch = m_options.watch;
        m_watched[root.id] = {root.path, std::make_unique<RootWatch>(std::move(options), listenerOf(root))};
    }
    for (auto& [root, watched] : before)
        end(std::move(watched.watch));
}

void WatchController::end(std::unique_ptr<RootWatch> watch)
{
    watch->stop();
    m_ended.push_back(std::move(watch));
}

/// Called on the watch's thread; the watch hears of its end before this object goes.
pipeline::RootWatchListener WatchController::listenerOf(const domain::Root& root)
{
    const auto post = [this](auto function) {
        QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
    };
    pipeline::RootWatchListener listener;
    listener.changed = [this, post, root](const RootDifferences& differences) {
        post([this, root, differences] { take(root, differences); });
    };
    listener.stateChanged = [this, post](const domain::Root& known, const pipeline::RootState& state) {
        post([this, known, state] { store(known, state); });
    };
    listener.limited = [this, post, root] {
        post([this, root] {
            if (!std::exchange(m_isLimitTold, true))
                Q_EMIT limited(placeOf(root));
        });
    };
    listener.compared = [this, post] { post([this] { Q_EMIT compared(); }); };
    return listener;
}

void WatchController::take(const domain::Root& root, const RootDifferences& differences)
{
    if (!m_watched.contains(root.id))
        return;
    if (!m_parts.imports.isRunning())
        importUnlessOthersDo(root, differences);
    else if (m_parts.imports.isWatched())
        m_parts.imports.addChanges(differences, placeOf(root));
    else
        m_again.insert(root.id.value); // most of it is what the import is reading
}

void WatchController::importUnlessOthersDo(const domain::Root& root, const RootDifferences& differences)
{
    m_parts.reader.post(
        this, [](storage::Catalog& catalog) { return catalog.runs().isImporting(); },
        [this, root, differences](bool isImporting) {
            const bool isOurs = m_parts.imports.isRunning() && m_parts.imports.isWatched();
            if (!isImporting || isOurs) {
                m_parts.imports.addChanges(differences, placeOf(root));
                return;
            }
            m_again.insert(root.id.value);
            m_againTimer.start(kTurnMs);
        },
        [this, root](const base::Error&) {
            m_again.insert(root.id.value);
            m_againTimer.start(kRetryMs);
        });
}

/// Once nobody imports.
void WatchController::lookAgain()
{
    if (m_again.isEmpty() || m_parts.imports.isRunning())
        return;
    m_parts.reader.post(
        this, [](storage::Catalog& catalog) { return catalog.runs().isImporting(); },
        [this](bool isImporting) {
            if (isImporting)
                m_againTimer.start(kTurnMs);
            else
                rescanAll();
        },
        [this](const base::Error&) { m_againTimer.start(kRetryMs); });
}

void WatchController::rescanAll()
{
    for (const qint64 root : std::exchange(m_again, {})) {
        if (const auto watched = m_watched.find(base::RootId{root}); watched != m_watched.end())
            watched->second.watch->rescan();
    }
}

/// A run that failed has not read what was noticed: a full disk, perhaps, or a catalogue that is locked.
void WatchController::tryLater()
{
    if (!m_parts.imports.isWatched()) {
        lookAgain();
        return;
    }
    for (const auto& [root, watched] : m_watched)
        m_again.insert(root.value);
    m_againTimer.start(kRetryMs);
}

void WatchController::store(const domain::Root& root, const pipeline::RootState& state)
{
    m_parts.writer.post(
        this, [root, state](storage::Catalog& catalog) { return pipeline::storeState(catalog, root, state); },
        [this](bool changed) {
            if (changed)
                Q_EMIT rootsChanged();
        });
}

} // namespace scenekeeper::ui
