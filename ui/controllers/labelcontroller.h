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
struct Author;
} // namespace scenekeeper::storage

namespace scenekeeper::ui {

class CatalogWorker;
class PhotoGridModel;

/// What a person says of photographs: shown in the grid at once, stored by the writing thread, each call as
/// one transaction and one step of the history, however many photographs it is about. When storing fails
/// the rows are read again, so the window never shows what is not stored for long.
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
    /// Null for a label that is not in use.
    [[nodiscard]] const domain::Label* find(base::LabelId id) const;

    /// Exactly this label.
    void setLabel(const std::vector<base::PhotoId>& photos, base::LabelId label);
    /// Exactly these labels; none says that none applies.
    void setLabels(const std::vector<base::PhotoId>& photos, const std::vector<domain::ShownLabel>& labels);
    /// As setLabels(), by somebody who was asked whether it is `refused` instead.
    void keepLabels(const std::vector<base::PhotoId>& photos, const std::vector<domain::ShownLabel>& labels,
                    base::LabelId refused);
    /// This label, too.
    void addLabel(const std::vector<base::PhotoId>& photos, base::LabelId label);
    /// Not this label.
    void removeLabel(const std::vector<base::PhotoId>& photos, base::LabelId label);
    /// Removes the label where all that are known have it, else adds it to all.
    void toggleLabel(const std::vector<base::PhotoId>& photos, base::LabelId label);
    /// The labels in force are right. Photos without a label stay as they are.
    void confirm(const std::vector<base::PhotoId>& photos);
    /// The first label that a photo shows does not apply to it.
    void rejectShown(const std::vector<base::PhotoId>& photos);

    /// Something that a person said is not in the catalogue yet.
    [[nodiscard]] bool isStoring() const { return m_openJobs > 0; }

Q_SIGNALS:
    void labelsChanged();
    /// A person has said something of so many photos, about labels of these (stored) names.
    void decided(const QStringList& labels, qint64 photos);
    /// Stored: counts and views may differ now.
    void stored();
    /// It could not be stored; what the window showed of it is no longer so.
    void dropped();

private:
    using Labels = std::vector<domain::ShownLabel>;
    using Seen = std::map<base::PhotoId, Labels>;
    using Work = std::function<base::Result<void>(storage::Catalog&, const storage::Author&)>;

    /// The labels on the screen of those photos that are there.
    [[nodiscard]] Seen seenLabels(const std::vector<base::PhotoId>& photos) const;
    /// Shows what `change` makes of the labels of each photo.
    void show(const Seen& seen, const std::function<Labels(Labels)>& change);
    /// What stores the labels of setLabels().
    [[nodiscard]] static Work setting(const std::vector<base::PhotoId>& photos, const Labels& said);
    void say(const std::vector<base::PhotoId>& photos, const Labels& said, Work work);
    void post(const std::vector<base::PhotoId>& photos, const QStringList& labels, Work work);
    void finish(const std::vector<base::PhotoId>& photos);

    CatalogWorker& m_writer;
    PhotoGridModel& m_grid;
    const QString m_person;
    std::vector<domain::Label> m_labels;
    int m_openJobs = 0;
};

} // namespace scenekeeper::ui
