// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"
#include "ui/models/searchformvalues.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace scenekeeper::ui {

class CatalogWorker;
class LibraryController;
class SearchController;
class SearchForm;

/// Keeps the form and the text of the search in step, both ways. What is typed into the form is searched for
/// after a pause; while the text has an error the form waits, so that nothing of it is lost.
///
/// Lives on the UI thread; names to choose from come from the reading thread.
class SearchFormPresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SearchController& search;
        LibraryController& library;
        CatalogWorker& reader;
        SearchForm& form;
    };

    explicit SearchFormPresenter(const Parts& parts, QObject* parent = nullptr);

private:
    void showSearch();
    void showLabels();
    void edited(FormPart part, const SearchFormValues& values);
    void apply();
    void suggest(domain::SearchField field, const QString& beginning);

    Parts m_parts;
    QTimer m_pause;
    std::optional<FormPart> m_edited; ///< waits for the pause
    SearchFormValues m_values;
    std::vector<domain::Label> m_labels;
    quint64 m_question = 0;
};

} // namespace scenekeeper::ui
