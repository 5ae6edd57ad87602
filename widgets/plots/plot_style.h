// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

class QCPAxisRect;
class QCPAxis;
class QCPLegend;
class QCustomPlot;

namespace saliscope::ui
{

/// The style that all plots share. GUI thread only.

QFont plotFont(const QCustomPlot& plot, double scale, bool bold = false);

constexpr int plotColours = 7;

/// Okabe and Ito's colours, which colour-blind readers can tell apart. They repeat for larger
/// numbers.
QColor plotColour(int index);

/// Adds an empty axis rectangle with \p title above it to \p plot's grid.
QCPAxisRect* addPlotCell(QCustomPlot& plot, int row, int column, const QString& title);

void stylePlotAxes(QCPAxisRect& rect, const QCustomPlot& plot, const QString& across,
                   const QString& up);

/// Makes \p plot shorten the names of its axes where there is no room for them. To give an axis
/// another name, make the axis anew.
void shortenAxisNames(QCustomPlot& plot);

/// Makes \p plot hide legends inside axes that are narrower than this.
void hideWideLegends(QCustomPlot& plot);

/// Writes \p names at the positions 1, 2, … of \p axis, turned when they do not fit side by side.
void nameTicks(QCPAxis& axis, const QStringList& names);

QCPLegend* addPlotLegend(QCPAxisRect& rect, const QCustomPlot& plot);

/// Shows \p text where a plot would be.
void sayInPlot(QCustomPlot& plot, QCPAxisRect& rect, const QString& text);

} // namespace saliscope::ui
