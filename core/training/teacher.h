// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/modelcard.h"
#include "core/training/architectures.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <memory>

namespace at {
class Tensor;
}

namespace scenekeeper::training {

/// A trained model whose answers another one learns beside the labels, and whose weights it may begin with.
/// Immutable once loaded, so thread-safe.
class Teacher
{
public:
    /// Fails with ModelMissing, ModelInvalid (no model file), InvalidArgument (another architecture or other
    /// labels than the training's).
    [[nodiscard]] static base::Result<std::shared_ptr<const Teacher>>
    load(const QString& file, const Architecture& architecture, const QStringList& labels);
    ~Teacher();
    Teacher(const Teacher&) = delete;
    Teacher& operator=(const Teacher&) = delete;

    [[nodiscard]] const domain::ModelCard& card() const;
    [[nodiscard]] QString digest() const; ///< SHA-256 of the file, hexadecimal

    /// Copies weights and running statistics into a network of the same architecture. Throws what torch
    /// throws.
    void copyWeightsTo(const torch::jit::Module& network) const;

    /// What it says of pictures `[N, 3, H, W]`, normalised as its card has it: one row of probabilities per
    /// picture, as it was trained to give them, before any calibration. Throws what torch throws.
    [[nodiscard]] at::Tensor answersTo(const at::Tensor& pictures) const;

private:
    struct State;
    explicit Teacher(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace scenekeeper::training
