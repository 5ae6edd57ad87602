// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include <QFont>
#include <QImage>

#include "widgets/viewer/pane_content.h"

class QPainter;

namespace saliscope::ui
{

/// How a figure's contours are drawn: among the pixels as on the screen, or as lines that stay
/// sharp when a page is enlarged.
enum class FigureContours { Pixels, Lines };

/// What panes show, with headings, colour bars and legends, as a value: any thread paints it while
/// the window goes on. Units are device-independent pixels of the screen.
struct ViewFigure {
    struct Part {
        PaneContent content;
        QString heading;
        QRectF area;
    };
    QSizeF size;
    QFont font; ///< its size in pixels, so that all devices give it the same room
    QString caseName;
    std::vector<Part> parts;

    /// Text, boxes and marks as such; pictures with \p ratio pixels per unit. Any thread.
    void paint(QPainter& painter, double ratio, FigureContours contours) const;
    /// The figure at \p scale times its size. Any thread.
    QImage image(double scale) const;
};

} // namespace saliscope::ui
