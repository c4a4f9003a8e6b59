// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/pipeline/importrun.h"
#include "core/pipeline/modelsource.h"
#include "core/pipeline/rootcomparison.h"

#include <QObject>
#include <QStringList>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace scenekeeper::ui {

/// Runs imports one after the other, each on its own thread, with the model loaded there too. What is
/// added while one runs waits its turn. Results and progress arrive on the UI thread, where this lives.
/// Its destructor stops the run and waits for it; what was done by then is kept.
class ImportController final : public QObject
{
    Q_OBJECT

public:
    struct Files
    {
        QString catalogFile;
        QString thumbnailFile;
        QString modelFile; ///< empty: the catalogue's active model, else the shipped one
    };

    explicit ImportController(Files files, QObject* parent = nullptr);
    ~ImportController() override;

    /// Imports and classifies; `force` classifies again what has not changed.
    void add(const QStringList& paths, bool force = false);
    /// Reads again what the catalogue knows of these paths; no folder is added by it.
    void readAgain(const QStringList& paths);
    /// Reads what a watch has noticed in a folder called `place`; with what waits already, where that comes
    /// from a watch, too.
    void addChanges(const pipeline::RootDifferences& changes, const QString& place);
    /// The catalogue's active model from now on, whatever was given at the start.
    void useActiveModel();
    /// Ends the present run, keeping its work, and forgets what waits.
    void cancel();
    /// While the catalogue is replaced no run begins. Ends the present one, and forgets also what watches
    /// have noticed, which they find again.
    void hold();
    /// Begins with what has been added since.
    void release();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Of the present run, or the last: nobody has asked for it.
    [[nodiscard]] bool isWatched() const { return m_isWatched; }
    /// The folder that a watched run is about; empty where there are several.
    [[nodiscard]] const QString& place() const { return m_place; }
    /// Of those that somebody has asked for.
    [[nodiscard]] int waiting() const;

Q_SIGNALS:
    void started(const QStringList& paths);
    /// The run now has an id, under which the catalogue records how each file ends.
    void registered(scenekeeper::base::RunId run);
    /// The active model could not be loaded; the run goes on with the one called `standIn`.
    void stoodIn(const scenekeeper::pipeline::UnusableModel& active, const QString& standIn);
    void progressed(const scenekeeper::base::Progress& progress);
    /// What was committed since the last time.
    void stored(const std::vector<scenekeeper::pipeline::PhotoResult>& results);
    void finished(const scenekeeper::pipeline::RunSummary& summary);
    /// Nothing could be done, and why.
    void failed(const scenekeeper::base::Error& error);
    void waitingChanged(int waiting);

private:
    struct Request
    {
        QStringList paths;
        bool force = false;
        bool isWatched = false;
        pipeline::RootDifferences changes = {}; ///< of a watched one
        QString place = {};
        bool isAgain = false;
    };

    void enqueue(Request request);
    void startNext();
    [[nodiscard]] base::Result<pipeline::RunSummary> run(const Files& files, const Request& request,
                                                         const std::stop_token& stop);
    void tellStandIn(const pipeline::LoadedModel& model);
    void deliver(const std::vector<pipeline::PhotoResult>& results);
    void takeDelivered();
    void end(const base::Result<pipeline::RunSummary>& result);

    Files m_files;
    std::deque<Request> m_waiting;
    bool m_isRunning = false;
    bool m_isHeld = false;
    bool m_isWatched = false;
    QString m_place;

    std::mutex m_mutex;
    std::vector<pipeline::PhotoResult> m_delivered; ///< guarded by m_mutex

    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace scenekeeper::ui
