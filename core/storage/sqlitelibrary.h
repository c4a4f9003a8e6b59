// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <memory>
#include <stop_token>

namespace scenekeeper::storage {

class Connection;

/// What only SQLite's C library can do and Qt's driver does not pass on. It works where the driver uses this
/// very library, as a distribution's does.
namespace sqlite {

/// Copies all of `source`, as it is at one moment, into the empty database `target`, by SQLite's online
/// backup: page by page in small steps, while others read and write. Stops with Cancelled. Where the driver
/// uses another build of SQLite: InvalidArgument, nothing copied.
[[nodiscard]] base::Result<void> copyOnline(Connection& source, Connection& target,
                                            const std::stop_token& stop);

/// While it lives a request to stop ends what `connection` is computing, with Cancelled; without effect where
/// the driver uses another build of SQLite. Made and ended on the connection's thread.
class StopsOnRequest
{
public:
    StopsOnRequest(Connection& connection, std::stop_token stop);
    ~StopsOnRequest();
    StopsOnRequest(const StopsOnRequest&) = delete;
    StopsOnRequest& operator=(const StopsOnRequest&) = delete;

private:
    struct Hook;
    std::unique_ptr<Hook> m_hook;
};

} // namespace sqlite
} // namespace scenekeeper::storage
