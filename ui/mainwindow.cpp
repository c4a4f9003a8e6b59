// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/composition.h"
#include "ui/controllers/categorypresenter.h"
#include "ui/controllers/comparisonpresenter.h"
#include "ui/controllers/correctiondesk.h"
#include "ui/controllers/evaluationpresenter.h"
#include "ui/controllers/exportpresenter.h"
#include "ui/controllers/labeldrags.h"
#include "ui/controllers/learningpresenter.h"
#include "ui/controllers/likeselector.h"
#include "ui/controllers/modelreporter.h"
#include "ui/controllers/modelspresenter.h"
#include "ui/controllers/reviewcontroller.h"
#include "ui/controllers/runreporter.h"
#include "ui/controllers/searchassembly.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/icons.h"
#include "ui/libraryassembly.h"
#include "ui/mainwindowactions.h"
#include "ui/photographsarea.h"
#include "ui/searchpanels.h"
#include "ui/views/droptarget.h"
#include "ui/views/inspectorpanel.h"
#include "ui/views/largeview.h"
#include "ui/views/mappanel.h"
#include "ui/views/offerline.h"
#include "ui/views/panes.h"
#include "ui/views/photogridview.h"
#include "ui/views/reviewoffer.h"
#include "ui/views/reviewview.h"
#include "ui/views/runpanel.h"
#include "ui/views/sidebarview.h"
#include "ui/views/timelinepanel.h"
#include "ui/windowsettings.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLayout>
#include <QScreen>
#include <QSlider>
#include <QSplitter>
#include <QStatusBar>
#include <algorithm>
#include <array>
#include <utility>

namespace scenekeeper::ui {

using base::PhotoId;

MainWindow::MainWindow(Composition& composition, QSettings& settings, QWidget* parent)
    : QMainWindow(parent), m_composition(composition), m_settings(settings)
{
    setWindowTitle(QStringLiteral("Scenekeeper"));
    setWindowIcon(applicationIcon());
    makePlaces();
    makeStatusBar();
    m_actions = new MainWindowActions(*this, m_photographs->pages());
    m_desk = new CorrectionDesk(composition.labels, *m_photographs, this);
    m_categories =
        new CategoryPresenter({composition.categories, composition.library, *m_sidebar, *this}, this);
    m_runReporter =
        new RunReporter({composition.imports, composition.reader, *m_runPanel, *m_waiting, *this}, this);
    m_evaluation = new EvaluationPresenter(composition.evaluations, *this, this);
    const auto* drops = new DropTarget(this);
    connect(drops, &DropTarget::dropped, this, &MainWindow::addPaths);
    connectFileActions();
    connectLabelActions();
    connectHistory();
    connectReview();
    connectViewActions();
    connectModels();
    connectLibrary();
    connectSearch();
    restore(WindowSettings::load(settings));
    showChosen();
    m_photographs->grid().setFocus();
}

MainWindow::~MainWindow() = default;

QSize MainWindow::sizeHint() const
{
    return {1280, 800};
}

void MainWindow::makePlaces()
{
    m_splitter = new QSplitter(this);
    m_splitter->setHandleWidth(1);
    m_sidebar = new SidebarView(m_splitter);
    m_sidebar->setSidebarModel(&m_composition.sidebar);
    m_sidebar->setAccessibleName(tr("Library"));
    m_sidebar->setMinimumWidth(160);
    m_panels = new SearchPanels(m_composition, m_splitter);
    m_photographs = new PhotographsArea(m_composition, m_panels);
    m_panels->setPhotographs(m_photographs);
    m_inspector = new InspectorPanel(m_splitter);
    m_inspector->setAccessibleName(tr("Inspector"));
    m_inspector->setMinimumWidth(200);
    m_splitter->setStretchFactor(1, 1);
    for (int place = 0; place < m_splitter->count(); ++place)
        m_splitter->setCollapsible(place, false);
    setCentralWidget(m_splitter);
}

void MainWindow::makeStatusBar()
{
    m_summary = new QLabel(this);
    m_runPanel = new RunPanel(this);
    m_modelLine = new OfferLine(this);
    m_waiting = new QLabel(this);
    m_size = new QSlider(Qt::Horizontal, this);
    m_size->setRange(kSmallestThumbnail, kLargestThumbnail);
    m_size->setSingleStep(kThumbnailStep / 4);
    m_size->setPageStep(kThumbnailStep);
    m_size->setFixedWidth(128);
    m_size->setToolTip(tr("Thumbnail size"));
    m_size->setAccessibleName(tr("Thumbnail size"));
    statusBar()->setSizeGripEnabled(false);
    // With the margins and the spacing that the bar has itself, 8 and 16 pixels.
    statusBar()->setContentsMargins(6, 0, 6, 0);
    statusBar()->layout()->setSpacing(8);
    statusBar()->addWidget(m_summary);
    statusBar()->addWidget(m_runPanel, 1);
    statusBar()->addWidget(m_modelLine, 1);
    statusBar()->addPermanentWidget(m_waiting);
    statusBar()->addPermanentWidget(m_size);
}

void MainWindow::connectFileActions()
{
    const MainWindowActions& a = *m_actions;
    const auto askForFolder = [this] { ask(tr("Add Folder"), QFileDialog::Directory); };
    connect(a.addFolder, &QAction::triggered, this, askForFolder);
    connect(m_photographs, &PhotographsArea::addFolderRequested, this, askForFolder);
    connect(a.addFiles, &QAction::triggered, this,
            [this] { ask(tr("Add Files"), QFileDialog::ExistingFiles); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.selectAll, &QAction::triggered, &m_photographs->grid(), &QAbstractItemView::selectAll);
    auto* like = new LikeSelector(m_composition.reader, m_composition.grid, m_photographs->grid(), this);
    connect(a.selectLike, &QAction::triggered, like, &LikeSelector::select);
    connect(a.selectNone, &QAction::triggered, &m_photographs->grid(), &QAbstractItemView::clearSelection);
    connect(a.classifyAgain, &QAction::triggered, this, &MainWindow::classifyAgain);
    connect(a.cancelRun, &QAction::triggered, &m_composition.imports, &ImportController::cancel);
    connect(a.failedFiles, &QAction::triggered, m_runReporter, &RunReporter::showFailures);
    auto* exports = new ExportPresenter({m_composition.exports, m_composition.labels, m_composition.library,
                                         *m_modelLine, *this, m_composition.person},
                                        this);
    connect(a.exportPhotographs, &QAction::triggered, exports, &ExportPresenter::open);
    connect(exports, &ExportPresenter::failed, m_photographs, &PhotographsArea::showError);
    connect(a.evaluate, &QAction::triggered, m_evaluation, &EvaluationPresenter::askForFolder);
    connect(a.keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(a.about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_runReporter, &RunReporter::runningChanged, m_actions, &MainWindowActions::setIsRunning);
    connect(m_runReporter, &RunReporter::failed, m_photographs, &PhotographsArea::showError);
    connect(&m_composition, &Composition::canWriteChanged, m_actions, &MainWindowActions::setCanWrite);
}

void MainWindow::connectModels()
{
    Composition& parts = m_composition;
    const QString& thumbnails = parts.thumbnails.storeFile();
    auto* learning =
        new LearningPresenter({parts.learning, parts.models, *this, *statusBar(), thumbnails}, this);
    connect(m_actions->learn, &QAction::triggered, learning, &LearningPresenter::open);
    auto* comparison = new ComparisonPresenter(parts.comparisons, *this, thumbnails, this);
    auto* models = new ModelsPresenter(parts.models, *this, this);
    connect(m_actions->models, &QAction::triggered, models, &ModelsPresenter::open);
    connect(models, &ModelsPresenter::compareRequested, comparison, &ComparisonPresenter::compare);
    const auto* reporter = new ModelReporter({parts.models, parts.imports, *m_modelLine, *m_runPanel}, this);
    connect(reporter, &ModelReporter::noticed, m_photographs, &PhotographsArea::showError);
    connect(reporter, &ModelReporter::classifyRequested, this, [this] {
        QStringList roots;
        for (const domain::Root& root : m_composition.library.counts().roots) {
            if (root.online)
                roots.append(root.path);
        }
        m_composition.imports.readAgain(roots);
    });
}

void MainWindow::connectLabelActions()
{
    LabelController& labels = m_composition.labels;
    connect(&labels, &LabelController::labelsChanged, this, [this] {
        const std::vector<domain::Label>& all = m_composition.labels.labels();
        m_actions->setLabels(all);
        m_photographs->grid().setLabelColors(LabelColors(all));
        m_photographs->large().setLabels(all);
        m_photographs->reviewView().setLabels(all);
        m_inspector->setLabels(all);
    });
    const MainWindowActions& a = *m_actions;
    connect(m_actions, &MainWindowActions::labelChosen, m_desk, &CorrectionDesk::setLabel);
    connect(m_actions, &MainWindowActions::labelToggled, m_desk, &CorrectionDesk::toggleLabel);
    connect(a.confirm, &QAction::triggered, m_desk, &CorrectionDesk::confirm);
    connect(a.reject, &QAction::triggered, m_desk, &CorrectionDesk::reject);
    connect(a.change, &QAction::triggered, m_desk, &CorrectionDesk::changeToModel);
    m_actions->addLabelCommands(m_categories->actions());
    const auto* drags = new LabelDrags({m_photographs->grid(), *m_sidebar, m_composition.labels}, this);
    connect(drags, &LabelDrags::mergeRequested, m_categories, &CategoryPresenter::askToMerge);
    connect(&m_composition.categories, &CategoryController::nameRefused, m_photographs,
            [this](const QString& name) {
                m_photographs->showError(tr("There is a label named “%1” already.").arg(name));
            });
}

void MainWindow::connectHistory()
{
    HistoryController* history = &m_composition.history;
    connect(m_actions->undo, &QAction::triggered, history, &HistoryController::undo);
    connect(m_actions->redo, &QAction::triggered, history, &HistoryController::redo);
    connect(m_inspector, &InspectorPanel::revertRequested, history, &HistoryController::revertRun);
    connect(m_runReporter, &RunReporter::revertRequested, history, &HistoryController::revertRun);
    connect(history, &HistoryController::runReverted, m_runReporter, &RunReporter::reportReverted);
    const QUndoStack* stack = &history->stack();
    connect(stack, &QUndoStack::undoTextChanged, m_actions, &MainWindowActions::setUndoText);
    connect(stack, &QUndoStack::redoTextChanged, m_actions, &MainWindowActions::setRedoText);
}

void MainWindow::connectReview()
{
    ReviewController* review = &m_photographs->review();
    ReviewView* view = &m_photographs->reviewView();
    const MainWindowActions& a = *m_actions;
    view->setCommands({a.confirm, a.reject, a.change, a.similar, a.undo, a.backToGrid, a.learn});
    m_photographs->reviewOffer().setCommand(a.review);
    connect(view, &ReviewView::labelChosen, m_desk, &CorrectionDesk::setLabel);
    connect(a.review, &QAction::triggered, m_photographs, &PhotographsArea::setIsReviewing);
    connect(a.similar, &QAction::toggled, review, &ReviewController::setIncludesSimilar);
    connect(review, &ReviewController::currentChanged, m_actions, [this, review] {
        m_actions->setReviewOffers(review->similarCount(), review->doubt() != nullptr);
    });
    connect(m_photographs, &PhotographsArea::reviewingChanged, this, &MainWindow::showReviewing);
}

void MainWindow::connectViewActions()
{
    const MainWindowActions& a = *m_actions;
    connect(a.large, &QAction::triggered, m_photographs, &PhotographsArea::toggleLarge);
    connect(m_photographs, &PhotographsArea::menuRequested, m_actions,
            &MainWindowActions::openPhotographMenu);
    connect(m_photographs, &PhotographsArea::largeChanged, m_actions, &MainWindowActions::setIsLarge);
    connect(a.grid, &QAction::triggered, this, [this] { m_photographs->setListMode(false); });
    connect(a.list, &QAction::triggered, this, [this] { m_photographs->setListMode(true); });
    connect(m_size, &QSlider::valueChanged, m_photographs, &PhotographsArea::setThumbnailEdge);
    const auto stepSize = [this](int steps) { m_size->setValue(m_size->value() + steps * kThumbnailStep); };
    connect(a.larger, &QAction::enabledChanged, m_size, &QWidget::setEnabled);
    connect(a.larger, &QAction::triggered, this, [stepSize] { stepSize(1); });
    connect(a.smaller, &QAction::triggered, this, [stepSize] { stepSize(-1); });
    connect(&m_photographs->grid(), &PhotoGridView::sizeStepRequested, this, stepSize);
    connect(a.leftSide, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(a.rightSide, &QAction::toggled, m_inspector, &QWidget::setVisible);
    connect(a.bothSides, &QAction::triggered, this, &MainWindow::foldSides);
    m_panels->setCommands(a.map, a.timeline);
    connect(m_photographs, &PhotographsArea::gridShownChanged, m_panels, &SearchPanels::setAllowed);
    connect(a.nextPane, &QAction::triggered, this, [this] {
        focusNextPane(std::array<QWidget*, 6>{m_sidebar, &m_photographs->pages(), &m_panels->map(),
                                              &m_panels->timeline(), m_inspector, statusBar()});
    });
    connect(a.fullScreen, &QAction::toggled, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
}

void MainWindow::connectLibrary()
{
    connect(&m_composition.library, &LibraryController::countsChanged, this, &MainWindow::showView);
    assembleLibrary({m_composition, *m_sidebar, *m_photographs, *m_actions, *this});
    connect(m_sidebar, &SidebarView::queryChosen, m_photographs, &PhotographsArea::backToGrid);
    connect(m_photographs, &PhotographsArea::chosenChanged, this, &MainWindow::showChosen);
    connect(&m_composition.grid, &PhotoGridModel::rowsChanged, this, [this](const std::vector<PhotoId>& ids) {
        const std::vector<PhotoId> chosen = m_photographs->chosenPhotos();
        if (chosen.size() == 1 && std::find(ids.begin(), ids.end(), chosen.front()) != ids.end())
            m_composition.details.load(chosen.front());
    });
    connect(&m_composition.details, &DetailsLoader::ready, m_inspector, &InspectorPanel::showDetails);
}

void MainWindow::connectSearch()
{
    const MainWindowActions& a = *m_actions;
    const auto* search = new SearchAssembly({m_composition, *m_photographs, *m_sidebar, m_settings},
                                            {*a.find, *a.searchForm, *a.saveSearch}, this);
    connect(search, &SearchAssembly::left, &m_photographs->grid(), qOverload<>(&QWidget::setFocus));
}

void MainWindow::showView()
{
    if (std::exchange(m_isViewShown, true))
        return;
    // The view of last time, if it is still there.
    if (!m_sidebar->choose(m_wantedView))
        m_sidebar->choose(SidebarModel::allPhotosKey());
}

void MainWindow::showChosen()
{
    const std::vector<PhotoId> chosen = m_photographs->chosenPhotos();
    const int total = m_composition.grid.rowCount();
    const int count = static_cast<int>(chosen.size());
    m_actions->setHasPhotographs(total > 0);
    m_actions->setHasSelection(count > 0);
    QString text = tr("%Ln photograph(s)", nullptr, total);
    if (count > 1)
        //: %1 is "120 photographs"
        text = tr("%1, %Ln selected", nullptr, count).arg(text);
    // How many there are is not known before all are read.
    m_summary->setText(m_composition.grid.isWhole() ? text : QString());
    if (count == 1) {
        m_composition.details.load(chosen.front());
        return;
    }
    m_composition.details.cancel();
    if (count == 0)
        m_inspector->clear();
    else
        m_inspector->showSelection(count);
}

void MainWindow::addPaths(const QStringList& paths)
{
    m_composition.imports.add(paths);
}

void MainWindow::ask(const QString& title, QFileDialog::FileMode mode)
{
    auto* dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
    dialog->setDirectory(QFileInfo(m_addedFrom).isDir() ? m_addedFrom : QDir::homePath());
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList& paths) { m_addedFrom = QFileInfo(paths.first()).path(); });
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::addPaths);
    // Not modal to the program: runs go on.
    dialog->open();
}

void MainWindow::classifyAgain()
{
    m_composition.reader.post(
        this,
        [ids = m_photographs->chosenPhotos()](storage::Catalog& catalog) {
            return catalog.search().rows(ids);
        },
        [this](const std::vector<domain::PhotoRow>& rows) {
            QStringList paths;
            for (const domain::PhotoRow& row : rows)
                paths.append(row.path);
            m_composition.imports.add(paths, true);
        });
}

void MainWindow::showKeys()
{
    if (!m_keys) {
        m_keys = new ShortcutsDialog(m_actions->all(), this);
        m_keys->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_keys->show();
    m_keys->raise();
    m_keys->activateWindow();
}

void MainWindow::foldSides()
{
    const bool isOpen = m_actions->leftSide->isChecked() || m_actions->rightSide->isChecked();
    if (isOpen) {
        m_leftBeforeFolding = m_actions->leftSide->isChecked();
        m_rightBeforeFolding = m_actions->rightSide->isChecked();
    }
    m_actions->leftSide->setChecked(!isOpen && m_leftBeforeFolding);
    m_actions->rightSide->setChecked(!isOpen && m_rightBeforeFolding);
}

void MainWindow::showReviewing(bool isReviewing)
{
    m_actions->setIsReviewing(isReviewing);
    const bool isOpen = m_actions->leftSide->isChecked() || m_actions->rightSide->isChecked();
    // The whole window for the photograph; what was folded for it comes back after it.
    if (isReviewing ? isOpen : m_foldedForReview && !isOpen)
        foldSides();
    m_foldedForReview = isReviewing && isOpen;
}

void MainWindow::restore(const WindowSettings& settings)
{
    constexpr QSize kFrame(16, 48); // room for it, or the status bar is below a small screen
    if (!restoreGeometry(settings.geometry))
        resize(sizeHint());
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(screen()->availableSize() - kFrame)); // it may have been a larger screen
    if (!m_splitter->restoreState(settings.splitter))
        m_splitter->setSizes({m_sidebar->sizeHint().width(), width(), m_inspector->sizeHint().width()});
    m_actions->leftSide->setChecked(settings.leftShown);
    m_actions->rightSide->setChecked(settings.rightShown);
    m_sidebar->setVisible(settings.leftShown);
    m_inspector->setVisible(settings.rightShown);
    m_panels->restore(settings.panels);
    m_size->setValue(settings.thumbnailEdge);
    m_photographs->setThumbnailEdge(settings.thumbnailEdge);
    const bool isList = settings.mode == PhotoViewMode::List;
    (isList ? m_actions->list : m_actions->grid)->setChecked(true);
    m_photographs->setListMode(isList);
    m_wantedView = settings.view;
    m_addedFrom = settings.addedFrom;
}

void MainWindow::save()
{
    WindowSettings settings;
    settings.geometry = saveGeometry();
    settings.splitter = m_splitter->saveState();
    settings.leftShown = m_actions->leftSide->isChecked();
    settings.rightShown = m_actions->rightSide->isChecked();
    settings.panels = m_panels->settings();
    settings.thumbnailEdge = m_size->value();
    settings.mode = m_photographs->grid().mode();
    settings.view = m_sidebar->chosenKey();
    settings.addedFrom = m_addedFrom;
    settings.save(m_settings);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_photographs->backToGrid();
    save();
    // What runs ends by itself, behind a window that is already gone; what it has done is kept.
    m_composition.cancelRuns();
    event->accept();
}

} // namespace scenekeeper::ui
