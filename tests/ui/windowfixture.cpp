// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "tests/support/tinymodel.h"
#include "ui/views/photogridview.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QtTest>
#include <array>

namespace scenekeeper::tests {

WindowFixture::WindowFixture(const QString& modelFile)
{
    m_options.catalogFile = folder.filePath(QStringLiteral("catalogue.sqlite"));
    m_options.thumbnailFile = folder.filePath(QStringLiteral("thumbnails.sqlite"));
    m_options.person = QStringLiteral("Ada");
    m_options.modelFile = modelFile;
    if (modelFile.isEmpty()) {
        m_options.modelFile = folder.filePath(QStringLiteral("tiny.pt"));
        if (!writeTinyModel(m_options.modelFile, tinyCard()))
            qFatal("the tiny model cannot be written");
    }
    start();
}

WindowFixture::~WindowFixture()
{
    window.reset();
    composition.reset();
}

void WindowFixture::start()
{
    settings =
        std::make_unique<QSettings>(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    composition = std::make_unique<ui::Composition>(m_options);
    window = std::make_unique<ui::MainWindow>(*composition, *settings);
    window->show();
    window->activateWindow();
    composition->start();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not become active");
}

void WindowFixture::restart(const std::function<void(const QString&)>& between)
{
    window->close();
    window.reset();
    composition.reset();
    settings.reset();
    if (between)
        between(m_options.catalogFile);
    start();
}

QString WindowFixture::makePicture(const QString& name, const QColor& color, int seed)
{
    const QString path = folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QImage image(48, 36, QImage::Format_RGB32);
    image.fill(color);
    // One pixel tells pictures of one colour apart.
    image.setPixelColor(0, 0, QColor::fromHsv(seed % 360, 255, 255 - seed / 360));
    if (!image.save(path))
        qFatal("a picture cannot be written");
    return path;
}

QString WindowFixture::makePictures(int each)
{
    const std::array<std::pair<QString, QColor>, 3> colors{{{QStringLiteral("red"), QColor(220, 30, 30)},
                                                            {QStringLiteral("green"), QColor(30, 200, 30)},
                                                            {QStringLiteral("blue"), QColor(30, 30, 220)}}};
    for (const auto& [name, color] : colors) {
        for (int i = 0; i < each; ++i)
            makePicture(QStringLiteral("scenes/%1-%2.png").arg(name).arg(i), color, i);
    }
    return folder.filePath(QStringLiteral("scenes"));
}

bool WindowFixture::drag(QMimeData& data, QWidget* over)
{
    QDragEnterEvent enter(over->rect().center(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(over, &enter);
    return enter.isAccepted();
}

bool WindowFixture::drop(const QStringList& paths, QWidget* onto)
{
    QWidget* const target = onto != nullptr ? onto : window.get();
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    QMimeData data;
    data.setUrls(urls);
    if (!drag(data, target))
        return false;
    QDropEvent event(target->rect().center(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(target, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

QAction* WindowFixture::action(const QString& name) const
{
    auto* found = window->findChild<QAction*>(name);
    if (found == nullptr)
        qFatal("there is no action %s", qPrintable(name));
    return found;
}

int WindowFixture::rowOf(const QString& fileName) const
{
    for (int row = 0; row < grid().rowCount(); ++row) {
        const domain::PhotoRow* photo = grid().photoRow(grid().idAt(row));
        if (photo != nullptr && QFileInfo(photo->path).fileName() == fileName)
            return row;
    }
    return -1;
}

QStringList WindowFixture::labelsOf(const QString& fileName) const
{
    QStringList names;
    const domain::PhotoRow* photo = grid().photoRow(grid().idAt(rowOf(fileName)));
    if (photo == nullptr)
        return names;
    for (const domain::ShownLabel& label : photo->labels)
        names.append(label.name);
    return names;
}

void WindowFixture::choose(const QString& fileName)
{
    auto* view = find<ui::PhotoGridView>();
    const QModelIndex index = grid().index(rowOf(fileName));
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

bool WindowFixture::shows(int count) const
{
    if (composition->imports.isRunning() || grid().rowCount() != count)
        return false;
    for (int row = 0; row < count; ++row) {
        if (grid().photoRow(grid().idAt(row)) == nullptr)
            return false;
    }
    return true;
}

} // namespace scenekeeper::tests
