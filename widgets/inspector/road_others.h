// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <vector>

#include "widgets/inspector/road_worker.h"

namespace saliscope::ui
{

/// A pane's map whose curve is drawn beside the current one's.
struct RoadPane {
    int pane = 0;
    QString title;
    RoadSubject subject;
};

/// What is known of such a curve.
struct RoadPaneCurve {
    int pane = 0;
    QString title;
    std::optional<double> probability;
    std::vector<road::RoadPoint> points;
};

/// ROAD's curves of the panes that are not the current one, one after another and only while asked
/// for. GUI thread only.
class RoadOthers final : public QObject
{
    Q_OBJECT

public:
    /// Finds and leaves curves in \p memory.
    RoadOthers(JobRunner& runner, std::shared_ptr<RoadMemory> memory, QObject* parent);

    void setPanes(std::vector<RoadPane> panes);
    const std::vector<RoadPaneCurve>& curves() const { return m_curves; }
    /// Goes on until all are there, or stop() is called.
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
    int m_current = -1;                  ///< whose curve the worker makes
    bool m_isStarted = false;
};

} // namespace saliscope::ui
