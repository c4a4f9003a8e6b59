// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchedit.h"

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

bool isConditionOn(const Expression& expression, domain::SearchField field)
{
    return expression.kind() == Expression::Kind::Leaf && domain::fieldOf(expression.condition()) == field;
}

} // namespace scenekeeper::ui
