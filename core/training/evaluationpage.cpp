// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluationpage.h"

#include "core/base/percent.h"
#include "core/training/reportcharts.h"

#include <QFileInfo>
#include <algorithm>

namespace scenekeeper::training {

namespace {

using base::percent;

constexpr auto kStyle = R"(
:root { color-scheme: light dark; --ink: #1d1f21; --quiet: #5c6166; --ground: #fff; --line: #d8dbde; --accent: #0072b2; --wrong: #d55e00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e9ea; --quiet: #a6abb0; --ground: #1b1d1f; --line: #3a3e42; --accent: #56b4e9; --wrong: #e69f00; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); max-width: 960px; margin: 32px auto; padding: 0 24px; }
h1 { font-size: 24px; margin-bottom: 0; } h2 { font-size: 18px; margin-top: 40px; }
p, dt, figcaption { color: var(--quiet); } dl { display: flex; flex-wrap: wrap; gap: 24px 40px; } dd { margin: 0; font-size: 24px; } dt { font-size: 13px; }
table { border-collapse: collapse; } th, td { padding: 6px 12px; text-align: right; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; } th { font-weight: 600; } td.right { font-weight: 600; }
.plots, .mistakes { display: flex; flex-wrap: wrap; gap: 24px; } figure { margin: 0; }
.plots figure { width: 440px; } .mistakes figure { width: 168px; } .mistakes img { width: 168px; height: 168px; object-fit: cover; background: var(--line); } figcaption { font-size: 13px; overflow-wrap: anywhere; }
svg text { fill: var(--quiet); font-size: 12px; } svg .axis { fill: var(--ink); } svg .grid { stroke: var(--line); } svg .ideal { stroke: var(--quiet); stroke-dasharray: 4 4; fill: none; }
svg .curve { stroke: var(--accent); fill: none; stroke-width: 2; } svg .point { fill: var(--accent); fill-opacity: .6; } svg .small { fill: var(--accent); } svg .quiet { fill: var(--quiet); } svg .here { fill: none; stroke: var(--wrong); stroke-width: 3; }
)";

QString cell(const QString& text, const QString& more = {})
{
    return QStringLiteral("<td%1>%2</td>").arg(more, text);
}

QString head(const QString& text)
{
    return QStringLiteral("<th scope=\"col\">%1</th>").arg(text.toHtmlEscaped());
}

QString labelName(const domain::ModelCard& card, int label)
{
    return card.labels.value(label).toHtmlEscaped();
}

QString fact(const QString& name, const QString& value)
{
    return QStringLiteral("<div><dt>%1</dt><dd>%2</dd></div>").arg(name, value);
}

QString figures(const Evaluation& evaluation)
{
    const Metrics& metrics = evaluation.metrics;
    const ReviewMetrics& review = evaluation.review;
    const auto photos = static_cast<double>(std::max<qint64>(1, review.photos));
    QString html = QStringLiteral("<dl>");
    html += fact(QStringLiteral("accuracy (95 %: %1 to %2)")
                     .arg(percent(metrics.interval.low), percent(metrics.interval.high)),
                 percent(metrics.accuracy));
    html += fact(QStringLiteral("macro F1"), QString::number(metrics.macroF1, 'f', 4));
    html += fact(QStringLiteral("expected calibration error, 15 bins"), QString::number(metrics.ece, 'f', 4));
    html += fact(QStringLiteral("sent to review"), percent(static_cast<double>(review.reviewed) / photos, 1));
    html += fact(QStringLiteral("right among the others (95 %: %1 to %2)")
                     .arg(percent(review.keptInterval.low), percent(review.keptInterval.high)),
                 percent(review.keptAccuracy));
    return html + QStringLiteral("</dl>");
}

QString labelTable(const Metrics& metrics, const domain::ModelCard& card)
{
    QString html = QStringLiteral("<h2>Labels</h2><table><tr>");
    for (const char* title : {"label", "photographs", "precision", "recall", "F1"})
        html += head(QLatin1String(title));
    html += QStringLiteral("</tr>");
    for (int i = 0; i < card.labelCount(); ++i) {
        const LabelMetrics& label = metrics.perLabel[static_cast<std::size_t>(i)];
        html += QStringLiteral("<tr>") + cell(labelName(card, i)) + cell(QString::number(label.photos)) +
                cell(percent(label.precision)) + cell(percent(label.recall)) +
                cell(QString::number(label.f1, 'f', 4)) + QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString confusionTable(const Metrics& metrics, const domain::ModelCard& card)
{
    QString html =
        QStringLiteral("<h2>Confusion matrix</h2><p>A line is what is true, a column what the model "
                       "says.</p><table><tr>") +
        head(QStringLiteral("true"));
    for (const QString& label : card.labels)
        html += head(label);
    html += QStringLiteral("</tr>");
    for (int row = 0; row < card.labelCount(); ++row) {
        const std::vector<int>& counts = metrics.confusion[static_cast<std::size_t>(row)];
        int total = 0;
        for (const int count : counts)
            total += count;
        html += QStringLiteral("<tr>") + cell(labelName(card, row));
        for (int column = 0; column < card.labelCount(); ++column) {
            const int count = counts[static_cast<std::size_t>(column)];
            const double share = total > 0 ? static_cast<double>(count) / total : 0.0;
            // The stronger the tint, the larger the share of the line; the number says the same.
            const QString colour =
                row == column ? QStringLiteral("0, 114, 178") : QStringLiteral("213, 94, 0");
            const QString tint =
                QStringLiteral(" style=\"background: rgba(%1, %2)\" title=\"%3 of the line\"%4")
                    .arg(colour)
                    .arg(count > 0 ? 0.06 + 0.4 * share : 0.0, 0, 'f', 2)
                    .arg(percent(share, 1), row == column ? QStringLiteral(" class=\"right\"") : QString());
            html += cell(QString::number(count), tint);
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString plots(const Evaluation& evaluation)
{
    return QStringLiteral(
               "<h2>Confidence</h2><div class=\"plots\"><figure>%1<figcaption>Of the photographs for "
               "which the model claims a confidence, so many are right; the dashed line is "
               "perfect.</figcaption></figure><figure>%2<figcaption>How right the model is on what "
               "no human looks at; the ring is the model's own choice of what to "
               "review.</figcaption></figure></div>")
        .arg(reliabilitySvg(evaluation.metrics.reliability),
             coverageSvg(coverageCurve(firstChoices(evaluation.photos)), evaluation.review));
}

/// How the model came about, where its card tells.
QString trainingSection(const domain::ModelCard& card)
{
    const LearningCurve curve = curveFromJson(card.metrics.value(u"training").toObject());
    if (curve.epochs() == 0)
        return {};
    return QStringLiteral(
               "<h2>Training</h2><div class=\"plots\"><figure>%1<figcaption>Loss by epoch: the line "
               "on the validation part, dashed in training, on pictures that are changed and "
               "mixed.</figcaption></figure><figure>%2<figcaption>How right the model was on the "
               "validation part, which it was not trained on.</figcaption></figure></div>")
        .arg(lossSvg(curve), accuracySvg(curve));
}

QString mistakeFigure(const Mistake& mistake, const domain::ModelCard& card)
{
    const int said = mostProbable(mistake.photo.probabilities);
    const auto confidence = static_cast<double>(mistake.photo.probabilities[static_cast<std::size_t>(said)]);
    const QString name = QFileInfo(mistake.photo.path).fileName().toHtmlEscaped();
    const QString image = mistake.thumbnail.isEmpty()
                              ? QString()
                              : QStringLiteral("<img alt=\"%1\" src=\"data:image/jpeg;base64,%2\">")
                                    .arg(name, QString::fromLatin1(mistake.thumbnail.toBase64()));
    return QStringLiteral("<figure title=\"%1\">%2<figcaption>%3<br>is %4, called <strong>%5</strong> "
                          "(%6)</figcaption></figure>")
        .arg(mistake.photo.path.toHtmlEscaped(), image, name, labelName(card, mistake.photo.truth),
             labelName(card, said), percent(confidence, 1));
}

QString mistakeSection(const std::vector<Mistake>& mistakes, const domain::ModelCard& card)
{
    if (mistakes.empty())
        return {};
    QString html = QStringLiteral("<h2>The most confident mistakes</h2><div class=\"mistakes\">");
    for (const Mistake& mistake : mistakes)
        html += mistakeFigure(mistake, card);
    return html + QStringLiteral("</div>");
}

QString failureSection(const std::vector<FailedFile>& failed)
{
    if (failed.empty())
        return {};
    QString html = QStringLiteral("<h2>Could not be read</h2><ul>");
    for (const FailedFile& file : failed)
        html += QStringLiteral("<li>%1: %2, %3</li>")
                    .arg(file.path.toHtmlEscaped(), base::errorCodeName(file.error.code),
                         file.error.detail.toHtmlEscaped());
    return html + QStringLiteral("</ul>");
}

} // namespace

QString evaluationPage(const Evaluation& evaluation, const domain::ModelCard& card, const ReportFacts& facts,
                       const std::vector<Mistake>& mistakes)
{
    const QString title =
        QStringLiteral("%1 on %2").arg(card.name, QFileInfo(facts.data).fileName()).toHtmlEscaped();
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
               "content=\"width=device-width\"><title>%1</title><style>%2</style></head><body>\n")
               .arg(title, QLatin1String(kStyle)) +
           QStringLiteral(
               "<h1>%1</h1><p>%2 photographs of %3, measured %4 with %5 (%6, %7 × %8 pixels)</p>\n")
               .arg(title)
               .arg(evaluation.metrics.photos)
               .arg(facts.data.toHtmlEscaped(), facts.time.toString(Qt::ISODate),
                    facts.modelFile.toHtmlEscaped(), card.architecture.toHtmlEscaped())
               .arg(card.inputWidth)
               .arg(card.inputHeight) +
           figures(evaluation) + labelTable(evaluation.metrics, card) +
           confusionTable(evaluation.metrics, card) + plots(evaluation) + trainingSection(card) +
           mistakeSection(mistakes, card) + failureSection(evaluation.failed) +
           QStringLiteral("\n</body></html>\n");
}

} // namespace scenekeeper::training
