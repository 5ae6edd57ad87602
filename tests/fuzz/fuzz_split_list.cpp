// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/data/description.h"
#include "core/data/split_list.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        if (saliscope::data::isDescription(text)) {
            saliscope::data::parseDescription(text, "fuzz");
        } else {
            saliscope::data::LabelRules rules;
            saliscope::data::Datamodule datamodule;
            saliscope::data::appendSplitList(text, "fuzz", 0, rules, datamodule);
            saliscope::data::separateDuplicates(datamodule);
        }
    } catch (const saliscope::Error&) {
        // A refusal is the expected answer to most inputs.
    }
    return 0;
}
