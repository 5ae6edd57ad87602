// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/window/cases/case_requests.h"
#include "core/session/reading.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/reading/reading_report.h"

namespace saliscope::window
{

/// What a reader is shown of a case.
struct ReadingStimuli {
    std::shared_ptr<const cases::CasePicture> picture;
    std::shared_ptr<const cases::CaseMap> map; ///< null for the picture alone
};

/// A job that makes it; its value is a ReadingStimuli. \p choice has to be one the workspace can
/// compute.
ui::Job<ReadingStimuli> materialRequest(const Workspace& workspace, const data::Sample& sample,
                                        const session::MapChoice& choice, ui::JobPriority priority);

/// A job that finds the boxes of \p samples, in pixels of their pictures; its value is a
/// std::map<std::string, std::vector<CaseBox>>. Samples that are not in the datamodule, or cannot
/// be read, are left out.
ui::Job<ui::KnownBoxes> boxesRequest(std::shared_ptr<const data::Datamodule> datamodule,
                                     const std::vector<std::string>& samples);

/// Null when there is none of that name.
const data::Sample* sampleNamed(const data::Datamodule& datamodule, const std::string& name);

} // namespace saliscope::window
