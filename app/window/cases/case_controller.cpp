// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/case_controller.h"

#include "app/window/common/settings.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

constexpr int previewInterval = 150; ///< milliseconds
constexpr std::size_t megabyte = 1024 * 1024;

std::size_t cacheBytes()
{
    return std::size_t(std::max(16, setting(Setting::CacheMegabytes).toInt())) * megabyte;
}

} // namespace

CaseController::CaseController(Workspace& workspace, ui::CaseBrowser& browser, ui::Viewer& viewer,
                               QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_browser(browser)
    , m_viewer(viewer)
    , m_cache(cacheBytes())
{
    connect(&workspace, &Workspace::datamoduleChanged, this, &CaseController::forgetEverything);
    connect(&workspace, &Workspace::checkpointsChanged, this, &CaseController::refresh);
    connect(&browser, &ui::CaseBrowser::currentChanged, this, &CaseController::showCase);
    connect(&workspace, &Workspace::resultsChanged, this, &CaseController::refresh);
    connect(&viewer, &ui::Viewer::choiceChanged, this, &CaseController::refresh);
    connect(&viewer, &ui::Viewer::gridChanged, this, &CaseController::refresh);
    m_previewTimer.setInterval(previewInterval);
    connect(&m_previewTimer, &QTimer::timeout, this, &CaseController::showPreviews);
}

const data::Sample* CaseController::currentSample() const
{
    return m_current.valid() ? &sampleAt(m_current) : nullptr;
}

std::shared_ptr<const cases::CaseMap> CaseController::map(int pane) const
{
    return std::size_t(pane) < m_panes.size() ? m_panes[std::size_t(pane)].map : nullptr;
}

void CaseController::keepMap(const cases::CaseMapKey& key,
                             std::shared_ptr<const cases::CaseMap> map)
{
    m_cache.putMap(key, std::move(map));
}

std::size_t CaseController::cachedBytes() const
{
    return m_cache.bytes();
}

void CaseController::forgetEverything()
{
    cancelOthers({});
    m_cache.clear();
    m_mapFailures.clear();
    m_pictureFailures.clear();
    m_current = {};
    m_picture.reset();
    m_panes.clear();
}

void CaseController::showCase(ui::CaseIndex index)
{
    if (!index.valid() || !m_workspace.datamodule())
        return;
    m_current = index;
    m_picture.reset();
    m_panes.clear();
    cancelOthers(index);
    m_viewer.startCase(QString::fromStdString(sampleAt(index).name));
    emit caseChanged();
    refresh();
}

void CaseController::refresh()
{
    if (!m_current.valid())
        return;
    m_panes.resize(std::size_t(m_viewer.paneCount()));
    refreshPicture();
    request(m_current, ui::JobPriority::Screen);
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane)
        refreshPane(pane);
    if (!isSettled())
        return;
    prepareNeighbours();
    emit settled();
}

void CaseController::refreshPicture()
{
    if (m_picture)
        return;
    const std::string& name = sampleAt(m_current).name;
    m_picture = m_cache.picture(datamoduleKey(m_workspace), name);
    if (m_picture) {
        m_viewer.setPicture(m_picture);
        emit pictureShown();
    } else if (const auto failure = m_pictureFailures.find(name);
               failure != m_pictureFailures.end()) {
        m_viewer.setPictureError(failure->second);
    }
}

void CaseController::refreshPane(int pane)
{
    Pane& shown = m_panes[std::size_t(pane)];
    const session::MapChoice choice = m_viewer.choice(pane);
    const auto key = mapKeyOf(m_workspace, sampleAt(m_current), choice);
    if (key && key == shown.key && (shown.map || shown.told))
        return;
    shown = {key, false, key ? m_cache.map(*key) : nullptr};
    const auto failure = key ? m_mapFailures.find(*key) : m_mapFailures.end();
    if (shown.map) {
        m_viewer.setMap(pane, shown.map);
        emit mapShown(pane);
    } else if (failure != m_mapFailures.end()) {
        m_viewer.setMapError(pane, failure->second);
        shown.told = true;
    } else if (!choice.hidden && (key || m_workspace.isLoadingCheckpoint())) {
        m_viewer.setMapPending(pane);
    } else if (!choice.hidden) {
        m_viewer.setMapError(pane, tr("Open a checkpoint to see where a network looks."),
                             {tr("Open a checkpoint…"), [this] { emit checkpointWanted(); }});
    }
}

void CaseController::prepareNeighbours()
{
    for (const int distance : {1, -1})
        if (const ui::CaseIndex index = m_browser.neighbour(distance); index.valid())
            request(index, ui::JobPriority::Ahead);
}

std::vector<WantedMap> CaseController::missingMaps(ui::CaseIndex index)
{
    std::vector<WantedMap> missing;
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane) {
        const session::MapChoice choice = m_viewer.choice(pane);
        const auto key = mapKeyOf(m_workspace, sampleAt(index), choice);
        if (key && !m_cache.map(*key) && !m_mapFailures.count(*key) && !isPending(*key))
            missing.push_back({choice, *key});
    }
    return missing;
}

void CaseController::request(ui::CaseIndex index, ui::JobPriority priority)
{
    const std::string& name = sampleAt(index).name;
    if (m_pictureFailures.count(name))
        return; // the network cannot see it either
    const bool shown = index == m_current && m_picture;
    if (!shown && !m_cache.picture(datamoduleKey(m_workspace), name) && !isPicturePending(index))
        requestPicture(index, priority);
    for (const MapGroup& group : groupMaps(m_workspace, missingMaps(index)))
        requestMaps(index, group, priority);
}

void CaseController::requestPicture(ui::CaseIndex index, ui::JobPriority priority)
{
    ui::Job<std::shared_ptr<const cases::CasePicture>> job;
    job.queue = QStringLiteral("files");
    job.priority = priority;
    job.work = [datamodule = m_workspace.datamodule(), index](ui::JobControl&) {
        const auto& samples = datamodule->splits[std::size_t(index.split)].samples;
        return std::make_shared<const cases::CasePicture>(
            cases::loadCase(*datamodule, samples[std::size_t(index.sample)]));
    };
    job.era = m_workspace.era().mark();
    const auto id = std::make_shared<ui::JobId>();
    *id = m_workspace.runner().run(
        this, std::move(job),
        [this, index, id](const ui::JobResult<std::shared_ptr<const cases::CasePicture>>& result) {
            removePending(*id);
            takePicture(index, result);
        });
    m_pending.push_back({*id, index, {}});
}

void CaseController::requestMaps(ui::CaseIndex index, const MapGroup& group,
                                 ui::JobPriority priority)
{
    ui::Job<CaseMaps> job;
    job.queue = group.checkpoint ? group.checkpoint->device : QStringLiteral("files");
    job.priority = priority;
    job.work = [datamodule = m_workspace.datamodule(), index, group,
                previews = m_previews](ui::JobControl& control) {
        const auto& samples = datamodule->splits[std::size_t(index.split)].samples;
        return makeMaps(group, *datamodule, samples[std::size_t(index.sample)], control.stop(),
                        previews.get());
    };
    m_previewTimer.start();
    job.era = m_workspace.era().mark();
    const auto id = std::make_shared<ui::JobId>();
    *id = m_workspace.runner().run(this, std::move(job),
                                   [this, index, id, group](const ui::JobResult<CaseMaps>& result) {
                                       removePending(*id);
                                       takeMaps(index, group, result);
                                   });
    m_pending.push_back({*id, index, group.keys});
}

/// Maps that are there are never replaced by what came before them.
void CaseController::showPreviews()
{
    for (const auto& [key, preview] : m_previews->take())
        for (std::size_t pane = 0; pane < m_panes.size(); ++pane)
            if (m_panes[pane].key == key && !m_panes[pane].map && isPending(key))
                m_viewer.setMapPreview(int(pane), preview);
    if (m_pending.empty())
        m_previewTimer.stop();
}

void CaseController::takePicture(
    ui::CaseIndex index, const ui::JobResult<std::shared_ptr<const cases::CasePicture>>& result)
{
    const std::string& name = sampleAt(index).name;
    if (!result.error) {
        const auto picture = *result.value;
        m_cache.putPicture(datamoduleKey(m_workspace), name, picture);
        if (index == m_current && !m_picture) {
            m_picture = picture; // the cache may be too small for it
            m_viewer.setPicture(m_picture);
            emit pictureShown();
        }
    } else if (result.error->kind() != ErrorKind::Cancelled) {
        m_pictureFailures[name] = ui::errorSentence(*result.error);
        m_browser.setFailed(index, m_pictureFailures[name]);
    }
    if (index == m_current)
        refresh();
}

void CaseController::takeMaps(ui::CaseIndex index, const MapGroup& group,
                              const ui::JobResult<CaseMaps>& result)
{
    if (!result.error) {
        const auto made = *result.value;
        for (std::size_t i = 0; i < made.maps.size(); ++i)
            m_cache.putMap(made.keys[i], made.maps[i]);
        tellBrowser(index, group, made);
    } else if (result.error->kind() != ErrorKind::Cancelled) {
        for (const cases::CaseMapKey& key : group.keys)
            m_mapFailures[key] = ui::errorSentence(*result.error);
    }
    if (index == m_current)
        refresh();
}

void CaseController::tellBrowser(ui::CaseIndex index, const MapGroup& group, const CaseMaps& maps)
{
    const auto& checkpoints = m_workspace.checkpoints();
    if (checkpoints.empty() || group.checkpoint != checkpoints.front() || maps.maps.empty())
        return;
    m_browser.setLogits(index, maps.maps.front()->logits, maps.maps.front()->activation);
    engine::MapFlags flags;
    for (const auto& map : maps.maps) {
        flags.empty |= map->flags.empty;
        flags.constant |= map->flags.constant;
        flags.nonFinite |= map->flags.nonFinite;
    }
    m_browser.setMapFlags(index, flags);
}

bool CaseController::isPending(const cases::CaseMapKey& key) const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [&](const Pending& pending) {
        return std::find(pending.keys.begin(), pending.keys.end(), key) != pending.keys.end();
    });
}

bool CaseController::isPicturePending(ui::CaseIndex index) const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [&](const Pending& pending) {
        return pending.index == index && pending.keys.empty();
    });
}

bool CaseController::isSettled() const
{
    return !m_workspace.isLoadingCheckpoint() &&
           std::none_of(m_pending.begin(), m_pending.end(),
                        [&](const Pending& pending) { return pending.index == m_current; });
}

void CaseController::cancelOthers(ui::CaseIndex kept)
{
    const std::vector<Pending> pending = m_pending;
    for (const Pending& job : pending)
        if (!(job.index == kept)) {
            removePending(job.id);
            m_workspace.runner().cancel(job.id);
        }
}

void CaseController::removePending(ui::JobId id)
{
    std::erase_if(m_pending, [&](const Pending& pending) { return pending.id == id; });
}

const data::Sample& CaseController::sampleAt(ui::CaseIndex index) const
{
    return m_workspace.datamodule()
        ->splits[std::size_t(index.split)]
        .samples[std::size_t(index.sample)];
}

} // namespace saliscope::window
