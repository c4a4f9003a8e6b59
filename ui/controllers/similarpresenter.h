// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/models/photogroups.h"
#include "ui/models/searchscope.h"
#include "ui/views/photogridview.h"

#include <QObject>
#include <optional>
#include <vector>

namespace scenekeeper::ui {

class LibraryController;
class MainWindowActions;
class PhotoGridModel;
class PhotographsArea;
class SearchController;
class SidebarModel;
class SidebarView;
class SimilarityController;

/// Shows what is like a photograph, and near-duplicates, in the grid, and leads back from there to what was
/// shown before, as it was; also what the left side asks for. Lives on the UI thread.
class SimilarPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SimilarityController& similarity;
        LibraryController& library;
        SearchController& search;
        PhotoGridModel& grid;
        SidebarModel& sidebarModel;
        SidebarView& sidebar;
        PhotographsArea& photographs;
        MainWindowActions& actions;
    };

    explicit SimilarPresenter(const Parts& parts, QObject* parent = nullptr);

private:
    /// What the grid shows, and where in it one was when one left it.
    struct Shown
    {
        SearchScope scope;
        QString text; ///< what was searched for in it
        PhotoGroupsPtr groups;
        QString banner;
        PhotoGridView::Bookmark place;
    };

    void connectSidebar();
    /// The left side asks for something else: there is no way back to what was shown here.
    void forget();
    void showLikeThis();
    void showDuplicates();
    void takeLike(const QString& name, const std::vector<base::PhotoId>& photos);
    void takeDuplicates(const PhotoGroupsPtr& groups, qint64 unknown);
    void back();
    void present(Shown view);
    void showState();
    void selectCopies();
    void tellFailure(const QString& sentence);

    const Parts m_parts;
    Shown m_shown;
    std::vector<Shown> m_formers;
    std::optional<PhotoGridView::Bookmark> m_returnTo; ///< once the view is there
};

} // namespace scenekeeper::ui
