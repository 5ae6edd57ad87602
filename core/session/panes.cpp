// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/panes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/render/colormap.h"
#include "core/results/json_text.h"

namespace saliscope::session
{

namespace
{

constexpr int mostOutputs = 100000;
constexpr double largest = std::numeric_limits<double>::max();
constexpr double smallestZoom = 1e-3;
constexpr double largestZoom = 1e6;

const std::vector<std::string> evidences = {"positive", "negative", "predicted"};
const std::vector<std::string> styles = {"colour", "contours", "both"};
const std::vector<std::string> ranges = {"image", "fixed", "shared"};
const std::vector<std::string> derivedKinds = {"difference", "mean", "deviation"};
constexpr std::size_t mostMembers = 1000;

results::JsonObject choiceJson(const MapChoice& choice)
{
    results::JsonObject object = {{"checkpoint", choice.checkpoint},
                                  {"algorithm", engine::algorithmInfo(choice.algorithm).name},
                                  {"layer", choice.layer},
                                  {"output", choice.output},
                                  {"evidence", evidences[std::size_t(choice.evidence)]}};
    if (!choice.existingSet.empty())
        object.emplace_back("existing", choice.existingSet);
    if (choice.hidden)
        object.emplace_back("hidden", true);
    return object;
}

MapChoice choiceOf(Members members, UnknownMembers& unknown)
{
    MapChoice choice;
    choice.checkpoint = members.whole("checkpoint", 0, 0, 1000);
    try {
        choice.algorithm = engine::parseAlgorithm(members.text("algorithm", "gradcam"));
    } catch (const Error& error) {
        throw Error(ErrorKind::Damaged, {}, error.detail());
    }
    choice.layer = members.text("layer");
    choice.output = members.whole("output", -1, -1, mostOutputs);
    choice.evidence = engine::Evidence(members.choice("evidence", 0, evidences));
    choice.existingSet = members.text("existing");
    choice.hidden = members.flag("hidden", false);
    keepUnknown(unknown, members);
    return choice;
}

results::JsonObject derivedJson(const DerivedPane& derived)
{
    results::JsonList members;
    for (const MapChoice& member : derived.members)
        members.emplace_back(choiceJson(member));
    return {{"kind", derivedKinds[std::size_t(derived.kind)]},
            {"pane", derived.pane},
            {"members", std::move(members)}};
}

DerivedPane derivedOf(Members members, int panes, UnknownMembers& unknown)
{
    DerivedPane derived;
    derived.kind = DerivedKind(members.choice("kind", 0, derivedKinds));
    derived.pane = members.whole("pane", 0, 0, panes - 1);
    const results::JsonList& list = members.list("members");
    const bool isPair = derived.kind == DerivedKind::Difference;
    if (list.empty() || list.size() > mostMembers || (isPair && list.size() != 2))
        members.refuse("members");
    for (const results::JsonValue& each : list)
        derived.members.push_back(
            choiceOf({each, members.place() + ".members." + std::to_string(derived.members.size())},
                     unknown));
    return derived;
}

SwipedPane swipedOf(Members members, int panes, UnknownMembers& unknown)
{
    SwipedPane swiped;
    swiped.pane = members.whole("pane", 0, 0, panes - 1);
    swiped.second = choiceOf(members.inside("second"), unknown);
    swiped.divider = members.number("divider", swiped.divider, 0, 1);
    return swiped;
}

results::JsonObject displayJson(const DisplaySettings& display)
{
    return {{"opacity", display.opacity},
            {"threshold", display.threshold},
            {"colormap", display.colormap},
            {"style", styles[std::size_t(display.style)]},
            {"transparent-zero", display.transparentZero},
            {"smooth", display.smooth},
            {"boxes", display.boxes},
            {"range", ranges[std::size_t(display.range)]},
            {"fixed", results::JsonList{display.fixedLow, display.fixedHigh}}};
}

bool isColormap(const std::string& name)
{
    const auto all = render::colormaps();
    return std::any_of(all.begin(), all.end(),
                       [&](const render::Colormap& colormap) { return colormap.name == name; });
}

DisplaySettings displayOf(Members members, UnknownMembers& unknown)
{
    DisplaySettings display;
    display.opacity = members.number("opacity", display.opacity, 0, 1);
    display.threshold = members.number("threshold", display.threshold, 0, 1);
    const std::string colormap = members.text("colormap", display.colormap);
    if (isColormap(colormap))
        display.colormap = colormap;
    display.style = OverlayStyle(members.choice("style", 0, styles));
    display.transparentZero = members.flag("transparent-zero", display.transparentZero);
    display.smooth = members.flag("smooth", display.smooth);
    display.boxes = members.flag("boxes", display.boxes);
    display.range = RangePolicy(members.choice("range", 0, ranges));
    if (const results::JsonValue* fixed = members.value("fixed")) {
        const std::vector<double> range = numbersOf(*fixed, 2, "fixed");
        display.fixedLow = range[0];
        display.fixedHigh = range[1];
    }
    keepUnknown(unknown, members);
    return display;
}

LinkSettings linksOf(Members members, UnknownMembers& unknown)
{
    LinkSettings links;
    links.panZoom = members.flag("pan-zoom", true);
    links.window = members.flag("window", true);
    links.cursor = members.flag("cursor", true);
    keepUnknown(unknown, members);
    return links;
}

GreyWindow greyWindowOf(const results::JsonValue& value, Members& members)
{
    if (std::holds_alternative<std::nullptr_t>(value.data))
        return {0.5, 1, true};
    const std::vector<double> numbers = numbersOf(value, 2, "panes.windows");
    if (numbers[1] == 0 || !(std::abs(numbers[1]) < largest))
        members.refuse("windows");
    return {numbers[0], numbers[1]};
}

PictureView pictureViewOf(const results::JsonValue& value, Members& members)
{
    const std::vector<double> numbers = numbersOf(value, 3, "panes.views");
    const auto isShare = [](double number) { return number >= 0 && number <= 1; };
    if (!isShare(numbers[0]) || !isShare(numbers[1]) ||
        !(numbers[2] >= smallestZoom && numbers[2] <= largestZoom))
        members.refuse("views");
    return {numbers[0], numbers[1], numbers[2]};
}

/// A list with at most one entry per pane.
const results::JsonList& listPerPane(Members& members, const char* name, int panes)
{
    const results::JsonList& list = members.list(name);
    if (list.size() > std::size_t(panes))
        members.refuse(name);
    return list;
}

} // namespace

void appendUnknown(results::JsonObject& object, const UnknownMembers& unknown,
                   const std::string& place)
{
    const auto found = unknown.find(place);
    if (found == unknown.end())
        return;
    results::JsonValue kept = results::parseJson(found->second, place);
    if (auto* members = std::get_if<results::JsonObject>(&kept.data))
        std::move(members->begin(), members->end(), std::back_inserter(object));
}

void keepUnknown(UnknownMembers& unknown, const Members& members)
{
    std::string rest = members.rest();
    if (!rest.empty())
        unknown[members.place()] = std::move(rest);
}

results::JsonObject panesJson(const SessionPanes& panes, const UnknownMembers& unknown)
{
    results::JsonList choices;
    for (const MapChoice& choice : panes.choices) {
        results::JsonObject object = choiceJson(choice);
        appendUnknown(object, unknown, "panes.choices." + std::to_string(choices.size()));
        choices.emplace_back(std::move(object));
    }
    results::JsonList windows;
    for (const GreyWindow& window : panes.windows)
        windows.push_back(window.automatic
                              ? results::JsonValue()
                              : results::JsonValue(results::JsonList{window.centre, window.width}));
    results::JsonList views;
    for (const PictureView& view : panes.views)
        views.emplace_back(results::JsonList{view.x, view.y, view.zoom});
    results::JsonObject display = displayJson(panes.display);
    appendUnknown(display, unknown, "panes.display");
    results::JsonObject links = {{"pan-zoom", panes.links.panZoom},
                                 {"window", panes.links.window},
                                 {"cursor", panes.links.cursor}};
    appendUnknown(links, unknown, "panes.links");
    results::JsonObject object = {{"rows", panes.rows},
                                  {"columns", panes.columns},
                                  {"current", panes.current},
                                  {"choices", std::move(choices)},
                                  {"display", std::move(display)},
                                  {"links", std::move(links)},
                                  {"windows", std::move(windows)},
                                  {"views", std::move(views)}};
    if (!panes.derived.empty()) {
        results::JsonList derived;
        for (const DerivedPane& each : panes.derived)
            derived.emplace_back(derivedJson(each));
        object.emplace_back("derived", std::move(derived));
    }
    if (panes.swiped)
        object.emplace_back("swiped",
                            results::JsonObject{{"pane", panes.swiped->pane},
                                                {"second", choiceJson(panes.swiped->second)},
                                                {"divider", panes.swiped->divider}});
    appendUnknown(object, unknown, "panes");
    return object;
}

SessionPanes panesOf(Members members, UnknownMembers& unknown)
{
    SessionPanes panes;
    panes.rows = members.whole("rows", panes.rows, 1, 3);
    panes.columns = members.whole("columns", panes.columns, 1, 3);
    const int count = panes.rows * panes.columns;
    panes.current = members.whole("current", 0, 0, count - 1);
    for (const results::JsonValue& each : listPerPane(members, "choices", count))
        panes.choices.push_back(
            choiceOf({each, "panes.choices." + std::to_string(panes.choices.size())}, unknown));
    for (const results::JsonValue& each : listPerPane(members, "windows", count))
        panes.windows.push_back(greyWindowOf(each, members));
    for (const results::JsonValue& each : listPerPane(members, "views", count))
        panes.views.push_back(pictureViewOf(each, members));
    for (const results::JsonValue& each : listPerPane(members, "derived", int(derivedKinds.size())))
        panes.derived.push_back(derivedOf(
            {each, "panes.derived." + std::to_string(panes.derived.size())}, count, unknown));
    if (members.has("swiped"))
        panes.swiped = swipedOf(members.inside("swiped"), count, unknown);
    panes.display = displayOf(members.inside("display"), unknown);
    panes.links = linksOf(members.inside("links"), unknown);
    keepUnknown(unknown, members);
    return panes;
}

} // namespace saliscope::session
