// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/file_commands.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "app/window/cases/case_controller.h"
#include "app/window/common/actions.h"
#include "app/window/common/file_places.h"
#include "app/window/common/message_bar.h"
#include "app/window/open/datamodule_dialog.h"
#include "app/window/open/export_view.h"
#include "app/window/open/network_dialog.h"
#include "core/data/loaders.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::window
{

namespace
{

constexpr int digitsInMessage = 12;

} // namespace

FileCommands::FileCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                           ui::Viewer& viewer, MessageBar& messages, ViewSource view,
                           QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_controller(controller)
    , m_viewer(viewer)
    , m_messages(messages)
    , m_view(std::move(view))
    , m_window(window)
{
    const auto on = [&](const char* id, auto&& slot) {
        connect(&m_actions[id], &QAction::triggered, this, slot);
    };
    on("open-demo", [this] { m_workspace.open({.datamodule = QStringLiteral("demo")}); });
    on("open-datamodule", [this] { openDatamodule(); });
    on("open-images", [this] {
        openFiles(QT_TR_NOOP("Open images"), tr("Pictures (*.png *.jpg *.jpeg *.jfif *.bmp *.gif "
                                                "*.tif *.tiff *.jp2 *.j2k *.webp *.dcm "
                                                "*.dicom *.ima DICOMDIR);;All files (*)"));
    });
    on("open-folder", [this] { openFolder(QT_TR_NOOP("Open a folder of pictures")); });
    on("open-checkpoint", [this] { openCheckpoint(); });
    on("open-results", [this] { openResults(); });
    on("open-results-folder", [this] { openResultsFolder(); });
    on("export-view", [this] { chooseExport(); });
    on("copy-picture", [this] { copyPicture(); });
    m_workspace.setNetworkAsker(
        [this](const NetworkQuestion& question, Workspace::NetworkAnswer answer) {
            askAboutNetwork(question, std::move(answer));
        });
    m_workspace.setBaseAsker([this](const BaseQuestion& question, Workspace::BaseAnswer answer) {
        askForBase(question, std::move(answer));
    });
}

void FileCommands::openDatamodule()
{
    DatamoduleDialog dialog(m_workspace.runner(), m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_workspace.open(dialog.request());
}

void FileCommands::openFiles(const char* title, const QString& filter)
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(m_window, tr(title), lastFolder(), filter);
    if (paths.isEmpty())
        return;
    rememberFolder(paths.front());
    m_workspace.openPaths(paths);
}

void FileCommands::openFolder(const char* title)
{
    const QString path = QFileDialog::getExistingDirectory(m_window, tr(title), lastFolder());
    if (path.isEmpty())
        return;
    rememberFolder(path);
    m_workspace.open({.datamodule = path});
}

void FileCommands::findPictures()
{
    const QString path =
        QFileDialog::getExistingDirectory(m_window, tr("Where the pictures are"), lastFolder());
    if (path.isEmpty())
        return;
    rememberFolder(path);
    m_workspace.findPictures(path);
}

void FileCommands::openCheckpoint()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a checkpoint"), lastFolder(),
        tr("Checkpoints (*.ckpt *.safetensors *.onnx *.network.json *.pt *.pth);;All files (*)"));
    if (path.isEmpty())
        return;
    rememberFolder(path);
    m_workspace.open({.weight = path});
}

void FileCommands::askAboutNetwork(const NetworkQuestion& question, Workspace::NetworkAnswer answer)
{
    NetworkDialog::CaseSource source;
    if (const data::Sample* sample = m_controller.currentSample())
        source = [datamodule = m_workspace.datamodule(), sample = *sample] {
            return data::loadSample(*datamodule, sample);
        };
    auto* dialog = new NetworkDialog(question, source, m_workspace.runner(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? std::optional(dialog->description()) : std::nullopt);
    });
    dialog->open();
}

void FileCommands::askForBase(const BaseQuestion& question, Workspace::BaseAnswer answer)
{
    const QString name = question.name.empty()
                             ? tr("a file of the network's pretrained weights")
                             : ui::shown(question.name) + QStringLiteral(".safetensors");
    auto* box = new QMessageBox(QMessageBox::Question, tr("Weights are missing"),
                                tr("%1 holds LoRA adapters without the weights they change.")
                                    .arg(ui::shown(question.checkpoint.filename().string())),
                                QMessageBox::Cancel, m_window);
    box->setInformativeText(
        tr("Name the file of these: %1. It is found by itself when it lies beside the checkpoint.")
            .arg(name));
    const QPushButton* choose = box->addButton(tr("&Choose the file…"), QMessageBox::AcceptRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this,
            [this, box, choose, answer = std::move(answer),
             folder = QString::fromStdString(question.checkpoint.parent_path().string())] {
                const QString path =
                    box->clickedButton() != choose
                        ? QString()
                        : QFileDialog::getOpenFileName(
                              m_window, tr("Weights that the adapters change"), folder,
                              tr("Weights (*.safetensors *.pth *.pt *.ckpt *.bin);;All files (*)"));
                answer(path.isEmpty() ? std::nullopt
                                      : std::optional<std::filesystem::path>(path.toStdString()));
            });
    box->open();
}

void FileCommands::openResults()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(m_window, tr("Open results"), lastFolder(),
                                      tr("Maps and scores (*.h5 *.json *.jsonl);;All files (*)"));
    if (paths.isEmpty())
        return;
    rememberFolder(paths.front());
    m_workspace.open({.results = paths});
}

void FileCommands::openResultsFolder()
{
    const QString path =
        QFileDialog::getExistingDirectory(m_window, tr("Open a folder of results"), lastFolder());
    if (path.isEmpty())
        return;
    rememberFolder(path);
    m_workspace.open({.results = {path}});
}

void FileCommands::setRecentMenu(QMenu& menu)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { fillRecent(menu); });
    fillRecent(menu);
}

void FileCommands::fillRecent(QMenu& menu)
{
    menu.clear();
    const QList<OpenRequest> requests = recentRequests();
    for (const OpenRequest& request : requests)
        connect(menu.addAction(requestTitle(request)), &QAction::triggered, this,
                [this, request] { m_workspace.open(request); });
    if (requests.isEmpty())
        menu.addAction(tr("Nothing was opened yet"))->setEnabled(false);
}

QString FileCommands::proposedName() const
{
    const data::Sample* sample = m_controller.currentSample();
    const QString name =
        sample == nullptr
            ? QString()
            : QFileInfo(QString::fromStdString(sample->name)).completeBaseName() + u'-';
    return proposedPath(name + QStringLiteral("view.png"));
}

void FileCommands::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Export view"), proposedName(),
                                                      tr("Picture (*.png);;Page (*.pdf)"));
    if (path.isEmpty())
        return;
    rememberFolder(path);
    exportView(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".png") : path);
}

QStringList FileCommands::caption() const
{
    QStringList lines;
    if (const data::Sample* sample = m_controller.currentSample())
        lines << requestTitle({.datamodule = m_workspace.request().datamodule,
                               .images = m_workspace.request().images}) +
                     QStringLiteral(" · ") + ui::shown(sample->name);
    for (const auto& checkpoint : m_workspace.checkpoints())
        lines << tr("checkpoint %1, SHA-256 %2…")
                     .arg(checkpoint->name,
                          QString::fromStdString(checkpoint->sha256.substr(0, digitsInMessage)));
    lines << tr("Saliscope %1 · for research, not for diagnosis")
                 .arg(QApplication::applicationVersion());
    return lines;
}

void FileCommands::exportView(const QString& path)
{
    ui::Job<void> job;
    job.queue = QStringLiteral("files");
    job.work = [figure = m_viewer.figure(std::nullopt), lines = caption(), path,
                datamodule = m_workspace.datamodule(), view = m_view()](ui::JobControl&) {
        writeFigure(figure, lines, path, completed(view, *datamodule));
    };
    m_workspace.runner().run(this, std::move(job), [this, path](const ui::JobResult<void>& result) {
        if (result.error)
            m_messages.showError(ui::errorSentence(*result.error));
        else
            m_messages.showNotice(tr("The view was written to %1.").arg(path));
    });
}

void FileCommands::copyPicture()
{
    ui::Job<QImage> job;
    job.queue = QStringLiteral("files");
    job.work = [figure = m_viewer.figure(m_viewer.currentPane()),
                lines = caption()](ui::JobControl&) { return withCaption(figure, lines); };
    m_workspace.runner().run(this, std::move(job), [this](const ui::JobResult<QImage>& result) {
        if (result.error)
            return;
        QApplication::clipboard()->setImage(*result.value);
        m_messages.showNotice(tr("The picture was copied."));
    });
}

} // namespace saliscope::window
