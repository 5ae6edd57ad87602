// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "app/window/common/open_request.h"
#include "app/window/open/database_folders.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace saliscope::ui
{
class JobRunner;
} // namespace saliscope::ui

namespace saliscope::window
{

/// Chooses a registered datamodule, a list or a folder.
class DatamoduleDialog final : public QDialog
{
    Q_OBJECT

public:
    DatamoduleDialog(ui::JobRunner& runner, QWidget* parent);

    OpenRequest request() const;

private:
    void setUp();
    QHBoxLayout* pictureRow();
    void setUpList();
    void fill(const std::vector<DatamoduleRow>& rows);
    void updateChoice();
    void browseFile();
    void browseFolder();
    void browseDatadir();
    const DatamoduleRow* chosenRow() const;

    ui::JobRunner& m_runner;
    std::vector<DatamoduleRow> m_rows;
    QLineEdit* m_search = nullptr;
    QTreeView* m_list = nullptr;
    QStandardItemModel* m_model = nullptr;
    QSortFilterProxyModel* m_filter = nullptr;
    QLineEdit* m_datadir = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_open = nullptr;
    QString m_path; ///< of a file or folder chosen instead
};

} // namespace saliscope::window
