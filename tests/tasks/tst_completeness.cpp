// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <nlohmann/json.hpp>

#include "support/scoring_folder.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::results;
using namespace saliscope::road;
using namespace saliscope::run;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

double sigmoid(double value)
{
    return 1 / (1 + std::exp(-value));
}

} // namespace

class TestCompleteness final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void scoresFollowTheDefinition();
    void foldersPerAlgorithmAndOutput();
    void highestOutputIsNamed();
    void mapWithoutEvidenceHasNoScore();
    void brokenMapHasNoScore();
    void brokenAnswerFailsTheSample();
    void brokenAnswerFailsAlone();
    void tiesByRankLeaveNothingDegenerate();
    void noiseIsSeeded();
    void manyPercentilesComeInBatches_data();
    void manyPercentilesComeInBatches();
    void negativesAreListedWithoutScores();
    void onlyOneSplit();
    void unreadablePictureFails();
    void countsWhatItDoes();
    void badRequests_data();
    void badRequests();

private:
    nlohmann::json details(const std::string& folder) const
    {
        return nlohmann::json::parse(m_folder->read(folder + "/completeness.details.json"));
    }

    std::unique_ptr<ScoringFolder> m_folder;
};

void TestCompleteness::init()
{
    m_folder = std::make_unique<ScoringFolder>();
}

/// Every step once more, by hand.
void TestCompleteness::scoresFollowTheDefinition()
{
    LinearNetwork network;
    CompletenessRequest request = m_folder->request("results");
    request.network.seed = 3;
    request.road.percentiles = {30, 70};
    const SampleResult result =
        m_folder->run(network, request).tables.at(0).results.at(0).samples.at(1);

    const Datamodule datamodule = m_folder->datamodule();
    const Sample& sample = datamodule.splits[0].samples[1];
    const Image image =
        prepareInput(loadSample(datamodule, sample), {}, network.model().input).image;
    ExplainRequest explain;
    explain.maps = {{Algorithm::GradCam, ""}};
    const Explanation explanation = network.explain(image, sample.name, explain, {});
    double morf = 0;
    double lerf = 0;
    for (const RoadMask& mask :
         roadMasks(explanation.maps[0].map, std::vector<double>{30, 70}, Ties::Reference)) {
        QVERIFY(!mask.degenerate);
        Image imputed = image;
        ImputationWorkspace workspace;
        impute(image, mask.mask, {}, roadNoiseKey(3, sample.name, mask.percentile, mask.order),
               workspace, imputed.values);
        const double score = sigmoid(double(network.logits({imputed}, {})[0][0])) -
                             sigmoid(double(explanation.logits[0]));
        (mask.order == RemovalOrder::MostRelevantFirst ? morf : lerf) += score / 2;
    }
    QCOMPARE(result.name, std::string("a/1.png"));
    QCOMPARE(result.output, std::optional(0));
    QVERIFY(std::abs(*result.scores.at(0) - morf) < 1e-12);
    QVERIFY(std::abs(*result.scores.at(1) - lerf) < 1e-12);
    QVERIFY(std::abs(*result.scores.at(2) - (lerf - morf) / 2) < 1e-12);
    QVERIFY(std::abs(morf) > 1e-6);
}

void TestCompleteness::foldersPerAlgorithmAndOutput()
{
    LinearNetwork network;
    network.outputCount = 3;
    CompletenessRequest request = m_folder->request("results");
    request.algorithms = {Algorithm::GradCam, Algorithm::GradCamPlusPlus};
    request.allOutputs = true;
    const CompletenessReport report = m_folder->run(network, request);
    QCOMPARE(network.explained, int(ScoringFolder::samples));
    QCOMPARE(report.tables.size(), std::size_t(6));
    QCOMPARE(report.maps, std::size_t(6 * ScoringFolder::samples));
    std::set<std::string> texts;
    for (const CompletenessTable& table : report.tables) {
        const fs::path folder = m_folder->path("results") / algorithmInfo(table.algorithm).name /
                                std::to_string(table.output.value());
        QCOMPARE(table.folder, folder);
        QVERIFY(fs::exists(folder / "completeness.details.json"));
        QCOMPARE(table.results[1].samples[3].output, table.output);
        texts.insert(resultsText(table.results));
    }
    QCOMPARE(texts.size(), std::size_t(6));
}

void TestCompleteness::highestOutputIsNamed()
{
    LinearNetwork network;
    network.outputCount = 4;
    const CompletenessReport report = m_folder->run(network, m_folder->request("results"));
    QCOMPARE(report.tables.size(), std::size_t(1));
    QCOMPARE(report.tables[0].folder, m_folder->path("results"));
    QVERIFY(!report.tables[0].output);
    for (const auto& samples : details("results"))
        for (const auto& sample : samples) {
            const auto logits = sample.at("logits").get<std::vector<float>>();
            const auto highest = std::max_element(logits.begin(), logits.end()) - logits.begin();
            QCOMPARE(sample.at("output").get<std::ptrdiff_t>(), highest);
            QCOMPARE(sample.at("points").at(0).at("logits").size(), std::size_t(4));
        }
}

void TestCompleteness::mapWithoutEvidenceHasNoScore()
{
    LinearNetwork network;
    network.constantMaps = {"a/1.png"};
    const CompletenessReport report = m_folder->run(network, m_folder->request("results"));
    QVERIFY(report.failures.empty());
    QCOMPARE(report.mapsWithoutScore, std::size_t(1));
    const SampleResult& row = report.tables[0].results[0].samples[1];
    QCOMPARE(row.scores, (std::vector<std::optional<double>>(3)));
    const auto sample = details("results").at("train").at(1);
    QCOMPARE(sample.at("degenerate-morf").get<int>(), 4);
    QCOMPARE(sample.at("degenerate-lerf").get<int>(), 4);
    QCOMPARE(sample.at("flags").at(0).get<std::string>(), std::string("empty"));
    for (const auto& point : sample.at("points")) {
        QVERIFY(point.at("score").is_null());
        QVERIFY(point.at("degenerate").get<bool>());
        QCOMPARE(point.at("removed").get<double>(), 1.0);
    }
}

void TestCompleteness::brokenMapHasNoScore()
{
    LinearNetwork network;
    network.brokenMaps = {"a/4.png"};
    const CompletenessReport report = m_folder->run(network, m_folder->request("results"));
    QVERIFY(report.failures.empty());
    QCOMPARE(report.nonFiniteMaps, std::size_t(1));
    QCOMPARE(report.mapsWithoutScore, std::size_t(1));
    QCOMPARE(report.tables[0].results[1].samples[1].scores,
             (std::vector<std::optional<double>>(3)));
    QCOMPARE(details("results").at("test").at(1).at("flags").at(0).get<std::string>(),
             std::string("non-finite"));
}

void TestCompleteness::brokenAnswerFailsTheSample()
{
    LinearNetwork network;
    network.brokenLogits = true;
    CompletenessRequest request = m_folder->request("results");
    request.imputers = 16;
    const CompletenessReport report = m_folder->run(network, request);
    QCOMPARE(report.failures.size(), std::size_t(ScoringFolder::samples));
    QCOMPARE(report.scored, std::size_t(0));
    QVERIFY(report.tables[0].results[0].samples[0].scores.empty());
}

/// Also where an earlier run has left a line of it that is not valid.
void TestCompleteness::brokenAnswerFailsAlone()
{
    LinearNetwork network;
    network.outputCount = 2;
    const CompletenessRequest request = m_folder->request("results");
    QVERIFY(m_folder->run(network, request).failures.empty());
    const std::string record = m_folder->read("results/completeness.jsonl");
    std::string damaged = record;
    const std::size_t line = damaged.rfind('\n', damaged.find("a/1.png")) + 1;
    damaged.replace(damaged.find("\"logits\":", line), 9, "\"lost\":  ");
    writeFileAtomically(m_folder->path("results/completeness.jsonl"), {damaged});
    network.brokenAt = float(31 % 256) / 255; // the first pixel of a/1.png
    const CompletenessReport report = m_folder->run(network, request);
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.failures[0].name, std::string("a/1.png"));
    QVERIFY(report.failures[0].reason.text().starts_with("the network's output is NaN"));
    QCOMPARE(report.kept, std::size_t(ScoringFolder::samples - 1));
    const auto& samples = report.tables[0].results[0].samples;
    QVERIFY(samples[0].scores.size() == 3 && samples[2].scores.size() == 3);
    QVERIFY(samples[1].scores.empty());
}

void TestCompleteness::tiesByRankLeaveNothingDegenerate()
{
    LinearNetwork network;
    network.levels = 2;
    CompletenessRequest request = m_folder->request("reference");
    const CompletenessReport reference = m_folder->run(network, request);
    QVERIFY(reference.degeneratePoints > 0);
    QVERIFY(reference.degeneratePoints < reference.points);
    request.outputFolder = m_folder->path("rank");
    request.road.ties = Ties::Rank;
    const CompletenessReport rank = m_folder->run(network, request);
    QCOMPARE(rank.degeneratePoints, std::size_t(0));
    const nlohmann::json ranked = details("rank");
    for (const auto& point : ranked.at("test").at(0).at("points"))
        QVERIFY(std::abs(point.at("removed").get<double>() -
                         (1 - point.at("percentile").get<double>() / 100)) < 0.005);
}

void TestCompleteness::noiseIsSeeded()
{
    LinearNetwork network;
    std::map<std::pair<double, int>, std::string> texts;
    for (const double noise : {0.0, 0.01})
        for (const int seed : {1, 1, 2}) {
            CompletenessRequest request = m_folder->request("results");
            request.noise = noise;
            request.network.seed = std::uint64_t(seed);
            request.overwrite = true;
            const auto text = resultsText(m_folder->run(network, request).tables[0].results);
            const auto [place, isNew] = texts.emplace(std::pair(noise, seed), text);
            QVERIFY(isNew || place->second == text);
        }
    QCOMPARE(texts.at({0.0, 1}), texts.at({0.0, 2}));
    QVERIFY(texts.at({0.01, 1}) != texts.at({0.01, 2}));
    QVERIFY(texts.at({0.01, 1}) != texts.at({0.0, 1}));
}

void TestCompleteness::manyPercentilesComeInBatches_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("images");
    QTest::newRow("one core") << "cpu" << 1 << 1;
    QTest::newRow("eight cores") << "cpu" << 8 << 8;
    QTest::newRow("beside the processor") << "fake:0" << 1 << 16;
}

void TestCompleteness::manyPercentilesComeInBatches()
{
    QFETCH(QString, device);
    QFETCH(int, threads);
    QFETCH(int, images);
    LinearNetwork network;
    network.deviceName = device.toStdString();
    CompletenessRequest request = m_folder->request("results");
    request.imputers = threads;
    request.road.percentiles.clear();
    for (int percent = 50; percent < 100; ++percent)
        request.road.percentiles.push_back(percent);
    const CompletenessReport report = m_folder->run(network, request);
    QCOMPARE(report.points, std::size_t(100 * ScoringFolder::samples));
    QCOMPARE(network.largestBatch, std::size_t(images));
}

void TestCompleteness::negativesAreListedWithoutScores()
{
    LinearNetwork network;
    CompletenessRequest request = m_folder->request("results");
    request.selection.positiveOnly = true;
    const CompletenessReport report = m_folder->run(network, request);
    QCOMPARE(report.total, std::size_t(4));
    QCOMPARE(report.scored, std::size_t(4));
    for (const SplitResults& split : report.tables[0].results)
        for (const SampleResult& row : split.samples)
            QCOMPARE(row.scores.empty(), row.label.values[0] == 0);
    QCOMPARE(report.tables[0].results[1].samples.size(), std::size_t(4));
}

void TestCompleteness::onlyOneSplit()
{
    LinearNetwork network;
    CompletenessRequest request = m_folder->request("results");
    request.selection.onlySplit = "test";
    const CompletenessReport report = m_folder->run(network, request);
    QCOMPARE(report.skippedSplits, std::vector<std::string>{"train"});
    QCOMPARE(report.tables[0].results.size(), std::size_t(1));
    QCOMPARE(report.tables[0].results[0].split, std::string("test"));
}

void TestCompleteness::unreadablePictureFails()
{
    writeFileAtomically(m_folder->path("a/3.png"), {"no picture"});
    fs::remove(m_folder->path("a/5.png"));
    LinearNetwork network;
    std::size_t told = 0;
    const auto progress = [&](const TaskProgress& state) { told += state.newFailures.size(); };
    const CompletenessReport report = scoreCompleteness(network, m_folder->datamodule(),
                                                        m_folder->request("results"), progress, {});
    QCOMPARE(report.failures.size(), std::size_t(2));
    QCOMPARE(told, std::size_t(2));
    QCOMPARE(report.scored, std::size_t(5));
    QCOMPARE(report.tables[0].results[1].samples.size(), std::size_t(4));
    QVERIFY(report.tables[0].results[1].samples[0].scores.empty());
}

void TestCompleteness::countsWhatItDoes()
{
    LinearNetwork network;
    std::vector<std::size_t> done;
    const auto progress = [&](const TaskProgress& state) { done.push_back(state.done); };
    scoreCompleteness(network, m_folder->datamodule(), m_folder->request("results"), progress, {});
    std::vector<std::size_t> expected(ScoringFolder::samples + 1);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(done, expected);
}

void TestCompleteness::badRequests_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what :
         {"percentile", "no percentile", "NaN percentile", "noise", "algorithms", "split", "shard"})
        QTest::newRow(what) << what;
}

void TestCompleteness::badRequests()
{
    QFETCH(QString, what);
    CompletenessRequest request = m_folder->request("results");
    if (what == "percentile")
        request.road.percentiles = {20, 101};
    else if (what == "no percentile")
        request.road.percentiles.clear();
    else if (what == "NaN percentile")
        request.road.percentiles = {NAN};
    else if (what == "noise")
        request.noise = -1;
    else if (what == "algorithms")
        request.algorithms.clear();
    else if (what == "split")
        request.selection.onlySplit = "none";
    else
        request.selection.shard = {3, 2};
    LinearNetwork network;
    try {
        m_folder->run(network, request);
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::BadRequest);
    }
}

QTEST_GUILESS_MAIN(TestCompleteness)
#include "tst_completeness.moc"
