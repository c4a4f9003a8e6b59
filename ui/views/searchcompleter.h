// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/searchsuggestion.h"

#include <QObject>
#include <vector>

class QAbstractItemView;
class QCompleter;
class QStandardItemModel;

namespace scenekeeper::ui {

class SearchField;

/// The popup below the cursor of the search field. Arrows choose, Enter and Tab take, Esc closes; typing goes
/// on in the field. A click elsewhere closes it and is what it would be without it. Nothing is chosen
/// beforehand, so Enter searches for what was typed. Window thread only.
class SearchCompleter final : public QObject
{
    Q_OBJECT

public:
    explicit SearchCompleter(SearchField& field, QObject* parent = nullptr);

    /// Shows these, `start` being the place in the text where they begin; nothing to offer closes it.
    void offer(const std::vector<SearchSuggestion>& suggestions, qsizetype start);
    void close();
    [[nodiscard]] QAbstractItemView& popup() const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void chosen(const scenekeeper::ui::SearchSuggestion& suggestion);

private:
    SearchField& m_field;
    QStandardItemModel* m_model = nullptr;
    QCompleter* m_completer = nullptr;
};

} // namespace scenekeeper::ui
