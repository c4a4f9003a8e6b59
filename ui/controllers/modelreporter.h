// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/modelsource.h"
#include "ui/controllers/modelscontroller.h"
#include "ui/views/offerline.h"

#include <QObject>

class QWidget;

namespace scenekeeper::ui {

class ImportController;

/// Says in the status bar which model is in use now, with the way back and the run that it asks for, and
/// when the model in use is not the one that ought to be. Lives on the UI thread.
class ModelReporter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ModelsController& models;
        ImportController& imports;
        OfferLine& line;
        QWidget& runPanel; ///< has the place of the line while a run goes on
    };

    explicit ModelReporter(const Parts& parts, QObject* parent = nullptr);

Q_SIGNALS:
    /// The user wants the files read that the model has not seen.
    void classifyRequested();
    /// The model in use cannot be used.
    void noticed(const QString& sentence);

private:
    void reportProgress(qint64 done, qint64 total);
    void reportChange(const ModelChange& change);
    void reportFailure();
    /// A run that was going on while the model changed went on with the former one.
    void lookAfterRun();
    void reportUnread(qint64 photographs);
    [[nodiscard]] OfferLine::Offer offerToClassify();
    [[nodiscard]] std::vector<OfferLine::Offer> offersAfter(const ModelChange& change);
    void giveWay();
    void examine(const ModelList& list);
    void tellUnusable(const pipeline::UnusableModel& model, const QString& standIn);

    Parts m_parts;
    bool m_isFollowing = false;  ///< the line shows how a change goes on
    bool m_hasRunBehind = false; ///< the run that goes on began with another model
    base::ModelId m_told;        ///< that it cannot be used, so that it is told once
};

} // namespace scenekeeper::ui
