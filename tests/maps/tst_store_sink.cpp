// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/maps/map_source.h"
#include "core/maps/map_store.h"
#include "core/maps/npy.h"
#include "core/maps/store_parts.h"
#include "core/tasks/convert_maps.h"
#include "core/tasks/generate.h"
#include "support/fake_network.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::maps;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

/// Of the process that is killed.
constexpr std::size_t samplesOfWriter = 8;

constexpr int killsWanted = 20;

/// Of maps, where their size does not matter: compressing large ones takes most of the time.
constexpr int smallSize = 48;
constexpr int usualSize = 512;

Datamodule demo()
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    return openDatamodule("demo", options);
}

GenerateRequest requestFor(const fs::path& store)
{
    GenerateRequest request;
    request.algorithms = {Algorithm::GradCam, Algorithm::HiResCam};
    request.store = store;
    request.checkpointSha256 = "0";
    return request;
}

GenerateReport generate(const GenerateRequest& request, int outputs = 1, int size = smallSize)
{
    FakeNetwork network(outputs, size);
    return generateMaps(network, demo(), request, {}, {});
}

ErrorKind kindOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

/// Of the journal, and of the store that is made of it in the end.
std::uintmax_t writtenFor(const fs::path& store)
{
    std::uintmax_t bytes = 0;
    std::error_code code;
    for (fs::directory_iterator entry(store.parent_path(), code); entry != fs::end(entry);
         entry.increment(code))
        if (entry->path().extension() == ".part") {
            const std::uintmax_t size = entry->file_size(code);
            bytes += code ? 0 : size;
        }
    return bytes;
}

/// Has a process write \p store and kills it once it has written \p more bytes. Returns whether it
/// was killed before its end.
bool writeAndKill(const fs::path& store, std::uintmax_t more)
{
    const std::uintmax_t enough = writtenFor(store) + more;
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {"--write", QString::fromStdString(store.string())});
    process.waitForStarted();
    while (!process.waitForFinished(1))
        if (writtenFor(store) > enough)
            process.kill();
    return process.exitStatus() == QProcess::CrashExit;
}

/// Every map of \p source with its place, and the records.
std::map<std::string, std::string> contents(const MapSource& source)
{
    std::map<std::string, std::string> result;
    for (const std::string& sample : source.samples())
        result["record of " + sample] = source.record(sample);
    for (const MapSet& set : source.sets())
        for (const std::string& key : source.keys(set))
            result[set.algorithm + set.layer + set.output + ' ' + key] = source.sha256(set, key);
    return result;
}

std::map<std::string, std::string> filesIn(const fs::path& folder)
{
    std::map<std::string, std::string> result;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            result[fs::relative(entry.path(), folder).string()] = readFile(entry.path());
    return result;
}

} // namespace

/// `generate` into stores, and what becomes of stores.
class TestStoreSink final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void holdsWhatAFolderHolds();
    void resumesAfterCancel();
    void survivesKills();
    void shardsMakeTheWhole();
    void refusesOtherSettings();
    void neverReplacesOtherFiles();
    void leavesOutWhatIsNotANumber();
    void keepsSamplesOfOtherSelections();
    void nativeMapsGiveFinalMaps();
    void signedMapsAreKnown();
    void convertsForthAndBack();
    void convertsMednetFolders();
    void mergesStores();
    void saysWhatAnUnfinishedStoreIs();

private:
    fs::path path(const char* name) const { return m_folder->filePath(name).toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreSink::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestStoreSink::holdsWhatAFolderHolds()
{
    GenerateRequest request = requestFor(path("maps.h5"));
    const GenerateReport report = generate(request);
    QCOMPARE(report.written, std::size_t(20));
    QVERIFY(!fs::exists(path("maps.h5.part")));
    const auto store = openMapSource(path("maps.h5"));
    QCOMPARE(store->sets().size(), std::size_t(2));
    QCOMPARE(store->sets()[1].name, std::string("hirescam@fc14"));
    request.store.reset();
    request.outputFolder = path("folder");
    generate(request);
    const auto folder = openMapSource(path("folder"));
    for (const MapSet& set : folder->sets()) {
        const MapSet& stored = setOf(*store, set.algorithm, set.layer, set.output);
        QCOMPARE(store->keys(stored), folder->keys(set));
        for (const std::string& key : folder->keys(set)) {
            QVERIFY(store->read(stored, key) == folder->read(set, key));
            QCOMPARE(store->sha256(stored, key), folder->sha256(set, key));
            const MapNote* note = store->note(stored, key);
            QVERIFY(note);
            QCOMPARE(note->logit, folder->note(set, key)->logit);
        }
    }
}

void TestStoreSink::resumesAfterCancel()
{
    generate(requestFor(path("whole.h5")));
    const GenerateRequest request = requestFor(path("maps.h5"));
    std::stop_source source;
    FakeNetwork network(1, smallSize);
    network.onExplain = [&](std::string_view) {
        if (network.explained == 8)
            source.request_stop();
    };
    const GenerateReport cancelled = generateMaps(network, demo(), request, {}, source.get_token());
    QVERIFY(cancelled.cancelled);
    QVERIFY(!fs::exists(path("maps.h5")));
    const GenerateReport resumed = generate(request);
    QCOMPARE(resumed.kept, cancelled.written);
    QVERIFY(readFile(path("maps.h5")) == readFile(path("whole.h5")));
    const auto time = fs::last_write_time(path("maps.h5"));
    QCOMPARE(generate(request).kept, std::size_t(20));
    QVERIFY(time == fs::last_write_time(path("maps.h5"))); // nothing to be written
}

void TestStoreSink::survivesKills()
{
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(),
                               {"--write", QString::fromStdString(path("whole.h5").string())}),
             0);
    const std::string whole = readFile(path("whole.h5"));
    const MapStore expected(path("whole.h5"));
    QRandomGenerator random(20261124);
    int killed = 0;
    int midFrame = 0;
    std::size_t before = 0;
    for (int round = 0; round < 3 * killsWanted && killed < killsWanted; ++round) {
        const std::uintmax_t more = random.bounded(quint64(whole.size() / 3));
        killed += writeAndKill(path("maps.h5"), more);
        if (fs::exists(path("maps.h5"))) {
            QVERIFY(readFile(path("maps.h5")) == whole); // complete or absent, at any moment
            fs::remove(path("maps.h5"));
            fs::remove(path("maps.h5.part"));
            before = 0;
            continue;
        }
        if (!fs::exists(path("maps.h5.part")))
            continue;
        const std::uintmax_t size = fs::file_size(path("maps.h5.part"));
        const MapJournal journal(path("maps.h5.part"), MapJournal::Use::Append);
        midFrame += fs::exists(path("maps.h5.part")) && fs::file_size(path("maps.h5.part")) < size;
        QVERIFY(journal.names().size() >= before); // what was finished stays
        before = journal.names().size();
        for (const std::string& name : journal.names()) {
            const StoredSample found = journal.sample(name, true);
            const StoredSample wanted = expected.sample(expected.rowOf(name).value(), true);
            QCOMPARE(found.record, wanted.record);
            QVERIFY(found.maps[1].chunk == wanted.maps[1].chunk);
        }
    }
    qInfo("%d kills, %d of them within a frame", killed, midFrame);
    QCOMPARE(killed, killsWanted);
    GenerateRequest request = requestFor(path("maps.h5"));
    request.selection.limit = samplesOfWriter;
    generate(request, 1, usualSize);
    QVERIFY(readFile(path("maps.h5")) == whole);
}

void TestStoreSink::shardsMakeTheWhole()
{
    generate(requestFor(path("whole.h5")));
    GenerateRequest request = requestFor(path("maps.h5"));
    for (std::size_t index = 1; index <= 3; ++index) {
        request.selection.shard = {index, 3};
        generate(request);
    }
    QVERIFY(!fs::exists(path("maps.h5")));
    QCOMPARE(MapStore(path("maps.shard-2-of-3.h5")).names().size(), std::size_t(7));
    request.selection.shard = {};
    QCOMPARE(generate(request).kept, std::size_t(20));
    QVERIFY(readFile(path("maps.h5")) == readFile(path("whole.h5")));
}

void TestStoreSink::refusesOtherSettings()
{
    GenerateRequest request = requestFor(path("maps.h5"));
    generate(request);
    request.network.seed = 1;
    QCOMPARE(kindOf([&] { generate(request); }), ErrorKind::Mismatch);
    QVERIFY(!fs::exists(path("maps.h5.part")));
    request.overwrite = true;
    QCOMPARE(generate(request).written, std::size_t(20));
    QCOMPARE(MapStore(path("maps.h5")).settings().at("seed"), std::string("1"));
}

void TestStoreSink::neverReplacesOtherFiles()
{
    GenerateRequest request = requestFor(path("notes.h5"));
    writeFileAtomically(path("notes.h5"), {"somebody's notes"});
    QCOMPARE(kindOf([&] { generate(request); }), ErrorKind::UnknownFormat);
    request.overwrite = true;
    QCOMPARE(kindOf([&] { generate(request); }), ErrorKind::BadRequest);
    QCOMPARE(readFile(path("notes.h5")), std::string("somebody's notes"));
}

void TestStoreSink::leavesOutWhatIsNotANumber()
{
    FakeNetwork network(1, smallSize);
    network.onMap = [](std::string_view sample, SaliencyMap& map) {
        map.flags.nonFinite = sample == "imgs/tb/test-0000.png";
    };
    const GenerateReport report =
        generateMaps(network, demo(), requestFor(path("maps.h5")), {}, {});
    QCOMPARE(report.failures.size(), std::size_t(1));
    const MapStore store(path("maps.h5"));
    QCOMPARE(store.names().size(), std::size_t(19));
    QVERIFY(!store.rowOf("imgs/tb/test-0000.png"));
}

void TestStoreSink::keepsSamplesOfOtherSelections()
{
    GenerateRequest request = requestFor(path("maps.h5"));
    request.selection.onlySplit = "test";
    const std::size_t first = generate(request).written;
    request.selection.onlySplit = "train";
    const std::size_t second = generate(request).written;
    QCOMPARE(MapStore(path("maps.h5")).names().size(), first + second);
}

void TestStoreSink::nativeMapsGiveFinalMaps()
{
    FakeNetwork network;
    Image raw(1, 7, 7);
    network.onMap = [&](std::string_view, SaliencyMap& map) {
        for (std::size_t i = 0; i < raw.values.size(); ++i)
            raw.values[i] = float(i % 5) - 1.5F;
        map.raw = raw;
        map.map = finalMap(raw, 512, 512);
    };
    GenerateRequest request = requestFor(path("final.h5"));
    generateMaps(network, demo(), request, {}, {});
    request.store = path("native.h5");
    request.native = true;
    generateMaps(network, demo(), request, {}, {});
    const auto small = openMapSource(path("native.h5"));
    const auto large = openMapSource(path("final.h5"));
    QVERIFY(fs::file_size(path("native.h5")) * 10 < fs::file_size(path("final.h5")));
    for (const std::string& key : large->keys(large->sets()[0])) {
        QVERIFY(small->read(small->sets()[0], key) == large->read(large->sets()[0], key));
        QVERIFY(small->size(small->sets()[0], key) == (Size{512, 512}));
    }
    QVERIFY(MapStore(path("native.h5")).read(0, 0) == raw);
    request.store.reset();
    QCOMPARE(kindOf([&] { generate(request); }), ErrorKind::BadRequest);
}

void TestStoreSink::signedMapsAreKnown()
{
    GenerateRequest request = requestFor(path("maps.h5"));
    request.isSigned = true;
    FakeNetwork network(1, smallSize);
    network.onMap = [](std::string_view, SaliencyMap& map) { map.isSigned = true; };
    generateMaps(network, demo(), request, {}, {});
    const auto source = openMapSource(path("maps.h5"));
    QVERIFY(source->sets()[0].isSigned);
    QVERIFY(source->note(source->sets()[0], source->keys(source->sets()[0])[0])->isSigned);
    request.store.reset();
    request.outputFolder = path("folder");
    generateMaps(network, demo(), request, {}, {});
    QVERIFY(openMapSource(path("folder"))->sets()[0].isSigned);
    request.algorithms = {Algorithm::GradCam, Algorithm::LayerCam, Algorithm::ScoreCam};
    request.outputFolder = path("other");
    try {
        generate(request);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.subject(), std::string("layercam, scorecam"));
    }
}

void TestStoreSink::convertsForthAndBack()
{
    GenerateRequest request = requestFor({});
    request.store.reset();
    request.outputFolder = path("folder");
    request.allOutputs = true;
    generate(request, 2);
    const ConvertReport forth = convertMaps({path("folder"), path("maps.h5")}, {}, {});
    QCOMPARE(forth.written, std::size_t(20));
    QCOMPARE(forth.maps, std::size_t(80));
    const auto store = openMapSource(path("maps.h5"));
    QVERIFY(store->note(setNamed(*store, "gradcam@fc14/1"), "imgs/tb/test-0000"));
    const ConvertReport back = convertMaps({path("maps.h5"), path("again")}, {}, {});
    QCOMPARE(back.maps, std::size_t(80));
    auto files = filesIn(path("again"));
    const std::string record = files["generation.jsonl"];
    files.erase("generation.jsonl");
    auto originals = filesIn(path("folder"));
    originals.erase("generation.jsonl");
    QVERIFY(files == originals);
    QVERIFY(record.find("hirescam/1/imgs/tb/test-0000.npy") != std::string::npos);
    QCOMPARE(kindOf([&] {
                 convertMaps({path("again"), path("maps.h5")}, {}, {});
             }),
             ErrorKind::Mismatch);
    convertMaps({path("again"), path("second.h5")}, {}, {});
    QVERIFY(contents(*openMapSource(path("second.h5"))) == contents(*store));
}

void TestStoreSink::convertsMednetFolders()
{
    writeNpy(path("maps/imgs/a.npy"), Image(1, 16, 16));
    writeNpy(path("maps/imgs/b.npy"), Image(1, 16, 16));
    fs::resize_file(path("maps/imgs/b.npy"), 300);
    const ConvertReport report = convertMaps({path("maps"), path("maps.h5")}, {}, {});
    QCOMPARE(report.written, std::size_t(1));
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.failures[0].name, std::string("imgs/b"));
    const auto store = openMapSource(path("maps.h5"));
    QVERIFY(store->contains(store->sets()[0], "imgs/a"));
    convertMaps({path("maps.h5"), path("back")}, {}, {});
    QVERIFY(readFile(path("back/imgs/a.npy")) == readFile(path("maps/imgs/a.npy")));
    QVERIFY(!fs::exists(path("back/generation.jsonl")));
}

void TestStoreSink::mergesStores()
{
    GenerateRequest request = requestFor(path("one.h5"));
    request.selection.onlySplit = "test";
    generate(request);
    request.store = path("two.h5");
    request.selection.onlySplit.reset();
    generate(request);
    const MergeReport report = mergeStores(path("all.h5"), {path("one.h5"), path("two.h5")});
    QCOMPARE(report.samples, std::size_t(20));
    QVERIFY(report.repeated > 0);
    QVERIFY(contents(*openMapSource(path("all.h5"))) == contents(*openMapSource(path("two.h5"))));
    QCOMPARE(mergeStores(path("dry.h5"), {path("one.h5"), path("two.h5")}, true).samples,
             std::size_t(20));
    QVERIFY(!fs::exists(path("dry.h5")));
    request.network.seed = 5;
    request.store = path("three.h5");
    generate(request);
    QCOMPARE(kindOf([&] {
                 mergeStores(path("all.h5"), {path("one.h5"), path("three.h5")});
             }),
             ErrorKind::Mismatch);
}

void TestStoreSink::saysWhatAnUnfinishedStoreIs()
{
    {
        MapJournal journal(path("maps.h5.part"), MapJournal::Use::Append);
        journal.begin({{"seed", "1"}});
    }
    try {
        openMapSource(path("maps.h5"));
        QFAIL("it was opened");
    } catch (const Error& error) {
        QVERIFY(QString(error.what()).contains("has not ended"));
    }
}

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--write") {
        GenerateRequest request = requestFor(argv[2]);
        request.selection.limit = samplesOfWriter;
        generate(request, 1, usualSize);
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestStoreSink test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_sink.moc"
