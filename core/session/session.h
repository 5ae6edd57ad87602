// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/network_description.h"
#include "core/data/datamodule.h"
#include "core/session/panes.h"
#include "core/session/reading.h"
#include "core/session/work_list.h"

namespace saliscope::session
{

/// What the user noted about a case.
struct CaseRecord {
    std::vector<std::string> tags;
    std::string note;
    bool reviewed = false;
    /// Boxes as edited, in pixels of the stored picture; none: as in the source.
    std::optional<std::vector<data::Box>> boxes;
    bool empty() const { return tags.empty() && note.empty() && !reviewed && !boxes; }
    bool operator==(const CaseRecord&) const = default;
};

/// A network with its weights, as opened.
struct SessionCheckpoint {
    std::string model; ///< empty: recognised from the weights
    std::filesystem::path path;
    std::string sha256; ///< empty when it was not known yet
    /// What a user said of a network in a file.
    checkpoint::NetworkDescription described = {};
    std::filesystem::path base = {}; ///< of the weights its adapters change; may be empty
    bool operator==(const SessionCheckpoint&) const = default;
};

/// Where the cases come from: a registered name, or a path, or pictures by themselves.
struct SessionData {
    std::string registered;
    std::filesystem::path path;
    std::vector<std::filesystem::path> pictures;
    std::optional<std::filesystem::path> datadir;
    pictures::PictureChoice choice = {};
    bool operator==(const SessionData&) const = default;
};

/// Maps or scores made before that were opened.
struct SessionResults {
    std::string name; ///< MapChoice::existingSet
    std::filesystem::path path;
    bool operator==(const SessionResults&) const = default;
};

/// What the case browser is narrowed to. Terms are the window's own.
struct SessionFilters {
    std::string text;
    std::map<std::string, std::string> terms; ///< "split" -> "test"
    std::string workList;                     ///< name of the one that is open, or empty
    std::string sortColumn;
    bool sortDescending = false;
    bool operator==(const SessionFilters&) const = default;
};

/// All of a window's work, apart from the data themselves.
struct Session {
    std::map<std::string, std::string> layout;   ///< opaque bytes of docks and columns, by name
    std::map<std::string, std::string> settings; ///< small choices of the window, by name
    SessionData data;
    std::vector<SessionCheckpoint> checkpoints;
    std::vector<SessionResults> results;
    SessionPanes panes;
    SessionFilters filters;
    std::string currentCase;                 ///< name of sample
    std::map<std::string, CaseRecord> cases; ///< by name of sample; only those with a record
    std::vector<WorkList> workLists;
    std::vector<Reading> readings;
    UnknownMembers unknown;
    bool operator==(const Session&) const = default;
};

/// Reads a session file. Paths inside its folder are written relative to it, so that the folder may
/// move; those of the result are absolute. Throws Error NotFound, Unreadable, TooLarge (over 512
/// MiB), UnknownFormat (no session), Unsupported (made by a newer version) or Damaged.
Session loadSession(const std::filesystem::path& path);

/// Writes \p session whole or not at all. A file that is there must be a session this version can
/// read, or it is left alone: throws as loadSession then, else CannotWrite. Bytes that are no UTF-8
/// become U+FFFD.
void saveSession(const std::filesystem::path& path, const Session& session);

/// The text saveSession() writes to a file in \p folder (absolute).
std::string sessionText(const Session& session, const std::filesystem::path& folder);
/// The reverse; \p name is for messages.
Session parseSession(std::string_view text, const std::filesystem::path& folder,
                     const std::string& name);

} // namespace saliscope::session
