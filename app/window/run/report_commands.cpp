// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/run/report_commands.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include "app/window/cases/case_controller.h"
#include "app/window/common/actions.h"
#include "app/window/common/language.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/session_state.h"
#include "app/window/common/settings.h"
#include "app/window/run/run_jobs.h"
#include "core/engine/model_catalogue.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

void openFolder(const QString& folder)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

/// A report on cases that are open, by a checkpoint that is.
report::ReportOptions reportWith(const OpenCheckpoint& checkpoint, const Workspace& workspace)
{
    const OpenRequest& request = workspace.request();
    report::ReportOptions job;
    job.scope.model = checkpoint.network->model().name;
    job.scope.datamodule = request.datamodule.toStdString();
    job.scope.dicomValues = request.choice.values;
    job.scope.frame = request.choice.frame;
    if (!request.datadir.isEmpty())
        job.scope.datadir = request.datadir.toStdString();
    job.network.weight = std::filesystem::absolute(checkpoint.checkpoint.path);
    job.network.device = workspace.device().toStdString();
    job.network.description = checkpoint.told;
    return job;
}

} // namespace

ReportCommands::ReportCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                               ui::Viewer& viewer, const SessionState& state, MessageBar& messages,
                               QWidget& window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_controller(controller)
    , m_viewer(viewer)
    , m_state(state)
    , m_messages(messages)
    , m_window(window)
{
    connect(&actions["case-report"], &QAction::triggered, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            &m_window, tr("Folder for the report"), setting(Setting::LastFolder).toString());
        if (folder.isEmpty())
            return;
        setSetting(Setting::LastFolder, folder);
        reportCase(folder);
    });
}

void ReportCommands::reportCase(const QString& folder)
{
    const data::Sample* sample = m_controller.currentSample();
    const auto index = std::size_t(m_viewer.choice(m_viewer.currentPane()).checkpoint);
    if (sample == nullptr || index >= m_workspace.checkpoints().size()) {
        m_messages.showError(tr("A report needs a case and a checkpoint."));
        return;
    }
    m_workspace.runner().run(
        this,
        reportRequest(optionsFor(*sample, *m_workspace.checkpoints()[index], folder),
                      m_workspace.datamodule(), tr("Case report: %1").arg(ui::shown(sample->name)),
                      m_state.collect()),
        [this](const ui::JobResult<jobs::JobOutcome>& result) { tellOfReport(result); });
}

report::ReportOptions ReportCommands::optionsFor(const data::Sample& sample,
                                                 const OpenCheckpoint& checkpoint,
                                                 const QString& folder) const
{
    report::ReportOptions job = reportWith(checkpoint, m_workspace);
    job.samples = {sample.name};
    job.outputFolder = folder.toStdString();
    job.colormap = m_viewer.display().colormap;
    job.pdf = true;
    job.language = languageFor(setting(Setting::Language).toString()).toStdString();
    return job;
}

void ReportCommands::tellOfReport(const ui::JobResult<jobs::JobOutcome>& result)
{
    if (result.error) {
        if (result.error->kind() != ErrorKind::Cancelled)
            m_messages.showError(ui::errorSentence(*result.error));
        return;
    }
    const jobs::JobOutcome& outcome = *result.value;
    if (!outcome.failures.empty() || outcome.outputs.empty()) {
        m_messages.showError(
            ui::told(outcome.failures.empty() ? outcome.summary : outcome.failures.front().reason));
        return;
    }
    const QString page = QString::fromStdString(outcome.outputs.back().string());
    m_messages.showNotice(
        tr("The report was written to %1.").arg(page),
        {tr("Open folder"), [page] { openFolder(QFileInfo(page).absolutePath()); }});
}

} // namespace saliscope::window
