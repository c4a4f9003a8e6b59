// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/dataset.h"

#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/training/parallelfor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QtEndian>
#include <algorithm>
#include <optional>

namespace scenekeeper::training {

namespace {

using base::ErrorCode;

/// Reads the files of a folder, each into its own place, so that threads need no lock.
class Loader
{
public:
    Loader(const LabelledFolder& folder, const DataSetOptions& options, std::vector<std::uint8_t>& pixels)
        : m_folder(folder),
          m_options(options),
          m_pixels(pixels),
          m_hashes(folder.files.size()),
          m_errors(folder.files.size())
    {
    }

    void read(std::size_t index)
    {
        imaging::ReadOptions options;
        options.minShortSide = std::max(m_options.width, m_options.height);
        options.withMetadata = false;
        const auto photo = imaging::readPhoto(m_folder.files[index].path, options);
        if (!photo) {
            m_errors[index] = photo.error().error;
            return;
        }
        const domain::PixelImage image = imaging::resizeTo(photo->image, m_options.width, m_options.height);
        std::copy(image.rgb.begin(), image.rgb.end(),
                  m_pixels.begin() + static_cast<std::ptrdiff_t>(index * image.rgb.size()));
        m_hashes[index] = photo->contentHash;
    }

    [[nodiscard]] std::vector<QByteArray>& hashes() { return m_hashes; }
    [[nodiscard]] const std::vector<std::optional<base::Error>>& errors() const { return m_errors; }

private:
    const LabelledFolder& m_folder;
    const DataSetOptions& m_options;
    std::vector<std::uint8_t>& m_pixels;
    std::vector<QByteArray> m_hashes;
    std::vector<std::optional<base::Error>> m_errors;
};

/// Every photograph in `dir` and below, by name. Fails where a folder cannot be read: what is in it would be
/// missing without a word.
base::Result<QStringList> photographsBelow(const QString& dir, PassedOver& passedOver)
{
    QStringList found;
    QStringList folders{dir};
    while (!folders.isEmpty()) {
        const QDir folder(folders.takeFirst());
        const QFileInfo info(folder.path());
        if (!info.isReadable() || !info.isExecutable())
            return base::fail(ErrorCode::PermissionDenied,
                              QStringLiteral("the folder %1 cannot be read").arg(folder.path()));
        for (const QFileInfo& entry : folder.entryInfoList(
                 QDir::Files | QDir::System | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (entry.isDir() && entry.isSymLink())
                ++passedOver.links; // it may lead back to where the search came from
            else if (entry.isDir())
                folders.append(entry.filePath());
            else if (imaging::hasPhotoExtension(entry.fileName()))
                found.append(entry.filePath());
        }
    }
    return found;
}

/// What lies beside the subfolders.
void countBeside(const QDir& root, PassedOver& passedOver)
{
    for (const QFileInfo& entry : root.entryInfoList(QDir::Files | QDir::System)) {
        if (imaging::hasPhotoExtension(entry.fileName()))
            ++passedOver.beside;
        else if (entry.isSymLink() && !entry.exists())
            ++passedOver.links;
    }
}

} // namespace

base::Result<LabelledFolder> listLabelledFolder(const QString& dir, const QStringList& labels)
{
    const QDir root(dir);
    if (!root.exists())
        return base::fail(ErrorCode::NotFound, QStringLiteral("no folder %1").arg(dir));
    LabelledFolder folder;
    folder.labels = labels;
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const auto paths = photographsBelow(root.filePath(name), folder.passedOver);
        if (!paths)
            return tl::make_unexpected(paths.error());
        if (paths->isEmpty()) {
            folder.passedOver.emptyFolders.append(name);
            continue;
        }
        if (labels.isEmpty())
            folder.labels.append(name);
        const auto label = folder.labels.indexOf(name);
        if (label < 0)
            return base::fail(ErrorCode::InvalidArgument,
                              QStringLiteral("%1 is not one of the model's labels (%2)")
                                  .arg(root.filePath(name), folder.labels.join(QStringLiteral(", "))));
        for (const QString& path : *paths)
            folder.files.push_back({path, static_cast<int>(label)});
    }
    if (folder.files.empty())
        return base::fail(ErrorCode::NotFound,
                          QStringLiteral("no photographs in the subfolders of %1").arg(dir));
    countBeside(root, folder.passedOver);
    return folder;
}

base::Result<LabelledFolder> listUnlabelledFolders(const QStringList& dirs)
{
    LabelledFolder folder;
    folder.labels = {QStringLiteral("none")};
    for (const QString& dir : dirs) {
        if (!QFileInfo(dir).isDir())
            return base::fail(ErrorCode::NotFound, QStringLiteral("no folder %1").arg(dir));
        const auto found = photographsBelow(dir, folder.passedOver);
        if (!found)
            return tl::make_unexpected(found.error());
        if (found->isEmpty())
            return base::fail(ErrorCode::NotFound, QStringLiteral("no photographs in %1").arg(dir));
        for (const QString& path : *found)
            folder.files.push_back({path, 0});
    }
    return folder;
}

base::Result<QSet<QByteArray>> contentHashesOf(const LabelledFolder& folder)
{
    QSet<QByteArray> hashes;
    for (const LabelledFile& photo : folder.files) {
        QFile file(photo.path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return base::fail(ErrorCode::ReadFailed,
                              QStringLiteral("%1: %2").arg(photo.path, file.errorString()));
        hashes.insert(hash.result());
    }
    return hashes;
}

base::Result<DataSet> DataSet::load(const LabelledFolder& folder, const DataSetOptions& options)
{
    DataSet data;
    data.m_labels = folder.labels;
    data.m_width = options.width;
    data.m_height = options.height;
    const std::size_t count = folder.files.size();
    data.m_pixels.resize(count * static_cast<std::size_t>(options.width * options.height * 3));
    Loader loader(folder, options, data.m_pixels);
    const bool whole = parallelFor({count, 1, 0, options.stop, options.onProgress},
                                   [&loader](std::size_t begin, std::size_t end) {
                                       for (std::size_t i = begin; i < end; ++i)
                                           loader.read(i);
                                       return true;
                                   });
    if (!whole)
        return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped while reading the photographs"));
    data.m_hashes = std::move(loader.hashes());
    std::vector<bool> wanted(count, true);
    for (std::size_t i = 0; i < count; ++i) {
        data.m_targets.push_back(folder.files[i].label);
        data.m_paths.push_back(folder.files[i].path);
        if (const auto& error = loader.errors()[i]) {
            wanted[i] = false;
            data.m_failed.push_back({folder.files[i].path, *error});
        } else if (options.without.contains(data.m_hashes[i])) {
            wanted[i] = false;
            ++data.m_excluded;
        }
    }
    data.dropDuplicates(wanted);
    if (data.size() == 0)
        return base::fail(ErrorCode::NotFound,
                          QStringLiteral("none of %1 photographs can be read").arg(count));
    return data;
}

void DataSet::dropDuplicates(const std::vector<bool>& wanted)
{
    constexpr int kContradictory = -1;
    QHash<QByteArray, int> labelOf;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (!wanted[i])
            continue;
        const auto known = labelOf.find(m_hashes[i]);
        if (known == labelOf.end())
            labelOf.insert(m_hashes[i], m_targets[i]);
        else if (*known != m_targets[i])
            *known = kContradictory;
    }
    QHash<QByteArray, bool> taken;
    std::vector<int> targets;
    std::vector<QString> paths;
    std::vector<QByteArray> hashes;
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        if (!wanted[i])
            continue;
        if (labelOf.value(m_hashes[i]) == kContradictory) {
            ++m_contradictions;
        } else if (taken.contains(m_hashes[i])) {
            ++m_duplicates;
        } else {
            taken.insert(m_hashes[i], true);
            m_slots.push_back(i);
            targets.push_back(m_targets[i]);
            paths.push_back(m_paths[i]);
            hashes.push_back(m_hashes[i]);
        }
    }
    m_targets = std::move(targets);
    m_paths = std::move(paths);
    m_hashes = std::move(hashes);
}

SourcePicture DataSet::picture(std::size_t index) const
{
    const std::size_t bytes = static_cast<std::size_t>(m_width * m_height * 3);
    return {{m_pixels.data() + m_slots[index] * bytes, bytes}, m_width, m_height};
}

QString DataSet::digest() const
{
    std::vector<QByteArray> lines;
    lines.reserve(size());
    for (std::size_t i = 0; i < size(); ++i)
        lines.push_back(m_hashes[i].toHex() + ' ' + m_labels[label(i)].toUtf8() + '\n');
    std::sort(lines.begin(), lines.end());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& line : lines)
        hash.addData(line);
    return QString::fromLatin1(hash.result().toHex());
}

base::Result<DataSet> loadPart(const DataSet& data, const std::vector<std::size_t>& chosen, int size,
                               const std::stop_token& stop)
{
    LabelledFolder folder;
    folder.labels = data.labels();
    for (const std::size_t index : chosen)
        folder.files.push_back({data.path(index), data.label(index)});
    DataSetOptions options;
    options.width = size;
    options.height = size;
    options.stop = stop;
    return DataSet::load(folder, options);
}

Split splitByContent(const DataSet& data, double share)
{
    Split split;
    for (std::size_t i = 0; i < data.size(); ++i) {
        const auto draw = qFromBigEndian<quint32>(data.contentHash(i).constData());
        auto& side = static_cast<double>(draw) < share * 4294967296.0 ? split.validation : split.training;
        side.push_back(i);
    }
    return split;
}

} // namespace scenekeeper::training
