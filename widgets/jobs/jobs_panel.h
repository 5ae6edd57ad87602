// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "jobs/job_runner.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace saliscope
{

/// The dock of jobs: what runs and ran, how far it is, pause, cancel, what failed. GUI thread only.
class JobsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit JobsPanel(JobRunner& runner, QWidget* parent = nullptr);

private:
    void setUp();
    QPushButton* addButton(const QString& text, const QString& tip);
    void connectButtons();
    void addJob(JobId id);
    void refreshJob(JobId id);
    void refreshFailures(QTreeWidgetItem& item, const JobInfo& job);
    void refreshAll();
    void refreshButtons();
    QTreeWidgetItem* itemOf(JobId id) const;
    std::optional<JobInfo> currentJob() const;

    JobRunner& m_runner;
    QTreeWidget* m_tree = nullptr;
    QLabel* m_nothing = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_folder = nullptr;
    QPushButton* m_clear = nullptr;
};

} // namespace saliscope
