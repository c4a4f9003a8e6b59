// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/thumbnailmaker.h"

#include "core/base/logging.h"
#include "core/base/threadpriority.h"

#include <QMetaObject>
#include <chrono>

namespace scenekeeper::ui {

namespace {

/// How soon after the user's pictures are there it goes on.
constexpr std::chrono::milliseconds kCourtesy{100};

} // namespace

ThumbnailMaker::ThumbnailMaker(Files files, std::function<bool()> isAwaited, QObject* parent)
    : QObject(parent), m_files(std::move(files)), m_isAwaited(std::move(isAwaited))
{
    if (!m_files.thumbnailFile.isEmpty())
        m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

ThumbnailMaker::~ThumbnailMaker() = default;

void ThumbnailMaker::start()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isDue = true;
    }
    m_changed.notify_all();
}

void ThumbnailMaker::setLevel(int level)
{
    {
        const std::lock_guard lock(m_mutex);
        if (level <= m_level)
            return;
        m_level = level;
        m_isDue = true;
    }
    m_changed.notify_all();
}

void ThumbnailMaker::setIsPaused(bool isPaused)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = isPaused;
    }
    m_changed.notify_all();
}

void ThumbnailMaker::setIsHeld(bool isHeld)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isHeld = isHeld;
    }
    m_changed.notify_all();
}

void ThumbnailMaker::work(const std::stop_token& stop)
{
    base::lowerThisThreadsPriority();
    for (;;) {
        int level = 0;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return m_isDue && !m_isPaused && !m_isHeld; }))
                return;
            m_isDue = false;
            level = m_level;
        }
        const pipeline::FillOptions options{m_files.catalogFile, m_files.thumbnailFile, level,
                                            [this, &stop, level] { return waitForTurn(stop, level); }};
        const base::Result<pipeline::FillSummary> summary = pipeline::fillThumbnails(options);
        if (!summary) {
            qCInfo(base::logUi) << "thumbnails are not made ahead:" << summary.error().detail;
            continue;
        }
        QMetaObject::invokeMethod(
            this, [this, summary = *summary] { Q_EMIT finished(summary); }, Qt::QueuedConnection);
    }
}

bool ThumbnailMaker::waitForTurn(const std::stop_token& stop, int level)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        // It returns what is asked for, not whether it was told to stop.
        const bool isDue = m_changed.wait(lock, stop, [this] { return !m_isPaused || m_isHeld; });
        if (!isDue || m_isHeld || stop.stop_requested() || m_level > level)
            return false; // a larger level has a pass of its own
        lock.unlock();
        const bool isAwaited = m_isAwaited();
        lock.lock();
        if (!isAwaited)
            return true;
        m_changed.wait_for(lock, stop, kCourtesy, [&stop] { return stop.stop_requested(); });
    }
}

} // namespace scenekeeper::ui
