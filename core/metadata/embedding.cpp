// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/embedding.h"

#include "core/metadata/jpegsegments.h"
#include "core/metadata/toolkit.h"
#include "core/metadata/xmpkeywords.h"
#include "core/metadata/xmprecord.h"
#include "core/metadata/xmpsidecar.h"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <array>

namespace scenekeeper::metadata {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::SceneLabels;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* kIptcKeywords = "Iptc.Application2.Keywords";
constexpr const char* kIptcCharset = "Iptc.Envelope.CharacterSet";
constexpr std::string_view kUtf8Charset = "\x1B%G";
constexpr qsizetype kMaxIptcBytes = 64; ///< of one keyword

/// By their first bytes. TIFF of several pictures would lose all but the first.
enum class Container { Jpeg, Png, Webp, Tiff };

std::optional<Container> containerOf(const QByteArray& file)
{
    if (file.startsWith("\xFF\xD8\xFF"))
        return Container::Jpeg;
    if (file.startsWith("\x89PNG\r\n\x1A\n"))
        return Container::Png;
    if (file.startsWith("RIFF") &&
        QByteArrayView(file).sliced(std::min<qsizetype>(8, file.size())).startsWith("WEBP"))
        return Container::Webp;
    if (file.startsWith(QByteArrayView("II*\0", 4)) || file.startsWith(QByteArrayView("MM\0*", 4)))
        return Container::Tiff;
    return std::nullopt;
}

bool isAscii(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether the block can hold text in UTF-8 without another text in it becoming unreadable.
bool isUtf8Block(const Exiv2::IptcData& iptc)
{
    const auto charset = iptc.findKey(Exiv2::IptcKey(kIptcCharset));
    if (charset != iptc.end())
        return charset->toString() == kUtf8Charset;
    return std::all_of(iptc.begin(), iptc.end(),
                       [](const Exiv2::Iptcdatum& datum) { return isAscii(datum.toString()); });
}

/// Our keywords of before go, those of now come; everybody else's stay.
void setIptcKeywords(Exiv2::IptcData& iptc, const QStringList& before, const QStringList& now)
{
    const auto isKeyword = [](const Exiv2::Iptcdatum& datum) { return datum.key() == kIptcKeywords; };
    QStringList unmet = before;
    for (auto datum = iptc.begin(); datum != iptc.end();) {
        const bool goes = isKeyword(*datum) && unmet.removeOne(QString::fromStdString(datum->toString()));
        datum = goes ? iptc.erase(datum) : datum + 1;
    }
    const bool mayBeUtf8 = isUtf8Block(iptc);
    for (const QString& keyword : now) {
        const std::string text = keyword.toStdString();
        const bool isThere = std::any_of(iptc.begin(), iptc.end(), [&](const Exiv2::Iptcdatum& datum) {
            return isKeyword(datum) && datum.toString() == text;
        });
        if (isThere || static_cast<qsizetype>(text.size()) > kMaxIptcBytes || (!isAscii(text) && !mayBeUtf8))
            continue;
        if (!isAscii(text))
            iptc[kIptcCharset] = std::string(kUtf8Charset);
        Exiv2::StringValue value(text);
        iptc.add(Exiv2::IptcKey(kIptcKeywords), &value);
    }
}

/// The keywords in an XMP packet that are ours.
QStringList ownKeywords(const QByteArray& packet)
{
    const Result<XmlTree> tree = XmlTree::parse(packet);
    if (!tree)
        return {};
    const auto xmp = XmpPacket::in(*tree);
    if (!xmp)
        return {};
    const auto record = readRecord(*xmp);
    return record && *record ? (*record)->added.front() : QStringList();
}

/// 0.27 hands out a pointer to a structure, 0.28 a reference to a class.
template <typename Picture>
std::string profileOf(Picture& image)
{
    if constexpr (requires { image.iccProfile()->pData_; })
        return {reinterpret_cast<const char*>(image.iccProfile()->pData_),
                static_cast<std::size_t>(image.iccProfile()->size_)};
    else
        return {image.iccProfile().c_str(), image.iccProfile().size()};
}

/// Where things lie in the file, which another length of XMP moves. A maker's note that exiv2 understands is
/// compared tag by tag.
bool isPlace(const Exiv2::Exifdatum& datum, bool isNoteKnown)
{
    constexpr std::array<std::string_view, 9> kPlaces{
        "StripOffsets", "TileOffsets",         "ExifTag",
        "GPSTag",       "InteroperabilityTag", "XMLPacket",
        "IPTCNAA",      "ImageResources",      "JPEGInterchangeFormat"};
    if (datum.key() == "Exif.MakerNote.Offset" || (isNoteKnown && datum.key() == "Exif.Photo.MakerNote"))
        return true;
    return std::find(kPlaces.begin(), kPlaces.end(), datum.tagName()) != kPlaces.end();
}

using Tags = std::vector<std::pair<std::string, std::string>>;

/// Everything but XMP and our keywords.
Tags otherTags(Exiv2::Image& image)
{
    Tags tags;
    const Exiv2::ExifData& exif = image.exifData();
    const bool isNoteKnown = exif.findKey(Exiv2::ExifKey("Exif.MakerNote.Offset")) != exif.end();
    for (const Exiv2::Exifdatum& datum : exif) {
        if (!isPlace(datum, isNoteKnown))
            tags.emplace_back(datum.key(), datum.toString());
    }
    for (const Exiv2::Iptcdatum& datum : image.iptcData()) {
        if (datum.key() != kIptcKeywords && datum.key() != kIptcCharset)
            tags.emplace_back(datum.key(), datum.toString());
    }
    tags.emplace_back("comment", image.comment());
    tags.emplace_back("profile", profileOf(image));
    std::sort(tags.begin(), tags.end());
    return tags;
}

quint32 numberAt(const QByteArray& file, qsizetype at, int bytes)
{
    const bool isLittle = file.startsWith('I');
    quint32 number = 0;
    for (int i = 0; i < bytes; ++i) {
        const auto byte = static_cast<quint32>(static_cast<unsigned char>(file.at(at + i)));
        number |= byte << (8 * (isLittle ? i : bytes - 1 - i));
    }
    return number;
}

/// exiv2 writes the first picture of a TIFF and drops the others.
bool hasOnePicture(const QByteArray& tiff)
{
    constexpr qsizetype kEntryBytes = 12;
    if (tiff.size() < 8)
        return false;
    const qsizetype first = numberAt(tiff, 4, 4);
    if (first + 2 > tiff.size())
        return false;
    const qsizetype next = first + 2 + kEntryBytes * static_cast<qsizetype>(numberAt(tiff, first, 2));
    return next + 4 <= tiff.size() && numberAt(tiff, next, 4) == 0;
}

/// The packet as it stands in the file; exiv2 would rather give its own idea of it.
QByteArray packetOf(Exiv2::Image& image)
{
    image.writeXmpFromPacket(true);
    std::string packet = image.xmpPacket();
    const auto tag = image.exifData().findKey(Exiv2::ExifKey("Exif.Image.XMLPacket"));
    if (packet.empty() && tag != image.exifData().end()) {
        packet.resize(static_cast<std::size_t>(tag->size()));
        tag->copy(reinterpret_cast<Exiv2::byte*>(packet.data()), Exiv2::invalidByteOrder);
    }
    return QByteArray::fromStdString(packet);
}

QByteArray bytesOf(Exiv2::Image& image)
{
    Exiv2::BasicIo& io = image.io();
    if (io.open() != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(io.size()), Qt::Uninitialized);
    const long read = static_cast<long>(
        io.read(reinterpret_cast<Exiv2::byte*>(bytes.data()), static_cast<long>(bytes.size())));
    io.close();
    return read == bytes.size() ? bytes : QByteArray();
}

Result<QByteArray> embed(const QByteArray& picture, const SceneLabels& labels, const QString& extension)
{
    const std::unique_ptr<Exiv2::Image> image = openImage(picture);
    image->readMetadata();
    const Tags before = otherTags(*image);
    const QByteArray packet = packetOf(*image);
    const Result<QByteArray> merged =
        mergeSceneLabels(packet.isEmpty() ? std::nullopt : std::optional(packet), labels, extension);
    if (!merged)
        return tl::make_unexpected(merged.error());
    if (*merged == packet)
        return picture;
    image->setXmpPacket(merged->toStdString());
    image->writeXmpFromPacket(true);
    if ((image->checkMode(Exiv2::mdIptc) & Exiv2::amWrite) != 0)
        setIptcKeywords(image->iptcData(), ownKeywords(packet), ownKeywords(*merged));
    image->writeMetadata();
    const QByteArray written = bytesOf(*image);

    const std::unique_ptr<Exiv2::Image> check = openImage(written);
    check->readMetadata();
    if (otherTags(*check) != before || packetOf(*check) != *merged)
        return fail(ErrorCode::UnsupportedFormat,
                    QStringLiteral("a file whose other metadata would not stay as they are"));
    return written;
}

} // namespace

Result<QByteArray> embedSceneLabels(const QByteArray& picture, const SceneLabels& labels,
                                    const QString& extension)
{
    const std::optional<Container> container = containerOf(picture);
    if (!container)
        return fail(ErrorCode::UnsupportedFormat,
                    QStringLiteral("labels are embedded in JPEG, PNG, WebP and TIFF files only"));
    if (container == Container::Tiff && !hasOnePicture(picture))
        return fail(ErrorCode::UnsupportedFormat, QStringLiteral("a TIFF of several pictures"));
    const std::lock_guard lock(xmpMutex());
    try {
        return embed(picture, labels, extension);
    } catch (const Exiv2::Error& error) {
        const bool isTooLarge = error.code() == Exiv2::kerTooLargeJpegSegment;
        return isTooLarge
                   ? fail(ErrorCode::UnsupportedFormat, QStringLiteral("more XMP than a JPEG can hold"))
                   : fail(ErrorCode::FileCorrupt, QStringLiteral("its metadata cannot be rewritten"));
    } catch (const std::exception&) {
        return fail(ErrorCode::FileCorrupt, QStringLiteral("its metadata cannot be rewritten"));
    }
}

Result<std::optional<SidecarContent>> readEmbeddedLabels(const QByteArray& picture)
{
    const JpegSegments segments = scanJpegSegments(picture);
    if (!containerOf(picture) || (segments.isJpeg && !segments.hasXmp))
        return std::nullopt;
    static const QByteArray ownUri = kOwnUri.toString().toLatin1();
    if (!picture.contains(ownUri))
        return std::nullopt;
    QByteArray packet;
    try {
        const std::lock_guard lock(xmpMutex());
        const std::unique_ptr<Exiv2::Image> image = openImage(picture);
        image->readMetadata();
        packet = packetOf(*image);
    } catch (const std::exception&) {
        return fail(ErrorCode::FileCorrupt, QStringLiteral("its metadata cannot be read"));
    }
    Result<SidecarContent> content = readSceneLabels(packet);
    if (!content)
        return tl::make_unexpected(content.error());
    return content->labels ? std::optional(std::move(*content)) : std::nullopt;
}

} // namespace scenekeeper::metadata
