// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/catalogworker.h"

#include "core/storage/databasefile.h"

#include <QMetaObject>

namespace scenekeeper::ui {

/// What lives on the worker's thread: the connection is opened, used and closed there.
class CatalogWorker::Door final : public QObject
{
public:
    Door(QString file, storage::Access access, std::atomic<bool>& wasLeftOpen)
        : m_file(std::move(file)), m_access(access), m_wasLeftOpen(wasLeftOpen)
    {
    }

    Delivery run(const Job& job)
    {
        if (m_isHeld)
            return job(base::fail(base::ErrorCode::Cancelled, QStringLiteral("the catalogue is closed")));
        if (m_catalog && !m_isWatchable && storage::isWatchable(m_file))
            close();
        if (!m_catalog) {
            m_wasLeftOpen = storage::wasLeftOpen(m_file);
            base::Result<std::unique_ptr<storage::Catalog>> opened = storage::Catalog::open(m_file, m_access);
            if (!opened)
                return job(tl::make_unexpected(opened.error()));
            m_catalog = std::move(*opened);
            m_isWatchable = storage::isWatchable(m_file);
        }
        return job(m_catalog.get());
    }

    void close() { m_catalog.reset(); }
    void setIsHeld(bool isHeld)
    {
        m_isHeld = isHeld;
        close();
    }

private:
    const QString m_file;
    const storage::Access m_access;
    std::atomic<bool>& m_wasLeftOpen;
    std::unique_ptr<storage::Catalog> m_catalog;
    bool m_isHeld = false;
    bool m_isWatchable = false; ///< as it was opened
};

CatalogWorker::CatalogWorker(QString file, storage::Access access, AtEnd atEnd, QObject* parent)
    : QObject(parent), m_door(std::make_unique<Door>(std::move(file), access, m_wasLeftOpen)), m_atEnd(atEnd)
{
    m_thread.setObjectName(access == storage::Access::ReadOnly ? QStringLiteral("catalog-read")
                                                               : QStringLiteral("catalog-write"));
    m_door->moveToThread(&m_thread);
    m_thread.start();
}

CatalogWorker::~CatalogWorker()
{
    m_dropping = m_atEnd == AtEnd::Drop;
    // Jobs run in the order posted, so this one comes after all that is left.
    QMetaObject::invokeMethod(
        m_door.get(),
        [door = m_door.get(), thread = &m_thread] {
            door->close();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void CatalogWorker::enqueue(Job job)
{
    QMetaObject::invokeMethod(
        m_door.get(),
        [this, job = std::move(job)] {
            if (m_dropping)
                return;
            Delivery delivery = m_door->run(job);
            // `this` outlives its thread, and pending calls to it end with it.
            QMetaObject::invokeMethod(
                this, [this, delivery = std::move(delivery)] { finishJob(delivery); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void CatalogWorker::hold(QObject* context, std::function<void()> held)
{
    QMetaObject::invokeMethod(
        m_door.get(),
        [this, guard = QPointer<QObject>(context), held = std::move(held)] {
            m_door->setIsHeld(true);
            QMetaObject::invokeMethod(
                this,
                [guard, held] {
                    if (guard)
                        held();
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void CatalogWorker::release()
{
    QMetaObject::invokeMethod(
        m_door.get(), [door = m_door.get()] { door->setIsHeld(false); }, Qt::QueuedConnection);
}

void CatalogWorker::finishJob(const Delivery& delivery)
{
    const bool isTrouble = delivery.error && delivery.error->code != base::ErrorCode::Cancelled;
    if (isTrouble && delivery.error != m_lastError)
        Q_EMIT failed(*delivery.error);
    m_lastError = delivery.error;
    delivery.deliver();
}

} // namespace scenekeeper::ui
