// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/catalogwatcher.h"

#include "core/pipeline/filecheck.h"
#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"

#include <QMetaObject>

namespace scenekeeper::ui {

namespace {

constexpr int kPollMs = 1000;
constexpr int kRootsMs = 5000;

} // namespace

CatalogWatcher::CatalogWatcher(CatalogWorker& reader, CatalogWorker& writer, QObject* parent)
    : QObject(parent), m_reader(reader), m_writer(writer)
{
    m_pool.setMaxThreadCount(1);
    m_pollTimer.setInterval(kPollMs);
    m_rootTimer.setInterval(kRootsMs);
    connect(&m_pollTimer, &QTimer::timeout, this, &CatalogWatcher::poll);
    connect(&m_rootTimer, &QTimer::timeout, this, &CatalogWatcher::checkRoots);
}

CatalogWatcher::~CatalogWatcher()
{
    m_pool.waitForDone();
}

void CatalogWatcher::start()
{
    m_pollTimer.start();
    m_rootTimer.start();
    checkRoots();
}

void CatalogWatcher::poll()
{
    // While the reading thread is busy, asking again would only queue up.
    if (m_isPolling)
        return;
    m_isPolling = true;
    m_reader.post(
        this, [](storage::Catalog& catalog) { return catalog.changeCounter(); },
        [this](qint64 counter) {
            m_isPolling = false;
            if (counter == m_counter)
                return;
            m_counter = counter;
            Q_EMIT changed();
        },
        [this](const base::Error&) { m_isPolling = false; });
}

void CatalogWatcher::checkRoots()
{
    if (m_isChecking)
        return;
    m_isChecking = true;
    m_reader.post(
        this, [](storage::Catalog& catalog) { return catalog.roots().all(); },
        [this](const std::vector<domain::Root>& roots) {
            m_pool.start([this, roots] {
                std::vector<domain::Root> different;
                for (domain::Root root : roots) {
                    // An empty folder may be the mount point of a drive that is away: only a run, which
                    // knows what was there, says that it is back.
                    const pipeline::FolderPresence presence = pipeline::presenceOf(root.path);
                    const bool isThere = presence == pipeline::FolderPresence::Filled;
                    if (isThere == root.online || presence == pipeline::FolderPresence::Empty)
                        continue;
                    root.online = isThere;
                    different.push_back(root);
                }
                QMetaObject::invokeMethod(
                    this, [this, different] { storeOnline(different); }, Qt::QueuedConnection);
            });
        },
        [this](const base::Error&) { m_isChecking = false; });
}

void CatalogWatcher::storeOnline(const std::vector<domain::Root>& roots)
{
    m_isChecking = false;
    if (roots.empty())
        return;
    m_writer.post(
        this,
        [roots](storage::Catalog& catalog) -> base::Result<void> {
            for (const domain::Root& root : roots) {
                if (base::Result<void> set = catalog.roots().setOnline(root.id, root.online); !set)
                    return set;
            }
            return {};
        },
        [this] { Q_EMIT changed(); });
}

} // namespace scenekeeper::ui
