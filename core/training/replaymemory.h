// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/lightgate.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace scenekeeper::training {

/// What a remembered picture was. The numbers stand in files.
enum class ReplayKind {
    Photograph = 0, ///< as it is
    Grey = 1,       ///< the looks of archives from here on
    Sepia = 2,
    Faded = 3,
    Blurred = 4,
    Composite = 5, ///< of two photographs: both labels
    None = 6,      ///< of none of the labels
};

/// A picture that the network learnt from, as the network sees it.
struct ReplayRow
{
    ReplayKind kind = ReplayKind::Photograph;
    bool heldOut = false;         ///< to judge by, never to fit on
    std::vector<int> labels;      ///< into the memory's, ascending; every other one does not apply
    std::vector<float> embedding; ///< `[D]`, as half floats hold it

    friend bool operator==(const ReplayRow&, const ReplayRow&) = default;
};

/// A sample of what a model was trained on, small enough to travel inside its file: learning from corrections
/// replays it, so that nothing is forgotten. It belongs to one body of a network, whatever its head.
struct ReplayMemory
{
    QStringList labels;
    int embeddingSize = 0; ///< D
    QString body;          ///< digest of the body that made the embeddings (see HeadedModel::body())
    QString dataDigest;    ///< of the photographs chosen from
    std::vector<ReplayRow> rows;

    friend bool operator==(const ReplayMemory&, const ReplayMemory&) = default;
};

/// What remains of a memory for the same network behind a gate: the rows that it does not open for. How the
/// others look in its light is not known. `body` is that of the model with the gate.
[[nodiscard]] ReplayMemory behindGate(const ReplayMemory& memory, const domain::LightGate& gate,
                                      const QString& body);

/// The most that a memory may add to a model file.
inline constexpr qsizetype kMostReplayBytes = 3'000'000;

/// As the bytes of `replay.bin`, format version 1: little-endian, its own SHA-256 at the end.
[[nodiscard]] QByteArray toBytes(const ReplayMemory& memory);

/// Reads it back. Fails with ModelInvalid for bytes that are damaged, of a newer version, or that contradict
/// themselves.
[[nodiscard]] base::Result<ReplayMemory> replayFromBytes(const QByteArray& bytes);

} // namespace scenekeeper::training
