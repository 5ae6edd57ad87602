// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
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

/// Marks evidence against an output beside a picture: the hue it has on it, and a dark ground.
inline const QColor againstColour(0x4f, 0xa5, 0xf5);
inline const QColor againstGround(0x12, 0x2c, 0x48);

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
    /// Of the map. Maps on both sides of a divider have none: they are drawn alike.
    session::EvidenceStrength strength;
    session::RawRange range; ///< for the policies Fixed and Shared
    session::GreyWindow window;
    PaneView view;
    std::optional<QPointF> cursor; ///< place of the linked crosshair, in shares of the square
    bool overlayHidden = false;
    QString pictureNote; ///< what the picture is, when it is not the case's own
    QString message;     ///< a sentence on the pane; may be empty
    QString offer;       ///< what a button above the sentence does; empty: there is none
};

/// The colours \p map is shown in.
const render::Colormap& colormapOf(const session::DisplaySettings& display,
                                   const cases::CaseMap& map);

/// The scale in which \p map is drawn with the content's settings.
session::MapScale scaleOf(const PaneContent& content, const cases::CaseMap& map);

/// How visible the strongest evidence of the content's map is drawn, 0..1.
double visibilityOf(const PaneContent& content);

/// Says which evidence an empty map lacks.
QString emptyText(const cases::CaseMap& map);

/// The warning about a map that the reader needs; empty when there is none.
QString mapWarning(const cases::CaseMap& map);

/// Why a map of the content's picture may say nothing about it; empty without a map.
QString pictureWarning(const PaneContent& content);

/// What a button on the pane offers to do about what its sentence says.
struct PaneOffer {
    QString text; ///< empty: nothing
    std::function<void()> run;
};

/// How far a map is that is still being made.
QString previewText(const cases::MapProgress& progress);

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
