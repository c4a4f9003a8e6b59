// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/searchbar.h"

#include "ui/actiontext.h"
#include "ui/icons.h"
#include "ui/models/searchscope.h"
#include "ui/models/sidebarmodel.h"
#include "ui/views/notice.h"
#include "ui/views/savesearchline.h"
#include "ui/views/scopechip.h"
#include "ui/views/searchfield.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollArea>
#include <QStyleOptionFrame>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kSign = 16;
/// Below this width the count gives way to what is typed.
constexpr int kRoomForCount = 560;

} // namespace

/// What looks like one line edit holds several widgets.
class SearchBar::Frame final : public QWidget
{
public:
    explicit Frame(QWidget* parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCursor(Qt::IBeamCursor);
    }

    void setHasFocus(bool hasFocus)
    {
        m_hasFocus = hasFocus;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionFrame option;
        option.initFrom(this);
        option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
        option.state |= QStyle::State_Sunken;
        option.state.setFlag(QStyle::State_HasFocus, m_hasFocus);
        painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
        const QRect sign(kRhythm, (height() - kSign) / 2, kSign, kSign);
        icon(QStringLiteral("search")).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
    }

    void mousePressEvent(QMouseEvent* event) override
    {
        focusProxy()->setFocus(Qt::MouseFocusReason);
        event->accept();
    }

private:
    bool m_hasFocus = false;
};

/// As high as what it holds, where there is room for it.
class SearchBar::FormArea final : public QScrollArea
{
public:
    explicit FormArea(QWidget* parent) : QScrollArea(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    }

    [[nodiscard]] QSize sizeHint() const override { return widget()->sizeHint(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

SearchBar::SearchBar(QWidget* parent)
    : QWidget(parent),
      m_frame(new Frame(this)),
      m_scope(new ScopeChip(m_frame)),
      m_field(new SearchField(m_frame)),
      m_clear(makeButton(QStringLiteral("clearSearch"), QStringLiteral("cancel"), m_frame)),
      m_count(new QLabel(this)),
      m_formButton(makeButton(QStringLiteral("searchFormButton"), {}, this)),
      m_saveButton(makeButton(QStringLiteral("saveSearchButton"), {}, this)),
      m_fault(new Notice(this)),
      m_saveLine(new SaveSearchLine(this)),
      m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("searchBar"));
    m_frame->setFocusProxy(m_field);
    m_clear->setToolTip(tr("Clear the search (Esc)"));
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->setCursor(Qt::ArrowCursor);
    m_count->setObjectName(QStringLiteral("searchCount"));
    m_fault->setObjectName(QStringLiteral("searchFault"));
    auto* inside = new QHBoxLayout(m_frame);
    inside->setContentsMargins(3, 3, 3, 3);
    inside->setSpacing(4);
    // Not by a margin, which would stay on the left in a mirrored window.
    inside->addSpacing(kRhythm + kSign);
    inside->addWidget(m_scope);
    inside->addWidget(m_field, 1);
    inside->addWidget(m_clear);
    auto* row = new QHBoxLayout;
    row->setSpacing(kRhythm);
    row->addWidget(m_frame, 1);
    row->addWidget(m_count);
    row->addWidget(m_formButton);
    row->addWidget(m_saveButton);
    m_column->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    m_column->setSpacing(kRhythm);
    m_column->addLayout(row);
    m_column->addWidget(m_fault);
    m_column->addWidget(m_saveLine);
    connect(m_field, &SearchField::focusChanged, m_frame, &Frame::setHasFocus);
    connect(m_scope, &QAbstractButton::clicked, this, &SearchBar::scopeClosed);
    connect(m_clear, &QToolButton::clicked, this, &SearchBar::cleared);
    m_scope->hide();
    // The photographs below stay where they are while one types.
    QSizePolicy kept = m_clear->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_clear->setSizePolicy(kept);
    m_clear->hide();
    m_count->hide();
}

QToolButton* SearchBar::makeButton(const QString& name, const QString& iconName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void SearchBar::setForm(QWidget* form)
{
    m_formArea = new FormArea(this);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setWidgetResizable(true);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formArea->setFocusPolicy(Qt::NoFocus);
    m_formArea->setWidget(form);
    form->setAutoFillBackground(false);
    m_formArea->hide();
    m_column->addWidget(m_formArea);
}

void SearchBar::setFormShown(bool isShown)
{
    m_formArea->setVisible(isShown);
}

void SearchBar::setCommands(QAction* form, QAction* save)
{
    m_formButton->setDefaultAction(form);
    m_saveButton->setDefaultAction(save);
    m_formButton->setAccessibleName(withoutMnemonic(form->text()));
    m_saveButton->setAccessibleName(withoutMnemonic(save->text()));
}

void SearchBar::setScope(const SearchScope& scope)
{
    m_scope->setScope(scope);
    m_scope->setVisible(!scope.key.isEmpty() && scope.key != SidebarModel::allPhotosKey());
}

void SearchBar::setCount(const QString& text)
{
    m_count->setText(text);
    showCount();
}

void SearchBar::setCanClear(bool canClear)
{
    m_clear->setVisible(canClear);
}

void SearchBar::setFault(qsizetype position, qsizetype length, const QString& reason)
{
    const bool isNew = reason != m_fault->text() || m_fault->isHidden();
    m_field->setFault(position, length, reason);
    m_fault->say(QStringLiteral("warning"), reason);
    if (reason.isEmpty() || !isNew)
        return;
    QAccessibleEvent event(m_fault, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SearchBar::showCount()
{
    m_count->setVisible(!m_count->text().isEmpty() && width() >= kRoomForCount);
}

void SearchBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_scope->setWidest(width() / 3);
    showCount();
}

} // namespace scenekeeper::ui
