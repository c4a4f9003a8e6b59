// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/dublincore.h"

#include "core/archive/mediatype.h"
#include "core/base/csv.h"

using namespace Qt::StringLiterals;

namespace scenekeeper::archive {

namespace {

QString sourceWord(domain::AssignmentSource source)
{
    switch (source) {
    case domain::AssignmentSource::Model:
        return u"model"_s;
    case domain::AssignmentSource::Human:
        return u"human"_s;
    case domain::AssignmentSource::Imported:
        return u"imported"_s;
    }
    return {};
}

QString confidenceText(const ExportedLabel& label)
{
    return label.confidence ? QString::number(*label.confidence, 'f', 4) : QString();
}

/// "sea (human, Anna); forest (model, scene-resnet 1, 0.9312)".
QString provenanceOf(const std::vector<ExportedLabel>& labels)
{
    QStringList texts;
    for (const ExportedLabel& label : labels) {
        QStringList words{sourceWord(label.source)};
        if (!label.agent.isEmpty())
            words.append(label.agent);
        if (label.confidence)
            words.append(confidenceText(label));
        texts.append(u"%1 (%2)"_s.arg(label.name, words.join(u", "_s)));
    }
    return texts.join(u"; "_s);
}

/// DCMI Point.
QString coverageOf(const std::optional<domain::GeoPosition>& position)
{
    if (!position)
        return {};
    QString text =
        u"east=%1; north=%2"_s.arg(position->longitude, 0, 'f', 6).arg(position->latitude, 0, 'f', 6);
    if (position->altitudeMetres)
        text += u"; elevation=%1"_s.arg(*position->altitudeMetres, 0, 'f', 1);
    return text;
}

QString titleOf(const ExportedFile& file)
{
    if (!file.metadata.title.isEmpty())
        return file.metadata.title;
    return file.source.section(u'/', -1);
}

} // namespace

QByteArray dublinCoreHeader()
{
    return base::csvLine({u"filename"_s, u"dcterms:title"_s, u"dcterms:date"_s, u"dcterms:subject"_s,
                          u"dcterms:coverage"_s, u"dcterms:format"_s, u"dcterms:identifier"_s,
                          u"dcterms:provenance"_s, u"label"_s, u"confidence"_s, u"decided_by"_s, u"agent"_s})
        .toUtf8();
}

QByteArray dublinCoreLine(const ExportedFile& file, const QString& path)
{
    QStringList subjects;
    for (const ExportedLabel& label : file.labels)
        subjects.append(label.name);
    const bool hasLabel = !file.labels.empty();
    const ExportedLabel first = hasLabel ? file.labels.front() : ExportedLabel();
    QStringList fields{path,
                       titleOf(file),
                       file.metadata.takenAt ? file.metadata.takenAt->toIsoString() : QString(),
                       subjects.join(u"; "_s),
                       coverageOf(file.metadata.position),
                       mediaType(file.format),
                       u"sha256:"_s + QString::fromLatin1(file.sha256.toHex()),
                       provenanceOf(file.labels),
                       first.name,
                       confidenceText(first),
                       hasLabel ? sourceWord(first.source) : QString(),
                       first.agent};
    for (QString& field : fields)
        field = base::guardedField(field);
    return base::csvLine(fields).toUtf8();
}

} // namespace scenekeeper::archive
