// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/photorepository.h"

#include "core/storage/photorecord.h"
#include "core/storage/placerepository.h"
#include "core/storage/storedpath.h"

#include <QDir>

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::PhotoId;
using base::Result;
using base::RootId;
using namespace Qt::StringLiterals;

namespace {

QString saveSql()
{
    const QStringList& columns = photoFileColumns();
    QStringList marks;
    QStringList updates;
    for (const QString& column : columns) {
        marks.append(u"?"_s);
        updates.append(column + u" = excluded."_s + column);
    }
    return uR"(INSERT INTO photo (folder_id, name, added_at, updated_at, %1) VALUES (?, ?, ?, ?, %2)
               ON CONFLICT (folder_id, name) DO UPDATE SET missing = 0, updated_at = excluded.updated_at,
                   uncertainty = CASE WHEN photo.content_hash = excluded.content_hash
                                      THEN photo.uncertainty ELSE 0 END,
                   needs_review = CASE WHEN photo.labelled_hash IS NULL THEN photo.needs_review
                                       ELSE photo.labelled_hash <> excluded.content_hash END, %3
               RETURNING id)"_s.arg(columns.join(u", "), marks.join(u", "), updates.join(u", "));
}

} // namespace

PhotoRepository::PhotoRepository(Connection& connection) : m_connection(connection) {}

Result<qint64> PhotoRepository::ensureFolder(RootId root, const QString& folder)
{
    const QVariantList key{root.value, boundText(folder)};
    const Result<qint64> known =
        m_connection.number(u"SELECT id FROM folder WHERE root_id = ? AND path = ?"_s, key);
    if (!known || *known > 0)
        return known;
    return m_connection.number(u"INSERT INTO folder (root_id, path) VALUES (?, ?) RETURNING id"_s, key);
}

Result<std::optional<qint64>> PhotoRepository::ensureCamera(const domain::PhotoMetadata& metadata)
{
    if (metadata.cameraMake.isEmpty() && metadata.cameraModel.isEmpty())
        return std::nullopt;
    const QString make = boundText(metadata.cameraMake);
    const QString model = boundText(metadata.cameraModel);
    Result<qint64> id =
        m_connection.number(u"SELECT id FROM camera WHERE make = ? AND model = ?"_s, {make, model});
    if (id && *id == 0) {
        const QString key = (make + u' ' + model).simplified().toCaseFolded();
        id = m_connection.number(
            u"INSERT INTO camera (make, model, name, search_key) VALUES (?, ?, ?, ?) RETURNING id"_s,
            {make, model, boundText(metadata.camera()), key});
    }
    if (!id)
        return tl::make_unexpected(id.error());
    return std::optional(*id);
}

Result<PhotoReferences> PhotoRepository::ensureReferences(const domain::PhotoMetadata& metadata)
{
    const Result<std::optional<qint64>> camera = ensureCamera(metadata);
    if (!camera)
        return tl::make_unexpected(camera.error());
    PhotoReferences references{*camera, std::nullopt};
    if (!metadata.place || metadata.place->isEmpty())
        return references;
    const Result<qint64> place = PlaceRepository(m_connection).ensure(*metadata.place);
    if (!place)
        return tl::make_unexpected(place.error());
    references.place = *place;
    return references;
}

Result<std::optional<KnownFile>> PhotoRepository::known(const PhotoLocation& location)
{
    const auto [folder, name] = splitPath(location.relativePath);
    return m_connection.first(
        uR"(SELECT p.id, p.file_size, p.modified_at_ns, p.content_hash, p.failed, p.missing,
                   (SELECT q.model_id FROM prediction q
                    WHERE q.photo_id = p.id AND q.content_hash = p.content_hash
                    ORDER BY q.at DESC, q.id DESC LIMIT 1), p.sidecar_stamp, p.sidecar_facts
            FROM photo p JOIN folder f ON f.id = p.folder_id
            WHERE f.root_id = ? AND f.path = ? AND p.name = ?)"_s,
        {location.rootId.value, boundText(folder), boundText(name)}, [](const Row& row) {
            KnownFile file;
            file.id = PhotoId{row.integer(0)};
            file.fileSize = row.integer(1);
            file.modifiedAt = row.integer(2);
            file.contentHash = row.blob(3);
            file.state = row.flag(4) ? domain::PhotoState::Failed : domain::PhotoState::Ok;
            file.missing = row.flag(5);
            file.predictedBy = row.maybeId<base::ModelId>(6);
            file.sidecarStamp = row.text(7);
            file.hasSidecarFacts = row.flag(8);
            return file;
        });
}

Result<std::optional<domain::Photo>> PhotoRepository::get(PhotoId id)
{
    return m_connection.first(photoSelect() + u"WHERE p.id = ?"_s, {id.value}, readPhoto);
}

Result<std::optional<PhotoId>> PhotoRepository::find(const QString& absolutePath)
{
    const Result<RootMap> roots = RootRepository(m_connection).map();
    if (!roots)
        return tl::make_unexpected(roots.error());
    for (const PhotoLocation& place : roots->candidates(QDir::cleanPath(absolutePath))) {
        const Result<std::optional<KnownFile>> file = known(place);
        if (!file)
            return tl::make_unexpected(file.error());
        if (*file)
            return (*file)->id;
    }
    return std::nullopt;
}

Result<QString> PhotoRepository::absolutePath(PhotoId id)
{
    const Result<std::optional<QString>> path =
        m_connection.first(uR"(SELECT r.path, f.path, p.name FROM photo p JOIN folder f ON f.id = p.folder_id
            JOIN root r ON r.id = f.root_id WHERE p.id = ?)"_s,
                           {id.value}, [](const Row& row) {
                               return joinedPath(joinedPath(row.text(0), row.text(1)), row.text(2));
                           });
    if (!path)
        return tl::make_unexpected(path.error());
    if (!*path)
        return fail(ErrorCode::NotFound, u"no photo %1"_s.arg(id.value));
    return **path;
}

Result<std::vector<domain::Photo>> PhotoRepository::withContent(const QByteArray& contentHash)
{
    if (contentHash.isEmpty())
        return std::vector<domain::Photo>();
    return m_connection.select(photoSelect() + u"WHERE p.content_hash = ? ORDER BY p.id"_s, {contentHash},
                               readPhoto);
}

Result<PhotoId> PhotoRepository::save(const domain::Photo& photo)
{
    const auto [folder, name] = splitPath(photo.relativePath);
    if (name.isEmpty() || !photo.rootId.isValid())
        return fail(ErrorCode::InvalidArgument, u"a photo needs a root and a file name"_s);
    return m_connection.transactionFor<PhotoId>(
        [&, folderPath = folder, fileName = name]() -> Result<PhotoId> {
            const Result<qint64> folderId = ensureFolder(photo.rootId, folderPath);
            if (!folderId)
                return tl::make_unexpected(folderId.error());
            const Result<PhotoReferences> references = ensureReferences(photo.metadata);
            if (!references)
                return tl::make_unexpected(references.error());
            static const QString sql = saveSql();
            const qint64 now = nowForStorage();
            QVariantList values{*folderId, boundText(fileName), now, now};
            values += photoFileValues(photo, *references);
            const Result<qint64> id = m_connection.number(sql, values);
            if (!id)
                return tl::make_unexpected(id.error());
            return PhotoId{*id};
        });
}

Result<void> PhotoRepository::relocate(PhotoId id, const PhotoLocation& to)
{
    const auto [folder, name] = splitPath(to.relativePath);
    if (name.isEmpty() || !to.rootId.isValid())
        return fail(ErrorCode::InvalidArgument, u"a photo needs a root and a file name"_s);
    const Result<std::optional<KnownFile>> there = known(to);
    if (!there)
        return tl::make_unexpected(there.error());
    if (*there && (*there)->id != id)
        return fail(ErrorCode::InvalidArgument, u"another photo is at %1"_s.arg(to.relativePath));
    return m_connection.transaction([&, folderPath = folder, fileName = name]() -> Result<void> {
        const Result<qint64> folderId = ensureFolder(to.rootId, folderPath);
        if (!folderId)
            return tl::make_unexpected(folderId.error());
        return m_connection.run(
            u"UPDATE photo SET folder_id = ?, name = ?, missing = 0, updated_at = ? WHERE id = ?"_s,
            {*folderId, boundText(fileName), nowForStorage(), id.value});
    });
}

Result<void> PhotoRepository::swapPlaces(PhotoId first, PhotoId second)
{
    struct Place
    {
        qint64 folder = 0;
        QString name;
    };
    return m_connection.transaction([&]() -> Result<void> {
        const auto placeOf = [this](PhotoId id) {
            return m_connection.first(u"SELECT folder_id, name FROM photo WHERE id = ?"_s, {id.value},
                                      [](const Row& row) {
                                          return Place{row.integer(0), row.text(1)};
                                      });
        };
        const auto move = [this](PhotoId id, const Place& to) {
            return m_connection.run(
                u"UPDATE photo SET folder_id = ?, name = ?, updated_at = ? WHERE id = ?"_s,
                {to.folder, boundText(to.name), nowForStorage(), id.value});
        };
        const Result<std::optional<Place>> here = placeOf(first);
        const Result<std::optional<Place>> there = placeOf(second);
        if (!here || !there)
            return tl::make_unexpected(here ? there.error() : here.error());
        if (!*here || !*there)
            return fail(ErrorCode::NotFound, u"no photo %1"_s.arg(*here ? second.value : first.value));
        // No two photos can be at one place, so one steps aside: no file has a name with a slash.
        if (Result<void> aside = move(first, {(*here)->folder, u"/%1"_s.arg(first.value)}); !aside)
            return aside;
        if (Result<void> moved = move(second, **here); !moved)
            return moved;
        return move(first, **there);
    });
}

Result<void> PhotoRepository::touch(PhotoId id, qint64 fileSize, qint64 modifiedAt)
{
    return m_connection.run(
        u"UPDATE photo SET file_size = ?, modified_at_ns = ?, missing = 0, updated_at = ? WHERE id = ?"_s,
        {fileSize, modifiedAt, nowForStorage(), id.value});
}

Result<void> PhotoRepository::setSidecars(PhotoId id, const QString& stamp, bool haveFacts)
{
    return m_connection.run(u"UPDATE photo SET sidecar_stamp = ?, sidecar_facts = ? WHERE id = ?"_s,
                            {boundText(stamp), int{haveFacts}, id.value});
}

Result<void> PhotoRepository::describe(PhotoId id, const domain::PhotoMetadata& metadata)
{
    return m_connection.transaction([&]() -> Result<void> {
        const Result<PhotoReferences> references = ensureReferences(metadata);
        if (!references)
            return tl::make_unexpected(references.error());
        static const QString sql = u"UPDATE photo SET %1 = ?, updated_at = ? WHERE id = ?"_s.arg(
            photoMetadataColumns().join(u" = ?, "_s));
        return m_connection.run(sql, photoMetadataValues(metadata, *references)
                                         << nowForStorage() << id.value);
    });
}

Result<void> PhotoRepository::setMissing(PhotoId id, bool missing)
{
    return m_connection.run(u"UPDATE photo SET missing = ? WHERE id = ? AND missing <> ?"_s,
                            {int{missing}, id.value, int{missing}});
}

Result<std::vector<std::pair<PhotoId, QString>>> PhotoRepository::present(RootId root, const QString& folder)
{
    QString sql = uR"(SELECT p.id, f.path, p.name FROM folder f JOIN photo p ON p.folder_id = f.id
                      WHERE p.missing = 0 AND f.root_id = ?)"_s;
    QVariantList values{root.value};
    if (!folder.isEmpty()) {
        // '0' is the character after '/': everything between begins with "folder/".
        sql += u" AND (f.path = ? OR (f.path > ? AND f.path < ?))"_s;
        values += QVariantList{folder, folder + u'/', folder + u'0'};
    }
    return m_connection.select(sql, values, [](const Row& row) {
        return std::pair(PhotoId{row.integer(0)}, joinedPath(row.text(1), row.text(2)));
    });
}

} // namespace scenekeeper::storage
