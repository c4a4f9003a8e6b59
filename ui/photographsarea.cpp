// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photographsarea.h"

#include "ui/catalogtext.h"
#include "ui/composition.h"
#include "ui/controllers/damagepresenter.h"
#include "ui/controllers/largeviewcontroller.h"
#include "ui/controllers/reviewcontroller.h"
#include "ui/errortext.h"
#include "ui/views/damagepage.h"
#include "ui/views/largeview.h"
#include "ui/views/messagebar.h"
#include "ui/views/photogridview.h"
#include "ui/views/reviewoffer.h"
#include "ui/views/reviewview.h"
#include "ui/views/searchbar.h"
#include "ui/views/viewbanner.h"
#include "ui/views/welcomeview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtMath>
#include <array>

namespace scenekeeper::ui {

using base::PhotoId;

namespace {

constexpr int kLowestGrid = 120;

} // namespace

PhotographsArea::PhotographsArea(Composition& composition, QWidget* parent)
    : QWidget(parent), m_composition(composition)
{
    makePages();
    m_largeController = new LargeViewController(
        {composition.grid, *m_grid, *m_large, composition.pictures, composition.thumbnails}, this);
    m_review = new ReviewController({composition.reviewer, composition.reader, composition.labels,
                                     composition.pictures, composition.thumbnails, *m_reviewView},
                                    this);
    connectParts();
    connectReview();
    showEmptyText();
    showPage();
}

void PhotographsArea::makePages()
{
    m_messages = new MessageBar(this);
    m_searchBar = new SearchBar(this);
    m_reviewOffer = new ReviewOffer(this);
    m_banner = new ViewBanner(this);
    m_stack = new QStackedWidget(this);
    m_welcome = new WelcomeView(m_stack);
    m_grid = new PhotoGridView(m_stack);
    m_grid->setPhotoModel(&m_composition.grid);
    m_grid->setAccessibleName(tr("Photographs"));
    m_large = new LargeView(m_stack);
    m_large->setAccessibleName(tr("Large photograph"));
    m_reviewView = new ReviewView(m_stack);
    m_damage = new DamagePage(m_stack);
    for (QWidget* page : std::array<QWidget*, 5>{m_welcome, m_grid, m_large, m_reviewView, m_damage})
        m_stack->addWidget(page);
    m_stack->setMinimumSize(320, kLowestGrid);
    // What is above it has the height that it needs; the rest is for the photographs.
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_stack->setCurrentWidget(m_grid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_searchBar);
    column->addWidget(m_reviewOffer);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
}

void PhotographsArea::connectParts()
{
    connect(m_stack, &QStackedWidget::currentChanged, this, &PhotographsArea::showReviewOffer);
    connect(m_stack, &QStackedWidget::currentChanged, m_banner,
            [this] { m_banner->setIsDue(m_stack->currentWidget() == m_grid); });
    const auto announceGrid = [this] {
        Q_EMIT gridShownChanged(m_composition.library.isLoaded() && m_stack->currentWidget() == m_grid);
    };
    connect(m_stack, &QStackedWidget::currentChanged, this, announceGrid);
    connect(m_stack, &QStackedWidget::currentChanged, this, &PhotographsArea::showSearchBar);
    connect(m_stack, &QStackedWidget::currentChanged, m_stack, [this] {
        // The pages that are not shown need no room.
        m_stack->setMinimumHeight(m_stack->currentWidget() == m_grid ? kLowestGrid : 0);
    });
    connect(m_welcome, &WelcomeView::addFolderRequested, this, &PhotographsArea::addFolderRequested);
    connect(m_grid, &PhotoGridView::openRequested, this, &PhotographsArea::toggleLarge);
    connect(m_large, &LargeView::closeRequested, this, &PhotographsArea::closeLarge);
    connect(m_grid, &PhotoGridView::selectedPhotosChanged, this, &PhotographsArea::chosenChanged);
    connect(&m_composition.library, &LibraryController::countsChanged, this, &PhotographsArea::showPage);
    connect(&m_composition.library, &LibraryController::countsChanged, this, announceGrid);
    connect(&m_composition.grid, &PhotoGridModel::listChanged, this, [this] {
        if (m_largeController->isOpen() && !m_grid->currentPhoto().isValid())
            closeLarge();
        showEmptyText();
        showReviewOffer();
        Q_EMIT chosenChanged();
    });
    const ImportController* imports = &m_composition.imports;
    connect(imports, &ImportController::started, this, [this] {
        showEmptyText();
        showPage();
    });
    // Which page is due afterwards shows when the library has been counted again.
    connect(imports, &ImportController::finished, this, &PhotographsArea::showEmptyText);
    connect(imports, &ImportController::failed, this, &PhotographsArea::showEmptyText);
    connectFaults();
}

void PhotographsArea::connectFaults()
{
    connect(&m_composition.reader, &CatalogWorker::failed, this, [this](const base::Error& error) {
        if (error.code != base::ErrorCode::DatabaseCorrupt)
            showError(errorText(error));
    });
    connect(&m_composition.writer, &CatalogWorker::failed, this, [this](const base::Error& error) {
        if (error.code != base::ErrorCode::DatabaseCorrupt)
            showError(catalogErrorText(error));
    });
    const auto* presenter = new DamagePresenter({m_composition.guard, *m_damage, *m_messages}, this);
    connect(presenter, &DamagePresenter::dueChanged, this, [this](bool isDue) {
        backToGrid();
        m_isDamaged = isDue;
        showPage();
    });
}

void PhotographsArea::connectReview()
{
    connect(m_review, &ReviewController::currentChanged, this, &PhotographsArea::chosenChanged);
    connect(&m_composition.watcher, &CatalogWatcher::changed, m_review, &ReviewController::refresh);
    connect(&m_composition.history, &HistoryController::restored, m_review, &ReviewController::takenBack);
    // While it is open the pictures of its strip are what is waited for.
    connect(&m_composition.grid, &PhotoGridModel::thumbnailsWanted, this,
            [this](const QList<ThumbnailRequest>& requests) {
                if (m_review->isOpen())
                    return;
                const QSizeF box = QSizeF(m_grid->pictureSize()) * devicePixelRatioF();
                m_composition.thumbnails.setBox({qCeil(box.width()), qCeil(box.height())});
                m_composition.thumbnailMaker.setLevel(storage::thumbnailLevel(qCeil(box.width())));
                m_composition.thumbnails.request(requests);
            });
    connect(&m_composition.thumbnails, &ThumbnailLoader::storeFailed, this, [this](const base::Error& error) {
        const QString folder = QFileInfo(m_composition.thumbnails.storeFile()).path();
        const bool isFull = error.code == base::ErrorCode::DiskFull;
        showError(isFull
                      ? tr("The disk of %1 is full: no more thumbnails are kept there, and photographs "
                           "appear more slowly.")
                            .arg(folder)
                      : tr("Thumbnails cannot be kept in %1, so photographs appear more slowly. Check that "
                           "this folder may be changed.")
                            .arg(folder));
    });
}

QWidget& PhotographsArea::pages() const
{
    return *m_stack;
}

std::vector<PhotoId> PhotographsArea::chosenPhotos() const
{
    if (m_review->isOpen())
        return m_review->chosenPhotos();
    if (!m_largeController->isOpen())
        return m_grid->selectedPhotos();
    const PhotoId current = m_grid->currentPhoto();
    return current.isValid() ? std::vector{current} : std::vector<PhotoId>();
}

void PhotographsArea::showPage()
{
    const LibraryController& library = m_composition.library;
    // The counts may be a moment older than what the grid shows.
    const bool isEmpty = library.isLoaded() && library.counts().smart.all == 0 &&
                         m_composition.grid.rowCount() == 0 && !m_composition.imports.isRunning();
    QWidget* page = m_grid;
    if (m_isDamaged)
        page = m_damage;
    else if (m_review->isOpen())
        page = m_reviewView;
    else if (m_largeController->isOpen())
        page = m_large;
    else if (isEmpty)
        page = m_welcome;
    if (page == m_stack->currentWidget())
        return;
    // Keys go where the eyes are, unless they are busy somewhere else.
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(page);
    if (hadFocus || QApplication::focusWidget() == nullptr)
        page->setFocus();
}

void PhotographsArea::showReviewOffer()
{
    const bool isDue =
        m_stack->currentWidget() == m_grid && m_composition.library.query().needsReview.value_or(false);
    if (isDue && !m_composition.grid.isWhole())
        return; // how many there are comes with the rest
    m_reviewOffer->setCount(isDue ? m_composition.grid.rowCount() : 0);
}

void PhotographsArea::showSearchBar()
{
    m_searchBar->setVisible(m_stack->currentWidget() == m_grid);
}

void PhotographsArea::showEmptyText()
{
    const domain::PhotoQuery& query = m_composition.library.query();
    if (!m_waitingTitle.isEmpty()) {
        m_grid->setEmptyText(m_waitingTitle, m_waitingAdvice);
    } else if (query.photos) {
        m_grid->setEmptyText(tr("No near-duplicates"), tr("Every picture is there once."));
    } else if (m_composition.imports.isRunning()) {
        m_grid->setEmptyText(tr("Looking for photographs…"), tr("They appear here as they are classified."));
    } else if (query.needsReview.value_or(false)) {
        m_grid->setEmptyText(tr("Nothing needs review"), tr("The model is sure of every photograph."));
    } else if (query.failed.value_or(false)) {
        m_grid->setEmptyText(tr("Nothing failed"), tr("Every file could be read."));
    } else if (query.offline.value_or(false)) {
        m_grid->setEmptyText(tr("Nothing is offline"), tr("Every drive and folder is there."));
    } else if (!query.labels.isEmpty()) {
        m_grid->setEmptyText(tr("No photograph has this label"),
                             tr("Select photographs and press the label's number to give it to them."));
    } else {
        m_grid->setEmptyText(tr("No photographs here"), tr("Drop folders or photographs on the window."));
    }
}

void PhotographsArea::setWaitingText(const QString& title, const QString& advice)
{
    m_waitingTitle = title;
    m_waitingAdvice = advice;
    showEmptyText();
}

bool PhotographsArea::isGridShown() const
{
    return !m_review->isOpen() && !m_largeController->isOpen();
}

void PhotographsArea::toggleLarge()
{
    if (m_largeController->isOpen()) {
        closeLarge();
        return;
    }
    if (m_isDamaged || !m_largeController->open())
        return;
    m_stack->setCurrentWidget(m_large);
    m_large->setFocus();
    Q_EMIT largeChanged(true);
    Q_EMIT chosenChanged();
}

void PhotographsArea::closeLarge()
{
    if (!m_largeController->isOpen())
        return;
    m_largeController->close();
    showPage();
    m_grid->setFocus();
    m_grid->scrollTo(m_grid->currentIndex());
    Q_EMIT largeChanged(false);
    Q_EMIT chosenChanged();
}

void PhotographsArea::setIsReviewing(bool isReviewing)
{
    if (isReviewing && m_isDamaged) {
        Q_EMIT reviewingChanged(false);
        return;
    }
    if (isReviewing == m_review->isOpen())
        return;
    closeLarge();
    if (isReviewing) {
        m_review->open();
        m_stack->setCurrentWidget(m_reviewView);
        m_reviewView->setFocus();
    } else {
        m_review->close();
        showPage();
        m_grid->setFocus();
        m_composition.grid.requestThumbnails();
    }
    Q_EMIT reviewingChanged(isReviewing);
    Q_EMIT chosenChanged();
}

void PhotographsArea::backToGrid()
{
    closeLarge();
    setIsReviewing(false);
}

void PhotographsArea::setThumbnailEdge(int edge)
{
    m_grid->setThumbnailEdge(edge);
    m_composition.grid.requestThumbnails();
}

void PhotographsArea::setListMode(bool isList)
{
    closeLarge();
    m_grid->setMode(isList ? PhotoViewMode::List : PhotoViewMode::Grid);
}

void PhotographsArea::contextMenuEvent(QContextMenuEvent* event)
{
    if (chosenPhotos().empty()) {
        event->ignore();
        return;
    }
    // The keyboard's menu opens on its photograph, not in the middle of the view.
    const QRect current = m_grid->visualRect(m_grid->currentIndex());
    const bool isOnPhoto = event->reason() == QContextMenuEvent::Keyboard && m_grid->isVisible() &&
                           m_grid->viewport()->rect().contains(current.center());
    Q_EMIT menuRequested(isOnPhoto ? m_grid->viewport()->mapToGlobal(current.center()) : event->globalPos());
}

bool PhotographsArea::event(QEvent* event)
{
    // The other screen may be denser.
    if (event->type() == QEvent::ScreenChangeInternal)
        m_composition.grid.requestThumbnails();
    return QWidget::event(event);
}

void PhotographsArea::showError(const QString& sentence)
{
    m_messages->say(sentence);
}

} // namespace scenekeeper::ui
