// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace scenekeeper::base {

namespace {

constexpr unsigned long kPauseMs = 5;
constexpr int kMode = 0644;

} // namespace

FileLock::FileLock(const QString& file, std::chrono::milliseconds patience)
    : m_file(::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, kMode))
{
    if (m_file < 0)
        return;
    const QDeadlineTimer deadline(patience);
    while (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return;
        if (deadline.hasExpired()) {
            m_state = State::Busy;
            return;
        }
        QThread::msleep(kPauseMs);
    }
    m_state = State::Held;
}

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace scenekeeper::base
