// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace scenekeeper::ui {

struct SearchScope;

/// Says in the search bar where is searched, with a cross: a click searches everywhere. Window thread only.
class ScopeChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ScopeChip(QWidget* parent = nullptr);

    void setScope(const SearchScope& scope);
    /// How much room there is for the name.
    void setWidest(int pixels);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    int m_widest = 0;
};

} // namespace scenekeeper::ui
