// SPDX-License-Identifier: GPL-3.0-or-later
// bench_promotion MODEL [PHOTOS]: how long it takes to put another head to use and to go back, in a catalogue
// of PHOTOS (100,000) photographs whose embeddings are stored. As JSON.
#include "core/feedback/promotion.h"
#include "core/inference/labeldecision.h"
#include "core/inference/modelarchive.h"
#include "core/pipeline/modelregistration.h"
#include "core/storage/catalog.h"
#include "core/training/embeddingclassifier.h"
#include "core/training/headedmodel.h"
#include "tests/support/require.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>
#include <random>

using namespace scenekeeper;
using tests::require;

namespace {

constexpr int kBatch = 1000;

/// Remembered pictures with a little noise, so that they are labelled as real ones are.
class Embeddings
{
public:
    explicit Embeddings(const training::ReplayMemory& memory) : m_memory(memory) {}

    [[nodiscard]] std::vector<float> next()
    {
        std::normal_distribution<float> noise(0.F, 0.02F);
        std::vector<float> embedding = m_memory.rows[m_random() % m_memory.rows.size()].embedding;
        for (float& value : embedding)
            value += noise(m_random);
        return embedding;
    }

private:
    const training::ReplayMemory& m_memory;
    std::mt19937 m_random{1};
};

void fill(storage::Catalog& catalog, const domain::RegisteredModel& model,
          const training::HeadedModel& headed, int photos)
{
    Embeddings embeddings(*headed.memory());
    const training::EmbeddingClassifier classifier{headed.card(), headed.head()};
    const auto labels = require(catalog.labels().ensure(model.card.labels));
    const base::RootId root = require(catalog.roots().ensure(QStringLiteral("/photos"))).id;
    for (int first = 0; first < photos; first += kBatch) {
        require(catalog.transaction([&]() -> base::Result<void> {
            for (int i = first; i < std::min(photos, first + kBatch); ++i) {
                domain::Photo photo;
                photo.rootId = root;
                photo.relativePath = QStringLiteral("%1/%2.jpg").arg(i / 500).arg(i);
                photo.contentHash =
                    QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
                photo.format = QStringLiteral("jpeg");
                const base::PhotoId id = require(catalog.photos().save(photo));
                domain::Prediction prediction{id, model.id, {}, embeddings.next()};
                prediction.probabilities = classifier.probabilities(prediction.embedding);
                const auto decision = inference::decideLabels(model.card, prediction.probabilities);
                storage::ModelDecision decided{id, {}, decision.needsReview};
                for (const auto& label : decision.labels)
                    decided.labels.push_back(
                        {labels.at(static_cast<std::size_t>(label.index)), label.confidence});
                require(catalog.predictions().save(prediction));
                require(catalog.assignments().applyModel(decided, {model.card.name, std::nullopt, model.id}));
            }
            return {};
        }));
    }
}

/// Another head on the same body: a little less sure of everything.
base::ModelId addCandidate(storage::Catalog& catalog, const training::HeadedModel& headed)
{
    training::LinearHead head = headed.head();
    for (float& weight : head.weights)
        weight *= 0.9F;
    return require(pipeline::registerArchive(catalog, require(headed.withHead(head, headed.card())),
                                             headed.card()))
        .id;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("usage: bench_promotion MODEL [PHOTOS]");
    const int photos = arguments.value(2, QStringLiteral("100000")).toInt();
    const QTemporaryDir folder;
    const auto catalog = require(storage::Catalog::open(folder.filePath(QStringLiteral("c.sqlite"))));
    const auto headed = require(training::HeadedModel::load(arguments.at(1)));
    if (!headed.memory())
        qFatal("the model carries no memory to make photographs from");
    const auto model = require(pipeline::registerArchive(
        *catalog, require(inference::readModelFile(arguments.at(1))), headed.card()));
    require(catalog->models().activate(model.id));
    fill(*catalog, model, headed, photos);
    const base::ModelId candidate = addCandidate(*catalog, headed);

    QElapsedTimer timer;
    timer.start();
    const auto forth = require(feedback::activate(*catalog, candidate, {}));
    const double activated = static_cast<double>(timer.restart()) / 1000.0;
    require(feedback::rollBack(*catalog, {}));
    const double back = static_cast<double>(timer.elapsed()) / 1000.0;
    QTextStream(stdout) << QJsonDocument(QJsonObject{{QStringLiteral("photos"), forth.relabelled},
                                                     {QStringLiteral("activate_seconds"), activated},
                                                     {QStringLiteral("rollback_seconds"), back},
                                                     {QStringLiteral("catalogue_bytes"),
                                                      QFileInfo(catalog->file()).size()}})
                               .toJson();
    return 0;
}
