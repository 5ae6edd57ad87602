// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/results.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"

namespace saliscope::results
{

namespace
{

constexpr std::uint64_t largestFile = std::uint64_t(1) << 28;

/// Follows the parser's events through {split: [[name, label, …]…]}; throws Error Damaged at the
/// first thing that is out of place. No tree is built, so hostile nesting costs nothing.
class ResultsHandler final
{
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;

    ResultsHandler(ResultShape shape, std::string subject)
        : m_shape(shape)
        , m_subject(std::move(subject))
    {
    }

    Results takeResults() { return std::move(m_results); }

    bool null() { return score({}); }
    bool boolean(bool) { fail(say("true or false stands where a number should")); }
    bool number_unsigned(number_unsigned_t value)
    {
        constexpr auto largest = number_unsigned_t(std::numeric_limits<number_integer_t>::max());
        return value > largest ? score(double(value)) : number_integer(number_integer_t(value));
    }
    bool number_integer(number_integer_t value)
    {
        if (m_level == Level::Label)
            sample().label.values.push_back(whole(value));
        else if (m_level == Level::Sample && m_position == 1)
            sample().label.values = {whole(value)};
        else if (isOutput())
            sample().output = whole(value);
        else
            return score(double(value));
        return next();
    }
    bool number_float(number_float_t value, const std::string&) { return score(value); }
    bool string(std::string& value)
    {
        if (m_level != Level::Sample || m_position != 0)
            fail(say("a text stands where a number should"));
        sample().name = std::move(value);
        return next();
    }
    bool binary(nlohmann::json::binary_t&) { fail(say("it holds binary values")); }

    bool start_object(std::size_t)
    {
        if (m_level != Level::Outside)
            fail(say("an object stands where a list should"));
        m_level = Level::Splits;
        return true;
    }
    bool key(std::string& name)
    {
        if (!m_names.insert(name).second)
            fail(say("the split \"%1\" appears twice", name));
        m_results.push_back({name, {}});
        return true;
    }
    bool end_object() { return true; }

    bool start_array(std::size_t)
    {
        if (m_level == Level::Outside)
            fail(say("it holds a list where splits should be"));
        if (m_level == Level::Samples)
            m_results.back().samples.emplace_back();
        else if (m_level == Level::Sample && m_position == 1)
            sample().label.isList = true;
        else if (m_level != Level::Splits)
            fail(say("a list stands where a number should"));
        m_level = static_cast<Level>(static_cast<int>(m_level) + 1);
        if (m_level == Level::Sample)
            m_position = 0;
        return true;
    }
    bool end_array()
    {
        if (m_level == Level::Sample && m_position < 2)
            fail(say("a sample has no name or no label"));
        if (m_level == Level::Sample && sample().output && sample().scores.empty())
            fail(say("a sample has an output but no scores"));
        m_level = static_cast<Level>(static_cast<int>(m_level) - 1);
        return m_level == Level::Sample ? next() : true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&)
    {
        fail(say("it is not valid JSON at byte %1", position));
    }

private:
    enum class Level { Outside, Splits, Samples, Sample, Label };

    [[noreturn]] void fail(const Message& detail) const
    {
        throw Error(m_level == Level::Outside ? ErrorKind::UnknownFormat : ErrorKind::Damaged,
                    m_subject, detail);
    }

    SampleResult& sample() { return m_results.back().samples.back(); }

    bool next()
    {
        if (m_level == Level::Sample)
            ++m_position;
        return true;
    }

    bool isOutput() const
    {
        return m_shape == ResultShape::Completeness && m_level == Level::Sample && m_position == 2;
    }

    bool score(std::optional<double> value)
    {
        if (m_level != Level::Sample || m_position < 2 || isOutput())
            fail(say("a score stands where a name, a label or an output should"));
        sample().scores.push_back(value);
        return next();
    }

    int whole(number_integer_t value) const
    {
        if (value < 0 || value > std::numeric_limits<int>::max())
            fail(say("a label or output is out of range"));
        return static_cast<int>(value);
    }

    ResultShape m_shape;
    std::string m_subject;
    Results m_results;
    std::set<std::string> m_names;
    Level m_level = Level::Outside;
    int m_position = 0; ///< within the sample's list
};

/// \p text with null for NaN and Infinity, which Python writes but JSON does not have.
std::string withoutNonFinite(const std::string& text)
{
    constexpr std::array<std::string_view, 3> words = {"-Infinity", "Infinity", "NaN"};
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = std::string_view(text).substr(i);
        const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view candidate) {
            return rest.starts_with(candidate);
        });
        if (!quoted && word != words.end()) {
            out += "null";
            i += word->size() - 1;
            continue;
        }
        out += text[i];
        if (text[i] == '"')
            quoted = !quoted;
        else if (quoted && text[i] == '\\' && i + 1 < text.size())
            out += text[++i];
    }
    return out;
}

} // namespace

Results readResults(const std::filesystem::path& path, ResultShape shape)
{
    const std::string text = withoutNonFinite(readFile(path, largestFile));
    ResultsHandler handler(shape, path.string());
    nlohmann::json::sax_parse(text, &handler);
    return handler.takeResults();
}

} // namespace saliscope::results
