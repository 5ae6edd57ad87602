// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_inputs.h"

#include "jobs/paths.h"

namespace saliscope
{

JobInputs::JobInputs(const JobScope& scope, const JobContext& context)
    : m_datamodule(context.datamodule)
    , m_network(context.network)
{
    if (!m_datamodule)
        m_ownDatamodule = openDatamodule(scope.datamodule, dataOptions(scope.datadir));
}

JobInputs::JobInputs(const JobScope& scope, const NetworkOptions& options,
                     const JobContext& context)
    : JobInputs(scope, context)
{
    if (!m_network)
        m_ownNetwork =
            loadNetwork(scope.model, options, datamodule().defaultCheckpoint, context.notice);
}

} // namespace saliscope
