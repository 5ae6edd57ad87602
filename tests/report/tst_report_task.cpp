// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <cmath>

#include <QTest>

#include "core/cases/case_view.h"
#include "core/metrics/map_combination.h"
#include "core/report/report_derived.h"
#include "core/results/completeness_record.h"
#include "support/error_kind.h"
#include "support/linear_network.h"
#include "support/scoring_folder.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::metrics;
using namespace saliscope::report;
using namespace saliscope::results;
using namespace saliscope::run;
using namespace saliscope::session;
using namespace saliscope::tasks;

namespace
{

/// Samples 1 and 4 are positive with a box, 2 without.
Datamodule withBoxes(const ScoringFolder& folder)
{
    Datamodule datamodule = folder.datamodule();
    datamodule.splits[0].samples[0].boxes = {{1, 2, 2, 6, 6}};
    datamodule.splits[1].samples[1].boxes = {{1, 8, 8, 6, 6}};
    return datamodule;
}

ReportRequest requestOf()
{
    ReportRequest request;
    request.explain.maps = {{Algorithm::GradCam, ""}, {Algorithm::LayerCam, ""}};
    request.origin.checkpoint = "fake.ckpt";
    return request;
}

const ReportedScores* columnOf(const CohortReport& report, Score score, const std::string& split)
{
    const auto found =
        std::find_if(report.scores.begin(), report.scores.end(), [&](const auto& column) {
            return column.score == score && column.split == split;
        });
    return found == report.scores.end() ? nullptr : &*found;
}

} // namespace

class TestReportTask final : public QObject
{
    Q_OBJECT

private slots:
    void caseHasTheScoresOfTheCommands();
    void caseWithoutBoxes();
    void derivedMapsAreThoseOfThePanes();
    void cohort();
    void brokenSamplesFailAlone();
    void cancels();
};

void TestReportTask::caseHasTheScoresOfTheCommands()
{
    const ScoringFolder folder;
    LinearNetwork network;
    const Datamodule datamodule = withBoxes(folder);
    const Sample& sample = datamodule.splits[0].samples[0];
    ReportRequest request = requestOf();
    request.road = true;
    const CaseReport report = reportOfCase(network, datamodule, "train", sample, request, {});
    QCOMPARE(report.maps.size(), std::size_t(2));
    QCOMPARE(report.boxes, 1);
    QCOMPARE(report.boxShare, 36.0 / 256);
    QCOMPARE(report.label, std::string("1"));
    QCOMPARE(report.origin.imageSha256.size(), std::size_t(64));
    const Image input =
        prepareInput(loadSample(datamodule, sample), {}, network.model().input).image;
    const Explanation explanation = network.explain(input, sample.name, request.explain, {});
    const Interpretability expected =
        interpretability(explanation.maps[0].map, std::vector<InputBox>{{1, 2, 2, 8, 8}}, {});
    QVERIFY(report.maps[0].scores[Score::Energy] == expected.proportionalEnergy);
    QVERIFY(report.maps[0].scores[Score::Lift] == expected.energyLift);
    CompletenessRequest completeness = folder.request("out");
    const CompletenessReport scored = folder.run(network, completeness);
    QVERIFY(report.maps[0].scores[Score::Road] == scored.tables[0].results[0].samples[0].scores[2]);
    QCOMPARE(report.maps[0].picture.width, LinearNetwork::size);
}

void TestReportTask::caseWithoutBoxes()
{
    const ScoringFolder folder;
    LinearNetwork network;
    const Datamodule datamodule = withBoxes(folder);
    const Sample& sample = datamodule.splits[0].samples[1];
    network.brokenMaps = {sample.name};
    const CaseReport report = reportOfCase(network, datamodule, "train", sample, requestOf(), {});
    QCOMPARE(report.boxes, 0);
    QVERIFY(report.maps[0].scores == ScoreValues());
    QVERIFY(!isReadable(report.maps[0].facts));
}

void TestReportTask::derivedMapsAreThoseOfThePanes()
{
    const ScoringFolder folder;
    LinearNetwork network;
    const Datamodule datamodule = withBoxes(folder);
    const Sample& sample = datamodule.splits[0].samples[0];
    const ReportRequest request = requestOf();
    const InputSpec& input = network.model().input;
    CaseReport report = reportOfCase(network, datamodule, "train", sample, request, {});
    const auto derived = [&](DerivedKind kind) {
        return reportOfDerived(kind, report.maps, datamodule, sample, input, request);
    };
    const auto maps = explainCase(network, datamodule, sample, request.explain, {});
    const Image first = inputMap(maps[0], input.size);
    Image second = inputMap(maps[1], input.size);
    const MapComparison expected = compareMaps(first, second);
    const ReportedDerivation difference = derived(DerivedKind::Difference);
    QCOMPARE(difference.figures->largestDifference, expected.largestDifference);
    QCOMPARE(difference.colours.colormap, std::string("reading-signed"));
    QCOMPARE(float(difference.colours.high), float(expected.largestDifference));
    QCOMPARE(difference.colours.low, -difference.colours.high);
    QCOMPARE(difference.picture.width, input.size);
    const ReportedDerivation mean = derived(DerivedKind::Mean);
    const std::array both = {&first, static_cast<const Image*>(&second)};
    const Image combined = combineMaps(both).mean;
    QCOMPARE(float(mean.colours.high),
             *std::max_element(combined.values.begin(), combined.values.end()));
    QVERIFY(derived(DerivedKind::Deviation).picture.width > 0);
    const ReportedDerivation swipe = reportOfSwipe(report.maps[0], report.maps[1], 0.5);
    QVERIFY(swipe.picture.row(3)[0] == report.maps[0].picture.row(3)[0]);
    QVERIFY(swipe.picture.row(3)[input.size - 1] == report.maps[1].picture.row(3)[input.size - 1]);

    const ReportedDerivation same =
        reportOfDerived(DerivedKind::Difference, {report.maps[0], report.maps[0]}, datamodule,
                        sample, input, request);
    QVERIFY(same.picture.width > 0 && !scaleOf(same.colours));
    QCOMPARE(scaleOf({"plasma", 0, 0.000421})->high.text(), std::string("0.000421"));

    second.values.assign(second.values.size(), std::nanf(""));
    report.maps[1] = reportOfMap(datamodule, sample, second, "broken", input, request);
    QVERIFY(derived(DerivedKind::Difference).picture.width == 0);
    const ReportedDerivation rest = derived(DerivedKind::Mean);
    QCOMPARE(rest.leftOut, std::vector<std::size_t>{1});
    QVERIFY(rest.picture.width > 0);
}

void TestReportTask::cohort()
{
    const ScoringFolder folder;
    LinearNetwork network;
    const Datamodule datamodule = withBoxes(folder);
    ReportRequest request = requestOf();
    request.road = true;
    network.constantMaps = {datamodule.splits[1].samples[1].name};
    std::size_t heard = 0;
    const CohortResult result =
        reportOfCohort(network, datamodule, request,
                       [&](const TaskProgress& progress) { heard = progress.done; }, {});
    QCOMPARE(heard, std::size_t(ScoringFolder::samples));
    QCOMPARE(result.report.cases, std::size_t(ScoringFolder::samples));
    QCOMPARE(result.report.maps.size(), std::size_t(2));
    const ReportedScores* energy = columnOf(result.report, Score::Energy, "train");
    QVERIFY(energy);
    QCOMPARE(energy->values.size(), std::size_t(1));
    const CaseReport first =
        reportOfCase(network, datamodule, "train", datamodule.splits[0].samples[0], request, {});
    QVERIFY(energy->values[0] == first.maps[0].scores[Score::Energy]);
    // The map of the other case with a box is empty: counted, but without a score.
    const ReportedScores* other = columnOf(result.report, Score::Energy, "test");
    QVERIFY(other && other->values.size() == 1 && !other->values[0]);
    QCOMPARE(columnOf(result.report, Score::Morf, "test")->values.size(), std::size_t(4));
    QVERIFY(result.report.maps[0].degeneratePoints > 0);
    for (const ReportedCase& worst : result.report.worst)
        QCOMPARE(worst.picture.width, LinearNetwork::size);
    QVERIFY(!reportHtml(cohortReport(result.report)).empty());
}

void TestReportTask::brokenSamplesFailAlone()
{
    const ScoringFolder folder;
    LinearNetwork network;
    const Datamodule datamodule = withBoxes(folder);
    std::filesystem::remove(folder.path(ScoringFolder::name(3)));
    const CohortResult result = reportOfCohort(network, datamodule, requestOf(), {}, {});
    QCOMPARE(result.failures.size(), std::size_t(1));
    QCOMPARE(result.failures[0].name, ScoringFolder::name(3));
    QCOMPARE(result.made, std::size_t(ScoringFolder::samples - 1));
    QCOMPARE(result.report.failed, std::size_t(1));
    QVERIFY(kindOf([&] {
                reportOfCase(network, datamodule, "test", datamodule.splits[1].samples[0],
                             requestOf(), {});
            }) == ErrorKind::NotFound);
}

void TestReportTask::cancels()
{
    const ScoringFolder folder;
    LinearNetwork network;
    const Datamodule datamodule = withBoxes(folder);
    std::stop_source source;
    const CohortResult result = reportOfCohort(
        network, datamodule, requestOf(),
        [&](const TaskProgress& progress) {
            if (progress.done == 2)
                source.request_stop();
        },
        source.get_token());
    QVERIFY(result.cancelled);
    QCOMPARE(result.made, std::size_t(2));
}

QTEST_GUILESS_MAIN(TestReportTask)
#include "tst_report_task.moc"
