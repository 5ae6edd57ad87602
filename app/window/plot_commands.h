// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include "base/error.h"

class QWidget;

namespace saliscope
{

class CaseBrowser;
class JobRunner;
class PlotsPanel;

/// Keeps the plots and the case browser together: numbers go one way, brushed cases the other.
class PlotCommands final : public QObject
{
    Q_OBJECT

public:
    PlotCommands(JobRunner& runner, CaseBrowser& cases, PlotsPanel& panel, QWidget* window);

    /// Writes the plot that is shown.
    void exportPlot(const QString& path);

signals:
    void failed(const QString& sentence);
    void noticed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectPanel();
    void refresh();
    void chooseSweep();
    void chooseExport();

    JobRunner& m_runner;
    CaseBrowser& m_cases;
    PlotsPanel& m_panel;
    QWidget* m_window;
    QTimer m_timer; ///< many values arrive one by one
};

} // namespace saliscope
