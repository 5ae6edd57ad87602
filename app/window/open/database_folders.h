// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace saliscope::window
{

/// Where the settings say that the pictures of a database are.
struct DatabaseFolder {
    QString database;
    QString folder;      ///< empty: nothing is said
    bool exists = false; ///< the folder is there
};

/// Of every database a registered datamodule uses, sorted. Reads files. Any thread. Throws Error.
std::vector<DatabaseFolder> databaseFolders();

/// A registered datamodule and whether its pictures can be found here.
struct DatamoduleRow {
    QString name;
    QStringList databases;
    int outputs = 1;
    bool ready = false;
    QString pictures; ///< the folder, or what is missing
};

/// All registered ones, sorted by name. Reads files. Any thread. Throws Error.
std::vector<DatamoduleRow> datamoduleRows();

} // namespace saliscope::window
