// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/report_derived.h"

#include <algorithm>
#include <cmath>

#include "core/render/overlay.h"
#include "core/render/png.h"
#include "core/session/derived_map.h"
#include "core/session/map_scale.h"

namespace saliscope::report
{

namespace
{

constexpr render::Pixel lineColour = {255, 255, 255};

/// The values of \p scale as overlay() takes them.
Image shownValues(const session::MapScale& scale)
{
    Image shown = *scale.plane;
    for (float& value : shown.values)
        value = (value - scale.range.offset) / scale.range.divisor;
    return shown;
}

/// As \p other, whose size it gets.
const render::Pixel& pixelAt(const render::Picture& picture, const render::Picture& other, int x,
                             int y)
{
    return picture.row(y * picture.height / other.height)[x * picture.width / other.width];
}

Message titleOf(const ReportedDerivation& derived)
{
    if (!derived.kind)
        return say("%1, and right of the line %2", mapTitle(derived.members.at(0)),
                   mapTitle(derived.members.at(1)));
    switch (*derived.kind) {
    case session::DerivedKind::Difference:
        return say("%1 minus %2", mapTitle(derived.members.at(0)), mapTitle(derived.members.at(1)));
    case session::DerivedKind::Mean:
        return say("Consensus: mean of the maps");
    case session::DerivedKind::Deviation:
        return say("Disagreement: standard deviation of the maps");
    }
    return {};
}

Message figuresText(const metrics::MapComparison& figures)
{
    return say("Largest difference %1, mean difference %2, rank correlation (Spearman) %3, "
               "structural similarity (SSIM) %4, overlap of the strongest tenths (IoU) %5.",
               number(figures.largestDifference, 3), number(figures.meanDifference, 3),
               figureText(figures.spearman), figureText(figures.ssim),
               figureText(figures.topOverlap));
}

Message usedMaps(const ReportedDerivation& derived)
{
    std::vector<Message> titles;
    for (std::size_t index = 0; index < derived.members.size(); ++index)
        if (std::find(derived.leftOut.begin(), derived.leftOut.end(), index) ==
            derived.leftOut.end())
            titles.push_back(mapTitle(derived.members[index]));
    return listed(titles);
}

Message meaningOf(const ReportedDerivation& derived)
{
    if (*derived.kind == session::DerivedKind::Difference) {
        if (!derived.figures)
            return say("one of the two holds values that are not numbers, so there is no "
                       "difference.");
        return say("the first map less the second, pixel by pixel, both scaled to 0 to 1 before. "
                   "Red: the first is higher; blue: the second is. %1",
                   figuresText(*derived.figures));
    }
    if (derived.picture.width == 0)
        return say("none of the maps says anything, so nothing can be made of them.");
    if (*derived.kind == session::DerivedKind::Mean)
        return say("the mean of %1, pixel by pixel, each scaled to 0 to 1 before.",
                   usedMaps(derived));
    return say("the standard deviation of %1, pixel by pixel, each scaled to 0 to 1 before: 0 "
               "where they agree, at most 0.5.",
               usedMaps(derived));
}

/// The map over the picture, and what its colours mean.
void paint(ReportedDerivation& derived, const cases::CaseMap& map,
           const data::Datamodule& datamodule, const data::Sample& sample, data::InputSpec input,
           const std::string& colormapName)
{
    const render::Colormap& colormap = session::colormapFor(map, colormapName);
    render::OverlayOptions look = render::overlayIn(colormap);
    look.markCondition = false;
    const session::MapScale scale =
        session::mapScale(map, session::RangePolicy::PerImage, {}, colormap.diverging);
    input.size = map.inputSize;
    const data::ModelInput seen =
        data::prepareInput(data::loadSample(datamodule, sample), sample.boxes, input);
    derived.picture = render::overlay(seen.image, shownValues(scale), seen.boxes, look);
    if (map.flags.empty)
        return;
    if (scale.raw)
        derived.colours = {look.colormap, scale.low, scale.high};
    else
        derived.colours = {look.colormap, map.rawMinimum, map.rawMaximum};
}

} // namespace

ReportedDerivation reportOfDerived(session::DerivedKind kind,
                                   const std::vector<ReportedMap>& members,
                                   const data::Datamodule& datamodule, const data::Sample& sample,
                                   const data::InputSpec& input, const ReportRequest& request)
{
    ReportedDerivation derived;
    derived.kind = kind;
    std::vector<std::shared_ptr<const cases::CaseMap>> maps;
    bool isFinite = true;
    for (const ReportedMap& member : members) {
        derived.members.push_back(member.facts);
        maps.push_back(member.map);
        isFinite = isFinite && !member.facts.flags.nonFinite;
    }
    if (kind == session::DerivedKind::Difference && !isFinite)
        return derived;
    const session::DerivedMap made = session::deriveMap(kind, maps);
    derived.leftOut = made.leftOut;
    derived.figures = made.figures;
    if (!made.map)
        return derived;
    paint(derived, *made.map, datamodule, sample, input, request.colormap);
    return derived;
}

ReportedDerivation reportOfSwipe(const ReportedMap& first, const ReportedMap& second,
                                 double divider)
{
    ReportedDerivation swiped;
    swiped.members = {first.facts, second.facts};
    const bool isSmaller = first.picture.width < second.picture.width;
    const render::Picture& larger = isSmaller ? second.picture : first.picture;
    swiped.picture = larger;
    const int line = int(divider * larger.width);
    for (int y = 0; y < larger.height; ++y)
        for (int x = 0; x < larger.width; ++x)
            swiped.picture.row(y)[x] =
                std::abs(x - line) <= 1
                    ? lineColour
                    : pixelAt(x < line ? first.picture : second.picture, larger, x, y);
    swiped.colours = first.colours;
    return swiped;
}

std::optional<ReportScale> scaleOf(const ReportedColours& colours)
{
    if (colours.colormap.empty())
        return std::nullopt;
    const render::Colormap& colormap = render::colormapNamed(colours.colormap);
    const std::array<std::uint8_t, 768> bytes = render::legendColours(
        colormap, render::usualLook(colormap).opacity, /*followsValue=*/false);
    render::Picture strip(256, 8);
    for (int y = 0; y < strip.height; ++y)
        for (std::size_t i = 0; i < 256; ++i)
            strip.row(y)[i] = {bytes[3 * i], bytes[3 * i + 1], bytes[3 * i + 2]};
    const auto end = [](double value) {
        const double size = std::abs(value);
        if (value == std::round(value))
            return number(value, 0);
        return number(value, size < 0.01 ? std::min(9, 2 - int(std::floor(std::log10(size)))) : 3);
    };
    return ReportScale{render::encodePng(strip), end(colours.low), end(colours.high)};
}

ReportSection derivedSection(const std::vector<ReportedDerivation>& derived, int imageWidth)
{
    ReportSection section;
    section.heading = say("Maps made from others");
    for (const ReportedDerivation& each : derived) {
        if (each.picture.width > 0)
            section.images.push_back({render::encodePng(each.picture), titleOf(each), imageWidth,
                                      scaleOf(each.colours)});
        if (!each.kind)
            continue;
        section.definitions.emplace_back(titleOf(each), meaningOf(each));
        for (const std::size_t index : each.leftOut)
            section.remarks.push_back(say("%1 leaves out %2, which says nothing: %3", titleOf(each),
                                          mapTitle(each.members[index]),
                                          flagsText(each.members[index].flags)));
    }
    return section;
}

} // namespace saliscope::report
