// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/models/photodetails.h"

#include <QObject>

namespace scenekeeper::ui {

class CatalogWorker;
class ThumbnailSource;

/// Gathers what the inspector shows of one photo on the reading thread. Only the newest wish is answered.
/// Lives on the UI thread.
class DetailsLoader final : public QObject
{
    Q_OBJECT

public:
    DetailsLoader(CatalogWorker& reader, const ThumbnailSource& thumbnails, QObject* parent = nullptr);

    void load(base::PhotoId id);
    /// Nothing is wanted any more.
    void cancel();

Q_SIGNALS:
    void ready(const scenekeeper::ui::PhotoDetails& details);

private:
    CatalogWorker& m_reader;
    const ThumbnailSource& m_thumbnails;
    base::PhotoId m_wanted;
};

} // namespace scenekeeper::ui
