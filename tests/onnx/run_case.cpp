// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "onnx/run_case.h"

#include <algorithm>
#include <map>
#include <torch/autograd.h>
#include <torch/types.h>

#include "core/base/error.h"
#include "core/checkpoint/onnx_model.h"
#include "core/engine/models/graph.h"
#include "core/engine/onnx/onnx_call.h"
#include "core/engine/onnx/onnx_graph.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::engine;

namespace
{

using Named = std::map<std::string, Tensor>;

Named namedTensors(const OnnxModel& model, const std::string& prefix, const std::string& file)
{
    Named result;
    for (const auto& [name, tensor] : model.graph.initialisers)
        if (name.starts_with(prefix))
            result[name.substr(prefix.size())] = toTorch(tensor, file);
    return result;
}

/// An empty text when the values are the same but for rounding.
std::string differenceOf(const Tensor& computed, const Tensor& right)
{
    if (computed.sizes() != right.sizes()) {
        std::string text = "it has the shape";
        for (const std::int64_t extent : computed.sizes())
            text += " " + std::to_string(extent);
        text += ", not";
        for (const std::int64_t extent : right.sizes())
            text += " " + std::to_string(extent);
        return text;
    }
    const Tensor one = computed.to(torch::kFloat64);
    const Tensor other = right.to(torch::kFloat64);
    if (torch::allclose(one, other, 1e-3, 1e-5, true))
        return {};
    const double most = torch::nan_to_num(torch::abs(one - other)).max().item<double>();
    return "it differs by " + std::to_string(most);
}

Tensor asStep(const OnnxModel& model, const std::string& file, OnnxTrial trial, std::int64_t copies)
{
    Graph graph;
    const OnnxSteps steps = addOnnxSteps(graph, model, file, trial);
    if (steps.output < 0 || !steps.activation.empty())
        return steps.value;
    Integers repeats(std::size_t(trial.input.dim()), 1);
    repeats[0] = copies;
    Values values(std::size_t(graph.size()));
    values[0] = trial.input.repeat(repeats);
    const torch::NoGradGuard noGradients;
    run(graph, values, {steps.output}, {});
    const Tensor result = values[std::size_t(steps.output)];
    return copies == 1 ? result
                       : result.narrow(0, result.size(0) / copies, result.size(0) / copies);
}

CaseResult failed(const std::string& output, const std::string& reason)
{
    return {CaseResult::Kind::Failed, output + ": " + reason};
}

CaseResult runOutputs(const OnnxModel& model, const std::string& file, bool repeats)
{
    const Named inputs = namedTensors(model, "input:", file);
    for (const auto& [name, right] : namedTensors(model, "output:", file)) {
        Graph graph;
        const OnnxSteps fixed = addOnnxSteps(graph, model, file, {"", {}, name, inputs});
        if (const std::string reason = differenceOf(fixed.value, right); !reason.empty())
            return failed(name, reason);
        const std::string first = model.graph.inputs.empty() ? "" : model.graph.inputs[0].name;
        const auto picture = inputs.find(first);
        if (picture == inputs.end() || !picture->second.is_floating_point() ||
            picture->second.dim() == 0)
            continue;
        Named others = inputs;
        others.erase(first);
        const OnnxTrial trial{first, picture->second, name, others};
        for (std::int64_t copies = 1; copies <= (repeats ? 2 : 1); ++copies)
            if (const std::string reason = differenceOf(asStep(model, file, trial, copies), right);
                !reason.empty())
                return failed(name, "as a step, " + std::to_string(copies) + " at once: " + reason);
    }
    return {};
}

} // namespace

CaseResult runCase(const std::filesystem::path& path, bool repeats)
{
    try {
        return runOutputs(readOnnx(path), path.string(), repeats);
    } catch (const Error& error) {
        const bool isUnsupported = error.kind() == ErrorKind::Unsupported;
        return {isUnsupported ? CaseResult::Kind::Unsupported : CaseResult::Kind::Failed,
                error.detail().text()};
    } catch (const std::exception& error) {
        const std::string text = error.what();
        return {CaseResult::Kind::Failed, text.substr(0, text.find('\n'))};
    }
}
