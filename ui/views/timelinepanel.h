// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/photosummary.h"
#include "ui/views/timelineview.h"

#include <QWidget>
#include <optional>

class QToolButton;

namespace scenekeeper::ui {

class PanelHeader;

/// The strip below the photographs: when they were taken, which part of it is chosen, and how many have no
/// date. Window thread only.
class TimelinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePanel(QWidget* parent = nullptr);

    /// `times`: of all photographs that the search finds, whatever the time.
    void setTimes(const domain::TimeSummary& times);
    void setChosen(const std::optional<DayRange>& range);
    /// Those without a date are what is shown.
    void setUndatedShown(bool isShown);

    [[nodiscard]] TimelineView& view() const { return *m_view; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void clearRequested();
    void undatedRequested(bool show);

private:
    void showText();
    void showTools();

    PanelHeader* m_header = nullptr;
    TimelineView* m_view = nullptr;
    QToolButton* m_closer = nullptr;
    QToolButton* m_wider = nullptr;
    domain::TimeSummary m_times;
    bool m_isUndatedShown = false;
};

} // namespace scenekeeper::ui
