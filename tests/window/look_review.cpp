// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of comparison, reports, plots, work lists and blind reading on the demo, light and dark,
// for looking at: look_review FOLDER

#include <cmath>
#include <cstdio>
#include <functional>

#include <QDir>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

#include "app/window/common/theme.h"
#include "app/window/panes/inspection.h"
#include "app/window/reading/reading_commands.h"
#include "app/window/run/report_commands.h"
#include "app/window/run/run_commands.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/cases/work_list_editor.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/plots/plots_panel.h"
#include "widgets/plots/scatter_view.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::jobs;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;

namespace
{

void addScores(MainWindow& window)
{
    for (const char* name : {"layercam", "gradcam", "scorecam"}) {
        ScoreColumn column{QStringLiteral("energy · ") + name, {}, {}, "energy"};
        int number = 0;
        for (const Split& split : window.workspace().datamodule()->splits)
            for (const Sample& sample : split.samples)
                column.values[sample.name] =
                    std::abs(std::sin(++number * 1.3 + double(name[0]))) * 0.6;
        window.cases().setScoreColumn(column);
    }
    const CaseRows rows = window.cases().rows();
    for (int row = 0; row < rows.count(); ++row)
        window.cases().setLogits(rows.indexOf(row), {float(3 * std::sin(row * 2.1))});
}

void keep(QWidget& widget, const QString& path)
{
    QTest::qWait(700);
    widget.grab().save(path);
}

void lookAtComparison(WindowUnderTest& test, const std::function<QString(const char*)>& path)
{
    test->actions()["swipe"].trigger();
    keep(*test.window, path("swipe"));
    test->actions()["swipe"].trigger();
    test->actions()["layout-4"].trigger();
    if (!test.settle())
        return;
    auto* dock = test->findChild<QDockWidget*>("compare");
    dock->show();
    dock->raise();
    test->actions()["consensus"].trigger();
    QTest::qWait(4000);
    keep(*test.window, path("compare"));
    for (QMenu* menu : test->menuBar()->findChildren<QMenu*>())
        if (menu->actions().contains(&test->actions()["swipe"])) {
            menu->popup({0, 0});
            keep(*menu, path("menu"));
            menu->close();
        }
    test->actions()["consensus"].trigger();
    dock->hide();
    test->actions()["run-report"].trigger();
    QTest::qWait(300);
    if (QWidget* dialog = QApplication::activeModalWidget()) {
        keep(*dialog, path("report-dialog"));
        dialog->close();
    }
    test->cases().setNotes(test->cases().current(), {{"check"}, "Opacity at the left apex.", true});
    test->inspection().boxEdits().add({1, 60, 70, 80, 90});
    test->findChild<ReportCommands*>()->reportCase(QFileInfo(path("report")).absolutePath());
    report::ReportOptions cohort;
    cohort.scope.model = "pasa";
    cohort.scope.datamodule = "demo";
    cohort.outputFolder = QFileInfo(path("report")).absolutePath().toStdString();
    cohort.pdf = true;
    test->findChild<RunCommands*>()->start(cohort, test->workspace().datamodule(), "Cohort");
    if (!QTest::qWaitFor([&] { return test->runner().activeCount() == 0; }, 120000))
        std::puts("no reports");
    test->actions()["layout-2"].trigger();
}

void lookAt(const QString& folder, const char* theme)
{
    WindowUnderTest test;
    applyTheme(QLatin1String(theme));
    if (!test.openDemo())
        return;
    const auto path = [&](const char* name) {
        return folder + QStringLiteral("/%1-%2.png").arg(QLatin1String(name), QLatin1String(theme));
    };
    lookAtComparison(test, path);
    addScores(*test.window);
    auto* dock = test->findChild<QDockWidget*>("plots");
    dock->show();
    test->resizeDocks({dock}, {320}, Qt::Vertical);
    QTest::qWait(800);
    emit test->plots().brushed({1, 4, 6, 12});
    keep(*test.window, path("scatter"));
    test->plots().setChoice({PlotKind::Histogram, {}, {}});
    keep(*test.window, path("histogram"));
    test->plots().setChoice({PlotKind::Boxes, {}, {}});
    keep(*test.window, path("boxes"));
    test->plots().setChoice({PlotKind::Sweep, {}, {}});
    keep(test->plots(), path("empty"));
    dock->hide();
    test->workLists().choose(1);
    keep(*test.window, path("list"));
    WorkListEditor editor(test->workLists().lists(), caseNumbers(test->cases().rows()));
    editor.show();
    keep(editor, path("editor"));
    ReadingDialog dialog(20, 2, {"Grad-CAM · fc14", "LayerCAM · fc8"});
    dialog.show();
    keep(dialog, path("start"));
    test->workLists().choose(-1);
    QTest::qWait(300);
    ReadingCommands& readings = test->readings();
    readings.start({"R. Reader", false, {0, 1}, 3});
    QTest::qWait(4000);
    QTest::mouseClick(&readings.view()->canvas(), Qt::LeftButton, {},
                      readings.view()->canvas().rect().center());
    QTest::keyClick(readings.view(), Qt::Key_4);
    keep(*readings.view(), path("reading"));
    QTest::keyClick(readings.view(), Qt::Key_Return);
    QTest::qWait(1000);
    readings.end();
    std::vector<Reading> others = readings.readings();
    others.front().reader = "S. Second";
    saveReadings(test.path("others.json").toStdString(), others);
    readings.compareWith(test.path("others.json"));
    keep(*readings.report(), path("report"));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    for (const char* theme : {"light", "dark"})
        lookAt(folder, theme);
    return 0;
}
