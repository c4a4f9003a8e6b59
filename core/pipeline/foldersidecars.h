// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace scenekeeper::pipeline {

/// Whether a file that is called so, as the file system has it, is a sidecar.
[[nodiscard]] bool isSidecarName(const std::string& name);

/// Sidecars of one photo.
struct FoundSidecars
{
    QStringList paths;           ///< there when the folder was read; the first outranks the next
    bool isOnlyOfItsName = true; ///< no other file has the photo's name but for the extension

    /// Names, sizes and times of the files, to tell whether any has changed; empty where there are none.
    [[nodiscard]] QString stamp() const;
};

/// The sidecars in a folder, by what a listing of it gives anyway: a photo without one costs no look at the
/// disk. Used on one thread.
class FolderSidecars
{
public:
    /// A file's name as the file system has it.
    void add(const std::string& name);

    [[nodiscard]] FoundSidecars of(const QString& folder, const QString& photoName) const;

    /// Whether no other file has the photo's name but for the extension.
    [[nodiscard]] bool isOnlyOfItsName(const QString& photoName) const;

    /// Whether a file that was named on its own has any: a look at a few names instead of the whole folder.
    [[nodiscard]] static bool haveAny(const QString& path);
    [[nodiscard]] static FolderSidecars in(const QString& folder);

private:
    std::unordered_set<std::string> m_sidecars;
    std::unordered_map<std::string, int> m_others; ///< files that are no sidecars, by name without extension
};

} // namespace scenekeeper::pipeline
