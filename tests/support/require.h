// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <type_traits>
#include <utility>

namespace scenekeeper::tests {

/// The value, or the end of the program with the reason: for steps that a test or a bench only builds on.
template <typename T>
T require(base::Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qUtf8Printable(base::errorCodeName(result.error().code)),
               qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace scenekeeper::tests
