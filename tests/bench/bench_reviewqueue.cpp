// SPDX-License-Identifier: GPL-3.0-or-later
// bench_reviewqueue MODEL DIR [SEEDS]: what the order of the review queue is worth, as JSON. The photographs
// of DIR/<label>/* become five archives, each of one look; every fifth photograph has two more frames. A
// third, drawn anew for each seed, is only measured, no correction comes from it. Of the rest the first 50,
// 100, 200 and 500 decisions are answered, in the order of the queue, by the plain margin between the first
// two labels, and at random; each time a head is adapted to them. Beside that: how many planted wrong labels
// the questions about suspects find.
#include "core/feedback/reviewqueue.h"
#include "core/feedback/suspects.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/inference/labeldecision.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/storage/catalog.h"
#include "core/training/dataset.h"
#include "core/training/metrics.h"
#include "core/training/parallelfor.h"
#include "tests/bench/adaptedhead.h"
#include "tests/bench/variants.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <array>
#include <functional>
#include <map>

using namespace scenekeeper;
using namespace Qt::StringLiterals;
using base::PhotoId;
using domain::PixelImage;

namespace {

constexpr std::array<std::size_t, 4> kCounts{50, 100, 200, 500};
constexpr std::size_t kFrames = 3;
constexpr std::size_t kBurstEvery = 5;
constexpr std::size_t kPlantEvery = 20;

template <typename T>
T require(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A photograph of the archive and the frames that followed it.
struct Scene
{
    int truth = 0;
    std::vector<bench::Seen> frames;
};

struct Look
{
    QString name;
    std::function<PixelImage(const PixelImage&)> of;
};

std::array<Look, 5> looks()
{
    return {
        {{u"sepia and blurred"_s,
          [](const PixelImage& image) { return bench::sepia(bench::blurred(image)); }},
         {u"faded and small"_s, [](const PixelImage& image) { return bench::small(bench::faded(image)); }},
         {u"grey and blurred"_s, [](const PixelImage& image) { return bench::grey(bench::blurred(image)); }},
         {u"dark"_s, bench::dark},
         {u"negative"_s, bench::negative}}};
}

Scene sceneOf(const inference::Classifier& classifier, const training::LabelledFile& file, const Look& look,
              std::size_t number)
{
    const domain::ModelCard& card = classifier.card();
    imaging::ReadOptions options;
    options.withHash = false;
    options.withMetadata = false;
    const auto photo = imaging::readPhoto(file.path, options);
    if (!photo)
        return {};
    std::mt19937 random(static_cast<unsigned>(number));
    std::vector<PixelImage> frames{
        look.of(imaging::resizeTo(photo->image, card.inputWidth, card.inputHeight))};
    while (number % kBurstEvery == 0 && frames.size() < kFrames)
        frames.push_back(bench::nextFrame(frames.front(), random));
    Scene scene{file.label, {}};
    for (inference::ClassifierOutput& output : require(classifier.classify(frames)))
        scene.frames.push_back({std::move(output.probabilities), std::move(output.embedding)});
    return scene;
}

/// Those that cannot be read are left out.
std::vector<Scene> makeScenes(const inference::Classifier& classifier, const training::LabelledFolder& folder,
                              const Look& look)
{
    std::vector<Scene> scenes(folder.files.size());
    (void)training::parallelFor({scenes.size(), 8, 0, {}, {}}, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            scenes[i] = sceneOf(classifier, folder.files[i], look, i);
        return true;
    });
    std::erase_if(scenes, [](const Scene& scene) { return scene.frames.empty(); });
    return scenes;
}

/// Answers to decisions: photographs and what they were said to show, each decision one or more of them.
struct Answer
{
    const bench::Seen* photo = nullptr;
    int truth = 0;
    int given = 0;
};
using Decision = std::vector<Answer>;

/// A catalogue with the photographs that corrections may come from.
class Archive
{
public:
    Archive(const domain::ModelCard& card, std::span<const Scene* const> scenes)
    {
        m_catalog = require(storage::Catalog::open(m_folder.filePath(u"archive.sqlite"_s)));
        const domain::RegisteredModel model =
            require(m_catalog->models().ensure(card, u"bench.pt"_s, QByteArray(32, 'd')));
        require(m_catalog->models().activate(model.id));
        m_labels = require(m_catalog->labels().ensure(card.labels));
        const base::RootId root = require(m_catalog->roots().ensure(u"/archive"_s)).id;
        require(m_catalog->transaction([&]() -> base::Result<void> {
            for (std::size_t i = 0; i < scenes.size(); ++i) {
                for (std::size_t frame = 0; frame < scenes[i]->frames.size(); ++frame)
                    add({root, u"%1/%2-%3.jpg"_s.arg(i / 50).arg(i).arg(frame)}, model, *scenes[i], frame);
            }
            return {};
        }));
    }

    [[nodiscard]] storage::Catalog& catalog() { return *m_catalog; }

    /// Each photograph alone, in the order in which they were added.
    [[nodiscard]] std::vector<Decision> singles() const
    {
        std::vector<Decision> decisions;
        for (const PhotoId id : m_ids)
            decisions.push_back({m_answers.value(id)});
        return decisions;
    }

    /// As the queue asks: what is said of one photograph goes for those like it.
    [[nodiscard]] std::vector<Decision> queued()
    {
        std::vector<Decision> decisions;
        const auto queue =
            require(feedback::reviewQueue(*m_catalog, {.limit = static_cast<qint64>(kCounts.back()),
                                                       .scope = feedback::ReviewScope::Undecided}));
        for (const feedback::ReviewItem& item : queue) {
            Decision decision{m_answers.value(item.photo)};
            for (const PhotoId id : item.similar) {
                Answer answer = m_answers.value(id);
                answer.given = decision.front().truth;
                decision.push_back(answer);
            }
            decisions.push_back(std::move(decision));
        }
        return decisions;
    }

    /// Labels every photograph, each twentieth wrong, and tells how the questions about them fare.
    [[nodiscard]] QJsonObject suspected()
    {
        QHash<PhotoId, bool> wrong;
        require(m_catalog->transaction([&]() -> base::Result<void> {
            for (std::size_t i = 0; i < m_ids.size(); ++i) {
                const bool plant = i % kPlantEvery == 0;
                const auto truth = static_cast<std::size_t>(m_answers.value(m_ids[i]).truth);
                const std::size_t given =
                    plant ? (truth + 1 + i / kPlantEvery % (m_labels.size() - 1)) % m_labels.size() : truth;
                require(m_catalog->assignments().setHuman({&m_ids[i], 1}, {&m_labels[given], 1},
                                                          {u"bench"_s, {}, {}}));
                wrong.insert(m_ids[i], plant);
            }
            return {};
        }));
        const auto suspects = require(feedback::suspects(*m_catalog, {.limit = -1}));
        const auto found =
            std::count_if(suspects.begin(), suspects.end(),
                          [&wrong](const feedback::Suspect& suspect) { return wrong.value(suspect.photo); });
        return {{u"labels"_s, static_cast<qint64>(m_ids.size())},
                {u"planted"_s, static_cast<qint64>((m_ids.size() + kPlantEvery - 1) / kPlantEvery)},
                {u"found"_s, static_cast<qint64>(found)},
                {u"accused_wrongly"_s, static_cast<qint64>(suspects.size()) - static_cast<qint64>(found)}};
    }

private:
    void add(const storage::PhotoLocation& location, const domain::RegisteredModel& model, const Scene& scene,
             std::size_t frame)
    {
        domain::Photo photo;
        photo.rootId = location.rootId;
        photo.relativePath = location.relativePath;
        photo.contentHash =
            QCryptographicHash::hash(location.relativePath.toUtf8(), QCryptographicHash::Sha256);
        const PhotoId id = require(m_catalog->photos().save(photo));
        const bench::Seen& seen = scene.frames[frame];
        require(m_catalog->predictions().save({id, model.id, seen.probabilities, seen.embedding}));
        const inference::LabelDecision decision = inference::decideLabels(model.card, seen.probabilities);
        require(
            m_catalog->assignments().applyModel({id, {}, decision.needsReview}, {u"bench"_s, {}, model.id}));
        m_ids.push_back(id);
        m_answers.insert(id, {&seen, scene.truth, scene.truth});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Catalog> m_catalog;
    std::vector<base::LabelId> m_labels;
    std::vector<PhotoId> m_ids;
    QHash<PhotoId, Answer> m_answers;
};

double margin(const Decision& decision)
{
    std::vector<float> best = decision.front().photo->probabilities;
    std::partial_sort(best.begin(), best.begin() + 2, best.end(), std::greater());
    return static_cast<double>(best[0] - best[1]);
}

double accuracyOn(std::span<const Scene* const> scenes, const std::function<int(const bench::Seen&)>& labelOf)
{
    const auto right = std::count_if(scenes.begin(), scenes.end(), [&labelOf](const Scene* scene) {
        return labelOf(scene->frames.front()) == scene->truth;
    });
    return static_cast<double>(right) / static_cast<double>(scenes.size());
}

/// The accuracy before any and after each number of decisions.
using Curve = std::vector<double>;

Curve curveOf(const std::vector<Decision>& decisions, std::span<const Scene* const> measured, int labelCount)
{
    Curve curve{accuracyOn(
        measured, [](const bench::Seen& photo) { return training::mostProbable(photo.probabilities); })};
    for (const std::size_t count : kCounts) {
        std::vector<const bench::Seen*> photos;
        std::vector<int> given;
        for (std::size_t i = 0; i < std::min(count, decisions.size()); ++i) {
            for (const Answer& answer : decisions[i]) {
                photos.push_back(answer.photo);
                given.push_back(answer.given);
            }
        }
        const bench::AdaptedHead head(photos, given, labelCount);
        curve.push_back(
            accuracyOn(measured, [&head](const bench::Seen& photo) { return head.labelOf(photo); }));
    }
    return curve;
}

/// The mean height of the curve from no decision to the last number.
double areaUnder(const Curve& curve)
{
    double area = 0.0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < kCounts.size(); ++i) {
        area += static_cast<double>(kCounts[i] - from) * (curve[i] + curve[i + 1]) / 2.0;
        from = kCounts[i];
    }
    return area / static_cast<double>(kCounts.back());
}

/// What the seeds gave, added up.
struct Tally
{
    int seeds = 0;
    std::map<QString, Curve> curves;
    std::map<QString, QJsonArray> areas;
    QJsonArray suspects;
    qint64 similar = 0;
    qint64 similarWrong = 0;
};

void addCurve(Tally& tally, const QString& name, const Curve& curve)
{
    Curve& sum = tally.curves[name];
    sum.resize(curve.size());
    std::transform(sum.begin(), sum.end(), curve.begin(), sum.begin(), std::plus());
    tally.areas[name].append(areaUnder(curve));
}

void runSeed(Tally& tally, unsigned seed, const domain::ModelCard& card, const std::vector<Scene>& scenes)
{
    std::mt19937 random(seed);
    std::vector<const Scene*> shuffled;
    for (const Scene& scene : scenes)
        shuffled.push_back(&scene);
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    const std::size_t third = shuffled.size() / 3;
    const auto measured = std::span(shuffled).first(third);
    Archive archive(card, std::span(shuffled).subspan(third));

    std::vector<Decision> decisions = archive.queued();
    for (const Decision& decision : decisions) {
        for (std::size_t i = 1; i < decision.size(); ++i) {
            ++tally.similar;
            tally.similarWrong += decision[i].given != decision[i].truth ? 1 : 0;
        }
    }
    addCurve(tally, u"queue"_s, curveOf(decisions, measured, card.labelCount()));
    decisions = archive.singles();
    std::stable_sort(decisions.begin(), decisions.end(),
                     [](const Decision& a, const Decision& b) { return margin(a) < margin(b); });
    addCurve(tally, u"margin"_s, curveOf(decisions, measured, card.labelCount()));
    decisions = archive.singles();
    std::shuffle(decisions.begin(), decisions.end(), random);
    addCurve(tally, u"random"_s, curveOf(decisions, measured, card.labelCount()));
    tally.suspects.append(archive.suspected());
    ++tally.seeds;
}

QJsonObject reportOf(const Tally& tally)
{
    QJsonObject report{{u"seeds"_s, tally.seeds},
                       {u"similar"_s, tally.similar},
                       {u"similar_of_another_label"_s, tally.similarWrong},
                       {u"suspects"_s, tally.suspects}};
    for (const auto& [name, sum] : tally.curves) {
        QJsonObject points{{u"0"_s, sum.front() / tally.seeds}};
        for (std::size_t i = 0; i < kCounts.size(); ++i)
            points.insert(QString::number(kCounts[i]), sum[i + 1] / tally.seeds);
        double area = 0.0;
        for (const QJsonValue one : tally.areas.at(name))
            area += one.toDouble() / tally.seeds;
        report.insert(name, QJsonObject{{u"accuracy"_s, points},
                                        {u"area"_s, area},
                                        {u"area_of_each_seed"_s, tally.areas.at(name)}});
    }
    return report;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        qFatal("usage: bench_reviewqueue MODEL DIR [SEEDS]");
    inference::setIntraOpThreads(1);
    const auto classifier = require(inference::TorchScriptClassifier::load(arguments.at(1)));
    const domain::ModelCard& card = classifier->card();
    const training::LabelledFolder folder =
        require(training::listLabelledFolder(arguments.at(2), card.labels));
    const int seeds = std::max(1, arguments.value(3, u"5"_s).toInt());
    QJsonObject report;
    for (const Look& look : looks()) {
        const std::vector<Scene> scenes = makeScenes(*classifier, folder, look);
        Tally tally;
        for (int seed = 1; seed <= seeds; ++seed)
            runSeed(tally, static_cast<unsigned>(seed), card, scenes);
        report.insert(look.name, reportOf(tally));
    }
    QTextStream(stdout) << QJsonDocument(report).toJson();
    return 0;
}
