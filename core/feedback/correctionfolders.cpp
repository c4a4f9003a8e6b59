// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/correctionfolders.h"

#include "core/feedback/labelfolder.h"
#include "core/imaging/contenthash.h"
#include "core/imaging/filebytes.h"
#include "core/imaging/photoreader.h"
#include "core/storage/catalog.h"
#include "core/storage/storedpath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <filesystem>
#include <system_error>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::Correction;
using domain::CorrectionState;
using storage::PhotoCorrection;
using namespace Qt::StringLiterals;

namespace {

std::filesystem::path nativePath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

Result<void> done(const std::error_code& error, const QString& path)
{
    if (!error)
        return {};
    return fail(base::errorCodeFromErrno(error.value(), ErrorCode::WriteFailed),
                u"%1: %2"_s.arg(path, QString::fromStdString(error.message())));
}

/// A folder that fills beside its place and comes into it whole. What it made is gone again when it is not
/// committed.
class NewFolder
{
public:
    [[nodiscard]] static Result<NewFolder> create(const QString& path)
    {
        const QFileInfo info(path);
        const QString place =
            info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
        const bool isFree = info.exists()
                                ? info.isDir() && QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden |
                                                                      QDir::System | QDir::NoDotAndDotDot)
                                : !info.isSymLink();
        if (!isFree)
            return fail(ErrorCode::WriteFailed, u"%1 is there already, and no empty folder"_s.arg(path));
        const QString staging = place + u".part"_s;
        if (!QDir().mkpath(QFileInfo(place).path()))
            return fail(ErrorCode::WriteFailed, QFileInfo(place).path());
        std::error_code error;
        const bool isNew = std::filesystem::create_directory(nativePath(staging), error);
        if (const Result<void> made = done(error, staging); !made)
            return tl::make_unexpected(made.error());
        if (!isNew)
            return fail(ErrorCode::WriteFailed,
                        u"%1 is left from an export that was broken off; remove it"_s.arg(staging));
        return NewFolder(place, staging);
    }
    NewFolder(NewFolder&& other) noexcept
        : m_place(std::move(other.m_place)), m_staging(std::exchange(other.m_staging, QString()))
    {
    }
    NewFolder& operator=(NewFolder&&) = delete;
    ~NewFolder()
    {
        // Links go, what they lead to does not.
        if (!m_staging.isEmpty())
            QDir(m_staging).removeRecursively();
    }

    [[nodiscard]] QString path(const QString& below) const { return m_staging + u'/' + below; }

    [[nodiscard]] Result<void> commit()
    {
        std::error_code error;
        std::filesystem::rename(nativePath(m_staging), nativePath(m_place), error);
        if (!error)
            m_staging.clear();
        return done(error, m_place);
    }

private:
    NewFolder(QString place, QString staging) : m_place(std::move(place)), m_staging(std::move(staging)) {}

    QString m_place;
    QString m_staging; ///< empty: nothing is to be removed
};

/// Gives every file of a folder a name of its own.
class FreeNames
{
public:
    [[nodiscard]] QString take(const QString& folder, const QString& name)
    {
        QString free = name;
        const QFileInfo info(name);
        const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
        // Numbers go on from where they were, so that many files of one name take no longer than others.
        int& number = m_numbers[{folder, name}];
        while (!isFree(folder, free))
            free = u"%1 (%2)%3"_s.arg(info.completeBaseName()).arg(++number + 1).arg(suffix);
        return free;
    }

private:
    [[nodiscard]] bool isFree(const QString& folder, const QString& name)
    {
        // Some file systems do not tell case apart.
        const std::pair<QString, QString> key{folder, name.toCaseFolded()};
        const bool isNew = !m_taken.contains(key);
        m_taken.insert(key);
        return isNew;
    }

    QSet<std::pair<QString, QString>> m_taken;
    QHash<std::pair<QString, QString>, int> m_numbers;
};

/// Makes the link and returns its place below the folder.
Result<QString> link(const NewFolder& folder, FreeNames& names, const PhotoCorrection& said)
{
    const QString source = storage::joinedPath(said.correction.root, said.correction.relativePath);
    if (said.hasChanged)
        return fail(ErrorCode::InvalidArgument, u"the file has changed since a person labelled it"_s);
    if (!QFileInfo::exists(source))
        return fail(ErrorCode::FileVanished, u"the file is not there"_s);
    const QString labelFolder = folderOfLabel(said.correction.label);
    std::error_code error;
    std::filesystem::create_directory(nativePath(folder.path(labelFolder)), error);
    if (const Result<void> made = done(error, labelFolder); !made)
        return tl::make_unexpected(made.error());
    const QString target =
        labelFolder + u'/' + names.take(labelFolder, QFileInfo(said.correction.relativePath).fileName());
    std::filesystem::create_symlink(nativePath(source), nativePath(folder.path(target)), error);
    return done(error, target).map([&target] { return target; });
}

/// What stands in a folder, those whose name begins with a dot aside; links that lead nowhere included.
Result<QFileInfoList> entriesOf(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.isReadable() || !info.isExecutable())
        return fail(ErrorCode::PermissionDenied, u"the folder %1 cannot be read"_s.arg(folder));
    return QDir(folder).entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

Result<Correction> correctionOf(const QFileInfo& picture, const QString& label)
{
    if (picture.isDir())
        return fail(ErrorCode::NotAFile, u"a folder within a label's folder"_s);
    const Result<imaging::FileBytes> file =
        imaging::readFile(picture.filePath(), imaging::ReadOptions().maxFileBytes);
    if (!file)
        return tl::make_unexpected(file.error());
    return Correction{imaging::sha256(file->bytes),
                      picture.path(),
                      picture.fileName(),
                      label,
                      CorrectionState::Assigned,
                      {},
                      {}};
}

} // namespace

Result<LinkedCorrections> linkCorrections(storage::Catalog& catalog, const QString& dir,
                                          const std::function<void(const LinkOutcome&)>& onLink,
                                          const std::stop_token& stop)
{
    Result<NewFolder> folder = NewFolder::create(dir);
    if (!folder)
        return tl::make_unexpected(folder.error());
    LinkedCorrections all;
    FreeNames names;
    const Result<void> visited =
        catalog.corrections().visit([&](const PhotoCorrection& said) -> Result<void> {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled);
            all.found.add(said.correction.state);
            if (said.correction.state != CorrectionState::Assigned)
                return {};
            const Result<QString> target = link(*folder, names, said);
            if (!target && target.error().code == ErrorCode::DiskFull)
                return tl::make_unexpected(target.error());
            ++(target ? all.linked : all.failed);
            onLink({storage::joinedPath(said.correction.root, said.correction.relativePath),
                    said.correction.label, target.value_or(QString()),
                    target ? std::nullopt : std::optional(target.error())});
            return {};
        });
    if (!visited)
        return tl::make_unexpected(visited.error());
    return folder->commit().map([&all] { return all; });
}

Result<std::vector<CorrectionRow>> readCorrectionFolders(const QString& dir,
                                                         const std::function<void(qint64 done)>& onProgress,
                                                         const std::stop_token& stop)
{
    if (!QFileInfo(dir).isDir())
        return fail(ErrorCode::NotFound, u"no folder %1"_s.arg(dir));
    const Result<QFileInfoList> folders = entriesOf(QFileInfo(dir).absoluteFilePath());
    if (!folders)
        return tl::make_unexpected(folders.error());
    std::vector<CorrectionRow> rows;
    for (const QFileInfo& folder : *folders) {
        if (!folder.isDir()) {
            rows.push_back(
                {folder.filePath(), 0, fail(ErrorCode::InvalidArgument, u"in no label's folder"_s)});
            continue;
        }
        const Result<QFileInfoList> pictures = entriesOf(folder.filePath());
        if (!pictures) {
            rows.push_back({folder.filePath(), 0, tl::make_unexpected(pictures.error())});
            continue;
        }
        for (const QFileInfo& picture : *pictures) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled);
            rows.push_back({picture.filePath(), 0, correctionOf(picture, labelOfFolder(folder.fileName()))});
            if (onProgress)
                onProgress(static_cast<qint64>(rows.size()));
        }
    }
    return rows;
}

} // namespace scenekeeper::feedback
