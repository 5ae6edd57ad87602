// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/json.h"

namespace saliscope::session
{

/// Names of columns the lists that come with the program ask for. A column of one map has the map's
/// name behind it: "lift · layercam", and a condition on "lift" then holds when it
/// holds for any of them.
namespace columns
{
inline constexpr const char* probability = "probability"; ///< of the explained output, 0..1
/// Of a run whose checkpoint is not the one that is open.
inline constexpr const char* recordedProbability = "recorded-probability";
inline constexpr const char* label = "label";
inline constexpr const char* boxes = "boxes";       ///< how many
inline constexpr const char* reviewed = "reviewed"; ///< 0 or 1, as all flags
inline constexpr const char* energy = "energy";
inline constexpr const char* energyLift = "lift";
inline constexpr const char* emptyMap = "empty";
inline constexpr const char* constantMap = "constant";
inline constexpr const char* degeneratePoints = "degenerate"; ///< points of ROAD without a score
inline constexpr const char* failed = "failed";
inline constexpr const char* lowestCorrelation = "lowest-correlation"; ///< of any two maps' ranks
} // namespace columns

/// Numbers known of cases, column by column; none = not known or not defined.
struct CaseTable {
    struct Column {
        std::string name;
        std::vector<std::optional<double>> values; ///< one per case
    };
    std::size_t cases = 0;
    std::vector<Column> columns;
};

enum class Comparison { Less, LessOrEqual, Equal, NotEqual, GreaterOrEqual, Greater };

/// A condition, or several joined. What is not known is neither true nor false.
struct Filter {
    enum class Kind { Condition, All, Any, Not };
    Kind kind = Kind::All;
    std::string column; ///< of a condition
    Comparison comparison = Comparison::Less;
    double value = 0;
    std::vector<Filter> parts; ///< of the others; Not has exactly one
    bool operator==(const Filter&) const = default;
};

Filter condition(std::string column, Comparison comparison, double value);
Filter allOf(std::vector<Filter> parts); ///< true without any
Filter anyOf(std::vector<Filter> parts); ///< false without any
Filter negation(Filter part);

/// A saved filter whose cases are gone through one by one.
struct WorkList {
    std::string id; ///< of one that comes with the program, else empty
    std::string name;
    Filter filter;
    bool operator==(const WorkList&) const = default;
};

/// The lists that come with the program; the window translates their names by id.
std::vector<WorkList> defaultWorkLists();

/// The cases for which \p filter is true, in order. Throws Error BadRequest when a column has
/// another number of values than there are cases.
std::vector<std::size_t> matchingCases(const Filter& filter, const CaseTable& table);

/// How far a list has been worked through.
struct WorkProgress {
    std::size_t reviewed = 0;
    std::size_t total = 0;
    std::optional<std::size_t> next; ///< first case not reviewed behind the current one, or else
                                     ///< from the start: an index into the list
};

/// \p list holds indices of cases, \p reviewed a flag per case, \p current a case or none.
WorkProgress workProgress(const std::vector<std::size_t>& list, const std::vector<bool>& reviewed,
                          std::optional<std::size_t> current);

/// Lists as JSON, and back: {"column": "lift", "is": "<", "value": 1}, {"all": […]},
/// {"any": […]}, {"not": …}. workListsOf throws Error Damaged.
nlohmann::ordered_json workListsJson(const std::vector<WorkList>& lists);
std::vector<WorkList> workListsOf(const JsonNode& node);

} // namespace saliscope::session
