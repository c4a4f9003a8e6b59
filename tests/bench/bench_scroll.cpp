// SPDX-License-Identifier: GPL-3.0-or-later
// What a person with a large archive sees of the window's speed. FOLDER is made once and kept.
//
// - bench_scroll make FOLDER [PHOTOS] [THUMBNAILS]: a catalogue of photographs that exist nowhere, and their
//   thumbnails, or those of the first
// - bench_scroll pages FOLDER WIDTH HEIGHT [PAGES]: page by page from the top; QT_SCALE_FACTOR=2 for a dense
//   screen
// - bench_scroll start FOLDER: from the start of the process to the thumbnails of the last view
// - bench_scroll import FOLDER [FILES]: how long the window stands still while files are imported
// - bench_scroll memory FOLDER: what the window holds while all of it is used, also of a catalogue alone
//
// Runs without a display (QT_QPA_PLATFORM=offscreen). Each prints one line of JSON.
#include "core/base/allocator.h"
#include "core/inference/torchscriptclassifier.h"
#include "core/metadata/metadatareader.h"
#include "resources/builtinresources.h"
#include "tests/bench/importprobe.h"
#include "tests/bench/thumbnailarchive.h"
#include "ui/composition.h"
#include "ui/mainwindow.h"
#include "ui/views/photogridview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <unistd.h>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

/// A window on the archive of a folder.
struct Opened
{
    explicit Opened(const QString& folder, const QSize& size)
        : settings(temporary.filePath(u"window.ini"_s), QSettings::IniFormat),
          composition({bench::catalogIn(folder), bench::thumbnailsIn(folder), {}, u"bench"_s}),
          window(composition, settings),
          grid(*window.findChild<PhotoGridView*>())
    {
        window.resize(size);
        window.show();
        composition.start();
    }

    QTemporaryDir temporary;
    QSettings settings;
    Composition composition;
    MainWindow window;
    PhotoGridView& grid;
};

/// Whether every cell in view has its picture.
bool isComplete(const Opened& opened)
{
    const QWidget& viewport = *opened.grid.viewport();
    const PhotoGridModel& model = opened.composition.grid;
    if (model.rowCount() == 0)
        return false;
    for (int y = 1; y < viewport.height(); y += 40) {
        for (int x = 60; x < viewport.width(); x += 120) {
            const QModelIndex index = opened.grid.indexAt({x, y});
            if (!index.isValid())
                continue;
            const domain::PhotoRow* row = model.photoRow(model.idAt(index.row()));
            if (!row || opened.composition.thumbnails.thumbnail(row->contentHash).isNull())
                return false;
        }
    }
    return true;
}

/// False where it did not come in time.
bool waitUntil(const std::function<bool()>& isThere)
{
    // Sleeping between events: the threads that load need the processor. The beat ends a wait for nothing.
    QTimer beat;
    beat.start(std::chrono::milliseconds(20));
    QElapsedTimer timer;
    timer.start();
    while (!isThere()) {
        if (timer.elapsed() > kPatienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool waitUntilComplete(const Opened& opened)
{
    return waitUntil([&opened] { return isComplete(opened); });
}

bool waitForList(const Opened& opened)
{
    return waitUntil([&opened] { return opened.composition.grid.isWhole(); });
}

double seconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Pages down and paints each screen; screens a second.
QJsonObject turnPages(Opened& opened, int pages, bool waits)
{
    QScrollBar& bar = *opened.grid.verticalScrollBar();
    bar.setValue(0);
    if (!waitUntilComplete(opened))
        return {};
    int turned = 0;
    int complete = 0;
    double worst = 0;
    QElapsedTimer timer;
    timer.start();
    const double processor = processorSeconds();
    while (turned < pages && bar.value() < bar.maximum()) {
        const double begun = seconds(timer);
        bar.triggerAction(QAbstractSlider::SliderPageStepAdd);
        if (waits && !waitUntilComplete(opened))
            return {};
        if (!waits)
            QCoreApplication::processEvents();
        complete += isComplete(opened) ? 1 : 0;
        opened.grid.viewport()->repaint();
        worst = std::max(worst, seconds(timer) - begun);
        ++turned;
    }
    const double elapsed = seconds(timer);
    return {
        {u"screens"_s, turned},
        {u"screensASecond"_s, turned / elapsed},
        {u"complete"_s, static_cast<double>(complete) / std::max(turned, 1)},
        {u"worstMilliseconds"_s, worst * 1000},
        {u"processorMillisecondsAScreen"_s, (processorSeconds() - processor) * 1000 / std::max(turned, 1)}};
}

QJsonObject measurePages(const QStringList& arguments)
{
    Opened opened(arguments.at(2), {arguments.at(3).toInt(), arguments.at(4).toInt()});
    const int pages = arguments.size() > 5 ? arguments.at(5).toInt() : std::numeric_limits<int>::max();
    if (!waitUntilComplete(opened) || !waitForList(opened))
        return {};
    const QSize pixels = opened.grid.viewport()->size() * opened.grid.devicePixelRatioF();
    return {{u"photos"_s, opened.composition.grid.rowCount()},
            {u"gridPixels"_s, u"%1x%2"_s.arg(pixels.width()).arg(pixels.height())},
            {u"waiting"_s, turnPages(opened, pages, true)},
            {u"notWaiting"_s, turnPages(opened, pages, false)}};
}

/// Since this process was started, the loading of its libraries included; to a hundredth.
double secondsSinceStart()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    constexpr int kStartTime = 19; // counted behind the name, which may hold anything
    const QByteArray ticks = text.mid(text.lastIndexOf(')') + 2).split(' ').at(kStartTime);
    timespec now = {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 -
           ticks.toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

QJsonObject measureStart(const QStringList& arguments)
{
    Opened opened(arguments.at(2), {1280, 720});
    if (!QTest::qWaitForWindowExposed(&opened.window))
        return {};
    const double shown = secondsSinceStart();
    if (!waitUntilComplete(opened))
        return {};
    opened.grid.viewport()->repaint();
    const double complete = secondsSinceStart();
    const double processor = processorSeconds();
    if (!waitForList(opened))
        return {};
    return {{u"photos"_s, opened.composition.grid.rowCount()},
            {u"secondsToWindow"_s, shown},
            {u"secondsToThumbnails"_s, complete},
            {u"processorSeconds"_s, processor}};
}

/// Into a catalogue of its own, with the shipped model.
QJsonObject measureImport(const QStringList& arguments)
{
    const int files = arguments.size() > 3 ? arguments.at(3).toInt() : 3000;
    const QString photos = bench::photosIn(arguments.at(2), files);
    const QTemporaryDir empty(arguments.at(2) + u"/import-XXXXXX"_s);
    Opened opened(empty.path(), {1280, 720});
    bench::EventLoopProbe probe;
    QSignalSpy finished(&opened.composition.imports, &ImportController::finished);
    QElapsedTimer timer;
    timer.start();
    opened.composition.imports.add({photos});
    while (finished.isEmpty() && timer.elapsed() < 10 * kPatienceMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (!waitUntilComplete(opened))
        return {};
    QJsonObject figures = probe.figures();
    figures.insert(u"files"_s, files);
    figures.insert(u"seconds"_s, seconds(timer));
    return figures;
}

/// As the kernel counts it.
double mebibytesOf(const QByteArray& field)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QByteArray rest = text.mid(text.indexOf(field + ':') + field.size() + 1);
    return rest.left(rest.indexOf("kB")).trimmed().toDouble() / 1024;
}

/// Opens, pages from the top, goes to the end, and searches with the timeline open.
QJsonObject measureMemory(const QStringList& arguments)
{
    constexpr int kPages = 300;
    Opened opened(arguments.at(2), {1280, 720});
    QSignalSpy firstShown(&opened.composition.library, &LibraryController::viewShown);
    if (firstShown.isEmpty() && !firstShown.wait(kPatienceMs))
        return {};
    const double firstRows = secondsSinceStart();
    if (!waitUntilComplete(opened))
        return {};
    const double firstScreen = secondsSinceStart();
    if (!waitForList(opened))
        return {};
    const double opening = secondsSinceStart();
    QJsonObject searches;
    QScrollBar& bar = *opened.grid.verticalScrollBar();
    for (int page = 0; page < kPages; ++page) {
        bar.triggerAction(QAbstractSlider::SliderPageStepAdd);
        QCoreApplication::processEvents();
        opened.grid.viewport()->repaint();
    }
    bar.triggerAction(QAbstractSlider::SliderToMaximum);
    for (const QString& text :
         {u"sea"_s, u"-label:sea"_s, u"arch"_s, u"date:2005..2020"_s, u"rating>=3"_s, QString()}) {
        QSignalSpy shown(&opened.composition.library, &LibraryController::viewShown);
        QElapsedTimer timer;
        timer.start();
        opened.composition.search.setText(text);
        if (!shown.wait(kPatienceMs))
            return {};
        searches.insert(text, seconds(timer) * 1000);
        if (!waitForList(opened))
            return {};
        bar.triggerAction(QAbstractSlider::SliderToMaximum);
        QCoreApplication::processEvents();
    }
    return {{u"photos"_s, opened.composition.grid.rowCount()},
            {u"secondsToFirstRows"_s, firstRows},
            {u"secondsToThumbnails"_s, firstScreen},
            {u"secondsToWholeList"_s, opening},
            {u"searchMilliseconds"_s, searches},
            {u"mebibytes"_s, mebibytesOf("VmRSS")},
            {u"mebibytesAtPeak"_s, mebibytesOf("VmHWM")},
            {u"mebibytesOfItsOwn"_s, mebibytesOf("RssAnon")}};
}

QJsonObject measure(const QStringList& arguments)
{
    const QString what = arguments.value(1);
    if (what == u"make" && arguments.size() > 2)
        return bench::makeThumbnailArchive(arguments.at(2),
                                           arguments.size() > 3 ? arguments.at(3).toInt() : 100'000,
                                           arguments.size() > 4 ? arguments.at(4).toInt() : -1);
    if (what == u"pages" && arguments.size() > 4)
        return measurePages(arguments);
    if (what == u"start" && arguments.size() > 2)
        return measureStart(arguments);
    if (what == u"import" && arguments.size() > 2)
        return measureImport(arguments);
    if (what == u"memory" && arguments.size() > 2)
        return measureMemory(arguments);
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    base::keepPictureBuffers();
    metadata::initializeToolkit();
    inference::setIntraOpThreads(1);
    resources::initializeResources();
    const QApplication application(argc, argv);
    const QJsonObject figures = measure(QCoreApplication::arguments());
    if (figures.isEmpty()) {
        std::fputs("usage: bench_scroll make|pages|start|import|memory FOLDER …, or nothing came in time\n",
                   stderr);
        return 2;
    }
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}
