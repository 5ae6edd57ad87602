// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QTest>
#include <nlohmann/json.hpp>

#include "core/cases/road_curve.h"
#include "core/results/completeness_record.h"
#include "support/scoring_folder.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::road;
using namespace saliscope::tasks;
using nlohmann::json;

namespace
{

/// A sample of the folder as a window has it.
struct OpenCase {
    Image input;
    Explanation explanation;

    OpenCase(LinearNetwork& network, const Datamodule& datamodule, const Sample& sample)
    {
        input = prepareInput(loadSample(datamodule, sample), {}, network.model().input).image;
        explanation = network.explain(input, sample.name, {{{}}, {}}, {});
    }
    RoadCurve curve(const std::string& name, const RoadCurveOptions& options = {}) const
    {
        const SaliencyMap& map = explanation.maps.front();
        return {input, name, map.map, explanation.logits, map.output, options};
    }
};

Image ramp(int size)
{
    Image map(1, size, size);
    for (std::size_t i = 0; i < map.values.size(); ++i)
        map.values[i] = float(i) / float(map.values.size());
    return map;
}

ErrorKind kindOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

} // namespace

class TestRoadCurve final : public QObject
{
    Q_OBJECT

private slots:
    void pointsAreThoseOfCompleteness_data();
    void pointsAreThoseOfCompleteness();
    void stepAndAnswerGiveTheCurve();
    void degenerateStepsShowTheInput();
    void stops();
    void refusesWhatDoesNotFit();
    void pictureWithoutPadding();
    void imputedPictureKeepsTheLook();
};

void TestRoadCurve::pointsAreThoseOfCompleteness_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("rank");
    QTest::addColumn<int>("levels");
    QTest::newRow("defaults") << 0 << false << 0;
    QTest::newRow("seed") << 7 << false << 0;
    QTest::newRow("rank") << 0 << true << 3;
    QTest::newRow("ties") << 0 << false << 2;
}

void TestRoadCurve::pointsAreThoseOfCompleteness()
{
    QFETCH(int, seed);
    QFETCH(bool, rank);
    QFETCH(int, levels);
    const ScoringFolder folder;
    LinearNetwork network;
    network.levels = levels;
    CompletenessRequest request = folder.request("out");
    request.network.seed = std::uint64_t(seed);
    request.road.ties = rank ? Ties::Rank : Ties::Reference;
    folder.run(network, request);
    const json details = json::parse(folder.read("out/completeness.details.json"));
    const Datamodule datamodule = folder.datamodule();
    RoadCurveOptions options;
    options.seed = request.network.seed;
    options.ties = request.road.ties;
    int degenerate = 0;
    for (const Split& split : datamodule.splits)
        for (std::size_t index = 0; index < split.samples.size(); ++index) {
            const Sample& sample = split.samples[index];
            const json& expected = details[split.name][index];
            QCOMPARE(expected["name"].get<std::string>(), sample.name);
            const OpenCase open(network, datamodule, sample);
            const RoadScores scores =
                open.curve(sample.name, options).curve(network, request.road.percentiles, {});
            QCOMPARE(scores.points.size(), expected["points"].size());
            for (std::size_t i = 0; i < scores.points.size(); ++i) {
                const RoadPoint& point = scores.points[i];
                const json& other = expected["points"][i];
                QCOMPARE(point.percentile, other["percentile"].get<double>());
                QCOMPARE(std::string(results::orderName(point.order)),
                         other["order"].get<std::string>());
                QCOMPARE(point.removedFraction, other["removed"].get<double>());
                QCOMPARE(point.degenerate, other["degenerate"].get<bool>());
                QCOMPARE(point.score.has_value(), !other["score"].is_null());
                if (point.score)
                    QCOMPARE(*point.score, other["score"].get<double>());
                degenerate += point.degenerate ? 1 : 0;
            }
        }
    QCOMPARE(degenerate > 0, levels == 2);
}

void TestRoadCurve::stepAndAnswerGiveTheCurve()
{
    const ScoringFolder folder;
    LinearNetwork network;
    const Datamodule datamodule = folder.datamodule();
    const Sample& sample = datamodule.splits[0].samples[0];
    const OpenCase open(network, datamodule, sample);
    RoadCurve curve = open.curve(sample.name);
    std::vector<RoadPoint> heard;
    const RoadScores scores = curve.curve(network, std::vector<double>{30, 60}, {},
                                          [&](const RoadPoint& point) { heard.push_back(point); });
    QCOMPARE(heard.size(), std::size_t(4));
    const RoadStep step = curve.step(60, RemovalOrder::LeastRelevantFirst);
    const RoadPoint point = curve.answer(network, step, {});
    QCOMPARE(*point.score, *scores.points[3].score);
    QCOMPARE(*heard[3].score, *point.score);
    const RoadScores again = roadScores(heard);
    QCOMPARE(*again.combined, *scores.combined);
    QCOMPARE(*again.morf, *scores.morf);
    const double logit = double(network.logits({step.picture}, {})[0][0]);
    QVERIFY(std::abs(*curve.probability(point) - 1 / (1 + std::exp(-logit))) < 1e-12);
    const auto removed =
        std::size_t(std::count(step.mask.mask.removed.begin(), step.mask.mask.removed.end(), 1));
    std::size_t changed = 0;
    for (std::size_t i = 0; i < step.picture.values.size(); ++i)
        changed += step.picture.values[i] != open.input.values[i] ? 1 : 0;
    QVERIFY(changed > 0 && changed <= removed);
}

void TestRoadCurve::degenerateStepsShowTheInput()
{
    LinearNetwork network;
    const Image input = ramp(LinearNetwork::size);
    RoadCurve curve(input, "a", Image(1, LinearNetwork::size, LinearNetwork::size), {0.5F}, 0, {});
    const RoadStep step = curve.step(50, RemovalOrder::MostRelevantFirst);
    QVERIFY(step.mask.degenerate);
    QVERIFY(step.picture == input);
    const RoadPoint point = curve.answer(network, step, {});
    QVERIFY(!point.score);
    QVERIFY(!curve.probability(point));
}

void TestRoadCurve::stops()
{
    LinearNetwork network;
    const Image input = ramp(LinearNetwork::size);
    RoadCurve curve(input, "a", input, {0.5F}, 0, {});
    std::stop_source source;
    int heard = 0;
    QCOMPARE(kindOf([&] {
                 curve.curve(network, std::vector<double>{20, 40, 60, 80}, source.get_token(),
                             [&](const RoadPoint&) {
                                 if (++heard == 3)
                                     source.request_stop();
                             });
             }),
             ErrorKind::Cancelled);
    QCOMPARE(heard, 3);
}

void TestRoadCurve::refusesWhatDoesNotFit()
{
    const Image input = ramp(8);
    const RoadCurveOptions options;
    QCOMPARE(kindOf([&] { RoadCurve(input, "a", ramp(9), {0.5F}, 0, options); }),
             ErrorKind::Mismatch);
    QCOMPARE(kindOf([&] { RoadCurve(input, "a", input, {0.5F}, 1, options); }),
             ErrorKind::Mismatch);
    QCOMPARE(kindOf([&] { RoadCurve(input, "a", input, {NAN}, 0, options); }), ErrorKind::Damaged);
    QCOMPARE(kindOf([&] {
                 RoadCurve(input, "a", input, {0.5F}, 0, {Ties::Rank, -1, 0});
             }),
             ErrorKind::BadRequest);
    RoadCurve curve(input, "a", input, {0.5F}, 0, options);
    QCOMPARE(kindOf([&] { curve.step(100.5, RemovalOrder::MostRelevantFirst); }),
             ErrorKind::BadRequest);
}

void TestRoadCurve::pictureWithoutPadding()
{
    const Image same = ramp(8);
    QVERIFY(onCasePicture(same, {8, 8}) == same);
    // A wide picture of 8×4: two rows above and below are padding.
    const Image wide = onCasePicture(same, {8, 4});
    QCOMPARE(wide.height, 4);
    QVERIFY(std::equal(wide.values.begin(), wide.values.end(), same.values.begin() + 16));
    QVERIFY(onCasePicture(same, {8, 8}, Padding::None) == same);
    QCOMPARE(onCasePicture(same, {8, 4}, Padding::None).values[0],
             (same.values[0] + same.values[8]) / 2);
    const Image large = onCasePicture(same, {16, 16});
    QVERIFY(std::abs(large.values[0] - same.values[0]) < 1e-6F);
    QVERIFY(std::abs(large.values[1] - 0.75F * same.values[0] - 0.25F * same.values[1]) < 1e-6F);
    QCOMPARE(kindOf([&] { onCasePicture(same, {0, 4}); }), ErrorKind::Mismatch);
}

void TestRoadCurve::imputedPictureKeepsTheLook()
{
    const CasePicture picture = casePicture(ramp(32), inputFrame({32, 32}), {{2, 1, 2, 3, 4}});
    const Image input(1, 8, 8);
    const CasePicture imputed = imputedPicture(picture, input);
    QVERIFY(imputed.image == onCasePicture(input, {32, 32}));
    QCOMPARE(imputed.screen.levels.front().values.back(), std::uint16_t(0));
    QCOMPARE(imputed.high, picture.high);
    QVERIFY(imputed.histogram == picture.histogram);
    QVERIFY(imputed.boxes == picture.boxes);
}

QTEST_GUILESS_MAIN(TestRoadCurve)
#include "tst_road_curve.moc"
