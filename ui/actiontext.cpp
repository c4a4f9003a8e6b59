// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actiontext.h"

namespace scenekeeper::ui {

QString withoutMnemonic(QString text)
{
    // "&&" is an ampersand; Chinese menus write their mnemonic as "(&F)".
    const qsizetype bracket = text.indexOf(QStringLiteral("(&"));
    if (bracket >= 0 && text.indexOf(u')', bracket) == bracket + 3)
        text.remove(bracket, 4);
    const QChar keep(0x1);
    text.replace(QStringLiteral("&&"), keep);
    text.remove(u'&');
    text.replace(keep, u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

QString literalText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace scenekeeper::ui
