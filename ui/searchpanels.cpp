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
#include <utility>

namespace scenekeeper::ui {

using domain::Expression;

namespace {

constexpr int kChangingMs = 80;

std::optional<DayRange> chosenDays(const Expression& search)
{
    const std::optional<domain::DateCondition> dates = domain::datesOf(search);
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
    m_changing.setSingleShot(true);
    m_changing.setInterval(kChangingMs);
    connect(&m_changing, &QTimer::timeout, this, &SearchPanels::passOn);
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

void SearchPanels::change(Change change)
{
    m_change = std::move(change);
    if (!m_changing.isActive())
        passOn();
}

void SearchPanels::passOn()
{
    if (!m_change)
        return;
    m_changing.start();
    SearchController& search = m_composition.search;
    search.setExpression(std::exchange(m_change, {})(search.expression()));
}

void SearchPanels::connectTimeline()
{
    connect(&m_composition.summaries, &SummaryController::timesReady, m_timeline, &TimelinePanel::setTimes);
    connect(&m_timeline->view(), &TimelineView::rangeChosen, this, [this](const DayRange& range) {
        change([range](const Expression& where) {
            return domain::withDates(where, {range.first, range.last});
        });
    });
    connect(m_timeline, &TimelinePanel::clearRequested, this,
            [this] { change([](const Expression& where) { return domain::withoutDates(where); }); });
    connect(m_timeline, &TimelinePanel::undatedRequested, this, [this](bool show) {
        change([show](const Expression& where) {
            return show ? domain::withUndated(where) : domain::withoutDates(where);
        });
    });
}

void SearchPanels::connectMap()
{
    SummaryController* summaries = &m_composition.summaries;
    connect(summaries, &SummaryController::placesReady, m_map, &MapPanel::setPlaces);
    connect(&m_map->view(), &MapView::gridWanted, summaries, &SummaryController::setGrid);
    connect(
        &m_map->view(), &MapView::rectangleChosen, this, [this](const domain::WithinCondition& rectangle) {
            change([rectangle](const Expression& where) { return domain::withRectangle(where, rectangle); });
        });
    connect(m_map, &MapPanel::clearRequested, this,
            [this] { change([](const Expression& where) { return domain::withoutPlaces(where); }); });
    connect(m_map, &MapPanel::unplacedRequested, this, [this](bool show) {
        change([show](const Expression& where) {
            return show ? domain::withUnplaced(where) : domain::withoutPlaces(where);
        });
    });
}

void SearchPanels::showQuery()
{
    // What is typed, and so can be taken off again; not what the line on the left asks for.
    const Expression& search = m_composition.search.expression();
    m_timeline->setChosen(chosenDays(search));
    m_timeline->setUndatedShown(domain::asksForUndated(search));
    m_map->setChosen(domain::rectangleOf(search));
    m_map->setUnplacedShown(domain::asksForUnplaced(search));
}

} // namespace scenekeeper::ui
