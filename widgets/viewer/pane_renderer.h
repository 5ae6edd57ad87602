// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <vector>

#include <QImage>
#include <QPainter>

#include "widgets/viewer/pane_content.h"

namespace saliscope::ui
{

/// A picture, sampled at the pixels of a pane.
struct SampledPicture {
    std::shared_ptr<const cases::CasePicture> picture;
    render::ScreenView view;
    render::PictureLayer layer;
};

/// Lets panes that show the same part of the same picture share the sampled picture.
class PicturePool final
{
public:
    std::shared_ptr<const SampledPicture> sample(
        const std::shared_ptr<const cases::CasePicture>& picture, const render::ScreenView& view);

private:
    std::vector<std::weak_ptr<const SampledPicture>> m_sampled;
};

/// Turns a pane's content into pixels. It remembers what it sampled, so that a change of window,
/// opacity, threshold or colours only costs the mixing.
class PaneRenderer final
{
public:
    explicit PaneRenderer(std::shared_ptr<PicturePool> pool)
        : m_pool(std::move(pool))
    {
    }

    /// Paints picture and map in device pixels. The image's device pixel ratio is \p ratio.
    const QImage& render(const PaneContent& content, QSizeF size, double ratio);

private:
    struct SampledMap {
        std::shared_ptr<const cases::CaseMap> map;
        const Image* plane = nullptr;
        render::InputFrame frame;
        render::ScreenView view;
        render::ScreenArea area; ///< before it is cut at the divider
        render::MapLayer layer;
    };
    /// A map, and the columns first <= x < last of the pane in which it is drawn.
    struct Side {
        std::shared_ptr<const cases::CaseMap> map;
        int first = 0;
        int last = 0;
        std::array<SampledMap, 2> sampled; ///< first with the map's own cells, second smooth
    };

    const render::MapLayer& mapLayer(Side& side, const Image& plane,
                                     const render::InputFrame& frame,
                                     const render::ScreenView& view, bool smooth);
    void drawMaps(const PaneContent& content, const render::ScreenView& view, double ratio);
    void drawSide(Side& side, const PaneContent& content, const render::ScreenView& view,
                  double ratio);

    std::shared_ptr<PicturePool> m_pool;
    std::shared_ptr<const SampledPicture> m_sampled;
    Side m_left;
    Side m_right;
    PaneContent m_drawn;
    render::ScreenView m_drawnView;
    QImage m_image;
};

/// The levels at which contours are drawn, from the threshold upwards, as values on the screen.
std::vector<float> contourLevels(const session::DisplaySettings& display);

/// Okabe and Ito's colours, safe for colour-blind readers, in the order of labels from 1 on.
QColor boxColour(int label);

/// How much of a pane of \p size, from below, the band with \p message covers: 0 without one.
double messageHeight(const QFont& font, const QString& message, QSizeF size);

/// Paints boxes with labels, the crosshair and the message over a rendered pane.
void paintMarks(QPainter& painter, const PaneContent& content, QSizeF size);

} // namespace saliscope::ui
