// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/road/road_imputation.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <new>
#include <optional>
#include <thread>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/metrics/random_normal.h"
#include "core/road/conjugate_gradients.h"
#include "core/road/multigrid.h"
#include "core/road/multigrid_kernels.h"

namespace saliscope::road
{

struct ImputationWorkspace::Parts {
    MultigridSolver& solverFor(int height, int width)
    {
        if (!solver || solver->height() != height || solver->width() != width)
            solver.emplace(height, width);
        return *solver;
    }
    std::optional<MultigridSolver> solver;
};

ImputationWorkspace::ImputationWorkspace()
    : m_parts(std::make_unique<Parts>())
{
}
ImputationWorkspace::~ImputationWorkspace() = default;
ImputationWorkspace::ImputationWorkspace(ImputationWorkspace&&) noexcept = default;
ImputationWorkspace& ImputationWorkspace::operator=(ImputationWorkspace&&) noexcept = default;

namespace
{

void check(const Image& image, const PixelMask& mask, const ImputationOptions& options,
           std::size_t resultSize)
{
    if (mask.height != image.height || mask.width != image.width ||
        mask.removed.size() != image.planeSize() ||
        image.values.size() != image.planeSize() * std::size_t(image.channels) ||
        resultSize != image.values.size())
        throw Error(ErrorKind::Mismatch, "imputation",
                    say("image, mask and result are not of the same size"));
    if (!(options.tolerance > 0) || !(options.noise >= 0) || !std::isfinite(options.noise))
        throw Error(ErrorKind::BadRequest, "imputation",
                    say("the tolerance must be above 0 and the noise 0 or more"));
}

// In one row or column the solution is the straight line between kept pixels, and constant beyond
// the outermost ones.
void interpolateLine(const float* line, const PixelMask& mask, float* result)
{
    const std::size_t size = mask.removed.size();
    std::size_t former = size;
    for (std::size_t i = 0; i <= size; ++i) {
        if (i < size && mask.removed[i] != 0)
            continue;
        const std::size_t begin = former == size ? 0 : former + 1;
        for (std::size_t j = begin; j < i; ++j) {
            if (former == size || i == size)
                result[j] = line[former == size ? i : former];
            else
                result[j] = float(line[former] + (double(line[i]) - line[former]) *
                                                     double(j - former) / double(i - former));
        }
        if (i < size)
            result[i] = line[i];
        former = i;
    }
}

void imputePlane(const float* plane, const PixelMask& mask, const ImputationOptions& options,
                 ImputationWorkspace::Parts& parts, float* result)
{
    const std::size_t size = mask.removed.size();
    const kernels::KeptValues kept = kernels::keptValues(plane, mask.removed.data(), size);
    if (!std::isfinite(kept.least) || !std::isfinite(kept.largest))
        throw Error(ErrorKind::Damaged, "imputation",
                    say("the image holds values that are not finite"));
    if (mask.height == 1 || mask.width == 1)
        return interpolateLine(plane, mask, result);
    const float magnitude = std::max(std::abs(kept.least), std::abs(kept.largest));
    const float tolerance = options.tolerance * std::max(1.0f, magnitude);
    const bool solved = parts.solver->solve(plane, tolerance, options.maximumCycles, result);
    // The exact solution never leaves the range of the kept values.
    kernels::clampValues(kept.least, kept.largest, size, result);
    if (!solved)
        solveByConjugateGradients(mask.removed.data(), mask.height, mask.width, tolerance, result);
}

void imputePlanes(const Image& image, const PixelMask& mask, const ImputationOptions& options,
                  std::uint64_t noiseKey, ImputationWorkspace::Parts& parts, float* result)
{
    const std::size_t size = image.planeSize();
    if (image.height > 1 && image.width > 1)
        parts.solverFor(image.height, image.width).setMask(mask.removed.data());
    for (int channel = 0; channel < image.channels; ++channel) {
        const float* plane = image.plane(channel);
        float* out = result + std::size_t(channel) * size;
        // Networks for colour images often get the same grey plane three times.
        if (channel > 0 && std::equal(plane, plane + size, plane - size))
            std::copy_n(out - size, size, out);
        else
            imputePlane(plane, mask, options, parts, out);
    }
    if (options.noise == 0)
        return;
    for (int channel = 0; channel < image.channels; ++channel)
        metrics::addNormalNoise(mask.removed.data(), size, options.noise, noiseKey,
                                std::uint32_t(channel), result + std::size_t(channel) * size);
}

} // namespace

ImputationOutcome impute(const Image& image, const PixelMask& mask,
                         const ImputationOptions& options, std::uint64_t noiseKey,
                         ImputationWorkspace& workspace, std::span<float> result)
{
    check(image, mask, options, result.size());
    const std::size_t kept = std::size_t(std::count(mask.removed.begin(), mask.removed.end(), 0));
    if (kept == 0 || kept == mask.removed.size()) {
        std::copy(image.values.begin(), image.values.end(), result.begin());
        return kept == 0 && !mask.removed.empty() ? ImputationOutcome::EverythingRemoved
                                                  : ImputationOutcome::NothingRemoved;
    }
    try {
        imputePlanes(image, mask, options, noiseKey, workspace.parts(), result.data());
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::OutOfMemory, "imputation", say("there is not enough memory"));
    }
    return ImputationOutcome::Imputed;
}

std::vector<ImputationOutcome> imputeBatch(const Image& image, std::span<const ImputationJob> jobs,
                                           const ImputationOptions& options,
                                           std::span<ImputationWorkspace> workspaces,
                                           std::span<float> results)
{
    if (workspaces.empty() || results.size() != jobs.size() * image.values.size())
        throw Error(ErrorKind::Mismatch, "imputation",
                    say("there must be a workspace, and a result for each mask"));
    std::vector<ImputationOutcome> outcomes(jobs.size());
    std::vector<std::exception_ptr> failures(jobs.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&](ImputationWorkspace& workspace) {
        for (std::size_t i = next++; i < jobs.size(); i = next++) {
            try {
                outcomes[i] = impute(image, *jobs[i].mask, options, jobs[i].noiseKey, workspace,
                                     results.subspan(i * image.values.size(), image.values.size()));
            } catch (...) {
                failures[i] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(workspaces.size(), jobs.size()); ++i)
            threads.push_back(startThread([&work, &workspaces, i] { work(workspaces[i]); }));
        work(workspaces.front());
    }
    for (const std::exception_ptr& failure : failures) {
        if (failure)
            std::rethrow_exception(failure);
    }
    return outcomes;
}

} // namespace saliscope::road
