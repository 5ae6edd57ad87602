// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <limits>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/cases/case_scores.h"
#include "core/maps/map_source.h"
#include "core/maps/npy.h"
#include "core/tasks/interpretability.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::data;
using namespace saliscope::maps;
using namespace saliscope::metrics;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

constexpr int inputSize = 512;

/// A map with one broad hill, elsewhere for each sample.
Image hill(int index)
{
    Image map(1, inputSize, inputSize);
    const double centreX = 100 + 37 * (index % 9);
    const double centreY = 90 + 41 * (index % 7);
    for (int y = 0; y < inputSize; ++y)
        for (int x = 0; x < inputSize; ++x) {
            const double square = (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY);
            map.values[std::size_t(y * inputSize + x)] = float(std::exp(-square / 9000));
        }
    return map;
}

std::vector<CaseBox> caseBoxes(const std::vector<Box>& boxes)
{
    std::vector<CaseBox> result;
    for (const Box& box : boxes)
        result.push_back(
            {box.label, double(box.x), double(box.y), double(box.width), double(box.height)});
    return result;
}

void compare(const Interpretability& actual, const Interpretability& expected)
{
    QCOMPARE(actual.proportionalEnergy, expected.proportionalEnergy);
    QCOMPARE(actual.averageSaliencyFocus, expected.averageSaliencyFocus);
    QCOMPARE(actual.areaFraction, expected.areaFraction);
    QVERIFY(actual.energyLift == expected.energyLift);
    QVERIFY(actual.pointingHit == expected.pointingHit);
    QCOMPARE(actual.overlap, expected.overlap);
    QCOMPARE(actual.boxes.size(), expected.boxes.size());
    for (std::size_t i = 0; i < actual.boxes.size(); ++i) {
        QCOMPARE(actual.boxes[i].box, expected.boxes[i].box);
        QCOMPARE(actual.boxes[i].energy, expected.boxes[i].energy);
        QCOMPARE(actual.boxes[i].focus, expected.boxes[i].focus);
    }
}

} // namespace

class TestCaseScores final : public QObject
{
    Q_OBJECT

private slots:
    void demoHasTheNumbersOfTheCommand();
    void editedBoxes();
    void labelsAndLostBoxes();
    void thresholdMovesTheOverlap();
    void refusesWhatCannotBeScored();
    void quickEnoughForEveryFrame();
};

void TestCaseScores::demoHasTheNumbersOfTheCommand()
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    const Datamodule demo = openDatamodule("demo", options);
    const QTemporaryDir folder;
    InterpretabilityRequest request;
    request.inputFolder = folder.path().toStdString();
    std::map<std::string, Image> maps;
    std::map<std::string, std::vector<Box>> boxes;
    for (const Split& split : demo.splits)
        for (const Sample& sample : split.samples) {
            maps[sample.name] = hill(int(maps.size()));
            boxes[sample.name] = sample.boxes;
            writeNpy(request.inputFolder / (mapKey(sample) + ".npy"), maps[sample.name]);
        }
    const InterpretabilityReport report = scoreInterpretability(demo, request, {}, {});
    int compared = 0;
    for (const SplitAgreement& split : report.splits)
        for (const InterpretedSample& sample : split.scored) {
            QVERIFY2(sample.scores, sample.name.c_str());
            const CaseScorer scorer(maps[sample.name], {256, 256});
            const CaseScores scores =
                scorer.scores(caseBoxes(boxes[sample.name]), request.measures);
            QVERIFY(scores.scored);
            compare(scores.all, *sample.scores);
            ++compared;
        }
    QCOMPARE(compared, 10);
}

void TestCaseScores::editedBoxes()
{
    const CaseScorer scorer(hill(0), {256, 256});
    const metrics::InterpretabilityOptions options;
    const std::vector<CaseBox> whole = {{1, 40, 30, 20, 20}};
    const std::vector<CaseBox> fraction = {{1, 40.25, 30.25, 19.75, 19.75}};
    const std::vector<CaseBox> larger = {{1, 39.5, 29.5, 21, 21}};
    compare(scorer.scores(fraction, options).all, scorer.scores(whole, options).all);
    const CaseScores grown = scorer.scores(larger, options);
    QCOMPARE(grown.all.boxes[0].box, (InputBox{1, 79, 59, 121, 101}));
    QVERIFY(grown.all.proportionalEnergy > scorer.scores(whole, options).all.proportionalEnergy);
    const CaseScores all = scorer.scores(std::vector<CaseBox>{{1, -10, -10, 500, 500}}, options);
    QCOMPARE(all.all.proportionalEnergy, 1.0);
    QCOMPARE(*all.all.energyLift, 1.0);
}

void TestCaseScores::labelsAndLostBoxes()
{
    const CaseScorer scorer(hill(0), {200, 100});
    metrics::InterpretabilityOptions options;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<CaseBox> boxes = {
        {1, 300, 10, 20, 20}, {2, 10, 10, 20, 20}, {1, 5, 5, 9, 9}, {1, nan, 5, 9, 9}};
    QCOMPARE(scorer.scores(boxes, options).boxIndices, (std::vector<int>{1, 2}));
    options.boxLabel = 1;
    QCOMPARE(scorer.scores(boxes, options).boxIndices, (std::vector<int>{2}));
    options.boxLabel = 7;
    QVERIFY(!scorer.scores(boxes, options).scored);
    QVERIFY(!scorer.scores({}, {}).scored);
}

void TestCaseScores::thresholdMovesTheOverlap()
{
    const CaseScorer scorer(hill(0), {512, 512});
    const std::vector<CaseBox> box = {{1, 60, 50, 80, 80}};
    const double low = scorer.scores(box, {0.1, {}}).all.overlap;
    const double high = scorer.scores(box, {0.6, {}}).all.overlap;
    QVERIFY(low > 0 && high > low);
}

void TestCaseScores::refusesWhatCannotBeScored()
{
    Image broken = hill(0);
    broken.values[5] = std::numeric_limits<float>::infinity();
    QVERIFY_EXCEPTION_THROWN(CaseScorer(broken, {10, 10}), Error);
    QVERIFY_EXCEPTION_THROWN(CaseScorer(Image(1, 4, 5), {10, 10}), Error);
    QVERIFY_EXCEPTION_THROWN(CaseScorer(Image(), {10, 10}), Error);
    QVERIFY_EXCEPTION_THROWN(CaseScorer(hill(0), {0, 10}), Error);
}

void TestCaseScores::quickEnoughForEveryFrame()
{
    const CaseScorer scorer(hill(0), {256, 256});
    QElapsedTimer timer;
    timer.start();
    constexpr int frames = 200;
    double sum = 0;
    for (int frame = 0; frame < frames; ++frame)
        sum += scorer
                   .scores(std::vector<CaseBox>{{1, frame / 10.0, 20, 60, 60},
                                                {1, 90, frame / 7.0, 100, 100}},
                           {})
                   .all.proportionalEnergy;
    QVERIFY(sum > 0);
    const double each = double(timer.nsecsElapsed()) / frames / 1e6;
    qInfo("%.3f ms per call", each);
    QVERIFY(each < 16);
}

QTEST_GUILESS_MAIN(TestCaseScores)
#include "tst_case_scores.moc"
