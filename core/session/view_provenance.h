// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/session/session.h"

namespace saliscope::session
{

/// What an exported picture, page or table says of the view it shows, so that the view can be
/// opened again. Files carry it as view_file.h has it.
struct ViewProvenance {
    std::string version;     ///< of the program that wrote it
    std::string engine;      ///< "LibTorch 1.13.0"; empty when no network was run
    SessionData data;        ///< without SessionData::pictures but the one shown
    std::string sample;      ///< its name; empty for all
    std::string imageSha256; ///< of the picture's file; empty when not known
    std::vector<SessionCheckpoint> checkpoints;
    std::vector<SessionResults> results; ///< maps and scores that were open, or are shown
    SessionPanes panes;
    std::map<std::string, std::string> settings; ///< Session::settings that matter to it
    std::vector<std::string> selected;           ///< names of samples, of a plot
    std::uint32_t seed = 0;                      ///< of RandomCam and ROAD
    std::optional<std::vector<data::Box>> boxes; ///< as edited, in pixels of the stored picture
    bool operator==(const ViewProvenance&) const = default;
};

/// The first member of a record, whose value is the format's version.
constexpr const char* viewKeyword = "saliscope-view";

/// Names of ViewProvenance::settings and Session::settings for the plot that is shown: its kind
/// ("scatter", "histogram", "boxes", "sweep") and the columns of CaseTable, or for box plots and
/// sweeps the measure.
constexpr const char* plotSetting = "plot";
constexpr const char* plotAcrossSetting = "plot-across";
constexpr const char* plotUpSetting = "plot-up";

/// This program's version, for ViewProvenance::version and reports.
std::string programVersion();

/// Panes for \p choices, the first nine of them, three beside each other.
SessionPanes panesFor(std::vector<MapChoice> choices);

/// The record as JSON, for a file in \p folder (absolute). Paths are relative to it, and it is
/// named too, so that they are found again when either the file alone or all of it together moves.
/// Where too many samples are selected they are left out.
nlohmann::ordered_json viewJson(const ViewProvenance& view, const std::filesystem::path& folder);

/// The reverse, for a file that lies in \p folder now; \p name is for messages. Everything is
/// checked, as the text may come from anybody: types, ranges, names that stay inside their folder,
/// plain paths. Where these lead is not: ask before opening what is not open already, and compare
/// SessionCheckpoint::sha256. Of a path that is nowhere the result is where it was first. Throws
/// Error Unsupported (a newer version's), Unsafe or Damaged.
ViewProvenance parseView(std::string_view text, const std::filesystem::path& folder,
                         const std::string& name);

} // namespace saliscope::session
