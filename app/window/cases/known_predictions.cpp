// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/known_predictions.h"

#include <algorithm>
#include <utility>

#include "app/window/common/output_names.h"
#include "app/window/common/workspace.h"
#include "core/session/work_list.h"
#include "widgets/cases/case_browser.h"

namespace saliscope::window
{

KnownPredictions::KnownPredictions(Workspace& workspace, ui::CaseBrowser& cases, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_cases(cases)
{
    connect(&workspace, &Workspace::datamoduleChanged, this, [this] {
        m_runs.clear();
        m_checkpoint = firstCheckpoint(); // the new cases have no answers of another one
    });
    connect(&workspace, &Workspace::resultsChanged, this, &KnownPredictions::take);
    connect(&workspace, &Workspace::checkpointsChanged, this, qOverload<>(&KnownPredictions::show));
}

void KnownPredictions::take(const OpenedResults& results)
{
    for (const ResultPredictions& answers : results.answers) {
        std::erase_if(m_runs, [&](const Run& run) { return run.of.name == answers.name; });
        m_runs.push_back({answers, {}, false});
    }
    show();
}

void KnownPredictions::show()
{
    if (m_workspace.checkpoints().empty() && m_workspace.isLoadingCheckpoint())
        return; // whose answers these are is known in a moment
    // Further checkpoints may still be read while the first one answers.
    const std::string now = firstCheckpoint();
    if (now != std::exchange(m_checkpoint, now)) {
        m_cases.forgetAnswers();
        for (Run& run : m_runs)
            run.isShown = false;
    }
    if (const auto& checkpoints = m_workspace.checkpoints(); !checkpoints.empty())
        m_cases.setOutputNames(outputNames(*checkpoints.front(), m_workspace.datamodule().get()));
    for (Run& run : m_runs)
        if (!std::exchange(run.isShown, true))
            show(run);
}

std::string KnownPredictions::firstCheckpoint() const
{
    const auto& checkpoints = m_workspace.checkpoints();
    return checkpoints.empty() ? std::string() : checkpoints.front()->sha256;
}

void KnownPredictions::show(Run& run)
{
    if (run.of.answers->checkpoint.empty() || run.of.answers->checkpoint != m_checkpoint) {
        showApart(run);
        return;
    }
    for (const QString& column : std::exchange(run.columns, {}))
        m_cases.removeScoreColumn(column);
    m_cases.addAnswers(*run.of.answers);
}

void KnownPredictions::showApart(Run& run)
{
    for (const ui::ScoreColumn& column : run.of.columns) {
        run.columns.push_back(column.name);
        m_cases.setScoreColumn(column);
    }
}

} // namespace saliscope::window
