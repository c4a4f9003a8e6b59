// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <tl/expected.hpp>

namespace scenekeeper::base {

/// Why something failed. The window turns each code into a sentence in the reader's language
/// (ui/errortext.cpp); the command line prints name and detail.
enum class ErrorCode {
    InvalidArgument,
    NotFound,
    PermissionDenied,
    FileVanished,
    FileEmpty,
    FileTruncated,
    FileCorrupt,
    UnsupportedFormat,
    ImageTooLarge,
    NotAFile,
    InvalidFileName,
    SymlinkLoop,
    ReadFailed,
    WriteFailed,
    DiskFull,
    Offline,
    NameTaken,
    SourceChanged,
    CopyDiffers,
    CopyOutdated,
    TargetChanged,
    DestinationBusy,
    DestinationOverlaps,
    MoveUnfinished,
    BagRefused,
    DatabaseBusy,
    DatabaseCorrupt,
    DatabaseNewer,
    DatabaseFailed,
    MigrationFailed,
    ModelInvalid,
    ModelMissing,
    ModuleMissing,
    OutOfMemory,
    Cancelled,
    Internal,
};

/// A failure as a value. `detail` is plain English for logs and the command line: it names the file,
/// field or limit concerned and never contains the text of a foreign exception alone.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// Stable, lower-case, hyphenated identifier of a code, for example `file-truncated`. Stored in the
/// catalogue and printed by the command line, so names never change once released.
[[nodiscard]] QString errorCodeName(ErrorCode code);

/// The code of a stored name; `Internal` for a name this version does not know.
[[nodiscard]] ErrorCode errorCodeFromName(QStringView name);

/// A value of T or an Error. Ignoring one is a compile-time warning.
template <typename T>
using Result = tl::expected<T, Error>;

/// Shorthand: `return fail(ErrorCode::NotFound, u"no such photo"_qs);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::make_unexpected(Error{code, std::move(detail)});
}

/// The code that fits a POSIX errno (ENOENT → FileVanished, EACCES → PermissionDenied, ENOSPC → DiskFull …).
[[nodiscard]] ErrorCode errorCodeFromErrno(int number, ErrorCode fallback);

} // namespace scenekeeper::base
