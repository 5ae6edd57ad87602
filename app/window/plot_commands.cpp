// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/plot_commands.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>

#include "cases/case_browser.h"
#include "jobs/job_runner.h"
#include "plots/plots_panel.h"
#include "texts/told.h"
#include "window/settings.h"

namespace saliscope
{

namespace
{

constexpr int collectMilliseconds = 300;

QString lastFolder()
{
    return setting(Setting::LastFolder).toString();
}

} // namespace

PlotCommands::PlotCommands(JobRunner& runner, CaseBrowser& cases, PlotsPanel& panel,
                           QWidget* window)
    : QObject(window)
    , m_runner(runner)
    , m_cases(cases)
    , m_panel(panel)
    , m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(collectMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PlotCommands::refresh);
    const auto changed = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    connect(&cases, &CaseBrowser::valuesChanged, this, changed);
    connect(&cases, &CaseBrowser::notesChanged, this, changed);
    connect(&cases, &CaseBrowser::shownChanged, this, changed);
    panel.installEventFilter(this);
    connectPanel();
}

void PlotCommands::connectPanel()
{
    connect(&m_panel, &PlotsPanel::brushed, this, [this](const QList<int>& rows) {
        const CaseRows known = m_cases.rows();
        std::vector<CaseIndex> cases;
        for (const int row : rows)
            cases.push_back(known.indexOf(row));
        m_cases.selectCases(cases);
        m_panel.setSelected(rows);
    });
    connect(&m_cases, &CaseBrowser::selectionChanged, this, [this] {
        const CaseRows known = m_cases.rows();
        QList<int> rows;
        for (const CaseIndex index : m_cases.selected())
            rows.append(known.rowOf(index));
        m_panel.setSelected(rows);
    });
    connect(&m_panel, &PlotsPanel::activated, this,
            [this](int row) { m_cases.setCurrent(m_cases.rows().indexOf(row)); });
    connect(&m_panel, &PlotsPanel::openSweepWanted, this, &PlotCommands::chooseSweep);
    connect(&m_panel, &PlotsPanel::exportWanted, this, &PlotCommands::chooseExport);
    connect(&m_panel, &PlotsPanel::failed, this,
            [this](const Error& error) { emit failed(errorSentence(error)); });
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
    JobRequest job;
    job.queue = QStringLiteral("cases");
    job.replaces = QStringLiteral("plot-numbers");
    job.work = [rows = m_cases.rows()](JobControl&) {
        return std::any(std::make_shared<const CaseNumbers>(caseNumbers(rows)));
    };
    m_runner.start(std::move(job), this, [this](const JobResult& result) {
        if (!result.error)
            m_panel.setNumbers(std::any_cast<std::shared_ptr<const CaseNumbers>>(result.value));
    });
}

void PlotCommands::chooseSweep()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a sweep"), lastFolder(),
                                                      tr("Results of sweeps (*.json)"));
    if (path.isEmpty())
        return;
    setSetting(Setting::LastFolder, QFileInfo(path).absolutePath());
    m_panel.openSweep(path.toStdString());
}

void PlotCommands::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export plot"), QDir(lastFolder()).filePath(QStringLiteral("plot.pdf")),
        tr("Page (*.pdf);;Drawing (*.svg);;Picture (*.png)"));
    if (path.isEmpty())
        return;
    setSetting(Setting::LastFolder, QFileInfo(path).absolutePath());
    exportPlot(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".pdf") : path);
}

void PlotCommands::exportPlot(const QString& path)
{
    try {
        m_panel.write(path.toStdString());
        emit noticed(tr("The plot was written to %1.").arg(path));
    } catch (const Error& error) {
        emit failed(errorSentence(error));
    }
}

} // namespace saliscope
