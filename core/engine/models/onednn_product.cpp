// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/models/onednn_product.h"

#include <c10/util/Exception.h>

#ifdef SALISCOPE_ONEDNN
#include <oneapi/dnnl/dnnl.hpp>
#endif

namespace saliscope::engine
{

using torch::Tensor;

#ifdef SALISCOPE_ONEDNN

namespace
{

const dnnl::engine& processorEngine()
{
    static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

/// oneDNN reads matrices by rows or by columns, with gaps behind each.
Tensor byRowsOrColumns(const Tensor& x)
{
    const auto fits = [&](std::int64_t dense, std::int64_t other) {
        return x.stride(dense) == 1 && x.stride(other) >= x.size(dense);
    };
    const bool isReadable =
        (fits(2, 1) || fits(1, 2)) && (x.size(0) == 1 || x.stride(0) >= x.size(1) * x.size(2));
    return isReadable ? x : x.contiguous();
}

dnnl::memory::desc layoutOf(const Tensor& x)
{
    return {x.sizes().vec(), dnnl::memory::data_type::f32, x.strides().vec()};
}

dnnl::memory memoryOf(const dnnl::memory::desc& layout, const Tensor& x)
{
    return {layout, processorEngine(), x.data_ptr<float>()};
}

dnnl::matmul::primitive_desc productOf(const dnnl::memory::desc& a, const dnnl::memory::desc& b,
                                       const dnnl::memory::desc& offset,
                                       const dnnl::memory::desc& result)
{
#if DNNL_VERSION_MAJOR >= 3
    return {processorEngine(), a, b, offset, result};
#else
    return {{a, b, offset, result}, processorEngine()};
#endif
}

} // namespace

bool hasOneDnn()
{
    return true;
}

std::string oneDnnVersion()
{
    const dnnl_version_t& version = *dnnl_version();
    return std::to_string(version.major) + "." + std::to_string(version.minor) + "." +
           std::to_string(version.patch);
}

Tensor oneDnnProduct(const Tensor& a, const Tensor& b, const Tensor& offset)
{
    const Tensor left = byRowsOrColumns(a);
    const Tensor right = byRowsOrColumns(b);
    Tensor result = torch::empty({a.size(0), a.size(1), b.size(2)}, a.options());
    const Tensor added = offset.defined() ? offset.contiguous().view({1, 1, -1}) : Tensor();
    try {
        const auto addedLayout = added.defined() ? layoutOf(added) : dnnl::memory::desc();
        const auto plan = productOf(layoutOf(left), layoutOf(right), addedLayout, layoutOf(result));
        std::unordered_map<int, dnnl::memory> operands = {
            {DNNL_ARG_SRC, memoryOf(layoutOf(left), left)},
            {DNNL_ARG_WEIGHTS, memoryOf(layoutOf(right), right)},
            {DNNL_ARG_DST, memoryOf(layoutOf(result), result)}};
        if (added.defined())
            operands.emplace(DNNL_ARG_BIAS, memoryOf(addedLayout, added));
        dnnl::stream stream(processorEngine());
        dnnl::matmul(plan).execute(stream, operands);
        stream.wait();
    } catch (const dnnl::error& error) {
        TORCH_CHECK(error.status != dnnl_out_of_memory, "cannot allocate memory for a product");
        TORCH_CHECK(false, error.what());
    }
    return result;
}

#else

bool hasOneDnn()
{
    return false;
}

std::string oneDnnVersion()
{
    return {};
}

Tensor oneDnnProduct(const Tensor&, const Tensor&, const Tensor&)
{
    TORCH_CHECK(false, "this program was built without oneDNN");
}

#endif

} // namespace saliscope::engine
