// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composition.h"
#include "ui/mainwindow.h"

#include <QSettings>
#include <QTemporaryDir>
#include <functional>
#include <memory>

class QAction;

namespace scenekeeper::tests {

/// A window on a catalogue of its own, with a tiny model that labels pictures red, green or blue.
class WindowFixture
{
public:
    /// `modelFile`: another model, or ":builtin:" for the shipped one.
    explicit WindowFixture(const QString& modelFile = {});
    ~WindowFixture();

    /// Writes a picture of one colour, below a folder that is made where it is missing; a little
    /// different for every `seed`. Returns the path.
    QString makePicture(const QString& name, const QColor& color, int seed = 0);
    /// A folder "scenes" with `each` pictures of each colour, named red-0.png and so on.
    QString makePictures(int each);

    /// Ends the window and what is behind it, and starts both again on the same files; `between` may do
    /// something to the catalogue's file.
    void restart(const std::function<void(const QString&)>& between = {});

    /// What a file manager sends; false when the window refuses.
    bool drag(QMimeData& data, QWidget* over);
    bool drop(const QStringList& paths, QWidget* onto = nullptr);

    [[nodiscard]] QAction* action(const QString& name) const;
    template <typename Widget>
    [[nodiscard]] Widget* find() const
    {
        return window->findChild<Widget*>();
    }
    [[nodiscard]] ui::PhotoGridModel& grid() const { return composition->grid; }
    /// Stored names of the labels that a photo shows, by file name; empty for a placeholder.
    [[nodiscard]] QStringList labelsOf(const QString& fileName) const;
    [[nodiscard]] int rowOf(const QString& fileName) const;
    /// Clicks on the photo.
    void choose(const QString& fileName);
    /// No run is going on, and the grid shows `count` photographs with their rows.
    [[nodiscard]] bool shows(int count) const;

    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<ui::Composition> composition;
    std::unique_ptr<ui::MainWindow> window;

private:
    void start();

    ui::Composition::Options m_options;
};

} // namespace scenekeeper::tests
