// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/labels.h"
#include "ui/models/photodetails.h"

#include <QAbstractButton>
#include <vector>

class QVBoxLayout;

namespace scenekeeper::ui {

class KeyCaps;
class ProbabilityBar;

/// A label that can be given by a click: its key, its name and what the model says of it. Window thread
/// only.
class LabelChoice final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `key`: "1" … "9", empty for a label without one.
    LabelChoice(const domain::Label& label, const QString& key, QWidget* parent = nullptr);

    [[nodiscard]] const domain::Label& label() const { return m_label; }
    [[nodiscard]] ProbabilityBar& bar() const { return *m_bar; }
    void setProbability(const LabelProbability& probability);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    domain::Label m_label;
    ProbabilityBar* m_bar = nullptr;
};

/// Every label of the catalogue as a choice, in their order. Labels that the model does not know have no
/// bar. Window thread only.
class LabelChoices final : public QWidget
{
    Q_OBJECT

public:
    explicit LabelChoices(QWidget* parent = nullptr);

    void setLabels(const std::vector<domain::Label>& labels);
    void setProbabilities(const std::vector<LabelProbability>& probabilities);
    [[nodiscard]] const std::vector<LabelChoice*>& choices() const { return m_choices; }

Q_SIGNALS:
    void labelChosen(scenekeeper::base::LabelId label);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showProbabilities();
    void alignNames();

    QVBoxLayout* m_layout = nullptr;
    std::vector<LabelChoice*> m_choices;
    std::vector<LabelProbability> m_probabilities;
};

} // namespace scenekeeper::ui
