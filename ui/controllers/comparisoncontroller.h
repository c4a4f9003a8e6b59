// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/learner.h"

#include <QObject>
#include <QThreadPool>
#include <stop_token>

namespace scenekeeper::ui {

/// Holds two models against each other on a worker thread. What is asked for last counts: what goes on is
/// stopped for it. Lives on the UI thread, where every signal comes; its destructor stops and waits.
class ComparisonController final : public QObject
{
    Q_OBJECT

public:
    /// `learner` outlives this.
    explicit ComparisonController(Learner& learner, QObject* parent = nullptr);
    ~ComparisonController() override;

    /// Ends in compared() or failed().
    void compare(base::ModelId before, base::ModelId after);
    /// Ends without a word.
    void cancel();

Q_SIGNALS:
    void compared(const scenekeeper::ui::ComparisonResult& comparison);
    void failed(const scenekeeper::base::Error& error);

private:
    Learner& m_learner;
    std::stop_source m_stop{std::nostopstate}; ///< of the present one
    QThreadPool m_pool;                        ///< last: ends before what it uses
};

} // namespace scenekeeper::ui
