// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filelock.h"
#include "core/pipeline/rootwatch.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>
#include <map>
#include <memory>
#include <vector>

namespace scenekeeper::ui {

class CatalogWorker;
class ImportController;
class LibraryController;

/// Keeps a watch on every root that is to be watched, and has what they notice imported. Of several windows
/// on one catalogue one does so; when it ends, however it ends, another takes over.
///
/// Lives on the UI thread. What is noticed while somebody's import runs is looked for again after it.
class WatchController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CatalogWorker& reader;
        CatalogWorker& writer;
        LibraryController& library;
        ImportController& imports;
    };

    struct Options
    {
        QString catalogFile;
        QString thumbnailFile;
        pipeline::WatchOptions watch;
    };

    WatchController(const Parts& parts, Options options, QObject* parent = nullptr);
    ~WatchController() override;

    /// Also after hold().
    void start();
    /// Lets go of the catalogue, which is about to be replaced; all that was noticed is found again later.
    void hold();
    /// Whether this window is the one that watches.
    [[nodiscard]] bool isHolder() const { return m_lock != nullptr; }

Q_SIGNALS:
    /// Drives have come or gone, and the catalogue knows.
    void rootsChanged();
    /// The system watches no more folders, so those of `root` are looked at again and again.
    void limited(const QString& root);
    /// A root has been looked at as a whole.
    void compared();

private:
    struct Watched
    {
        QString path;
        std::unique_ptr<pipeline::RootWatch> watch;
    };

    void takeTurn();
    void follow();
    [[nodiscard]] pipeline::RootWatchListener listenerOf(const domain::Root& root);
    void end(std::unique_ptr<pipeline::RootWatch> watch);
    void take(const domain::Root& root, const pipeline::RootDifferences& differences);
    void importUnlessOthersDo(const domain::Root& root, const pipeline::RootDifferences& differences);
    void lookAgain();
    void rescanAll();
    void tryLater();
    void store(const domain::Root& root, const pipeline::RootState& state);

    Parts m_parts;
    const Options m_options;
    std::unique_ptr<base::FileLock> m_lock;
    QTimer m_turnTimer;
    QTimer m_againTimer;
    QSet<qint64> m_again; ///< roots to be looked at when the import has ended
    std::map<base::RootId, Watched> m_watched;
    std::vector<std::unique_ptr<pipeline::RootWatch>>
        m_ended; ///< they may take a moment, which is not waited for
    bool m_isLimitTold = false;
    bool m_isHeld = false;
};

} // namespace scenekeeper::ui
