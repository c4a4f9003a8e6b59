// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/places/gazetteer.h"
#include "resources/builtinresources.h"
#include "tests/support/require.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>
#include <cmath>

using namespace scenekeeper;
using domain::GeoPosition;

namespace {

constexpr int kLookUps = 1'000'000;

/// Within half a degree of a town, where photographs are.
GeoPosition nearATown(const places::Gazetteer& gazetteer, QRandomGenerator& random)
{
    const auto& towns = gazetteer.content().towns;
    const places::Town& town = towns[random.bounded(static_cast<quint32>(towns.size()))];
    const auto jitter = [&random] { return random.generateDouble() - 0.5; };
    return {std::clamp(town.latitude + jitter(), -90.0, 90.0),
            std::clamp(town.longitude + jitter(), -180.0, 180.0), std::nullopt};
}

GeoPosition anywhere(const places::Gazetteer&, QRandomGenerator& random)
{
    return {std::asin(2.0 * random.generateDouble() - 1.0) * 57.29577951,
            random.generateDouble() * 360.0 - 180.0, std::nullopt};
}

} // namespace

/// How long it takes to load the list of towns, and to look positions up in it.
int main()
{
    resources::initializeResources();
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    const auto gazetteer = tests::require(places::Gazetteer::load(resources::kPlacesPath.toString()));
    out << gazetteer->content().towns.size() << " towns, loaded in " << timer.elapsed() << " ms\n";
    using MakePosition = GeoPosition (*)(const places::Gazetteer&, QRandomGenerator&);
    const std::pair<const char*, MakePosition> kinds[] = {{"near towns", nearATown}, {"anywhere", anywhere}};
    for (const auto& [name, position] : kinds) {
        QRandomGenerator random(1);
        std::vector<GeoPosition> positions;
        for (int i = 0; i < kLookUps; ++i)
            positions.push_back(position(*gazetteer, random));
        int found = 0;
        timer.restart();
        for (const GeoPosition& one : positions)
            found += gazetteer->placeOf(one).has_value() ? 1 : 0;
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        out << name << ": " << std::lround(kLookUps / seconds) << " look-ups a second, "
            << 100.0 * found / kLookUps << " % with a name\n";
    }
    return 0;
}
