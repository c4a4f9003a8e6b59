// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/exportplan.h"

#include <algorithm>

namespace scenekeeper::archive {

QString leftOutName(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::Unlabelled:
        return QStringLiteral("unlabelled");
    case LeftOutReason::NeedsReview:
        return QStringLiteral("needs-review");
    case LeftOutReason::Offline:
        return QStringLiteral("offline");
    case LeftOutReason::Failed:
        return QStringLiteral("failed");
    case LeftOutReason::SourceMissing:
        return QStringLiteral("source-missing");
    case LeftOutReason::SourceChanged:
        return QStringLiteral("source-changed");
    case LeftOutReason::OtherFileSystem:
        return QStringLiteral("other-file-system");
    }
    return {};
}

std::optional<base::Error> failureOf(const LeftOutPhoto& photo)
{
    using base::ErrorCode;
    switch (photo.reason) {
    case LeftOutReason::SourceMissing:
        return base::Error{ErrorCode::FileVanished, photo.detail};
    case LeftOutReason::SourceChanged:
        return base::Error{ErrorCode::SourceChanged, photo.detail};
    case LeftOutReason::OtherFileSystem:
        return base::Error{ErrorCode::WriteFailed, photo.detail};
    default:
        return std::nullopt;
    }
}

base::Error nothingToExport(const ExportPlan& plan)
{
    if (plan.leftOut.empty())
        return {base::ErrorCode::NotFound, QStringLiteral("there is nothing to export")};
    std::map<QString, qint64> reasons;
    for (const LeftOutPhoto& photo : plan.leftOut)
        ++reasons[leftOutName(photo.reason)];
    QStringList parts;
    for (const auto& [reason, photos] : reasons)
        parts << QStringLiteral("%1 %2").arg(reason).arg(photos);
    return {base::ErrorCode::NotFound,
            QStringLiteral("there is nothing to export: every photograph is left out (%1)")
                .arg(parts.join(QStringLiteral(", ")))};
}

qint64 ExportPlan::count(PlannedAction action) const
{
    return std::count_if(files.begin(), files.end(),
                         [action](const PlannedFile& file) { return file.action == action; });
}

qint64 ExportPlan::count(LeftOutReason reason) const
{
    return std::count_if(leftOut.begin(), leftOut.end(),
                         [reason](const LeftOutPhoto& photo) { return photo.reason == reason; });
}

qint64 ExportPlan::heldBack() const
{
    return std::count_if(leftOut.begin(), leftOut.end(), [](const LeftOutPhoto& photo) {
        return photo.reason == LeftOutReason::Offline || failureOf(photo).has_value();
    });
}

qint64 ExportPlan::originalsToRemove() const
{
    if (options.mode != ExportMode::Move)
        return 0;
    qint64 originals = 0;
    base::PhotoId last;
    for (const PlannedFile& file : files) {
        const bool removes = file.action == PlannedAction::Write || file.action == PlannedAction::FinishMove;
        // The files of one photo follow each other.
        if (removes && file.photo != last) {
            ++originals;
            last = file.photo;
        }
    }
    return originals;
}

} // namespace scenekeeper::archive
