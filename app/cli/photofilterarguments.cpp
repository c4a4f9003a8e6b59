// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/photofilterarguments.h"

#include "app/cli/arguments.h"
#include "app/cli/searchtext.h"
#include "core/query/labelcheck.h"
#include "core/query/queryparser.h"
#include "core/storage/rootmap.h"
#include "core/storage/storedpath.h"

#include <CLI/CLI.hpp>
#include <QDir>
#include <QFileInfo>
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

Result<QString> savedText(storage::Catalog& catalog, const QString& name)
{
    const Result<std::optional<domain::SavedSearch>> search = catalog.savedSearches().byName(name);
    if (!search)
        return tl::make_unexpected(search.error());
    if (!*search)
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("no search is called %1").arg(name));
    return (*search)->text;
}

/// Whether all labels are known.
Result<bool> tellUnknownLabels(const QStringList& texts, storage::Catalog& catalog, const Console& console)
{
    const Result<QStringList> keys = catalog.searchValues().labelKeys();
    if (!keys)
        return tl::make_unexpected(keys.error());
    const auto labels = catalog.labels().all(true);
    if (!labels)
        return tl::make_unexpected(labels.error());
    query::LabelNames names{*keys, {}};
    for (const domain::Label& label : *labels)
        names.offered.append(label.name);
    bool areKnown = true;
    for (const QString& text : texts) {
        const auto unknown = query::unknownLabel(text, names);
        if (!unknown)
            continue;
        areKnown = false;
        for (const QString& line : underlinedError(text, *unknown).split(u'\n'))
            console.message(line);
    }
    return areKnown;
}

void addSearch(PhotoFilterArguments& arguments, const std::string& option, const QString& text)
{
    arguments.searches.push_back(parsedSearch(option, text));
    arguments.searchTexts.append(text);
}

} // namespace

Result<domain::PhotoQuery> PhotoFilterArguments::toQuery(storage::Catalog& catalog,
                                                         const Console& console) const
{
    domain::PhotoQuery query;
    std::vector<domain::Expression> all = searches;
    QStringList texts = searchTexts;
    if (!savedSearch.empty()) {
        const Result<QString> saved = savedText(catalog, QString::fromStdString(savedSearch));
        if (!saved)
            return tl::make_unexpected(saved.error());
        const auto expression = query::parse(*saved);
        if (!expression)
            return tl::make_unexpected(query::toError(expression.error()));
        all.push_back(*expression);
        texts.append(*saved);
    }
    query.where = allOf(std::move(all));
    query.labels = toQt(labels);
    for (const QString& label : query.labels)
        texts.append(QStringLiteral("label:") + query::quotedIfNeeded(label));
    const Result<bool> areKnown = tellUnknownLabels(texts, catalog, console);
    if (!areKnown)
        return tl::make_unexpected(areKnown.error());
    if (mustKnowLabels && !*areKnown)
        return base::fail(base::ErrorCode::NotFound, QStringLiteral("a label of the search does not exist"));
    if (!from.empty())
        query.from = toDate(from);
    if (!to.empty())
        query.to = toDate(to);
    if (!near.empty())
        query.near = toNear(near);
    query.camera = QString::fromStdString(camera);
    query.text = QString::fromStdString(text);
    if (!root.empty()) {
        if (const Result<void> set = setRoot(query, catalog, root); !set)
            return tl::make_unexpected(set.error());
    }
    return query;
}

void addPhotoFilters(CLI::App& command, PhotoFilterArguments& arguments)
{
    command.add_option_function<std::string>(
        "--query",
        [&arguments](const std::string& text) {
            addSearch(arguments, "--query", QString::fromStdString(text));
        },
        "What this search finds, such as 'label:sea confidence<0.7'; see the manual page");
    command.add_option("--search", arguments.savedSearch, "What the saved search of this name finds");
    command.add_option("--label", arguments.labels, "With any of these labels")->delimiter(',');
    command.add_option("--from", arguments.from, "Taken on this date or later")->check(checkDate);
    command.add_option("--to", arguments.to, "Taken on this date or earlier")->check(checkDate);
    command.add_option("--near", arguments.near, "Taken near LATITUDE,LONGITUDE,KILOMETRES")
        ->check(checkNear);
    command.add_option("--camera", arguments.camera, "Part of the camera's make or model");
    command.add_option("--text", arguments.text, "Words in path, title, description or keywords");
    command.add_option("--root", arguments.root, "In this folder and below");
}

void addSearchWords(CLI::App& command, PhotoFilterArguments& arguments)
{
    command.add_option_function<std::vector<std::string>>(
        "QUERY",
        [&arguments](const std::vector<std::string>& words) {
            addSearch(arguments, "QUERY", toQt(words).join(u' '));
        },
        "Words and filters, such as label:sea 'confidence<0.7'; see the manual page");
}

} // namespace scenekeeper::cli
