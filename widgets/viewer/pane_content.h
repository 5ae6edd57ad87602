// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

#include "core/session/display_settings.h"
#include "core/session/evidence_strength.h"
#include "core/session/map_scale.h"
#include "widgets/viewer/synchroniser.h"

namespace saliscope::ui
{

/// The colour around pictures in every theme: dark and neutral, so that it does not disturb
/// reading.
inline const QColor surroundColour(0x1b, 0x1b, 0x1b);

/// Everything that one pane draws.
struct PaneContent {
    std::shared_ptr<const cases::CasePicture> picture;
    std::shared_ptr<const cases::CaseMap> map;
    std::shared_ptr<const cases::CaseMap> swipeMap; ///< right of the divider; none: no divider
    double divider = 0.5;                           ///< as a share of the pane's width
    QString mapTitle; ///< written left of the divider, or of a derived map at the top
    QString swipeTitle;
    std::vector<cases::CaseBox> boxes;
    /// Which boxes are edited and drawn dashed; boxes beyond its end are not.
    std::vector<bool> editedBoxes;
    /// Its index; the box is drawn with handles while boxes are edited.
    std::optional<int> selectedBox;
    bool editsBoxes = false;
    session::DisplaySettings display;
    /// Of the map. Maps on both sides of a divider are drawn alike: as strong as any.
    session::EvidenceStrength strength;
    session::RawRange range; ///< for the policies Fixed and Shared
    session::GreyWindow window;
    PaneView view;
    std::optional<QPointF> cursor; ///< place of the linked crosshair, in shares of the square
    bool overlayHidden = false;
    QString pictureNote; ///< what the picture is, when it is not the case's own
    QString message;     ///< a sentence on the pane; may be empty
};

/// The colours \p map is shown in.
const render::Colormap& colormapOf(const session::DisplaySettings& display,
                                   const cases::CaseMap& map);

/// The scale in which \p map is drawn with the content's settings.
session::MapScale scaleOf(const PaneContent& content, const cases::CaseMap& map);

/// The warning about a map that the reader needs; empty when there is none.
QString mapWarning(const cases::CaseMap& map);

/// The position of the picture in a pane of a given size. The pane's units are device-independent
/// pixels.
class PaneGeometry final
{
public:
    PaneGeometry(const PaneContent& content, QSizeF size);

    /// Pixels of the pane per pixel of the picture.
    double scale() const { return m_scale; }
    /// The scale at which the picture fits.
    double fitScale() const { return m_fitScale; }
    QPointF toPane(QPointF picture) const;
    QPointF toPicture(QPointF pane) const;
    QPointF toShares(QPointF picture) const;
    QPointF fromShares(QPointF shares) const;
    QRectF toPane(const cases::CaseBox& box) const;
    /// For the functions of core/render/screen_layers.h, \p ratio device pixels per pixel.
    render::ScreenView screenView(double ratio) const;

private:
    QSizeF m_size;
    render::InputFrame m_frame;
    double m_fitScale = 1;
    double m_scale = 1;
    QPointF m_centre; ///< of the pane, in pixels of the picture
};

} // namespace saliscope::ui
