// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/number_reader.h"

#include <array>
#include <bit>

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/checkpoint/plain_values.h"

namespace saliscope::checkpoint
{

namespace
{

constexpr std::size_t maximalNumbers = 4096;

struct NumpyCode {
    std::string_view code;
    ElementType type;
};

constexpr std::array numpyCodes = {
    NumpyCode{"f2", ElementType::Float16}, NumpyCode{"f4", ElementType::Float32},
    NumpyCode{"f8", ElementType::Float64}, NumpyCode{"i1", ElementType::Int8},
    NumpyCode{"i2", ElementType::Int16},   NumpyCode{"i4", ElementType::Int32},
    NumpyCode{"i8", ElementType::Int64},   NumpyCode{"u1", ElementType::UInt8},
    NumpyCode{"b1", ElementType::Bool},
};

/// Item \p index of the arguments (\p part 1) or the state (\p part 2) of a call, or nullptr.
const PickleValue* partOf(const PickleGraph& graph, const PickleValue& call, std::size_t part,
                          std::size_t index)
{
    if (part >= call.items.size())
        return nullptr;
    const PickleValue& tuple = graph.item(call, part);
    if (tuple.kind != ValueKind::Tuple || index >= tuple.items.size())
        return nullptr;
    return &graph.item(tuple, index);
}

/// Pickles of protocol 2 spell bytes as text whose characters are U+0000 to U+00FF.
std::optional<std::string> bytesOfText(std::string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            bytes += text[at];
            continue;
        }
        const unsigned next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        if ((first != 0xc2 && first != 0xc3) || (next & 0xc0U) != 0x80U)
            return std::nullopt;
        bytes += static_cast<char>(((first & 3U) << 6) | (next & 0x3fU));
        ++at;
    }
    return bytes;
}

std::optional<std::string> bytesOf(const PickleGraph& graph, const PickleValue& value)
{
    if (value.kind == ValueKind::Bytes)
        return std::string(value.text);
    const PickleValue* argument = partOf(graph, value, 1, 0);
    switch (graph.constructor(value)) {
    case Constructor::Bytes:
        if (!argument)
            return std::string();
        return argument->kind == ValueKind::Bytes ? std::optional(std::string(argument->text))
                                                  : std::nullopt;
    case Constructor::EncodeText:
        if (!argument || argument->kind != ValueKind::Text)
            return std::nullopt;
        return bytesOfText(argument->text);
    default:
        return std::nullopt;
    }
}

} // namespace

std::vector<float> NumberReader::numbers(const PickleValue& value, const Message& subject)
{
    std::vector<float> result;
    const bool isList = value.kind == ValueKind::List || value.kind == ValueKind::Tuple;
    if (!isList) {
        append(value, subject, result);
        return result;
    }
    for (const ValueId id : value.items) {
        const std::size_t before = result.size();
        append(m_graph.value(id), subject, result);
        if (result.size() != before + 1 || result.size() > maximalNumbers)
            throw Error(ErrorKind::Damaged, m_file,
                        say("%1 holds something else than numbers", subject));
    }
    return result;
}

void NumberReader::append(const PickleValue& value, const Message& subject,
                          std::vector<float>& numbers)
{
    std::vector<float> found;
    if (const std::optional<double> number = plainNumber(value)) {
        found = {static_cast<float>(*number)};
    } else if (std::optional<std::vector<float>> array = ofNumpy(value, subject)) {
        found = std::move(*array);
    } else if (const auto tensor = storedTensor(m_graph, value, subject, m_file)) {
        if (!elementCount(tensor->layout.shape, maximalNumbers))
            throw Error(ErrorKind::Damaged, m_file, say("%1 has too many numbers", subject));
        found = m_storages.read(*tensor, subject).values;
    } else {
        throw Error(ErrorKind::Damaged, m_file,
                    say("%1 holds something else than numbers", subject));
    }
    numbers.insert(numbers.end(), found.begin(), found.end());
}

std::optional<std::vector<float>> NumberReader::ofNumpy(const PickleValue& value,
                                                        const Message& subject)
{
    const PickleValue* type = nullptr;
    const PickleValue* bytes = nullptr;
    switch (m_graph.constructor(value)) {
    case Constructor::NumpyArray:
        type = partOf(m_graph, value, 2, 2);
        bytes = partOf(m_graph, value, 2, 4);
        break;
    case Constructor::NumpyBuffer:
        type = partOf(m_graph, value, 1, 1);
        bytes = partOf(m_graph, value, 1, 0);
        break;
    case Constructor::NumpyScalar:
        type = partOf(m_graph, value, 1, 0);
        bytes = partOf(m_graph, value, 1, 1);
        break;
    default:
        return std::nullopt;
    }
    if (!type || !bytes)
        throw Error(ErrorKind::Damaged, m_file, say("%1 is described incompletely", subject));
    return ofBytes(*type, *bytes, subject);
}

std::vector<float> NumberReader::ofBytes(const PickleValue& type, const PickleValue& bytes,
                                         const Message& subject)
{
    const PickleValue* code = partOf(m_graph, type, 1, 0);
    const PickleValue* order = partOf(m_graph, type, 2, 1);
    if (m_graph.constructor(type) != Constructor::NumpyType || !code)
        throw Error(ErrorKind::Damaged, m_file, say("%1 is described incompletely", subject));
    const NumpyCode* known = nullptr;
    for (const NumpyCode& row : numpyCodes)
        known = row.code == code->text ? &row : known;
    if (!known)
        throw Error(ErrorKind::Unsupported, m_file,
                    say("%1 has elements of the unusual type %2", subject, printable(code->text)));
    const std::optional<std::string> raw = bytesOf(m_graph, bytes);
    const std::size_t size = elementInfo(known->type).size;
    if (!raw || raw->size() % size != 0 || raw->size() / size > maximalNumbers)
        throw Error(ErrorKind::Damaged, m_file,
                    say("%1 holds something else than numbers", subject));
    const auto count = static_cast<std::int64_t>(raw->size() / size);
    std::vector<float> result(raw->size() / size);
    const bool big = order ? order->text == ">" : std::endian::native == std::endian::big;
    convertElements({known->type, 0, {count}, {1}}, *raw, big, result);
    return result;
}

} // namespace saliscope::checkpoint
