// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learningtext.h"

#include <QCoreApplication>

namespace scenekeeper::ui {

namespace {

class LearningWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::LearningText)

public:
    static QString obstacle(const LearningMaterial& material)
    {
        const auto count = [](qint64 number) { return static_cast<int>(number); };
        switch (material.obstacle) {
        case LearningObstacle::NoDecisions:
            return tr("There is nothing to learn from yet. Correct some labels first: choose photographs and "
                      "press 1 to 9, or Space where the model is right.");
        case LearningObstacle::TooFewDecisions:
            //: %1 is "1 photograph"
            return tr("You have decided on %1 so far; it takes at least %Ln. Correct some more, those that "
                      "need review first.",
                      nullptr, count(material.needed))
                .arg(tr("%Ln photograph(s)", nullptr, count(material.decisions)));
        case LearningObstacle::Unseen:
            //: %1 is "1 photograph"
            return tr("The model in use has not seen %1 that you decided on. Let it classify them first.")
                .arg(tr("%Ln photograph(s)", nullptr, count(material.unseen)));
        case LearningObstacle::OneLabelOnly:
            return tr("All your decisions are about one label, and one alone cannot be told from another. "
                      "Correct or confirm photographs of other labels, too.");
        case LearningObstacle::NoEmbeddings:
            //: %1 is the name of a model
            return tr("The model in use, %1, cannot be taught here: it does not show what it sees in a "
                      "photograph. Use another model first, under Model > Models.")
                .arg(material.model);
        case LearningObstacle::None:
            break;
        }
        return {};
    }
};

} // namespace

QString obstacleText(const LearningMaterial& material)
{
    return LearningWords::obstacle(material);
}

} // namespace scenekeeper::ui
