// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowsettings.h"

#include <QStandardPaths>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kSplitter = QStringLiteral("window/splitter");
const QString kLeft = QStringLiteral("window/library");
const QString kRight = QStringLiteral("window/inspector");
const QString kMap = QStringLiteral("window/map");
const QString kTimeline = QStringLiteral("window/timeline");
const QString kPanelSplitter = QStringLiteral("window/panels");
const QString kEdge = QStringLiteral("grid/thumbnailSize");
const QString kMode = QStringLiteral("grid/mode");
const QString kView = QStringLiteral("grid/view");
const QString kAddedFrom = QStringLiteral("add/folder");
const QString kList = QStringLiteral("list");

} // namespace

WindowSettings WindowSettings::load(const QSettings& file)
{
    WindowSettings settings;
    settings.geometry = file.value(kGeometry).toByteArray();
    settings.splitter = file.value(kSplitter).toByteArray();
    settings.leftShown = file.value(kLeft, settings.leftShown).toBool();
    settings.rightShown = file.value(kRight, settings.rightShown).toBool();
    settings.panels.isMapShown = file.value(kMap, settings.panels.isMapShown).toBool();
    settings.panels.isTimelineShown = file.value(kTimeline, settings.panels.isTimelineShown).toBool();
    settings.panels.splitter = file.value(kPanelSplitter).toByteArray();
    bool isNumber = false;
    const int edge = file.value(kEdge).toInt(&isNumber);
    if (isNumber)
        settings.thumbnailEdge = std::clamp(edge, kSmallestThumbnail, kLargestThumbnail);
    settings.mode = file.value(kMode).toString() == kList ? PhotoViewMode::List : PhotoViewMode::Grid;
    settings.view = file.value(kView).toString();
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    settings.addedFrom = file.value(kAddedFrom, pictures).toString();
    return settings;
}

void WindowSettings::save(QSettings& file) const
{
    file.setValue(kGeometry, geometry);
    file.setValue(kSplitter, splitter);
    file.setValue(kLeft, leftShown);
    file.setValue(kRight, rightShown);
    file.setValue(kMap, panels.isMapShown);
    file.setValue(kTimeline, panels.isTimelineShown);
    file.setValue(kPanelSplitter, panels.splitter);
    file.setValue(kEdge, thumbnailEdge);
    file.setValue(kMode, mode == PhotoViewMode::List ? kList : QStringLiteral("grid"));
    file.setValue(kView, view);
    file.setValue(kAddedFrom, addedFrom);
}

} // namespace scenekeeper::ui
