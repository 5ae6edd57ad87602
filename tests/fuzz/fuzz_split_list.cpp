// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/description.h"
#include "core/data/list_file.h"
#include "core/data/split_list.h"
#include "fuzz_target.h"

using namespace saliscope;
using namespace saliscope::fuzz;

/// The bytes are a split list, as text or with bzip2, or a description of a datamodule.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    std::string text(textOf(bytes, size));
    expectAnswerOrError([&] {
        if (text.starts_with("BZh")) {
            static const std::filesystem::path path = scratchPath(".json.bz2");
            put(path, text);
            text = data::readListFile(path).text;
        }
        if (data::isDescription(text)) {
            data::parseDescription(text, "fuzz");
            return;
        }
        data::LabelRules rules;
        data::Datamodule datamodule;
        data::appendSplitList(text, "fuzz", 0, rules, datamodule);
        data::separateDuplicates(datamodule);
    });
    return 0;
}
