// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/pipeline/importrun.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace scenekeeper::cli {

/// What `import` and `classify` are told on the command line.
struct RunArguments
{
    QStringList paths;
    qint64 maxPixels = pipeline::ImportOptions().maxPixels;
    int workers = 0; ///< 0: as many as cores
};

/// Prints a run while it goes: a line a photo on stdout, progress on stderr, the summary last. Used on
/// one thread, that of the run's listener.
class RunOutput
{
public:
    explicit RunOutput(const Console& console) : m_console(console) {}

    /// Runs `options` and prints it. SomeFailed also when a signal ended the run early.
    ExitCode run(const pipeline::ImportOptions& options);

    using Work = std::function<base::Result<pipeline::RunSummary>(const pipeline::RunListener&)>;
    /// The same for a run that `work` makes.
    ExitCode follow(const Work& work, bool classified);

private:
    /// The run broke off: what it had stored by then is told all the same.
    [[nodiscard]] ExitCode endEarly(const base::Error& error, bool classified) const;
    void print(const std::vector<pipeline::PhotoResult>& results);
    void printTable(const std::vector<pipeline::PhotoResult>& results);
    void printSummary(const pipeline::RunSummary& summary, bool classified) const;

    const Console& m_console;
    qsizetype m_pathWidth = 0;
    qint64 m_notThere = 0;         ///< failures that are no photo of the catalogue
    pipeline::RunSummary m_stored; ///< counts of what was printed so far
};

/// Where a run stands: "12 of 40 photos, 1 failed, 3.5 a second, 0:08 left".
[[nodiscard]] QString progressText(const base::Progress& progress, const QString& things);

/// Options for a run on the console's catalogue, without a model.
[[nodiscard]] pipeline::ImportOptions runOptions(const Console& console, const RunArguments& arguments);

} // namespace scenekeeper::cli
