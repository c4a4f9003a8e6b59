// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photoexpression.h"

#include <QTimer>
#include <QWidget>
#include <functional>

class QAction;
class QSplitter;

namespace scenekeeper::ui {

class Composition;
class MapPanel;
class TimelinePanel;

/// What of the two panels is remembered. A plain value.
struct PanelSettings
{
    bool isMapShown = false;
    bool isTimelineShown = true;
    QByteArray splitter;
};

/// The middle of the window: the photographs, below them the map and the timeline, which fold away. Both
/// show the present search and are a way to change it; they step aside while one photograph is looked at.
/// Window thread only.
class SearchPanels final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPanels(Composition& composition, QWidget* parent = nullptr);

    void setPhotographs(QWidget* photographs);
    /// Checkable commands; each shows its panel.
    void setCommands(QAction* map, QAction* timeline);
    /// Only beside many photographs.
    void setAllowed(bool isAllowed);

    void restore(const PanelSettings& settings);
    [[nodiscard]] PanelSettings settings() const;

    [[nodiscard]] MapPanel& map() const { return *m_map; }
    [[nodiscard]] TimelinePanel& timeline() const { return *m_timeline; }

private:
    /// What a panel makes of what is searched for.
    using Change = std::function<domain::Expression(const domain::Expression&)>;

    void connectTimeline();
    void connectMap();
    void showQuery();
    void showPanels();
    void change(Change change);
    void passOn();

    Composition& m_composition;
    QSplitter* m_splitter = nullptr;
    MapPanel* m_map = nullptr;
    TimelinePanel* m_timeline = nullptr;
    QAction* m_mapCommand = nullptr;
    QAction* m_timelineCommand = nullptr;
    bool m_isAllowed = false;
    Change m_change;   ///< that has not been made yet
    QTimer m_changing; ///< a held arrow key asks no more often than this
};

} // namespace scenekeeper::ui
