// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QElapsedTimer>

#include "core/cases/road_curve.h"
#include "widgets/jobs/job_runner.h"

namespace saliscope::ui
{

/// The map whose ROAD curve is computed.
struct RoadSubject {
    /// Identifies the map and the case, to remember the curve; empty: it is not remembered.
    std::string key;
    std::string sample;
    std::shared_ptr<const cases::CasePicture> picture;
    std::shared_ptr<const cases::CaseMap> map;
    /// Only jobs for the screen in the queue below use it.
    std::shared_ptr<engine::Network> network;
    QString queue; ///< the queue of the network's device
    /// Makes the network's input for the sample; called on any thread.
    std::function<Image()> input;
};

/// A percentile at which pixels are removed, and the order of removal.
struct RoadPlace {
    double percentile = 0;
    road::RemovalOrder order = road::RemovalOrder::MostRelevantFirst;
    bool operator==(const RoadPlace&) const = default;
};

/// What has been computed of a map's curve so far.
struct RoadKnown {
    std::optional<double> probability;
    std::vector<road::RoadPoint> points;
};

/// Remembers curves by RoadSubject::key. GUI thread only.
class RoadMemory final
{
public:
    RoadKnown find(const std::string& key) const;
    /// Remembers a curve. When there are too many, all others are forgotten.
    void keep(const std::string& key, RoadKnown known);

private:
    std::map<std::string, RoadKnown> m_known;
};

/// Computes ROAD of one map at a time, in jobs. The curve is computed point by point, after
/// everything else for the screen. While the user scrubs, it makes pictures as fast as possible,
/// and the network's predictions follow as they arrive. GUI thread only.
class RoadWorker final : public QObject
{
    Q_OBJECT

public:
    /// Several workers may share \p memory.
    RoadWorker(JobRunner& runner, std::shared_ptr<RoadMemory> memory, QObject* parent = nullptr);
    ~RoadWorker() override;

    /// Sets the map, and drops the jobs of the former map. The computed part of the former curve is
    /// remembered.
    void setSubject(std::optional<RoadSubject> subject);
    /// Computes the missing points until it is stopped.
    void startCurve();
    void stopCurve();
    /// Asks for the picture and the prediction at \p place. Of several requests during a
    /// computation, only the last counts.
    void scrub(const RoadPlace& place);

    /// The probability of the untouched picture; none as long as it is not known.
    std::optional<double> probability() const { return m_probability; }
    const std::vector<road::RoadPoint>& points() const { return m_points; }
    /// The scores over the percentiles that `completeness` uses; none until all of these are
    /// computed.
    std::optional<road::RoadScores> scores() const;
    bool isComplete() const;

signals:
    /// Points, scores or the probability have changed.
    void curveChanged();
    /// A picture is ready; its \p point has no score yet.
    void pictureReady(std::shared_ptr<const saliscope::cases::CasePicture> picture,
                      const saliscope::road::RoadPoint& point);
    void answered(const saliscope::road::RoadPoint& point);
    void failed(const QString& sentence);

private:
    struct Imputed;

    void prepare();
    void nextPoint();
    void startStep();
    void startAnswer();
    void remember();
    template <typename Value>
    JobId start(Job<Value> job,
                std::type_identity_t<std::function<void(const JobResult<Value>&)>> done);

    JobRunner& m_runner;
    std::unique_ptr<QObject> m_scope; ///< the owner of the jobs for the current map
    std::optional<RoadSubject> m_subject;
    std::shared_ptr<cases::RoadCurve> m_curve;
    std::optional<double> m_probability;
    std::vector<road::RoadPoint> m_points;
    std::optional<RoadPlace> m_wanted; ///< the user's request that has not begun
    /// Shown, but the network has not been asked yet.
    std::shared_ptr<const cases::RoadStep> m_unanswered;
    JobId m_pointJob = 0;
    bool m_wantsCurve = false;
    bool m_preparing = false;
    bool m_stepping = false;
    bool m_answering = false;
    QElapsedTimer m_sinceAnswerStarted;
    std::shared_ptr<RoadMemory> m_memory;
    QString m_jobKey; ///< a key of its own, so that workers do not replace each other's jobs
};

} // namespace saliscope::ui
