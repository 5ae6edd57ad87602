// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPainter>

#include "viewer/pane_content.h"

namespace saliscope
{

/// Turns a pane's content into pixels. Remembers what it sampled, so that a change of window,
/// opacity, threshold or colours costs only the mixing.
class PaneRenderer final
{
public:
    /// Picture and map, device pixels; the image's device pixel ratio is \p ratio.
    const QImage& render(const PaneContent& content, QSizeF size, double ratio);

private:
    void samplePictureOf(const PaneContent& content, const ScreenView& view);
    const MapLayer& mapLayer(const PaneContent& content, const Image& plane, const ScreenView& view,
                             bool smooth);
    void drawMap(const PaneContent& content, const ScreenView& view, double ratio);

    struct SampledMap {
        std::shared_ptr<const CaseMap> map;
        const Image* plane = nullptr;
        InputFrame frame;
        ScreenView view;
        MapLayer layer;
    };
    std::shared_ptr<const CasePicture> m_picture;
    ScreenView m_pictureView;
    PictureLayer m_pictureLayer;
    SampledMap m_smooth;
    SampledMap m_cells;
    QImage m_image;
};

/// The levels at which contours are drawn: from the threshold upwards, in shown values.
std::vector<float> contourLevels(const DisplaySettings& display);

/// Okabe and Ito's colours, safe for colour-blind readers, in the order of labels from 1 on.
QColor boxColour(int label);

/// Boxes with labels, crosshair and message over a rendered pane.
void paintMarks(QPainter& painter, const PaneContent& content, QSizeF size);

} // namespace saliscope
