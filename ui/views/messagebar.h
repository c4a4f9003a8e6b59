// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/offerline.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace scenekeeper::ui {

/// A message above the photographs that stays until it is closed: for what went wrong, and for what was done
/// and can be taken back there. Never in the way of work. Hidden while it says nothing.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// What went wrong; an empty text hides it.
    void say(const QString& text);
    /// What was done, and what can be done about it; an offer without a text is none.
    void tell(const QString& text, const OfferLine::Offer& offer);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showMessage(const QString& iconName, const QString& text);

    QLabel* m_sign = nullptr;
    QLabel* m_text = nullptr;
    QToolButton* m_offer = nullptr;
    std::function<void()> m_chosen;
};

} // namespace scenekeeper::ui
