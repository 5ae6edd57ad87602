// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/other_formats.h"

namespace fs = std::filesystem;

namespace saliscope::checkpoint
{

namespace
{

/// What train.meta.json says about the best checkpoint: metric and mode ("min" or "max").
struct Criterion {
    std::string metric = "loss";
    std::string mode = "min";
};

Criterion readCriterion(const fs::path& folder)
{
    const fs::path path = folder / "train.meta.json";
    Criterion criterion;
    if (!isThere(path))
        return criterion;
    const nlohmann::ordered_json meta = readJson(path, 1 << 20);
    const JsonNode root(meta, {path.string()});
    criterion.metric = root.text("checkpoint-metric", criterion.metric);
    criterion.mode = root.text("checkpoint-mode", criterion.mode);
    return criterion;
}

/// N of "PREFIXepoch=N.ckpt", where "-" and "_" may replace "=".
std::optional<std::uint64_t> epochOf(std::string_view name, std::string_view prefix)
{
    constexpr std::string_view ending = ".ckpt";
    constexpr std::string_view word = "epoch";
    if (!name.starts_with(prefix) || !name.ends_with(ending))
        return std::nullopt;
    name.remove_prefix(prefix.size());
    if (!name.starts_with(word) || name.size() <= word.size() + 1 + ending.size())
        return std::nullopt;
    const char separator = name[word.size()];
    name.remove_prefix(word.size() + 1);
    name.remove_suffix(ending.size());
    const bool isNumber = name.find_first_not_of("0123456789") == std::string_view::npos;
    if (!isNumber || name.size() > 18 || (separator != '=' && separator != '-' && separator != '_'))
        return std::nullopt;
    return std::stoull(std::string(name));
}

/// The file of the highest epoch; of several, the first in the order of names.
std::optional<fs::path> latest(const fs::path& folder, const std::string& prefix)
{
    std::optional<fs::path> best;
    std::uint64_t bestEpoch = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::optional<std::uint64_t> epoch =
            epochOf(entry.path().filename().string(), prefix);
        if (!epoch || !entry.is_regular_file())
            continue;
        if (best && (*epoch < bestEpoch || (*epoch == bestEpoch && *best < entry.path())))
            continue;
        best = entry.path();
        bestEpoch = *epoch;
    }
    return best;
}

fs::path chooseInFolder(const fs::path& folder)
{
    const Criterion criterion = readCriterion(folder);
    const std::string which = criterion.mode == "max" ? "highest" : "lowest";
    const std::string prefix = "model-at-" + which + "-validation-" + criterion.metric + "-";
    if (const std::optional<fs::path> best = latest(folder, prefix))
        return *best;
    if (const std::optional<fs::path> last = latest(folder, "model-at-"))
        return *last;
    if (const std::optional<Message> other = otherFolder(folder))
        throw Error(ErrorKind::Unsupported, folder.string(), *other);
    throw Error(ErrorKind::NotFound, folder.string(),
                say("this folder has neither %1epoch=N.ckpt nor model-at-epoch=N.ckpt", prefix));
}

} // namespace

fs::path chooseCheckpoint(const fs::path& fileOrFolder)
{
    try {
        if (fs::is_directory(fileOrFolder))
            return chooseInFolder(fileOrFolder);
        if (fs::exists(fileOrFolder))
            return fileOrFolder;
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorKind::Unreadable, fileOrFolder.string(),
                    say("it cannot be looked into: %1", error.code().message()));
    }
    throw Error(ErrorKind::NotFound, fileOrFolder.string(), say("there is no such file or folder"));
}

} // namespace saliscope::checkpoint
