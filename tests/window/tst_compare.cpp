// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QElapsedTimer>
#include <QListWidget>

#include "app/window/compare/compare_commands.h"
#include "app/window/compare/compare_members.h"
#include "app/window/compare/compare_panel.h"
#include "app/window/compare/correlation_control.h"
#include "app/window/compare/derived_panes.h"
#include "app/window/compare/swipe_control.h"
#include "core/metrics/map_combination.h"
#include "widgets/compare/correlation_view.h"
#include "widgets/viewer/pane.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::engine;
using namespace saliscope::metrics;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;

/// Comparing maps in the window, on the demo, with the real engine.
class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void swipeShowsTheOtherPanesMapAndFollowsTheCase()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QTRY_VERIFY(test->controller().map(1));
        test->actions()["swipe"].trigger();
        QVERIFY(test->actions()["swipe"].isChecked());
        QVERIFY(test->viewer().swipe(0));
        QCOMPARE(test->viewer().swipe(0)->map, test->controller().map(1));
        const QImage first = canvas(test, 0, 1);
        const QImage second = canvas(test, 0, 0);
        const QImage both = canvas(test, 0, 0.5);
        QVERIFY(first != second);
        const int y = both.height() * 3 / 4;
        for (int x = 12; x < both.width() - 12; ++x)
            if (std::abs(x - both.width() / 2) > 12)
                QCOMPARE(both.pixel(x, y), (x < both.width() / 2 ? first : second).pixel(x, y));
        test->actions()["divider-left"].trigger();
        QVERIFY(std::abs(test->viewer().swipe(0)->divider - 0.45) < 1e-9);
        test->cases().next();
        QVERIFY(test.settle());
        QTRY_VERIFY(test->viewer().swipe(0));
        QTRY_COMPARE(test->viewer().swipe(0)->map, test->controller().map(1));
        QVERIFY(std::abs(test->viewer().swipe(0)->divider - 0.45) < 1e-9);
        test->actions()["swipe"].trigger();
        QVERIFY(!test->viewer().swipe(0));
    }

    void blinkTurnsOncePerPress()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QTRY_VERIFY(test->controller().map(1));
        QVERIFY(!test->actions()["blink"].autoRepeat());
        test->actions()["swipe"].trigger();
        for (const double divider : {0., 1., 0.}) { // the other map first
            test->actions()["blink"].trigger();
            QVERIFY(test->viewer().swipe(0)->divider == divider);
        }
    }

    void differenceIsCores()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QTRY_VERIFY(test->controller().map(1));
        test->actions()["difference"].trigger();
        const DerivedPanes& derived = test->compare().derived();
        QTRY_VERIFY_WITH_TIMEOUT(derived.result(DerivedKind::Difference), 30000);
        const DerivedMap& shown = *derived.result(DerivedKind::Difference);
        const Image expected = differenceOf(inputMap(*test->controller().map(0), 512),
                                            inputMap(*test->controller().map(1), 512));
        QVERIFY(shown.map->raw.values == expected.values);
        QVERIFY(shown.map->isSigned);
        QCOMPARE(derived.pane(DerivedKind::Difference), 2);
        QCOMPARE(test->viewer().map(2), shown.map);
        QVERIFY(test->viewer().mapTitle(2).contains("minus"));
        QVERIFY(test->compare().panel().words().contains("SSIM"));
        test->cases().next();
        QVERIFY(!derived.result(DerivedKind::Difference));
        QTRY_VERIFY_WITH_TIMEOUT(derived.result(DerivedKind::Difference), 60000);
        QVERIFY(derived.shows(DerivedKind::Difference));
        test->actions()["difference"].trigger();
        QCOMPARE(test->viewer().paneCount(), 2);
    }

    void matrixIsCoresAndACellStartsTheSwipe()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        ComparePanel& panel = openPanel(test);
        QTRY_VERIFY_WITH_TIMEOUT(panel.correlations().isComplete(), 60000);
        const std::array maps = {inputMap(*test->controller().map(0), 512),
                                 inputMap(*test->controller().map(1), 512)};
        const std::array<const Image*, 2> pointers = {&maps[0], &maps[1]};
        const CorrelationModel& model = panel.view().matrix();
        QCOMPARE(model.rowCount(), 2);
        const auto shown = model.correlation(model.index(1, 0));
        QVERIFY(shown == rankCorrelations(pointers).at(1, 0));
        emit panel.view().pairChosen(1, 0);
        QVERIFY(test->compare().swipe().isOn());
        QTRY_VERIFY(test->viewer().swipe(1));
        QCOMPARE(test->viewer().swipe(1)->map, test->controller().map(0));
    }

    void aCellOfMapsNoPaneHasSwipesBetweenThem()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        ComparePanel& panel = openPanel(test);
        auto* list = panel.findChild<QListWidget*>("compare-list");
        for (int i = 0; panel.view().matrix().rowCount() < 4; ++i)
            list->item(i)->setCheckState(Qt::Checked);
        const std::vector<MapChoice> members = panel.members().members();
        const MapChoice before = test->viewer().choice(0);
        emit panel.view().pairChosen(2, 0);
        QVERIFY(test->viewer().choice(0) == before); // this pane has one of the two
        QVERIFY(test->compare().swipe().second() == members[2]);
        emit panel.view().pairChosen(3, 2);
        const int pane = test->compare().swipe().pane();
        QVERIFY(test->viewer().choice(pane) == members[3]);
        QVERIFY(test->compare().swipe().second() == members[2]);
    }

    void theMatrixKeepsItsNumbersWhileFurtherMapsArrive()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        ComparePanel& panel = openPanel(test);
        QTRY_VERIFY_WITH_TIMEOUT(panel.correlations().isComplete(), 60000);
        const CorrelationModel& model = panel.view().matrix();
        const auto number = [&](int row) { return model.correlation(model.index(row, 0)); };
        const auto before = number(1);
        QVERIFY(before);
        bool kept = true;
        const auto look = [&] { kept = kept && number(1) == before; };
        connect(&model, &QAbstractItemModel::modelReset, &model, look);
        connect(&model, &QAbstractItemModel::dataChanged, &model, look);
        auto* list = panel.findChild<QListWidget*>("compare-list");
        for (int i = list->count() - 1; model.rowCount() < 4; --i)
            list->item(i)->setCheckState(Qt::Checked);
        QVERIFY(!panel.correlations().isComplete());
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(!number(3));
        QVERIFY(number(1) == before);
        QTRY_VERIFY_WITH_TIMEOUT(panel.correlations().isComplete(), 120000);
        QVERIFY(kept);
        QVERIFY(number(3));
        model.disconnect(&model);
        test->cases().next();
        QVERIFY(!number(1) && !number(3));
        QTRY_VERIFY_WITH_TIMEOUT(panel.correlations().isComplete(), 120000);
        QVERIFY(number(1) && number(1) != before);
    }

    void allAlgorithmsAndAStepMeanwhile()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        ComparePanel& panel = openPanel(test);
        auto* list = panel.findChild<QListWidget*>("compare-list");
        QCOMPARE(list->count(), int(algorithms().size()));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < list->count(); ++i)
            list->item(i)->setCheckState(Qt::Checked);
        QVERIFY(!panel.correlations().isComplete());
        test->cases().next();
        QVERIFY(!panel.correlations().isComplete());
        QTRY_VERIFY_WITH_TIMEOUT(panel.correlations().isComplete(), 120000);
        qInfo("matrix of all algorithms after a step: %lld ms", timer.elapsed());
        for (const FetchedMap& map : panel.correlations().maps())
            QCOMPARE(map.key->sample, test->controller().currentSample()->name);
        timer.start();
        test->cases().next();
        QTRY_VERIFY_WITH_TIMEOUT(panel.correlations().isComplete(), 120000);
        qInfo("matrix of the next case: %lld ms", timer.elapsed());
        timer.start();
        test->cases().previous();
        QTRY_VERIFY_WITH_TIMEOUT(panel.correlations().isComplete(), 120000);
        qInfo("matrix of a case seen before: %lld ms", timer.elapsed());
    }

    void consensusLeavesOutEmptyMapsAndSaysSo()
    {
        const auto map = [](std::vector<float> values) {
            Image image(1, 2, 2);
            image.values = std::move(values);
            return std::make_shared<const CaseMap>(existingCaseMap(std::move(image)));
        };
        const DerivedMap mean =
            deriveMap(DerivedKind::Mean, {map({0, 1, 0, 0}), map({0, 0, 0, 0}), map({1, 1, 0, 0})});
        QCOMPARE(mean.leftOut, std::vector<std::size_t>{1});
        QCOMPARE(mean.map->raw.values, (std::vector<float>{0.5F, 1, 0, 0}));
        QVERIFY(!deriveMap(DerivedKind::Mean, {map({0, 0, 0, 0})}).map);
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QTRY_VERIFY(test->controller().map(1));
        test->actions()["consensus"].trigger();
        QTRY_VERIFY_WITH_TIMEOUT(test->compare().derived().result(DerivedKind::Mean), 30000);
        QTRY_VERIFY(test->compare().panel().words().contains("mean of"));
        QCOMPARE(test->viewer().map(2), test->compare().derived().result(DerivedKind::Mean)->map);
    }

    void withoutASecondMapActionsSayWhy()
    {
        WindowUnderTest test;
        QVERIFY(test->actions().reason("swipe").contains("Open cases first."));
        QVERIFY(test.openDemo());
        test->actions()["layout-1"].trigger();
        QVERIFY(!test->actions()["swipe"].isEnabled());
        QVERIFY(test->actions().reason("swipe").contains("second map"));
        QVERIFY(test->actions().reason("compare-checkpoints").contains("second checkpoint"));
    }

private:
    static ComparePanel& openPanel(WindowUnderTest& test)
    {
        ComparePanel& panel = test->compare().panel();
        emit test->compare().panelWanted();
        return panel;
    }

    static QImage canvas(WindowUnderTest& test, int pane, double divider)
    {
        test->compare().swipe().setDivider(divider);
        return test->viewer().findChildren<Pane*>().at(pane)->canvas().grab().toImage();
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestCompare test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_compare.moc"
