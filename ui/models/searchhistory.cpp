// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchhistory.h"

namespace scenekeeper::ui {

namespace {

const QString kKey = QStringLiteral("search/history");

bool isKept(const QString& text)
{
    return !text.isEmpty() && text.size() <= SearchHistory::kLongest;
}

} // namespace

SearchHistory::SearchHistory(QSettings& settings) : m_settings(settings)
{
    for (const QString& text : settings.value(kKey).toStringList()) {
        if (m_entries.size() < kKept && isKept(text) && !m_entries.contains(text))
            m_entries.append(text);
    }
}

void SearchHistory::add(const QString& text)
{
    const QString entry = text.trimmed();
    if (!isKept(entry) || (!m_entries.isEmpty() && m_entries.first() == entry))
        return;
    m_entries.removeAll(entry);
    m_entries.prepend(entry);
    m_entries = m_entries.mid(0, kKept);
    m_settings.setValue(kKey, m_entries);
}

} // namespace scenekeeper::ui
