// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/sample_name.h"
#include "core/data/split_list.h"

namespace saliscope::data
{

void separateDuplicates(Datamodule& datamodule)
{
    std::unordered_map<std::string_view, const Sample*> first;
    std::vector<std::vector<bool>> isDuplicate;
    for (const Split& split : datamodule.splits) {
        std::vector<bool>& marks = isDuplicate.emplace_back();
        for (const Sample& sample : split.samples) {
            const auto [found, added] = first.try_emplace(withoutExtension(sample.name), &sample);
            marks.push_back(!added);
            if (!added)
                datamodule.problems.push_back(
                    {split.name, sample.name,
                     found->second->name == sample.name
                         ? say("the same name is listed before")
                         : say("its results would overwrite those of %1", found->second->name)});
        }
    }
    for (std::size_t i = 0; i < datamodule.splits.size(); ++i) {
        std::size_t index = 0;
        std::erase_if(datamodule.splits[i].samples,
                      [&](const Sample&) { return isDuplicate[i][index++]; });
    }
}

} // namespace saliscope::data
