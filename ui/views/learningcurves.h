// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/learningmaterial.h"

#include <QWidget>

namespace scenekeeper::ui {

class PlotPanel;

/// How learning goes, step by step, as two curves that grow with it. Window thread only.
class LearningCurves final : public QWidget
{
    Q_OBJECT

public:
    explicit LearningCurves(QWidget* parent = nullptr);

    void setSteps(const std::vector<LearningStep>& steps);

Q_SIGNALS:
    void saveRequested(const QString& file, const QByteArray& content);

private:
    PlotPanel* m_loss = nullptr;
    PlotPanel* m_accuracy = nullptr;
};

} // namespace scenekeeper::ui
