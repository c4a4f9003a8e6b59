// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/deeptraining.h"

#include "core/imaging/lights.h"
#include "core/imaging/resize.h"
#include "core/training/batches.h"
#include "core/training/borneout.h"
#include "core/training/calibration.h"
#include "core/training/headtrainer.h"
#include "core/training/learner.h"
#include "core/training/lightanswers.h"
#include "core/training/metrics.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>
#include <optional>
#include <thread>

namespace scenekeeper::training {

using base::ErrorCode;
using base::Result;
using domain::kLights;
using domain::Light;
using domain::PixelImage;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int kAverageEvery = 2;     ///< steps
constexpr double kMostRepeats = 8.0; ///< of a decided photograph in an epoch
constexpr double kAnyLight = 0.3;    ///< of the pictures in another light; the others are in trusted ones
/// Of the way. Never all of it: networks half-way know nearly all of what both ends know.
constexpr std::array kShares{0.0, 0.15, 0.3, 0.45, 0.6};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// One place in a batch: a picture, the light it is shown in, and what it is to be taken for.
struct Place
{
    const PixelImage* image = nullptr;
    Light light = Light::AsIs;
    const std::vector<float>* targets = nullptr;
};

/// −log of the probability that a logit gives a label that applies by `target` (0 … 1).
double crossEntropy(double logit, float target)
{
    return std::max(logit, 0.0) - logit * static_cast<double>(target) +
           std::log1p(std::exp(-std::abs(logit)));
}

struct Verdict
{
    std::vector<double> losses; ///< one a picture
    double accuracy = 0.0;      ///< 0 … 1
};

class DeepTraining
{
public:
    DeepTraining(const DeepMaterial& material, const DeepOptions& options, Workers& workers,
                 std::unique_ptr<Learner> learner)
        : m_material(material),
          m_options(options),
          m_recipe(options.recipe),
          m_workers(workers),
          m_learner(std::move(learner)),
          m_key(keyOf())
    {
    }

    Result<DeeplyTrained> run()
    {
        if (const auto resumed = resume(); !resumed)
            return tl::make_unexpected(resumed.error());
        for (int epoch = m_epochsDone; epoch < m_recipe.epochs; ++epoch) {
            const auto loss = runEpoch(epoch);
            if (!loss)
                return tl::make_unexpected(loss.error());
            const auto report = judge(epoch, *loss);
            if (!report)
                return tl::make_unexpected(report.error());
            if (const auto saved = saveCheckpoint(epoch + 1); !saved)
                return tl::make_unexpected(saved.error());
            if (m_options.onEpoch) // what is told of is safe
                m_options.onEpoch(*report);
        }
        if (const auto gone = goAsFarAsBorneOut(); !gone)
            return tl::make_unexpected(gone.error());
        auto archive = m_learner->archive(m_material.card);
        if (!archive)
            return tl::make_unexpected(archive.error());
        m_result.archive = std::move(*archive);
        return std::move(m_result);
    }

private:
    /// Each epoch: the decided photographs several times and the replayed ones twice, half of the times as
    /// they are, half in some light, most often one that is trusted.
    [[nodiscard]] std::vector<Place> placesOf(std::mt19937_64& random) const
    {
        std::vector<Place> places;
        const auto repeats = static_cast<std::size_t>(std::clamp(
            static_cast<double>(m_material.replay.size()) / static_cast<double>(m_material.decided.size()),
            2.0, kMostRepeats));
        const auto otherLight = [&] {
            std::discrete_distribution<std::size_t> trusted(m_material.trust.begin(), m_material.trust.end());
            const double any = std::uniform_real_distribution<double>(0.0, 1.0)(random);
            return kLights[any < kAnyLight ? random() % kLights.size() : trusted(random)];
        };
        for (std::size_t round = 0; round < repeats; ++round) {
            for (const TaughtPicture& picture : m_material.decided)
                places.push_back(
                    {picture.image, round % 2 == 0 ? Light::AsIs : otherLight(), &picture.targets});
        }
        for (const TaughtPicture& picture : m_material.replay) {
            places.push_back({picture.image, Light::AsIs, &picture.targets});
            places.push_back({picture.image, otherLight(), &picture.targets});
        }
        std::shuffle(places.begin(), places.end(), random);
        return places;
    }

    [[nodiscard]] Result<double> runEpoch(int epoch)
    {
        std::mt19937_64 random(m_recipe.seed * 1'000'003U + static_cast<quint64>(epoch));
        const std::vector<Place> places = placesOf(random);
        const auto size = static_cast<std::size_t>(m_recipe.batchSize);
        const std::size_t steps = std::max<std::size_t>(1, places.size() / size);
        double loss = 0.0;
        for (std::size_t step = 0; step < steps; ++step) {
            if (m_options.pause)
                m_options.pause->waitWhilePaused(m_options.stop);
            if (m_options.stop.stop_requested())
                return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped while training"));
            const std::size_t begin = step * size;
            const std::size_t end = std::min(places.size(), begin + size);
            const Batch batch = make(std::span(places).subspan(begin, end - begin), random);
            const double done =
                (epoch + static_cast<double>(step) / static_cast<double>(steps)) / m_recipe.epochs;
            const auto one = m_learner->step(batch, learningRateAt(m_recipe, done));
            if (!one)
                return tl::make_unexpected(one.error());
            loss += *one / static_cast<double>(steps);
            const auto count = static_cast<qint64>(static_cast<std::size_t>(epoch) * steps + step + 1);
            if (count % kAverageEvery == 0)
                m_learner->average(averageDecayAt(m_recipe, count, kAverageEvery));
        }
        return loss;
    }

    [[nodiscard]] Batch emptyBatch(std::size_t count) const
    {
        const domain::ModelCard& card = m_material.card;
        Batch batch;
        batch.count = static_cast<int>(count);
        batch.width = card.inputWidth;
        batch.height = card.inputHeight;
        batch.pixels.resize(count * static_cast<std::size_t>(card.inputWidth * card.inputHeight) * 3);
        return batch;
    }

    void normalise(std::span<float> pixels) const
    {
        const domain::ModelCard& card = m_material.card;
        for (std::size_t i = 0; i < pixels.size(); ++i)
            pixels[i] = (pixels[i] - card.mean[i % 3]) / card.deviation[i % 3];
    }

    [[nodiscard]] Batch make(std::span<const Place> places, std::mt19937_64& random)
    {
        Batch batch = emptyBatch(places.size());
        std::vector<PictureChange> changes;
        for (const Place& place : places) {
            changes.push_back(drawChange(m_recipe.augmentation, random));
            batch.targets.insert(batch.targets.end(), place.targets->begin(), place.targets->end());
        }
        for (float& target : batch.targets) {
            if (target >= 0.F)
                target =
                    static_cast<float>(std::lerp(static_cast<double>(target), 0.5, m_recipe.labelSmoothing));
        }
        const std::size_t floats = batch.pixels.size() / places.size();
        m_workers.run([&](int worker) {
            const Part part = partOf(places.size(), worker, m_workers.count());
            for (std::size_t i = part.begin; i < part.end; ++i) {
                const PixelImage image = imaging::seenIn(places[i].light, *places[i].image);
                const std::span target = std::span(batch.pixels).subspan(i * floats, floats);
                renderChanged({image.rgb, image.width, image.height}, changes[i], {batch.width, batch.height},
                              target);
                normalise(target);
            }
        });
        return batch;
    }

    [[nodiscard]] Result<Rows> logitsOf(const std::vector<TaughtPicture>& pictures, Light light)
    {
        Rows rows;
        const auto size = static_cast<std::size_t>(m_recipe.batchSize);
        for (std::size_t begin = 0; begin < pictures.size(); begin += size) {
            const std::size_t end = std::min(pictures.size(), begin + size);
            Batch batch = emptyBatch(end - begin);
            const std::size_t floats = batch.pixels.size() / (end - begin);
            for (std::size_t i = begin; i < end; ++i) {
                const PixelImage image =
                    imaging::resizeTo(imaging::seenIn(light, *pictures[i].image), batch.width, batch.height);
                const std::span target = std::span(batch.pixels).subspan((i - begin) * floats, floats);
                std::transform(image.rgb.begin(), image.rgb.end(), target.begin(),
                               [](std::uint8_t value) { return static_cast<float>(value) / 255.F; });
                normalise(target);
            }
            auto logits = m_learner->logits(batch);
            if (!logits)
                return tl::make_unexpected(logits.error());
            std::move(logits->begin(), logits->end(), std::back_inserter(rows));
        }
        return rows;
    }

    [[nodiscard]] Result<Verdict> judgedBy(const std::vector<TaughtPicture>& judges, Light light)
    {
        const auto logits = logitsOf(judges, light);
        if (!logits)
            return tl::make_unexpected(logits.error());
        Verdict verdict;
        double right = 0.0;
        for (std::size_t i = 0; i < judges.size(); ++i) {
            const std::vector<float>& targets = judges[i].targets;
            double loss = 0.0;
            for (std::size_t label = 0; label < targets.size(); ++label) {
                if (targets[label] != kUndecided)
                    loss += crossEntropy(static_cast<double>((*logits)[i][label]), targets[label]);
            }
            verdict.losses.push_back(loss);
            right += targets[static_cast<std::size_t>(mostProbable((*logits)[i]))] == 1.F ? 1.0 : 0.0;
        }
        verdict.accuracy = right / std::max(1.0, static_cast<double>(judges.size()));
        return verdict;
    }

    [[nodiscard]] Result<DeepEpoch> judge(int epoch, double trainingLoss)
    {
        const auto verdict = judgedBy(m_material.judges, Light::AsIs);
        if (!verdict)
            return tl::make_unexpected(verdict.error());
        const double loss = verdict->losses.empty() ? 0.0 : meanOf(verdict->losses);
        m_result.curve.add(trainingLoss, loss, verdict->accuracy);
        const double seconds = secondsSince(m_start);
        const int doneHere = epoch + 1 - m_epochsDone;
        return DeepEpoch{epoch + 1,
                         m_recipe.epochs,
                         trainingLoss,
                         loss,
                         verdict->accuracy,
                         seconds,
                         seconds / doneHere * (m_recipe.epochs - epoch - 1)};
    }

    /// Back towards the beginning as far as photographs that were not learnt from bear out: decided ones, and
    /// replayed ones both as they are and in the light that is trusted most.
    [[nodiscard]] Result<void> goAsFarAsBorneOut()
    {
        // An output that knew nothing is worth little half-way.
        constexpr std::array kFarShares{0.5, 0.75, 1.0};
        const std::span<const double> shares =
            m_material.hasNewLabels ? std::span<const double>(kFarShares) : std::span<const double>(kShares);
        const auto trusted = static_cast<std::size_t>(
            std::max_element(m_material.trust.begin(), m_material.trust.end()) - m_material.trust.begin());
        m_learner->keepAverage();
        std::vector<std::vector<double>> losses;
        for (const double share : shares) {
            m_learner->goBackTo(share);
            losses.emplace_back();
            for (const auto& [judges, light] : {std::pair{&m_material.judges, Light::AsIs},
                                                std::pair{&m_material.replayJudges, Light::AsIs},
                                                std::pair{&m_material.replayJudges, kLights[trusted]}}) {
                const auto verdict = judgedBy(*judges, light);
                if (!verdict)
                    return tl::make_unexpected(verdict.error());
                losses.back().insert(losses.back().end(), verdict->losses.begin(), verdict->losses.end());
            }
        }
        const bool nobodyJudges = losses.front().empty();
        m_result.share = nobodyJudges ? shares.back() : shares[firstBorneOut(losses)];
        m_learner->goBackTo(m_result.share);
        return {};
    }

    /// Of everything that decides what comes out.
    [[nodiscard]] QString keyOf() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto addImage = [&hash](const PixelImage& image) {
            hash.addData(
                {reinterpret_cast<const char*>(image.rgb.data()), static_cast<qsizetype>(image.rgb.size())});
        };
        hash.addData(m_material.start);
        hash.addData(QJsonDocument(toJson(m_recipe)).toJson());
        hash.addData(QByteArray::number(m_workers.count()));
        for (const auto* pictures :
             {&m_material.decided, &m_material.judges, &m_material.replay, &m_material.replayJudges}) {
            hash.addData(QByteArray::number(static_cast<qint64>(pictures->size())));
            for (const TaughtPicture& picture : *pictures) {
                addImage(*picture.image);
                hash.addData({reinterpret_cast<const char*>(picture.targets.data()),
                              static_cast<qsizetype>(picture.targets.size() * sizeof(float))});
            }
        }
        return QString::fromLatin1(hash.result().toHex());
    }

    /// From the checkpoint, where there is one of this very training.
    [[nodiscard]] Result<void> resume()
    {
        if (m_options.checkpointFile.isEmpty())
            return {};
        const auto header = Learner::checkpointHeader(m_options.checkpointFile);
        if (!header || header->value(u"training").toString() != m_key)
            return {}; // none, a damaged one, or one of other decisions: from the beginning
        const auto loaded = m_learner->loadCheckpoint(m_options.checkpointFile);
        if (!loaded) { // damaged; what is loaded is a mixture
            auto anew = Learner::goOnFrom(m_material.start, m_recipe, m_workers);
            if (!anew)
                return tl::make_unexpected(anew.error());
            m_learner = std::move(*anew);
            return {};
        }
        m_epochsDone = loaded->value(u"epochs_done").toInt();
        m_result.curve = curveFromJson(loaded->value(u"curve").toObject());
        if (m_options.onResume)
            m_options.onResume(m_epochsDone);
        return {};
    }

    [[nodiscard]] Result<void> saveCheckpoint(int epochsDone) const
    {
        if (m_options.checkpointFile.isEmpty())
            return {};
        return m_learner->saveCheckpoint(m_options.checkpointFile,
                                         {{QStringLiteral("training"), m_key},
                                          {QStringLiteral("epochs_done"), epochsDone},
                                          {QStringLiteral("curve"), toJson(m_result.curve)}});
    }

    const DeepMaterial& m_material;
    const DeepOptions& m_options;
    const Recipe& m_recipe;
    Workers& m_workers;
    std::unique_ptr<Learner> m_learner;
    QString m_key;
    int m_epochsDone = 0;
    Clock::time_point m_start = Clock::now();
    DeeplyTrained m_result;
};

} // namespace

Recipe deepRecipe()
{
    Recipe recipe;
    recipe.epochs = 8;
    recipe.batchSize = 48;
    recipe.learningRate = 0.02;
    recipe.warmUpShare = 0.1;
    recipe.weightDecay = 5e-4;
    recipe.activation = domain::Activation::Sigmoid;
    recipe.softmaxWeight = 0.5;
    recipe.labelSmoothing = 0.02;
    recipe.averageDecay = 0.98;
    recipe.maxGradientNorm = 2.0;
    recipe.augmentation.minArea = 0.5;
    recipe.augmentation.maxTurn = 0.3;
    recipe.augmentation.brightness = 0.2;
    recipe.augmentation.contrast = 0.2;
    recipe.augmentation.saturation = 0.3;
    return recipe;
}

Result<DeeplyTrained> trainDeeply(const DeepMaterial& material, const DeepOptions& options)
{
    if (material.decided.empty())
        return base::fail(ErrorCode::InvalidArgument, QStringLiteral("there is nothing to learn from"));
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    Workers workers(options.workers > 0 ? options.workers : std::max(1, cores), options.priority);
    auto learner = Learner::goOnFrom(material.start, options.recipe, workers);
    if (!learner)
        return tl::make_unexpected(learner.error());
    return DeepTraining(material, options, workers, std::move(*learner)).run();
}

} // namespace scenekeeper::training
