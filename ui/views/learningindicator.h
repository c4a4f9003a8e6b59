// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace scenekeeper::ui {

/// A short word in the status bar on learning that goes on behind the other work; pressing it leads there.
/// Hidden while it has nothing to say. Window thread only.
class LearningIndicator final : public QToolButton
{
    Q_OBJECT

public:
    explicit LearningIndicator(QWidget* parent = nullptr);

    void say(const QString& text);
    void clear();
};

} // namespace scenekeeper::ui
