// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/feedback/promotion.h"
#include "core/inference/modelimport.h"
#include "ui/models/modelrecord.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <functional>
#include <stop_token>

namespace scenekeeper::storage {
class Catalog;
}

namespace scenekeeper::ui {

class CatalogWorker;

/// What putting a model to use did.
struct ModelChange
{
    domain::RegisteredModel model;         ///< now in use
    std::optional<base::ModelId> previous; ///< to go back to; absent: there is none
    qint64 relabelled = 0;                 ///< photographs that it has labelled anew, from what was stored
    qint64 unread = 0; ///< photographs whose files must be read before it can say anything of them
};

/// The catalogue's models: lists them with the state of their files, puts one to use or the one before it
/// again, takes them in and gives them out. Lives on the UI thread; the work is done on the catalogue's
/// threads and on worker threads.
class ModelsController final : public QObject
{
    Q_OBJECT

public:
    /// `person`: who puts models to use.
    ModelsController(CatalogWorker& reader, CatalogWorker& writer, QString person, QObject* parent = nullptr);
    /// What has not been stored by then is not done.
    ~ModelsController() override;

    /// Reads the list anew; ends in listed().
    void refresh();
    void use(base::ModelId id);
    /// Puts the model to use that was in use before.
    void goBack();
    /// Ends a change that goes on: the model in use stays, and with it its labels.
    void stop();
    /// Counts the photographs of which the model in use has said nothing; ends in unreadCounted().
    void countUnread();
    /// Runs the file, which is code. Ends in imported() or importFailed().
    void importFile(const QString& file, const inference::ModelDescription& description);
    /// Copies the model's file; the future gives the copy. Thread-safe.
    [[nodiscard]] static QFuture<base::Result<QString>> exportFile(const domain::RegisteredModel& model,
                                                                   const QString& target);

Q_SIGNALS:
    void listed(const scenekeeper::ui::ModelList& list);
    /// Another model is in use now.
    void changed(const scenekeeper::ui::ModelChange& change);
    /// While photographs are labelled anew.
    void progressed(qint64 done, qint64 total);
    /// The model in use stays the one it was.
    void changeFailed(const scenekeeper::base::Error& error);
    void unreadCounted(qint64 photographs);
    void imported(const scenekeeper::domain::RegisteredModel& model);
    void importFailed(const QString& file, const scenekeeper::base::Error& error);

private:
    using Change = std::function<base::Result<feedback::Promotion>(storage::Catalog&,
                                                                   const feedback::PromotionOptions&)>;

    void change(const Change& work);

    CatalogWorker& m_reader;
    CatalogWorker& m_writer;
    const QString m_person;
    std::stop_source m_stop;
};

} // namespace scenekeeper::ui
