// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QTemporaryDir>

namespace scenekeeper::tests {

/// A tiny model, and a folder red/green/blue of pictures made for it: three of each, all of their colour
/// but for `green/stray.png`, which is blue.
class EvaluationFolder
{
public:
    EvaluationFolder();

    void addPicture(const QString& name, const QColor& color) const;
    /// A file of this name that is no picture.
    void addBroken(const QString& name) const;

    [[nodiscard]] QString model() const { return m_folder.filePath(QStringLiteral("tiny.pt")); }
    [[nodiscard]] QString pictures() const { return m_folder.filePath(QStringLiteral("pictures")); }
    /// A place for what tests write.
    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace scenekeeper::tests
