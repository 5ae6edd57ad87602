// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <hdf5.h>

#include "core/maps/map_chunk.h"
#include "core/maps/map_store.h"
#include "core/tasks/convert_maps.h"
#include "support/program.h"
#include "support/small_datamodule.h"

using namespace saliscope;
using namespace saliscope::maps;
using namespace saliscope::render;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

constexpr int pasaSize = 512;

ProgramOutcome runProgramIn(const SmallDatamodule& data, const QStringList& arguments)
{
    return runProgram(SALISCOPE_PROGRAM, arguments, data.temporary.path());
}

/// Maps of all four samples in the folder "maps".
void writeMaps(const SmallDatamodule& data)
{
    int place = 100;
    for (const char* name : {"a", "b", "c", "d"})
        data.writeMap(name, SmallDatamodule::peakAt(place += 20, 160, pasaSize));
}

/// The same in the store maps.h5.
void writeStoreOfMaps(const SmallDatamodule& data)
{
    writeMaps(data);
    convertMaps({data.maps(), data.folder / "maps.h5"}, {}, {});
}

/// Evidence for the output on the left, against it on the right, half as strong.
Image signedMap()
{
    Image map(1, pasaSize, pasaSize);
    for (int y = 0; y < pasaSize; ++y)
        for (int x = 0; x < pasaSize; ++x)
            map.values[std::size_t(y * pasaSize + x)] = x < 128 ? 1 : x < 384 ? 0 : -0.5F;
    return map;
}

void writeSignedStore(const fs::path& path)
{
    StoreContent content;
    for (const char* name : {"a.png", "b.png", "c.png", "d.png"})
        content.names.emplace_back(name);
    content.sample = [](const std::string& name, bool) {
        StoredSet set;
        set.algorithm = "gradcam";
        set.layer = "fc14";
        set.name = storedSetName(set.algorithm, set.layer, "");
        set.scaling = MapScaling::Signed;
        set.size = set.finalSize = {pasaSize, pasaSize};
        return StoredSample{name, {}, {{set, packMap(signedMap())}}};
    };
    writeStore(path, content);
}

/// Changes a store behind its back.
void edit(const fs::path& path, const std::function<void(hid_t)>& change)
{
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    QVERIFY(file >= 0);
    change(file);
    H5Fclose(file);
}

void setVersion(hid_t file, long long version)
{
    const hid_t attribute = H5Aopen(file, "version", H5P_DEFAULT);
    H5Awrite(attribute, H5T_NATIVE_LLONG, &version);
    H5Aclose(attribute);
}

/// Writes the first name over the second.
void repeatFirstName(hid_t file)
{
    const hid_t list = H5Dopen2(file, "samples", H5P_DEFAULT);
    const hid_t type = H5Dget_type(list);
    const std::size_t length = H5Tget_size(type);
    std::vector<char> names(4 * length);
    H5Dread(list, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, names.data());
    std::copy_n(names.begin(), length, names.begin() + std::ptrdiff_t(length));
    H5Dwrite(list, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, names.data());
    H5Tclose(type);
    H5Dclose(list);
}

void damage(const fs::path& store, const QString& how)
{
    if (how == "truncated")
        fs::resize_file(store, fs::file_size(store) / 2);
    else if (how == "version")
        edit(store, [](hid_t file) { setVersion(file, 7); });
    else if (how == "twice")
        edit(store, repeatFirstName);
    else
        edit(store, [&](hid_t file) { H5Ldelete(file, how.toUtf8(), H5P_DEFAULT); });
}

} // namespace

/// Stores and signed maps as the commands take them.
class TestStoreCommands final : public QObject
{
    Q_OBJECT

private slots:
    void viewDrawsSignedMaps();
    void storesScoreLikeFolders();
    void signedMapsAreScoredByWhatIsPositive();
    void compareJudgesByTolerance();
    void compareSaysWhenNothingCould();
    void compareListsWhatIsMissing();
    void compareRefusesWhatSharesNothing();
    void badStoresAreRefused_data();
    void badStoresAreRefused();
    void dryRunsLeaveNothing();
};

void TestStoreCommands::viewDrawsSignedMaps()
{
    const SmallDatamodule data;
    writeSignedStore(data.folder / "maps.h5");
    const QStringList view = {"view",      "pasa", "split.json", "--datadir",
                              "images",    "-i",   "maps.h5",    "--all-labels",
                              "--opacity", "1",    "-o",         "pictures"};
    const ProgramOutcome outcome = runProgramIn(data, view);
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const Picture picture = readPicture(data.folder / "pictures/b.png");
    const auto pixel = [&](int x) { return picture.pixels[std::size_t(256 * picture.width + x)]; };
    const auto evidenceFor = pixel(64);
    const auto nothing = pixel(256);
    const auto evidenceAgainst = pixel(448);
    // One scale for both signs: red for what speaks for the output, blue for what speaks against.
    QVERIFY(evidenceFor[0] > evidenceFor[2] + 60);
    QVERIFY(evidenceAgainst[2] > evidenceAgainst[0] + 30);
    QVERIFY(std::abs(nothing[0] - nothing[2]) < 30);
    // Half the evidence is half as far from the middle, not at the end of its side.
    QVERIFY(evidenceFor[0] - evidenceFor[2] > evidenceAgainst[2] - evidenceAgainst[0]);
    QVERIFY(!outcome.errors.contains("signed"));
    // Colours for one sign only would hide the other.
    const ProgramOutcome other =
        runProgramIn(data, view + QStringList{"--colormap", "viridis", "--overwrite"});
    QCOMPARE(other.code, 0);
    QVERIFY(readPicture(data.folder / "pictures/b.png") == picture);
}

void TestStoreCommands::storesScoreLikeFolders()
{
    const SmallDatamodule data;
    writeStoreOfMaps(data);
    const QStringList score = {"interpretability", "split.json", "--datadir", "images",
                               "--no-plot"};
    const ProgramOutcome folder =
        runProgramIn(data, score + QStringList{"-i", "maps", "-o", "one"});
    const ProgramOutcome store =
        runProgramIn(data, score + QStringList{"-i", "maps.h5", "-o", "two"});
    QVERIFY2(folder.code == 0 && store.code == 0, qPrintable(folder.errors + store.errors));
    QCOMPARE(store.output, folder.output);
    for (const char* file : {"interpretability.json", "interpretability.csv"})
        QCOMPARE(readFile(data.folder / "two" / file), readFile(data.folder / "one" / file));
}

void TestStoreCommands::signedMapsAreScoredByWhatIsPositive()
{
    const SmallDatamodule data;
    writeSignedStore(data.folder / "maps.h5");
    Image positive = signedMap();
    for (float& value : positive.values)
        value = std::max(value, 0.0F);
    for (const char* name : {"a", "b", "c", "d"})
        data.writeMap(name, positive);
    const QStringList score = {"interpretability", "split.json", "--datadir", "images",
                               "--no-plot"};
    const ProgramOutcome outcome =
        runProgramIn(data, score + QStringList{"-i", "maps.h5", "-o", "one"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("positive"), outcome.errors.constData());
    QCOMPARE(runProgramIn(data, score + QStringList{"-i", "maps", "-o", "two"}).code, 0);
    QCOMPARE(readFile(data.folder / "one/interpretability.csv"),
             readFile(data.folder / "two/interpretability.csv"));
}

void TestStoreCommands::compareJudgesByTolerance()
{
    const SmallDatamodule data;
    writeStoreOfMaps(data);
    const QStringList compare = {"compare", "maps", "maps.h5", "-o", "out", "--no-plot"};
    const ProgramOutcome equal = runProgramIn(data, compare + QStringList{"--tolerance", "0"});
    QVERIFY2(equal.code == 0, equal.errors.constData());
    QVERIFY(equal.errors.contains("4 of 4 pairs of maps"));
    QVERIFY(equal.errors.contains("Pairs of maps compared: 4; the largest difference is 0."));
    data.writeMap("c", SmallDatamodule::peakAt(3, 3, pasaSize));
    QCOMPARE(runProgramIn(data, compare).code, 0); // nobody asked for a judgement
    QVERIFY(fs::exists(data.folder / "out/compare.csv~"));
    QCOMPARE(runProgramIn(data, compare + QStringList{"--tolerance", "0.95"}).code, 0);
    const ProgramOutcome other = runProgramIn(data, compare + QStringList{"--tolerance", "0.5"});
    QCOMPARE(other.code, 1);
    QVERIFY2(other.errors.contains("Failed: c: maps differ by 0.89"), other.errors.constData());
    QCOMPARE(other.errors.count("more than the tolerance"), 1);
}

void TestStoreCommands::compareSaysWhenNothingCould()
{
    const SmallDatamodule data;
    writeStoreOfMaps(data);
    for (const char* name : {"a", "b", "c", "d"})
        data.writeMap(name, SmallDatamodule::peakAt(3, 3, 64));
    const ProgramOutcome told = runProgramIn(
        data, {"compare", "maps", "maps.h5", "-o", "out", "--no-plot", "--json-log", "log.jsonl"});
    QCOMPARE(told.code, 1);
    QVERIFY2(told.errors.contains("Pairs of maps: 4; none of them could be compared."),
             told.errors.constData());
    QVERIFY(!told.errors.contains("largest difference"));
    const std::string log = readFile(data.folder / "log.jsonl");
    QVERIFY(log.find(R"({"done":4,"event":"progress","failed":4)") != std::string::npos);
    QVERIFY(readFile(data.folder / "out/compare.meta.json").find("\"largest-difference\": null") !=
            std::string::npos);
}

void TestStoreCommands::compareListsWhatIsMissing()
{
    const SmallDatamodule data;
    writeStoreOfMaps(data);
    fs::remove(data.maps() / "b.npy");
    data.writeMap("x/new", SmallDatamodule::peakAt(3, 3, pasaSize));
    const QStringList compare = {"compare", "maps", "maps.h5", "--no-plot"};
    const ProgramOutcome told = runProgramIn(data, compare);
    QCOMPARE(told.code, 0);
    QVERIFY2(told.errors.contains("samples only in the first (1): x/new."),
             told.errors.constData());
    QVERIFY2(told.errors.contains("samples only in the second (1): b."), told.errors.constData());
    const std::string json = readFile(data.folder / "results/compare.json");
    QVERIFY(json.find("x/new") != std::string::npos);
    const ProgramOutcome judged = runProgramIn(data, compare + QStringList{"--tolerance", "1"});
    QCOMPARE(judged.code, 1);
    QCOMPARE(judged.errors.count("has no counterpart"), 2);
}

void TestStoreCommands::compareRefusesWhatSharesNothing()
{
    const SmallDatamodule data;
    data.writeMap("a", SmallDatamodule::peakAt(3, 3));
    writeNpy(data.folder / "other/b.npy", SmallDatamodule::peakAt(3, 3));
    const ProgramOutcome outcome = runProgramIn(data, {"compare", "maps", "other"});
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.errors, QString("Error: other: it shares no sample with maps\n"));
    QVERIFY(!fs::exists(data.folder / "results"));
}

void TestStoreCommands::badStoresAreRefused_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("words");
    QTest::newRow("truncated") << "truncated"
                               << "ends too early";
    QTest::newRow("another version") << "version"
                                     << "version 7";
    QTest::newRow("without samples") << "samples"
                                     << "samples";
    QTest::newRow("without its maps") << "maps"
                                      << "maps";
    QTest::newRow("a name twice") << "twice"
                                  << "a twice";
}

void TestStoreCommands::badStoresAreRefused()
{
    QFETCH(QString, how);
    QFETCH(QString, words);
    const SmallDatamodule data;
    writeStoreOfMaps(data);
    damage(data.folder / "maps.h5", how);
    for (const QStringList& command :
         {QStringList{"view", "pasa", "split.json", "--datadir", "images", "-i", "maps.h5"},
          QStringList{"interpretability", "split.json", "--datadir", "images", "-i", "maps.h5"},
          QStringList{"compare", "maps", "maps.h5"}, QStringList{"convert", "maps.h5", "folder"},
          QStringList{"store", "merge", "all.h5", "maps.h5"}, QStringList{"inspect", "maps.h5"}}) {
        const ProgramOutcome outcome = runProgramIn(data, command);
        const QString message = command.join(' ') + ": " + outcome.errors;
        QVERIFY2(outcome.code == 2, qPrintable(message));
        QVERIFY2(outcome.errors.startsWith("Error: maps.h5"), qPrintable(message));
        QVERIFY2(outcome.errors.contains(words.toUtf8()), qPrintable(message));
        QCOMPARE(outcome.errors.count('\n'), 1);
    }
    QVERIFY(!fs::exists(data.folder / "all.h5"));
    QVERIFY(!fs::exists(data.folder / "folder"));
}

void TestStoreCommands::dryRunsLeaveNothing()
{
    const SmallDatamodule data;
    writeStoreOfMaps(data);
    const ProgramOutcome scored =
        runProgramIn(data, {"interpretability", "split.json", "--datadir", "images", "-i", "maps",
                            "-o", "scores", "--no-plot"});
    QVERIFY2(scored.code == 0, scored.errors.constData());
    const auto count = [&] {
        return std::distance(fs::recursive_directory_iterator(data.folder),
                             fs::recursive_directory_iterator());
    };
    const auto before = count();
    const auto starts = [&](const QStringList& command, const char* words) {
        const ProgramOutcome outcome = runProgramIn(data, command + QStringList{"--dry-run"});
        const QString message = command.join(' ') + ": " + outcome.output + outcome.errors;
        QVERIFY2(outcome.code == 0, qPrintable(message));
        QVERIFY2(outcome.output.startsWith(words), qPrintable(message));
        QVERIFY2(outcome.output.contains("are free for"), qPrintable(message));
        QCOMPARE(outcome.output.count('\n'), 1);
    };
    starts({"compare", "maps", "maps.h5"}, "4 pairs of maps, each ");
    starts({"convert", "maps", "again.h5"}, "4 samples, each ");
    starts({"convert", "maps.h5", "again"}, "4 samples, each ");
    starts({"statistics", "scores", "-o", "new"}, "2 samples, each ");
    QCOMPARE(count(), before);
}

QTEST_GUILESS_MAIN(TestStoreCommands)
#include "tst_store_commands.moc"
