// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/maps/map_chunk.h"
#include "core/maps/map_source.h"
#include "core/maps/map_store.h"
#include "core/tasks/convert_maps.h"
#include "core/tasks/generate.h"
#include "support/error_kind.h"
#include "support/fake_network.h"
#include "support/picture_folder.h"

using namespace saliscope;
using namespace saliscope::maps;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

constexpr int side = 32;

/// A store as `generate` makes it.
fs::path storeIn(const PictureFolder& data)
{
    FakeNetwork network(1, side);
    GenerateRequest request;
    request.outputFolder = data.root;
    request.store = data.root / "maps.h5";
    generateMaps(network, data.open(), request, {}, {});
    return *request.store;
}

/// Converts until \p samples are done, then stops as Ctrl+C does.
ConvertReport convertUntil(const ConvertOptions& options, std::size_t samples)
{
    std::stop_source source;
    const auto progress = [&](const run::TaskProgress& now) {
        if (now.done >= samples)
            source.request_stop();
    };
    return convertMaps(options, progress, source.get_token());
}

std::string allIn(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
    std::string all;
    for (const auto& [name, content] : files)
        all += name + '\n' + content;
    return all;
}

/// A store somebody else made, with this set of maps.
void writeForeignStore(const fs::path& path, const std::string& output, const std::string& sample)
{
    StoreContent content;
    content.names = {sample};
    content.settings = {{"algorithms", "gradcam"}, {"model", "pasa"}};
    content.sample = [&](const std::string& name, bool) {
        StoredSet set;
        set.algorithm = "gradcam";
        set.layer = "fc14";
        set.output = output;
        set.name = "gradcam@fc14";
        set.size = set.finalSize = {4, 4};
        return StoredSample{name, {}, {{set, packMap(Image(1, 4, 4))}}};
    };
    writeStore(path, content);
}

} // namespace

class TestConvertMaps final : public QObject
{
    Q_OBJECT

private slots:
    void goesOnInItsFolder();
    void saysThatAStoreBeginsAnew();
    void goesOnWithoutARecord();
    void leavesEverythingElseAlone();
    void stopsWhenItsFolderGoes();
    void hostileNamesStayInside_data();
    void hostileNamesStayInside();
    void linksDoNotLeadOut();
};

void TestConvertMaps::goesOnInItsFolder()
{
    const PictureFolder data;
    const fs::path store = storeIn(data);
    convertMaps({store, data.root / "whole"}, {}, {});
    const std::string expected = allIn(data.root / "whole");
    const ConvertOptions options = {store, data.root / "parts"};
    QVERIFY(convertUntil(options, 1).cancelled);
    QVERIFY(fs::exists(data.root / "parts/generation.jsonl.part"));
    writeFileAtomically(data.root / "parts/.12345678-abcdefghij.part", {"left by a kill"});
    const ConvertReport rest = convertMaps(options, {}, {});
    QCOMPARE(rest.kept, std::size_t(1));
    QCOMPARE(rest.written, std::size_t(2));
    fs::remove(data.root / "parts/.12345678-abcdefghij.part");
    QCOMPARE(allIn(data.root / "parts"), expected);
    // What is finished stays so.
    QCOMPARE(convertMaps(options, {}, {}).kept, std::size_t(3));
    QCOMPARE(allIn(data.root / "parts"), expected);
    // and the other way
    const fs::path back = data.root / "back.h5";
    QVERIFY(convertUntil({data.root / "whole", back}, 1).cancelled);
    QVERIFY(!fs::exists(back));
    const ConvertReport again = convertMaps({data.root / "whole", back}, {}, {});
    QCOMPARE(again.written, std::size_t(3));
    QVERIFY(!again.startsOver); // who cancels knows
}

void TestConvertMaps::saysThatAStoreBeginsAnew()
{
    const PictureFolder data;
    const fs::path maps = data.root / "maps";
    convertMaps({storeIn(data), maps}, {}, {});
    const fs::path whole = data.root / "whole.h5";
    QVERIFY(!convertMaps({maps, whole}, {}, {}).startsOver);
    const fs::path killed = data.root / "killed.h5";
    const pid_t child = ::fork();
    if (child == 0)
        convertMaps({maps, killed}, [](const run::TaskProgress&) { ::raise(SIGKILL); }, {});
    ::waitpid(child, nullptr, 0);
    QVERIFY(!fs::exists(killed));
    QVERIFY(convertMaps({maps, killed}, {}, {}).startsOver);
    QVERIFY(readFile(killed) == readFile(whole));
}

void TestConvertMaps::goesOnWithoutARecord()
{
    const PictureFolder data;
    const fs::path maps = data.root / "mednet";
    convertMaps({storeIn(data), maps}, {}, {});
    fs::remove(maps / "generation.jsonl"); // mednet leaves none
    const ConvertOptions options = {maps, data.root / "parts"};
    QVERIFY(convertUntil(options, 2).cancelled);
    const ConvertReport rest = convertMaps(options, {}, {});
    QCOMPARE(rest.kept, std::size_t(2));
    QCOMPARE(rest.written, std::size_t(1));
    QCOMPARE(allIn(data.root / "parts"), allIn(maps));
}

void TestConvertMaps::leavesEverythingElseAlone()
{
    const PictureFolder data;
    const ConvertOptions options = {storeIn(data), data.root / "parts"};
    convertUntil(options, 1);
    const fs::path notes = data.root / "parts/notes.txt";
    writeFileAtomically(notes, {"mine"});
    QVERIFY(kindOf([&] { convertMaps(options, {}, {}); }) == ErrorKind::Mismatch);
    fs::remove(notes);
    // Maps of other pictures were not made by a conversion of these.
    data.paint("a", 3);
    storeIn(data);
    QVERIFY(kindOf([&] { convertMaps(options, {}, {}); }) == ErrorKind::Mismatch);
    ConvertOptions anew = options;
    anew.overwrite = true;
    QCOMPARE(convertMaps(anew, {}, {}).written, std::size_t(3));
}

void TestConvertMaps::stopsWhenItsFolderGoes()
{
    const PictureFolder data;
    const ConvertOptions options = {storeIn(data), data.root / "parts"};
    const auto remove = [&](const run::TaskProgress& now) {
        if (now.done == 1)
            fs::remove_all(options.to);
    };
    QVERIFY(kindOf([&] { convertMaps(options, remove, {}); }) == ErrorKind::OutputGone);
    QVERIFY(!fs::exists(options.to));
    QCOMPARE(convertMaps(options, {}, {}).written, std::size_t(3));
}

void TestConvertMaps::hostileNamesStayInside_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("sample");
    for (const char* name : {"../../x", "/tmp/saliscope-abs", "a/../../b", "a\\b", "dots.", "CON",
                             "COM1.txt", ".", "..", "new\nline"}) {
        QTest::newRow(qPrintable(QString("output %1").arg(name))) << name << "a.png";
        if (QString(name) != "COM1.txt" && QString(name) != "dots.") // they lose their ends
            QTest::newRow(qPrintable(QString("sample %1").arg(name)))
                << "" << QString(name) + "/a.png";
    }
    QTest::newRow("record") << ""
                            << "generation.jsonl/a.png";
    QTest::newRow("journal") << ""
                             << "generation.jsonl.part/a.png";
}

void TestConvertMaps::hostileNamesStayInside()
{
    QFETCH(QString, output);
    QFETCH(QString, sample);
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const fs::path store = root / "deep/er/maps.h5";
    writeForeignStore(store, output.toStdString(), sample.toStdString());
    fs::create_directories(root / "deep/er/out");
    try {
        const ConvertReport report = convertMaps({store, root / "deep/er/out"}, {}, {});
        QCOMPARE(report.written, std::size_t(0));
        QCOMPARE(report.failures.size(), std::size_t(1));
    } catch (const Error& error) {
        QVERIFY2(error.kind() == ErrorKind::Unsafe || error.kind() == ErrorKind::Damaged,
                 error.what());
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            QVERIFY2(entry.path() == store || entry.path().filename() == "generation.jsonl",
                     entry.path().c_str());
}

void TestConvertMaps::linksDoNotLeadOut()
{
    const PictureFolder data;
    const fs::path store = storeIn(data);
    writeFileAtomically(data.root / "outside.npy", {"somebody's"});
    fs::create_directories(data.root / "out");
    fs::create_symlink(data.root / "outside.npy", data.root / "out/a.npy");
    QVERIFY(kindOf([&] {
                convertMaps({store, data.root / "out"}, {}, {});
            }) == ErrorKind::Mismatch);
    const ConvertReport report = convertMaps({store, data.root / "out", true}, {}, {});
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(readFile(data.root / "outside.npy"), std::string("somebody's"));
    QVERIFY(fs::is_symlink(data.root / "out/a.npy"));
    // As the store itself.
    fs::create_symlink(data.root / "outside.npy", data.root / "link.h5");
    QVERIFY(kindOf([&] { mergeStores(data.root / "link.h5", {store}); }) == ErrorKind::CannotWrite);
    QCOMPARE(readFile(data.root / "outside.npy"), std::string("somebody's"));
}

QTEST_GUILESS_MAIN(TestConvertMaps)
#include "tst_convert_maps.moc"
