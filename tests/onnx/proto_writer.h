// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

/// Writes ONNX files field by field, also such as no library would write.
namespace proto
{

inline std::string number(std::uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(0x80 | (value & 0x7f));
    return bytes + static_cast<char>(value);
}

inline std::string integer(int field, std::uint64_t value)
{
    return number(std::uint64_t(field) << 3) + number(value);
}

inline std::string bytes(int field, const std::string& content)
{
    return number((std::uint64_t(field) << 3) | 2) + number(content.size()) + content;
}

/// A TensorProto of floats.
inline std::string tensor(const std::string& name, const std::vector<std::int64_t>& shape,
                          const std::vector<float>& values)
{
    std::string raw(values.size() * sizeof(float), '\0');
    if (!values.empty())
        std::memcpy(raw.data(), values.data(), raw.size());
    std::string result;
    for (const std::int64_t extent : shape)
        result += integer(1, std::uint64_t(extent));
    return result + integer(2, 1) + bytes(8, name) + bytes(9, raw);
}

/// A NodeProto. \p more holds further fields.
inline std::string node(const std::string& op, const std::vector<std::string>& inputs,
                        const std::vector<std::string>& outputs, const std::string& name = "",
                        const std::string& more = "")
{
    std::string result;
    for (const std::string& input : inputs)
        result += bytes(1, input);
    for (const std::string& output : outputs)
        result += bytes(2, output);
    return result + bytes(3, name) + bytes(4, op) + more;
}

/// A ValueInfoProto of floats; lengths of -1 are not fixed.
inline std::string value(const std::string& name, const std::vector<std::int64_t>& shape,
                         int type = 1)
{
    std::string extents;
    for (const std::int64_t extent : shape)
        extents += bytes(1, extent < 0 ? bytes(2, "n") : integer(1, std::uint64_t(extent)));
    return bytes(1, name) + bytes(2, bytes(1, integer(1, std::uint64_t(type)) + bytes(2, extents)));
}

/// Fields of a GraphProto.
inline std::string aNode(const std::string& content)
{
    return bytes(1, content);
}
inline std::string initialiser(const std::string& content)
{
    return bytes(5, content);
}
inline std::string input(const std::string& content)
{
    return bytes(11, content);
}
inline std::string output(const std::string& content)
{
    return bytes(12, content);
}

/// A ModelProto with the fields of its graph.
inline std::string model(const std::string& graph, std::uint64_t opset = 17)
{
    return integer(1, 8) + bytes(2, "test") + bytes(7, graph) +
           bytes(8, bytes(1, "") + integer(2, opset));
}

} // namespace proto
