// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/photoexpression.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <type_traits>
#include <utility>

namespace scenekeeper::domain {

SearchField fieldOf(const Condition& condition)
{
    return std::visit(
        [](const auto& one) {
            using One = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<One, DateCondition>)
                return SearchField::Date;
            else if constexpr (std::is_same_v<One, NearCondition>)
                return SearchField::Near;
            else if constexpr (std::is_same_v<One, WithinCondition>)
                return SearchField::Within;
            else
                return one.field;
        },
        condition);
}

Expression::Expression(Condition condition) : m_kind(Kind::Leaf), m_condition(std::move(condition)) {}

Expression allOf(std::vector<Expression> operands)
{
    Expression all;
    for (Expression& operand : operands) {
        if (operand.m_kind == Expression::Kind::All)
            std::move(operand.m_operands.begin(), operand.m_operands.end(),
                      std::back_inserter(all.m_operands));
        else
            all.m_operands.push_back(std::move(operand));
    }
    if (all.m_operands.size() != 1)
        return all;
    Expression only = std::move(all.m_operands.front());
    return only;
}

Expression anyOf(std::vector<Expression> operands)
{
    Expression any;
    any.m_kind = Expression::Kind::Any;
    for (Expression& operand : operands) {
        if (operand.isEverything())
            return {};
        if (operand.m_kind == Expression::Kind::Any)
            std::move(operand.m_operands.begin(), operand.m_operands.end(),
                      std::back_inserter(any.m_operands));
        else
            any.m_operands.push_back(std::move(operand));
    }
    if (any.m_operands.empty())
        return {};
    if (any.m_operands.size() != 1)
        return any;
    Expression only = std::move(any.m_operands.front());
    return only;
}

Expression negated(Expression operand)
{
    if (operand.isEverything())
        return {};
    if (operand.m_kind == Expression::Kind::Not) {
        Expression inner = std::move(operand.m_operands.front());
        return inner;
    }
    Expression result;
    result.m_kind = Expression::Kind::Not;
    result.m_operands.push_back(std::move(operand));
    return result;
}

std::vector<Expression> andOperands(const Expression& expression)
{
    if (expression.kind() == Expression::Kind::All)
        return expression.operands();
    return {expression};
}

Expression replaceOperands(const Expression& whole, const std::function<bool(const Expression&)>& old,
                           std::vector<Expression> by)
{
    std::vector<Expression> kept;
    std::optional<std::size_t> place;
    for (Expression& operand : andOperands(whole)) {
        if (!old(operand))
            kept.push_back(std::move(operand));
        else if (!place)
            place = kept.size();
    }
    const auto at = kept.begin() + static_cast<std::ptrdiff_t>(place.value_or(kept.size()));
    kept.insert(at, std::make_move_iterator(by.begin()), std::make_move_iterator(by.end()));
    return allOf(std::move(kept));
}

int depthOf(const Expression& expression)
{
    if (expression.isEverything())
        return 0;
    int deepest = 0;
    for (const Expression& operand : expression.operands())
        deepest = std::max(deepest, depthOf(operand));
    return deepest + 1;
}

qsizetype conditionCount(const Expression& expression)
{
    if (expression.kind() == Expression::Kind::Leaf)
        return 1;
    qsizetype count = 0;
    for (const Expression& operand : expression.operands())
        count += conditionCount(operand);
    return count;
}

} // namespace scenekeeper::domain
