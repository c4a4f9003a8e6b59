// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/torchmodule.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace scenekeeper::inference {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

class TorchModule
{
public:
    TorchModule() : m_library(torchModuleFile())
    {
        // LibTorch does not bear to be unloaded: its threads and registries outlive what uses them.
        m_library.setLoadHints(QLibrary::PreventUnloadHint);
        m_library.load();
    }

    [[nodiscard]] Result<QFunctionPointer> find(const char* name)
    {
        const QFunctionPointer found = m_library.isLoaded() ? m_library.resolve(name) : nullptr;
        if (!found)
            return fail(ErrorCode::ModuleMissing,
                        QStringLiteral("what computes with models cannot be loaded; install the program "
                                       "again (%1)")
                            .arg(m_library.errorString()));
        return found;
    }

private:
    QLibrary m_library;
};

} // namespace

QString torchModuleFile()
{
    return QDir(QCoreApplication::applicationDirPath())
        .absoluteFilePath(QStringLiteral(SCENEKEEPER_TORCH_MODULE));
}

Result<QFunctionPointer> torchFunction(const char* name)
{
    // A library is loaded once a process, whoever asks first.
    static TorchModule module;
    return module.find(name);
}

} // namespace scenekeeper::inference
