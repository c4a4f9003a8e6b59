// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QDateTime>
#include <QJsonDocument>
#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace scenekeeper::cli {

namespace {

constexpr qint64 kQuietProgressMs = 10'000;

void writeLine(std::FILE* stream, const QByteArray& utf8)
{
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

void Console::printJson(const QJsonObject& object) const
{
    writeLine(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Console::print(const QString& line) const
{
    writeLine(stdout, line.toUtf8());
}

void Console::message(const QString& line) const
{
    if (m_progressLineOpen)
        std::fputs("\r\033[K", stderr);
    m_progressLineOpen = false;
    writeLine(stderr, line.toUtf8());
}

void Console::progress(const QString& line) const
{
    if (isatty(STDERR_FILENO) != 0) {
        std::fprintf(stderr, "\r\033[K%s", line.toUtf8().constData());
        std::fflush(stderr);
        m_progressLineOpen = true;
        return;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_lastProgressMs >= 0 && now - m_lastProgressMs < kQuietProgressMs)
        return;
    m_lastProgressMs = now;
    writeLine(stderr, line.toUtf8());
}

ExitCode Console::fail(const base::Error& error) const
{
    message(QStringLiteral("scenekeeper-cli: %1: %2").arg(base::errorCodeName(error.code), error.detail));
    return ExitCode::NothingDone;
}

std::stop_token stopOnSignals()
{
    // One thread waits for the signals, so that nothing has to be async-signal-safe.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::stop_source source;
    std::stop_token token = source.get_token();
    std::thread([signals, source = std::move(source)]() mutable {
        int number = 0;
        sigwait(&signals, &number);
        source.request_stop();
        sigwait(&signals, &number);
        std::_Exit(128 + number);
    }).detach();
    return token;
}

} // namespace scenekeeper::cli
