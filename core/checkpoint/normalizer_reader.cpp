// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/checkpoint/normalizer_reader.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/checkpoint/formats.h"

namespace saliscope::checkpoint
{

namespace
{

constexpr std::size_t maximalTransforms = 64;

[[noreturn]] void failEmpty(const std::string& file)
{
    throw Error(ErrorKind::Damaged, file, say("its normalizer has no mean and std"));
}

/// The dictionary of an object's attributes.
const PickleValue& stateOf(const PickleGraph& graph, const PickleValue& object,
                           const std::string& file)
{
    constexpr std::size_t most = 1000; // a module has some dozen
    if (object.items.size() < 3 || graph.item(object, 2).kind != ValueKind::Dictionary ||
        graph.item(object, 2).items.size() > most)
        failEmpty(file);
    return graph.item(object, 2);
}

/// The transforms that \p value applies one after the other, where it is a container of some.
std::vector<const PickleValue*> parts(const PickleGraph& graph, const PickleValue& value,
                                      const std::string& file)
{
    std::vector<const PickleValue*> result;
    const bool isCompose = graph.constructor(value) == Constructor::Compose;
    const PickleValue* list =
        graph.find(stateOf(graph, value, file), isCompose ? "transforms" : "_modules");
    if (!list || list->items.size() > 2 * maximalTransforms)
        failEmpty(file);
    const bool isDictionary = list->kind == ValueKind::Dictionary;
    for (std::size_t at = isDictionary ? 1 : 0; at < list->items.size(); at += isDictionary ? 2 : 1)
        result.push_back(&graph.item(*list, at));
    return result;
}

/// All transforms in order, without the containers around them.
std::vector<const PickleValue*> flattened(const PickleGraph& graph, const PickleValue& value,
                                          const std::string& file)
{
    std::vector<const PickleValue*> result;
    std::vector<const PickleValue*> waiting = {&value};
    for (std::size_t steps = 0; !waiting.empty(); ++steps) {
        if (steps > maximalTransforms || waiting.size() > 4 * maximalTransforms)
            throw Error(ErrorKind::TooLarge, file,
                        say("its normalizer has more parts than any network needs"));
        const PickleValue& next = *waiting.back();
        waiting.pop_back();
        const Constructor constructor = graph.constructor(next);
        if (constructor != Constructor::Compose && constructor != Constructor::Sequential) {
            result.push_back(&next);
            continue;
        }
        const std::vector<const PickleValue*> inner = parts(graph, next, file);
        waiting.insert(waiting.end(), inner.rbegin(), inner.rend());
    }
    return result;
}

/// \p first, then \p second: ((x - a) / b - c) / d is (x - (a + b c)) / (b d).
Normalizer chained(const Normalizer& first, const Normalizer& second, const std::string& file)
{
    const auto at = [](const std::vector<float>& values, std::size_t plane) {
        return double(values[values.size() == 1 ? 0 : plane]);
    };
    Normalizer both;
    const std::size_t planes =
        std::max({first.mean.size(), first.std.size(), second.mean.size(), second.std.size()});
    for (const auto* values : {&first.mean, &first.std, &second.mean, &second.std})
        if (values->size() != planes && values->size() != 1)
            throw Error(ErrorKind::Damaged, file,
                        say("the parts of its normalizer are for different numbers of planes"));
    for (std::size_t plane = 0; plane < planes; ++plane) {
        const double std = at(first.std, plane);
        both.mean.push_back(
            static_cast<float>(at(first.mean, plane) + std * at(second.mean, plane)));
        both.std.push_back(static_cast<float>(std * at(second.std, plane)));
    }
    return both;
}

} // namespace

Normalizer readNormalizer(const PickleGraph& graph, NumberReader& numbers, const PickleValue& value,
                          const std::string& file)
{
    std::optional<Normalizer> result;
    for (const PickleValue* part : flattened(graph, value, file)) {
        if (graph.constructor(*part) == Constructor::Identity)
            continue;
        if (graph.constructor(*part) != Constructor::Normalize)
            throw Error(ErrorKind::Unsafe, file,
                        say("its normalizer asks for %1 instead of torchvision's Normalize; "
                            "nothing was run",
                            printable(graph.nameOf(*part))));
        const PickleValue& state = stateOf(graph, *part, file);
        const PickleValue* mean = graph.find(state, "mean");
        const PickleValue* std = graph.find(state, "std");
        if (!mean || !std)
            failEmpty(file);
        Normalizer one;
        one.mean = numbers.numbers(*mean, say("the normalizer's mean"));
        one.std = numbers.numbers(*std, say("the normalizer's std"));
        checkNormalizer(one, file);
        result = result ? chained(*result, one, file) : std::move(one);
    }
    if (!result)
        return {{0}, {1}};
    checkNormalizer(*result, file);
    return *result;
}

} // namespace saliscope::checkpoint
