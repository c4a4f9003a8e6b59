// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photofilter.h"

#include "core/storage/geobox.h"
#include "core/storage/labelrecord.h"
#include "core/storage/photorecord.h"
#include "core/storage/sqlitedialect.h"

#include <cmath>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxWords = 64;

void add(PhotoFilter& filter, const QString& condition, const QVariantList& values = {})
{
    filter.conditions.append(condition);
    filter.values += values;
}

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

/// A pattern that matches the text as it is, anywhere.
QString containing(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + boundText(text) + u'%';
}

void addLabels(PhotoFilter& filter, const QStringList& names)
{
    QVariantList keys;
    for (const QString& name : names)
        keys.append(boundText(labelKey(name)));
    add(filter,
        uR"(p.id IN (SELECT a.photo_id FROM assignment a WHERE a.rejected = 0
                     AND a.label_id IN (SELECT n.label_id FROM label_by_name n WHERE n.name_key IN (%1))))"_s
            .arg(marks(keys.size())),
        keys);
    filter.selective = true;
}

void addStates(PhotoFilter& filter, const domain::PhotoQuery& query)
{
    // Literals, not values: only so can the partial indices be chosen.
    if (query.needsReview)
        add(filter, *query.needsReview ? u"p.needs_review = 1"_s : u"p.needs_review = 0"_s);
    if (query.failed)
        add(filter, *query.failed ? u"p.failed = 1"_s : u"p.failed = 0"_s);
    if (!query.offline)
        return;
    const QString roots =
        uR"((SELECT f.id FROM folder f JOIN root r ON r.id = f.root_id WHERE r.online = 0))"_s;
    if (*query.offline)
        add(filter, u"(p.missing = 1 OR p.folder_id IN "_s + roots + u')');
    else
        add(filter, u"p.missing = 0 AND p.folder_id NOT IN "_s + roots);
}

void addDates(PhotoFilter& filter, const domain::PhotoQuery& query)
{
    const auto dayText = [](const QDate& day) { return day.toString(Qt::ISODate); };
    if (query.from || query.to)
        add(filter, u"(p.taken_local IS NULL) = 0"_s);
    if (query.from)
        add(filter, u"p.taken_local >= ?"_s, {dayText(*query.from)});
    if (query.to)
        add(filter, u"p.taken_local < ?"_s, {dayText(query.to->addDays(1))});
}

Result<void> addNear(PhotoFilter& filter, const domain::NearFilter& circle)
{
    const bool usable = std::abs(circle.latitude) <= 90.0 && std::abs(circle.longitude) <= 180.0 &&
                        circle.kilometres >= 0.0 && std::isfinite(circle.kilometres);
    if (!usable)
        return fail(ErrorCode::InvalidArgument, u"no such place: %1, %2, %3 km"_s.arg(circle.latitude)
                                                    .arg(circle.longitude)
                                                    .arg(circle.kilometres));
    QStringList selects;
    QVariantList values;
    for (const GeoBox& box : boxesAround(circle)) {
        selects.append(sqlite::placeBoxSelect());
        values += QVariantList{box.north, box.south, box.east, box.west};
    }
    add(filter, u"p.id IN (%1)"_s.arg(selects.join(u" UNION ALL "_s)), values);
    const auto [x, y, z] = unitVector(circle.latitude, circle.longitude);
    add(filter, uR"((p.position_x - ?) * (p.position_x - ?) + (p.position_y - ?) * (p.position_y - ?)
            + (p.position_z - ?) * (p.position_z - ?) <= ?)"_s,
        {x, x, y, y, z, z, chordSquared(circle.kilometres)});
    filter.selective = true;
    return {};
}

/// Slower, for what the text index cannot find: signs, emoji, scripts that write no spaces.
void addContained(PhotoFilter& filter, const QString& word)
{
    const QString pattern = containing(word);
    add(filter, uR"((p.name LIKE ? ESCAPE '\' OR p.title LIKE ? ESCAPE '\' OR p.description LIKE ? ESCAPE '\'
             OR p.keywords LIKE ? ESCAPE '\'
             OR p.folder_id IN (SELECT f.id FROM folder f WHERE f.path LIKE ? ESCAPE '\')))"_s,
        {pattern, pattern, pattern, pattern, pattern});
}

Result<void> addText(PhotoFilter& filter, const QString& text)
{
    const QStringList words = boundText(text).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() > kMaxWords)
        return fail(ErrorCode::InvalidArgument, u"more than %1 words to search for"_s.arg(kMaxWords));
    QStringList indexed;
    for (const QString& word : words) {
        if (sqlite::isIndexedWord(word))
            indexed.append(word);
        else
            addContained(filter, word);
    }
    if (!indexed.isEmpty()) {
        add(filter, u"p.id IN (%1)"_s.arg(sqlite::textMatchSelect()),
            {sqlite::textMatch(indexed.join(u' '), false)});
        filter.selective = true;
    }
    return {};
}

void addPlaces(PhotoFilter& filter, const domain::PhotoQuery& query)
{
    if (!query.rootId && query.folder.isEmpty())
        return;
    QStringList conditions;
    QVariantList values;
    if (query.rootId) {
        conditions.append(u"f.root_id = ?"_s);
        values.append(query.rootId->value);
    }
    if (!query.folder.isEmpty()) {
        // '0' is the character after '/': everything between begins with "folder/".
        conditions.append(u"(f.path = ? OR (f.path > ? AND f.path < ?))"_s);
        const QString folder = boundText(query.folder);
        values += QVariantList{folder, folder + u'/', folder + u'0'};
    }
    add(filter, u"p.folder_id IN (SELECT f.id FROM folder f WHERE %1)"_s.arg(conditions.join(u" AND "_s)),
        values);
}

void addCamera(PhotoFilter& filter, const QString& camera)
{
    const QString key = camera.simplified().toCaseFolded();
    if (key.isEmpty())
        return;
    const QString pattern = containing(key);
    add(filter, uR"(p.camera_id IN (SELECT c.id FROM camera c WHERE c.search_key LIKE ? ESCAPE '\'))"_s,
        {pattern});
    filter.selective = true;
}

} // namespace

QString PhotoFilter::where() const
{
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
}

Result<PhotoFilter> buildFilter(const domain::PhotoQuery& query)
{
    if (query.offset < 0)
        return fail(ErrorCode::InvalidArgument, u"offset below 0"_s);
    PhotoFilter filter;
    if (!query.labels.isEmpty())
        addLabels(filter, query.labels);
    if (query.near) {
        if (const Result<void> done = addNear(filter, *query.near); !done)
            return tl::make_unexpected(done.error());
    }
    if (const Result<void> done = addText(filter, query.text); !done)
        return tl::make_unexpected(done.error());
    addCamera(filter, query.camera);
    addDates(filter, query);
    addStates(filter, query);
    addPlaces(filter, query);
    return filter;
}

} // namespace scenekeeper::storage
