// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labelkeys.h"

#include <QSet>

namespace scenekeeper::ui {

QStringList labelKeys(const std::vector<domain::Label>& labels)
{
    constexpr int kKeys = 9;
    QSet<QString> own;
    for (const domain::Label& label : labels)
        own.insert(label.shortcut);
    QStringList keys;
    for (const domain::Label& label : labels) {
        const int place = static_cast<int>(keys.size()) + 1;
        const QString byPlace = place <= kKeys ? QString::number(place) : QString();
        if (!label.shortcut.isEmpty())
            keys.append(label.shortcut);
        else
            keys.append(own.contains(byPlace) ? QString() : byPlace);
    }
    return keys;
}

} // namespace scenekeeper::ui
