// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot.h"

#include <cmath>

namespace scenekeeper::ui {

double roundCeiling(double value)
{
    if (value <= 0.0)
        return 1.0;
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (value <= factor * decade)
            return factor * decade;
    }
    return 10.0 * decade;
}

double roundFloor(double percent)
{
    for (const double floor : {95.0, 90.0, 80.0, 75.0, 50.0}) {
        if (percent >= floor)
            return floor;
    }
    return 0.0;
}

} // namespace scenekeeper::ui
