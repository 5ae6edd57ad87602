// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_viewer [PANES [SIDE]]: frame times of the viewer, drawn without a display: 1920×1080, a
// grid of PANES × PANES (3), a picture of SIDE × SIDE (2048). A frame ends when all panes are
// painted.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

#include <QApplication>

#include "widgets/viewer/viewer.h"

namespace saliscope
{

using namespace saliscope::cases;
using namespace saliscope::session;
using namespace saliscope::ui;

namespace
{

Image noisyPicture(int side)
{
    Image image(1, side, side);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            image.values[std::size_t(y) * std::size_t(side) + std::size_t(x)] =
                0.5F + 0.3F * std::sin(float(x) * 0.01F) * std::cos(float(y) * 0.013F) +
                0.1F * std::sin(float(x * 7 + y * 13));
    return image;
}

std::shared_ptr<const CaseMap> mapOf(int pane)
{
    const int cells = pane % 2 == 0 ? 31 : 512;
    Image map(1, cells, cells);
    for (int i = 0; i < cells * cells; ++i)
        map.values[std::size_t(i)] =
            0.5F + 0.5F * std::sin(float(i % cells * 6) / float(cells) + float(pane)) *
                       std::cos(float(i / cells * 5) / float(cells));
    return std::make_shared<CaseMap>(existingCaseMap(std::move(map)));
}

void measure(const char* name, const std::function<void(int)>& step)
{
    constexpr int frames = 60;
    std::vector<double> times;
    double busy = 0;
    for (int frame = 0; frame < frames; ++frame) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t started = std::clock();
        step(frame);
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
        busy += 1000. * double(std::clock() - started) / CLOCKS_PER_SEC / frames;
    }
    std::sort(times.begin(), times.end());
    std::printf("%-28s median %6.2f ms   95 %% %6.2f ms   processor %6.2f ms\n", name,
                times[times.size() / 2], times[times.size() * 95 / 100], busy);
}

void measureAll(Viewer& viewer)
{
    const DisplaySettings usual = viewer.display();
    const auto with = [&](auto change) {
        DisplaySettings settings = usual;
        change(settings);
        viewer.setDisplay(settings);
    };
    measure("opacity", [&](int i) { with([&](auto& s) { s.opacity = i / 60.; }); });
    measure("threshold", [&](int i) { with([&](auto& s) { s.threshold = i / 60.; }); });
    measure("threshold, contours", [&](int i) {
        with([&](auto& s) {
            s.threshold = i / 60.;
            s.style = OverlayStyle::Both;
        });
    });
    with([](auto&) {});
    measure("window", [&](int i) { viewer.setWindow(0, {0.5, 0.5 + i / 120., false}); });
    measure("zoom", [&](int i) { viewer.zoomBy(i < 30 ? 1.1 : 1 / 1.1); });
    measure("cells or smooth", [&](int i) { with([&](auto& s) { s.smooth = i % 2 == 0; }); });
}

} // namespace

} // namespace saliscope

int main(int argc, char** argv)
{
    using namespace saliscope;
    QApplication application(argc, argv);
    const int panes = argc > 1 ? std::atoi(argv[1]) : 3;
    const int side = argc > 2 ? std::atoi(argv[2]) : 2048;
    Viewer viewer;
    viewer.setGrid(panes, panes);
    viewer.resize(1920, 1080);
    viewer.show();
    Image image = noisyPicture(side);
    const auto start = std::chrono::steady_clock::now();
    auto picture = std::make_shared<CasePicture>(
        casePicture(std::move(image), inputFrame({side, side}), {{1, 300, 400, 500, 300}}));
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%-28s %6.2f ms\n", "preparing the picture", took.count());
    viewer.setPicture(picture);
    for (int pane = 0; pane < viewer.paneCount(); ++pane)
        viewer.setMap(pane, mapOf(pane));
    measureAll(viewer);
    return 0;
}
