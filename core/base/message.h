// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace saliscope
{

/// Something this program says: an English text with places for what is put in, so that a window
/// or a report can say it in another language. Made by say(), verbatim() and number() alone: a
/// text that translations/update does not find cannot become one. Threads: a value, copy it freely.
class Message final
{
public:
    /// Says nothing.
    Message() = default;

    bool empty() const { return m_template == nullptr && m_words.empty(); }
    /// In English, numbers in the C locale. Words are made printable(): what comes from files
    /// splits no line and steers no terminal.
    std::string text() const;

    /// What another language needs to know; the window's is in widgets/texts/told.h.
    struct Language {
        std::string code;                                       ///< "en"
        std::function<std::string(const char* text)> translate; ///< a template of say()
        std::function<std::string(double value, int decimals)> number;
    };
    std::string text(const Language& language) const;
    static const Language& english();

    bool operator==(const Message& other) const { return text() == other.text(); }

private:
    friend Message verbatim(std::string words);
    friend Message number(double value, int decimals);
    friend Message filledIn(const char* text, std::vector<Message> places);

    const char* m_template = nullptr; ///< lives as long as the program
    std::vector<Message> m_places;
    std::string m_words; ///< English, when there is no template
    double m_number = 0;
    int m_decimals = -1; ///< below 0: it is no number
};

/// \p words as they are, in every language: a name, or what a library or the system says.
Message verbatim(std::string words);

/// \p value with \p decimals figures behind the point; "nan" and "inf" as printf writes them.
Message number(double value, int decimals);

/// The same with as many figures as tell it from all others.
Message number(double value);

/// For say() alone.
Message filledIn(const char* text, std::vector<Message> places);

/// A literal that has the places %1 to %Count, each at least once; anything else does not compile.
template <std::size_t Count>
class MessageTemplate final
{
public:
    template <std::size_t Size>
    // NOLINTNEXTLINE(google-explicit-constructor): say() takes literals.
    consteval MessageTemplate(const char (&text)[Size])
        : m_text(text)
    {
        std::array<bool, 10> found{};
        for (std::size_t i = 0; i + 1 < Size; ++i)
            if (text[i] == '%' && text[i + 1] >= '1' && text[i + 1] <= '9')
                found[std::size_t(text[i + 1] - '0')] = true;
        for (std::size_t place = 1; place < found.size(); ++place)
            if (found[place] != (place <= Count))
                throw "the places of the text are not those that are filled in";
    }

    const char* text() const { return m_text; }

private:
    const char* m_text;
};

/// A literal for a table of the program's own, to be said later: translations/update finds it too.
template <std::size_t Size>
consteval MessageTemplate<0> sayable(const char (&text)[Size])
{
    return text;
}

inline Message placeOf(Message message)
{
    return message;
}

inline Message placeOf(std::string_view words)
{
    return verbatim(std::string(words));
}

/// A character is one, not the number of its code.
inline Message placeOf(char character)
{
    return verbatim(std::string(1, character));
}

template <std::integral Number>
Message placeOf(Number value)
{
    return number(static_cast<double>(value), 0);
}

/// \p text with \p places (messages, words, characters, whole numbers) for its %1 to %9. A clause
/// of an error has no final stop, all else is whole sentences.
template <typename... Places>
Message say(MessageTemplate<sizeof...(Places)> text, const Places&... places)
{
    return filledIn(text.text(), {placeOf(places)...});
}

/// \p messages one after the other with a comma and a blank between.
Message listed(const std::vector<Message>& messages);

} // namespace saliscope
