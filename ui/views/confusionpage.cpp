// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/confusionpage.h"

#include "ui/formatting.h"
#include "ui/models/evaluatedphotos.h"
#include "ui/views/captionedphotosview.h"
#include "ui/views/confusiontable.h"

#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kConfusionsNamed = 3;

QVBoxLayout* makeColumn(QWidget* parent)
{
    auto* layout = new QVBoxLayout(parent);
    layout->setContentsMargins(kRhythm, kRhythm, kRhythm, kRhythm);
    layout->setSpacing(kRhythm);
    return layout;
}

QLabel* makeText(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ConfusionPage::ConfusionPage(QWidget* parent) : QWidget(parent)
{
    auto* splitter = new QSplitter(this);
    splitter->addWidget(makeMatrix());
    splitter->addWidget(makePhotos());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

QWidget* ConfusionPage::makeMatrix()
{
    auto* side = new QWidget(this);
    m_table = new ConfusionTable(side);
    m_table->setObjectName(QStringLiteral("confusionMatrix"));
    connect(m_table, &ConfusionTable::clicked, this, &ConfusionPage::showCell);
    connect(m_table, &ConfusionTable::activated, this, &ConfusionPage::showCell);
    m_words = makeText(side);
    QLabel* const legend = makeText(side);
    legend->setText(tr("Lines: what the photographs show. Columns: what the model called them."));
    QVBoxLayout* const layout = makeColumn(side);
    layout->addWidget(legend);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_words);
    return side;
}

QWidget* ConfusionPage::makePhotos()
{
    auto* side = new QWidget(this);
    m_cell = makeText(side);
    m_hint = makeText(side);
    m_photos = new CaptionedPhotosView({}, side);
    m_photos->setObjectName(QStringLiteral("confusedPhotos"));
    m_photos->setAccessibleName(tr("Photographs of the chosen cell"));
    connect(m_photos, &CaptionedPhotosView::revealRequested, this, &ConfusionPage::revealRequested);
    QVBoxLayout* const layout = makeColumn(side);
    layout->addWidget(m_cell);
    layout->addWidget(m_photos, 1);
    layout->addWidget(m_hint);
    // Wide enough for two pictures beside each other.
    side->setMinimumWidth(320);
    return side;
}

void ConfusionPage::setResult(const EvaluationResult& result)
{
    m_result = result;
    m_table->setMatrix(result->evaluation.metrics.confusion, result->card.labels);
    showWords();
    m_photos->setPhotos({});
    m_cell->setText(tr("Choose a cell to see its photographs."));
    m_hint->clear();
}

void ConfusionPage::showWords()
{
    QStringList confusions;
    for (const QModelIndex& cell : m_table->confusion().largestConfusions(kConfusionsNamed))
        confusions.append(m_table->confusion().cellText(cell));
    m_words->setText(confusions.isEmpty()
                         ? tr("The model called every photograph by its label.")
                         //: %1 is "12 glacier called mountain, 7 street called buildings"
                         : tr("Confused most often: %1.").arg(confusions.join(listSeparator())));
}

void ConfusionPage::showCell(const QModelIndex& index)
{
    if (!m_result || !index.isValid())
        return;
    const int count = index.data(ConfusionModel::CountRole).toInt();
    m_photos->setPhotos(evaluatedPhotos(*m_result, index.row(), index.column()));
    m_cell->setText(m_table->confusion().cellText(index));
    m_hint->setText(count == 0 ? QString() : tr("Enter or a double-click shows a photograph's folder."));
}

} // namespace scenekeeper::ui
