// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/work_budget.h"
#include "core/checkpoint/byte_source.h"

namespace saliscope::checkpoint
{

/// A field of a protobuf message, where it lies in the file.
struct ProtobufField {
    enum class Kind { Integer, Fixed64, Bytes, Fixed32 };
    std::uint32_t number = 0;
    Kind kind = Kind::Integer;
    std::uint64_t bits = 0;   ///< of a number
    std::uint64_t begin = 0;  ///< of bytes: text, a message, packed numbers
    std::uint64_t length = 0; ///< in bytes

    std::int64_t integer() const { return static_cast<std::int64_t>(bits); }
};

/// A file of protobuf messages, read through a small window: large tensors are never held twice.
/// Every function throws Error Damaged naming the file for bytes that are no message, TooLarge when
/// the file asks for more memory than its size explains. Threads: one at a time.
class ProtobufFile final
{
public:
    /// Both are only referred to.
    ProtobufFile(const ByteSource& source, WorkBudget& budget);

    const ByteSource& source() const { return m_source; }
    WorkBudget& budget() { return m_budget; }

    /// The field at \p position of a message that ends at \p end; moves \p position behind it.
    ProtobufField field(std::uint64_t& position, std::uint64_t end);

    /// The bytes of a text. At most 1 MiB.
    std::string text(const ProtobufField& field);
    /// Appends the numbers of a repeated field, packed or single. Integers are as stored: the bits
    /// of negative ones fill 64.
    void integers(const ProtobufField& field, std::vector<std::int64_t>& list);
    void floats(const ProtobufField& field, std::vector<float>& list);
    void doubles(const ProtobufField& field, std::vector<double>& list);

    [[noreturn]] void fail() const;

private:
    std::uint64_t number(std::uint64_t& position, std::uint64_t end);
    template <typename Number>
    void fixedNumbers(const ProtobufField& field, std::vector<Number>& list);
    unsigned char byte(std::uint64_t position);

    const ByteSource& m_source;
    WorkBudget& m_budget;
    std::string m_window;
    std::uint64_t m_windowBegin = 0;
};

/// The fields of one message, in the order of the file.
class ProtobufMessage final
{
public:
    /// The whole file.
    explicit ProtobufMessage(ProtobufFile& file)
        : m_file(file)
        , m_end(file.source().size())
    {
    }
    /// The message that \p field holds. Throws Error Damaged when it is a number.
    ProtobufMessage(ProtobufFile& file, const ProtobufField& field);

    std::optional<ProtobufField> next()
    {
        return m_position == m_end ? std::nullopt : std::optional(m_file.field(m_position, m_end));
    }

private:
    ProtobufFile& m_file;
    std::uint64_t m_position = 0;
    std::uint64_t m_end;
};

} // namespace saliscope::checkpoint
