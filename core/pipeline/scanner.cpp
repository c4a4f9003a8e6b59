// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/scanner.h"

#include "core/imaging/photoreader.h"
#include "core/pipeline/filecheck.h"
#include "core/pipeline/naturalorder.h"
#include "core/pipeline/watchedfolder.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <sys/stat.h>

namespace scenekeeper::pipeline {

using base::Error;
using base::ErrorCode;

namespace {

FileIdentity identityOf(const struct stat& info)
{
    return {info.st_dev, info.st_ino};
}

QString joined(const QString& folder, const QString& name)
{
    return folder.endsWith(u'/') ? folder + name : folder + u'/' + name;
}

bool mayBeFolder(unsigned char type)
{
    return type == DT_DIR || type == DT_LNK || type == DT_UNKNOWN;
}

} // namespace

Scanner::Scanner(const ScanPlan& plan, ScanSink sink, std::stop_token stop)
    : m_plan(plan), m_sink(std::move(sink)), m_stop(std::move(stop))
{
}

void Scanner::run()
{
    for (const auto& [path, error] : m_plan.failures) {
        if (!m_sink.failed(path, error))
            return;
    }
    for (const QString& folder : m_plan.folders) {
        if (!walk({folder, {}, {}}))
            return;
    }
    // Walking a link may find further links.
    for (std::size_t i = 0; i < m_linked.size(); ++i) {
        if (!walk(Folder(m_linked[i])))
            return;
    }
    for (const QString& file : m_plan.files) {
        if (!offerNamed(file))
            return;
    }
}

bool Scanner::walk(const Folder& folder)
{
    if (m_stop.stop_requested())
        return false;
    struct stat info = {};
    if (::stat(QFile::encodeName(folder.path).constData(), &info) != 0)
        return fail(folder.path, base::errorCodeFromErrno(errno, ErrorCode::ReadFailed),
                    QStringLiteral("the folder cannot be opened"));
    if (!m_walked.insert(identityOf(info)).second)
        return true;
    std::vector<Entry> entries;
    if (!readEntries(folder.path, entries))
        return false;
    Folder here = folder;
    here.ancestors.push_back(identityOf(info));
    for (const Entry& entry : entries)
        here.sidecars.add(entry.name);
    return std::all_of(entries.begin(), entries.end(),
                       [this, &here](const Entry& entry) { return visit(here, entry); });
}

bool Scanner::readEntries(const QString& folder, std::vector<Entry>& entries)
{
    const OpenFolder directory = openFolder(folder);
    if (!directory)
        return fail(folder, base::errorCodeFromErrno(errno, ErrorCode::ReadFailed),
                    QStringLiteral("the folder cannot be read"));
    while (true) {
        errno = 0;
        const dirent* entry = ::readdir(directory.get());
        if (!entry)
            break;
        Entry found{entry->d_name, entry->d_type};
        if (!isHiddenName(found.name))
            entries.push_back(std::move(found));
    }
    const int number = errno;
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return naturalLess(a.name, b.name); });
    if (number != 0)
        return fail(folder, base::errorCodeFromErrno(number, ErrorCode::ReadFailed),
                    QStringLiteral("the folder cannot be read to its end"));
    return true;
}

bool Scanner::visit(const Folder& parent, const Entry& entry)
{
    if (m_stop.stop_requested())
        return false;
    const QByteArrayView bytes(entry.name.data(), static_cast<qsizetype>(entry.name.size()));
    const QString name = QString::fromUtf8(bytes);
    const bool looksLikePhoto = imaging::hasPhotoExtension(name);
    if (!looksLikePhoto && !mayBeFolder(entry.type))
        return true;
    const QString path = joined(parent.path, name);
    if (!bytes.isValidUtf8()) {
        if (!looksLikePhoto && entry.type != DT_DIR)
            return true;
        return fail(path, ErrorCode::InvalidFileName, QStringLiteral("the name is not valid UTF-8"));
    }
    return visitKnown(parent, path, looksLikePhoto, entry.type);
}

bool Scanner::visitKnown(const Folder& parent, const QString& path, bool looksLikePhoto, unsigned char type)
{
    const bool isLink = type == DT_LNK;
    const QByteArray bytes = QFile::encodeName(path);
    struct stat info = {};
    if (::stat(bytes.constData(), &info) != 0) {
        // What vanished or leads nowhere was no photo; a folder that cannot be entered may hold many.
        if (!looksLikePhoto && (errno == ENOENT || errno == ENOTDIR))
            return true;
        return fail(path, base::errorCodeFromErrno(errno, ErrorCode::ReadFailed),
                    isLink ? QStringLiteral("a link that cannot be followed")
                           : QStringLiteral("it cannot be looked at"));
    }
    if (S_ISDIR(info.st_mode)) {
        // Said because it was met as a photo; what lies in the folder is offered all the same.
        if (looksLikePhoto &&
            !fail(path, ErrorCode::NotAFile, QStringLiteral("a folder with the name of a photo")))
            return false;
        if (!isLink)
            return walk({path, parent.ancestors, {}});
        return looksLikePhoto || enterLater(parent, path, identityOf(info));
    }
    if (!looksLikePhoto)
        return true;
    return offer(path, info, parent.sidecars.of(parent.path, QFileInfo(path).fileName()));
}

bool Scanner::enterLater(const Folder& parent, const QString& path, const FileIdentity& target)
{
    const Ancestors& above = parent.ancestors;
    if (std::find(above.begin(), above.end(), target) != above.end())
        return fail(path, ErrorCode::SymlinkLoop, QStringLiteral("a link back to a folder above it"));
    m_linked.push_back({path, above, {}});
    return true;
}

bool Scanner::offerNamed(const QString& path)
{
    if (m_stop.stop_requested())
        return false;
    const QFileInfo file(path);
    const bool metInWalk = imaging::hasPhotoExtension(file.fileName()) && !file.fileName().startsWith(u'.') &&
                           wasWalked(file.absolutePath());
    if (metInWalk)
        return true;
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return fail(path, base::errorCodeFromErrno(errno, ErrorCode::ReadFailed),
                    QStringLiteral("the file is gone"));
    return offer(path, info, sidecarsOfNamed(path), true);
}

/// Named files come folder by folder, more or less: a folder is read once for those that have sidecars.
FoundSidecars Scanner::sidecarsOfNamed(const QString& path)
{
    if (!FolderSidecars::haveAny(path))
        return {};
    const QFileInfo file(path);
    if (m_namedFolder.path != file.path())
        m_namedFolder = {file.path(), {}, FolderSidecars::in(file.path())};
    return m_namedFolder.sidecars.of(file.path(), file.fileName());
}

bool Scanner::wasWalked(const QString& folder) const
{
    struct stat info = {};
    return ::stat(QFile::encodeName(folder).constData(), &info) == 0 && m_walked.contains(identityOf(info));
}

bool Scanner::offer(const QString& path, const struct stat& info, FoundSidecars sidecars, bool named)
{
    if (!S_ISREG(info.st_mode))
        return fail(path, ErrorCode::NotAFile,
                    QStringLiteral("a device, pipe or socket with the name of a photo"));
    const auto& own = m_plan.ownFiles;
    if (std::find(own.begin(), own.end(), identityOf(info)) != own.end())
        return true;
    const std::optional<storage::PhotoLocation> location = m_plan.roots.locate(path);
    if (!location)
        return fail(path, ErrorCode::Internal, QStringLiteral("outside every root"));
    FoundFile file;
    file.path = path;
    file.location = *location;
    file.fileSize = info.st_size;
    file.modifiedAt = pipeline::modifiedAt(info);
    file.named = named;
    file.sidecars = std::move(sidecars);
    return m_sink.found(std::move(file));
}

bool Scanner::fail(const QString& path, ErrorCode code, const QString& detail)
{
    return m_sink.failed(path, Error{code, detail});
}

} // namespace scenekeeper::pipeline
