// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <bit>
#include <charconv>
#include <functional>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/base/work_budget.h"
#include "core/checkpoint/formats.h"
#include "core/checkpoint/plain_values.h"
#include "core/checkpoint/tensor_reader.h"

namespace saliscope::checkpoint
{

namespace
{

using nlohmann::json;

constexpr std::uint64_t maximalHeaderBytes = std::uint64_t(16) << 20;
constexpr std::uint64_t maximalListBytes = std::uint64_t(1) << 17;
constexpr const char* metadataName = "__metadata__";

/// One line of the header, as far as it has been read.
struct Entry {
    std::string name;
    std::optional<std::string> type;
    std::optional<std::vector<std::int64_t>> shape;
    std::optional<std::vector<std::int64_t>> offsets;
};

struct Span {
    std::string name;
    TensorLayout layout;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    bool isUsable = true; ///< false: of a type that is not read
};

/// Follows the header without building a tree of it, which would cost a multiple of its size.
class HeaderReader final : public json::json_sax_t
{
public:
    using EntryHandler = std::function<void(const Entry&)>;
    using TextHandler = std::function<void(const std::string& key, const std::string& text)>;

    HeaderReader(const std::string& file, EntryHandler entry, TextHandler metadata)
        : m_file(file)
        , m_handleEntry(std::move(entry))
        , m_handleMetadata(std::move(metadata))
    {
    }

    bool null() override { return other(); }
    bool boolean(bool) override { return other(); }
    bool number_integer(json::number_integer_t) override { return otherNumber(); }
    bool number_float(json::number_float_t, const std::string&) override { return otherNumber(); }
    bool number_unsigned(json::number_unsigned_t value) override;
    bool string(std::string& value) override;
    bool binary(json::binary_t&) override { return other(); }
    bool start_object(std::size_t) override;
    bool key(std::string& value) override;
    bool end_object() override;
    bool start_array(std::size_t) override;
    bool end_array() override;
    bool parse_error(std::size_t, const std::string&, const json::exception&) override
    {
        fail(say("its header is not valid JSON"));
    }

private:
    [[noreturn]] void fail(const Message& detail) const
    {
        throw Error(ErrorKind::Damaged, m_file, detail);
    }
    [[noreturn]] void failIncomplete() const
    {
        fail(say("%1 is described incompletely", say("weight \"%1\"", printable(m_entry.name))));
    }
    bool isMetadata() const { return m_entry.name == metadataName; }
    std::vector<std::int64_t>* list();
    bool other();
    bool otherNumber();

    const std::string& m_file;
    EntryHandler m_handleEntry;
    TextHandler m_handleMetadata;
    std::size_t m_depth = 0; ///< objects and lists that are open
    Entry m_entry;
    std::string m_field;
};

/// The list that a number at this place belongs to.
std::vector<std::int64_t>* HeaderReader::list()
{
    if (m_depth != 3 || isMetadata())
        return nullptr;
    std::optional<std::vector<std::int64_t>>* found = m_field == "shape"          ? &m_entry.shape
                                                      : m_field == "data_offsets" ? &m_entry.offsets
                                                                                  : nullptr;
    return found && *found ? &**found : nullptr;
}

/// A value where none of its kind belongs; fields that nobody knows may hold any.
bool HeaderReader::other()
{
    if (m_depth == 0)
        fail(say("its header is not a JSON object"));
    if (isMetadata())
        fail(m_depth == 1 ? say("its metadata are not a JSON object")
                          : say("its metadata hold something else than text"));
    if (m_depth == 1 || m_field == "dtype" || m_field == "shape" || m_field == "data_offsets")
        failIncomplete();
    return true;
}

bool HeaderReader::otherNumber()
{
    if (list())
        fail(say("%1 is described with something else than natural numbers",
                 say("weight \"%1\"", printable(m_entry.name))));
    return other();
}

bool HeaderReader::number_unsigned(json::number_unsigned_t value)
{
    constexpr std::uint64_t most = std::uint64_t(1) << 62;
    constexpr std::size_t longest = 64; // torch's limit of dimensions
    std::vector<std::int64_t>* numbers = list();
    if (!numbers || value > most)
        return otherNumber();
    if (numbers->size() == longest)
        failIncomplete();
    numbers->push_back(static_cast<std::int64_t>(value));
    return true;
}

bool HeaderReader::string(std::string& value)
{
    if (m_depth == 2 && isMetadata())
        m_handleMetadata(m_field, value);
    else if (m_depth == 2 && m_field == "dtype")
        m_entry.type = value;
    else
        return other();
    return true;
}

bool HeaderReader::start_object(std::size_t)
{
    if (m_depth > 1)
        other();
    ++m_depth;
    return true;
}

bool HeaderReader::key(std::string& value)
{
    if (m_depth == 1)
        m_entry = {std::move(value), {}, {}, {}};
    else if (m_depth == 2)
        m_field = std::move(value);
    return true;
}

bool HeaderReader::end_object()
{
    if (--m_depth == 1 && !isMetadata())
        m_handleEntry(m_entry);
    return true;
}

bool HeaderReader::start_array(std::size_t)
{
    if (m_depth == 2 && !isMetadata() && m_field == "shape")
        m_entry.shape.emplace();
    else if (m_depth == 2 && !isMetadata() && m_field == "data_offsets")
        m_entry.offsets.emplace();
    else
        other();
    ++m_depth;
    return true;
}

bool HeaderReader::end_array()
{
    --m_depth;
    return true;
}

class SafetensorsFile final
{
public:
    explicit SafetensorsFile(const ByteSource& source)
        : m_source(source)
        , m_budget(source.name(), source.size())
    {
    }

    Checkpoint read();

private:
    [[noreturn]] void fail(const Message& detail) const
    {
        throw Error(ErrorKind::Damaged, m_source.name(), detail);
    }
    void readHeader();
    void addEntry(const Entry& entry);
    void addMetadata(const std::string& key, const std::string& text);
    void checkCover() const;
    void readArrays();
    NamedArray readArray(const Span& span);
    void readNormalizer();
    std::vector<float> numbers(const std::string& text) const;
    std::optional<std::int64_t> takeInteger(const std::string& key);

    const ByteSource& m_source;
    WorkBudget m_budget;
    std::uint64_t m_dataStart = 0;
    std::vector<Span> m_spans;
    std::string m_mean;
    std::string m_std;
    Checkpoint m_result;
};

void SafetensorsFile::readHeader()
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
    HeaderReader reader(
        m_source.name(), [this](const Entry& entry) { addEntry(entry); },
        [this](const std::string& key, const std::string& value) { addMetadata(key, value); });
    json::sax_parse(text, &reader);
}

void SafetensorsFile::addEntry(const Entry& entry)
{
    const Message subject = say("weight \"%1\"", printable(entry.name));
    if (!entry.type || !entry.shape || !entry.offsets || entry.offsets->size() != 2 ||
        !isPrintable(entry.name) || entry.name.empty())
        fail(say("%1 is described incompletely", subject));
    if (m_spans.size() == maximalTensors)
        throw Error(ErrorKind::TooLarge, m_source.name(),
                    say("it holds more than %1 weights, more than any network", maximalTensors));
    const std::optional<ElementType> type = elementTypeOfSafetensors(*entry.type);
    Span span{entry.name, {type.value_or(ElementType::UInt8), 0, *entry.shape, {}}};
    span.begin = static_cast<std::uint64_t>(entry.offsets->front());
    span.end = static_cast<std::uint64_t>(entry.offsets->back());
    const std::optional<std::uint64_t> count =
        elementCount(span.layout.shape, m_budget.memoryLeft() / sizeof(float));
    const bool fits = count && span.end >= span.begin &&
                      (!type || span.end - span.begin == *count * elementInfo(*type).size);
    if (!fits)
        fail(say("%1 has a size that does not fit its shape", subject));
    span.isUsable = type.has_value();
    if (type)
        m_budget.takeMemory(*count * sizeof(float));
    else if (m_result.unusable.size() < maximalUnusable)
        m_result.unusable.emplace(entry.name, Error(ErrorKind::Unsupported, m_source.name(),
                                                    say("%1 has elements of the unusual type %2",
                                                        subject, printable(*entry.type))));
    span.layout.strides = contiguousStrides(span.layout.shape);
    m_spans.push_back(std::move(span));
}

/// The format wants the tensors to cover the data exactly; then nothing overlaps either.
void SafetensorsFile::checkCover() const
{
    std::uint64_t position = 0;
    for (const Span& span : m_spans) {
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
        if (text.size() <= maximalListBytes)
            return json::parse(text).get<std::vector<float>>();
    } catch (const json::exception&) {
        // said below
    }
    fail(say("the normalizer in its metadata is not a list of numbers"));
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

void SafetensorsFile::addMetadata(const std::string& key, const std::string& text)
{
    if (key == "normalizer.mean")
        m_mean = text;
    else if (key == "normalizer.std")
        m_std = text;
    else if (m_result.attributes.size() < maximalAttributes)
        m_result.attributes[printable(key)] = printable(text, 1000);
}

void SafetensorsFile::readNormalizer()
{
    if (m_mean.empty() && m_std.empty())
        return;
    m_result.normalizer = Normalizer{numbers(m_mean), numbers(m_std)};
    checkNormalizer(*m_result.normalizer, m_source.name());
}

void SafetensorsFile::readArrays()
{
    for (const Span& span : m_spans) {
        if (!span.isUsable)
            continue;
        const auto [place, isNew] = m_result.weights.try_emplace(span.name);
        if (!isNew)
            fail(say("its header names %1 twice", printable(span.name)));
        place->second = readArray(span);
    }
    if (m_result.weights.empty() && !m_result.unusable.empty())
        throw Error(m_result.unusable.begin()->second);
}

Checkpoint SafetensorsFile::read()
{
    m_result.format = "safetensors";
    readHeader();
    if (m_spans.empty())
        throw Error(ErrorKind::Unsupported, m_source.name(), say("it holds no tensors"));
    std::sort(m_spans.begin(), m_spans.end(), [](const Span& left, const Span& right) {
        return std::pair(left.begin, left.end) < std::pair(right.begin, right.end);
    });
    checkCover();
    m_result.epoch = takeInteger("epoch");
    m_result.globalStep = takeInteger("global_step");
    readNormalizer();
    readArrays();
    return std::move(m_result);
}

} // namespace

Checkpoint readSafetensors(const ByteSource& source)
{
    return SafetensorsFile(source).read();
}

} // namespace saliscope::checkpoint
