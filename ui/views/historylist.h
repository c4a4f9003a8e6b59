// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/auditentry.h"

#include <QStringList>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace scenekeeper::ui {

/// What happened to the labels of one photo, newest first: from what to what, by whom or by which model,
/// and when. Offers to revert the run that a line belongs to. Window thread only.
class HistoryList final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryList(QWidget* parent = nullptr);

    void setEvents(const std::vector<storage::AuditEntry>& events);

Q_SIGNALS:
    void revertRequested(scenekeeper::base::RunId run);

private:
    void addStep(const std::vector<storage::AuditEntry>& events, std::size_t first, std::size_t end);
    void addLine(const QString& text, bool isQuiet);
    void addRevert(base::RunId run);

    QVBoxLayout* m_layout = nullptr;
    QStringList m_shown; ///< the texts
    std::vector<QWidget*> m_lines;
};

/// "Sea: model, 83% → person".
[[nodiscard]] QString eventText(const storage::AuditEntry& event);
/// "Ada · 14/07/2024 09:30", "scene-resnet, model 3 · …".
[[nodiscard]] QString eventOrigin(const storage::AuditEntry& event);

} // namespace scenekeeper::ui
