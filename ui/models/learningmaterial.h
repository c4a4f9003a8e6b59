// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace scenekeeper::ui {

/// What humans have said of one label.
struct LabelExamples
{
    QString label;       ///< stored name
    qint64 examples = 0; ///< photographs that have it
    qint64 missing = 0;  ///< examples short of those that an output of its own takes; 0 where it has one
};

/// One picture of which humans have said things that exclude each other.
struct Contradiction
{
    struct Word
    {
        QString path; ///< absolute
        QByteArray contentHash;
        QStringList labels; ///< stored names
    };
    std::vector<Word> words;
};

/// Why there is nothing that can be learnt.
enum class LearningObstacle {
    None,
    NoDecisions,
    TooFewDecisions,
    Unseen, ///< too few, but for photographs that the model in use has not classified
    OneLabelOnly,
    NoEmbeddings, ///< the model in use does not give what learning takes
};

/// What there is to learn from.
struct LearningMaterial
{
    QString model;        ///< in use, as the reader tells models apart
    qint64 decisions = 0; ///< photographs that humans have decided on, those left out not counted
    qint64 needed = 0;    ///< decisions that it takes at least
    std::vector<LabelExamples> labels;
    std::vector<Contradiction> contradictions; ///< left out
    qint64 changedFiles = 0; ///< photographs left out, because the file is another one than a human saw
    qint64 unseen = 0;       ///< photographs left out, because the model has not looked at them
    LearningObstacle obstacle = LearningObstacle::None;
    bool remembers = true; ///< the model carries what it was trained on, so that it need not forget it
};

/// How the model learns.
enum class LearningMethod {
    Quick, ///< from what it has seen in the photographs already
    Deep,  ///< from the files, how to see
};

enum class LearningPhase {
    Reading, ///< files, before anything is learnt
    Learning,
    Checking, ///< the model has learnt; it is being seen what that is worth
};

/// Where learning stands.
struct LearningStep
{
    LearningPhase phase = LearningPhase::Learning;
    int step = 0;                      ///< from 1, of everything; photographs while reading
    int steps = 0;                     ///< at most
    double loss = 0.0;                 ///< mean negative log likelihood, natural logarithm; 0 while reading
    std::optional<double> accuracy;    ///< 0 … 1, on what was kept apart; not measured at every step
    std::optional<double> secondsLeft; ///< where that is known better than by the steps
};

} // namespace scenekeeper::ui
