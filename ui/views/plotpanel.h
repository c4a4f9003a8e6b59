// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace scenekeeper::ui {

class PlotChart;

/// A plot with its title, a sentence on how to read it, and the ways to save it. Window thread only.
class PlotPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PlotPanel(const QString& explanation, QWidget* parent = nullptr);

    void setPlot(const Plot& plot);

    /// The plot as a file of this name's kind: SVG or CSV by its suffix, else PNG.
    [[nodiscard]] QByteArray content(const QString& file);

Q_SIGNALS:
    void saveRequested(const QString& file, const QByteArray& content);

private:
    void showMenu(const QPoint& global);
    /// `format` is the kind offered first.
    void chooseFile(const QString& format);

    Plot m_plot;
    QLabel* m_title = nullptr;
    PlotChart* m_chart = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace scenekeeper::ui
