// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/cases/case_survey.h"

#include <algorithm>
#include <cmath>

#include <QTimer>

#include "app/window/cases/survey_job.h"
#include "core/metrics/map_combination.h"
#include "core/session/derived_map.h"
#include "widgets/cases/case_browser.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

constexpr int showMilliseconds = 500;
constexpr int longList = 50; ///< cases from which the Jobs dock tells of it

CaseSurvey::Surveyed surveyed(const std::vector<MapGroup>& groups,
                              const data::Datamodule& datamodule, const data::Sample& sample,
                              const std::stop_token& stop)
{
    CaseSurvey::Surveyed result;
    std::vector<std::shared_ptr<const cases::CaseMap>> maps;
    for (const MapGroup& group : groups) {
        result.maps.push_back(makeMaps(group, datamodule, sample, stop));
        maps.insert(maps.end(), result.maps.back().maps.begin(), result.maps.back().maps.end());
    }
    if (maps.size() < 2)
        return result;
    const std::vector<Image> images = session::comparableMaps(maps);
    std::vector<const Image*> pointers;
    for (const Image& image : images)
        pointers.push_back(&image);
    result.correlation = metrics::lowestCorrelation(metrics::rankCorrelations(pointers));
    return result;
}

engine::MapFlags flagsOf(const CaseMaps& maps)
{
    engine::MapFlags flags;
    for (const auto& map : maps.maps) {
        flags.empty |= map->flags.empty;
        flags.constant |= map->flags.constant;
        flags.nonFinite |= map->flags.nonFinite;
    }
    return flags;
}

} // namespace

CaseSurvey::CaseSurvey(Workspace& workspace, ui::CaseBrowser& cases, ui::Viewer& viewer,
                       ui::WorkListBar& lists)
    : QObject(&lists)
    , m_workspace(workspace)
    , m_cases(cases)
    , m_viewer(viewer)
    , m_lists(lists)
    , m_show(new QTimer(this))
    , m_job(new SurveyJob(workspace.runner(), this))
{
    m_show->setSingleShot(true);
    m_show->setInterval(showMilliseconds);
    connect(m_show, &QTimer::timeout, this, &CaseSurvey::showCorrelations);
    connect(&lists, &ui::WorkListBar::chosenChanged, this, [this] {
        m_isCancelled = false;
        m_job->end();
        start();
    });
    connect(m_job, &SurveyJob::resumed, this, &CaseSurvey::start);
    connect(m_job, &SurveyJob::cancelled, this, [this] { m_isCancelled = true; });
    // Queued: the window takes other cases, and the panes other maps, first.
    const auto check = [this] {
        if (choices() != m_choices)
            restart();
    };
    connect(&viewer, &ui::Viewer::choiceChanged, this, check, Qt::QueuedConnection);
    connect(&viewer, &ui::Viewer::gridChanged, this, check, Qt::QueuedConnection);
    connect(&workspace, &Workspace::checkpointsChanged, this, &CaseSurvey::restart,
            Qt::QueuedConnection);
    connect(&workspace, &Workspace::resultsChanged, this, &CaseSurvey::restart,
            Qt::QueuedConnection);
    connect(&workspace, &Workspace::datamoduleChanged, this, &CaseSurvey::restart,
            Qt::QueuedConnection);
}

bool CaseSurvey::wants(std::initializer_list<const char*> columns) const
{
    const QStringList wanted = m_lists.wantedColumns();
    return std::any_of(columns.begin(), columns.end(),
                       [&](const char* column) { return wanted.contains(QLatin1String(column)); });
}

std::optional<int> CaseSurvey::nextRow(const ui::CaseRows& rows)
{
    if (!m_workspace.datamodule() || m_workspace.isLoadingCheckpoint())
        return std::nullopt;
    const bool maps = wants({session::columns::lowestCorrelation, session::columns::emptyMap,
                             session::columns::constantMap});
    if (!maps && !wants({session::columns::probability}))
        return std::nullopt;
    int& next = maps ? m_nextMaps : m_nextAnswer;
    while (!maps && next < rows.count() && !std::isnan(rows.probability(next, 0)))
        ++next; // an earlier run noted it
    return next < rows.count() ? std::optional(next++) : std::nullopt;
}

std::vector<session::MapChoice> CaseSurvey::choices() const
{
    std::vector<session::MapChoice> result;
    for (int pane = 0; pane < m_viewer.paneCount(); ++pane)
        if (const session::MapChoice choice = m_viewer.choice(pane); !choice.hidden)
            result.push_back(choice);
    return result;
}

std::vector<MapGroup> CaseSurvey::groupsOf(const data::Sample& sample) const
{
    std::vector<WantedMap> wanted;
    for (const session::MapChoice& choice : m_choices) {
        const auto key = mapKeyOf(m_workspace, sample, choice);
        if (key && std::none_of(wanted.begin(), wanted.end(),
                                [&](const WantedMap& map) { return map.key == *key; }))
            wanted.push_back({choice, *key});
    }
    return groupMaps(m_workspace, wanted);
}

void CaseSurvey::restart()
{
    m_wishes.renew();
    m_isRunning = m_isCancelled = false;
    m_job->end();
    m_choices = choices();
    m_correlations.clear();
    m_nextMaps = m_nextAnswer = m_count = 0;
    start();
}

void CaseSurvey::start()
{
    const ui::CaseRows rows = m_cases.rows();
    if (m_isRunning || m_isCancelled || m_job->isPaused())
        return;
    const std::optional<int> row = nextRow(rows);
    if (!row) {
        m_job->end();
        return;
    }
    const std::vector<MapGroup> groups = groupsOf(rows.sample(*row));
    if (groups.empty())
        return;
    ui::Job<Surveyed> job;
    job.queue = m_workspace.device();
    job.priority = ui::JobPriority::Ahead;
    job.replaces = QStringLiteral("survey");
    job.era = m_wishes.mark();
    job.work = [groups, datamodule = m_workspace.datamodule(),
                sample = rows.sample(*row)](ui::JobControl& control) {
        return surveyed(groups, *datamodule, sample, control.stop());
    };
    m_isRunning = true;
    showPlace(*row);
    m_workspace.runner().run(this, std::move(job),
                             [this, row = *row, groups](const ui::JobResult<Surveyed>& result) {
                                 take(row, groups, result);
                             });
}

void CaseSurvey::take(int row, const std::vector<MapGroup>& groups,
                      const ui::JobResult<Surveyed>& result)
{
    m_isRunning = false;
    ++m_count;
    const ui::CaseRows rows = m_cases.rows();
    if (!result.error) {
        const auto found = *result.value;
        const auto& checkpoints = m_workspace.checkpoints();
        for (std::size_t i = 0; i < groups.size() && !checkpoints.empty(); ++i)
            if (groups[i].checkpoint == checkpoints.front()) {
                m_cases.setLogits(rows.indexOf(row), found.maps[i].maps.front()->logits,
                                  found.maps[i].maps.front()->activation);
                m_cases.setMapFlags(rows.indexOf(row), flagsOf(found.maps[i]));
            }
        if (found.correlation)
            m_correlations[rows.sample(row).name] = found.correlation;
        if (!m_show->isActive())
            m_show->start();
    }
    start();
}

void CaseSurvey::showPlace(int row)
{
    const ui::CaseRows rows = m_cases.rows();
    if (rows.count() < longList)
        return;
    const int chosen = m_lists.chosen();
    m_job->begin(chosen < 0
                     ? tr("Survey of all cases")
                     : tr("Survey of all cases for the work list “%1”")
                           .arg(ui::WorkListBar::nameOf(m_lists.lists()[std::size_t(chosen)])));
    run::TaskProgress progress;
    progress.total = std::size_t(rows.count());
    progress.done = std::size_t(row);
    progress.sample = rows.sample(row).name;
    m_job->tell(progress);
}

void CaseSurvey::showCorrelations()
{
    if (!m_correlations.empty())
        m_cases.setScoreColumn(
            {tr("lowest correlation"),
             tr("Lowest rank correlation (Spearman) of any two of the maps the panes show."),
             m_correlations, session::columns::lowestCorrelation});
}

} // namespace saliscope::window
