// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/render/png.h"
#include "core/results/json_layout.h"
#include "core/results/results.h"
#include "core/results/score_statistics.h"
#include "core/results/score_statistics_tables.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::metrics;
using namespace saliscope::render;
using namespace saliscope::results;
namespace fs = std::filesystem;

namespace
{

constexpr int samples = 12;

double score(int sample, double shift)
{
    return 0.3 + 0.2 * std::sin(sample * 1.3 + shift) + shift;
}

/// Twelve samples in two splits, labels by turns; the third score follows the first.
std::string completeness(double shift, int first = 0)
{
    Results results = {{"train", {}}, {"test", {}}};
    for (int i = first; i < first + samples; ++i)
        results[i % 3 == 0 ? 0 : 1].samples.push_back(
            {"a/" + std::to_string(i) + ".png",
             {{i % 2}, false},
             0,
             {score(i, shift), -score(i, shift), score(i, shift) / 2}});
    return resultsText(results);
}

const ScoreRow& rowOf(const StatisticsReport& report, std::size_t group, const std::string& set,
                      Score wanted)
{
    for (const ScoreRow& row : report.rows)
        if (row.group == group && report.sets[row.set] == set && row.score == wanted)
            return row;
    throw std::runtime_error("there is no such row");
}

} // namespace

class TestScoreStatistics final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void foldersAreNamed();
    void metadataNamesAlgorithms();
    void detailsAddScores();
    void readsWhatMednetWrites();
    void meansAndIntervals();
    void pairsAreCompared();
    void groupsBySplitLabelAndSize();
    void datamoduleGivesLabelsAndAreas();
    void agreementOfScores();
    void threadsChangeNothing();
    void floorIsMissed();
    void outputsAreNotMixed();
    void outputsInOneFile();
    void settingsThatDiffer();
    void allNullScores();
    void singleSample();
    void noCommonSample();
    void partlyCommonSamples();
    void sameNameTwice();
    void damagedFiles_data();
    void damagedFiles();

private:
    fs::path path(const std::string& relative) const
    {
        return fs::path(m_folder->path().toStdString()) / relative;
    }
    void write(const std::string& relative, const std::string& text) const
    {
        writeFileAtomically(path(relative), {text});
    }
    std::vector<ScoreSet> read(const std::vector<std::string>& words) const
    {
        std::vector<ScoreInput> inputs;
        for (const std::string& word : words) {
            ScoreInput input = parseScoreInput(word);
            input.path = path(input.path.string());
            inputs.push_back(input);
        }
        return readScoreSets(inputs);
    }
    static StatisticsRequest quick()
    {
        StatisticsRequest request;
        request.interval.resamples = 500;
        return request;
    }
    StatisticsReport compare(const std::vector<std::string>& words) const
    {
        return compareScores(read(words), quick(), {});
    }
    static bool says(const std::vector<Message>& sentences, const std::string& words)
    {
        return std::any_of(sentences.begin(), sentences.end(), [&](const Message& sentence) {
            return sentence.text().find(words) != std::string::npos;
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestScoreStatistics::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write("all/gradcam/completeness.json", completeness(0.1));
    write("all/layercam/completeness.json", completeness(0.15));
    write("all/randomcam/completeness.json", completeness(0));
}

void TestScoreStatistics::foldersAreNamed()
{
    const auto names = [&](const std::vector<std::string>& words) {
        std::vector<std::string> result;
        for (const ScoreSet& set : read(words))
            result.push_back(set.name);
        return result;
    };
    using Names = std::vector<std::string>;
    QCOMPARE(names({"all"}), (Names{"gradcam", "layercam", "randomcam"}));
    QCOMPARE(names({"all/layercam", "x=all/gradcam"}), (Names{"layercam", "x"}));
    QCOMPARE(names({"old=all", "all/gradcam/completeness.json"}),
             (Names{"old/gradcam", "old/layercam", "old/randomcam", "gradcam"}));
}

void TestScoreStatistics::metadataNamesAlgorithms()
{
    write("one/completeness.json", completeness(0));
    write("one/completeness.meta.json", R"({"saliency-map-algorithm": "hirescam"})");
    write("two/interpretability.json", R"({"test": [["a/1.png", 1, 0.5, 0.25]]})");
    write("two/interpretability.meta.json", R"({"input-folder": "out/pasa-xgradcam/"})");
    const auto sets = read({"one", "two"});
    QCOMPARE(sets.at(0).name, std::string("hirescam"));
    QCOMPARE(sets.at(1).name, std::string("xgradcam"));
}

void TestScoreStatistics::detailsAddScores()
{
    write("all/gradcam/interpretability.json",
          R"({"test": [["a/1.png", 1, 0.5, 0.25], ["a/2.png", 0]]})");
    write("all/gradcam/interpretability.details.json",
          R"({"test": [{"name": "a/1.png", "energy": 0.5, "focus": 0.25, "area-fraction": 0.04,
              "energy-lift": 12.5, "pointing-hit": true, "iou": 0.3, "boxes": []}]})");
    const auto sets = read({"all/gradcam"});
    QCOMPARE(sets.size(), std::size_t(1));
    QCOMPARE(sets[0].files.size(), std::size_t(2));
    const auto found = std::find_if(sets[0].cases.begin(), sets[0].cases.end(),
                                    [](const ScoredCase& each) { return each.name == "a/1.png"; });
    QVERIFY(found != sets[0].cases.end());
    QCOMPARE(found->scores[Score::Lift], std::optional(12.5));
    QCOMPARE(found->scores[Score::Pointing], std::optional(1.0));
    QCOMPARE(found->scores[Score::Morf], std::optional(score(1, 0.1)));
    QCOMPARE(found->areaFraction, std::optional(0.04));
    QCOMPARE(sets[0].cases.size(), std::size_t(samples));
}

void TestScoreStatistics::readsWhatMednetWrites()
{
    const fs::path golden = fs::path(TEST_DATA) / "mednet"; // as mednet 2.1 wrote it
    const std::vector<ScoreInput> inputs = {{{}, golden / "completeness-densenet-gradcam"},
                                            {{}, golden / "completeness-pasa-layercam"},
                                            {{}, golden / "interpretability-pasa-layercam"}};
    const auto sets = readScoreSets(inputs);
    QCOMPARE(sets.size(), std::size_t(2));
    QCOMPARE(sets[0].name, std::string("gradcam"));
    QCOMPARE(sets[1].name, std::string("layercam"));
    QVERIFY(says(differingSettings(sets), "model"));
    const StatisticsReport report = compareScores(sets, quick(), {});
    QCOMPARE(rowOf(report, 0, "layercam", Score::Morf).estimate.statistics.count, std::size_t(4));
    QVERIFY(rowOf(report, 0, "layercam", Score::Energy).estimate.statistics.count > 4);
}

void TestScoreStatistics::meansAndIntervals()
{
    const StatisticsReport report = compare({"all"});
    std::vector<double> values;
    for (int i = 0; i < samples; ++i)
        values.push_back(score(i, 0.15));
    const ScoreRow& row = rowOf(report, 0, "layercam", Score::Morf);
    double mean = 0;
    for (const double value : values)
        mean += value / samples;
    QVERIFY(std::abs(row.estimate.statistics.mean.value() - mean) < 1e-12);
    QCOMPARE(row.estimate.statistics.count, std::size_t(samples));
    QVERIFY(row.estimate.interval.value().low < mean && mean < row.estimate.interval->high);
    QVERIFY(row.whiskers);
    QVERIFY(says({verbatim(groupTables(report, 0))}, "ROAD (avg)"));
}

void TestScoreStatistics::pairsAreCompared()
{
    const StatisticsReport report = compare({"all"});
    std::vector<double> differences;
    for (int i = 0; i < samples; ++i)
        differences.push_back(score(i, 0.1) - score(i, 0));
    const SignedRankTest expected = signedRankTest(differences).value();
    int floors = 0;
    for (const ScoreComparison& each : report.comparisons) {
        if (each.group != 0 || each.score != Score::Morf)
            continue;
        floors += each.isFloor ? 1 : 0;
        QVERIFY(each.adjusted.value() >= each.test->probability);
        if (report.sets[each.first] == "gradcam" && report.sets[each.second] == "randomcam") {
            QCOMPARE(each.test->probability, expected.probability);
            QCOMPARE(each.test->rankBiserial, expected.rankBiserial);
            QCOMPARE(each.difference.statistics.count, std::size_t(samples));
        }
    }
    QCOMPARE(floors, 2);
    // Compared with the floor is always what should be above it, whatever the order of the sets.
    for (const ScoreComparison& each : compare({"all/randomcam", "all/gradcam"}).comparisons)
        QVERIFY(each.isFloor && each.first == 1 && each.second == 0);
}

void TestScoreStatistics::groupsBySplitLabelAndSize()
{
    write("sized/interpretability.json", R"({"s": [["a", 1, 0.1, 0.2], ["b", 1, 0.2, 0.2],
        ["c", 1, 0.3, 0.1]]})");
    write("sized/interpretability.details.json", R"({"s": [
        {"name": "a", "area-fraction": 0.009, "energy-lift": 1.0, "pointing-hit": null, "iou": 0},
        {"name": "b", "area-fraction": 0.01, "energy-lift": null, "pointing-hit": false, "iou": 0},
        {"name": "c", "area-fraction": 0.05, "energy-lift": 2.0, "pointing-hit": true, "iou": 1}]})");
    std::vector<std::string> groups;
    for (const ScoreGroup& group : compare({"all"}).groups)
        groups.push_back(groupText(group));
    QCOMPARE(groups, (std::vector<std::string>{"all samples (n = 12)", "split train (n = 4)",
                                               "split test (n = 8)", "label 0 (n = 6)",
                                               "label 1 (n = 6)"}));
    const StatisticsReport report = compare({"sized"});
    groups.clear();
    for (const ScoreGroup& group : report.groups)
        groups.push_back(groupText(group));
    QCOMPARE(groups, (std::vector<std::string>{"all samples (n = 3)", "size small (n = 1)",
                                               "size medium (n = 1)", "size large (n = 1)"}));
    QCOMPARE(rowOf(report, 0, "sized", Score::Lift).estimate.statistics.missing, std::size_t(1));
}

void TestScoreStatistics::datamoduleGivesLabelsAndAreas()
{
    write("list.json", R"({"train": [["a/0.png", 3, [[1, 0, 0, 10, 5]]]], "test": []})");
    const std::vector<std::uint8_t> grey(100 * 100, 50);
    write("a/0.png", encodeGreyPng(grey, 100, 100));
    DataOptions options;
    options.datadir = path("");
    auto sets = read({"all"});
    const auto problems =
        addFromDatamodule(sets, openDatamodule(path("list.json").string(), options), 200);
    QVERIFY(says(problems, "33 results are of samples"));
    const ScoredCase& known = sets[0].cases[0];
    QCOMPARE(known.name, std::string("a/0.png"));
    QCOMPARE(known.label.values, std::vector<int>{3});
    QCOMPARE(known.areaFraction, std::optional(0.005));
}

void TestScoreStatistics::agreementOfScores()
{
    const StatisticsReport report = compare({"all/gradcam"});
    for (const ScoreAgreement& each : report.agreements) {
        const bool opposite = each.one == Score::Lerf || each.other == Score::Lerf;
        QVERIFY(std::abs(each.correlation.value() - (opposite ? -1 : 1)) < 1e-12);
    }
    QCOMPARE(report.agreements.size(), std::size_t(3 * 5));
}

void TestScoreStatistics::threadsChangeNothing()
{
    StatisticsRequest request = quick();
    const auto sets = read({"all"});
    const std::string one = jsonText(statisticsObject(compareScores(sets, request, {}), request));
    request.threads = 4;
    QCOMPARE(jsonText(statisticsObject(compareScores(sets, request, {}), request)), one);
    request.interval.seed = 1;
    QVERIFY(jsonText(statisticsObject(compareScores(sets, request, {}), request)) != one);
    std::stop_source source;
    source.request_stop();
    QVERIFY(compareScores(sets, request, source.get_token()).cancelled);
}

void TestScoreStatistics::floorIsMissed()
{
    QVERIFY(says(compare({"all/gradcam", "all/layercam"}).warnings, "-s randomcam"));
    QVERIFY(!says(compare({"all"}).warnings, "randomcam"));
}

void TestScoreStatistics::outputsAreNotMixed()
{
    for (const char* name : {"gradcam/0", "gradcam/1", "layercam/0", "layercam/1"})
        write(std::string("outputs/") + name + "/completeness.json", completeness(0.1));
    const StatisticsReport report = compare({"outputs"});
    QCOMPARE(report.sets.size(), std::size_t(4));
    for (const ScoreComparison& each : report.comparisons)
        QCOMPARE(report.sets[each.first].back(), report.sets[each.second].back());
    QVERIFY(!report.comparisons.empty());
}

void TestScoreStatistics::outputsInOneFile()
{
    const SampleResult zero{"a.png", {{1}, false}, 0, {0.1, 0.2, 0.3}};
    const SampleResult three{"a.png", {{1}, false}, 3, {0.4, 0.5, 0.6}};
    const SampleResult other{"b.png", {{0}, false}, 3, {0.7, 0.8, 0.9}};
    write("one/completeness.json", resultsText({{"test", {zero, three, other}}}));
    const std::vector<ScoreSet> sets = read({"x=one"});
    QCOMPARE(sets.size(), std::size_t(2));
    QCOMPARE(sets[0].name, std::string("x/0"));
    QCOMPARE(sets[1].name, std::string("x/3"));
    QCOMPARE(sets[0].cases.size(), std::size_t(1));
    QCOMPARE(sets[1].cases.size(), std::size_t(2));
    QCOMPARE(sets[1].cases[0].scores[Score::Road], std::optional(0.6));
    QVERIFY(compare({"x=one"}).comparisons.empty()); // outputs are no competitors

    write("highest/completeness.json", resultsText({{"test", {zero, other}}}));
    QCOMPARE(read({"highest"}).size(), std::size_t(1)); // one output of each sample

    write("twice/completeness.json", resultsText({{"test", {zero, three, zero}}}));
    QVERIFY_THROWS_EXCEPTION(Error, read({"twice"}));
}

void TestScoreStatistics::settingsThatDiffer()
{
    write("all/gradcam/completeness.meta.json", R"({"noise": 0.01, "model": "pasa"})");
    write("all/layercam/completeness.meta.json", R"({"noise": 0.0, "model": "pasa"})");
    const auto sentences = differingSettings(read({"all"}));
    QCOMPARE(sentences.size(), std::size_t(1));
    QVERIFY(says(sentences, "(noise: 0.01 and 0.0)"));
}

void TestScoreStatistics::allNullScores()
{
    write("null/gradcam/completeness.json",
          R"({"test": [["a", 1, 0, null, null, NaN], ["b", 1, 0, null, null, null]]})");
    write("null/randomcam/completeness.json",
          R"({"test": [["a", 1, 0, 0.1, 0.2, 0.1], ["b", 1, 0, 0.3, 0.2, 0.1]]})");
    const StatisticsReport report = compare({"null"});
    const ScoreRow& row = rowOf(report, 0, "gradcam", Score::Road);
    QVERIFY(!row.estimate.statistics.mean && !row.estimate.interval && !row.whiskers);
    QCOMPARE(row.estimate.statistics.missing, std::size_t(2));
    QVERIFY(says(report.warnings, "null for every sample"));
    for (const ScoreComparison& each : report.comparisons)
        QVERIFY(!each.test && !each.adjusted);
    const std::string text = jsonText(statisticsObject(report, quick()));
    QVERIFY(text.find("nan") == std::string::npos && text.find("NaN") == std::string::npos);
    QVERIFY(says({verbatim(statisticsText(report, quick()))}, "not defined"));
}

void TestScoreStatistics::singleSample()
{
    write("single/gradcam/completeness.json", R"({"test": [["a", 1, 0, 0.1, 0.2, 0.3]]})");
    write("single/randomcam/completeness.json", R"({"test": [["a", 1, 0, 0.2, 0.2, 0.3]]})");
    const StatisticsReport report = compare({"single"});
    QVERIFY(says(report.warnings, "a single sample"));
    QVERIFY(!rowOf(report, 0, "gradcam", Score::Morf).estimate.interval);
    QVERIFY(!report.comparisons.at(0).test);
    QVERIFY(!report.agreements.at(0).correlation);
}

void TestScoreStatistics::noCommonSample()
{
    write("other/scorecam/completeness.json", completeness(0.1, 100));
    try {
        compare({"all/gradcam", "other"});
        QFAIL("it compared");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Mismatch);
        QCOMPARE(error.subject(), std::string("gradcam, scorecam"));
    }
}

void TestScoreStatistics::partlyCommonSamples()
{
    write("other/scorecam/completeness.json", completeness(0.1, 9));
    const StatisticsReport report = compare({"all/gradcam", "other"});
    QCOMPARE(report.groups[0].samples, std::size_t(21));
    QCOMPARE(report.comparisons.at(0).difference.statistics.count, std::size_t(3));
    write("third/xgradcam/completeness.json", completeness(0.1, 500));
    QVERIFY(says(compare({"all/gradcam", "other", "third"}).warnings, "no sample in common"));
}

void TestScoreStatistics::sameNameTwice()
{
    write("again/completeness.json", completeness(0.2));
    QVERIFY_THROWS_EXCEPTION(Error, read({"all/gradcam", "gradcam=again"}));
    QCOMPARE(read({"all/gradcam", "second=again"}).size(), std::size_t(2));
}

void TestScoreStatistics::damagedFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const char* whole = R"({"test": [["a", 1, 0.1, 0.2]]})";
    QTest::newRow("no JSON") << "interpretability.json"
                             << "{\"test\": [[";
    QTest::newRow("a list") << "interpretability.json"
                            << "[1, 2]";
    QTest::newRow("other numbers") << "interpretability.json"
                                   << R"({"t": [["a", 1, 2, 3, 4, 5, 6]]})";
    QTest::newRow("details") << "interpretability.details.json"
                             << R"({"test": [{"area-fraction": 1}]})";
    QTest::newRow("details of texts") << "interpretability.details.json"
                                      << R"({"test": [{"name": "a", "area-fraction": "x"}]})";
    QTest::newRow("metadata") << "interpretability.meta.json"
                              << "{";
    QTest::newRow("nothing") << "" << whole;
}

void TestScoreStatistics::damagedFiles()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    fs::create_directories(path("bad"));
    if (!name.isEmpty())
        write("bad/interpretability.json", R"({"test": [["a", 1, 0.1, 0.2]]})");
    if (!name.isEmpty())
        write("bad/" + name.toStdString(), text.toStdString());
    try {
        read({"bad"});
        QFAIL("it was read");
    } catch (const Error& error) {
        QVERIFY(error.kind() != ErrorKind::Internal);
        QVERIFY(error.subject().find("bad") != std::string::npos);
    }
}

QTEST_GUILESS_MAIN(TestScoreStatistics)
#include "tst_score_statistics.moc"
