// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/run/run_commands.h"

#include "app/window/common/actions.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/workspace.h"
#include "app/window/results/result_tables.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

RunCommands::RunCommands(Actions& actions, Workspace& workspace, ui::CaseBrowser& cases,
                         ui::Viewer& viewer, MessageBar& messages, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_cases(cases)
    , m_viewer(viewer)
    , m_messages(messages)
    , m_window(window)
{
    const auto on = [&](const char* id, RunKind kind) {
        connect(&actions[id], &QAction::triggered, this, [this, kind] { ask(kind); });
    };
    on("run-generate", RunKind::Generate);
    on("run-completeness", RunKind::Completeness);
    on("run-interpretability", RunKind::Interpretability);
    on("run-view", RunKind::View);
    on("run-sweep", RunKind::Sweep);
    on("run-report", RunKind::Report);
    on("compare-results", RunKind::Compare);
    on("statistics", RunKind::Statistics);
    on("convert", RunKind::Convert);
}

void RunCommands::ask(RunKind kind)
{
    RunContext context;
    context.selection = m_cases.selected();
    const session::MapChoice choice = m_viewer.choice(m_viewer.currentPane());
    context.algorithms = {engine::algorithmInfo(choice.algorithm).name};
    context.layer = choice.layer;
    context.checkpoint = choice.checkpoint;
    auto* dialog = new RunDialog(kind, m_workspace, std::move(context), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { start(dialog->job(), dialog->datamodule(), dialog->title()); });
    dialog->open();
}

void RunCommands::start(const AnyJob& job, std::shared_ptr<const data::Datamodule> datamodule,
                        const QString& title)
{
    const auto* report = std::get_if<report::ReportOptions>(&job);
    ui::Job<jobs::JobOutcome> request =
        report != nullptr && m_collect
            ? reportRequest(*report, std::move(datamodule), title, m_collect())
            : batchRequest(job, std::move(datamodule), title);
    m_workspace.runner().run(
        this, std::move(request),
        [this, job, era = m_workspace.era().mark()](const ui::JobResult<jobs::JobOutcome>& result) {
            if (result.error) {
                if (result.error->kind() != ErrorKind::Cancelled)
                    m_messages.showError(ui::errorSentence(*result.error));
            } else if (!era.expired()) { // its cases are still open
                finish(job, *result.value);
            }
        });
}

void RunCommands::finish(const AnyJob& job, const jobs::JobOutcome& outcome)
{
    QStringList sentences = {ui::told(outcome.summary)};
    for (const Message& warning : outcome.warnings)
        sentences << ui::told(warning);
    const RunKind kind = kindOf(job);
    QStringList results;
    if (kind == RunKind::Generate || kind == RunKind::Completeness ||
        kind == RunKind::Interpretability)
        for (const auto& path : outcome.outputs)
            results << QString::fromStdString(path.string());
    if (!results.isEmpty())
        m_workspace.open({.results = results});
    if (kind == RunKind::Sweep && outcome.outputs.back().extension() == ".json")
        emit swept(outcome.outputs.back());
    if (isOfResults(kind) && !outcome.tables.empty())
        showResultTables(m_window, runTitle(kind), outcome.tables,
                         QString::fromStdString(outcome.outputs.front().parent_path().string()));
    if (outcome.exitCode() == jobs::exitFine)
        m_messages.showNotice(sentences.join(u' '));
    else
        m_messages.showError(sentences.join(u' '));
}

} // namespace saliscope::window
