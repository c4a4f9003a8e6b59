// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/augmentation.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace scenekeeper::training {

/// A photograph in a folder whose name is its label.
struct LabelledFile
{
    QString path;
    int label = 0; ///< into the labels

    friend bool operator==(const LabelledFile&, const LabelledFile&) = default;
};

/// What lies in a folder and was not listed, for the user to be told.
struct PassedOver
{
    QStringList emptyFolders; ///< names of subfolders without a photograph: they are no labels
    int beside = 0;           ///< photographs beside the subfolders: nothing says what they show
    int links = 0;            ///< symbolic links to folders below, which are not followed, and to nowhere

    friend bool operator==(const PassedOver&, const PassedOver&) = default;
};

struct LabelledFolder
{
    QStringList labels; ///< the names of the subfolders, sorted; or those asked for, in their order
    std::vector<LabelledFile> files; ///< by label, then by name
    PassedOver passedOver;
};

/// Lists DIR/<label>/* and what is in folders below; DIR/<label> itself may be a symbolic link, and so may
/// files. With `labels` given, a subfolder of another name with photographs in it fails as InvalidArgument.
/// Fails with NotFound where there is no folder or no photograph in it, with PermissionDenied where a folder
/// cannot be read.
[[nodiscard]] base::Result<LabelledFolder> listLabelledFolder(const QString& dir,
                                                              const QStringList& labels = {});

/// Lists the photographs below the folders, at any depth, as those of one label (`none`). Fails with NotFound
/// where a folder does not exist or has no photograph in it, with PermissionDenied where one cannot be read.
[[nodiscard]] base::Result<LabelledFolder> listUnlabelledFolders(const QStringList& dirs);

/// The SHA-256 (32 bytes each) of every photograph listed. Fails with ReadFailed where one cannot be read.
[[nodiscard]] base::Result<QSet<QByteArray>> contentHashesOf(const LabelledFolder& folder);

struct FailedFile
{
    QString path;
    base::Error error;
};

struct DataSetOptions
{
    int width = 150; ///< pixels that every picture is brought to
    int height = 150;
    QSet<QByteArray> without; ///< SHA-256 of files that are left out, whatever they are called
    std::function<void(qint64 done, qint64 total)> onProgress; ///< called on the caller's thread
    std::stop_token stop;
};

/// Labelled photographs in memory, as pixels (width × height × 3 bytes each). Owns them; immutable once
/// loaded, so readable from any thread.
///
/// Files with the same bytes are taken once, and not at all where they stand under different labels.
class DataSet
{
public:
    /// Reads every photograph of the folder, on all cores. Photographs that cannot be read are in
    /// `failed()`. Fails with NotFound (nothing readable) or Cancelled.
    [[nodiscard]] static base::Result<DataSet> load(const LabelledFolder& folder,
                                                    const DataSetOptions& options);

    [[nodiscard]] std::size_t size() const { return m_targets.size(); }
    [[nodiscard]] const QStringList& labels() const { return m_labels; }
    [[nodiscard]] int label(std::size_t index) const { return m_targets[index]; }
    [[nodiscard]] SourcePicture picture(std::size_t index) const;
    [[nodiscard]] const QString& path(std::size_t index) const { return m_paths[index]; }
    /// SHA-256 of the file, 32 bytes.
    [[nodiscard]] const QByteArray& contentHash(std::size_t index) const { return m_hashes[index]; }

    /// SHA-256 (hexadecimal) over labels and contents, whatever the files are called and their order.
    [[nodiscard]] QString digest() const;
    [[nodiscard]] const std::vector<FailedFile>& failed() const { return m_failed; }
    [[nodiscard]] int duplicates() const { return m_duplicates; }         ///< left out: taken once already
    [[nodiscard]] int contradictions() const { return m_contradictions; } ///< left out: under two labels
    [[nodiscard]] int excluded() const { return m_excluded; }             ///< left out: asked for

private:
    DataSet() = default;
    void dropDuplicates(const std::vector<bool>& wanted);

    QStringList m_labels;
    int m_width = 0;
    int m_height = 0;
    std::vector<std::uint8_t> m_pixels; ///< one slot a file, also for those left out
    std::vector<std::size_t> m_slots;   ///< of each photograph, in m_pixels
    std::vector<int> m_targets;
    std::vector<QString> m_paths;
    std::vector<QByteArray> m_hashes;
    std::vector<FailedFile> m_failed;
    int m_duplicates = 0;
    int m_contradictions = 0;
    int m_excluded = 0;
};

/// Reads the chosen photographs again from their files, at `size` × `size` pixels. Fails as DataSet::load
/// does.
[[nodiscard]] base::Result<DataSet> loadPart(const DataSet& data, const std::vector<std::size_t>& chosen,
                                             int size, const std::stop_token& stop);

struct Split
{
    std::vector<std::size_t> training;
    std::vector<std::size_t> validation;
};

/// Sets about `share` (0 … 1) of the photographs apart, chosen by their content: the same photograph
/// always falls on the same side, whatever is added or renamed.
[[nodiscard]] Split splitByContent(const DataSet& data, double share);

} // namespace scenekeeper::training
