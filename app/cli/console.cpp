// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/printable.h"

namespace saliscope::cli
{

namespace
{

constexpr auto barInterval = std::chrono::milliseconds(100);
constexpr auto lineInterval = std::chrono::seconds(10);
constexpr int barCells = 24;

int terminalWidth()
{
    winsize size = {};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

std::string durationText(double seconds)
{
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string progressText(const run::TaskProgress& progress, double seconds,
                         const std::pair<const char*, const char*>& counted)
{
    std::string text = std::to_string(progress.done) + " of " + std::to_string(progress.total) +
                       ' ' + (progress.total == 1 ? counted.first : counted.second);
    const std::size_t computed = progress.done - std::min(progress.done, progress.kept);
    if (computed > 0 && seconds > 0) {
        const double rate = static_cast<double>(computed) / seconds;
        char buffer[64];
        std::snprintf(buffer, sizeof buffer, ", %.*f per second", rate < 10 ? 2 : 0, rate);
        text += buffer;
        if (progress.done < progress.total)
            text += ", " + durationText(double(progress.total - progress.done) / rate) + " left";
    }
    if (progress.failed > 0)
        text += ", " + std::to_string(progress.failed) + " failed";
    return text;
}

Console::Console(const Options& options)
    : m_options(options)
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
    if (options.jsonLog)
        m_log.emplace(*options.jsonLog);
}

void Console::info(const std::string& text)
{
    clearBar();
    if (m_options.verbosity > 0 && !m_options.quiet)
        std::cerr << text << '\n';
}

void Console::warning(const std::string& text)
{
    clearBar();
    std::cerr << "Warning: " << text << '\n';
    log({{"event", "warning"}, {"text", text}});
}

void Console::error(const std::string& text)
{
    clearBar();
    std::cerr << "Error: " << text << '\n';
    log({{"event", "error"}, {"text", text}});
}

void Console::progress(const run::TaskProgress& progress)
{
    for (const run::SampleFailure& failure : progress.newFailures)
        tell(failure);
    log({{"done", progress.done},
         {"event", "progress"},
         {"failed", progress.failed},
         {"kept", progress.kept},
         {"sample", progress.sample},
         {"total", progress.total}});
    const bool last = progress.done == progress.total;
    const auto now = Clock::now();
    if (m_options.quiet ||
        (!last && now - m_lastShown < (m_isTerminal ? Clock::duration(barInterval)
                                                    : Clock::duration(lineInterval))))
        return;
    m_lastShown = now;
    m_isTerminal ? drawBar(progress) : writeLine(progress);
}

void Console::failures(const std::vector<run::SampleFailure>& all)
{
    while (m_failuresTold < all.size())
        tell(all[m_failuresTold]);
}

void Console::tell(const run::SampleFailure& failure)
{
    clearBar();
    // Most reasons begin with the file they are about.
    const std::string reason = failure.reason.text();
    const std::string subject = reason.substr(0, reason.rfind(": ") + 1);
    const std::string name = printable(failure.name, wholeText);
    const bool named = subject.find(name) != std::string::npos;
    std::cerr << "Failed: " << (named ? "" : name + ": ") << reason << '\n';
    log({{"event", "failure"},
         {"reason", reason},
         {"sample", failure.name},
         {"split", failure.split}});
    ++m_failuresTold;
}

void Console::drawBar(const run::TaskProgress& progress)
{
    const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    const double part = progress.total ? double(progress.done) / double(progress.total) : 1;
    const auto filled = static_cast<std::size_t>(part * barCells);
    std::string text = "[" + std::string(filled, '#') + std::string(barCells - filled, '.') + "] " +
                       progressText(progress, seconds, m_counted);
    text.resize(std::min(text.size(), std::size_t(terminalWidth() - 1)));
    std::clog << "\r\033[K" << text << std::flush;
    m_barShown = true;
}

void Console::writeLine(const run::TaskProgress& progress)
{
    const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    std::cerr << progressText(progress, seconds, m_counted) << '\n';
}

void Console::clearBar()
{
    if (m_barShown)
        std::clog << "\r\033[K" << std::flush;
    m_barShown = false;
}

void Console::finish()
{
    if (m_barShown)
        std::cerr << '\n';
    m_barShown = false;
}

void Console::log(const nlohmann::ordered_json& line)
{
    if (!m_log || m_logFailed)
        return;
    try {
        // What is escaped stands within texts, where JSON has the same escapes.
        m_log->append(printable(jsonLine(line), wholeText) + '\n');
    } catch (const Error& failure) {
        m_logFailed = true;
        warning("The log ends here: " + std::string(failure.what()));
    }
}

} // namespace saliscope::cli
