// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/confusionpage.h"

#include "ui/formatting.h"
#include "ui/views/confusiondelegate.h"
#include "ui/views/evaluatedphotosview.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kWidestHeader = 140;
constexpr int kLargestCell = 112;
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
    m_table = new QTableView(side);
    m_table->setObjectName(QStringLiteral("confusionMatrix"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ConfusionDelegate(m_table));
    m_table->setAccessibleName(tr("Confusion matrix"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    for (QHeaderView* header : {m_table->horizontalHeader(), m_table->verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setSectionsClickable(false);
        header->setHighlightSections(true);
        header->setTextElideMode(Qt::ElideRight);
    }
    m_table->viewport()->installEventFilter(this);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(m_table, &QTableView::clicked, this, &ConfusionPage::showCell);
    connect(m_table, &QTableView::activated, this, &ConfusionPage::showCell);
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
    m_photos = new EvaluatedPhotosView(side);
    m_photos->setObjectName(QStringLiteral("confusedPhotos"));
    m_photos->setAccessibleName(tr("Photographs of the chosen cell"));
    connect(m_photos, &EvaluatedPhotosView::revealRequested, this, &ConfusionPage::revealRequested);
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
    m_model.setMatrix(result->evaluation.metrics.confusion, result->card.labels);
    fitSections();
    showWords();
    m_photos->clear();
    m_cell->setText(tr("Choose a cell to see its photographs."));
    m_hint->clear();
}

void ConfusionPage::fitSections()
{
    // Headers may be shown bold.
    QFont font = m_table->horizontalHeader()->font();
    font.setBold(true);
    const QFontMetrics metrics(font);
    int widest = metrics.horizontalAdvance(QLocale().toString(99'999));
    for (int i = 0; i < m_model.rowCount(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(
                                      m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString()));
    const int header = std::min(widest + 3 * kRhythm, kWidestHeader);
    m_table->verticalHeader()->setFixedWidth(header);
    const int labels = std::max(m_model.rowCount(), 1);
    const QSize place = m_table->viewport()->size() / labels;
    m_table->horizontalHeader()->setDefaultSectionSize(
        std::max(header, std::min(place.width(), kLargestCell)));
    m_table->verticalHeader()->setDefaultSectionSize(
        std::max(metrics.height() + 2 * kRhythm, std::min(place.height(), kLargestCell)));
}

bool ConfusionPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitSections();
    return QWidget::eventFilter(watched, event);
}

void ConfusionPage::showWords()
{
    QStringList confusions;
    for (const QModelIndex& cell : m_model.largestConfusions(kConfusionsNamed))
        confusions.append(m_model.cellText(cell));
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
    m_photos->setPhotos(m_result, index.row(), index.column());
    m_cell->setText(m_model.cellText(index));
    m_hint->setText(count == 0 ? QString() : tr("Enter or a double-click shows a photograph's folder."));
}

} // namespace scenekeeper::ui
