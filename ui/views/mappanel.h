// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photosummary.h"

#include <QWidget>
#include <optional>

class QToolButton;

namespace scenekeeper::ui {

class MapView;
class PanelHeader;

/// Where the photographs were taken, which part of the world is chosen, and how many have no place. Window
/// thread only.
class MapPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit MapPanel(QWidget* parent = nullptr);

    /// `places`: of all photographs that the search finds, whatever the place.
    void setPlaces(const domain::PlaceSummary& places, bool isNewSearch);
    void setChosen(const std::optional<domain::WithinCondition>& rectangle);
    /// Those without a place are what is shown.
    void setUnplacedShown(bool isShown);

    [[nodiscard]] MapView& view() const { return *m_view; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void clearRequested();
    void unplacedRequested(bool show);

private:
    void showText();
    void showTools();

    PanelHeader* m_header = nullptr;
    MapView* m_view = nullptr;
    QToolButton* m_select = nullptr;
    QToolButton* m_closer = nullptr;
    QToolButton* m_wider = nullptr;
    qint64 m_placed = 0;
    bool m_isChosen = false;
    bool m_isUnplacedShown = false;
};

} // namespace scenekeeper::ui
