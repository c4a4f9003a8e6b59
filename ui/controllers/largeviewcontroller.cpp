// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/largeviewcontroller.h"

#include "ui/controllers/pictureloader.h"
#include "ui/models/photogridmodel.h"
#include "ui/views/largeview.h"
#include "ui/views/photogridview.h"

#include <QScreen>
#include <algorithm>
#include <array>

namespace scenekeeper::ui {

using base::PhotoId;

namespace {

/// In the order in which they are wanted, relative to the photograph shown.
constexpr std::array kReadAhead{1, 2, -1};

} // namespace

LargeViewController::LargeViewController(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts)
{
    connect(&m_parts.grid, &PhotoGridView::currentPhotoChanged, this, [this] {
        if (m_isOpen)
            showCurrent();
    });
    connect(&m_parts.view, &LargeView::stepRequested, &m_parts.grid, &PhotoGridView::step);
    connect(&m_parts.pictures, &PictureLoader::previewed, &m_parts.view, &LargeView::showPreview);
    connect(&m_parts.pictures, &PictureLoader::ready, &m_parts.view, &LargeView::showPicture);
    connect(&m_parts.pictures, &PictureLoader::failed, &m_parts.view, &LargeView::showFailure);
    connect(&m_parts.model, &PhotoGridModel::rowsChanged, this, [this] {
        if (!m_isOpen)
            return;
        if (m_isWaiting)
            showCurrent();
        else if (const domain::PhotoRow* row = m_parts.model.photoRow(m_parts.grid.currentPhoto()))
            m_parts.view.updateRow(*row);
    });
}

bool LargeViewController::open()
{
    if (!m_parts.grid.currentPhoto().isValid())
        return false;
    const QSize pixels = m_parts.grid.screen()->size() * m_parts.grid.devicePixelRatioF();
    m_parts.pictures.setEdge(std::max(pixels.width(), pixels.height()));
    m_isOpen = true;
    showCurrent();
    return true;
}

void LargeViewController::close()
{
    m_isOpen = false;
    m_parts.pictures.cancel();
}

void LargeViewController::showCurrent()
{
    const PhotoId id = m_parts.grid.currentPhoto();
    const domain::PhotoRow* row = m_parts.model.photoRow(id);
    m_isWaiting = row == nullptr;
    if (!row)
        return;
    m_parts.view.showLoading(*row, m_parts.thumbnails.thumbnail(row->contentHash));
    std::vector<domain::PhotoRow> wanted{*row};
    const int place = m_parts.model.rowOf(id);
    for (const int delta : kReadAhead) {
        const domain::PhotoRow* other = m_parts.model.photoRow(m_parts.model.idAt(place + delta));
        if (other && !other->offline && !other->failure)
            wanted.push_back(*other);
    }
    if (row->offline) {
        m_parts.pictures.cancel();
        m_parts.view.showFailure(id, {base::ErrorCode::Offline, row->path});
    } else {
        m_parts.pictures.request(wanted);
    }
}

} // namespace scenekeeper::ui
