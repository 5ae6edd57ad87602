// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Principal component of the activation over pixels.

#include <cmath>

#include "core/engine/saliency/map_context.h"

namespace saliscope::engine
{

namespace
{

/// \p planes (C×h×w) projected on the first right singular vector of the pixels × channels matrix
/// with centred columns. The vector is the leading eigenvector of the C×C Gram matrix; where there
/// are fewer pixels than channels the hw×hw matrix gives the projection directly. The sign is free:
/// it is chosen so that the largest magnitude is positive (Chung 2025).
Tensor firstProjection(const Tensor& planes)
{
    const auto height = planes.size(1);
    const auto width = planes.size(2);
    const Tensor pixels = planes.reshape({planes.size(0), -1}).t().to(torch::kFloat64);
    const Tensor centred = pixels - pixels.mean(0, true);
    Tensor projection;
    if (centred.size(0) < centred.size(1)) {
        const auto [values, vectors] = torch::linalg_eigh(torch::mm(centred, centred.t()), "L");
        // u·s of the centred matrix, plus what the mean contributes along v = Xᵀu / s.
        const Tensor left = vectors.select(1, -1);
        const Tensor right = torch::mv(centred.t(), left);
        projection = torch::mv(centred, right / right.norm().clamp_min(1e-300));
    } else {
        const auto [values, vectors] = torch::linalg_eigh(torch::mm(centred.t(), centred), "L");
        projection = torch::mv(centred, vectors.select(1, -1));
    }
    if ((projection.min().abs() > projection.max().abs()).item<bool>())
        projection = -projection;
    return projection.view({height, width}).to(torch::kFloat32);
}

bool isFinite(const Tensor& tensor)
{
    return torch::isfinite(tensor).all().item<bool>();
}

/// The reference counts NaN as 0 before the decomposition; a map made from it would look valid, so
/// NaN is passed on and flagged.
Tensor projectionOrNaN(const Tensor& planes)
{
    return isFinite(planes) ? firstProjection(planes) : planes.sum(0) * NAN;
}

} // namespace

Tensor eigenCam(const MapContext& context)
{
    return projectionOrNaN(context.activation[0]);
}

Tensor eigenGradCam(const MapContext& context)
{
    return projectionOrNaN(context.gradient[0] * context.activation[0]);
}

} // namespace saliscope::engine
