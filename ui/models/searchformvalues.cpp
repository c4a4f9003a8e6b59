// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchformvalues.h"

#include "core/query/queryparser.h"
#include "core/query/queryvalues.h"
#include "core/query/queryvocabulary.h"

#include <algorithm>
#include <utility>

namespace scenekeeper::ui {

using domain::Condition;
using domain::Expression;
using domain::SearchField;
using namespace Qt::StringLiterals;

namespace {

using Operands = std::vector<Expression>;

template <typename Kind>
const Kind* leaf(const Expression& expression)
{
    return expression.kind() == Expression::Kind::Leaf ? std::get_if<Kind>(&expression.condition()) : nullptr;
}

const domain::TextCondition* textLeaf(const Expression& expression, SearchField field)
{
    const auto* text = leaf<domain::TextCondition>(expression);
    return text && text->field == field ? text : nullptr;
}

/// The names in an OR of labels.
std::optional<QStringList> labelGroup(const Expression& expression)
{
    if (expression.kind() != Expression::Kind::Any)
        return std::nullopt;
    QStringList names;
    for (const Expression& operand : expression.operands()) {
        const auto* label = textLeaf(operand, SearchField::Label);
        if (!label)
            return std::nullopt;
        names.append(label->text);
    }
    return names;
}

/// Takes a search apart, noting which part of the form each of its filters goes to.
class FormReader
{
public:
    explicit FormReader(const Expression& search) : m_operands(domain::andOperands(search))
    {
        m_parts.resize(m_operands.size());
        readLabels();
        QStringList words;
        for (std::size_t i = 0; i < m_operands.size(); ++i) {
            const Expression& operand = m_operands[i];
            if (textLeaf(operand, SearchField::Text)) {
                words.append(query::format(operand));
                m_parts[i] = FormPart::Words;
            } else if (const std::optional<FormPart> part = readOne(operand);
                       part && std::find(m_parts.begin(), m_parts.end(), part) == m_parts.end() &&
                       !m_parts[i]) {
                m_parts[i] = part;
                store(operand);
            }
        }
        m_values.words = words.join(u' ');
    }

    [[nodiscard]] const SearchFormValues& values() const { return m_values; }
    [[nodiscard]] const Operands& operands() const { return m_operands; }
    [[nodiscard]] const std::vector<std::optional<FormPart>>& parts() const { return m_parts; }

private:
    void readLabels();
    void claim(LabelMatch match, const std::vector<std::size_t>& places, const QStringList& names);
    [[nodiscard]] static std::optional<FormPart> readOne(const Expression& operand);
    void store(const Expression& operand);

    Operands m_operands;
    std::vector<std::optional<FormPart>> m_parts;
    SearchFormValues m_values;
};

void FormReader::claim(LabelMatch match, const std::vector<std::size_t>& places, const QStringList& names)
{
    for (const std::size_t place : places)
        m_parts[place] = FormPart::Labels;
    m_values.labelMatch = match;
    m_values.labels = names;
}

void FormReader::readLabels()
{
    std::vector<std::size_t> wanted;
    QStringList wantedNames;
    std::vector<std::size_t> unwanted;
    QStringList unwantedNames;
    for (std::size_t i = 0; i < m_operands.size(); ++i) {
        const Expression& operand = m_operands[i];
        if (const auto* label = textLeaf(operand, SearchField::Label)) {
            wanted.push_back(i);
            wantedNames.append(label->text);
        } else if (operand.kind() == Expression::Kind::Not) {
            if (const auto* negated = textLeaf(operand.operands().front(), SearchField::Label)) {
                unwanted.push_back(i);
                unwantedNames.append(negated->text);
            }
        }
    }
    // One row of the form has one meaning: what is wanted goes first.
    if (!wanted.empty()) {
        claim(wanted.size() > 1 ? LabelMatch::All : LabelMatch::Any, wanted, wantedNames);
        return;
    }
    for (std::size_t i = 0; i < m_operands.size(); ++i) {
        if (const std::optional<QStringList> names = labelGroup(m_operands[i])) {
            claim(LabelMatch::Any, {i}, *names);
            return;
        }
    }
    if (!unwanted.empty())
        claim(LabelMatch::None, unwanted, unwantedNames);
}

std::optional<FormPart> FormReader::readOne(const Expression& operand)
{
    if (const auto* text = leaf<domain::TextCondition>(operand)) {
        switch (text->field) {
        case SearchField::Camera:
            return FormPart::Camera;
        case SearchField::Lens:
            return FormPart::Lens;
        case SearchField::Place:
            return FormPart::Place;
        default:
            return std::nullopt;
        }
    }
    if (leaf<domain::DateCondition>(operand))
        return FormPart::Dates;
    if (leaf<domain::NearCondition>(operand))
        return FormPart::Near;
    if (const auto* flag = leaf<domain::FlagCondition>(operand)) {
        if (flag->field == SearchField::Review)
            return FormPart::Review;
        return flag->field == SearchField::Human ? std::optional(FormPart::Human) : std::nullopt;
    }
    if (const auto* none = leaf<domain::NoneCondition>(operand))
        return none->field == SearchField::Rating ? std::optional(FormPart::Rating) : std::nullopt;
    const auto* number = leaf<domain::NumberCondition>(operand);
    if (!number)
        return std::nullopt;
    if (number->field == SearchField::Confidence)
        return number->comparison == domain::Comparison::Less ||
                       number->comparison == domain::Comparison::AtLeast
                   ? std::optional(FormPart::Confidence)
                   : std::nullopt;
    return number->comparison == domain::Comparison::AtLeast && number->value >= 1
               ? std::optional(FormPart::Rating)
               : std::nullopt;
}

void FormReader::store(const Expression& operand)
{
    if (const auto* text = leaf<domain::TextCondition>(operand)) {
        QString& value = text->field == SearchField::Camera ? m_values.camera
                         : text->field == SearchField::Lens ? m_values.lens
                                                            : m_values.place;
        value = text->phrase ? u'"' + text->text + u'"' : text->text;
    } else if (const auto* date = leaf<domain::DateCondition>(operand)) {
        constexpr qsizetype kDots = 2;
        if (date->from)
            m_values.from = query::writtenValue(domain::DateCondition{date->from, {}}).value.chopped(kDots);
        if (date->to)
            m_values.to = query::writtenValue(domain::DateCondition{{}, date->to}).value.sliced(kDots);
    } else if (const auto* near = leaf<domain::NearCondition>(operand)) {
        m_values.near = query::writtenValue(*near).value;
    } else if (const auto* flag = leaf<domain::FlagCondition>(operand)) {
        (flag->field == SearchField::Review ? m_values.review : m_values.human) = flag->value;
    } else if (leaf<domain::NoneCondition>(operand)) {
        m_values.stars = 0;
    } else if (const auto* number = leaf<domain::NumberCondition>(operand)) {
        if (number->field == SearchField::Rating) {
            m_values.stars = static_cast<int>(number->value);
        } else {
            m_values.confidence = number->value;
            m_values.confidenceBound = number->comparison == domain::Comparison::Less
                                           ? ConfidenceBound::Below
                                           : ConfidenceBound::AtLeast;
        }
    }
}

// --- and back

/// One filter of the language, `date:2019`.
FormFilters filterFrom(SearchField field, const QString& value)
{
    const auto parsed = query::parse(query::filterOf(field)->name + u':' + value);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    if (parsed->kind() == Expression::Kind::Leaf && domain::fieldOf(parsed->condition()) == field)
        return Operands{*parsed};
    query::QueryError error;
    error.code = query::QueryErrorCode::BadValue;
    error.field = field;
    error.subject = value;
    return tl::make_unexpected(error);
}

Operands writeName(SearchField field, const QString& typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {};
    const bool isPhrase =
        field == SearchField::Place && text.size() > 2 && text.startsWith(u'"') && text.endsWith(u'"');
    const QString bare = isPhrase ? text.sliced(1, text.size() - 2) : text;
    return {Expression(domain::TextCondition{field, bare, isPhrase})};
}

FormFilters writeDates(const SearchFormValues& values)
{
    const QString from = values.from.trimmed();
    const QString to = values.to.trimmed();
    if (from.isEmpty() && to.isEmpty())
        return Operands{};
    return filterFrom(SearchField::Date, from + u".."_s + to);
}

FormFilters writeNear(const QString& typed)
{
    const QString circle = typed.simplified().remove(u' ');
    return circle.isEmpty() ? FormFilters(Operands{}) : filterFrom(SearchField::Near, circle);
}

Operands writeLabels(const SearchFormValues& values)
{
    Operands labels;
    for (const QString& name : values.labels)
        labels.emplace_back(domain::TextCondition{SearchField::Label, name, false});
    if (labels.empty())
        return labels;
    switch (values.labelMatch) {
    case LabelMatch::Any:
        return {domain::anyOf(std::move(labels))};
    case LabelMatch::All:
        return labels;
    case LabelMatch::None:
        for (Expression& label : labels)
            label = domain::negated(std::move(label));
        break;
    }
    return labels;
}

Operands writeFlag(SearchField field, const std::optional<bool>& value)
{
    return value ? Operands{Expression(domain::FlagCondition{field, *value})} : Operands{};
}

Operands writeRating(const std::optional<int>& stars)
{
    if (!stars)
        return {};
    if (*stars == 0)
        return {Expression(domain::NoneCondition{SearchField::Rating})};
    const double least = *stars;
    return {Expression(domain::NumberCondition{SearchField::Rating, domain::Comparison::AtLeast, least, 0})};
}

Operands writeConfidence(const SearchFormValues& values)
{
    if (values.confidenceBound == ConfidenceBound::Open)
        return {};
    const domain::Comparison comparison = values.confidenceBound == ConfidenceBound::Below
                                              ? domain::Comparison::Less
                                              : domain::Comparison::AtLeast;
    return {Expression(domain::NumberCondition{SearchField::Confidence, comparison, values.confidence, 0})};
}

FormFilters writeWords(const QString& words)
{
    const auto parsed = query::parse(words);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    return domain::andOperands(*parsed);
}

} // namespace

SearchFormReading readForm(const Expression& search)
{
    const FormReader reader(search);
    Operands rest;
    for (std::size_t i = 0; i < reader.operands().size(); ++i) {
        if (!reader.parts()[i])
            rest.push_back(reader.operands()[i]);
    }
    return {reader.values(), domain::allOf(std::move(rest))};
}

FormFilters writeFormPart(const SearchFormValues& values, FormPart part)
{
    switch (part) {
    case FormPart::Words:
        return writeWords(values.words);
    case FormPart::Labels:
        return writeLabels(values);
    case FormPart::Dates:
        return writeDates(values);
    case FormPart::Camera:
        return writeName(SearchField::Camera, values.camera);
    case FormPart::Lens:
        return writeName(SearchField::Lens, values.lens);
    case FormPart::Place:
        return writeName(SearchField::Place, values.place);
    case FormPart::Near:
        return writeNear(values.near);
    case FormPart::Rating:
        return writeRating(values.stars);
    case FormPart::Review:
        return writeFlag(SearchField::Review, values.review);
    case FormPart::Human:
        return writeFlag(SearchField::Human, values.human);
    case FormPart::Confidence:
        return writeConfidence(values);
    }
    return Operands{};
}

Expression withFormPart(const Expression& search, FormPart part, Operands filters)
{
    const FormReader reader(search);
    Operands kept;
    std::optional<std::size_t> place;
    for (std::size_t i = 0; i < reader.operands().size(); ++i) {
        if (reader.parts()[i] != part)
            kept.push_back(reader.operands()[i]);
        else if (!place)
            place = kept.size();
    }
    const auto at = kept.begin() + static_cast<std::ptrdiff_t>(place.value_or(kept.size()));
    kept.insert(at, std::make_move_iterator(filters.begin()), std::make_move_iterator(filters.end()));
    return domain::allOf(std::move(kept));
}

Expression withoutRest(const Expression& search)
{
    const FormReader reader(search);
    Operands kept;
    for (std::size_t i = 0; i < reader.operands().size(); ++i) {
        if (reader.parts()[i])
            kept.push_back(reader.operands()[i]);
    }
    return domain::allOf(std::move(kept));
}

} // namespace scenekeeper::ui
