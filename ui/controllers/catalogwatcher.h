// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/rootpresence.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <utility>
#include <vector>

namespace scenekeeper::ui {

class CatalogWorker;

/// Notices what happens outside the window: another program's change of the catalogue (every second),
/// and drives that come and go (every few seconds, on a thread of its own, because asking for a folder on
/// a network drive that has died can take minutes).
///
/// Lives on the UI thread.
class CatalogWatcher final : public QObject
{
    Q_OBJECT

public:
    CatalogWatcher(CatalogWorker& reader, CatalogWorker& writer, QObject* parent = nullptr);
    ~CatalogWatcher() override;

    void start();

Q_SIGNALS:
    void changed();

private:
    using States = std::vector<std::pair<domain::Root, pipeline::RootState>>;

    void poll();
    void checkRoots();
    void store(const States& states);

    CatalogWorker& m_reader;
    CatalogWorker& m_writer;
    QThreadPool m_pool;
    QTimer m_pollTimer;
    QTimer m_rootTimer;
    qint64 m_counter = -1;
    bool m_isPolling = false;
    bool m_isChecking = false;
};

} // namespace scenekeeper::ui
