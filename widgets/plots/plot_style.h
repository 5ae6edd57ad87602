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

/// What all plots look alike in. GUI thread only.

QFont plotFont(const QCustomPlot& plot, double scale, bool bold = false);

constexpr int plotColours = 7;

/// Okabe and Ito's colours, which the colour-blind tell apart, over and over.
QColor plotColour(int index);

/// An empty axis rectangle under \p title, at a place of \p plot's grid.
QCPAxisRect* addPlotCell(QCustomPlot& plot, int row, int column, const QString& title);

void stylePlotAxes(QCPAxisRect& rect, const QCustomPlot& plot, const QString& across,
                   const QString& up);

/// From now on \p plot shortens the names of its axes where there is no room for them. Axes get
/// another name only by being made anew.
void shortenAxisNames(QCustomPlot& plot);

/// From now on \p plot has no legends inside axes that are narrower.
void hideWideLegends(QCustomPlot& plot);

/// \p names at 1, 2, … of \p axis; turned when they would not fit side by side.
void nameTicks(QCPAxis& axis, const QStringList& names);

QCPLegend* addPlotLegend(QCPAxisRect& rect, const QCustomPlot& plot);

/// Says \p text in place of a plot.
void sayInPlot(QCustomPlot& plot, QCPAxisRect& rect, const QString& text);

} // namespace saliscope::ui
