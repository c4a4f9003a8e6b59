// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/labelappearance.h"
#include "ui/models/photodetails.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedLayout;

namespace scenekeeper::ui {

class ChipRow;
class ElidedLabel;
class FactsForm;
class HistoryList;
class Notice;
class PictureBox;
class ProbabilityBars;

/// All that is known of the selected photo: picture, labels, what the model makes of it, and the facts
/// of its file. Shows what it is given and asks nobody; window thread only.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    /// The catalogue's labels, for the colours of chips of labels that the model does not know.
    void setLabels(const std::vector<domain::Label>& labels);

    void showDetails(const PhotoDetails& details);

    /// Several photos are selected: only how many.
    void showSelection(int count);

    void clear();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void revertRequested(scenekeeper::base::RunId run);

private:
    QWidget* makeDetailsPage();
    void showMessage(const QString& text);
    void showLabels(const PhotoDetails& details);
    void showProbabilities(const PhotoDetails& details);
    void showNotice(const PhotoDetails& details);

    LabelColors m_colors;
    base::PhotoId m_shown;
    QStackedLayout* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_message = nullptr;
    PictureBox* m_picture = nullptr;
    ElidedLabel* m_fileName = nullptr;
    ChipRow* m_chips = nullptr;
    Notice* m_notice = nullptr;
    QLabel* m_barsTitle = nullptr;
    ProbabilityBars* m_bars = nullptr;
    FactsForm* m_facts = nullptr;
    QLabel* m_historyTitle = nullptr;
    HistoryList* m_history = nullptr;
};

} // namespace scenekeeper::ui
