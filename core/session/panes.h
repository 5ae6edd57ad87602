// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/json.h"
#include "core/session/display_settings.h"

namespace saliscope::session
{

/// Members of a file this version does not know, by the place they were found at: kept, so that
/// saving does not lose what another version wrote. The texts are JSON objects.
using UnknownMembers = std::map<std::string, std::string>;

enum class DerivedKind {
    Difference, ///< the first map minus the second
    Mean,       ///< what the maps have in common
    Deviation,  ///< where they disagree
};

/// A pane that shows a map made from others.
struct DerivedPane {
    DerivedKind kind = DerivedKind::Difference;
    int pane = 0; ///< its own choice is hidden
    std::vector<MapChoice> members;
    bool operator==(const DerivedPane&) const = default;
};

/// A pane with another map right of a divider.
struct SwipedPane {
    int pane = 0;
    MapChoice second;
    double divider = 0.5; ///< 0: the second map alone, 1: the first
    bool operator==(const SwipedPane&) const = default;
};

/// How the panes lie and what they show.
struct SessionPanes {
    int rows = 1; ///< 1 to 3, as columns
    int columns = 2;
    int current = 0;
    std::vector<MapChoice> choices; ///< at most rows × columns
    DisplaySettings display;
    LinkSettings links;
    std::vector<GreyWindow>
        windows; ///< one per pane, or none; automatic ones have no numbers in the file
    std::vector<PictureView> views;   ///< one per pane, or none: all fit
    std::vector<DerivedPane> derived; ///< at most one of each kind
    std::optional<SwipedPane> swiped;
    bool operator==(const SessionPanes&) const = default;
};

/// The panes as JSON, with the \p unknown members of where they were read from.
nlohmann::ordered_json panesJson(const SessionPanes& panes, const UnknownMembers& unknown);

/// The reverse; adds to \p unknown. A colour map this version does not have becomes the default
/// one. Throws Error Damaged for anything else that is not as panesJson writes it.
SessionPanes panesOf(const JsonNode& node, UnknownMembers& unknown);

/// Appends what was kept for \p place to \p object.
void appendUnknown(nlohmann::ordered_json& object, const UnknownMembers& unknown,
                   const std::string& place);
/// Keeps the members of \p node that are not among \p known.
void keepUnknown(UnknownMembers& unknown, const JsonNode& node,
                 std::initializer_list<std::string_view> known);

} // namespace saliscope::session
