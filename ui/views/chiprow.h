// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/labelappearance.h"
#include "ui/views/labelchip.h"

#include <QWidget>
#include <vector>

namespace scenekeeper::ui {

/// The labels of one photo as chips, wrapping into as many lines as the width asks for. Says each chip in
/// words in its tooltip and to screen readers. Window thread only.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent = nullptr);

    void setChips(std::vector<LabelChip> chips);
    [[nodiscard]] const std::vector<LabelChip>& chips() const { return m_chips; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> layOut(int width) const;

    std::vector<LabelChip> m_chips;
};

/// The chips of a row of the catalogue: while it needs review, what only the model says is marked so.
[[nodiscard]] std::vector<LabelChip> chipsOf(const domain::PhotoRow& row, const LabelColors& colors);

} // namespace scenekeeper::ui
