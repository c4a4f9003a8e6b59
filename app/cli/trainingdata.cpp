// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainingdata.h"

namespace scenekeeper::cli {

base::Result<training::DataSet> loadData(const Console& console, const training::LabelledFolder& folder,
                                         const LoadingOptions& loading)
{
    training::DataSetOptions options;
    options.width = loading.size;
    options.height = loading.size;
    options.without = loading.without;
    options.stop = console.stop;
    options.onProgress = [&console](qint64 done, qint64 total) {
        console.progress(QStringLiteral("reading photographs: %1 of %2").arg(done).arg(total));
    };
    auto data = training::DataSet::load(folder, options);
    if (!data)
        return data;
    for (const training::FailedFile& failed : data->failed())
        console.message(QStringLiteral("%1: %2: %3")
                            .arg(failed.path, base::errorCodeName(failed.error.code), failed.error.detail));
    const qsizetype labels = data->labels().size();
    console.message(
        QStringLiteral("%1 photographs %2; left out: %3 duplicates, %4 under two labels, %5 unreadable")
            .arg(data->size())
            .arg(labels > 1 ? QStringLiteral("under %1 labels").arg(labels)
                            : QStringLiteral("of \"%1\"").arg(data->labels().front()))
            .arg(data->duplicates())
            .arg(data->contradictions())
            .arg(data->failed().size()));
    if (data->excluded() > 0)
        console.message(
            QStringLiteral("%1 photographs of what measures were not taken").arg(data->excluded()));
    return data;
}

base::Result<std::optional<training::DataSet>> loadNone(const Console& console, const QStringList& dirs,
                                                        const LoadingOptions& loading)
{
    if (dirs.isEmpty())
        return std::nullopt;
    const auto folder = training::listUnlabelledFolders(dirs);
    if (!folder)
        return tl::make_unexpected(folder.error());
    auto data = loadData(console, *folder, loading);
    if (!data)
        return tl::make_unexpected(data.error());
    return std::move(*data);
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
