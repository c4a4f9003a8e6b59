// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/savednotice.h"

#include "ui/errortext.h"
#include "ui/views/notice.h"

#include <QCoreApplication>
#include <QDir>

namespace scenekeeper::ui {

namespace {

class SavedWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::SavedNotice)

public:
    static QString savedAs(const QString& file) { return tr("Saved as %1").arg(file); }
};

} // namespace

void tellWhenSaved(QFuture<base::Result<QString>> saving, Notice* notice)
{
    saving.then(notice, [notice](const base::Result<QString>& saved) {
        if (saved)
            notice->say(QStringLiteral("check"), SavedWords::savedAs(QDir::toNativeSeparators(*saved)));
        else
            notice->say(QStringLiteral("warning"), errorText(saved.error()));
    });
}

} // namespace scenekeeper::ui
