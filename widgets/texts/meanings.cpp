// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts/meanings.h"

#include <QCoreApplication>

#include "core/session/map_name.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

struct AlgorithmText {
    engine::Algorithm algorithm;
    const char* says;
    const char* cannotShow;
};

constexpr AlgorithmText algorithmTexts[] = {
    {engine::Algorithm::AblationCam,
     QT_TRANSLATE_NOOP(
         "Meanings",
         "How far the output falls when each channel of the layer is switched off; channels that "
         "matter light up where they are active."),
     QT_TRANSLATE_NOOP("Meanings", "By default channels are switched off with a huge negative "
                                   "number, as mednet does. Near an "
                                   "output of 0 the map explodes, below it the map turns over; the "
                                   "variant “zero” is sound.")},
    {engine::Algorithm::EigenCam,
     QT_TRANSLATE_NOOP("Meanings", "The strongest common pattern of all channels of the layer."),
     QT_TRANSLATE_NOOP(
         "Meanings",
         "It does not depend on the output: it shows what the network reacts to at all, not why it "
         "decided. Its sign is a convention.")},
    {engine::Algorithm::EigenGradCam,
     QT_TRANSLATE_NOOP(
         "Meanings",
         "The strongest common pattern of the channels after each was weighted by its gradient."),
     QT_TRANSLATE_NOOP("Meanings",
                       "Its sign is a convention, so bright and dark could be exchanged.")},
    {engine::Algorithm::FullGrad,
     QT_TRANSLATE_NOOP(
         "Meanings",
         "Gradients of the input and of all biases of the network, added up over all layers."),
     QT_TRANSLATE_NOOP(
         "Meanings",
         "It has no target layer. Each layer is scaled by itself, so a layer without evidence "
         "counts as much as one full of it.")},
    {engine::Algorithm::GradCam,
     QT_TRANSLATE_NOOP(
         "Meanings",
         "Channels of the layer, weighted by how much the output rises with each on average."),
     QT_TRANSLATE_NOOP(
         "Meanings",
         "The average hides where a channel matters. At a late layer the map has few cells; what "
         "looks smooth is interpolated.")},
    {engine::Algorithm::GradCamElementWise,
     QT_TRANSLATE_NOOP("Meanings",
                       "Gradient times activation, place by place, with positive products only."),
     QT_TRANSLATE_NOOP(
         "Meanings",
         "Negative evidence is dropped before channels are added, so a map may look more convinced "
         "than the network.")},
    {engine::Algorithm::GradCamPlusPlus,
     QT_TRANSLATE_NOOP(
         "Meanings",
         "Grad-CAM with weights that favour several small findings over one large one."),
     QT_TRANSLATE_NOOP(
         "Meanings",
         "The weights assume an exponential of the output and have no meaning where it is "
         "negative.")},
    {engine::Algorithm::HiResCam,
     QT_TRANSLATE_NOOP(
         "Meanings",
         "Gradient times activation, place by place, added over channels: what this layer's places "
         "contribute."),
     QT_TRANSLATE_NOOP(
         "Meanings", "Exact for the last layer only; earlier ones are seen through what follows.")},
    {engine::Algorithm::LayerCam,
     QT_TRANSLATE_NOOP("Meanings", "Activation weighted place by place by its positive gradient; "
                                   "made for earlier layers with "
                                   "finer cells."),
     QT_TRANSLATE_NOOP("Meanings", "An earlier layer is finer but further from the decision: it "
                                   "shows edges and textures that "
                                   "many decisions use.")},
    {engine::Algorithm::RandomCam,
     QT_TRANSLATE_NOOP("Meanings", "Random weights: what a map looks like that knows nothing."),
     QT_TRANSLATE_NOOP(
         "Meanings",
         "It shows nothing about the network. A map or score that is not clearly better than this "
         "one says nothing either.")},
    {engine::Algorithm::ScoreCam,
     QT_TRANSLATE_NOOP("Meanings", "Channels weighted by the output for the picture seen through "
                                   "each of them; no gradients."),
     QT_TRANSLATE_NOOP(
         "Meanings",
         "The picture seen through a channel is unlike anything the network was trained on. Often "
         "one channel takes all the weight.")},
    {engine::Algorithm::XGradCam,
     QT_TRANSLATE_NOOP(
         "Meanings",
         "Grad-CAM with gradients weighted by activation, so that weights add up to the output."),
     QT_TRANSLATE_NOOP("Meanings",
                       "Where activations of a channel cancel, its weight has no meaning.")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Meanings", text);
}

Meaning meaningOf(const AlgorithmText& text)
{
    const engine::AlgorithmInfo& info = engine::algorithmInfo(text.algorithm);
    return {QString::fromUtf8(info.name), told(session::algorithmTitle(info.algorithm)),
            translated(text.says), translated(text.cannotShow)};
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
        translated(QT_TRANSLATE_NOOP(
            "Meanings", "For research, not for diagnosis. A saliency map says something about a "
                        "network, not about a patient.")),
        translated(QT_TRANSLATE_NOOP(
            "Meanings",
            "A map shows where evidence for the network's output comes from, not why, and "
            "not whether the network is right. None of the algorithms outlines a lesion.")),
        translated(QT_TRANSLATE_NOOP(
            "Meanings",
            "Each map is scaled to 0…1 by itself: brightness cannot be compared between "
            "pictures unless the range is shared or fixed.")),
        translated(QT_TRANSLATE_NOOP(
            "Meanings", "A map can be empty: the network then shows no evidence of the kind asked "
                        "for. Evidence against the output can be asked for instead.")),
        translated(QT_TRANSLATE_NOOP(
            "Meanings",
            "The layer matters: late layers are close to the decision and coarse, early "
            "ones fine and further from it.")),
    };
}

} // namespace saliscope::ui
