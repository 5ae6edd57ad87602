// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_window [CASES]: times of the window on this machine. Needs a display, or
// QT_QPA_PLATFORM=offscreen. Prints one line per figure.

#include <cstdio>
#include <fstream>

#include "window/heartbeat.h"
#include "window/large_list.h"
#include "window/window_under_test.h"

using namespace saliscope;
using namespace saliscope::jobs;

namespace
{

void print(const char* what, double value, const char* unit)
{
    std::printf("%-46s %10.1f %s\n", what, value, unit);
    std::fflush(stdout);
}

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    long total = 0;
    long resident = 0;
    file >> total >> resident;
    return double(resident) * 4096 / 1024 / 1024;
}

double since(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void openDemo(WindowUnderTest& test)
{
    QElapsedTimer timer;
    timer.start();
    test->open({.datamodule = QStringLiteral("demo")});
    if (!runEventsUntil([&] { return test->controller().picture() != nullptr; }))
        std::puts("no picture");
    print("demo: first picture", since(timer), "ms");
    if (!test.settle() || !runEventsUntil([&] { return test->controller().map(1) != nullptr; }))
        std::puts("no map");
    print("demo: both maps", since(timer), "ms");
}

void step(WindowUnderTest& test, int cases)
{
    double slowest = 0;
    double cached = 0;
    for (int i = 0; i < cases; ++i) {
        const bool last = test->cases().current() == test->cases().shown().back();
        QElapsedTimer timer;
        timer.start();
        if (last)
            test->cases().setCurrent(test->cases().shown().front());
        else
            test->cases().next();
        if (!test.settle())
            std::puts("no map");
        test->viewer().repaint();
        slowest = std::max(slowest, since(timer));
        if (i >= cases / 2)
            cached = std::max(cached, since(timer));
    }
    print("slowest step", slowest, "ms");
    print("slowest step, second half (cached)", cached, "ms");
    print("memory after these steps", residentMegabytes(), "MB");
    print("of it, cache", double(test->controller().cachedBytes()) / 1024 / 1024, "MB");
}

void batch(WindowUnderTest& test)
{
    tasks::GenerateOptions job;
    job.network.algorithms = {"gradcam", "layercam", "scorecam"};
    Heartbeat heart;
    test.writeMaps(job);
    QElapsedTimer timer;
    timer.start();
    while (test->runner().activeCount() > 0 && timer.elapsed() < 4000) {
        test->cases().next();
        runEvents(200);
    }
    print("longest gap while a batch runs", heart.longest(), "ms");
    print("longest in processor time", heart.longestWork(), "ms");
    print("gaps over 16 ms", double(heart.above(16)), "");
    timer.start();
    test->runner().cancelAll();
    if (!runEventsUntil([&] { return test->runner().activeCount() == 0; }))
        std::puts("not cancelled");
    print("cancel", since(timer), "ms");
}

void longList(WindowUnderTest& test)
{
    if (!writeLargeList(test.path("list.json"), 112'120))
        std::puts("no list");
    Heartbeat heart;
    QElapsedTimer timer;
    timer.start();
    test->openPaths({test.path("list.json")});
    if (!runEventsUntil([&] { return test->cases().shown().size() > 100'000; }))
        std::puts("no list");
    print("112 120 cases open", since(timer), "ms");
    runEvents(500);
    print("longest gap while they open", heart.longest(), "ms");
    print("longest in processor time", heart.longestWork(), "ms");
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer timer;
    timer.start();
    QApplication application(argc, argv);
    WindowUnderTest test;
    if (!QTest::qWaitForWindowExposed(test.window.get()))
        std::puts("no window");
    print("window up, from main()", since(timer), "ms");
    openDemo(test);
    step(test, argc > 1 ? std::atoi(argv[1]) : 100);
    batch(test);
    longList(test);
    return 0;
}
