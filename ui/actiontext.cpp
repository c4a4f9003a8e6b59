// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actiontext.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>

namespace scenekeeper::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::ActionText)

public:
    static QString withKey(const QString& text, const QString& key)
    {
        //: A command and its key
        return tr("%1 (%2)").arg(text, key);
    }
};

} // namespace

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

QString textWithKey(const QString& text, const QAction& action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? text : Words::withKey(text, key);
}

} // namespace scenekeeper::ui
