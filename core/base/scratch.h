// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>

namespace saliscope
{

/// A file or folder that nobody needs once this object goes, and which goes with it: also where the
/// process ends by removeScratch(), without taking itself down. Only a killed process leaves it
/// behind. Any thread.
class Scratch final
{
public:
    enum class Kind {
        All,         ///< a folder with what is in it
        EmptyFolder, ///< which stays when somebody has put something into it
    };

    /// \p path need not be there yet, or any more.
    explicit Scratch(std::filesystem::path path, Kind kind = Kind::All);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    Kind kind() const { return m_kind; }

private:
    std::filesystem::path m_path;
    Kind m_kind;
};

/// Removes what every Scratch names, for a process that ends now: call it before _exit(). What
/// another thread makes anew after that stays. Not for signal handlers.
void removeScratch();

} // namespace saliscope
