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

/// Points of two columns; a place in the lists is a row. NaN: not known, and not drawn.
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

/// The rows whose points lie in \p area (in the columns' units, all edges included), in order.
QList<int> rowsInside(const ScatterPlot& plot, const QRectF& area);

/// Fills \p plot, which must be empty. Each group has a colour of its own, safe for the
/// colour-blind, and a shape. \p selected rows are drawn larger, above the others, in a layer named
/// "selected". Returns what it says when there is nothing to draw, else nothing. GUI thread only.
QString drawScatter(QCustomPlot& plot, const ScatterPlot& points, const QList<int>& selected);

} // namespace saliscope::ui
