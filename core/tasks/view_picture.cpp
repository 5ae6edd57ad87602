// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tasks/view_picture.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/engine/output_names.h"
#include "core/render/colormap.h"

namespace saliscope::tasks
{

namespace
{

/// Side of the picture the widths of lines are meant for.
constexpr int usualSide = 512;

/// Independent of the locale, unlike printf.
std::string threeDecimals(double value)
{
    std::array<char, 16> buffer = {};
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed, 3);
    return {buffer.data(), end.ptr};
}

std::string labelText(const data::Target& target)
{
    if (!target.known())
        return "label unknown";
    std::string text = target.values.size() == 1 ? "label" : "labels";
    for (const int value : target.values)
        text += ' ' + std::to_string(value);
    return text;
}

int lineWidth(const Canvas& canvas, const ViewStyle& style)
{
    const int side = std::max(canvas.image.width, canvas.image.height);
    return style.overlay.boxWidth * std::max(1, (side + usualSide / 2) / usualSide);
}

} // namespace

Canvas storedCanvas(data::RawImage raw, const data::Sample& sample, const ViewStyle& style)
{
    Canvas canvas;
    canvas.frame = data::RawFrame{raw.stored, raw.keptRows, raw.keptColumns};
    canvas.image = data::storedImage(std::move(raw));
    if (style.showBoxes)
        canvas.boxes = data::storedBoxes(sample.boxes);
    return canvas;
}

Canvas networkCanvas(data::ModelInput input, const ViewStyle& style)
{
    Canvas canvas;
    canvas.image = std::move(input.image);
    if (style.showBoxes)
        canvas.boxes = std::move(input.boxes);
    return canvas;
}

render::Picture drawCanvas(const Canvas& canvas, const ViewStyle& style)
{
    render::Picture picture = render::toPicture(canvas.image);
    render::drawBoxes(picture, canvas.boxes, style.overlay.boxColour, lineWidth(canvas, style));
    return picture;
}

render::Picture drawMap(const Canvas& canvas, const Image& map, const ViewStyle& style)
{
    render::OverlayOptions options = style.overlay;
    options.boxWidth = lineWidth(canvas, style);
    if (!canvas.frame)
        return render::overlay(canvas.image, map, canvas.boxes, options);
    return render::overlay(canvas.image,
                           data::mapToRawFrame(map, *canvas.frame, style.input.padding),
                           canvas.boxes, options);
}

ViewStyle styleFor(ViewStyle style, bool isSigned, const maps::MapNote* note)
{
    const float sign = note != nullptr ? note->evidenceSign : 1.F;
    style.overlay.colormap = render::colormapFor(style.overlay.colormap, isSigned, sign).name;
    return style;
}

render::Picture arrange(const std::vector<render::Tile>& tiles, const ViewStyle& style)
{
    const auto columns = static_cast<int>(std::ceil(std::sqrt(double(tiles.size()))));
    return render::montage(tiles, columns, style.overlay.text);
}

render::Picture withSampleLegend(const render::Picture& picture, const data::Sample& sample,
                                 const std::optional<maps::MapNote>& note, const ViewStyle& style,
                                 int textPixels)
{
    render::Legend legend;
    legend.colormap = style.overlay.colormap;
    legend.textPixels = textPixels;
    legend.opacity = style.overlay.opacity;
    const bool isSigned = render::colormapNamed(legend.colormap).diverging;
    legend.low = isSigned ? -1 : 0;
    legend.lowWord = isSigned ? "against" : "none";
    const bool isAgainst = note && note->evidenceSign < 0;
    legend.highWord = isSigned ? "for" : isAgainst ? "strongest against" : "strongest here";
    std::string line = labelText(sample.target);
    if (note) {
        line += ", score " + threeDecimals(note->probability);
        if (note->outputs > 1)
            line += " of output " + note->outputName;
        line += note->algorithm.empty() ? "" : ", " + captionOf(*note);
    }
    legend.lines = {sample.name, line};
    return render::withLegend(picture, legend, style.overlay.text);
}

std::vector<run::NamedChoice<PictureSize>> choicesOf(PictureSize)
{
    return {{PictureSize::Network, "network", sayable("of the network's input")},
            {PictureSize::Original, "original", sayable("of the stored picture")}};
}

std::string captionOf(const maps::MapNote& note)
{
    std::string output = note.outputs > 1 ? "output " + note.outputName : "";
    if (note.contrast)
        output = engine::contrastText(output, note.contrastName);
    const std::string algorithm = note.algorithm + (note.isSigned ? ", signed" : "");
    if (note.evidenceSign < 0)
        return algorithm + ", against " + (output.empty() ? "the finding" : output);
    return algorithm + (output.empty() ? "" : ", " + output);
}

} // namespace saliscope::tasks
