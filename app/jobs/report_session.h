// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <list>
#include <map>
#include <memory>

#include "app/jobs/job_inputs.h"
#include "app/jobs/report_job.h"
#include "core/report/report_task.h"
#include "core/session/session.h"
#include "core/session/view_provenance.h"

namespace saliscope::jobs
{

/// What a session adds to reports: the user's boxes, notes and tags, and of single cases whatever
/// the panes show, made by whichever of the checkpoints or somewhere else before.
class SessionReport final
{
public:
    /// The arguments have to outlive it. Throws as loadSession().
    SessionReport(const report::ReportOptions& options, const JobContext& context,
                  const JobInputs& inputs);

    /// \p datamodule with the boxes as edited; the number of cases they are of.
    data::Datamodule withEditedBoxes(const data::Datamodule& datamodule, std::size_t& edited) const;

    /// Throws as reportOfCase(), loadNetwork(), openMapSource(), and Error NotFound for results
    /// that are not there any more.
    report::CaseReport reportOf(const run::SelectedSample& selected,
                                const report::ReportRequest& request);

    /// The window that shows the same as \p report.
    session::ViewProvenance viewOf(const run::SelectedSample& selected,
                                   const report::CaseReport& report,
                                   const report::ReportRequest& request) const;

private:
    using Checkpoint = const JobInputs*;

    bool showsPanes() const;
    std::vector<session::MapChoice> choices() const;
    Checkpoint checkpoint(int index);
    /// What is made before is not made again for the same case.
    const report::ReportedMap& mapOf(const session::MapChoice& choice,
                                     const run::SelectedSample& selected,
                                     const report::ReportRequest& request,
                                     report::CaseReport& report);
    report::CaseReport paneReport(const session::MapChoice& choice,
                                  const run::SelectedSample& selected,
                                  const report::ReportRequest& request);
    void addDerived(const run::SelectedSample& selected, const report::ReportRequest& request,
                    report::CaseReport& report);
    report::ReportedMap existingMap(const session::MapChoice& choice,
                                    const run::SelectedSample& selected,
                                    const report::ReportRequest& request) const;
    void addCheckpoint(const JobInputs& opened, const report::CaseReport& part,
                       report::CaseReport& report) const;

    const report::ReportOptions& m_options;
    const JobContext& m_context;
    const JobInputs& m_inputs;
    std::shared_ptr<const session::Session> m_session;
    std::map<int, std::unique_ptr<JobInputs>> m_opened;
    std::list<std::pair<session::MapChoice, report::ReportedMap>> m_made; ///< of the case in hand
};

/// The window that shows the maps of \p request, of all cases.
session::ViewProvenance reportView(const report::ReportOptions& options, const JobInputs& inputs,
                                   const report::ReportRequest& request);

} // namespace saliscope::jobs
