// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <functional>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace scenekeeper::ui {

class ElidedLabel;

/// One line for the status bar: what was done, and what can be done about it. Hidden while it says nothing.
/// Window thread only.
class OfferLine final : public QWidget
{
    Q_OBJECT

public:
    /// A button of the line.
    struct Offer
    {
        QString objectName;
        QString text;
        QString explanation; ///< tooltip
        std::function<void()> chosen;
    };

    explicit OfferLine(QWidget* parent = nullptr);

    void say(const QString& sentence, const std::vector<Offer>& offers);
    /// Another sentence beside the same offers.
    void setSentence(const QString& sentence);
    void clear();

private:
    void dropButtons();

    ElidedLabel* m_sentence = nullptr;
    QHBoxLayout* m_layout = nullptr;
    QList<QToolButton*> m_buttons;
};

} // namespace scenekeeper::ui
