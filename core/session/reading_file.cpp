// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/session/reading.h"

using nlohmann::json;

namespace saliscope::session
{

namespace
{

constexpr const char* signature = "saliscope-readings";
constexpr int formatVersion = 1;
constexpr std::uint64_t largestFile = std::uint64_t(64) << 20;

std::string dumped(const json& value, int indent)
{
    return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

json answerJson(const ReadingAnswer& answer)
{
    json entry = {{"sample", answer.sample}, {"seconds", answer.seconds}};
    if (answer.point)
        entry["point"] = {answer.point->x, answer.point->y};
    if (answer.box)
        entry["box"] = {answer.box->label, answer.box->x, answer.box->y, answer.box->width,
                        answer.box->height};
    if (answer.rating)
        entry["rating"] = *answer.rating;
    if (answer.nothingSeen)
        entry["nothing-seen"] = true;
    if (!answer.map.empty())
        entry["map"] = answer.map;
    return entry;
}

json readingsJson(const std::vector<Reading>& readings)
{
    json list = json::array();
    for (const Reading& reading : readings) {
        json answers = json::array();
        for (const ReadingAnswer& answer : reading.answers)
            answers.push_back(answerJson(answer));
        json entry = {{"reader", reading.reader}, {"started", reading.started},
                      {"seed", reading.seed},     {"ratings", reading.ratings},
                      {"cases", reading.cases},   {"answers", std::move(answers)}};
        if (!reading.maps.empty())
            entry["maps"] = reading.maps;
        list.push_back(std::move(entry));
    }
    return list;
}

double finite(const json& value)
{
    const double number = value.get<double>();
    if (!std::isfinite(number))
        throw Error(ErrorKind::Damaged, {}, say("a reading holds a number that is not finite"));
    return number;
}

cases::CaseBox boxOf(const json& list)
{
    const cases::CaseBox box{list.at(0).get<int>(), finite(list.at(1)), finite(list.at(2)),
                             finite(list.at(3)), finite(list.at(4))};
    if (!(box.width > 0) || !(box.height > 0))
        throw Error(ErrorKind::Damaged, {}, say("a box of a reading is empty"));
    return box;
}

ReadingAnswer answerOf(const json& entry, int ratings)
{
    ReadingAnswer answer;
    answer.sample = entry.at("sample").get<std::string>();
    answer.seconds = finite(entry.at("seconds"));
    answer.nothingSeen = entry.value("nothing-seen", false);
    answer.map = entry.value("map", "");
    if (entry.contains("point"))
        answer.point = ReadingPoint{finite(entry["point"].at(0)), finite(entry["point"].at(1))};
    if (entry.contains("box"))
        answer.box = boxOf(entry["box"]);
    if (entry.contains("rating"))
        answer.rating = entry["rating"].get<int>();
    if (answer.rating && (*answer.rating < 1 || *answer.rating > ratings))
        throw Error(ErrorKind::Damaged, {}, say("a rating lies beyond the scale"));
    return answer;
}

Reading readingOf(const json& entry)
{
    Reading reading;
    reading.reader = entry.at("reader").get<std::string>();
    reading.started = entry.value("started", "");
    reading.seed = entry.at("seed").get<std::uint32_t>();
    reading.ratings = entry.at("ratings").get<int>();
    reading.cases = entry.at("cases").get<std::vector<std::string>>();
    if (entry.contains("maps"))
        reading.maps = entry["maps"].get<std::vector<std::string>>();
    if (!reading.maps.empty() && reading.maps.size() != reading.cases.size())
        throw Error(ErrorKind::Damaged, {}, say("a reading's maps do not fit its cases"));
    for (const json& answer : entry.at("answers"))
        reading.answers.push_back(answerOf(answer, reading.ratings));
    return reading;
}

std::vector<Reading> readingsOf(const json& list, const std::string& name)
{
    try {
        std::vector<Reading> readings;
        for (const json& entry : list)
            readings.push_back(readingOf(entry));
        return readings;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Damaged, name, say("a reading is damaged: %1", error.what()));
    } catch (const Error& error) {
        throw Error(ErrorKind::Damaged, name, error.detail());
    }
}

} // namespace

std::string readingsText(const std::vector<Reading>& readings)
{
    return dumped(readingsJson(readings), -1);
}

std::vector<Reading> parseReadings(std::string_view text, const std::string& name)
{
    const json list = json::parse(text, nullptr, false);
    if (!list.is_array())
        throw Error(ErrorKind::Damaged, name, say("the readings are no list"));
    return readingsOf(list, name);
}

void saveReadings(const std::filesystem::path& path, const std::vector<Reading>& readings)
{
    const json file = {{signature, formatVersion}, {"readings", readingsJson(readings)}};
    keepBackup(path);
    writeFileAtomically(path, {dumped(file, 1), "\n"});
}

std::vector<Reading> loadReadings(const std::filesystem::path& path)
{
    const std::string name = path.string();
    const std::string text = readFile(path, largestFile);
    const json file = json::parse(text, nullptr, false);
    if (file.is_discarded() && text.find(signature) != std::string::npos)
        throw Error(ErrorKind::Damaged, name, say("the file of readings is damaged"));
    if (!file.is_object() || !file.contains(signature))
        throw Error(ErrorKind::UnknownFormat, name, say("it is no file of readings"));
    const json& version = file[signature];
    if (version.is_number_integer() && version > formatVersion)
        throw Error(ErrorKind::Unsupported, name,
                    say("it was written by a newer version of Saliscope"));
    if (version != formatVersion || !file.contains("readings") || !file["readings"].is_array())
        throw Error(ErrorKind::Damaged, name, say("the file of readings is damaged"));
    return readingsOf(file["readings"], name);
}

} // namespace saliscope::session
