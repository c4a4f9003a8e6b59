// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/largeview.h"

#include "ui/errortext.h"
#include "ui/formatting.h"
#include "ui/views/chiprow.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/picturecanvas.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr double kKeyZoom = 1.25;

} // namespace

LargeView::LargeView(QWidget* parent)
    : QWidget(parent), m_canvas(new PictureCanvas(this)), m_message(new QLabel(m_canvas))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Large view"));
    m_canvas->setAccessibleName(tr("Photograph"));
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setTextFormat(Qt::PlainText);
    // The canvas is dark in both light and dark, so its message is light in both.
    QPalette light = m_message->palette();
    light.setColor(QPalette::WindowText, QColor(224, 224, 224));
    m_message->setPalette(light);
    m_message->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(makeFooter());
    connect(m_canvas, &PictureCanvas::scaleChanged, this, &LargeView::showScale);
    connect(m_canvas, &PictureCanvas::steppedBack, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_canvas, &PictureCanvas::steppedForward, this, [this] { Q_EMIT stepRequested(1); });
}

QWidget* LargeView::makeFooter()
{
    auto* footer = new QWidget(this);
    m_fileName = new ElidedLabel(Qt::ElideMiddle, footer);
    m_chips = new ChipRow(footer);
    m_scale = new QLabel(footer);
    m_scale->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    // Room for the widest text, so that the chips do not move while zooming.
    m_scale->setMinimumWidth(
        m_scale->fontMetrics().horizontalAdvance(tr("Fit · %1%", "zoom: fitted to the window").arg(1000)) +
        2);
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(kRhythm, kRhythm / 2, kRhythm, kRhythm / 2);
    layout->setSpacing(2 * kRhythm);
    layout->addWidget(m_fileName, 1);
    layout->addWidget(m_chips, 0, Qt::AlignVCenter);
    layout->addWidget(m_scale);
    return footer;
}

void LargeView::setLabels(const std::vector<domain::Label>& labels)
{
    m_colors = LabelColors(labels);
    showFooter();
}

void LargeView::showLoading(const domain::PhotoRow& row, const QImage& thumbnail)
{
    m_row = row;
    m_canvas->setImage(thumbnail, {row.width, row.height}, false);
    say(thumbnail.isNull() ? tr("Loading…") : QString());
    showFooter();
}

void LargeView::showPreview(base::PhotoId id, const QImage& preview)
{
    if (id != m_row.id || !id.isValid() || !m_canvas->image().isNull())
        return;
    m_canvas->setImage(preview, {m_row.width, m_row.height}, true);
    say({});
}

void LargeView::showPicture(base::PhotoId id, const QImage& full)
{
    if (id != m_row.id || !id.isValid())
        return;
    m_canvas->setImage(full, full.size(), true);
    say({});
}

void LargeView::showFailure(base::PhotoId id, const base::Error& error)
{
    if (id != m_row.id || !id.isValid())
        return;
    say(QFileInfo(m_row.path).fileName() + QStringLiteral("\n\n") + errorText(error));
    m_canvas->setMessage(m_message->text());
    showScale();
}

void LargeView::updateRow(const domain::PhotoRow& row)
{
    if (row.id != m_row.id)
        return;
    m_row = row;
    showFooter();
}

void LargeView::showFooter()
{
    const QString fileName = QFileInfo(m_row.path).fileName();
    m_fileName->setText(fileName);
    m_canvas->setAccessibleDescription(fileName);
    std::vector<LabelChip> chips = chipsOf(m_row, m_colors);
    m_chips->setVisible(!chips.empty());
    m_chips->setChips(std::move(chips));
    showScale();
}

void LargeView::showScale()
{
    const bool empty = m_canvas->image().isNull() || !m_canvas->message().isEmpty();
    const QString percent = QLocale().toString(qRound(m_canvas->scale() * 100.0));
    m_scale->setText(empty                  ? QString()
                     : m_canvas->isFitted() ? tr("Fit · %1%", "zoom: fitted to the window").arg(percent)
                                            : tr("%1%", "zoom").arg(percent));
}

void LargeView::say(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    placeMessage();
}

void LargeView::placeMessage()
{
    constexpr int kWidest = 480;
    QRect box(0, 0, qMin(kWidest, m_canvas->width() - 2 * kRhythm), 0);
    box.setHeight(qMin(m_message->heightForWidth(box.width()), m_canvas->height()));
    box.moveCenter(m_canvas->rect().center());
    m_message->setGeometry(box);
}

void LargeView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeMessage();
}

int LargeView::stepFor(int key) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Left:
        return mirrored ? 1 : -1;
    case Qt::Key_Right:
        return mirrored ? -1 : 1;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Back:
        return -1;
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Forward:
        return 1;
    default:
        return 0;
    }
}

bool LargeView::handleZoomKey(int key)
{
    const QPointF center = QRectF(m_canvas->rect()).center();
    switch (key) {
    case Qt::Key_Z:
        m_canvas->toggleFullSize(center);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_canvas->zoomBy(kKeyZoom, center);
        return true;
    case Qt::Key_Minus:
        m_canvas->zoomBy(1.0 / kKeyZoom, center);
        return true;
    default:
        return false;
    }
}

void LargeView::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = stepFor(event->key());
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else if (step != 0)
        Q_EMIT stepRequested(step);
    else if (!handleZoomKey(event->key()))
        QWidget::keyPressEvent(event);
}

void LargeView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton)
        Q_EMIT stepRequested(-1);
    else if (event->button() == Qt::ForwardButton)
        Q_EMIT stepRequested(1);
    else
        QWidget::mousePressEvent(event);
}

} // namespace scenekeeper::ui
