// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace scenekeeper::base {
struct Error;
}

namespace scenekeeper::ui {

class CatalogGuard;
class DamagePage;
class MessageBar;
struct CatalogDamage;
struct CatalogRecovery;

/// Shows damage of the catalogue and does what is chosen about it. Lives on the UI thread.
class DamagePresenter final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CatalogGuard& guard;
        DamagePage& page;
        MessageBar& messages;
    };

    explicit DamagePresenter(const Parts& parts, QObject* parent = nullptr);

Q_SIGNALS:
    /// The page is due, or no longer.
    void dueChanged(bool isDue);

private:
    void show(const CatalogDamage& damage);
    void report(const CatalogRecovery& recovery);
    void reportFailure(const base::Error& error);
    void askForOther();
    void openOther(const QString& file);

    Parts m_parts;
};

} // namespace scenekeeper::ui
