// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace scenekeeper::tests {

/// A sidecar as another program writes it, of a picture with this ending or without saying so.
[[nodiscard]] QByteArray foreignXmp(const QByteArray& rating, const QByteArray& extension = {});

/// The labels that a sidecar says, sorted; "not sea" for a rejection.
[[nodiscard]] QStringList labelsIn(const QString& sidecar, const QString& picture);

} // namespace scenekeeper::tests
