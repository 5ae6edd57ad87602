// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/run/selection.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/sample_name.h"

namespace saliscope::run
{

namespace
{

bool isNegative(const data::Sample& sample)
{
    return !sample.target.isList && sample.target.values.size() == 1 &&
           sample.target.values.front() == 0;
}

void requireSplit(const data::Datamodule& datamodule, const std::string& wanted)
{
    std::string known;
    for (const data::Split& split : datamodule.splits) {
        if (split.name == wanted)
            return;
        known += (known.empty() ? "" : ", ") + split.name;
    }
    throw Error(ErrorKind::BadRequest, wanted,
                say("the datamodule has no split of this name; there are: %1", known));
}

/// Problems of the lists belong to no position, so the first shard reports them.
void addProblems(Selection& selection, const data::Datamodule& datamodule,
                 const SelectionOptions& options)
{
    if (options.shard.index != 1)
        return;
    for (const data::SampleProblem& problem : datamodule.problems)
        if (!options.onlySplit || problem.split == *options.onlySplit)
            selection.failures.push_back({problem.split, problem.name, problem.reason});
}

} // namespace

Selection selectSamples(const data::Datamodule& datamodule, const SelectionOptions& options)
{
    if (options.shard.index < 1 || options.shard.index > options.shard.count)
        throw Error(ErrorKind::BadRequest, {}, say("a shard is I/N with I from 1 to N"));
    if (options.onlySplit)
        requireSplit(datamodule, *options.onlySplit);
    Selection result;
    std::unordered_map<std::string, const data::Sample*> taken;
    std::size_t position = 0;
    for (const data::Split& split : datamodule.splits) {
        if (options.onlySplit && split.name != *options.onlySplit) {
            result.skippedSplits.push_back(split.name);
            continue;
        }
        for (const data::Sample& sample : split.samples) {
            if (options.limit && position >= *options.limit)
                break;
            if (options.accepts && !options.accepts(sample))
                continue;
            if (options.positiveOnly && isNegative(sample)) {
                result.negatives.push_back(&sample);
                continue;
            }
            const bool ours = position++ % options.shard.count == options.shard.index - 1;
            const auto [first, isNew] = taken.emplace(resultName(sample, "").string(), &sample);
            if (!ours)
                continue;
            if (isNew)
                result.samples.push_back({&split, &sample});
            else
                result.failures.push_back(
                    {split.name, sample.name,
                     say("its result would overwrite that of %1", first->second->name)});
        }
    }
    addProblems(result, datamodule, options);
    return result;
}

bool hasLabel(const data::Target& target, int label)
{
    if (target.values.size() == 1)
        return target.values.front() == label;
    return label >= 0 && std::size_t(label) < target.values.size() &&
           target.values[std::size_t(label)] == 1;
}

bool hasBoxes(const data::Sample& sample, std::optional<int> label)
{
    return std::any_of(sample.boxes.begin(), sample.boxes.end(),
                       [&](const data::Box& box) { return !label || *label == box.label; });
}

Shard parseShard(const std::string& text)
{
    Shard shard;
    const char* end = text.data() + text.size();
    const auto [slash, first] = std::from_chars(text.data(), end, shard.index);
    if (first == std::errc() && slash != end && *slash == '/') {
        const auto [rest, second] = std::from_chars(slash + 1, end, shard.count);
        if (second == std::errc() && rest == end && shard.index >= 1 && shard.index <= shard.count)
            return shard;
    }
    throw Error(ErrorKind::BadRequest, text, say("a shard is written I/N with I from 1 to N"));
}

std::string shardSuffix(const Shard& shard)
{
    if (shard.count == 1)
        return {};
    return ".shard-" + std::to_string(shard.index) + "-of-" + std::to_string(shard.count);
}

std::filesystem::path resultName(const data::Sample& sample, const char* extension)
{
    return std::string(withoutExtension(sample.name)) + extension;
}

} // namespace saliscope::run
