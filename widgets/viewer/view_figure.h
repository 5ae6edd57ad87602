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

/// How a figure draws contours: as pixels, as on the screen, or as lines that stay sharp when a
/// page is enlarged.
enum class FigureContours { Pixels, Lines };

/// What panes show, with headings, colour bars and legends, as a value. Any thread can paint it
/// while the window is used. Units are device-independent pixels of the screen.
struct ViewFigure {
    struct Part {
        PaneContent content;
        QString heading;
        QRectF area;
    };
    QSizeF size;
    QFont font; ///< its size is in pixels, so that it takes the same room on all devices
    QString caseName;
    std::vector<Part> parts;

    /// Paints the figure: text, boxes and marks as vectors, pictures with \p ratio pixels per unit.
    /// Any thread.
    void paint(QPainter& painter, double ratio, FigureContours contours) const;
    /// The figure at \p scale times its size. Any thread.
    QImage image(double scale) const;
};

} // namespace saliscope::ui
