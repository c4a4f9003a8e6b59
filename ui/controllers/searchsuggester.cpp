// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/searchsuggester.h"

#include "core/domain/searchwords.h"
#include "core/query/queryparser.h"
#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/labelappearance.h"
#include "ui/models/searchhistory.h"
#include "ui/searchtext.h"

#include <QLocale>
#include <utility>

namespace scenekeeper::ui {

using domain::SearchField;
using query::CursorContext;

namespace {

using Suggestions = std::vector<SearchSuggestion>;
using Kind = SearchSuggestion::Kind;

constexpr int kValues = 50;
constexpr qsizetype kRecent = 8;

QString countText(const std::optional<qint64>& photos)
{
    return photos ? QLocale().toString(*photos) : QString();
}

/// A value that stands there as it is need not be offered.
void dropWhatIsTyped(Suggestions& offered, const CursorContext& context)
{
    std::erase_if(offered, [&context](const SearchSuggestion& suggestion) {
        return suggestion.kind == Kind::Value && suggestion.insertion == context.typed;
    });
}

/// What can be said without asking the catalogue: yes, no, none, stars.
Suggestions fixedValues(const CursorContext& context)
{
    Suggestions offered;
    for (const query::Completion& completion : query::completionsFor(context))
        offered.push_back({Kind::Value, completion.text, completion.text, {}, -1, {}});
    return offered;
}

} // namespace

SearchSuggester::SearchSuggester(const Sources& sources, QObject* parent)
    : QObject(parent), m_sources(sources)
{
}

void SearchSuggester::cancel()
{
    ++m_question;
}

void SearchSuggester::ask(const QString& text, qsizetype cursor)
{
    ++m_question;
    const CursorContext context = query::contextAt(text, cursor);
    switch (context.wants) {
    case CursorContext::Wants::Term: {
        Suggestions offered = text.trimmed().isEmpty() ? recent() : Suggestions();
        for (SearchSuggestion& term : terms(context))
            offered.push_back(std::move(term));
        Q_EMIT ready(offered, context.start);
        return;
    }
    case CursorContext::Wants::Value:
        askCatalog(context);
        return;
    case CursorContext::Wants::Text:
        Q_EMIT ready({}, context.start);
        return;
    }
}

Suggestions SearchSuggester::recent() const
{
    Suggestions offered;
    for (const QString& entry : m_sources.history.entries().mid(0, kRecent))
        offered.push_back({Kind::Recent, entry, entry, {}, -1, {}});
    return offered;
}

Suggestions SearchSuggester::terms(const CursorContext& context) const
{
    Suggestions offered;
    const QString key = domain::searchKey(context.typed);
    // A word that is complete as it stands needs no list of everything.
    for (const domain::SavedSearch& search : m_sources.library.counts().searches) {
        if (!context.typed.isEmpty() && domain::hasWordWith(search.name, key))
            offered.push_back({Kind::Saved, search.text, search.name, search.text, -1, search.id});
    }
    for (const query::Completion& completion : query::completionsFor(context))
        offered.push_back(
            {Kind::Filter, completion.text, completion.text, searchFieldText(completion.field), -1, {}});
    return offered;
}

Suggestions SearchSuggester::labels(const QString& beginning) const
{
    const QString key = domain::searchKey(beginning);
    Suggestions offered;
    for (const storage::LabelCount& count : m_sources.library.counts().labels) {
        const QString shown = labelDisplayName(count.label.name);
        if (domain::hasWordWith(count.label.name, key) || domain::hasWordWith(shown, key))
            offered.push_back({Kind::Value,
                               query::quotedIfNeeded(count.label.name),
                               shown,
                               countText(count.photos),
                               count.label.colorIndex,
                               {}});
    }
    return offered;
}

void SearchSuggester::askCatalog(const CursorContext& context)
{
    Suggestions fixed = fixedValues(context);
    const query::FilterInfo* filter = query::filterOf(context.field);
    const bool hasNames =
        filter && (filter->kind == query::ValueKind::Name || filter->kind == query::ValueKind::Folder);
    if (context.field == SearchField::Label || !hasNames) {
        Suggestions offered = context.field == SearchField::Label ? labels(context.typed) : Suggestions();
        for (SearchSuggestion& value : fixed)
            offered.push_back(std::move(value));
        dropWhatIsTyped(offered, context);
        Q_EMIT ready(offered, context.start);
        return;
    }
    m_sources.reader.post(
        this,
        [field = context.field, typed = context.typed](storage::Catalog& catalog) {
            return catalog.searchValues().find(field, typed, kValues);
        },
        [this, fixed, context, question = m_question](const std::vector<storage::SearchValue>& values) {
            if (question != m_question)
                return;
            Suggestions offered;
            for (const storage::SearchValue& value : values)
                offered.push_back({Kind::Value,
                                   query::quotedIfNeeded(value.text),
                                   value.text,
                                   countText(value.photos),
                                   -1,
                                   {}});
            offered.insert(offered.end(), fixed.begin(), fixed.end());
            dropWhatIsTyped(offered, context);
            Q_EMIT ready(offered, context.start);
        });
}

} // namespace scenekeeper::ui
