// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the case browser takes, and how long it keeps the window's thread: opening, sorting by
// every column, filtering, scrolling. Arguments: a datamodule and a folder for datadir.

#include <algorithm>
#include <cstdio>
#include <functional>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTimer>

#include "widgets/cases/case_browser.h"
#include "widgets/cases/case_table_view.h"
#include "widgets/cases/case_words.h"
#include "widgets/jobs/job_runner.h"
#include "window/heartbeat.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::ui;

namespace
{

class Bench final
{
public:
    explicit Bench(CaseBrowser& browser)
        : m_browser(browser)
    {
    }

    /// Runs \p start and the event loop until cases are shown anew and painted.
    void measure(const char* what, const std::function<void()>& start)
    {
        QEventLoop loop;
        const auto connection =
            QObject::connect(&m_browser, &CaseBrowser::shownChanged, &loop,
                             [&loop] { QTimer::singleShot(0, &loop, &QEventLoop::quit); });
        m_heartbeat.restart();
        QElapsedTimer timer;
        timer.start();
        start();
        loop.exec();
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        QObject::disconnect(connection);
        runEvents(300);
        std::printf("%-28s %7.1f ms   longest beat %6.1f ms, work in it %6.1f ms   %zu cases\n",
                    what, milliseconds, m_heartbeat.longest(), m_heartbeat.longestWork(),
                    m_browser.shown().size());
        std::fflush(stdout);
    }

private:
    CaseBrowser& m_browser;
    Heartbeat m_heartbeat;
};

void scroll(CaseBrowser& browser)
{
    auto* view = browser.findChild<CaseTableView*>();
    QScrollBar* bar = view->verticalScrollBar();
    double longest = 0;
    double sum = 0;
    constexpr int steps = 200;
    for (int step = 0; step < steps; ++step) {
        const double before = Heartbeat::processorTime();
        bar->setValue(int(qint64(bar->maximum()) * step / steps));
        view->viewport()->repaint();
        const double work = Heartbeat::processorTime() - before;
        longest = std::max(longest, work);
        sum += work;
    }
    std::printf("%-28s mean %.1f ms, longest %.1f ms a frame\n", "scrolling", sum / steps, longest);
}

void sortAndFilter(Bench& bench, CaseBrowser& browser)
{
    const CaseRows rows = browser.rows();
    for (const CaseColumn column :
         {CaseColumn{CaseField::Name}, CaseColumn{CaseField::Split}, CaseColumn{CaseField::Label},
          CaseColumn{CaseField::Probability}, CaseColumn{CaseField::Boxes},
          CaseColumn{CaseField::Flags}, CaseColumn{CaseField::Tags},
          CaseColumn{CaseField::Reviewed}}) {
        const QByteArray name = ("sort: " + CaseWords::header(column, rows)).toLocal8Bit();
        bench.measure(name.constData(), [&] { browser.setOrder({column, true}); });
    }
    bench.measure("no order", [&] { browser.setOrder({}); });
    CaseFilter filter;
    filter.text = QStringLiteral("0001");
    bench.measure("filter: text", [&] { browser.setFilter(filter); });
    filter = {};
    filter.labels = {1};
    bench.measure("filter: label", [&] { browser.setFilter(filter); });
    filter = {};
    filter.boxes = true;
    bench.measure("filter: boxes", [&] { browser.setFilter(filter); });
    bench.measure("no filter", [&] { browser.clearFilters(); });
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const std::string name = argc > 1 ? argv[1] : "nih-cxr14";
    DataOptions options;
    options.datadir = argc > 2 ? argv[2] : "/nowhere";
    options.resources = RESOURCE_FOLDER;
    JobRunner runner;
    CaseBrowser browser(runner);
    browser.resize(700, 900);
    browser.show();
    Bench bench(browser);
    bench.measure("open", [&] {
        Job<std::shared_ptr<const Datamodule>> request;
        request.queue = QStringLiteral("files");
        request.work = [name, options](JobControl&) -> std::shared_ptr<const Datamodule> {
            return std::shared_ptr<const Datamodule>(
                std::make_shared<Datamodule>(openDatamodule(name, options)));
        };
        runner.run(&browser, std::move(request),
                   [&browser](const JobResult<std::shared_ptr<const Datamodule>>& result) {
                       if (result.error)
                           qFatal("%s", result.error->what());
                       browser.setDatamodule(*result.value);
                   });
    });
    for (int row = 0; row < browser.rows().count(); row += 3)
        browser.setLogits(
            browser.rows().indexOf(row),
            std::vector<float>(std::size_t(browser.rows().outputs()), float(row % 1000) / 100 - 5));
    browser.setThumbnailSize(ThumbnailSize::None);
    sortAndFilter(bench, browser);
    scroll(browser);
    return 0;
}
