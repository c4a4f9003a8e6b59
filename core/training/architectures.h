// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

namespace scenekeeper::training {

/// A network that this program can build and train.
struct Architecture
{
    QString name;
    int inputSize = 150;       ///< edge in pixels that it is used with
    int trainingSize = 150;    ///< edge of the pictures that training crops are cut from
    int embeddingSize = 0;     ///< D of `embed`
    bool anyInputSize = false; ///< whether it may be trained on crops of another size
};

inline constexpr auto kSceneResnet = "scene-resnet";
inline constexpr auto kSeedCnn = "seed-cnn";

/// `scene-resnet`: a compact residual network, the one that is shipped. `seed-cnn`: the plain baseline
/// that every model is held against.
[[nodiscard]] QStringList architectureNames();

/// Fails with InvalidArgument for a name that does not exist.
[[nodiscard]] base::Result<Architecture> findArchitecture(const QString& name);

} // namespace scenekeeper::training
