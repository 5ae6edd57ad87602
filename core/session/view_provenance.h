// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"
#include "store/png.h"

namespace saliscope
{

/// What an exported picture says of the view it shows, so that the view can be opened again.
struct ViewProvenance {
    std::string version;     ///< of the program that wrote it
    std::string engine;      ///< "LibTorch 1.13.0"; empty when no network was run
    SessionData data;        ///< without SessionData::pictures but the one shown
    std::string sample;      ///< its name
    std::string imageSha256; ///< of the picture's file; empty when not known
    std::vector<SessionCheckpoint> checkpoints;
    SessionPanes panes;
    std::uint32_t seed = 0;                ///< of RandomCam and ROAD
    std::optional<std::vector<Box>> boxes; ///< as edited, in pixels of the stored picture
    bool operator==(const ViewProvenance&) const = default;
};

/// Name of the PNG text chunk.
constexpr const char* viewKeyword = "saliscope-view";

/// This program's version, for ViewProvenance::version and reports.
std::string programVersion();

/// The text chunk for encodePng(). Paths inside \p folder, where the picture goes, become relative
/// to it; others stay absolute.
PngTexts viewTexts(const ViewProvenance& view, const std::filesystem::path& folder);

/// What the PNG file \p path says of its view; none when it says nothing. Everything is checked, as
/// the file may come from anybody: at most 1 MiB, types, ranges, names that stay inside their
/// folder, relative paths that stay inside the picture's. Absolute paths are only required to be
/// plain: ask before opening one that is not open already, and compare SessionCheckpoint::sha256.
/// Throws Error NotFound, Unreadable, TooLarge, UnknownFormat (no PNG), Unsupported (a newer
/// version's), Unsafe or Damaged.
std::optional<ViewProvenance> readView(const std::filesystem::path& path);

/// The same for bytes of a file in \p folder; \p name is for messages.
std::optional<ViewProvenance> parseView(std::string_view png, const std::filesystem::path& folder,
                                        const std::string& name);

} // namespace saliscope
