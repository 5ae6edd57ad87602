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
     sayable("Energy"),
     sayable("energy"),
     sayable("Share of the map's sum inside the boxes (0 to 1)"),
     sayable("Share of the map's sum inside the boxes (0 to 1)"),
     sayable("Proportional energy: share of the map inside the boxes."),
     sayable("how much of the map's total lies inside the radiologists' boxes, from 0 to 1. "
             "Large boxes collect more even of a map that knows nothing: read it with the lift."),
     true,
     {}},
    {Score::Focus,
     "focus",
     "AvgSalFocus",
     sayable("Average saliency focus"),
     sayable("Focus"),
     sayable("focus"),
     sayable("Mean of the map inside the boxes (0 to 1)"),
     sayable("Mean of the map inside the boxes (0 to 1)"),
     sayable("Average saliency focus: mean of the map inside the boxes."),
     sayable("the mean of the map inside the boxes, from 0 to 1. It depends on how the map was "
             "scaled, so it is for comparing many pictures, not two."),
     true,
     {}},
    {Score::Lift, "lift", "Lift", sayable("Energy lift"), sayable("Lift"), sayable("lift"),
     sayable("Energy / share of the area (1 = chance)"),
     sayable("Energy / share of the area (1 = chance)"),
     sayable("Energy lift: energy divided by the boxes' share of the area; "
             "1 is chance."),
     sayable("the energy divided by the share of the picture the boxes cover. 1 is what a map "
             "without any knowledge reaches; below 1 the map avoids the boxes."),
     true, 1.0},
    {Score::Pointing,
     "pointing",
     "Pointing",
     sayable("Pointing game"),
     sayable("Hit"),
     sayable("pointing"),
     sayable("Maps whose maximum lies in a box (0 to 1)"),
     sayable("Maximum lies in a box (1 = yes)"),
     sayable("Pointing game: 1 where the map's maximum lies in a box."),
     sayable("whether the brightest place of the map lies in a box: 1 or 0, and for several "
             "pictures the share of hits. It looks at a single pixel."),
     true,
     {}},
    {Score::Overlap,
     "overlap",
     "IoU",
     sayable("Overlap"),
     sayable("IoU"),
     sayable("overlap"),
     sayable("Intersection over union with the boxes (0 to 1)"),
     sayable("Intersection over union with the boxes (0 to 1)"),
     sayable("Overlap: intersection over union with the boxes."),
     sayable("area in common of the boxes and of the map above a threshold, divided by the area "
             "of both (IoU), from 0 to 1. Boxes are rectangles and lesions are not, so 1 is not "
             "to be expected."),
     true,
     {}},
    {Score::Morf,
     "morf",
     "ROAD (MoRF)",
     sayable("ROAD, most relevant first"),
     sayable("MoRF"),
     sayable("MoRF"),
     sayable("Mean change of probability"),
     sayable("ROAD, most relevant first: mean change of probability"),
     sayable("ROAD, most relevant first: mean change of probability."),
     sayable("how much the probability changes when the most important pixels of the map are "
             "replaced by what their neighbours suggest. Negative is good: without them the "
             "network is less sure."),
     false,
     {}},
    {Score::Lerf,
     "lerf",
     "ROAD (LeRF)",
     sayable("ROAD, least relevant first"),
     sayable("LeRF"),
     sayable("LeRF"),
     sayable("Mean change of probability"),
     sayable("ROAD, least relevant first: mean change of probability"),
     sayable("ROAD, least relevant first: mean change of probability."),
     sayable("the same for the least important pixels. Near 0 or positive is good: the network "
             "can do without them."),
     true,
     {}},
    {Score::Road,
     "road",
     "ROAD (avg)",
     sayable("ROAD, combined"),
     sayable("ROAD"),
     sayable("ROAD"),
     sayable("(LeRF − MoRF) / 2, change of probability"),
     sayable("ROAD: half of LeRF minus MoRF (probability)"),
     sayable("ROAD, combined: half of LeRF minus MoRF."),
     sayable("half the difference of the two. Higher is better; near 0 the map does not tell "
             "important from unimportant pixels."),
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

std::vector<run::NamedChoice<Score>> choicesOf(Score)
{
    std::vector<run::NamedChoice<Score>> choices;
    for (const ScoreInfo& info : catalogue)
        choices.push_back({info.score, info.name, info.title});
    return choices;
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
