// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/pipeline/thumbnailfill.h"

#include <QObject>
#include <QString>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace scenekeeper::ui {

/// Makes the thumbnails that are missing, of all photographs and not only of those in view, on a thread of
/// the lowest priority that stands still while anybody waits for anything else. Says nothing: what is missing
/// is made when it comes into view in any case.
///
/// Lives on the UI thread.
class ThumbnailMaker final : public QObject
{
    Q_OBJECT

public:
    struct Files
    {
        QString catalogFile;
        QString thumbnailFile; ///< empty: there is nothing to do
    };

    /// `isAwaited`: whether the user waits for pictures; asked on the maker's thread.
    ThumbnailMaker(Files files, std::function<bool()> isAwaited, QObject* parent = nullptr);
    ~ThumbnailMaker() override;

    /// Looks through the photographs; once more where that has begun already.
    void start();
    /// The level that the screen needs; a larger one than before starts a pass.
    void setLevel(int level);
    /// While an import, which makes thumbnails itself, has the processor.
    void setIsPaused(bool isPaused);
    /// While the catalogue is replaced: ends the present pass and closes it.
    void setIsHeld(bool isHeld);

Q_SIGNALS:
    void finished(const scenekeeper::pipeline::FillSummary& summary);

private:
    void work(const std::stop_token& stop);
    [[nodiscard]] bool waitForTurn(const std::stop_token& stop, int level);

    const Files m_files;
    const std::function<bool()> m_isAwaited;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable_any m_changed;
    bool m_isDue = false;
    bool m_isPaused = false;
    bool m_isHeld = false;
    int m_level = storage::kThumbnailEdge;

    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace scenekeeper::ui
