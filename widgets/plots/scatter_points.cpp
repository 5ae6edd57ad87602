// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/scatter_points.h"

#include <array>
#include <vector>

#include "widgets/plots/plot_style.h"

namespace saliscope::ui
{

namespace
{

/// The colours of plotColour() that are not grey.
constexpr int colours = 6;
constexpr double usualSize = 6;
constexpr double selectedSize = 10;
/// Files hold more points than this as a picture.
constexpr qsizetype mostVectorPoints = 20000;

/// Draws one point of \p style in the middle of a square.
QImage stampOf(const QCPScatterStyle& style, double ratio)
{
    const int side = int(std::ceil(style.size())) + 4;
    QImage stamp(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    stamp.setDevicePixelRatio(ratio);
    stamp.fill(Qt::transparent);
    QCPPainter painter(&stamp);
    painter.setAntialiasing(true);
    style.applyTo(&painter, style.pen());
    style.drawShape(&painter, side / 2., side / 2.);
    return stamp;
}

} // namespace

QCPScatterStyle scatterStyle(int group, double size)
{
    using Style = QCPScatterStyle;
    static constexpr std::array shapes = {
        Style::ssCircle, Style::ssTriangle,         Style::ssSquare, Style::ssDiamond,
        Style::ssCross,  Style::ssTriangleInverted, Style::ssPlus};
    const QColor colour = plotColour(group % colours);
    QColor fill = colour;
    fill.setAlpha(110);
    return {shapes[std::size_t(group) % shapes.size()], QPen(colour, 1), fill, size};
}

ScatterPoints::ScatterPoints(QCPAxis* across, QCPAxis* up, const ScatterPlot& points,
                             const QList<int>* rows)
    : QCPAbstractPlottable(across, up)
    , m_points(points)
    , m_rows(rows)
{
    setSelectable(QCP::stNone);
    setPen(QPen(Qt::black, 1.4)); // the outline of selected points
}

double ScatterPoints::selectTest(const QPointF&, bool, QVariant*) const
{
    return -1;
}

QCPRange ScatterPoints::rangeOf(const QList<double>& values, bool& found) const
{
    found = false;
    QCPRange range;
    for (qsizetype row = 0; row < values.size(); ++row) {
        if (!m_points.isShown(int(row)))
            continue;
        if (found)
            range.expand(values[row]);
        else
            range = QCPRange(values[row], values[row]);
        found = true;
    }
    return range;
}

QCPRange ScatterPoints::getKeyRange(bool& found, QCP::SignDomain) const
{
    return rangeOf(m_points.x, found);
}

QCPRange ScatterPoints::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const
{
    return rangeOf(m_points.y, found);
}

void ScatterPoints::draw(QCPPainter* painter)
{
    for (int group = 0; group < m_points.groupNames.size(); ++group)
        drawGroup(*painter, group);
}

template <typename Function>
void ScatterPoints::forEachRow(Function&& function) const
{
    if (m_rows != nullptr)
        for (const int row : *m_rows)
            function(row);
    else
        for (int row = 0; row < m_points.x.size(); ++row)
            function(row);
}

void ScatterPoints::drawGroup(QCPPainter& painter, int group) const
{
    QCPScatterStyle style = scatterStyle(group, m_rows == nullptr ? usualSize : selectedSize);
    if (m_rows != nullptr) {
        style.setBrush(plotColour(group % colours));
        style.setPen(mPen);
    }
    const bool vector = painter.modes().testFlag(QCPPainter::pmVectorized);
    if (!vector || m_points.x.size() > mostVectorPoints) {
        stampGroup(painter, group, style);
        return;
    }
    style.applyTo(&painter, style.pen());
    painter.setAntialiasing(true);
    forEachRow([&](int row) {
        if (m_points.groups[row] == group && m_points.isShown(row))
            style.drawShape(&painter, coordsToPixels(m_points.x[row], m_points.y[row]));
    });
}

void ScatterPoints::stampGroup(QCPPainter& painter, int group, const QCPScatterStyle& style) const
{
    const QRect area = clipRect();
    const double ratio = painter.device()->devicePixelRatioF();
    const QImage stamp = stampOf(style, ratio);
    const int side = int(stamp.width() / ratio);
    const int width = area.width() + 2 * side;
    const int height = area.height() + 2 * side;
    std::vector<bool> covered(std::size_t(width) * std::size_t(height));
    const auto stampRow = [&](int row) {
        if (m_points.groups[row] != group || !m_points.isShown(row))
            return;
        const QPoint place = coordsToPixels(m_points.x[row], m_points.y[row]).toPoint();
        const QPoint corner = place - area.topLeft() + QPoint(side, side);
        if (corner.x() < 0 || corner.y() < 0 || corner.x() >= width || corner.y() >= height)
            return;
        const std::size_t pixel =
            std::size_t(corner.y()) * std::size_t(width) + std::size_t(corner.x());
        if (covered[pixel])
            return;
        covered[pixel] = true;
        painter.drawImage(QPointF(place) - QPointF(side / 2., side / 2.), stamp);
    };
    forEachRow(stampRow);
}

void ScatterPoints::drawLegendIcon(QCPPainter*, const QRectF&) const {}

} // namespace saliscope::ui
