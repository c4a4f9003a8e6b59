// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/searchcompleter.h"

#include "ui/icons.h"
#include "ui/views/searchfield.h"
#include "ui/views/swatch.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QWindow>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kSign = 16;
constexpr int kShownLines = 12;
constexpr int kWidest = 640;
constexpr int kSuggestionRole = Qt::UserRole + 1;

SearchSuggestion suggestionOf(const QModelIndex& index)
{
    return index.data(kSuggestionRole).value<SearchSuggestion>();
}

QIcon signOf(const SearchSuggestion& suggestion)
{
    if (suggestion.colorIndex >= 0)
        return labelSwatch(suggestion.colorIndex);
    switch (suggestion.kind) {
    case SearchSuggestion::Kind::Recent:
        return icon(QStringLiteral("clock"));
    case SearchSuggestion::Kind::Saved:
        return icon(QStringLiteral("bookmark"));
    case SearchSuggestion::Kind::Filter:
    case SearchSuggestion::Kind::Value:
        break;
    }
    return {};
}

/// Sign, name, and what explains it: of filters beside the widest name, counts at the end of the line.
class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setWidestFilter(int width) { m_widestFilter = width; }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const SearchSuggestion suggestion = suggestionOf(index);
        const QFontMetrics metrics(option.font);
        return {nameWidth(suggestion, metrics) + metrics.horizontalAdvance(suggestion.explanation) + kSign +
                    6 * kRhythm,
                metrics.height() + kRhythm};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const SearchSuggestion suggestion = suggestionOf(index);
        const bool isChosen = option.state & QStyle::State_Selected;
        QStyleOptionViewItem row(option);
        row.state.setFlag(QStyle::State_HasFocus, false);
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, option.widget);
        painter->save();
        painter->setLayoutDirection(option.direction);
        const auto mirrored = [&option](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const QRect line = option.rect.adjusted(kRhythm, 0, -kRhythm, 0);
        const QRect sign(line.left(), line.center().y() - kSign / 2 + 1, kSign, kSign);
        signOf(suggestion)
            .paint(painter, mirrored(sign), Qt::AlignCenter, isChosen ? QIcon::Selected : QIcon::Normal);
        QColor color = option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
        painter->setPen(color);
        painter->setFont(option.font);
        const QFontMetrics metrics(option.font);
        QRect name = line.adjusted(kSign + kRhythm, 0, 0, 0);
        const QString shown = metrics.elidedText(suggestion.name, Qt::ElideMiddle, name.width());
        // The search language runs from left to right in every window.
        const bool isLanguage = suggestion.kind == SearchSuggestion::Kind::Filter ||
                                suggestion.kind == SearchSuggestion::Kind::Recent;
        const Qt::Alignment side =
            QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute;
        painter->drawText(mirrored(name),
                          int(side) | Qt::AlignVCenter | Qt::TextSingleLine |
                              (isLanguage ? Qt::TextForceLeftToRight : 0),
                          shown);
        name.setLeft(name.left() + std::min(nameWidth(suggestion, metrics), name.width()) + 2 * kRhythm);
        if (name.width() > 4 * kRhythm) {
            color.setAlphaF(0.72F);
            painter->setPen(color);
            const bool isFilter = suggestion.kind == SearchSuggestion::Kind::Filter;
            painter->drawText(mirrored(name),
                              (isFilter ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter |
                                  Qt::TextSingleLine,
                              metrics.elidedText(suggestion.explanation, Qt::ElideRight, name.width()));
        }
        painter->restore();
    }

private:
    [[nodiscard]] int nameWidth(const SearchSuggestion& suggestion, const QFontMetrics& metrics) const
    {
        const int own = metrics.horizontalAdvance(suggestion.name);
        return suggestion.kind == SearchSuggestion::Kind::Filter ? std::max(own, m_widestFilter) : own;
    }

    int m_widestFilter = 0;
};

} // namespace

SearchCompleter::SearchCompleter(SearchField& field, QObject* parent)
    : QObject(parent),
      m_field(field),
      m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(&field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kShownLines);
    m_completer->setWrapAround(true);
    popup().setItemDelegate(new SuggestionDelegate(&popup()));
    popup().setObjectName(QStringLiteral("searchSuggestions"));
    popup().setAccessibleName(tr("Suggestions"));
    popup().setMouseTracking(true);
    popup().setAttribute(
        Qt::WA_NoMouseReplay);        // what Qt does on some platforms only, eventFilter() does on all
    popup().installEventFilter(this); // after the completer's, and so asked before it
    field.setPopup(&popup());
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { Q_EMIT chosen(suggestionOf(index)); });
}

QAbstractItemView& SearchCompleter::popup() const
{
    return *m_completer->popup();
}

bool SearchCompleter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &popup() || event->type() != QEvent::MouseButtonPress)
        return QObject::eventFilter(watched, event);
    const auto* press = static_cast<QMouseEvent*>(event);
    if (popup().rect().contains(press->position().toPoint()))
        return QObject::eventFilter(watched, event);
    close();
    const QWidget* under = QApplication::widgetAt(press->globalPosition().toPoint());
    QWindow* window = under ? under->window()->windowHandle() : nullptr;
    if (window) {
        // Once this one is dealt with; through the window, so that it gets what follows, too.
        QCoreApplication::postEvent(
            window, new QMouseEvent(QEvent::MouseButtonPress, window->mapFromGlobal(press->globalPosition()),
                                    press->globalPosition(), press->button(), press->buttons(),
                                    press->modifiers(), press->pointingDevice()));
    }
    return true;
}

void SearchCompleter::close()
{
    popup().hide();
}

void SearchCompleter::offer(const std::vector<SearchSuggestion>& suggestions, qsizetype start)
{
    m_model->clear();
    int width = 0;
    int widestFilter = 0;
    QStyleOptionViewItem option;
    option.font = popup().font();
    for (const SearchSuggestion& suggestion : suggestions) {
        if (suggestion.kind == SearchSuggestion::Kind::Filter)
            widestFilter =
                std::max(widestFilter, QFontMetrics(option.font).horizontalAdvance(suggestion.name));
    }
    static_cast<SuggestionDelegate*>(popup().itemDelegate())->setWidestFilter(widestFilter);
    for (const SearchSuggestion& suggestion : suggestions) {
        auto* item = new QStandardItem(suggestion.insertion); // the model takes it over
        item->setData(QVariant::fromValue(suggestion), kSuggestionRole);
        const QString spoken = suggestion.explanation.isEmpty()
                                   ? suggestion.name
                                   : QStringLiteral("%1, %2").arg(suggestion.name, suggestion.explanation);
        item->setData(spoken, Qt::AccessibleTextRole);
        m_model->appendRow(item);
        width = std::max(width, popup().itemDelegate()->sizeHint(option, item->index()).width());
    }
    if (suggestions.empty() || !m_field.isVisible()) {
        close();
        return;
    }
    // Below the beginning of what would be replaced, so that it stays put while one types on.
    QRect place = m_field.cursorPlace();
    const int typed =
        m_field.fontMetrics().horizontalAdvance(m_field.text().mid(start, m_field.cursorPosition() - start));
    place.setBottom(m_field.height());
    const int extent = std::min(width + 3 * kRhythm, kWidest);
    // What is typed may run otherwise than the window.
    const bool isMirrored = m_field.layoutDirection() == Qt::RightToLeft;
    const bool isFromRight = m_field.text().isEmpty() ? isMirrored : m_field.text().isRightToLeft();
    const int left = std::max(isFromRight ? place.right() + typed - extent : place.left() - typed, 0);
    // In a mirrored window the completer takes the right end of the place for the left one of the popup.
    place.setLeft(isMirrored ? left - extent + 1 : left);
    place.setWidth(extent);
    m_completer->complete(place);
    popup().setCurrentIndex({});
}

} // namespace scenekeeper::ui
