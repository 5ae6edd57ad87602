// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// look_inspection FOLDER: pictures of scores, box editing and ROAD in the window, light and dark,
// for looking at. Started by hand; needs a display, or QT_QPA_PLATFORM=offscreen.

#include <cstdio>

#include <QDockWidget>
#include <QSlider>

#include "app/window/common/theme.h"
#include "app/window/panes/inspection.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/inspector/road_panel.h"
#include "window/window_under_test.h"

using namespace saliscope;
using namespace saliscope::ui;
using namespace saliscope::window;

namespace
{

void save(WindowUnderTest& test, const QString& folder, const QString& name)
{
    for (const char* theme : {"light", "dark"}) {
        applyTheme(QLatin1String(theme));
        QTest::qWait(200);
        if (!test->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, theme)))
            std::puts("cannot write");
    }
}

void lookAtBoxes(WindowUnderTest& test, const QString& folder)
{
    while (test->controller().currentSample()->boxes.empty()) {
        test->cases().next();
        if (!test.settle())
            std::puts("no map");
    }
    QTest::qWait(1000);
    save(test, folder, "scores");
    test->actions()["edit-boxes"].setChecked(true);
    test->inspection().boxEdits().add({2, 60, 70, 80, 90});
    test->actions()["box-next"].trigger();
    save(test, folder, "boxes");
    test->actions()["edit-boxes"].setChecked(false);
}

void lookAtRoad(WindowUnderTest& test, const QString& folder)
{
    auto* dock = test->findChild<QDockWidget*>("road");
    dock->show();
    dock->raise();
    auto* panel = test->findChild<RoadPanel*>();
    if (!QTest::qWaitFor([&] { return panel->worker().isComplete(); }, 60000))
        std::puts("no curve");
    panel->findChild<QSlider*>()->setValue(35);
    QTest::qWait(1500);
    save(test, folder, "road");
    test->actions()["layout-4"].trigger();
    QTest::qWait(6000);
    save(test, folder, "road-of-four");
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    WindowUnderTest test;
    if (!test.openDemo())
        std::puts("no demo");
    lookAtBoxes(test, folder);
    lookAtRoad(test, folder);
    return 0;
}
