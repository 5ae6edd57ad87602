// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QWidget>

#include "core/session/reading.h"
#include "widgets/viewer/pane_renderer.h"

namespace saliscope::ui
{

/// A picture with its map and nothing else, on which a reader marks a finding: a click sets a
/// point, a drag draws a box. The wheel zooms at the cursor; a drag with another button pans. The
/// data's boxes are never drawn. GUI thread only.
class ReadingCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingCanvas(QWidget* parent = nullptr);

    /// Shows a picture, or nothing when it is null, and removes the mark.
    void setCase(std::shared_ptr<const cases::CasePicture> picture,
                 std::shared_ptr<const cases::CaseMap> map);
    void setDisplay(session::DisplaySettings display); ///< its boxes are not drawn
    void setMapHidden(bool hidden);

    /// The mark in pixels of the picture: a point, a box, or neither.
    const std::optional<session::ReadingPoint>& point() const { return m_point; }
    const std::optional<cases::CaseBox>& box() const { return m_box; }
    void clearMark();
    PaneGeometry geometryOfPicture() const { return {m_content, QSizeF(size())}; }

    QSize sizeHint() const override { return {640, 560}; }

signals:
    void marked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QPointF inPicture(QPointF place) const;
    void zoom(double factor, QPointF anchor);

    PaneContent m_content;
    std::shared_ptr<const cases::CaseMap> m_map;
    PaneRenderer m_renderer;
    bool m_mapHidden = false;
    std::optional<session::ReadingPoint> m_point;
    std::optional<cases::CaseBox> m_box;
    Qt::MouseButton m_button = Qt::NoButton;
    QPointF m_pressed;
    QPointF m_last;
};

} // namespace saliscope::ui
