// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/compare/correlation_control.h"

#include <algorithm>

#include "app/window/panes/comparison_texts.h"
#include "core/session/derived_map.h"
#include "widgets/compare/correlation_view.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

metrics::CorrelationMatrix correlationsOf(
    const std::vector<std::shared_ptr<const cases::CaseMap>>& maps)
{
    const std::vector<Image> images = session::comparableMaps(maps);
    std::vector<const Image*> pointers;
    for (const Image& image : images)
        pointers.push_back(&image);
    return metrics::rankCorrelations(pointers);
}

} // namespace

CorrelationControl::CorrelationControl(Workspace& workspace, CaseController& controller,
                                       ui::Viewer& viewer, ui::CorrelationView& view)
    : QObject(&view)
    , m_workspace(workspace)
    , m_viewer(viewer)
    , m_view(view)
    , m_fetcher(new MapFetcher(workspace, controller, this))
{
    connect(m_fetcher, &MapFetcher::changed, this, &CorrelationControl::refresh);
}

void CorrelationControl::setMembers(const std::vector<session::MapChoice>& members)
{
    m_members = members;
    if (m_active)
        m_fetcher->setChoices(m_members);
}

void CorrelationControl::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    m_fetcher->setChoices(active ? m_members : std::vector<session::MapChoice>());
}

void CorrelationControl::refresh()
{
    m_wishes.renew();
    m_complete = false;
    show();
    start();
}

void CorrelationControl::start()
{
    std::vector<std::shared_ptr<const cases::CaseMap>> maps;
    for (const FetchedMap& fetched : m_fetcher->maps())
        if (fetched.map)
            maps.push_back(fetched.map);
    if (maps.size() < 2) {
        m_complete = m_fetcher->isComplete();
        return;
    }
    ui::Job<metrics::CorrelationMatrix> job;
    job.queue = QStringLiteral("files");
    job.replaces = QStringLiteral("correlations");
    job.era = m_wishes.mark();
    job.work = [maps](ui::JobControl&) { return correlationsOf(maps); };
    m_workspace.runner().run(this, std::move(job),
                             [this, maps](const ui::JobResult<metrics::CorrelationMatrix>& result) {
                                 if (result.error)
                                     return;
                                 m_complete = m_fetcher->isComplete();
                                 m_known = {maps, *result.value};
                                 show();
                             });
}

std::optional<double> CorrelationControl::known(const FetchedMap& one,
                                                const FetchedMap& other) const
{
    const auto placeOf = [this](const FetchedMap& fetched) {
        const auto found = fetched.map
                               ? std::find(m_known.maps.begin(), m_known.maps.end(), fetched.map)
                               : m_known.maps.end();
        return std::size_t(found - m_known.maps.begin());
    };
    const std::size_t row = placeOf(one);
    const std::size_t column = placeOf(other);
    const std::size_t count = m_known.maps.size();
    return row < count && column < count ? m_known.matrix.at(row, column) : std::nullopt;
}

void CorrelationControl::show()
{
    const std::vector<FetchedMap>& maps = m_fetcher->maps();
    std::vector<ui::CorrelationMember> members;
    for (const FetchedMap& map : maps)
        members.push_back({shortChoiceText(map.choice, m_viewer.choices()), reasonLeftOut(map)});
    metrics::CorrelationMatrix whole{maps.size(), {}};
    for (const FetchedMap& row : maps)
        for (const FetchedMap& column : maps)
            whole.values.push_back(known(row, column));
    m_view.setMatrix(std::move(members), std::move(whole));
}

} // namespace saliscope::window
