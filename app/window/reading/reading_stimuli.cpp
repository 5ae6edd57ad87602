// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/reading/reading_stimuli.h"

namespace saliscope::window
{

ui::Job<ReadingStimuli> materialRequest(const Workspace& workspace, const data::Sample& sample,
                                        const session::MapChoice& choice, ui::JobPriority priority)
{
    std::vector<MapGroup> groups;
    if (const auto key = mapKeyOf(workspace, sample, choice))
        groups = groupMaps(workspace, {{choice, *key}});
    ui::Job<ReadingStimuli> job;
    job.queue = workspace.device();
    job.priority = priority;
    job.work = [groups, datamodule = workspace.datamodule(), sample](ui::JobControl& control) {
        ReadingStimuli material;
        material.picture =
            std::make_shared<const cases::CasePicture>(cases::loadCase(*datamodule, sample));
        if (!groups.empty())
            material.map =
                makeMaps(groups.front(), *datamodule, sample, control.stop()).maps.front();
        return material;
    };
    return job;
}

ui::Job<ui::KnownBoxes> boxesRequest(std::shared_ptr<const data::Datamodule> datamodule,
                                     const std::vector<std::string>& samples)
{
    ui::Job<ui::KnownBoxes> job;
    job.queue = QStringLiteral("files");
    job.work = [datamodule = std::move(datamodule), samples](ui::JobControl& control) {
        ui::KnownBoxes boxes;
        for (const std::string& name : samples) {
            const data::Sample* sample = sampleNamed(*datamodule, name);
            if (sample == nullptr || control.stop().stop_requested())
                continue;
            try {
                boxes[name] = cases::loadCase(*datamodule, *sample).boxes;
            } catch (const Error&) {
                continue;
            }
        }
        return boxes;
    };
    return job;
}

const data::Sample* sampleNamed(const data::Datamodule& datamodule, const std::string& name)
{
    for (const data::Split& split : datamodule.splits)
        for (const data::Sample& sample : split.samples)
            if (sample.name == name)
                return &sample;
    return nullptr;
}

} // namespace saliscope::window
