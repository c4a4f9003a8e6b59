// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/confusiontable.h"

#include "ui/views/confusiondelegate.h"

#include <QHeaderView>
#include <QLocale>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kWidestHeader = 140;
constexpr int kSmallestCell = 48;
constexpr int kHeaderMargin = 6;
constexpr int kLargestCell = 112;

/// Names that do not fit end in an ellipsis; the tooltip has them whole.
class NamesHeader final : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        const int place = orientation() == Qt::Horizontal ? sectionSize(section) : width();
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, place - kHeaderMargin);
    }
};

} // namespace

ConfusionTable::ConfusionTable(QWidget* parent) : QTableView(parent)
{
    setHorizontalHeader(new NamesHeader(Qt::Horizontal, this));
    setVerticalHeader(new NamesHeader(Qt::Vertical, this));
    setModel(&m_model);
    setItemDelegate(new ConfusionDelegate(this));
    setAccessibleName(tr("Confusion matrix"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    for (QHeaderView* header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setSectionsClickable(false);
        header->setHighlightSections(true);
    }
    verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

ConfusionTable::~ConfusionTable()
{
    // The model goes before the view that would still ask it.
    setModel(nullptr);
}

void ConfusionTable::setMatrix(const std::vector<std::vector<int>>& counts, const QStringList& labels)
{
    m_model.setMatrix(counts, labels);
    fitSections();
}

void ConfusionTable::fitSections()
{
    // Headers may be shown bold.
    QFont bold = horizontalHeader()->font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int widest = metrics.horizontalAdvance(QLocale().toString(99'999));
    for (int i = 0; i < m_model.rowCount(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(
                                      m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString()));
    // Where there is little place, names give way before numbers do.
    const int header = std::min({widest + 3 * kRhythm, kWidestHeader, width() / 4});
    verticalHeader()->setFixedWidth(header);
    const int labels = std::max(m_model.rowCount(), 1);
    const int lowest = metrics.height() + 2 * kRhythm;
    horizontalHeader()->setDefaultSectionSize(
        std::clamp(viewport()->width() / labels, kSmallestCell, kLargestCell));
    verticalHeader()->setDefaultSectionSize(
        std::clamp(viewport()->height() / labels, lowest, std::max(lowest, kLargestCell)));
}

void ConfusionTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitSections();
}

} // namespace scenekeeper::ui
