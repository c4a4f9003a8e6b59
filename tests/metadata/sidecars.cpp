// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/metadata/sidecars.h"

#include <exiv2/exiv2.hpp>

#include <stdexcept>

namespace scenekeeper::tests {

using domain::AssignmentSource;
using domain::SceneLabel;

namespace {

QDateTime noon()
{
    return {QDate(2026, 3, 1), QTime(12, 0, 0, 250), Qt::UTC};
}

} // namespace

QByteArray darktableSidecar()
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:exif="http://ns.adobe.com/exif/1.0/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:darktable="http://darktable.sf.net/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
   exif:DateTimeOriginal="2021:06:05 07:08:09.120"
   xmp:Rating="4"
   xmpMM:DerivedFrom="IMG_0042.CR2"
   darktable:import_timestamp="63759000000000000"
   darktable:xmp_version="5"
   darktable:raw_params="0"
   darktable:auto_presets_applied="1"
   darktable:history_end="2"
   darktable:iop_order_version="4">
   <darktable:masks_history>
    <rdf:Seq/>
   </darktable:masks_history>
   <darktable:history>
    <rdf:Seq>
     <rdf:li
      darktable:num="0"
      darktable:operation="exposure"
      darktable:enabled="1"
      darktable:modversion="6"
      darktable:params="gz03eJxjYGBgYARiAAAkAAM="
      darktable:multi_name=""
      darktable:multi_priority="0"
      darktable:blendop_params="gz11eJxjYGBgkGAAgRNODESDBnsI+w=="/>
     <rdf:li
      darktable:num="1"
      darktable:operation="temperature"
      darktable:enabled="1"
      darktable:modversion="3"
      darktable:params="0000c03f0000803f"
      darktable:multi_name="&quot;warm &amp; soft&quot;"
      darktable:multi_priority="0"
      darktable:blendop_params="gz11eJxjYGBgkGAAgRNODESDBnsI+w=="/>
    </rdf:Seq>
   </darktable:history>
   <dc:subject>
    <rdf:Bag>
     <rdf:li>holiday</rdf:li>
     <rdf:li>mountain</rdf:li>
    </rdf:Bag>
   </dc:subject>
   <lr:hierarchicalSubject>
    <rdf:Bag>
     <rdf:li>places|Alps</rdf:li>
    </rdf:Bag>
   </lr:hierarchicalSubject>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
)";
}

QByteArray digikamSidecar()
{
    return R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:digiKam="http://www.digikam.org/ns/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:MicrosoftPhoto="http://ns.microsoft.com/photo/1.0/"
    xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
    xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
    xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"
   digiKam:ColorLabel="0"
   digiKam:PickLabel="3">
   <digiKam:TagsList>
    <rdf:Seq>
     <rdf:li>People/Ada</rdf:li>
    </rdf:Seq>
   </digiKam:TagsList>
   <digiKam:CaptionsAuthorNames>
    <rdf:Alt>
     <rdf:li xml:lang="x-default">Ada</rdf:li>
     <rdf:li xml:lang="fr-FR">Ada la premi)"
           "\xC3\xA8"
           R"(re</rdf:li>
    </rdf:Alt>
   </digiKam:CaptionsAuthorNames>
   <dc:title>
    <rdf:Alt>
     <rdf:li xml:lang="x-default">A &lt;title&gt; &amp; more</rdf:li>
     <rdf:li xml:lang="ar">)"
           "\xD8\xAC\xD8\xA8\xD9\x84"
           R"(</rdf:li>
    </rdf:Alt>
   </dc:title>
   <MicrosoftPhoto:LastKeywordXMP>
    <rdf:Bag>
     <rdf:li>People/Ada</rdf:li>
    </rdf:Bag>
   </MicrosoftPhoto:LastKeywordXMP>
   <mwg-rs:Regions rdf:parseType="Resource">
    <mwg-rs:AppliedToDimensions stDim:w="4000" stDim:h="3000" stDim:unit="pixel"/>
    <mwg-rs:RegionList>
     <rdf:Bag>
      <rdf:li>
       <rdf:Description mwg-rs:Name="Ada" mwg-rs:Type="Face">
        <mwg-rs:Area stArea:x="0.5" stArea:y="0.4" stArea:w="0.1" stArea:h="0.1" stArea:unit="normalized"/>
       </rdf:Description>
      </rdf:li>
     </rdf:Bag>
    </mwg-rs:RegionList>
   </mwg-rs:Regions>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>)";
}

QByteArray lightroomSidecar()
{
    return R"(<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0-c000 1.000000, 0000/00/00-00:00:00        ">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
    xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
   xmp:ModifyDate="2022-02-03T04:05:06+01:00"
   photoshop:SidecarForExtension="NEF"
   photoshop:EmbeddedXMPDigest=""
   xmpMM:DocumentID="xmp.did:0a1b2c3d"
   crs:Version="15.0"
   crs:Exposure2012="+0.35"
   crs:ToneCurveName2012="Linear">
   <xmpMM:History>
    <rdf:Seq>
     <rdf:li
      stEvt:action="derived"
      stEvt:parameters="converted from image/x-nikon-nef to image/dng"/>
     <rdf:li
      stEvt:action="saved"
      stEvt:changed="/metadata"
      stEvt:when="2022-02-03T04:05:06+01:00"/>
    </rdf:Seq>
   </xmpMM:History>
   <dc:subject>
    <rdf:Bag>
     <rdf:li>Alps</rdf:li>
     <rdf:li>places</rdf:li>
    </rdf:Bag>
   </dc:subject>
   <lr:hierarchicalSubject>
    <rdf:Bag>
     <rdf:li>places|Alps</rdf:li>
    </rdf:Bag>
   </lr:hierarchicalSubject>
   <crs:ToneCurvePV2012>
    <rdf:Seq>
     <rdf:li>0, 0</rdf:li>
     <rdf:li>255, 255</rdf:li>
    </rdf:Seq>
   </crs:ToneCurvePV2012>
   <crs:Look>
    <rdf:Description
     crs:Name="Adobe Color"
     crs:Amount="1">
    <crs:Group>
     <rdf:Alt>
      <rdf:li xml:lang="x-default">Profiles</rdf:li>
     </rdf:Alt>
    </crs:Group>
    </rdf:Description>
   </crs:Look>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
)";
}

QByteArray oddSidecar()
{
    return "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8' standalone='yes'?>\r\n"
           "<!-- written < by > hand -->\r\n"
           "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
           "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\r\n"
           "<rdf:Description rdf:about='uuid:1 &amp; &lt;2&gt;' xmlns:z='http://example.org/z#' z:a = \"it's "
           "> 1\" "
           "z:empty=''\tz:b='\xF0\x9F\x8F\x94'>\r\n"
           "  <!-- <z:not>an element</z:not> -->\r\n"
           "  <z:text><![CDATA[<b> & ]]>rest&#10;line</z:text><z:void/>\r\n"
           "  <z:qualified rdf:parseType='Resource'><rdf:value>v</rdf:value><z:by>me</z:by></z:qualified>\r\n"
           "  <z:link rdf:resource='http://example.org/?a=1&amp;b=2'/>\r\n"
           "  <z:said xml:lang='de'>Gr\xC3\xBC\xC3\x9F"
           "e</z:said>\r\n"
           "  <d:subject xmlns:d='http://purl.org/dc/elements/1.1/'><rdf:Bag><rdf:li>typed</rdf:li><rdf:li "
           "xml:lang='de'>mountain"
           "</rdf:li></rdf:Bag></d:subject>\r\n"
           "</rdf:Description>\r\n"
           "<rdf:Description rdf:about='uuid:1 &amp; &lt;2&gt;' xmlns:y='urn:y'><y:one>1</y:one><?keep this?>"
           "</rdf:Description>\r\n"
           "</rdf:RDF></x:xmpmeta>\r\n"
           "<!-- end -->";
}

QByteArray otherPrefixes()
{
    return oddSidecar()
        .replace("rdf:RDF", "RDF")
        .replace("xmlns:rdf=", "xmlns=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:r=")
        .replace("rdf:Bag", "Bag")
        .replace("rdf:li", "li")
        .replace("rdf:", "r:")
        .replace("x:xmpmeta xmlns:x", "m:xmpmeta xmlns:m")
        .replace("/x:xmpmeta", "/m:xmpmeta");
}

QByteArray packetWith(const QByteArray& elements, const QByteArray& attributes)
{
    return "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
           " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:lr=\"http://ns.adobe.com/lightroom/1.0/\""
           " xmlns:digiKam=\"http://www.digikam.org/ns/1.0/\""
           " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\""
           " xmlns:scenekeeper=\"http://scenekeeper.org/ns/1.0/\">\n"
           "  <rdf:Description rdf:about=\"\" " +
           attributes + ">\n" + elements +
           "  </rdf:Description>\n"
           " </rdf:RDF>\n"
           "</x:xmpmeta>\n";
}

SceneLabel humanLabel(const QString& name, const QString& agent)
{
    return {name, AssignmentSource::Human, false, std::nullopt, agent, noon()};
}

SceneLabel rejection(const QString& name, const QString& agent)
{
    return {name, AssignmentSource::Human, true, std::nullopt, agent, noon()};
}

SceneLabel modelLabel(const QString& name, double confidence)
{
    return {name, AssignmentSource::Model, false, confidence, QStringLiteral("scene-resnet"), noon()};
}

void registerNamespaces()
{
    Exiv2::XmpProperties::registerNs("http://darktable.sf.net/", "darktable");
    Exiv2::XmpProperties::registerNs("http://example.org/z#", "z");
    Exiv2::XmpProperties::registerNs("urn:y", "y");
}

QByteArray rewrittenByExiv2(const QByteArray& packet)
{
    Exiv2::XmpData data;
    std::string text;
    if (Exiv2::XmpParser::decode(data, packet.toStdString()) != 0 ||
        Exiv2::XmpParser::encode(text, data) != 0)
        throw std::runtime_error("exiv2 cannot rewrite the packet");
    return QByteArray::fromStdString(text);
}

Properties propertiesOf(const QByteArray& packet)
{
    Exiv2::XmpData data;
    const std::string text =
        packet.startsWith("\xEF\xBB\xBF") ? packet.sliced(3).toStdString() : packet.toStdString();
    if (Exiv2::XmpParser::decode(data, text) != 0)
        throw std::runtime_error("exiv2 cannot read the packet");
    Properties properties;
    for (const Exiv2::Xmpdatum& datum : data) {
        QString value = QString::fromLatin1(datum.typeName());
        for (long i = 0; i < static_cast<long>(datum.count()) && datum.typeId() != Exiv2::xmpText; ++i)
            value += u'\n' + QString::fromStdString(datum.toString(i));
        // All languages, and texts as a whole.
        properties.insert(QString::fromStdString(datum.key()),
                          value + u'\n' + QString::fromStdString(datum.toString()));
    }
    return properties;
}

Properties foreignOf(const QByteArray& packet)
{
    Properties properties = propertiesOf(packet);
    const auto isOursOrKeyword = [](const QString& key) {
        return key.startsWith(u"Xmp.scenekeeper.") || key.startsWith(u"Xmp.dc.subject") ||
               key == u"Xmp.lr.hierarchicalSubject" || key == u"Xmp.digiKam.TagsList";
    };
    for (const QString& key : properties.keys()) {
        if (isOursOrKeyword(key))
            properties.remove(key);
    }
    return properties;
}

QStringList itemsOf(const QByteArray& packet, const char* key)
{
    QStringList items = propertiesOf(packet).value(QString::fromLatin1(key)).split(u'\n');
    if (items.size() < 2)
        return {};
    items.removeFirst();
    items.removeLast(); // the whole, once more
    items.sort();
    return items;
}

} // namespace scenekeeper::tests
