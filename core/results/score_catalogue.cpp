// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/results/score_catalogue.h"

#include <string>

#include "core/base/error.h"

namespace saliscope::results
{

namespace
{

constexpr std::array<ScoreInfo, scoreCount> catalogue = {{
    {Score::Energy,
     "energy",
     "PropEng",
     sayable("Proportional energy"),
     sayable("Share of the map's sum inside the boxes (0 to 1)"),
     true,
     {}},
    {Score::Focus,
     "focus",
     "AvgSalFocus",
     sayable("Average saliency focus"),
     sayable("Mean of the map inside the boxes (0 to 1)"),
     true,
     {}},
    {Score::Lift, "lift", "Lift", sayable("Energy lift"),
     sayable("Energy / share of the area (1 = chance)"), true, 1.0},
    {Score::Pointing,
     "pointing",
     "Pointing",
     sayable("Pointing game"),
     sayable("Maps whose maximum lies in a box (0 to 1)"),
     true,
     {}},
    {Score::Overlap,
     "overlap",
     "IoU",
     sayable("Overlap"),
     sayable("Intersection over union with the boxes (0 to 1)"),
     true,
     {}},
    {Score::Morf,
     "morf",
     "ROAD (MoRF)",
     sayable("ROAD, most relevant first"),
     sayable("Mean change of probability"),
     false,
     {}},
    {Score::Lerf,
     "lerf",
     "ROAD (LeRF)",
     sayable("ROAD, least relevant first"),
     sayable("Mean change of probability"),
     true,
     {}},
    {Score::Road,
     "road",
     "ROAD (avg)",
     sayable("ROAD, combined"),
     sayable("(LeRF − MoRF) / 2, change of probability"),
     true,
     {}},
}};

} // namespace

std::span<const ScoreInfo, scoreCount> scoreCatalogue()
{
    return catalogue;
}

const ScoreInfo& scoreInfo(Score score)
{
    return catalogue[std::size_t(score)];
}

Score parseScore(std::string_view name)
{
    std::string known;
    for (const ScoreInfo& info : catalogue) {
        if (name == info.name)
            return info.score;
        known += (known.empty() ? "" : ", ") + std::string(info.name);
    }
    throw Error(ErrorKind::BadRequest, std::string(name),
                say("there is no score of this name; there are: %1", known));
}

} // namespace saliscope::results
