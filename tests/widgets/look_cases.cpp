// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the case browser and the Jobs dock for looking at: look_cases FOLDER. Started by
// hand.

#include <thread>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStyleFactory>
#include <QTimer>

#include "widgets/cases/case_browser.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/jobs/jobs_panel.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::run;
using namespace saliscope::ui;

namespace
{

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

QPalette darkPalette()
{
    QPalette palette(QColor(45, 45, 45), QColor(35, 35, 35));
    palette.setColor(QPalette::Base, QColor(30, 30, 30));
    palette.setColor(QPalette::AlternateBase, QColor(38, 38, 38));
    palette.setColor(QPalette::Highlight, QColor(45, 110, 170));
    palette.setColor(QPalette::PlaceholderText, QColor(150, 150, 150));
    return palette;
}

void fill(CaseBrowser& browser)
{
    ScoreColumn energy{"energy \u00b7 layercam", "Share of the map inside the boxes.", {}};
    const CaseRows rows = browser.rows();
    for (int row = 0; row < rows.count(); ++row) {
        const CaseIndex index = rows.indexOf(row);
        if (row % 4 != 3)
            browser.setLogits(index, {float(row % 7) - 3});
        if (row % 3 == 0)
            energy.values[rows.sample(row).name] = row / 25.0;
    }
    browser.setScoreColumn(energy);
    browser.setMapFlags(rows.indexOf(1), {true, true, false});
    browser.setFailed(rows.indexOf(3), "The picture cannot be read.");
    browser.setNotes(rows.indexOf(0), {{"apex", "odd"}, "Compare with the second reader.", true});
    browser.setNotes(rows.indexOf(4), {{"odd"}, {}, false});
}

void lookAtCases(const QString& folder, const QString& suffix)
{
    JobRunner runner;
    CaseBrowser browser(runner);
    browser.resize(760, 620);
    browser.show();
    wait(100);
    browser.grab().save(folder + "/cases-none" + suffix);
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    browser.setDatamodule(std::make_shared<Datamodule>(openDatamodule("demo", options)));
    fill(browser);
    browser.setCurrent({0, 0});
    wait(2500);
    browser.grab().save(folder + "/cases" + suffix);
    CaseFilter filter;
    filter.boxes = true;
    filter.probability = CaseFilter::Range{0, 0.25, 1};
    filter.tags = {"odd"};
    filter.reviewed = true;
    browser.setFilter(filter);
    browser.setThumbnailSize(ThumbnailSize::Medium);
    wait(1500);
    browser.grab().save(folder + "/cases-filtered" + suffix);
    filter.flags = CaseFlag::Degenerate;
    browser.setFilter(filter);
    browser.resize(330, 620);
    wait(300);
    browser.grab().save(folder + "/cases-narrow" + suffix);
}

int slowWork(JobControl& control, bool fails)
{
    TaskProgress progress;
    progress.total = 40;
    for (progress.done = 1; progress.done < 40 && !control.stop().stop_requested();
         ++progress.done) {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        progress.newFailures.clear();
        if (progress.done % 9 == 0)
            progress.newFailures = {{"train", "images/" + std::to_string(progress.done) + ".png",
                                     verbatim("the file ends after 12 of 40 bytes")}};
        control.progress(progress);
        if (fails && progress.done == 5)
            throw Error(ErrorKind::CannotWrite, "/data/maps/a.npy",
                        verbatim("there is no room left"));
    }
    return {};
}

void lookAtJobs(const QString& folder, const QString& suffix)
{
    JobRunner runner;
    JobsPanel panel(runner);
    panel.resize(900, 300);
    panel.show();
    wait(100);
    panel.grab().save(folder + "/jobs-none" + suffix);
    const auto start = [&](const QString& queue, const QString& title, bool fails) {
        Job<int> request;
        request.queue = queue;
        request.priority = JobPriority::Batch;
        request.title = title;
        request.folder = QStringLiteral("/tmp");
        request.work = [fails](JobControl& control) { return slowWork(control, fails); };
        return runner.run(nullptr, std::move(request));
    };
    start("a", "Overlays of the selection", true);
    start("b", "Completeness of the split test", false);
    const JobId paused = start("cpu", "Interpretability", false);
    wait(300);
    runner.setPaused(paused, true);
    start("cpu", "Maps of demo: gradcam, layercam", false);
    wait(900);
    panel.grab().save(folder + "/jobs" + suffix);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc < 2)
        qFatal("usage: look_cases FOLDER");
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    const QString folder = QString::fromLocal8Bit(argv[1]);
    for (const bool dark : {false, true}) {
        if (dark)
            QApplication::setPalette(darkPalette());
        const QString suffix = dark ? "-dark.png" : ".png";
        lookAtCases(folder, suffix);
        lookAtJobs(folder, suffix);
    }
    return 0;
}
