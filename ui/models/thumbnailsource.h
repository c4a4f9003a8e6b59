// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

namespace scenekeeper::ui {

/// What a thumbnail is wanted for: its content, and the file to make it from when none is stored.
struct ThumbnailRequest
{
    QByteArray contentHash;
    QString path;
    QSize photo{}; ///< upright, pixels; empty where not known

    friend bool operator==(const ThumbnailRequest&, const ThumbnailRequest&) = default;
};

/// Small pictures that are ready to paint. Used on the UI thread; never waits.
class ThumbnailSource
{
public:
    virtual ~ThumbnailSource() = default;

    /// Null while there is none.
    [[nodiscard]] virtual QImage thumbnail(const QByteArray& contentHash) const = 0;
};

} // namespace scenekeeper::ui
