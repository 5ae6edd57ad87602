// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "core/metrics/bootstrap.h"

class QCPAxis;
class QCPAxisRect;
class QCPGraph;

namespace saliscope::ui
{

/// Which values an axis has to show.
class ValueRange final
{
public:
    void include(double value);
    bool isEmpty() const { return m_low > m_high; }
    /// Shows them on \p axis, with a margin and \p headroom of their extent above for a legend.
    void apply(QCPAxis& axis, double headroom = 0) const;

private:
    double m_low = std::numeric_limits<double>::infinity();
    double m_high = -std::numeric_limits<double>::infinity();
};

struct PlottedMean {
    double place = 0;
    double mean = 0;
    std::optional<metrics::Interval> interval;
};

/// Marks the means and their intervals in black or, as a \p series (its number), in a colour of its
/// own and joined by a line; dashed where colours come up again. Returns the graph.
QCPGraph* addMeanMarks(QCPAxisRect& rect, const std::vector<PlottedMean>& means,
                       std::optional<int> series = {});

/// A dashed line across at \p value, when there is one, which \p range then includes.
void addReferenceLine(QCPAxisRect& rect, std::optional<double> value, ValueRange& range);

} // namespace saliscope::ui
