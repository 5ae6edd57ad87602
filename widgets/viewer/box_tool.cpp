// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/viewer/box_tool.h"

#include <cmath>

namespace saliscope::ui
{

namespace
{

/// Distance from an edge, in pixels of the pane, within which the mouse takes hold of it.
constexpr double gripReach = 6;

} // namespace

std::optional<BoxGrip> boxGripAt(const std::vector<cases::CaseBox>& boxes,
                                 const PaneGeometry& geometry, QPointF place)
{
    std::optional<BoxGrip> best;
    double smallest = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const QRectF rect = geometry.toPane(boxes[i]);
        if (!rect.adjusted(-gripReach, -gripReach, gripReach, gripReach).contains(place))
            continue;
        const double area = rect.width() * rect.height();
        if (best && area >= smallest)
            continue;
        smallest = area;
        BoxGrip grip;
        grip.box = int(i);
        grip.left = std::abs(place.x() - rect.left()) <= gripReach;
        grip.right = !grip.left && std::abs(place.x() - rect.right()) <= gripReach;
        grip.top = std::abs(place.y() - rect.top()) <= gripReach;
        grip.bottom = !grip.top && std::abs(place.y() - rect.bottom()) <= gripReach;
        best = grip;
    }
    return best;
}

cases::CaseBox boxBetween(QPointF a, QPointF b, int label)
{
    return {label, std::min(a.x(), b.x()), std::min(a.y(), b.y()), std::abs(a.x() - b.x()),
            std::abs(a.y() - b.y())};
}

cases::CaseBox draggedBox(const cases::CaseBox& box, const BoxGrip& grip, QPointF moved)
{
    QPointF first(box.x, box.y);
    QPointF second(box.x + box.width, box.y + box.height);
    if (grip.inside()) {
        first += moved;
        second += moved;
    }
    first += QPointF(grip.left ? moved.x() : 0, grip.top ? moved.y() : 0);
    second += QPointF(grip.right ? moved.x() : 0, grip.bottom ? moved.y() : 0);
    return boxBetween(first, second, box.label);
}

Qt::CursorShape cursorOf(const BoxGrip& grip)
{
    if (grip.inside())
        return Qt::SizeAllCursor;
    if ((grip.left && grip.top) || (grip.right && grip.bottom))
        return Qt::SizeFDiagCursor;
    if ((grip.right && grip.top) || (grip.left && grip.bottom))
        return Qt::SizeBDiagCursor;
    return grip.left || grip.right ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

} // namespace saliscope::ui
