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
#include "core/session/map_scale.h"
#include "widgets/viewer/synchroniser.h"

namespace saliscope::ui
{

/// Around pictures, in every theme: dark and neutral, so that it does not disturb reading them.
inline const QColor surroundColour(0x1b, 0x1b, 0x1b);

/// All that one pane draws.
struct PaneContent {
    std::shared_ptr<const cases::CasePicture> picture;
    std::shared_ptr<const cases::CaseMap> map;
    std::shared_ptr<const cases::CaseMap> swipeMap; ///< right of the divider; none: no divider
    double divider = 0.5;                           ///< in shares of the pane's width
    QString mapTitle; ///< written left of the divider, or of a derived map at the top
    QString swipeTitle;
    std::vector<cases::CaseBox> boxes;
    std::vector<bool> editedBoxes;  ///< dashed; shorter than boxes: the rest is not
    std::optional<int> selectedBox; ///< index; drawn with handles while boxes are edited
    bool editsBoxes = false;
    session::DisplaySettings display;
    session::RawRange range; ///< for the policies Fixed and Shared
    session::GreyWindow window;
    PaneView view;
    std::optional<QPointF> cursor; ///< of the linked crosshair, in shares of the square
    bool overlayHidden = false;
    QString pictureNote; ///< what a picture is that is not the case's
    QString message;     ///< written on the pane; empty: nothing to say
};

/// The colours \p map is shown in: diverging ones for a signed map.
const render::Colormap& colormapOf(const session::DisplaySettings& display,
                                   const cases::CaseMap& map);

/// What is drawn of \p map in the content's look.
session::MapScale scaleOf(const PaneContent& content, const cases::CaseMap& map);

/// What the reader has to be told of a map; empty when nothing.
QString mapWarning(const cases::CaseMap& map);

/// Where the picture lies in a pane of a size; units of the pane are device-independent pixels.
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
    /// For the functions of core/store/screen_layers.h, \p ratio device pixels per pixel.
    render::ScreenView screenView(double ratio) const;

private:
    QSizeF m_size;
    render::InputFrame m_frame;
    double m_fitScale = 1;
    double m_scale = 1;
    QPointF m_centre; ///< of the pane, in pixels of the picture
};

} // namespace saliscope::ui
