// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/storage/catalog.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace scenekeeper::ui {

/// A thread that owns one open catalogue. The window has two: one reads, one writes, so that a long
/// write never delays what is looked at.
///
/// Lives on the UI thread; `post()` never waits. Work runs on the worker's thread in the order posted;
/// its result comes back on the UI thread, unless `context` is gone by then. The catalogue is opened by
/// the first job; where that fails every job fails with the same error. Ends with its destructor, which
/// finishes (`Drain`) or drops (`Drop`) what is still waiting. A catalogue that was opened on a read-only
/// medium and is written to after all is opened again.
class CatalogWorker final : public QObject
{
    Q_OBJECT

public:
    enum class AtEnd { Drop, Drain };

    CatalogWorker(QString file, storage::Access access, AtEnd atEnd, QObject* parent = nullptr);
    ~CatalogWorker() override;

    /// Whoever had the catalogue open before this worker did not close it, or has it open still. Known once a
    /// job has ended.
    [[nodiscard]] bool wasLeftOpen() const { return m_wasLeftOpen; }

    /// `work`: `Result<T>(storage::Catalog&)`, on the worker's thread. `done`: `void(T)`, `failed`:
    /// `void(const base::Error&)`, on the UI thread.
    template <typename Work, typename Done, typename Failed>
    void post(QObject* context, Work work, Done done, Failed failed)
    {
        enqueue([guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done),
                 failed = std::move(failed)](const base::Result<storage::Catalog*>& catalog) mutable {
            using Outcome = std::invoke_result_t<Work, storage::Catalog&>;
            Outcome outcome = catalog ? work(**catalog) : Outcome(tl::make_unexpected(catalog.error()));
            Delivery delivery;
            if (!outcome)
                delivery.error = outcome.error();
            delivery.deliver = [guard, done, failed, outcome = std::move(outcome)]() mutable {
                if (!guard)
                    return;
                if (!outcome)
                    failed(outcome.error());
                else if constexpr (std::is_void_v<typename Outcome::value_type>)
                    done();
                else
                    done(std::move(*outcome));
            };
            return delivery;
        });
    }

    template <typename Work, typename Done>
    void post(QObject* context, Work work, Done done)
    {
        post(context, std::move(work), std::move(done), [](const base::Error&) {});
    }

    /// Closes the catalogue, and calls `held` on the UI thread when that is done. Until release() every job
    /// ends as Cancelled; the first one after it opens the catalogue again.
    void hold(QObject* context, std::function<void()> held);
    void release();

Q_SIGNALS:
    /// A job failed, and not because it was stopped. The same error in a row is told once, whatever number of
    /// jobs it hits.
    void failed(const scenekeeper::base::Error& error);

private:
    struct Delivery
    {
        std::optional<base::Error> error;
        std::function<void()> deliver;
    };
    using Job = std::function<Delivery(const base::Result<storage::Catalog*>&)>;
    class Door;

    void enqueue(Job job);
    void finishJob(const Delivery& delivery);

    QThread m_thread;
    std::unique_ptr<Door> m_door;
    std::optional<base::Error> m_lastError;
    std::atomic<bool> m_dropping = false;
    std::atomic<bool> m_wasLeftOpen = false;
    const AtEnd m_atEnd;
};

} // namespace scenekeeper::ui
