// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/labelwords.h"

#include "core/domain/searchwords.h"
#include "core/storage/connection.h"
#include "core/storage/labelrecord.h"
#include "core/storage/searchvalues.h"
#include "core/storage/sqlitedialect.h"

#include <algorithm>

namespace scenekeeper::storage {

using base::Result;
using domain::Expression;
using domain::SearchField;
using domain::TextCondition;
using namespace Qt::StringLiterals;

namespace {

bool isOn(const Expression& expression, SearchField field)
{
    if (expression.kind() == Expression::Kind::Leaf) {
        const auto* text = std::get_if<TextCondition>(&expression.condition());
        return text != nullptr && text->field == field;
    }
    return std::any_of(expression.operands().begin(), expression.operands().end(),
                       [field](const Expression& operand) { return isOn(operand, field); });
}

/// Rewrites expressions by the labels that there are.
class LabelWords
{
public:
    [[nodiscard]] static Result<LabelWords> read(Connection& connection)
    {
        LabelWords words;
        const Result<void> names = connection.each(u"SELECT name FROM label WHERE merged_into IS NULL"_s, {},
                                                   [&words](const Row& row) { words.add(row.text(0)); });
        if (!names)
            return tl::make_unexpected(names.error());
        const Result<QStringList> keys = SearchValues(connection).labelKeys();
        if (!keys)
            return tl::make_unexpected(keys.error());
        words.m_storedKeys = *keys;
        return words;
    }

    [[nodiscard]] Expression rewritten(const Expression& expression) const
    {
        std::vector<Expression> operands;
        for (const Expression& operand : expression.operands())
            operands.push_back(rewritten(operand));
        switch (expression.kind()) {
        case Expression::Kind::All:
            return allOf(std::move(operands));
        case Expression::Kind::Any:
            return anyOf(std::move(operands));
        case Expression::Kind::Not:
            return negated(std::move(operands.front()));
        case Expression::Kind::Leaf:
            break;
        }
        const auto* text = std::get_if<TextCondition>(&expression.condition());
        if (text != nullptr && text->field == SearchField::Label)
            return named(*text);
        if (text != nullptr && text->field == SearchField::Text)
            return worded(*text);
        return expression;
    }

private:
    void add(const QString& name)
    {
        m_names.append(name);
        m_searchKeys.append(domain::searchKey(name));
    }

    [[nodiscard]] static Expression labels(const QStringList& names, Expression other)
    {
        std::vector<Expression> all{std::move(other)};
        for (const QString& name : names)
            all.emplace_back(TextCondition{SearchField::Label, name});
        return anyOf(std::move(all));
    }

    [[nodiscard]] Expression named(const TextCondition& label) const
    {
        if (m_storedKeys.contains(labelKey(label.text)))
            return Expression(label);
        const QString key = domain::searchKey(label.text.simplified());
        for (qsizetype at = 0; at < m_names.size(); ++at) {
            if (m_searchKeys.at(at) == key)
                return Expression(TextCondition{SearchField::Label, m_names.at(at)});
        }
        const QStringList builtIn = domain::builtInLabelsCalled(label.text);
        return builtIn.isEmpty() ? Expression(label)
                                 : Expression(TextCondition{SearchField::Label, builtIn.front()});
    }

    [[nodiscard]] QStringList labelsFor(const QString& words) const
    {
        const QString key = domain::searchKey(words);
        if (key.isEmpty())
            return {}; // every name has that in it
        QStringList found = domain::builtInLabelsCalled(words);
        for (qsizetype at = 0; at < m_names.size(); ++at) {
            const bool isMeant = sqlite::isIndexedWord(words) ? domain::hasWordWith(m_names.at(at), key)
                                                              : m_searchKeys.at(at).contains(key);
            if (isMeant && !found.contains(m_names.at(at)))
                found.append(m_names.at(at));
        }
        return found;
    }

    [[nodiscard]] Expression worded(const TextCondition& text) const
    {
        const QString words = text.text.simplified();
        if (text.phrase || !words.contains(u' '))
            return words.isEmpty() ? Expression(text) : labels(labelsFor(words), Expression(text));
        std::vector<Expression> all;
        bool hasLabels = false;
        for (const QString& word : words.split(u' ')) {
            const QStringList found = labelsFor(word);
            hasLabels = hasLabels || !found.isEmpty();
            all.push_back(labels(found, Expression(TextCondition{SearchField::Text, word})));
        }
        // As one question to the index, where it can be.
        return hasLabels ? allOf(std::move(all)) : Expression(text);
    }

    QStringList m_names;
    QStringList m_searchKeys;
    QStringList m_storedKeys; ///< also former names
};

} // namespace

Result<Expression> withLabels(Connection& connection, const Expression& expression)
{
    if (!isOn(expression, SearchField::Label) && !isOn(expression, SearchField::Text))
        return expression;
    return LabelWords::read(connection).map([&expression](const LabelWords& words) {
        return words.rewritten(expression);
    });
}

} // namespace scenekeeper::storage
