// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/mappanel.h"

#include "ui/views/mapview.h"
#include "ui/views/panelheader.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr double kZoomStep = 2.0;

} // namespace

MapPanel::MapPanel(QWidget* parent)
    : QWidget(parent), m_header(new PanelHeader(tr("Show All Places"), this)), m_view(new MapView(this))
{
    setObjectName(QStringLiteral("mapPanel"));
    m_select = m_header->addTool(QStringLiteral("selectArea"), QStringLiteral("select-area"),
                                 tr("Choose an area: drag over the map (or hold Shift)"));
    m_select->setCheckable(true);
    const QToolButton* all = m_header->addTool(QStringLiteral("showAll"), QStringLiteral("show-all"),
                                               tr("Show all photographs on the map"));
    m_wider =
        m_header->addTool(QStringLiteral("wider"), QStringLiteral("zoom-out"), tr("Show more of the world"));
    m_closer = m_header->addTool(QStringLiteral("closer"), QStringLiteral("zoom-in"), tr("Look closer"));
    connect(m_select, &QToolButton::toggled, m_view, &MapView::setSelecting);
    connect(m_view, &MapView::selectingChanged, m_select, &QToolButton::setChecked);
    connect(all, &QToolButton::clicked, m_view, &MapView::showAll);
    connect(m_closer, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(kZoomStep); });
    connect(m_wider, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(1.0 / kZoomStep); });
    connect(m_header, &PanelHeader::clearRequested, this, &MapPanel::clearRequested);
    connect(m_header, &PanelHeader::missingRequested, this, &MapPanel::unplacedRequested);
    connect(m_view, &MapView::clearRequested, this, &MapPanel::clearRequested);
    connect(m_view, &MapView::scaleChanged, this, &MapPanel::showTools);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view, 1);
    showText();
}

void MapPanel::setPlaces(const domain::PlaceSummary& places, bool isNewSearch)
{
    m_placed = places.placed;
    if (places.unplaced > 0)
        m_view->setEmptyText(tr("No photograph here says where it was taken"),
                             tr("Telephones and cameras with GPS write the place into the file."));
    else
        m_view->setEmptyText(tr("No photographs"), tr("Here they appear where they were taken."));
    m_view->setPlaces(places, isNewSearch);
    m_header->setMissing(places.unplaced > 0
                             ? tr("%Ln without a place", nullptr, static_cast<int>(places.unplaced))
                             : QString(),
                         tr("Show only the photographs that do not say where they were taken"));
    showText();
}

void MapPanel::setChosen(const std::optional<domain::WithinCondition>& rectangle)
{
    m_isChosen = rectangle.has_value();
    m_view->setChosen(rectangle);
    showText();
}

void MapPanel::setUnplacedShown(bool isShown)
{
    m_isUnplacedShown = isShown;
    m_header->setMissingShown(isShown);
    showText();
}

QString MapPanel::text() const
{
    return m_header->text();
}

void MapPanel::showText()
{
    m_header->setFiltered(m_isChosen || m_isUnplacedShown);
    if (m_isUnplacedShown)
        m_header->setText(tr("Only photographs without a place"));
    else if (m_isChosen)
        m_header->setText(tr("Only photographs of the marked area"));
    else
        m_header->setText(tr("%Ln photograph(s) on the map", nullptr, static_cast<int>(m_placed)));
}

void MapPanel::showTools()
{
    m_closer->setEnabled(!m_view->isClosest());
    m_wider->setEnabled(!m_view->isWidest());
}

} // namespace scenekeeper::ui
