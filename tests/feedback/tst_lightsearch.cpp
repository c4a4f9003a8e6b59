// SPDX-License-Identifier: GPL-3.0-or-later
// Learning to look at negatives as positives, with files: found, compared, used, taken back.
#include "core/feedback/promotion.h"
#include "core/feedback/retraining.h"
#include "core/imaging/contenthash.h"
#include "core/imaging/lights.h"
#include "core/imaging/photoreader.h"
#include "core/imaging/resize.h"
#include "core/inference/torchscriptclassifier.h"
#include "tests/feedback/learningkit.h"
#include "tests/training/colourfolder.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <map>

using namespace scenekeeper;
using namespace scenekeeper::tests;
using namespace Qt::StringLiterals;
using base::PhotoId;
using domain::Light;
using feedback::activate;
using feedback::retrain;
using feedback::Retraining;

namespace {

const QStringList kLabels{u"red"_s, u"green"_s, u"blue"_s};

/// Photographs of red, green and blue with files, some of them negatives, seen by the active model.
class FiledKit : public LearningKit
{
public:
    FiledKit() { m_fileRoot = require(catalog().roots().ensure(m_files.path())).id; }

    [[nodiscard]] QString path(const QString& name) const { return m_files.filePath(name); }

    /// `count` of each colour; by colour, one after the other.
    std::vector<PhotoId> addFiles(const QString& name, int count, Light light)
    {
        std::vector<PhotoId> photos;
        for (int i = 0; i < 3 * count; ++i)
            photos.push_back(addFile(u"%1%2.jpg"_s.arg(name).arg(i), i / count, light));
        return photos;
    }

    /// Says of all what they show.
    void sayTruly(const std::vector<PhotoId>& photos)
    {
        const std::size_t each = photos.size() / 3;
        for (std::size_t colour = 0; colour < 3; ++colour)
            say(std::span(photos).subspan(colour * each, each), {kLabels[static_cast<qsizetype>(colour)]});
    }

    /// The active model looks at it.
    void see(PhotoId photo)
    {
        const domain::RegisteredModel model = active();
        const training::HeadedModel headed = load(model);
        const domain::PixelImage* image = &m_images.at(photo);
        const auto embedding = require(headed.embed({&image, 1}, {})).front();
        const training::EmbeddingClassifier classifier{headed.card(), headed.head()};
        require(
            catalog().predictions().save({photo, model.id, classifier.probabilities(embedding), embedding}));
    }

private:
    PhotoId addFile(const QString& name, int colour, Light light)
    {
        const domain::PixelImage picture = clear(noisyColour(48, colour, m_random));
        if (!writeJpeg(path(name), imaging::seenIn(light, picture)))
            qFatal("no picture");
        imaging::ReadOptions reading;
        reading.withMetadata = false;
        const auto read = imaging::readPhoto(path(name), reading);
        if (!read)
            qFatal("no picture");
        domain::Photo photo;
        photo.rootId = m_fileRoot;
        photo.relativePath = name;
        photo.contentHash = read->contentHash;
        const PhotoId id = require(catalog().photos().save(photo));
        m_images[id] = read->image;
        see(id);
        return id;
    }

    /// Between what is black and what is white, as the model's memory has it.
    static domain::PixelImage clear(domain::PixelImage image)
    {
        for (std::uint8_t& value : image.rgb)
            value = static_cast<std::uint8_t>(51 + value / 2);
        return image;
    }

    QTemporaryDir m_files;
    base::RootId m_fileRoot;
    std::map<PhotoId, domain::PixelImage> m_images;
    std::mt19937 m_random{3};
};

} // namespace

class TestLightSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsToLookAtNegativesAsPositives();
    void whatIsStoredIsUsedAgain();
    void theNextRetrainingKeepsTheLight();
    void withoutFilesTheLightStays();
    void ordinaryPhotographsGetNoLight();
};

void TestLightSearch::learnsToLookAtNegativesAsPositives()
{
    FiledKit kit;
    kit.sayTruly(kit.addFiles(u"negative"_s, 20, Light::Inverted));
    kit.sayTruly(kit.addFiles(u"ordinary"_s, 8, Light::AsIs));
    (void)kit.addFiles(u"new negative"_s, 5, Light::Inverted);
    (void)kit.addFiles(u"new ordinary"_s, 5, Light::AsIs);
    qint64 read = 0;
    feedback::RetrainingOptions options;
    options.onRead = [&read](qint64 done, qint64) { read = std::max(read, done); };
    const Retraining learnt = require(retrain(kit.catalog(), options));
    QVERIFY(read > 0);
    const domain::ModelCard& card = learnt.candidate.card;
    QVERIFY(card.gate);
    QCOMPARE(card.gate->light, Light::Inverted);
    const feedback::Comparison& comparison = learnt.comparison;
    QCOMPARE(comparison.newLight, std::optional(Light::Inverted));
    QCOMPARE(comparison.seenAnew, 15);
    QCOMPARE(comparison.sampled, 15);
    QCOMPARE(comparison.forgotten, 0);
    QCOMPARE(comparison.changed, 15);
    QVERIFY(comparison.human.before.accuracy < 0.6);
    QVERIFY(comparison.human.after.accuracy > 0.95);
    QVERIFY(comparison.isRecommended());
    // Nothing has changed yet, and the file sees as it was promised.
    QCOMPARE(kit.active().id, kit.colourModel());
    const auto classifier = require(inference::TorchScriptClassifier::load(learnt.candidate.file));
    imaging::ReadOptions reading;
    reading.withMetadata = false;
    const auto photo = imaging::readPhoto(kit.path(u"new negative0.jpg"_s), reading);
    QVERIFY(photo);
    const domain::PixelImage fitted = imaging::resizeTo(photo->image, card.inputWidth, card.inputHeight);
    const auto output = require(classifier->classify({&fitted, 1})).front();
    QCOMPARE(training::mostProbable(output.probabilities), 0);
}

void TestLightSearch::whatIsStoredIsUsedAgain()
{
    FiledKit kit;
    kit.sayTruly(kit.addFiles(u"negative"_s, 20, Light::Inverted));
    const auto ordinary = kit.addFiles(u"ordinary"_s, 8, Light::AsIs);
    const auto candidate = require(retrain(kit.catalog(), {})).candidate;
    QVERIFY(candidate.card.gate);
    QVERIFY(QDir(kit.path(u"."_s)).removeRecursively()); // no file is read
    const auto promotion = require(activate(kit.catalog(), candidate.id, {}));
    QCOMPARE(promotion.relabelled, static_cast<qint64>(ordinary.size()));
    QCOMPARE(promotion.toClassify, 60);
    const auto back = require(feedback::rollBack(kit.catalog(), {}));
    QCOMPARE(back.model.id, kit.colourModel());
    QCOMPARE(back.relabelled, 84);
    QCOMPARE(back.toClassify, 0);
    QCOMPARE(require(activate(kit.catalog(), candidate.id, {})).relabelled,
             static_cast<qint64>(ordinary.size()));
}

void TestLightSearch::theNextRetrainingKeepsTheLight()
{
    FiledKit kit;
    const auto negatives = kit.addFiles(u"negative"_s, 20, Light::Inverted);
    kit.sayTruly(negatives);
    kit.sayTruly(kit.addFiles(u"ordinary"_s, 8, Light::AsIs));
    const auto first = require(retrain(kit.catalog(), {})).candidate;
    require(activate(kit.catalog(), first.id, {}));
    // What is left of the decisions would teach it to forget the negatives.
    QCOMPARE(errorOf(retrain(kit.catalog(), {})).code, base::ErrorCode::InvalidArgument);
    QVERIFY(require(feedback::whatThereIsToLearn(kit.catalog())).classifyFirst);
    for (const PhotoId photo : negatives)
        kit.see(photo);
    kit.sayTruly(kit.addFiles(u"more"_s, 10, Light::Inverted)); // seen in the light
    kit.sayTruly(kit.addFiles(u"others"_s, 10, Light::AsIs));
    const Retraining second = require(retrain(kit.catalog(), {}));
    QCOMPARE(second.candidate.card.gate, first.card.gate);
    QVERIFY(!second.comparison.newLight);
    QCOMPARE(second.candidate.card.lineage.value(u"body"), first.card.lineage.value(u"body"));
    QVERIFY(!second.withoutMemory);
}

void TestLightSearch::withoutFilesTheLightStays()
{
    FiledKit kit;
    kit.sayTruly(kit.addFiles(u"negative"_s, 20, Light::Inverted));
    kit.sayTruly(kit.addFiles(u"ordinary"_s, 8, Light::AsIs));
    QVERIFY(QDir(kit.path(u"."_s)).removeRecursively());
    const Retraining learnt = require(retrain(kit.catalog(), {}));
    QVERIFY(!learnt.candidate.card.gate);
    QVERIFY(!learnt.comparison.newLight);
}

void TestLightSearch::ordinaryPhotographsGetNoLight()
{
    FiledKit kit;
    kit.sayTruly(kit.addFiles(u"ordinary"_s, 20, Light::AsIs));
    const Retraining learnt = require(retrain(kit.catalog(), {}));
    QVERIFY(!learnt.candidate.card.gate);
    QCOMPARE(learnt.comparison.seenAnew, 0);
}

QTEST_GUILESS_MAIN(TestLightSearch)
#include "tst_lightsearch.moc"
