// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/placenames.h"

#include "core/pipeline/busyretry.h"
#include "core/places/gazetteer.h"
#include "core/storage/catalog.h"

namespace scenekeeper::pipeline {

using base::Result;
using storage::UnplacedPhoto;

namespace {

constexpr int kBatch = 1000;

Result<void> nameBatch(storage::Catalog& catalog, const places::Gazetteer& gazetteer,
                       const std::vector<UnplacedPhoto>& batch)
{
    return retryWhileBusy([&] {
        return catalog.transaction([&]() -> Result<void> {
            for (const UnplacedPhoto& photo : batch) {
                const Result<void> set = catalog.places().setPlace(photo, gazetteer.placeOf(photo.position));
                if (!set)
                    return set;
            }
            return {};
        });
    });
}

} // namespace

Result<qint64> namePlaces(storage::Catalog& catalog, const places::Gazetteer& gazetteer,
                          const std::stop_token& stop)
{
    qint64 count = 0;
    base::PhotoId last;
    while (!stop.stop_requested()) {
        const auto batch = catalog.places().unplaced(last, kBatch);
        if (!batch)
            return tl::make_unexpected(batch.error());
        if (batch->empty())
            break;
        if (const Result<void> named = nameBatch(catalog, gazetteer, *batch); !named)
            return tl::make_unexpected(named.error());
        count += static_cast<qint64>(batch->size());
        last = batch->back().id;
    }
    return count;
}

} // namespace scenekeeper::pipeline
