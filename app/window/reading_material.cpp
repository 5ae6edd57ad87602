// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/reading_material.h"

namespace saliscope
{

JobRequest materialRequest(const Workspace& workspace, const Sample& sample,
                           const MapChoice& choice, JobPriority priority)
{
    std::vector<MapGroup> groups;
    if (const auto key = mapKeyOf(workspace, sample, choice))
        groups = groupMaps(workspace, {{choice, *key}});
    JobRequest job;
    job.queue = workspace.device();
    job.priority = priority;
    job.work = [groups, datamodule = workspace.datamodule(), sample](JobControl& control) {
        ReadingMaterial material;
        material.picture = std::make_shared<const CasePicture>(loadCase(*datamodule, sample));
        if (!groups.empty())
            material.map = std::any_cast<CaseMaps>(
                               makeMaps(groups.front(), *datamodule, sample, control.stop()))
                               .maps.front();
        return std::any(material);
    };
    return job;
}

JobRequest boxesRequest(std::shared_ptr<const Datamodule> datamodule,
                        const std::vector<std::string>& samples)
{
    JobRequest job;
    job.queue = QStringLiteral("files");
    job.work = [datamodule = std::move(datamodule), samples](JobControl& control) {
        std::map<std::string, std::vector<CaseBox>> boxes;
        for (const std::string& name : samples) {
            const Sample* sample = sampleNamed(*datamodule, name);
            if (sample == nullptr || control.stop().stop_requested())
                continue;
            try {
                boxes[name] = loadCase(*datamodule, *sample).boxes;
            } catch (const Error&) {
                continue;
            }
        }
        return std::any(boxes);
    };
    return job;
}

const Sample* sampleNamed(const Datamodule& datamodule, const std::string& name)
{
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples)
            if (sample.name == name)
                return &sample;
    return nullptr;
}

} // namespace saliscope
