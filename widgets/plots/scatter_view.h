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

/// A scatter plot that reacts to the mouse. Dragging selects exactly the rows inside a region, a
/// click selects the nearest point, and a double click opens it. GUI thread only.
class ScatterView final : public QWidget
{
    Q_OBJECT

public:
    explicit ScatterView(QWidget* parent = nullptr);

    void setPlot(ScatterPlot plot);
    const ScatterPlot& plot() const { return m_points; }
    void setSelected(QList<int> rows);
    const QList<int>& selected() const { return m_selected; }

    /// The position of a row's point in pixels of this widget; none when it is not drawn.
    std::optional<QPointF> placeOf(int row) const;
    /// The row of the nearest point within reach of \p place; -1 when there is none.
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
