// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_scrub [DATAMODULE CHECKPOINT]: how continuous the window is while ROAD's scrubber, a box
// and the threshold are dragged, on the demo with pasa or on other cases and another network. Needs
// a display, or QT_QPA_PLATFORM=offscreen. Prints one line per figure.

#include <cstdio>
#include <ctime>

#include <QDockWidget>
#include <QElapsedTimer>
#include <QSlider>

#include "app/window/panes/inspection.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/inspector/road_panel.h"
#include "widgets/viewer/pane.h"
#include "window/heartbeat.h"
#include "window/window_under_test.h"

using namespace saliscope;
using namespace saliscope::session;
using namespace saliscope::ui;

namespace
{

constexpr int measuredMilliseconds = 4000;

void print(const char* what, double value, const char* unit)
{
    std::printf("%-46s %10.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

/// The slider goes to and fro as fast as a mouse reports: every 8 ms.
void scrub(WindowUnderTest& test)
{
    auto* panel = test->findChild<RoadPanel*>();
    auto* dock = test->findChild<QDockWidget*>("road");
    dock->show();
    dock->raise();
    QElapsedTimer curve;
    curve.start();
    if (!runEventsUntil([&] { return panel->worker().isComplete(); }))
        std::puts("no curve");
    print("ROAD curve of 18 points", double(curve.elapsed()), "ms");
    int pictures = 0;
    int answers = 0;
    QObject::connect(&panel->worker(), &RoadWorker::pictureReady, panel, [&] {
        ++pictures;
        test->viewer().repaint();
    });
    QObject::connect(&panel->worker(), &RoadWorker::answered, panel, [&] { ++answers; });
    Heartbeat heart;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t start = std::clock();
    auto* slider = panel->findChild<QSlider*>();
    for (int i = 0; timer.elapsed() < measuredMilliseconds; ++i) {
        slider->setValue(std::abs(i % 160 - 80) + 10);
        runEvents(8);
    }
    const double seconds = double(timer.elapsed()) / 1000;
    const double processor = double(std::clock() - start) / CLOCKS_PER_SEC;
    print("pictures while scrubbing", pictures / seconds, "a second");
    print("answers of the network", answers / seconds, "a second");
    print("processor time for a picture and its answer", processor * 1000 / pictures, "ms");
    print("longest gap of the GUI's thread", heart.longest(), "ms");
}

void dragBox(WindowUnderTest& test)
{
    BoxEditStore& store = test->inspection().boxEdits();
    store.add({1, 10, 10, 60, 60});
    const int index = int(store.boxes().size()) - 1;
    double longest = 0;
    const std::clock_t start = std::clock();
    constexpr int steps = 200;
    for (int i = 0; i < steps; ++i) {
        QElapsedTimer timer;
        timer.start();
        emit test->viewer().boxChanged(index, {1, 10. + i, 10, 60, 60}, false);
        test->repaint();
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
    }
    print("box dragged one step, window painted: mean",
          double(std::clock() - start) / CLOCKS_PER_SEC * 1000 / steps, "ms (processor)");
    print("longest", longest, "ms");
}

void dragThreshold(WindowUnderTest& test)
{
    const std::clock_t start = std::clock();
    constexpr int steps = 100;
    for (int i = 0; i < steps; ++i) {
        DisplaySettings display = test->viewer().display();
        display.threshold = 0.005 * i;
        test->viewer().setDisplay(display);
        test->repaint();
    }
    print("threshold moved one step, window painted",
          double(std::clock() - start) / CLOCKS_PER_SEC * 1000 / steps, "ms (processor)");
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    WindowUnderTest test;
    if (!test.openDemo())
        std::puts("no demo");
    if (argc > 2) {
        test->open({.datamodule = QString::fromLocal8Bit(argv[1]),
                    .weight = QString::fromLocal8Bit(argv[2])});
        runEvents(3000);
        if (!test.settle())
            std::puts("no map");
    }
    const auto picture = test->controller().picture();
    print("width of the picture", picture->image.width, "pixels");
    scrub(test);
    dragBox(test);
    dragThreshold(test);
    return 0;
}
