// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "ui/models/photogroups.h"

#include <QObject>
#include <QString>
#include <memory>
#include <stop_token>
#include <vector>

namespace scenekeeper::similarity {
struct HashingProgress;
}

namespace scenekeeper::ui {

class CatalogWorker;

/// Finds what is like a photograph, and near-duplicates. The newest wish counts: an older one is given up.
///
/// Lives on the UI thread; the searching happens on `searcher`, which is free for it, and perceptual hashes
/// of older photographs are stored by `writer`, a few at a time so that no correction waits for them.
class SimilarityController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CatalogWorker& searcher;
        CatalogWorker& writer;
        QString thumbnailFile; ///< the embeddings lie beside it
    };

    explicit SimilarityController(Parts parts, QObject* parent = nullptr);
    ~SimilarityController() override;

    void findLike(base::PhotoId photo);
    void findDuplicates();
    /// Nobody waits any more.
    void cancel();

Q_SIGNALS:
    /// `photos`: the photograph itself, then the others, the most similar first.
    void likeFound(const QString& name, const std::vector<scenekeeper::base::PhotoId>& photos);
    /// The model in use has not seen the photograph.
    void notSeen(const QString& name);
    /// `unknown`: so many photographs could not be compared.
    void duplicatesFound(const scenekeeper::ui::PhotoGroupsPtr& groups, qint64 unknown);
    void failed(const scenekeeper::base::Error& error);

private:
    class Index;

    /// A new wish: its number, by which a late answer to another one is told.
    int begin();
    void hashOlderPhotos(int wish, const similarity::HashingProgress& soFar);
    void searchDuplicates(int wish);
    void fail(int wish, const base::Error& error);

    Parts m_parts;
    std::shared_ptr<Index> m_index; ///< used on the searching thread only
    std::stop_source m_stop;
    int m_wish = 0;
};

} // namespace scenekeeper::ui
