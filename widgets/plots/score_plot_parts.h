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

/// The range of values that an axis has to show.
class ValueRange final
{
public:
    void include(double value);
    bool isEmpty() const { return m_low > m_high; }
    /// Sets \p axis to the range, with a margin, and with \p headroom times its extent above it for
    /// a legend.
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

/// Draws means with their intervals. Without \p series they are black; as series number \p series
/// they have a colour of their own and are joined by a line, which is dashed where a colour
/// repeats. Returns the graph.
QCPGraph* addMeanMarks(QCPAxisRect& rect, const std::vector<PlottedMean>& means,
                       std::optional<int> series = {});

/// Draws a dashed horizontal line at \p value, if there is one, and extends \p range to include it.
void addReferenceLine(QCPAxisRect& rect, std::optional<double> value, ValueRange& range);

} // namespace saliscope::ui
