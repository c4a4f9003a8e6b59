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
        add(facts, tr("Looks at"), pixelSizeText(card.inputWidth, card.inputHeight));
        add(facts, tr("Can be taught"), card.embeddingSize > 0 ? tr("yes") : tr("no"));
        add(facts, tr("Origin"), modelOriginText(model));
    }

    static void addMeasurement(std::vector<PhotoFact>& facts, const ModelAccuracy& accuracy,
                               const QString& interval)
    {
        QString value = ModelWords::accuracy(accuracy);
        for (const QString& more : {interval, accuracy.part}) {
            if (!more.isEmpty())
                value += u'\n' + more;
        }
        add(facts, tr("Accuracy"), value);
    }

    static void addFile(std::vector<PhotoFact>& facts, const ModelRecord& record)
    {
        const domain::RegisteredModel& model = record.model;
        add(facts, tr("Registered"), QLocale().toString(model.registeredAt.toLocalTime()));
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

/// The measurements of a card, the one that it is known by first.
QStringList partsOf(const QJsonObject& metrics)
{
    QStringList parts;
    for (const QString& wanted : {QStringLiteral("corrections"), QStringLiteral("validation")}) {
        if (metrics.contains(wanted))
            parts.append(wanted);
    }
    for (const QString& key : metrics.keys()) {
        if (!parts.contains(key))
            parts.append(key);
    }
    parts.removeIf([&metrics](const QString& part) {
        return !metrics.value(part).toObject().contains(QStringLiteral("accuracy"));
    });
    return parts;
}

ModelAccuracy accuracyOf(const QJsonObject& part)
{
    return {part.value(QStringLiteral("accuracy")).toDouble(),
            part.value(QStringLiteral("photos")).toInteger(), part.value(QStringLiteral("part")).toString()};
}

QString intervalOf(const QJsonObject& part)
{
    const QJsonArray interval = part.value(QStringLiteral("interval")).toArray();
    return interval.size() == 2 ? intervalText({interval[0].toDouble(), interval[1].toDouble()}) : QString();
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
    const QStringList parts = partsOf(card.metrics);
    if (parts.isEmpty())
        return std::nullopt;
    return accuracyOf(card.metrics.value(parts.first()).toObject());
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
    const QJsonObject& metrics = record.model.card.metrics;
    for (const QString& key : partsOf(metrics)) {
        const QJsonObject part = metrics.value(key).toObject();
        ModelWords::addMeasurement(facts, accuracyOf(part), intervalOf(part));
    }
    ModelWords::addFile(facts, record);
    return facts;
}

} // namespace scenekeeper::ui
