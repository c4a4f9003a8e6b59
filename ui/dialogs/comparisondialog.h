// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/models/modelcomparison.h"

#include <QDialog>

class QStackedWidget;

namespace scenekeeper::ui {

class ComparisonView;
class MessagePage;

/// Two models held against each other. Never modal. Window thread only.
class ComparisonDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Says that the models are being compared, until it is told how that ended. `thumbnailFile`: of the
    /// catalogue's thumbnails.
    explicit ComparisonDialog(const QString& thumbnailFile, QWidget* parent = nullptr);

    void showStart();
    void showResult(const ComparisonResult& comparison);
    void showFailure(const base::Error& error);

Q_SIGNALS:
    void revealRequested(const QString& path);

private:
    QStackedWidget* m_pages = nullptr;
    MessagePage* m_message = nullptr;
    ComparisonView* m_comparison = nullptr;
};

} // namespace scenekeeper::ui
