// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/engine/tensor_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string_view>

#include "core/checkpoint/checkpoint.h"
#include "core/engine/model_catalogue.h"

namespace saliscope::engine
{

namespace
{

/// What torch's wrappers around a module call it: none of the networks has such a part itself.
constexpr std::array<std::string_view, 6> wrappers = {"module",
                                                      "_orig_mod",
                                                      "_forward_module",
                                                      "_fsdp_wrapped_module",
                                                      "_checkpoint_wrapped_module",
                                                      "_fpw_module"};

/// Earlier releases of the reference called the network so.
constexpr std::string_view earlierPrefix = "model_ft.";

/// A part of a name between points, and where it begins.
struct NamePart {
    std::string name;
    std::size_t begin = 0;
};

/// torchvision called "norm1" of a dense layer "norm.1" until 0.2.
bool isEarlierLayer(const std::vector<NamePart>& parts, std::string_view next)
{
    if (parts.size() < 2 || (next != "1" && next != "2"))
        return false;
    const std::string& last = parts.back().name;
    const bool counted = last == "norm" || last == "conv" || last == "relu";
    return counted && parts[parts.size() - 2].name.starts_with("denselayer");
}

/// The parts of \p name without wrappers, as the networks have them now.
std::vector<NamePart> partsOf(std::string_view name)
{
    std::vector<NamePart> parts;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('.', begin), name.size());
        const std::string_view part = name.substr(begin, end - begin);
        if (isEarlierLayer(parts, part))
            parts.back().name += part;
        else if (std::find(wrappers.begin(), wrappers.end(), part) == wrappers.end())
            parts.push_back({std::string(part), begin});
        begin = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<NamePart>& parts)
{
    std::string name;
    for (const NamePart& part : parts)
        name += (name.empty() ? "" : ".") + part.name;
    return name;
}

bool isPlace(std::string_view part)
{
    constexpr std::size_t mostDigits = 3;
    return !part.empty() && part.size() <= mostDigits &&
           part.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The place in a Sequential called \p head that the tensor of these parts is of; -1 for none.
int placeInHead(const std::vector<NamePart>& parts, const std::vector<NamePart>& head)
{
    if (parts.size() < head.size() + 2 || !isPlace(parts[parts.size() - 2].name))
        return -1;
    const auto end = parts.end() - 2;
    const bool isInHead = std::equal(head.rbegin(), head.rend(), std::make_reverse_iterator(end),
                                     [](const auto& a, const auto& b) { return a.name == b.name; });
    return isInHead ? std::stoi(parts[parts.size() - 2].name) : -1;
}

/// Everything in front of the Sequential \p head in the names of its biases.
std::set<std::string> prefixesOfHead(const checkpoint::Checkpoint& checkpoint,
                                     std::string_view head)
{
    std::set<std::string> prefixes;
    const std::vector<NamePart> own = partsOf(head);
    for (const auto& [name, array] : checkpoint.weights) {
        const std::vector<NamePart> parts = partsOf(name);
        if (parts.back().name == "bias" && placeInHead(parts, own) >= 0)
            prefixes.insert(name.substr(0, parts[parts.size() - 2 - own.size()].begin));
    }
    return prefixes;
}

/// Everything in front of \p wanted in the names that end in it.
std::set<std::string> prefixesOf(const checkpoint::Checkpoint& checkpoint, std::string_view wanted)
{
    std::set<std::string> prefixes;
    const std::vector<NamePart> last = partsOf(wanted);
    for (const auto& [name, array] : checkpoint.weights) {
        const std::vector<NamePart> parts = partsOf(name);
        const auto sameName = [](const NamePart& a, const NamePart& b) { return a.name == b.name; };
        if (parts.size() >= last.size() &&
            std::equal(last.rbegin(), last.rend(), parts.rbegin(), sameName))
            prefixes.insert(name.substr(0, parts[parts.size() - last.size()].begin));
    }
    return prefixes;
}

/// The prefixes under which there are both the tensor only this network has and its output.
std::vector<std::string> possiblePrefixes(const ModelInfo& model,
                                          const checkpoint::Checkpoint& checkpoint)
{
    const std::string own = model.weightPrefix;
    if (checkpoint.weights.contains(own + model.witnessTensor))
        return {own};
    const std::set<std::string> some = prefixesOf(checkpoint, model.witnessTensor);
    std::set<std::string> others = prefixesOf(checkpoint, model.outputBias);
    others.merge(prefixesOfHead(checkpoint, headOf(model)));
    std::vector<std::string> both;
    std::set_intersection(some.begin(), some.end(), others.begin(), others.end(),
                          std::back_inserter(both));
    for (const std::string& preferred : {own, std::string(earlierPrefix)})
        if (std::find(both.begin(), both.end(), preferred) != both.end())
            return {preferred};
    std::vector<std::string> wrapped; // the network itself, beside an average of it, for example
    std::copy_if(both.begin(), both.end(), std::back_inserter(wrapped),
                 [&](const std::string& prefix) { return joined(partsOf(prefix)) == own; });
    return wrapped.size() == 1 ? wrapped : both;
}

std::map<std::string, std::string> differencesWithin(const checkpoint::Checkpoint& checkpoint,
                                                     const std::string& prefix)
{
    std::map<std::string, std::string> differences;
    for (auto it = checkpoint.weights.lower_bound(prefix);
         it != checkpoint.weights.end() && it->first.starts_with(prefix); ++it) {
        const std::string name = it->first.substr(prefix.size());
        const std::string current = joined(partsOf(name));
        if (current == name || checkpoint.weights.contains(prefix + current))
            continue;
        const auto [known, isNew] = differences.emplace(current, name);
        if (!isNew)
            known->second.clear(); // two could be meant, so none is
    }
    return differences;
}

/// Lets the tensors of the layer of the outputs be those of the last layer of a Sequential.
void findHead(TensorNames& names, const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
{
    const std::string head = headOf(model);
    if (checkpoint.weights.contains(names.inFile(model.outputBias)) ||
        checkpoint.weights.contains(names.inFile(head + ".weight")))
        return;
    std::set<int> places;
    const std::vector<NamePart> own = partsOf(head);
    for (auto it = checkpoint.weights.lower_bound(names.prefix);
         it != checkpoint.weights.end() && it->first.starts_with(names.prefix); ++it) {
        const std::vector<NamePart> parts = partsOf(it->first.substr(names.prefix.size()));
        if (const int place = placeInHead(parts, own); place >= 0 && parts.size() == own.size() + 2)
            places.insert(place);
    }
    if (places.empty())
        return;
    names.headPlaces.assign(places.begin(), places.end());
    const std::string last = head + "." + std::to_string(names.headPlaces.back());
    for (const char* leaf : {".weight", ".bias"})
        names.within[head + leaf] = names.inFile(last + leaf).substr(names.prefix.size());
}

} // namespace

std::string headOf(const ModelInfo& model)
{
    return model.outputBias.substr(0, model.outputBias.rfind('.'));
}

std::string TensorNames::inFile(const std::string& name) const
{
    const auto found = within.find(name);
    return prefix + (found == within.end() || found->second.empty() ? name : found->second);
}

const checkpoint::NamedArray* TensorNames::find(const checkpoint::Checkpoint& checkpoint,
                                                const std::string& name) const
{
    const auto found = checkpoint.weights.find(inFile(name));
    return found == checkpoint.weights.end() ? nullptr : &found->second;
}

std::optional<TensorNames> findTensorNames(const ModelInfo& model,
                                           const checkpoint::Checkpoint& checkpoint)
{
    const std::vector<std::string> prefixes = possiblePrefixes(model, checkpoint);
    if (prefixes.empty())
        return std::nullopt;
    TensorNames names;
    names.prefix = prefixes.front();
    names.within = differencesWithin(checkpoint, names.prefix);
    if (prefixes.size() > 1)
        names.choices = prefixes;
    findHead(names, model, checkpoint);
    return names;
}

std::optional<Message> noteOnTensorNames(const ModelInfo& model,
                                         const checkpoint::Checkpoint& checkpoint)
{
    std::optional<TensorNames> names = findTensorNames(model, checkpoint);
    if (!names)
        return std::nullopt;
    if (!names->headPlaces.empty()) // has a note of its own
        for (const char* leaf : {".weight", ".bias"})
            names->within.erase(headOf(model) + leaf);
    const std::string own = model.weightPrefix;
    if (names->prefix != own && names->prefix != earlierPrefix) {
        if (names->prefix.empty())
            return say("The names of its tensors lack \"%1\" in front; they were read as if they "
                       "had it.",
                       own);
        if (own.empty())
            return say("The names of its tensors begin with \"%1\", which was left out.",
                       names->prefix);
        return say("The names of its tensors begin with \"%1\", which was read as \"%2\".",
                   names->prefix, own);
    }
    if (!names->within.empty())
        return say("Some of its tensors have other names; \"%1\" was read as \"%2\", for example.",
                   names->within.begin()->second, names->within.begin()->first);
    return std::nullopt;
}

Message hintOnTensorNames(const ModelInfo& model, const checkpoint::Checkpoint& checkpoint)
{
    for (const std::string& name : {model.witnessTensor, model.outputBias})
        if (const std::set<std::string> some = prefixesOf(checkpoint, name); !some.empty())
            return say("only some of its tensors are there, with names that begin with \"%1\"",
                       *some.begin());
    const std::string prefix = commonPrefix(checkpoint);
    if (prefix.empty() || prefix == model.weightPrefix)
        return {};
    return say("the names of all tensors there begin with \"%1\"", prefix);
}

std::string commonPrefix(const checkpoint::Checkpoint& checkpoint)
{
    if (checkpoint.weights.empty())
        return {};
    // The first and the last name in order have in common what all have.
    const std::string& first = checkpoint.weights.begin()->first;
    const std::string& last = checkpoint.weights.rbegin()->first;
    const auto end = std::mismatch(first.begin(), first.end(), last.begin(), last.end()).first;
    const std::string same(first.begin(), end);
    return same.substr(0, same.rfind('.') + 1);
}

} // namespace saliscope::engine
