// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/actiontext.h"
#include "ui/dialogs/keycaps.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace scenekeeper::ui {

namespace {

constexpr int kRhythm = 8;
constexpr int kTextWidth = 200;

/// The title of the top menu that holds the action; empty for none.
QString menuTitle(const QAction* action)
{
    const QList<QObject*> holders = action->associatedObjects();
    for (QObject* holder : holders) {
        const auto* menu = qobject_cast<const QMenu*>(holder);
        if (menu == nullptr)
            continue;
        const QString above = menuTitle(menu->menuAction());
        return above.isEmpty() ? withoutMnemonic(menu->title()) : above;
    }
    return {};
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setModal(false);
    QList<Group> groups = groupsOf(actions);
    groups.prepend(fixedKeys(groups));

    // Two columns of about the same height; groups stay whole and in order.
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setSpacing(4 * kRhythm);
    qsizetype lines = 0;
    for (const Group& group : groups)
        lines += group.entries.size() + 2;
    qsizetype placed = 0;
    QVBoxLayout* column = nullptr;
    for (const Group& group : groups) {
        if (column == nullptr || (columns->count() == 1 && placed * 2 >= lines)) {
            if (column != nullptr)
                column->addStretch(1);
            column = new QVBoxLayout;
            column->setSpacing(2 * kRhythm);
            columns->addLayout(column, 1);
        }
        column->addWidget(makeGroup(group));
        placed += group.entries.size() + 2;
    }
    column->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    // Everything at once where the screen has room, else as much as fits; only downwards is scrolled.
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(content->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    const QMargins margins = layout->contentsMargins();
    const QSize around(margins.left() + margins.right(),
                       margins.top() + margins.bottom() + layout->spacing() + buttons->sizeHint().height());
    constexpr int kTitleBar = 5 * kRhythm;
    const QSize room = screen()->availableSize() - QSize(0, kTitleBar);
    resize(scroll->minimumWidth() + around.width(),
           qMin(content->sizeHint().height() + around.height(), room.height()));
}

QList<ShortcutsDialog::Group> ShortcutsDialog::groupsOf(const QList<QAction*>& actions)
{
    QList<Group> groups;
    for (const QAction* action : actions) {
        Entry entry{withoutMnemonic(action->text()), {}};
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence& shortcut : shortcuts) {
            if (!shortcut.isEmpty())
                entry.alternatives << keysOf(shortcut.toString(QKeySequence::NativeText));
        }
        if (entry.alternatives.isEmpty() || entry.text.isEmpty())
            continue;
        const QString inMenu = menuTitle(action);
        const QString title = inMenu.isEmpty() ? tr("Elsewhere") : inMenu;
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&title](const Group& candidate) { return candidate.title == title; });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{title, {}});
        group->entries << entry;
    }
    return groups;
}

ShortcutsDialog::Group ShortcutsDialog::fixedKeys(const QList<Group>& fromActions)
{
    const auto keys = [](const QKeySequence& sequence) {
        return keysOf(sequence.toString(QKeySequence::NativeText));
    };
    QList<Entry> entries{
        {tr("Move"),
         {{QStringLiteral("←")}, {QStringLiteral("→")}, {QStringLiteral("↑")}, {QStringLiteral("↓")}}},
        {tr("Open large"), {keys(Qt::Key_Return)}},
        {tr("Back to all photographs"), {keys(Qt::Key_Escape)}},
        {tr("Previous and next photograph, when large"), {keys(Qt::Key_PageUp), keys(Qt::Key_PageDown)}},
        {tr("Fit to the window or full size"), {keys(Qt::Key_Z)}},
        {tr("Larger and smaller, when large"), {{QStringLiteral("+")}, {QStringLiteral("−")}}},
        {tr("Add or remove one label of several"),
         {keys(static_cast<int>(Qt::SHIFT) | Qt::Key_1), keys(static_cast<int>(Qt::SHIFT) | Qt::Key_9)}},
        {tr("Confirm the model and move on"), {keys(Qt::Key_Space)}},
        {tr("Reject the label"), {keys(Qt::Key_Delete)}},
        {tr("Fold both sides away"), {keys(Qt::Key_Tab)}},
        {tr("Show these keys"), {{QStringLiteral("?")}}},
    };
    // What an action of a menu already does is shown there, once.
    const auto isTaken = [&fromActions](const Entry& fixed) {
        return std::any_of(fromActions.begin(), fromActions.end(), [&fixed](const Group& group) {
            return std::any_of(group.entries.begin(), group.entries.end(), [&fixed](const Entry& entry) {
                return entry.alternatives.contains(fixed.alternatives.constFirst());
            });
        });
    };
    entries.removeIf(isTaken);
    return {tr("Photographs"), entries};
}

QWidget* ShortcutsDialog::makeGroup(const Group& group)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(3 * kRhythm);
    grid->setVerticalSpacing(kRhythm);
    grid->setColumnStretch(0, 1);
    auto* title = new QLabel(group.title, box);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const Entry& entry : group.entries) {
        auto* text = new QLabel(entry.text, box);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setMinimumWidth(kTextWidth);
        grid->addWidget(text, row, 0);
        grid->addWidget(makeKeys(entry.alternatives, box), row, 1, Qt::AlignTrailing | Qt::AlignVCenter);
        ++row;
    }
    return box;
}

QWidget* ShortcutsDialog::makeKeys(const QList<QStringList>& alternatives, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    for (const QStringList& keys : alternatives)
        layout->addWidget(new KeyCaps(keys, box));
    return box;
}

} // namespace scenekeeper::ui
