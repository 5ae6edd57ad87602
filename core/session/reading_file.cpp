// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/session/reading.h"

using nlohmann::ordered_json;

namespace saliscope::session
{

namespace
{

constexpr const char* readingsKey = "saliscope-readings";
constexpr int readingsVersion = 1;
constexpr std::uint64_t largestReadings = std::uint64_t(64) << 20;

ordered_json answerJson(const ReadingAnswer& answer)
{
    ordered_json entry = ordered_json::object();
    if (answer.box)
        entry["box"] = {answer.box->label, answer.box->x, answer.box->y, answer.box->width,
                        answer.box->height};
    if (!answer.map.empty())
        entry["map"] = answer.map;
    if (answer.nothingSeen)
        entry["nothing-seen"] = true;
    if (answer.point)
        entry["point"] = {answer.point->x, answer.point->y};
    if (answer.rating)
        entry["rating"] = *answer.rating;
    entry["sample"] = answer.sample;
    entry["seconds"] = answer.seconds;
    return entry;
}

ReadingPoint pointOf(const JsonNode& node)
{
    const std::vector<double> numbers = node.numbers(2);
    return {numbers[0], numbers[1]};
}

cases::CaseBox boxOf(const JsonNode& node)
{
    const std::vector<double> numbers = node.numbers(5);
    const int label = node.items().front().whole(std::numeric_limits<int>::min(),
                                                 std::numeric_limits<int>::max());
    const cases::CaseBox box{label, numbers[1], numbers[2], numbers[3], numbers[4]};
    if (!(box.width > 0) || !(box.height > 0))
        node.refuse(say("a box of a reading is empty"));
    return box;
}

ReadingAnswer answerOf(const JsonNode& entry, int ratings)
{
    ReadingAnswer answer;
    answer.sample = entry.at("sample").text();
    answer.seconds = entry.at("seconds").number();
    answer.nothingSeen = entry.flag("nothing-seen", false);
    answer.map = entry.text("map", {});
    if (const auto point = entry.find("point"))
        answer.point = pointOf(*point);
    if (const auto box = entry.find("box"))
        answer.box = boxOf(*box);
    if (const auto rating = entry.find("rating"))
        answer.rating = rating->whole(1, ratings);
    return answer;
}

Reading readingOf(const JsonNode& entry)
{
    constexpr int most = std::numeric_limits<int>::max();
    Reading reading;
    reading.reader = entry.at("reader").text();
    reading.started = entry.text("started", {});
    reading.seed = static_cast<std::uint32_t>(
        entry.at("seed").natural(std::numeric_limits<std::uint32_t>::max()));
    reading.ratings = entry.at("ratings").whole(1, most);
    reading.cases = entry.at("cases").texts();
    reading.maps = entry.texts("maps");
    if (!reading.maps.empty() && reading.maps.size() != reading.cases.size())
        entry.refuse(say("a reading's maps do not fit its cases"));
    for (const JsonNode& answer : entry.at("answers").items())
        reading.answers.push_back(answerOf(answer, reading.ratings));
    return reading;
}

/// Throws Error UnknownFormat for a file of another kind, and as parseJson().
ordered_json fileOfReadings(const std::string& text, const std::string& name)
{
    if (text.find(readingsKey) == std::string::npos)
        throw Error(ErrorKind::UnknownFormat, name, say("it is no file of readings"));
    ordered_json file = parseJson(text, {name});
    if (!file.is_object() || !file.contains(readingsKey))
        throw Error(ErrorKind::UnknownFormat, name, say("it is no file of readings"));
    return file;
}

} // namespace

ordered_json readingsJson(const std::vector<Reading>& readings)
{
    ordered_json list = ordered_json::array();
    for (const Reading& reading : readings) {
        ordered_json answers = ordered_json::array();
        for (const ReadingAnswer& answer : reading.answers)
            answers.push_back(answerJson(answer));
        ordered_json entry = {{"answers", std::move(answers)}, {"cases", reading.cases}};
        if (!reading.maps.empty())
            entry["maps"] = reading.maps;
        entry["ratings"] = reading.ratings;
        entry["reader"] = reading.reader;
        entry["seed"] = reading.seed;
        entry["started"] = reading.started;
        list.push_back(std::move(entry));
    }
    return list;
}

std::vector<Reading> readingsOf(const JsonNode& list)
{
    std::vector<Reading> readings;
    for (const JsonNode& entry : list.items())
        readings.push_back(readingOf(entry));
    return readings;
}

void saveReadings(const std::filesystem::path& path, const std::vector<Reading>& readings)
{
    const ordered_json file = {{"readings", readingsJson(readings)},
                               {readingsKey, readingsVersion}};
    keepBackup(path);
    writeFileAtomically(path,
                        {file.dump(1, ' ', false, ordered_json::error_handler_t::replace), "\n"},
                        Durability::Synced);
}

std::vector<Reading> loadReadings(const std::filesystem::path& path)
{
    const std::string name = path.string();
    const ordered_json file = fileOfReadings(readFile(path, largestReadings), name);
    const JsonNode root(file, {name});
    if (root.at(readingsKey).whole(1, std::numeric_limits<int>::max()) > readingsVersion)
        throw Error(ErrorKind::Unsupported, name,
                    say("it was written by a newer version of Saliscope"));
    return readingsOf(root.at("readings"));
}

} // namespace saliscope::session
