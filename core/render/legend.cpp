// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/legend.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/error.h"
#include "core/render/colormap.h"

namespace saliscope::render
{

namespace
{

constexpr Pixel paper = {24, 24, 24};
constexpr Pixel legendInk = {235, 235, 235};
constexpr int ticks = 5;
constexpr std::size_t longestText = 400;

int textPixels(const Picture& picture)
{
    return std::clamp(std::max(picture.width, picture.height) / 32, 12, 48);
}

/// The end of \p text with dots before it, about \p bytes long, cut between characters.
std::string tail(const std::string& text, std::size_t bytes)
{
    std::size_t start = text.size() - std::min(bytes, text.size());
    while (start < text.size() && (static_cast<unsigned char>(text[start]) & 0xc0) == 0x80)
        ++start;
    return start == 0 ? text : "..." + text.substr(start);
}

/// \p line in at most \p room pixels as far as three dots and a letter leave the choice.
TextMask fitted(const std::string& line, int pixels, int room, const TextPainter& text)
{
    std::size_t bytes = std::min(line.size(), longestText);
    TextMask mask = text(tail(line, bytes), pixels);
    while (mask.width > room && bytes > 1) {
        const auto fitting = bytes * std::size_t(std::max(room, 1)) / std::size_t(mask.width);
        bytes = std::clamp<std::size_t>(fitting, 1, bytes - 1);
        mask = text(tail(line, bytes), pixels);
    }
    return mask;
}

void place(Picture& target, const Picture& source, int x, int y)
{
    for (int row = 0; row < source.height; ++row)
        std::copy_n(source.row(row), source.width, target.row(y + row) + x);
}

std::string shortNumber(double value)
{
    std::array<char, 32> buffer = {};
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::general, 3);
    return {buffer.data(), end.ptr};
}

/// The text at tick \p index, 0 at the top.
std::string tickText(const Legend& legend, int index)
{
    const std::string number =
        shortNumber(legend.high - (legend.high - legend.low) * index / (ticks - 1));
    const std::string& word = index == 0 ? legend.highWord : legend.lowWord;
    return (index == 0 || index == ticks - 1) && !word.empty() ? number + " " + word : number;
}

std::vector<TextMask> tickLabels(const Legend& legend, int pixels, const TextPainter& text)
{
    std::vector<TextMask> labels;
    for (int i = 0; i < ticks; ++i)
        labels.push_back(text(tickText(legend, i), pixels));
    return labels;
}

void drawBar(Picture& picture, const Legend& legend, int x, int y, int width, int height)
{
    const std::array<std::uint8_t, 768> bytes =
        legendColours(colormapNamed(legend.colormap), legend.opacity, /*followsValue=*/false);
    for (int row = 0; row < height; ++row) {
        const auto entry = static_cast<std::size_t>((height - 1 - row) * 256 / height) * 3;
        std::fill_n(picture.row(y + row) + x, width,
                    Pixel{bytes[entry], bytes[entry + 1], bytes[entry + 2]});
    }
}

void drawTicks(Picture& picture, const std::vector<TextMask>& labels, int x, int y, int height)
{
    for (int i = 0; i < ticks; ++i) {
        const TextMask& label = labels[std::size_t(i)];
        const int centre = y + (height - 1) * i / (ticks - 1);
        std::fill_n(picture.row(centre) + x, 4, legendInk);
        const int top = std::clamp(centre - label.height / 2, y, y + height - label.height);
        drawMask(picture, label, x + 7, top, legendInk);
    }
}

} // namespace

Picture withLegend(const Picture& picture, const Legend& legend, const TextPainter& text)
{
    const int pixels = legend.textPixels > 0 ? legend.textPixels : textPixels(picture);
    const int gap = pixels / 2;
    const std::vector<TextMask> labels = tickLabels(legend, pixels, text);
    int labelWidth = 0;
    for (const TextMask& label : labels)
        labelWidth = std::max(labelWidth, label.width);
    const int lineHeight = pixels + gap / 2;
    const int lines = static_cast<int>(legend.lines.size());
    const int head = lines == 0 ? 0 : gap + lines * lineHeight;
    const int bar = pixels;
    const int width = picture.width + gap + bar + 7 + labelWidth + gap;

    Picture framed(width, head + std::max(picture.height, ticks * pixels) + gap, paper);
    for (int i = 0; i < lines; ++i)
        drawMask(framed, fitted(legend.lines[std::size_t(i)], pixels, width - 2 * gap, text), gap,
                 gap / 2 + i * lineHeight, legendInk);
    place(framed, picture, 0, head);
    const int barHeight = std::max(picture.height, ticks * pixels);
    drawBar(framed, legend, picture.width + gap, head, bar, barHeight);
    drawTicks(framed, labels, picture.width + gap + bar, head, barHeight);
    return framed;
}

Picture montage(const std::vector<Tile>& tiles, int columns, const TextPainter& text)
{
    if (tiles.empty() || columns < 1)
        throw Error(ErrorKind::BadRequest, "montage", say("there is nothing to put side by side"));
    int cellWidth = 0;
    int cellHeight = 0;
    for (const Tile& tile : tiles) {
        cellWidth = std::max(cellWidth, tile.picture.width);
        cellHeight = std::max(cellHeight, tile.picture.height);
    }
    const int pixels = std::clamp(std::max(cellWidth, cellHeight) / 32, 12, 48);
    const int gap = pixels / 2;
    const int head = pixels + gap;
    const int count = static_cast<int>(tiles.size());
    columns = std::min(columns, count);
    const int rows = (count + columns - 1) / columns;
    Picture sheet(columns * (cellWidth + gap) + gap, rows * (head + cellHeight + gap), paper);
    for (int i = 0; i < count; ++i) {
        const Tile& tile = tiles[std::size_t(i)];
        const int x = gap + i % columns * (cellWidth + gap);
        const int y = i / columns * (head + cellHeight + gap);
        drawMask(sheet, fitted(tile.caption, pixels, cellWidth, text), x, y + gap / 2, legendInk);
        place(sheet, tile.picture, x + (cellWidth - tile.picture.width) / 2,
              y + head + (cellHeight - tile.picture.height) / 2);
    }
    return sheet;
}

} // namespace saliscope::render
