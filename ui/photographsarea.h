// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QWidget>
#include <vector>

class QStackedWidget;

namespace scenekeeper::ui {

class Composition;
class DamagePage;
class LargeView;
class LargeViewController;
class MessageBar;
class PhotoGridView;
class ReviewController;
class ReviewOffer;
class ReviewView;
class SearchBar;
class ViewBanner;
class WelcomeView;

/// The middle of the window: the welcome, the grid, one photograph large, or review mode, below a line for
/// what went wrong; what can be done, where the catalogue is damaged. Knows which of them is due. Window
/// thread only.
class PhotographsArea final : public QWidget
{
    Q_OBJECT

public:
    explicit PhotographsArea(Composition& composition, QWidget* parent = nullptr);

    [[nodiscard]] PhotoGridView& grid() const { return *m_grid; }
    [[nodiscard]] LargeView& large() const { return *m_large; }
    [[nodiscard]] ReviewView& reviewView() const { return *m_reviewView; }
    [[nodiscard]] SearchBar& searchBar() const { return *m_searchBar; }
    [[nodiscard]] MessageBar& messages() const { return *m_messages; }
    [[nodiscard]] ReviewOffer& reviewOffer() const { return *m_reviewOffer; }
    [[nodiscard]] ReviewController& review() const { return *m_review; }
    /// Says what the grid shows; not to be seen beside another page.
    [[nodiscard]] ViewBanner& banner() const { return *m_banner; }
    /// Neither one photograph large nor review mode.
    [[nodiscard]] bool isGridShown() const;
    /// In whose inside single keys are commands.
    [[nodiscard]] QWidget& pages() const;

    /// What a command is about: the photograph that is large or under review, else those selected.
    [[nodiscard]] std::vector<base::PhotoId> chosenPhotos() const;

    void toggleLarge();
    void closeLarge();
    void setIsReviewing(bool isReviewing);
    /// Out of the large view or review mode.
    void backToGrid();
    void setThumbnailEdge(int edge);
    void setListMode(bool isList);
    void showError(const QString& sentence);
    /// What an empty grid says while its photographs are looked for; empty: what it says otherwise.
    void setWaitingText(const QString& title, const QString& advice);

Q_SIGNALS:
    void addFolderRequested();
    void largeChanged(bool isLarge);
    void reviewingChanged(bool isReviewing);
    /// Many photographs are looked at, rather than one or an empty catalogue.
    void gridShownChanged(bool isShown);
    /// Other photographs are chosen, or the same ones of another view.
    void chosenChanged();
    /// Asked for by the mouse or the keyboard, `at` a point of the screen; only while something is chosen.
    void menuRequested(const QPoint& at);

protected:
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void makePages();
    void connectParts();
    void connectFaults();
    void connectReview();
    void showPage();
    void showEmptyText();
    void showReviewOffer();
    void showSearchBar();

    Composition& m_composition;
    MessageBar* m_messages = nullptr;
    SearchBar* m_searchBar = nullptr;
    QStackedWidget* m_stack = nullptr;
    WelcomeView* m_welcome = nullptr;
    PhotoGridView* m_grid = nullptr;
    LargeView* m_large = nullptr;
    LargeViewController* m_largeController = nullptr;
    ReviewOffer* m_reviewOffer = nullptr;
    ReviewView* m_reviewView = nullptr;
    DamagePage* m_damage = nullptr;
    bool m_isDamaged = false;
    ViewBanner* m_banner = nullptr;
    QString m_waitingTitle;
    QString m_waitingAdvice;
    ReviewController* m_review = nullptr;
};

} // namespace scenekeeper::ui
