// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <bit>
#include <limits>

#include <QTest>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/results/json_layout.h"
#include "core/tasks/interpretability.h"
#include "support/small_datamodule.h"

using namespace saliscope;
using namespace saliscope::results;
using namespace saliscope::run;
using namespace saliscope::tasks;

namespace
{

InterpretabilityRequest requestFor(const SmallDatamodule& data)
{
    InterpretabilityRequest request;
    request.inputFolder = data.maps();
    request.readers = 2;
    return request;
}

InterpretabilityReport scored(const SmallDatamodule& data, const InterpretabilityRequest& request)
{
    return scoreInterpretability(data.open(), request, {}, {});
}

void writeUsualMaps(const SmallDatamodule& data)
{
    data.writeMap("a", SmallDatamodule::peakAt(5, 5));
    data.writeMap("d", SmallDatamodule::peakAt(0, 0));
}

/// The values of \p map as an array of \p Value, column by column where asked for.
template <typename Value>
std::string bytesOf(const Image& map, bool swapped, bool byColumns)
{
    std::string bytes;
    for (int i = 0; i < map.height; ++i)
        for (int j = 0; j < map.width; ++j) {
            const int index = byColumns ? j * map.width + i : i * map.width + j;
            const Value value = map.values[std::size_t(index)];
            std::string one(reinterpret_cast<const char*>(&value), sizeof value);
            if (swapped)
                std::reverse(one.begin(), one.end());
            bytes += one;
        }
    return bytes;
}

} // namespace

class TestInterpretabilityTask final : public QObject
{
    Q_OBJECT

private slots:
    void listsEverySampleAndScoresSome();
    void givesDetails();
    void respectsBoxLabel();
    void respectsTargetLabel();
    void takesSizeOfMapsWithoutModel();
    void readsOtherLayouts_data();
    void readsOtherLayouts();
    void reportsBadMaps_data();
    void reportsBadMaps();
    void toldOfValuesAboveOne();
    void keepsSplitsWithoutBoxes();
    void asksWhichAlgorithm();
    void takesTheOnlyOutput();
    void doesNotDependOnReaders();
    void marksEvidenceAgainst();
    void cancels();
};

void TestInterpretabilityTask::listsEverySampleAndScoresSome()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    writeFileAtomically(data.maps() / "notes.txt", {"a foreign file"});
    const InterpretabilityReport report = scored(data, requestFor(data));
    QCOMPARE(resultsText(report.results).substr(0, 13), std::string("{\n  \"train\": "));
    QCOMPARE(report.results.size(), std::size_t(3));
    QCOMPARE(report.results[0].samples.size(), std::size_t(3));
    const auto& scores = report.results[0].samples[0].scores;
    // The boxes hold 16 + 16 of 256 pixels; everything but the peak is 0.1.
    QVERIFY(std::abs(*scores[0] - 4.1 / 26.5) < 1e-6);
    QVERIFY(std::abs(*scores[1] - 4.1 / 32) < 1e-6);
    QVERIFY(report.results[0].samples[1].scores.empty());
    QVERIFY(report.results[0].samples[2].scores.empty());
    QCOMPARE(report.results[1].samples.size(), std::size_t(0));
    QCOMPARE(*report.results[2].samples[0].scores[0], 1.0);
    QCOMPARE(report.scored, std::size_t(2));
    QCOMPARE(report.splits[0].withoutBoxes, std::size_t(1));
    QVERIFY(report.failures.empty());
}

void TestInterpretabilityTask::givesDetails()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    const std::string text = jsonText(interpretabilityDetails(scored(data, requestFor(data))));
    for (const char* part :
         {"\"pointing-hit\": true", "\"area-fraction\": 0.125", "\"box\": [12, 12, 16, 16]",
          "\"energy-lift\": 1.2377", "\"iou\": 0.03125", "\"skipped\": \"no boxes\""})
        QVERIFY2(text.find(part) != std::string::npos, (part + ("\n" + text)).c_str());
}

void TestInterpretabilityTask::marksEvidenceAgainst()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    QCOMPARE(scored(data, requestFor(data)).against, std::size_t(0)); // nobody noted it
    const std::string line =
        R"({"logits":[1.5],"maps":[{"algorithm":"gradcam","file":"a.npy","flags":[],)"
        R"("layer":"fc14","maximum":1,"minimum":0,"output":0,"sign":-1}],)"
        R"("name":"a.png","split":"train"})";
    writeFileAtomically(data.maps() / "generation.jsonl",
                        {R"({"settings":{"algorithms":"gradcam"}})"
                         "\n" +
                         line + "\n"});
    const InterpretabilityReport report = scored(data, requestFor(data));
    QCOMPARE(report.scored, std::size_t(2));
    QCOMPARE(report.against, std::size_t(1));
    const std::string text = jsonText(interpretabilityDetails(report));
    QCOMPARE(text.find("\"evidence\": \"against\""), text.rfind("\"evidence\": \"against\""));
    QVERIFY(text.find("\"evidence\": \"against\"") != std::string::npos);
}

void TestInterpretabilityTask::respectsBoxLabel()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    InterpretabilityRequest request = requestFor(data);
    request.measures.boxLabel = 0;
    const InterpretabilityReport report = scored(data, request);
    QVERIFY(std::abs(*report.results[0].samples[0].scores[1] - 0.1) < 1e-6);
    QVERIFY(report.results[2].samples[0].scores.empty());
    QCOMPARE(report.splits[2].withoutBoxes, std::size_t(1));
}

void TestInterpretabilityTask::respectsTargetLabel()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    InterpretabilityRequest request = requestFor(data);
    request.targetLabel = 0;
    const InterpretabilityReport report = scored(data, request);
    QCOMPARE(report.scored, std::size_t(0));
    QCOMPARE(report.splits[0].withoutBoxes, std::size_t(1));
}

void TestInterpretabilityTask::takesSizeOfMapsWithoutModel()
{
    const SmallDatamodule data;
    data.writeMap("a", SmallDatamodule::peakAt(20, 20, 64));
    data.writeMap("d", SmallDatamodule::peakAt(0, 0));
    const InterpretabilityReport report = scored(data, requestFor(data));
    QCOMPARE(report.mapSize, std::optional<int>(64));
    QVERIFY(std::abs(*report.results[0].samples[0].scores[1] - (512 * 0.1 + 0.9) / 512) < 1e-6);
    QCOMPARE(report.failures.size(), std::size_t(1));
    QVERIFY(report.failures[0].reason.text().find("16 pixels wide") != std::string::npos);
}

void TestInterpretabilityTask::readsOtherLayouts_data()
{
    QTest::addColumn<QByteArray>("descr");
    QTest::addColumn<bool>("byColumns");
    QTest::newRow("double") << QByteArray("<f8") << false;
    QTest::newRow("double, column by column") << QByteArray("<f8") << true;
    QTest::newRow("big-endian") << QByteArray(">f4") << false;
    QTest::newRow("big-endian double, column by column") << QByteArray(">f8") << true;
    QTest::newRow("column by column") << QByteArray("<f4") << true;
}

void TestInterpretabilityTask::readsOtherLayouts()
{
    QFETCH(QByteArray, descr);
    QFETCH(bool, byColumns);
    const SmallDatamodule data;
    writeUsualMaps(data);
    const Image map = SmallDatamodule::peakAt(5, 7);
    data.writeMap("a", map);
    const auto usual = scored(data, requestFor(data)).results;
    const bool swapped = descr[0] == '>';
    const std::string bytes = descr[2] == '8' ? bytesOf<double>(map, swapped, byColumns)
                                              : bytesOf<float>(map, swapped, byColumns);
    data.writeArray("a", descr.toStdString(), byColumns, "(16, 16)", bytes);
    QVERIFY(scored(data, requestFor(data)).results == usual);
}

void TestInterpretabilityTask::reportsBadMaps_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("missing") << QByteArray("missing") << QByteArray("no such file");
    QTest::newRow("cut off") << QByteArray("cut") << QByteArray("its header asks for");
    QTest::newRow("other size") << QByteArray("size") << QByteArray("it has 8 x 8 values");
    QTest::newRow("not square") << QByteArray("flat") << QByteArray("it has 16 x 8 values");
    QTest::newRow("not a number") << QByteArray("nan") << QByteArray("not finite");
    QTest::newRow("infinite") << QByteArray("inf") << QByteArray("not finite");
    QTest::newRow("no map at all") << QByteArray("text") << QByteArray("not a .npy file");
}

void TestInterpretabilityTask::reportsBadMaps()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, reason);
    const SmallDatamodule data;
    writeUsualMaps(data);
    const std::filesystem::path file = data.maps() / "a.npy";
    Image map = SmallDatamodule::peakAt(5, 5);
    if (kind == "missing")
        std::filesystem::remove(file);
    else if (kind == "cut")
        std::filesystem::resize_file(file, 500);
    else if (kind == "size")
        data.writeMap("a", SmallDatamodule::peakAt(5, 5, 8));
    else if (kind == "flat")
        data.writeMap("a", Image(1, 8, 16));
    else if (kind == "int")
        data.writeArray("a", "<i4", false, "(16, 16)", std::string(1024, '\0'));
    else if (kind == "text")
        writeFileAtomically(file, {"hello"});
    else {
        map.values[7] = kind == "nan" ? std::numeric_limits<float>::quiet_NaN()
                                      : std::numeric_limits<float>::infinity();
        data.writeMap("a", map);
    }
    InterpretabilityRequest request = requestFor(data);
    request.input = data::InputSpec{mapSize};
    const InterpretabilityReport report = scored(data, request);
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.failures[0].name, std::string("a.png"));
    const std::string text = report.failures[0].reason.text();
    QVERIFY2(text.find(reason.toStdString()) != std::string::npos, text.c_str());
    QVERIFY2(text.find("a.npy") != std::string::npos, text.c_str());
    QCOMPARE(report.scored, std::size_t(1));
    QCOMPARE(report.results[0].samples.size(), std::size_t(3));
    QVERIFY(report.results[0].samples[0].scores.empty());
}

void TestInterpretabilityTask::toldOfValuesAboveOne()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    Image map = SmallDatamodule::peakAt(5, 5);
    for (float& value : map.values)
        value *= 255;
    data.writeMap("a", map);
    const InterpretabilityReport report = scored(data, requestFor(data));
    QCOMPARE(report.outsideUnitRange, std::size_t(1));
    QVERIFY(report.splits[0].scored[0].leavesUnitRange);
    QVERIFY(std::abs(*report.results[0].samples[0].scores[0] - 4.1 / 26.5) < 1e-6);
}

void TestInterpretabilityTask::keepsSplitsWithoutBoxes()
{
    const SmallDatamodule data(R"({"train": [["a.png", 1], ["b.png", 0]]})");
    writeUsualMaps(data);
    const InterpretabilityReport report = scored(data, requestFor(data));
    QCOMPARE(report.results[0].samples.size(), std::size_t(2));
    QCOMPARE(report.splits[0].withoutBoxes, std::size_t(1));
    QVERIFY(!report.mapSize);
    QVERIFY(report.failures.empty());
}

void TestInterpretabilityTask::asksWhichAlgorithm()
{
    const SmallDatamodule data;
    for (const char* folder : {"gradcam/", "layercam/"})
        data.writeMap(std::string(folder) + "a", SmallDatamodule::peakAt(5, 5));
    try {
        scored(data, requestFor(data));
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::BadRequest);
        QVERIFY(error.detail().text().find("gradcam, layercam") != std::string::npos);
    }
    InterpretabilityRequest request = requestFor(data);
    request.inputFolder /= "nowhere";
    QVERIFY_EXCEPTION_THROWN(scored(data, request), Error);
}

void TestInterpretabilityTask::takesTheOnlyOutput()
{
    const SmallDatamodule data;
    for (const char* name : {"a", "d"})
        data.writeMap(std::string("highest-output/") + name, SmallDatamodule::peakAt(5, 5));
    QCOMPARE(scored(data, requestFor(data)).scored, std::size_t(2));
}

void TestInterpretabilityTask::doesNotDependOnReaders()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    InterpretabilityRequest request = requestFor(data);
    const Results many = scored(data, request).results;
    request.readers = 1;
    QVERIFY(scored(data, request).results == many);
}

void TestInterpretabilityTask::cancels()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    std::stop_source stop;
    std::size_t calls = 0;
    const InterpretabilityReport report = scoreInterpretability(
        data.open(), requestFor(data),
        [&](const TaskProgress& progress) {
            ++calls;
            if (progress.done == 1)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(report.cancelled);
    QCOMPARE(calls, std::size_t(2));
}

QTEST_GUILESS_MAIN(TestInterpretabilityTask)
#include "tst_interpretability_task.moc"
