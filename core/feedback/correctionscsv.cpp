// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/feedback/correctionscsv.h"

#include "core/base/csv.h"
#include "core/base/csvreader.h"
#include "core/base/newfile.h"
#include "core/storage/catalog.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <array>
#include <optional>

namespace scenekeeper::feedback {

using base::ErrorCode;
using base::fail;
using base::Result;
using domain::Correction;
using domain::CorrectionState;
using namespace Qt::StringLiterals;

namespace {

enum Column { kHash, kRoot, kPath, kLabel, kState, kWho, kWhen, kColumns };

const QStringList& titles()
{
    static const QStringList names{u"content_hash"_s, u"root"_s, u"path"_s, u"label"_s,
                                   u"state"_s,        u"who"_s,  u"when"_s};
    return names;
}

QStringList fieldsOf(const Correction& correction)
{
    return {QString::fromLatin1(correction.contentHash.toHex()),
            base::guardedCsvField(correction.root),
            base::guardedCsvField(correction.relativePath),
            base::guardedCsvField(correction.label),
            correctionStateName(correction.state),
            base::guardedCsvField(correction.agent),
            correction.at.toUTC().toString(Qt::ISODateWithMs)};
}

/// Where each of our columns is in a file; -1: nowhere.
using Places = std::array<qsizetype, kColumns>;

Result<Places> placesOf(const QStringList& fields)
{
    Places places{};
    for (int column = 0; column < kColumns; ++column)
        places.at(static_cast<std::size_t>(column)) = fields.indexOf(titles().at(column));
    if (places[kHash] < 0 || places[kLabel] < 0 || places[kState] < 0)
        return fail(
            ErrorCode::UnsupportedFormat,
            u"the first line has to name the columns, separated by commas: %1"_s.arg(titles().join(u',')));
    return places;
}

/// The fields of one row.
class Fields
{
public:
    Fields(const QStringList& fields, const Places& places) : m_fields(fields), m_places(places) {}

    [[nodiscard]] QString of(Column column) const
    {
        const qsizetype place = m_places.at(static_cast<std::size_t>(column));
        return place < 0 ? QString() : base::unguardedCsvField(m_fields.at(place));
    }

private:
    const QStringList& m_fields;
    const Places& m_places;
};

std::optional<CorrectionState> stateOf(const QString& name)
{
    for (const CorrectionState state :
         {CorrectionState::Assigned, CorrectionState::Rejected, CorrectionState::Complete}) {
        if (correctionStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

Result<QDateTime> timeOf(const QString& text)
{
    if (text.isEmpty())
        return QDateTime();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return fail(ErrorCode::InvalidArgument, u"\"%1\" is no time (ISO 8601, UTC)"_s.arg(text));
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

Result<Correction> correctionOf(const Fields& fields)
{
    static const QRegularExpression digest(u"\\A[0-9a-fA-F]{64}\\z"_s);
    const QString hash = fields.of(kHash);
    if (!digest.match(hash).hasMatch())
        return fail(ErrorCode::InvalidArgument,
                    hash.isEmpty() ? u"no content_hash: the photograph could not be read"_s
                                   : u"\"%1\" is no content_hash (SHA-256, 64 digits)"_s.arg(hash));
    const std::optional<CorrectionState> state = stateOf(fields.of(kState));
    if (!state)
        return fail(ErrorCode::InvalidArgument,
                    u"\"%1\" is no state: assigned, rejected or complete"_s.arg(fields.of(kState)));
    const QString label = fields.of(kLabel);
    if (label.isEmpty() != (*state == CorrectionState::Complete))
        return fail(ErrorCode::InvalidArgument,
                    label.isEmpty() ? u"no label is named"_s : u"state complete goes without a label"_s);
    const Result<QDateTime> time = timeOf(fields.of(kWhen));
    if (!time)
        return tl::make_unexpected(time.error());
    return Correction{QByteArray::fromHex(hash.toLatin1()),
                      fields.of(kRoot),
                      fields.of(kPath),
                      label,
                      *state,
                      fields.of(kWho),
                      *time};
}

Result<void> openForReading(QFile& file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return fail(ErrorCode::NotFound, u"no file %1"_s.arg(file.fileName()));
    if (!info.isFile())
        return fail(ErrorCode::NotAFile, file.fileName());
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::ReadFailed, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

Result<QStringList> readTitles(base::CsvReader& reader)
{
    const Result<std::optional<QStringList>> first = reader.next();
    if (!first)
        return tl::make_unexpected(first.error());
    if (!*first)
        return fail(ErrorCode::FileEmpty, u"there is nothing in it"_s);
    return **first;
}

} // namespace

Result<CorrectionCounts> writeCorrections(storage::Catalog& catalog, const QString& file,
                                          const std::stop_token& stop)
{
    Result<base::NewFile> out = base::NewFile::create(file);
    if (!out)
        return tl::make_unexpected(out.error());
    if (const Result<void> done = out->write(base::csvLine(titles()).toUtf8()); !done)
        return tl::make_unexpected(done.error());
    CorrectionCounts counts;
    const Result<void> written =
        catalog.corrections().visit([&](const storage::PhotoCorrection& said) -> Result<void> {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled);
            counts.add(said.correction.state);
            return out->write(base::csvLine(fieldsOf(said.correction)).toUtf8());
        });
    if (!written)
        return tl::make_unexpected(written.error());
    return out->commit().map([&counts] { return counts; });
}

Result<std::vector<CorrectionRow>> readCorrections(const QString& path, const std::stop_token& stop)
{
    QFile file(path);
    if (const Result<void> opened = openForReading(file); !opened)
        return tl::make_unexpected(opened.error());
    base::CsvReader reader(file);
    const Result<QStringList> header = readTitles(reader);
    const Result<Places> places = header.and_then(placesOf);
    if (!places)
        return fail(places.error().code, u"%1: %2"_s.arg(path, places.error().detail));
    std::vector<CorrectionRow> rows;
    for (;;) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        const Result<std::optional<QStringList>> fields = reader.next();
        if (fields && !*fields)
            return rows;
        if (!fields && fields.error().code == ErrorCode::ReadFailed)
            return fail(ErrorCode::ReadFailed, u"%1: %2"_s.arg(path, fields.error().detail));
        Result<Correction> correction = fail(ErrorCode::FileCorrupt);
        if (!fields)
            correction = tl::make_unexpected(fields.error());
        else if ((*fields)->size() != header->size())
            correction = fail(ErrorCode::FileCorrupt,
                              u"%1 fields instead of %2"_s.arg((*fields)->size()).arg(header->size()));
        else
            correction = correctionOf(Fields(**fields, *places));
        rows.push_back({path, reader.line(), std::move(correction)});
    }
}

} // namespace scenekeeper::feedback
