// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searchpanels.h"

#include "core/domain/photofacets.h"
#include "ui/composition.h"
#include "ui/views/mappanel.h"
#include "ui/views/mapview.h"
#include "ui/views/timelinepanel.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

namespace scenekeeper::ui {

using domain::PhotoQuery;

namespace {

constexpr int kWantingMs = 80;

std::optional<DayRange> chosenDays(const PhotoQuery& query)
{
    const std::optional<domain::DateCondition> dates = domain::datesOf(query);
    if (!dates)
        return {};
    return DayRange{dates->from.value_or(QDate()), dates->to.value_or(QDate())};
}

} // namespace

SearchPanels::SearchPanels(Composition& composition, QWidget* parent)
    : QWidget(parent),
      m_composition(composition),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_map(new MapPanel),
      m_timeline(new TimelinePanel(this))
{
    m_splitter->setHandleWidth(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_timeline);
    m_timeline->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_map->hide();
    m_timeline->hide();
    m_wanting.setSingleShot(true);
    m_wanting.setInterval(kWantingMs);
    connect(&m_wanting, &QTimer::timeout, this, [this] { Q_EMIT queryWanted(m_wanted); });
    connect(&composition.library, &LibraryController::queryChanged, this, &SearchPanels::showQuery);
    connectTimeline();
    connectMap();
}

void SearchPanels::setPhotographs(QWidget* photographs)
{
    m_splitter->addWidget(photographs);
    m_splitter->addWidget(m_map);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
}

void SearchPanels::setCommands(QAction* map, QAction* timeline)
{
    m_mapCommand = map;
    m_timelineCommand = timeline;
    for (QAction* command : {map, timeline})
        connect(command, &QAction::toggled, this, &SearchPanels::showPanels);
    showPanels();
}

void SearchPanels::setAllowed(bool isAllowed)
{
    m_isAllowed = isAllowed;
    showPanels();
}

void SearchPanels::showPanels()
{
    for (QAction* command : {m_mapCommand, m_timelineCommand})
        command->setEnabled(m_isAllowed);
    const bool isMapShown = m_isAllowed && m_mapCommand->isChecked();
    const bool isTimelineShown = m_isAllowed && m_timelineCommand->isChecked();
    m_map->setVisible(isMapShown);
    m_timeline->setVisible(isTimelineShown);
    m_composition.summaries.setPlacesWanted(isMapShown);
    m_composition.summaries.setTimesWanted(isTimelineShown);
}

void SearchPanels::restore(const PanelSettings& settings)
{
    if (!m_splitter->restoreState(settings.splitter))
        m_splitter->setSizes({m_map->sizeHint().height(), m_map->sizeHint().height()});
    m_splitter->setOrientation(Qt::Vertical); // whatever the settings say
    m_mapCommand->setChecked(settings.isMapShown);
    m_timelineCommand->setChecked(settings.isTimelineShown);
}

PanelSettings SearchPanels::settings() const
{
    return {m_mapCommand->isChecked(), m_timelineCommand->isChecked(), m_splitter->saveState()};
}

void SearchPanels::want(const PhotoQuery& query)
{
    m_wanted = query;
    if (!m_wanting.isActive())
        m_wanting.start();
}

void SearchPanels::connectTimeline()
{
    const LibraryController* library = &m_composition.library;
    connect(&m_composition.summaries, &SummaryController::timesReady, m_timeline, &TimelinePanel::setTimes);
    connect(&m_timeline->view(), &TimelineView::rangeChosen, this, [this, library](const DayRange& range) {
        want(domain::withDates(library->query(), {range.first, range.last}));
    });
    connect(m_timeline, &TimelinePanel::clearRequested, this,
            [this, library] { want(domain::withoutDates(library->query())); });
    connect(m_timeline, &TimelinePanel::undatedRequested, this, [this, library](bool show) {
        want(show ? domain::withUndated(library->query()) : domain::withoutDates(library->query()));
    });
}

void SearchPanels::connectMap()
{
    const LibraryController* library = &m_composition.library;
    SummaryController* summaries = &m_composition.summaries;
    connect(summaries, &SummaryController::placesReady, m_map, &MapPanel::setPlaces);
    connect(&m_map->view(), &MapView::gridWanted, summaries, &SummaryController::setGrid);
    connect(&m_map->view(), &MapView::rectangleChosen, this,
            [this, library](const domain::WithinCondition& rectangle) {
                want(domain::withRectangle(library->query(), rectangle));
            });
    connect(m_map, &MapPanel::clearRequested, this,
            [this, library] { want(domain::withoutPlaces(library->query())); });
    connect(m_map, &MapPanel::unplacedRequested, this, [this, library](bool show) {
        want(show ? domain::withUnplaced(library->query()) : domain::withoutPlaces(library->query()));
    });
}

void SearchPanels::showQuery()
{
    const PhotoQuery& query = m_composition.library.query();
    m_timeline->setChosen(chosenDays(query));
    m_timeline->setUndatedShown(domain::asksForUndated(query));
    m_map->setChosen(domain::rectangleOf(query));
    m_map->setUnplacedShown(domain::asksForUnplaced(query));
}

} // namespace scenekeeper::ui
