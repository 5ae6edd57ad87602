// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/panes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/engine/explanation_choices.h"
#include "core/render/colormap.h"
#include "core/results/json_layout.h"

using nlohmann::ordered_json;

namespace saliscope::session
{

namespace
{

constexpr int mostOutputs = 100000;
constexpr double smallestZoom = 1e-3;
constexpr double largestZoom = 1e6;

const std::vector<std::string> styles = {"colour", "contours", "both"};
const std::vector<std::string> ranges = {"image", "fixed", "shared"};
const std::vector<std::string> derivedKinds = {"difference", "mean", "deviation"};
constexpr std::size_t mostMembers = 1000;

ordered_json choiceJson(const MapChoice& choice)
{
    ordered_json object = {{"checkpoint", choice.checkpoint},
                           {"algorithm", engine::algorithmInfo(choice.algorithm).name},
                           {"layer", choice.layer},
                           {"output", choice.output},
                           {"evidence", run::nameOf(choice.evidence)}};
    if (choice.contrast)
        object["contrast"] = *choice.contrast;
    if (!choice.existingSet.empty())
        object["existing"] = choice.existingSet;
    if (choice.hidden)
        object["hidden"] = true;
    return object;
}

MapChoice choiceOf(const JsonNode& node, UnknownMembers& unknown)
{
    MapChoice choice;
    choice.checkpoint = node.whole("checkpoint", 0, 0, 1000);
    try {
        choice.algorithm = engine::parseAlgorithm(node.text("algorithm", "gradcam"));
    } catch (const Error& error) {
        node.refuse(error.detail());
    }
    choice.layer = node.text("layer", {});
    choice.output = node.whole("output", -1, -1, mostOutputs);
    if (node.has("contrast"))
        choice.contrast = node.at("contrast").whole(0, mostOutputs);
    choice.evidence =
        engine::Evidence(node.choice("evidence", 0, run::namesOf<engine::Evidence>()));
    choice.existingSet = node.text("existing", {});
    choice.hidden = node.flag("hidden", false);
    keepUnknown(unknown, node,
                {"checkpoint", "algorithm", "layer", "output", "contrast", "evidence", "existing",
                 "hidden"});
    return choice;
}

ordered_json derivedJson(const DerivedPane& derived)
{
    ordered_json members = ordered_json::array();
    for (const MapChoice& member : derived.members)
        members.push_back(choiceJson(member));
    return {{"kind", derivedKinds[std::size_t(derived.kind)]},
            {"pane", derived.pane},
            {"members", std::move(members)}};
}

DerivedPane derivedOf(const JsonNode& node, int panes, UnknownMembers& unknown)
{
    DerivedPane derived;
    derived.kind = DerivedKind(node.choice("kind", 0, derivedKinds));
    derived.pane = node.whole("pane", 0, 0, panes - 1);
    const JsonNode list = node.at("members");
    const bool isPair = derived.kind == DerivedKind::Difference;
    for (const JsonNode& member : list.items())
        derived.members.push_back(choiceOf(member, unknown));
    const std::size_t count = derived.members.size();
    if (count == 0 || count > mostMembers || (isPair && count != 2))
        list.refuse();
    return derived;
}

SwipedPane swipedOf(const JsonNode& node, int panes, UnknownMembers& unknown)
{
    SwipedPane swiped;
    swiped.pane = node.whole("pane", 0, 0, panes - 1);
    swiped.second = choiceOf(node.inside("second"), unknown);
    swiped.divider = node.number("divider", swiped.divider, 0, 1);
    return swiped;
}

ordered_json displayJson(const DisplaySettings& display)
{
    return {{"opacity", display.opacity},
            {"threshold", display.threshold},
            {"colormap", display.colormap},
            {"style", styles[std::size_t(display.style)]},
            {"transparent-zero", display.transparentZero},
            {"weak-looks-weak", display.weakLooksWeak},
            {"smooth", display.smooth},
            {"boxes", display.boxes},
            {"range", ranges[std::size_t(display.range)]},
            {"fixed", ordered_json::array({display.fixedLow, display.fixedHigh})}};
}

bool isColormap(const std::string& name)
{
    const auto all = render::colormaps();
    return std::any_of(all.begin(), all.end(),
                       [&](const render::Colormap& colormap) { return colormap.name == name; });
}

DisplaySettings displayOf(const JsonNode& node, UnknownMembers& unknown)
{
    DisplaySettings display;
    display.opacity = node.number("opacity", display.opacity, 0, 1);
    display.threshold = node.number("threshold", display.threshold, 0, 1);
    const std::string colormap = node.text("colormap", display.colormap);
    if (isColormap(colormap))
        display.colormap = colormap;
    display.style = OverlayStyle(node.choice("style", 0, styles));
    display.transparentZero = node.flag("transparent-zero", display.transparentZero);
    display.weakLooksWeak = node.flag("weak-looks-weak", display.weakLooksWeak);
    display.smooth = node.flag("smooth", display.smooth);
    display.boxes = node.flag("boxes", display.boxes);
    display.range = RangePolicy(node.choice("range", 0, ranges));
    if (const std::optional<JsonNode> fixed = node.find("fixed")) {
        const std::vector<double> range = fixed->numbers(2);
        display.fixedLow = range[0];
        display.fixedHigh = range[1];
    }
    keepUnknown(unknown, node,
                {"opacity", "threshold", "colormap", "style", "transparent-zero", "weak-looks-weak",
                 "smooth", "boxes", "range", "fixed"});
    return display;
}

LinkSettings linksOf(const JsonNode& node, UnknownMembers& unknown)
{
    LinkSettings links;
    links.panZoom = node.flag("pan-zoom", true);
    links.window = node.flag("window", true);
    links.cursor = node.flag("cursor", true);
    keepUnknown(unknown, node, {"pan-zoom", "window", "cursor"});
    return links;
}

GreyWindow greyWindowOf(const JsonNode& node)
{
    if (node.isNull())
        return {0.5, 1, true};
    const std::vector<double> numbers = node.numbers(2);
    if (numbers[1] == 0 || !(std::abs(numbers[1]) < std::numeric_limits<double>::max()))
        node.refuse();
    return {numbers[0], numbers[1]};
}

PictureView pictureViewOf(const JsonNode& node)
{
    const std::vector<double> numbers = node.numbers(3);
    const auto isShare = [](double number) { return number >= 0 && number <= 1; };
    if (!isShare(numbers[0]) || !isShare(numbers[1]) ||
        !(numbers[2] >= smallestZoom && numbers[2] <= largestZoom))
        node.refuse();
    return {numbers[0], numbers[1], numbers[2]};
}

/// A list with at most one entry per pane.
std::vector<JsonNode> listPerPane(const JsonNode& node, const char* name, int panes)
{
    std::vector<JsonNode> list = node.items(name);
    if (list.size() > std::size_t(panes))
        node.at(name).refuse();
    return list;
}

} // namespace

void appendUnknown(ordered_json& object, const UnknownMembers& unknown, const std::string& place)
{
    const auto found = unknown.find(place);
    if (found == unknown.end())
        return;
    object.update(parseJson(found->second, {place}));
}

void keepUnknown(UnknownMembers& unknown, const JsonNode& node,
                 std::initializer_list<std::string_view> known)
{
    const ordered_json rest = node.rest(known);
    if (!rest.empty())
        unknown[node.place()] = results::compactJson(rest);
}

namespace
{

ordered_json choicesJson(const SessionPanes& panes, const UnknownMembers& unknown)
{
    ordered_json choices = ordered_json::array();
    for (const MapChoice& choice : panes.choices) {
        ordered_json object = choiceJson(choice);
        appendUnknown(object, unknown, "panes.choices[" + std::to_string(choices.size()) + "]");
        choices.push_back(std::move(object));
    }
    return choices;
}

ordered_json windowsJson(const SessionPanes& panes)
{
    ordered_json windows = ordered_json::array();
    for (const GreyWindow& window : panes.windows)
        windows.push_back(window.automatic ? ordered_json()
                                           : ordered_json::array({window.centre, window.width}));
    return windows;
}

} // namespace

ordered_json panesJson(const SessionPanes& panes, const UnknownMembers& unknown)
{
    ordered_json views = ordered_json::array();
    for (const PictureView& view : panes.views)
        views.push_back(ordered_json::array({view.x, view.y, view.zoom}));
    ordered_json display = displayJson(panes.display);
    appendUnknown(display, unknown, "panes.display");
    ordered_json links = {{"pan-zoom", panes.links.panZoom},
                          {"window", panes.links.window},
                          {"cursor", panes.links.cursor}};
    appendUnknown(links, unknown, "panes.links");
    ordered_json object = {{"rows", panes.rows},
                           {"columns", panes.columns},
                           {"current", panes.current},
                           {"choices", choicesJson(panes, unknown)},
                           {"display", std::move(display)},
                           {"links", std::move(links)},
                           {"windows", windowsJson(panes)},
                           {"views", std::move(views)}};
    if (!panes.derived.empty()) {
        ordered_json derived = ordered_json::array();
        for (const DerivedPane& each : panes.derived)
            derived.push_back(derivedJson(each));
        object["derived"] = std::move(derived);
    }
    if (panes.swiped)
        object["swiped"] = ordered_json{{"pane", panes.swiped->pane},
                                        {"second", choiceJson(panes.swiped->second)},
                                        {"divider", panes.swiped->divider}};
    appendUnknown(object, unknown, "panes");
    return object;
}

SessionPanes panesOf(const JsonNode& node, UnknownMembers& unknown)
{
    SessionPanes panes;
    panes.rows = node.whole("rows", panes.rows, 1, 3);
    panes.columns = node.whole("columns", panes.columns, 1, 3);
    const int count = panes.rows * panes.columns;
    panes.current = node.whole("current", 0, 0, count - 1);
    for (const JsonNode& each : listPerPane(node, "choices", count))
        panes.choices.push_back(choiceOf(each, unknown));
    for (const JsonNode& each : listPerPane(node, "windows", count))
        panes.windows.push_back(greyWindowOf(each));
    for (const JsonNode& each : listPerPane(node, "views", count))
        panes.views.push_back(pictureViewOf(each));
    for (const JsonNode& each : listPerPane(node, "derived", int(derivedKinds.size())))
        panes.derived.push_back(derivedOf(each, count, unknown));
    if (node.has("swiped"))
        panes.swiped = swipedOf(node.inside("swiped"), count, unknown);
    panes.display = displayOf(node.inside("display"), unknown);
    panes.links = linksOf(node.inside("links"), unknown);
    keepUnknown(unknown, node,
                {"rows", "columns", "current", "choices", "windows", "views", "derived", "swiped",
                 "display", "links"});
    return panes;
}

} // namespace saliscope::session
