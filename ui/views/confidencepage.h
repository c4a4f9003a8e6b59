// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folderevaluation.h"
#include "ui/models/shareplot.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace scenekeeper::ui {

class SharePlotChart;

/// A plot with its title, a sentence on how to read it, and the ways to save it. Window thread only.
class SharePlotPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SharePlotPanel(const QString& explanation, QWidget* parent = nullptr);

    void setPlot(const SharePlot& plot);

    /// The plot as a file of this name's kind: SVG or CSV by its suffix, else PNG.
    [[nodiscard]] QByteArray content(const QString& file);

Q_SIGNALS:
    void saveRequested(const QString& file, const QByteArray& content);

private:
    void showMenu(const QPoint& global);
    /// `format` is the kind offered first.
    void chooseFile(const QString& format);

    SharePlot m_plot;
    QLabel* m_title = nullptr;
    SharePlotChart* m_chart = nullptr;
    QPushButton* m_save = nullptr;
};

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
    SharePlotPanel* m_reliability = nullptr;
    SharePlotPanel* m_coverage = nullptr;
};

} // namespace scenekeeper::ui
