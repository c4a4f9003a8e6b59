// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/labels.h"

#include <QObject>

namespace scenekeeper::ui {

class LabelController;
class PhotographsArea;

/// What the commands about labels do with what is chosen, wherever that is: in the grid, the large view or
/// review mode. In review mode a decision goes on to the next photograph. Lives on the UI thread.
class CorrectionDesk final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    CorrectionDesk(LabelController& labels, PhotographsArea& photographs, QObject* parent = nullptr);

    /// Exactly this label.
    void setLabel(base::LabelId label);
    /// This label, too; or not any more, where all that is chosen has it. Stays where it is.
    void toggleLabel(base::LabelId label);
    /// What is shown is right; goes on.
    void confirm();
    /// The label that is shown first is wrong.
    void reject();
    /// The model's answer instead of the one that was given, in review mode.
    void changeToModel();

private:
    void confirmInReview();
    void rejectInReview();
    void toggleInReview(const domain::Label& label);

    LabelController& m_labels;
    PhotographsArea& m_photographs;
};

} // namespace scenekeeper::ui
