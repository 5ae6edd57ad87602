// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts/score_meanings.h"

#include <QCoreApplication>

#include "session/report_texts.h"

namespace saliscope
{

// What core says, repeated for lupdate alone; a text that differs from core's stays English, which
// tst_languages finds.
[[maybe_unused]] constexpr const char* coreTexts[] = {
    QT_TRANSLATE_NOOP("Scores", "Proportional energy"),
    QT_TRANSLATE_NOOP("Scores", "Average saliency focus"),
    QT_TRANSLATE_NOOP("Scores", "Energy lift"),
    QT_TRANSLATE_NOOP("Scores", "Pointing game"),
    QT_TRANSLATE_NOOP("Scores", "Overlap"),
    QT_TRANSLATE_NOOP("Scores", "ROAD, most relevant first"),
    QT_TRANSLATE_NOOP("Scores", "ROAD, least relevant first"),
    QT_TRANSLATE_NOOP("Scores", "ROAD, combined"),
    QT_TRANSLATE_NOOP(
        "Scores",
        "how much of the map's total lies inside the radiologists' boxes, from 0 to 1. Large boxes "
        "collect more even of a map that knows nothing: read it with the lift."),
    QT_TRANSLATE_NOOP("Scores",
                      "the mean of the map inside the boxes, from 0 to 1. It depends on how the "
                      "map was scaled, so it is for comparing many pictures, not two."),
    QT_TRANSLATE_NOOP("Scores",
                      "the energy divided by the share of the picture the boxes cover. 1 is what a "
                      "map without any knowledge reaches; below 1 the map avoids the boxes."),
    QT_TRANSLATE_NOOP("Scores",
                      "whether the brightest place of the map lies in a box: 1 or 0, and for "
                      "several pictures the share of hits. It looks at a single pixel."),
    QT_TRANSLATE_NOOP("Scores", "area in common of the boxes and of the map above a threshold, "
                                "divided by the area of both (IoU), from 0 to 1. Boxes are "
                                "rectangles and lesions are not, so 1 is not to be expected."),
    QT_TRANSLATE_NOOP("Scores", "how much the probability changes when the most important pixels "
                                "of the map are replaced by what their neighbours suggest. "
                                "Negative is good: without them the network is less sure."),
    QT_TRANSLATE_NOOP("Scores", "the same for the least important pixels. Near 0 or positive is "
                                "good: the network can do without them."),
    QT_TRANSLATE_NOOP("Scores", "half the difference of the two. Higher is better; near 0 the map "
                                "does not tell important from unimportant pixels.")};

QString scoreTitle(Score score)
{
    return QCoreApplication::translate("Scores", scoreInfo(score).title);
}

QString scoreMeaning(Score score)
{
    return QCoreApplication::translate("Scores", scoreDefinition(score).c_str());
}

} // namespace saliscope
