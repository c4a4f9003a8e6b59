// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/welcomeview.h"

#include "ui/icons.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kMargin = 32;
constexpr int kSign = 64;

/// The picture above the words; repainted in the palette of the moment.
class Sign final : public QWidget
{
public:
    explicit Sign(QWidget* parent) : QWidget(parent)
    {
        setFixedSize(kSign, kSign);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setOpacity(0.6);
        icon(QStringLiteral("photos")).paint(&painter, rect());
    }
};

} // namespace

WelcomeView::WelcomeView(QWidget* parent) : QWidget(parent), m_panel(new QWidget(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    auto* title = new QLabel(tr("Drop folders of photographs here"), m_panel);
    QFont large(font());
    large.setPointSizeF(large.pointSizeF() * 1.8);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);

    auto* advice =
        new QLabel(tr("Folders and single photographs, as many at once as you like. Scenekeeper looks "
                      "at each one, says which scene it shows, and tells you where it is not sure."),
                   m_panel);
    advice->setAlignment(Qt::AlignCenter);
    advice->setWordWrap(true);
    advice->setMaximumWidth(520);

    auto* button = new QPushButton(icon(QStringLiteral("folder-add")), tr("Add Folder…"), m_panel);
    button->setObjectName(QStringLiteral("welcomeAddFolder"));
    button->setDefault(true);
    button->setMinimumSize(160, 40);
    button->setAccessibleName(tr("Add folder"));
    connect(button, &QPushButton::clicked, this, &WelcomeView::addFolderRequested);

    auto* promise = new QLabel(tr("Your originals are never changed."), m_panel);
    promise->setAlignment(Qt::AlignCenter);

    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(16);
    column->addStretch();
    column->addWidget(new Sign(m_panel), 0, Qt::AlignHCenter);
    column->addWidget(title);
    auto* narrow = new QHBoxLayout;
    narrow->addStretch();
    narrow->addWidget(advice, 1);
    narrow->addStretch();
    column->addLayout(narrow);
    column->addSpacing(8);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addWidget(promise);
    column->addStretch();

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    outer->addWidget(m_panel);
    setFocusProxy(button);
}

void WelcomeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(palette().color(QPalette::PlaceholderText), 2.0, Qt::DashLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(m_panel->geometry()).adjusted(1, 1, -1, -1), 16, 16);
}

} // namespace scenekeeper::ui
