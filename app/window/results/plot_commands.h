// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include "app/window/common/view_source.h"

class QWidget;

namespace saliscope::ui
{
class CaseBrowser;
class PlotsPanel;
} // namespace saliscope::ui

namespace saliscope::window
{

class MessageBar;
class SessionCommands;
struct SessionToOpen;
class Workspace;

/// Keeps the plots and the case browser together: numbers go one way, brushed cases the other.
class PlotCommands final : public QObject
{
    Q_OBJECT

public:
    PlotCommands(Workspace& workspace, ui::CaseBrowser& cases, ui::PlotsPanel& panel,
                 MessageBar& messages, ViewSource view, QWidget* window);

    /// Has sessions keep which plot is shown, and exported views bring it back.
    void keepIn(SessionCommands& session);

    /// Writes the plot that is shown.
    void exportPlot(const QString& path);

signals:
    /// There is something to be seen in the panel.
    void panelWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectPanel();
    void refresh();
    void showSelection();
    void chooseSweep();
    void chooseExport();
    void takeView(const SessionToOpen& view);
    void select(const std::vector<std::string>& names);

    Workspace& m_workspace;
    ui::CaseBrowser& m_cases;
    ui::PlotsPanel& m_panel;
    MessageBar& m_messages;
    ViewSource m_view;
    QWidget* m_window;
    QTimer m_timer; ///< many values arrive one by one
};

} // namespace saliscope::window
