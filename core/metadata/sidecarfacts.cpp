// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/sidecarfacts.h"

#include "core/metadata/capturetimereader.h"
#include "core/metadata/photofields.h"
#include "core/metadata/positionreader.h"
#include "core/metadata/toolkit.h"

#include <exiv2/exiv2.hpp>

namespace scenekeeper::metadata {

using domain::PhotoMetadata;

namespace {

PhotoMetadata factsIn(const Exiv2::XmpData& xmp, const QStringList& own)
{
    const Exiv2::ExifData noExif;
    const Exiv2::IptcData noIptc;
    const Blocks blocks{noExif, noIptc, xmp};
    PhotoMetadata facts;
    readCaptureTime(blocks, facts);
    if (facts.takenAt)
        facts.takenSource = domain::TimeSource::Sidecar;
    readPosition(blocks, facts);
    readDescriptiveFields(blocks, facts);
    for (const QString& keyword : own)
        facts.keywords.removeAll(keyword);
    return facts;
}

template <typename Field>
void replace(Field& field, const Field& other)
{
    if (other != Field())
        field = other;
}

} // namespace

PhotoMetadata readSidecarFacts(const QByteArray& packet, const QStringList& own)
{
    const std::lock_guard lock(xmpMutex());
    try {
        Exiv2::XmpData xmp;
        if (Exiv2::XmpParser::decode(xmp, packet.toStdString()) == 0)
            return factsIn(xmp, own);
    } catch (const std::exception&) {
        // Said below, as where the parser itself refuses it.
    }
    PhotoMetadata nothing;
    nothing.notes << QStringLiteral("sidecar: XMP that cannot be read");
    return nothing;
}

bool hasFacts(const PhotoMetadata& facts)
{
    PhotoMetadata rest = facts;
    rest.notes.clear();
    return rest != PhotoMetadata();
}

void overrideWith(PhotoMetadata& metadata, const PhotoMetadata& facts)
{
    if (facts.takenAt) {
        metadata.takenAt = facts.takenAt;
        metadata.takenSource = facts.takenSource;
    }
    replace(metadata.position, facts.position);
    replace(metadata.heading, facts.heading);
    replace(metadata.place, facts.place);
    replace(metadata.title, facts.title);
    replace(metadata.description, facts.description);
    replace(metadata.keywords, facts.keywords);
    replace(metadata.rating, facts.rating);
    replace(metadata.creator, facts.creator);
    replace(metadata.copyright, facts.copyright);
    metadata.notes += facts.notes;
}

} // namespace scenekeeper::metadata
