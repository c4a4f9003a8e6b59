// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/sidecarfile.h"

#include "core/base/wholefile.h"
#include "core/metadata/sidecarfacts.h"
#include "core/metadata/xmltree.h"

#include <QDirIterator>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace scenekeeper::metadata {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;
using domain::PhotoMetadata;
using domain::SceneLabels;

namespace {

/// Another program that writes all the time must not keep us for ever.
constexpr int kAttempts = 5;

enum class Links { Follow, Refuse };

bool isThere(const QString& path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

Error withPath(Error error, const QString& path)
{
    error.detail = QStringLiteral("%1: %2").arg(path, error.detail);
    return error;
}

Error openError(int number)
{
    if (number == ELOOP)
        return {ErrorCode::NotAFile, QStringLiteral("a link")};
    if (number == ENXIO)
        return {ErrorCode::NotAFile, QStringLiteral("a pipe, socket or device")};
    return {base::errorCodeFromErrno(number, ErrorCode::ReadFailed), QStringLiteral("cannot be opened")};
}

/// Never waits for a pipe.
Result<QByteArray> readWhole(const QString& path, Links links)
{
    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (links == Links::Refuse ? O_NOFOLLOW : 0);
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags);
    if (descriptor < 0)
        return tl::make_unexpected(openError(errno));
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return fail(ErrorCode::ReadFailed, QStringLiteral("cannot be opened"));
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
        return fail(ErrorCode::NotAFile, QStringLiteral("a folder, pipe, socket or device"));
    QByteArray bytes = file.read(kMaxXmpBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::ReadFailed, file.errorString());
    return bytes;
}

QString extensionOf(const QString& picture)
{
    return QFileInfo(picture).suffix().toLower();
}

/// Whether the folder has no other file of that name but for the extension.
bool isOnlyOfItsName(const QString& picture)
{
    const QFileInfo info(picture);
    const QString stem = info.completeBaseName() + u'.';
    QDirIterator files(info.absolutePath(), QDir::Files | QDir::Hidden | QDir::System);
    while (files.hasNext()) {
        files.next();
        const QString name = files.fileName();
        const QStringView rest = QStringView(name).sliced(name.startsWith(stem) ? stem.size() : 0);
        const bool isSibling = name.startsWith(stem) && name != info.fileName() && !rest.contains(u'.');
        if (isSibling && rest.compare(u"xmp", Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

/// The sidecar to write, whether it is there or not.
Result<QString> chooseSidecar(const QString& picture)
{
    const QFileInfo info(picture);
    const QString folder = info.path() + u'/';
    const QStringList names = sidecarNames(info.fileName());
    for (const QString& name : names) {
        const QString path = folder + name;
        if (!isThere(path))
            continue;
        if (name.startsWith(info.fileName()))
            return path;
        const Result<SidecarContent> content =
            readWhole(path, Links::Refuse).and_then([](const QByteArray& file) {
                return readSceneLabels(file);
            });
        if (!content)
            return tl::make_unexpected(withPath(content.error(), path));
        if (isSidecarOf(picture, path, *content, content->extension.isEmpty() && isOnlyOfItsName(picture)))
            return path;
    }
    return folder + names.front();
}

struct Plan
{
    WrittenSidecar sidecar;
    std::optional<QByteArray> before; ///< none: there is no file
};

Result<void> checkWritable(const QString& path)
{
    struct stat info = {};
    constexpr mode_t kWritable = S_IWUSR | S_IWGRP | S_IWOTH;
    // Whoever made it read-only meant it, also where the system would let us.
    if (::lstat(QFile::encodeName(path).constData(), &info) == 0 && (info.st_mode & kWritable) == 0)
        return fail(ErrorCode::PermissionDenied, QStringLiteral("the sidecar is read-only"));
    return {};
}

Result<Plan> planMerge(const QString& picture, const QString& path, const SceneLabels& labels)
{
    Plan plan;
    plan.sidecar.path = path;
    if (isThere(path)) {
        Result<QByteArray> bytes = readWhole(path, Links::Refuse);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        plan.before = std::move(*bytes);
    }
    Result<QByteArray> after = mergeSceneLabels(plan.before, labels, extensionOf(picture));
    if (!after)
        return tl::make_unexpected(after.error());
    plan.sidecar.content = std::move(*after);
    if (plan.sidecar.content == plan.before.value_or(QByteArray()))
        return plan;
    if (const Result<void> writable = checkWritable(path); !writable)
        return tl::make_unexpected(writable.error());
    plan.sidecar.change = plan.before ? SidecarChange::Merged : SidecarChange::Created;
    return plan;
}

Result<Plan> planFor(const QString& picture, const SceneLabels& labels)
{
    if (!isThere(picture))
        return fail(ErrorCode::FileVanished, QStringLiteral("there is no picture to write a sidecar for"));
    const Result<QString> path = chooseSidecar(picture);
    if (!path)
        return tl::make_unexpected(path.error());
    Result<Plan> plan = planMerge(picture, *path, labels);
    return plan ? plan : tl::make_unexpected(withPath(plan.error(), *path));
}

} // namespace

QStringList sidecarNames(const QString& pictureName)
{
    QStringList names;
    const QString stem = QFileInfo(pictureName).completeBaseName();
    for (const QString& name :
         stem == pictureName || stem.isEmpty() ? QStringList{pictureName} : QStringList{pictureName, stem})
        names << name + QStringLiteral(".xmp") << name + QStringLiteral(".XMP");
    return names;
}

bool isSidecarOf(const QString& picture, const QString& sidecar, const SidecarContent& content,
                 bool isOnlyOfItsName)
{
    const QString name = QFileInfo(sidecar).completeBaseName();
    if (name == QFileInfo(picture).fileName())
        return true;
    return content.extension.isEmpty() ? isOnlyOfItsName : content.extension == extensionOf(picture);
}

Result<WrittenSidecar> planSidecar(const QString& picture, const SceneLabels& labels)
{
    return planFor(picture, labels).map([](const Plan& plan) { return plan.sidecar; });
}

Result<WrittenSidecar> writeSidecar(const QString& picture, const SceneLabels& labels)
{
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const Result<Plan> plan = planFor(picture, labels);
        if (!plan)
            return tl::make_unexpected(plan.error());
        if (plan->sidecar.change == SidecarChange::None)
            return plan->sidecar;
        const Result<bool> written =
            base::replaceFileHolding(plan->sidecar.path, plan->before, plan->sidecar.content);
        if (!written)
            return tl::make_unexpected(written.error());
        if (*written)
            return plan->sidecar;
    }
    return fail(ErrorCode::WriteFailed,
                QStringLiteral("another program keeps changing the sidecar of %1").arg(picture));
}

Result<SidecarWords> readSidecars(const QString& picture, const QStringList& sidecars, bool isOnlyOfItsName)
{
    SidecarWords all;
    for (const QString& path : sidecars) {
        const Result<QByteArray> file = readWhole(path, Links::Follow);
        const Result<SidecarContent> content = file.and_then(readSceneLabels);
        if (!content)
            return tl::make_unexpected(withPath(content.error(), path));
        if (!isSidecarOf(picture, path, *content, isOnlyOfItsName))
            continue;
        PhotoMetadata facts = readSidecarFacts(*file, content->ownKeywords);
        overrideWith(facts, all.facts);
        all.facts = std::move(facts);
        if (!all.labels)
            all.labels = content->labels;
        all.foreignLabels += content->foreignLabels;
    }
    all.foreignLabels.removeDuplicates();
    return all;
}

} // namespace scenekeeper::metadata
