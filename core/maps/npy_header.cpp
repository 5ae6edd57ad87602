// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/maps/npy_header.h"

#include <charconv>
#include <utility>

#include "core/base/error.h"

namespace saliscope::maps
{

namespace
{

constexpr std::size_t mostDimensions = 32;

/// Reads one Python literal after the other from the header's text.
class LiteralReader final
{
public:
    LiteralReader(std::string_view text, const std::string& subject)
        : m_rest(text)
        , m_subject(subject)
    {
    }

    bool take(char expected)
    {
        skipBlanks();
        if (m_rest.empty() || m_rest.front() != expected)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    void require(char expected)
    {
        if (!take(expected))
            fail(say("\"%1\" is missing in its header", std::string(1, expected)));
    }

    std::string string()
    {
        const char quote = take('"') ? '"' : '\'';
        if (quote == '\'')
            require('\'');
        const std::size_t end = m_rest.find(quote);
        if (end == std::string_view::npos)
            fail(say("a text in its header does not end"));
        std::string text(m_rest.substr(0, end));
        if (text.find('\\') != std::string::npos)
            fail(say("a text in its header holds a backslash"));
        m_rest.remove_prefix(end + 1);
        return text;
    }

    bool boolean()
    {
        for (const auto& [word, value] : {std::pair("True", true), std::pair("False", false)})
            if (takeWord(word))
                return value;
        fail(say("fortran_order is neither True nor False"));
    }

    std::uint64_t integer()
    {
        skipBlanks();
        std::uint64_t value = 0;
        const auto [end, code] =
            std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (code != std::errc())
            fail(say("its shape holds something that is not a number of elements"));
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        takeWord("L"); // written by Python 2
        return value;
    }

    std::vector<std::uint64_t> tuple()
    {
        std::vector<std::uint64_t> values;
        require('(');
        while (!take(')')) {
            values.push_back(integer());
            if (values.size() > mostDimensions)
                fail(say("its shape has too many dimensions"));
            if (!take(',')) {
                require(')');
                break;
            }
        }
        return values;
    }

    bool atList()
    {
        skipBlanks();
        return !m_rest.empty() && (m_rest.front() == '[' || m_rest.front() == '(');
    }

    void end()
    {
        skipBlanks();
        if (!m_rest.empty())
            fail(say("its header goes on after the closing brace"));
    }

    [[noreturn]] void fail(const Message& detail) const
    {
        throw Error(ErrorKind::Damaged, m_subject, detail);
    }

private:
    void skipBlanks()
    {
        const std::size_t first = m_rest.find_first_not_of(" \t\n");
        m_rest.remove_prefix(first == std::string_view::npos ? m_rest.size() : first);
    }

    bool takeWord(std::string_view word)
    {
        skipBlanks();
        if (m_rest.substr(0, word.size()) != word)
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }

    std::string_view m_rest;
    const std::string& m_subject;
};

} // namespace

NpyHeader parseNpyHeader(std::string_view text, const std::string& subject)
{
    LiteralReader reader(text, subject);
    NpyHeader header;
    bool hasDescr = false;
    bool hasOrder = false;
    bool hasShape = false;
    const auto firstTime = [&](bool& seen, const char* key) {
        if (std::exchange(seen, true))
            reader.fail(say("its header names %1 twice", key));
    };
    reader.require('{');
    while (!reader.take('}')) {
        const std::string key = reader.string();
        reader.require(':');
        if (key == "descr") {
            firstTime(hasDescr, "descr");
            if (reader.atList())
                throw Error(ErrorKind::Unsupported, subject, say("it holds records, not numbers"));
            header.descr = reader.string();
        } else if (key == "fortran_order") {
            firstTime(hasOrder, "fortran_order");
            header.fortranOrder = reader.boolean();
        } else if (key == "shape") {
            firstTime(hasShape, "shape");
            header.shape = reader.tuple();
        } else {
            reader.fail(say("its header has an unknown key"));
        }
        if (!reader.take(',')) {
            reader.require('}');
            break;
        }
    }
    reader.end();
    if (!hasDescr || !hasOrder || !hasShape)
        reader.fail(say("its header lacks descr, fortran_order or shape"));
    return header;
}

std::string npyPreamble(int height, int width)
{
    // numpy reserves room for the first dimension to grow to 21 digits, then fills up to 64 bytes.
    constexpr std::size_t growth = 21;
    constexpr std::size_t lead = 10;
    const std::string rows = std::to_string(height);
    std::string text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " +
                       std::to_string(width) + "), }";
    text.append(growth - rows.size(), ' ');
    text.append(63 - (lead + text.size()) % 64, ' ');
    text += '\n';
    std::string preamble("\x93NUMPY\x01\x00", 8);
    preamble += static_cast<char>(text.size() & 0xff);
    preamble += static_cast<char>(text.size() >> 8);
    return preamble + text;
}

} // namespace saliscope::maps
