// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "support/error_kind.h"
#include "support/scoring_folder.h"

using namespace saliscope;
using namespace saliscope::engine;
using namespace saliscope::results;
using namespace saliscope::road;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

/// All that a run leaves, as one text.
std::string outcome(const ScoringFolder& folder, const std::string& output,
                    const CompletenessReport& report)
{
    return folder.read(output + "/completeness.jsonl") +
           folder.read(output + "/completeness.details.json") +
           resultsText(report.tables.at(0).results);
}

} // namespace

/// Whatever happens on the way, the files are the same in the end.
class TestCompletenessResume final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sameAfterCancel_data();
    void sameAfterCancel();
    void sameAfterTornLine();
    void sameFromShards();
    void sameInAnyCircumstances_data();
    void sameInAnyCircumstances();
    void finishedRunIsKept();
    void overwriteStartsAnew();
    void otherPicturesAreScoredAnew();
    void stopsWhenItsFolderGoes();
    void otherSettingsAreRefused_data();
    void otherSettingsAreRefused();

private:
    ScoringFolder m_folder;
    std::string m_expected;
};

void TestCompletenessResume::init()
{
    fs::remove_all(m_folder.path("whole"));
    fs::remove_all(m_folder.path("parts"));
    LinearNetwork network;
    const CompletenessReport report = m_folder.run(network, m_folder.request("whole"));
    QCOMPARE(report.scored, std::size_t(ScoringFolder::samples));
    QVERIFY(report.failures.empty());
    m_expected = outcome(m_folder, "whole", report);
}

void TestCompletenessResume::sameAfterCancel_data()
{
    QTest::addColumn<int>("done");
    QTest::newRow("at once") << 0;
    QTest::newRow("after one") << 1;
    QTest::newRow("after five") << 5;
}

void TestCompletenessResume::sameAfterCancel()
{
    QFETCH(int, done);
    LinearNetwork network;
    const auto request = m_folder.request("parts");
    const CompletenessReport first = m_folder.runUntil(network, std::size_t(done), request);
    QVERIFY(first.cancelled);
    QVERIFY(first.tables.empty());
    QVERIFY(!fs::exists(m_folder.path("parts/completeness.jsonl")));
    QVERIFY(!fs::exists(m_folder.path("parts/completeness.details.json")));
    const CompletenessReport second = m_folder.run(network, request);
    QCOMPARE(second.kept, first.scored);
    QCOMPARE(second.kept + second.scored, std::size_t(ScoringFolder::samples));
    QVERIFY(int(second.kept) >= done);
    QCOMPARE(outcome(m_folder, "parts", second), m_expected);
}

void TestCompletenessResume::sameAfterTornLine()
{
    LinearNetwork network;
    const auto request = m_folder.request("parts");
    m_folder.runUntil(network, 4, request);
    const fs::path journal = m_folder.path("parts/completeness.jsonl.part");
    fs::resize_file(journal, fs::file_size(journal) - 10);
    const CompletenessReport report = m_folder.run(network, request);
    QCOMPARE(report.kept, std::size_t(3));
    QCOMPARE(outcome(m_folder, "parts", report), m_expected);
}

void TestCompletenessResume::sameFromShards()
{
    auto request = m_folder.request("parts");
    for (const std::size_t index : {3, 1, 2}) {
        LinearNetwork network;
        request.selection.shard = {index, 3};
        const CompletenessReport report = m_folder.run(network, request);
        QVERIFY(report.tables.empty());
        QCOMPARE(report.total, std::size_t(index == 1 ? 3 : 2));
    }
    LinearNetwork network;
    request.selection.shard = {};
    const CompletenessReport report = m_folder.run(network, request);
    QCOMPARE(report.scored, std::size_t(0));
    QCOMPARE(network.explained, 0);
    QCOMPARE(outcome(m_folder, "parts", report), m_expected);
}

void TestCompletenessResume::sameInAnyCircumstances_data()
{
    QTest::addColumn<int>("decoders");
    QTest::addColumn<int>("imputers");
    QTest::addColumn<int>("memory");
    QTest::addColumn<QString>("device");
    QTest::newRow("threads") << 3 << 4 << 100 << "cpu";
    QTest::newRow("little memory") << 1 << 1 << 3 << "cpu";
    QTest::newRow("beside the processor") << 1 << 2 << 100 << "fake:0";
    QTest::newRow("all of it") << 2 << 3 << 1 << "fake:0";
}

void TestCompletenessResume::sameInAnyCircumstances()
{
    QFETCH(int, decoders);
    QFETCH(int, imputers);
    QFETCH(int, memory);
    QFETCH(QString, device);
    LinearNetwork network;
    network.deviceName = device.toStdString();
    network.memory = std::size_t(memory);
    auto request = m_folder.request("parts");
    request.decoders = decoders;
    request.imputers = imputers;
    QCOMPARE(outcome(m_folder, "parts", m_folder.run(network, request)), m_expected);
}

void TestCompletenessResume::finishedRunIsKept()
{
    LinearNetwork network;
    const CompletenessReport report = m_folder.run(network, m_folder.request("whole"));
    QCOMPARE(report.kept, std::size_t(ScoringFolder::samples));
    QCOMPARE(network.explained, 0);
    QCOMPARE(outcome(m_folder, "whole", report), m_expected);
    QCOMPARE(m_folder.read("whole/completeness.details.json~"),
             m_folder.read("whole/completeness.details.json"));
}

void TestCompletenessResume::overwriteStartsAnew()
{
    LinearNetwork network;
    auto request = m_folder.request("whole");
    request.overwrite = true;
    request.network.seed = 9;
    const CompletenessReport report = m_folder.run(network, request);
    QCOMPARE(report.scored, std::size_t(ScoringFolder::samples));
    QVERIFY(outcome(m_folder, "whole", report) != m_expected);
}

void TestCompletenessResume::otherSettingsAreRefused_data()
{
    QTest::addColumn<QString>("setting");
    for (const char* setting : {"seed", "noise", "percentiles", "ties", "algorithms", "maps",
                                "target-layer", "checkpoint"})
        QTest::newRow(setting) << setting;
}

void TestCompletenessResume::otherSettingsAreRefused()
{
    QFETCH(QString, setting);
    auto request = m_folder.request("whole");
    if (setting == "seed")
        request.network.seed = 1;
    else if (setting == "noise")
        request.noise = 0;
    else if (setting == "percentiles")
        request.road.percentiles = {20, 40.5, 60, 80};
    else if (setting == "ties")
        request.road.ties = Ties::Rank;
    else if (setting == "algorithms")
        request.algorithms = {Algorithm::LayerCam};
    else if (setting == "maps")
        request.maps = "maps";
    else if (setting == "target-layer")
        request.network.targetLayer = "other";
    else
        request.checkpointSha256 = "other";
    LinearNetwork network;
    try {
        m_folder.run(network, request);
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Mismatch);
        QVERIFY(QString(error.what()).contains(setting));
    }
}

void TestCompletenessResume::otherPicturesAreScoredAnew()
{
    LinearNetwork network;
    const std::string before = m_folder.read("a/3.png");
    writeFileAtomically(m_folder.path("a/3.png"), {m_folder.read("a/5.png")});
    const CompletenessReport report = m_folder.run(network, m_folder.request("whole"));
    QCOMPARE(report.kept, std::size_t(ScoringFolder::samples - 1));
    QCOMPARE(report.scored, std::size_t(1));
    QCOMPARE(report.remade.count(), std::size_t(1));
    const CompletenessReport anew = m_folder.run(network, m_folder.request("parts"));
    QCOMPARE(outcome(m_folder, "whole", report), outcome(m_folder, "parts", anew));
    writeFileAtomically(m_folder.path("a/3.png"), {before});
}

void TestCompletenessResume::stopsWhenItsFolderGoes()
{
    LinearNetwork network;
    const auto request = m_folder.request("parts");
    const auto remove = [&](const run::TaskProgress& progress) {
        if (progress.done == 2)
            fs::remove_all(request.outputFolder);
    };
    QVERIFY(kindOf([&] {
                scoreCompleteness(network, m_folder.datamodule(), request, remove, {});
            }) == ErrorKind::OutputGone);
    QVERIFY(!fs::exists(request.outputFolder));
    const CompletenessReport report = m_folder.run(network, request);
    QCOMPARE(report.scored, std::size_t(ScoringFolder::samples));
}

QTEST_GUILESS_MAIN(TestCompletenessResume)
#include "tst_completeness_resume.moc"
