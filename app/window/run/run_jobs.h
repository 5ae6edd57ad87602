// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <variant>
#include <vector>

#include "app/jobs/compare_job.h"
#include "app/jobs/completeness_job.h"
#include "app/jobs/convert_job.h"
#include "app/jobs/generate_job.h"
#include "app/jobs/interpretability_job.h"
#include "app/jobs/job_estimate.h"
#include "app/jobs/report_job.h"
#include "app/jobs/statistics_job.h"
#include "app/jobs/sweep_job.h"
#include "app/jobs/view_job.h"
#include "core/session/session.h"
#include "widgets/cases/case_browser.h"
#include "widgets/jobs/job_runner.h"

namespace saliscope::window
{

/// Any of the jobs of the Run and Tools menus; the order is that of RunKind.
using AnyJob =
    std::variant<tasks::GenerateOptions, tasks::CompletenessOptions, tasks::InterpretabilityOptions,
                 tasks::ViewOptions, report::ReportOptions, tasks::SweepOptions,
                 tasks::CompareOptions, tasks::StatisticsOptions, tasks::ConvertOptions>;
enum class RunKind {
    Generate,
    Completeness,
    Interpretability,
    View,
    Report,
    Sweep,
    Compare,
    Statistics,
    Convert
};

inline RunKind kindOf(const AnyJob& job)
{
    return RunKind(job.index());
}

/// Jobs on results alone, for which no cases need to be open.
inline bool isOfResults(RunKind kind)
{
    return kind >= RunKind::Compare;
}

/// The job of \p kind with the command's defaults.
AnyJob newJob(RunKind kind);

/// Null for jobs that know no cases.
run::DataScope* scopeOf(AnyJob& job);
/// Null for jobs without a network.
tasks::NetworkOptions* networkOf(AnyJob& job);
/// Of a conversion the store or folder it makes.
std::filesystem::path& outputFolderOf(AnyJob& job);

/// The command that does the same as \p job, as one would type it.
QString commandText(const AnyJob& job);

/// "generate", "completeness", …: the command, and part of a folder's name.
QString kindName(RunKind kind);

/// \p datamodule with the cases \p chosen only.
std::shared_ptr<const data::Datamodule> withCases(const data::Datamodule& datamodule,
                                                  const std::vector<ui::CaseIndex>& chosen);

/// A batch job that runs \p job over \p datamodule, which may be null for jobs on results.
ui::Job<jobs::JobOutcome> batchRequest(const AnyJob& job,
                                       std::shared_ptr<const data::Datamodule> datamodule,
                                       const QString& title);

/// The same for a report with what the user did; \p work puts it together and is called in the job.
ui::Job<jobs::JobOutcome> reportRequest(const report::ReportOptions& options,
                                        std::shared_ptr<const data::Datamodule> datamodule,
                                        const QString& title,
                                        std::function<session::Session()> work);

/// A batch job without a place in the Jobs dock that tries \p job on the first cases.
ui::Job<jobs::JobEstimate> estimateRequest(const AnyJob& job,
                                           std::shared_ptr<const data::Datamodule> datamodule);

} // namespace saliscope::window
