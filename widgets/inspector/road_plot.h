// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/road/road.h"
#include "widgets/inspector/road_others.h"

class QCPAbstractItem;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace saliscope::ui
{

/// The network's probability against the percentile at which pixels are removed, in both orders.
/// Degenerate points are crosses on the line of the untouched picture. Curves of other panes are
/// thin and have the same colours, with a dash pattern and the pane's number at their end.
class RoadPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit RoadPlot(QWidget* parent = nullptr);

    /// \p probability is that of the untouched picture; without it the plot is empty.
    void setCurve(std::optional<double> probability, const std::vector<road::RoadPoint>& points);
    void setOthers(const std::vector<RoadPaneCurve>& curves);
    /// Sets the scrubber's position, with the prediction there if it is known; none: no scrubber.
    void setMarker(std::optional<road::RoadPoint> marker);

    QSize sizeHint() const override { return {260, 200}; }
    QSize minimumSizeHint() const override { return {160, 150}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUp();
    void setUpLegend();
    void applyColours();
    void drawMarker();
    void addOther(const RoadPaneCurve& curve);
    void addNumber(int pane, double percentile, double probability, const QColor& colour);

    QCustomPlot* m_plot = nullptr;
    std::array<QCPGraph*, 2> m_curves = {};     ///< by RemovalOrder
    std::array<QCPGraph*, 2> m_degenerate = {}; ///< likewise
    QCPGraph* m_untouched = nullptr;
    QCPGraph* m_answer = nullptr;
    QCPItemStraightLine* m_place = nullptr;
    std::vector<QCPGraph*> m_others;
    std::vector<QCPItemText*> m_numbers;
    std::optional<double> m_probability;
    std::optional<road::RoadPoint> m_marker;
};

} // namespace saliscope::ui
