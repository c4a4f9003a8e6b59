// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/photogridmodel.h"
#include "ui/views/photogridview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;
using base::PhotoId;

namespace {

PhotoIdListPtr idsFrom(int first, int count)
{
    std::vector<PhotoId> ids;
    for (int i = 0; i < count; ++i)
        ids.push_back({first + i});
    return std::make_shared<const PhotoIdList>(std::move(ids));
}

PhotoIdListPtr joined(const PhotoIdListPtr& first, const PhotoIdListPtr& second)
{
    std::vector<PhotoId> ids = first->ids();
    ids.insert(ids.end(), second->ids().begin(), second->ids().end());
    return std::make_shared<const PhotoIdList>(std::move(ids));
}

} // namespace

class TestPhotoGridView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysMoveTheCurrentPhoto();
    void shiftSelectsInReadingOrder();
    void aRubberBandSelectsWhatItTouches();
    void controlAndWheelAskForAnotherSize();
    void doubleClickOpens();
    void whatIsLookedAtStaysInPlace_data();
    void whatIsLookedAtStaysInPlace();
    void theTopStaysTheTop();
    void theNextOneTakesThePlaceOfWhatLeaves();
    void aMillionPhotosOpenAtOnce();
    void whatIsWantedOfAllWaitsForAll_data();
    void whatIsWantedOfAllWaitsForAll();
    void tellsWhatIsVisible();

private:
    QPoint centreOf(int row) const { return m_view->visualRect(m_model->index(row)).center(); }

    std::unique_ptr<PhotoGridModel> m_model;
    std::unique_ptr<PhotoGridView> m_view;
};

void TestPhotoGridView::init()
{
    m_model = std::make_unique<PhotoGridModel>(nullptr);
    m_view = std::make_unique<PhotoGridView>();
    m_view->setPhotoModel(m_model.get());
    m_view->setThumbnailEdge(128);
    m_view->resize(700, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_model->showList(idsFrom(1000, 200));
}

void TestPhotoGridView::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void TestPhotoGridView::keysMoveTheCurrentPhoto()
{
    QSignalSpy current(m_view.get(), &PhotoGridView::currentPhotoChanged);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(0));
    QCOMPARE(m_view->currentPhoto(), PhotoId{1000});
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QCOMPARE(m_view->currentPhoto(), PhotoId{1001});
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    const int columns = static_cast<int>(m_view->currentPhoto().value - 1001);
    QVERIFY(columns >= 2);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentPhoto(), PhotoId{1199});
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentPhoto(), PhotoId{1000});
    QCOMPARE(m_view->selectedCount(), 1);
    QCOMPARE(current.count(), 5);
    QVERIFY(!m_view->step(-1));
}

void TestPhotoGridView::shiftSelectsInReadingOrder()
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(2));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, centreOf(6));
    QCOMPARE(m_view->selectedCount(), 5);
    QCOMPARE(m_view->selectedPhotos().front(), PhotoId{1002});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, centreOf(0));
    QCOMPARE(m_view->selectedPhotos().size(), std::size_t(3));
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedPhotos().size(), std::size_t(2));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, centreOf(8));
    QCOMPARE(m_view->selectedPhotos().back(), PhotoId{1008});
}

void TestPhotoGridView::aRubberBandSelectsWhatItTouches()
{
    const QPoint from = centreOf(0);
    const int below = m_view->visualRect(m_model->index(0)).height();
    const QPoint to = centreOf(1) + QPoint(0, below);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
    // QTest::mouseMove() carries no buttons.
    for (const QPoint& point : {from + QPoint(30, 30), to}) {
        QMouseEvent move(QEvent::MouseMove, point, m_view->viewport()->mapToGlobal(point), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view->viewport(), &move);
    }
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(m_view->selectedCount(), 4);
}

void TestPhotoGridView::controlAndWheelAskForAnotherSize()
{
    QSignalSpy size(m_view.get(), &PhotoGridView::sizeStepRequested);
    const auto turn = [this](int delta, Qt::KeyboardModifiers modifiers) {
        QWheelEvent wheel(QPointF(50, 50), m_view->viewport()->mapToGlobal(QPointF(50, 50)), {}, {0, delta},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_view->viewport(), &wheel);
    };
    turn(60, Qt::ControlModifier);
    QVERIFY(size.isEmpty());
    turn(60, Qt::ControlModifier);
    QCOMPARE(size.count(), 1);
    QCOMPARE(size.first().first().toInt(), 1);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    turn(-120, Qt::NoModifier);
    QCOMPARE(size.count(), 1);
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
}

void TestPhotoGridView::doubleClickOpens()
{
    QSignalSpy open(m_view.get(), &PhotoGridView::openRequested);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(1));
    QCOMPARE(open.count(), 1);
}

void TestPhotoGridView::whatIsLookedAtStaysInPlace_data()
{
    QTest::addColumn<bool>("hasCurrent");
    QTest::newRow("the first in view") << false;
    QTest::newRow("the current one") << true;
}

void TestPhotoGridView::whatIsLookedAtStaysInPlace()
{
    QFETCH(bool, hasCurrent);
    m_view->verticalScrollBar()->setValue(1234);
    if (hasCurrent)
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {350, 300});
    const QPoint place = hasCurrent ? QPoint(350, 300) : QPoint(10, 2);
    const PhotoId seen = m_model->idAt(m_view->indexAt(place).row());
    const int top = m_view->visualRect(m_view->indexAt(place)).top();
    const auto topOf = [this](PhotoId id) {
        return m_view->visualRect(m_model->index(m_model->rowOf(id))).top();
    };

    // A run adds photographs before and after.
    const auto more = joined(joined(idsFrom(1, 77), m_model->list()), idsFrom(5000, 10));
    m_model->apply(planTransition(m_model->list(), more));
    QCOMPARE(topOf(seen), top);
    if (hasCurrent) {
        QCOMPARE(m_view->currentPhoto(), seen);
        QCOMPARE(m_view->selectedPhotos(), std::vector<PhotoId>{seen});
    }
    m_view->setThumbnailEdge(96);
    QCOMPARE(topOf(seen), top);
    m_view->resize(500, 400);
    QCOMPARE(topOf(seen), top);
    // The lines of a list are lower than what was cut off at the top.
    m_view->setMode(PhotoViewMode::List);
    const QRect line = m_view->visualRect(m_model->index(m_model->rowOf(seen)));
    QVERIFY(line.intersects(m_view->viewport()->rect()));
}

void TestPhotoGridView::theTopStaysTheTop()
{
    m_model->apply(planTransition(m_model->list(), joined(idsFrom(1, 7), m_model->list())));
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
}

void TestPhotoGridView::theNextOneTakesThePlaceOfWhatLeaves()
{
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    const PhotoId chosen = m_model->idAt(m_model->rowOf(PhotoId{1100}));
    m_view->scrollTo(m_model->index(m_model->rowOf(chosen)));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(m_model->rowOf(chosen)));
    const QRect place = m_view->visualRect(m_view->currentIndex());
    std::vector<PhotoId> rest = m_model->list()->ids();
    std::erase_if(rest, [](PhotoId id) { return id.value == 1100 || id.value == 1101; });
    m_model->apply(planTransition(m_model->list(), std::make_shared<const PhotoIdList>(std::move(rest))));
    QCOMPARE(m_view->currentPhoto(), PhotoId{1102});
    QCOMPARE(m_view->selectedPhotos(), std::vector<PhotoId>{PhotoId{1102}});
    QCOMPARE(m_view->visualRect(m_view->currentIndex()), place);

    m_view->selectionModel()->setCurrentIndex(m_model->index(m_model->rowCount() - 1),
                                              QItemSelectionModel::ClearAndSelect);
    m_model->apply(planTransition(m_model->list(), idsFrom(1000, 100)));
    QCOMPARE(m_view->currentPhoto(), PhotoId{1099});
    QCOMPARE(m_view->selectedPhotos(), std::vector<PhotoId>{PhotoId{1099}});
}

void TestPhotoGridView::aMillionPhotosOpenAtOnce()
{
    m_model->showList(idsFrom(1, 1'000'000));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentPhoto(), PhotoId{1'000'000});
    QVERIFY(!m_view->grab().isNull());
    m_view->selectAll();
    QCOMPARE(m_view->selectedCount(), 1'000'000);
}

void TestPhotoGridView::whatIsWantedOfAllWaitsForAll_data()
{
    QTest::addColumn<int>("removed");
    QTest::newRow("more come") << 0;
    QTest::newRow("more come, and the first has gone") << 1;
}

void TestPhotoGridView::whatIsWantedOfAllWaitsForAll()
{
    QFETCH(const int, removed);
    const PhotoIdListPtr beginning = idsFrom(1, 128);
    const PhotoIdListPtr all = idsFrom(1 + removed, 500 - removed);
    const auto begin = [&] { m_model->showList(beginning, {}, PhotoGridModel::Extent::Beginning); };
    const auto complete = [&] { m_model->apply(planTransition(beginning, all)); };
    begin();
    m_view->selectAll();
    QCOMPARE(m_view->selectedCount(), 0); // a label would be set on some, and look as if all had it
    complete();
    QCOMPARE(m_view->selectedCount(), all->size());

    begin();
    m_view->setCurrentIndex(m_model->index(2));
    QTest::keyClick(m_view.get(), Qt::Key_End, removed == 0 ? Qt::NoModifier : Qt::KeypadModifier);
    complete();
    QCOMPARE(m_view->currentPhoto(), PhotoId{500});
    QCOMPARE(m_view->selectedPhotos(), std::vector{PhotoId{500}});

    // A photograph that is looked at alone by now stays the one that labels are for.
    begin();
    m_view->setCurrentIndex(m_model->index(2));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    m_view->hide();
    complete();
    QCOMPARE(m_view->currentPhoto(), PhotoId{3});
    m_view->show();

    // Whoever chooses something else meanwhile wants that.
    begin();
    m_view->selectAll();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, centreOf(2));
    complete();
    QCOMPARE(m_view->selectedPhotos(), std::vector{PhotoId{3}});
}

void TestPhotoGridView::tellsWhatIsVisible()
{
    QSignalSpy visible(m_view.get(), &PhotoGridView::visibleRowsChanged);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QVERIFY(!visible.isEmpty());
    QCOMPARE(visible.last().at(1).toInt(), 199);
    QVERIFY(visible.last().at(0).toInt() > 100);
}

QTEST_MAIN(TestPhotoGridView)
#include "tst_photogridview.moc"
