// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/network_description.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are the description of a network beside its file, and again the values of an ONNX
/// file's metadata.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const std::filesystem::path network = scratchPath(".onnx");
    const std::string text(textOf(bytes, size));
    put(checkpoint::descriptionFile(network), text);
    expectAnswerOrError([] { checkpoint::readDescription(network, {}); });
    std::filesystem::remove(checkpoint::descriptionFile(network));
    for (const char* key :
         {"input_size", "input_channels", "input_range", "mean", "std", "resize", "target_layer"})
        expectAnswerOrError([&] { checkpoint::readDescription(network, {{key, text}}); });
    return 0;
}
