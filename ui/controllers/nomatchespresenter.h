// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoquery.h"

#include <QObject>
#include <vector>

namespace scenekeeper::ui {

class CatalogWorker;
class LibraryController;
class NoMatchesPanel;
class PhotoGridModel;
class SearchController;

/// Says what to do where a search finds nothing: which of its filters to take off so that something is left,
/// and how much. These counts are made by `counter`, for whose work nobody waits; until they are there,
/// clearing the search is offered alone.
///
/// Lives on the UI thread. What cannot be counted is not offered.
class NoMatchesPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SearchController& search;
        LibraryController& library;
        PhotoGridModel& grid;
        CatalogWorker& counter;
        NoMatchesPanel& panel;
    };

    explicit NoMatchesPresenter(const Parts& parts, QObject* parent = nullptr);

Q_SIGNALS:
    void everywhereRequested();

private:
    /// What would be left without one part of the search.
    struct Way
    {
        domain::PhotoQuery query;
        domain::Expression search; ///< the text that is left
        QString taken;             ///< the filter that goes, as it is written; empty: the scope
        qint64 photos = 0;
    };

    void update();
    void count();
    void show(const std::vector<Way>& ways);
    [[nodiscard]] std::vector<Way> ways() const;

    Parts m_parts;
    quint64 m_question = 0;
};

} // namespace scenekeeper::ui
