// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparisontext.h"

#include "ui/formatting.h"
#include "ui/labelappearance.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace scenekeeper::ui {

namespace {

constexpr int kDecimals = 1;
constexpr double kPercent = 100.0;

class ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::ComparisonText)

public:
    static QString corrections(const QString& after, const QString& before)
    {
        //: Of decisions of yours that the model has not learnt from
        return tr("it is right about %1 of your own decisions, before it was %2").arg(after, before);
    }

    static QString known(const QString& after, const QString& before)
    {
        //: Of photographs that the model before could label
        return tr("it is right about %1 of what it knew, before it was %2").arg(after, before);
    }

    static QString recommended(const QString& reasons)
    {
        //: %1 is "it is right about 91% of your own decisions, before it was 84%"
        return tr("Recommended: %1.").arg(reasons);
    }

    static QString notRecommended(const QString& reasons)
    {
        //: %1 is "it is right about 81% of your own decisions, before it was 84%"
        return tr("Not recommended: %1.").arg(reasons);
    }

    static QString withoutVerdict(const QString& after, const QString& before, const QString& figures)
    {
        //: Two models are compared; %3 is "right about 91% of your own decisions …"
        return tr("%1 compared with %2: %3.").arg(after, before, figures);
    }

    static QString both(const QString& corrections, const QString& known)
    {
        //: "it is right about 91% of your own decisions …", "it is right about 94% of what it knew …"
        return tr("%1; %2").arg(corrections, known);
    }

    static QString bearsOutNothing()
    {
        return tr("your corrections do not bear out a change yet; correct some more");
    }

    static QString nothingToJudgeBy()
    {
        return tr("none of your decisions could be kept apart to judge it by");
    }

    static QString forgetsTooMuch()
    {
        return tr("it would look in another light at too many of the photographs that it knew");
    }

    static QString light(domain::Light light)
    {
        switch (light) {
        case domain::Light::Inverted:
            return tr("Photographs that look like negatives are looked at as positives.");
        case domain::Light::Levelled:
            return tr("Photographs that look faded are looked at with their contrast restored.");
        case domain::Light::AsIs:
            break;
        }
        return tr("All photographs are looked at as they are again.");
    }

    static QString seenAnew(qint64 photos)
    {
        return tr("%Ln photograph(s) that you have not decided on will be read again for that once the model "
                  "is used.",
                  nullptr, static_cast<int>(photos));
    }

    static QString nothingToShow() { return tr("there was nothing to compare the two models on"); }

    static QString noLabel() { return tr("none", "no label"); }

    static QString change(const QString& before, const QString& after)
    {
        //: A label and what takes its place
        return tr("%1 → %2").arg(before, after);
    }

    static QString points(const QString& number)
    {
        //: A difference of two percentages
        return tr("%1 points").arg(number);
    }
};

QString percent(double share)
{
    return percentText(share, kDecimals);
}

/// Why a candidate is not recommended that is worse on neither part; empty where it is worse on one.
QString otherObstacle(const ModelComparison& comparison)
{
    if (comparison.bearsOutNothing)
        return ComparisonWords::bearsOutNothing();
    const auto isWorse = [](const std::optional<PartComparison>& part) { return part && part->isWorse; };
    if (comparison.forgetsTooMuch && !isWorse(comparison.corrections) && !isWorse(comparison.known))
        return ComparisonWords::forgetsTooMuch();
    const bool isJudged = comparison.corrections || !comparison.known;
    return isJudged ? QString() : ComparisonWords::nothingToJudgeBy();
}

/// What the parts say; those that are worse only, where there are such and they are asked for.
QString figures(const ModelComparison& comparison, bool worseOnly)
{
    QString corrections;
    QString known;
    const bool someWorse = (comparison.corrections && comparison.corrections->isWorse) ||
                           (comparison.known && comparison.known->isWorse);
    const auto isSaid = [&](const std::optional<PartComparison>& part) {
        return part && (!worseOnly || !someWorse || part->isWorse);
    };
    if (isSaid(comparison.corrections))
        corrections = ComparisonWords::corrections(percent(comparison.corrections->after.accuracy),
                                                   percent(comparison.corrections->before.accuracy));
    if (isSaid(comparison.known))
        known = ComparisonWords::known(percent(comparison.known->after.accuracy),
                                       percent(comparison.known->before.accuracy));
    if (corrections.isEmpty() && known.isEmpty())
        return ComparisonWords::nothingToShow();
    if (corrections.isEmpty() || known.isEmpty())
        return corrections + known;
    return ComparisonWords::both(corrections, known);
}

QString namesOf(const QStringList& labels)
{
    QStringList names;
    for (const QString& label : labels)
        names.append(labelDisplayName(label));
    return names.isEmpty() ? ComparisonWords::noLabel() : names.join(listSeparator());
}

} // namespace

QString verdictText(const ModelComparison& comparison)
{
    const bool isRejected = comparison.recommended == false;
    const QString obstacle = isRejected ? otherObstacle(comparison) : QString();
    const QString reasons = obstacle.isEmpty() ? figures(comparison, isRejected) : obstacle;
    if (!comparison.recommended)
        return ComparisonWords::withoutVerdict(comparison.after, comparison.before, reasons);
    const QString verdict =
        isRejected ? ComparisonWords::notRecommended(reasons) : ComparisonWords::recommended(reasons);
    if (!comparison.newLight)
        return verdict;
    QStringList sentences{verdict, ComparisonWords::light(*comparison.newLight)};
    if (comparison.seenAnew > 0)
        sentences.append(ComparisonWords::seenAnew(comparison.seenAnew));
    return sentences.join(u' ');
}

QString pointsText(double before, double after)
{
    const double points = std::round((after - before) * kPercent * 10.0) / 10.0;
    const QString number = QLocale().toString(std::abs(points), 'f', kDecimals);
    if (points == 0.0)
        return ComparisonWords::points(QStringLiteral("±") + number);
    return ComparisonWords::points((points > 0.0 ? QStringLiteral("+") : QStringLiteral("−")) + number);
}

QString changeText(const QStringList& before, const QStringList& after)
{
    return ComparisonWords::change(namesOf(before), namesOf(after));
}

} // namespace scenekeeper::ui
