// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/onnx/onnx_operators.h"

#include <map>

namespace saliscope::engine
{

const OnnxOperator* findOnnxOperator(std::string_view domain, std::string_view name)
{
    static const auto all = [] {
        std::map<std::string_view, const OnnxOperator*> result;
        for (const auto family : {arithmeticOperators(), attentionOperators(), layerOperators(),
                                  poolingOperators(), quantisedOperators(), reductionOperators(),
                                  shapeOperators(), indexOperators(), resizeOperators()})
            for (const OnnxOperator& op : family)
                result.emplace(op.name, &op);
        return result;
    }();
    // onnxruntime's domain repeats some operators that ONNX took over later.
    if (domain != "" && !(domain == "com.microsoft" && name == "Gelu"))
        return nullptr;
    const auto found = all.find(name);
    return found == all.end() ? nullptr : found->second;
}

} // namespace saliscope::engine
