// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDockWidget>
#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>

#include "app/window/help/command_palette.h"
#include "app/window/open/file_commands.h"
#include "app/window/open/network_dialog.h"
#include "core/engine/model_catalogue.h"
#include "widgets/cases/case_table_view.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::engine;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;
using namespace saliscope::cases;
using namespace saliscope::engine;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;

/// What a new user does first, on the demo, with the real engine.
class TestFirstMinute : public QObject
{
    Q_OBJECT

private slots:
    void startsWithAStartPage()
    {
        WindowUnderTest test;
        QVERIFY(test->showsStartPage());
        QVERIFY(test->actions()["open-demo"].isEnabled());
        QVERIFY(!test->actions()["export-view"].isEnabled());
        QVERIFY(test->actions()["export-view"].toolTip().contains("Open cases first."));
    }

    void opensTheDemoWithoutADialog()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(!test->showsStartPage());
        QCOMPARE(test->viewer().paneCount(), 2);
        QCOMPARE(test->viewer().choice(0).algorithm, Algorithm::GradCam);
        QCOMPARE(test->viewer().choice(1).algorithm, Algorithm::LayerCam);
        QCOMPARE(test->viewer().choice(1).layer, std::string("fc8"));
        QVERIFY(test->viewer().display().boxes);
        QTRY_VERIFY(test->controller().map(1));
        QCOMPARE(test->controller().map(0)->layer, std::string("fc14"));
        QCOMPARE(test->controller().map(1)->layer, std::string("fc8"));
        QCOMPARE(test->controller().map(1)->cells.width, 31);
        QVERIFY(test->messages().text().isEmpty());
    }

    /// The demo's second pane shows a layer that only its own network has.
    void explainsAnOnnxNetworkToo()
    {
        const QString network = SHARED_FOLDER "/golden/onnx/shufflenet_v2_x0_5.script.onnx";
        if (!QFile::exists(network))
            QSKIP("needs ../shared/golden/onnx");
        WindowUnderTest test;
        test->open({.datamodule = "demo", .weight = network});
        NetworkDialog* dialog = nullptr; // the file does not say what it takes
        QTRY_VERIFY_WITH_TIMEOUT((dialog = test->findChild<NetworkDialog*>()) != nullptr, 60000);
        dialog->accept();
        QVERIFY(test.settle());
        QTRY_VERIFY_WITH_TIMEOUT(test->controller().map(0), 60000);
        QCOMPARE(test->viewer().paneCount(), 1);
        QCOMPARE(test->workspace().checkpoints().size(), std::size_t(1));
        QCOMPARE(test->workspace().checkpoints().front()->network->model().targetLayer,
                 std::string("conv5.2"));
    }

    void arrowsStepAndOverlaysFollow()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        test->viewer().setFocus();
        std::shared_ptr<const CaseMap> before = test->controller().map(0);
        CaseIndex index = test->cases().current();
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down}) {
            QTest::keyClick(
                test->viewer().focusWidget() ? test->viewer().focusWidget() : &test->viewer(), key);
            QVERIFY(!(test->cases().current() == index));
            QVERIFY(test->controller().current() == test->cases().current());
            QVERIFY(test.settle());
            QVERIFY(test->controller().map(0) != before);
            index = test->cases().current();
            before = test->controller().map(0);
        }
        QTest::keyClick(&test->viewer(), Qt::Key_Left);
        QTest::keyClick(&test->viewer(), Qt::Key_Up);
        QVERIFY(test->cases().current() == test->cases().shown().front());
        QTest::keyClick(&test->viewer(), Qt::Key_End);
        QVERIFY(test->cases().current() == test->cases().shown().back());
    }

    void goingBackTakesNoComputing()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        test->cases().next();
        QVERIFY(test.settle());
        QElapsedTimer timer;
        timer.start();
        test->cases().previous();
        QVERIFY(test->controller().picture());
        QVERIFY(test->controller().map(0));
        QVERIFY(test->controller().map(1));
        // 50 ms are promised; a machine that runs other tests may be slower.
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void steppingFastDropsWhatWasSteppedOver()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        for (int i = 0; i < 10; ++i)
            test->cases().next();
        QVERIFY(test.settle());
        QCOMPARE(test->controller().current().sample, test->cases().current().sample);
        QVERIFY(test->controller().currentSample() != nullptr);
    }

    void oneKeyChangesTheStyleOneHidesTheOverlay()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        const OverlayStyle before = test->viewer().display().style;
        test->actions()["style"].trigger();
        QVERIFY(test->viewer().display().style != before);
        test->actions()["boxes"].trigger();
        QVERIFY(!test->viewer().display().boxes);
    }

    void everyGridUpToThreeByThree()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QSet<QPair<int, int>> grids;
        for (const char* layout : {"layout-1", "layout-2", "layout-3", "layout-4", "layout-6",
                                   "layout-9", "layout-2x1", "layout-3x1", "layout-3x2"}) {
            test->actions()[layout].trigger();
            QVERIFY2(test->actions()[layout].isChecked(), layout);
            grids.insert({test->viewer().rows(), test->viewer().columns()});
        }
        QCOMPARE(grids.size(), 9);
        QVERIFY(!test->actions()["layout-6"].isChecked());
    }

    void windowAndOpacityByKeys()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        Viewer& viewer = test->viewer();
        test->actions()["window-reset"].trigger();
        QVERIFY(viewer.window(0) == GreyWindow());
        test->actions()["window-inverse"].trigger();
        QCOMPARE(viewer.window(1).width, -1.);
        test->actions()["window-auto"].trigger();
        QVERIFY(viewer.window(0).automatic);
        test->actions()["opacity-less"].trigger();
        const double before = viewer.display().opacity;
        test->actions()["opacity-more"].trigger();
        QVERIFY(viewer.display().opacity > before);
        for (int i = 0; i < 20; ++i)
            test->actions()["opacity-less"].trigger();
        QCOMPARE(viewer.display().opacity, 0.);
    }

    void probabilitiesAreInSightInASmallWindow()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        auto* list = test->findChild<CaseTableView*>();
        QVERIFY(list != nullptr);
        for (int section = 0; section < list->model()->columnCount(); ++section)
            if (list->model()->headerData(section, Qt::Horizontal).toString() ==
                QLatin1String("Probability")) {
                QTRY_VERIFY(list->columnViewportPosition(section) + list->columnWidth(section) <=
                            list->viewport()->width());
                QVERIFY(list->columnWidth(0) > 100);
                return;
            }
        QFAIL("no probabilities");
    }

    void algorithmsAreSwitches()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QAction* scoreCam = nullptr;
        for (QAction* action : test->findChildren<QAction*>())
            if (action->text() == QLatin1String("Score-CAM"))
                scoreCam = action;
        QVERIFY(scoreCam != nullptr);
        scoreCam->trigger();
        QCOMPARE(test->viewer().paneCount(), 3);
        QTRY_VERIFY_WITH_TIMEOUT(test->controller().map(2), 60000);
        QCOMPARE(test->controller().map(2)->algorithm, Algorithm::ScoreCam);
        scoreCam->trigger();
        QCOMPARE(test->viewer().paneCount(), 2);
    }

    void thePaletteFindsNamesTipsPanelsAndAlgorithms()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        const auto typed = [&](const QString& words, bool enter = true) {
            test->actions()["commands"].trigger();
            const auto palettes = test->findChildren<CommandPalette*>();
            CommandPalette* palette = palettes.back();
            QTest::keyClicks(palette->findChild<QLineEdit*>(), words);
            QStringList rows;
            const auto* list = palette->findChild<QListWidget*>();
            for (int row = 0; row < list->count(); ++row)
                rows << list->item(row)->text();
            if (enter)
                QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
            const bool stays = palette->isVisible();
            palette->close();
            return std::pair(rows.join(u'\n'), stays);
        };
        const auto [road, isOpen] = typed("road pixels", false); // a tip's words
        QVERIFY2(road.contains("Completeness"), qPrintable(road));
        const auto [plots, isClosed] = typed("plots");
        QVERIFY2(plots.contains("F6"), qPrintable(plots));
        QTRY_VERIFY(test->findChild<QDockWidget*>("plots")->isVisible());
        const int panes = test->viewer().paneCount();
        typed("hirescam");
        QTRY_COMPARE(test->viewer().paneCount(), panes + 1);
        const auto [nothing, stays] = typed("qqq");
        QVERIFY2(nothing.startsWith("Nothing"), qPrintable(nothing));
        QVERIFY(stays);
    }

    void exportsTheViewAsPngAndPdf()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QTRY_VERIFY(test->controller().map(1));
        auto* files = test->findChild<FileCommands*>();
        QVERIFY(files != nullptr);
        DisplaySettings display = test->viewer().display();
        display.style = OverlayStyle::Contours;
        test->viewer().setDisplay(display);
        for (const char* name : {"view.png", "view.pdf"}) {
            files->exportView(test.path(name));
            QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(test.path(name)), 20000);
        }
        const QImage picture(test.path("view.png"));
        QVERIFY(picture.width() > 600);
        QFile pdf(test.path("view.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray page = pdf.readAll();
        QVERIFY(page.startsWith("%PDF-"));
        // Text is text; the radiographs are all that is drawn as pixels.
        QVERIFY(page.contains("/FontFile"));
        const qsizetype pictures = page.count("/Subtype /Image");
        QVERIFY2(pictures >= 2 && pictures <= 4, qPrintable(QString::number(pictures)));
        QVERIFY2(page.size() < 700'000, qPrintable(QString::number(page.size())));
        files->exportView(test.path("no/such.gif"));
        QTRY_VERIFY(test->messages().text().contains(".png or .pdf"));
    }

    void remembersWhatWasOpened()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QVERIFY(!recentRequests().isEmpty());
        QCOMPARE(recentRequests().front().datamodule, QStringLiteral("demo"));
        test->actions()["start-page"].trigger();
        QVERIFY(test->showsStartPage());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestFirstMinute test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_first_minute.moc"
