// SPDX-License-Identifier: GPL-3.0-or-later
// How long a person waits for the window: from a key in review mode to the next picture on the screen, and
// from a key on everything that is selected to its labels on the screen, in the catalogue, and back.
//
//     bench_window CATALOGUE THUMBNAILS [KEYS]
//
// Changes the catalogue: give it a copy. Prints one line of JSON; times in milliseconds.
#include "core/metadata/metadatareader.h"
#include "resources/builtinresources.h"
#include "ui/composition.h"
#include "ui/controllers/reviewcontroller.h"
#include "ui/mainwindow.h"
#include "ui/photographsarea.h"
#include "ui/views/largeview.h"
#include "ui/views/photogridview.h"
#include "ui/views/picturecanvas.h"
#include "ui/views/reviewview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cstdio>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

/// Notices when the whole picture of a photo, not its thumbnail, has been painted.
class PaintProbe final : public QObject
{
public:
    PaintProbe(PictureCanvas& canvas, const LargeView& view, PictureLoader& pictures)
    {
        canvas.installEventFilter(this);
        connect(&pictures, &PictureLoader::ready, this,
                [this, &view](base::PhotoId id) { m_ready = id == view.photoId() ? id : base::PhotoId{}; });
    }

    [[nodiscard]] base::PhotoId painted() const { return m_painted; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_painted = m_ready;
        return false;
    }

private:
    base::PhotoId m_ready;
    base::PhotoId m_painted;
};

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

QJsonObject summary(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    return {{QStringLiteral("keys"), static_cast<int>(times.size())},
            {QStringLiteral("median"), at(0.5)},
            {QStringLiteral("p95"), at(0.95)},
            {QStringLiteral("worst"), at(1.0)}};
}

template <typename Condition>
bool waitFor(Condition condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

QJsonObject measureReview(MainWindow& window, Composition& composition, int keys, int pauseMs)
{
    auto* area = window.findChild<PhotographsArea*>();
    const LargeView& view = area->reviewView().photograph();
    auto* canvas = view.findChild<PictureCanvas*>();
    const PaintProbe probe(*canvas, view, composition.pictures);
    area->setIsReviewing(true);
    const auto isPainted = [&] {
        const base::PhotoId current = area->review().currentPhoto();
        return current.isValid() && probe.painted() == current;
    };
    std::vector<double> times;
    if (!waitFor(isPainted))
        return {};
    for (int i = 0; i < keys; ++i) {
        // The time a person looks, in which the next ones are read.
        QTest::qWait(pauseMs);
        const base::PhotoId before = area->review().currentPhoto();
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        while (area->review().currentPhoto() == before || !isPainted()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
            if (area->review().isOpen() && timer.elapsed() > 60'000)
                return {};
        }
        times.push_back(milliseconds(timer));
    }
    area->setIsReviewing(false);
    return summary(times);
}

QJsonObject measureSelection(const MainWindow& window, const Composition& composition)
{
    auto* grid = window.findChild<PhotoGridView*>();
    if (!waitFor([&] { return composition.grid.rowCount() > 0; }))
        return {};
    grid->setFocus();
    grid->selectAll();
    const auto settled = [&] { return !composition.labels.isStoring(); };
    QElapsedTimer timer;
    timer.start();
    QTest::keyClick(grid, Qt::Key_2);
    const double shown = milliseconds(timer);
    if (!waitFor(settled))
        return {};
    const double stored = milliseconds(timer);
    QSignalSpy restored(&composition.history, &HistoryController::restored);
    timer.restart();
    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
    if (!waitFor([&restored] { return restored.count() > 0; }))
        return {};
    return {{QStringLiteral("photos"), grid->selectedCount()},
            {QStringLiteral("shown"), shown},
            {QStringLiteral("stored"), stored},
            {QStringLiteral("undone"), milliseconds(timer)}};
}

} // namespace

int main(int argc, char** argv)
{
    metadata::initializeToolkit();
    resources::initializeResources();
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: bench_window CATALOGUE THUMBNAILS [KEYS]\n", stderr);
        return 2;
    }
    const int keys = arguments.size() > 3 ? arguments.at(3).toInt() : 30;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Composition composition({arguments.at(1), arguments.at(2), {}, QStringLiteral("bench")});
    MainWindow window(composition, settings);
    window.resize(1280, 720);
    window.show();
    window.activateWindow();
    composition.start();
    if (!QTest::qWaitForWindowActive(&window))
        return 3;
    const QJsonObject selection = measureSelection(window, composition);
    const QJsonObject looking = measureReview(window, composition, keys, 400);
    const QJsonObject hurried = measureReview(window, composition, keys, 0);
    const QJsonObject line{{QStringLiteral("selection"), selection},
                           {QStringLiteral("review"), looking},
                           {QStringLiteral("reviewWithoutPause"), hurried}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
