// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/scenelabels.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace scenekeeper::tests {

// Sidecars in the manner of other programs, made up for these tests.
[[nodiscard]] QByteArray darktableSidecar();
[[nodiscard]] QByteArray digikamSidecar();
[[nodiscard]] QByteArray lightroomSidecar();
/// What XML and RDF allow and hardly anybody writes: comments, CDATA, qualifiers, links, several blocks.
[[nodiscard]] QByteArray oddSidecar();
/// The same with other prefixes, which exiv2 does not understand.
[[nodiscard]] QByteArray otherPrefixes();

/// A packet with these properties, as attributes and as elements of one description.
[[nodiscard]] QByteArray packetWith(const QByteArray& elements, const QByteArray& attributes = {});

[[nodiscard]] domain::SceneLabel humanLabel(const QString& name, const QString& agent = {});
[[nodiscard]] domain::SceneLabel rejection(const QString& name, const QString& agent = {});
[[nodiscard]] domain::SceneLabel modelLabel(const QString& name, double confidence);

/// Tells exiv2 the names that the sidecars above use and it does not know. Call once, after the toolkit's
/// initialisation.
void registerNamespaces();
/// The packet as exiv2 writes it, in the form that other programs use.
[[nodiscard]] QByteArray rewrittenByExiv2(const QByteArray& packet);

/// Every property as exiv2 reads it, with its kind, by its key; structures, qualifiers and languages have
/// keys of their own.
using Properties = QMap<QString, QString>;
[[nodiscard]] Properties propertiesOf(const QByteArray& packet);
/// Those that are neither ours nor keywords.
[[nodiscard]] Properties foreignOf(const QByteArray& packet);
/// The items of one property, sorted.
[[nodiscard]] QStringList itemsOf(const QByteArray& packet, const char* key);

} // namespace scenekeeper::tests
