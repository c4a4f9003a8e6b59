// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/xmpkeywords.h"

#include "core/metadata/xmprecord.h"

#include <QHash>
#include <QSet>

namespace scenekeeper::metadata {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::SceneLabel;
using domain::SceneLabels;

namespace {

QString rootOf(const KeywordProperty& property)
{
    return kHierarchyRoot.toString() + property.separator;
}

struct Item
{
    std::size_t element = 0;
    QString text;
    bool isPlain = false; ///< nothing is said of it, as we never do
};

std::vector<Item> itemsOf(const XmlTree& tree, const XmpPacket& packet, const XmpProperty& property)
{
    std::vector<Item> items;
    for (const std::size_t element : packet.items(property)) {
        if (tree.at(element).children.empty())
            items.push_back({element, tree.at(element).text, packet.plainText(element).has_value()});
    }
    return items;
}

QString itemsXml(const QStringList& texts, const QString& prefix, const QString& lead)
{
    QString xml;
    for (const QString& text : texts)
        xml += QStringLiteral("%1<%2li>%3</%2li>").arg(lead, prefix, xmlEscaped(text));
    return xml;
}

/// The line break and indentation before an element, so that a new one looks like its neighbours.
QString leadOf(const XmlTree& tree, const XmpPacket& packet, const XmpProperty& property)
{
    const std::vector<std::size_t> items = packet.items(property);
    if (items.empty())
        return QStringLiteral("\n     ");
    const qsizetype end = tree.at(items.front()).begin;
    qsizetype begin = end;
    while (begin > 0 && tree.text().at(begin - 1).isSpace())
        --begin;
    return tree.text().sliced(begin, end - begin);
}

KeywordPlan planArray(const XmlTree& tree, const XmpPacket& packet, const XmpProperty& property,
                      const QStringList& ours, const QStringList& wanted, XmpEdit& edit)
{
    KeywordPlan plan;
    const std::vector<Item> items = itemsOf(tree, packet, property);
    const QSet<QString> stillWanted(wanted.begin(), wanted.end());
    QSet<QString> unmet(ours.begin(), ours.end());
    QSet<QString> there;
    std::size_t removed = 0;
    // We append, so that of two alike the last one is ours.
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        const bool isOurs = item->isPlain && unmet.remove(item->text);
        if (isOurs && !stillWanted.contains(item->text)) {
            edit.removeElement(item->element);
            ++removed;
            continue;
        }
        there.insert(item->text);
        if (isOurs)
            plan.added << item->text;
    }
    QStringList missing;
    for (const QString& keyword : wanted) {
        if (!there.contains(keyword))
            missing << keyword;
    }
    plan.added += missing;
    if (!missing.isEmpty()) {
        const XmlElement& array = tree.at(property.array);
        edit.appendTo(property.array, itemsXml(missing, array.prefix(), leadOf(tree, packet, property)));
    } else if (removed > 0 && removed == tree.at(property.array).children.size()) {
        edit.remove(property);
    }
    plan.added.sort();
    return plan;
}

} // namespace

QStringList keywordsFor(const SceneLabels& labels, const KeywordProperty& property)
{
    QStringList keywords;
    for (const SceneLabel& label : labels.labels) {
        if (label.rejected)
            continue;
        QString keyword = label.name;
        if (!property.separator.isNull())
            keyword = rootOf(property) + keyword.replace(property.separator, property.stand);
        if (!keywords.contains(keyword))
            keywords << keyword;
    }
    return keywords;
}

QStringList namesBelowRoot(const XmlTree& tree, const XmpPacket& packet, const KeywordProperty& property,
                           const QStringList& ours)
{
    QStringList names;
    if (property.separator.isNull())
        return names;
    const QString root = rootOf(property);
    for (const XmpProperty& known : packet.properties()) {
        if (!known.name.is(property.uri, property.name))
            continue;
        for (const Item& item : itemsOf(tree, packet, known)) {
            const QString name = item.text.sliced(item.text.startsWith(root) ? root.size() : 0).simplified();
            const bool isBelow = item.text.startsWith(root) && !name.contains(property.separator);
            if (isBelow && !name.isEmpty() && !ours.contains(item.text))
                names << name;
        }
    }
    return names;
}

Result<KeywordPlan> planKeywords(const XmlTree& tree, const XmpPacket& packet,
                                 const KeywordProperty& property, const QStringList& ours,
                                 const QStringList& wanted, XmpEdit& edit)
{
    const auto known = packet.find(property.uri, property.name);
    if (!known)
        return tl::make_unexpected(known.error());
    const std::optional<XmpProperty>& there = *known;
    if (there && there->form == XmpProperty::Form::Array)
        return planArray(tree, packet, *there, ours, wanted, edit);
    if (there && there->form == XmpProperty::Form::Other)
        return fail(ErrorCode::UnsupportedFormat,
                    QStringLiteral("XMP with %1:%2 in a form that cannot be added to")
                        .arg(property.prefix, property.name));
    QStringList items;
    if (there && !there->text.isEmpty())
        items << there->text;
    KeywordPlan plan;
    for (const QString& keyword : wanted) {
        if (!items.contains(keyword))
            plan.added << keyword;
    }
    if (plan.added.isEmpty())
        return plan;
    if (there)
        edit.remove(*there);
    items += plan.added;
    plan.newList = arrayXml(property.prefix, property.name, property.array, items);
    plan.added.sort();
    return plan;
}

} // namespace scenekeeper::metadata
