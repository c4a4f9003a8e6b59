// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace scenekeeper::domain {

/// Pure functions; any thread.

/// Letters that no Unicode form takes apart, and what people type who do not have them on their keyboard:
/// ø o, æ ae, ß ss, ł l, đ d … Both cases of each.
[[nodiscard]] const std::vector<std::pair<QChar, QString>>& letterFoldings();

/// The text with those letters replaced and otherwise as it is: what the text index holds and is asked for.
[[nodiscard]] QString withPlainLetters(QString text);

/// Neither case, accents nor those letters count in what this gives: "Tromsø" and "tromso" are equal.
[[nodiscard]] QString searchKey(const QString& text);

/// Whether the text or a word in it begins so; `keyOfBeginning` is a searchKey().
[[nodiscard]] bool hasWordWith(const QString& text, const QString& keyOfBeginning);

/// The stored names of the labels that come with the app which the window calls so in one of its languages
/// ("Meer", "mer" and "海" are "sea"); a search means the same in each of them.
[[nodiscard]] QStringList builtInLabelsCalled(const QString& name);

} // namespace scenekeeper::domain
