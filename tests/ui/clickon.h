// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patienttest.h"

#include <QWidget>

namespace scenekeeper::tests {

/// Clicks in the middle of `widget` once it lies on the screen: until its layout has run, which on a busy
/// machine may be after the event that shows it, it has no area and the click would meet nothing.
inline void clickOn(QWidget* widget)
{
    QVERIFY(widget != nullptr);
    QTRY_VERIFY(widget->isVisible() && !widget->size().isEmpty());
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace scenekeeper::tests
