// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <functional>

namespace saliscope
{

/// Notices that somebody takes away what a job is writing. Without this the job would make the
/// folder anew, with results in it that nobody could go on with. Any thread.
class OutputWatch final
{
public:
    /// Watches \p path: the folder of a job's results, or a file in it that stays open meanwhile.
    /// What is not there yet cannot be taken away.
    explicit OutputWatch(std::filesystem::path path);
    ~OutputWatch();
    OutputWatch(const OutputWatch&) = delete;
    OutputWatch& operator=(const OutputWatch&) = delete;

    /// Whether \p path is still the file or folder it was.
    bool isInPlace() const;
    /// Throws Error OutputGone when it is not, with \p subject, or else the path, as what is gone.
    void require(const std::filesystem::path& subject = {}) const;

    /// Has \p write write \p file, which lies in \p folder, unless this is gone. Where it goes at
    /// that moment, the file is taken back, and folders that are empty without it. Throws as
    /// require() and \p write.
    void place(const std::filesystem::path& file, const std::filesystem::path& folder,
               const std::function<void()>& write) const;

private:
    std::filesystem::path m_path;
    int m_descriptor; ///< held, so that nothing new gets its number
};

} // namespace saliscope
