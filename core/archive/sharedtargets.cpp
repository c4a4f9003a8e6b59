// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/sharedtargets.h"

#include "core/imaging/contenthash.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <tuple>

namespace scenekeeper::archive {

using base::PhotoId;
using domain::SceneLabel;
using domain::SceneLabels;

namespace {

int rankOf(domain::AssignmentSource source)
{
    switch (source) {
    case domain::AssignmentSource::Human:
        return 2;
    case domain::AssignmentSource::Imported:
        return 1;
    case domain::AssignmentSource::Model:
        break;
    }
    return 0;
}

bool outranks(const SceneLabel& one, const SceneLabel& other)
{
    const auto weight = [](const SceneLabel& label) {
        const bool isHuman = label.source == domain::AssignmentSource::Human;
        return std::tuple(rankOf(label.source),
                          isHuman && label.at.isValid() ? label.at.toMSecsSinceEpoch() : 0,
                          label.confidence.value_or(0.0));
    };
    return weight(one) > weight(other);
}

} // namespace

QHash<QString, std::vector<PhotoId>> sharedTargets(const ExportPlan& plan)
{
    // By a number for each target first: a million texts would take much memory for what is rare.
    std::vector<std::pair<std::size_t, std::size_t>> places;
    places.reserve(plan.files.size());
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        const PlannedAction action = plan.files[i].action;
        if (action != PlannedAction::Conflict && action != PlannedAction::Impossible)
            places.emplace_back(qHash(plan.files[i].target()), i);
    }
    std::sort(places.begin(), places.end());
    QHash<QString, std::vector<PhotoId>> shared;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool isAlone = (i == 0 || places[i - 1].first != places[i].first) &&
                             (i + 1 == places.size() || places[i + 1].first != places[i].first);
        if (isAlone)
            continue;
        const PlannedFile& file = plan.files[places[i].second];
        shared[file.target()].push_back(file.photo);
    }
    shared.removeIf([](const auto& target) { return target.value().size() < 2; });
    return shared;
}

SceneLabels unitedLabels(const std::vector<SceneLabels>& photos)
{
    SceneLabels united;
    united.isComplete = !photos.empty();
    for (const SceneLabels& photo : photos) {
        united.isComplete = united.isComplete && photo.isComplete;
        united.needsReview = united.needsReview || photo.needsReview;
        for (const SceneLabel& label : photo.labels) {
            const auto known =
                std::find_if(united.labels.begin(), united.labels.end(),
                             [&label](const SceneLabel& other) { return other.name == label.name; });
            if (known == united.labels.end())
                united.labels.push_back(label);
            else if (outranks(label, *known))
                *known = label;
        }
    }
    return united;
}

QString stemOf(const QString& target)
{
    const qsizetype dot = target.lastIndexOf(u'.');
    return dot > target.lastIndexOf(u'/') ? target.first(dot) : target;
}

QSet<QString> sharedStems(const ExportPlan& plan)
{
    QSet<QString> shared;
    QHash<QString, QString> names;
    for (const PlannedFile& file : plan.files) {
        const QString stem = stemOf(file.target());
        const auto known = names.constFind(stem);
        if (known == names.constEnd())
            names.insert(stem, file.targetName);
        else if (*known != file.targetName)
            shared.insert(stem);
    }
    return shared;
}

QByteArray digestOfLabels(const SceneLabels& labels)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4); // it is kept in journals
    stream << labels.isComplete << labels.needsReview;
    for (const SceneLabel& label : labels.labels) {
        stream << label.name << static_cast<qint32>(label.source) << label.rejected
               << label.confidence.value_or(-1.0) << label.agent
               << (label.at.isValid() ? label.at.toMSecsSinceEpoch() : qint64{-1});
    }
    return imaging::sha256(bytes);
}

} // namespace scenekeeper::archive
