// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/layouttemplate.h"

#include "core/archive/exportjournal.h"
#include "core/archive/portablename.h"

#include <algorithm>
#include <cmath>

namespace scenekeeper::archive {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr double kHighConfidence = 0.9;
constexpr double kMediumConfidence = 0.7;
constexpr int kSequenceDigits = 6;
const QString kSidecarEnding = u".xmp"_s;
const QString kDefaultLayout = u"{label}/{year}/{month}/{name}{ext}"_s;

QString labelAt(const LayoutValues& values, std::size_t index)
{
    return index < values.labels.size() ? values.labels[index].name : QString();
}

QString allLabels(const LayoutValues& values)
{
    QStringList names;
    for (const ExportedLabel& label : values.labels)
        names << label.name;
    // Sorted, so that the same labels are the same folder whichever comes first.
    names.sort();
    return names.join(u'+');
}

QString confidenceName(const LayoutValues& values)
{
    if (values.labels.empty())
        return {};
    const ExportedLabel& label = values.labels.front();
    if (label.source == domain::AssignmentSource::Human)
        return u"confirmed"_s;
    if (!label.confidence)
        return {};
    if (*label.confidence >= kHighConfidence)
        return u"high"_s;
    return *label.confidence >= kMediumConfidence ? u"medium"_s : u"low"_s;
}

QString degrees(double value, QChar positive, QChar negative)
{
    const double rounded = std::round(std::abs(value) * 10.0) / 10.0;
    return QString::number(rounded, 'f', 1) + (value < 0.0 && rounded > 0.0 ? negative : positive);
}

/// The town with its country's code, which two towns of one name mostly have not in common.
QString placeName(const LayoutValues& values)
{
    if (const auto& place = values.metadata.place; place && !place->isEmpty()) {
        const QString country = place->countryCode.isEmpty() ? place->country : place->countryCode;
        if (place->town.isEmpty())
            return place->country.isEmpty() ? place->region : place->country;
        return country.isEmpty() ? place->town : place->town + u", "_s + country;
    }
    const auto& position = values.metadata.position;
    if (!position)
        return {};
    return degrees(position->latitude, u'N', u'S') + u' ' + degrees(position->longitude, u'E', u'W');
}

QString dateText(const LayoutValues& values, const QString& format)
{
    const auto& time = values.metadata.takenAt;
    return time && time->date.isValid() ? time->date.toString(format) : QString();
}

QString ratingName(const LayoutValues& values)
{
    const auto& rating = values.metadata.rating;
    if (!rating)
        return {};
    return *rating < 0 ? u"rejected"_s : QString::number(*rating);
}

using ValueOf = QString (*)(const LayoutValues&);

struct Field
{
    LayoutTemplate::FieldHelp help;
    ValueOf value = nullptr;
};

const std::vector<Field>& knownFields()
{
    using Values = const LayoutValues&;
    static const std::vector<Field> fields{
        {{u"label"_s, u"unlabelled"_s, u"the label that it is sorted by"_s},
         [](Values values) { return labelAt(values, 0); }},
        {{u"label2"_s, u"no second label"_s, u"the next label"_s},
         [](Values values) { return labelAt(values, 1); }},
        {{u"labels"_s, u"unlabelled"_s, u"all labels, joined with +"_s}, allLabels},
        {{u"year"_s, u"undated"_s, u"year taken, four digits"_s},
         [](Values values) { return dateText(values, u"yyyy"_s); }},
        {{u"month"_s, u"undated"_s, u"month taken, 01 to 12"_s},
         [](Values values) { return dateText(values, u"MM"_s); }},
        {{u"day"_s, u"undated"_s, u"day taken, 01 to 31"_s},
         [](Values values) { return dateText(values, u"dd"_s); }},
        {{u"date"_s, u"undated"_s, u"date taken, as 2019-07-14"_s},
         [](Values values) { return dateText(values, u"yyyy-MM-dd"_s); }},
        {{u"camera"_s, u"unknown camera"_s, u"make and model"_s},
         [](Values values) { return values.metadata.camera(); }},
        {{u"place"_s, u"unknown place"_s,
          u"nearest town and country, as Paris, FR; without one, degrees, as 48.9N 2.4E"_s},
         placeName},
        {{u"region"_s, u"unknown region"_s, u"state, province or county of the place"_s},
         [](Values values) { return values.metadata.place ? values.metadata.place->region : QString(); }},
        {{u"country"_s, u"unknown country"_s, u"country of the place, in English where it was worked out"_s},
         [](Values values) { return values.metadata.place ? values.metadata.place->country : QString(); }},
        {{u"root"_s, u"root"_s, u"name of the folder that was added"_s},
         [](Values values) { return values.root; }},
        {{u"folder"_s, {}, u"folders of the original below that one; stands alone between slashes"_s},
         [](Values values) { return values.folder; }},
        {{u"confidence"_s, u"unknown"_s,
          u"confirmed (by a person), high (90 % and more), medium (70 %) or low"_s},
         confidenceName},
        {{u"rating"_s, u"unrated"_s, u"stars of the original, 0 to 5, or rejected"_s}, ratingName},
        {{u"seq"_s, {}, u"number in the order of this export, 000001 and on"_s},
         [](Values values) {
             return QString::number(values.sequence).rightJustified(kSequenceDigits, u'0');
         }},
        {{u"name"_s, {}, u"name of the original without its ending"_s},
         [](Values values) { return splitEnding(values.fileName).first; }},
        {{u"ext"_s, {}, u"its ending with the dot"_s},
         [](Values values) { return splitEnding(values.fileName).second; }},
    };
    return fields;
}

int indexOf(QStringView name)
{
    const std::vector<Field>& fields = knownFields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [name](const Field& field) { return field.help.name == name; });
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

tl::unexpected<base::Error> wrong(const QString& what, qsizetype position)
{
    return fail(ErrorCode::InvalidArgument,
                u"%1, at character %2 of the layout"_s.arg(what).arg(position + 1));
}

} // namespace

LayoutTemplate::LayoutTemplate()
{
    *this = parse(kDefaultLayout).value();
}

const std::vector<LayoutTemplate::FieldHelp>& LayoutTemplate::fields()
{
    static const std::vector<FieldHelp> helps = [] {
        std::vector<FieldHelp> all;
        for (const Field& field : knownFields())
            all.push_back(field.help);
        return all;
    }();
    return helps;
}

Result<LayoutTemplate> LayoutTemplate::parse(const QString& text)
{
    LayoutTemplate layout{NotYetRead{}};
    layout.m_text = text;
    if (const Result<void> read = layout.read(text); !read)
        return tl::make_unexpected(read.error());
    if (const Result<void> checked = layout.check(); !checked)
        return tl::make_unexpected(checked.error());
    return layout;
}

Result<LayoutTemplate::Part> LayoutTemplate::parseField(QStringView inside, qsizetype position)
{
    const qsizetype bar = inside.indexOf(u'|');
    const QStringView name = bar < 0 ? inside : inside.first(bar);
    const int field = indexOf(name);
    if (field < 0)
        return wrong(u"there is no field {%1}"_s.arg(name), position);
    QString fallback = knownFields()[static_cast<std::size_t>(field)].help.fallback;
    if (bar >= 0)
        fallback = inside.sliced(bar + 1).toString();
    if (fallback.contains(u'/'))
        return wrong(u"what stands for a missing {%1} is one folder, without /"_s.arg(name), position);
    return Part{field, fallback};
}

Result<void> LayoutTemplate::read(const QString& text)
{
    m_components.assign(1, {});
    const auto addText = [this](QChar character) {
        Component& component = m_components.back();
        if (component.empty() || component.back().field >= 0)
            component.push_back({});
        component.back().text += character;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text.at(at);
        const bool isDouble = at + 1 < text.size() && text.at(at + 1) == character;
        if ((character == u'{' || character == u'}') && isDouble) {
            addText(character);
            ++at;
        } else if (character == u'{') {
            const qsizetype end = text.indexOf(u'}', at);
            if (end < 0)
                return wrong(u"{ without }"_s, at);
            const Result<Part> part = parseField(QStringView(text).sliced(at + 1, end - at - 1), at);
            if (!part)
                return tl::make_unexpected(part.error());
            m_components.back().push_back(*part);
            at = end;
        } else if (character == u'}') {
            return wrong(u"} without {"_s, at);
        } else if (character == u'/') {
            if (m_components.back().empty())
                return wrong(at == 0 ? u"a layout begins below the destination, not with /"_s
                                     : u"an empty folder"_s,
                             at);
            m_components.emplace_back();
        } else {
            addText(character);
        }
    }
    return {};
}

Result<void> LayoutTemplate::check()
{
    static const int folder = indexOf(u"folder");
    const auto has = [](const Component& component, int field) {
        return std::any_of(component.begin(), component.end(),
                           [field](const Part& part) { return part.field == field; });
    };
    for (const Component& component : m_components) {
        if (component.size() > 1 && has(component, folder))
            return fail(ErrorCode::InvalidArgument, u"{folder} stands alone between slashes"_s);
        const bool isText = component.size() == 1 && component.front().field < 0;
        if (isText && (component.front().text == u"."_s || component.front().text == u".."_s))
            return fail(ErrorCode::InvalidArgument,
                        u"the layout has the folder \"%1\""_s.arg(component.front().text));
    }
    const Component& last = m_components.back();
    m_hasEnding = has(last, indexOf(u"ext"));
    if (!has(last, indexOf(u"name")) && !has(last, indexOf(u"seq")))
        return fail(ErrorCode::InvalidArgument,
                    u"the layout names no file: its last part needs {name} or {seq}"_s);
    if (last.back().text.endsWith(kSidecarEnding, Qt::CaseInsensitive))
        return fail(ErrorCode::InvalidArgument,
                    u"the layout ends in %1, as the names of sidecars do"_s.arg(kSidecarEnding));
    return {};
}

QString LayoutTemplate::textFor(const Component& component, const LayoutValues& values)
{
    QString text;
    for (const Part& part : component) {
        const QString value =
            part.field < 0 ? part.text : knownFields()[static_cast<std::size_t>(part.field)].value(values);
        text += value.isEmpty() ? part.text : value;
    }
    return text;
}

QStringList LayoutTemplate::pathFor(const LayoutValues& values) const
{
    QStringList path;
    const auto add = [&path](const QString& part) {
        if (!part.isEmpty())
            path << portableName(part.toUtf8());
    };
    static const int folder = indexOf(u"folder");
    for (const Component& component : m_components) {
        const bool isLast = &component == &m_components.back();
        QString text = textFor(component, values);
        if (component.front().field == folder) {
            for (const QString& part : text.split(u'/', Qt::SkipEmptyParts))
                add(part);
            continue;
        }
        if (isLast && !m_hasEnding)
            text += splitEnding(values.fileName).second;
        add(text);
    }
    if (nameKey(path.first()) == kOwnFolder)
        path.first().replace(0, 1, u"%2E"_s);
    // Nor does a photo take the name of a sidecar.
    if (path.last().endsWith(kSidecarEnding, Qt::CaseInsensitive))
        path.last().replace(path.last().size() - kSidecarEnding.size(), 1, u"%2E"_s);
    return path;
}

} // namespace scenekeeper::archive
