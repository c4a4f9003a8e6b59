// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QtGlobal>

namespace scenekeeper::inference {

/// Where the module lies that holds everything that computes with LibTorch.
[[nodiscard]] QString torchModuleFile();

/// A function of that module, by its unmangled name. The module, and LibTorch with it, is loaded when it is
/// first asked for and stays: most of what the programs do needs no network, and LibTorch takes longer to
/// load than they take for it. Thread-safe. Fails with ModuleMissing where the module is missing, cannot
/// be loaded, or is not of this version.
[[nodiscard]] base::Result<QFunctionPointer> torchFunction(const char* name);

} // namespace scenekeeper::inference
