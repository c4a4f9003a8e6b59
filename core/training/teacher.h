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
namespace torch::jit {
struct Module;
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

    Teacher() = default;
    Teacher(const Teacher&) = delete;
    Teacher& operator=(const Teacher&) = delete;
    virtual ~Teacher() = default;

    [[nodiscard]] virtual const domain::ModelCard& card() const = 0;
    [[nodiscard]] virtual QString digest() const = 0; ///< SHA-256 of the file, hexadecimal

    /// Copies weights and running statistics into a network of the same architecture. Throws what torch
    /// throws.
    virtual void copyWeightsTo(const torch::jit::Module& network) const = 0;

    /// What it says of pictures `[N, 3, H, W]`, normalised as its card has it: one row of probabilities per
    /// picture, as it was trained to give them, before any calibration. Throws what torch throws.
    [[nodiscard]] virtual at::Tensor answersTo(const at::Tensor& pictures) const = 0;
};

} // namespace scenekeeper::training
