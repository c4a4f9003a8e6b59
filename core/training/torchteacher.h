// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/teacher.h"

namespace scenekeeper::training {

/// The Teacher, where LibTorch is.
class TorchTeacher final : public Teacher
{
public:
    /// As Teacher::load().
    [[nodiscard]] static base::Result<std::shared_ptr<const Teacher>>
    load(const QString& file, const Architecture& architecture, const QStringList& labels);
    ~TorchTeacher() override;

    [[nodiscard]] const domain::ModelCard& card() const override;
    [[nodiscard]] QString digest() const override;
    void copyWeightsTo(const torch::jit::Module& network) const override;
    [[nodiscard]] at::Tensor answersTo(const at::Tensor& pictures) const override;

private:
    struct State;
    explicit TorchTeacher(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace scenekeeper::training
