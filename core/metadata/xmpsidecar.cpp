// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/xmpsidecar.h"

#include "core/metadata/xmpedit.h"
#include "core/metadata/xmpkeywords.h"
#include "core/metadata/xmprecord.h"

namespace scenekeeper::metadata {

using base::Result;
using domain::SceneLabels;

namespace {

const QByteArray& blankPacket()
{
    static const QByteArray packet("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                                   "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" x:xmptk=\"Scenekeeper\">\n"
                                   " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                                   " </rdf:RDF>\n"
                                   "</x:xmpmeta>\n"
                                   "<?xpacket end=\"w\"?>\n");
    return packet;
}

/// Merges into one parsed packet. Used once.
class Merge
{
public:
    Merge(const XmlTree& tree, const XmpPacket& packet, const SceneLabels& labels)
        : m_tree(tree), m_packet(packet), m_edit(tree, packet)
    {
        m_record.labels = storable(labels);
    }

    /// False where the packet says the same already.
    [[nodiscard]] Result<bool> plan(const QString& extension);
    [[nodiscard]] QByteArray carryOut();

private:
    [[nodiscard]] Result<void> planLists(const std::optional<XmpRecord>& before);
    void appendDescription(const QString& properties, const QString& declarations);

    const XmlTree& m_tree;
    const XmpPacket& m_packet;
    XmpEdit m_edit;
    XmpRecord m_record;
    QString m_newLists;
    QString m_listDeclarations;
    bool m_isSilent = false; ///< nothing is to be said any more
};

Result<bool> Merge::plan(const QString& extension)
{
    const Result<std::optional<XmpRecord>> before = readRecord(m_packet);
    if (!before)
        return tl::make_unexpected(before.error());
    m_record.extension = extension.toLower();
    if (const Result<void> planned = planLists(*before); !planned)
        return tl::make_unexpected(planned.error());
    m_isSilent = m_record.labels.isEmpty();
    if (m_isSilent)
        return before->has_value();
    // Keywords of ours that somebody took out elsewhere are put in again.
    return !m_edit.isEmpty() || !m_newLists.isEmpty() || *before != m_record;
}

Result<void> Merge::planLists(const std::optional<XmpRecord>& before)
{
    for (std::size_t list = 0; list < kKeywordProperties.size(); ++list) {
        const KeywordProperty& property = kKeywordProperties.at(list);
        const QStringList ours = before ? before->added.at(list) : QStringList();
        const Result<KeywordPlan> plan =
            planKeywords(m_tree, m_packet, property, ours, keywordsFor(m_record.labels, property), m_edit);
        if (!plan)
            return tl::make_unexpected(plan.error());
        m_record.added.at(list) = plan->added;
        if (plan->newList.isEmpty())
            continue;
        m_newLists += plan->newList;
        m_listDeclarations += QStringLiteral("\n    xmlns:%1=\"%2\"").arg(property.prefix, property.uri);
    }
    return {};
}

void Merge::appendDescription(const QString& properties, const QString& declarations)
{
    // Our text has the usual prefix, whatever the packet calls it.
    const bool isDeclared = m_tree.at(m_packet.rdf()).qualifiedName == u"rdf:RDF";
    const QString rdf = isDeclared ? QString() : QStringLiteral("\n    xmlns:rdf=\"%1\"").arg(kRdfUri);
    m_edit.appendTo(m_packet.rdf(), QStringLiteral("\n  <rdf:Description%1%2\n    rdf:about=\"%3\">\n%4"
                                                   "  </rdf:Description>")
                                        .arg(rdf, declarations, xmlEscaped(m_packet.about()), properties));
}

QByteArray Merge::carryOut()
{
    for (const XmpProperty& property : m_packet.properties()) {
        if (property.name.uri == kOwnUri)
            m_edit.remove(property);
    }
    if (!m_newLists.isEmpty())
        appendDescription(m_newLists, m_listDeclarations);
    if (!m_isSilent)
        appendDescription(recordXml(m_record),
                          QStringLiteral("\n    xmlns:%1=\"%2\"").arg(kOwnPrefix, kOwnUri));
    return m_tree.fileWith(m_edit.carryOut());
}

} // namespace

Result<QByteArray> mergeSceneLabels(const std::optional<QByteArray>& existing, const SceneLabels& labels,
                                    const QString& extension)
{
    const QByteArray before = existing.value_or(blankPacket());
    const Result<XmlTree> tree = XmlTree::parse(before);
    if (!tree)
        return tl::make_unexpected(tree.error());
    const Result<XmpPacket> packet = XmpPacket::in(*tree);
    if (!packet)
        return tl::make_unexpected(packet.error());
    Merge merge(*tree, *packet, labels);
    const Result<bool> hasChanges = merge.plan(extension);
    if (!hasChanges)
        return tl::make_unexpected(hasChanges.error());
    if (!*hasChanges)
        return existing.value_or(QByteArray());
    return merge.carryOut();
}

Result<SidecarContent> readSceneLabels(const QByteArray& packet)
{
    const Result<XmlTree> tree = XmlTree::parse(packet);
    if (!tree)
        return tl::make_unexpected(tree.error());
    const Result<XmpPacket> xmp = XmpPacket::in(*tree);
    if (!xmp)
        return tl::make_unexpected(xmp.error());
    const Result<std::optional<XmpRecord>> record = readRecord(*xmp);
    if (!record)
        return tl::make_unexpected(record.error());
    SidecarContent content;
    content.extension =
        *record ? (*record)->extension
                : xmp->textOf(u"http://ns.adobe.com/photoshop/1.0/", u"SidecarForExtension").toLower();
    for (std::size_t list = 0; list < kKeywordProperties.size(); ++list) {
        const QStringList ours = *record ? (*record)->added.at(list) : QStringList();
        content.foreignLabels += namesBelowRoot(*tree, *xmp, kKeywordProperties.at(list), ours);
    }
    content.foreignLabels.removeDuplicates();
    if (*record) {
        content.labels = (*record)->labels;
        content.ownKeywords = (*record)->added.front();
    }
    return content;
}

} // namespace scenekeeper::metadata
