// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the pictures that the first start shows where the user has given no folder: scenekeeper-samples
// FOLDER
#include "core/imaging/resize.h"
#include "resources/samples/scenes.h"

#include <QDir>
#include <QSaveFile>
#include <array>
#include <cstdio>

using namespace scenekeeper;

namespace {

struct Scene
{
    const char* name;
    domain::PixelImage (*draw)(int variant);
};

constexpr std::array<Scene, 6> kScenes{{{"buildings", samples::drawBuildings},
                                        {"forest", samples::drawForest},
                                        {"glacier", samples::drawGlacier},
                                        {"mountain", samples::drawMountain},
                                        {"sea", samples::drawSea},
                                        {"street", samples::drawStreet}}};
constexpr int kVariants = 2;
constexpr int kQuality = 88;

bool writeSample(const QDir& folder, const Scene& scene, int variant)
{
    const base::Result<QByteArray> jpeg = imaging::encodeJpeg(scene.draw(variant), kQuality);
    QSaveFile file(
        folder.filePath(QStringLiteral("%1-%2.jpg").arg(QLatin1StringView(scene.name)).arg(variant)));
    return jpeg && file.open(QIODevice::WriteOnly) && file.write(*jpeg) == jpeg->size() && file.commit();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: scenekeeper-samples FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "scenekeeper-samples: cannot make the folder %s\n", argv[1]);
        return 1;
    }
    for (const Scene& scene : kScenes) {
        for (int variant = 1; variant <= kVariants; ++variant) {
            if (!writeSample(folder, scene, variant)) {
                std::fprintf(stderr, "scenekeeper-samples: cannot write %s-%d.jpg\n", scene.name, variant);
                return 1;
            }
        }
    }
    return 0;
}
