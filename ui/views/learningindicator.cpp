// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/learningindicator.h"

namespace scenekeeper::ui {

LearningIndicator::LearningIndicator(QWidget* parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("learningIndicator"));
    setAutoRaise(true);
    setToolTip(tr("Show how the model learns"));
    hide();
}

void LearningIndicator::say(const QString& text)
{
    setText(text);
    show();
}

void LearningIndicator::clear()
{
    hide();
    setText({});
}

} // namespace scenekeeper::ui
