// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparisonoutput.h"

namespace scenekeeper::cli {

namespace {

QString percent(double share)
{
    return QStringLiteral("%1 %").arg(100.0 * share, 0, 'f', 1);
}

void printPart(const Console& console, const QString& name, const feedback::PartComparison& part)
{
    const training::Metrics& after = part.after;
    if (after.photos == 0) {
        console.print(QStringLiteral("%1: no photographs to judge by").arg(name));
        return;
    }
    console.print(QStringLiteral("%1: %2 → %3 of %4 photographs right (95 %: %5 to %6), %7 more, %8 fewer%9")
                      .arg(name, percent(part.before.accuracy), percent(after.accuracy))
                      .arg(after.photos)
                      .arg(percent(after.interval.low), percent(after.interval.high))
                      .arg(part.gained)
                      .arg(part.lost)
                      .arg(part.isWorse() ? QStringLiteral("; worse") : QString()));
}

/// What the later model looks at in another light.
void printLight(const Console& console, const feedback::Comparison& comparison)
{
    if (!comparison.newLight)
        return;
    switch (*comparison.newLight) {
    case domain::Light::Inverted:
        console.print(QStringLiteral("Photographs that look like negatives are looked at as positives"));
        break;
    case domain::Light::Levelled:
        console.print(
            QStringLiteral("Photographs that look faded are looked at with their contrast restored"));
        break;
    case domain::Light::AsIs:
        console.print(QStringLiteral("All photographs are looked at as they are again"));
        break;
    }
    console.print(
        QStringLiteral("%1 photos that nobody decided on would be looked at anew, of which %2 were tried")
            .arg(comparison.seenAnew)
            .arg(comparison.sampled));
    if (comparison.forgotten > 0)
        console.print(QStringLiteral("%1 remembered pictures would be, too, and are not judged%2")
                          .arg(comparison.forgotten)
                          .arg(comparison.forgetsTooMuch() ? QStringLiteral("; too many") : QString()));
}

} // namespace

void printComparison(const Console& console, const feedback::Comparison& comparison)
{
    printPart(console,
              comparison.crossChecked ? QStringLiteral("your labels, each judged unseen")
                                      : QStringLiteral("your labels held out"),
              comparison.human);
    printPart(console, QStringLiteral("remembered pictures held out"), comparison.memory);
    console.print(QStringLiteral("%1 photos would be labelled otherwise").arg(comparison.changed));
    printLight(console, comparison);
}

QJsonArray changesJson(storage::Catalog& catalog, const feedback::Comparison& comparison)
{
    QJsonArray changes;
    for (const feedback::LabelChange& change : comparison.changes)
        changes.append(QJsonObject{
            {QStringLiteral("path"), catalog.photos().absolutePath(change.photo).value_or(QString())},
            {QStringLiteral("before"), QJsonArray::fromStringList(change.before)},
            {QStringLiteral("after"), QJsonArray::fromStringList(change.after)},
            {QStringLiteral("confidence"), change.confidence}});
    return changes;
}

} // namespace scenekeeper::cli
