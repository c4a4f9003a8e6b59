// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/evaluationfolder.h"

#include "tests/support/tinymodel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <array>
#include <utility>

namespace scenekeeper::tests {

EvaluationFolder::EvaluationFolder()
{
    if (!writeTinyModel(model(), tinyCard()))
        qFatal("the tiny model cannot be written");
    const std::array<std::pair<QString, QColor>, 3> labels{{{QStringLiteral("red"), Qt::red},
                                                            {QStringLiteral("green"), Qt::green},
                                                            {QStringLiteral("blue"), Qt::blue}}};
    for (const auto& [label, color] : labels) {
        for (int i = 0; i < 3; ++i)
            addPicture(QStringLiteral("%1/%1-%2.png").arg(label).arg(i), color);
    }
    addPicture(QStringLiteral("green/stray.png"), Qt::blue);
}

void EvaluationFolder::addPicture(const QString& name, const QColor& color) const
{
    const QString path = pictures() + u'/' + name;
    QDir().mkpath(QFileInfo(path).path());
    QImage image(48, 36, QImage::Format_RGB32);
    image.fill(color);
    if (!image.save(path))
        qFatal("a picture cannot be written");
}

void EvaluationFolder::addBroken(const QString& name) const
{
    QFile file(pictures() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write("\xff\xd8\xff\xe0 no photograph") < 0)
        qFatal("a file cannot be written");
}

} // namespace scenekeeper::tests
