// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "jobs/job_runner.h"
#include "session/reading.h"
#include "window/case_requests.h"

namespace saliscope
{

/// What a reader is shown of a case.
struct ReadingMaterial {
    std::shared_ptr<const CasePicture> picture;
    std::shared_ptr<const CaseMap> map; ///< null for the picture alone
};

/// A job that makes it; its value is a ReadingMaterial. \p choice has to be one the workspace can
/// compute.
JobRequest materialRequest(const Workspace& workspace, const Sample& sample,
                           const MapChoice& choice, JobPriority priority);

/// A job that finds the boxes of \p samples, in pixels of their pictures; its value is a
/// std::map<std::string, std::vector<CaseBox>>. Samples that are not in the datamodule, or cannot
/// be read, are left out.
JobRequest boxesRequest(std::shared_ptr<const Datamodule> datamodule,
                        const std::vector<std::string>& samples);

/// Null when there is none of that name.
const Sample* sampleNamed(const Datamodule& datamodule, const std::string& name);

} // namespace saliscope
