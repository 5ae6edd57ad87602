// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace saliscope::engine
{

enum class Algorithm {
    AblationCam,
    AttentionChefer,
    AttentionRollout,
    EigenCam,
    EigenGradCam,
    FullGrad,
    GradCam,
    GradCamElementWise,
    GradCamPlusPlus,
    HiResCam,
    LayerCam,
    RandomCam,
    ScoreCam,
    XGradCam,
};

/// What users are told about an algorithm; one row of the list every face of the program reads.
struct AlgorithmInfo {
    Algorithm algorithm;
    const char* name;   ///< as on the command line and in folder names: "gradcam++"
    const char* alias;  ///< a second accepted spelling, or ""
    const char* title;  ///< as in the literature: "Grad-CAM++"
    const char* source; ///< first author and year, or ""
    bool usesTargetLayer;
    bool classSpecific; ///< false: the map does not depend on the output it is asked for
    bool hasSign;       ///< negative values before post-processing mean evidence against the output
    bool usesAttention = false; ///< made of a transformer's attention; others have none
    bool hasInputSize = false;  ///< the map has the network's size before post-processing
};

/// All algorithms, in alphabetical order of their names.
std::span<const AlgorithmInfo> algorithms();
const AlgorithmInfo& algorithmInfo(Algorithm algorithm);

/// By name or alias, case-insensitive. Throws Error BadRequest listing the names.
Algorithm parseAlgorithm(std::string_view name);

/// Names as in parseAlgorithm, or "all"; repeated ones count once, order of first mention. "all"
/// are those that \p isInAll says true of; without it, every one.
std::vector<Algorithm> parseAlgorithms(std::span<const std::string> names,
                                       const std::function<bool(Algorithm)>& isInAll = {});

/// Throws Error BadRequest naming those of \p algorithms whose maps have no sign.
void requireSign(std::span<const Algorithm> algorithms);

} // namespace saliscope::engine
