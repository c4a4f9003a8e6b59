// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogtext.h"

#include "ui/controllers/catalogguard.h"
#include "ui/errortext.h"
#include "ui/formatting.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

namespace scenekeeper::ui {

namespace {

class CatalogWords
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::CatalogText)

public:
    static QString readOnly()
    {
        return tr("This catalogue can only be read, so nothing can be added or changed. "
                  "To change it, copy it to a folder that you may write to.");
    }

    static QString title(bool isGone)
    {
        return isGone ? tr("The catalogue is gone") : tr("The catalogue is damaged");
    }

    static QString happened(const CatalogDamage& damage)
    {
        const QString file = QDir::toNativeSeparators(damage.file);
        return (damage.isGone ? tr("%1 is empty or no longer there, although there are backups of it.")
                              : tr("%1 cannot be read, or not all of it."))
                   .arg(file) +
               u'\n' + tr("Your photographs are as they were.");
    }

    static QString backup(const CatalogDamage& damage)
    {
        if (!damage.isSearched)
            return tr("Looking for backups…");
        if (!damage.backup)
            return tr("There is no backup that is whole.");
        return tr("The newest backup that is whole holds %Ln photograph(s).", nullptr,
                  static_cast<int>(damage.backupPhotos));
    }

    static QString choices(const CatalogDamage& damage)
    {
        QString text;
        if (!damage.roots.isEmpty())
            text = tr("Rebuilding reads %Ln folder(s) again, and from the sidecars what people decided.",
                      nullptr, static_cast<int>(damage.roots.size())) +
                   u'\n';
        return text + tr("The present file is kept under another name.");
    }

    static QString recovered(const CatalogRecovery& recovery)
    {
        switch (recovery.kind) {
        case CatalogRecovery::Kind::Restored:
            //: %1 is a day and a time
            return tr("The backup of %1 is restored, with %Ln photograph(s).", nullptr,
                      static_cast<int>(recovery.photos))
                .arg(backupTimeText(recovery.backupTime));
        case CatalogRecovery::Kind::Rebuilt:
            return tr("The catalogue is made anew, with %Ln photograph(s).", nullptr,
                      static_cast<int>(recovery.photos));
        case CatalogRecovery::Kind::WasWhole:
            break;
        }
        return tr("The catalogue is whole again.");
    }

    static QString kept(const QString& sentence, const QString& file)
    {
        //: %1 is the sentence before, %2 the name of a file
        return tr("%1 The damaged one is kept as %2.").arg(sentence, file);
    }
};

} // namespace

QString catalogErrorText(const base::Error& error)
{
    return error.code == base::ErrorCode::PermissionDenied ? CatalogWords::readOnly() : errorText(error);
}

QString backupTimeText(const QDateTime& utc)
{
    const QDateTime local = utc.toLocalTime();
    return dayText(local.date()) + u' ' + QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString damageTitle(const CatalogDamage& damage)
{
    return CatalogWords::title(damage.isGone);
}

QString damageText(const CatalogDamage& damage)
{
    QStringList lines{CatalogWords::happened(damage), CatalogWords::backup(damage)};
    if (damage.backup || !damage.roots.isEmpty())
        lines << CatalogWords::choices(damage);
    return lines.join(u'\n');
}

QString recoveryText(const CatalogRecovery& recovery)
{
    const QString sentence = CatalogWords::recovered(recovery);
    if (recovery.setAside.isEmpty())
        return sentence;
    return CatalogWords::kept(sentence, QFileInfo(recovery.setAside).fileName());
}

} // namespace scenekeeper::ui
