// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reading/reading_tables.h"

#include <optional>
#include <set>

#include <QLocale>

#include "widgets/texts/shown.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

QString numberText(std::optional<double> value, int decimals)
{
    return value ? QLocale().toString(*value, 'f', decimals) : QStringLiteral("–");
}

QString count(std::size_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString share(std::size_t part, std::size_t whole)
{
    return whole == 0
               ? QStringLiteral("–")
               : told(say("%1 of %2", count(part).toStdString(), count(whole).toStdString()));
}

/// The answers of \p reading about one map, or about all maps when the reading does not record
/// maps.
struct MapReading {
    std::string map;
    session::Reading reading;
};

std::vector<MapReading> byMap(const session::Reading& reading)
{
    std::set<std::string> maps;
    for (const session::ReadingAnswer& answer : reading.answers)
        maps.insert(answer.map);
    std::vector<MapReading> parts;
    for (const std::string& map : maps) {
        MapReading part{map, reading};
        std::erase_if(part.reading.answers,
                      [&](const session::ReadingAnswer& answer) { return answer.map != map; });
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

ReadingTable boxAgreementTable(const std::vector<session::Reading>& readings,
                               const session::BoxesOf& boxesOf, const MapTitle& title)
{
    ReadingTable table;
    table.rows.push_back({told(say("Reader")), told(say("Map")), told(say("Read")),
                          told(say("Finding hit")), told(say("Marked without box")),
                          told(say("Overlap (IoU)")), told(say("Mean rating")),
                          told(say("Median time"))});
    for (const session::Reading& reading : readings)
        for (const auto& [map, part] : byMap(reading)) {
            const session::BoxAgreement agreement = session::agreementWithBoxes(part, boxesOf);
            table.rows.push_back(
                {shown(reading.reader), title(map),
                 count(agreement.withBoxes + agreement.withoutBoxes),
                 share(agreement.hits, agreement.withBoxes),
                 share(agreement.marked, agreement.withoutBoxes),
                 numberText(agreement.meanOverlap, 2), numberText(agreement.meanRating, 1),
                 told(say("%1 s", numberText(agreement.medianSeconds, 1).toStdString()))});
        }
    return table;
}

ReadingTable readerAgreementTable(const std::vector<session::Reading>& readings,
                                  const session::BoxesOf& boxesOf)
{
    ReadingTable table;
    table.rows.push_back({told(say("Readers")), told(say("Read by both")), told(say("κ finding")),
                          told(say("κ hit")), told(say("κ rating (weighted)")),
                          told(say("Overlap (IoU)"))});
    for (std::size_t first = 0; first < readings.size(); ++first)
        for (std::size_t second = first + 1; second < readings.size(); ++second) {
            const session::ReaderAgreement agreement =
                session::agreementBetween(readings[first], readings[second], boxesOf);
            table.rows.push_back(
                {told(say("%1 and %2", readings[first].reader, readings[second].reader)),
                 count(agreement.common), numberText(agreement.findingKappa, 2),
                 numberText(agreement.hitKappa, 2), numberText(agreement.ratingKappa, 2),
                 numberText(agreement.meanOverlap, 2)});
        }
    return table;
}

results::TextTable agreementFile(const std::vector<session::Reading>& readings,
                                 const session::BoxesOf& boxesOf)
{
    results::TextTable table = {{"kind", "reader", "other reader", "map", "read", "with boxes",
                                 "hits", "without boxes", "marked without boxes", "overlap",
                                 "mean rating", "median seconds", "kappa finding", "kappa hit",
                                 "kappa rating"}};
    const auto whole = [](std::size_t value) { return std::to_string(value); };
    for (const session::Reading& reading : readings)
        for (const auto& [map, part] : byMap(reading)) {
            const session::BoxAgreement with = session::agreementWithBoxes(part, boxesOf);
            table.push_back({"boxes", reading.reader, "", map,
                             whole(with.withBoxes + with.withoutBoxes), whole(with.withBoxes),
                             whole(with.hits), whole(with.withoutBoxes), whole(with.marked),
                             results::fullNumber(with.meanOverlap),
                             results::fullNumber(with.meanRating),
                             results::fullNumber(with.medianSeconds), "", "", ""});
        }
    for (std::size_t first = 0; first < readings.size(); ++first)
        for (std::size_t second = first + 1; second < readings.size(); ++second) {
            const session::ReaderAgreement with =
                session::agreementBetween(readings[first], readings[second], boxesOf);
            table.push_back(
                {"readers", readings[first].reader, readings[second].reader, "", whole(with.common),
                 "", "", "", "", results::fullNumber(with.meanOverlap), "", "",
                 results::fullNumber(with.findingKappa), results::fullNumber(with.hitKappa),
                 results::fullNumber(with.ratingKappa)});
        }
    return table;
}

} // namespace saliscope::ui
