// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewer/pane_renderer.h"

namespace saliscope
{

namespace
{

ScreenPixels pixelsOf(QImage& image)
{
    return {reinterpret_cast<std::uint32_t*>(image.bits()), std::size_t(image.bytesPerLine() / 4)};
}

GreyRange greyRange(const GreyWindow& window)
{
    return {window.centre - window.width / 2, window.centre + window.width / 2};
}

} // namespace

std::vector<float> contourLevels(const DisplaySettings& display)
{
    constexpr double lowest = 0.02;
    const double first = std::max(display.threshold, lowest);
    std::vector<float> levels;
    for (const double share : {0., 1. / 3, 2. / 3})
        levels.push_back(float(first + share * (1 - first)));
    return levels;
}

const QImage& PaneRenderer::render(const PaneContent& content, QSizeF size, double ratio)
{
    const ScreenView view = PaneGeometry(content, size).screenView(ratio);
    if (m_image.size() != QSize(view.width, view.height))
        m_image = QImage(view.width, view.height, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(ratio);
    if (m_image.isNull())
        return m_image;
    if (!content.picture) {
        m_image.fill(surroundColour);
        return m_image;
    }
    samplePictureOf(content, view);
    drawPicture(m_pictureLayer, greyRange(content.window), surroundColour.rgb(), pixelsOf(m_image));
    if (content.map && !content.overlayHidden)
        drawMap(content, view, ratio);
    return m_image;
}

void PaneRenderer::samplePictureOf(const PaneContent& content, const ScreenView& view)
{
    if (m_picture == content.picture && m_pictureView == view)
        return;
    m_picture = content.picture;
    m_pictureView = view;
    samplePicture(content.picture->screen, view, m_pictureLayer);
}

const MapLayer& PaneRenderer::mapLayer(const PaneContent& content, const Image& plane,
                                       const ScreenView& view, bool smooth)
{
    SampledMap& sampled = smooth ? m_smooth : m_cells;
    const InputFrame& frame = content.picture->frame;
    if (sampled.map != content.map || sampled.plane != &plane || !(sampled.view == view) ||
        !(sampled.frame == frame)) {
        sampleMap(plane, frame, view, smooth, sampled.layer);
        sampled.map = content.map;
        sampled.plane = &plane;
        sampled.frame = frame;
        sampled.view = view;
    }
    return sampled.layer;
}

void PaneRenderer::drawMap(const PaneContent& content, const ScreenView& view, double ratio)
{
    const DisplaySettings& display = content.display;
    const MapScale scale = scaleOf(content);
    const ScreenPixels pixels = pixelsOf(m_image);
    if (display.style != OverlayStyle::Contours) {
        const OverlayLook look{&colormapNamed(display.colormap), display.opacity, display.threshold,
                               display.transparentZero};
        drawOverlay(mapLayer(content, *scale.plane, view, display.smooth), scale.range, look,
                    pixels);
    }
    if (display.style != OverlayStyle::Colours)
        drawContours(mapLayer(content, *scale.plane, view, true), scale.range, isSigned(display),
                     {contourLevels(display), float(1.25 * ratio)}, pixels);
}

} // namespace saliscope
