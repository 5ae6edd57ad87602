// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <map>
#include <sys/resource.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/maps/map_sink.h"
#include "core/maps/map_source.h"
#include "core/maps/npy.h"
#include "core/tasks/generate.h"
#include "core/tasks/view_picture.h"
#include "support/fake_network.h"
#include "support/picture_folder.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::maps;
using namespace saliscope::run;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

Datamodule demo()
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    return openDatamodule("demo", options);
}

GenerateRequest requestFor(const QTemporaryDir& folder)
{
    GenerateRequest request;
    request.outputFolder = folder.filePath("out").toStdString();
    request.checkpointSha256 = "0";
    return request;
}

GenerateReport generate(FakeNetwork& network, const GenerateRequest& request,
                        const Datamodule& datamodule = demo(),
                        const ProgressCallback& progress = {}, std::stop_token stop = {})
{
    return generateMaps(network, datamodule, request, progress, stop);
}

/// Every file below \p folder with its content.
std::map<std::string, std::string> contents(const fs::path& folder)
{
    std::map<std::string, std::string> result;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            result[fs::relative(entry.path(), folder).string()] = readFile(entry.path());
    return result;
}

ErrorKind errorOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

} // namespace

class TestGenerate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAsMednetDoes();
    void writesSeveralAlgorithmsAndOutputs();
    void writesDifferencesOfOutputs();
    void givesTheSameBytesTwice();
    void resumesAfterCancel();
    void repeatsWhatIsMissingOrTorn();
    void refusesOtherSettings();
    void refusesForeignMaps();
    void shardsMakeTheWhole();
    void selectsSamples();
    void goesOnAfterFailures();
    void neverWritesWhatIsNotANumber();
    void keepsFlagsOfEarlierRuns();
    void reportsProgress();
    void refusesResultsOutsideTheFolder();
    void endsWhereThereIsNoRoom_data();
    void endsWhereThereIsNoRoom();
    void endsWithoutMemory_data();
    void endsWithoutMemory();
    void makesAnewWhatIsOfOtherData_data();
    void makesAnewWhatIsOfOtherData();
    void keepsWhatOldRecordsSay_data() { makesAnewWhatIsOfOtherData_data(); }
    void keepsWhatOldRecordsSay();
    void dropsMapsOfPicturesThatWent_data() { makesAnewWhatIsOfOtherData_data(); }
    void dropsMapsOfPicturesThatWent();
    void stopsWhenItsFolderGoes_data();
    void stopsWhenItsFolderGoes();
    void leavesItsRecordAlone();
    void writesThroughNoLinks();
};

void TestGenerate::writesAsMednetDoes()
{
    const QTemporaryDir folder;
    const GenerateRequest request = requestFor(folder);
    FakeNetwork network;
    const GenerateReport report = generate(network, request);
    QCOMPARE(report.total, std::size_t(20));
    QCOMPARE(report.written, std::size_t(20));
    QVERIFY(report.failures.empty());
    const auto files = contents(request.outputFolder);
    QCOMPARE(files.size(), std::size_t(21));
    QVERIFY(files.contains("imgs/tb/test-0000.npy"));
    QVERIFY(files.contains("generation.jsonl"));
    QCOMPARE(npyShape(request.outputFolder / "imgs/tb/test-0000.npy"), (Size{512, 512}));
}

void TestGenerate::writesSeveralAlgorithmsAndOutputs()
{
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    request.algorithms = {Algorithm::GradCam, Algorithm::GradCamPlusPlus};
    request.selection.limit = 1;
    FakeNetwork network(2);
    generate(network, request);
    QVERIFY(fs::exists(request.outputFolder / "gradcam++/highest-output/imgs/tb/train-0000.npy"));
    request.outputFolder = folder.filePath("all").toStdString();
    request.allOutputs = true;
    generate(network, request);
    QVERIFY(fs::exists(request.outputFolder / "gradcam/0/imgs/tb/train-0000.npy"));
    QVERIFY(fs::exists(request.outputFolder / "gradcam/1/imgs/tb/train-0000.npy"));
    QCOMPARE(network.explained, 2);
}

void TestGenerate::givesTheSameBytesTwice()
{
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    FakeNetwork network;
    generate(network, request);
    const auto first = contents(request.outputFolder);
    request.outputFolder = folder.filePath("again").toStdString();
    request.decoders = 3;
    generate(network, request);
    QVERIFY(first == contents(request.outputFolder));
}

void TestGenerate::resumesAfterCancel()
{
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    FakeNetwork whole;
    generate(whole, request);
    const auto expected = contents(request.outputFolder);

    request.outputFolder = folder.filePath("cancelled").toStdString();
    std::stop_source source;
    FakeNetwork network;
    network.onExplain = [&](std::string_view) {
        if (network.explained == 8)
            source.request_stop();
    };
    const GenerateReport cancelled = generate(network, request, demo(), {}, source.get_token());
    QVERIFY(cancelled.cancelled);
    QVERIFY(cancelled.written < 20);
    QVERIFY(!fs::exists(request.outputFolder / "generation.jsonl"));

    network.onExplain = nullptr;
    network.explained = 0;
    const GenerateReport resumed = generate(network, request);
    QCOMPARE(resumed.kept, cancelled.written);
    QCOMPARE(std::size_t(network.explained), 20 - cancelled.written);
    QVERIFY(expected == contents(request.outputFolder));
}

void TestGenerate::repeatsWhatIsMissingOrTorn()
{
    const QTemporaryDir folder;
    const GenerateRequest request = requestFor(folder);
    FakeNetwork network;
    generate(network, request);
    const auto expected = contents(request.outputFolder);
    fs::remove(request.outputFolder / "imgs/tb/test-0000.npy");
    fs::resize_file(request.outputFolder / "imgs/tb/test-0002.npy", 1000);
    network.explained = 0;
    const GenerateReport report = generate(network, request);
    QCOMPARE(network.explained, 2);
    QCOMPARE(report.kept, std::size_t(18));
    QVERIFY(expected == contents(request.outputFolder));
}

void TestGenerate::refusesOtherSettings()
{
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    FakeNetwork network;
    generate(network, request);
    request.checkpointSha256 = "1";
    QCOMPARE(errorOf([&] { generate(network, request); }), ErrorKind::Mismatch);
    request.overwrite = true;
    network.explained = 0;
    QCOMPARE(generate(network, request).written, std::size_t(20));
    QCOMPARE(network.explained, 20);
    request.overwrite = false;
    QCOMPARE(generate(network, request).kept, std::size_t(20));
}

void TestGenerate::refusesForeignMaps()
{
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    const fs::path foreign = request.outputFolder / "imgs/tb/test-0004.npy";
    writeFileAtomically(foreign, {"somebody's map"});
    FakeNetwork network;
    QCOMPARE(errorOf([&] { generate(network, request); }), ErrorKind::Mismatch);
    QCOMPARE(readFile(foreign), std::string("somebody's map"));
    request.overwrite = true;
    QCOMPARE(generate(network, request).written, std::size_t(20));
}

void TestGenerate::shardsMakeTheWhole()
{
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    FakeNetwork network;
    generate(network, request);
    const auto expected = contents(request.outputFolder);

    request.outputFolder = folder.filePath("shards").toStdString();
    for (std::size_t index = 1; index <= 3; ++index) {
        request.selection.shard = {index, 3};
        const GenerateReport report = generate(network, request);
        QVERIFY(report.total == 6 || report.total == 7);
    }
    // An unsharded run finds everything done and writes the record of the whole.
    request.selection.shard = {};
    network.explained = 0;
    QCOMPARE(generate(network, request).kept, std::size_t(20));
    QCOMPARE(network.explained, 0);
    auto found = contents(request.outputFolder);
    QCOMPARE(
        std::erase_if(
            found, [](const auto& file) { return file.first.find("shard") != std::string::npos; }),
        std::size_t(3));
    QVERIFY(expected == found);
}

void TestGenerate::selectsSamples()
{
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    request.selection.onlySplit = "test";
    request.selection.positiveOnly = true;
    FakeNetwork network;
    const GenerateReport report = generate(network, request);
    QCOMPARE(report.total, std::size_t(6));
    QCOMPARE(report.skippedSplits, (std::vector<std::string>{"train", "validation"}));
    request.selection.onlySplit = "nowhere";
    QCOMPARE(errorOf([&] { generate(network, request); }), ErrorKind::BadRequest);
}

void TestGenerate::goesOnAfterFailures()
{
    const QTemporaryDir folder;
    const QTemporaryDir images;
    const fs::path root = images.path().toStdString();
    fs::copy(fs::path(RESOURCE_FOLDER) / "demo", root, fs::copy_options::recursive);
    fs::remove(root / "imgs/tb/train-0000.png");
    writeFileAtomically(root / "imgs/health/train-0001.png", {"no picture"});
    fs::resize_file(root / "imgs/tb/train-0002.png", 9000);
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    options.datadir = root;
    FakeNetwork network;
    network.onExplain = [](std::string_view sample) {
        if (sample == "imgs/health/train-0003.png")
            throw Error(ErrorKind::OutOfMemory, std::string(sample),
                        verbatim("there is not enough memory"));
    };
    const GenerateRequest request = requestFor(folder);
    const GenerateReport report =
        generate(network, request, openDatamodule((root / "split.json").string(), options));
    QCOMPARE(report.failures.size(), std::size_t(4));
    QCOMPARE(report.written, std::size_t(16));
    for (const SampleFailure& failure : report.failures)
        QVERIFY2(failure.reason.text().find(fs::path(failure.name).filename().string()) !=
                     std::string::npos,
                 failure.reason.text().c_str());
    QVERIFY(!fs::exists(request.outputFolder / "imgs/tb/train-0000.npy"));
}

void TestGenerate::neverWritesWhatIsNotANumber()
{
    const QTemporaryDir folder;
    const GenerateRequest request = requestFor(folder);
    FakeNetwork network;
    network.onMap = [](std::string_view sample, SaliencyMap& map) {
        map.flags.nonFinite = sample == "imgs/tb/test-0000.png";
    };
    const GenerateReport report = generate(network, request);
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.failures.front().name, std::string("imgs/tb/test-0000.png"));
    QVERIFY(!fs::exists(request.outputFolder / "imgs/tb/test-0000.npy"));
}

void TestGenerate::keepsFlagsOfEarlierRuns()
{
    const QTemporaryDir folder;
    const GenerateRequest request = requestFor(folder);
    FakeNetwork network;
    network.onMap = [](std::string_view sample, SaliencyMap& map) {
        map.flags.empty = sample.find("health") != std::string_view::npos;
    };
    QCOMPARE(generate(network, request).emptyMaps, std::size_t(10));
    network.onMap = nullptr;
    QCOMPARE(generate(network, request).emptyMaps, std::size_t(10));
}

void TestGenerate::reportsProgress()
{
    const QTemporaryDir folder;
    FakeNetwork network;
    std::size_t calls = 0;
    TaskProgress last;
    generate(network, requestFor(folder), demo(), [&](const TaskProgress& progress) {
        QVERIFY(progress.done >= last.done);
        last = progress;
        ++calls;
    });
    QVERIFY(calls >= 20);
    QCOMPARE(last.done, std::size_t(20));
    QCOMPARE(last.total, std::size_t(20));
}

void TestGenerate::refusesResultsOutsideTheFolder()
{
    const QTemporaryDir folder;
    Datamodule datamodule = demo();
    datamodule.splits.front().samples.front().name = "../../outside.png";
    FakeNetwork network;
    const GenerateReport report = generate(network, requestFor(folder), datamodule);
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.written, std::size_t(19));
}

void TestGenerate::endsWhereThereIsNoRoom_data()
{
    QTest::addColumn<bool>("inStore");
    QTest::newRow("folder") << false;
    QTest::newRow("store") << true;
}

/// A limit on files stands for a disk that is full.
void TestGenerate::endsWhereThereIsNoRoom()
{
    QFETCH(bool, inStore);
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    if (inStore)
        request.store = folder.filePath("maps.h5").toStdString();
    FakeNetwork network;
    std::size_t failed = 0;
    const auto usual = std::signal(SIGXFSZ, SIG_IGN);
    rlimit former = {};
    ::getrlimit(RLIMIT_FSIZE, &former);
    rlimit limit = former;
    limit.rlim_cur = 5000;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const ErrorKind kind = errorOf([&] {
        generate(network, request, demo(),
                 [&](const TaskProgress& progress) { failed = progress.failed; });
    });
    ::setrlimit(RLIMIT_FSIZE, &former);
    std::signal(SIGXFSZ, usual);
    QCOMPARE(kind, ErrorKind::NoSpace);
    QCOMPARE(failed, std::size_t(0));
    QVERIFY(network.explained < 20);
    QCOMPARE(generate(network, request).written, std::size_t(20)); // goes on
}

void TestGenerate::endsWithoutMemory_data()
{
    QTest::addColumn<int>("sound"); ///< samples before
    QTest::addColumn<int>("explained");
    QTest::newRow("from the first on") << 0 << 1;
    QTest::newRow("later") << 5 << 8;
}

void TestGenerate::endsWithoutMemory()
{
    QFETCH(int, sound);
    QFETCH(int, explained);
    const QTemporaryDir folder;
    FakeNetwork network;
    int asked = 0;
    network.onExplain = [&](std::string_view) {
        if (++asked > sound)
            throw std::bad_alloc();
    };
    QCOMPARE(errorOf([&] { generate(network, requestFor(folder)); }), ErrorKind::OutOfMemory);
    // Those ahead may have been begun.
    QVERIFY2(asked >= explained && asked <= explained + 3, qPrintable(QString::number(asked)));
    network.onExplain = {};
    QCOMPARE(generate(network, requestFor(folder)).kept, std::size_t(sound));
}

namespace
{

GenerateRequest requestFor(const PictureFolder& data, bool toStore)
{
    GenerateRequest request;
    request.outputFolder = data.out;
    request.checkpointSha256 = "0";
    if (toStore)
        request.store = data.out / "maps.h5";
    return request;
}

/// All samples' lines and maps, wherever they are.
std::map<std::string, std::string> mapsIn(const GenerateRequest& request)
{
    if (!request.store)
        return contents(request.outputFolder);
    std::map<std::string, std::string> all;
    const auto source = openMapSource(*request.store);
    for (const std::string& sample : source->samples()) {
        all[sample] = source->record(sample);
        all[sample + " map"] = source->sha256(source->sets().front(), mapKey(sample));
    }
    return all;
}

} // namespace

void TestGenerate::makesAnewWhatIsOfOtherData_data()
{
    QTest::addColumn<bool>("toStore");
    QTest::newRow("folder") << false;
    QTest::newRow("store") << true;
}

void TestGenerate::makesAnewWhatIsOfOtherData()
{
    QFETCH(bool, toStore);
    const PictureFolder data;
    GenerateRequest request = requestFor(data, toStore);
    FakeNetwork network;
    QCOMPARE(generate(network, request, data.open()).written, std::size_t(3));
    const auto before = mapsIn(request);

    data.touch("a"); // copied data are the same data
    GenerateReport report = generate(network, request, data.open());
    QCOMPARE(report.kept, std::size_t(3));
    QCOMPARE(report.remade.count(), std::size_t(0));
    QVERIFY(mapsIn(request) == before);

    data.paint("b", 3);
    data.writeList(R"({"train": [["a.png", 1], ["b.png", 1]], "other": [["c.png", 1]]})");
    report = generate(network, request, data.open());
    QCOMPARE(report.kept, std::size_t(1));
    QCOMPARE(report.written, std::size_t(2));
    QCOMPARE(report.remade.count(), std::size_t(2));
    QCOMPARE(report.remade.notes().size(), std::size_t(2));
    QVERIFY(report.remade.notes().front().text().ends_with("of the same names, and were made "
                                                           "anew: 1."));
    // Afterwards there is what a run would make that finds nothing.
    data.paint("a", 7);
    generate(network, request, data.open());
    const auto resumed = mapsIn(request);
    request.overwrite = true;
    generate(network, request, data.open());
    auto anew = mapsIn(request);
    QVERIFY(resumed.size() == anew.size() && resumed != before);
    for (const auto& [name, content] : anew)
        if (name != "generation.jsonl" && name != "a.png") // its time is what was noted at first
            QCOMPARE(QByteArray::fromStdString(resumed.at(name)),
                     QByteArray::fromStdString(content));
}

void TestGenerate::keepsWhatOldRecordsSay()
{
    QFETCH(bool, toStore);
    if (toStore)
        return; // nothing there can be taken out of a line
    const PictureFolder data;
    const GenerateRequest request = requestFor(data, toStore);
    FakeNetwork network;
    generate(network, request, data.open());
    data.makeOld("generation");
    data.paint("b", 3);
    const GenerateReport report = generate(network, request, data.open());
    QCOMPARE(report.kept, std::size_t(3));
    QCOMPARE(report.remade.count(), std::size_t(0));
}

void TestGenerate::dropsMapsOfPicturesThatWent()
{
    QFETCH(bool, toStore);
    const PictureFolder data;
    const GenerateRequest request = requestFor(data, toStore);
    FakeNetwork network;
    generate(network, request, data.open());
    writeFileAtomically(data.picture("b"), {"no picture any more"});
    const GenerateReport report = generate(network, request, data.open());
    QCOMPARE(report.kept, std::size_t(2));
    QCOMPARE(report.failures.size(), std::size_t(1));
    QVERIFY(!mapsIn(request).contains("b.npy"));
    QVERIFY(!mapsIn(request).contains("b.png"));
    if (!toStore)
        QVERIFY(data.record("generation").find("b.png") == std::string::npos);
}

void TestGenerate::stopsWhenItsFolderGoes_data()
{
    QTest::addColumn<bool>("toStore");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("folder, removed") << false << false;
    QTest::newRow("folder, replaced") << false << true;
    QTest::newRow("store, removed") << true << false;
    QTest::newRow("store, replaced") << true << true;
}

void TestGenerate::stopsWhenItsFolderGoes()
{
    QFETCH(bool, toStore);
    QFETCH(bool, isReplaced);
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    if (toStore)
        request.store = request.outputFolder / "maps.h5";
    FakeNetwork network;
    network.onExplain = [&](std::string_view) {
        if (network.explained != 6)
            return;
        const fs::path moved = folder.filePath("moved").toStdString();
        if (isReplaced) { // at once: the writer may look at any moment
            fs::create_directories(moved);
            ::renameat2(AT_FDCWD, request.outputFolder.c_str(), AT_FDCWD, moved.c_str(),
                        RENAME_EXCHANGE);
        } else {
            fs::rename(request.outputFolder, moved);
        }
    };
    QCOMPARE(errorOf([&] { generate(network, request); }), ErrorKind::OutputGone);
    QVERIFY(network.explained < 20);
    QCOMPARE(fs::exists(request.outputFolder), isReplaced);
    QVERIFY(!isReplaced || fs::is_empty(request.outputFolder));
    network.onExplain = nullptr;
    QCOMPARE(generate(network, request).written, std::size_t(20));
}

void TestGenerate::writesDifferencesOfOutputs()
{
    const QTemporaryDir folder;
    GenerateRequest request = requestFor(folder);
    request.selection.limit = 1;
    request.output = 2;
    request.contrast = 1;
    FakeNetwork network(3);
    generate(network, request);
    QVERIFY(fs::exists(request.outputFolder / "2-minus-1/imgs/tb/train-0000.npy"));
    const auto source = openMapSource(request.outputFolder);
    QCOMPARE(source->sets().front().output, std::string("2-minus-1"));
    QCOMPARE(run::settingOf(source->settings(), "target-class"), std::string("2 minus 1"));
    const MapNote* note = source->note(source->sets().front(), "imgs/tb/train-0000");
    QVERIFY(note != nullptr);
    QCOMPARE(note->output, 2);
    QCOMPARE(note->contrast, std::optional(1));
    QCOMPARE(captionOf(*note), std::string("gradcam, output 2 minus 1"));

    for (const std::optional<int> other : {std::optional(0), std::optional<int>()}) {
        request.contrast = other; // another question: not to be mixed with these maps
        QCOMPARE(errorOf([&] { generate(network, request); }), ErrorKind::Mismatch);
    }
    request.contrast = 0;
    request.store = folder.filePath("maps.h5").toStdString();
    generate(network, request);
    const auto stored = openMapSource(*request.store);
    QCOMPARE(stored->sets().front().output, std::string("2-minus-0"));
}

void TestGenerate::leavesItsRecordAlone()
{
    const QTemporaryDir folder;
    Datamodule datamodule = demo();
    std::vector<Sample>& samples = datamodule.splits.front().samples;
    samples[0].name = "generation.jsonl/a.png";
    samples[1].name = "generation.jsonl.part/a.png";
    samples[2].name = "generation.meta.json/a.png";
    samples[3].name = "generation.jsonl"; // its map is generation.npy
    FakeNetwork network;
    const GenerateReport report = generate(network, requestFor(folder), datamodule);
    QCOMPARE(report.failures.size(), std::size_t(4)); // none of these pictures is there
    QCOMPARE(report.written, std::size_t(16));
    const MapOutput output{{Algorithm::GradCam},
                           false,
                           folder.filePath("out").toStdString(),
                           {},
                           false,
                           false,
                           false,
                           {},
                           {}};
    for (std::size_t index = 0; index < 3; ++index)
        QCOMPARE(errorOf([&] { mapFile(samples[index], {}, output, 1); }), ErrorKind::Unsafe);
    QCOMPARE(mapFile(samples[3], {}, output, 1).string(), std::string("generation.npy"));
}

void TestGenerate::writesThroughNoLinks()
{
    const PictureFolder data;
    const fs::path outside = data.root / "outside.npy";
    writeFileAtomically(outside, {"somebody's"});
    fs::create_directories(data.out);
    fs::create_symlink(outside, data.out / "b.npy");
    GenerateRequest request = requestFor(data, false);
    request.overwrite = true;
    FakeNetwork network;
    const GenerateReport report = generate(network, request, data.open());
    QCOMPARE(report.written, std::size_t(2));
    QCOMPARE(report.failures.size(), std::size_t(1));
    QVERIFY(report.failures.front().reason.text().find("symbolic link") != std::string::npos);
    QCOMPARE(readFile(outside), std::string("somebody's"));
    QVERIFY(fs::is_symlink(data.out / "b.npy"));

    fs::create_directories(data.root / "linked");
    request.outputFolder = data.root / "linked";
    fs::create_symlink(outside, request.outputFolder / "generation.jsonl");
    QCOMPARE(errorOf([&] { generate(network, request, data.open()); }), ErrorKind::CannotWrite);
    QVERIFY(fs::is_symlink(request.outputFolder / "generation.jsonl"));

    request.store = data.root / "link.h5";
    fs::create_symlink(outside, *request.store);
    QCOMPARE(errorOf([&] { generate(network, request, data.open()); }), ErrorKind::CannotWrite);
    QVERIFY(fs::is_symlink(*request.store));
    request.store = data.root / "new.h5";
    fs::create_symlink(data.root / "nothing", data.root / "new.h5.part");
    QCOMPARE(errorOf([&] { generate(network, request, data.open()); }), ErrorKind::CannotWrite);
    QVERIFY(!fs::exists(data.root / "nothing"));
}

QTEST_GUILESS_MAIN(TestGenerate)
#include "tst_generate.moc"
