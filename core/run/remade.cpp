// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/remade.h"

#include <algorithm>
#include <filesystem>

namespace saliscope::run
{

namespace
{

Message remadeNote(data::Difference difference, std::size_t count)
{
    switch (difference) {
    case data::Difference::Picture:
        return say("Results that were made from other pictures of the same names, and were made "
                   "anew: %1.",
                   count);
    case data::Difference::Reading:
        return say("Results of pictures that are read in another way now, and were made anew: %1.",
                   count);
    case data::Difference::List:
        return say("Results of samples whose split, label or boxes changed, and were made anew: "
                   "%1.",
                   count);
    case data::Difference::Maps:
        return say("Results that were made from other maps, and were made anew: %1.", count);
    case data::Difference::None:
        break;
    }
    return {};
}

} // namespace

data::Difference differenceOf(const std::string& split,
                              const std::optional<data::SampleOrigin>& origin,
                              const data::Datamodule& datamodule, const SelectedSample& selected)
{
    return split == selected.split->name ? data::differenceOf(origin, datamodule, *selected.sample)
                                         : data::Difference::List;
}

void Remade::add(data::Difference difference)
{
    if (difference != data::Difference::None)
        ++m_counts[difference];
}

void Remade::addDamaged(const std::vector<JsonSource>& lines, std::size_t most)
{
    for (std::size_t index = 0; index < std::min(lines.size(), most); ++index)
        ++m_damaged[std::filesystem::path(lines[index].subject).filename().string()];
}

std::size_t Remade::count() const
{
    std::size_t all = 0;
    for (const auto& [difference, count] : m_counts)
        all += count;
    for (const auto& [file, lines] : m_damaged)
        all += lines;
    return all;
}

std::vector<Message> Remade::notes() const
{
    std::vector<Message> notes;
    for (const auto& [difference, count] : m_counts)
        notes.push_back(remadeNote(difference, count));
    for (const auto& [file, lines] : m_damaged)
        notes.push_back(say("Lines of %1 that were damaged, and whose samples were made anew: %2.",
                            file, lines));
    return notes;
}

} // namespace saliscope::run
