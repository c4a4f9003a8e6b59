// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/headtrainer.h"

#include "core/base/halffloats.h"
#include "core/training/minimiser.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace scenekeeper::training {

namespace {

using base::ErrorCode;

constexpr double kLeastSpread = 1e-3; ///< of an embedding's dimension; a constant one teaches nothing
constexpr std::size_t kLanes =
    16; ///< sums that are kept apart, so that the compiler may run them side by side
constexpr std::size_t kBlock = 128; ///< rows whose gradient is summed in single precision

float dot(const float* a, const float* b, std::size_t size)
{
    std::array<float, kLanes> sums{};
    std::size_t i = 0;
    for (; i + kLanes <= size; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    }
    float sum = std::accumulate(sums.begin(), sums.end(), 0.F);
    for (; i < size; ++i)
        sum += a[i] * b[i];
    return sum;
}

void addScaled(float* sum, float factor, const float* values, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        sum[i] += factor * values[i];
}

/// Mean and deviation of each dimension of the embeddings, rows weighted.
struct Scale
{
    std::vector<double> middle;
    std::vector<double> spread;
};

Scale scaleOf(const HeadExamples& examples, double total)
{
    const auto size = static_cast<std::size_t>(examples.embeddingSize);
    Scale scale{std::vector<double>(size, 0.0), std::vector<double>(size, 0.0)};
    const auto each = [&](const auto& visit) {
        for (std::size_t row = 0; row < examples.size(); ++row) {
            const double weight = static_cast<double>(examples.weights[row]) / total;
            for (std::size_t i = 0; i < size; ++i)
                visit(i, weight, static_cast<double>(examples.embeddings[row * size + i]));
        }
    };
    each([&scale](std::size_t i, double weight, double value) { scale.middle[i] += weight * value; });
    each([&scale](std::size_t i, double weight, double value) {
        scale.spread[i] += weight * (value - scale.middle[i]) * (value - scale.middle[i]);
    });
    for (double& spread : scale.spread)
        spread = std::max(kLeastSpread, std::sqrt(spread));
    return scale;
}

/// What is fitted is the difference to the head to begin with, on dimensions of equal spread: so that one
/// pull suits all, and few steps are needed. A point is `[label][D + 1]`, the bias last. Sums over one row
/// are taken in single precision, all others in double.
class Problem
{
public:
    Problem(const HeadExamples& examples, const LinearHead& start, const HeadRecipe& recipe)
        : m_examples(examples),
          m_start(start),
          m_recipe(recipe),
          m_labels(static_cast<std::size_t>(examples.labelCount)),
          m_size(static_cast<std::size_t>(examples.embeddingSize)),
          m_total(std::max(1e-12, std::accumulate(examples.weights.begin(), examples.weights.end(), 0.0))),
          m_scale(scaleOf(examples, m_total))
    {
        m_features.reserve(examples.embeddings.size());
        for (std::size_t row = 0; row < examples.size(); ++row) {
            const auto embedding = std::span(examples.embeddings).subspan(row * m_size, m_size);
            const std::vector<float> logits = start.logits(embedding);
            m_startLogits.insert(m_startLogits.end(), logits.begin(), logits.end());
            for (std::size_t i = 0; i < m_size; ++i)
                m_features.push_back(static_cast<float>(
                    (static_cast<double>(embedding[i]) - m_scale.middle[i]) / m_scale.spread[i]));
        }
        weighLabels();
    }

    [[nodiscard]] std::size_t dimensions() const { return m_labels * (m_size + 1); }

    [[nodiscard]] double lossAt(std::span<const double> point, std::span<double> gradient) const
    {
        std::fill(gradient.begin(), gradient.end(), 0.0);
        const std::vector<float> changes(point.begin(), point.end());
        std::vector<float> blockGradient(dimensions(), 0.F);
        double loss = 0.0;
        for (std::size_t row = 0; row < m_examples.size(); ++row) {
            loss += addRow(row, changes, blockGradient);
            if ((row + 1) % kBlock != 0 && row + 1 != m_examples.size())
                continue;
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] += static_cast<double>(blockGradient[i]);
            std::fill(blockGradient.begin(), blockGradient.end(), 0.F);
        }
        return loss + addPull(point, gradient);
    }

    [[nodiscard]] LinearHead headAt(std::span<const double> point) const
    {
        LinearHead head = m_start;
        for (std::size_t label = 0; label < m_labels; ++label) {
            double bias = static_cast<double>(m_start.bias[label]) + point[label * (m_size + 1) + m_size];
            for (std::size_t i = 0; i < m_size; ++i) {
                const double change = point[label * (m_size + 1) + i] / m_scale.spread[i];
                head.weights[label * m_size + i] += static_cast<float>(change);
                bias -= change * m_scale.middle[i];
            }
            head.bias[label] = static_cast<float>(bias);
        }
        head.weights = base::fromHalfFloats(base::toHalfFloats(head.weights));
        return head;
    }

private:
    [[nodiscard]] float targetOf(std::size_t row, std::size_t label) const
    {
        return m_examples.targets[row * m_labels + label];
    }

    /// Which labels can be learnt, and how much more the examples of a rare one count.
    void weighLabels()
    {
        // Of C labels in balance, each is lacking C - 1 times as often as it is there.
        const double usual = std::max(1.0, static_cast<double>(m_labels) - 1.0);
        for (std::size_t label = 0; label < m_labels; ++label) {
            double with = 0.0;
            double without = 0.0;
            for (std::size_t row = 0; row < m_examples.size(); ++row) {
                const float target = targetOf(row, label);
                if (target >= 0.F)
                    (target > 0.5F ? with : without) += static_cast<double>(m_examples.weights[row]);
            }
            const bool learnt = with > 0.0 && without > 0.0;
            m_learnt.push_back(learnt);
            m_balance.push_back(
                learnt ? std::clamp(std::sqrt(without / with / usual), 1.0, m_recipe.mostBalance) : 0.0);
        }
    }

    /// Adds a row's part to the gradient and returns its part of the loss.
    double addRow(std::size_t row, const std::vector<float>& changes, std::vector<float>& gradient) const
    {
        const float* features = m_features.data() + row * m_size;
        std::vector<double>& logits = m_logits;
        logits.resize(m_labels);
        m_slopes.assign(m_labels, 0.0);
        for (std::size_t label = 0; label < m_labels; ++label) {
            const float* change = changes.data() + label * (m_size + 1);
            logits[label] = static_cast<double>(m_startLogits[row * m_labels + label]) +
                            static_cast<double>(dot(features, change, m_size) + change[m_size]);
        }
        const double loss = addIndependent(row) + addCompeting(row);
        const double weight = static_cast<double>(m_examples.weights[row]) / m_total;
        for (std::size_t label = 0; label < m_labels; ++label) {
            if (!m_learnt[label] || m_slopes[label] == 0.0)
                continue;
            const auto slope = static_cast<float>(weight * m_slopes[label]);
            float* sum = gradient.data() + label * (m_size + 1);
            addScaled(sum, slope, features, m_size);
            sum[m_size] += slope;
        }
        return weight * loss;
    }

    /// Each label for itself: binary cross-entropy of what is decided.
    double addIndependent(std::size_t row) const
    {
        double loss = 0.0;
        for (std::size_t label = 0; label < m_labels; ++label) {
            const auto target = static_cast<double>(targetOf(row, label));
            if (target < 0.0 || !m_learnt[label])
                continue;
            const double logit = m_logits[label];
            const double factor = 1.0 + (m_balance[label] - 1.0) * target;
            loss += factor * (std::max(logit, 0.0) - logit * target + std::log1p(std::exp(-std::abs(logit))));
            m_slopes[label] += factor * (1.0 / (1.0 + std::exp(-logit)) - target);
        }
        return loss;
    }

    /// All labels with each other: softmax cross-entropy, shared evenly among the labels that apply.
    double addCompeting(std::size_t row) const
    {
        double present = 0.0;
        double factor = 0.0;
        for (std::size_t label = 0; label < m_labels; ++label) {
            const auto target = static_cast<double>(targetOf(row, label));
            if (target < 0.0)
                return 0.0;
            present += target;
            factor += target * m_balance[label];
        }
        if (present < 0.5 || m_recipe.softmaxWeight == 0.0)
            return 0.0;
        factor *= m_recipe.softmaxWeight / present;
        const double largest = *std::max_element(m_logits.begin(), m_logits.end());
        double total = 0.0;
        for (const double logit : m_logits)
            total += std::exp(logit - largest);
        double loss = 0.0;
        for (std::size_t label = 0; label < m_labels; ++label) {
            const double share = static_cast<double>(targetOf(row, label)) / present;
            const double above = m_logits[label] - largest;
            loss += factor * share * (std::log(total) - above);
            m_slopes[label] += factor * (std::exp(above) / total - share);
        }
        return loss;
    }

    /// The pull on everything but the biases.
    double addPull(std::span<const double> point, std::span<double> gradient) const
    {
        double loss = 0.0;
        for (std::size_t i = 0; i < point.size(); ++i) {
            if (i % (m_size + 1) == m_size)
                continue;
            loss += 0.5 * m_recipe.pull * point[i] * point[i];
            gradient[i] += m_recipe.pull * point[i];
        }
        return loss;
    }

    const HeadExamples& m_examples;
    const LinearHead& m_start;
    HeadRecipe m_recipe;
    std::size_t m_labels;
    std::size_t m_size;
    double m_total; ///< weight of all rows
    Scale m_scale;
    std::vector<float> m_features;    ///< `[N, D]`
    std::vector<float> m_startLogits; ///< `[N, C]`
    std::vector<bool> m_learnt;
    std::vector<double> m_balance;
    mutable std::vector<double> m_logits; ///< of the row at hand, and its derivatives by them
    mutable std::vector<double> m_slopes;
};

base::Result<void> check(const HeadExamples& examples, const LinearHead& start)
{
    const std::size_t rows = examples.size();
    const auto labels = static_cast<std::size_t>(examples.labelCount);
    const auto size = static_cast<std::size_t>(examples.embeddingSize);
    const bool fits = rows > 0 && labels > 0 && size > 0 && examples.embeddings.size() == rows * size &&
                      examples.targets.size() == rows * labels && start.bias.size() == labels &&
                      start.embeddingSize == examples.embeddingSize && start.weights.size() == labels * size;
    if (fits)
        return {};
    return base::fail(ErrorCode::InvalidArgument, QStringLiteral("the examples do not fit the head"));
}

} // namespace

void HeadExamples::add(std::span<const float> embedding, std::span<const float> target, float weight)
{
    embeddings.insert(embeddings.end(), embedding.begin(), embedding.end());
    targets.insert(targets.end(), target.begin(), target.end());
    weights.push_back(weight);
}

base::Result<LinearHead> fitHead(const HeadExamples& examples, const LinearHead& start,
                                 const HeadFitOptions& options)
{
    if (const base::Result<void> fits = check(examples, start); !fits)
        return tl::make_unexpected(fits.error());
    const Problem problem(examples, start, options.recipe);
    std::vector<double> point(problem.dimensions(), 0.0);
    MinimiserOptions minimiser;
    minimiser.steps = options.recipe.steps;
    minimiser.onStep = [&options](int step, double loss) {
        if (options.onStep)
            options.onStep({step, options.recipe.steps, loss});
        return !options.stop.stop_requested();
    };
    minimise([&problem](std::span<const double> at,
                        std::span<double> gradient) { return problem.lossAt(at, gradient); },
             point, minimiser);
    if (options.stop.stop_requested())
        return base::fail(ErrorCode::Cancelled, QStringLiteral("stopped while learning"));
    return problem.headAt(point);
}

} // namespace scenekeeper::training
