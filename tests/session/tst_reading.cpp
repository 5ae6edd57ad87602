// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>
#include <cmath>
#include <set>

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/session/map_name.h"
#include "core/session/reading.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::engine;
using namespace saliscope::session;
namespace fs = std::filesystem;

namespace
{

std::vector<CaseBox> boxesOf(const std::string& sample)
{
    if (sample == "two")
        return {{1, 0, 0, 10, 10}, {1, 20, 20, 10, 10}};
    if (sample == "one")
        return {{1, 5, 5, 10, 10}};
    return {};
}

Reading firstReader()
{
    Reading reading;
    reading.reader = "A";
    reading.seed = 7;
    reading.cases = {"two", "one", "none", "clear"};
    reading.answers = {{"two", ReadingPoint{25, 25}, {}, 5, false, 4},
                       {"one", {}, CaseBox{1, 5, 9, 10, 10}, 3, false, 10},
                       {"none", ReadingPoint{1, 1}, {}, 1, false, 2},
                       {"clear", {}, {}, {}, true, 6}};
    return reading;
}

bool isNear(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-12;
}

} // namespace

class TestReading final : public QObject
{
    Q_OBJECT

private slots:
    void mapsAreNamedInEveryLanguageAlike()
    {
        const std::vector<SessionCheckpoint> checkpoints = {
            {"pasa", "/a/one.ckpt", std::string(64, 'a')}, {"pasa", "/a/two.ckpt", {}}};
        MapChoice choice;
        choice.checkpoint = 1;
        choice.algorithm = Algorithm::LayerCam;
        choice.layer = "fc8";
        choice.output = 3;
        choice.evidence = Evidence::Negative;
        QCOMPARE(mapName(choice, checkpoints),
                 std::string("layercam at fc8, output 3, negative, checkpoint two.ckpt"));
        QVERIFY(mapNamed(mapName(choice, checkpoints), checkpoints) == choice);
        choice.contrast = 5;
        QCOMPARE(mapName(choice, checkpoints),
                 std::string("layercam at fc8, output 3 minus 5, negative, checkpoint two.ckpt"));
        QVERIFY(mapNamed(mapName(choice, checkpoints), checkpoints) == choice);
        choice.output = -1;
        QVERIFY(mapNamed(mapName(choice, checkpoints), checkpoints) == choice);
        choice = MapChoice();
        choice.layer = "fc14";
        QCOMPARE(mapName(choice, checkpoints), std::string("gradcam at fc14, checkpoint aaaaaaaa"));
        QVERIFY(mapNamed(mapName(choice, checkpoints), checkpoints) == choice);
        choice.existingSet = "run, at 1 · gradcam";
        QCOMPARE(mapNamed(mapName(choice, {}), {})->existingSet, choice.existingSet);
        choice.hidden = true;
        QVERIFY(mapNamed(mapName(choice, {}), {})->hidden);
        for (const char* other :
             {"", "Grad-CAM · fc14", "gradcam at fc14, checkpoint bbbbbbbb", "gradcam, output -1",
              "gradcam, output 1x", "gradcam, magic", "gradcam, output 1 minus ",
              "gradcam, output highest", "gradcam, output 1 minus -2"})
            QVERIFY2(!mapNamed(other, checkpoints), other);
    }

    void shuffles();
    void nextCase();
    void everyMapOfEveryCase();
    void againstBoxes();
    void readersAgainstEachOther();
    void kappaOfATable();
    void kappaWithWeights();
    void overlaps();
    void files();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
};

/// The pinned order: a reading that was begun must go on as it began.
void TestReading::shuffles()
{
    QCOMPARE(readingOrder(8, 1), (std::vector<std::size_t>{4, 3, 2, 7, 5, 6, 0, 1}));
    QVERIFY(readingOrder(8, 1) != readingOrder(8, 2));
    QCOMPARE(readingOrder(0, 1).size(), std::size_t(0));
    QCOMPARE(readingOrder(1, 1), (std::vector<std::size_t>{0}));
    std::vector<std::size_t> sorted = readingOrder(1000, 3);
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        QCOMPARE(sorted[i], i);
    std::array<int, 3> first = {};
    for (std::uint64_t seed = 0; seed < 3000; ++seed)
        ++first[readingOrder(3, seed).front()];
    for (const int count : first)
        QVERIFY(count > 900 && count < 1100);
}

void TestReading::nextCase()
{
    Reading reading = firstReader();
    QVERIFY(!nextUnread(reading));
    reading.answers.erase(reading.answers.begin() + 1);
    QVERIFY(nextUnread(reading) == 1U);
    reading.answers.clear();
    QVERIFY(nextUnread(reading) == 0U);
}

void TestReading::everyMapOfEveryCase()
{
    Reading reading = newReading("A", 5, {"one", "two"}, {"gradcam", "layercam"});
    QCOMPARE(reading.cases.size(), std::size_t(4));
    QCOMPARE(newReading("A", 5, {"one", "two"}, {"gradcam", "layercam"}), reading);
    std::set<std::pair<std::string, std::string>> pairs;
    for (std::size_t i = 0; i < 4; ++i)
        pairs.emplace(reading.cases[i], reading.maps[i]);
    QCOMPARE(pairs.size(), std::size_t(4));
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(nextUnread(reading), std::optional<std::size_t>(i));
        ReadingAnswer answer;
        answer.sample = reading.cases[i];
        answer.map = reading.maps[i];
        answer.point = ReadingPoint{6, 6};
        reading.answers.push_back(answer);
    }
    QVERIFY(!nextUnread(reading));
    QCOMPARE(agreementWithBoxes(reading, boxesOf).withBoxes, std::size_t(4));
    QCOMPARE(agreementBetween(reading, reading, boxesOf).common, std::size_t(4));
    const nlohmann::ordered_json written = readingsJson({reading});
    QCOMPARE(readingsOf(JsonNode(written, {"here"})), std::vector<Reading>{reading});
}

void TestReading::againstBoxes()
{
    const BoxAgreement agreement = agreementWithBoxes(firstReader(), boxesOf);
    QCOMPARE(agreement.withBoxes, std::size_t(2));
    QCOMPARE(agreement.hits, std::size_t(2));
    QVERIFY(isNear(agreement.hitRate, 1));
    QCOMPARE(agreement.withoutBoxes, std::size_t(2));
    QCOMPARE(agreement.marked, std::size_t(1));
    QVERIFY(isNear(agreement.meanOverlap, 60.0 / 140));
    QVERIFY(isNear(agreement.medianSeconds, 5));
    QVERIFY(isNear(agreement.meanRating, 3)); // of 5, 3, 1; the fourth was not rated
    Reading corrected = firstReader();
    corrected.answers.push_back({"two", ReadingPoint{15, 15}, {}, 2, false, 4});
    QCOMPARE(agreementWithBoxes(corrected, boxesOf).hits, std::size_t(1));
    QVERIFY(isNear(agreementWithBoxes(corrected, boxesOf).meanRating, 2)); // the last answer counts
    const BoxAgreement nothing = agreementWithBoxes(Reading(), boxesOf);
    QVERIFY(!nothing.hitRate && !nothing.meanOverlap && !nothing.meanRating &&
            !nothing.medianSeconds);
}

void TestReading::readersAgainstEachOther()
{
    const Reading first = firstReader();
    Reading second = firstReader();
    second.answers = {{"two", ReadingPoint{15, 15}, {}, 4, false, 1},
                      {"one", {}, CaseBox{1, 5, 5, 10, 10}, 3, false, 1},
                      {"none", {}, {}, {}, true, 1}};
    const ReaderAgreement agreement = agreementBetween(first, second, boxesOf);
    QCOMPARE(agreement.common, std::size_t(3));
    QVERIFY(isNear(agreement.hitKappa, 0)); // one of them always hits
    QVERIFY(isNear(agreement.findingKappa, 0));
    QVERIFY(isNear(agreement.meanOverlap, 60.0 / 140));
    // Ratings 5 and 3 against 4 and 3: squares sum up to 1, over all pairs to 1 + 4 + 1 + 0.
    QVERIFY(isNear(agreement.ratingKappa, 1 - 1 / (6 / 2.0)));
    const ReaderAgreement same = agreementBetween(first, first, boxesOf);
    QVERIFY(isNear(same.ratingKappa, 1));
    QVERIFY(isNear(same.findingKappa, 1));
    QVERIFY(!same.hitKappa); // both always hit: chance alone agrees
}

/// 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: 0.7 observed, 0.5 by chance, kappa 0.4.
void TestReading::kappaOfATable()
{
    std::vector<int> first(50, 0);
    std::vector<int> second(50, 0);
    std::fill_n(first.begin(), 25, 1);
    std::fill_n(second.begin(), 20, 1);
    std::fill_n(second.begin() + 25, 10, 1);
    QVERIFY(isNear(cohenKappa(first, second, KappaWeights::None), 0.4));
    QVERIFY(!cohenKappa({}, {}, KappaWeights::None));
    QCOMPARE(kindOf([&] { cohenKappa(first, {}, KappaWeights::None); }), ErrorKind::Mismatch);
}

/// Differences sum up to 4, their squares to 6; over all 36 pairs to 48 and 108.
void TestReading::kappaWithWeights()
{
    const std::vector<int> first = {1, 2, 3, 4, 5, 3};
    const std::vector<int> second = {1, 3, 3, 5, 3, 3};
    QVERIFY(isNear(cohenKappa(first, second, KappaWeights::Linear), 1 - 4 / (48 / 6.0)));
    QVERIFY(isNear(cohenKappa(first, second, KappaWeights::Quadratic), 1 - 6 / (108 / 6.0)));
}

void TestReading::overlaps()
{
    const CaseBox box{1, 0, 0, 10, 10};
    QCOMPARE(overlapOf(box, box), 1.0);
    QCOMPARE(overlapOf(box, {2, 5, 0, 10, 10}), 50.0 / 150);
    QCOMPARE(overlapOf(box, {1, 10, 0, 10, 10}), 0.0);
    QCOMPARE(overlapOf(box, {1, 5, 5, 0, 0}), 0.0);
}

void TestReading::files()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "readings.json";
    Reading second = firstReader();
    second.reader = "Größe";
    second.started = "2026-11-24T10:00:00";
    saveReadings(path, {firstReader(), second});
    QVERIFY(loadReadings(path) == (std::vector<Reading>{firstReader(), second}));
    saveReadings(path, {});
    QVERIFY(loadReadings(path).empty());
    QVERIFY(fs::exists(path.string() + "~"));
}

void TestReading::refusesDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto add = [](const char* name, const char* text, ErrorKind kind) {
        QTest::newRow(name) << QByteArray(text) << int(kind);
    };
    add("other", R"({"a": 1})", ErrorKind::UnknownFormat);
    add("text", "hello", ErrorKind::UnknownFormat);
    add("cut", R"({"saliscope-readings": 1, )", ErrorKind::Damaged);
    add("newer", R"({"saliscope-readings": 2, "readings": []})", ErrorKind::Unsupported);
    add("no readings", R"({"saliscope-readings": 1})", ErrorKind::Damaged);
    const std::string begin = R"({"saliscope-readings": 1, "readings": [{"reader": "a", "seed": 1,
        "ratings": 5, "cases": ["x"], "answers": [{"sample": "x", "seconds": 1, )";
    const auto answer = [&](const char* name, const char* text) {
        QTest::newRow(name) << QByteArray::fromStdString(begin + text + "}]}]}")
                            << int(ErrorKind::Damaged);
    };
    answer("rating", R"("rating": 6)");
    answer("point", R"("point": [1])");
    answer("box", R"("box": [1, 2, 3, 0, 5])");
    answer("text as box", R"("box": "x")");
}

void TestReading::refusesDamagedFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "readings.json";
    writeFileAtomically(path, {text.toStdString()});
    QCOMPARE(kindOf([&] { loadReadings(path); }), ErrorKind(kind));
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
