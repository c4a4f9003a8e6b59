// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>
#include <QVariant>

class QSqlError;

/// Everything that only SQLite knows: PRAGMAs, FTS5, R*Tree, its error codes and its kind of locking. The
/// repositories ask here and write portable SQL otherwise, so that a server database can come beside it.
namespace scenekeeper::storage::sqlite {

[[nodiscard]] QString driverName();
[[nodiscard]] QString connectOptions(bool readOnly);

/// For a file in a folder that cannot be written to, where there is no log: it is read as it is, without
/// locks.
[[nodiscard]] QString immutableUri(const QString& file);
/// The same for one with a log that its last writer left there; what is in the log is read, too.
[[nodiscard]] QString unlockedUri(const QString& file);
[[nodiscard]] QString uriOptions();
/// Run first on a connection to unlockedUri(): the index of the log is then kept in memory, not in a file.
[[nodiscard]] QString keepLogIndexInMemory();
/// The files beside the database: what was written last, and the index of that.
[[nodiscard]] QString logFile(const QString& file);
[[nodiscard]] QString logIndexFile(const QString& file);

/// The bytes of the file that every program locks as long as it has the database open.
struct LockedBytes
{
    qint64 start = 0;
    qint64 length = 0;
};
[[nodiscard]] LockedBytes bytesLockedByUsers();

/// Run on every new connection, before anything is read; they change nothing in the file.
[[nodiscard]] QStringList sessionSettings();

/// Turns the write-ahead log on. Takes a lock of its own, so it can find the database busy.
[[nodiscard]] QString enableWriteAheadLog();

/// Takes the write lock at once: a transaction that reads first and writes later could not wait for it.
[[nodiscard]] QString beginWriting();

/// Opens a transaction that only reads: all that is read in it is of one moment.
[[nodiscard]] QString beginReading();
/// Puts all into the one file, so that it can be copied and read anywhere.
[[nodiscard]] QString disableWriteAheadLog();

[[nodiscard]] base::ErrorCode errorCode(const QSqlError& error);
/// Of a result code of sqlite3.h, also an extended one.
[[nodiscard]] base::ErrorCode errorCode(int result);
/// Tells builds of SQLite apart.
[[nodiscard]] QString librarySource();

[[nodiscard]] QString schemaObjectCount();
[[nodiscard]] QString applicationId();
[[nodiscard]] QString setApplicationId(qint32 id);
[[nodiscard]] QString schemaVersion();
[[nodiscard]] QString setSchemaVersion(int version);

/// Counts what others, and what this connection itself, have changed since it was opened.
[[nodiscard]] QString othersChangeCounter();
[[nodiscard]] QString ownChangeCounter();

/// One row a problem, or the single row "ok".
[[nodiscard]] QString integrityCheck();
/// The same without comparing indices with their tables, in a fraction of the time.
[[nodiscard]] QString quickCheck();
/// One row a broken reference: table, row id, table referred to.
[[nodiscard]] QString referenceCheck();
/// Fails when the text index does not match what it indexes; needs to write.
[[nodiscard]] QString textIndexCheck();
/// One row: "ok", or what is wrong with the place index.
[[nodiscard]] QString placeIndexCheck();

/// To be run before the first table is made: what is deleted makes the file smaller.
[[nodiscard]] QString enableShrinking();
/// Bytes of the file that hold something.
[[nodiscard]] QString usedBytes();

/// `VACUUM INTO ?`: a consistent, compact copy, made while others write.
[[nodiscard]] QString copyInto();

/// Index over path, title, description and keywords, kept by triggers; case and diacritics do not count.
[[nodiscard]] QStringList textIndexSchema();
/// Index over latitude and longitude, kept by triggers.
[[nodiscard]] QStringList placeIndexSchema();
/// The same index in the place of the first, over the words of the photo's `place` too, whose rows never
/// change.
[[nodiscard]] QStringList placedTextIndexSchema();
/// That one over texts in which no letter is left that people search for by another one (ø by o).
[[nodiscard]] QStringList foldedTextIndexSchema();
/// When a photo was taken, else its file time in UTC, as text that sorts, never empty: of the row `photo`, or
/// of the table itself where that is empty. Not a generated column: VACUUM fails on a table that was given
/// one.
[[nodiscard]] QString timelineTime(const QString& photo);
/// Index over that.
[[nodiscard]] QStringList timelineSchema();
/// Refuses every change to and deletion from a table of the audit log.
[[nodiscard]] QStringList appendOnlySchema(const QString& table);

/// `SELECT` of the photo ids that the text index finds (`?`: textMatch()).
[[nodiscard]] QString textMatchSelect();
/// Which of the texts to look into.
enum class TextColumns { All, Keywords, Place };
/// What the index is asked for, in which nothing but the words counts: exactly these words in a row where it
/// is a `phrase`, else each as the beginning of a word. Must hold a word that isIndexedWord().
[[nodiscard]] QString textMatch(const QString& words, bool phrase, TextColumns columns = TextColumns::All);
/// Several of those, all of which, or one of which, must be found.
[[nodiscard]] QString allMatches(const QStringList& matches);
[[nodiscard]] QString anyMatch(const QStringList& matches);
/// Whether the text index can find this word: it holds a letter or digit, and its script writes spaces
/// between words.
[[nodiscard]] bool isIndexedWord(const QString& word);

/// All values of an expression in one text with commas between them, in no order; those that are NULL are
/// left out. A million short values so cost a fraction of what a million rows do.
[[nodiscard]] QString allInOne(const QString& expression);

/// Behind a table's name: read it by this index, whatever the planner thinks.
[[nodiscard]] QString byIndex(const QString& index);
/// `SELECT` of the ids in a list (`?`: a JSON array of numbers).
[[nodiscard]] QString listedSelect();

/// `SELECT` of the photo ids in a box; values: north, south, east, west.
[[nodiscard]] QString placeBoxSelect();
/// `SELECT` of the contents of so many nodes of that index; values: their numbers. See placetree.cpp.
[[nodiscard]] QString placeNodeSelect(qsizetype count);

} // namespace scenekeeper::storage::sqlite
