// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/map_fetcher.h"

#include <algorithm>

#include "app/window/cases/case_controller.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

bool isSlow(engine::Algorithm algorithm)
{
    return algorithm == engine::Algorithm::ScoreCam || algorithm == engine::Algorithm::AblationCam;
}

MapFetcher::MapFetcher(Workspace& workspace, CaseController& controller, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_controller(controller)
{
    connect(&controller, &CaseController::caseChanged, this, &MapFetcher::restart);
    connect(&controller, &CaseController::settled, this, &MapFetcher::startJobs);
    connect(&workspace, &Workspace::checkpointsChanged, this, &MapFetcher::lookAgain);
    connect(&workspace, &Workspace::resultsChanged, this, [this] {
        if (std::any_of(m_maps.begin(), m_maps.end(), [](const auto& map) { return !map.key; }))
            lookAgain();
    });
}

void MapFetcher::lookAgain()
{
    restart();
    if (m_controller.isSettled())
        startJobs();
}

void MapFetcher::setChoices(const std::vector<session::MapChoice>& choices)
{
    m_maps.clear();
    for (const session::MapChoice& choice : choices)
        m_maps.push_back({choice, {}, {}, {}});
    lookAgain();
}

bool MapFetcher::isComplete() const
{
    return std::all_of(m_maps.begin(), m_maps.end(),
                       [](const FetchedMap& map) { return map.isDecided(); });
}

void MapFetcher::restart()
{
    cancelJobs();
    m_wishes.renew();
    takeCached();
    m_waiting = !isComplete();
    emit changed();
}

void MapFetcher::takeCached()
{
    const data::Sample* sample = m_controller.currentSample();
    for (FetchedMap& wanted : m_maps) {
        wanted.map.reset();
        wanted.error.clear();
        wanted.key = sample ? mapKeyOf(m_workspace, *sample, wanted.choice) : std::nullopt;
        if (wanted.key)
            wanted.map = m_controller.cachedMap(*wanted.key);
        else if (sample && !m_workspace.isLoadingCheckpoint())
            wanted.error = tr("Its checkpoint or its maps are no longer open.");
    }
}

void MapFetcher::startJobs()
{
    if (!m_waiting)
        return;
    m_waiting = false;
    takeCached();
    std::vector<WantedMap> quick;
    std::vector<std::vector<WantedMap>> passes;
    for (const FetchedMap& wanted : m_maps) {
        if (wanted.isDecided() || !wanted.key)
            continue;
        if (wanted.choice.existingSet.empty() && isSlow(wanted.choice.algorithm))
            passes.push_back({{wanted.choice, *wanted.key}});
        else
            quick.push_back({wanted.choice, *wanted.key});
    }
    passes.insert(passes.begin(), std::move(quick));
    for (const auto& pass : passes)
        for (const MapGroup& group : groupMaps(m_workspace, pass))
            startJob(group);
    emit changed();
}

void MapFetcher::startJob(const MapGroup& group)
{
    const ui::CaseIndex index = m_controller.current();
    ui::Job<CaseMaps> job;
    job.queue = group.checkpoint ? group.checkpoint->device : QStringLiteral("files");
    job.work = [datamodule = m_workspace.datamodule(), index, group](ui::JobControl& control) {
        const auto& samples = datamodule->splits[std::size_t(index.split)].samples;
        return makeMaps(group, *datamodule, samples[std::size_t(index.sample)], control.stop());
    };
    job.era = m_wishes.mark();
    m_jobs.push_back(m_workspace.runner().run(
        this, std::move(job),
        [this, group](const ui::JobResult<CaseMaps>& result) { take(group, result); }));
}

void MapFetcher::take(const MapGroup& group, const ui::JobResult<CaseMaps>& result)
{
    const CaseMaps made = result.error ? CaseMaps() : *result.value;
    for (std::size_t i = 0; i < made.maps.size(); ++i)
        m_controller.keepMap(made.keys[i], made.maps[i]);
    for (FetchedMap& wanted : m_maps) {
        const auto found = std::find(group.keys.begin(), group.keys.end(), wanted.key);
        if (wanted.isDecided() || found == group.keys.end())
            continue;
        if (result.error)
            wanted.error = ui::errorSentence(*result.error);
        else
            wanted.map = made.maps[std::size_t(found - group.keys.begin())];
    }
    emit changed();
}

void MapFetcher::cancelJobs()
{
    for (const ui::JobId job : m_jobs)
        m_workspace.runner().cancel(job);
    m_jobs.clear();
}

} // namespace saliscope::window
