// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/npy.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <span>
#include <string>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/maps/npy_header.h"

namespace fs = std::filesystem;

namespace saliscope::maps
{

namespace
{

constexpr std::uint64_t mostValues = std::uint64_t(1) << 28;
constexpr std::uint64_t longestHeader = 1 << 16;
constexpr std::string_view magic = "\x93NUMPY";

static_assert(std::endian::native == std::endian::little,
              "values are stored as they lie in memory");

/// An opened array: its layout is checked against the file's length.
struct Array {
    std::ifstream file; ///< at the first value
    int height = 0;
    int width = 0;
    bool fortranOrder = false;
    bool bigEndian = false;
    char kind = 'f'; ///< 'i', 'u' for whole numbers, 'b' for truth values
    int valueBytes = 4;
};

std::string readSome(std::ifstream& file, std::uint64_t count, const std::string& subject)
{
    std::string bytes(count, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    if (!file)
        throw Error(ErrorKind::Damaged, subject, say("the file ends within its header"));
    return bytes;
}

/// The header's text; \p file stands at the first value afterwards.
std::string readHeaderText(std::ifstream& file, std::uint64_t fileSize, const std::string& subject)
{
    const std::string start = readSome(file, std::min<std::uint64_t>(fileSize, 8), subject);
    if (start.substr(0, magic.size()) != magic.substr(0, start.size()) || start.empty())
        throw Error(ErrorKind::UnknownFormat, subject, say("it is not a .npy file"));
    if (start.size() < 8)
        throw Error(ErrorKind::Damaged, subject, say("the file ends within its header"));
    const int version = static_cast<unsigned char>(start[6]);
    if (version < 1 || version > 3)
        throw Error(ErrorKind::Unsupported, subject,
                    say("it is of .npy version %1, 1 to 3 are known", version));
    const std::string field = readSome(file, version == 1 ? 2 : 4, subject);
    std::uint64_t length = 0;
    for (std::size_t i = field.size(); i-- > 0;)
        length = length << 8 | static_cast<unsigned char>(field[i]);
    if (length > longestHeader)
        throw Error(ErrorKind::TooLarge, subject,
                    say("its header is said to hold %1 bytes", length));
    return readSome(file, length, subject);
}

void applyType(Array& array, const std::string& descr, const std::string& subject)
{
    constexpr std::string_view types[] = {"f2", "f4", "f8", "i1", "i2", "i4",
                                          "i8", "u1", "u2", "u4", "u8", "b1"};
    const std::string_view type =
        std::string_view(descr).substr(std::min<std::size_t>(1, descr.size()));
    const bool isKnown = std::find(std::begin(types), std::end(types), type) != std::end(types) &&
                         std::string_view("<>=|").find(descr.front()) != std::string_view::npos;
    if (!isKnown)
        throw Error(ErrorKind::Unsupported, subject,
                    say("its values are neither whole numbers nor floats of 16, 32 or 64 bits"));
    array.bigEndian = descr.front() == '>';
    array.kind = type.front();
    array.valueBytes = type.back() - '0';
}

void applyShape(Array& array, const NpyHeader& header, const std::string& subject)
{
    std::vector<std::uint64_t> shape = header.shape;
    if (shape.size() == 3 && shape.front() == 1)
        shape.erase(shape.begin());
    else if (shape.size() == 3 && shape.back() == 1)
        shape.pop_back();
    if (shape.size() != 2)
        throw Error(ErrorKind::Unsupported, subject, say("it does not hold one plane of values"));
    if (shape[0] == 0 || shape[1] == 0)
        throw Error(ErrorKind::Unsupported, subject, say("it holds no values"));
    if (shape[0] > mostValues || shape[1] > mostValues / shape[0])
        throw Error(ErrorKind::TooLarge, subject,
                    say("it is said to hold more than %1 values", mostValues));
    array.height = static_cast<int>(shape[0]);
    array.width = static_cast<int>(shape[1]);
    array.fortranOrder = header.fortranOrder;
}

Array openArray(const fs::path& path)
{
    const std::string subject = path.string();
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (!fs::exists(status))
        throw Error(ErrorKind::NotFound, subject, say("there is no such file"));
    Array array;
    if (fs::is_regular_file(status))
        array.file.open(path, std::ios::binary);
    if (!array.file.is_open())
        throw Error(ErrorKind::Unreadable, subject, say("it cannot be read"));
    const std::uint64_t fileSize = fs::file_size(path, code);
    const NpyHeader header = parseNpyHeader(readHeaderText(array.file, fileSize, subject), subject);
    applyType(array, header.descr, subject);
    applyShape(array, header, subject);
    const std::uint64_t start = static_cast<std::uint64_t>(array.file.tellg());
    const std::uint64_t expected = start + std::uint64_t(array.height) *
                                               std::uint64_t(array.width) *
                                               std::uint64_t(array.valueBytes);
    if (fileSize != expected)
        throw Error(ErrorKind::Damaged, subject,
                    say("it holds %1 bytes where its header asks for %2", fileSize, expected));
    return array;
}

float fromHalf(std::uint16_t bits)
{
    const int exponent = bits >> 10 & 0x1f;
    const float fraction = static_cast<float>(bits & 0x3ff);
    float value = 0;
    if (exponent == 0x1f)
        value = fraction == 0 ? INFINITY : NAN;
    else if (exponent == 0)
        value = std::ldexp(fraction, -24);
    else
        value = std::ldexp(1024 + fraction, exponent - 25);
    return (bits & 0x8000) != 0 ? -value : value;
}

/// \p bits of \p count bytes, whose highest is the sign.
std::int64_t signedNumber(std::uint64_t bits, int count)
{
    const int unused = 64 - 8 * count;
    return static_cast<std::int64_t>(bits << unused) >> unused;
}

float decode(const char* bytes, const Array& array)
{
    const int count = array.valueBytes;
    std::uint64_t bits = 0;
    for (int i = 0; i < count; ++i)
        bits = bits << 8 | static_cast<unsigned char>(bytes[array.bigEndian ? i : count - 1 - i]);
    if (array.kind == 'i')
        return static_cast<float>(signedNumber(bits, count));
    if (array.kind == 'u')
        return static_cast<float>(bits);
    if (array.kind == 'b')
        return bits != 0 ? 1 : 0;
    if (count == 2)
        return fromHalf(static_cast<std::uint16_t>(bits));
    if (count == 4)
        return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    return static_cast<float>(std::bit_cast<double>(bits));
}

void readInto(Array& array, void* target, std::size_t bytes, const std::string& subject)
{
    array.file.read(static_cast<char*>(target), static_cast<std::streamsize>(bytes));
    if (!array.file)
        throw Error(ErrorKind::Unreadable, subject, say("it became shorter while it was read"));
}

Image convertValues(Array& array, const std::string& subject)
{
    Image map(1, array.height, array.width);
    const auto valueBytes = static_cast<std::size_t>(array.valueBytes);
    std::string bytes(map.values.size() * valueBytes, '\0');
    readInto(array, bytes.data(), bytes.size(), subject);
    const auto rows = static_cast<std::size_t>(array.height);
    const auto columns = static_cast<std::size_t>(array.width);
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        const std::size_t stored = array.fortranOrder ? i % columns * rows + i / columns : i;
        map.values[i] = decode(&bytes[stored * valueBytes], array);
    }
    return map;
}

} // namespace

void writeNpy(const fs::path& path, const Image& map)
{
    if (map.channels != 1 || map.empty())
        throw Error(ErrorKind::Internal, path.string(),
                    say("a map has exactly one plane of values"));
    const std::span bytes = std::as_bytes(std::span(map.values));
    writeFileAtomically(path, {npyPreamble(map.height, map.width),
                               {reinterpret_cast<const char*>(bytes.data()), bytes.size()}});
}

std::string npyBytes(const Image& map)
{
    if (map.channels != 1 || map.empty())
        throw Error(ErrorKind::Internal, {}, say("a map has exactly one plane of values"));
    const std::span bytes = std::as_bytes(std::span(map.values));
    std::string result = npyPreamble(map.height, map.width);
    result.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return result;
}

Image readNpy(const fs::path& path)
{
    Array array = openArray(path);
    const bool asInMemory =
        array.kind == 'f' && array.valueBytes == 4 && !array.bigEndian && !array.fortranOrder;
    if (!asInMemory)
        return convertValues(array, path.string());
    Image map(1, array.height, array.width);
    readInto(array, map.values.data(), map.values.size() * sizeof(float), path.string());
    return map;
}

Size npyShape(const fs::path& path)
{
    const Array array = openArray(path);
    return {array.width, array.height};
}

} // namespace saliscope::maps
