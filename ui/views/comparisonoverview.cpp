// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparisonoverview.h"

#include "ui/comparisontext.h"
#include "ui/evaluationtext.h"
#include "ui/formatting.h"
#include "ui/labelappearance.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/figuretable.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kDecimals = 1;
constexpr double kLarge = 1.7;
enum GridColumn { NameColumn, BeforeColumn, AfterColumn, ChangeColumn };

/// What a part says of one label; nothing where it has no photographs of it.
std::optional<training::LabelMetrics> metricsOf(const training::Metrics& metrics, qsizetype label)
{
    if (label < 0 || label >= static_cast<qsizetype>(metrics.perLabel.size()))
        return std::nullopt;
    const training::LabelMetrics& found = metrics.perLabel[static_cast<std::size_t>(label)];
    return found.photos > 0 ? std::optional(found) : std::nullopt;
}

/// Photographs, F1 before, F1 after with the difference.
void addCells(std::vector<FigureTable::Cell>& cells, const std::optional<PartComparison>& part,
              const QString& label)
{
    const qsizetype row = part ? part->labels.indexOf(label) : -1;
    const auto before = row < 0 ? std::nullopt : metricsOf(part->before, row);
    const auto after = row < 0 ? std::nullopt : metricsOf(part->after, row);
    if (!before || !after) {
        cells.insert(cells.end(), 3, FigureTable::unknownCell());
        return;
    }
    cells.push_back(FigureTable::countCell(after->photos));
    cells.push_back(FigureTable::shareCell(before->f1));
    FigureTable::Cell changed = FigureTable::shareCell(after->f1);
    changed.explanation = pointsText(before->f1, after->f1);
    cells.push_back(changed);
}

} // namespace

ComparisonOverview::ComparisonOverview(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * kRhythm);
    grid->setVerticalSpacing(0);
    const auto addHeading = [this, grid](int column) {
        auto* heading = new QLabel(this);
        heading->setWordWrap(true);
        heading->setTextFormat(Qt::PlainText);
        grid->addWidget(heading, 0, column, Qt::AlignBottom);
        return heading;
    };
    m_before = addHeading(BeforeColumn);
    m_after = addHeading(AfterColumn);
    addHeading(ChangeColumn)->setText(tr("Difference"));
    m_corrections = addPart(*grid, tr("Your own decisions"),
                            tr("Photographs that you labelled and that were kept apart: the model has not "
                               "learnt from them. Where these are few the others count, too, each judged by "
                               "a model that has not learnt from it (cross-checked)."));
    m_known = addPart(*grid, tr("What the model knew"),
                      tr("Photographs that the first model was measured on: what you taught the model must "
                         "not cost it what it could do before."));
    for (const int column : {NameColumn, BeforeColumn, AfterColumn, ChangeColumn})
        grid->setColumnStretch(column, 1);
    m_table = new FigureTable(this);
    m_table->setObjectName(QStringLiteral("comparedLabels"));
    m_table->setAccessibleName(tr("Figures of each label"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, kRhythm);
    layout->setSpacing(2 * kRhythm);
    layout->addLayout(grid);
    layout->addWidget(m_table, 1);
}

ComparisonOverview::Figure ComparisonOverview::addFigure(QGridLayout& grid, int row, int column)
{
    const Figure figure{new QLabel(this), new QLabel(this)};
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kLarge);
    figure.value->setFont(large);
    figure.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    figure.detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    figure.detail->setWordWrap(true);
    figure.detail->setForegroundRole(QPalette::PlaceholderText);
    grid.addWidget(figure.value, row, column, Qt::AlignBottom);
    grid.addWidget(figure.detail, row + 1, column, Qt::AlignTop);
    return figure;
}

ComparisonOverview::Part ComparisonOverview::addPart(QGridLayout& grid, const QString& name,
                                                     const QString& explanation)
{
    const int row = grid.rowCount() + 1;
    grid.setRowMinimumHeight(row - 1, 2 * kRhythm);
    Part part;
    part.name = new QLabel(name, this);
    part.name->setWordWrap(true);
    part.name->setToolTip(explanation);
    part.photos = new QLabel(this);
    part.photos->setWordWrap(true);
    part.photos->setForegroundRole(QPalette::PlaceholderText);
    part.photos->setToolTip(explanation);
    grid.addWidget(part.name, row, NameColumn, Qt::AlignBottom);
    grid.addWidget(part.photos, row + 1, NameColumn, Qt::AlignTop);
    part.before = addFigure(grid, row, BeforeColumn);
    part.after = addFigure(grid, row, AfterColumn);
    part.change = addFigure(grid, row, ChangeColumn);
    return part;
}

void ComparisonOverview::show(const Part& part, const std::optional<PartComparison>& comparison)
{
    const auto say = [&part](const Figure& figure, const QString& value, const QString& detail) {
        figure.value->setText(value);
        figure.value->setAccessibleName(part.name->text() + QStringLiteral(": ") + value);
        figure.detail->setText(detail);
    };
    if (!comparison || comparison->after.photos == 0) {
        part.photos->setText(tr("nothing to measure on"));
        for (const Figure* figure : {&part.before, &part.after, &part.change})
            say(*figure, QStringLiteral("–"), {});
        return;
    }
    const training::Metrics& before = comparison->before;
    const training::Metrics& after = comparison->after;
    part.photos->setText(tr("%Ln photograph(s)", nullptr, static_cast<int>(after.photos)));
    say(part.before, percentText(before.accuracy, kDecimals), intervalText(before.interval));
    say(part.after, percentText(after.accuracy, kDecimals), intervalText(after.interval));
    say(part.change, pointsText(before.accuracy, after.accuracy), {});
}

void ComparisonOverview::setResult(const ModelComparison& comparison)
{
    m_before->setText(tr("Before: %1", "the model").arg(comparison.before));
    m_after->setText(tr("After: %1", "the model").arg(comparison.after));
    show(m_corrections, comparison.corrections);
    show(m_known, comparison.known);
    if (comparison.crossChecked && comparison.corrections)
        //: %1 is "63 photographs"
        m_corrections.photos->setText(tr("%1, cross-checked").arg(m_corrections.photos->text()));
    showLabels(comparison);
}

void ComparisonOverview::showLabels(const ModelComparison& comparison)
{
    const QString f1 = tr("The harmonic mean of precision and recall (F1)");
    const QString photos = tr("How many photographs truly have the label");
    m_table->setColumns({{tr("Label"), {}},
                         {tr("Your decisions"), photos},
                         {tr("F1 before"), f1},
                         {tr("F1 after"), f1},
                         {tr("Known"), photos},
                         {tr("F1 before"), f1},
                         {tr("F1 after"), f1}});
    QStringList labels;
    for (const std::optional<PartComparison>* part : {&comparison.known, &comparison.corrections}) {
        for (const QString& label : *part ? (*part)->labels : QStringList()) {
            if (!labels.contains(label))
                labels.append(label);
        }
    }
    for (const QString& label : labels) {
        const QString name = labelDisplayName(label);
        std::vector<FigureTable::Cell> cells{{name, name}};
        addCells(cells, comparison.corrections, label);
        addCells(cells, comparison.known, label);
        m_table->addRow(cells);
    }
}

} // namespace scenekeeper::ui
