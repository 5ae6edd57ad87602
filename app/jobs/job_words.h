// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/jobs/job.h"

namespace saliscope::jobs
{

/// Collects the words of a command that differ from the command's defaults.
class JobWords final
{
public:
    /// "saliscope", \p command, model and datamodule, and the scope's other options.
    JobWords(const char* command, const JobScope& scope);

    /// \p option as a word of its own, when \p given.
    void flag(const char* option, bool given);
    /// "OPTION=VALUE", when \p value is not \p usual.
    void option(const char* option, const std::string& value, const std::string& usual);
    void option(const char* option, const std::filesystem::path& value,
                const std::filesystem::path& usual);
    void option(const char* option, double value, double usual);
    void option(const char* option, int value, int usual);
    /// "OPTION=VALUE" for every value, when they are not \p usual.
    void options(const char* option, const std::vector<std::string>& values,
                 const std::vector<std::string>& usual);
    void options(const char* option, const std::vector<double>& values,
                 const std::vector<double>& usual);
    /// What differs from \p usual, the command's defaults.
    void network(const NetworkOptions& options, const NetworkOptions& usual = {});
    void plots(const PlotOptions& options);

    std::vector<std::string> take() { return std::move(m_words); }

private:
    void add(const char* option, const std::string& value);

    std::vector<std::string> m_words;
};

} // namespace saliscope::jobs
