// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/results/plot_commands.h"

#include <map>
#include <set>

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>

#include "app/window/common/file_places.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/workspace.h"
#include "app/window/session/session_commands.h"
#include "app/window/session/window_session.h"
#include "widgets/cases/case_browser.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/plots/plots_panel.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

constexpr int collectMilliseconds = 300;
constexpr const char* kindNames[] = {"scatter", "histogram", "boxes", "sweep"};

std::map<std::string, std::string> settingsOf(const ui::PlotChoice& choice)
{
    return {{session::plotSetting, kindNames[int(choice.kind)]},
            {session::plotAcrossSetting, choice.across},
            {session::plotUpSetting, choice.up}};
}

std::optional<ui::PlotChoice> choiceOf(const std::map<std::string, std::string>& settings)
{
    const auto text = [&](const char* name) {
        const auto found = settings.find(name);
        return found == settings.end() ? std::string() : found->second;
    };
    const auto* const kind =
        std::find(std::begin(kindNames), std::end(kindNames), text(session::plotSetting));
    if (kind == std::end(kindNames))
        return std::nullopt;
    return ui::PlotChoice{ui::PlotKind(kind - std::begin(kindNames)),
                          text(session::plotAcrossSetting), text(session::plotUpSetting)};
}

std::vector<session::SessionResults> sweepsOf(const Workspace& workspace)
{
    std::vector<session::SessionResults> sweeps;
    for (const session::SessionResults& results : sessionResults(workspace))
        if (isSweepName(results.path))
            sweeps.push_back(results);
    return sweeps;
}

} // namespace

PlotCommands::PlotCommands(Workspace& workspace, ui::CaseBrowser& cases, ui::PlotsPanel& panel,
                           MessageBar& messages, ViewSource view, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_cases(cases)
    , m_panel(panel)
    , m_messages(messages)
    , m_view(std::move(view))
    , m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(collectMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PlotCommands::refresh);
    const auto changed = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    connect(&cases, &ui::CaseBrowser::valuesChanged, this, changed);
    connect(&cases, &ui::CaseBrowser::notesChanged, this, changed);
    connect(&cases, &ui::CaseBrowser::shownChanged, this, changed);
    panel.installEventFilter(this);
    connectPanel();
}

void PlotCommands::connectPanel()
{
    connect(&m_panel, &ui::PlotsPanel::brushed, this, [this](const QList<int>& rows) {
        const ui::CaseRows known = m_cases.rows();
        std::vector<ui::CaseIndex> cases;
        for (const int row : rows)
            cases.push_back(known.indexOf(row));
        m_cases.selectCases(cases);
        m_panel.setSelected(rows);
    });
    connect(&m_cases, &ui::CaseBrowser::selectionChanged, this, &PlotCommands::showSelection);
    connect(&m_panel, &ui::PlotsPanel::activated, this,
            [this](int row) { m_cases.setCurrent(m_cases.rows().indexOf(row)); });
    connect(&m_panel, &ui::PlotsPanel::openSweepWanted, this, &PlotCommands::chooseSweep);
    connect(&m_panel, &ui::PlotsPanel::exportWanted, this, &PlotCommands::chooseExport);
    connect(&m_panel, &ui::PlotsPanel::failed, this,
            [this](const Error& error) { m_messages.showError(ui::errorSentence(error)); });
    connect(&m_workspace, &Workspace::resultsChanged, this, [this](const OpenedResults& results) {
        if (results.sweep.empty())
            return;
        m_panel.openSweep(results.sweep);
        emit panelWanted();
    });
}

void PlotCommands::keepIn(SessionCommands& session)
{
    session.state().addPart({[this]() -> SessionWriter {
                                 return [settings =
                                             settingsOf(m_panel.choice())](session::Session& kept) {
                                     for (const auto& [name, text] : settings)
                                         kept.settings[name] = text;
                                 };
                             },
                             [this](const std::shared_ptr<const session::Session>& kept) {
                                 if (const auto choice = choiceOf(kept->settings))
                                     m_panel.setChoice(*choice);
                             }});
    connect(&session.opening(), &SessionOpening::viewShown, this, &PlotCommands::takeView);
    connect(&session.opening(), &SessionOpening::applied, this,
            [this](const SessionToOpen& opened) {
                if (opened.isView)
                    takeView(opened);
            });
}

void PlotCommands::takeView(const SessionToOpen& view)
{
    const auto choice = choiceOf(view.session->settings);
    if (!choice)
        return;
    m_panel.setChoice(*choice);
    emit panelWanted();
    if (!view.selected.empty())
        select(view.selected);
}

void PlotCommands::select(const std::vector<std::string>& names)
{
    const std::set<std::string_view> wanted(names.begin(), names.end());
    const ui::CaseRows known = m_cases.rows();
    std::vector<ui::CaseIndex> cases;
    for (int row = 0; row < known.count(); ++row)
        if (wanted.contains(known.sample(row).name))
            cases.push_back(known.indexOf(row));
    m_cases.selectCases(cases);
}

bool PlotCommands::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show)
        m_timer.start(0);
    return QObject::eventFilter(watched, event);
}

void PlotCommands::refresh()
{
    if (!m_panel.isVisible())
        return;
    ui::Job<std::shared_ptr<const ui::CaseNumbers>> job;
    job.queue = QStringLiteral("cases");
    job.replaces = QStringLiteral("plot-numbers");
    job.work = [rows = m_cases.rows()](ui::JobControl&) {
        return std::make_shared<const ui::CaseNumbers>(ui::caseNumbers(rows));
    };
    m_workspace.runner().run(
        this, std::move(job),
        [this](const ui::JobResult<std::shared_ptr<const ui::CaseNumbers>>& result) {
            if (result.error)
                return;
            m_panel.setNumbers(*result.value);
            showSelection();
        });
}

void PlotCommands::showSelection()
{
    const ui::CaseRows known = m_cases.rows();
    QList<int> rows;
    for (const ui::CaseIndex index : m_cases.selected())
        rows.append(known.rowOf(index));
    m_panel.setSelected(rows);
}

void PlotCommands::chooseSweep()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a sweep"), lastFolder(),
                                                      tr("Results of sweeps (*.json)"));
    if (path.isEmpty())
        return;
    rememberFolder(path);
    m_panel.setChoice({ui::PlotKind::Sweep, {}, {}});
    m_workspace.open({.results = {path}});
}

void PlotCommands::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export plot"), proposedPath(QStringLiteral("plot.pdf")),
        tr("Page (*.pdf);;Drawing (*.svg);;Picture (*.png)"));
    if (path.isEmpty())
        return;
    rememberFolder(path);
    exportPlot(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".pdf") : path);
}

void PlotCommands::exportPlot(const QString& path)
{
    session::ViewProvenance view = m_view();
    if (!view.checkpoints.empty())
        view.engine = engine::openEngine()->version();
    view.settings = settingsOf(m_panel.choice());
    if (m_panel.kind() == ui::PlotKind::Sweep)
        view.results = sweepsOf(m_workspace);
    const ui::CaseRows known = m_cases.rows();
    for (const ui::CaseIndex index : m_cases.selected())
        view.selected.push_back(known.sample(known.rowOf(index)).name);
    try {
        m_panel.write(path.toStdString(), view);
        m_messages.showNotice(tr("The plot was written to %1.").arg(path));
    } catch (const Error& error) {
        m_messages.showError(ui::errorSentence(error));
    }
}

} // namespace saliscope::window
