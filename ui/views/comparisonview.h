// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/modelcomparison.h"

#include <QWidget>

class QTabWidget;

namespace scenekeeper::ui {

class ChangedPhotosPage;
class ComparisonMatrices;
class ComparisonOverview;
class Notice;

/// Two models held against each other: the verdict, and below it figures, confusion matrices and the
/// photographs that would change. Window thread only.
class ComparisonView final : public QWidget
{
    Q_OBJECT

public:
    /// `thumbnailFile`: of the catalogue's thumbnails.
    explicit ComparisonView(const QString& thumbnailFile, QWidget* parent = nullptr);

    /// One more page, after the others.
    void addPage(QWidget* page, const QString& title);

    void setResult(const ComparisonResult& comparison);

Q_SIGNALS:
    /// The user wants to see the folder of this photograph.
    void revealRequested(const QString& path);

private:
    Notice* m_verdict = nullptr;
    QTabWidget* m_tabs = nullptr;
    ComparisonOverview* m_overview = nullptr;
    ComparisonMatrices* m_matrices = nullptr;
    ChangedPhotosPage* m_changes = nullptr;
};

} // namespace scenekeeper::ui
