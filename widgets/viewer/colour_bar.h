// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPainter>
#include <QWidget>

#include "widgets/viewer/pane_content.h"

namespace saliscope::ui
{

/// The 256 colours of a map in one row, as they lie over a middle grey; \p opacity and
/// \p followsValue as in OverlayLook.
QImage colormapStrip(const render::Colormap& colormap, double opacity, bool followsValue);

/// Says what the numbers at the bar are: "own range, raw 0 to 0.31".
QString rangeText(const PaneContent& content);

/// Says how strong the map's evidence is beside that of others; empty where nobody knows.
QString strengthText(const PaneContent& content);

/// Paints numbers, colours, threshold and contour levels into \p rect, rangeText beside them, and
/// at the end how strong the evidence is on a logarithmic scale.
/// Paints nothing when the content has no map, or one that shows nothing.
void paintColourBar(QPainter& painter, const QRectF& rect, const PaneContent& content);

/// The widget below a picture that shows its colour bar, with the strength of the evidence, which
/// can be pressed.
class ColourBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ColourBar(QWidget* parent = nullptr);
    void setContent(const PaneContent& content);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

signals:
    void strengthPressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    bool isOnStrength(QPointF at) const;

    PaneContent m_content;
};

} // namespace saliscope::ui
