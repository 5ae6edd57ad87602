// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <list>
#include <map>
#include <memory>

#include "jobs/job_inputs.h"
#include "jobs/report_job.h"
#include "session/report_task.h"
#include "session/session.h"
#include "session/view_provenance.h"

namespace saliscope
{

/// What a session adds to reports: the user's boxes, notes and tags, and of single cases whatever
/// the panes show, made by whichever of the checkpoints or somewhere else before.
class SessionReport final
{
public:
    /// The arguments have to outlive it. Throws as loadSession().
    SessionReport(const ReportJob& job, const JobContext& context, const JobInputs& inputs);

    /// \p datamodule with the boxes as edited; the number of cases they are of.
    Datamodule withEditedBoxes(const Datamodule& datamodule, std::size_t& edited) const;

    /// Throws as reportOfCase(), loadNetwork(), openMapSource(), and Error NotFound for results
    /// that are not there any more.
    CaseReport reportOf(const SelectedSample& selected, const ReportRequest& request);

    /// The window that shows the same as \p report.
    ViewProvenance viewOf(const SelectedSample& selected, const CaseReport& report,
                          const ReportRequest& request) const;

private:
    using Checkpoint = const JobInputs*;

    bool showsPanes() const;
    std::vector<MapChoice> choices() const;
    Checkpoint checkpoint(int index);
    /// What is made before is not made again for the same case.
    const ReportedMap& mapOf(const MapChoice& choice, const SelectedSample& selected,
                             const ReportRequest& request, CaseReport& report);
    CaseReport paneReport(const MapChoice& choice, const SelectedSample& selected,
                          const ReportRequest& request);
    void addDerived(const SelectedSample& selected, const ReportRequest& request,
                    CaseReport& report);
    ReportedMap existingMap(const MapChoice& choice, const SelectedSample& selected,
                            const ReportRequest& request) const;
    void addCheckpoint(const JobInputs& opened, const CaseReport& part, CaseReport& report) const;

    const ReportJob& m_job;
    const JobContext& m_context;
    const JobInputs& m_inputs;
    std::shared_ptr<const Session> m_session;
    std::map<int, std::unique_ptr<JobInputs>> m_opened;
    std::list<std::pair<MapChoice, ReportedMap>> m_made; ///< of the case in hand
};

/// The window that shows the maps of \p request, of all cases.
ViewProvenance reportView(const ReportJob& job, const JobInputs& inputs,
                          const ReportRequest& request);

} // namespace saliscope
