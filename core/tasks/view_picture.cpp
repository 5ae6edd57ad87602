// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks/view_picture.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "metrics/probability.h"
#include "store/colormap.h"

namespace saliscope
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

std::string labelText(const Target& target)
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

Canvas makeCanvas(const RawImage& raw, const Sample& sample, const ViewStyle& style)
{
    Canvas canvas;
    if (style.originalSize) {
        canvas.image = storedImage(raw);
        canvas.boxes = storedBoxes(sample.boxes);
        canvas.frame = RawFrame{raw.stored, raw.keptRows, raw.keptColumns};
    } else {
        ModelInput input = prepareInput(raw, sample.boxes, style.input);
        canvas.image = std::move(input.image);
        canvas.boxes = std::move(input.boxes);
    }
    if (!style.showBoxes)
        canvas.boxes.clear();
    return canvas;
}

Picture drawCanvas(const Canvas& canvas, const ViewStyle& style)
{
    Picture picture = toPicture(canvas.image);
    drawBoxes(picture, canvas.boxes, style.overlay.boxColour, lineWidth(canvas, style));
    return picture;
}

Picture drawMap(const Canvas& canvas, const Image& map, const ViewStyle& style)
{
    OverlayOptions options = style.overlay;
    options.boxWidth = lineWidth(canvas, style);
    if (!canvas.frame)
        return overlay(canvas.image, map, canvas.boxes, options);
    return overlay(canvas.image, mapToRawFrame(map, *canvas.frame), canvas.boxes, options);
}

Picture arrange(const std::vector<Tile>& tiles, const ViewStyle& style)
{
    const auto columns = static_cast<int>(std::ceil(std::sqrt(double(tiles.size()))));
    return montage(tiles, columns, style.overlay.text);
}

Picture withSampleLegend(const Picture& picture, const Sample& sample,
                         const std::optional<MapNote>& note, const ViewStyle& style, int textPixels)
{
    Legend legend;
    legend.colormap = style.overlay.colormap;
    legend.textPixels = textPixels;
    legend.low = colormapNamed(legend.colormap).diverging ? -1 : 0;
    std::string line = labelText(sample.target);
    if (note) {
        line += ", score " + threeDecimals(probabilityOfLogit(note->logit));
        if (note->outputs > 1)
            line += " of output " + std::to_string(note->output);
        line += note->algorithm.empty() ? "" : ", " + captionOf(*note);
    }
    legend.lines = {sample.name, line};
    return withLegend(picture, legend, style.overlay.text);
}

std::string captionOf(const MapNote& note)
{
    const std::string output = note.outputs > 1 ? "output " + std::to_string(note.output) : "";
    const std::string algorithm = note.algorithm + (note.isSigned ? ", signed" : "");
    if (note.evidenceSign < 0)
        return algorithm + ", against " + (output.empty() ? "the finding" : output);
    return algorithm + (output.empty() ? "" : ", " + output);
}

} // namespace saliscope
