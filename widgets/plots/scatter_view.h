// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

#include <QWidget>

#include "widgets/plots/scatter_plot.h"

class QCustomPlot;
class QMouseEvent;

namespace saliscope::ui
{

/// A scatter plot to point at. Dragging brushes a region: exactly the rows inside it; a click picks
/// the nearest point, a double click opens it. GUI thread only.
class ScatterView final : public QWidget
{
    Q_OBJECT

public:
    explicit ScatterView(QWidget* parent = nullptr);

    void setPlot(ScatterPlot plot);
    const ScatterPlot& plot() const { return m_points; }
    void setSelected(QList<int> rows);
    const QList<int>& selected() const { return m_selected; }

    /// Where a row's point lies, in pixels of this widget; none where it is not drawn.
    std::optional<QPointF> placeOf(int row) const;
    /// The row of the nearest point within reach of \p place; -1: none.
    int rowAt(QPointF place) const;

signals:
    void brushed(const QList<int>& rows);
    void activated(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void finishBrush(const QRect& area);
    void finishClick(const QMouseEvent& event);

    ScatterPlot m_points;
    QList<int> m_selected;
    QPoint m_pressed;
    QCustomPlot* m_plot;
};

} // namespace saliscope::ui
