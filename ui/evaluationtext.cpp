// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluationtext.h"

#include "ui/errortext.h"
#include "ui/formatting.h"

#include <QCoreApplication>

namespace scenekeeper::ui {

namespace {

/// More names than these tell the reader nothing new.
constexpr int kNamesShown = 12;

class EvaluationWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::EvaluationText)

public:
    static QString names(const QStringList& labels)
    {
        if (labels.size() <= kNamesShown)
            return labels.join(listSeparator());
        const int more = static_cast<int>(labels.size()) - kNamesShown;
        //: The end of a list of names; %1 is "forest, sea, street"
        return tr("%1 and %n more", nullptr, more).arg(labels.first(kNamesShown).join(listSeparator()));
    }

    static QString noPhotographs(const QStringList& modelLabels)
    {
        return tr("No photograph that can be read was found there. Choose a folder with one subfolder of "
                  "photographs for each label, named like the label: %1.")
            .arg(names(modelLabels));
    }

    static QString unknownLabels(const QStringList& unknown, const QStringList& modelLabels)
    {
        return tr("The model has no label for the subfolder(s) %1. Rename them or take them out of the "
                  "folder, then try again. The model's labels are: %2.",
                  nullptr, static_cast<int>(unknown.size()))
            .arg(names(unknown), names(modelLabels));
    }

    static QString interval(const QString& low, const QString& high)
    {
        return tr("95% interval: %1 to %2").arg(low, high);
    }
};

} // namespace

QString evaluationFailureText(const EvaluationFailure& failure)
{
    const base::ErrorCode code = failure.error.code;
    if (code == base::ErrorCode::NotFound && !failure.modelLabels.isEmpty())
        return EvaluationWords::noPhotographs(failure.modelLabels);
    if (code == base::ErrorCode::InvalidArgument && !failure.unknownLabels.isEmpty())
        return EvaluationWords::unknownLabels(failure.unknownLabels, failure.modelLabels);
    return errorText(failure.error);
}

QString intervalText(const training::Interval& interval)
{
    constexpr int kDecimals = 1;
    return EvaluationWords::interval(percentText(interval.low, kDecimals),
                                     percentText(interval.high, kDecimals));
}

} // namespace scenekeeper::ui
