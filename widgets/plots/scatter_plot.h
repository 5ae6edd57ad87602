// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

class QCustomPlot;

namespace saliscope::ui
{

/// Points of two columns. The index into each list is the row. A point with a NaN is not known and
/// not drawn.
struct ScatterPlot {
    QString across; ///< what x is, with its unit
    QString up;
    QList<double> x;
    QList<double> y;
    QList<int> groups; ///< of each row: an index into groupNames
    QStringList groupNames;

    bool isShown(int row) const { return x[row] == x[row] && y[row] == y[row]; }
    bool empty() const;
};

/// The rows whose points lie in \p area, in ascending order. The area is in the columns' units and
/// includes its edges.
QList<int> rowsInside(const ScatterPlot& plot, const QRectF& area);

/// Fills \p plot, which must be empty. Each group has a shape and a colour of its own that
/// colour-blind readers can tell apart. \p selected rows are drawn larger, above the others, in a
/// layer named "selected". When there is nothing to draw, the plot says why, and the function
/// returns that sentence; else it returns an empty text. GUI thread only.
QString drawScatter(QCustomPlot& plot, const ScatterPlot& points, const QList<int>& selected);

} // namespace saliscope::ui
