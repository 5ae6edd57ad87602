// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/maps/npy.h"
#include "core/tasks/generate.h"
#include "support/scoring_folder.h"

using namespace saliscope;
using namespace saliscope::engine;
using namespace saliscope::maps;
using namespace saliscope::results;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

/// Scoring maps that are there already.
class TestCompletenessMaps final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void scoresAreThoseOfComputedMaps_data();
    void scoresAreThoseOfComputedMaps();
    void badMapFailsItsSample_data();
    void badMapFailsItsSample();
    void changedMapIsScoredAgain();
    void nameCannotLeaveTheFolder();

private:
    CompletenessRequest mapRequest(const std::string& output) const
    {
        CompletenessRequest request = m_folder->request(output);
        request.maps = m_folder->path("maps");
        return request;
    }
    /// What `generate` leaves in "maps".
    void generate(LinearNetwork& network, const CompletenessRequest& like) const
    {
        GenerateRequest request;
        request.algorithms = like.algorithms;
        request.allOutputs = like.allOutputs;
        request.outputFolder = m_folder->path("maps");
        const auto report = generateMaps(network, m_folder->datamodule(), request, {}, {});
        QVERIFY(report.failures.empty());
    }

    std::unique_ptr<ScoringFolder> m_folder;
};

void TestCompletenessMaps::init()
{
    m_folder = std::make_unique<ScoringFolder>();
}

void TestCompletenessMaps::scoresAreThoseOfComputedMaps_data()
{
    QTest::addColumn<int>("algorithms");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<bool>("all");
    QTest::newRow("one map") << 1 << 1 << false;
    QTest::newRow("several algorithms") << 3 << 1 << false;
    QTest::newRow("highest output") << 1 << 3 << false;
    QTest::newRow("all outputs") << 2 << 3 << true;
}

void TestCompletenessMaps::scoresAreThoseOfComputedMaps()
{
    QFETCH(int, algorithms);
    QFETCH(int, outputs);
    QFETCH(bool, all);
    LinearNetwork network;
    network.outputCount = outputs;
    CompletenessRequest computed = m_folder->request("computed");
    computed.algorithms = {Algorithm::GradCam, Algorithm::LayerCam, Algorithm::HiResCam};
    computed.algorithms.resize(std::size_t(algorithms));
    computed.allOutputs = all;
    generate(network, computed);
    CompletenessRequest existing = computed;
    existing.maps = m_folder->path("maps");
    existing.outputFolder = m_folder->path("existing");
    const auto expected = m_folder->run(network, computed).tables;
    network.explained = 0;
    const auto found = m_folder->run(network, existing).tables;
    QCOMPARE(network.explained, 0);
    QCOMPARE(found.size(), std::size_t(all ? algorithms * outputs : algorithms));
    for (std::size_t i = 0; i < found.size(); ++i)
        QCOMPARE(resultsText(found[i].results), resultsText(expected[i].results));
}

void TestCompletenessMaps::badMapFailsItsSample_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << "missing"
                             << "a/2.npy";
    QTest::newRow("another size") << "size"
                                  << "it has 8 x 16 values";
    QTest::newRow("NaN") << "nan"
                         << "NaN or infinity";
    QTest::newRow("infinity") << "infinity"
                              << "NaN or infinity";
    QTest::newRow("truncated") << "truncated"
                               << "a/2.npy";
    QTest::newRow("no npy file") << "foreign"
                                 << "a/2.npy";
}

void TestCompletenessMaps::badMapFailsItsSample()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    LinearNetwork network;
    generate(network, mapRequest("results"));
    const fs::path file = m_folder->path("maps/a/2.npy");
    Image map = readNpy(file);
    if (kind == "missing") {
        fs::remove(file);
    } else if (kind == "size") {
        writeNpy(file, Image(1, 16, 8));
    } else if (kind == "truncated") {
        fs::resize_file(file, 500);
    } else if (kind == "foreign") {
        writeFileAtomically(file, {"no array"});
    } else {
        map.values[3] = kind == "nan" ? NAN : INFINITY;
        writeNpy(file, map);
    }
    const CompletenessReport report = m_folder->run(network, mapRequest("results"));
    QCOMPARE(report.scored, std::size_t(ScoringFolder::samples - 1));
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.failures[0].name, std::string("a/2.png"));
    QVERIFY2(QString::fromStdString(report.failures[0].reason.text()).contains(words),
             report.failures[0].reason.text().c_str());
    const auto& rows = report.tables[0].results[0].samples;
    QCOMPARE(rows.size(), std::size_t(3));
    QVERIFY(rows[2].scores.empty());
    QVERIFY(m_folder->read("results/completeness.details.json").find("\"failed\"") !=
            std::string::npos);
}

void TestCompletenessMaps::changedMapIsScoredAgain()
{
    LinearNetwork network;
    generate(network, mapRequest("results"));
    m_folder->run(network, mapRequest("results"));
    const fs::path file = m_folder->path("maps/a/4.npy");
    Image map = readNpy(file);
    std::reverse(map.values.begin(), map.values.end());
    writeNpy(file, map);
    const CompletenessReport report = m_folder->run(network, mapRequest("results"));
    QCOMPARE(report.scored, std::size_t(1));
    QCOMPARE(report.kept, std::size_t(ScoringFolder::samples - 1));
}

void TestCompletenessMaps::nameCannotLeaveTheFolder()
{
    writeFileAtomically(m_folder->path("split.json"), {R"({"test": [["../a/0.png", 1]]})"});
    fs::create_directory(m_folder->path("maps"));
    LinearNetwork network;
    const CompletenessReport report = m_folder->run(network, mapRequest("results"));
    QCOMPARE(report.scored, std::size_t(0));
    QCOMPARE(report.failures.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestCompletenessMaps)
#include "tst_completeness_maps.moc"
