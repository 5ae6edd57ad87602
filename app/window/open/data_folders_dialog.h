// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include "app/window/open/database_folders.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace saliscope::ui
{
class JobRunner;
} // namespace saliscope::ui

namespace saliscope::window
{

/// Shows and changes where the pictures of registered databases are: the table [datadir] of
/// saliscope.toml, which the commands read too.
class DataFoldersDialog final : public QDialog
{
    Q_OBJECT

public:
    DataFoldersDialog(ui::JobRunner& runner, QWidget* parent);

private:
    void setUp();
    void load();
    void fill(const std::vector<DatabaseFolder>& folders);
    void choose();

    ui::JobRunner& m_runner;
    QTableWidget* m_table = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_choose = nullptr;
};

} // namespace saliscope::window
