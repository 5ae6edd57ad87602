// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/view_figure.h"

#include <cmath>

#include <QFontInfo>

#include "core/render/contours.h"
#include "widgets/viewer/colour_bar.h"
#include "widgets/viewer/pane.h"
#include "widgets/viewer/viewer.h"

namespace saliscope::ui
{

namespace
{

constexpr double gap = 4;
/// The distance between the points of a contour. The map is smooth, so more points would show
/// nothing new.
constexpr double contourStep = 2;

/// The contours of \p map as lines in the pane's units.
QList<QLineF> contourLines(const PaneContent& content, const cases::CaseMap& map, QSizeF size)
{
    const session::MapScale scale = scaleOf(content, map);
    const bool diverging = colormapOf(content.display, map).diverging;
    render::MapLayer layer;
    render::sampleMap(*scale.plane, cases::mapFrame(map, *content.picture),
                      PaneGeometry(content, size).screenView(1 / contourStep), true, layer);
    const render::ScreenArea& area = layer.area;
    Image shown(1, std::max(0, area.y1 - area.y0), std::max(0, area.x1 - area.x0));
    float* next = shown.plane(0);
    for (int y = area.y0; y < area.y1; ++y)
        for (int x = area.x0; x < area.x1; ++x) {
            const float value = (layer.row(0, y)[x] - scale.range.offset) / scale.range.divisor;
            *next++ = diverging ? std::abs(value) : value;
        }
    const auto along = [](float at, int first) { return (double(at) + first + 0.5) * contourStep; };
    QList<QLineF> lines;
    for (const float level : contourLevels(content.display))
        for (const render::Segment& each : render::isoLines(shown, level))
            lines.append({along(each.x0, area.x0), along(each.y0, area.y0), along(each.x1, area.x0),
                          along(each.y1, area.y0)});
    return lines;
}

void paintContours(QPainter& painter, const PaneContent& content, QSizeF size)
{
    const double divider = content.swipeMap ? content.divider * size.width() : size.width();
    const QRectF sides[] = {{0, 0, divider, size.height()},
                            {divider, 0, size.width() - divider, size.height()}};
    const cases::CaseMap* maps[] = {content.map.get(), content.swipeMap.get()};
    for (int side = 0; side < 2; ++side) {
        if (maps[side] == nullptr)
            continue;
        const QList<QLineF> lines = contourLines(content, *maps[side], size);
        painter.save();
        painter.setClipRect(sides[side], Qt::IntersectClip);
        for (const auto& [ink, width] :
             {std::pair(QColor(0, 0, 0, 190), 3.25), std::pair(QColor(Qt::white), 1.25)}) {
            painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap));
            painter.drawLines(lines);
        }
        painter.restore();
    }
}

/// \p content without the contours that are drawn as lines.
PaneContent withoutContours(PaneContent content)
{
    if (content.display.style == session::OverlayStyle::Contours) {
        content.map = nullptr;
        content.swipeMap = nullptr;
    }
    content.display.style = session::OverlayStyle::Colours;
    return content;
}

/// Paints the pane's heading, picture and colour bar.
void paintPart(QPainter& painter, const ViewFigure::Part& part, double ratio,
               FigureContours contours)
{
    painter.save();
    const QRectF& area = part.area;
    const double line = QFontMetricsF(painter.font()).height() + gap;
    const QRectF head(area.left() + gap, area.top(), area.width() - 2 * gap, line);
    const QFontMetricsF metrics(painter.font());
    painter.setPen(QColor(215, 215, 215));
    painter.drawText(head, int(Qt::AlignVCenter | Qt::AlignLeft),
                     metrics.elidedText(part.heading, Qt::ElideRight, head.width()));
    const QRectF canvas = area.adjusted(0, line, 0, -line);
    const bool asLines = contours == FigureContours::Lines && part.content.picture &&
                         !part.content.overlayHidden &&
                         part.content.display.style != session::OverlayStyle::Colours;
    PaneRenderer renderer(std::make_shared<PicturePool>());
    painter.drawImage(canvas.topLeft(),
                      renderer.render(asLines ? withoutContours(part.content) : part.content,
                                      canvas.size(), ratio));
    painter.setClipRect(canvas);
    painter.translate(canvas.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    if (asLines)
        paintContours(painter, part.content, canvas.size());
    paintMarks(painter, part.content, canvas.size());
    painter.translate(-canvas.topLeft());
    painter.setClipping(false);
    paintColourBar(painter, QRectF(area.left(), canvas.bottom(), area.width(), line), part.content);
    painter.restore();
}

} // namespace

void ViewFigure::paint(QPainter& painter, double ratio, FigureContours contours) const
{
    painter.save();
    painter.setFont(font);
    painter.fillRect(QRectF({0, 0}, size), surroundColour);
    const QFontMetricsF metrics(font);
    const double line = metrics.height() + gap;
    painter.setPen(QColor(235, 235, 235));
    painter.drawText(QRectF(gap, 0, size.width() - 2 * gap, line),
                     int(Qt::AlignVCenter | Qt::AlignLeft),
                     metrics.elidedText(caseName, Qt::ElideLeft, size.width() - 2 * gap));
    for (const Part& part : parts)
        paintPart(painter, part, ratio, contours);
    painter.restore();
}

QImage ViewFigure::image(double scale) const
{
    QImage image(int(std::lround(size.width() * scale)), int(std::lround(size.height() * scale)),
                 QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(surroundColour);
    QPainter painter(&image);
    paint(painter, scale, FigureContours::Pixels);
    return image;
}

ViewFigure Viewer::figure(std::optional<int> pane) const
{
    ViewFigure figure;
    figure.font = font();
    figure.font.setPixelSize(QFontInfo(font()).pixelSize());
    figure.caseName = m_caseName;
    const double line = QFontMetricsF(figure.font).height() + gap;
    for (int i = 0; i < paneCount(); ++i) {
        if (pane && *pane != i)
            continue;
        const Place& place = m_places[std::size_t(i)];
        ViewFigure::Part part{place.widget->content(), titleOf(place),
                              pane ? QRectF({0, 0}, QSizeF(place.widget->size()))
                                   : QRectF(place.widget->geometry())};
        part.content.cursor.reset();
        part.content.editsBoxes = false;
        part.area.translate(0, line);
        figure.parts.push_back(std::move(part));
    }
    const QSizeF panes = pane ? figure.parts.front().area.size() : QSizeF(size());
    figure.size = panes + QSizeF(0, line);
    return figure;
}

} // namespace saliscope::ui
