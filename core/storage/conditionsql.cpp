// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/conditionsql.h"

#include "core/storage/connection.h"
#include "core/storage/geobox.h"
#include "core/storage/labelrecord.h"
#include "core/storage/placecircle.h"
#include "core/storage/sqlitedialect.h"
#include "core/storage/textconditionsql.h"

#include <cmath>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::Comparison;
using domain::SearchField;
using namespace Qt::StringLiterals;

namespace {

Sql joinedParts(const std::vector<Sql>& parts, const QString& joint)
{
    QStringList texts;
    Sql joined;
    for (const Sql& part : parts) {
        texts.append(part.text);
        joined.values += part.values;
    }
    joined.text = texts.join(joint);
    return joined;
}

ConditionSql cheap(const QString& test, const QVariantList& values = {})
{
    ConditionSql sql;
    sql.test = {test, values};
    sql.isCheap = true;
    return sql;
}

/// As cheap(), of what an index of its own holds. The planner, which knows no numbers, is told to use it.
ConditionSql cheapWithSet(const QString& test, const QString& index, const QString& set,
                          const QVariantList& values = {})
{
    ConditionSql sql = cheap(test, values);
    const QString table = u"photo s"_s + sqlite::byIndex(index);
    sql.set = IdSet({u"SELECT s.id AS id FROM %1 WHERE %2"_s.arg(table, set), values});
    return sql;
}

// Literals, not values: only so can the partial indices be chosen.
ConditionSql flagSql(const domain::FlagCondition& condition)
{
    const bool value = condition.value;
    switch (condition.field) {
    case SearchField::Human:
        return value ? cheap(u"p.human_decision > 0"_s) : cheap(u"p.human_decision = 0"_s);
    case SearchField::Failed:
        return value ? cheapWithSet(u"p.failed = 1"_s, u"photo_failed"_s, u"s.failed = 1"_s)
                     : cheap(u"p.failed = 0"_s);
    case SearchField::Offline: {
        const QString away =
            u"(SELECT f.id FROM folder f JOIN root r ON r.id = f.root_id WHERE r.online = 0)"_s;
        return value ? cheap(u"(p.missing = 1 OR p.folder_id IN "_s + away + u')')
                     : cheap(u"(p.missing = 0 AND p.folder_id NOT IN "_s + away + u')');
    }
    default:
        return value ? cheapWithSet(u"p.needs_review = 1"_s, u"photo_for_review"_s, u"s.needs_review = 1"_s)
                     : cheap(u"p.needs_review = 0"_s);
    }
}

ConditionSql noneSql(const domain::NoneCondition& condition)
{
    switch (condition.field) {
    case SearchField::Camera:
        return cheap(u"p.camera_id IS NULL"_s);
    case SearchField::Lens:
        return cheap(u"p.lens_id IS NULL"_s);
    case SearchField::Keyword:
        return cheap(u"p.has_keywords = 0"_s);
    case SearchField::Place:
        return cheap(u"p.has_position = 0"_s);
    case SearchField::Date:
        return cheap(u"p.taken_local IS NULL"_s);
    case SearchField::Rating:
        return cheap(u"p.rating IS NULL"_s);
    default:
        return cheap(u"p.labels = 0"_s);
    }
}

ConditionSql numberSql(const domain::NumberCondition& condition)
{
    const QString column =
        condition.field == SearchField::Confidence ? u"p.model_confidence"_s : u"p.rating"_s;
    switch (condition.comparison) {
    case Comparison::Less:
        return cheap(column + u" < ?"_s, {condition.value});
    case Comparison::AtMost:
        return cheap(column + u" <= ?"_s, {condition.value});
    case Comparison::Greater:
        return cheap(column + u" > ?"_s, {condition.value});
    case Comparison::AtLeast:
        return cheap(column + u" >= ?"_s, {condition.value});
    case Comparison::Between:
        return cheap(u"(%1 >= ? AND %1 <= ?)"_s.arg(column), {condition.value, condition.upper});
    case Comparison::Equal:
        break;
    }
    return cheap(column + u" = ?"_s, {condition.value});
}

ConditionSql dateSql(const domain::DateCondition& condition)
{
    QStringList tests;
    QVariantList values;
    if (condition.from) {
        tests.append(u"%1.taken_local >= ?"_s);
        values.append(condition.from->toString(Qt::ISODate));
    }
    if (condition.to) {
        tests.append(u"%1.taken_local < ?"_s);
        values.append(condition.to->addDays(1).toString(Qt::ISODate));
    }
    tests.prepend(u"(%1.taken_local IS NULL) = 0"_s);
    const QString test = tests.join(u" AND "_s);
    return cheapWithSet(u'(' + test.arg(u"p"_s) + u')', u"photo_by_time"_s, test.arg(u"s"_s), values);
}

bool isOnEarth(double latitude, double longitude)
{
    return std::abs(latitude) <= 90.0 && std::abs(longitude) <= 180.0;
}

/// What the place index holds there. It keeps single floats, rounded outwards by three metres at most.
IdSet boxSet(const std::vector<GeoBox>& boxes)
{
    Sql all;
    QStringList selects;
    for (const GeoBox& box : boxes) {
        selects.append(sqlite::placeBoxSelect());
        all.values += QVariantList{box.north, box.south, box.east, box.west};
    }
    all.text = selects.join(u" UNION ALL "_s);
    return IdSet(std::move(all));
}

ConditionSql memberSql(IdSet set)
{
    const Sql select = set.select();
    ConditionSql sql;
    sql.test = {u"p.id IN (%1)"_s.arg(select.text), select.values};
    sql.set = std::move(set);
    return sql;
}

Result<ConditionSql> nearSql(Connection& connection, const domain::NearFilter& circle)
{
    const bool usable = isOnEarth(circle.latitude, circle.longitude) && circle.kilometres >= 0.0 &&
                        std::isfinite(circle.kilometres);
    if (!usable)
        return fail(ErrorCode::InvalidArgument, u"no such place: %1, %2, %3 km"_s.arg(circle.latitude)
                                                    .arg(circle.longitude)
                                                    .arg(circle.kilometres));
    return photosWithin(connection, circle).map([](const std::vector<base::PhotoId>& photos) {
        return memberSql(listedSet(photos));
    });
}

Result<ConditionSql> withinSql(const domain::WithinCondition& box)
{
    const bool usable =
        isOnEarth(box.south, box.west) && isOnEarth(box.north, box.east) && box.south <= box.north;
    if (!usable) {
        return fail(
            ErrorCode::InvalidArgument,
            u"no such rectangle: %1, %2, %3, %4"_s.arg(box.south).arg(box.west).arg(box.north).arg(box.east));
    }
    const bool isAcross = box.west > box.east;
    const std::vector<GeoBox> boxes = isAcross
                                          ? std::vector<GeoBox>{{box.south, box.north, box.west, 180.0},
                                                                {box.south, box.north, -180.0, box.east}}
                                          : std::vector<GeoBox>{{box.south, box.north, box.west, box.east}};
    return memberSql(boxSet(boxes));
}

Result<ConditionSql> textSql(const domain::TextCondition& condition)
{
    switch (condition.field) {
    case SearchField::Label:
        return anyLabelSql({condition.text});
    case SearchField::Camera:
        return cameraSql(condition.text);
    case SearchField::Lens:
        return lensSql(condition.text);
    case SearchField::Folder:
        return folderSql(condition.text);
    default:
        return wordsSql(condition);
    }
}

/// One overload a kind of condition.
struct Writer
{
    Connection& connection;

    Result<ConditionSql> operator()(const domain::TextCondition& condition) const
    {
        return textSql(condition);
    }
    Result<ConditionSql> operator()(const domain::NoneCondition& condition) const
    {
        return noneSql(condition);
    }
    Result<ConditionSql> operator()(const domain::NumberCondition& condition) const
    {
        return numberSql(condition);
    }
    Result<ConditionSql> operator()(const domain::DateCondition& condition) const
    {
        return dateSql(condition);
    }
    Result<ConditionSql> operator()(const domain::NearCondition& condition) const
    {
        return nearSql(connection, condition.circle);
    }
    Result<ConditionSql> operator()(const domain::WithinCondition& condition) const
    {
        return withinSql(condition);
    }
    Result<ConditionSql> operator()(const domain::FlagCondition& condition) const
    {
        return flagSql(condition);
    }
};

} // namespace

Sql IdSet::select() const
{
    return joinedParts(parts, u" UNION "_s);
}

Sql IdSet::selectWithRepeats() const
{
    return joinedParts(parts, u" UNION ALL "_s);
}

IdSet listedSet(const std::vector<base::PhotoId>& photos)
{
    QStringList numbers;
    numbers.reserve(static_cast<qsizetype>(photos.size()));
    for (const base::PhotoId photo : photos)
        numbers.append(QString::number(photo.value));
    return IdSet({sqlite::listedSelect(), {u'[' + numbers.join(u',') + u']'}});
}

ConditionSql anyLabelSql(const QStringList& names)
{
    QVariantList keys;
    std::vector<Sql> parts;
    const QString photos =
        u"SELECT a.photo_id AS id FROM assignment a WHERE a.rejected = 0 AND a.label_id IN ("_s;
    const QString named = u"SELECT n.label_id FROM label_by_name n WHERE n.name_key "_s;
    for (const QString& name : names) {
        keys.append(boundText(labelKey(name)));
        parts.push_back({photos + named + u"= ?)"_s, {keys.back()}});
    }
    const QString labels = named + u"IN (%1)"_s.arg(QStringList(names.size(), u"?"_s).join(u','));
    ConditionSql sql;
    sql.set = IdSet(std::move(parts));
    // The first labels, which are those of nearly all photos, are bits of the photo itself (migration 5).
    sql.test = {uR"(((p.label_bits & (SELECT COALESCE(SUM(1 << (l.id - 1)), 0) FROM label l
                      WHERE l.id <= 62 AND l.id IN (%1))) <> 0
                     OR p.id IN (%2%1 AND n.label_id > 62))))"_s.arg(labels, photos),
                keys + keys};
    sql.isCheap = true;
    return sql;
}

Result<ConditionSql> conditionSql(Connection& connection, const domain::Condition& condition)
{
    return std::visit(Writer{connection}, condition);
}

} // namespace scenekeeper::storage
