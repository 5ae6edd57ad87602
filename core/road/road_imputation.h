// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/image.h"

namespace saliscope::road
{

/// Which pixels are to be replaced: height × width bytes, row-major, not 0 = removed.
struct PixelMask {
    int height = 0;
    int width = 0;
    std::vector<std::uint8_t> removed;
    bool operator==(const PixelMask&) const = default;
};

struct ImputationOptions {
    /// Largest error against the exact solution for values of magnitude up to 1, and that times
    /// the largest magnitude beyond. Below about 1e-6 the slow solver has to finish the work.
    float tolerance = 1e-4f;
    float noise = 0.01f; ///< standard deviation of what is added to each removed value; 0: none
    int maximumCycles = 30;
};

enum class ImputationOutcome {
    Imputed,
    NothingRemoved,    ///< the result is the image
    EverythingRemoved, ///< nothing to interpolate from: the result is the image, without noise
};

/// What the solver needs besides its arguments, kept so that imputing many masks of images of one
/// size allocates once. One thread at a time.
class ImputationWorkspace final
{
public:
    ImputationWorkspace();
    ~ImputationWorkspace();
    ImputationWorkspace(ImputationWorkspace&&) noexcept;
    ImputationWorkspace& operator=(ImputationWorkspace&&) noexcept;

    struct Parts;
    Parts& parts() { return *m_parts; }

private:
    std::unique_ptr<Parts> m_parts;
};

/// Noisy linear imputation (Rong et al., "A Consistent and Efficient Evaluation Strategy for
/// Attribution Methods", ICML 2022): every removed pixel becomes the weighted mean of its existing
/// neighbours (1/6 beside, 1/12 diagonally), all at once, plus noise. All channels share \p mask;
/// kept values stay as they are. \p noiseKey chooses the noise (addNormalNoise with the channel as
/// stream). \p result takes as many values as the image has. Throws Error Mismatch when sizes
/// differ, Damaged when a kept value is not finite, BadRequest for options out of range.
ImputationOutcome impute(const Image& image, const PixelMask& mask,
                         const ImputationOptions& options, std::uint64_t noiseKey,
                         ImputationWorkspace& workspace, std::span<float> result);

/// One mask of a batch.
struct ImputationJob {
    const PixelMask* mask = nullptr;
    std::uint64_t noiseKey = 0;
};

/// Imputes several masks of one image side by side, with one thread per workspace (at least one is
/// needed). \p results receives job after job what impute() gives; neither order nor number of
/// threads changes a byte. Throws what impute() throws, for the first job that fails.
std::vector<ImputationOutcome> imputeBatch(const Image& image, std::span<const ImputationJob> jobs,
                                           const ImputationOptions& options,
                                           std::span<ImputationWorkspace> workspaces,
                                           std::span<float> results);

} // namespace saliscope::road
