// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/other_formats.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace fs = std::filesystem;

namespace saliscope::checkpoint
{

namespace
{

/// \p text without what may stand in front of a page's first word, in small letters.
std::string firstWords(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    std::string words(text.substr(0, 64));
    std::transform(words.begin(), words.end(), words.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return words;
}

bool isPage(std::string_view start)
{
    const std::string words = firstWords(start);
    constexpr std::array<std::string_view, 7> beginnings = {"<!doctype", "<html", "<head", "<body",
                                                            "<script",   "<?xml", "<!--"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return words.starts_with(beginning); });
}

std::optional<Message> packedFile(std::string_view start)
{
    const std::array<std::pair<std::string_view, const char*>, 6> packers = {{
        {"\x1f\x8b", "gzip"},
        {"BZh", "bzip2"},
        {"\xfd"
         "7zXZ",
         "xz"},
        {"\x28\xb5\x2f\xfd", "zstd"},
        {"7z\xbc\xaf", "7-Zip"},
        {"Rar!", "RAR"},
    }};
    for (const auto& [signature, name] : packers)
        if (start.starts_with(signature))
            return say("it is packed with %1; unpack it and name the checkpoint within", name);
    return std::nullopt;
}

bool isText(std::string_view start)
{
    return std::none_of(start.begin(), start.end(), [](unsigned char letter) {
        return letter < 0x20 && letter != '\n' && letter != '\r' && letter != '\t';
    });
}

bool isUnpackedArchive(const fs::path& folder)
{
    return fs::is_regular_file(folder / "data.pkl") && fs::is_directory(folder / "data");
}

Message howToPack(const fs::path& folder)
{
    const fs::path plain = fs::absolute(folder / "x").lexically_normal().parent_path();
    return say("it is an unpacked checkpoint; pack it with `cd \"%1\" && zip -0 -r \"../%2.ckpt\" "
               "\"%2\"`, "
               "and name the file %2.ckpt",
               plain.parent_path().string(), plain.filename().string());
}

Message howToJoin(const fs::path& folder)
{
    return say("it is a checkpoint that DeepSpeed divided; make one file of it with `python -c "
               "\"from lightning.pytorch.utilities.deepspeed import "
               "convert_zero_checkpoint_to_fp32_state_dict as join; join('%1', 'model.ckpt')\"`, "
               "and name model.ckpt",
               folder.string());
}

bool holdsFile(const fs::path& folder, std::string_view ending)
{
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().ends_with(ending) && entry.is_regular_file())
            return true;
    return false;
}

} // namespace

std::optional<Message> otherFile(std::string_view start, const fs::path& path)
{
    std::error_code ignored;
    if (isPage(start))
        return say("it is a web page and no checkpoint, so the download brought a notice or a "
                   "request to log in; open the address in a browser and save the file itself");
    if (start.starts_with("version https://git-lfs"))
        return say("it is only a Git LFS pointer; the checkpoint itself was not downloaded: run "
                   "`git lfs pull` in its folder");
    if (std::optional<Message> packed = packedFile(start))
        return packed;
    if (start.starts_with("\x89HDF"))
        return say("it is an HDF5 file, of Keras for example; a checkpoint of torch is needed");
    if (start.starts_with("GGUF"))
        return say("it is a GGUF file of a language model; a checkpoint of torch is needed");
    if (path.extension() == ".distcp")
        return say("it is one part of a checkpoint that FSDP divided; name its folder to learn how "
                   "to make one file of it");
    if (path.filename() == "data.pkl" && fs::is_directory(path.parent_path() / "data", ignored))
        return howToPack(path.parent_path());
    if (!start.empty() && isText(start))
        return say("it is a text and no checkpoint");
    return std::nullopt;
}

std::optional<Message> otherFolder(const fs::path& folder)
{
    if (isUnpackedArchive(folder))
        return howToPack(folder);
    if (holdsFile(folder, ".distcp"))
        return fs::exists(folder / "meta.pt")
                   ? say("it is a checkpoint that FSDP divided; make one file of it with `python "
                         "-m "
                         "lightning.pytorch.utilities.consolidate_checkpoint \"%1\"`, and name "
                         "the file this writes",
                         folder.string())
                   : say("it is a checkpoint that FSDP divided; make one file of it with `python "
                         "-m "
                         "torch.distributed.checkpoint.format_utils dcp_to_torch \"%1\" model.pt`, "
                         "and name model.pt",
                         folder.string());
    if (holdsFile(folder, "_states.pt")) // the inner one of DeepSpeed's two folders
        return howToJoin(fs::absolute(folder / "x").lexically_normal().parent_path().parent_path());
    if (fs::exists(folder / "zero_to_fp32.py"))
        return howToJoin(folder);
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.is_directory() && holdsFile(entry.path(), "_model_states.pt"))
            return howToJoin(folder);
        if (entry.is_directory() && isUnpackedArchive(entry.path()))
            return howToPack(entry.path());
    }
    return std::nullopt;
}

} // namespace saliscope::checkpoint
