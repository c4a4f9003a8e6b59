// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace scenekeeper::ui {

class ExportController;
class ExportDialog;
class LabelController;
class LibraryController;
class OfferLine;
struct ExportOutcome;

/// Shows the export dialog, and says in the status bar how an export ended whose dialog is closed. Lives on
/// the UI thread.
class ExportPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ExportController& exports;
        LabelController& labels;
        LibraryController& library;
        OfferLine& line;
        QWidget& window; ///< the dialog belongs to it
        QString person;  ///< who exports
    };

    explicit ExportPresenter(const Parts& parts, QObject* parent = nullptr);

    void open();

Q_SIGNALS:
    /// An export whose dialog is closed could not be carried out.
    void failed(const QString& sentence);

private:
    void makeDialog();
    void connectExports();
    void tellEnd(const ExportOutcome& outcome);

    Parts m_parts;
    QPointer<ExportDialog> m_dialog;
};

} // namespace scenekeeper::ui
