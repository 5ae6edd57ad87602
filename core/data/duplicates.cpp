// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/data/split_list.h"

namespace saliscope::data
{

namespace
{

/// A name without its extension: what result files are named after.
std::string_view resultName(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    const std::size_t slash = name.rfind('/');
    const std::size_t first = slash == std::string_view::npos ? 0 : slash + 1;
    return dot == std::string_view::npos || dot <= first ? name : name.substr(0, dot);
}

} // namespace

void separateDuplicates(Datamodule& datamodule)
{
    std::unordered_map<std::string_view, const Sample*> first;
    std::vector<std::vector<bool>> isDuplicate;
    for (const Split& split : datamodule.splits) {
        std::vector<bool>& marks = isDuplicate.emplace_back();
        for (const Sample& sample : split.samples) {
            const auto [found, added] = first.try_emplace(resultName(sample.name), &sample);
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
