// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdata.h"

#include <QDir>

namespace scenekeeper::tests {

QString sharedDataDir()
{
    const QString path = qEnvironmentVariable("SCENEKEEPER_SHARED_DATA");
    return !path.isEmpty() && QDir(path).exists() ? QDir(path).canonicalPath() : QString();
}

} // namespace scenekeeper::tests
