// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/pane_renderer.h"

#include <algorithm>
#include <cmath>

namespace saliscope::ui
{

namespace
{

render::ScreenPixels pixelsOf(QImage& image)
{
    return {reinterpret_cast<std::uint32_t*>(image.bits()), std::size_t(image.bytesPerLine() / 4)};
}

/// Whether two contents differ only in what is painted over the pixels, if at all.
bool samePixels(const PaneContent& a, const PaneContent& b)
{
    return a.picture == b.picture && a.map == b.map && a.swipeMap == b.swipeMap &&
           a.divider == b.divider && a.display == b.display && a.range == b.range &&
           a.strength == b.strength && a.window == b.window && a.overlayHidden == b.overlayHidden;
}

render::GreyRange greyRange(const session::GreyWindow& window)
{
    return {window.centre - window.width / 2, window.centre + window.width / 2};
}

} // namespace

std::vector<float> contourLevels(const session::DisplaySettings& display)
{
    constexpr double lowest = 0.02;
    const double first = std::max(display.threshold, lowest);
    std::vector<float> levels;
    for (const double share : {0., 1. / 3, 2. / 3})
        levels.push_back(float(first + share * (1 - first)));
    return levels;
}

std::shared_ptr<const SampledPicture> PicturePool::sample(
    const std::shared_ptr<const cases::CasePicture>& picture, const render::ScreenView& view)
{
    std::erase_if(m_sampled, [](const auto& sampled) { return sampled.expired(); });
    for (const auto& weak : m_sampled)
        if (const auto sampled = weak.lock();
            sampled && sampled->picture == picture && sampled->view == view)
            return sampled;
    auto sampled = std::make_shared<SampledPicture>();
    sampled->picture = picture;
    sampled->view = view;
    render::samplePicture(picture->screen, view, sampled->layer);
    m_sampled.push_back(sampled);
    return sampled;
}

const QImage& PaneRenderer::render(const PaneContent& content, QSizeF size, double ratio)
{
    const render::ScreenView view = PaneGeometry(content, size).screenView(ratio);
    const bool fits = m_image.size() == QSize(view.width, view.height);
    if (fits && m_drawnView == view && samePixels(content, m_drawn))
        return m_image;
    if (!fits)
        m_image = QImage(view.width, view.height, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(ratio);
    if (m_image.isNull())
        return m_image;
    m_drawn = content;
    m_drawnView = view;
    if (!content.picture) {
        m_image.fill(surroundColour);
        return m_image;
    }
    if (!m_sampled || m_sampled->picture != content.picture || !(m_sampled->view == view))
        m_sampled = m_pool->sample(content.picture, view);
    render::drawPicture(m_sampled->layer, greyRange(content.window), surroundColour.rgb(),
                        pixelsOf(m_image));
    if (!content.overlayHidden)
        drawMaps(content, view, ratio);
    return m_image;
}

const render::MapLayer& PaneRenderer::mapLayer(Side& side, const Image& plane,
                                               const render::InputFrame& frame,
                                               const render::ScreenView& view, bool smooth)
{
    SampledMap& sampled = side.sampled[smooth ? 1 : 0];
    if (sampled.map != side.map || sampled.plane != &plane || !(sampled.view == view) ||
        !(sampled.frame == frame)) {
        render::sampleMap(plane, frame, view, smooth, sampled.layer);
        sampled.map = side.map;
        sampled.plane = &plane;
        sampled.frame = frame;
        sampled.view = view;
        sampled.area = sampled.layer.area;
    }
    sampled.layer.area = sampled.area;
    sampled.layer.area.x0 = std::max(sampled.area.x0, side.first);
    sampled.layer.area.x1 = std::min(sampled.area.x1, side.last);
    return sampled.layer;
}

void PaneRenderer::drawMaps(const PaneContent& content, const render::ScreenView& view,
                            double ratio)
{
    const int divider =
        content.swipeMap ? int(std::lround(content.divider * view.width)) : view.width;
    m_left.map = content.map;
    m_left.first = 0;
    m_left.last = divider;
    m_right.map = content.swipeMap;
    m_right.first = divider;
    m_right.last = view.width;
    for (Side* side : {&m_left, &m_right})
        if (side->map)
            drawSide(*side, content, view, ratio);
}

void PaneRenderer::drawSide(Side& side, const PaneContent& content, const render::ScreenView& view,
                            double ratio)
{
    const session::DisplaySettings& display = content.display;
    const render::InputFrame frame = cases::mapFrame(*side.map, *content.picture);
    const render::Colormap& colormap = colormapOf(display, *side.map);
    const session::MapScale scale = scaleOf(content, *side.map);
    const render::ScreenPixels pixels = pixelsOf(m_image);
    if (display.style != session::OverlayStyle::Contours)
        render::drawOverlay(mapLayer(side, *scale.plane, frame, view, display.smooth), scale.range,
                            {&colormap, display.opacity * visibilityOf(content), display.threshold,
                             display.transparentZero},
                            pixels);
    if (display.style != session::OverlayStyle::Colours)
        render::drawContours(mapLayer(side, *scale.plane, frame, view, true), scale.range,
                             colormap.diverging, {contourLevels(display), float(1.25 * ratio)},
                             pixels);
}

} // namespace saliscope::ui
