// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Writes ZIP archives and pickles by hand, so that tests can make what torch never would.
namespace builder
{

inline std::string littleEndian(std::uint64_t number, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>((number >> (8 * i)) & 0xff);
    return text;
}

inline std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

using Entries = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive with stored entries in the given order.
inline std::string zipOf(const Entries& entries)
{
    std::string file;
    std::string directory;
    for (const auto& [name, content] : entries) {
        const std::string common = littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 4) +
                                   littleEndian(crc32(content), 4) +
                                   littleEndian(content.size(), 4) +
                                   littleEndian(content.size(), 4) + littleEndian(name.size(), 2);
        directory += "PK\1\2" + littleEndian(20, 2) + littleEndian(20, 2) + common +
                     std::string(12, '\0') + littleEndian(file.size(), 4) + name;
        // Extra length and comment length lie behind the name's length, then disk and attributes.
        file += "PK\3\4" + littleEndian(20, 2) + common + littleEndian(0, 2) + name + content;
    }
    const std::string end = "PK\5\6" + littleEndian(0, 4) + littleEndian(entries.size(), 2) +
                            littleEndian(entries.size(), 2) + littleEndian(directory.size(), 4) +
                            littleEndian(file.size(), 4) + littleEndian(0, 2);
    return file + directory + end;
}

/// A torch file of \p pickle with storages "0", "1", … of the given bytes.
inline std::string torchFile(const std::string& pickle,
                             const std::vector<std::string>& storages = {})
{
    Entries entries = {{"archive/data.pkl", pickle}, {"archive/byteorder", "little"}};
    for (std::size_t i = 0; i < storages.size(); ++i)
        entries.emplace_back("archive/data/" + std::to_string(i), storages[i]);
    return zipOf(entries);
}

inline std::string text(std::string_view value)
{
    return "X" + littleEndian(value.size(), 4) + std::string(value);
}

inline std::string integer(std::int64_t value)
{
    return "\x8a\x08" + littleEndian(static_cast<std::uint64_t>(value), 8);
}

inline std::string tuple(const std::vector<std::string>& values)
{
    std::string result = "(";
    for (const std::string& value : values)
        result += value;
    return result + "t";
}

inline std::string integers(const std::vector<std::int64_t>& values)
{
    std::vector<std::string> parts;
    for (const std::int64_t value : values)
        parts.push_back(integer(value));
    return tuple(parts);
}

inline std::string global(const std::string& module, const std::string& name)
{
    return "c" + module + "\n" + name + "\n";
}

inline std::string call(const std::string& callee, const std::vector<std::string>& arguments)
{
    return callee + tuple(arguments) + "R";
}

inline std::string dictionary(const std::vector<std::pair<std::string, std::string>>& items)
{
    std::string result = "}(";
    for (const auto& [key, value] : items)
        result += text(key) + value;
    return result + "u";
}

struct Tensor {
    std::string key = "0";
    std::string storage = "FloatStorage";
    std::int64_t elements = 4;
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape = {4};
    std::vector<std::int64_t> strides = {1};
    std::string flags = {}; ///< a pickled value
};

inline std::string tensor(const Tensor& t)
{
    const std::string storage = tuple({text("storage"), global("torch", t.storage), text(t.key),
                                       text("cpu"), integer(t.elements)}) +
                                "Q";
    return call(global("torch._utils", "_rebuild_tensor_v2"),
                {storage, integer(t.offset), integers(t.shape), integers(t.strides), "\x89",
                 call(global("collections", "OrderedDict"), {}), t.flags});
}

inline std::string pickle(const std::string& value)
{
    return "\x80\x02" + value + ".";
}

/// A torch file holding one tensor "weight"; its storage "0" has four floats.
inline std::string fileOf(const Tensor& t)
{
    return torchFile(pickle(dictionary({{"weight", tensor(t)}})), {std::string(16, '\0')});
}

} // namespace builder
