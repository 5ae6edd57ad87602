// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>

#include "core/base/error.h"
#include "core/engine/saliency/map_context.h"

namespace saliscope::engine
{

namespace
{

struct Entry {
    Algorithm algorithm;
    MapMethod method;
};

constexpr std::array<Entry, 13> entries = {{
    {Algorithm::AblationCam, {&ablationCam, false}},
    {Algorithm::AttentionChefer, {&attentionChefer, true}},
    {Algorithm::AttentionRollout, {&attentionRollout, false}},
    {Algorithm::EigenCam, {&eigenCam, false}},
    {Algorithm::EigenGradCam, {&eigenGradCam, true}},
    {Algorithm::GradCam, {&gradCam, true}},
    {Algorithm::GradCamElementWise, {&gradCamElementWise, true}},
    {Algorithm::GradCamPlusPlus, {&gradCamPlusPlus, true}},
    {Algorithm::HiResCam, {&hiResCam, true}},
    {Algorithm::LayerCam, {&layerCam, true}},
    {Algorithm::RandomCam, {&randomCam, false}},
    {Algorithm::ScoreCam, {&scoreCam, false}},
    {Algorithm::XGradCam, {&xGradCam, true}},
}};

} // namespace

MapMethod mapMethod(Algorithm algorithm)
{
    for (const Entry& entry : entries)
        if (entry.algorithm == algorithm)
            return entry.method;
    throw Error(ErrorKind::Internal, algorithmInfo(algorithm).name,
                say("it has a pass of its own"));
}

Tensor weightedSum(const Tensor& weights, const Tensor& activation)
{
    return (weights.view({-1, 1, 1}) * activation).sum(0);
}

} // namespace saliscope::engine
