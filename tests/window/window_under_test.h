// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/window/cases/case_controller.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/workspace.h"
#include "app/window/panes/pane_commands.h"
#include "app/window/run/run_commands.h"
#include "app/window/shell/main_window.h"
#include "app/window/shell/run_window.h"
#include "widgets/cases/case_browser.h"
#include "widgets/viewer/viewer.h"

namespace saliscope
{

using namespace saliscope::jobs;
using namespace saliscope::window;

/// The program's window with settings of its own, on whatever platform the test runs.
class WindowUnderTest final
{
public:
    /// \p data is where the program keeps its data: folder's own when empty.
    explicit WindowUnderTest(const QString& data = {})
    {
        qputenv("XDG_DATA_HOME", (data.isEmpty() ? folder.filePath("data") : data).toUtf8());
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        setUpApplication();
        window = std::make_unique<MainWindow>();
        window->resize(1280, 720);
        window->show();
    }

    /// Waits until everything of the current case is on the screen.
    [[nodiscard]] bool settle(int milliseconds = 60000)
    {
        return QTest::qWaitFor(
            [this] {
                CaseController& controller = window->controller();
                return controller.picture() && !window->workspace().isLoadingCheckpoint() &&
                       controller.map(0);
            },
            milliseconds);
    }

    [[nodiscard]] bool openDemo()
    {
        window->actions()["open-demo"].trigger();
        return settle();
    }

    /// Starts writing maps of the demo into the folder "maps", as the Run menu does.
    void writeMaps(tasks::GenerateOptions job = {})
    {
        job.scope.model = "pasa";
        job.scope.datamodule = "demo";
        job.outputFolder = path("maps").toStdString();
        window->findChild<RunCommands*>()->start(job, window->workspace().datamodule(),
                                                 QStringLiteral("Maps"));
    }

    QString path(const QString& name) const { return folder.filePath(name); }
    MainWindow* operator->() { return window.get(); }

    QTemporaryDir folder;
    std::unique_ptr<MainWindow> window;
};

} // namespace saliscope
