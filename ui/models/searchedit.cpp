// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchedit.h"

#include "core/query/queryparser.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace scenekeeper::ui {

using domain::Expression;

Expression replaceOperands(const Expression& whole, const std::function<bool(const Expression&)>& old,
                           std::vector<Expression> by)
{
    std::vector<Expression> kept;
    std::optional<std::size_t> place;
    for (Expression& operand : domain::andOperands(whole)) {
        if (!old(operand))
            kept.push_back(std::move(operand));
        else if (!place)
            place = kept.size();
    }
    const auto at = kept.begin() + static_cast<std::ptrdiff_t>(place.value_or(kept.size()));
    kept.insert(at, std::make_move_iterator(by.begin()), std::make_move_iterator(by.end()));
    return domain::allOf(std::move(kept));
}

Expression understoodPart(QString text)
{
    // Each round takes off at least one character; a text that is wrong all over is given up.
    constexpr int kRounds = 16;
    for (int round = 0; round < kRounds; ++round) {
        const auto parsed = query::parse(text);
        if (parsed)
            return *parsed;
        // With what hangs together with it: of `foo:bar` not only the name.
        qsizetype from = std::min(parsed.error().position, text.size());
        qsizetype to = std::min(from + std::max<qsizetype>(parsed.error().length, 1), text.size());
        const bool isSign = parsed.error().code == query::QueryErrorCode::UnclosedParenthesis ||
                            parsed.error().code == query::QueryErrorCode::UnexpectedParenthesis;
        while (!isSign && from > 0 && (from == text.size() || !text.at(from - 1).isSpace()))
            --from;
        while (!isSign && to < text.size() && !text.at(to).isSpace())
            ++to;
        if (from == to)
            break;
        text.remove(from, to - from);
    }
    return {};
}

bool isConditionOn(const Expression& expression, domain::SearchField field)
{
    return expression.kind() == Expression::Kind::Leaf && domain::fieldOf(expression.condition()) == field;
}

} // namespace scenekeeper::ui
