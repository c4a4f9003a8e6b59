// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace scenekeeper::ui {

/// The last searches, the newest first, kept in the settings of the window, which outlive it. UI thread only;
/// what is unusable in the settings counts as absent.
class SearchHistory
{
public:
    static constexpr qsizetype kKept = 20;
    static constexpr qsizetype kLongest = 1'000; ///< UTF-16 code units; longer searches are not kept

    explicit SearchHistory(QSettings& settings);

    [[nodiscard]] const QStringList& entries() const { return m_entries; }
    /// On top, where it also moves when it is there already. What is empty is nothing to come back to.
    void add(const QString& text);

private:
    QSettings& m_settings;
    QStringList m_entries;
};

} // namespace scenekeeper::ui
