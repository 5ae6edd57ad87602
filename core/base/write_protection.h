// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>
#include <memory>

namespace saliscope
{

/// Whether both name one file that exists, by device and inode: neither spelling nor links matter.
bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other);

/// Keeps files from being written over for as long as this object lives, whatever name they are
/// written under: everything that writes files asks refuseProtected() first. Any thread.
class WriteProtection final
{
public:
    using Add = std::function<void(const std::filesystem::path&)>;
    /// Names the files, one call of its argument each; of a folder all files below it.
    using List = std::function<void(const Add&)>;

    /// What runs into a folder may replace: results that are only shown, but not what is being
    /// read to compute them.
    enum class Kind { Inputs, Results };

    /// \p list is called when something is first written over a file that exists, as long lists
    /// take a second; on any thread, but only while this object lives.
    explicit WriteProtection(List list, Kind kind = Kind::Inputs);
    ~WriteProtection();
    WriteProtection(const WriteProtection&) = delete;
    WriteProtection& operator=(const WriteProtection&) = delete;

private:
    std::shared_ptr<struct ProtectedFiles> m_files;
};

/// As long as it lives, files in \p folder may be replaced although their results are shown: a job
/// that writes there goes on with its own results. Any thread.
class ResultsRewrite final
{
public:
    explicit ResultsRewrite(const std::filesystem::path& folder);
    ~ResultsRewrite();
    ResultsRewrite(const ResultsRewrite&) = delete;
    ResultsRewrite& operator=(const ResultsRewrite&) = delete;

private:
    std::filesystem::path m_folder;
};

/// Throws Error CannotWrite when \p path is a symbolic link, wherever it leads: what lies at its
/// end may be anybody's, and replacing the link would take it from its owner.
void refuseLink(const std::filesystem::path& path);

/// Throws Error CannotWrite when \p path is a file that is protected, or a link; nothing when there
/// is none.
void refuseProtected(const std::filesystem::path& path);

} // namespace saliscope
