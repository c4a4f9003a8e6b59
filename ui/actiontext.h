// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

namespace scenekeeper::ui {

/// The text of an action as it is read: without mnemonic and without the dots that announce a question.
[[nodiscard]] QString withoutMnemonic(QString text);

/// A name for the text of an action: its ampersands are no mnemonics.
[[nodiscard]] QString literalText(QString name);

/// "Reject Label (Del)": the key of an action beside `text`, where it can be learned. Window thread only.
[[nodiscard]] QString textWithKey(const QString& text, const QAction& action);

} // namespace scenekeeper::ui
