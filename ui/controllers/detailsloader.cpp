// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/detailsloader.h"

#include "ui/controllers/catalogworker.h"
#include "ui/controllers/photodetailsreader.h"
#include "ui/models/thumbnailsource.h"

namespace scenekeeper::ui {

using base::PhotoId;

DetailsLoader::DetailsLoader(CatalogWorker& reader, const ThumbnailSource& thumbnails, QObject* parent)
    : QObject(parent), m_reader(reader), m_thumbnails(thumbnails)
{
}

void DetailsLoader::load(PhotoId id)
{
    m_wanted = id;
    m_reader.post(
        this, [id](storage::Catalog& catalog) { return readPhotoDetails(catalog, id); },
        [this, id](PhotoDetails details) {
            if (id != m_wanted || details.row.id != id)
                return;
            details.thumbnail = m_thumbnails.thumbnail(details.row.contentHash);
            Q_EMIT ready(details);
        });
}

void DetailsLoader::cancel()
{
    m_wanted = {};
}

} // namespace scenekeeper::ui
