// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labelappearance.h"
#include "ui/models/sidebarmodel.h"
#include "ui/views/sidebarview.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace scenekeeper;
using namespace scenekeeper::ui;

namespace {

LibraryCounts library()
{
    LibraryCounts counts;
    counts.smart = {120, 7, 2, 0};
    domain::Label forest{{2}, QStringLiteral("forest"), 1, 1, true, false};
    domain::Label sea{{5}, QStringLiteral("sea"), 4, 4, true, false};
    domain::Label old{{6}, QStringLiteral("old"), 5, 5, false, true};
    counts.labels = {{forest, 30}, {sea, 12}, {old, 4}};
    counts.roots = {{{1}, QStringLiteral("/archive"), true, true, {}},
                    {{2}, QStringLiteral("/media/usb"), false, true, {}}};
    counts.folders = {{{1}, QString(), 3},
                      {{1}, QStringLiteral("2019/italy"), 10},
                      {{1}, QStringLiteral("2019/norway"), 20},
                      {{2}, QStringLiteral("dcim"), 87}};
    return counts;
}

qint64 countOf(const SidebarModel& model, const QString& key)
{
    return model.indexOfKey(key).data(SidebarModel::CountRole).toLongLong();
}

} // namespace

class TestSidebarModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsViewsLabelsAndFolders();
    void addsUpFolders();
    void everyLineHasItsQuery();
    void updatesKeepSelectionAndExpansion();
    void goneFoldersGo();
    void choosingALineTellsItsQuery();
    void theChosenLineCanBeRead();
};

void TestSidebarModel::showsViewsLabelsAndFolders()
{
    SidebarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(library());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(countOf(model, QStringLiteral("view/all")), 120);
    QCOMPARE(countOf(model, QStringLiteral("view/review")), 7);
    QCOMPARE(countOf(model, QStringLiteral("label/2")), 30);
    QVERIFY(!model.indexOfKey(QStringLiteral("label/6")).isValid());
    QCOMPARE(model.indexOfKey(QStringLiteral("label/5")).data(SidebarModel::ColorIndexRole).toInt(), 4);
    QVERIFY(model.indexOfKey(QStringLiteral("root/2")).data(SidebarModel::OfflineRole).toBool());
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
}

void TestSidebarModel::addsUpFolders()
{
    SidebarModel model;
    model.update(library());
    QCOMPARE(countOf(model, QStringLiteral("root/1")), 33);
    QCOMPARE(countOf(model, QStringLiteral("root/1/2019")), 30);
    QCOMPARE(countOf(model, QStringLiteral("root/1/2019/norway")), 20);
}

void TestSidebarModel::everyLineHasItsQuery()
{
    SidebarModel model;
    model.update(library());
    const auto query = [&model](const QString& key) {
        return model.indexOfKey(key).data(SidebarModel::QueryRole).value<domain::PhotoQuery>();
    };
    QCOMPARE(query(QStringLiteral("view/all")), domain::PhotoQuery());
    QCOMPARE(query(QStringLiteral("view/failed")).failed, std::optional(true));
    QCOMPARE(query(QStringLiteral("label/5")).labels, QStringList(QStringLiteral("sea")));
    QCOMPARE(query(QStringLiteral("root/1/2019")).folder, QStringLiteral("2019"));
    QCOMPARE(query(QStringLiteral("root/1/2019")).rootId, std::optional(base::RootId{1}));
}

void TestSidebarModel::updatesKeepSelectionAndExpansion()
{
    SidebarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SidebarView view;
    view.setSidebarModel(&model);
    model.update(library());
    view.setExpanded(model.indexOfKey(QStringLiteral("root/1")), true);
    view.choose(QStringLiteral("root/1/2019"));
    QCOMPARE(view.chosenKey(), QStringLiteral("root/1/2019"));

    QSignalSpy chosen(&view, &SidebarView::queryChosen);
    LibraryCounts counts = library();
    counts.folders.insert(counts.folders.begin() + 1, {{1}, QStringLiteral("1998"), 5});
    counts.smart.all = 125;
    model.update(counts);
    QCOMPARE(view.chosenKey(), QStringLiteral("root/1/2019"));
    QVERIFY(view.isExpanded(model.indexOfKey(QStringLiteral("root/1"))));
    QVERIFY(chosen.isEmpty());
    QCOMPARE(countOf(model, QStringLiteral("view/all")), 125);
    QCOMPARE(countOf(model, QStringLiteral("root/1")), 38);
}

void TestSidebarModel::goneFoldersGo()
{
    SidebarModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.update(library());
    LibraryCounts counts = library();
    counts.folders.erase(counts.folders.begin() + 1);
    counts.roots.pop_back();
    model.update(counts);
    QVERIFY(!model.indexOfKey(QStringLiteral("root/1/2019/italy")).isValid());
    QVERIFY(!model.indexOfKey(QStringLiteral("root/2")).isValid());
    QCOMPARE(countOf(model, QStringLiteral("root/1/2019")), 20);
}

void TestSidebarModel::choosingALineTellsItsQuery()
{
    SidebarModel model;
    model.update(library());
    SidebarView view;
    view.setSidebarModel(&model);
    view.resize(260, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy chosen(&view, &SidebarView::queryChosen);
    const QRect line = view.visualRect(model.indexOfKey(QStringLiteral("label/5")));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, line.center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<domain::PhotoQuery>().labels, QStringList(QStringLiteral("sea")));
    // A heading is no view.
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(1, 0)).center());
    QCOMPARE(chosen.count(), 1);
}

void TestSidebarModel::theChosenLineCanBeRead()
{
    SidebarModel model;
    model.update(library());
    SidebarView view;
    // An accent in the middle, as many desktops have it: neither white nor black text stands out well.
    QPalette palette = view.palette();
    palette.setColor(QPalette::Highlight, QColor(48, 140, 198));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    view.setPalette(palette);
    view.setSidebarModel(&model);
    view.resize(260, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.choose(QStringLiteral("view/all"));
    const QRect line = view.visualRect(model.indexOfKey(QStringLiteral("view/all")));
    const QImage image = view.viewport()->grab(line).toImage();
    const QColor ground = image.pixelColor(image.width() / 2, 4);
    QVERIFY(contrastRatio(ground, palette.color(QPalette::Window)) > 1.1); // it shows that it is chosen
    // The count stands at the end.
    double best = 1.0;
    for (int x = image.width() - 40; x < image.width() - 10; ++x) {
        for (int y = 6; y < image.height() - 6; ++y)
            best = qMax(best, contrastRatio(ground, image.pixelColor(x, y)));
    }
    QVERIFY2(best >= 4.5, qPrintable(QString::number(best)));
}

QTEST_MAIN(TestSidebarModel)
#include "tst_sidebarmodel.moc"
