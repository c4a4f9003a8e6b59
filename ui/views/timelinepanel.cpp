// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timelinepanel.h"

#include "ui/formatting.h"
#include "ui/views/panelheader.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr double kZoomStep = 2.0;

} // namespace

TimelinePanel::TimelinePanel(QWidget* parent)
    : QWidget(parent), m_header(new PanelHeader(tr("Show All Dates"), this)), m_view(new TimelineView(this))
{
    setObjectName(QStringLiteral("timelinePanel"));
    m_wider = m_header->addTool(QStringLiteral("wider"), QStringLiteral("zoom-out"), tr("Show more time"));
    m_closer = m_header->addTool(QStringLiteral("closer"), QStringLiteral("zoom-in"), tr("Show less time"));
    connect(m_closer, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(kZoomStep); });
    connect(m_wider, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(1.0 / kZoomStep); });
    connect(m_header, &PanelHeader::clearRequested, this, &TimelinePanel::clearRequested);
    connect(m_header, &PanelHeader::missingRequested, this, &TimelinePanel::undatedRequested);
    connect(m_view, &TimelineView::clearRequested, this, &TimelinePanel::clearRequested);
    connect(m_view, &TimelineView::shownRangeChanged, this, &TimelinePanel::showText);
    connect(m_view, &TimelineView::viewChanged, this, &TimelinePanel::showTools);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view, 1);
    setTimes({});
}

void TimelinePanel::setTimes(const domain::TimeSummary& times)
{
    m_times = times;
    m_view->setDays(times.days);
    if (times.undated > 0)
        m_view->setEmptyText(tr("No photograph here says when it was taken"),
                             tr("Cameras write the date into the file; scans rarely have one."));
    else
        m_view->setEmptyText(tr("No photographs"), tr("Here they appear by the day they were taken on."));
    m_header->setMissing(
        times.undated > 0 ? tr("%Ln without a date", nullptr, static_cast<int>(times.undated)) : QString(),
        tr("Show only the photographs that do not say when they were taken"));
    showText();
    showTools();
}

void TimelinePanel::setChosen(const std::optional<DayRange>& range)
{
    m_view->setChosen(range);
    showText();
}

void TimelinePanel::setUndatedShown(bool isShown)
{
    m_isUndatedShown = isShown;
    m_header->setMissingShown(isShown);
    showText();
}

QString TimelinePanel::text() const
{
    return m_header->text();
}

void TimelinePanel::showText()
{
    const std::optional<DayRange> range = m_view->shownRange();
    m_header->setFiltered(range || m_isUndatedShown);
    if (m_isUndatedShown) {
        m_header->setText(tr("Only photographs without a date"));
        return;
    }
    if (range) {
        const QDate last = range->last.isValid() ? range->last : m_view->scale().lastDay();
        const qint64 photos = photosBetween(m_times.days, range->first, last);
        //: %1 is a day, month or year, or two of them: from and to
        m_header->setText(tr("%1 · %Ln photograph(s)", nullptr, static_cast<int>(photos))
                              .arg(dateRangeText(range->first, range->last)));
        return;
    }
    if (m_times.days.empty())
        m_header->setText(tr("Timeline"));
    else
        m_header->setText(dateRangeText(unitStart(m_times.days.front().day, TimeUnit::Year),
                                        unitEnd(m_times.days.back().day, TimeUnit::Year)));
}

void TimelinePanel::showTools()
{
    m_closer->setEnabled(!m_view->scale().isEmpty() && !m_view->scale().isClosest());
    m_wider->setEnabled(!m_view->scale().isEmpty() && !m_view->scale().showsAll());
}

} // namespace scenekeeper::ui
