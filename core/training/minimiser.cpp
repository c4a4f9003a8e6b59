// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/minimiser.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>

namespace scenekeeper::training {

namespace {

using Vector = std::vector<double>;

constexpr std::size_t kMemory = 12;  ///< steps that the curvature is told from
constexpr double kSufficient = 1e-4; ///< of the decrease that the slope promises
constexpr int kMostHalvings = 20;
constexpr double kLeastCurvature = 1e-12; ///< a step along which nothing bends teaches nothing

double dot(const Vector& a, const Vector& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void addScaled(Vector& sum, double factor, const Vector& other)
{
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += factor * other[i];
}

Vector difference(const Vector& a, const Vector& b)
{
    Vector result(a);
    addScaled(result, -1.0, b);
    return result;
}

/// What the last steps tell of the curvature.
class Curvature
{
public:
    void learn(Vector step, Vector slopeChange)
    {
        const double bend = dot(step, slopeChange);
        if (bend <= kLeastCurvature * dot(slopeChange, slopeChange))
            return;
        m_pairs.push_back({std::move(step), std::move(slopeChange), 1.0 / bend});
        if (m_pairs.size() > kMemory)
            m_pairs.pop_front();
    }

    /// Where to go from a point with this gradient: the two-loop recursion.
    [[nodiscard]] Vector direction(const Vector& gradient) const
    {
        Vector result(gradient);
        std::vector<double> shares(m_pairs.size());
        for (std::size_t i = m_pairs.size(); i-- > 0;) {
            shares[i] = m_pairs[i].inverseBend * dot(m_pairs[i].step, result);
            addScaled(result, -shares[i], m_pairs[i].slopeChange);
        }
        if (!m_pairs.empty()) {
            const Pair& last = m_pairs.back();
            const double scale = 1.0 / (last.inverseBend * dot(last.slopeChange, last.slopeChange));
            for (double& value : result)
                value *= scale;
        }
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            const double share = m_pairs[i].inverseBend * dot(m_pairs[i].slopeChange, result);
            addScaled(result, shares[i] - share, m_pairs[i].step);
        }
        for (double& value : result)
            value = -value;
        return result;
    }

private:
    struct Pair
    {
        Vector step;
        Vector slopeChange;
        double inverseBend = 0.0;
    };

    std::deque<Pair> m_pairs;
};

} // namespace

void minimise(const SmoothFunction& function, std::vector<double>& point, const MinimiserOptions& options)
{
    Vector gradient(point.size());
    double value = function(point, gradient);
    Curvature curvature;
    for (int step = 1; step <= options.steps; ++step) {
        const Vector direction = curvature.direction(gradient);
        const double slope = dot(direction, gradient);
        if (!(slope < 0.0))
            return;
        // Nothing is known of the curvature at first, so the first step is one of length 1 at most.
        double length = step == 1 ? std::min(1.0, 1.0 / std::sqrt(-slope)) : 1.0;
        Vector next;
        Vector nextGradient(point.size());
        double nextValue = value;
        int halvings = 0;
        for (; halvings < kMostHalvings; ++halvings, length *= 0.5) {
            next = point;
            addScaled(next, length, direction);
            nextValue = function(next, nextGradient);
            if (nextValue <= value + kSufficient * length * slope)
                break;
        }
        if (halvings == kMostHalvings)
            return; // as low as rounding allows
        curvature.learn(difference(next, point), difference(nextGradient, gradient));
        const double gained = value - nextValue;
        point = std::move(next);
        gradient = std::move(nextGradient);
        value = nextValue;
        const bool goOn = !options.onStep || options.onStep(step, value);
        if (!goOn || gained <= options.tolerance * std::abs(value))
            return;
    }
}

} // namespace scenekeeper::training
