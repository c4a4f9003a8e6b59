// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "ui/models/folderevaluation.h"

#include <QObject>
#include <QString>
#include <stop_token>
#include <thread>

namespace scenekeeper::ui {

/// Measures the model in use on a labelled folder, on a thread of its own with the model loaded there.
/// One at a time: starting again stops the present one. Lives on the UI thread, where every signal comes;
/// its destructor stops and waits.
class EvaluationController final : public QObject
{
    Q_OBJECT

public:
    struct Files
    {
        QString catalogFile;
        QString modelFile; ///< empty: the catalogue's active model, else the shipped one
    };

    explicit EvaluationController(Files files, QObject* parent = nullptr);
    ~EvaluationController() override;

    /// `folder` has one subfolder of photographs a label.
    void start(const QString& folder);
    /// The catalogue's active model from now on, whatever was given at the start.
    void useActiveModel();
    /// Ends in cancelled(), without a result, soon.
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void started(const QString& folder);
    /// At most 20 a second.
    void progressed(const scenekeeper::base::Progress& progress);
    void finished(const scenekeeper::ui::EvaluationResult& result);
    void failed(const scenekeeper::ui::EvaluationFailure& failure);
    void cancelled();

private:
    using Outcome = tl::expected<EvaluationResult, EvaluationFailure>;

    void startNow(const QString& folder);
    [[nodiscard]] Outcome run(const Files& files, const QString& folder, const std::stop_token& stop);
    [[nodiscard]] base::Result<training::Evaluation> measure(const inference::Classifier& classifier,
                                                             const training::LabelledFolder& folder,
                                                             const std::stop_token& stop);
    void end(const Outcome& outcome);

    Files m_files;
    QString m_next; ///< to be evaluated when the present one has stopped
    bool m_isRunning = false;

    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace scenekeeper::ui
