// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/similarpresenter.h"

#include "ui/controllers/librarycontroller.h"
#include "ui/controllers/searchcontroller.h"
#include "ui/controllers/similaritycontroller.h"
#include "ui/errortext.h"
#include "ui/mainwindowactions.h"
#include "ui/models/photogridmodel.h"
#include "ui/models/sidebarmodel.h"
#include "ui/photographsarea.h"
#include "ui/views/sidebarview.h"
#include "ui/views/viewbanner.h"

#include <QAction>
#include <iterator>
#include <utility>

namespace scenekeeper::ui {

using base::PhotoId;

namespace {

SearchScope duplicatesScope(const std::vector<PhotoId>& photos)
{
    SearchScope scope{SidebarModel::duplicatesKey(),
                      SidebarModel::tr("Near-duplicates"),
                      QStringLiteral("duplicates"),
                      -1,
                      {}};
    scope.query.photos = photos;
    return scope;
}

} // namespace

SimilarPresenter::SimilarPresenter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    const MainWindowActions& actions = m_parts.actions;
    connect(actions.moreLikeThis, &QAction::triggered, this, &SimilarPresenter::showLikeThis);
    connect(actions.selectCopies, &QAction::triggered, this, &SimilarPresenter::selectCopies);
    connect(actions.backToGrid, &QAction::triggered, this, &SimilarPresenter::back);
    m_parts.photographs.banner().setCommands({actions.selectCopies, actions.backToGrid});
    connectSidebar();
    const SimilarityController* similarity = &m_parts.similarity;
    connect(similarity, &SimilarityController::likeFound, this, &SimilarPresenter::takeLike);
    connect(similarity, &SimilarityController::duplicatesFound, this, &SimilarPresenter::takeDuplicates);
    connect(similarity, &SimilarityController::notSeen, this, [this](const QString& name) {
        tellFailure(tr("The model has not looked at %1 yet. Classify it, then ask again.").arg(name));
    });
    connect(similarity, &SimilarityController::failed, this,
            [this](const base::Error& error) { tellFailure(errorText(error)); });
    connect(&m_parts.library, &LibraryController::viewCompleted, this, [this] {
        // Whoever has chosen something since is where they want to be.
        PhotoGridView& grid = m_parts.photographs.grid();
        if (const auto place = std::exchange(m_returnTo, std::nullopt); place && grid.selectedCount() == 0)
            grid.returnTo(*place);
    });
    connect(&m_parts.library, &LibraryController::queryChanged, this, [this] { m_returnTo.reset(); });
}

void SimilarPresenter::connectSidebar()
{
    connect(&m_parts.sidebar, &SidebarView::queryChosen, this, &SimilarPresenter::forget);
    connect(&m_parts.sidebar, &SidebarView::duplicatesChosen, this, &SimilarPresenter::showDuplicates);
    connect(&m_parts.sidebar, &SidebarView::chosenAgain, this, [this] {
        if (m_formers.empty())
            return;
        m_formers.erase(std::next(m_formers.begin()), m_formers.end());
        m_parts.photographs.backToGrid();
        back();
    });
}

void SimilarPresenter::forget()
{
    m_parts.similarity.cancel();
    m_returnTo.reset();
    m_formers.clear();
    m_shown = {};
    showState();
}

void SimilarPresenter::showState()
{
    m_parts.photographs.setWaitingText({}, {});
    m_parts.grid.setGroups(m_shown.groups);
    m_parts.actions.setHasFormerView(!m_formers.empty());
    m_parts.actions.setHasCopies(m_shown.groups && m_shown.groups->count() > 0);
    m_parts.photographs.banner().say(m_shown.banner);
}

void SimilarPresenter::present(Shown view)
{
    m_shown = std::move(view);
    showState();
    m_parts.search.setScopeAndText(m_shown.scope, m_shown.text);
}

void SimilarPresenter::showLikeThis()
{
    const std::vector<PhotoId> chosen = m_parts.photographs.chosenPhotos();
    const PhotoId current = m_parts.photographs.grid().currentPhoto();
    const PhotoId photo = chosen.size() == 1 ? chosen.front() : current;
    if (photo.isValid())
        m_parts.similarity.findLike(photo);
}

void SimilarPresenter::takeLike(const QString& name, const std::vector<PhotoId>& photos)
{
    m_parts.photographs.backToGrid();
    m_shown.scope = m_parts.search.scope();
    m_shown.text = m_parts.search.text();
    m_shown.place = m_parts.photographs.grid().bookmark();
    m_formers.push_back(std::move(m_shown));
    SearchScope scope{QStringLiteral("like"), tr("Like %1").arg(name), QStringLiteral("duplicates"), -1, {}};
    scope.query.photos = photos;
    present({scope, {}, nullptr, tr("Photographs like %1, the most similar first").arg(name), {}});
    // The photograph itself is where one begins.
    m_returnTo = PhotoGridView::Bookmark{photos.front(), {photos.front()}, std::nullopt};
}

void SimilarPresenter::showDuplicates()
{
    if (!m_parts.library.isLoaded())
        return;
    m_parts.photographs.backToGrid();
    m_formers.clear();
    present({duplicatesScope({}), {}, nullptr, {}, {}});
    m_parts.photographs.setWaitingText(tr("Looking for near-duplicates…"),
                                       tr("Pictures that were scaled, compressed, cropped or brightened."));
    m_parts.similarity.findDuplicates();
}

void SimilarPresenter::takeDuplicates(const PhotoGroupsPtr& groups, qint64 unknown)
{
    m_parts.sidebarModel.setDuplicates(static_cast<qint64>(groups->photos().size()));
    //: %1 is "24 photographs"
    QString text = tr("%1 in %Ln group(s), the best copy first", nullptr, groups->count())
                       .arg(tr("%Ln photograph(s)", nullptr, static_cast<int>(groups->photos().size())));
    if (unknown > 0)
        text +=
            QStringLiteral(" · ") + tr("%Ln more not compared: not classified yet, or without a thumbnail",
                                       nullptr, static_cast<int>(unknown));
    if (groups->count() == 0 && unknown == 0)
        text.clear();
    present({duplicatesScope(groups->photos()), m_parts.search.text(), groups, text, {}});
}

void SimilarPresenter::back()
{
    if (!m_parts.photographs.isGridShown()) {
        m_parts.photographs.backToGrid();
        return;
    }
    if (m_formers.empty())
        return;
    m_parts.similarity.cancel();
    Shown former = std::move(m_formers.back());
    m_formers.pop_back();
    const PhotoGridView::Bookmark place = former.place;
    present(std::move(former));
    m_returnTo = place;
}

void SimilarPresenter::selectCopies()
{
    if (m_shown.groups)
        m_parts.photographs.grid().selectPhotos(m_shown.groups->copies());
}

void SimilarPresenter::tellFailure(const QString& sentence)
{
    // Nothing is known of near-duplicates then, so an empty view may not say that there are none.
    const bool isWaiting = m_shown.scope.query.photos && m_shown.scope.query.photos->empty();
    m_parts.photographs.setWaitingText(isWaiting ? tr("Near-duplicates are not known") : QString(), sentence);
    m_parts.photographs.showError(sentence);
}

} // namespace scenekeeper::ui
