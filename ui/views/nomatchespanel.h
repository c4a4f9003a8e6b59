// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/offerline.h"

#include <QWidget>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace scenekeeper::ui {

/// What stands in the place of photographs where a search finds none: what to do about it, as buttons. Covers
/// its parent while it says something. Window thread only.
class NoMatchesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit NoMatchesPanel(QWidget* parent);

    void say(const QString& title, const QString& advice, const std::vector<OfferLine::Offer>& offers);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title = nullptr;
    QLabel* m_advice = nullptr;
    QVBoxLayout* m_offers = nullptr;
};

} // namespace scenekeeper::ui
