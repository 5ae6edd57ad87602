// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texts/meanings.h"

#include <QCoreApplication>

#define T(text) QT_TRANSLATE_NOOP("Meanings", text)

namespace saliscope
{

namespace
{

struct AlgorithmText {
    Algorithm algorithm;
    const char* says;
    const char* cannotShow;
};

constexpr AlgorithmText algorithmTexts[] = {
    {Algorithm::AblationCam,
     T("How far the output falls when each channel of the layer is switched off; channels that "
       "matter light up where they are active."),
     T("By default channels are switched off with a huge negative number, as mednet does. Near an "
       "output of 0 the map explodes, below it the map turns over; the variant “zero” is sound.")},
    {Algorithm::EigenCam, T("The strongest common pattern of all channels of the layer."),
     T("It does not depend on the output: it shows what the network reacts to at all, not why it "
       "decided. Its sign is a convention.")},
    {Algorithm::EigenGradCam,
     T("The strongest common pattern of the channels after each was weighted by its gradient."),
     T("Its sign is a convention, so bright and dark could be exchanged.")},
    {Algorithm::FullGrad,
     T("Gradients of the input and of all biases of the network, added up over all layers."),
     T("It has no target layer. Each layer is scaled by itself, so a layer without evidence "
       "counts as much as one full of it.")},
    {Algorithm::GradCam,
     T("Channels of the layer, weighted by how much the output rises with each on average."),
     T("The average hides where a channel matters. At a late layer the map has few cells; what "
       "looks smooth is interpolated.")},
    {Algorithm::GradCamElementWise,
     T("Gradient times activation, place by place, with positive products only."),
     T("Negative evidence is dropped before channels are added, so a map may look more convinced "
       "than the network.")},
    {Algorithm::GradCamPlusPlus,
     T("Grad-CAM with weights that favour several small findings over one large one."),
     T("The weights assume an exponential of the output and have no meaning where it is "
       "negative.")},
    {Algorithm::HiResCam,
     T("Gradient times activation, place by place, added over channels: what this layer's places "
       "contribute."),
     T("Exact for the last layer only; earlier ones are seen through what follows.")},
    {Algorithm::LayerCam,
     T("Activation weighted place by place by its positive gradient; made for earlier layers with "
       "finer cells."),
     T("An earlier layer is finer but further from the decision: it shows edges and textures that "
       "many decisions use.")},
    {Algorithm::RandomCam, T("Random weights: what a map looks like that knows nothing."),
     T("It shows nothing about the network. A map or score that is not clearly better than this "
       "one says nothing either.")},
    {Algorithm::ScoreCam,
     T("Channels weighted by the output for the picture seen through each of them; no gradients."),
     T("The picture seen through a channel is unlike anything the network was trained on. Often "
       "one channel takes all the weight.")},
    {Algorithm::XGradCam,
     T("Grad-CAM with gradients weighted by activation, so that weights add up to the output."),
     T("Where activations of a channel cancel, its weight has no meaning.")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Meanings", text);
}

Meaning meaningOf(const AlgorithmText& text)
{
    const AlgorithmInfo& info = algorithmInfo(text.algorithm);
    return {QString::fromUtf8(info.name), QString::fromUtf8(info.title), translated(text.says),
            translated(text.cannotShow)};
}

} // namespace

std::vector<Meaning> algorithmMeanings()
{
    std::vector<Meaning> meanings;
    for (const AlgorithmInfo& info : algorithms())
        meanings.push_back(algorithmMeaning(info.algorithm));
    return meanings;
}

Meaning algorithmMeaning(Algorithm algorithm)
{
    for (const AlgorithmText& text : algorithmTexts)
        if (text.algorithm == algorithm)
            return meaningOf(text);
    return {};
}

std::vector<QString> everyMapCaveats()
{
    return {
        translated(T("For research, not for diagnosis. A saliency map says something about a "
                     "network, not about a patient.")),
        translated(
            T("A map shows where evidence for the network's output comes from, not why, and "
              "not whether the network is right. None of the algorithms outlines a lesion.")),
        translated(T("Each map is scaled to 0…1 by itself: brightness cannot be compared between "
                     "pictures unless the range is shared or fixed.")),
        translated(T("A map can be empty: the network then shows no evidence of the kind asked "
                     "for. Evidence against the output can be asked for instead.")),
        translated(T("The layer matters: late layers are close to the decision and coarse, early "
                     "ones fine and further from it.")),
    };
}

} // namespace saliscope
