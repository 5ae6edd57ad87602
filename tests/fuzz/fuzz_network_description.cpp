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
    static const checkpoint::NetworkPlace place = checkpoint::networkPlace(scratchPath(".onnx"));
    const std::string text(textOf(bytes, size));
    put(place.description, text);
    expectAnswerOrError([] { checkpoint::readDescription(place, {}); });
    expectAnswerOrError([] { checkpoint::networkPlace(place.description); });
    std::filesystem::remove(place.description);
    for (const char* key : {"input_size", "input_channels", "input_range", "mean", "std", "resize",
                            "pad", "outputs", "activation", "target_layer", "tokens"})
        expectAnswerOrError([&] { checkpoint::readDescription(place, {{key, text}}); });
    return 0;
}
