// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/score_plot_parts.h"

#include <algorithm>

#include <qcustomplot.h>

#include "widgets/plots/plot_style.h"

namespace saliscope::ui
{

void ValueRange::include(double value)
{
    m_low = std::min(m_low, value);
    m_high = std::max(m_high, value);
}

void ValueRange::apply(QCPAxis& axis, double headroom) const
{
    constexpr double share = 0.06;
    // Smallest extent of the values; below it all ticks would read the same.
    constexpr double leastExtent = 2e-3;
    const double extent = m_high - m_low;
    const double size = std::max(std::abs(m_low), std::abs(m_high));
    const double margin = extent > 0 ? std::max(share * extent, (leastExtent * size - extent) / 2)
                                     : std::max(0.05, share * std::abs(m_high));
    axis.setRange(m_low - margin, m_high + margin + headroom * extent);
}

QCPGraph* addMeanMarks(QCPAxisRect& rect, const std::vector<PlottedMean>& means,
                       std::optional<int> series)
{
    const bool isJoined = series.has_value();
    const bool isAgain = series.value_or(0) >= plotColours;
    const QColor colour = series ? plotColour(*series) : QColor(Qt::black);
    const auto shape = isAgain ? QCPScatterStyle::ssSquare : QCPScatterStyle::ssDiamond;
    QCPAxis* across = rect.axis(QCPAxis::atBottom);
    QCPAxis* up = rect.axis(QCPAxis::atLeft);
    auto* graph = new QCPGraph(across, up);
    graph->setLineStyle(isJoined ? QCPGraph::lsLine : QCPGraph::lsNone);
    graph->setPen(QPen(colour, 1.2, isAgain ? Qt::DashLine : Qt::SolidLine));
    graph->setScatterStyle(QCPScatterStyle(shape, colour, isAgain ? QColor(Qt::white) : colour, 6));
    auto* bars = new QCPErrorBars(across, up);
    bars->setDataPlottable(graph);
    bars->setErrorType(QCPErrorBars::etValueError);
    bars->setPen(QPen(colour, 1));
    bars->setWhiskerWidth(isJoined ? 3 : 7);
    bars->setSymbolGap(0);
    for (const PlottedMean& mean : means) {
        graph->addData(mean.place, mean.mean);
        bars->addData(mean.interval ? mean.mean - mean.interval->low : qQNaN(),
                      mean.interval ? mean.interval->high - mean.mean : qQNaN());
    }
    return graph;
}

void addReferenceLine(QCPAxisRect& rect, std::optional<double> value, ValueRange& range)
{
    if (!value)
        return;
    range.include(*value);
    QCPAxis* across = rect.axis(QCPAxis::atBottom);
    auto* line = new QCPCurve(across, rect.axis(QCPAxis::atLeft));
    line->setPen(QPen(QColor(90, 90, 90), 1, Qt::DashLine));
    line->addData(across->range().lower, *value);
    line->addData(across->range().upper, *value);
}

} // namespace saliscope::ui
