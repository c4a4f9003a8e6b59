// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/colourfolder.h"

#include "core/imaging/resize.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <array>

namespace scenekeeper::tests {

domain::PixelImage noisyColour(int size, int channel, std::mt19937& random)
{
    domain::PixelImage image;
    image.width = size;
    image.height = size;
    std::uniform_int_distribution<int> noise(-40, 40);
    for (int i = 0; i < size * size * 3; ++i) {
        const int base = i % 3 == channel ? 180 : 70;
        image.rgb.push_back(static_cast<std::uint8_t>(std::clamp(base + noise(random), 0, 255)));
    }
    return image;
}

bool writeJpeg(const QString& file, const domain::PixelImage& image)
{
    const auto jpeg = imaging::encodeJpeg(image, 90);
    QFile out(file);
    return jpeg && out.open(QIODevice::WriteOnly) && out.write(*jpeg) == jpeg->size();
}

bool writeColourFolder(const QString& dir, int perLabel, unsigned seed)
{
    const std::array<QString, 3> names{QStringLiteral("red"), QStringLiteral("green"),
                                       QStringLiteral("blue")};
    std::mt19937 random(seed);
    for (int channel = 0; channel < 3; ++channel) {
        const QString folder = dir + QLatin1Char('/') + names.at(static_cast<std::size_t>(channel));
        if (!QDir().mkpath(folder))
            return false;
        for (int i = 0; i < perLabel; ++i) {
            if (!writeJpeg(QStringLiteral("%1/%2.jpg").arg(folder).arg(i), noisyColour(48, channel, random)))
                return false;
        }
    }
    return true;
}

} // namespace scenekeeper::tests
