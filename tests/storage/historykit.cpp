// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/historykit.h"

#include "core/storage/connection.h"

namespace scenekeeper::tests {

using namespace Qt::StringLiterals;
using base::LabelId;
using base::PhotoId;
using base::StepId;

QStringList everything(const CatalogFixture& fixture)
{
    const auto connection =
        require(storage::Connection::open(fixture.file(), storage::Connection::Mode::ReadOnly));
    QStringList lines;
    for (
        const QString& sql :
        {uR"(SELECT photo_id, label_id, source, rejected, confidence, agent, run_id, model_id, at
              FROM assignment ORDER BY photo_id, label_id)"_s,
         u"SELECT id, human_decision, needs_review, hex(labelled_hash), 0, 0, 0, 0, 0 FROM photo ORDER BY id"_s,
         u"SELECT id, name, color_index, position, shortcut, retired, merged_into, photos, 0 FROM label"_s}) {
        require(connection->each(sql, {}, [&lines](const storage::Row& row) {
            QStringList fields;
            for (int column = 0; column < 9; ++column)
                fields.append(row.text(column));
            lines.append(fields.join(u'|'));
        }));
    }
    return lines;
}

void finish(CatalogFixture& fixture, base::RunId run)
{
    require(fixture.catalog().runs().finish(run, domain::RunState::Finished));
}

base::RunId classify(CatalogFixture& fixture, const std::vector<PhotoId>& photos, const QString& label,
                     double confidence, bool needsReview)
{
    const base::RunId run =
        require(fixture.catalog().runs().start(domain::RunKind::Classification, fixture.model()));
    for (const PhotoId photo : photos) {
        require(fixture.catalog().assignments().applyModel(
            {photo, {{fixture.label(label), confidence}}, needsReview},
            {u"model 1"_s, run, fixture.model()}));
    }
    finish(fixture, run);
    return run;
}

StepId add(CatalogFixture& fixture, PhotoId photo, const QString& label)
{
    return require(fixture.catalog().assignments().addHuman({&photo, 1}, fixture.label(label),
                                                            CatalogFixture::person()));
}

StepId setTo(CatalogFixture& fixture, PhotoId photo, const QString& name)
{
    const LabelId label = fixture.label(name);
    return require(
        fixture.catalog().assignments().setHuman({&photo, 1}, {&label, 1}, CatalogFixture::person()));
}

StepId undo(CatalogFixture& fixture)
{
    const auto step = require(fixture.catalog().history().undo(CatalogFixture::person()));
    return step ? step->id : StepId{};
}

StepId redo(CatalogFixture& fixture)
{
    const auto step = require(fixture.catalog().history().redo(CatalogFixture::person()));
    return step ? step->id : StepId{};
}

} // namespace scenekeeper::tests
