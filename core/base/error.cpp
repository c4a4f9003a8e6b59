// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <utility>

namespace scenekeeper::base {

namespace {

constexpr std::array<std::pair<ErrorCode, QStringView>, 36> kNames{{
    {ErrorCode::InvalidArgument, u"invalid-argument"},
    {ErrorCode::NotFound, u"not-found"},
    {ErrorCode::PermissionDenied, u"permission-denied"},
    {ErrorCode::FileVanished, u"file-vanished"},
    {ErrorCode::FileEmpty, u"file-empty"},
    {ErrorCode::FileTruncated, u"file-truncated"},
    {ErrorCode::FileCorrupt, u"file-corrupt"},
    {ErrorCode::UnsupportedFormat, u"unsupported-format"},
    {ErrorCode::ImageTooLarge, u"image-too-large"},
    {ErrorCode::NotAFile, u"not-a-file"},
    {ErrorCode::InvalidFileName, u"invalid-file-name"},
    {ErrorCode::SymlinkLoop, u"symlink-loop"},
    {ErrorCode::ReadFailed, u"read-failed"},
    {ErrorCode::WriteFailed, u"write-failed"},
    {ErrorCode::DiskFull, u"disk-full"},
    {ErrorCode::Offline, u"offline"},
    {ErrorCode::NameTaken, u"name-taken"},
    {ErrorCode::SourceChanged, u"source-changed"},
    {ErrorCode::CopyDiffers, u"copy-differs"},
    {ErrorCode::CopyOutdated, u"copy-outdated"},
    {ErrorCode::TargetChanged, u"target-changed"},
    {ErrorCode::DestinationBusy, u"destination-busy"},
    {ErrorCode::DestinationOverlaps, u"destination-overlaps"},
    {ErrorCode::MoveUnfinished, u"move-unfinished"},
    {ErrorCode::BagRefused, u"bag-refused"},
    {ErrorCode::DatabaseBusy, u"database-busy"},
    {ErrorCode::DatabaseCorrupt, u"database-corrupt"},
    {ErrorCode::DatabaseNewer, u"database-newer"},
    {ErrorCode::DatabaseFailed, u"database-failed"},
    {ErrorCode::MigrationFailed, u"migration-failed"},
    {ErrorCode::ModelInvalid, u"model-invalid"},
    {ErrorCode::ModelMissing, u"model-missing"},
    {ErrorCode::ModuleMissing, u"module-missing"},
    {ErrorCode::OutOfMemory, u"out-of-memory"},
    {ErrorCode::Cancelled, u"cancelled"},
    {ErrorCode::Internal, u"internal"},
}};

} // namespace

QString errorCodeName(ErrorCode code)
{
    for (const auto& [value, name] : kNames) {
        if (value == code)
            return name.toString();
    }
    return QStringLiteral("internal");
}

ErrorCode errorCodeFromName(QStringView name)
{
    for (const auto& [value, text] : kNames) {
        if (text == name)
            return value;
    }
    return ErrorCode::Internal;
}

ErrorCode errorCodeFromErrno(int number, ErrorCode fallback)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
    case ESTALE:
        return ErrorCode::FileVanished;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::PermissionDenied;
    case EISDIR:
        return ErrorCode::NotAFile;
    case ELOOP:
        return ErrorCode::SymlinkLoop;
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::DiskFull;
    case ENOMEM:
        return ErrorCode::OutOfMemory;
    default:
        return fallback;
    }
}

} // namespace scenekeeper::base
