// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/meanings.h"

#include "core/session/map_name.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

struct AlgorithmText {
    engine::Algorithm algorithm;
    MessageTemplate<0> says;
    MessageTemplate<0> cannotShow;
};

constexpr AlgorithmText algorithmTexts[] = {
    {engine::Algorithm::AblationCam,
     sayable(
         "How far the output falls when each channel of the layer is switched off; channels that "
         "matter light up where they are active."),
     sayable("By default channels are switched off with a huge negative "
             "number, as mednet does. Near an "
             "output of 0 the map explodes, below it the map turns over; the variant “zero” is "
             "valid.")},
    {engine::Algorithm::AttentionChefer,
     sayable("What of a transformer's attention raises the output, block after block, from the "
             "pixels to the class token."),
     sayable("It knows of attention only: what happens to a token within a block is left out. "
             "There is none in networks without attention.")},
    {engine::Algorithm::AttentionRollout,
     sayable("How much of each pixel's token reaches the class token through the attention of all "
             "blocks of a transformer."),
     sayable("It does not depend on the output: it shows what is looked at, not what speaks for "
             "anything. There is none in networks without attention.")},
    {engine::Algorithm::EigenCam,
     sayable("The strongest common pattern of all channels of the layer."),
     sayable(
         "It does not depend on the output: it shows what the network reacts to at all, not why it "
         "decided. Its sign is a convention.")},
    {engine::Algorithm::EigenGradCam,
     sayable(
         "The strongest common pattern of the channels after each was weighted by its gradient."),
     sayable("Its sign is a convention, so bright and dark could be exchanged.")},
    {engine::Algorithm::FullGrad,
     sayable("Gradients of the input and of all biases of the network, added up over all layers."),
     sayable("It has no target layer. Each layer is scaled by itself, so a layer without evidence "
             "counts as much as one full of it.")},
    {engine::Algorithm::GradCam,
     sayable("Channels of the layer, weighted by how much the output rises with each on average."),
     sayable(
         "The average hides where a channel matters. At a late layer the map has few cells; what "
         "looks smooth is interpolated.")},
    {engine::Algorithm::GradCamElementWise,
     sayable("Gradient times activation, cell by cell, with positive products only."),
     sayable(
         "Negative evidence is dropped before channels are added, so a map may look more convinced "
         "than the network.")},
    {engine::Algorithm::GradCamPlusPlus,
     sayable("Grad-CAM with weights that favour several small findings over one large one."),
     sayable("The weights assume an exponential of the output and have no meaning where it is "
             "negative.")},
    {engine::Algorithm::HiResCam,
     sayable("Gradient times activation, cell by cell, added over channels: what this layer's "
             "cells contribute."),
     sayable("Exact for the last layer only; earlier ones are seen through what follows.")},
    {engine::Algorithm::LayerCam,
     sayable("Activation weighted cell by cell by its positive gradient; "
             "made for earlier layers with "
             "finer cells."),
     sayable("An earlier layer is finer but further from the decision: it "
             "shows edges and textures that "
             "many decisions use.")},
    {engine::Algorithm::RandomCam,
     sayable("Random weights: what a map looks like that knows nothing."),
     sayable(
         "It shows nothing about the network. A map or score that is not clearly better than this "
         "one says nothing either.")},
    {engine::Algorithm::ScoreCam,
     sayable("Channels weighted by the output for the picture seen through "
             "each of them; no gradients."),
     sayable(
         "The picture seen through a channel is unlike anything the network was trained on. Often "
         "one channel takes all the weight.")},
    {engine::Algorithm::XGradCam,
     sayable(
         "Grad-CAM with gradients weighted by activation, so that weights add up to the output."),
     sayable("Where activations of a channel cancel, its weight has no meaning.")},
};

Meaning meaningOf(const AlgorithmText& text)
{
    const engine::AlgorithmInfo& info = engine::algorithmInfo(text.algorithm);
    return {QString::fromUtf8(info.name), told(session::algorithmTitle(info.algorithm)),
            told(say(text.says)), told(say(text.cannotShow))};
}

} // namespace

std::vector<Meaning> algorithmMeanings()
{
    std::vector<Meaning> meanings;
    for (const engine::AlgorithmInfo& info : engine::algorithms())
        meanings.push_back(algorithmMeaning(info.algorithm));
    return meanings;
}

Meaning algorithmMeaning(engine::Algorithm algorithm)
{
    for (const AlgorithmText& text : algorithmTexts)
        if (text.algorithm == algorithm)
            return meaningOf(text);
    return {};
}

std::vector<QString> everyMapCaveats()
{
    return {
        told(say("For research, not for diagnosis. A saliency map says something about a "
                 "network, not about a patient.")),
        told(say("A map shows where evidence for the network's output comes from, not why, and "
                 "not whether the network is right. None of the algorithms outlines a lesion.")),
        told(say("Each map is scaled to 0…1 by itself: brightness cannot be compared between "
                 "pictures unless the range is shared or fixed.")),
        told(say("A map can be empty: the network then shows no evidence of the kind asked "
                 "for. Evidence against the output can be asked for instead.")),
        told(say("The layer matters: late layers are close to the decision and coarse, early "
                 "ones fine and further from it.")),
    };
}

} // namespace saliscope::ui
