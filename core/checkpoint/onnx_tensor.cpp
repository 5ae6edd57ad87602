// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>

#include "core/base/error.h"
#include "core/base/relative_path.h"
#include "core/checkpoint/onnx_parts.h"
#include "core/checkpoint/tensor_reader.h"

namespace fs = std::filesystem;

namespace saliscope::checkpoint
{

namespace
{

/// TensorProto.DataType: what is stored, and what it becomes.
struct StoredType {
    const char* name;
    std::size_t bytes; ///< of an element in the file
    std::optional<ElementType> type;
};

const std::array<StoredType, 17> storedTypes = {{
    {"undefined", 0, {}},
    {"float", 4, ElementType::Float32},
    {"uint8", 1, ElementType::UInt8},
    {"int8", 1, ElementType::Int8},
    {"uint16", 2, ElementType::Int32},
    {"int16", 2, ElementType::Int16},
    {"int32", 4, ElementType::Int32},
    {"int64", 8, ElementType::Int64},
    {"string", 0, {}},
    {"bool", 1, ElementType::Bool},
    {"float16", 2, ElementType::Float16},
    {"double", 8, ElementType::Float64},
    {"uint32", 4, ElementType::Int64},
    {"uint64", 8, ElementType::Int64},
    {"complex64", 0, {}},
    {"complex128", 0, {}},
    {"bfloat16", 2, ElementType::BFloat16},
}};

constexpr std::int64_t uint16Type = 4;
constexpr std::int64_t uint32Type = 12;
constexpr std::int64_t uint64Type = 13;
constexpr std::uint64_t structureBytes = 4096; ///< larger ones are read when asked for

/// A TensorProto as it is stored.
struct OnnxTensorData {
    OnnxTensor tensor;
    std::int64_t type = 0;
    std::optional<ProtobufField> raw;
    std::vector<std::int64_t> integers; ///< int32_data, int64_data or uint64_data
    std::vector<float> floats;
    std::vector<double> doubles;
    std::map<std::string, std::string> external;
    bool isExternal = false;
};

OnnxTensorData readFields(OnnxReading& reading, const ProtobufField& field)
{
    ProtobufFile& file = reading.file;
    OnnxTensorData stored;
    ProtobufMessage message(file, field);
    while (const auto part = message.next()) {
        if (part->number == 1)
            file.integers(*part, stored.tensor.shape);
        else if (part->number == 2)
            stored.type = part->integer();
        else if (part->number == 4)
            file.floats(*part, stored.floats);
        else if (part->number == 5 || part->number == 7 || part->number == 11)
            file.integers(*part, stored.integers);
        else if (part->number == 8)
            stored.tensor.name = file.text(*part);
        else if (part->number == 9)
            stored.raw = *part;
        else if (part->number == 10)
            file.doubles(*part, stored.doubles);
        else if (part->number == 13)
            readOnnxEntry(reading, *part, stored.external);
        else if (part->number == 14)
            stored.isExternal = part->bits == 1;
    }
    return stored;
}

[[noreturn]] void failTensor(const OnnxReading& reading, const OnnxTensor& tensor, ErrorKind kind,
                             const Message& problem)
{
    throw Error(kind, reading.name(),
                say("the tensor %1 cannot be used: %2", tensor.name, problem));
}

std::uint64_t checkedElements(const OnnxReading& reading, const OnnxTensor& tensor)
{
    constexpr std::uint64_t limit = std::uint64_t(1) << 34;
    const auto count = elementCount(tensor.shape, limit);
    if (!count)
        failTensor(reading, tensor, ErrorKind::Damaged, say("its shape makes no sense"));
    return *count;
}

/// Writes \p values as elements of \p Number, as far as they fit.
template <typename Number, typename Value>
std::string packed(const std::vector<Value>& values)
{
    std::string bytes(values.size() * sizeof(Number), '\0');
    for (std::size_t index = 0; index < values.size(); ++index) {
        const auto number = static_cast<Number>(values[index]);
        std::memcpy(bytes.data() + index * sizeof number, &number, sizeof number);
    }
    return bytes;
}

/// Typed data as the bytes that raw data would have.
std::string packedAs(const OnnxTensorData& stored, std::size_t elementBytes)
{
    if (!stored.floats.empty())
        return packed<float>(stored.floats);
    if (!stored.doubles.empty())
        return packed<double>(stored.doubles);
    switch (elementBytes) {
    case 1:
        return packed<std::uint8_t>(stored.integers);
    case 2:
        return packed<std::uint16_t>(stored.integers);
    case 4:
        return packed<std::uint32_t>(stored.integers);
    default:
        return packed<std::uint64_t>(stored.integers);
    }
}

/// \p bytes of elements \p From as elements To.
template <typename From, typename To>
std::string widened(const std::string& bytes)
{
    const std::size_t count = bytes.size() / sizeof(From);
    std::string result(count * sizeof(To), '\0');
    for (std::size_t index = 0; index < count; ++index) {
        From from = 0;
        std::memcpy(&from, bytes.data() + index * sizeof from, sizeof from);
        const auto to = static_cast<To>(from);
        std::memcpy(result.data() + index * sizeof to, &to, sizeof to);
    }
    return result;
}

std::uint64_t entryNumber(const OnnxReading& reading, const OnnxTensorData& stored, const char* key,
                          std::uint64_t missing)
{
    const auto found = stored.external.find(key);
    if (found == stored.external.end())
        return missing;
    std::uint64_t number = 0;
    const char* end = found->second.data() + found->second.size();
    const auto [last, code] = std::from_chars(found->second.data(), end, number);
    if (code != std::errc() || last != end)
        failTensor(reading, stored.tensor, ErrorKind::Damaged,
                   say("its place in the external file is no number"));
    return number;
}

/// The file of an external tensor: in the network's folder or below, also behind links.
fs::path externalFile(const OnnxReading& reading, const OnnxTensorData& stored)
{
    const auto found = stored.external.find("location");
    if (reading.folder.empty() || found == stored.external.end())
        failTensor(reading, stored.tensor, ErrorKind::Damaged, say("its external file is missing"));
    try {
        fs::path path = reading.folder / RelativePath::named(found->second);
        std::error_code code;
        const fs::path folder = fs::canonical(reading.folder, code);
        const fs::path real = fs::weakly_canonical(path, code);
        const auto both = std::mismatch(folder.begin(), folder.end(), real.begin(), real.end());
        if (!code && both.first == folder.end())
            return path;
    } catch (const Error&) {
        // Said below, with the tensor's name.
    }
    failTensor(reading, stored.tensor, ErrorKind::Unsafe,
               say("its external file %1 lies outside the network's folder", found->second));
}

/// Where a tensor's elements lie.
struct OnnxPlace {
    std::shared_ptr<const ByteSource> source;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

OnnxPlace externalPlace(OnnxReading& reading, const OnnxTensorData& stored, std::uint64_t expected)
{
    const fs::path path = externalFile(reading, stored);
    OnnxReading::External& file = reading.external[path.string()];
    if (!file.source)
        file.source = std::make_shared<const ByteSource>(path);
    const ByteSource& source = *file.source;
    const std::uint64_t offset = entryNumber(reading, stored, "offset", 0);
    const std::uint64_t length = entryNumber(reading, stored, "length", expected);
    if (length != expected || offset > source.size() || length > source.size() - offset)
        failTensor(reading, stored.tensor, ErrorKind::Damaged,
                   say("the external file %1 does not hold it whole", path.filename().string()));
    if (length > 2 * source.size() - file.used)
        failTensor(
            reading, stored.tensor, ErrorKind::TooLarge,
            say("the external file %1 is used over and over again", path.filename().string()));
    file.used += length;
    return {file.source, offset, length};
}

/// Throws unless the tensor inside the file has as many bytes as its shape says.
void requireWhole(const OnnxReading& reading, const OnnxTensorData& stored, std::uint64_t expected,
                  std::size_t elementBytes)
{
    const std::uint64_t given = stored.raw                ? stored.raw->length
                                : !stored.floats.empty()  ? stored.floats.size() * sizeof(float)
                                : !stored.doubles.empty() ? stored.doubles.size() * sizeof(double)
                                                          : stored.integers.size() * elementBytes;
    if (given != expected)
        failTensor(reading, stored.tensor, ErrorKind::Damaged,
                   say("its shape needs %1 bytes, and there are %2", expected, given));
}

std::string inOurTypes(const OnnxReading& reading, const OnnxTensorData& stored, std::string bytes)
{
    if (stored.type == uint16Type)
        return widened<std::uint16_t, std::int32_t>(bytes);
    if (stored.type == uint32Type)
        return widened<std::uint32_t, std::int64_t>(bytes);
    if (stored.type == uint64Type)
        for (std::size_t index = 7; index < bytes.size(); index += 8)
            if (static_cast<signed char>(bytes[index]) < 0)
                failTensor(reading, stored.tensor, ErrorKind::Unsupported,
                           say("it holds integers of more than 63 bits"));
    return bytes;
}

bool isWidened(const OnnxTensorData& stored)
{
    return stored.type == uint16Type || stored.type == uint32Type || stored.type == uint64Type;
}

/// What gives the tensor's elements: the place in a file, or else the elements themselves.
std::function<std::shared_ptr<const std::string>()> elementsOf(OnnxReading& reading,
                                                               const OnnxTensorData& stored,
                                                               std::uint64_t expected,
                                                               std::size_t elementBytes)
{
    OnnxPlace place;
    if (stored.isExternal) {
        place = externalPlace(reading, stored, expected);
    } else {
        requireWhole(reading, stored, expected, elementBytes);
        reading.file.budget().takeMemory(expected);
        if (stored.raw)
            place = {reading.source, stored.raw->begin, expected};
    }
    if (place.source && expected > structureBytes && !isWidened(stored))
        return [place] {
            return std::make_shared<const std::string>(
                place.source->read(place.offset, place.length));
        };
    std::string bytes;
    if (place.source)
        bytes = place.source->read(place.offset, place.length);
    else if (stored.raw)
        bytes = reading.file.source().read(stored.raw->begin, expected);
    else
        bytes = packedAs(stored, elementBytes);
    std::shared_ptr<const std::string> held =
        std::make_shared<const std::string>(inOurTypes(reading, stored, std::move(bytes)));
    return [held = std::move(held)] { return held; };
}

} // namespace

std::string onnxTypeName(std::int64_t number)
{
    if (number >= 0 && number < std::int64_t(storedTypes.size()))
        return storedTypes[std::size_t(number)].name;
    return "type " + std::to_string(number);
}

OnnxTensor readOnnxTensor(OnnxReading& reading, const ProtobufField& field)
{
    OnnxTensorData stored = readFields(reading, field);
    OnnxTensor& tensor = stored.tensor;
    const std::uint64_t count = checkedElements(reading, tensor);
    tensor.storedType = onnxTypeName(stored.type);
    if (stored.type < 0 || stored.type >= std::int64_t(storedTypes.size()))
        return tensor;
    const StoredType& type = storedTypes[std::size_t(stored.type)];
    tensor.type = type.type;
    const std::uint64_t expected = count * type.bytes;
    const bool isWanted =
        reading.detail == OnnxDetail::All || (!stored.isExternal && expected <= structureBytes);
    if (!tensor.type || !isWanted)
        return tensor;
    tensor.read = elementsOf(reading, stored, expected, type.bytes);
    return tensor;
}

} // namespace saliscope::checkpoint
