// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/jobs/jobs_panel.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/jobs/jobs_model.h"
#include "widgets/texts/wrapped_text.h"

namespace saliscope::ui
{

namespace
{

class ProgressDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const QVariant share = index.data(JobsModel::shareRole);
        if (!share.isValid()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionProgressBar bar;
        bar.rect = option.rect.adjusted(2, 3, -2, -3);
        bar.palette = option.palette;
        bar.state = option.state | QStyle::State_Horizontal;
        bar.fontMetrics = option.fontMetrics;
        bar.maximum = 1000;
        bar.progress = int(share.toDouble() * 1000);
        bar.text = index.data().toString();
        bar.textVisible = true;
        bar.textAlignment = Qt::AlignCenter;
        QApplication::style()->drawControl(QStyle::CE_ProgressBar, &bar, painter, option.widget);
    }
};

QTableView* table(QAbstractItemModel* model, const QString& name, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setAlternatingRowColors(true);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 8);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setHighlightSections(false);
    return view;
}

QPushButton* button(const QString& text, const QString& tip, QWidget* parent)
{
    auto* result = new QPushButton(text, parent);
    result->setToolTip(tip);
    return result;
}

} // namespace

JobsPanel::JobsPanel(JobRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new JobsModel(runner, this))
    , m_failuresModel(new FailuresModel(this))
    , m_splitter(new QSplitter(this))
    , m_jobs(table(m_model, tr("Jobs"), this))
    , m_failures(table(m_failuresModel, tr("Cases that failed"), this))
    , m_empty(new QLabel(tr("Nothing runs. Maps, scores and exports of many cases are started from "
                            "the Run menu and show their progress here."),
                         this))
    , m_message(new WrappedText(this))
    , m_pause(button(tr("&Pause"), tr("Let the job rest, or go on."), this))
    , m_cancel(button(tr("&Cancel"), tr("Stop the job. Finished files stay."), this))
    , m_folder(button(tr("&Show in folder"), tr("Open the folder of the results."), this))
    , m_copy(button(tr("Copy &errors"), tr("Copy the chosen errors, or all of the job."), this))
    , m_forget(button(tr("&Remove ended"), tr("Take ended jobs off the list."), this))
{
    setupJobs();
    setupFailures();
    setupButtons();
    setupLayout();
    showChosen();
}

void JobsPanel::setupJobs()
{
    m_jobs->setSelectionMode(QAbstractItemView::SingleSelection);
    m_jobs->setItemDelegateForColumn(JobsModel::Progress, new ProgressDelegate(m_jobs));
    m_jobs->horizontalHeader()->setSectionResizeMode(JobsModel::Title, QHeaderView::Stretch);
    for (int column = JobsModel::State; column < JobsModel::ColumnCount; ++column)
        m_jobs->setColumnWidth(column, std::max(m_jobs->horizontalHeader()->sectionSizeHint(column),
                                                m_jobs->fontMetrics().averageCharWidth() * 12));
    m_jobs->setColumnWidth(JobsModel::Progress, m_jobs->fontMetrics().averageCharWidth() * 20);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JobsPanel::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &JobsPanel::showChosen);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int row) {
        m_jobs->selectRow(row);
        showChosen();
    });
    connect(m_jobs->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JobsPanel::showChosen);
}

void JobsPanel::setupFailures()
{
    m_failures->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_failures->horizontalHeader()->setStretchLastSection(true);
    m_failures->setColumnWidth(FailuresModel::Name,
                               m_failures->fontMetrics().averageCharWidth() * 28);
    m_failures->setToolTip(tr("Double click opens the case."));
    connect(m_failures, &QTableView::activated, this, [this](const QModelIndex& index) {
        const run::SampleFailure& failure = m_failuresModel->failures()[std::size_t(index.row())];
        emit caseWanted(QString::fromStdString(failure.split),
                        QString::fromStdString(failure.name));
    });
    m_message->setAccessibleName(tr("Error"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
}

void JobsPanel::setupButtons()
{
    connect(m_pause, &QPushButton::clicked, this, &JobsPanel::pauseOrResume);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto job = chosen())
            m_runner.cancel(job->id);
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const auto job = chosen())
            emit folderWanted(job->folder);
    });
    connect(m_copy, &QPushButton::clicked, this, &JobsPanel::copyFailures);
    connect(m_forget, &QPushButton::clicked, &m_runner, &JobRunner::forgetEnded);
    connect(&m_runner, &JobRunner::activeCountChanged, this, &JobsPanel::showChosen);
}

void JobsPanel::setupLayout()
{
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {m_pause, m_cancel, m_folder, m_copy})
        buttons->addWidget(one);
    buttons->addStretch();
    buttons->addWidget(m_forget);
    auto* errors = new QWidget(this);
    auto* errorColumn = new QVBoxLayout(errors);
    errorColumn->setContentsMargins(0, 0, 0, 0);
    errorColumn->addWidget(m_message);
    errorColumn->addWidget(m_failures);
    m_splitter->setOrientation(Qt::Vertical);
    m_splitter->addWidget(m_jobs);
    m_splitter->addWidget(errors);
    m_splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_empty, 1);
    column->addWidget(m_splitter, 1);
    column->addLayout(buttons);
}

std::optional<JobInfo> JobsPanel::chosen() const
{
    const QModelIndexList rows = m_jobs->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    return m_model->job(rows.front().row());
}

void JobsPanel::showChosen()
{
    if (m_model->rowCount() > 0 && !m_jobs->selectionModel()->hasSelection())
        m_jobs->selectRow(m_model->rowCount() - 1);
    const std::optional<JobInfo> job = chosen();
    const bool active = job && !job->ended();
    const bool paused = active && job->state == JobState::Paused;
    m_empty->setVisible(m_model->rowCount() == 0);
    m_splitter->setVisible(m_model->rowCount() > 0);
    m_pause->setEnabled(active);
    m_pause->setText(paused ? tr("Res&ume") : tr("&Pause"));
    m_cancel->setEnabled(active);
    m_folder->setEnabled(job && !job->folder.isEmpty());
    m_copy->setEnabled(job && (!job->failures.empty() || !job->error.isEmpty()));
    m_forget->setEnabled(m_model->rowCount() > m_runner.activeCount());
    m_failuresModel->setJob(job ? job->id : 0,
                            job ? job->failures : std::vector<run::SampleFailure>());
    QString message = job ? job->error : QString();
    if (job && job->failureCount > job->failures.size())
        message =
            tr("%Ln case(s) failed; the first %1 are listed.", nullptr, int(job->failureCount))
                .arg(job->failures.size());
    m_message->setWords(message);
    m_message->setVisible(!message.isEmpty());
    const bool failures = m_failuresModel->rowCount() > 0;
    m_failures->setVisible(failures);
    m_splitter->widget(1)->setVisible(failures || !message.isEmpty());
}

void JobsPanel::pauseOrResume()
{
    if (const auto job = chosen())
        m_runner.setPaused(job->id, job->state != JobState::Paused);
}

void JobsPanel::copyFailures()
{
    const std::optional<JobInfo> job = chosen();
    if (!job)
        return;
    QStringList lines;
    if (!job->error.isEmpty())
        lines.append(job->error);
    const QItemSelectionModel* chosenRows = m_failures->selectionModel();
    for (int row = 0; row < m_failuresModel->rowCount(); ++row) {
        if (chosenRows->hasSelection() && !chosenRows->isRowSelected(row))
            continue;
        QStringList cells;
        for (int column = 0; column < FailuresModel::ColumnCount; ++column)
            cells.append(m_failuresModel->index(row, column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace saliscope::ui
