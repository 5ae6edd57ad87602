// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/viewer/pane_content.h"

namespace saliscope::ui
{

/// The part of a box that the mouse holds: its inside, or one or two of its edges.
struct BoxGrip {
    int box = -1; ///< index
    bool left = false;
    bool top = false;
    bool right = false;
    bool bottom = false;
    bool inside() const { return !left && !top && !right && !bottom; }
    bool operator==(const BoxGrip&) const = default;
};

/// The part of a box that the mouse takes hold of at \p place of the pane. Of several boxes there,
/// it is the smallest; none outside all boxes.
std::optional<BoxGrip> boxGripAt(const std::vector<cases::CaseBox>& boxes,
                                 const PaneGeometry& geometry, QPointF place);

/// \p box after its held part has moved by so many pixels of the picture. An edge that is dragged
/// past the opposite edge takes its place.
cases::CaseBox draggedBox(const cases::CaseBox& box, const BoxGrip& grip, QPointF moved);

/// The box between two places of the picture.
cases::CaseBox boxBetween(QPointF a, QPointF b, int label);

Qt::CursorShape cursorOf(const BoxGrip& grip);

} // namespace saliscope::ui
