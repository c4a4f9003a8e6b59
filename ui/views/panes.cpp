// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/panes.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

bool holds(const QWidget* pane, const QWidget* widget)
{
    return widget != nullptr && (pane == widget || pane->isAncestorOf(widget));
}

/// The first part of `pane`, in tab order, that takes keys; null when none does.
QWidget* firstFocusable(QWidget* pane)
{
    QWidget* widget = pane;
    do {
        if (holds(pane, widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus))
            return widget;
        widget = widget->nextInFocusChain();
    } while (widget != pane);
    return nullptr;
}

} // namespace

void focusNextPane(std::span<QWidget* const> panes)
{
    const QWidget* const focus = QApplication::focusWidget();
    const auto here =
        std::find_if(panes.begin(), panes.end(), [focus](const QWidget* pane) { return holds(pane, focus); });
    const auto start = static_cast<std::size_t>(here == panes.end() ? -1 : here - panes.begin());
    for (std::size_t step = 1; step <= panes.size(); ++step) {
        QWidget* const pane = panes[(start + step) % panes.size()];
        QWidget* const target = pane->isVisible() ? firstFocusable(pane) : nullptr;
        if (target != nullptr) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace scenekeeper::ui
