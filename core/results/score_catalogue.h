// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/message.h"
#include "core/run/choices.h"

namespace saliscope::results
{

/// Everything a saliency map is scored by.
enum class Score { Energy, Focus, Lift, Pointing, Overlap, Morf, Lerf, Road };
constexpr std::size_t scoreCount = 8;

/// What users are told about a score; one row of the list every table and plot reads.
struct ScoreInfo {
    Score score;
    const char* name;              ///< as on the command line and in JSON: "lift"
    const char* heading;           ///< in tables, mednet's where it has the score: "PropEng"
    MessageTemplate<0> title;      ///< "Energy lift"
    MessageTemplate<0> shortTitle; ///< over a narrow column: "Lift"
    MessageTemplate<0> column;     ///< in names of columns of the list of cases: "lift"
    MessageTemplate<0> axis;       ///< what is measured, with the unit
    MessageTemplate<0> caseAxis;   ///< the same of a single case
    MessageTemplate<0> meaning;    ///< of a single case's value, in a sentence
    MessageTemplate<0> definition; ///< what it is and what it cannot show: follows the title
    bool higherIsBetter;
    std::optional<double> chance; ///< what a map that knows nothing gets, where that is fixed
};

/// All scores, in the order of Score.
std::span<const ScoreInfo, scoreCount> scoreCatalogue();
const ScoreInfo& scoreInfo(Score score);

std::vector<run::NamedChoice<Score>> choicesOf(Score);

/// Throws Error BadRequest listing the names.
Score parseScore(std::string_view name);

/// The scores of one map; those that were not taken or are not defined have no value.
class ScoreValues final
{
public:
    std::optional<double>& operator[](Score score) { return m_values[std::size_t(score)]; }
    const std::optional<double>& operator[](Score score) const
    {
        return m_values[std::size_t(score)];
    }
    bool operator==(const ScoreValues&) const = default;

private:
    std::array<std::optional<double>, scoreCount> m_values;
};

} // namespace saliscope::results
