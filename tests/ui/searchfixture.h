// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patienttest.h"
#include "tests/ui/clickon.h"
#include "tests/ui/windowfixture.h"
#include "ui/photographsarea.h"
#include "ui/views/photogridview.h"
#include "ui/views/searchbar.h"
#include "ui/views/searchcompleter.h"
#include "ui/views/searchfield.h"
#include "ui/views/sidebarview.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>

namespace scenekeeper::tests {

/// A window with two pictures of each of three colours, which are its labels, and the keyboard in the search
/// field.
class SearchFixture : public WindowFixture
{
public:
    SearchFixture()
    {
        window->resize(1280, 800);
        drop({makePictures(2)});
        [this] { QTRY_VERIFY(shows(6)); }();
        [this] {
            QTRY_COMPARE(indexOf(QStringLiteral("red")).data(ui::SidebarModel::CountRole).toInt(), 2);
        }();
        action(QStringLiteral("find"))->trigger();
        [this] { QTRY_VERIFY(field()->hasFocus()); }();
    }

    [[nodiscard]] ui::SearchField* field() const { return find<ui::SearchField>(); }
    [[nodiscard]] ui::SearchBar* bar() const { return find<ui::SearchBar>(); }
    [[nodiscard]] ui::SidebarView* sidebar() const { return find<ui::SidebarView>(); }
    [[nodiscard]] ui::PhotoGridView* view() const { return find<ui::PhotoGridView>(); }
    [[nodiscard]] ui::SearchController& search() const { return composition->search; }
    template <typename Widget>
    [[nodiscard]] Widget* named(const char* name) const
    {
        return window->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QAbstractItemView* popup() const { return &find<ui::SearchCompleter>()->popup(); }
    /// The suggestions by what they insert.
    [[nodiscard]] QStringList offered() const
    {
        QStringList texts;
        const QAbstractItemModel* model = popup()->isVisible() ? popup()->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data(Qt::EditRole).toString());
        return texts;
    }
    /// The line of a label on the left.
    [[nodiscard]] QModelIndex indexOf(const QString& label) const
    {
        for (const domain::Label& each : composition->labels.labels()) {
            if (each.name == label)
                return composition->sidebar.indexOfKey(ui::SidebarModel::labelKey(each.id));
        }
        return {};
    }
    void chooseLine(const QModelIndex& index) const
    {
        wake();
        sidebar()->scrollTo(index);
        QTest::mouseClick(sidebar()->viewport(), Qt::LeftButton, {}, sidebar()->visualRect(index).center());
    }
    void type(const QString& text) const
    {
        wake();
        QTest::keyClicks(field(), text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        wake();
        QTest::keyClick(field(), key, modifiers);
        wake();
    }
    /// A key that the open suggestions get.
    void pressInPopup(Qt::Key key) const
    {
        QTest::keyClick(popup(), key);
        wake();
    }
    void trigger(const char* name) const
    {
        wake();
        action(QLatin1String(name))->trigger();
    }
    /// The window is the active one again. Without a display nobody makes it so after a popup.
    void wake() const
    {
        if (popup()->isVisible())
            return;
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
    }
};

} // namespace scenekeeper::tests
