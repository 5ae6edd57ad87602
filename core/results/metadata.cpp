// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/metadata.h"

#include <array>
#include <chrono>
#include <ctime>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"

using nlohmann::ordered_json;

namespace saliscope::results
{

namespace
{

std::string isoTime(std::chrono::system_clock::time_point time)
{
    using namespace std::chrono;
    const std::time_t seconds = system_clock::to_time_t(time);
    std::tm local = {};
    ::localtime_r(&seconds, &local);
    std::array<char, 32> buffer = {};
    std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%S", &local);
    std::string text = buffer.data();
    const auto micros = floor<microseconds>(time.time_since_epoch()).count() % 1'000'000;
    text += '.' + std::to_string(1'000'000 + micros).substr(1);
    std::strftime(buffer.data(), buffer.size(), "%z", &local);
    return text + std::string(buffer.data()).insert(3, ":");
}

std::string hostName()
{
    std::array<char, 256> buffer = {};
    if (::gethostname(buffer.data(), buffer.size() - 1) != 0)
        return {};
    return buffer.data();
}

} // namespace

ordered_json runMetadata(const std::vector<std::string>& arguments)
{
    std::error_code code;
    return {
        {"datetime", isoTime(std::chrono::system_clock::now())},
        {"package-name", "saliscope"},
        {"package-version", SALISCOPE_VERSION},
        {"path", std::filesystem::current_path(code).string()},
        {"command-line", commandLine(arguments)},
        {"hostname", hostName()},
        {"platform", "linux"},
    };
}

std::string commandLine(const std::vector<std::string>& arguments)
{
    constexpr std::string_view harmless =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_";
    std::string line;
    for (const std::string& argument : arguments) {
        line += line.empty() ? "" : " ";
        if (!argument.empty() && argument.find_first_not_of(harmless) == std::string::npos) {
            line += argument;
            continue;
        }
        line += '\'';
        for (const char c : argument)
            line += c == '\'' ? "'\\''" : std::string(1, c);
        line += '\'';
    }
    return line;
}

std::filesystem::path metadataPath(const std::filesystem::path& output)
{
    return std::filesystem::path(output).replace_extension(".meta.json");
}

std::vector<std::string> outputNamesBeside(const std::filesystem::path& output)
{
    constexpr std::uint64_t maximalBytes = std::uint64_t(1) << 26;
    try {
        const ordered_json metadata = readJson(metadataPath(output), maximalBytes);
        return JsonNode(metadata, {output.string()}).inside(descriptionKey).texts("outputs");
    } catch (const Error&) {
        return {}; // names are for people: without metadata indices do
    }
}

} // namespace saliscope::results
