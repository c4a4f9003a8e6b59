// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlitedialect.h"

#include "core/domain/searchwords.h"

#include <QChar>
#include <QSqlError>
#include <QUrl>
#include <algorithm>
#include <functional>

namespace scenekeeper::storage::sqlite {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

// Primary result codes of sqlite3.h; the driver hands out extended ones, whose low byte they are.
constexpr int kPermission = 3;
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kOutOfMemory = 7;
constexpr int kReadOnly = 8;
constexpr int kInterrupted = 9;
constexpr int kInputOutput = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCannotOpen = 14;
constexpr int kNotADatabase = 26;
constexpr int kPrimary = 0xff;
// Extended ones: no room for the index of the log, and a file system that says itself that it is damaged.
constexpr int kNoRoomForLogIndex = kInputOutput | (19 << 8);
constexpr int kCorruptFileSystem = kInputOutput | (33 << 8);

bool writesWithoutSpaces(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

/// What the text index holds of a row of `photo`, with `f` its folder; without the place.
QString indexedTexts(const QString& row)
{
    return u"f.path || '/' || %1.name, %1.title, %1.description, %1.keywords"_s.arg(row);
}

/// The text with the letters replaced that the index does not fold by itself, where it has any.
QString folded(const QString& text)
{
    QString letters;
    QString replaced = text;
    for (const auto& [letter, plain] : domain::letterFoldings()) {
        letters.append(letter);
        replaced = u"replace(%1, '%2', '%3')"_s.arg(replaced, QString(letter), plain);
    }
    return u"CASE WHEN (%1) GLOB '*[%2]*' THEN %3 ELSE %1 END"_s.arg(text, letters, replaced);
}

/// As indexedTexts(), folded, and with the place.
QString foldedTexts(const QString& row)
{
    const QStringList texts{
        u"f.path || '/' || %1.name"_s.arg(row), row + u".title"_s, row + u".description"_s,
        row + u".keywords"_s,
        u"COALESCE((SELECT l.town || ' ' || l.region || ' ' || l.country FROM place l WHERE l.id = %1.place_id), '')"_s
            .arg(row)};
    QStringList all;
    std::transform(texts.begin(), texts.end(), std::back_inserter(all), folded);
    return all.join(u", "_s);
}

QStringList withoutTextIndex()
{
    QStringList statements{u"DROP VIEW photo_text_source"_s, u"DROP TABLE photo_text"_s};
    for (const QString& event : {u"added"_s, u"changed"_s, u"removed"_s})
        statements.append(u"DROP TRIGGER photo_text_"_s + event);
    return statements;
}

/// `columns`: of the index; `textsOf`: their values, as SQL, for a row of `photo`; `sources`: the columns of
/// `photo` that they come from. The index has external content: it holds no second copy of the texts.
QStringList textIndexOver(const QString& columns, const std::function<QString(const QString&)>& textsOf,
                          const QString& sources)
{
    const auto added = [&](const QString& row) {
        return u"INSERT INTO photo_text(rowid, %1) SELECT %2.id, %3 FROM folder f WHERE f.id = %2.folder_id;"_s
            .arg(columns, row, textsOf(row));
    };
    const auto removed = [&](const QString& row) {
        return uR"(INSERT INTO photo_text(photo_text, rowid, %1) SELECT 'delete', %2.id, %3
                   FROM folder f WHERE f.id = %2.folder_id;)"_s.arg(columns, row, textsOf(row));
    };
    QStringList differences;
    for (const QString& column : sources.split(u", "_s))
        differences.append(u"OLD.%1 IS NOT NEW.%1"_s.arg(column));
    return {
        u"CREATE VIEW photo_text_source (id, %1) AS SELECT p.id, %2 FROM photo p JOIN folder f ON f.id = p.folder_id"_s
            .arg(columns, textsOf(u"p"_s)),
        uR"(CREATE VIRTUAL TABLE photo_text USING fts5(%1, content = 'photo_text_source', content_rowid = 'id',
                tokenize = 'unicode61 remove_diacritics 2'))"_s.arg(columns),
        u"CREATE TRIGGER photo_text_added AFTER INSERT ON photo BEGIN %1 END"_s.arg(added(u"NEW"_s)),
        u"CREATE TRIGGER photo_text_changed AFTER UPDATE OF %1 ON photo WHEN %2 BEGIN %3 %4 END"_s.arg(
            sources, differences.join(u" OR "_s), removed(u"OLD"_s), added(u"NEW"_s)),
        u"CREATE TRIGGER photo_text_removed AFTER DELETE ON photo BEGIN %1 END"_s.arg(removed(u"OLD"_s)),
    };
}

} // namespace

QString driverName()
{
    return u"QSQLITE"_s;
}

QString connectOptions(bool readOnly)
{
    const QString wait = u"QSQLITE_BUSY_TIMEOUT=10000"_s;
    return readOnly ? wait + u";QSQLITE_OPEN_READONLY"_s : wait;
}

QString immutableUri(const QString& file)
{
    return QString::fromUtf8(QUrl::fromLocalFile(file).toEncoded()) + u"?immutable=1"_s;
}

QString unlockedUri(const QString& file)
{
    return QString::fromUtf8(QUrl::fromLocalFile(file).toEncoded()) + u"?vfs=unix-none"_s;
}

QString keepLogIndexInMemory()
{
    return u"PRAGMA locking_mode = EXCLUSIVE"_s;
}

QString logFile(const QString& file)
{
    return file + u"-wal"_s;
}

QString logIndexFile(const QString& file)
{
    return file + u"-shm"_s;
}

LockedBytes bytesLockedByUsers()
{
    // SHARED_FIRST and SHARED_SIZE of SQLite's os.h.
    return {0x40000000 + 2, 510};
}

QString uriOptions()
{
    return u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
}

QStringList sessionSettings()
{
    return {
        u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA synchronous = NORMAL"_s,
        u"PRAGMA temp_store = MEMORY"_s,
        u"PRAGMA cache_size = -32768"_s,
        // Pages that every batch changes are copied back less often.
        u"PRAGMA wal_autocheckpoint = 4000"_s,
        u"PRAGMA journal_size_limit = 67108864"_s,
    };
}

QString enableWriteAheadLog()
{
    return u"PRAGMA journal_mode = WAL"_s;
}

QString beginWriting()
{
    return u"BEGIN IMMEDIATE"_s;
}

QString beginReading()
{
    return u"BEGIN"_s;
}

QString disableWriteAheadLog()
{
    return u"PRAGMA journal_mode = DELETE"_s;
}

QString librarySource()
{
    return u"SELECT sqlite_source_id()"_s;
}

ErrorCode errorCode(const QSqlError& error)
{
    return errorCode(error.nativeErrorCode().toInt());
}

ErrorCode errorCode(int result)
{
    if (result == kNoRoomForLogIndex)
        return ErrorCode::DiskFull;
    if (result == kCorruptFileSystem)
        return ErrorCode::DatabaseCorrupt;
    switch (result & kPrimary) {
    case kBusy:
    case kLocked:
        return ErrorCode::DatabaseBusy;
    case kFull:
        return ErrorCode::DiskFull;
    case kCorrupt:
    case kNotADatabase:
        return ErrorCode::DatabaseCorrupt;
    case kPermission:
    case kReadOnly:
    case kCannotOpen:
        return ErrorCode::PermissionDenied;
    case kOutOfMemory:
        return ErrorCode::OutOfMemory;
    case kInterrupted:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::DatabaseFailed;
    }
}

QString schemaObjectCount()
{
    return u"SELECT COUNT(*) FROM sqlite_master"_s;
}

QString applicationId()
{
    return u"PRAGMA application_id"_s;
}

QString setApplicationId(qint32 id)
{
    return u"PRAGMA application_id = %1"_s.arg(id);
}

QString schemaVersion()
{
    return u"PRAGMA user_version"_s;
}

QString setSchemaVersion(int version)
{
    return u"PRAGMA user_version = %1"_s.arg(version);
}

QString othersChangeCounter()
{
    return u"PRAGMA data_version"_s;
}

QString ownChangeCounter()
{
    return u"SELECT total_changes()"_s;
}

QString integrityCheck()
{
    return u"PRAGMA integrity_check(20)"_s;
}

QString quickCheck()
{
    return u"PRAGMA quick_check(20)"_s;
}

QString referenceCheck()
{
    return u"PRAGMA foreign_key_check"_s;
}

QString textIndexCheck()
{
    return u"INSERT INTO photo_text(photo_text, rank) VALUES ('integrity-check', 1)"_s;
}

QString placeIndexCheck()
{
    return u"SELECT rtreecheck('photo_place')"_s;
}

QString enableShrinking()
{
    return u"PRAGMA auto_vacuum = FULL"_s;
}

QString usedBytes()
{
    return uR"(SELECT (c.page_count - f.freelist_count) * s.page_size
               FROM pragma_page_count() c, pragma_freelist_count() f, pragma_page_size() s)"_s;
}

QString copyInto()
{
    return u"VACUUM INTO ?"_s;
}

QStringList textIndexSchema()
{
    return textIndexOver(
        u"path, title, description, keywords"_s, [](const QString& row) { return indexedTexts(row); },
        u"folder_id, name, title, description, keywords"_s);
}

QStringList placedTextIndexSchema()
{
    QStringList statements = withoutTextIndex();
    statements += textIndexOver(
        u"path, title, description, keywords, place"_s,
        [](const QString& row) {
            return indexedTexts(row) +
                   uR"(, COALESCE((SELECT l.town || ' ' || l.region || ' ' || l.country FROM place l
                                   WHERE l.id = %1.place_id), ''))"_s.arg(row);
        },
        u"folder_id, name, title, description, keywords, place_id"_s);
    statements.append(u"INSERT INTO photo_text(photo_text) VALUES ('rebuild')"_s);
    return statements;
}

QStringList foldedTextIndexSchema()
{
    QStringList statements = withoutTextIndex();
    statements += textIndexOver(u"path, title, description, keywords, place"_s, foldedTexts,
                                u"folder_id, name, title, description, keywords, place_id"_s);
    statements.append(u"INSERT INTO photo_text(photo_text) VALUES ('rebuild')"_s);
    return statements;
}

QStringList placeIndexSchema()
{
    return {
        u"CREATE VIRTUAL TABLE photo_place USING rtree(id, south, north, west, east)"_s,
        uR"(CREATE TRIGGER photo_place_added AFTER INSERT ON photo WHEN NEW.latitude IS NOT NULL BEGIN
                INSERT INTO photo_place VALUES
                    (NEW.id, NEW.latitude, NEW.latitude, NEW.longitude, NEW.longitude);
            END)"_s,
        uR"(CREATE TRIGGER photo_place_changed AFTER UPDATE OF latitude, longitude ON photo
            WHEN OLD.latitude IS NOT NEW.latitude OR OLD.longitude IS NOT NEW.longitude BEGIN
                DELETE FROM photo_place WHERE id = OLD.id;
                INSERT INTO photo_place
                SELECT NEW.id, NEW.latitude, NEW.latitude, NEW.longitude, NEW.longitude
                WHERE NEW.latitude IS NOT NULL;
            END)"_s,
        uR"(CREATE TRIGGER photo_place_removed AFTER DELETE ON photo WHEN OLD.latitude IS NOT NULL BEGIN
                DELETE FROM photo_place WHERE id = OLD.id;
            END)"_s,
    };
}

QString timelineTime(const QString& photo)
{
    const QString row = photo.isEmpty() ? QString() : photo + u'.';
    return uR"(COALESCE(%1taken_local,
                strftime('%Y-%m-%dT%H:%M:%S', %1modified_at_ns / 1000000000, 'unixepoch')))"_s.replace(
        u"%1"_s, row);
}

QStringList timelineSchema()
{
    return {u"CREATE INDEX photo_by_timeline ON photo(%1)"_s.replace(u"%1"_s, timelineTime({}))};
}

QStringList appendOnlySchema(const QString& table)
{
    return {
        uR"(CREATE TRIGGER %1_unchangeable BEFORE UPDATE ON %1 BEGIN
                SELECT RAISE(ABORT, 'the audit log is append-only');
            END)"_s.arg(table),
        uR"(CREATE TRIGGER %1_undeletable BEFORE DELETE ON %1 BEGIN
                SELECT RAISE(ABORT, 'the audit log is append-only');
            END)"_s.arg(table),
    };
}

QString textMatchSelect()
{
    return u"SELECT rowid AS id FROM photo_text WHERE photo_text MATCH ?"_s;
}

QString textMatch(const QString& words, bool phrase, TextColumns columns)
{
    const auto quoted = [](QString text) { return u'"' + text.replace(u'"', u"\"\""_s) + u'"'; };
    QStringList terms;
    const QString plain = domain::withPlainLetters(words);
    if (phrase) {
        terms.append(quoted(plain));
    } else {
        for (const QString& word : plain.split(u' ', Qt::SkipEmptyParts))
            terms.append(quoted(word) + u'*');
    }
    const QString match = u'(' + terms.join(u" AND "_s) + u')';
    switch (columns) {
    case TextColumns::Keywords:
        return u"{keywords} : "_s + match;
    case TextColumns::Place:
        return u"{place} : "_s + match;
    case TextColumns::All:
        break;
    }
    return match;
}

QString allMatches(const QStringList& matches)
{
    return matches.join(u" AND "_s);
}

QString anyMatch(const QStringList& matches)
{
    return matches.join(u" OR "_s);
}

bool isIndexedWord(const QString& word)
{
    const QList<uint> characters = word.toUcs4();
    const bool hasToken = std::any_of(characters.begin(), characters.end(),
                                      [](uint character) { return QChar::isLetterOrNumber(character); });
    const bool hasUnspaced = std::any_of(characters.begin(), characters.end(), [](uint character) {
        return writesWithoutSpaces(QChar::script(character));
    });
    return hasToken && !hasUnspaced;
}

QString allInOne(const QString& expression)
{
    return u"group_concat(%1)"_s.arg(expression);
}

QString byIndex(const QString& index)
{
    return u" INDEXED BY "_s + index;
}

QString listedSelect()
{
    return u"SELECT value AS id FROM json_each(?)"_s;
}

QString placeBoxSelect()
{
    return u"SELECT id FROM photo_place WHERE south <= ? AND north >= ? AND west <= ? AND east >= ?"_s;
}

QString placeNodeSelect(qsizetype count)
{
    return u"SELECT data FROM photo_place_node WHERE nodeno IN (%1)"_s.arg(
        QStringList(count, u"?"_s).join(u','));
}

} // namespace scenekeeper::storage::sqlite
