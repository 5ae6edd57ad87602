// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include "app/jobs/job.h"
#include "app/jobs/loaded_network.h"
#include "core/base/write_protection.h"
#include "core/data/datamodule.h"
#include "core/tasks/network_options.h"

namespace saliscope::jobs
{

/// What a job works on: what its context lends, else opened for it. As long as it lives, nothing
/// is written over its files.
class JobInputs final
{
public:
    /// The datamodule alone. Throws as openDatamodule().
    JobInputs(const run::DataScope& scope, const JobContext& context);
    /// With the network. Throws as openDatamodule() and loadNetwork().
    JobInputs(const run::DataScope& scope, const tasks::NetworkOptions& options,
              const JobContext& context);

    const data::Datamodule& datamodule() const
    {
        return m_ownDatamodule ? *m_ownDatamodule : *m_datamodule;
    }
    const LoadedNetwork& loaded() const { return m_ownNetwork ? *m_ownNetwork : *m_network; }
    engine::Network& network() const { return *loaded().network; }

private:
    void listFiles(const WriteProtection::Add& add) const;

    const std::filesystem::path m_list; ///< that names the data, where it is a file
    const data::Datamodule* m_datamodule;
    const LoadedNetwork* m_network;
    std::optional<data::Datamodule> m_ownDatamodule;
    std::optional<LoadedNetwork> m_ownNetwork;
    WriteProtection m_protection; // last: it lists what the others hold
};

} // namespace saliscope::jobs
