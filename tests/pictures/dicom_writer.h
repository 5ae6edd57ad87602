// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// Writes DICOM files for tests, elements as they are named: right or wrong.
class DicomWriter final
{
public:
    enum class Kind { Explicit, Implicit, BigEndian };
    explicit DicomWriter(Kind kind = Kind::Explicit)
        : m_kind(kind)
    {
    }

    DicomWriter& text(std::uint32_t tag, const char* type, std::string value)
    {
        if (value.size() % 2 != 0)
            value += ' ';
        return element(tag, type, value);
    }

    DicomWriter& numbers(std::uint32_t tag, const char* type,
                         const std::vector<std::uint32_t>& values, int width = 2)
    {
        std::string bytes;
        for (const std::uint32_t value : values)
            bytes += number(value, width);
        return element(tag, type, bytes);
    }

    /// \p length: what the file says, where that is not the truth.
    DicomWriter& element(std::uint32_t tag, const char* type, const std::string& value,
                         std::int64_t length = -1)
    {
        const auto said = std::uint32_t(length < 0 ? std::int64_t(value.size()) : length);
        const std::string name = type;
        m_bytes += number(tag >> 16, 2) + number(tag & 0xffff, 2);
        if (m_kind == Kind::Implicit || name.empty())
            m_bytes += number(said, 4);
        else if (name == "OB" || name == "OW" || name == "SQ" || name == "UN" || name == "OF")
            m_bytes += name + number(0, 2) + number(said, 4);
        else
            m_bytes += name + number(said, 2);
        m_bytes += value;
        return *this;
    }

    /// A sequence of one item.
    DicomWriter& sequence(std::uint32_t tag, const DicomWriter& item)
    {
        DicomWriter inside(m_kind);
        inside.element(0xfffee000, "", item.m_bytes);
        return element(tag, "SQ", inside.m_bytes);
    }

    const std::string& elements() const { return m_bytes; }

    /// With the preamble and a transfer syntax.
    std::string file(const std::string& syntax = {}) const
    {
        const char* usual = m_kind == Kind::Implicit    ? "1.2.840.10008.1.2"
                            : m_kind == Kind::BigEndian ? "1.2.840.10008.1.2.2"
                                                        : "1.2.840.10008.1.2.1";
        std::string uid = syntax.empty() ? usual : syntax;
        if (uid.size() % 2 != 0)
            uid += '\0';
        DicomWriter meta;
        meta.element(0x00020010, "UI", uid);
        return std::string(128, '\0') + "DICM" + meta.m_bytes + m_bytes;
    }

private:
    std::string number(std::uint32_t value, int width) const
    {
        std::string bytes;
        for (int i = 0; i < width; ++i) {
            const int place = m_kind == Kind::BigEndian ? width - 1 - i : i;
            bytes += char((value >> (8 * place)) & 0xff);
        }
        return bytes;
    }

    Kind m_kind;
    std::string m_bytes;
};

/// What a grey picture of one row has to say; elements between are added by \p Extra.
struct GreyRow {
    std::vector<std::uint32_t> values;
    int allocated = 16;
    int stored = 16;
    bool isSigned = false;
    const char* photometric = "MONOCHROME2";
};

/// The group 0028 of \p row up to the pixel representation.
inline void writeHeader(DicomWriter& writer, const GreyRow& row)
{
    const auto number = [&](std::uint32_t tag, std::uint32_t value) {
        writer.numbers(tag, "US", {value});
    };
    number(0x00280002, 1);
    writer.text(0x00280004, "CS", row.photometric);
    number(0x00280010, 1);
    number(0x00280011, std::uint32_t(row.values.size()));
    number(0x00280100, std::uint32_t(row.allocated));
    number(0x00280101, std::uint32_t(row.stored));
    number(0x00280102, std::uint32_t(row.stored - 1));
    number(0x00280103, row.isSigned ? 1 : 0);
}

inline void writePixels(DicomWriter& writer, const GreyRow& row)
{
    writer.numbers(0x7fe00010, row.allocated == 8 ? "OB" : "OW", row.values, row.allocated / 8);
}
