// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparisonmatrices.h"

#include "ui/formatting.h"
#include "ui/views/confusiontable.h"
#include "ui/views/elidedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kConfusionsNamed = 2;
enum PartChoice { CorrectionsPart, KnownPart };

} // namespace

ComparisonMatrices::ComparisonMatrices(QWidget* parent) : QWidget(parent), m_part(new QComboBox(this))
{
    m_part->setObjectName(QStringLiteral("comparedPart"));
    m_part->setAccessibleName(tr("Measured on"));
    connect(m_part, &QComboBox::currentIndexChanged, this, &ComparisonMatrices::showPart);
    auto* legend =
        new QLabel(tr("Lines: what the photographs show. Columns: what the model called them."), this);
    legend->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * kRhythm);
    head->addWidget(m_part);
    head->addWidget(legend, 1);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(2 * kRhythm);
    m_before = addSide(*sides, QStringLiteral("matrixBefore"));
    m_after = addSide(*sides, QStringLiteral("matrixAfter"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, kRhythm);
    layout->setSpacing(2 * kRhythm);
    layout->addLayout(head);
    layout->addLayout(sides, 1);
}

ComparisonMatrices::Side ComparisonMatrices::addSide(QLayout& row, const QString& objectName)
{
    auto* place = new QWidget(this);
    const Side side{new ElidedLabel(Qt::ElideMiddle, place), new ConfusionTable(place), new QLabel(place)};
    side.table->setObjectName(objectName);
    side.words->setWordWrap(true);
    side.words->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addWidget(side.name);
    column->addWidget(side.table, 1);
    column->addWidget(side.words);
    row.addWidget(place);
    return side;
}

void ComparisonMatrices::setResult(const ComparisonResult& comparison)
{
    m_comparison = comparison;
    m_before.name->setText(tr("Before: %1", "the model").arg(comparison->before));
    m_after.name->setText(tr("After: %1", "the model").arg(comparison->after));
    for (const Side* side : {&m_before, &m_after})
        side->table->setAccessibleName(tr("Confusion matrix, %1").arg(side->name->text()));
    const QSignalBlocker quietly(m_part);
    m_part->clear();
    if (comparison->corrections)
        m_part->addItem(tr("On your own decisions"), CorrectionsPart);
    if (comparison->known)
        m_part->addItem(tr("On what the model knew"), KnownPart);
    showPart();
}

void ComparisonMatrices::showPart()
{
    const std::optional<PartComparison>& part =
        m_part->currentData().toInt() == KnownPart ? m_comparison->known : m_comparison->corrections;
    m_part->setVisible(m_part->count() > 0);
    show(m_before, part ? part->before : training::Metrics(), part ? part->labels : QStringList());
    show(m_after, part ? part->after : training::Metrics(), part ? part->labels : QStringList());
}

void ComparisonMatrices::show(const Side& side, const training::Metrics& metrics, const QStringList& labels)
{
    side.table->setMatrix(metrics.confusion, labels);
    QStringList confusions;
    for (const QModelIndex& cell : side.table->confusion().largestConfusions(kConfusionsNamed))
        confusions.append(side.table->confusion().cellText(cell));
    //: %1 is "12 glacier called mountain, 7 street called buildings"
    side.words->setText(confusions.isEmpty() ? QString()
                                             : tr("Most often: %1.").arg(confusions.join(listSeparator())));
}

} // namespace scenekeeper::ui
