// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector/road_worker.h"

#include <algorithm>
#include <utility>

#include "core/engine/model_catalogue.h"
#include "core/tasks/completeness.h"
#include "widgets/texts/told.h"

namespace saliscope::ui
{

namespace
{

/// Imputations have a queue of their own, so that neither files nor the network delay a picture.
const auto pictureQueue = QStringLiteral("road");
/// A prediction that takes longer than this is dropped for a newer one.
constexpr int patientMilliseconds = 100;
constexpr std::size_t mostKnown = 1000;

/// The percentiles that `completeness` uses come first, so that the score is known early.
std::vector<double> curvePercentiles()
{
    std::vector<double> result = road::RoadOptions().percentiles;
    for (const double percentile : {10., 30., 50., 70., 90.})
        if (std::find(result.begin(), result.end(), percentile) == result.end())
            result.push_back(percentile);
    return result;
}

std::optional<RoadPlace> firstMissing(const std::vector<road::RoadPoint>& points,
                                      const std::vector<double>& percentiles)
{
    for (const double percentile : percentiles)
        for (const road::RemovalOrder order :
             {road::RemovalOrder::MostRelevantFirst, road::RemovalOrder::LeastRelevantFirst})
            if (std::none_of(points.begin(), points.end(), [&](const road::RoadPoint& point) {
                    return point.percentile == percentile && point.order == order;
                }))
                return RoadPlace{percentile, order};
    return std::nullopt;
}

std::shared_ptr<cases::RoadCurve> makeCurve(const RoadSubject& subject, std::stop_token stop)
{
    Image input = subject.input();
    std::vector<float> logits = subject.map->logits;
    int output = subject.map->output;
    if (logits.empty()) {
        logits = subject.network->logits({input}, std::move(stop)).front();
        output = int(std::max_element(logits.begin(), logits.end()) - logits.begin());
    }
    const Image map = cases::inputMap(*subject.map, input.width);
    cases::RoadCurveOptions options;
    options.activation = subject.network->model().activation;
    return std::make_shared<cases::RoadCurve>(std::move(input), subject.sample, map,
                                              std::move(logits), output, options);
}

} // namespace

struct RoadWorker::Imputed {
    std::shared_ptr<const cases::RoadStep> step;
    std::shared_ptr<const cases::CasePicture> picture;
};

RoadKnown RoadMemory::find(const std::string& key) const
{
    const auto found = m_known.find(key);
    return found == m_known.end() ? RoadKnown() : found->second;
}

void RoadMemory::keep(const std::string& key, RoadKnown known)
{
    if (key.empty())
        return;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known[key] = std::move(known);
}

RoadWorker::RoadWorker(JobRunner& runner, std::shared_ptr<RoadMemory> memory, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_scope(std::make_unique<QObject>())
    , m_memory(std::move(memory))
    , m_jobKey(QStringLiteral("road %1 ").arg(quintptr(this)))
{
}

RoadWorker::~RoadWorker() = default;

void RoadWorker::setSubject(std::optional<RoadSubject> subject)
{
    remember();
    // The jobs of the former map end with their owner.
    m_scope = std::make_unique<QObject>();
    m_subject = std::move(subject);
    m_curve.reset();
    m_probability.reset();
    m_points.clear();
    m_wanted.reset();
    m_unanswered.reset();
    m_preparing = m_stepping = m_answering = m_wantsCurve = false;
    m_pointJob = 0;
    if (m_subject) {
        RoadKnown known = m_memory->find(m_subject->key);
        m_probability = known.probability;
        m_points = std::move(known.points);
    }
    emit curveChanged();
}

void RoadWorker::remember()
{
    if (m_subject && m_probability)
        m_memory->keep(m_subject->key, {m_probability, m_points});
}

bool RoadWorker::isComplete() const
{
    return !firstMissing(m_points, curvePercentiles());
}

std::optional<road::RoadScores> RoadWorker::scores() const
{
    const std::vector<double> counted = road::RoadOptions().percentiles;
    if (firstMissing(m_points, counted))
        return std::nullopt;
    std::vector<road::RoadPoint> points;
    for (const road::RoadPoint& point : m_points)
        if (std::find(counted.begin(), counted.end(), point.percentile) != counted.end())
            points.push_back(point);
    return road::roadScores(std::move(points));
}

template <typename Value>
JobId RoadWorker::start(Job<Value> job,
                        std::type_identity_t<std::function<void(const JobResult<Value>&)>> done)
{
    return m_runner.run(m_scope.get(), std::move(job),
                        [this, done = std::move(done)](const JobResult<Value>& result) {
                            if (result.error && result.error->kind() != ErrorKind::Cancelled)
                                emit failed(told(result.error->message()));
                            done(result);
                        });
}

void RoadWorker::prepare()
{
    if (m_preparing || m_curve || !m_subject)
        return;
    m_preparing = true;
    Job<std::shared_ptr<cases::RoadCurve>> request;
    request.queue = m_subject->map->logits.empty() ? m_subject->queue : pictureQueue;
    request.replaces = m_jobKey + QStringLiteral("prepare");
    request.work = [subject = *m_subject](JobControl& control) {
        return makeCurve(subject, control.stop());
    };
    start(std::move(request), [this](const JobResult<std::shared_ptr<cases::RoadCurve>>& result) {
        m_preparing = false;
        if (result.error) {
            m_wanted.reset();
            return;
        }
        m_curve = *result.value;
        m_probability = m_curve->probability();
        emit curveChanged();
        startStep();
        nextPoint();
    });
}

void RoadWorker::startCurve()
{
    m_wantsCurve = true;
    nextPoint();
}

void RoadWorker::stopCurve()
{
    m_wantsCurve = false;
    if (m_pointJob != 0)
        m_runner.cancel(std::exchange(m_pointJob, 0));
}

void RoadWorker::nextPoint()
{
    const auto place = firstMissing(m_points, curvePercentiles());
    // What the user looks at comes first.
    if (!m_wantsCurve || !m_subject || !place || m_pointJob != 0 || m_answering || m_unanswered)
        return;
    if (!m_curve) {
        prepare();
        return;
    }
    Job<road::RoadPoint> request;
    request.queue = m_subject->queue;
    request.priority = JobPriority::Ahead;
    request.work = [curve = m_curve, network = m_subject->network,
                    place = *place](JobControl& control) {
        const cases::RoadStep step = curve->step(place.percentile, place.order);
        return curve->answer(*network, step, control.stop());
    };
    m_pointJob = start(std::move(request), [this](const JobResult<road::RoadPoint>& result) {
        if (result.error) {
            const bool isCancelled = result.error->kind() == ErrorKind::Cancelled;
            m_pointJob = isCancelled ? m_pointJob : 0;
            m_wantsCurve = isCancelled && m_wantsCurve;
            return;
        }
        m_pointJob = 0;
        m_points.push_back(*result.value);
        remember();
        emit curveChanged();
        nextPoint();
    });
}

void RoadWorker::scrub(const RoadPlace& place)
{
    m_wanted = place;
    if (!m_curve)
        prepare();
    else
        startStep();
}

void RoadWorker::startStep()
{
    if (!m_wanted || !m_curve || m_stepping)
        return;
    m_stepping = true;
    Job<Imputed> request;
    request.queue = pictureQueue;
    request.work = [curve = m_curve, picture = m_subject->picture,
                    padding = m_subject->map->padding,
                    place = *std::exchange(m_wanted, {})](JobControl&) {
        auto step = std::make_shared<cases::RoadStep>(curve->step(place.percentile, place.order));
        Imputed made;
        // A degenerate step leaves the case's own picture.
        made.picture = step->mask.degenerate
                           ? picture
                           : std::make_shared<const cases::CasePicture>(
                                 cases::imputedPicture(*picture, step->picture, padding));
        step->mask.mask = {};
        made.step = std::move(step);
        return made;
    };
    start(std::move(request), [this](const JobResult<Imputed>& result) {
        m_stepping = false;
        if (!result.error) {
            const Imputed& made = *result.value;
            const road::RoadMask& mask = made.step->mask;
            m_unanswered = made.step;
            startAnswer();
            emit pictureReady(made.picture, {mask.percentile, mask.order, mask.removedFraction,
                                             mask.degenerate, std::nullopt});
        }
        startStep();
    });
}

void RoadWorker::startAnswer()
{
    const bool isQuick = m_answering && m_sinceAnswerStarted.elapsed() < patientMilliseconds;
    if (!m_unanswered || !m_subject || isQuick)
        return;
    m_answering = true;
    m_sinceAnswerStarted.start();
    Job<road::RoadPoint> request;
    request.queue = m_subject->queue;
    request.replaces = m_jobKey + QStringLiteral("answer");
    request.work = [curve = m_curve, network = m_subject->network,
                    step = std::exchange(m_unanswered, {})](JobControl& control) {
        return curve->answer(*network, *step, control.stop());
    };
    start(std::move(request), [this](const JobResult<road::RoadPoint>& result) {
        m_answering = false;
        if (!result.error)
            emit answered(*result.value);
        startAnswer();
        nextPoint();
    });
}

} // namespace saliscope::ui
