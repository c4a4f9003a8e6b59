// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stepkinds.h"

#include <array>
#include <utility>

namespace scenekeeper::storage {

namespace {

constexpr std::array<std::pair<StepKind, QStringView>, 10> kNames{{
    {StepKind::Decision, u"decision"},
    {StepKind::RunReverted, u"run-reverted"},
    {StepKind::LabelAdded, u"label-added"},
    {StepKind::LabelRenamed, u"label-renamed"},
    {StepKind::LabelMerged, u"label-merged"},
    {StepKind::LabelRetired, u"label-retired"},
    {StepKind::LabelRestored, u"label-restored"},
    {StepKind::LabelShown, u"label-shown"},
    {StepKind::RootRemapped, u"root-remapped"},
    {StepKind::RootRemoved, u"root-removed"},
}};

} // namespace

QString stepKindName(StepKind kind)
{
    for (const auto& [known, name] : kNames) {
        if (known == kind)
            return name.toString();
    }
    return kNames.front().second.toString();
}

StepKind stepKindFromName(QStringView name)
{
    for (const auto& [kind, known] : kNames) {
        if (known == name)
            return kind;
    }
    return StepKind::Decision;
}

} // namespace scenekeeper::storage
