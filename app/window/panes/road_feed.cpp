// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/panes/road_feed.h"

#include <algorithm>

#include "app/window/cases/case_controller.h"
#include "app/window/panes/comparison_texts.h"
#include "core/engine/model_catalogue.h"
#include "widgets/inspector/road_panel.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

RoadFeed::RoadFeed(Workspace& workspace, CaseController& controller, ui::Viewer& viewer,
                   ui::RoadPanel& panel)
    : QObject(&panel)
    , m_workspace(workspace)
    , m_controller(controller)
    , m_viewer(viewer)
    , m_panel(panel)
{
    connect(&viewer, &ui::Viewer::currentPaneChanged, this, &RoadFeed::refresh);
    connect(&viewer, &ui::Viewer::gridChanged, this, &RoadFeed::refresh);
    connect(&viewer, &ui::Viewer::mapChanged, this, &RoadFeed::refresh);
    connect(&viewer, &ui::Viewer::pictureChanged, this, &RoadFeed::refresh);
    connect(&workspace, &Workspace::checkpointsChanged, this, &RoadFeed::refresh);
    connect(&panel, &ui::RoadPanel::pictureWanted, this,
            [this](std::shared_ptr<const cases::CasePicture> picture, const QString& note) {
                if (m_source.pane >= 0 && m_source.pane < m_viewer.paneCount())
                    m_viewer.setPanePicture(m_source.pane, std::move(picture), note);
            });
    connect(&panel, &ui::RoadPanel::scrubberHeld, &viewer, &ui::Viewer::setOverlayHeld);
    refresh();
}

std::shared_ptr<const OpenCheckpoint> RoadFeed::checkpoint(int pane) const
{
    const session::MapChoice choice = m_viewer.choice(pane);
    const auto& all = m_workspace.checkpoints();
    // Maps made before do not say by which network.
    const std::size_t index = choice.existingSet.empty() ? std::size_t(choice.checkpoint) : 0;
    return index < all.size() ? all[index] : nullptr;
}

RoadFeed::Source RoadFeed::sourceOf(int pane) const
{
    Source source;
    source.pane = pane;
    if (m_viewer.picture() != nullptr)
        source.picture = m_controller.picture();
    source.map = m_viewer.map(pane);
    source.checkpoint = checkpoint(pane);
    return source;
}

/// Twice the same curve, as of a pane that shows the current one's map, is drawn once.
void RoadFeed::takeOthers()
{
    std::vector<ui::RoadPane> others;
    std::vector<Source> taken = {sourceOf(m_viewer.currentPane())};
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane) {
        const Source source = sourceOf(pane);
        const bool isNew = std::none_of(taken.begin(), taken.end(), [&](const Source& each) {
            return each.map == source.map && each.checkpoint == source.checkpoint;
        });
        if (!isNew || !problemOf(source).isEmpty())
            continue;
        const QString title = m_viewer.isDerived(pane)
                                  ? m_viewer.mapTitle(pane)
                                  : shortChoiceText(m_viewer.choice(pane), m_viewer.choices());
        others.push_back({pane, title, subjectOf(source)});
        taken.push_back(source);
    }
    m_panel.setOthers(std::move(others));
}

void RoadFeed::refresh()
{
    takeOthers();
    const Source source = sourceOf(m_viewer.currentPane());
    if (source == m_source && !m_isFirst)
        return;
    m_isFirst = false;
    // Ends what is shown in the pane it was shown in.
    m_panel.endScrubbing();
    m_source = source;
    const QString problem = problemOf(source);
    if (problem.isEmpty())
        m_panel.setSubject(
            subjectOf(source),
            tr("Pane %1: %2").arg(source.pane + 1).arg(m_viewer.mapTitle(source.pane)));
    else
        m_panel.setSubject({}, problem);
}

QString RoadFeed::problemOf(const Source& source) const
{
    if (!source.picture || m_controller.currentSample() == nullptr)
        return tr("No case is open.");
    if (!source.map)
        return tr("The current pane has no map.");
    if (source.map->isSigned)
        return tr("A difference of maps has no order of relevance, so ROAD does not apply.");
    if (source.map->contrast)
        return tr("The map explains a difference of two outputs; ROAD asks for the probability of "
                  "one, so it does not apply.");
    if (source.map->flags.nonFinite)
        return tr("The map holds values that are not numbers, so ROAD does not apply.");
    if (!source.checkpoint)
        return tr("Open a checkpoint: ROAD asks the network about the imputed pictures.");
    return {};
}

ui::RoadSubject RoadFeed::subjectOf(const Source& source) const
{
    ui::RoadSubject subject;
    subject.key = keyOf(source);
    subject.sample = m_controller.currentSample()->name;
    subject.picture = source.picture;
    subject.map = source.map;
    subject.network = source.checkpoint->network;
    subject.queue = source.checkpoint->device;
    subject.input = [datamodule = m_workspace.datamodule(), sample = *m_controller.currentSample(),
                     spec = source.checkpoint->network->model().input] {
        return data::prepareInput(data::loadSample(*datamodule, sample), {}, spec).image;
    };
    return subject;
}

/// Empty for maps that were not asked for by a choice alone.
std::string RoadFeed::keyOf(const Source& source) const
{
    const auto key =
        mapKeyOf(m_workspace, *m_controller.currentSample(), m_viewer.choice(source.pane));
    if (!key || source.map != m_controller.map(source.pane))
        return {};
    std::string text;
    for (const std::string& part :
         {key->datamodule, key->sample, source.checkpoint->sha256, key->set,
          std::string(engine::algorithmInfo(key->algorithm).name), key->layer,
          std::to_string(key->output), std::to_string(int(key->evidence))})
        text += part + '\n';
    return text;
}

} // namespace saliscope::window
