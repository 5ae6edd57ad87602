// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/results/json_layout.h"
#include "core/tasks/compare_tables.h"
#include "core/tasks/convert_maps.h"
#include "support/small_datamodule.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::maps;
using namespace saliscope::render;
using namespace saliscope::results;
using namespace saliscope::run;
using namespace saliscope::tasks;

namespace
{

/// Maps of the same samples in "maps" and "other".
struct TwoFolders : SmallDatamodule {
    CompareRequest request{maps(), folder / "other", {}, {}, 2, {}};

    void write(const std::string& name, const Image& first, const Image& second) const
    {
        writeNpy(request.first / (name + ".npy"), first);
        writeNpy(request.second / (name + ".npy"), second);
    }
    CompareReport compared() const { return compareMapSets(request, nullptr, {}, {}); }
};

QString reasonOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestCompareMaps final : public QObject
{
    Q_OBJECT

private slots:
    void comparesEverySample();
    void comparesEnergyInBoxes();
    void listsMissingCounterparts();
    void flagsDegenerateMaps();
    void goesOnAfterFailures();
    void matchesSetsByAlgorithm();
    void refusesWhatSharesNothing();
    void doesNotDependOnReaders();
    void storesCompareLikeFolders();
    void cancels();
};

void TestCompareMaps::comparesEverySample()
{
    const TwoFolders data;
    data.write("a", SmallDatamodule::peakAt(5, 5), SmallDatamodule::peakAt(5, 5));
    data.write("x/b", SmallDatamodule::peakAt(5, 5), SmallDatamodule::peakAt(6, 5));
    const CompareReport report = data.compared();
    QCOMPARE(report.pairs.size(), std::size_t(1));
    const auto& samples = report.pairs[0].samples;
    QCOMPARE(samples.size(), std::size_t(2));
    QCOMPARE(samples[0].comparison->largestDifference, 0.0);
    QCOMPARE(samples[1].name, std::string("x/b"));
    QVERIFY(std::abs(samples[1].comparison->largestDifference - 0.9) < 1e-6);
    QVERIFY(std::abs(samples[1].comparison->meanDifference - 1.8 / 256) < 1e-6);
    QVERIFY(std::abs(report.largestDifference().value() - 0.9) < 1e-6);
    QVERIFY(!report.hasMissing());
    const CompareSummary summary = summaryOf(report, {});
    QCOMPARE(summary[0][0].worst, std::optional(samples[1].comparison->largestDifference));
    QVERIFY(std::abs(*summary[0][0].estimate.statistics.mean - 0.45) < 1e-6);
    QVERIFY(*summary[0][2].worst < 1); // the less alike maps are, the lower a correlation
    const QString tables = QString::fromStdString(compareText(report, summary));
    QVERIFY2(tables.contains("9.0e-01") && !tables.contains("EnergyDiff"), qPrintable(tables));
    const std::string text = jsonText(compareDetails(report, summary));
    QVERIFY(text.find("\"largest-difference\": 0.9") != std::string::npos ||
            text.find("\"largest-difference\": 0.8999") != std::string::npos);
}

void TestCompareMaps::comparesEnergyInBoxes()
{
    const TwoFolders data;
    data.write("a", SmallDatamodule::peakAt(5, 5), SmallDatamodule::peakAt(0, 5));
    const Datamodule datamodule = data.open();
    const CompareReport report = compareMapSets(data.request, &datamodule, {}, {});
    QCOMPARE(report.pairs[0].samples.size(), std::size_t(1));
    const ComparedSample& sample = report.pairs[0].samples[0];
    QCOMPARE(sample.split, std::string("train"));
    QVERIFY(std::abs(*sample.firstEnergy - 4.1 / 26.5) < 1e-6);
    QVERIFY(std::abs(*sample.secondEnergy - 3.2 / 26.5) < 1e-6);
    QVERIFY(std::abs(*scoresOf(sample).back() - 0.9 / 26.5) < 1e-6);
}

void TestCompareMaps::listsMissingCounterparts()
{
    const TwoFolders data;
    data.write("a", SmallDatamodule::peakAt(5, 5), SmallDatamodule::peakAt(5, 5));
    writeNpy(data.request.first / "b.npy", SmallDatamodule::peakAt(1, 1));
    writeNpy(data.request.second / "c.npy", SmallDatamodule::peakAt(1, 1));
    const CompareReport report = data.compared();
    QCOMPARE(report.pairs[0].onlyFirst, std::vector<std::string>{"b"});
    QCOMPARE(report.pairs[0].onlySecond, std::vector<std::string>{"c"});
    QVERIFY(report.hasMissing());
}

void TestCompareMaps::flagsDegenerateMaps()
{
    const TwoFolders data;
    Image broken = SmallDatamodule::peakAt(1, 1);
    broken.values[0] = std::numeric_limits<float>::quiet_NaN();
    data.write("a", Image(1, mapSize, mapSize), SmallDatamodule::peakAt(1, 1));
    data.write("b", Image(1, mapSize, mapSize), Image(1, mapSize, mapSize));
    data.write("c", broken, SmallDatamodule::peakAt(1, 1));
    const auto samples = data.compared().pairs[0].samples;
    QVERIFY(samples[0].firstCondition == MapCondition::Empty);
    QVERIFY(samples[0].comparison && !samples[0].comparison->pearson);
    QCOMPARE(samples[1].comparison->largestDifference, 0.0);
    QVERIFY(samples[2].firstCondition == MapCondition::NotFinite);
    QVERIFY(!samples[2].comparison);
}

void TestCompareMaps::goesOnAfterFailures()
{
    const TwoFolders data;
    data.write("a", SmallDatamodule::peakAt(1, 1), SmallDatamodule::peakAt(1, 1, 8));
    data.write("b", SmallDatamodule::peakAt(1, 1), SmallDatamodule::peakAt(1, 1));
    data.write("c", SmallDatamodule::peakAt(1, 1), SmallDatamodule::peakAt(1, 1));
    std::filesystem::resize_file(data.request.second / "c.npy", 200);
    TaskProgress last;
    const CompareReport report = compareMapSets(data.request, nullptr,
                                                [&](const TaskProgress& progress) {
                                                    QVERIFY(progress.done <= progress.total);
                                                    last = progress;
                                                },
                                                {});
    QCOMPARE(last.total, std::size_t(3));
    QCOMPARE(last.done, std::size_t(3));
    QCOMPARE(last.failed, std::size_t(2));
    QCOMPARE(report.failures.size(), std::size_t(2));
    QVERIFY(QString::fromStdString(report.failures[0].reason.text()).contains("16 x 16 and 8 x 8"));
    QVERIFY(report.pairs[0].samples[1].comparison);
}

void TestCompareMaps::matchesSetsByAlgorithm()
{
    const TwoFolders data;
    for (const char* name : {"gradcam/a", "layercam/a"})
        writeNpy(data.request.first / (std::string(name) + ".npy"), SmallDatamodule::peakAt(1, 1));
    for (const char* name : {"layercam/a", "scorecam/a"})
        writeNpy(data.request.second / (std::string(name) + ".npy"), SmallDatamodule::peakAt(1, 2));
    CompareReport report = data.compared();
    QCOMPARE(report.pairs.size(), std::size_t(1));
    QCOMPARE(report.pairs[0].first.algorithm, std::string("layercam"));
    QCOMPARE(report.onlyFirst.size(), std::size_t(1));
    QCOMPARE(report.onlySecond[0].name, std::string("scorecam"));
    CompareRequest chosen = data.request;
    chosen.first += ":gradcam";
    chosen.second += ":scorecam";
    report = compareMapSets(chosen, nullptr, {}, {});
    QCOMPARE(report.pairs[0].second.algorithm, std::string("scorecam"));
    chosen.second = data.request.second.string();
    QVERIFY(
        reasonOf([&] { compareMapSets(chosen, nullptr, {}, {}); }).contains("none of its sets"));
}

void TestCompareMaps::refusesWhatSharesNothing()
{
    const TwoFolders data;
    writeNpy(data.request.first / "a.npy", SmallDatamodule::peakAt(1, 1));
    writeNpy(data.request.second / "b.npy", SmallDatamodule::peakAt(1, 1));
    QVERIFY(reasonOf([&] { data.compared(); }).contains("shares no sample"));
    CompareRequest request = data.request;
    request.second = data.folder / "nowhere";
    QVERIFY(
        reasonOf([&] { compareMapSets(request, nullptr, {}, {}); }).contains("there is no such"));
}

void TestCompareMaps::doesNotDependOnReaders()
{
    TwoFolders data;
    for (int i = 0; i < 9; ++i)
        data.write(std::to_string(i), SmallDatamodule::peakAt(i, 1), SmallDatamodule::peakAt(1, i));
    const auto text = [&] {
        const CompareReport report = data.compared();
        return jsonText(compareDetails(report, summaryOf(report, {})));
    };
    const std::string many = text();
    data.request.readers = 1;
    QCOMPARE(text(), many);
}

void TestCompareMaps::storesCompareLikeFolders()
{
    const TwoFolders data;
    data.write("gradcam/a", SmallDatamodule::peakAt(5, 5), SmallDatamodule::peakAt(6, 5));
    data.write("layercam/a", SmallDatamodule::peakAt(5, 5), SmallDatamodule::peakAt(5, 7));
    CompareRequest request = data.request;
    request.second = data.folder / "other.h5";
    convertMaps({data.request.second, request.second}, {}, {});
    const CompareReport folders = data.compared();
    const CompareReport mixed = compareMapSets(request, nullptr, {}, {});
    QCOMPARE(mixed.pairs.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i)
        QVERIFY(scoresOf(mixed.pairs[i].samples[0]) == scoresOf(folders.pairs[i].samples[0]));
}

void TestCompareMaps::cancels()
{
    const TwoFolders data;
    for (int i = 0; i < 9; ++i)
        data.write(std::to_string(i), SmallDatamodule::peakAt(i, 1), SmallDatamodule::peakAt(1, i));
    std::stop_source stop;
    const CompareReport report = compareMapSets(
        data.request, nullptr,
        [&](const TaskProgress& progress) {
            if (progress.done == 2)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(report.cancelled);
    QCOMPARE(report.pairs[0].samples.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestCompareMaps)
#include "tst_compare_maps.moc"
