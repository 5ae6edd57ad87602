// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job_inputs.h"

#include "app/jobs/paths.h"

namespace saliscope::jobs
{

JobInputs::JobInputs(const JobScope& scope, const JobContext& context)
    : m_datamodule(context.datamodule)
    , m_network(context.network)
{
    if (!m_datamodule)
        m_ownDatamodule = data::openDatamodule(scope.datamodule, dataOptions(scope.datadir));
}

JobInputs::JobInputs(const JobScope& scope, const NetworkOptions& options,
                     const JobContext& context)
    : JobInputs(scope, context)
{
    if (!m_network)
        m_ownNetwork =
            loadNetwork(scope.model, options, datamodule().defaultCheckpoint, context.notice);
}

} // namespace saliscope::jobs
