// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <sys/fsuid.h>
#include <unistd.h>

namespace scenekeeper::tests {

/// File permissions as for an ordinary user, also where the tests run as root; for this thread and those that
/// it starts meanwhile.
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        constexpr uid_t kNobody = 65534;
        if (::geteuid() == 0)
            ::setfsuid(kNobody);
    }
    ~OrdinaryUser() { ::setfsuid(::geteuid()); }
    Q_DISABLE_COPY_MOVE(OrdinaryUser)
};

} // namespace scenekeeper::tests
