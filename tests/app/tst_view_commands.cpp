// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "support/program.h"
#include "support/small_datamodule.h"

using namespace saliscope;
namespace fs = std::filesystem;

namespace
{

constexpr int pasaSize = 512;

ProgramOutcome run(const SmallDatamodule& data, const QStringList& arguments)
{
    return runProgram(SALISCOPE_PROGRAM, arguments, data.temporary.path());
}

ProgramOutcome runInterpretability(const SmallDatamodule& data, const QStringList& more = {})
{
    return run(data, QStringList{"interpretability", "split.json", "--datadir", "images",
                                 "--input-folder=maps"} +
                         more);
}

ProgramOutcome runView(const SmallDatamodule& data, const QStringList& more = {})
{
    return run(data, QStringList{"classify", "saliency", "view", "pasa", "split.json", "--datadir",
                                 "images", "-i", "maps", "-o", "pictures"} +
                         more);
}

void writeMaps(const SmallDatamodule& data)
{
    for (const char* name : {"a", "c", "d"})
        data.writeMap(name, SmallDatamodule::peakAt(160, 160, pasaSize));
}

} // namespace

class TestViewCommands final : public QObject
{
    Q_OBJECT

private slots:
    void writesEveryResultFile();
    void keepsEarlierResults();
    void writesOtherPlots();
    void namesSplitsWithoutBoxes();
    void failsPolitely_data();
    void failsPolitely();
    void viewCountsFailures();
    void dryRunsCountSamplesWithWork();
    void viewUsesFontsForOtherScripts();
};

void TestViewCommands::writesEveryResultFile()
{
    const SmallDatamodule data;
    writeMaps(data);
    const ProgramOutcome outcome =
        runInterpretability(data, {"-vv", "--output-json=out/scores.json"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY(outcome.errors.contains("512 x 512"));
    const QString table = QString::fromStdString(readFile(data.folder / "out/scores.rst"));
    const auto text = [&](const char* name) {
        return QString::fromStdString(readFile(data.folder / "out" / name));
    };
    QCOMPARE(outcome.output, table + "\n\n" + text("scores.intervals.rst") + '\n');
    QVERIFY(text("scores.intervals.rst").contains("mean [95 %]"));
    QVERIFY(text("scores.intervals.json").contains("\"method\": \"BCa\""));
    QVERIFY(text("scores.intervals.json").contains("\"subset\": \"train\""));
    QVERIFY(table.contains("PropEng[mean]") && table.contains("n/a"));
    QVERIFY(readFile(data.folder / "out/scores.pdf").starts_with("%PDF"));
    QVERIFY(
        readFile(data.folder / "out/scores.csv").starts_with("split,name,label,output,PropEng"));
    const QString metadata = QString::fromStdString(readFile(data.folder / "out/scores.meta.json"));
    for (const char* part : {"\"command-line\"", "\"map-size\": 512", "\"sha256\": \"",
                             "\"target-label\": 1", "\"samples-scored\": 2"})
        QVERIFY2(metadata.contains(part), part);
    QVERIFY(fs::exists(data.folder / "out/scores.details.json"));
}

void TestViewCommands::keepsEarlierResults()
{
    const SmallDatamodule data;
    writeMaps(data);
    const QStringList options = {"-o", "out", "--no-plot"};
    QCOMPARE(runInterpretability(data, options).code, 0);
    const std::string first = readFile(data.folder / "out/interpretability.json");
    data.writeMap("a", SmallDatamodule::peakAt(5, 5, pasaSize));
    QCOMPARE(runInterpretability(data, options).code, 0);
    QCOMPARE(readFile(data.folder / "out/interpretability.json~"), first);
    QVERIFY(readFile(data.folder / "out/interpretability.json") != first);
    for (const char* name : {"rst~", "csv~", "meta.json~", "details.json~"})
        QVERIFY2(fs::exists(data.folder / ("out/interpretability." + std::string(name))), name);
    QVERIFY(!fs::exists(data.folder / "out/interpretability.pdf"));
}

void TestViewCommands::writesOtherPlots()
{
    const SmallDatamodule data;
    writeMaps(data);
    QCOMPARE(runInterpretability(data, {"-P", "--plot-format", "svg", "--plot-format", "png"}).code,
             0);
    const QString svg =
        QString::fromStdString(readFile(data.folder / "results/interpretability.svg"));
    QVERIFY(svg.contains("Proportional energy, split test (n = 1)"));
    QVERIFY(fs::exists(data.folder / "results/interpretability.png"));
}

void TestViewCommands::namesSplitsWithoutBoxes()
{
    const SmallDatamodule data(R"({"train": [["a.png", 1], ["b.png", 0]], "test": []})");
    writeMaps(data);
    const ProgramOutcome outcome = runInterpretability(data);
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY(outcome.errors.contains("The split train has no boxes to compare maps with"));
    QVERIFY(outcome.errors.contains("The split test has no samples."));
    const std::string json = readFile(data.folder / "results/interpretability.json");
    QVERIFY(json.find("\"a.png\"") != std::string::npos);
    QVERIFY(json.find("\"test\"") != std::string::npos);
}

void TestViewCommands::failsPolitely_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no folder") << QStringList{"-i", "nowhere"} << 2
                               << "nowhere: there is no such folder or store of maps";
    QTest::newRow("no split") << QStringList{"-i", "maps", "-S", "nothing"} << 2
                              << "there are: train, validation, test";
    QTest::newRow("two outputs") << QStringList{"-i", "maps", "-o", "x", "--output-json", "y.json"}
                                 << 2 << "cannot be given beside";
    QTest::newRow("odd name") << QStringList{"-i", "maps", "--output-json", "scores.rst"} << 2
                              << "has to end in .json";
    QTest::newRow("no model") << QStringList{"-i", "maps", "-m", "resnet"} << 2 << "pasa";
    QTest::newRow("small maps") << QStringList{"-i", "small", "-m", "pasa"} << 1
                                << "the network's input 512 x 512 pixels";
}

void TestViewCommands::failsPolitely()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    const SmallDatamodule data;
    writeMaps(data);
    data.writeMap("../small/a", SmallDatamodule::peakAt(1, 1));
    data.writeMap("../small/d", SmallDatamodule::peakAt(1, 1, pasaSize));
    const ProgramOutcome outcome =
        run(data, QStringList{"interpretability", "split.json", "--datadir", "images"} + options);
    QCOMPARE(outcome.code, code);
    QVERIFY2(outcome.errors.contains(sentence.toUtf8()), outcome.errors.constData());
}

void TestViewCommands::viewCountsFailures()
{
    const SmallDatamodule data;
    writeMaps(data);
    QCOMPARE(runView(data, {"-G", "--threshold", "0.1", "--contours", "0.3,0.6"}).code, 0);
    QCOMPARE(readPicture(data.folder / "pictures/a.png").width, pasaSize);
    QVERIFY(fs::exists(data.folder / "pictures/view.meta.json"));
    fs::remove(data.maps() / "c.npy");
    const ProgramOutcome outcome = runView(data, {"--overwrite"});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("2 of 3 samples drawn to pictures, 1 failed."));
    QCOMPARE(runView(data, {"--colormap", "jet"}).code, 2);
    QCOMPARE(run(data, {"view", "split.json", "-i", "maps"}).code, 2);
}

void TestViewCommands::dryRunsCountSamplesWithWork()
{
    const SmallDatamodule data;
    writeMaps(data);
    const ProgramOutcome drawn = runView(data, {"--dry-run"});
    QVERIFY2(drawn.output.startsWith("3 samples, each "), qPrintable(drawn.output + drawn.errors));
    QVERIFY(!fs::exists(data.folder / "pictures"));
    const ProgramOutcome scored = runInterpretability(data, {"--dry-run"});
    QVERIFY2(scored.output.startsWith("2 samples, each "),
             qPrintable(scored.output + scored.errors));
    QVERIFY(!fs::exists(data.folder / "results"));
}

void TestViewCommands::viewUsesFontsForOtherScripts()
{
    const SmallDatamodule data("{\"train\": [[\"Größe.png\", 1]]}");
    fs::rename(data.folder / "images/a.png", data.folder / "images/Größe.png");
    data.writeMap("Größe", SmallDatamodule::peakAt(160, 160, pasaSize));
    const ProgramOutcome outcome = runView(data, {"--legend"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY(readPicture(data.folder / "pictures/Größe.png").width > pasaSize);
}

QTEST_GUILESS_MAIN(TestViewCommands)
#include "tst_view_commands.moc"
