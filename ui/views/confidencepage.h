// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folderevaluation.h"

#include <QWidget>

namespace scenekeeper::ui {

class PlotPanel;

/// What the model's confidence is worth: the reliability diagram and what reviewing brings. Window thread
/// only.
class ConfidencePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfidencePage(QWidget* parent = nullptr);

    void setResult(const FolderEvaluation& result);

Q_SIGNALS:
    void saveRequested(const QString& file, const QByteArray& content);

private:
    PlotPanel* m_reliability = nullptr;
    PlotPanel* m_coverage = nullptr;
};

} // namespace scenekeeper::ui
