// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/render/png.h"
#include "core/results/json_layout.h"
#include "core/tasks/completeness.h"
#include "core/tasks/sweep.h"
#include "core/tasks/sweep_tables.h"
#include "support/damaged_line.h"
#include "tasks/layered_network.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::metrics;
using namespace saliscope::render;
using namespace saliscope::results;
using namespace saliscope::run;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

constexpr int size = LayeredNetwork::size;

/// Dark, with a bright square that covers most of the box, and something outside.
std::vector<std::uint8_t> picture(int index)
{
    std::vector<std::uint8_t> grey(size * size, 20);
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const bool inside = x >= 2 + index && x < 6 + index && y >= 4 && y < 8;
            grey[std::size_t(y * size + x)] =
                std::uint8_t((inside ? 200 : 10) + (x * 7 + y * 3 + index * 5) % 40);
        }
    return grey;
}

std::string entry(const char* name, int label, int index)
{
    const std::string boxes =
        index < 0 ? "" : ", [[1, " + std::to_string(3 + index) + ", 4, 4, 4], [0, 0, 0, 2, 2]]";
    return std::string("[\"") + name + "\", " + std::to_string(label) + boxes + "]";
}

} // namespace

class TestSweep final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void scoresAreThoseOfInterpretability();
    void oneCallServesAllLayers();
    void manyLayersComeInGroups();
    void bestLayerIsNamed();
    void lowestIsBestForMorf();
    void heldOutSplits();
    void roadIsThatOfCompleteness();
    void chosenLayersInOrder();
    void labelChoosesTheOutput();
    void resumesToTheSameBytes();
    void scoresAnewWhatIsOfOtherData();
    void scoresAnewWhatIsDamaged_data() { addDamages(); }
    void scoresAnewWhatIsDamaged();
    void shardsMeetInOneFolder();
    void otherSettingsAreRefused();
    void cancelsBetweenTwoMaps();
    void limitCountsSamplesWithBoxes();
    void brokenSamplesFailAlone();
    void brokenAnswersFailAlone();
    void nonFiniteMapsHaveNoScores();
    void singleSampleHasNoInterval();
    void badRequests_data();
    void badRequests();

private:
    fs::path path(const std::string& relative) const
    {
        return fs::path(m_folder->path().toStdString()) / relative;
    }
    Datamodule datamodule() const
    {
        DataOptions options;
        options.datadir = path("");
        return openDatamodule(path("split.json").string(), options);
    }
    SweepRequest request(const std::string& output = "out") const
    {
        SweepRequest request;
        request.outputFolder = path(output);
        request.interval.resamples = 200;
        request.algorithms = {Algorithm::GradCam, Algorithm::LayerCam};
        return request;
    }
    SweepReport run(LayeredNetwork& network, const SweepRequest& request) const
    {
        return sweepLayers(network, datamodule(), request, {}, {});
    }
    static std::string textOf(const SweepReport& report, const SweepRequest& request)
    {
        return jsonText(sweepObject(report, request)) + csvTable(sweepTable(report));
    }
    static const ScoreEstimate& estimate(const SweepReport& report, Algorithm algorithm,
                                         std::size_t layer, Score score)
    {
        for (const SweepRow& row : report.rows)
            if (row.algorithm == algorithm && row.layer == layer)
                return row.estimates.at(
                    std::size_t(std::find(report.scores.begin(), report.scores.end(), score) -
                                report.scores.begin()));
        throw std::runtime_error("there is no such row");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSweep::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (int index = 0; index < 6; ++index)
        writeFileAtomically(path("a/" + std::to_string(index) + ".png"),
                            {encodeGreyPng(picture(index), size, size)});
    writeFileAtomically(path("split.json"),
                        {"{\"train\": [" + entry("a/0.png", 1, 0) + ", " + entry("a/1.png", 0, 1) +
                         ", " + entry("a/2.png", 1, 2) + "], \"test\": [" +
                         entry("a/3.png", 1, -1) + ", " + entry("a/4.png", 1, 4) + ", " +
                         entry("a/5.png", 1, 5) + "], \"empty\": []}"});
}

void TestSweep::scoresAreThoseOfInterpretability()
{
    LayeredNetwork network;
    const SweepReport report = run(network, request());
    const Datamodule data = datamodule();
    double energy = 0;
    double lift = 0;
    double hits = 0;
    const std::vector<const Sample*> samples = {
        &data.splits[0].samples[0], &data.splits[0].samples[2], &data.splits[1].samples[1],
        &data.splits[1].samples[2]};
    for (const Sample* sample : samples) {
        const ModelInput input =
            prepareInput(loadSample(data, *sample), sample->boxes, network.model().input);
        const SaliencyMap map = network.mapOf(input.image, {Algorithm::LayerCam, "layer1"}, 0);
        const Interpretability found = interpretability(map.map, input.boxes, {});
        energy += found.proportionalEnergy / 4;
        lift += found.energyLift.value() / 4;
        hits += found.pointingHit.value() ? 0.25 : 0;
    }
    QCOMPARE(report.scored, std::size_t(4));
    QCOMPARE(report.total, std::size_t(4));
    const auto mean = [&](Score score) {
        return estimate(report, Algorithm::LayerCam, 1, score).statistics.mean.value();
    };
    QVERIFY(std::abs(mean(Score::Energy) - energy) < 1e-12);
    QVERIFY(std::abs(mean(Score::Lift) - lift) < 1e-12);
    QVERIFY(std::abs(mean(Score::Pointing) - hits) < 1e-12);
    QVERIFY(std::abs(lift - 1) > 1e-3);
    const ScoreEstimate& first = estimate(report, Algorithm::LayerCam, 1, Score::Lift);
    QVERIFY(first.interval.value().low < lift && lift < first.interval->high);
}

void TestSweep::oneCallServesAllLayers()
{
    LayeredNetwork network;
    const SweepReport report = run(network, request());
    QCOMPARE(network.passes, 4);
    QCOMPARE(report.layers.size(), std::size_t(4));
    QCOMPARE(report.rows.size(), std::size_t(8));
    QCOMPARE(report.layers[2].cells, (Size{16, 14}));
    QCOMPARE(report.splits.size(), std::size_t(2));
    QCOMPARE(report.splits[1].samples, std::size_t(2));
}

void TestSweep::manyLayersComeInGroups()
{
    LayeredNetwork network;
    network.layerCount = 150;
    SweepRequest all = request();
    const SweepReport report = run(network, all);
    QCOMPARE(network.passes, 3 * 4);
    QCOMPARE(report.rows.size(), std::size_t(300));
    all = request("few");
    all.layers = {"layer140", "layer3"};
    const SweepReport few = run(network, all);
    QCOMPARE(few.rows.size(), std::size_t(4));
    for (const Algorithm algorithm : all.algorithms) {
        const auto lift = [&](const SweepReport& each, std::size_t layer) {
            return estimate(each, algorithm, layer, Score::Lift).statistics.mean.value();
        };
        QCOMPARE(lift(few, 0), lift(report, 3));
        QCOMPARE(lift(few, 1), lift(report, 140));
        QVERIFY(lift(few, 0) != lift(few, 1));
    }
}

void TestSweep::bestLayerIsNamed()
{
    LayeredNetwork network;
    const SweepReport report = run(network, request());
    QCOMPARE(report.best.size(), std::size_t(2));
    for (const BestLayer& best : report.best) {
        QCOMPARE(best.layer, std::size_t(0)); // the last layer has no lift at all
        QVERIFY(best.estimate.interval);
    }
    QCOMPARE(report.emptyMaps, std::size_t(8));
    QCOMPARE(estimate(report, Algorithm::GradCam, 3, Score::Lift).statistics.missing,
             std::size_t(4));
    QCOMPARE(estimate(report, Algorithm::GradCam, 3, Score::Energy).statistics.mean,
             std::optional(0.0));
    const std::string text = bestLayersText(report, Score::Lift);
    QVERIFY(text.find("layer0") != std::string::npos);
    QCOMPARE(sweepWarnings(report, Score::Lift).size(), std::size_t(2));
}

void TestSweep::lowestIsBestForMorf()
{
    LayeredNetwork network;
    SweepRequest wanted = request();
    wanted.withRoad = true;
    wanted.rank = Score::Morf;
    const SweepReport report = run(network, wanted);
    for (const BestLayer& best : report.best)
        for (std::size_t layer = 0; layer < report.layers.size(); ++layer) {
            const Statistics& other =
                estimate(report, best.algorithm, layer, Score::Morf).statistics;
            QVERIFY(!other.mean || *best.estimate.statistics.mean <= *other.mean);
        }
}

void TestSweep::heldOutSplits()
{
    LayeredNetwork network;
    const SweepReport report = run(network, request());
    QCOMPARE(report.heldOut.size(), std::size_t(4));
    const HeldOutLayer& onTrain = report.heldOut[0];
    QCOMPARE(onTrain.split, std::string("train"));
    QCOMPARE(onTrain.best.estimate.statistics.count, std::size_t(2));
    SweepRequest test = request("test");
    test.selection.onlySplit = "test";
    const SweepReport alone = run(network, test);
    QVERIFY(alone.heldOut.empty());
    QCOMPARE(onTrain.others.statistics.mean,
             estimate(alone, Algorithm::GradCam, onTrain.best.layer, Score::Lift).statistics.mean);
    QCOMPARE(alone.skippedSplits, (std::vector<std::string>{"train", "empty"}));
}

void TestSweep::roadIsThatOfCompleteness()
{
    LayeredNetwork network;
    SweepRequest wanted = request();
    wanted.withRoad = true;
    wanted.network.seed = 7;
    wanted.layers = {"layer0"};
    const SweepReport report = run(network, wanted);
    CompletenessRequest completeness;
    completeness.algorithms = wanted.algorithms;
    completeness.network.seed = 7;
    completeness.outputFolder = path("completeness");
    const auto tables = scoreCompleteness(network, datamodule(), completeness, {}, {}).tables;
    for (const CompletenessTable& table : tables) {
        const auto& train = table.results.at(0).samples;
        const auto& test = table.results.at(1).samples;
        for (const auto& [score, place] :
             {std::pair(Score::Morf, 0), {Score::Lerf, 1}, {Score::Road, 2}}) {
            const auto at = [place = std::size_t(place)](const SampleResult& sample) {
                return sample.scores.at(place).value();
            };
            const double mean = (at(train[0]) + at(train[2]) + at(test[1]) + at(test[2])) / 4;
            const auto found = estimate(report, table.algorithm, 0, score).statistics.mean.value();
            QVERIFY(std::abs(found - mean) < 1e-12);
        }
    }
}

void TestSweep::chosenLayersInOrder()
{
    LayeredNetwork network;
    SweepRequest wanted = request();
    wanted.layers = {"layer2", "layer1", "layer2"};
    const SweepReport report = run(network, wanted);
    QCOMPARE(report.layers.size(), std::size_t(2));
    QCOMPARE(report.layers[0].info.name, std::string("layer1"));
}

void TestSweep::labelChoosesTheOutput()
{
    LayeredNetwork network;
    network.outputCount = 3;
    run(network, request());
    QCOMPARE(network.outputsAsked, (std::set<int>{1}));
}

void TestSweep::resumesToTheSameBytes()
{
    LayeredNetwork network;
    const SweepReport whole = run(network, request());
    std::stop_source source;
    const auto afterTwo = [&](const TaskProgress& progress) {
        if (progress.done >= 2)
            source.request_stop();
    };
    const SweepReport stopped =
        sweepLayers(network, datamodule(), request("parts"), afterTwo, source.get_token());
    QVERIFY(stopped.cancelled);
    QVERIFY(stopped.rows.empty());
    network.passes = 0;
    SweepRequest threads = request("parts");
    threads.imputers = 3;
    threads.decoders = 2;
    const SweepReport rest = run(network, threads);
    QCOMPARE(rest.kept, std::size_t(2));
    QCOMPARE(network.passes, 2);
    QCOMPARE(textOf(rest, threads), textOf(whole, request()));
    QCOMPARE(readFile(path("parts/sweep.jsonl")), readFile(path("out/sweep.jsonl")));
}

void TestSweep::scoresAnewWhatIsOfOtherData()
{
    LayeredNetwork network;
    run(network, request());
    const std::string before = readFile(path("out/sweep.jsonl"));
    QCOMPARE(run(network, request()).kept, std::size_t(4));
    // Another picture and, of another sample, another box.
    writeFileAtomically(path("a/2.png"), {encodeGreyPng(picture(3), size, size)});
    writeFileAtomically(path("split.json"),
                        {"{\"train\": [" + entry("a/0.png", 1, 1) + ", " + entry("a/1.png", 0, 1) +
                         ", " + entry("a/2.png", 1, 2) + "], \"test\": [" +
                         entry("a/3.png", 1, -1) + ", " + entry("a/4.png", 1, 4) + ", " +
                         entry("a/5.png", 1, 5) + "], \"empty\": []}"});
    const SweepReport report = run(network, request());
    QCOMPARE(report.kept, std::size_t(2));
    QCOMPARE(report.scored, std::size_t(2));
    QCOMPARE(report.remade.count(), std::size_t(2));
    QCOMPARE(report.remade.notes().size(), std::size_t(2));
    const std::string resumed = readFile(path("out/sweep.jsonl"));
    QVERIFY(resumed != before);
    const SweepReport anew = run(network, request("anew"));
    QCOMPARE(textOf(report, request()), textOf(anew, request()));
    QCOMPARE(resumed, readFile(path("anew/sweep.jsonl")));
}

void TestSweep::scoresAnewWhatIsDamaged()
{
    QFETCH(QString, damage);
    LayeredNetwork network;
    run(network, request());
    const std::string before = readFile(path("out/sweep.jsonl"));
    damageLastLine(path("out/sweep.jsonl"), damage);
    const SweepReport report = run(network, request());
    QCOMPARE(report.kept, std::size_t(3));
    QCOMPARE(report.remade.count(), std::size_t(1));
    QVERIFY(report.remade.notes().at(0).text().starts_with("Lines of sweep.jsonl that were"));
    QCOMPARE(readFile(path("out/sweep.jsonl")), before);
}

void TestSweep::shardsMeetInOneFolder()
{
    LayeredNetwork network;
    const SweepReport whole = run(network, request());
    for (const std::size_t index : {1, 2, 3}) {
        SweepRequest part = request("shards");
        part.selection.shard = {index, 3};
        QVERIFY(run(network, part).rows.empty());
    }
    network.passes = 0;
    const SweepReport merged = run(network, request("shards"));
    QCOMPARE(network.passes, 0);
    QCOMPARE(textOf(merged, request()), textOf(whole, request()));
    QCOMPARE(readFile(path("shards/sweep.jsonl")), readFile(path("out/sweep.jsonl")));
}

void TestSweep::otherSettingsAreRefused()
{
    LayeredNetwork network;
    run(network, request());
    SweepRequest other = request();
    other.layers = {"layer1"};
    QVERIFY_THROWS_EXCEPTION(Error, run(network, other));
    other.overwrite = true;
    QCOMPARE(run(network, other).scored, std::size_t(4));
    other.overwrite = false;
    other.rank = Score::Focus; // a question to the same scores
    QCOMPARE(run(network, other).kept, std::size_t(4));
}

void TestSweep::cancelsBetweenTwoMaps()
{
    LayeredNetwork network;
    std::stop_source source;
    int maps = 0;
    network.onMap = [&] {
        if (++maps == 3)
            source.request_stop();
    };
    const SweepReport report =
        sweepLayers(network, datamodule(), request(), {}, source.get_token());
    QVERIFY(report.cancelled);
    QCOMPARE(maps, 3);
    QCOMPARE(report.scored, std::size_t(0));
    QVERIFY(report.failures.empty());
}

void TestSweep::limitCountsSamplesWithBoxes()
{
    LayeredNetwork network;
    SweepRequest wanted = request();
    wanted.selection.limit = 3;
    const SweepReport report = run(network, wanted);
    QCOMPARE(report.scored, std::size_t(3));
    QCOMPARE(report.splits[1].samples, std::size_t(1));
}

void TestSweep::brokenSamplesFailAlone()
{
    writeFileAtomically(path("a/2.png"), {"no picture"});
    LayeredNetwork network;
    const SweepReport report = run(network, request());
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.failures[0].name, std::string("a/2.png"));
    QCOMPARE(report.scored, std::size_t(3));
    QCOMPARE(report.rows[0].estimates[0].statistics.count, std::size_t(3));
}

void TestSweep::brokenAnswersFailAlone()
{
    LayeredNetwork network;
    network.brokenAnswers = {"a/2.png"};
    const SweepReport report = run(network, request());
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.failures[0].name, std::string("a/2.png"));
    QVERIFY(report.failures[0].reason.text().starts_with("the network's output is NaN"));
    QCOMPARE(report.scored, std::size_t(3));
    QCOMPARE(report.rows[0].estimates[0].statistics.count, std::size_t(3));
}

void TestSweep::nonFiniteMapsHaveNoScores()
{
    LayeredNetwork network;
    network.brokenMaps = {"a/0.png"};
    const SweepReport report = run(network, request());
    QCOMPARE(report.nonFiniteMaps, std::size_t(2));
    QCOMPARE(estimate(report, Algorithm::GradCam, 0, Score::Energy).statistics.missing,
             std::size_t(1));
    QCOMPARE(estimate(report, Algorithm::GradCam, 1, Score::Energy).statistics.missing,
             std::size_t(0));
    QVERIFY(textOf(report, request()).find("nan") == std::string::npos);
}

void TestSweep::singleSampleHasNoInterval()
{
    LayeredNetwork network;
    SweepRequest wanted = request();
    wanted.selection.limit = 1;
    const SweepReport report = run(network, wanted);
    QCOMPARE(report.best.size(), std::size_t(2));
    QVERIFY(!report.best[0].estimate.interval);
    QVERIFY(!report.best[0].estimate.statistics.deviation);
    QVERIFY(textOf(report, wanted).find("\"low\": null") != std::string::npos);
}

void TestSweep::badRequests_data()
{
    QTest::addColumn<int>("which");
    const char* names[] = {"label without boxes", "split without boxes", "no target layer",
                           "unknown layer",       "score not taken",     "no algorithm",
                           "label without output"};
    for (int which = 0; which < 7; ++which)
        QTest::newRow(names[which]) << which;
}

void TestSweep::badRequests()
{
    QFETCH(int, which);
    LayeredNetwork network;
    SweepRequest wanted = request();
    if (which == 0)
        wanted.targetLabel = 2;
    if (which == 1)
        wanted.selection.onlySplit = "empty";
    if (which == 2)
        wanted.algorithms.push_back(Algorithm::FullGrad);
    if (which == 3)
        wanted.layers = {"layer9"};
    if (which == 4)
        wanted.rank = Score::Road;
    if (which == 5)
        wanted.algorithms.clear();
    if (which == 6) {
        network.outputCount = 2;
        wanted.targetLabel = 2;
    }
    try {
        run(network, wanted);
        QFAIL("it ran");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::BadRequest);
        QVERIFY(!fs::exists(path("out")));
    }
}

QTEST_GUILESS_MAIN(TestSweep)
#include "tst_sweep.moc"
