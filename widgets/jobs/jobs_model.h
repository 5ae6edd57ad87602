// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QTimer>

#include "widgets/jobs/job_runner.h"

namespace saliscope::ui
{

/// The jobs of a runner that have a title, oldest first.
class JobsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, State, Progress, Rate, Elapsed, Left, Failures, ColumnCount };
    /// The share of samples that are done, 0..1; none while the number of samples is not known.
    static constexpr int shareRole = Qt::UserRole;

    explicit JobsModel(JobRunner& runner, QObject* parent = nullptr);

    const JobInfo& job(int row) const { return m_jobs[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void add(JobId id);
    void update(JobId id);
    void readAll();
    void countTime();
    QString text(const JobInfo& job, int column) const;

    JobRunner& m_runner;
    std::vector<JobInfo> m_jobs;
    QTimer m_clock;
};

/// The samples of one job that failed.
class FailuresModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Split, Name, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setJob(JobId job, const std::vector<run::SampleFailure>& failures);
    const std::vector<run::SampleFailure>& failures() const { return m_failures; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    JobId m_job = 0;
    std::vector<run::SampleFailure> m_failures;
};

/// "4:05", "1:00:05".
QString durationText(double seconds);

} // namespace saliscope::ui
