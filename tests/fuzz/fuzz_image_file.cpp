// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/data/image_file.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    try {
        saliscope::data::decodeImage({reinterpret_cast<const char*>(data), size}, "fuzz");
    } catch (const saliscope::Error&) {
        // A refusal is the expected answer to most inputs.
    }
    return 0;
}
