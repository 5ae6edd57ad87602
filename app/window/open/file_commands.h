// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include "app/window/common/view_source.h"
#include "app/window/common/workspace.h"

class QMenu;
class QWidget;

namespace saliscope::ui
{
class Viewer;
} // namespace saliscope::ui

namespace saliscope::window
{

class Actions;
class CaseController;
class MessageBar;

/// What the File menu does: asks for files and opens them, writes and copies what is on the screen.
class FileCommands final : public QObject
{
    Q_OBJECT

public:
    FileCommands(Actions& actions, Workspace& workspace, CaseController& controller,
                 ui::Viewer& viewer, MessageBar& messages, ViewSource view, QWidget* window);

    /// Fills \p menu with the recent items whenever it opens.
    void setRecentMenu(QMenu& menu);
    /// Asks for the folder of the pictures of the cases that are open.
    void findPictures();
    /// Writes all panes as PNG or PDF in the background.
    void exportView(const QString& path);
    void copyPicture();

private:
    void openDatamodule();
    void openFiles(const char* title, const QString& filter);
    void openFolder(const char* title);
    void openCheckpoint();
    void askAboutNetwork(const NetworkQuestion& question, Workspace::NetworkAnswer answer);
    void askForBase(const BaseQuestion& question, Workspace::BaseAnswer answer);
    void openResults();
    void openResultsFolder();
    void chooseExport();
    void fillRecent(QMenu& menu);
    QStringList caption() const;
    QString proposedName() const;

    Actions& m_actions;
    Workspace& m_workspace;
    CaseController& m_controller;
    ui::Viewer& m_viewer;
    MessageBar& m_messages;
    ViewSource m_view;
    QWidget* m_window;
};

} // namespace saliscope::window
