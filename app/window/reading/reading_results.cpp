// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFileDialog>
#include <QFileInfo>

#include "app/window/common/file_places.h"
#include "app/window/common/message_bar.h"
#include "app/window/reading/reading_commands.h"
#include "app/window/session/window_session.h"
#include "core/session/map_name.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/pane_choices.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

} // namespace

void ReadingCommands::showReport()
{
    delete m_report;
    m_report = new ui::ReadingReport(m_readings, m_window);
    m_report->setAttribute(Qt::WA_DeleteOnClose);
    m_report->setMapTitles([this](const std::string& map) { return title(map); });
    m_report->setBoxes(m_boxes);
    connectReport();
    m_report->open();
    askForBoxes();
}

QString ReadingCommands::title(const std::string& map) const
{
    const auto choice = session::mapNamed(map, sessionCheckpoints(m_workspace));
    return choice ? ui::choiceText(*choice, m_viewer.choices(), nullptr) : ui::shown(map);
}

void ReadingCommands::connectReport()
{
    const QString json = tr("Readings (*.json)");
    connect(m_report, &ui::ReadingReport::openWanted, this, [this, json] {
        const QString path =
            QFileDialog::getOpenFileName(m_report, tr("Open another reading"), lastFolder(), json);
        if (path.isEmpty())
            return;
        rememberFolder(path);
        compareWith(path);
    });
    connect(m_report, &ui::ReadingReport::saveWanted, this, [this, json] {
        const QString path = QFileDialog::getSaveFileName(
            m_report, tr("Save readings"), proposedPath(QStringLiteral("readings.json")), json);
        if (path.isEmpty())
            return;
        rememberFolder(path);
        save(path);
    });
    connect(m_report, &ui::ReadingReport::exportWanted, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            m_report, tr("Export table"), proposedPath(QStringLiteral("agreement.csv")),
            tr("Tables (*.csv)"));
        if (path.isEmpty())
            return;
        rememberFolder(path);
        exportTable(path);
    });
}

void ReadingCommands::tell(const QString& sentence)
{
    if (m_report)
        m_report->setMessage(sentence);
    else
        m_messages.showError(sentence);
}

void ReadingCommands::compareWith(const QString& path)
{
    ui::Job<std::vector<session::Reading>> job;
    job.queue = QStringLiteral("files");
    job.work = [path = std::filesystem::path(path.toStdString())](ui::JobControl&) {
        return session::loadReadings(path);
    };
    m_workspace.runner().run(this, std::move(job),
                             [this](const ui::JobResult<std::vector<session::Reading>>& result) {
                                 if (result.error) {
                                     tell(ui::errorSentence(*result.error));
                                     return;
                                 }
                                 if (!m_report)
                                     showReport();
                                 m_report->setMessage({});
                                 m_report->addReadings(*result.value);
                                 askForBoxes();
                             });
}

void ReadingCommands::askForBoxes()
{
    std::vector<std::string> missing;
    for (const session::Reading& reading : m_report->readings())
        for (const session::ReadingAnswer& answer : reading.answers)
            if (!m_boxes.contains(answer.sample))
                missing.push_back(answer.sample);
    if (missing.empty() || !m_workspace.datamodule())
        return;
    m_workspace.runner().run(this, boxesRequest(m_workspace.datamodule(), missing),
                             [this](const ui::JobResult<ui::KnownBoxes>& result) {
                                 if (result.error)
                                     return;
                                 for (const auto& [name, boxes] : *result.value)
                                     m_boxes[name] = boxes;
                                 if (m_report)
                                     m_report->setBoxes(m_boxes);
                             });
}

void ReadingCommands::save(const QString& path)
{
    try {
        session::saveReadings(path.toStdString(), m_readings);
        writeViewBeside(path.toStdString(), m_viewSource());
        m_messages.showNotice(tr("The readings were written to %1.").arg(path));
    } catch (const Error& error) {
        tell(ui::errorSentence(error));
    }
}

void ReadingCommands::exportTable(const QString& path)
{
    if (!m_report)
        return;
    try {
        m_report->writeTable(path.toStdString());
        writeViewBeside(path.toStdString(), m_viewSource());
        m_messages.showNotice(tr("The table was written to %1.").arg(path));
    } catch (const Error& error) {
        tell(ui::errorSentence(error));
    }
}

} // namespace saliscope::window
