// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/algorithm.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/error.h"

namespace saliscope
{

namespace
{

constexpr std::array<AlgorithmInfo, 12> allAlgorithms = {{
    {Algorithm::AblationCam, "ablationcam", "", "Ablation-CAM", "Desai 2020", true, true},
    {Algorithm::EigenCam, "eigencam", "", "Eigen-CAM", "Muhammad 2020", true, false},
    {Algorithm::EigenGradCam, "eigengradcam", "", "EigenGrad-CAM", "", true, true},
    {Algorithm::FullGrad, "fullgrad", "", "FullGrad", "Srinivas 2019", false, true},
    {Algorithm::GradCam, "gradcam", "", "Grad-CAM", "Selvaraju 2017", true, true},
    {Algorithm::GradCamPlusPlus, "gradcam++", "gradcamplusplus", "Grad-CAM++", "Chattopadhyay 2018",
     true, true},
    {Algorithm::GradCamElementWise, "gradcamelementwise", "", "Element-wise Grad-CAM", "", true,
     true},
    {Algorithm::HiResCam, "hirescam", "", "HiResCAM", "Draelos 2020", true, true},
    {Algorithm::LayerCam, "layercam", "", "LayerCAM", "Jiang 2021", true, true},
    {Algorithm::RandomCam, "randomcam", "", "Random weights (baseline)", "", true, false},
    {Algorithm::ScoreCam, "scorecam", "", "Score-CAM", "Wang 2020", true, true},
    {Algorithm::XGradCam, "xgradcam", "", "XGrad-CAM", "Fu 2020", true, true},
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
                "there is no saliency algorithm of this name; there are " + known);
}

std::vector<Algorithm> parseAlgorithms(std::span<const std::string> names)
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
                add(info.algorithm);
    }
    return result;
}

} // namespace saliscope
