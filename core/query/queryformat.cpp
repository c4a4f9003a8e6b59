// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/queryparser.h"
#include "core/query/querytokens.h"
#include "core/query/queryvalues.h"

namespace scenekeeper::query {

using domain::Expression;
using domain::SearchField;
using namespace Qt::StringLiterals;

namespace {

QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

/// Whether the text, typed without quotes, is read as this one word.
bool isPlainWord(const QString& text)
{
    Tokenizer tokens(text);
    const Token word = tokens.next();
    return word.kind == Token::Kind::Word && word.text == text;
}

/// Whether the text can stand behind an operator as it is.
bool isPlainValue(const QString& text)
{
    const QString filter = u"label:"_s + text;
    Tokenizer tokens(filter);
    const Token value = tokens.next();
    return !text.isEmpty() && value.kind == Token::Kind::Filter && !value.isQuoted && value.text == text &&
           value.operatorText == u":" && text.compare(u"none", Qt::CaseInsensitive) != 0;
}

QString written(const domain::TextCondition& condition)
{
    if (condition.field == SearchField::Text) {
        if (condition.phrase)
            return quoted(condition.text);
        return isPlainWord(condition.text) ? condition.text : quoted(condition.text) + u'*';
    }
    const bool hasPhrases = condition.field == SearchField::Keyword || condition.field == SearchField::Place;
    const QString name = filterOf(condition.field)->name + u':';
    if (condition.phrase)
        return name + quoted(condition.text);
    if (isPlainValue(condition.text))
        return name + condition.text;
    return name + (hasPhrases ? quoted(condition.text) + u'*' : quoted(condition.text));
}

QString written(const domain::NoneCondition& condition)
{
    return filterOf(condition.field)->name + u":none"_s;
}

template <typename ValueCondition>
QString written(const ValueCondition& condition)
{
    const WrittenValue value = writtenValue(condition);
    return filterOf(domain::fieldOf(condition))->name + value.operatorText + value.value;
}

QString written(const Expression& expression);

/// In parentheses where it is joined from others.
QString operand(const Expression& expression)
{
    const bool isJoined =
        expression.kind() == Expression::Kind::All || expression.kind() == Expression::Kind::Any;
    return isJoined ? u'(' + written(expression) + u')' : written(expression);
}

QString joined(const Expression& expression, const QString& joint)
{
    QStringList operands;
    for (const Expression& one : expression.operands())
        operands.append(operand(one));
    return operands.join(joint);
}

QString written(const Expression& expression)
{
    switch (expression.kind()) {
    case Expression::Kind::All:
        return joined(expression, u" "_s);
    case Expression::Kind::Any:
        return joined(expression, u" OR "_s);
    case Expression::Kind::Not:
        return u'-' + operand(expression.operands().front());
    case Expression::Kind::Leaf:
        break;
    }
    return std::visit([](const auto& condition) { return written(condition); }, expression.condition());
}

} // namespace

QString format(const Expression& expression)
{
    return written(expression);
}

QString quotedIfNeeded(const QString& value)
{
    return isPlainWord(value) && isPlainValue(value) ? value : quoted(value);
}

} // namespace scenekeeper::query
