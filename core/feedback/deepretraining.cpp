// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/deepretraining.h"

#include "core/feedback/deeplearning.h"
#include "core/feedback/retrainingstart.h"
#include "core/pipeline/modelregistration.h"
#include "core/pipeline/modelsource.h"
#include "core/storage/catalog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLockFile>
#include <QSet>
#include <algorithm>
#include <random>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::PhotoId;
using base::Result;
using domain::RegisteredModel;

namespace {

constexpr int kPage = 1000;
constexpr unsigned kSampleSeed = 20;
/// Of what the model is sure of, this share is wrong, as its review threshold is meant to have it; and as
/// much again is a matter of taste.
constexpr double kMayDiffer = 0.04;

/// The state of an unfinished training lies beside the models. It is one training's at a time: two would
/// write over each other's.
class Checkpoint
{
public:
    explicit Checkpoint(const storage::Catalog& catalog)
        : m_folder(QFileInfo(catalog.file()).absoluteDir().filePath(QStringLiteral("models"))),
          m_lock(path() + QStringLiteral(".lock"))
    {
        // Only a program that has ended leaves its lock behind, however long a training takes.
        m_lock.setStaleLockTime(0);
    }

    [[nodiscard]] Result<QString> take()
    {
        if (!QDir().mkpath(m_folder))
            return base::fail(ErrorCode::WriteFailed,
                              QStringLiteral("no folder for models can be made: %1").arg(m_folder));
        if (m_lock.tryLock())
            return path();
        if (m_lock.error() == QLockFile::LockFailedError)
            return base::fail(ErrorCode::DatabaseBusy,
                              QStringLiteral("another deep training of this catalogue goes on"));
        return base::fail(ErrorCode::WriteFailed,
                          QStringLiteral("nothing can be written beside the models: %1").arg(m_folder));
    }

    void remove() const { QFile::remove(path()); }

private:
    [[nodiscard]] QString path() const { return m_folder + QStringLiteral("/deep-training.checkpoint"); }

    QString m_folder;
    QLockFile m_lock;
};

/// Whether what an earlier call has left is still good for a later one: a disk may be plugged in again.
bool goesOnLater(ErrorCode code, const DeepRetrainingOptions& options)
{
    return code == ErrorCode::Offline || code == ErrorCode::ReadFailed ||
           (code == ErrorCode::Cancelled && options.keepWhenStopped);
}

/// What is learnt from, with pictures.
struct Pictures
{
    std::vector<HumanExample> examples;
    std::vector<domain::PixelImage> images;
    std::vector<UndecidedPicture> undecided;
    PassedOverPictures passedOver;
};

/// Everything after the run has begun.
class DeepCandidate
{
public:
    DeepCandidate(storage::Catalog& catalog, const DeepRetrainingOptions& options, Beginning beginning,
                  base::RunId run)
        : m_catalog(catalog), m_options(options), m_beginning(std::move(beginning)), m_run(run)
    {
    }

    [[nodiscard]] Result<DeepRetraining> make(const QString& checkpoint)
    {
        auto pictures = collect();
        if (!pictures)
            return tl::make_unexpected(pictures.error());
        const auto before = pipeline::loadRegistered(m_beginning.parent);
        if (!before)
            return tl::make_unexpected(before.error());
        const DeepLearningInput input{m_beginning.root,   *before->classifier, m_beginning.newLabels(),
                                      pictures->examples, pictures->images,    pictures->undecided};
        training::DeepOptions training;
        training.recipe = m_options.recipe;
        training.checkpointFile = checkpoint;
        training.workers = m_options.workers;
        training.pause = m_options.pause;
        training.stop = m_options.stop;
        training.onResume = m_options.onResume;
        training.onEpoch = m_options.onEpoch;
        const auto learnt = learnDeeply(input, training);
        if (!learnt)
            return tl::make_unexpected(learnt.error());
        return offer(*pictures, *learnt);
    }

private:
    [[nodiscard]] Result<Pictures> collect()
    {
        Pictures pictures;
        std::vector<WantedPicture> wanted;
        QSet<QByteArray> decided;
        for (const HumanExample& example : m_beginning.knowledge.examples) {
            auto one = wantedPicture(m_catalog, example.contentHash);
            if (!one)
                return tl::make_unexpected(one.error());
            decided.insert(example.contentHash);
            wanted.push_back(std::move(*one));
        }
        auto read = readPictures(wanted, reading());
        if (!read)
            return tl::make_unexpected(read.error());
        pictures.passedOver = read->passedOver;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (read->images[i].isEmpty())
                continue;
            pictures.examples.push_back(m_beginning.knowledge.examples[i]);
            pictures.images.push_back(std::move(read->images[i]));
        }
        if (const auto enough = checkRead(pictures); !enough)
            return tl::make_unexpected(enough.error());
        if (const auto sampled = sample(decided, pictures); !sampled)
            return tl::make_unexpected(sampled.error());
        return pictures;
    }

    /// Files are another matter than decisions: all of them may be on a disk that lies in a drawer.
    [[nodiscard]] static Result<void> checkRead(const Pictures& pictures)
    {
        const bool learns = std::any_of(pictures.examples.begin(), pictures.examples.end(),
                                        [](const auto& one) { return !isHeldOut(one.contentHash); });
        if (learns && static_cast<qint64>(pictures.examples.size()) >= kFewestExamples)
            return {};
        const PassedOverPictures& passedOver = pictures.passedOver;
        return base::fail(passedOver.missing > 0 ? ErrorCode::Offline : ErrorCode::ReadFailed,
                          QStringLiteral("the files of %1 decided photographs can be read, %2 are needed (%3 "
                                         "offline or gone, %4 changed since, %5 unreadable)")
                              .arg(pictures.examples.size())
                              .arg(kFewestExamples)
                              .arg(passedOver.missing)
                              .arg(passedOver.changed)
                              .arg(passedOver.unreadable));
    }

    /// Some of the photographs that nobody has decided on, the same ones as long as the archive is the same.
    [[nodiscard]] Result<void> sample(const QSet<QByteArray>& decided, Pictures& pictures)
    {
        std::vector<PhotoId> ids;
        PhotoId last;
        while (true) {
            const auto page = m_catalog.embeddings().page(m_beginning.family, last, kPage);
            if (!page)
                return tl::make_unexpected(page.error());
            if (page->empty())
                break;
            last = page->back().photo;
            for (const storage::StoredEmbedding& stored : *page) {
                if (!stored.isDecided)
                    ids.push_back(stored.photo);
            }
        }
        std::mt19937 random(kSampleSeed);
        std::shuffle(ids.begin(), ids.end(), random);
        std::vector<WantedPicture> wanted;
        std::vector<UndecidedPicture> undecided;
        QSet<QByteArray> taken = decided;
        for (const PhotoId id : ids) {
            if (static_cast<qint64>(wanted.size()) >= m_options.mostUndecided)
                break;
            const auto photo = m_catalog.photos().get(id);
            const auto path = m_catalog.photos().absolutePath(id);
            if (!photo || !path)
                return tl::make_unexpected(photo ? path.error() : photo.error());
            if (!*photo || (*photo)->contentHash.isEmpty() || taken.contains((*photo)->contentHash))
                continue;
            taken.insert((*photo)->contentHash);
            wanted.push_back({{*path}, (*photo)->contentHash});
            undecided.push_back({id, (*photo)->contentHash, {}});
        }
        auto read = readPictures(wanted, reading());
        if (!read)
            return tl::make_unexpected(read.error());
        for (std::size_t i = 0; i < undecided.size(); ++i) {
            if (read->images[i].isEmpty())
                continue; // any other one would do as well
            undecided[i].image = std::move(read->images[i]);
            pictures.undecided.push_back(std::move(undecided[i]));
        }
        return {};
    }

    [[nodiscard]] ReadPicturesOptions reading() const
    {
        const domain::ModelCard& card = m_beginning.root.card();
        return {learningSizeOf(card.inputWidth),
                learningSizeOf(card.inputHeight),
                m_options.workers,
                m_options.stop,
                m_options.onRead,
                m_options.pause};
    }

    [[nodiscard]] Result<DeepRetraining> offer(const Pictures& pictures, const DeeplyLearnt& learnt)
    {
        DeepRetraining result;
        Retraining& retraining = result.retraining;
        Comparison& comparison = retraining.comparison;
        const training::EmbeddingClassifier before = m_beginning.before();
        const training::EmbeddingClassifier after{learnt.model.card(), learnt.model.head()};
        comparison.bearsOutNothing = learnt.share == 0.0;
        compareOnHumans(before, {after, &learnt.logits, false}, pictures.examples, comparison);
        compareOnAnswers(before.card, after.card, learnt.answers, kMayDiffer, comparison);
        auto candidate = keep(pictures, learnt, comparison);
        if (!candidate)
            return tl::make_unexpected(candidate.error());
        result.curve = learnt.curve;
        result.passedOver = pictures.passedOver;
        result.sampled = static_cast<qint64>(learnt.answers.size());
        result.undecided = static_cast<qint64>(pictures.undecided.size()) - result.sampled;
        retraining.parent = m_beginning.parent;
        retraining.candidate = std::move(*candidate);
        retraining.run = m_run;
        retraining.share = learnt.share;
        retraining.learntFrom = std::count_if(pictures.examples.begin(), pictures.examples.end(),
                                              [](const auto& one) { return !isHeldOut(one.contentHash); });
        retraining.withoutMemory = !learnt.model.memory();
        retraining.knowledge = std::move(m_beginning.knowledge);
        return result;
    }

    /// Writes the candidate's file and registers it.
    [[nodiscard]] Result<RegisteredModel> keep(const Pictures& pictures, const DeeplyLearnt& learnt,
                                               const Comparison& comparison)
    {
        domain::ModelCard card = learnt.model.card();
        card.lineage = lineageOf(m_beginning, m_run);
        card.lineage.insert(kBodyField.toString(), learnt.model.body());
        card.lineage.insert(QStringLiteral("method"), QStringLiteral("deep"));
        card.lineage.insert(QStringLiteral("recipe"), training::toJson(m_options.recipe));
        card.lineage.insert(QStringLiteral("share"), learnt.share);
        card.lineage.insert(QStringLiteral("undecided"), static_cast<qint64>(pictures.undecided.size()));
        const auto& memory = learnt.model.memory();
        card.lineage.insert(QStringLiteral("remembered"),
                            memory ? static_cast<qint64>(memory->rows.size()) : qint64{0});
        card.lineage.insert(QStringLiteral("remembered_from"), QStringLiteral("archive"));
        card.name = nameOf(card.lineage);
        card.metrics = {{QStringLiteral("corrections"), feedback::toJson(comparison)},
                        {QStringLiteral("training"), training::toJson(learnt.curve)}};
        const auto archive = learnt.model.withHead(learnt.model.head(), card);
        if (!archive)
            return tl::make_unexpected(archive.error());
        return pipeline::registerArchive(m_catalog, *archive, card);
    }

    storage::Catalog& m_catalog;
    const DeepRetrainingOptions& m_options;
    Beginning m_beginning;
    base::RunId m_run;
};

} // namespace

Result<DeepRetraining> retrainDeeply(storage::Catalog& catalog, const DeepRetrainingOptions& options)
{
    QElapsedTimer timer;
    timer.start();
    auto beginning = beginRetraining(catalog, Ancestry::AnyNetwork);
    if (!beginning)
        return tl::make_unexpected(beginning.error());
    if (const auto enough = checkEnough(*beginning); !enough)
        return tl::make_unexpected(enough.error());
    Checkpoint checkpoint(catalog);
    const auto file = checkpoint.take();
    if (!file)
        return tl::make_unexpected(file.error());
    const auto run = catalog.runs().start(domain::RunKind::Training, beginning->parent.id);
    if (!run)
        return tl::make_unexpected(run.error());
    auto result = DeepCandidate(catalog, options, std::move(*beginning), *run).make(*file);
    if (result || !goesOnLater(result.error().code, options))
        checkpoint.remove();
    const auto finished = endTraining(catalog, *run, result ? std::nullopt : std::optional(result.error()));
    if (result && !finished)
        return tl::make_unexpected(finished.error());
    if (result)
        result->retraining.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    return result;
}

} // namespace scenekeeper::feedback
