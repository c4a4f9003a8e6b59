// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/similarstrip.h"

#include "ui/actiontext.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kCell = 64;
constexpr int kGap = 4;
constexpr double kDimmed = 0.45;

} // namespace

ThumbnailStrip::ThumbnailStrip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ThumbnailStrip::setImages(std::vector<QImage> images, int total)
{
    m_images = std::move(images);
    m_total = std::max(total, static_cast<int>(m_images.size()));
    setAccessibleName(tr("%Ln similar photograph(s)", nullptr, m_total));
    update();
}

void ThumbnailStrip::setIncluded(bool included)
{
    m_isIncluded = included;
    update();
}

QSize ThumbnailStrip::sizeHint() const
{
    return {4 * (kCell + kGap), kCell};
}

QSize ThumbnailStrip::minimumSizeHint() const
{
    return {kCell, kCell};
}

int ThumbnailStrip::shownCount() const
{
    const int room = (width() + kGap) / (kCell + kGap);
    const int pictures = static_cast<int>(m_images.size());
    // The last place says how many more there are.
    return m_total <= room ? pictures : std::clamp(room - 1, 0, pictures);
}

void ThumbnailStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QColor frame = palette().color(QPalette::WindowText);
    frame.setAlphaF(0.12F);
    const int shown = shownCount();
    const auto cell = [this](int place) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(place * (kCell + kGap), 0, kCell, kCell));
    };
    for (int place = 0; place < shown; ++place) {
        const QImage& image = m_images[static_cast<std::size_t>(place)];
        const QRect box = cell(place);
        painter.fillRect(box, frame);
        if (image.isNull())
            continue;
        QRect target(QPoint(), image.size().scaled(box.size(), Qt::KeepAspectRatio));
        target.moveCenter(box.center());
        painter.setOpacity(m_isIncluded ? 1.0 : kDimmed);
        painter.drawImage(target, image);
        painter.setOpacity(1.0);
    }
    if (shown < m_total && shown > 0) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(cell(shown), Qt::AlignCenter,
                         QStringLiteral("+%1").arg(QLocale().toString(m_total - shown)));
    }
}

SimilarStrip::SimilarStrip(QWidget* parent)
    : QWidget(parent), m_switch(new QCheckBox(this)), m_strip(new ThumbnailStrip(this))
{
    m_switch->setFocusPolicy(Qt::TabFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kRhythm, kRhythm, kRhythm, 0);
    row->setSpacing(2 * kRhythm);
    row->addWidget(m_switch);
    row->addWidget(m_strip, 1);
    hide();
}

void SimilarStrip::setCommand(QAction* command)
{
    const auto follow = [this, command] {
        m_switch->setText(textWithKey(withoutMnemonic(command->text()), *command));
        m_switch->setToolTip(command->toolTip());
        m_switch->setEnabled(command->isEnabled());
        m_switch->setChecked(command->isChecked());
    };
    follow();
    connect(command, &QAction::changed, this, follow);
    connect(m_switch, &QCheckBox::clicked, command, &QAction::setChecked);
    connect(command, &QAction::toggled, m_strip, &ThumbnailStrip::setIncluded);
}

void SimilarStrip::showSimilar(const std::vector<QImage>& thumbnails, int count)
{
    m_strip->setImages(thumbnails, count);
    setVisible(count > 0);
}

} // namespace scenekeeper::ui
