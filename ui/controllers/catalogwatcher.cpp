// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/catalogwatcher.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"

#include <QMetaObject>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kPollMs = 1000;
constexpr int kRootsMs = 5000;

base::Result<std::vector<pipeline::RootWitness>> readWitnesses(storage::Catalog& catalog)
{
    const auto roots = catalog.roots().all();
    if (!roots)
        return tl::make_unexpected(roots.error());
    std::vector<pipeline::RootWitness> witnesses;
    for (const domain::Root& root : *roots) {
        auto witness = pipeline::witnessOf(catalog, root);
        if (!witness)
            return tl::make_unexpected(witness.error());
        witnesses.push_back(std::move(*witness));
    }
    return witnesses;
}

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
        this, readWitnesses,
        [this](const std::vector<pipeline::RootWitness>& witnesses) {
            m_pool.start([this, witnesses] {
                States states;
                for (const pipeline::RootWitness& witness : witnesses)
                    states.emplace_back(witness.root, pipeline::lookAtRoot(witness));
                QMetaObject::invokeMethod(
                    this, [this, states] { store(states); }, Qt::QueuedConnection);
            });
        },
        [this](const base::Error&) { m_isChecking = false; });
}

void CatalogWatcher::store(const States& states)
{
    m_isChecking = false;
    // Anything else that is new of them has time until somebody imports.
    const bool anyCameOrWent = std::any_of(states.begin(), states.end(), [](const auto& known) {
        return known.first.online != known.second.online;
    });
    if (!anyCameOrWent)
        return;
    m_writer.post(
        this,
        [states](storage::Catalog& catalog) -> base::Result<void> {
            for (const auto& [root, state] : states) {
                if (const auto stored = pipeline::storeState(catalog, root, state); !stored)
                    return tl::make_unexpected(stored.error());
            }
            return {};
        },
        [this] { Q_EMIT changed(); });
}

} // namespace scenekeeper::ui
