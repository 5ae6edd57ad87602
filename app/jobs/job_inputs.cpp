// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/job_inputs.h"

#include "app/jobs/paths.h"
#include "core/data/data_files.h"

namespace saliscope::jobs
{

namespace
{

/// The run's metadata have them all.
void tellNotes(const data::Datamodule& datamodule, const NoticeCallback& notice)
{
    if (datamodule.notes.empty() || !notice)
        return;
    const data::SampleNote& first = datamodule.notes.front();
    notice(NoticeLevel::Warning,
           say("Something is odd about entries of the list of samples: %1. The first is %2. %3",
               datamodule.notes.size(), first.name, first.text));
}

} // namespace

JobInputs::JobInputs(const run::DataScope& scope, const JobContext& context)
    : m_list(scope.datamodule)
    , m_datamodule(context.datamodule)
    , m_network(context.network)
    , m_protection([this](const WriteProtection::Add& add) { listFiles(add); })
{
    if (!m_datamodule)
        m_ownDatamodule = data::openDatamodule(
            scope.datamodule, dataOptions(scope.datadir, {scope.dicomValues, scope.frame}));
    tellNotes(datamodule(), context.notice);
}

JobInputs::JobInputs(const run::DataScope& scope, const tasks::NetworkOptions& options,
                     const JobContext& context)
    : JobInputs(scope, context)
{
    if (!m_network)
        m_ownNetwork =
            loadNetwork(scope.model, options, datamodule().defaultCheckpoint, context.notice);
}

void JobInputs::listFiles(const WriteProtection::Add& add) const
{
    data::listDataFiles(datamodule(), add);
    if (std::error_code code; std::filesystem::is_regular_file(m_list, code))
        add(m_list);
    if (m_ownNetwork || m_network)
        add(loaded().checkpoint.path);
}

} // namespace saliscope::jobs
