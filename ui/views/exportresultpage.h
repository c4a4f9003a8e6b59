// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controllers/exportcontroller.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace scenekeeper::ui {

class FigureTable;
class Notice;

/// What an export did, what it could not do, and the way to its report. Window thread only.
class ExportResultPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportResultPage(QWidget* parent = nullptr);

    void showOutcome(const ExportOutcome& outcome);

Q_SIGNALS:
    void openRequested(const QString& path);
    void revealRequested(const QString& path);

private:
    void showLabels(const ExportOutcome& outcome);
    void showTroubles(const ExportOutcome& outcome);

    QString m_report;
    QString m_destination;
    QLabel* m_sentence = nullptr;
    QLabel* m_where = nullptr;
    Notice* m_notice = nullptr;
    FigureTable* m_labels = nullptr;
    FigureTable* m_troubles = nullptr;
    QPushButton* m_openReport = nullptr;
    QPushButton* m_showFolder = nullptr;
};

} // namespace scenekeeper::ui
