// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/data_folders_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/jobs/paths.h"
#include "app/window/common/settings.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

DataFoldersDialog::DataFoldersDialog(ui::JobRunner& runner, QWidget* parent)
    : QDialog(parent)
    , m_runner(runner)
{
    setUp();
    load();
}

void DataFoldersDialog::setUp()
{
    setWindowTitle(tr("Data folders"));
    resize(640, 420);
    m_table = new QTableWidget(0, 2, this);
    m_table->setAccessibleName(tr("Databases and their folders"));
    m_table->setHorizontalHeaderLabels({tr("Database"), tr("Folder of its pictures")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_hint = new QLabel(tr("Kept in %1, which the commands read too.")
                            .arg(ui::shown(jobs::settingsFile().string())),
                        this);
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_choose = buttons->addButton(tr("Choose &folder…"), QDialogButtonBox::ActionRole);
    m_choose->setEnabled(false);
    connect(m_choose, &QPushButton::clicked, this, &DataFoldersDialog::choose);
    connect(m_table, &QTableWidget::cellActivated, this, &DataFoldersDialog::choose);
    connect(m_table, &QTableWidget::currentCellChanged, this,
            [this](int row) { m_choose->setEnabled(row >= 0); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint);
    column->addWidget(buttons);
}

void DataFoldersDialog::load()
{
    ui::Job<std::vector<DatabaseFolder>> job;
    job.queue = QStringLiteral("files");
    job.work = [](ui::JobControl&) { return databaseFolders(); };
    m_runner.run(this, std::move(job),
                 [this](const ui::JobResult<std::vector<DatabaseFolder>>& result) {
                     if (result.error)
                         m_hint->setText(ui::errorSentence(*result.error));
                     else
                         fill(*result.value);
                 });
}

void DataFoldersDialog::fill(const std::vector<DatabaseFolder>& folders)
{
    const int current = std::max(0, m_table->currentRow());
    m_table->setRowCount(int(folders.size()));
    for (int row = 0; row < int(folders.size()); ++row) {
        const DatabaseFolder& folder = folders[std::size_t(row)];
        QString text = folder.folder.isEmpty() ? tr("not set") : folder.folder;
        if (!folder.folder.isEmpty() && !folder.exists)
            text = tr("%1 (not there)").arg(folder.folder);
        m_table->setItem(row, 0, new QTableWidgetItem(folder.database));
        m_table->setItem(row, 1, new QTableWidgetItem(text));
        if (!folder.exists)
            m_table->item(row, 1)->setForeground(palette().brush(QPalette::PlaceholderText));
    }
    m_table->resizeColumnToContents(0);
    m_table->setCurrentCell(current, 0);
}

void DataFoldersDialog::choose()
{
    const QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0);
    if (item == nullptr)
        return;
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Where the pictures of %1 are").arg(item->text()),
        setting(Setting::LastFolder).toString());
    if (folder.isEmpty())
        return;
    try {
        data::writeDataFolder(jobs::settingsFile(), item->text().toStdString(),
                              folder.toStdString());
    } catch (const Error& error) {
        m_hint->setText(ui::errorSentence(error));
        return;
    }
    load();
}

} // namespace saliscope::window
