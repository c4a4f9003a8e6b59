// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/nameseries.h"
#include "core/base/ids.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <string>
#include <unordered_map>

namespace scenekeeper::archive {

/// The names below a payload folder: those that are there, and those that a plan adds. Folders and files
/// whose names differ only in case or Unicode form are one. Links are not followed. Reads a folder when it is
/// first asked for. Used on one thread.
class TargetTree
{
public:
    struct Name
    {
        enum class Kind { File, Folder, Link };

        QString text; ///< as it is spelled
        Kind kind = Kind::File;
        base::PhotoId planned; ///< none: it is there already
        QByteArray hash{};     ///< SHA-256 of what is planned
    };

    struct Folder
    {
        QString path;                      ///< below the payload folder, as it is spelled
        QString blockedBy;                 ///< a file or link that has the name of one of the folders
        QHash<QString, Name> names;        ///< by nameKey()
        QHash<QString, NameSeries> series; ///< of names that several files want, by nameKey()
    };

    /// `top` need not exist.
    explicit TargetTree(QString top);

    /// Folders within each other; it exists as long as the tree.
    [[nodiscard]] Folder& folder(const QStringList& parts);

private:
    [[nodiscard]] Folder& child(Folder& parent, const QString& parentKey, const QString& key,
                                const QString& name);
    void list(Folder& folder) const;

    QString m_top;
    std::unordered_map<QString, Folder> m_folders; ///< by the keys of their parts
    QHash<QString, Folder*> m_asked;               ///< by path as asked for
};

} // namespace scenekeeper::archive
