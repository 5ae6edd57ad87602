// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/torch_processor.h"

#include <ATen/Context.h>
#include <chrono>
#include <dlfcn.h>
#include <filesystem>
#include <torch/autograd.h>
#include <torch/version.h>

#include "core/engine/models/matrix_product.h"
#include "core/engine/models/onednn_product.h"
#include "core/engine/models/thread_count.h"
#include "core/engine/torch_guard.h"

namespace saliscope::engine
{

namespace
{

std::vector<std::string> instructionsOfProcessor()
{
    std::vector<std::string> result;
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2"))
        result.emplace_back("AVX2");
    if (__builtin_cpu_supports("avx512f"))
        result.emplace_back("AVX-512");
    if (__builtin_cpu_supports("avx512bf16"))
        result.emplace_back("bfloat16");
    if (__builtin_cpu_supports("amx-tile"))
        result.emplace_back("AMX");
#endif
    return result;
}

/// Where the BLAS lies that this process calls, links followed; empty when it is part of LibTorch.
std::string blasFile()
{
    Dl_info info = {};
    void* product = dlsym(RTLD_DEFAULT, "sgemm_");
    if (product == nullptr || dladdr(product, &info) == 0 || info.dli_fname == nullptr)
        return {};
    std::error_code code;
    const std::filesystem::path real = std::filesystem::canonical(info.dli_fname, code);
    return code ? std::string(info.dli_fname) : real.string();
}

/// What is known of BLAS libraries from the names of their files.
void describeBlas(ProcessorReport& report)
{
    const std::string file = at::hasMKL() ? std::string() : blasFile();
    const auto isCalled = [&](const char* name) { return file.find(name) != std::string::npos; };
    const std::string place = file.empty() ? "" : " (" + file + ")";
    if (at::hasMKL())
        report.blas = "MKL";
    else if (file.empty() || isCalled("libtorch"))
        report.blas = "LibTorch's own";
    else if (isCalled("openblas"))
        report.blas = "OpenBLAS" + place;
    else if (isCalled("blis"))
        report.blas = "BLIS" + place;
    else if (isCalled("atlas"))
        report.blas = "ATLAS" + place;
    else
        report.isReferenceBlas = isCalled("/blas/libblas.");
    if (report.blas.empty())
        report.blas = (report.isReferenceBlas ? "the reference BLAS" : "BLAS") + place;
}

/// Products as large as a transformer's, again and again for 0.2 s.
double measuredGigaflops()
{
    using Clock = std::chrono::steady_clock;
    constexpr std::int64_t rows = 256;
    constexpr std::int64_t inputs = 768;
    constexpr std::int64_t outputs = 3072;
    const torch::NoGradGuard noGradients;
    const Tensor x = torch::ones({rows, inputs});
    const Tensor weight = torch::ones({outputs, inputs});
    linearProduct(x, weight, {});
    const Clock::time_point begin = Clock::now();
    double seconds = 0;
    double products = 0;
    for (; seconds < 0.2; ++products) {
        linearProduct(x, weight, {});
        seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    }
    return products * 2 * double(rows * inputs * outputs) / seconds / 1e9;
}

} // namespace

ProcessorReport measureProcessor()
{
    return guarded("cpu", [] {
        ProcessorReport report;
        report.threads = availableProcessors();
        report.instructions = instructionsOfProcessor();
        describeBlas(report);
        report.productLibrary = hasOneDnn() ? "oneDNN " + oneDnnVersion() : report.blas;
        const ThreadCount here(report.threads);
        report.gigaflops = measuredGigaflops();
        return report;
    });
}

} // namespace saliscope::engine
