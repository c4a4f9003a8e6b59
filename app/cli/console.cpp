// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QDateTime>
#include <QJsonDocument>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
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

/// A file name may hold line breaks or terminal commands; they are shown, not obeyed.
QString visible(QString line)
{
    for (QChar& character : line) {
        if (character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return line;
}

/// Where the signal handler writes; set once, before the handler is installed.
int signalPipe = -1;

void forwardSignal(int number)
{
    const int before = errno;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const auto written = write(signalPipe, &byte, 1);
    errno = before;
}

/// Waits for the next signal; 0 when none can come any more.
int nextSignal(int end)
{
    unsigned char byte = 0;
    ssize_t count = 0;
    do {
        count = read(end, &byte, 1);
    } while (count < 0 && errno == EINTR);
    return count == 1 ? byte : 0;
}

} // namespace

void Console::printJson(const QJsonObject& object) const
{
    clearProgress();
    writeLine(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Console::print(const QString& line) const
{
    clearProgress();
    writeLine(stdout, visible(line).toUtf8());
}

void Console::message(const QString& line) const
{
    clearProgress();
    writeLine(stderr, visible(line).toUtf8());
}

void Console::clearProgress() const
{
    if (m_progressLineOpen)
        std::fputs("\r\033[K", stderr);
    m_progressLineOpen = false;
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
    message(QStringLiteral("scenekeeper-cli: ") + errorText(error));
    return ExitCode::NothingDone;
}

ExitCode Console::end(ExitCode code) const
{
    if (std::ferror(stdout) == 0 && std::fflush(stdout) == 0)
        return code;
    (void)fail(
        {base::ErrorCode::WriteFailed, QStringLiteral("not everything could be written to standard output")});
    return code == ExitCode::Ok ? ExitCode::SomeFailed : code;
}

QString errorText(const base::Error& error)
{
    const QString name = base::errorCodeName(error.code);
    return error.detail.isEmpty() ? name : name + QStringLiteral(": ") + error.detail;
}

std::stop_token stopOnSignals()
{
    // Libraries have started threads of their own by now (OpenBLAS as it is loaded), so that blocking the
    // signals here and waiting for them would not reach all threads: a handler hands them to a thread.
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    signalPipe = ends[1];
    std::stop_source source;
    std::stop_token token = source.get_token();
    std::thread([end = ends[0], source = std::move(source)]() mutable {
        const int first = nextSignal(end);
        if (first == 0)
            return;
        source.request_stop();
        const int second = nextSignal(end);
        std::_Exit(128 + second);
    }).detach();
    struct sigaction action = {};
    action.sa_handler = forwardSignal;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGHUP, &action, nullptr);
    return token;
}

} // namespace scenekeeper::cli
