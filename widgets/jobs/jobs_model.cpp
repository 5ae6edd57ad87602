// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobs/jobs_model.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

QString durationText(double seconds)
{
    const qint64 whole = std::llround(seconds);
    const QString tail = QStringLiteral("%1").arg(whole % 60, 2, 10, QChar(u'0'));
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(tail);
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QChar(u'0'))
        .arg(tail);
}

JobsModel::JobsModel(JobRunner& runner, QObject* parent)
    : QAbstractTableModel(parent)
    , m_runner(runner)
    , m_jobs(runner.jobs())
{
    connect(&runner, &JobRunner::jobAdded, this, &JobsModel::add);
    connect(&runner, &JobRunner::jobChanged, this, &JobsModel::update);
    connect(&runner, &JobRunner::jobsForgotten, this, &JobsModel::readAll);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &JobsModel::countTime);
    m_clock.start();
}

void JobsModel::add(JobId id)
{
    const int row = int(m_jobs.size());
    beginInsertRows({}, row, row);
    m_jobs.push_back(*m_runner.job(id));
    endInsertRows();
}

void JobsModel::update(JobId id)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [id](const JobInfo& job) { return job.id == id; });
    std::optional<JobInfo> job = m_runner.job(id);
    if (found == m_jobs.end() || !job)
        return;
    *found = std::move(*job);
    const int row = int(found - m_jobs.begin());
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void JobsModel::readAll()
{
    beginResetModel();
    m_jobs = m_runner.jobs();
    endResetModel();
}

void JobsModel::countTime()
{
    std::vector<JobId> running;
    for (const JobInfo& job : m_jobs)
        if (job.state == JobState::Running)
            running.push_back(job.id);
    for (const JobId id : running)
        update(id);
}

int JobsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant JobsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobInfo& info = job(index.row());
    if (role == Qt::DisplayRole)
        return text(info, index.column());
    if (role == Qt::ToolTipRole)
        return info.error.isEmpty() ? text(info, index.column()) : info.error;
    if (role == shareRole && info.progress.total > 0)
        return double(info.progress.done) / double(info.progress.total);
    if (role == Qt::TextAlignmentRole && index.column() >= Rate)
        return int(Qt::AlignVCenter | Qt::AlignRight);
    return {};
}

QString JobsModel::text(const JobInfo& info, int column) const
{
    const QLocale locale;
    switch (column) {
    case Title:
        return info.title;
    case State: {
        static const char* const words[] = {QT_TR_NOOP("Waiting"), QT_TR_NOOP("Running"),
                                            QT_TR_NOOP("Paused"),  QT_TR_NOOP("Finished"),
                                            QT_TR_NOOP("Failed"),  QT_TR_NOOP("Cancelled")};
        return tr(words[int(info.state)]);
    }
    case Progress:
        return info.progress.total == 0
                   ? QString()
                   : tr("%1 of %2")
                         .arg(locale.toString(qulonglong(info.progress.done)),
                              locale.toString(qulonglong(info.progress.total)));
    case Rate:
        return info.rate ? tr("%1 / s").arg(locale.toString(*info.rate, 'f', 1)) : QString();
    case Elapsed:
        return durationText(info.seconds);
    case Left:
        return info.secondsLeft ? durationText(*info.secondsLeft) : QString();
    case Failures:
        return locale.toString(qulonglong(info.failureCount));
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Title:
        return tr("Job");
    case State:
        return tr("State");
    case Progress:
        return tr("Cases done");
    case Rate:
        return tr("Rate");
    case Elapsed:
        return tr("Elapsed");
    case Left:
        return tr("Time left");
    case Failures:
        return tr("Errors");
    default:
        return {};
    }
}

void FailuresModel::setJob(JobId job, const std::vector<run::SampleFailure>& failures)
{
    const std::size_t known = m_failures.size();
    if (job != m_job || failures.size() < known) {
        beginResetModel();
        m_job = job;
        m_failures = failures;
        endResetModel();
    } else if (failures.size() > known) { // failures of a job are only ever added
        beginInsertRows({}, int(known), int(failures.size()) - 1);
        m_failures = failures;
        endInsertRows();
    }
}

int FailuresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_failures.size());
}

int FailuresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FailuresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const run::SampleFailure& failure = m_failures[std::size_t(index.row())];
    if (index.column() == Reason)
        return told(failure.reason);
    return shown(index.column() == Split ? failure.split : failure.name);
}

QVariant FailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == Split ? tr("Split") : section == Name ? tr("Case") : tr("Reason");
}

} // namespace saliscope::ui
