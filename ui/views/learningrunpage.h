// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/learningmaterial.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace scenekeeper::ui {

class LearningCurves;

/// How learning goes: step, bar, time left, and curves that grow. Window thread only.
class LearningRunPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LearningRunPage(QWidget* parent = nullptr);

    void start(LearningMethod method);
    void addSteps(const std::vector<LearningStep>& steps);
    void setPaused(bool paused);
    /// It has been told to stop, and what comes until it does is of no interest.
    void setStopping();

    /// Of what was learnt, without the reading before it.
    [[nodiscard]] const std::vector<LearningStep>& steps() const { return m_steps; }

Q_SIGNALS:
    void saveRequested(const QString& file, const QByteArray& content);

private:
    void showTimeLeft(const LearningStep& step);

    LearningMethod m_method = LearningMethod::Quick;
    bool m_isStopping = false;
    bool m_isPaused = false;
    std::vector<LearningStep> m_steps;
    QElapsedTimer m_sinceStart;
    QLabel* m_step = nullptr;
    QLabel* m_timeLeft = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_hint = nullptr;
    LearningCurves* m_curves = nullptr;
};

} // namespace scenekeeper::ui
