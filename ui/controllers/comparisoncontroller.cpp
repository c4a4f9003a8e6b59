// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/comparisoncontroller.h"

#include <QtConcurrent>

namespace scenekeeper::ui {

using base::Result;

ComparisonController::ComparisonController(Learner& learner, QObject* parent)
    : QObject(parent), m_learner(learner)
{
    m_pool.setMaxThreadCount(1);
}

ComparisonController::~ComparisonController()
{
    m_stop.request_stop();
}

void ComparisonController::compare(base::ModelId before, base::ModelId after)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const std::stop_token stop = m_stop.get_token();
    QtConcurrent::run(&m_pool, [this, before, after, stop] {
        return m_learner.compare(before, after, stop);
    }).then(this, [this, stop](const Result<ComparisonResult>& comparison) {
        if (stop.stop_requested())
            return;
        if (comparison)
            Q_EMIT compared(*comparison);
        else
            Q_EMIT failed(comparison.error());
    });
}

void ComparisonController::cancel()
{
    m_stop.request_stop();
}

} // namespace scenekeeper::ui
