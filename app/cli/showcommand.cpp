// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/historyoutput.h"
#include "app/cli/photofinder.h"
#include "app/cli/photooutput.h"

#include <CLI/CLI.hpp>
#include <QHash>
#include <QJsonDocument>
#include <memory>

namespace scenekeeper::cli {

using base::Result;

namespace {

QJsonValue isoOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue altitudeJson(const domain::PhotoMetadata& metadata)
{
    return metadata.position ? orNull(metadata.position->altitudeMetres) : QJsonValue(QJsonValue::Null);
}

QJsonValue headingJson(const std::optional<domain::Heading>& heading)
{
    if (!heading)
        return QJsonValue::Null;
    return QJsonObject{
        {QStringLiteral("degrees"), heading->degrees},
        {QStringLiteral("north"), heading->isMagnetic ? QStringLiteral("magnetic") : QStringLiteral("true")},
    };
}

QJsonObject metadataJson(const domain::PhotoMetadata& metadata)
{
    return {
        {QStringLiteral("lens"), orNull(metadata.lens)},
        {QStringLiteral("exposure_seconds"), orNull(metadata.exposureSeconds)},
        {QStringLiteral("f_number"), orNull(metadata.fNumber)},
        {QStringLiteral("focal_length_mm"), orNull(metadata.focalLengthMillimetres)},
        {QStringLiteral("iso"), orNull(metadata.isoSpeed)},
        {QStringLiteral("altitude_m"), altitudeJson(metadata)},
        {QStringLiteral("heading"), headingJson(metadata.heading)},
        {QStringLiteral("orientation"), metadata.orientation},
        {QStringLiteral("title"), orNull(metadata.title)},
        {QStringLiteral("description"), orNull(metadata.description)},
        {QStringLiteral("keywords"), QJsonArray::fromStringList(metadata.keywords)},
        {QStringLiteral("rating"), orNull(metadata.rating)},
        {QStringLiteral("creator"), orNull(metadata.creator)},
        {QStringLiteral("copyright"), orNull(metadata.copyright)},
        {QStringLiteral("notes"), QJsonArray::fromStringList(metadata.notes)},
    };
}

Result<QJsonArray> predictionsJson(storage::Catalog& catalog, base::PhotoId photo)
{
    const auto predictions = catalog.predictions().ofPhoto(photo);
    if (!predictions)
        return tl::make_unexpected(predictions.error());
    QJsonArray array;
    for (const domain::Prediction& prediction : *predictions) {
        const auto model = catalog.models().get(prediction.modelId);
        if (!model)
            return tl::make_unexpected(model.error());
        const domain::ModelCard card = *model ? (*model)->card : domain::ModelCard();
        QJsonObject probabilities;
        for (qsizetype i = 0; i < card.labels.size(); ++i) {
            const auto index = static_cast<std::size_t>(i);
            if (index < prediction.probabilities.size())
                probabilities.insert(card.labels.at(i), static_cast<double>(prediction.probabilities[index]));
        }
        array.append(QJsonObject{
            {QStringLiteral("model"), prediction.modelId.value},
            {QStringLiteral("name"), card.name},
            {QStringLiteral("probabilities"), probabilities},
        });
    }
    return array;
}

Result<QJsonArray> assignmentsJson(storage::Catalog& catalog, base::PhotoId photo)
{
    const auto labels = catalog.labels().all(true);
    if (!labels)
        return tl::make_unexpected(labels.error());
    const auto assignments = catalog.assignments().ofPhoto(photo);
    if (!assignments)
        return tl::make_unexpected(assignments.error());
    QHash<qint64, QString> names;
    for (const domain::Label& label : *labels)
        names.insert(label.id.value, label.name);
    QJsonArray array;
    for (const domain::Assignment& assignment : *assignments) {
        array.append(QJsonObject{
            {QStringLiteral("label"), names.value(assignment.labelId.value)},
            {QStringLiteral("source"), sourceName(assignment.source)},
            {QStringLiteral("rejected"), assignment.rejected},
            {QStringLiteral("confidence"), orNull(assignment.confidence)},
            {QStringLiteral("agent"), orNull(assignment.agent)},
            {QStringLiteral("run"), idOrNull(assignment.runId)},
            {QStringLiteral("at"), isoOrNull(assignment.at)},
        });
    }
    return array;
}

Result<QJsonArray> historyJson(storage::Catalog& catalog, base::PhotoId photo)
{
    const auto history = catalog.assignments().history(photo);
    if (!history)
        return tl::make_unexpected(history.error());
    const Result<ModelNames> models = ModelNames::load(catalog);
    if (!models)
        return tl::make_unexpected(models.error());
    QJsonArray array;
    for (const storage::AuditEntry& entry : *history) {
        QJsonObject object = entryJson(entry, *models);
        object.remove(QStringLiteral("path"));
        array.append(object);
    }
    return array;
}

void addFile(QJsonObject& object, const domain::Photo& photo)
{
    const bool failed = photo.state == domain::PhotoState::Failed;
    object.insert(QStringLiteral("id"), photo.id.value);
    object.insert(QStringLiteral("file_size"), photo.fileSize);
    object.insert(QStringLiteral("modified_at"),
                  isoOrNull(QDateTime::fromMSecsSinceEpoch(photo.modifiedAt / 1'000'000)));
    object.insert(QStringLiteral("sha256"), orNull(QString::fromLatin1(photo.contentHash.toHex())));
    object.insert(QStringLiteral("format"), orNull(photo.format));
    object.insert(QStringLiteral("status"), failed ? QStringLiteral("failed") : QStringLiteral("done"));
    object.insert(QStringLiteral("error"),
                  photo.failure ? QJsonValue(errorText(*photo.failure)) : QJsonValue(QJsonValue::Null));
}

/// The keys of a line of `list`, and everything else.
Result<QJsonObject> everything(storage::Catalog& catalog, base::PhotoId id)
{
    const auto rows = catalog.search().rows(std::span(&id, 1));
    if (!rows)
        return tl::make_unexpected(rows.error());
    const auto photo = catalog.photos().get(id);
    if (!photo)
        return tl::make_unexpected(photo.error());
    if (rows->empty() || !*photo)
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("the photo is not in the catalogue"));
    QJsonObject object = rowJson(rows->front());
    object.insert(QStringLiteral("changed_since_labelled"), rows->front().changedSinceLabelled);
    addFile(object, **photo);
    object.insert(QStringLiteral("metadata"), metadataJson((*photo)->metadata));
    const std::pair<QString, Result<QJsonArray> (*)(storage::Catalog&, base::PhotoId)> lists[] = {
        {QStringLiteral("predictions"), predictionsJson},
        {QStringLiteral("assignments"), assignmentsJson},
        {QStringLiteral("history"), historyJson},
    };
    for (const auto& [name, make] : lists) {
        const Result<QJsonArray> array = make(catalog, id);
        if (!array)
            return tl::make_unexpected(array.error());
        object.insert(name, *array);
    }
    return object;
}

QString valueText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Array:
    case QJsonValue::Object: {
        const QJsonDocument document =
            value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
        return document.isEmpty() ? QString() : QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    }
    default:
        return value.toVariant().toString();
    }
}

void printText(const Console& console, const QJsonObject& object, const QString& indent = {})
{
    constexpr qsizetype kNameWidth = 24;
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QJsonValue value = field.value();
        if (value.isObject()) {
            console.print(indent + field.key());
            printText(console, value.toObject(), indent + QStringLiteral("  "));
        } else if (value.isArray() && value.toArray().first().isObject()) {
            console.print(indent + field.key());
            for (const QJsonValue entry : value.toArray())
                console.print(indent + QStringLiteral("  ") + valueText(entry));
        } else if (const QString text = valueText(value); !text.isEmpty()) {
            console.print(indent + field.key().leftJustified(kNameWidth) + text);
        }
    }
}

/// A line a change, newest first.
Result<void> printHistory(const Console& console, storage::Catalog& catalog, base::PhotoId photo)
{
    const auto history = catalog.assignments().history(photo);
    if (!history)
        return tl::make_unexpected(history.error());
    const Result<ModelNames> models = ModelNames::load(catalog);
    if (!models)
        return tl::make_unexpected(models.error());
    console.print(QStringLiteral("history"));
    for (const storage::AuditEntry& entry : *history)
        console.print(QStringLiteral("  ") + entryText(entry, *models));
    return {};
}

ExitCode show(const std::string& photo, const Console& console)
{
    const auto catalog = openCatalog(console);
    if (!catalog)
        return console.fail(catalog.error());
    const Result<base::PhotoId> id = findPhoto(**catalog, QString::fromStdString(photo));
    if (!id)
        return console.fail(id.error());
    Result<QJsonObject> object = everything(**catalog, *id);
    if (!object)
        return console.fail(object.error());
    if (console.json) {
        console.printJson(*object);
        return ExitCode::Ok;
    }
    object->remove(QStringLiteral("history"));
    printText(console, *object);
    const Result<void> printed = printHistory(console, **catalog, *id);
    return printed ? ExitCode::Ok : console.fail(printed.error());
}

} // namespace

void addShowCommand(CLI::App& app, Action& action)
{
    CLI::App* command = app.add_subcommand("show", "Show all that is known of one photo");
    const auto photo = std::make_shared<std::string>();
    command->add_option("PHOTO", *photo, "The photo's path")->required();
    command->callback(
        [photo, &action] { action = [photo](Console& console) { return show(*photo, console); }; });
}

} // namespace scenekeeper::cli
