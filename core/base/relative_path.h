// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace saliscope
{

/// The path of something inside a folder, made of names that came from files: of samples, sets,
/// algorithms, outputs. No text becomes one by itself, so what is joined as one has been checked.
class RelativePath final
{
public:
    /// The folder itself.
    RelativePath() = default;

    /// Throws Error Unsafe when \p name is empty or absolute, has a "." or ".." part or one that
    /// ends with a dot, a control character, a NUL or a backslash, or is called as devices are on
    /// some systems: on every system the name stays inside its folder, and names one file.
    static RelativePath named(std::string_view name);

    /// The same, and the folder itself for "".
    static RelativePath namedOrHere(std::string_view name);

    /// With \p extension (".npy") in place of its own.
    RelativePath withExtension(const char* extension) const;

    RelativePath operator/(const RelativePath& inner) const;
    const std::filesystem::path& path() const { return m_path; }
    std::string string() const { return m_path.string(); }
    bool operator==(const RelativePath&) const = default;

private:
    explicit RelativePath(std::filesystem::path path);

    std::filesystem::path m_path;
};

/// For reading.
std::filesystem::path operator/(const std::filesystem::path& root, const RelativePath& inner);

/// For writing: throws Error Unsafe when a link inside \p root leads out of it on the way to
/// \p inner. What \p root itself is a link to is its user's choice.
std::filesystem::path placeInside(const std::filesystem::path& root, const RelativePath& inner);

} // namespace saliscope
