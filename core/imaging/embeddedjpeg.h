// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace scenekeeper::imaging {

/// The JPEG with the most pixels inside a file of another kind, from its first byte to the end of `file` (a
/// decoder stops at its end mark); a view into `file`, which must live as long. Empty where there is none.
/// For raw formats whose structure exiv2 does not know; looks at a bounded number of candidates.
[[nodiscard]] QByteArray largestEmbeddedJpeg(const QByteArray& file);

} // namespace scenekeeper::imaging
