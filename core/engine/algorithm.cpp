// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/algorithm.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/base/error.h"

namespace saliscope::engine
{

namespace
{

constexpr std::array<AlgorithmInfo, 14> allAlgorithms = {{
    {Algorithm::AblationCam, "ablationcam", "", "Ablation-CAM", "Desai 2020", true, true, true},
    {Algorithm::AttentionChefer, "attentionchefer", "", "Gradient-weighted attention",
     "Chefer 2021", false, true, false, true},
    {Algorithm::AttentionRollout, "attentionrollout", "", "Attention rollout", "Abnar 2020", false,
     false, false, true},
    {Algorithm::EigenCam, "eigencam", "", "Eigen-CAM", "Muhammad 2020", true, false, false},
    {Algorithm::EigenGradCam, "eigengradcam", "", "EigenGrad-CAM", "", true, true, false},
    {Algorithm::FullGrad, "fullgrad", "", "FullGrad", "Srinivas 2019", false, true, false, false,
     true},
    {Algorithm::GradCam, "gradcam", "", "Grad-CAM", "Selvaraju 2017", true, true, true},
    {Algorithm::GradCamPlusPlus, "gradcam++", "gradcamplusplus", "Grad-CAM++", "Chattopadhyay 2018",
     true, true, false},
    {Algorithm::GradCamElementWise, "gradcamelementwise", "", "Element-wise Grad-CAM", "", true,
     true, false},
    {Algorithm::HiResCam, "hirescam", "", "HiResCAM", "Draelos 2020", true, true, true},
    {Algorithm::LayerCam, "layercam", "", "LayerCAM", "Jiang 2021", true, true, false},
    {Algorithm::RandomCam, "randomcam", "", "Random weights (baseline)", "", true, false, true},
    {Algorithm::ScoreCam, "scorecam", "", "Score-CAM", "Wang 2020", true, true, false},
    {Algorithm::XGradCam, "xgradcam", "", "XGrad-CAM", "Fu 2020", true, true, true},
}};

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

} // namespace

std::span<const AlgorithmInfo> algorithms()
{
    return allAlgorithms;
}

const AlgorithmInfo& algorithmInfo(Algorithm algorithm)
{
    return *std::find_if(allAlgorithms.begin(), allAlgorithms.end(),
                         [=](const AlgorithmInfo& info) { return info.algorithm == algorithm; });
}

Algorithm parseAlgorithm(std::string_view name)
{
    const std::string wanted = lowerCase(name);
    std::string known;
    for (const AlgorithmInfo& info : allAlgorithms) {
        if (wanted == info.name || (*info.alias && wanted == info.alias))
            return info.algorithm;
        known += (known.empty() ? "" : ", ") + std::string(info.name);
    }
    throw Error(ErrorKind::BadRequest, std::string(name),
                say("there is no saliency algorithm of this name; there are %1", known));
}

std::vector<Algorithm> parseAlgorithms(std::span<const std::string> names,
                                       const std::function<bool(Algorithm)>& isInAll)
{
    std::vector<Algorithm> result;
    const auto add = [&](Algorithm algorithm) {
        if (std::find(result.begin(), result.end(), algorithm) == result.end())
            result.push_back(algorithm);
    };
    for (const std::string& name : names) {
        if (lowerCase(name) != "all")
            add(parseAlgorithm(name));
        else
            for (const AlgorithmInfo& info : allAlgorithms)
                if (!isInAll || isInAll(info.algorithm))
                    add(info.algorithm);
    }
    return result;
}

void requireSign(std::span<const Algorithm> algorithms)
{
    std::string without;
    std::string with;
    for (const Algorithm algorithm : algorithms)
        if (!algorithmInfo(algorithm).hasSign)
            without += (without.empty() ? "" : ", ") + std::string(algorithmInfo(algorithm).name);
    for (const AlgorithmInfo& info : allAlgorithms)
        if (info.hasSign)
            with += (with.empty() ? "" : ", ") + std::string(info.name);
    if (!without.empty())
        throw Error(ErrorKind::BadRequest, without,
                    say("what is negative in these maps is no evidence against the output, so "
                        "there are no signed ones; there are of %1",
                        with));
}

} // namespace saliscope::engine
