// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace scenekeeper::ui {

class ComparisonController;
class ComparisonDialog;

/// Has two models held against each other and shows that in a dialog of its own. Lives on the UI thread.
class ComparisonPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this; the dialog belongs to `window`. `thumbnailFile`: of the catalogue's thumbnails.
    ComparisonPresenter(ComparisonController& comparisons, QWidget& window, QString thumbnailFile,
                        QObject* parent = nullptr);

    void compare(base::ModelId before, base::ModelId after);

private:
    void makeDialog();

    ComparisonController& m_comparisons;
    QWidget& m_window;
    const QString m_thumbnailFile;
    QPointer<ComparisonDialog> m_dialog;
};

} // namespace scenekeeper::ui
