// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/damagepresenter.h"

#include "ui/catalogtext.h"
#include "ui/controllers/catalogguard.h"
#include "ui/revealfile.h"
#include "ui/views/damagepage.h"
#include "ui/views/messagebar.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QProcess>

namespace scenekeeper::ui {

DamagePresenter::DamagePresenter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    CatalogGuard* guard = &m_parts.guard;
    DamagePage* page = &m_parts.page;
    connect(guard, &CatalogGuard::damaged, this, &DamagePresenter::show);
    connect(guard, &CatalogGuard::progressed, page, &DamagePage::setProgress);
    connect(guard, &CatalogGuard::recovered, this, &DamagePresenter::report);
    connect(guard, &CatalogGuard::recoveryFailed, this, &DamagePresenter::reportFailure);
    connect(guard, &CatalogGuard::backupFailed, this, [this](const base::Error& error) {
        //: %1 says what happened and what can be done
        m_parts.messages.say(tr("The catalogue could not be backed up. %1").arg(catalogErrorText(error)));
    });
    connect(page, &DamagePage::restoreRequested, this, [this] {
        m_parts.page.showWork(tr("The backup is restored…"), false);
        m_parts.guard.restore();
    });
    connect(page, &DamagePage::rebuildRequested, this, [this] {
        m_parts.page.showWork(tr("Files are looked for…"), true);
        m_parts.guard.rebuild();
    });
    connect(page, &DamagePage::cancelRequested, guard, &CatalogGuard::cancel);
    connect(page, &DamagePage::otherRequested, this, &DamagePresenter::askForOther);
    connect(page, &DamagePage::quitRequested, this, [this] { m_parts.page.window()->close(); });
}

void DamagePresenter::show(const CatalogDamage& damage)
{
    m_parts.messages.say({});
    m_parts.page.showDamage(damage);
    Q_EMIT dueChanged(true);
}

void DamagePresenter::report(const CatalogRecovery& recovery)
{
    Q_EMIT dueChanged(false);
    OfferLine::Offer offer;
    if (!recovery.setAside.isEmpty()) {
        offer = {QStringLiteral("showDamaged"), tr("Show in Folder"), {}, [file = recovery.setAside] {
                     revealFile(file);
                 }};
    }
    m_parts.messages.tell(recoveryText(recovery), offer);
}

void DamagePresenter::reportFailure(const base::Error& error)
{
    const bool isCancelled = error.code == base::ErrorCode::Cancelled;
    m_parts.page.showFailure(isCancelled
                                 ? tr("Cancelled. Rebuilding goes on from here when it is started again.")
                                 : catalogErrorText(error));
}

void DamagePresenter::askForOther()
{
    auto* dialog = new QFileDialog(m_parts.page.window(), tr("Open Another Catalogue"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DamagePresenter::openOther);
    dialog->open();
}

void DamagePresenter::openOther(const QString& file)
{
    // A program of its own: all that this one knows is about the damaged one.
    if (QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--catalog"), file}))
        m_parts.page.window()->close();
}

} // namespace scenekeeper::ui
