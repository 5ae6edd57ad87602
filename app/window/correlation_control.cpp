// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/correlation_control.h"

#include "compare/correlation_view.h"
#include "viewer/viewer.h"
#include "window/comparison_texts.h"
#include "window/derived_map.h"

namespace saliscope
{

namespace
{

CorrelationMatrix correlationsOf(const std::vector<std::shared_ptr<const CaseMap>>& maps)
{
    const std::vector<Image> images = comparableMaps(maps);
    std::vector<const Image*> pointers;
    for (const Image& image : images)
        pointers.push_back(&image);
    return rankCorrelations(pointers);
}

} // namespace

CorrelationControl::CorrelationControl(Workspace& workspace, CaseController& controller,
                                       Viewer& viewer, CorrelationView& view)
    : QObject(&view)
    , m_workspace(workspace)
    , m_viewer(viewer)
    , m_view(view)
    , m_fetcher(new MapFetcher(workspace, controller, this))
{
    connect(m_fetcher, &MapFetcher::changed, this, &CorrelationControl::refresh);
}

void CorrelationControl::setMembers(const std::vector<MapChoice>& members)
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
    m_fetcher->setChoices(active ? m_members : std::vector<MapChoice>());
}

void CorrelationControl::refresh()
{
    ++m_serial;
    m_complete = false;
    show({}, nullptr);
    start();
}

void CorrelationControl::start()
{
    std::vector<std::size_t> known;
    std::vector<std::shared_ptr<const CaseMap>> maps;
    for (std::size_t i = 0; i < m_fetcher->maps().size(); ++i)
        if (const auto& map = m_fetcher->maps()[i].map) {
            known.push_back(i);
            maps.push_back(map);
        }
    if (maps.size() < 2) {
        m_complete = m_fetcher->isComplete();
        return;
    }
    JobRequest job;
    job.queue = QStringLiteral("files");
    job.replaces = QStringLiteral("correlations");
    job.work = [maps](JobControl&) { return std::any(correlationsOf(maps)); };
    m_workspace.runner().start(
        std::move(job), this, [this, known, serial = m_serial](const JobResult& result) {
            if (serial != m_serial || result.error)
                return;
            m_complete = m_fetcher->isComplete();
            const auto matrix = std::any_cast<CorrelationMatrix>(result.value);
            show(known, &matrix);
        });
}

void CorrelationControl::show(const std::vector<std::size_t>& known,
                              const CorrelationMatrix* matrix)
{
    const std::size_t count = m_fetcher->maps().size();
    std::vector<CorrelationMember> members;
    for (const FetchedMap& map : m_fetcher->maps())
        members.push_back({shortChoiceText(map.choice, m_viewer.choices()), reasonLeftOut(map)});
    CorrelationMatrix whole{count, std::vector<std::optional<double>>(count * count)};
    for (std::size_t row = 0; row < known.size(); ++row)
        for (std::size_t column = 0; column < known.size(); ++column)
            whole.values[known[row] * count + known[column]] = matrix->at(row, column);
    m_view.setMatrix(std::move(members), std::move(whole));
}

} // namespace saliscope
