// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDialog>
#include <QDockWidget>
#include <QTimer>

#include "focus_walk.h"
#include "window_under_test.h"

using namespace saliscope;

/// Every control has a name for screen readers, Tab comes to every control, and shows that it did.
class TestKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void startPage();
    void docks_data();
    void docks();
    void dialogs_data();
    void dialogs();
    void tabGoesFromPaneToPane();

private:
    static void check(QWidget& window)
    {
        QVERIFY(!controlsOf(window).isEmpty());
        const QStringList nameless = namelessControls(window);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
        const QStringList skipped = skippedControls(window);
        QVERIFY2(skipped.isEmpty(), qPrintable(skipped.join(u'\n')));
        const QStringList unmarked = unmarkedControls(window);
        QVERIFY2(unmarked.isEmpty(), qPrintable(unmarked.join(u'\n')));
    }
};

void TestKeyboard::startPage()
{
    WindowUnderTest test;
    QVERIFY(QTest::qWaitForWindowExposed(test.window.get()));
    check(*test.window);
    test->findChild<QWidget*>("open-demo")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(test.settle());
}

void TestKeyboard::docks_data()
{
    QTest::addColumn<QString>("raised");
    for (const char* dock : {"cases", "inspector", "road", "jobs", "plots", "compare"})
        QTest::newRow(dock) << dock;
}

void TestKeyboard::docks()
{
    QFETCH(QString, raised);
    WindowUnderTest test;
    QVERIFY(test.openDemo());
    auto* dock = test->findChild<QDockWidget*>(raised);
    QVERIFY(dock != nullptr);
    dock->show();
    dock->raise();
    QTRY_VERIFY(!dock->visibleRegion().isEmpty());
    check(*test.window);
}

void TestKeyboard::dialogs_data()
{
    QTest::addColumn<QString>("action");
    for (const char* action :
         {"open-datamodule", "inspect", "data-folders", "devices", "run-generate",
          "run-completeness", "run-interpretability", "run-view", "run-report", "compare-results",
          "statistics", "convert", "work-lists", "start-reading", "keys", "explain", "commands",
          "about"})
        QTest::newRow(action) << action;
}

void TestKeyboard::dialogs()
{
    QFETCH(QString, action);
    WindowUnderTest test;
    QVERIFY(test.openDemo());
    bool done = false;
    // A dialog may have an event loop of its own, so that trigger() only returns when it is closed.
    QTimer looks;
    connect(&looks, &QTimer::timeout, this, [&] {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(widget); dialog && dialog->isVisible()) {
                looks.stop();
                QVERIFY(QTest::qWaitForWindowExposed(dialog));
                check(*dialog);
                done = true;
                dialog->reject();
                return;
            }
    });
    looks.start(50);
    test->actions()[action.toStdString()].trigger();
    QTRY_VERIFY_WITH_TIMEOUT(done, 20000);
}

void TestKeyboard::tabGoesFromPaneToPane()
{
    WindowUnderTest test;
    QVERIFY(test.openDemo());
    test->activateWindow();
    test->actions()["previous-pane"].trigger(); // around the end of two
    QTRY_COMPARE(test->viewer().currentPane(), 1);
    test->actions()["next-pane"].trigger();
    QTRY_COMPARE(test->viewer().currentPane(), 0);
    QWidget* picture = QApplication::focusWidget();
    QVERIFY(picture != nullptr && test->viewer().isAncestorOf(picture));
    QTest::keyClick(picture, Qt::Key_Tab);
    QCOMPARE(test->viewer().currentPane(), 1);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Algorithm of pane 2"));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestKeyboard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyboard.moc"
