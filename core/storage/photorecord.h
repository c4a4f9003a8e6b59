// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/photo.h"
#include "core/storage/connection.h"

#include <QStringList>
#include <QVariant>

namespace scenekeeper::storage {

/// The columns of `photo` that say what the file is, with their values, in one order.
[[nodiscard]] const QStringList& photoFileColumns();
[[nodiscard]] QVariantList photoFileValues(const domain::Photo& photo, std::optional<qint64> cameraId);

/// `SELECT … FROM photo p JOIN folder f … JOIN root r … LEFT JOIN camera c …`, to go on with WHERE.
[[nodiscard]] const QString& photoSelect();
[[nodiscard]] domain::Photo readPhoto(const Row& row);

/// The wall-clock part of a time as kept in `taken_local`, and back.
[[nodiscard]] QVariant storedLocalTime(const std::optional<domain::CaptureTime>& time);
[[nodiscard]] std::optional<domain::CaptureTime> captureTime(const QString& local,
                                                             std::optional<qint64> offsetMinutes);

/// What is kept of a failure: code and detail columns.
[[nodiscard]] std::optional<base::Error> readFailure(const Row& row, int codeColumn);

} // namespace scenekeeper::storage
