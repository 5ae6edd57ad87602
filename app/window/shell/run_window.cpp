// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/shell/run_window.h"

#include <chrono>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <unistd.h>

#include <QApplication>
#include <QFileInfo>

#include "app/cli/commands.h"
#include "app/jobs/job.h"
#include "app/window/common/icons.h"
#include "app/window/common/settings.h"
#include "app/window/common/theme.h"
#include "app/window/shell/end_signals.h"
#include "app/window/shell/main_window.h"
#include "app/window/shell/window_holder.h"
#include "core/base/scratch.h"
#include "core/base/threads.h"
#include "core/render/colormap.h"

namespace saliscope::window
{

namespace
{

/// Qt ends the program when no platform can be opened; this says why first.
void tellOfMissingDisplay(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type != QtFatalMsg)
        return;
    std::fprintf(stderr, "Error: the window needs a display and there is none; the commands work "
                         "without one (saliscope --help).\n");
    std::_Exit(jobs::exitWrongUse);
}

OpenRequest requestOf(const cli::WindowOptions& options)
{
    OpenRequest request;
    request.datamodule = QString::fromStdString(options.datamodule);
    request.model = QString::fromStdString(options.model);
    request.weight = QString::fromStdString(options.weight);
    request.datadir = QString::fromStdString(options.datadir);
    if (!request.datadir.isEmpty())
        request.datadir = QFileInfo(request.datadir).absoluteFilePath();
    request.choice = {pictures::dicomValuesNamed(options.dicomValues), options.frame};
    // A recent item has to work from any folder.
    for (QString* path : {&request.datamodule, &request.weight})
        if (!path->isEmpty() && QFileInfo::exists(*path) && *path != QLatin1String("demo"))
            *path = QFileInfo(*path).absoluteFilePath();
    return request;
}

/// `demo` and other registered names; a file of the same name is written "./demo".
bool isName(const QString& word)
{
    return !word.contains(u'/') && !word.contains(u'.') &&
           (word == QLatin1String("demo") || !QFileInfo::exists(word));
}

/// Ends the process when it does not end by itself in the next seconds, because a job computes
/// something that cannot be interrupted. Results are written whole or not at all.
void endSoon()
{
    constexpr auto grace = std::chrono::seconds(3);
    std::thread([grace] {
        std::this_thread::sleep_for(grace);
        removeScratch();
        ::_exit(jobs::exitCancelled);
    }).detach();
}

void openAll(MainWindow& window, const cli::WindowOptions& options)
{
    OpenRequest request = requestOf(options);
    QStringList paths;
    for (const std::string& text : options.words) {
        const QString word = QString::fromStdString(text);
        if (request.datamodule.isEmpty() && isName(word))
            request.datamodule = word;
        else
            paths << QFileInfo(word).absoluteFilePath();
    }
    if (!paths.isEmpty())
        window.openPaths(paths, request);
    else if (request.hasCases() || !request.weight.isEmpty())
        window.open(request);
}

} // namespace

void setUpApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("saliscope"));
    QCoreApplication::setApplicationName(QStringLiteral("saliscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SALISCOPE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Saliscope"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.saliscope.Saliscope"));
    QGuiApplication::setWindowIcon(programIcon());
    applyTheme(setting(Setting::Theme).toString());
}

int runWindow(const std::vector<std::string>& arguments, const cli::WindowOptions& options)
{
    // Some milliseconds that the first picture need not wait for.
    const std::jthread colours = startThread([] { render::colormaps(); });
    // Qt keeps references to both for as long as it runs.
    static int count = 1;
    static std::string name = arguments.front();
    static char* words[] = {name.data(), nullptr};
    const QtMessageHandler usual = qInstallMessageHandler(tellOfMissingDisplay);
    QApplication application(count, words);
    qInstallMessageHandler(usual);
    // Qt has set the user's locale, but numbers in files are written in that of C.
    std::setlocale(LC_NUMERIC, "C");
    setUpApplication();
    if (!options.device.empty())
        setSetting(Setting::Device, QString::fromStdString(options.device));
    WindowHolder holder;
    const EndSignals ends;
    QObject::connect(&ends, &EndSignals::asked, &holder, [&holder] {
        endSoon();
        holder.window().leaveForGood();
        QApplication::exit(jobs::exitCancelled); // also where a dialog is open
    });
    openAll(holder.window(), options);
    return QApplication::exec();
}

} // namespace saliscope::window
