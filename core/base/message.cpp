// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/message.h"

#include <array>
#include <charconv>
#include <utility>

#include "core/base/printable.h"

namespace saliscope
{

namespace
{

std::string englishNumber(double value, int decimals)
{
    std::array<char, 400> buffer; // the largest double has 309 digits
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed, decimals);
    return std::string(buffer.data(), end.ptr);
}

} // namespace

const Message::Language& Message::english()
{
    static const Language language = {"en", [](const char* text) { return std::string(text); },
                                      englishNumber};
    return language;
}

std::string Message::text() const
{
    return text(english());
}

std::string Message::text(const Language& language) const
{
    if (m_decimals >= 0)
        return language.number(m_number, m_decimals);
    if (m_template == nullptr)
        return printableLines(m_words);
    const std::string frame = language.translate(m_template);
    std::string result;
    for (std::size_t i = 0; i < frame.size(); ++i) {
        const std::size_t place = frame[i] == '%' && i + 1 < frame.size()
                                      ? std::size_t(frame[i + 1] - '1')
                                      : m_places.size();
        if (place >= m_places.size()) {
            result += frame[i];
            continue;
        }
        const Message& filled = m_places[place];
        const bool isWords = filled.m_template == nullptr && filled.m_decimals < 0;
        result += isWords ? printable(filled.m_words, wholeText) : filled.text(language);
        ++i;
    }
    return result;
}

Message verbatim(std::string words)
{
    Message message;
    message.m_words = std::move(words);
    return message;
}

Message number(double value, int decimals)
{
    Message message;
    message.m_words = englishNumber(value, decimals);
    message.m_number = value;
    message.m_decimals = decimals;
    return message;
}

Message number(double value)
{
    std::array<char, 400> buffer;
    const auto end = std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed);
    const std::string_view text(buffer.data(), std::size_t(end.ptr - buffer.data()));
    const std::size_t point = text.find('.');
    return number(value, point == std::string_view::npos ? 0 : int(text.size() - point - 1));
}

Message filledIn(const char* text, std::vector<Message> places)
{
    Message message;
    message.m_template = text;
    message.m_places = std::move(places);
    return message;
}

Message listed(const std::vector<Message>& messages)
{
    Message list;
    for (const Message& message : messages)
        list = list.empty() ? message : say("%1, %2", list, message);
    return list;
}

} // namespace saliscope
