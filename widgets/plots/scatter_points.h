// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qcustomplot.h>

#include "widgets/plots/scatter_plot.h"

namespace saliscope::ui
{

/// The shape and colour of a group's points.
QCPScatterStyle scatterStyle(int group, double size);

/// Draws the points of a ScatterPlot, which has to outlive it, by copying a small picture of a
/// point. A point that would exactly cover another one of its group is left out. So 100 000 points
/// take a few milliseconds and look the same.
class ScatterPoints final : public QCPAbstractPlottable
{
public:
    /// Draws the points of \p rows; of all rows when it is null.
    ScatterPoints(QCPAxis* across, QCPAxis* up, const ScatterPlot& points, const QList<int>* rows);

    double selectTest(const QPointF& place, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& found, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain domain,
                           const QCPRange& keys) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& place) const override;

private:
    template <typename Function>
    void forEachRow(Function&& function) const;
    void drawGroup(QCPPainter& painter, int group) const;
    void stampGroup(QCPPainter& painter, int group, const QCPScatterStyle& style) const;
    QCPRange rangeOf(const QList<double>& values, bool& found) const;

    const ScatterPlot& m_points;
    const QList<int>* m_rows;
};

} // namespace saliscope::ui
