// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changestext.h"

#include "ui/formatting.h"

#include <QCoreApplication>
#include <QStringList>

namespace scenekeeper::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::Changes)

public:
    static QString added(int photos) { return tr("%Ln new photograph(s)", nullptr, photos); }
    static QString changed(int photos) { return tr("%Ln changed photograph(s)", nullptr, photos); }
    static QString moved(int photos) { return tr("%Ln moved photograph(s)", nullptr, photos); }
    static QString missing(int photos) { return tr("%Ln missing photograph(s)", nullptr, photos); }
    static QString failed(int files) { return tr("%Ln unreadable file(s)", nullptr, files); }

    static QString inFolder(const QString& changes, const QString& place)
    {
        //: %1 is "3 new photographs", %2 the name of a folder
        return tr("%1 in %2").arg(changes, place);
    }
};

} // namespace

QString changesText(const pipeline::RunSummary& summary, const QString& place)
{
    QStringList parts;
    const auto add = [&parts](qint64 count, QString (*words)(int)) {
        if (count > 0)
            parts.append(words(static_cast<int>(count)));
    };
    add(summary.added, Words::added);
    add(summary.changed, Words::changed);
    add(summary.moved, Words::moved);
    add(summary.missing, Words::missing);
    add(summary.failed, Words::failed);
    const QString changes = parts.join(listSeparator());
    return changes.isEmpty() || place.isEmpty() ? changes : Words::inFolder(changes, place);
}

} // namespace scenekeeper::ui
