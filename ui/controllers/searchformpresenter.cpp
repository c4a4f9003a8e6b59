// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/searchformpresenter.h"

#include "core/query/queryparser.h"
#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/controllers/searchcontroller.h"
#include "ui/searchtext.h"
#include "ui/views/searchform.h"

#include <utility>

namespace scenekeeper::ui {

namespace {

constexpr int kPauseMs = 250;
constexpr int kValues = 50;

} // namespace

SearchFormPresenter::SearchFormPresenter(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchFormPresenter::apply);
    connect(&parts.search, &SearchController::textChanged, this, &SearchFormPresenter::showSearch);
    connect(&parts.library, &LibraryController::countsChanged, this, &SearchFormPresenter::showLabels);
    SearchForm* form = &parts.form;
    connect(form, &SearchForm::edited, this, &SearchFormPresenter::edited);
    connect(form, &SearchForm::suggestionsWanted, this, &SearchFormPresenter::suggest);
    connect(form, &SearchForm::editingFinished, this, [this] {
        apply();
        showSearch();
    });
    connect(form, &SearchForm::restRemoved, this, [this] {
        apply();
        m_parts.search.setExpression(withoutRest(m_parts.search.expression()));
    });
}

void SearchFormPresenter::showSearch()
{
    const bool isFaulty = m_parts.search.error().has_value();
    m_parts.form.setEnabled(!isFaulty);
    const SearchFormReading reading = readForm(m_parts.search.expression());
    m_parts.form.show(reading.values, query::format(reading.rest));
}

void SearchFormPresenter::showLabels()
{
    std::vector<domain::Label> labels;
    for (const storage::LabelCount& count : m_parts.library.counts().labels) {
        if (!count.label.retired)
            labels.push_back(count.label);
    }
    if (labels == m_labels)
        return;
    m_labels = labels;
    m_parts.form.setLabels(labels);
}

void SearchFormPresenter::edited(FormPart part, const SearchFormValues& values)
{
    if (m_edited && *m_edited != part)
        apply();
    m_edited = part;
    m_values = values;
    m_pause.start();
}

void SearchFormPresenter::apply()
{
    m_pause.stop();
    if (!m_edited)
        return;
    const FormPart part = *std::exchange(m_edited, std::nullopt);
    const auto filters = writeFormPart(m_values, part);
    m_parts.form.setFault(filters ? QString() : queryErrorText(filters.error()));
    if (filters)
        m_parts.search.setExpression(withFormPart(m_parts.search.expression(), part, *filters));
}

void SearchFormPresenter::suggest(domain::SearchField field, const QString& beginning)
{
    m_parts.reader.post(
        this,
        [field, beginning](storage::Catalog& catalog) {
            return catalog.searchValues().find(field, beginning, kValues);
        },
        [this, field, question = ++m_question](const std::vector<storage::SearchValue>& values) {
            if (question != m_question)
                return;
            QStringList texts;
            for (const storage::SearchValue& value : values)
                texts.append(value.text);
            m_parts.form.setSuggestions(field, texts);
        });
}

} // namespace scenekeeper::ui
