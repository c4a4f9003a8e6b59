// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <QMainWindow>
#include <QPointer>
#include <QSettings>
#include <QStringList>

class QDialog;
class QLabel;
class QSlider;
class QSplitter;

namespace scenekeeper::ui {

class CategoryPresenter;
class Composition;
class CorrectionDesk;
class EvaluationPresenter;
class InspectorPanel;
class MainWindowActions;
class OfferLine;
class PhotographsArea;
class RunPanel;
class RunReporter;
class SearchPanels;
class SidebarView;
struct WindowSettings;

/// The window: library on the left, photographs in the middle, inspector on the right. Only puts the
/// parts together; what happens, happens in the controllers of `composition`, which outlives it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// `settings` is read here and written when the window closes.
    MainWindow(Composition& composition, QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void addPaths(const QStringList& paths);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makePlaces();
    void makeStatusBar();
    void connectFileActions();
    void connectHistory();
    void connectLabelActions();
    void connectReview();
    void connectViewActions();
    void connectModels();
    void connectLibrary();
    void connectSearch();
    void restore(const WindowSettings& settings);
    void save();

    void ask(const QString& title, QFileDialog::FileMode mode);
    void classifyAgain();
    void showKeys();
    void showChosen();
    void showView();
    void foldSides();
    void showReviewing(bool isReviewing);

    Composition& m_composition;
    QSettings& m_settings;
    QSplitter* m_splitter = nullptr;
    SidebarView* m_sidebar = nullptr;
    SearchPanels* m_panels = nullptr;
    PhotographsArea* m_photographs = nullptr;
    InspectorPanel* m_inspector = nullptr;
    RunPanel* m_runPanel = nullptr;
    OfferLine* m_modelLine = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_waiting = nullptr;
    QSlider* m_size = nullptr;
    MainWindowActions* m_actions = nullptr;
    CorrectionDesk* m_desk = nullptr;
    CategoryPresenter* m_categories = nullptr;
    RunReporter* m_runReporter = nullptr;
    EvaluationPresenter* m_evaluation = nullptr;
    QPointer<QDialog> m_keys; ///< while it is open
    QString m_addedFrom;      ///< where the file dialogs begin
    QString m_wantedView;     ///< of the last start, until the library is there
    bool m_isViewShown = false;
    bool m_leftBeforeFolding = true;
    bool m_rightBeforeFolding = true;
    bool m_foldedForReview = false;
};

} // namespace scenekeeper::ui
