// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstddef>
#include <cstdint>

#include "core/base/error.h"
#include "core/checkpoint/onnx_model.h"

/// The bytes are a whole ONNX file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        saliscope::checkpoint::parseOnnx({reinterpret_cast<const char*>(data), size}, "fuzz");
    } catch (const saliscope::Error&) {
        // An Error is what a broken file should give; anything else ends the run.
    }
    return 0;
}
