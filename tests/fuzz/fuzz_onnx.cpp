// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/onnx_model.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are a whole ONNX file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    expectAnswerOrError([&] { checkpoint::parseOnnx(textOf(bytes, size), "fuzz"); });
    return 0;
}
