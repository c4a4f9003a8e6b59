// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/queryoptions.h"

#include "app/cli/arguments.h"
#include "core/storage/catalog.h"
#include "core/storage/rootmap.h"
#include "core/storage/storedpath.h"

#include <CLI/CLI.hpp>
#include <QDir>
#include <QFileInfo>
#include <limits>
#include <optional>

namespace scenekeeper::cli {

using base::Result;

namespace {

QDate toDate(const std::string& text)
{
    return QDate::fromString(QString::fromStdString(text), Qt::ISODate);
}

std::optional<domain::NearFilter> toNear(const std::string& text)
{
    const QStringList parts = QString::fromStdString(text).split(u',');
    if (parts.size() != 3)
        return std::nullopt;
    bool latitudeOk = false;
    bool longitudeOk = false;
    bool kilometresOk = false;
    const domain::NearFilter near{parts.at(0).toDouble(&latitudeOk), parts.at(1).toDouble(&longitudeOk),
                                  parts.at(2).toDouble(&kilometresOk)};
    // Written so that what is not a number fails too.
    const bool makesSense = near.latitude >= -90.0 && near.latitude <= 90.0 && near.longitude >= -180.0 &&
                            near.longitude <= 180.0 && near.kilometres > 0.0;
    if (!latitudeOk || !longitudeOk || !kilometresOk || !makesSense)
        return std::nullopt;
    return near;
}

std::string checkDate(const std::string& text)
{
    return toDate(text).isValid() ? std::string() : "not a date like 2019-07-14: " + text;
}

std::string checkNear(const std::string& text)
{
    return toNear(text) ? std::string() : "not LATITUDE,LONGITUDE,KILOMETRES: " + text;
}

Result<void> setRoot(domain::PhotoQuery& query, storage::Catalog& catalog, const std::string& folder)
{
    const QString path = QDir::cleanPath(QFileInfo(QString::fromStdString(folder)).absoluteFilePath());
    const auto roots = catalog.roots().map();
    if (!roots)
        return tl::make_unexpected(roots.error());
    const domain::Root* root = roots->rootOf(path);
    if (!root)
        return base::fail(base::ErrorCode::NotFound,
                          QStringLiteral("%1 is in no folder of the catalogue").arg(path));
    query.rootId = root->id;
    query.folder = storage::pathBelow(root->path, path).value_or(QString());
    return {};
}

} // namespace

void addQueryOptions(CLI::App& command, QueryArguments& arguments)
{
    command.add_option("--label", arguments.labels, "With any of these labels")->delimiter(',');
    command.add_flag("--needs-review", arguments.needsReview, "That a human should look at");
    command.add_option("--from", arguments.from, "Taken on this date or later")->check(checkDate);
    command.add_option("--to", arguments.to, "Taken on this date or earlier")->check(checkDate);
    command.add_option("--near", arguments.near, "Taken near LATITUDE,LONGITUDE,KILOMETRES")
        ->check(checkNear);
    command.add_option("--camera", arguments.camera, "Part of the camera's make or model");
    command.add_option("--text", arguments.text, "Words in path, title, description or keywords");
    command.add_option("--root", arguments.root, "In this folder and below");
    command.add_option("--offset", arguments.offset, "Leave out the first ones")
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()));
    command.add_option("--limit", arguments.limit, "At most so many")
        ->check(CLI::Range(qint64{0}, std::numeric_limits<qint64>::max()));
}

Result<domain::PhotoQuery> toQuery(const QueryArguments& arguments, storage::Catalog& catalog)
{
    domain::PhotoQuery query;
    query.labels = toQt(arguments.labels);
    if (arguments.needsReview)
        query.needsReview = true;
    if (!arguments.from.empty())
        query.from = toDate(arguments.from);
    if (!arguments.to.empty())
        query.to = toDate(arguments.to);
    if (!arguments.near.empty())
        query.near = toNear(arguments.near);
    query.camera = QString::fromStdString(arguments.camera);
    query.text = QString::fromStdString(arguments.text);
    query.offset = arguments.offset;
    query.limit = arguments.limit;
    if (!arguments.root.empty()) {
        if (const Result<void> set = setRoot(query, catalog, arguments.root); !set)
            return tl::make_unexpected(set.error());
    }
    return query;
}

} // namespace scenekeeper::cli
