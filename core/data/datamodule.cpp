// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/datamodule.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/annotations.h"
#include "core/data/databases.h"
#include "core/data/description.h"
#include "core/data/image_folder.h"
#include "core/data/list_file.h"
#include "core/data/split_list.h"
#include "core/pictures/dicom_directory.h"
#include "core/pictures/image_file.h"

namespace fs = std::filesystem;

namespace saliscope::data
{

namespace
{

constexpr std::uint64_t longestIndex = std::uint64_t(1) << 20;

fs::path listFolder(const fs::path& resources)
{
    return resources / "datamodules";
}

std::map<std::string, Description, std::less<>> readIndex(const fs::path& resources)
{
    const fs::path file = listFolder(resources) / "index.json";
    return parseIndex(readFile(file, longestIndex), file.string());
}

/// What decides where the pictures of a description's parts are.
struct FolderRules {
    const DataOptions& options;
    fs::path base;        ///< of the paths in the description
    bool shipped = false; ///< a registered datamodule; folders it names are shipped with it
    bool several = false; ///< its parts come from different databases
};

/// The folder of a database in the user's settings; null when there is none. Throws Error Damaged
/// when what stands there is none.
const fs::path* folderInSettings(const std::string& name, const DataOptions& options)
{
    const Database* database = findDatabase(name);
    for (const std::string_view key :
         {std::string_view(name), database == nullptr ? name : database->settingsKey})
        if (const auto found = options.databases.find(std::string(key));
            found != options.databases.end())
            return &found->second;
    for (const std::string& key : {name, std::string()})
        if (const auto wrong = options.unusable.find(key); wrong != options.unusable.end())
            throw Error(ErrorKind::Damaged, name, wrong->second);
    return nullptr;
}

fs::path folderOf(const PartDescription& part, const FolderRules& rules)
{
    const DataOptions& options = rules.options;
    if (rules.shipped && !part.folder.empty())
        return rules.base / part.folder;
    if (options.datadir) {
        std::error_code code;
        const fs::path own = *options.datadir / part.database;
        return rules.several && fs::is_directory(own, code) ? own : *options.datadir;
    }
    if (!part.folder.empty())
        return rules.base / part.folder;
    if (const fs::path* folder = folderInSettings(part.database, options))
        return *folder;
    return rules.shipped ? fs::path(".") : rules.base;
}

std::vector<std::string> findingsOf(const Description& description, const PartDescription& part)
{
    const Database* database = findDatabase(part.database);
    if (!description.findings.empty() || database == nullptr)
        return description.findings;
    return {database->findings.begin(), database->findings.end()};
}

/// Number of outputs when no description states it: lists say it, indices of two classes are one
/// output, indices of more are one output each.
int outputsOf(const LabelRules& rules)
{
    if (rules.outputs != 0)
        return rules.outputs;
    return rules.highestLabel <= 1 ? 1 : rules.highestLabel + 1;
}

std::string realPath(const fs::path& file)
{
    std::error_code code;
    return fs::weakly_canonical(file, code).string();
}

/// What the lists of a description may take: one that is named again and again counts once.
WorkBudget budgetOf(const Description& description, const fs::path& base)
{
    std::set<std::string> seen;
    std::uint64_t bytes = 0;
    for (const PartDescription& part : description.parts) {
        std::error_code code;
        const std::uint64_t size = fs::file_size(base / part.split, code);
        if (!code && seen.insert(realPath(base / part.split)).second)
            bytes += size;
    }
    return {description.name, bytes};
}

void readLists(const Description& description, const fs::path& base, bool shipped,
               Datamodule& datamodule)
{
    constexpr std::uint64_t workPerByte = 128; // of a list's text: its hash, and the walk over it
    std::set<std::string> seen;
    WorkBudget budget = budgetOf(description, base);
    LabelRules rules;
    rules.budget = &budget;
    rules.outputs = description.outputs;
    rules.oneHot = description.oneHot;
    for (std::size_t i = 0; i < description.parts.size(); ++i) {
        const PartDescription& part = description.parts[i];
        rules.findings = findingsOf(description, part);
        if (datamodule.findings.empty())
            datamodule.findings = rules.findings;
        rules.ignoreBoxes = part.ignoreBoxes;
        const fs::path file = base / part.split;
        const ListFile list = readListFile(file);
        if (!seen.insert(realPath(file)).second)
            budget.takeWork(workPerByte * list.text.size());
        rules.mostEntries = list.mostEntries();
        datamodule.parts[i].splitSource =
            shipped ? (fs::path("datamodules") / part.split).lexically_normal().string()
                    : file.string();
        datamodule.parts[i].splitSha256 = sha256(list.text);
        appendSplitList(list.text, file.string(), static_cast<std::uint16_t>(i), rules, datamodule);
    }
    datamodule.outputs = outputsOf(rules);
}

bool hasSeveralDatabases(const Description& description)
{
    return std::any_of(description.parts.begin(), description.parts.end(), [&](const auto& part) {
        return part.database != description.parts.front().database;
    });
}

Datamodule openDescription(const Description& description, const fs::path& base, bool shipped,
                           const DataOptions& options)
{
    Datamodule datamodule;
    datamodule.name = description.name;
    datamodule.splitName = description.splitName.empty() ? listName(description.parts.back().split)
                                                         : description.splitName;
    if (!description.checkpoint.empty())
        datamodule.defaultCheckpoint = (base / description.checkpoint).lexically_normal();
    const FolderRules rules{options, base, shipped, hasSeveralDatabases(description)};
    for (const PartDescription& part : description.parts) {
        Loader loader = part.loader;
        loader.numberedFirst = loader.numberedFolders && options.numberedFirst;
        datamodule.parts.push_back(
            {part.database, folderOf(part, rules).lexically_normal(), "", "", loader});
    }
    readLists(description, base, shipped, datamodule);
    separateDuplicates(datamodule);
    return datamodule;
}

Datamodule withHash(Datamodule datamodule, const ListFile& list)
{
    datamodule.parts.front().splitSha256 = sha256(list.text);
    return datamodule;
}

Datamodule openTable(const fs::path& file, const DataOptions& options)
{
    const fs::path base = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const ListFile list = readListFile(file);
    return withHash(openAnnotations(readBoxTable(list.text, file.string()), file,
                                    options.datadir.value_or(base)),
                    list);
}

Datamodule openList(const fs::path& file, const DataOptions& options)
{
    const fs::path base = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const ListFile list = readListFile(file);
    if (isDescription(list.text))
        return openDescription(parseDescription(list.text, file.string()), base, false, options);
    if (isCoco(list.text))
        return withHash(openAnnotations(readCoco(list.text, file.string()), file,
                                        options.datadir.value_or(base)),
                        list);
    Datamodule datamodule;
    datamodule.name = listName(file);
    datamodule.splitName = datamodule.name;
    datamodule.parts.push_back(
        {"images", options.datadir.value_or(base), file.string(), sha256(list.text), {}});
    WorkBudget budget(file.string(), list.bytes);
    LabelRules rules;
    rules.budget = &budget;
    rules.mostEntries = list.mostEntries();
    appendSplitList(list.text, file.string(), 0, rules, datamodule);
    datamodule.outputs = outputsOf(rules);
    separateDuplicates(datamodule);
    return datamodule;
}

Datamodule openPath(const fs::path& path, const DataOptions& options)
{
    std::error_code code;
    if (fs::is_directory(path, code))
        return openImageFolder(path);
    if (!fs::exists(path, code)) {
        const bool named = path.has_parent_path() || path.has_extension();
        throw Error(named ? ErrorKind::NotFound : ErrorKind::BadRequest, path.string(),
                    named ? say("there is no such file or folder")
                          : say("no datamodule of this name is registered, and there is no file or "
                                "folder of this name"));
    }
    if (path.extension() == ".py")
        throw Error(ErrorKind::Unsupported, path.string(),
                    say("Python files are not run; give the split list (JSON) it uses instead"));
    if (path.extension() == ".csv")
        return openTable(path, options);
    if (!isListName(path) && pictures::isDicomDirectory(path))
        return openDicomDirectory(path);
    if (!isListName(path) && pictures::looksLikeImage(path))
        return openImageFiles({path});
    if (!isListName(path))
        throw Error(
            ErrorKind::UnknownFormat, path.string(),
            say("a datamodule is a registered name, a .json, .json.bz2 or .csv file, a folder, "
                "a DICOMDIR or a picture"));
    return openList(path, options);
}

Datamodule openAny(std::string_view nameOrPath, const DataOptions& options)
{
    // No registered name has these characters: a path needs no index.
    if (nameOrPath.find_first_of("/.") == std::string_view::npos) {
        const auto index = readIndex(options.resources);
        const auto found = index.find(nameOrPath);
        if (found != index.end())
            return openDescription(found->second, listFolder(options.resources), true, options);
    }
    return openPath(nameOrPath, options);
}

} // namespace

std::vector<DatamoduleEntry> registeredDatamodules(const fs::path& resources)
{
    std::vector<DatamoduleEntry> entries;
    for (const auto& [name, description] : readIndex(resources)) {
        DatamoduleEntry entry{name, {}, description.outputs};
        for (const PartDescription& part : description.parts)
            entry.databases.push_back(part.database);
        entries.push_back(std::move(entry));
    }
    return entries;
}

Datamodule openDatamodule(std::string_view nameOrPath, const DataOptions& options)
{
    Datamodule datamodule = openAny(nameOrPath, options);
    choosePictures(datamodule, options.pictures);
    return datamodule;
}

std::string findingOf(const Datamodule& datamodule, int boxLabel)
{
    const std::vector<std::string>& findings = datamodule.findings;
    const int place = findings.size() == 1 ? boxLabel - 1 : boxLabel;
    return place >= 0 && place < static_cast<int>(findings.size()) ? findings[std::size_t(place)]
                                                                   : std::string();
}

void choosePictures(Datamodule& datamodule, const pictures::PictureChoice& choice)
{
    for (DatabasePart& part : datamodule.parts)
        part.loader.choice = choice;
}

} // namespace saliscope::data
