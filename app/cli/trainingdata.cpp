// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainingdata.h"

namespace scenekeeper::cli {

namespace {

void sayPassedOver(const Console& console, const training::PassedOver& passedOver)
{
    if (!passedOver.emptyFolders.isEmpty())
        console.message(QStringLiteral("No photographs in %1: left out as a label")
                            .arg(passedOver.emptyFolders.join(QStringLiteral(", "))));
    if (passedOver.beside > 0)
        console.message(QStringLiteral("Photographs beside the label folders, which were not taken: %1")
                            .arg(passedOver.beside));
    if (passedOver.links > 0)
        console.message(
            QStringLiteral("Links to folders, which were not followed: %1").arg(passedOver.links));
}

base::Result<training::LabelledFolder> listUnlabelled(const Console& console, const QStringList& dirs)
{
    auto folder = training::listUnlabelledFolders(dirs);
    if (folder)
        sayPassedOver(console, folder->passedOver);
    return folder;
}

base::Result<QSet<QByteArray>> hashesBelow(const Console& console, const QStringList& dirs)
{
    const auto folder = listUnlabelled(console, dirs);
    if (!folder)
        return tl::make_unexpected(folder.error());
    return training::contentHashesOf(*folder);
}

void sayWhatWasRead(const Console& console, const training::DataSet& data)
{
    for (const training::FailedFile& failed : data.failed())
        console.message(QStringLiteral("%1: %2: %3")
                            .arg(failed.path, base::errorCodeName(failed.error.code), failed.error.detail));
    const qsizetype labels = data.labels().size();
    console.message(
        QStringLiteral("%1 photographs %2; left out: %3 duplicates, %4 under two labels, %5 unreadable")
            .arg(data.size())
            .arg(labels > 1 ? QStringLiteral("under %1 labels").arg(labels)
                            : QStringLiteral("of \"%1\"").arg(data.labels().front()))
            .arg(data.duplicates())
            .arg(data.contradictions())
            .arg(data.failed().size()));
    if (data.excluded() > 0)
        console.message(
            QStringLiteral("%1 photographs of what measures were not taken").arg(data.excluded()));
}

base::Result<training::DataSet> loadData(const Console& console, const training::LabelledFolder& folder,
                                         const QSet<QByteArray>& without, int size)
{
    training::DataSetOptions options;
    options.width = size;
    options.height = size;
    options.without = without;
    options.stop = console.stop;
    options.onProgress = [&console](qint64 done, qint64 total) {
        console.progress(QStringLiteral("reading photographs: %1 of %2").arg(done).arg(total));
    };
    auto data = training::DataSet::load(folder, options);
    if (data)
        sayWhatWasRead(console, *data);
    return data;
}

} // namespace

base::Result<training::LabelledFolder> listPhotographs(const Console& console, const QString& dir,
                                                       const QStringList& labels)
{
    auto folder = training::listLabelledFolder(dir, labels);
    if (folder)
        sayPassedOver(console, folder->passedOver);
    return folder;
}

base::Result<TrainingData> loadTrainingData(const Console& console, const training::LabelledFolder& folder,
                                            const OtherFolders& others, int size)
{
    const auto without = hashesBelow(console, others.without);
    if (!without)
        return tl::make_unexpected(without.error());
    auto data = loadData(console, folder, *without, size);
    if (!data)
        return tl::make_unexpected(data.error());
    if (others.none.isEmpty())
        return TrainingData{std::move(*data), std::nullopt};
    const auto noneFolder = listUnlabelled(console, others.none);
    if (!noneFolder)
        return tl::make_unexpected(noneFolder.error());
    auto none = loadData(console, *noneFolder, *without, size);
    if (!none)
        return tl::make_unexpected(none.error());
    return TrainingData{std::move(*data), std::move(*none)};
}

training::SamplerOptions samplerOptions(const Console& console)
{
    training::SamplerOptions options;
    options.stop = console.stop;
    options.onProgress = [&console](qint64 done, qint64 total) {
        console.progress(QStringLiteral("remembering pictures: %1 of %2").arg(done).arg(total));
    };
    return options;
}

} // namespace scenekeeper::cli
