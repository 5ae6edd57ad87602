// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QWidget>

#include "metrics/road.h"

class QCPAbstractItem;
class QCPGraph;
class QCPItemStraightLine;
class QCustomPlot;

namespace saliscope
{

/// The network's probability against the percentile at which pixels are taken away, in both orders.
/// Degenerate points are crosses on the line of the untouched picture.
class RoadPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit RoadPlot(QWidget* parent = nullptr);

    /// \p probability is that of the untouched picture; none: an empty plot.
    void setCurve(std::optional<double> probability, const std::vector<RoadPoint>& points);
    /// Where the scrubber is, with the answer there if it is known; none: no scrubber.
    void setMarker(std::optional<RoadPoint> marker);

    QSize sizeHint() const override { return {260, 200}; }
    QSize minimumSizeHint() const override { return {160, 150}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUp();
    void setUpLegend();
    void applyColours();
    void drawMarker();

    QCustomPlot* m_plot = nullptr;
    std::array<QCPGraph*, 2> m_curves = {};     ///< by RemovalOrder
    std::array<QCPGraph*, 2> m_degenerate = {}; ///< likewise
    QCPGraph* m_untouched = nullptr;
    QCPGraph* m_answer = nullptr;
    QCPItemStraightLine* m_place = nullptr;
    std::optional<double> m_probability;
    std::optional<RoadPoint> m_marker;
};

} // namespace saliscope
