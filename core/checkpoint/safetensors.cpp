// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <bit>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/checkpoint/formats.h"
#include "core/checkpoint/printable.h"
#include "core/checkpoint/tensor_reader.h"
#include "core/checkpoint/torch_tensors.h"

namespace saliscope::checkpoint
{

namespace
{

using nlohmann::json;

constexpr std::uint64_t maximalHeaderBytes = std::uint64_t(16) << 20;
constexpr int maximalDepth = 8;

struct Span {
    std::string name;
    TensorLayout layout;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

class SafetensorsFile final
{
public:
    explicit SafetensorsFile(const ByteSource& source)
        : m_source(source)
    {
    }

    Checkpoint read();

private:
    [[noreturn]] void fail(const Message& detail) const
    {
        throw Error(ErrorKind::Damaged, m_source.name(), detail);
    }
    json readHeader();
    Span span(const std::string& name, const json& entry);
    std::int64_t natural(const json& number, const Message& subject) const;
    void checkCover(const std::vector<Span>& spans) const;
    NamedArray readArray(const Span& span);
    void readMetadata(const json& metadata);
    std::vector<float> numbers(const std::string& text) const;
    std::optional<std::int64_t> takeInteger(const std::string& key);

    const ByteSource& m_source;
    std::uint64_t m_dataStart = 0;
    Checkpoint m_result;
};

/// Without recursion. What is nested deeper than any header needs is dropped, so that it costs no
/// memory; the checks that follow miss it.
json parseJson(const std::string& text)
{
    return json::parse(text,
                       [](int depth, json::parse_event_t, json&) { return depth <= maximalDepth; });
}

json SafetensorsFile::readHeader()
{
    const std::string prefix = m_source.read(0, 8);
    std::uint64_t length = 0;
    for (std::size_t i = 8; i-- > 0;)
        length = (length << 8) | static_cast<unsigned char>(prefix[i]);
    if (length > maximalHeaderBytes)
        throw Error(ErrorKind::TooLarge, m_source.name(),
                    say("its header claims to be larger than any network needs"));
    const std::string text = m_source.read(8, length);
    m_dataStart = 8 + length;
    try {
        json header = parseJson(text);
        if (header.is_object())
            return header;
    } catch (const json::exception&) {
        fail(say("its header is not valid JSON"));
    }
    fail(say("its header is not a JSON object"));
}

std::int64_t SafetensorsFile::natural(const json& number, const Message& subject) const
{
    constexpr std::uint64_t most = std::uint64_t(1) << 62;
    if (!number.is_number_unsigned() || number.get<std::uint64_t>() > most)
        fail(say("%1 is described with something else than natural numbers", subject));
    return static_cast<std::int64_t>(number.get<std::uint64_t>());
}

Span SafetensorsFile::span(const std::string& name, const json& entry)
{
    const Message subject = say("weight \"%1\"", printable(name));
    const json empty;
    const auto field = [&](const char* key) -> const json& {
        const auto found = entry.is_object() ? entry.find(key) : entry.end();
        return found == entry.end() ? empty : *found;
    };
    const json& dtype = field("dtype");
    const json& shape = field("shape");
    const json& offsets = field("data_offsets");
    if (!dtype.is_string() || !shape.is_array() || !offsets.is_array() || offsets.size() != 2 ||
        !isPrintable(name) || name.empty())
        fail(say("%1 is described incompletely", subject));
    const std::string& code = dtype.get_ref<const std::string&>();
    const std::optional<ElementType> type = elementTypeOfSafetensors(code);
    Span result{name, {type.value_or(ElementType::UInt8), 0, {}, {}}};
    for (const json& length : shape)
        result.layout.shape.push_back(natural(length, subject));
    result.begin = static_cast<std::uint64_t>(natural(offsets[0], subject));
    result.end = static_cast<std::uint64_t>(natural(offsets[1], subject));
    if (!type && result.begin <= result.end) {
        const Error problem(
            ErrorKind::Unsupported, m_source.name(),
            say("%1 has elements of the unusual type %2", subject, printable(code)));
        m_result.unusable.emplace(name, problem);
        return result;
    }
    const std::optional<std::uint64_t> count =
        elementCount(result.layout.shape, allowedElements(m_source.size()));
    if (!count || result.end < result.begin ||
        result.end - result.begin != *count * elementInfo(*type).size)
        fail(say("%1 has a size that does not fit its shape", subject));
    result.layout.strides = contiguousStrides(result.layout.shape);
    return result;
}

/// The format wants the tensors to cover the data exactly; then nothing overlaps either.
void SafetensorsFile::checkCover(const std::vector<Span>& spans) const
{
    std::uint64_t position = 0;
    for (const Span& span : spans) {
        if (span.begin != position)
            fail(say("the data of weight \"%1\" overlap others or leave a gap",
                     printable(span.name)));
        position = span.end;
    }
    if (position != m_source.size() - m_dataStart)
        fail(say("it has %1 bytes of data, but its header describes %2",
                 m_source.size() - m_dataStart, position));
}

NamedArray SafetensorsFile::readArray(const Span& span)
{
    NamedArray array;
    array.shape = span.layout.shape;
    array.storedType = elementInfo(span.layout.type).name;
    const std::uint64_t bytes = span.end - span.begin;
    array.values.resize(bytes / elementInfo(span.layout.type).size);
    const std::uint64_t start = m_dataStart + span.begin;
    if (span.layout.type == ElementType::Float32 && std::endian::native == std::endian::little)
        m_source.read(start, reinterpret_cast<char*>(array.values.data()), bytes);
    else
        convertElements(span.layout, m_source.read(start, bytes), false, array.values);
    return array;
}

std::vector<float> SafetensorsFile::numbers(const std::string& text) const
{
    try {
        return parseJson(text).get<std::vector<float>>();
    } catch (const json::exception&) {
        fail(say("the normalizer in its metadata is not a list of numbers"));
    }
}

std::optional<std::int64_t> SafetensorsFile::takeInteger(const std::string& key)
{
    const auto found = m_result.attributes.find(key);
    if (found == m_result.attributes.end())
        return std::nullopt;
    const std::string& text = found->second;
    std::int64_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    m_result.attributes.erase(found);
    return number;
}

void SafetensorsFile::readMetadata(const json& metadata)
{
    if (!metadata.is_object())
        fail(say("its metadata are not a JSON object"));
    std::string mean;
    std::string std;
    for (const auto& [key, value] : metadata.items()) {
        if (!value.is_string())
            fail(say("its metadata hold something else than text"));
        const std::string& text = value.get_ref<const std::string&>();
        if (key == "normalizer.mean")
            mean = text;
        else if (key == "normalizer.std")
            std = text;
        else if (m_result.attributes.size() < 1000)
            m_result.attributes[printable(key)] = printable(text, 1000);
    }
    m_result.epoch = takeInteger("epoch");
    m_result.globalStep = takeInteger("global_step");
    if (mean.empty() && std.empty())
        return;
    m_result.normalizer = Normalizer{numbers(mean), numbers(std)};
    checkNormalizer(*m_result.normalizer, m_source.name());
}

Checkpoint SafetensorsFile::read()
{
    m_result.format = "safetensors";
    const json header = readHeader();
    std::vector<Span> spans;
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__")
            readMetadata(entry);
        else
            spans.push_back(span(name, entry));
    }
    if (spans.empty())
        throw Error(ErrorKind::Unsupported, m_source.name(), say("it holds no tensors"));
    std::sort(spans.begin(), spans.end(), [](const Span& left, const Span& right) {
        return std::pair(left.begin, left.end) < std::pair(right.begin, right.end);
    });
    checkCover(spans);
    for (const Span& span : spans)
        if (!m_result.unusable.contains(span.name))
            m_result.weights[span.name] = readArray(span);
    if (m_result.weights.empty())
        throw Error(m_result.unusable.begin()->second);
    return std::move(m_result);
}

} // namespace

Checkpoint readSafetensors(const ByteSource& source)
{
    return SafetensorsFile(source).read();
}

} // namespace saliscope::checkpoint
