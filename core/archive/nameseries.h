// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMultiHash>
#include <QString>
#include <functional>
#include <optional>

namespace scenekeeper::archive {

/// The names that one name of a layout leads to in one folder when others have it: `a-2.jpg`, `a-3.jpg` …
/// Remembers which are taken and by what, so that a photo asks for each once at most, and not for all that
/// came before. A value.
class NameSeries
{
public:
    /// What has a name.
    struct Holder
    {
        QString text;       ///< the name, as it is spelled
        QByteArray content; ///< SHA-256 of the photo that it is a copy of, where that is known
        qint64 bytes = -1;  ///< else of a file that is there
        QString link;       ///< where a link that is there leads
    };

    /// What has this name; nothing where it is free.
    using Look = std::function<std::optional<Holder>(const QString& name)>;

    /// The first numbered name of `name` that is free; nothing where there are too many. Remembers what has
    /// those before it.
    [[nodiscard]] std::optional<QString> nextFree(const QString& name, const Look& look);

    /// The name in this series that is known to have this content.
    [[nodiscard]] std::optional<QString> withContent(const QByteArray& sha256) const;

    /// The SHA-256 of a file that is there, by its name; empty where it cannot be read.
    using Digest = std::function<QByteArray(const QString& name)>;

    /// The same, once the files of this size that are there have been read; each is read once.
    [[nodiscard]] std::optional<QString> fromDisk(qint64 bytes, const QByteArray& sha256,
                                                  const Digest& digest);
    /// The name of a link that is there and leads to `source`.
    [[nodiscard]] std::optional<QString> linkTo(const QString& source) const;

private:
    void remember(const Holder& holder);

    int m_next = 2;
    QHash<QByteArray, QString> m_contents; ///< names by content
    QMultiHash<qint64, QString> m_unread;  ///< names of files by size
    QHash<QString, QString> m_links;       ///< names by where they lead
};

} // namespace scenekeeper::archive
