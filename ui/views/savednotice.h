// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFuture>
#include <QString>

namespace scenekeeper::ui {

class Notice;

/// Has `notice` say where a file was saved, or why it was not, as soon as that is known and while the notice
/// is there. Window thread only.
void tellWhenSaved(QFuture<base::Result<QString>> saving, Notice* notice);

} // namespace scenekeeper::ui
