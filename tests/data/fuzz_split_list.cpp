// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"
#include "data/description.h"
#include "data/split_list.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        if (saliscope::isDescription(text)) {
            saliscope::parseDescription(text, "fuzz");
        } else {
            saliscope::LabelRules rules;
            saliscope::Datamodule datamodule;
            saliscope::appendSplitList(text, "fuzz", 0, rules, datamodule);
            saliscope::separateDuplicates(datamodule);
        }
    } catch (const saliscope::Error&) {
        // A refusal is the expected answer to most inputs.
    }
    return 0;
}
