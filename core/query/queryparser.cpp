// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"

#include "core/query/querytokens.h"
#include "core/query/queryvalues.h"

#include <limits>

namespace scenekeeper::query {

using domain::Expression;
using domain::SearchField;
using namespace Qt::StringLiterals;

namespace {

using Parsed = tl::expected<Expression, QueryError>;

/// Recursive descent: any := all (OR all)*, all := operand+, operand := (NOT operand) | ( any ) | condition.
/// Recursion only goes where a parenthesis opens, and so no deeper than kMaxQueryDepth.
class Parser
{
public:
    explicit Parser(QStringView text) : m_text(text), m_tokens(text) { advance(); }

    [[nodiscard]] Parsed parseWhole();

private:
    [[nodiscard]] Parsed parseAny(int depth);
    [[nodiscard]] Parsed parseAll(int depth);
    [[nodiscard]] Parsed parseOperand(int depth);
    [[nodiscard]] Parsed parseGroup(int depth);
    [[nodiscard]] Parsed parseCondition();
    [[nodiscard]] tl::expected<domain::Condition, QueryError> readFilter(const Token& token) const;

    void advance() { m_token = m_tokens.next(); }
    [[nodiscard]] bool isAt(Token::Kind kind) const { return m_token.kind == kind; }
    /// Whether nothing that could be an operand stands here.
    [[nodiscard]] bool isAtEndOfOperands() const;

    [[nodiscard]] tl::unexpected<QueryError> fail(QueryErrorCode code, qsizetype position, qsizetype length,
                                                  const QString& detail) const;
    [[nodiscard]] tl::unexpected<QueryError> failAt(QueryErrorCode code, const Token& token,
                                                    const QString& detail) const;

    QStringView m_text;
    Tokenizer m_tokens;
    Token m_token;
    qsizetype m_conditions = 0;
};

tl::unexpected<QueryError> Parser::fail(QueryErrorCode code, qsizetype position, qsizetype length,
                                        const QString& detail) const
{
    QueryError error;
    error.code = code;
    error.position = position;
    error.length = length;
    error.subject = shortened(m_text.sliced(position, length).toString());
    error.detail = detail;
    return tl::make_unexpected(error);
}

tl::unexpected<QueryError> Parser::failAt(QueryErrorCode code, const Token& token,
                                          const QString& detail) const
{
    return fail(code, token.position, token.length, detail);
}

bool Parser::isAtEndOfOperands() const
{
    return isAt(Token::Kind::End) || isAt(Token::Kind::Close) || isAt(Token::Kind::Or) ||
           isAt(Token::Kind::And);
}

Parsed Parser::parseWhole()
{
    if (m_text.size() > kMaxQueryLength) {
        return fail(QueryErrorCode::TooLong, kMaxQueryLength, m_text.size() - kMaxQueryLength,
                    u"longer than %1 characters"_s.arg(kMaxQueryLength));
    }
    if (isAt(Token::Kind::End))
        return Expression();
    Parsed whole = parseAny(0);
    if (!whole)
        return whole;
    if (isAt(Token::Kind::Close))
        return failAt(QueryErrorCode::UnexpectedParenthesis, m_token, u"nothing was opened that it closes"_s);
    if (domain::depthOf(*whole) > kMaxQueryDepth) {
        return fail(QueryErrorCode::TooDeep, 0, m_text.size(),
                    u"nested deeper than %1 levels"_s.arg(kMaxQueryDepth));
    }
    return whole;
}

Parsed Parser::parseAny(int depth)
{
    std::vector<Expression> operands;
    for (;;) {
        Parsed operand = parseAll(depth);
        if (!operand)
            return operand;
        operands.push_back(std::move(*operand));
        if (!isAt(Token::Kind::Or))
            return domain::anyOf(std::move(operands));
        const Token joint = m_token;
        advance();
        if (isAtEndOfOperands())
            return failAt(QueryErrorCode::MissingOperand, joint, u"nothing follows OR"_s);
    }
}

Parsed Parser::parseAll(int depth)
{
    if (isAt(Token::Kind::Or) || isAt(Token::Kind::And)) {
        return failAt(QueryErrorCode::MissingOperand, m_token,
                      u"nothing precedes %1; the word itself is searched for in quotes"_s.arg(m_token.text));
    }
    std::vector<Expression> operands;
    for (;;) {
        Parsed operand = parseOperand(depth);
        if (!operand)
            return operand;
        operands.push_back(std::move(*operand));
        if (isAt(Token::Kind::And)) {
            const Token joint = m_token;
            advance();
            if (isAtEndOfOperands())
                return failAt(QueryErrorCode::MissingOperand, joint, u"nothing follows AND"_s);
        }
        if (isAtEndOfOperands())
            return domain::allOf(std::move(operands));
    }
}

Parsed Parser::parseOperand(int depth)
{
    bool isNegated = false;
    while (isAt(Token::Kind::Not)) {
        const Token sign = m_token;
        advance();
        const bool isApart = !sign.isSpelledOut && m_token.position != sign.end();
        if (isApart || isAtEndOfOperands()) {
            return failAt(QueryErrorCode::MissingOperand, sign,
                          sign.isSpelledOut ? u"nothing follows NOT"_s
                                            : u"nothing follows the minus directly; put it in quotes to "
                                              "search for it"_s);
        }
        isNegated = !isNegated;
    }
    Parsed operand = isAt(Token::Kind::Open) ? parseGroup(depth) : parseCondition();
    if (operand && isNegated)
        return domain::negated(std::move(*operand));
    return operand;
}

Parsed Parser::parseGroup(int depth)
{
    const Token open = m_token;
    if (depth >= kMaxQueryDepth) {
        return failAt(QueryErrorCode::TooDeep, open,
                      u"more than %1 parentheses inside each other"_s.arg(kMaxQueryDepth));
    }
    advance();
    if (isAt(Token::Kind::Close)) {
        return fail(QueryErrorCode::UnexpectedParenthesis, open.position, m_token.end() - open.position,
                    u"nothing stands between the parentheses"_s);
    }
    if (isAt(Token::Kind::End))
        return failAt(QueryErrorCode::UnclosedParenthesis, open, u"the parenthesis is not closed"_s);
    Parsed inner = parseAny(depth + 1);
    if (!inner)
        return inner;
    if (!isAt(Token::Kind::Close))
        return failAt(QueryErrorCode::UnclosedParenthesis, open, u"the parenthesis is not closed"_s);
    advance();
    return inner;
}

Parsed Parser::parseCondition()
{
    const Token token = m_token;
    if (++m_conditions > kMaxQueryConditions) {
        return failAt(QueryErrorCode::TooMany, token,
                      u"more than %1 words and filters"_s.arg(kMaxQueryConditions));
    }
    if (token.kind == Token::Kind::UnknownFilter) {
        const QString similar = filterLike(token.text);
        const QString hint = similar.isEmpty() ? u"put it in quotes to search for it as it is"_s
                                               : u"did you mean %1:"_s.arg(similar);
        auto error = fail(QueryErrorCode::UnknownFilter, token.position, token.nameLength,
                          u"there is no filter %1; %2"_s.arg(shortened(token.text), hint));
        error.value().suggestion = similar;
        return error;
    }
    if (token.isUnclosed) {
        const qsizetype quote = token.kind == Token::Kind::Filter ? token.valuePosition : token.position;
        return fail(QueryErrorCode::UnclosedQuote, quote, token.end() - quote, u"the quote does not end"_s);
    }
    if (token.kind == Token::Kind::Filter) {
        tl::expected<domain::Condition, QueryError> condition = readFilter(token);
        if (!condition)
            return tl::make_unexpected(condition.error());
        advance();
        return Expression(std::move(*condition));
    }
    const QString text = token.text.simplified();
    if (text.isEmpty())
        return failAt(QueryErrorCode::MissingValue, token, u"there is nothing between the quotes"_s);
    advance();
    return Expression(domain::TextCondition{SearchField::Text, text, token.isQuoted && !token.isBeginning});
}

tl::expected<domain::Condition, QueryError> Parser::readFilter(const Token& token) const
{
    const FilterInfo& filter = *token.filter;
    const auto withField = [&filter](tl::unexpected<QueryError> error) {
        error.value().field = filter.field;
        return error;
    };
    const bool takesOperator = token.operatorText == u"=" || filter.operators.contains(token.operatorText);
    if (!takesOperator) {
        return withField(fail(
            QueryErrorCode::WrongOperator, token.position + token.nameLength,
            token.valuePosition - token.position - token.nameLength,
            u"%1 cannot be compared by %2; write %3"_s.arg(filter.name, token.operatorText, filter.example)));
    }
    if (token.text.trimmed().isEmpty()) {
        return withField(failAt(QueryErrorCode::MissingValue, token,
                                u"%1 needs a value, for example %2"_s.arg(filter.name, filter.example)));
    }
    if (const std::optional<domain::Condition> condition = conditionOf(token))
        return *condition;
    return withField(fail(QueryErrorCode::BadValue, token.valuePosition, token.end() - token.valuePosition,
                          u"%1 needs %2"_s.arg(filter.name, expectedValue(filter))));
}

} // namespace

tl::expected<Expression, QueryError> parse(QStringView text)
{
    return Parser(text).parseWhole();
}

} // namespace scenekeeper::query
