// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/learningcontroller.h"

#include <QMetaObject>
#include <chrono>
#include <utility>

namespace scenekeeper::ui {

using base::Result;

namespace {

constexpr std::chrono::milliseconds kDeliveryInterval(50);

} // namespace

LearningController::LearningController(Learner& learner, QObject* parent)
    : QObject(parent), m_learner(learner)
{
    m_delivering.setInterval(kDeliveryInterval);
    connect(&m_delivering, &QTimer::timeout, this, &LearningController::takeDelivered);
}

LearningController::~LearningController() = default;

void LearningController::look()
{
    start(Job::Look);
}

void LearningController::learn(LearningMethod method)
{
    m_nextMethod = method;
    start(Job::Learn);
}

void LearningController::cancel()
{
    m_next = Job::None;
    m_thread.request_stop();
}

void LearningController::setPaused(bool paused)
{
    if (paused == m_pause.isPaused())
        return;
    if (paused)
        m_pause.pause();
    else
        m_pause.resume();
    Q_EMIT pausedChanged(paused);
}

void LearningController::start(Job job)
{
    if (m_present == Job::None) {
        startNow(job);
        return;
    }
    // Joining would freeze the window: the end of the present one goes on from here.
    m_next = job;
    m_thread.request_stop();
}

void LearningController::startNow(Job job)
{
    m_present = job;
    // Assigning joins the thread of the last job, which has nothing left to do.
    if (job == Job::Look) {
        m_thread = std::jthread([this](const std::stop_token& stop) {
            QMetaObject::invokeMethod(
                this, [this, material = m_learner.look(stop)] { endLook(material); }, Qt::QueuedConnection);
        });
        return;
    }
    m_method = m_nextMethod;
    setPaused(false);
    Q_EMIT started();
    m_delivering.start();
    m_thread = std::jthread([this, order = LearningOrder{m_method, &m_pause}](const std::stop_token& stop) {
        const auto onStep = [this](const LearningStep& step) { deliver(step); };
        QMetaObject::invokeMethod(
            this, [this, result = m_learner.learn(order, onStep, stop)] { endLearning(result); },
            Qt::QueuedConnection);
    });
}

void LearningController::endLook(const Result<LearningMaterial>& material)
{
    m_present = Job::None;
    // Nobody waits any more for what was stopped.
    if (!m_thread.get_stop_token().stop_requested()) {
        if (material)
            Q_EMIT looked(*material);
        else
            Q_EMIT failed(material.error());
    }
    startNext();
}

void LearningController::endLearning(const Result<LearningResult>& result)
{
    m_delivering.stop();
    takeDelivered();
    m_present = Job::None;
    setPaused(false);
    if (result)
        // A candidate that was ready before it heard of the stop is there all the same.
        Q_EMIT finished(*result);
    else if (m_thread.get_stop_token().stop_requested())
        Q_EMIT cancelled();
    else
        Q_EMIT failed(result.error());
    startNext();
}

void LearningController::startNext()
{
    if (m_present == Job::None && m_next != Job::None)
        startNow(std::exchange(m_next, Job::None));
}

void LearningController::deliver(const LearningStep& step)
{
    const std::lock_guard lock(m_mutex);
    m_delivered.push_back(step);
}

void LearningController::takeDelivered()
{
    std::vector<LearningStep> steps;
    {
        const std::lock_guard lock(m_mutex);
        steps.swap(m_delivered);
    }
    if (!steps.empty())
        Q_EMIT stepped(steps);
}

} // namespace scenekeeper::ui
