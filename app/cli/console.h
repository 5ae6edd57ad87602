// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include <nlohmann/json_fwd.hpp>

#include "app/cli/log_file.h"
#include "core/run/progress.h"

namespace saliscope::cli
{

/// What a command tells while it works: progress on stderr (a bar on a terminal, plain lines
/// elsewhere, nothing when quiet), failures on stderr, and all of it as JSON lines on request.
class Console final
{
public:
    struct Options {
        bool quiet = false;
        int verbosity = 0; ///< 1: what is being done; 2: details
        std::optional<std::filesystem::path> jsonLog;
    };

    /// Throws Error CannotWrite or NoSpace when the log cannot be opened.
    explicit Console(const Options& options);

    /// Shown from verbosity 1 on.
    void info(const std::string& text);
    void warning(const std::string& text);
    void error(const std::string& text);
    void progress(const run::TaskProgress& progress);
    /// Tells those of \p all that came up after the last progress(), which told those before them.
    void failures(const std::vector<run::SampleFailure>& all);
    /// Ends the bar's line.
    void finish();

    /// What progress() counts, one and several of it; samples unless told.
    void setCounted(const std::pair<const char*, const char*>& counted) { m_counted = counted; }

    /// Appends one line to the JSON log, when there is one. \p fields is a JSON object's text.
    /// When it cannot be written to, that is told once and the work goes on.
    void log(const nlohmann::ordered_json& line);
    /// Whether lines of the log were lost.
    bool logFailed() const { return m_logFailed; }

private:
    void tell(const run::SampleFailure& failure);
    void drawBar(const run::TaskProgress& progress);
    void writeLine(const run::TaskProgress& progress);
    void clearBar();

    using Clock = std::chrono::steady_clock;

    Options m_options;
    bool m_isTerminal;
    std::pair<const char*, const char*> m_counted = {"sample", "samples"};
    bool m_barShown = false;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_lastShown;
    std::size_t m_failuresTold = 0;
    std::optional<LogFile> m_log;
    bool m_logFailed = false;
};

/// "42 s", "3 min 20 s", "2 h 31 min"; rounded up.
std::string durationText(double seconds);

/// "37 of 112120 samples (or what else is \p counted), 12.3 per second, 2 h 31 min left, 1 failed".
std::string progressText(const run::TaskProgress& progress, double seconds,
                         const std::pair<const char*, const char*>& counted);

} // namespace saliscope::cli
