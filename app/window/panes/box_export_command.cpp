// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <filesystem>

#include <QFileDialog>
#include <QFileInfo>

#include "app/window/common/file_places.h"
#include "app/window/common/message_bar.h"
#include "app/window/common/workspace.h"
#include "app/window/panes/box_commands.h"
#include "core/base/files.h"
#include "widgets/inspector/box_edit_store.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

namespace
{

QString suffixOf(BoxCommands::Format format)
{
    return format == BoxCommands::Format::Csv ? QStringLiteral("csv") : QStringLiteral("json");
}

QString proposedName(BoxCommands::Format format)
{
    switch (format) {
    case BoxCommands::Format::SplitList:
        return QStringLiteral("split-with-edited-boxes");
    case BoxCommands::Format::Coco:
        return QStringLiteral("boxes-coco");
    case BoxCommands::Format::Csv:
        break;
    }
    return QStringLiteral("boxes");
}

/// The first part has the name itself.
std::filesystem::path partPath(const std::filesystem::path& path, std::size_t part)
{
    if (part == 0)
        return path;
    std::filesystem::path result = path;
    result.replace_filename(path.stem().string() + "-" + std::to_string(part + 1) +
                            path.extension().string());
    return result;
}

void write(BoxCommands::Format format, const std::filesystem::path& path,
           const data::Datamodule& datamodule, const session::EditedBoxes& edited,
           const session::ViewProvenance& view)
{
    const auto writeOne = [&](const std::filesystem::path& file, const std::string& text) {
        writeFileAtomically(file, {text});
        writeViewBeside(file, view);
    };
    if (format == BoxCommands::Format::Coco)
        writeOne(path, session::cocoText(datamodule, edited));
    else if (format == BoxCommands::Format::Csv)
        writeOne(path, session::boxTableText(datamodule, edited));
    else
        for (std::size_t part = 0; part < std::max<std::size_t>(1, datamodule.parts.size()); ++part)
            writeOne(partPath(path, part),
                     session::splitListText(datamodule, std::uint16_t(part), edited));
}

} // namespace

void BoxCommands::chooseExport(Format format)
{
    const QString suffix = suffixOf(format);
    QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export boxes"), proposedPath(proposedName(format) + u'.' + suffix),
        format == Format::Csv ? tr("Table (*.csv)") : tr("JSON (*.json)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + suffix;
    rememberFolder(path);
    exportBoxes(format, path);
}

void BoxCommands::exportBoxes(Format format, const QString& path)
{
    ui::Job<void> job;
    job.queue = QStringLiteral("files");
    job.work = [format, file = std::filesystem::path(path.toStdString()),
                datamodule = m_workspace.datamodule(), edited = m_store.edited(),
                view = m_view()](ui::JobControl&) {
        write(format, file, *datamodule, edited, completed(view, *datamodule));
    };
    m_workspace.runner().run(this, std::move(job), [this, path](const ui::JobResult<void>& result) {
        if (result.error)
            m_messages.showError(ui::errorSentence(*result.error));
        else
            m_messages.showNotice(tr("The boxes were written to %1.").arg(path));
    });
}

} // namespace saliscope::window
