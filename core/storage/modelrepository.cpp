// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/modelrepository.h"

#include "core/domain/modelcardjson.h"
#include "core/storage/connection.h"

namespace scenekeeper::storage {

using base::ErrorCode;
using base::fail;
using base::ModelId;
using base::Result;
using domain::ModelState;
using domain::RegisteredModel;
using namespace Qt::StringLiterals;

namespace {

ModelState stateFromName(const QString& name)
{
    if (name == u"active")
        return ModelState::Active;
    return name == u"retired" ? ModelState::Retired : ModelState::Candidate;
}

const QString& modelSelect()
{
    static const QString sql =
        uR"(SELECT model.id, card, file, digest, state, registered_at, a.at, a.agent FROM model
            LEFT JOIN model_activation a
                ON a.id = (SELECT MAX(x.id) FROM model_activation x WHERE x.model_id = model.id) )"_s;
    return sql;
}

Result<RegisteredModel> readModel(const Row& row)
{
    Result<domain::ModelCard> card = domain::cardFromJson(row.text(1).toUtf8());
    if (!card)
        return tl::make_unexpected(card.error());
    return RegisteredModel{ModelId{row.integer(0)},
                           std::move(*card),
                           row.text(2),
                           row.blob(3),
                           stateFromName(row.text(4)),
                           QDateTime::fromMSecsSinceEpoch(row.integer(5), Qt::UTC),
                           row.isNull(6) ? QDateTime()
                                         : QDateTime::fromMSecsSinceEpoch(row.integer(6), Qt::UTC),
                           row.text(7)};
}

Result<std::optional<RegisteredModel>> firstModel(Connection& connection, const QString& filter,
                                                  const QVariantList& values)
{
    Result<std::optional<Result<RegisteredModel>>> found =
        connection.first(modelSelect() + filter, values, readModel);
    if (!found)
        return tl::make_unexpected(found.error());
    if (!*found)
        return std::nullopt;
    if (!**found)
        return tl::make_unexpected((*found)->error());
    return std::optional(std::move(***found));
}

} // namespace

ModelRepository::ModelRepository(Connection& connection) : m_connection(connection) {}

Result<RegisteredModel> ModelRepository::ensure(const domain::ModelCard& card, const QString& file,
                                                const QByteArray& digest)
{
    if (digest.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"a model needs a digest"_s);
    return m_connection.transactionFor<RegisteredModel>([&]() -> Result<RegisteredModel> {
        Result<std::optional<RegisteredModel>> known =
            firstModel(m_connection, u"WHERE digest = ?"_s, {digest});
        if (!known)
            return tl::make_unexpected(known.error());
        if (!*known)
            return add(card, file, digest);
        // The version never changes; where its file lies may. The shipped one stays within reach.
        if ((*known)->file != file && (*known)->file != domain::kBuiltinModel) {
            const Result<void> moved = m_connection.run(u"UPDATE model SET file = ? WHERE id = ?"_s,
                                                        {boundText(file), (*known)->id.value});
            if (!moved)
                return tl::make_unexpected(moved.error());
            (*known)->file = file;
        }
        return std::move(**known);
    });
}

Result<RegisteredModel> ModelRepository::add(const domain::ModelCard& card, const QString& file,
                                             const QByteArray& digest)
{
    const QByteArray parent = QByteArray::fromHex(card.lineage.value(u"parent").toString().toLatin1());
    const Result<qint64> id = m_connection.number(
        uR"(INSERT INTO model (name, architecture, digest, file, card, state, parent_id, registered_at)
            VALUES (?, ?, ?, ?, ?, 'candidate', (SELECT m.id FROM model m WHERE m.digest = ?), ?)
            RETURNING id)"_s,
        {boundText(card.name), boundText(card.architecture), digest, boundText(file),
         QString::fromUtf8(domain::toJson(card)), parent, nowForStorage()});
    if (!id)
        return tl::make_unexpected(id.error());
    if (file == domain::kBuiltinModel) {
        if (const Result<void> done = followProgram(ModelId{*id}); !done)
            return tl::make_unexpected(done.error());
    }
    Result<std::optional<RegisteredModel>> added = get(ModelId{*id});
    if (!added)
        return tl::make_unexpected(added.error());
    return std::move(**added);
}

Result<void> ModelRepository::followProgram(ModelId shipped)
{
    const Result<std::optional<RegisteredModel>> before = active();
    if (!before)
        return tl::make_unexpected(before.error());
    if (*before && (*before)->file != domain::kBuiltinModel)
        return {};
    return activate(shipped);
}

Result<std::vector<RegisteredModel>> ModelRepository::all()
{
    Result<std::vector<Result<RegisteredModel>>> rows =
        m_connection.select(modelSelect() + u"ORDER BY model.id"_s, {}, readModel);
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::vector<RegisteredModel> models;
    for (Result<RegisteredModel>& row : *rows) {
        if (!row)
            return tl::make_unexpected(row.error());
        models.push_back(std::move(*row));
    }
    return models;
}

Result<std::optional<RegisteredModel>> ModelRepository::active()
{
    return firstModel(m_connection, u"WHERE state = 'active'"_s, {});
}

Result<std::optional<RegisteredModel>> ModelRepository::get(ModelId id)
{
    return firstModel(m_connection, u"WHERE model.id = ?"_s, {id.value});
}

Result<std::vector<RegisteredModel>> ModelRepository::everActive()
{
    const Result<std::vector<ModelId>> ids = m_connection.select(
        u"SELECT model_id FROM model_activation GROUP BY model_id ORDER BY MAX(id) DESC"_s, {},
        [](const Row& row) { return ModelId{row.integer(0)}; });
    if (!ids)
        return tl::make_unexpected(ids.error());
    std::vector<RegisteredModel> models;
    for (const ModelId id : *ids) {
        Result<std::optional<RegisteredModel>> model = get(id);
        if (!model)
            return tl::make_unexpected(model.error());
        if (*model)
            models.push_back(std::move(**model));
    }
    return models;
}

Result<std::optional<RegisteredModel>> ModelRepository::before()
{
    const Result<std::vector<ModelId>> log =
        m_connection.select(u"SELECT model_id FROM model_activation ORDER BY id"_s, {},
                            [](const Row& row) { return ModelId{row.integer(0)}; });
    if (!log)
        return tl::make_unexpected(log.error());
    std::vector<ModelId> way;
    for (const ModelId id : *log) {
        if (way.size() > 1 && way[way.size() - 2] == id)
            way.pop_back();
        else
            way.push_back(id);
    }
    if (way.size() < 2)
        return std::nullopt;
    return get(way[way.size() - 2]);
}

Result<void> ModelRepository::takeBackActivation(base::RunId run, const Author& author)
{
    const Result<qint64> activatedBy = m_connection.number(
        u"SELECT COALESCE((SELECT run_id FROM model_activation ORDER BY id DESC LIMIT 1), 0)"_s);
    if (!activatedBy)
        return tl::make_unexpected(activatedBy.error());
    if (*activatedBy != run.value)
        return {};
    const Result<std::optional<RegisteredModel>> former = before();
    if (!former)
        return tl::make_unexpected(former.error());
    return *former ? activate((*former)->id, author) : Result<void>();
}

Result<void> ModelRepository::activate(ModelId id, const Author& author)
{
    return m_connection.transaction([&]() -> Result<void> {
        const Result<std::optional<RegisteredModel>> model = get(id);
        if (!model)
            return tl::make_unexpected(model.error());
        if (!*model)
            return fail(ErrorCode::NotFound, u"no model %1"_s.arg(id.value));
        if ((*model)->state == ModelState::Active)
            return {};
        if (const Result<void> done =
                m_connection.run(u"UPDATE model SET state = 'retired' WHERE state = 'active'"_s);
            !done)
            return done;
        if (const Result<void> done =
                m_connection.run(u"UPDATE model SET state = 'active' WHERE id = ?"_s, {id.value});
            !done)
            return done;
        return m_connection.run(
            u"INSERT INTO model_activation (model_id, at, agent, run_id) VALUES (?, ?, ?, ?)"_s,
            {id.value, nowForStorage(), boundText(author.agent),
             author.runId ? QVariant(author.runId->value) : QVariant()});
    });
}

} // namespace scenekeeper::storage
