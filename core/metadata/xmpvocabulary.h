// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <array>

namespace scenekeeper::metadata {

inline constexpr QStringView kRdfUri = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// Ours: labels as they are, with their source, confidence, agent, time and rejection, and which keywords
/// elsewhere in the file are ours. The name never changes once released.
inline constexpr QStringView kOwnUri = u"http://scenekeeper.org/ns/1.0/";
inline constexpr QStringView kOwnPrefix = u"scenekeeper";
/// Of what stands in our namespace.
inline constexpr int kOwnVersion = 1;

/// Keywords below this one, in programs that sort keywords into a tree, are labels.
inline constexpr QStringView kHierarchyRoot = u"Scene";

/// A list of keywords that other programs read.
struct KeywordProperty
{
    QStringView prefix;
    QStringView uri;
    QStringView name;
    QStringView array; ///< kind of list where we begin it
    QChar separator;   ///< between the levels of a keyword; null: the list is flat
    QChar stand;       ///< for a separator within a name
    QStringView added; ///< in our namespace: which items of the list are ours
};

/// First IPTC core's keywords, then Lightroom's tree (read by darktable too) and digiKam's.
inline constexpr std::array kKeywordProperties{
    KeywordProperty{u"dc", u"http://purl.org/dc/elements/1.1/", u"subject", u"Bag", {}, {}, u"addedSubject"},
    KeywordProperty{u"lr", u"http://ns.adobe.com/lightroom/1.0/", u"hierarchicalSubject", u"Bag", u'|',
                    u'\u00a6', u"addedHierarchicalSubject"},
    KeywordProperty{u"digiKam", u"http://www.digikam.org/ns/1.0/", u"TagsList", u"Seq", u'/', u'\u2215',
                    u"addedTagsList"},
};

} // namespace scenekeeper::metadata
