// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/domain/photoquery.h"

#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <vector>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::ui {

class CatalogWorker;
class PhotoGridModel;

/// What a person says of photographs: shown in the grid at once, stored by the writing thread. When
/// storing fails the rows are read again, so the window never shows what is not stored for long.
///
/// Lives on the UI thread.
class LabelController final : public QObject
{
    Q_OBJECT

public:
    LabelController(CatalogWorker& writer, PhotoGridModel& grid, QString person, QObject* parent = nullptr);

    /// In their order: the first nine have the keys 1 … 9. Retired ones are left out.
    void setLabels(const std::vector<domain::Label>& labels);
    [[nodiscard]] const std::vector<domain::Label>& labels() const { return m_labels; }

    /// Exactly this label.
    void setLabel(const std::vector<base::PhotoId>& photos, base::LabelId label);
    /// The labels in force are right. Photos without a label stay as they are.
    void confirm(const std::vector<base::PhotoId>& photos);
    /// The first label that a photo shows does not apply to it.
    void rejectShown(const std::vector<base::PhotoId>& photos);

Q_SIGNALS:
    void labelsChanged();
    /// Stored: counts and views may differ now.
    void stored();

private:
    /// What is done to one photo, by the labels it had when the person decided.
    using Deed = std::function<base::Result<void>(storage::Catalog&, base::PhotoId,
                                                  const std::vector<domain::ShownLabel>&)>;

    /// Does `deed` to every photo in one transaction. A photo whose labels are not in `seen` was not on
    /// the screen: what is stored counts.
    void store(const std::vector<base::PhotoId>& photos,
               std::map<base::PhotoId, std::vector<domain::ShownLabel>> seen, Deed deed);
    /// The labels on the screen of those photos that are there.
    [[nodiscard]] std::map<base::PhotoId, std::vector<domain::ShownLabel>>
    seenLabels(const std::vector<base::PhotoId>& photos) const;
    void post(const std::vector<base::PhotoId>& photos,
              std::function<base::Result<void>(storage::Catalog&)> work);
    [[nodiscard]] const domain::Label* find(base::LabelId id) const;

    CatalogWorker& m_writer;
    PhotoGridModel& m_grid;
    const QString m_person;
    std::vector<domain::Label> m_labels;
};

} // namespace scenekeeper::ui
