// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QToolBar>

#include "app/window/common/settings.h"
#include "widgets/viewer/pane.h"
#include "window_under_test.h"

using namespace saliscope;

/// The picture comes first: the menu of a pane, one pane alone, no panels, narrow windows.
class TestPictureFirst : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_test = std::make_unique<WindowUnderTest>();
        QVERIFY(m_test->openDemo());
    }

    void cleanupTestCase() { m_test.reset(); }

    void actionsChooseTheEvidence()
    {
        const auto evidence = [this] { return viewer().choice(viewer().currentPane()).evidence; };
        viewer().setCurrentPane(0);
        QVERIFY(action("evidence-for").isChecked());
        action("evidence-against").trigger();
        QCOMPARE(int(evidence()), int(engine::Evidence::Negative));
        QVERIFY(action("evidence-against").isChecked() && !action("evidence-for").isChecked());
        action("evidence-against").trigger(); // it stays what it is
        QVERIFY(action("evidence-against").isChecked());
        action("evidence-for").trigger();
        QCOMPARE(int(evidence()), int(engine::Evidence::Positive));
        action("hide-map").trigger();
        QVERIFY(viewer().choice(0).hidden && !action("evidence-for").isChecked());
        action("hide-map").trigger();
        QVERIFY(!viewer().choice(0).hidden);
        QVERIFY(m_test->settle());
    }

    void oneScaleIsOneSetting()
    {
        action("shared-scale").trigger();
        QCOMPARE(int(viewer().display().range), int(session::RangePolicy::Shared));
        action("shared-scale").trigger();
        QCOMPARE(int(viewer().display().range), int(session::RangePolicy::PerImage));
        action("weak-evidence").trigger();
        QVERIFY(!viewer().display().weakLooksWeak);
        action("weak-evidence").trigger();
        QVERIFY(viewer().display().weakLooksWeak);
    }

    void resettingShowsTheWholePicture()
    {
        viewer().setView(0, {0.2, 0.3, 4});
        viewer().setWindow(0, {0.3, -0.2});
        action("reset-view").trigger();
        QCOMPARE(viewer().view(0).zoom, 1.);
        QCOMPARE(viewer().window(0), session::GreyWindow());
    }

    void thePaneHasAMenu()
    {
        emit viewer().menuWanted(1, viewer().mapToGlobal(QPoint(50, 50)));
        auto* menu = window().findChild<QMenu*>("pane-menu");
        QVERIFY(menu != nullptr);
        QCOMPARE(viewer().currentPane(), 1);
        for (const char* id : {"copy-picture", "export-view", "evidence-for", "evidence-against",
                               "hide-map", "reset-view", "maximise", "shared-scale"})
            QVERIFY2(menu->actions().contains(&action(id)), id);
        menu->close();
    }

    void panelsGoAndComeBack()
    {
        auto* cases = window().findChild<QDockWidget*>("cases");
        auto* inspector = window().findChild<QDockWidget*>("inspector");
        const int width = cases->width();
        QVERIFY(cases->isVisible() && inspector->isVisible());
        emit viewer().panelsKeyPressed();
        QVERIFY(action("hide-panels").isChecked());
        for (const QDockWidget* dock : window().findChildren<QDockWidget*>())
            QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
        emit viewer().panelsKeyPressed();
        QVERIFY(cases->isVisible() && inspector->isVisible());
        QTRY_VERIFY(std::abs(cases->width() - width) <= 2);
        // One panel that is asked for comes alone.
        action("hide-panels").trigger();
        cases->actions().constFirst()->trigger();
        QVERIFY(cases->isVisible() && !inspector->isVisible());
        QVERIFY(!action("hide-panels").isChecked());
        inspector->actions().constFirst()->trigger();
        QVERIFY(inspector->isVisible());
    }

    void thePicturesHaveTheWholeScreen()
    {
        action("full-screen").trigger();
        QVERIFY(window().isFullScreen());
        QVERIFY(!window().menuBar()->isVisible() && !window().statusBar()->isVisible());
        for (const QToolBar* bar : window().findChildren<QToolBar*>())
            QVERIFY(!bar->isVisible());
        for (const QDockWidget* dock : window().findChildren<QDockWidget*>())
            QVERIFY(!dock->isVisible());
        QTest::keyClick(&window(), Qt::Key_Escape);
        QVERIFY(!window().isFullScreen());
        QVERIFY(window().menuBar()->isVisible() && window().statusBar()->isVisible());
        QVERIFY(window().findChild<QDockWidget*>("cases")->isVisible());
        QVERIFY(window().findChild<QToolBar*>("tools")->isVisible());
    }

    void halfAScreenWillDo()
    {
        QVERIFY(window().minimumSize().width() <= 640);
        const QSize usual = window().size();
        window().resize(640, 700);
        QTRY_COMPARE(window().width(), 640);
        QTRY_VERIFY2(viewer().width() >= 640 * 2 / 5,
                     qPrintable(QString::number(viewer().width())));
        window().resize(usual);
        // Where there is room, panels show what is in them.
        auto* inspector = window().findChild<QDockWidget*>("inspector")->widget();
        QTRY_VERIFY(inspector->width() >=
                    inspector->findChild<QWidget*>()->minimumSizeHint().width());
        QTRY_VERIFY(inspector->width() > 220);
    }

    void theWheelIsASetting()
    {
        action("wheel-cases").trigger();
        QCOMPARE(setting(Setting::Wheel).toString(), QString("cases"));
        const ui::CaseIndex before = m_test->window->cases().current();
        emit viewer().stepWanted(1);
        QVERIFY(!(m_test->window->cases().current() == before));
        action("wheel-zoom").trigger();
        QCOMPARE(setting(Setting::Wheel).toString(), QString("zoom"));
    }

    void messagesLieOverThePicture()
    {
        const QRect before = viewer().geometry();
        window().messages().showNotice("Something happened.");
        QTest::qWait(50);
        QCOMPARE(viewer().geometry(), before);
        QVERIFY(window().messages().isVisible());
        QVERIFY(before.contains(window().messages().geometry().center()));
        window().messages().hide();
    }

    void messagesFadeByThemselves()
    {
        window().messages().showNotice("Something happened.");
        QTRY_VERIFY_WITH_TIMEOUT(!window().messages().isVisible(), 8000);
        window().messages().showError("It failed.");
        QVERIFY(window().messages().isVisible());
        window().messages().hide();
    }

private:
    MainWindow& window() { return *m_test->window; }
    ui::Viewer& viewer() { return window().viewer(); }
    QAction& action(const char* id) { return window().actions()[id]; }

    std::unique_ptr<WindowUnderTest> m_test;
};

QTEST_MAIN(TestPictureFirst)
#include "tst_picture_first.moc"
