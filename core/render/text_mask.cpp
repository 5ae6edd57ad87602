// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/render/text_mask.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

namespace saliscope::render
{

namespace
{

/// ASCII for OpenCV, one "?" for each other character.
std::string printable(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7f)
            out += c;
        else if ((byte & 0xc0) != 0x80)
            out += '?';
    }
    return out;
}

} // namespace

TextMask strokeText(const std::string& text, int pixels)
{
    // Drawn four times as large and averaged, because OpenCV's own smoothing frays small letters.
    constexpr int fine = 4;
    constexpr int font = cv::FONT_HERSHEY_SIMPLEX;
    const std::string line = printable(text);
    const int ascent = pixels * 7 / 10;
    const double scale = fine * ascent / 22.0;
    const int thickness = std::max(2, fine * pixels / 11);
    int baseline = 0;
    const cv::Size extent = cv::getTextSize(line, font, scale, thickness, &baseline);
    const int columns = std::max(1, (extent.width + thickness + fine - 1) / fine);
    cv::Mat large = cv::Mat::zeros(pixels * fine, columns * fine, CV_8U);
    cv::putText(large, line, {thickness / 2, ascent * fine}, font, scale, 255, thickness,
                cv::LINE_AA);
    TextMask mask{columns, pixels, std::vector<std::uint8_t>(std::size_t(columns * pixels))};
    cv::Mat small(pixels, columns, CV_8U, mask.coverage.data());
    cv::resize(large, small, small.size(), 0, 0, cv::INTER_AREA);
    return mask;
}

void drawMask(Picture& picture, const TextMask& mask, int x, int y, Pixel ink)
{
    const int firstColumn = std::max(0, -x);
    const int endColumn = std::min(mask.width, picture.width - x);
    for (int row = std::max(0, -y); row < std::min(mask.height, picture.height - y); ++row)
        for (int column = firstColumn; column < endColumn; ++column) {
            const int weight = mask.coverage[std::size_t(row * mask.width + column)];
            Pixel& pixel = picture.row(y + row)[x + column];
            for (std::size_t i = 0; i < 3; ++i)
                pixel[i] = static_cast<std::uint8_t>(
                    (pixel[i] * (255 - weight) + ink[i] * weight + 127) / 255);
        }
}

} // namespace saliscope::render
