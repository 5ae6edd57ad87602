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

/// The map ROAD is made visible of.
struct RoadSubject {
    std::string key; ///< tells maps of cases apart, for remembering their curves; empty: forget
    std::string sample;
    std::shared_ptr<const cases::CasePicture> picture;
    std::shared_ptr<const cases::CaseMap> map;
    std::shared_ptr<engine::Network> network; ///< used by jobs of the queue for the screen only
    QString queue;                            ///< of the network's device
    std::function<Image()> input;             ///< what the network sees of the sample; any thread
};

/// A percentile at which pixels are taken away.
struct RoadPlace {
    double percentile = 0;
    road::RemovalOrder order = road::RemovalOrder::MostRelevantFirst;
    bool operator==(const RoadPlace&) const = default;
};

/// What has been computed of a map's curve.
struct RoadKnown {
    std::optional<double> probability;
    std::vector<road::RoadPoint> points;
};

/// Curves by RoadSubject::key. GUI thread only.
class RoadMemory final
{
public:
    RoadKnown find(const std::string& key) const;
    /// Forgets the others when there are too many.
    void keep(const std::string& key, RoadKnown known);

private:
    std::map<std::string, RoadKnown> m_known;
};

/// ROAD of one map at a time, in jobs: the curve point by point behind everything else for the
/// screen, and while somebody scrubs, pictures as fast as they can be made with the network's
/// answers as they come. GUI thread only.
class RoadWorker final : public QObject
{
    Q_OBJECT

public:
    /// \p memory may be shared with other workers.
    RoadWorker(JobRunner& runner, std::shared_ptr<RoadMemory> memory, QObject* parent = nullptr);
    ~RoadWorker() override;

    /// Drops what goes on for the map before; its curve is remembered as far as it got.
    void setSubject(std::optional<RoadSubject> subject);
    /// Computes the points that are missing, until stopped.
    void startCurve();
    void stopCurve();
    /// Wants the picture and the answer at \p place. Of places asked for while one is being
    /// computed only the last counts.
    void scrub(const RoadPlace& place);

    /// Before anything is removed; none as long as it is not known.
    std::optional<double> probability() const { return m_probability; }
    const std::vector<road::RoadPoint>& points() const { return m_points; }
    /// Of the percentiles `completeness` scores by; none until they are all there.
    std::optional<road::RoadScores> scores() const;
    bool isComplete() const;

signals:
    /// Points, scores or the probability.
    void curveChanged();
    /// \p point has no score yet.
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
    void start(JobRequest request, std::function<void(const JobResult&)> done, JobId* id = nullptr);

    JobRunner& m_runner;
    std::unique_ptr<QObject> m_scope; ///< owner of the jobs for the present map
    std::optional<RoadSubject> m_subject;
    std::shared_ptr<cases::RoadCurve> m_curve;
    std::optional<double> m_probability;
    std::vector<road::RoadPoint> m_points;
    std::optional<RoadPlace> m_wanted;                   ///< by the user, not begun
    std::shared_ptr<const cases::RoadStep> m_unanswered; ///< shown, the network not yet asked
    JobId m_pointJob = 0;
    bool m_wantsCurve = false;
    bool m_preparing = false;
    bool m_stepping = false;
    bool m_answering = false;
    QElapsedTimer m_sinceAnswerStarted;
    std::shared_ptr<RoadMemory> m_memory;
    QString m_jobKey; ///< so that workers do not replace each other's jobs
};

} // namespace saliscope::ui
