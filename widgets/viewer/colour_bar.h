// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPainter>
#include <QWidget>

#include "widgets/viewer/pane_content.h"

namespace saliscope::ui
{

/// The colour map's 256 entries in one row.
QImage colormapStrip(const render::Colormap& colormap);

/// Says what the numbers at the bar are: "own range, raw 0 to 0.31".
QString rangeText(const PaneContent& content);

/// Paints numbers, colours, threshold and contour levels into \p rect, and rangeText beside them.
/// Paints nothing when the content has no map.
void paintColourBar(QPainter& painter, const QRectF& rect, const PaneContent& content);

/// The widget below a picture that shows its colour bar.
class ColourBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ColourBar(QWidget* parent = nullptr);
    void setContent(const PaneContent& content);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PaneContent m_content;
};

} // namespace saliscope::ui
