// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/labelcheck.h"

#include "core/domain/searchwords.h"
#include "core/query/queryparser.h"
#include "core/query/querytokens.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace scenekeeper::query {

using domain::SearchField;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostOffered = 3;

/// Levenshtein's.
qsizetype distanceBetween(const QString& one, const QString& other)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(other.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype{0});
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype changed =
                diagonal + (one.at(i) == other.at(static_cast<qsizetype>(j) - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

bool isKnown(const QString& name, const LabelNames& labels)
{
    const QString key = domain::searchKey(name.simplified());
    const auto isIt = [&key](const QString& each) { return domain::searchKey(each) == key; };
    return std::any_of(labels.known.begin(), labels.known.end(), isIt) ||
           !domain::builtInLabelsCalled(name).isEmpty();
}

QueryError errorAt(const Token& token, const QStringList& nearest)
{
    QueryError error;
    error.code = QueryErrorCode::UnknownLabel;
    error.position = token.valuePosition;
    error.length = token.end() - token.valuePosition;
    error.field = SearchField::Label;
    error.subject = shortened(token.text);
    error.suggestion = nearest.join(u", "_s);
    error.detail = u"there is no label %1"_s.arg(error.subject);
    if (!nearest.isEmpty())
        error.detail += u"; did you mean %1"_s.arg(nearest.join(u" or "_s));
    return error;
}

} // namespace

QStringList nearestNames(const QString& name, const QStringList& names)
{
    const QString key = domain::searchKey(name.simplified());
    std::vector<std::pair<qsizetype, QString>> near;
    for (const QString& each : names) {
        const QString other = domain::searchKey(each);
        const bool isBeginning = !key.isEmpty() && other.startsWith(key);
        const qsizetype distance = isBeginning ? 0 : distanceBetween(key, other);
        if (distance <= std::max<qsizetype>(1, key.size() / 3))
            near.emplace_back(distance, each);
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    QStringList nearest;
    for (const auto& [distance, each] : near) {
        if (!nearest.contains(each) && std::cmp_less(nearest.size(), kMostOffered))
            nearest.append(each);
    }
    return nearest;
}

std::optional<QueryError> unknownLabel(QStringView text, const LabelNames& labels)
{
    if (!parse(text))
        return std::nullopt;
    Tokenizer tokens(text);
    for (Token token = tokens.next(); token.kind != Token::Kind::End; token = tokens.next()) {
        const bool isLabel = token.kind == Token::Kind::Filter && token.filter->field == SearchField::Label;
        const bool isNone = !token.isQuoted && token.text.compare(u"none", Qt::CaseInsensitive) == 0;
        if (isLabel && !isNone && !isKnown(token.text, labels))
            return errorAt(token, nearestNames(token.text, labels.offered));
    }
    return std::nullopt;
}

} // namespace scenekeeper::query
