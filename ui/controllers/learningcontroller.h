// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/learner.h"

#include <QObject>
#include <QTimer>
#include <mutex>
#include <thread>

namespace scenekeeper::ui {

/// Looks for what there is to learn from, and learns, on a thread of its own. One at a time: what is asked
/// for last is done, what goes on is stopped for it. Lives on the UI thread, where every signal comes; its
/// destructor stops and waits.
class LearningController final : public QObject
{
    Q_OBJECT

public:
    /// `learner` outlives this.
    explicit LearningController(Learner& learner, QObject* parent = nullptr);
    ~LearningController() override;

    /// Ends in looked() or failed().
    void look();
    /// Ends in finished(), failed() or cancelled().
    void learn(LearningMethod method);
    /// Learning ends in cancelled(), without a candidate, soon.
    void cancel();
    /// Deep learning waits before its next step, or goes on; what is asked for next does not wait.
    void setPaused(bool paused);

    [[nodiscard]] bool isLearning() const { return m_present == Job::Learn; }
    [[nodiscard]] LearningMethod method() const { return m_method; } ///< of what goes on, or was last
    [[nodiscard]] bool isPaused() const { return m_pause.isPaused(); }

Q_SIGNALS:
    void looked(const scenekeeper::ui::LearningMaterial& material);
    void started();
    /// What has been done since the last time, at most 20 times a second.
    void stepped(const std::vector<scenekeeper::ui::LearningStep>& steps);
    void finished(const scenekeeper::ui::LearningResult& result);
    void failed(const scenekeeper::base::Error& error);
    void cancelled();
    void pausedChanged(bool paused);

private:
    enum class Job { None, Look, Learn };

    void start(Job job);
    void startNow(Job job);
    void endLook(const base::Result<LearningMaterial>& material);
    void endLearning(const base::Result<LearningResult>& result);
    void startNext();
    void deliver(const LearningStep& step);
    void takeDelivered();

    Learner& m_learner;
    Job m_present = Job::None;
    Job m_next = Job::None;
    LearningMethod m_method = LearningMethod::Quick;
    LearningMethod m_nextMethod = LearningMethod::Quick;
    base::PauseSwitch m_pause;
    QTimer m_delivering;

    std::mutex m_mutex;
    std::vector<LearningStep> m_delivered; ///< guarded by m_mutex

    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace scenekeeper::ui
