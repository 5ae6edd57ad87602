// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobs_panel.h"

#include <cmath>

#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace saliscope
{

namespace
{

enum Column { Title, Progress, Rate, State, Count };
constexpr int idRole = Qt::UserRole;

bool hasEnded(JobState state)
{
    return state == JobState::Finished || state == JobState::Failed || state == JobState::Cancelled;
}

QString durationText(double seconds)
{
    const auto whole = std::llround(seconds);
    if (whole < 60)
        return JobsPanel::tr("%1 s").arg(whole);
    if (whole < 3600)
        return JobsPanel::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return JobsPanel::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString stateText(const JobInfo& job)
{
    const int failed = int(job.progress.failed);
    switch (job.state) {
    case JobState::Waiting:
        return JobsPanel::tr("waiting");
    case JobState::Paused:
        return JobsPanel::tr("paused");
    case JobState::Cancelled:
        return JobsPanel::tr("cancelled");
    case JobState::Failed:
        return job.error;
    case JobState::Finished:
        return failed == 0 ? JobsPanel::tr("finished in %1").arg(durationText(job.seconds))
                           : JobsPanel::tr("finished, %n case(s) failed", nullptr, failed);
    case JobState::Running:
        break;
    }
    if (!job.secondsLeft)
        return JobsPanel::tr("running");
    return JobsPanel::tr("%1 left").arg(durationText(*job.secondsLeft));
}

QString rateText(const JobInfo& job)
{
    const std::size_t made = job.progress.done - std::min(job.progress.done, job.progress.kept);
    if (made == 0 || job.seconds <= 0)
        return {};
    return JobsPanel::tr("%1 per second")
        .arg(QLocale().toString(double(made) / job.seconds, 'f', 1));
}

QString failureText(const SampleFailure& failure)
{
    return QString::fromStdString(failure.name + ": " + failure.reason);
}

} // namespace

JobsPanel::JobsPanel(JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
{
    setUp();
    connectButtons();
    connect(&runner, &JobRunner::jobAdded, this, &JobsPanel::addJob);
    connect(&runner, &JobRunner::jobChanged, this, &JobsPanel::refreshJob);
    connect(&runner, &JobRunner::jobsForgotten, this, &JobsPanel::refreshAll);
    refreshAll();
}

void JobsPanel::setUp()
{
    m_tree = new QTreeWidget(this);
    m_tree->setAccessibleName(tr("Jobs"));
    m_tree->setColumnCount(Count);
    m_tree->setHeaderLabels({tr("Job"), tr("Progress"), tr("Speed"), tr("State")});
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(Title, 340);
    m_tree->header()->resizeSection(Progress, 180);
    m_tree->header()->resizeSection(Rate, 110);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_nothing = new QLabel(tr("Runs of the Run menu are listed here."), this);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_pause = addButton(tr("&Pause"), tr("Let the job wait, or go on."));
    m_pause->setCheckable(true);
    m_cancel = addButton(tr("C&ancel"), tr("Stop the job; what it has finished is kept."));
    m_folder = addButton(tr("Show in f&older"), tr("Open the folder of the job's results."));
    m_clear = addButton(tr("Clear &ended"), tr("Take ended jobs off the list."));
    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {m_pause, m_cancel, m_folder, m_clear})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 6);
    row->addWidget(m_tree, 1);
    row->addWidget(m_nothing, 1);
    row->addLayout(buttons);
}

QPushButton* JobsPanel::addButton(const QString& text, const QString& tip)
{
    auto* button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

void JobsPanel::connectButtons()
{
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &JobsPanel::refreshButtons);
    connect(m_pause, &QPushButton::clicked, this, [this](bool paused) {
        if (const auto job = currentJob())
            m_runner.setPaused(job->id, paused);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto job = currentJob())
            m_runner.cancel(job->id);
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const auto job = currentJob())
            QDesktopServices::openUrl(QUrl::fromLocalFile(job->folder));
    });
    connect(m_clear, &QPushButton::clicked, &m_runner, &JobRunner::forgetEnded);
}

void JobsPanel::addJob(JobId id)
{
    auto* item = new QTreeWidgetItem(m_tree);
    item->setData(Title, idRole, qulonglong(id));
    auto* bar = new QProgressBar(m_tree);
    bar->setTextVisible(true);
    m_tree->setItemWidget(item, Progress, bar);
    m_tree->setCurrentItem(item);
    refreshJob(id);
}

QTreeWidgetItem* JobsPanel::itemOf(JobId id) const
{
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row)
        if (m_tree->topLevelItem(row)->data(Title, idRole).toULongLong() == id)
            return m_tree->topLevelItem(row);
    return nullptr;
}

void JobsPanel::refreshJob(JobId id)
{
    QTreeWidgetItem* item = itemOf(id);
    const std::optional<JobInfo> job = m_runner.job(id);
    if (item == nullptr || !job)
        return;
    item->setText(Title, job->title);
    item->setToolTip(Title, job->folder);
    item->setText(Rate, rateText(*job));
    item->setText(State, stateText(*job));
    item->setToolTip(State, item->text(State));
    auto* bar = qobject_cast<QProgressBar*>(m_tree->itemWidget(item, Progress));
    // A bar without a range would move to and fro for as long as a job reads its list.
    bar->setRange(0, std::max(1, int(job->progress.total)));
    bar->setValue(int(job->progress.done));
    bar->setFormat(tr("%1 of %2")
                       .arg(QLocale().toString(qulonglong(job->progress.done)),
                            QLocale().toString(qulonglong(job->progress.total))));
    refreshFailures(*item, *job);
    refreshButtons();
}

void JobsPanel::refreshFailures(QTreeWidgetItem& item, const JobInfo& job)
{
    for (std::size_t i = std::size_t(item.childCount()); i < job.failures.size(); ++i) {
        auto* child = new QTreeWidgetItem(&item, {failureText(job.failures[i])});
        child->setFirstColumnSpanned(true);
        child->setToolTip(Title, child->text(Title));
    }
}

void JobsPanel::refreshAll()
{
    m_tree->clear();
    for (const JobInfo& job : m_runner.jobs())
        addJob(job.id);
    refreshButtons();
}

std::optional<JobInfo> JobsPanel::currentJob() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (item != nullptr && item->parent() != nullptr)
        item = item->parent();
    return item == nullptr ? std::nullopt : m_runner.job(item->data(Title, idRole).toULongLong());
}

void JobsPanel::refreshButtons()
{
    const std::optional<JobInfo> job = currentJob();
    const bool active = job && !hasEnded(job->state);
    m_pause->setEnabled(active);
    m_pause->setChecked(job && job->state == JobState::Paused);
    m_cancel->setEnabled(active);
    m_folder->setEnabled(job && !job->folder.isEmpty());
    m_clear->setEnabled(m_tree->topLevelItemCount() > m_runner.activeCount());
    m_tree->setVisible(m_tree->topLevelItemCount() > 0);
    m_nothing->setVisible(m_tree->topLevelItemCount() == 0);
}

} // namespace saliscope
