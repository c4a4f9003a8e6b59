// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/evaluationoverview.h"

#include "ui/evaluationtext.h"
#include "ui/formatting.h"
#include "ui/labelappearance.h"
#include "ui/views/figuretable.h"
#include "ui/views/notice.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kDecimals = 1;
constexpr double kLarge = 1.7;

} // namespace

EvaluationOverview::EvaluationOverview(QWidget* parent)
    : QWidget(parent), m_notice(new Notice(this)), m_failures(new QPushButton(tr("Show Files…"), this))
{
    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(3 * kRhythm);
    figures->setVerticalSpacing(0);
    m_accuracy = addFigure(*figures, tr("Accuracy"));
    m_macroF1 = addFigure(*figures, tr("Macro F1"));
    m_calibration = addFigure(*figures, tr("Calibration error"));
    m_review = addFigure(*figures, tr("Sent to review"));
    m_rest = addFigure(*figures, tr("Accuracy of the rest"));
    m_failures->setAutoDefault(false);
    connect(m_failures, &QPushButton::clicked, this, &EvaluationOverview::failuresRequested);
    auto* failures = new QHBoxLayout;
    failures->setSpacing(kRhythm);
    failures->addWidget(m_notice, 1);
    failures->addWidget(m_failures);
    m_table = new FigureTable(this);
    m_table->setObjectName(QStringLiteral("labelFigures"));
    m_table->setAccessibleName(tr("Figures of each label"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, kRhythm);
    layout->setSpacing(2 * kRhythm);
    layout->addLayout(figures);
    layout->addLayout(failures);
    layout->addWidget(m_table, 1);
}

EvaluationOverview::Figure EvaluationOverview::addFigure(QGridLayout& grid, const QString& name)
{
    const Figure figure{new QLabel(this), new QLabel(name, this), new QLabel(this)};
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kLarge);
    figure.value->setFont(large);
    const int column = grid.columnCount() - (grid.count() == 0 ? 1 : 0);
    int row = 0;
    for (QLabel* label : {figure.value, figure.name, figure.detail}) {
        label->setWordWrap(label != figure.value);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid.addWidget(label, row++, column, Qt::AlignTop);
    }
    figure.detail->setForegroundRole(QPalette::PlaceholderText);
    grid.setColumnStretch(column, 1);
    return figure;
}

void EvaluationOverview::show(const Figure& figure, const QString& value, const QString& detail)
{
    figure.value->setText(value);
    figure.detail->setText(detail);
    figure.value->setAccessibleName(figure.name->text() + QStringLiteral(": ") + value);
}

void EvaluationOverview::setResult(const FolderEvaluation& result)
{
    showFigures(result.evaluation);
    showLabels(result);
    showFailures(static_cast<int>(result.evaluation.failed.size()));
}

void EvaluationOverview::showFigures(const training::Evaluation& evaluation)
{
    const training::Metrics& metrics = evaluation.metrics;
    show(m_accuracy, percentText(metrics.accuracy, kDecimals), intervalText(metrics.interval));
    show(m_macroF1, percentText(metrics.macroF1, kDecimals), tr("mean of the labels' F1"));
    show(m_calibration, percentText(metrics.ece, kDecimals), tr("mean gap between confidence and accuracy"));
    const training::ReviewMetrics& review = evaluation.review;
    const qint64 all = std::max<qint64>(review.photos, 1);
    show(m_review, percentText(static_cast<double>(review.reviewed) / static_cast<double>(all), kDecimals),
         tr("%1 of %n photograph(s)", nullptr, static_cast<int>(review.photos))
             .arg(QLocale().toString(review.reviewed)));
    if (review.reviewed < review.photos)
        show(m_rest, percentText(review.keptAccuracy, kDecimals), intervalText(review.keptInterval));
    else
        show(m_rest, QStringLiteral("–"), tr("every photograph is sent to review"));
}

void EvaluationOverview::showLabels(const FolderEvaluation& result)
{
    m_table->setColumns({{tr("Label"), {}},
                         {tr("Photographs"), tr("How many photographs truly have the label")},
                         {tr("Precision"), tr("How many of those called so are so")},
                         {tr("Recall"), tr("How many of those that are so are called so")},
                         {tr("F1"), tr("The harmonic mean of precision and recall")}});
    for (qsizetype i = 0; i < result.card.labels.size(); ++i) {
        const training::LabelMetrics& label = result.evaluation.metrics.perLabel[static_cast<std::size_t>(i)];
        const QString name = labelDisplayName(result.card.labels[i]);
        m_table->addRow({{name, name},
                         FigureTable::countCell(label.photos),
                         FigureTable::shareCell(label.precision),
                         FigureTable::shareCell(label.recall),
                         FigureTable::shareCell(label.f1)});
    }
}

void EvaluationOverview::showFailures(int failed)
{
    m_notice->say(QStringLiteral("warning"),
                  failed == 0 ? QString()
                              : tr("%n file(s) could not be read and do not count.", nullptr, failed));
    m_failures->setVisible(failed > 0);
}

} // namespace scenekeeper::ui
