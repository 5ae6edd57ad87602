// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

#include "widgets/inspector/road_worker.h"

namespace saliscope::ui
{

/// A map of another pane, whose curve is drawn beside the current pane's.
struct RoadPane {
    int pane = 0;
    QString title;
    RoadSubject subject;
};

/// What is known of the curve of another pane.
struct RoadPaneCurve {
    int pane = 0;
    QString title;
    std::optional<double> probability;
    std::vector<road::RoadPoint> points;
};

/// Computes the ROAD curves of the panes that are not current, one after another and only while
/// they are wanted. GUI thread only.
class RoadOthers final : public QObject
{
    Q_OBJECT

public:
    /// Finds known curves in \p memory, and keeps new ones there.
    RoadOthers(JobRunner& runner, std::shared_ptr<RoadMemory> memory, QObject* parent);

    void setPanes(std::vector<RoadPane> panes);
    const std::vector<RoadPaneCurve>& curves() const { return m_curves; }
    /// Computes until all curves are complete or stop() is called.
    void start();
    void stop();

signals:
    void changed();

private:
    void next();
    void take();

    std::shared_ptr<RoadMemory> m_memory;
    RoadWorker* m_worker = nullptr;
    std::vector<RoadPane> m_panes;
    std::vector<RoadPaneCurve> m_curves; ///< one per pane
    std::vector<bool> m_done;            ///< complete or failed
    int m_current = -1;                  ///< the pane whose curve the worker computes
    bool m_isStarted = false;
};

} // namespace saliscope::ui
