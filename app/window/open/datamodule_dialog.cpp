// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/datamodule_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/window/common/settings.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/texts/told.h"

namespace saliscope::window
{

DatamoduleDialog::DatamoduleDialog(ui::JobRunner& runner, QWidget* parent)
    : QDialog(parent)
    , m_runner(runner)
{
    setUp();
    ui::Job<std::vector<DatamoduleRow>> job;
    job.queue = QStringLiteral("files");
    job.work = [](ui::JobControl&) { return datamoduleRows(); };
    m_runner.run(this, std::move(job),
                 [this](const ui::JobResult<std::vector<DatamoduleRow>>& result) {
                     if (result.error)
                         m_hint->setText(ui::errorSentence(*result.error));
                     else
                         fill(*result.value);
                 });
}

void DatamoduleDialog::setUp()
{
    setWindowTitle(tr("Open datamodule"));
    resize(760, 520);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search by name or database"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search datamodules"));
    setUpList();
    auto* pictures = pictureRow();
    m_hint = new QLabel(this);
    m_hint->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);
    m_open = buttons->button(QDialogButtonBox::Open);
    connect(buttons->addButton(tr("&List or description…"), QDialogButtonBox::ActionRole),
            &QPushButton::clicked, this, &DatamoduleDialog::browseFile);
    connect(buttons->addButton(tr("&Folder…"), QDialogButtonBox::ActionRole), &QPushButton::clicked,
            this, &DatamoduleDialog::browseFolder);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addLayout(pictures);
    column->addWidget(buttons);
    updateChoice();
}

QHBoxLayout* DatamoduleDialog::pictureRow()
{
    m_datadir = new QLineEdit(this);
    m_datadir->setPlaceholderText(tr("as in the data folders of the settings"));
    m_datadir->setAccessibleName(tr("Folder of the pictures"));
    auto* browse = new QPushButton(tr("&Browse…"), this);
    connect(browse, &QPushButton::clicked, this, &DatamoduleDialog::browseDatadir);
    auto* label = new QLabel(tr("&Pictures are in"), this);
    label->setBuddy(m_datadir);
    auto* pictures = new QHBoxLayout;
    pictures->addWidget(label);
    pictures->addWidget(m_datadir, 1);
    pictures->addWidget(browse);
    connect(m_datadir, &QLineEdit::textChanged, this, &DatamoduleDialog::updateChoice);
    return pictures;
}

void DatamoduleDialog::setUpList()
{
    m_model = new QStandardItemModel(0, 3, this);
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Outputs"), tr("Pictures")});
    m_filter = new QSortFilterProxyModel(this);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterRole(Qt::UserRole);
    m_list = new QTreeView(this);
    m_list->setAccessibleName(tr("Registered datamodules"));
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(0, Qt::AscendingOrder);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_search, &QLineEdit::textChanged, m_filter,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DatamoduleDialog::updateChoice);
    connect(m_list, &QTreeView::doubleClicked, this, [this] {
        if (m_open->isEnabled())
            accept();
    });
}

void DatamoduleDialog::fill(const std::vector<DatamoduleRow>& rows)
{
    m_rows = rows;
    for (const DatamoduleRow& row : m_rows) {
        const QList<QStandardItem*> items = {new QStandardItem(row.name),
                                             new QStandardItem(locale().toString(row.outputs)),
                                             new QStandardItem(row.pictures)};
        items[0]->setData(QString(row.name + u' ' + row.databases.join(u' ')), Qt::UserRole);
        for (QStandardItem* item : items)
            if (!row.ready)
                item->setForeground(palette().brush(QPalette::PlaceholderText));
        m_model->appendRow(items);
    }
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(1);
    m_search->setFocus();
}

const DatamoduleRow* DatamoduleDialog::chosenRow() const
{
    const QModelIndex index = m_filter->mapToSource(m_list->currentIndex());
    return index.isValid() ? &m_rows[std::size_t(index.row())] : nullptr;
}

void DatamoduleDialog::updateChoice()
{
    const DatamoduleRow* row = chosenRow();
    const bool ready = row != nullptr && (row->ready || !m_datadir->text().isEmpty());
    m_open->setEnabled(ready);
    if (row == nullptr)
        m_hint->setText(tr("Choose one of the list, or a list or folder of your own."));
    else if (ready)
        m_hint->setText(tr("The pictures of %1: %2.").arg(row->name, row->pictures));
    else
        m_hint->setText(tr("%1 cannot be opened yet: %2. Name the folder below, or set it in "
                           "Tools → Data folders.")
                            .arg(row->name, row->pictures));
}

void DatamoduleDialog::browseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a list or description"), setting(Setting::LastFolder).toString(),
        tr("Lists, descriptions and boxes (*.json *.json.bz2 *.csv)"));
    if (path.isEmpty())
        return;
    m_path = path;
    setSetting(Setting::LastFolder, QFileInfo(path).absolutePath());
    accept();
}

void DatamoduleDialog::browseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a folder of pictures"),
                                                           setting(Setting::LastFolder).toString());
    if (path.isEmpty())
        return;
    m_path = path;
    setSetting(Setting::LastFolder, path);
    accept();
}

void DatamoduleDialog::browseDatadir()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Where the pictures are"),
                                                           setting(Setting::LastFolder).toString());
    if (!path.isEmpty())
        m_datadir->setText(path);
}

OpenRequest DatamoduleDialog::request() const
{
    OpenRequest request;
    request.datadir = m_datadir->text();
    request.datamodule = m_path;
    if (const DatamoduleRow* row = chosenRow(); m_path.isEmpty() && row != nullptr)
        request.datamodule = row->name;
    return request;
}

} // namespace saliscope::window
