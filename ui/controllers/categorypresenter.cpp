// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/categorypresenter.h"

#include "ui/actiontext.h"
#include "ui/controllers/categorycontroller.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/labelappearance.h"
#include "ui/labelkeys.h"
#include "ui/views/sidebarview.h"
#include "ui/views/swatch.h"

#include <QAction>
#include <QActionGroup>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

namespace scenekeeper::ui {

using base::LabelId;
using domain::Label;

namespace {

QString menuText(const Label& label)
{
    return literalText(labelDisplayName(label.name));
}

} // namespace

CategoryPresenter::CategoryPresenter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    m_add = addCommand("newLabel", tr("&New Label…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                       &CategoryPresenter::askForName);
    m_add->setShortcutContext(Qt::WindowShortcut);
    m_rename = addCommand("renameLabel", tr("&Rename Label"), Qt::Key_F2, &CategoryPresenter::renameChosen);
    m_merge = addCommand("mergeLabel", tr("&Merge Label Into…"), Qt::CTRL | Qt::SHIFT | Qt::Key_M,
                         &CategoryPresenter::mergeChosen);
    m_retire = addCommand("retireLabel", tr("Re&tire Label"), Qt::CTRL | Qt::Key_Delete,
                          &CategoryPresenter::retireChosen);
    m_retire->setToolTip(tr("Offer it no more; photographs that have it keep it"));
    m_raise =
        addCommand("raiseLabel", tr("Move Label &Up"), Qt::ALT | Qt::Key_Up, &CategoryPresenter::raiseChosen);
    m_lower = addCommand("lowerLabel", tr("Move Label &Down"), Qt::ALT | Qt::Key_Down,
                         &CategoryPresenter::lowerChosen);
    connect(&m_parts.sidebar, &SidebarView::queryChosen, this, &CategoryPresenter::showWhatIsChosen);
    connect(&m_parts.sidebar, &SidebarView::faultySearchChosen, this, &CategoryPresenter::showWhatIsChosen);
    showWhatIsChosen();
    connect(&m_parts.sidebar, &SidebarView::menuRequested, this, &CategoryPresenter::openMenu);
}

QAction* CategoryPresenter::addCommand(const char* name, const QString& text, const QKeySequence& key,
                                       void (CategoryPresenter::*deed)())
{
    auto* action = new QAction(text, &m_parts.sidebar);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    // Elsewhere the same keys are free for others.
    action->setShortcutContext(Qt::WidgetShortcut);
    m_parts.sidebar.addAction(action);
    connect(action, &QAction::triggered, this, deed);
    return action;
}

QList<QAction*> CategoryPresenter::actions() const
{
    return {m_add, m_rename, m_merge, m_retire, m_raise, m_lower};
}

std::vector<Label> CategoryPresenter::labels(bool retired) const
{
    std::vector<Label> found;
    for (const storage::LabelCount& count : m_parts.library.counts().labels) {
        if (count.label.retired == retired)
            found.push_back(count.label);
    }
    return found;
}

const Label* CategoryPresenter::find(LabelId label) const
{
    for (const storage::LabelCount& count : m_parts.library.counts().labels) {
        if (count.label.id == label)
            return &count.label;
    }
    return nullptr;
}

// --- what the commands do

void CategoryPresenter::askForName()
{
    auto* dialog = new QInputDialog(&m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New Label"));
    dialog->setLabelText(tr("Name of the label:"));
    dialog->setOkButtonText(tr("Add Label"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        if (const QString name = text.simplified(); !name.isEmpty())
            m_parts.categories.add(name);
    });
    dialog->open();
}

void CategoryPresenter::showWhatIsChosen()
{
    const bool isLabel = m_parts.sidebar.chosenLabel().isValid();
    for (QAction* action : {m_rename, m_merge, m_retire, m_raise, m_lower})
        action->setEnabled(isLabel);
}

void CategoryPresenter::renameChosen()
{
    if (const LabelId chosen = m_parts.sidebar.chosenLabel(); chosen.isValid())
        m_parts.sidebar.editName(SidebarModel::labelKey(chosen));
}

void CategoryPresenter::mergeChosen()
{
    const LabelId chosen = m_parts.sidebar.chosenLabel();
    if (!find(chosen))
        return;
    QMenu* menu = makeMergeMenu(chosen, &m_parts.sidebar);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QRect line = m_parts.sidebar.visualRect(m_parts.sidebar.currentIndex());
    menu->popup(m_parts.sidebar.viewport()->mapToGlobal(line.bottomLeft()));
}

void CategoryPresenter::askToMerge(LabelId from, LabelId into)
{
    const Label* one = find(from);
    const Label* other = find(into);
    if (!one || !other || from == into)
        return;
    qint64 photos = 0;
    for (const storage::LabelCount& count : m_parts.library.counts().labels)
        photos += count.label.id == from ? count.photos : 0;
    const int count = static_cast<int>(photos);
    const QString name = labelDisplayName(one->name);
    const QString target = labelDisplayName(other->name);
    auto* box = new QMessageBox(&m_parts.window);
    box->setObjectName(QStringLiteral("mergeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Merge “%1” into “%2”?").arg(name, target));
    box->setInformativeText(tr("%Ln photograph(s) labelled “%1” will be labelled “%2”, and “%1” will be "
                               "offered no more. This can be undone.",
                               nullptr, count)
                                .arg(name, target));
    const QPushButton* merge =
        box->addButton(tr("Merge %Ln Photograph(s)", nullptr, count), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    connect(merge, &QPushButton::clicked, this, [this, from, into] { m_parts.categories.merge(from, into); });
    box->open();
}

void CategoryPresenter::retireChosen()
{
    if (const LabelId chosen = m_parts.sidebar.chosenLabel(); chosen.isValid())
        m_parts.categories.retire(chosen);
}

void CategoryPresenter::raiseChosen()
{
    moveChosen(-1);
}

void CategoryPresenter::lowerChosen()
{
    moveChosen(1);
}

void CategoryPresenter::moveChosen(int by)
{
    const LabelId chosen = m_parts.sidebar.chosenLabel();
    const std::vector<Label> all = labels(false);
    const auto found =
        std::find_if(all.begin(), all.end(), [chosen](const Label& label) { return label.id == chosen; });
    if (found == all.end())
        return;
    const int place = static_cast<int>(found - all.begin()) + by;
    if (place >= 0 && place < static_cast<int>(all.size()))
        m_parts.categories.move(chosen, place);
}

// --- the menu

void CategoryPresenter::openMenu(LabelId label, const QPoint& at)
{
    const Label* known = find(label);
    auto* menu = new QMenu(&m_parts.sidebar);
    menu->setObjectName(QStringLiteral("labelMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (known) {
        // The commands are about the chosen line, so it is the one of the menu.
        m_parts.sidebar.choose(SidebarModel::labelKey(label));
        menu->addAction(m_rename);
        menu->addMenu(makeColorMenu(*known, menu));
        menu->addMenu(makeKeyMenu(*known, menu));
        menu->addActions({m_raise, m_lower});
        menu->addSeparator();
        menu->addMenu(makeMergeMenu(label, menu));
        menu->addAction(m_retire);
        menu->addSeparator();
    }
    menu->addAction(m_add);
    menu->addMenu(makeRestoreMenu(menu));
    menu->popup(at);
}

QMenu* CategoryPresenter::makeMergeMenu(LabelId label, QWidget* parent)
{
    auto* menu = new QMenu(tr("&Merge Into"), parent);
    menu->setObjectName(QStringLiteral("mergeMenu"));
    for (const Label& other : labels(false)) {
        if (other.id == label)
            continue;
        QAction* action = menu->addAction(labelSwatch(other.colorIndex), menuText(other));
        connect(action, &QAction::triggered, this,
                [this, label, into = other.id] { askToMerge(label, into); });
    }
    return menu;
}

QMenu* CategoryPresenter::makeColorMenu(const Label& label, QWidget* parent)
{
    auto* menu = new QMenu(tr("&Colour"), parent);
    auto* group = new QActionGroup(menu);
    for (int index = 0; index < labelColorCount(); ++index) {
        QAction* action = menu->addAction(labelSwatch(index), labelColorName(index));
        action->setCheckable(true);
        action->setChecked(index == label.colorIndex);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id = label.id, index] { m_parts.categories.setColor(id, index); });
    }
    return menu;
}

QMenu* CategoryPresenter::makeKeyMenu(const Label& label, QWidget* parent)
{
    auto* menu = new QMenu(tr("&Key"), parent);
    auto* group = new QActionGroup(menu);
    const std::vector<Label> all = labels(false);
    const auto add = [&](const QString& text, const QString& key) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(label.shortcut == key);
        // A key that another label has as its own stays with it.
        action->setEnabled(key.isEmpty() || std::none_of(all.begin(), all.end(), [&](const Label& other) {
                               return other.id != label.id && other.shortcut == key;
                           }));
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, id = label.id, key] { m_parts.categories.setShortcut(id, key); });
    };
    add(tr("By its place"), {});
    for (int key = 1; key <= 9; ++key)
        add(QString::number(key), QString::number(key));
    return menu;
}

QMenu* CategoryPresenter::makeRestoreMenu(QWidget* parent)
{
    auto* menu = new QMenu(tr("&Restore"), parent);
    for (const Label& label : labels(true)) {
        QAction* action = menu->addAction(labelSwatch(label.colorIndex), menuText(label));
        connect(action, &QAction::triggered, this, [this, id = label.id] { m_parts.categories.restore(id); });
    }
    menu->setEnabled(!menu->isEmpty());
    return menu;
}

} // namespace scenekeeper::ui
