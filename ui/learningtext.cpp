// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learningtext.h"

#include <QCoreApplication>
#include <QLocale>

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

    static QString step(LearningMethod method, const LearningStep& step)
    {
        const QString done = QLocale().toString(step.step);
        const QString all = QLocale().toString(step.steps);
        switch (step.phase) {
        case LearningPhase::Reading:
            //: %1 and %2 are numbers
            return tr("Reading photograph %1 of %2").arg(done, all);
        case LearningPhase::Checking:
            //: %1 and %2 are numbers
            return tr("Checking what was learnt, step %1 of at most %2").arg(done, all);
        case LearningPhase::Learning:
            break;
        }
        //: %1 and %2 are numbers; in a round the model sees every photograph once
        return method == LearningMethod::Deep ? tr("Learning, %1 of %2 rounds done").arg(done, all)
                                              //: %1 and %2 are numbers
                                              : tr("Learning, step %1 of at most %2").arg(done, all);
    }
};

} // namespace

QString obstacleText(const LearningMaterial& material)
{
    return LearningWords::obstacle(material);
}

QString learningStepText(LearningMethod method, const LearningStep& step)
{
    return LearningWords::step(method, step);
}

} // namespace scenekeeper::ui
