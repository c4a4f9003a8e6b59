// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/evaluationreport.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace scenekeeper::training {

/// A photograph that the model was sure of and wrong about.
struct Mistake
{
    EvaluatedPhoto photo;
    QByteArray thumbnail; ///< JPEG; empty where the file cannot be read any more
};

/// The report as one HTML page that needs nothing outside itself, light or dark as the reader's system.
[[nodiscard]] QString evaluationPage(const Evaluation& evaluation, const domain::ModelCard& card,
                                     const ReportFacts& facts, const std::vector<Mistake>& mistakes);

} // namespace scenekeeper::training
