// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainingstart.h"

#include <QFileInfo>

namespace scenekeeper::training {

namespace {

using base::ErrorCode;

QStringList teacherFiles(const TrainingOptions& options)
{
    return (options.parent.isEmpty() ? QStringList() : QStringList{options.parent}) + options.teachers;
}

base::Result<void> checkOptions(const TrainingOptions& options, const Architecture& architecture)
{
    const Recipe& recipe = options.recipe;
    if (recipe.epochs < 1 || recipe.batchSize < 2 || recipe.sizes.empty())
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("a training needs at least one epoch and two photographs a batch"));
    if (options.parent.isEmpty() && options.teachers.isEmpty() && recipe.teacherWeight > 0.0)
        return base::fail(ErrorCode::InvalidArgument, QStringLiteral("there is no teacher to learn from"));
    for (const QString& file : teacherFiles(options)) {
        const QFileInfo teacher(file);
        if (teacher.exists() && teacher.canonicalFilePath() == QFileInfo(options.file).canonicalFilePath())
            return base::fail(ErrorCode::InvalidArgument,
                              QStringLiteral("%1 would be written over: give another name").arg(file));
    }
    const bool oneLabel = recipe.activation == domain::Activation::Softmax;
    if (oneLabel && recipe.compositeShare + recipe.noneShare + recipe.outlierShare > 0.0)
        return base::fail(ErrorCode::InvalidArgument,
                          QStringLiteral("pictures of two labels or none need independent labels (sigmoid)"));
    if (!architecture.anyInputSize) {
        for (const SizeStep& step : recipe.sizes) {
            if (step.size != architecture.inputSize)
                return base::fail(ErrorCode::InvalidArgument,
                                  QStringLiteral("%1 takes pictures of %2 pixels only")
                                      .arg(architecture.name)
                                      .arg(architecture.inputSize));
        }
    }
    return {};
}

base::Result<Teachers> loadTeachers(const TrainingOptions& options, const Architecture& architecture,
                                    const QStringList& labels)
{
    Teachers teachers;
    for (const QString& file : teacherFiles(options)) {
        auto teacher = Teacher::load(file, architecture, labels);
        if (!teacher)
            return tl::make_unexpected(teacher.error());
        const domain::ModelCard& card = (*teacher)->card();
        if (!teachers.empty() && (card.mean != teachers.front()->card().mean ||
                                  card.deviation != teachers.front()->card().deviation))
            return base::fail(
                ErrorCode::InvalidArgument,
                QStringLiteral("%1 normalises pictures otherwise than the teacher before it").arg(file));
        teachers.push_back(std::move(*teacher));
    }
    return teachers;
}

} // namespace

base::Result<TrainingStart> startTraining(const TrainingOptions& options, const QStringList& labels,
                                          Workers& workers)
{
    const auto architecture = findArchitecture(options.recipe.architecture);
    if (!architecture)
        return tl::make_unexpected(architecture.error());
    if (const auto checked = checkOptions(options, *architecture); !checked)
        return tl::make_unexpected(checked.error());
    auto learner = Learner::create(*architecture, static_cast<int>(labels.size()), options.recipe, workers);
    if (!learner)
        return tl::make_unexpected(learner.error());
    auto teachers = loadTeachers(options, *architecture, labels);
    if (!teachers)
        return tl::make_unexpected(teachers.error());
    if (!options.parent.isEmpty()) {
        if (const auto started = (*learner)->startFrom(*teachers->front()); !started)
            return tl::make_unexpected(started.error());
    }
    (*learner)->learnFrom(*teachers, options.recipe.teacherWeight);
    return TrainingStart{*architecture, std::move(*learner), std::move(*teachers)};
}

} // namespace scenekeeper::training
