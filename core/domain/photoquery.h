// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/labels.h"
#include "core/domain/photo.h"
#include "core/domain/photoexpression.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace scenekeeper::domain {

/// TakenAt: by capture time, or file time (UTC) where that is not known.
enum class PhotoOrder { Path, TakenAt, Uncertainty };

/// Which photos to list. Every filter that is set must hold, and `where`, which can say more than they can.
struct PhotoQuery
{
    QStringList labels; ///< any of these names, not rejected
    std::optional<bool> needsReview;
    std::optional<bool> failed;
    std::optional<bool> offline;
    std::optional<QDate> from; ///< taken on or after
    std::optional<QDate> to;   ///< taken on or before
    std::optional<NearFilter> near;
    QString camera; ///< part of make or model, any case
    QString text;   ///< words in path, title, description, keywords
    std::optional<base::RootId> rootId;
    QString folder;   ///< relative to the root, and everything below it
    Expression where; ///< what was searched for (core/query reads it from text); by default everything
    std::optional<std::vector<base::PhotoId>> photos; ///< only these, in this order whatever `order` says
    PhotoOrder order = PhotoOrder::Path;
    qint64 offset = 0;
    qint64 limit = -1; ///< -1: all

    friend bool operator==(const PhotoQuery&, const PhotoQuery&) = default;
};

/// A label as shown on a photo.
struct ShownLabel
{
    base::LabelId id;
    QString name;
    std::optional<double> confidence;
    AssignmentSource source = AssignmentSource::Model;

    friend bool operator==(const ShownLabel&, const ShownLabel&) = default;
};

/// One row of a listing: what a grid cell or a line of `list` needs, nothing more.
struct PhotoRow
{
    base::PhotoId id;
    base::RootId rootId;
    QString path; ///< absolute
    QByteArray contentHash;
    std::vector<ShownLabel> labels; ///< in force: not rejected, highest confidence first
    bool needsReview = false;
    bool changedSinceLabelled = false; ///< other content than a human decided on
    bool offline = false;
    std::optional<base::Error> failure;
    QString takenAtIso; ///< empty when unknown
    TimeSource takenSource = TimeSource::Unknown;
    qint64 modifiedAt = 0; ///< file time, nanoseconds since 1970 UTC
    std::optional<GeoPosition> position;
    std::optional<Place> place;
    QString camera;
    int width = 0;
    int height = 0;

    friend bool operator==(const PhotoRow&, const PhotoRow&) = default;
};

} // namespace scenekeeper::domain
