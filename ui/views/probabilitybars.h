// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/photodetails.h"

#include <QString>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace scenekeeper::ui {

/// A label's name, its probability as a bar in the label's colour, and the number. Read by screen
/// readers as a progress bar with that value. Window thread only.
class ProbabilityBar : public QWidget
{
    Q_OBJECT

public:
    explicit ProbabilityBar(QWidget* parent = nullptr);

    void setProbability(const LabelProbability& probability);
    [[nodiscard]] const LabelProbability& probability() const { return m_probability; }

    /// Pixels for the names' column, the same for all bars of a list so that the bars start at one line.
    void setNameWidth(int width);
    [[nodiscard]] int preferredNameWidth() const;

    /// "97%", or "3%, rejected".
    [[nodiscard]] QString valueText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBar(QPainter& painter, const QRect& logical) const;

    LabelProbability m_probability;
    int m_nameWidth = 0;
};

/// One ProbabilityBar per label of the model, in the order of its card. Reuses its bars, so stepping
/// through photographs does not flicker.
class ProbabilityBars : public QWidget
{
    Q_OBJECT

public:
    explicit ProbabilityBars(QWidget* parent = nullptr);

    void setProbabilities(const std::vector<LabelProbability>& probabilities);
    [[nodiscard]] std::vector<const ProbabilityBar*> bars() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void alignNames();

    QVBoxLayout* m_layout = nullptr;
    std::vector<ProbabilityBar*> m_bars;
};

} // namespace scenekeeper::ui
