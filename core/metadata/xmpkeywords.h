// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/scenelabels.h"
#include "core/metadata/xmpedit.h"
#include "core/metadata/xmpvocabulary.h"

#include <QStringList>

namespace scenekeeper::metadata {

/// The labels in force as this list of keywords has them: `mountain`, `Scene|mountain` …
[[nodiscard]] QStringList keywordsFor(const domain::SceneLabels& labels, const KeywordProperty& property);

/// Names right below the root of our hierarchy, other than those in `ours`.
[[nodiscard]] QStringList namesBelowRoot(const XmlTree& tree, const XmpPacket& packet,
                                         const KeywordProperty& property, const QStringList& ours);

/// What becomes of one list of keywords.
struct KeywordPlan
{
    QStringList added; ///< which of its items are ours then
    QString newList;   ///< a property to be added, as XML; empty where the list stays where it is
};

/// Takes out of the list what is ours in it by `ours` and not wanted any more, and puts in what is wanted and
/// not there. An item that was there before us is not ours. UnsupportedFormat for a list in a form that
/// cannot be changed, FileCorrupt where it is there twice.
[[nodiscard]] base::Result<KeywordPlan> planKeywords(const XmlTree& tree, const XmpPacket& packet,
                                                     const KeywordProperty& property, const QStringList& ours,
                                                     const QStringList& wanted, XmpEdit& edit);

} // namespace scenekeeper::metadata
