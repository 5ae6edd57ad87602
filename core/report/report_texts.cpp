// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/report_texts.h"

#include <algorithm>
#include <cmath>

#include "core/engine/output_names.h"
#include "core/session/map_name.h"

namespace saliscope::report
{

namespace
{

/// A layer with fewer places than this share of the input's pixels is coarse for the eye.
constexpr int coarseFactor = 8;
/// Logits around 0 divide Ablation-CAM's weights by nearly nothing.
constexpr float smallLogit = 0.5F;

void addFlagCaveats(const MapFacts& facts, std::vector<Message>& caveats)
{
    if (facts.flags.nonFinite)
        caveats.push_back(say("The map holds values that are not numbers. It has no meaning and no "
                              "scores."));
    else if (facts.flags.empty)
        caveats.push_back(say("The map is empty: the algorithm found nothing that speaks for what "
                              "it was asked about. That is a result, not a finding about the "
                              "picture, and the scores below say nothing."));
    else if (facts.flags.constant)
        caveats.push_back(say("The map has the same value everywhere, so it points nowhere. Its "
                              "scores say nothing."));
}

void addLayerCaveat(const MapFacts& facts, std::vector<Message>& caveats)
{
    const int places = std::max(facts.cells.width, facts.cells.height);
    if (places <= 0 || places * coarseFactor > facts.inputSize)
        return;
    caveats.push_back(
        say("The layer has only %1 × %2 cells, each about %3 pixels of the network's input wide. "
            "What looks smooth between them is interpolated; a finding smaller than a cell cannot "
            "be located.",
            facts.cells.width, facts.cells.height, facts.inputSize / places));
}

void addAlgorithmCaveats(const MapFacts& facts, std::vector<Message>& caveats)
{
    const engine::AlgorithmInfo& info = engine::algorithmInfo(facts.algorithm);
    if (facts.algorithm == engine::Algorithm::RandomCam)
        caveats.push_back(say("This map has random weights: it shows what a map looks like that "
                              "knows nothing about the decision. Others should differ from it."));
    else if (!info.classSpecific)
        caveats.push_back(say("%1 does not depend on which output is asked about: it shows what "
                              "stands out to the layer, not what speaks for the finding.",
                              session::algorithmTitle(facts.algorithm)));
    if (facts.algorithm == engine::Algorithm::EigenCam ||
        facts.algorithm == engine::Algorithm::EigenGradCam)
        caveats.push_back(say("The method does not define whether its map or the reverse of it is "
                              "meant; the value of the largest magnitude is taken as positive."));
    const bool isNearZero = facts.logit && std::abs(*facts.logit) < smallLogit;
    if (facts.algorithm == engine::Algorithm::AblationCam &&
        facts.ablation == engine::AblationRule::Reference && isNearZero)
        caveats.push_back(say("The network's score is close to 0, by which this algorithm divides: "
                              "its map may be exaggerated or turned over."));
}

void addAnswerCaveat(const MapFacts& facts, std::vector<Message>& caveats)
{
    if (!facts.contrast.empty())
        caveats.push_back(
            say("The map shows what speaks for one output rather than for another: what speaks "
                "for both is not in it. ROAD, which asks for one output's probability, does not "
                "apply."));
    if (facts.evidenceSign < 0)
        caveats.push_back(say("The map shows what speaks against the output, not for it."));
    else if (facts.contrast.empty() && facts.logit && *facts.logit < 0)
        caveats.push_back(
            say("The network did not decide for this output (its probability is below "
                "0.5); the map shows what spoke for it nevertheless."));
}

/// Its name, else its index; with what is subtracted from it.
std::string outputOf(const MapFacts& facts)
{
    const std::string name =
        facts.outputName.empty() ? std::to_string(facts.output) : facts.outputName;
    return facts.contrast.empty() ? name : engine::contrastText(name, facts.contrast);
}

} // namespace

Message mapTitle(const MapFacts& facts)
{
    if (!facts.name.empty())
        return facts.evidenceSign < 0 ? say("%1, evidence against the output", facts.name)
                                      : verbatim(facts.name);
    const engine::AlgorithmInfo& info = engine::algorithmInfo(facts.algorithm);
    Message title = session::algorithmTitle(facts.algorithm);
    if (info.usesTargetLayer && !facts.layer.empty())
        title = say("%1 at %2", title, facts.layer);
    if (!facts.checkpoint.empty())
        title = say("%1 by %2", title, facts.checkpoint);
    if (facts.evidenceSign < 0)
        return say("%1, evidence against output %2", title, outputOf(facts));
    const bool isTold = facts.output != 0 || !facts.outputName.empty() || !facts.contrast.empty();
    return isTold ? say("%1, output %2", title, outputOf(facts)) : title;
}

Message figureText(std::optional<double> value, int decimals)
{
    return value ? number(*value, decimals) : say("n/a");
}

bool isReadable(const MapFacts& facts)
{
    return !facts.flags.any() && !facts.ofOtherPicture;
}

Message flagsText(const engine::MapFlags& flags)
{
    if (flags.nonFinite)
        return say("Some of its values are not numbers.");
    if (flags.empty)
        return say("It is zero everywhere.");
    return flags.constant ? say("It has the same value everywhere.") : Message();
}

std::vector<Message> mapCaveats(const MapFacts& facts)
{
    std::vector<Message> caveats;
    addFlagCaveats(facts, caveats);
    if (facts.name.empty()) {
        addAnswerCaveat(facts, caveats);
        addLayerCaveat(facts, caveats);
        addAlgorithmCaveats(facts, caveats);
    } else {
        if (facts.evidenceSign < 0)
            addAnswerCaveat(facts, caveats);
        if (facts.ofOtherPicture)
            caveats.push_back(say("The map was made from another picture of this name, so it says "
                                  "nothing about this one."));
        caveats.push_back(say("The map was made before: how, and by which network, is not known "
                              "here."));
    }
    if (facts.degeneratePoints > 0)
        caveats.push_back(
            say("%1 of %2 points of ROAD are degenerate: so many values of the map are equal that "
                "everything or nothing would be removed. They are left out.",
                facts.degeneratePoints, facts.roadPoints));
    return caveats;
}

std::vector<Message> generalCaveats()
{
    return {
        say("A saliency map says something about a network, not about a patient. A map on a lesion "
            "is no proof that the lesion was recognised, and none of these algorithms outlines "
            "one."),
        say("Each map is scaled to 0 to 1 by itself: brightness cannot be compared between maps or "
            "pictures."),
        say("A probability is the network's output, not a risk. It may be badly calibrated.")};
}

Message scoreDefinition(results::Score score)
{
    return say(results::scoreInfo(score).definition);
}

} // namespace saliscope::report
