// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/jobs/report_session.h"

#include <algorithm>

#include "app/jobs/run_description.h"
#include "core/base/error.h"
#include "core/engine/model_catalogue.h"
#include "core/maps/map_source.h"
#include "core/report/report_derived.h"

namespace fs = std::filesystem;

namespace saliscope::jobs
{

namespace
{

/// There is but one: it need not stand beside every map.
void forgetCheckpoints(report::CaseReport& report)
{
    for (report::ReportedMap& map : report.maps)
        map.facts.checkpoint.clear();
    for (report::ReportedDerivation& derived : report.derived)
        for (report::MapFacts& member : derived.members)
            member.checkpoint.clear();
}

} // namespace

SessionReport::SessionReport(const report::ReportOptions& options, const JobContext& context,
                             const JobInputs& inputs)
    : m_options(options)
    , m_context(context)
    , m_inputs(inputs)
    , m_session(context.work)
{
    if (!m_session && options.session)
        m_session =
            std::make_shared<const session::Session>(session::loadSession(*options.session));
    if (!m_session)
        m_session = std::make_shared<const session::Session>();
}

session::ViewProvenance reportView(const report::ReportOptions& options, const JobInputs& inputs,
                                   const report::ReportRequest& request)
{
    std::vector<session::MapChoice> maps;
    for (const engine::MapRequest& map : request.explain.maps)
        maps.push_back(mapChoices({map.algorithm}, map.layer).front());
    session::ViewProvenance view = runView(options.scope, &inputs.loaded(), std::move(maps));
    view.panes.display.colormap = request.colormap;
    view.seed = std::uint32_t(request.explain.seed);
    return view;
}

data::Datamodule SessionReport::withEditedBoxes(const data::Datamodule& datamodule,
                                                std::size_t& edited) const
{
    data::Datamodule changed = datamodule;
    edited = 0;
    for (data::Split& split : changed.splits)
        for (data::Sample& sample : split.samples) {
            const auto found = m_session->cases.find(sample.name);
            if (found == m_session->cases.end() || !found->second.boxes)
                continue;
            sample.boxes = *found->second.boxes;
            ++edited;
        }
    return changed;
}

/// Not where the job names its maps itself.
bool SessionReport::showsPanes() const
{
    return m_options.maps.empty() && (!choices().empty() || !m_session->panes.derived.empty());
}

std::vector<session::MapChoice> SessionReport::choices() const
{
    std::vector<session::MapChoice> choices;
    const auto add = [&choices](const session::MapChoice& choice) {
        if (!choice.hidden && std::find(choices.begin(), choices.end(), choice) == choices.end())
            choices.push_back(choice);
    };
    for (const session::MapChoice& choice : m_session->panes.choices)
        add(choice);
    if (m_session->panes.swiped)
        add(m_session->panes.swiped->second);
    return choices;
}

SessionReport::Checkpoint SessionReport::checkpoint(int index)
{
    const auto place = std::size_t(index);
    if (place >= m_session->checkpoints.size())
        return &m_inputs;
    const session::SessionCheckpoint& wanted = m_session->checkpoints[place];
    if (wanted.sha256 == m_inputs.loaded().sha256)
        return &m_inputs;
    std::unique_ptr<JobInputs>& opened = m_opened[index];
    if (!opened) {
        run::DataScope scope = m_options.scope;
        scope.model = wanted.model;
        tasks::NetworkOptions network = m_options.network;
        network.weight = wanted.path;
        JobContext context = m_context;
        context.datamodule = &m_inputs.datamodule();
        context.network = nullptr;
        opened = std::make_unique<JobInputs>(scope, network, context);
    }
    return opened.get();
}

report::CaseReport SessionReport::paneReport(const session::MapChoice& choice,
                                             const run::SelectedSample& selected,
                                             const report::ReportRequest& request)
{
    const JobInputs& opened = *checkpoint(choice.checkpoint);
    report::ReportRequest own = request;
    own.explain.maps = {{choice.algorithm, choice.layer}};
    own.explain.outputs.clear();
    if (choice.output >= 0)
        own.explain.outputs = {choice.output};
    own.explain.contrast = choice.contrast;
    own.explain.evidence = choice.evidence;
    return report::reportOfCase(opened.network(), opened.datamodule(), selected.split->name,
                                *selected.sample, own, m_context.stop);
}

report::ReportedMap SessionReport::existingMap(const session::MapChoice& choice,
                                               const run::SelectedSample& selected,
                                               const report::ReportRequest& request) const
{
    for (const session::SessionResults& results : m_session->results) {
        if (results.path.extension() == ".json" ||
            !choice.existingSet.starts_with(maps::setTitle(results.path, {})))
            continue;
        const auto source = maps::openMapSource(results.path, {selected});
        for (const maps::MapSet& set : source->sets())
            if (maps::setTitle(results.path, set) == choice.existingSet) {
                const std::string key = maps::mapKey(*selected.sample);
                const maps::MapNote* note = source->note(set, key);
                report::ReportedMap map = report::reportOfMap(
                    m_inputs.datamodule(), *selected.sample, maps::readSquareMap(*source, set, key),
                    choice.existingSet, m_inputs.network().model().input, request,
                    note != nullptr ? note->evidenceSign : 1);
                map.facts.ofOtherPicture = maps::isOfOtherPicture(
                    *source, set, key, m_inputs.datamodule(), *selected.sample);
                return map;
            }
    }
    throw Error(ErrorKind::NotFound, choice.existingSet, say("these maps are not there"));
}

void SessionReport::addCheckpoint(const JobInputs& opened, const report::CaseReport& part,
                                  report::CaseReport& report) const
{
    const std::string name = opened.loaded().checkpoint.path.filename().string();
    const bool isKnown =
        std::any_of(report.others.begin(), report.others.end(),
                    [&](const auto& c) { return c.sha256 == opened.loaded().sha256; });
    if (&opened != &m_inputs && !isKnown)
        report.others.push_back({name, opened.network().model().title, opened.loaded().sha256,
                                 part.probabilities, part.outputNames});
}

const report::ReportedMap& SessionReport::mapOf(const session::MapChoice& choice,
                                                const run::SelectedSample& selected,
                                                const report::ReportRequest& request,
                                                report::CaseReport& report)
{
    for (const auto& [made, map] : m_made)
        if (made == choice)
            return map;
    if (!choice.existingSet.empty()) {
        m_made.emplace_back(choice, existingMap(choice, selected, request));
        return m_made.back().second;
    }
    report::CaseReport part = paneReport(choice, selected, request);
    const JobInputs& opened = *checkpoint(choice.checkpoint);
    addCheckpoint(opened, part, report);
    report.boxShare = std::max(report.boxShare, part.boxShare);
    part.maps.at(0).facts.checkpoint = opened.loaded().checkpoint.path.filename().string();
    m_made.emplace_back(choice, std::move(part.maps[0]));
    return m_made.back().second;
}

void SessionReport::addDerived(const run::SelectedSample& selected,
                               const report::ReportRequest& request, report::CaseReport& report)
{
    const session::SessionPanes& panes = m_session->panes;
    report::ReportRequest own = request;
    own.road = false;
    for (const session::DerivedPane& derived : panes.derived) {
        std::vector<report::ReportedMap> members;
        for (const session::MapChoice& choice : derived.members)
            members.push_back(mapOf(choice, selected, own, report));
        report.derived.push_back(
            report::reportOfDerived(derived.kind, members, m_inputs.datamodule(), *selected.sample,
                                    m_inputs.network().model().input, request));
    }
    if (panes.swiped && std::size_t(panes.swiped->pane) < panes.choices.size()) {
        const session::MapChoice& first = panes.choices[std::size_t(panes.swiped->pane)];
        report.derived.push_back(report::reportOfSwipe(
            mapOf(first, selected, own, report), mapOf(panes.swiped->second, selected, own, report),
            panes.swiped->divider));
    }
}

report::CaseReport SessionReport::reportOf(const run::SelectedSample& selected,
                                           const report::ReportRequest& request)
{
    m_made.clear();
    report::ReportRequest first = request;
    if (showsPanes())
        first.explain.maps.clear();
    report::CaseReport report =
        report::reportOfCase(m_inputs.network(), m_inputs.datamodule(), selected.split->name,
                             *selected.sample, first, m_context.stop);
    if (showsPanes()) {
        for (const session::MapChoice& choice : choices())
            report.maps.push_back(mapOf(choice, selected, request, report));
        addDerived(selected, request, report);
    }
    if (report.others.empty())
        forgetCheckpoints(report);
    if (const auto record = m_session->cases.find(selected.sample->name);
        record != m_session->cases.end()) {
        report.note = record->second.note;
        report.tags = record->second.tags;
        report.boxesEdited = record->second.boxes.has_value();
    }
    return report;
}

session::ViewProvenance SessionReport::viewOf(const run::SelectedSample& selected,
                                              const report::CaseReport& report,
                                              const report::ReportRequest& request) const
{
    session::ViewProvenance view = reportView(m_options, m_inputs, request);
    if (showsPanes()) {
        view.panes = m_session->panes;
        view.results = m_session->results;
        if (!m_session->checkpoints.empty())
            view.checkpoints = m_session->checkpoints;
    }
    view.panes.display.colormap = request.colormap;
    if (view.data == session::SessionData())
        view.data.pictures = {
            fs::absolute(data::samplePath(m_inputs.datamodule(), *selected.sample))
                .lexically_normal()};
    view.sample = selected.sample->name;
    view.imageSha256 = report.origin.imageSha256;
    if (report.boxesEdited)
        view.boxes = selected.sample->boxes;
    return view;
}

} // namespace saliscope::jobs
