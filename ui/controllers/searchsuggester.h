// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryvocabulary.h"
#include "core/storage/searchvalues.h"
#include "ui/models/searchsuggestion.h"

#include <QObject>
#include <vector>

namespace scenekeeper::ui {

class CatalogWorker;
class LibraryController;
class SearchHistory;

/// What can be typed at a place of the search: filters, their values from the catalogue, saved searches, and
/// the searches of before while there is nothing yet. Names are looked up by the reading thread; only the
/// newest question is answered.
///
/// Lives on the UI thread. What cannot be read is not offered.
class SearchSuggester final : public QObject
{
    Q_OBJECT

public:
    struct Sources
    {
        CatalogWorker& reader;
        const LibraryController& library; ///< labels and saved searches
        const SearchHistory& history;
    };

    explicit SearchSuggester(const Sources& sources, QObject* parent = nullptr);

    /// Answered by ready(), perhaps at once.
    void ask(const QString& text, qsizetype cursor);
    /// The question has become pointless.
    void cancel();

Q_SIGNALS:
    /// `start`: where the text begins that one of these would replace.
    void ready(const std::vector<scenekeeper::ui::SearchSuggestion>& suggestions, qsizetype start);

private:
    [[nodiscard]] std::vector<SearchSuggestion> recent() const;
    [[nodiscard]] std::vector<SearchSuggestion> terms(const query::CursorContext& context) const;
    [[nodiscard]] std::vector<SearchSuggestion> labels(const QString& beginning) const;
    void askCatalog(const query::CursorContext& context);

    Sources m_sources;
    quint64 m_question = 0;
};

} // namespace scenekeeper::ui
