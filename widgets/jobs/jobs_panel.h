// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include "widgets/jobs/job_runner.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace saliscope::ui
{

class FailuresModel;
class JobsModel;
class WrappedText;

/// The Jobs dock: the jobs that run or have ended, how fast they are, how long they will still
/// take, and which cases failed.
class JobsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit JobsPanel(JobRunner& runner, QWidget* parent = nullptr);

signals:
    void folderWanted(const QString& folder); ///< "show in folder"
    void caseWanted(const QString& split, const QString& name);

private:
    void setupJobs();
    void setupFailures();
    void setupButtons();
    void setupLayout();
    void showChosen();
    std::optional<JobInfo> chosen() const;
    void copyFailures();
    void pauseOrResume();

    JobRunner& m_runner;
    JobsModel* m_model;
    FailuresModel* m_failuresModel;
    QSplitter* m_splitter;
    QTableView* m_jobs;
    QTableView* m_failures;
    QLabel* m_empty;
    WrappedText* m_message;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QPushButton* m_folder;
    QPushButton* m_copy;
    QPushButton* m_forget;
};

} // namespace saliscope::ui
