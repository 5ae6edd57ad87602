// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/open/database_folders.h"

#include <map>

#include <QCoreApplication>

#include "app/jobs/paths.h"
#include "core/data/databases.h"

namespace fs = std::filesystem;

namespace saliscope::window
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DatabaseFolders)
};

std::string folderIn(const data::DataOptions& options, const std::string& name)
{
    auto found = options.databases.find(name);
    const data::Database* database = data::findDatabase(name);
    if (found == options.databases.end() && database != nullptr)
        found = options.databases.find(std::string(database->settingsKey));
    return found == options.databases.end() ? std::string() : found->second.string();
}

std::map<std::string, DatabaseFolder> foldersByName(
    const std::vector<data::DatamoduleEntry>& entries, const data::DataOptions& options)
{
    std::map<std::string, DatabaseFolder> folders;
    for (const data::DatamoduleEntry& entry : entries)
        for (const std::string& name : entry.databases) {
            if (entry.name == "demo" || folders.count(name))
                continue;
            const std::string folder = folderIn(options, name);
            std::error_code code;
            folders[name] = {QString::fromStdString(name), QString::fromStdString(folder),
                             !folder.empty() && fs::is_directory(folder, code)};
        }
    return folders;
}

void describePictures(DatamoduleRow& row, const std::map<std::string, DatabaseFolder>& folders)
{
    row.ready = true;
    QStringList found;
    for (const QString& database : row.databases) {
        const auto entry = folders.find(database.toStdString());
        if (entry == folders.end()) {
            row.pictures = Texts::tr("shipped with the program");
            return;
        }
        if (entry->second.exists) {
            found << entry->second.folder;
            continue;
        }
        row.ready = false;
        row.pictures = entry->second.folder.isEmpty()
                           ? Texts::tr("no folder is set for %1").arg(database)
                           : Texts::tr("the folder %1 is not there").arg(entry->second.folder);
        return;
    }
    row.pictures = found.join(QStringLiteral(", "));
}

} // namespace

std::vector<DatabaseFolder> databaseFolders()
{
    const data::DataOptions options = jobs::dataOptions({});
    std::vector<DatabaseFolder> list;
    for (const auto& [name, folder] :
         foldersByName(data::registeredDatamodules(options.resources), options))
        list.push_back(folder);
    return list;
}

std::vector<DatamoduleRow> datamoduleRows()
{
    const data::DataOptions options = jobs::dataOptions({});
    const auto entries = data::registeredDatamodules(options.resources);
    const auto folders = foldersByName(entries, options);
    std::vector<DatamoduleRow> rows;
    for (const data::DatamoduleEntry& entry : entries) {
        DatamoduleRow row;
        row.name = QString::fromStdString(entry.name);
        for (const std::string& database : entry.databases)
            if (!row.databases.contains(QString::fromStdString(database)))
                row.databases << QString::fromStdString(database);
        row.outputs = entry.outputs;
        describePictures(row, folders);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace saliscope::window
