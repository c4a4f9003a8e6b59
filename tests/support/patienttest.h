// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

namespace scenekeeper::tests {

/// So long QTRY_VERIFY and QTRY_COMPARE wait for what must happen. A busy machine is not a defect, and what
/// succeeds does not wait.
inline constexpr int kPatienceMs = 60'000;

} // namespace scenekeeper::tests

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), scenekeeper::tests::kPatienceMs)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected)                                                                       \
    QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), scenekeeper::tests::kPatienceMs)
