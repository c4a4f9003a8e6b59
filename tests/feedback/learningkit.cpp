// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/feedback/learningkit.h"

#include "core/feedback/modelbodies.h"
#include "core/inference/labeldecision.h"
#include "core/inference/modelarchive.h"
#include "core/pipeline/modelregistration.h"
#include "core/training/embeddingclassifier.h"
#include "tests/support/tinymodel.h"

#include <QFileInfo>
#include <algorithm>

namespace scenekeeper::tests {

using namespace Qt::StringLiterals;

namespace {

std::vector<float> noisy(const Colour& colour, std::mt19937& random)
{
    std::normal_distribution<float> noise(0.F, 0.03F);
    std::vector<float> embedding;
    for (const float value : colour)
        embedding.push_back(value + noise(random));
    return embedding;
}

domain::ModelCard colourCard(const QString& name)
{
    domain::ModelCard card = tinyCard();
    card.name = name;
    card.activation = domain::Activation::Sigmoid;
    card.logitBias = -5.0;
    card.reviewThreshold = 0.6;
    return card;
}

} // namespace

training::ReplayMemory colourMemory(const QString& body)
{
    training::ReplayMemory memory;
    memory.labels = tinyCard().labels;
    memory.embeddingSize = 3;
    memory.body = body;
    std::mt19937 random(5);
    const std::array colours{kRed, kGreen, kBlue};
    for (int i = 0; i < 300; ++i) {
        training::ReplayRow row;
        row.heldOut = i % 10 < 3;
        row.labels = {i % 3};
        row.embedding = noisy(colours.at(static_cast<std::size_t>(i % 3)), random);
        memory.rows.push_back(std::move(row));
    }
    return memory;
}

LearningKit::LearningKit(bool withMemory)
{
    const QString path = file() + u".colours.pt"_s;
    if (!writeHeadedModel(path, colourCard(u"colours"_s)))
        qFatal("no model");
    QByteArray archive = require(inference::readModelFile(path));
    if (withMemory) {
        const auto model = require(training::HeadedModel::load(path));
        archive = require(model.withMemory(colourMemory(model.body())));
    }
    m_model = require(pipeline::registerArchive(catalog(), archive, colourCard(u"colours"_s))).id;
    require(catalog().models().activate(m_model));
}

domain::RegisteredModel LearningKit::active()
{
    return require(catalog().models().active()).value();
}

base::ModelId LearningKit::addModel(const QString& name, double sharpness, double bodyScale)
{
    const QString path = file() + u'.' + name;
    if (!writeHeadedModel(path, colourCard(name), sharpness, bodyScale))
        qFatal("no model");
    return require(pipeline::registerArchive(catalog(), require(inference::readModelFile(path)),
                                             colourCard(name)))
        .id;
}

base::PhotoId LearningKit::add(const QString& path, const Colour& colour, const QByteArray& content)
{
    const base::PhotoId photo = save(path, content);
    const domain::RegisteredModel model = active();
    const training::HeadedModel headed = load(model);
    const std::vector<float> embedding = noisy(colour, m_random);
    const training::EmbeddingClassifier classifier{headed.card(), headed.head()};
    const std::vector<float> probabilities = classifier.probabilities(embedding);
    require(catalog().predictions().save({photo, model.id, probabilities, embedding}));
    const auto decision = inference::decideLabels(model.card, probabilities);
    const auto ids = require(catalog().labels().ensure(model.card.labels));
    storage::ModelDecision stored{photo, {}, decision.needsReview};
    for (const auto& label : decision.labels)
        stored.labels.push_back({ids.at(static_cast<std::size_t>(label.index)), label.confidence});
    require(catalog().assignments().applyModel(stored, {model.card.name, std::nullopt, model.id}));
    return photo;
}

std::vector<base::PhotoId> LearningKit::addMany(const QString& name, const Colour& colour, int count)
{
    std::vector<base::PhotoId> photos;
    require(catalog().transaction([&]() -> base::Result<void> {
        for (int i = 0; i < count; ++i)
            photos.push_back(add(u"%1/%2.jpg"_s.arg(name).arg(i), colour));
        return {};
    }));
    return photos;
}

void LearningKit::say(std::span<const base::PhotoId> photos, const QStringList& labels)
{
    std::vector<base::LabelId> ids;
    for (const QString& name : labels)
        ids.push_back(label(name));
    (void)require(catalog().assignments().setHuman(photos, ids, person()));
}

void LearningKit::deny(base::PhotoId photo, const QString& name)
{
    (void)require(catalog().assignments().reject({&photo, 1}, label(name), person()));
}

void LearningKit::correctRust(int count)
{
    say(addMany(u"rust"_s, kRust, count), {u"red"_s});
    say(addMany(u"red"_s, kRed, count / 2), {u"red"_s});
    say(addMany(u"green"_s, kGreen, count / 2), {u"green"_s});
    say(addMany(u"blue"_s, kBlue, count / 2), {u"blue"_s});
}

QString LearningKit::modelLabels(base::PhotoId photo)
{
    QStringList names;
    for (const domain::Assignment& one : require(catalog().assignments().ofPhoto(photo))) {
        if (one.source != domain::AssignmentSource::Model)
            continue;
        for (const domain::Label& label : require(catalog().labels().all())) {
            if (label.id == one.labelId)
                names.append(label.name);
        }
    }
    names.sort();
    return names.join(u'+');
}

training::HeadedModel LearningKit::load(const domain::RegisteredModel& model)
{
    return require(feedback::loadHeaded(model));
}

} // namespace scenekeeper::tests
