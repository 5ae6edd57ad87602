// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/view_file.h"

#include <cstdint>

#include <zlib.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/results/json_layout.h"
#include "core/results/metadata.h"
#include "core/session/session_parts.h"

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace saliscope::session
{

namespace
{

constexpr std::size_t longestRecord = std::size_t(1) << 20;
constexpr std::uint64_t largestPicture = std::uint64_t(256)
                                         << 20; ///< of ours; radiographs may be more
constexpr std::size_t pngHeader = 33; ///< bytes of signature and IHDR, behind which texts may come

/// The record as it stands in every kind of file: one line without anything XML gives a meaning to.
std::string recordText(const ViewProvenance& view, const fs::path& folder)
{
    std::string text;
    for (const char c : results::compactJson(viewJson(view, folder)))
        if (c == '<' || c == '>' || c == '&')
            text += c == '<' ? "\\u003c" : c == '>' ? "\\u003e" : "\\u0026";
        else
            text += c;
    return text;
}

std::string bigEndian(std::uint32_t number)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char(number >> shift & 0xffU);
    return bytes;
}

std::string pngChunk(const std::string& text)
{
    const std::string body = std::string("tEXt") + viewKeyword + '\0' + text;
    const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), uInt(body.size()));
    return bigEndian(std::uint32_t(body.size() - 4)) + body + bigEndian(std::uint32_t(checksum));
}

/// The end of the JSON object that begins \p text; 0 when there is none.
std::size_t objectEnd(std::string_view text)
{
    int depth = 0;
    bool isText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isText && c == '\\')
            ++i;
        else if (c == '"')
            isText = !isText;
        else if (!isText && c == '{')
            ++depth;
        else if (!isText && c == '}' && --depth == 0)
            return i + 1;
    }
    return 0;
}

/// From the brace of the record in \p file to the end of the file; empty when there is none.
std::string_view fromRecord(std::string_view file)
{
    constexpr std::string_view blanks = " \n\r\t";
    const std::string key = '"' + std::string(viewKeyword) + '"';
    for (auto at = file.find(key); at != std::string_view::npos; at = file.find(key, at + 1)) {
        const auto after = file.find_first_not_of(blanks, at + key.size());
        const auto before = at == 0 ? at : file.find_last_not_of(blanks, at - 1);
        if (after < file.size() && file[after] == ':' && before < at && file[before] == '{')
            return file.substr(before);
    }
    return {};
}

/// The files that may hold the record of \p path, likeliest first.
std::vector<fs::path> places(const fs::path& path)
{
    std::error_code code;
    if (fs::is_directory(path, code))
        return {path / "generation.meta.json",
                folderOf(path / "maps").parent_path() / "generation.meta.json"};
    const std::string name = path.filename().string();
    const auto ends = [&](auto... endings) { return (name.ends_with(endings) || ...); };
    if (ends(".png", ".pdf", ".svg", ".html", ".meta.json"))
        return {path};
    std::vector<fs::path> files;
    if (ends(".json", ".jsonl", ".csv", ".rst", ".h5"))
        for (fs::path part = path; part.has_extension(); part.replace_extension())
            files.push_back(results::metadataPath(part));
    return files;
}

/// The bytes of the file that speaks for \p path, from its record on, and its name.
std::pair<std::string, fs::path> recordOf(const fs::path& path)
{
    std::error_code code;
    for (const fs::path& place : places(path))
        if (place == path || fs::exists(place, code)) {
            const std::string file = readFile(place, largestPicture);
            if (const std::string_view record = fromRecord(file); !record.empty())
                return {std::string(record.substr(0, longestRecord + 1)), place};
        }
    return {};
}

} // namespace

std::string withView(std::string file, const ViewProvenance& view, const fs::path& folder)
{
    const std::string text = recordText(view, folder);
    const std::string id = std::string(" id=\"") + viewKeyword + "\">" + text;
    std::size_t place = std::string::npos;
    std::string inserted;
    if (file.starts_with("\x89PNG")) {
        place = pngHeader;
        inserted = pngChunk(text);
    } else if (file.starts_with("%PDF-")) {
        place = file.rfind("startxref");
        inserted = '%' + text + '\n';
    } else if (file.starts_with("<!DOCTYPE html")) {
        place = file.find("</head>");
        inserted = "<script type=\"application/json\"" + id + "</script>";
    } else {
        place = file.rfind("</svg>");
        inserted = "<metadata" + id + "</metadata>\n";
    }
    if (place == std::string::npos || place > file.size())
        throw Error(ErrorKind::BadRequest, {}, say("files of this kind cannot say what they show"));
    file.insert(place, inserted);
    return file;
}

bool saysItsView(const fs::path& path)
{
    try {
        return !recordOf(path).first.empty();
    } catch (const Error&) {
        return false;
    }
}

std::optional<ViewProvenance> readView(const fs::path& path)
{
    const auto [record, place] = recordOf(path);
    if (record.empty())
        return std::nullopt;
    const std::size_t end = objectEnd(record);
    if (end == 0 && record.size() > longestRecord)
        throw Error(ErrorKind::TooLarge, place.string(),
                    say("what it says of its view is too long"));
    if (end == 0)
        throw Error(ErrorKind::Damaged, place.string(), say("what it says of its view is cut off"));
    return parseView(std::string_view(record).substr(0, end), folderOf(place), place.string());
}

std::optional<ViewProvenance> validView(const fs::path& path)
{
    try {
        return readView(path);
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace saliscope::session
