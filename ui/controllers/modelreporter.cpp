// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/modelreporter.h"

#include "ui/controllers/importcontroller.h"
#include "ui/errortext.h"
#include "ui/modeltext.h"

#include <QLocale>
#include <utility>

namespace scenekeeper::ui {

ModelReporter::ModelReporter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connect(&m_parts.models, &ModelsController::progressed, this, &ModelReporter::reportProgress);
    connect(&m_parts.models, &ModelsController::changeFailed, this, &ModelReporter::reportFailure);
    connect(&m_parts.models, &ModelsController::changed, this, &ModelReporter::reportChange);
    connect(&m_parts.models, &ModelsController::unreadCounted, this, &ModelReporter::reportUnread);
    connect(&m_parts.imports, &ImportController::finished, this, &ModelReporter::lookAfterRun);
    connect(&m_parts.models, &ModelsController::listed, this, &ModelReporter::examine);
    connect(&m_parts.imports, &ImportController::started, this, &ModelReporter::giveWay);
    connect(&m_parts.imports, &ImportController::stoodIn, this, &ModelReporter::tellUnusable);
}

void ModelReporter::reportProgress(qint64 done, qint64 total)
{
    const QLocale locale;
    const QString sentence =
        tr("Labelling anew: %1 of %2 photographs").arg(locale.toString(done), locale.toString(total));
    if (std::exchange(m_isFollowing, true)) {
        m_parts.line.setSentence(sentence);
        return;
    }
    if (!m_parts.imports.isRunning())
        m_parts.runPanel.hide();
    m_parts.line.say(sentence,
                     {{QStringLiteral("stopChange"), tr("Stop"), tr("Keep the present model and its labels"),
                       [this] { m_parts.models.stop(); }}});
}

void ModelReporter::reportFailure()
{
    // The dialog that asked for the change says why.
    if (std::exchange(m_isFollowing, false))
        m_parts.line.clear();
}

void ModelReporter::reportChange(const ModelChange& change)
{
    m_isFollowing = false;
    m_hasRunBehind = m_parts.imports.isRunning();
    const auto count = [](qint64 number) { return static_cast<int>(number); };
    //: %1 is the name of a model
    QString sentence =
        tr("%1 is in use now; %Ln photograph(s) were labelled anew.", nullptr, count(change.relabelled))
            .arg(modelDisplayName(change.model));
    if (change.unread > 0)
        //: %1 is "scene-resnet #3 is in use now; 12 photographs were labelled anew."
        sentence = tr("%1 %Ln must be read again.", "photographs", count(change.unread)).arg(sentence);
    // The last run's line is old news by now; one that goes on keeps its place.
    if (!m_parts.imports.isRunning())
        m_parts.runPanel.hide();
    m_parts.line.say(sentence, offersAfter(change));
}

std::vector<OfferLine::Offer> ModelReporter::offersAfter(const ModelChange& change)
{
    std::vector<OfferLine::Offer> offers;
    if (change.previous)
        offers.push_back({QStringLiteral("undoModel"), tr("Undo"),
                          tr("Use the model before again, and bring its labels back"),
                          [this] { m_parts.models.goBack(); }});
    if (change.unread > 0)
        offers.push_back(offerToClassify());
    return offers;
}

OfferLine::Offer ModelReporter::offerToClassify()
{
    return {QStringLiteral("classifyUnread"), tr("Classify Now"),
            tr("Read the files that the new model has not seen; labels set by a person stay"),
            [this] { Q_EMIT classifyRequested(); }};
}

void ModelReporter::lookAfterRun()
{
    if (std::exchange(m_hasRunBehind, false))
        m_parts.models.countUnread();
}

void ModelReporter::reportUnread(qint64 photographs)
{
    if (photographs == 0 || m_parts.imports.isRunning())
        return;
    m_parts.line.say(
        tr("%Ln photograph(s) were read for the former model.", nullptr, static_cast<int>(photographs)),
        {offerToClassify()});
}

void ModelReporter::giveWay()
{
    if (m_parts.imports.isWatched()) // without a word, or nearly so
        return;
    m_isFollowing = false;
    m_parts.line.clear();
    m_parts.runPanel.show();
}

void ModelReporter::examine(const ModelList& list)
{
    for (const ModelRecord& record : list.models) {
        if (record.model.state == domain::ModelState::Active && record.problem)
            tellUnusable({record.model, *record.problem}, {});
    }
}

void ModelReporter::tellUnusable(const pipeline::UnusableModel& model, const QString& standIn)
{
    if (m_told == model.model.id)
        return;
    m_told = model.model.id;
    const QString name = modelDisplayName(model.model);
    const QString reason = errorText(model.error);
    //: %1 and %2 are models, %3 says what happened and what can be done
    Q_EMIT noticed(standIn.isEmpty()
                       ? tr("%1, the model in use, cannot be loaded. Until it can, the one "
                            "before it is used. %2")
                             .arg(name, reason)
                       : tr("%1, the model in use, could not be loaded; %2 was used instead. %3")
                             .arg(name, standIn, reason));
}

} // namespace scenekeeper::ui
