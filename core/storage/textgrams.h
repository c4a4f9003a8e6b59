// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace scenekeeper::storage {

/// The index of what the text index has no words for: scripts that write no spaces, signs and pictures. The
/// table `photo_gram` holds each of these characters of a photo's own texts (name, title, description,
/// keywords), and each two in a row.

/// The table, kept by triggers, and what is there already.
[[nodiscard]] QStringList textGramSchema();

/// Which entries a text that holds `piece` has, one that tells most first; none where the piece holds no such
/// character.
[[nodiscard]] QStringList gramsOf(const QString& piece);

/// Whether every text that has gramsOf(piece) holds the piece, so that nothing else has to be asked.
[[nodiscard]] bool isOneGram(const QString& piece);

} // namespace scenekeeper::storage
