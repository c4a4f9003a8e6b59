// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>
#include <stop_token>

namespace scenekeeper::cli {

/// Exit codes, the same for every command (DESIGN §6).
enum class ExitCode {
    Ok = 0,
    SomeFailed = 1,
    Usage = 2,
    NothingDone = 3,
};

/// Where a command writes: results to stdout (JSON Lines with `json`, else text), progress and messages
/// to stderr. `stop` is requested by SIGINT, SIGTERM and SIGHUP. Used on the main thread, except `stop`.
class Console
{
public:
    bool json = false;
    QString catalogFile; ///< `--catalog`, or empty for the default place
    std::stop_token stop;

    /// One line of JSON on stdout, flushed.
    void printJson(const QJsonObject& object) const;
    /// One line of text on stdout. Control characters, which a file name may hold, are made visible.
    void print(const QString& line) const;
    /// One line on stderr.
    void message(const QString& line) const;
    /// A line on stderr that the next one replaces where stderr is a terminal; elsewhere at most one
    /// every ten seconds.
    void progress(const QString& line) const;
    /// Prints `error` to stderr and returns NothingDone.
    ExitCode fail(const base::Error& error) const;
    /// The exit code to end with: `code`, or SomeFailed with a word on stderr when stdout did not take all
    /// that was printed.
    [[nodiscard]] ExitCode end(ExitCode code) const;

private:
    void clearProgress() const;

    mutable qint64 m_lastProgressMs = -1;
    mutable bool m_progressLineOpen = false;
};

/// `name: detail`, or only the name where there is no detail.
[[nodiscard]] QString errorText(const base::Error& error);

/// A stop token that SIGINT, SIGTERM and SIGHUP request. The second signal ends the program at once. Call
/// once, before any thread starts.
[[nodiscard]] std::stop_token stopOnSignals();

} // namespace scenekeeper::cli
