// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/derived_map.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/metrics/map_combination.h"

namespace saliscope::session
{

namespace
{

std::vector<const Image*> pointers(const std::vector<Image>& images)
{
    std::vector<const Image*> result;
    for (const Image& image : images)
        result.push_back(&image);
    return result;
}

/// Like maps of algorithms, it is shown over its own range, which the colour bar tells.
std::shared_ptr<const cases::CaseMap> shownOverOwnRange(Image map, data::Padding padding)
{
    cases::CaseMap result = cases::existingCaseMap(std::move(map));
    result.padding = padding;
    result.offset = result.rawMinimum;
    result.divisor = 1e-7F + (result.rawMaximum - result.rawMinimum);
    return std::make_shared<const cases::CaseMap>(std::move(result));
}

} // namespace

std::vector<Image> comparableMaps(const std::vector<std::shared_ptr<const cases::CaseMap>>& maps)
{
    const auto differs = [&](const auto& map) { return map->padding != maps.front()->padding; };
    if (std::any_of(maps.begin(), maps.end(), differs))
        throw Error(ErrorKind::Mismatch, {},
                    say("one network's pictures are padded to a square and another's are "
                        "stretched, so their maps lie differently and cannot be combined"));
    int size = 1;
    for (const auto& map : maps)
        size = std::max(size, map->inputSize);
    std::vector<Image> images;
    for (const auto& map : maps)
        images.push_back(cases::inputMap(*map, size));
    return images;
}

DerivedMap deriveMap(DerivedKind kind,
                     const std::vector<std::shared_ptr<const cases::CaseMap>>& maps)
{
    const std::vector<Image> images = comparableMaps(maps);
    DerivedMap result;
    if (kind == DerivedKind::Difference) {
        result.figures = metrics::compareMaps(images.at(0), images.at(1));
        cases::CaseMap difference =
            cases::signedCaseMap(metrics::differenceOf(images[0], images[1]));
        difference.padding = maps.front()->padding;
        result.map = std::make_shared<const cases::CaseMap>(std::move(difference));
        return result;
    }
    metrics::MapCombination combination = metrics::combineMaps(pointers(images));
    result.leftOut = std::move(combination.leftOut);
    if (!combination.mean.empty())
        result.map = shownOverOwnRange(
            std::move(kind == DerivedKind::Mean ? combination.mean : combination.deviation),
            maps.front()->padding);
    return result;
}

} // namespace saliscope::session
