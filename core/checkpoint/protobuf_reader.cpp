// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/protobuf_reader.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/base/error.h"

namespace saliscope::checkpoint
{

namespace
{

constexpr std::uint64_t windowBytes = std::uint64_t(1) << 16;
constexpr std::uint64_t maximalTextBytes = std::uint64_t(1) << 20;

static_assert(std::endian::native == std::endian::little, "numbers are taken as they lie in files");

} // namespace

ProtobufFile::ProtobufFile(const ByteSource& source, WorkBudget& budget)
    : m_source(source)
    , m_budget(budget)
{
}

void ProtobufFile::fail() const
{
    throw Error(ErrorKind::Damaged, m_source.name(), say("it is damaged or no ONNX file"));
}

unsigned char ProtobufFile::byte(std::uint64_t position)
{
    if (position < m_windowBegin || position - m_windowBegin >= m_window.size()) {
        m_window = m_source.read(position, std::min(windowBytes, m_source.size() - position));
        m_windowBegin = position;
        m_budget.takeWork(m_window.size());
    }
    return static_cast<unsigned char>(m_window[position - m_windowBegin]);
}

std::uint64_t ProtobufFile::number(std::uint64_t& position, std::uint64_t end)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (position >= end)
            fail();
        const std::uint64_t part = byte(position++);
        value |= (part & 0x7f) << shift;
        if (part < 0x80)
            return value;
    }
    fail();
}

ProtobufField ProtobufFile::field(std::uint64_t& position, std::uint64_t end)
{
    const std::uint64_t tag = number(position, end);
    ProtobufField field;
    field.number = static_cast<std::uint32_t>(tag >> 3);
    if (field.number == 0 || tag >> 32 != 0)
        fail();
    const auto fixed = [&](std::uint64_t bytes) {
        if (bytes > end - position)
            fail();
        for (std::uint64_t index = 0; index < bytes; ++index)
            field.bits |= std::uint64_t(byte(position++)) << (8 * index);
    };
    switch (tag & 7) {
    case 0:
        field.bits = number(position, end);
        break;
    case 1:
        field.kind = ProtobufField::Kind::Fixed64;
        fixed(8);
        break;
    case 2:
        field.kind = ProtobufField::Kind::Bytes;
        field.length = number(position, end);
        field.begin = position;
        if (field.length > end - position)
            fail();
        position += field.length;
        break;
    case 5:
        field.kind = ProtobufField::Kind::Fixed32;
        fixed(4);
        break;
    default: // groups, which nobody writes any more
        fail();
    }
    return field;
}

std::string ProtobufFile::text(const ProtobufField& field)
{
    if (field.kind != ProtobufField::Kind::Bytes || field.length > maximalTextBytes)
        fail();
    m_budget.takeMemory(field.length);
    if (field.length > windowBytes)
        return m_source.read(field.begin, field.length);
    std::string result(field.length, '\0');
    for (std::uint64_t index = 0; index < field.length; ++index)
        result[index] = static_cast<char>(byte(field.begin + index));
    return result;
}

void ProtobufFile::integers(const ProtobufField& field, std::vector<std::int64_t>& list)
{
    if (field.kind == ProtobufField::Kind::Integer) {
        m_budget.takeMemory(2 * sizeof(std::int64_t)); // while it moves, the list is there twice
        list.push_back(field.integer());
        return;
    }
    if (field.kind != ProtobufField::Kind::Bytes)
        fail();
    m_budget.takeMemory(field.length * sizeof(std::int64_t));
    if (list.empty())
        list.reserve(field.length);
    std::uint64_t position = field.begin;
    while (position < field.begin + field.length)
        list.push_back(static_cast<std::int64_t>(number(position, field.begin + field.length)));
}

template <typename Number>
void ProtobufFile::fixedNumbers(const ProtobufField& field, std::vector<Number>& list)
{
    constexpr bool isFloat = sizeof(Number) == 4;
    const auto single = isFloat ? ProtobufField::Kind::Fixed32 : ProtobufField::Kind::Fixed64;
    m_budget.takeMemory(std::max<std::uint64_t>(field.length, sizeof(Number)));
    if (field.kind == single) {
        Number value = 0;
        std::memcpy(&value, &field.bits, sizeof value);
        list.push_back(value);
        return;
    }
    if (field.kind != ProtobufField::Kind::Bytes || field.length % sizeof(Number) != 0)
        fail();
    const std::size_t before = list.size();
    list.resize(before + field.length / sizeof(Number));
    m_source.read(field.begin, reinterpret_cast<char*>(list.data() + before), field.length);
}

void ProtobufFile::floats(const ProtobufField& field, std::vector<float>& list)
{
    fixedNumbers(field, list);
}

void ProtobufFile::doubles(const ProtobufField& field, std::vector<double>& list)
{
    fixedNumbers(field, list);
}

ProtobufMessage::ProtobufMessage(ProtobufFile& file, const ProtobufField& field)
    : m_file(file)
    , m_position(field.begin)
    , m_end(field.begin + field.length)
{
    if (field.kind != ProtobufField::Kind::Bytes)
        file.fail();
}

} // namespace saliscope::checkpoint
