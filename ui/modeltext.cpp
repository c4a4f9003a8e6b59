// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/modeltext.h"

#include "ui/evaluationtext.h"
#include "ui/formatting.h"
#include "ui/labelappearance.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QLocale>

namespace scenekeeper::ui {

namespace {

constexpr int kDecimals = 1;
// Fields of a card's metrics.
constexpr QStringView kCorrections = u"corrections";
constexpr QStringView kValidation = u"validation";

int asInt(qint64 count)
{
    return static_cast<int>(count);
}

class ModelWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::ModelText)

public:
    static QString name(const QString& name, const QString& number)
    {
        //: A model and its number
        return tr("%1 #%2").arg(name, number);
    }

    static QString problem(const base::Error& error)
    {
        return error.code == base::ErrorCode::ModelMissing ? tr("File missing", "of a model")
                                                           : tr("File damaged", "of a model");
    }

    static QString state(domain::ModelState state)
    {
        switch (state) {
        case domain::ModelState::Active:
            return tr("In use", "a model");
        case domain::ModelState::Retired:
            return tr("Was in use", "a model");
        case domain::ModelState::Candidate:
            break;
        }
        return tr("Candidate", "a model");
    }

    static QString shipped() { return tr("Shipped with Scenekeeper"); }
    static QString unknown() { return tr("Not stated", "what a model has learnt from"); }

    static QString decisions(qint64 count)
    {
        return tr("%Ln decision(s)", "that a model has learnt from", asInt(count));
    }

    static QString photographs(qint64 count)
    {
        return tr("%Ln photograph(s)", "that a model has learnt from", asInt(count));
    }

    static QString decisionsKeptApart() { return tr("your decisions that were kept apart"); }
    static QString knownBefore() { return tr("what the model knew before"); }
    static QString trainingKeptApart()
    {
        return tr("a part of the training photographs that was kept apart");
    }

    static QString shortAccuracy(const ModelAccuracy& accuracy)
    {
        //: A percentage and a number of photographs: "93.8% of 961"
        return tr("%1 of %2")
            .arg(percentText(accuracy.accuracy, kDecimals), QLocale().toString(accuracy.photos));
    }

    static QString accuracy(const ModelAccuracy& accuracy)
    {
        //: %1 is a percentage
        return tr("%1 of %Ln photograph(s)", nullptr, asInt(accuracy.photos))
            .arg(percentText(accuracy.accuracy, kDecimals));
    }

    static void addFacts(std::vector<PhotoFact>& facts, const ModelRecord& record)
    {
        const domain::RegisteredModel& model = record.model;
        const domain::ModelCard& card = model.card;
        add(facts, tr("Model"), modelDisplayName(model));
        add(facts, tr("State"), modelStateText(record));
        add(facts, tr("Network"), card.architecture);
        QStringList labels;
        for (const QString& label : card.labels)
            labels.append(labelDisplayName(label));
        add(facts, tr("Labels"), labels.join(listSeparator()));
        add(facts, tr("Gives"),
            card.activation == domain::Activation::Softmax ? tr("one label for a photograph")
                                                           : tr("any number of labels for a photograph"));
        add(facts, tr("Input size"), pixelSizeText(card.inputWidth, card.inputHeight));
        add(facts, tr("Can be taught"), card.embeddingSize > 0 ? tr("yes") : tr("no"));
        add(facts, tr("Origin"), modelOriginText(model));
    }

    static void addMeasurement(std::vector<PhotoFact>& facts, const ModelAccuracy& accuracy)
    {
        QStringList lines{ModelWords::accuracy(accuracy)};
        if (accuracy.interval)
            lines.append(intervalText(*accuracy.interval));
        if (!accuracy.part.isEmpty())
            lines.append(accuracy.part);
        add(facts, tr("Accuracy"), lines.join(u'\n'));
    }

    static QString activationText(const domain::RegisteredModel& model)
    {
        const QString time = QLocale().toString(model.activatedAt.toLocalTime());
        return model.activatedBy.isEmpty() ? time
                                           : tr("%1, by %2", "a time, a person").arg(time, model.activatedBy);
    }

    static void addFile(std::vector<PhotoFact>& facts, const ModelRecord& record)
    {
        const domain::RegisteredModel& model = record.model;
        add(facts, tr("Registered"), QLocale().toString(model.registeredAt.toLocalTime()));
        if (model.activatedAt.isValid())
            add(facts, tr("Put to use"), activationText(model));
        if (record.fileBytes > 0)
            add(facts, tr("Size"), fileSizeText(record.fileBytes));
        if (model.file != domain::kBuiltinModel)
            facts.push_back({tr("File"), QDir::toNativeSeparators(model.file), true});
        facts.push_back({tr("SHA-256"), QString::fromLatin1(model.digest.toHex()), true});
    }

private:
    static void add(std::vector<PhotoFact>& facts, const QString& name, const QString& value)
    {
        if (!value.isEmpty())
            facts.push_back({name, value, false});
    }
};

ModelAccuracy accuracyOf(const QJsonObject& metrics, const QString& part)
{
    ModelAccuracy accuracy;
    accuracy.accuracy = metrics.value(u"accuracy").toDouble();
    accuracy.photos = metrics.value(u"photos").toInteger();
    const QJsonArray interval = metrics.value(u"interval").toArray();
    if (interval.size() == 2)
        accuracy.interval = training::Interval{interval[0].toDouble(), interval[1].toDouble()};
    accuracy.part = part;
    return accuracy;
}

/// What the card says of how good the model is, the figure that it is known by first.
std::vector<ModelAccuracy> accuraciesOf(const QJsonObject& metrics)
{
    std::vector<ModelAccuracy> found;
    const auto take = [&found](const QJsonObject& measured, const QString& part) {
        if (measured.value(u"photos").toInteger() > 0)
            found.push_back(accuracyOf(measured, part));
    };
    const QJsonObject corrections = metrics.value(kCorrections).toObject();
    take(corrections.value(u"human").toObject().value(u"after").toObject(), ModelWords::decisionsKeptApart());
    take(corrections.value(u"memory").toObject().value(u"after").toObject(), ModelWords::knownBefore());
    for (const QString& key : metrics.keys()) {
        const QJsonObject measured = metrics.value(key).toObject();
        take(measured,
             key == kValidation ? ModelWords::trainingKeptApart() : measured.value(u"part").toString());
    }
    return found;
}

} // namespace

QString modelDisplayName(const domain::RegisteredModel& model)
{
    return ModelWords::name(model.card.name, QString::number(model.id.value));
}

QString modelStateText(const ModelRecord& record)
{
    return record.problem ? ModelWords::problem(*record.problem) : ModelWords::state(record.model.state);
}

QString modelOriginText(const domain::RegisteredModel& model)
{
    const QJsonObject& lineage = model.card.lineage;
    const qint64 decisions = lineage.value(QStringLiteral("corrections")).toInteger();
    if (decisions > 0)
        return ModelWords::decisions(decisions);
    if (model.file == domain::kBuiltinModel)
        return ModelWords::shipped();
    const qint64 photos = lineage.value(QStringLiteral("training_photos")).toInteger();
    return photos > 0 ? ModelWords::photographs(photos) : ModelWords::unknown();
}

std::optional<ModelAccuracy> modelAccuracy(const domain::ModelCard& card)
{
    const std::vector<ModelAccuracy> accuracies = accuraciesOf(card.metrics);
    return accuracies.empty() ? std::nullopt : std::optional(accuracies.front());
}

QString modelAccuracyText(const domain::ModelCard& card)
{
    const std::optional<ModelAccuracy> accuracy = modelAccuracy(card);
    return accuracy ? ModelWords::shortAccuracy(*accuracy) : QString();
}

std::vector<PhotoFact> modelFacts(const ModelRecord& record)
{
    std::vector<PhotoFact> facts;
    ModelWords::addFacts(facts, record);
    for (const ModelAccuracy& accuracy : accuraciesOf(record.model.card.metrics))
        ModelWords::addMeasurement(facts, accuracy);
    ModelWords::addFile(facts, record);
    return facts;
}

} // namespace scenekeeper::ui
