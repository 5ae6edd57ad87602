// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <csignal>
#include <fstream>
#include <hdf5.h>
#include <limits>
#include <sys/resource.h>

#include "core/base/error.h"
#include "core/base/file_lock.h"
#include "core/base/files.h"
#include "core/maps/map_chunk.h"
#include "core/maps/map_journal.h"
#include "core/maps/map_store.h"

using namespace saliscope;
using namespace saliscope::maps;
namespace fs = std::filesystem;

namespace
{

Image mapOf(int seed, int height = 6, int width = 9)
{
    Image map(1, height, width);
    for (std::size_t i = 0; i < map.values.size(); ++i)
        map.values[i] = std::sin(float(seed) + float(i) * 0.37F);
    return map;
}

StoredSet setOf(const std::string& algorithm, const std::string& output = "")
{
    StoredSet set;
    set.algorithm = algorithm;
    set.layer = "fc14";
    set.output = output;
    set.size = {9, 6};
    set.finalSize = {9, 6};
    set.name = storedSetName(algorithm, set.layer, output);
    return set;
}

/// Sample number \p seed with a map of two algorithms each.
StoredSample sampleOf(int seed)
{
    const std::string name = "imgs/é" + std::to_string(seed) + ".png";
    return {name,
            R"({"name":")" + name + "\"}",
            {{setOf("gradcam"), packMap(mapOf(seed))},
             {setOf("layercam", "0"), packMap(mapOf(seed + 100))}}};
}

StoreContent contentOf(const std::vector<StoredSample>& samples)
{
    StoreContent content;
    content.settings = {{"model", "pasa"}, {"algorithms", "gradcam layercam"}};
    for (const StoredSample& sample : samples)
        content.names.push_back(sample.name);
    content.sample = [samples](const std::string& name, bool) {
        return *std::find_if(samples.begin(), samples.end(),
                             [&](const StoredSample& sample) { return sample.name == name; });
    };
    return content;
}

ErrorKind kindOf(const std::function<void()>& work, QString words = {})
{
    try {
        work();
    } catch (const Error& error) {
        if (!QString(error.what()).contains(words))
            qWarning("%s", error.what());
        return QString(error.what()).contains(words) ? error.kind() : ErrorKind::Internal;
    }
    return ErrorKind::Internal;
}

/// Changes a store behind its back.
void edit(const fs::path& path, const std::function<void(hid_t)>& change)
{
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    QVERIFY(file >= 0);
    change(file);
    H5Fclose(file);
}

} // namespace

class TestMapStore final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void chunksKeepEveryBit();
    void damagedChunksAreRefused();
    void readsBackWhatWasWritten();
    void missingMapsAreMissing();
    void sameContentGivesSameBytes();
    void refusesBadStores_data();
    void refusesBadStores();
    void noticesAnyChangedByte();
    void refusesMixedSizes();
    void oneWriterAtATime();
    void smallFilesHoldNoLargeMaps();
    void saysThatThereIsNoRoom_data();
    void saysThatThereIsNoRoom();
    void readsStoresPackedAnew();
    void pythonReadsIt();
    void journalKeepsSamples();
    void journalLosesOnlyTheTornFrame();
    void journalNoticesChangedBytes();
    void journalHasOneWriter();

private:
    fs::path store() const { return m_folder->filePath("maps.h5").toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMapStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestMapStore::chunksKeepEveryBit()
{
    Image map = mapOf(3, 33, 17);
    map.values[0] = NAN;
    map.values[1] = INFINITY;
    map.values[2] = -0.0F;
    map.values[3] = std::numeric_limits<float>::denorm_min();
    const Image again = unpackMap(packMap(map), {17, 33});
    QCOMPARE(again.values.size(), map.values.size());
    QCOMPARE(std::memcmp(again.values.data(), map.values.data(), map.values.size() * 4), 0);
}

void TestMapStore::damagedChunksAreRefused()
{
    const std::string chunk = packMap(mapOf(3));
    for (std::size_t length = 0; length < chunk.size(); ++length)
        QCOMPARE(kindOf([&] { unpackMap(chunk.substr(0, length), {9, 6}); }), ErrorKind::Damaged);
    QCOMPARE(kindOf([&] { unpackMap(chunk, {9, 5}); }), ErrorKind::Damaged);
    QCOMPARE(kindOf([&] { unpackMap(chunk, {9, 7}); }), ErrorKind::Damaged);
    std::string changed = chunk;
    changed[changed.size() / 2] ^= 4;
    QCOMPARE(kindOf([&] { unpackMap(changed, {9, 6}); }), ErrorKind::Damaged);
}

void TestMapStore::readsBackWhatWasWritten()
{
    writeStore(store(), contentOf({sampleOf(2), sampleOf(1)}));
    QCOMPARE(std::distance(fs::directory_iterator(store().parent_path()), {}), 1);
    const MapStore opened(store());
    QCOMPARE(opened.settings().at("model"), std::string("pasa"));
    QCOMPARE(opened.names(), (std::vector<std::string>{"imgs/é2.png", "imgs/é1.png"}));
    QCOMPARE(opened.sets().size(), std::size_t(2));
    QVERIFY(opened.sets()[0] == setOf("gradcam"));
    QVERIFY(opened.sets()[1] == setOf("layercam", "0"));
    QCOMPARE(opened.rowOf("imgs/é1.png"), std::optional<std::size_t>(1));
    QVERIFY(!opened.rowOf("imgs/é1"));
    QVERIFY(opened.read(1, 1) == mapOf(101));
    QCOMPARE(opened.record(0), sampleOf(2).record);
    QCOMPARE(opened.sample(0, true).maps[0].chunk, sampleOf(2).maps[0].chunk);
}

void TestMapStore::missingMapsAreMissing()
{
    StoredSample half = sampleOf(5);
    half.maps.erase(half.maps.begin());
    writeStore(store(), contentOf({sampleOf(1), half}));
    const MapStore opened(store());
    QVERIFY(opened.contains(0, 0));
    QVERIFY(!opened.contains(0, 1));
    QVERIFY(opened.contains(1, 1));
    QCOMPARE(kindOf([&] { opened.read(0, 1); }, "imgs/é5.png"), ErrorKind::NotFound);
    QCOMPARE(opened.sample(1, false).maps.size(), std::size_t(1));
}

void TestMapStore::sameContentGivesSameBytes()
{
    const fs::path other = m_folder->filePath("other.h5").toStdString();
    writeStore(store(), contentOf({sampleOf(2), sampleOf(1)}));
    QTest::qWait(1100); // times are kept to the second
    writeStore(other, contentOf({sampleOf(2), sampleOf(1)}));
    QVERIFY(readFile(store()) == readFile(other));
}

void TestMapStore::refusesBadStores_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << QByteArray("missing") << ErrorKind::NotFound << "no such store";
    QTest::newRow("empty") << QByteArray("empty") << ErrorKind::UnknownFormat << "no HDF5 file";
    QTest::newRow("text") << QByteArray("text") << ErrorKind::UnknownFormat << "no HDF5 file";
    QTest::newRow("truncated") << QByteArray("half") << ErrorKind::Damaged << "ends too early";
    QTest::newRow("another HDF5 file")
        << QByteArray("format") << ErrorKind::UnknownFormat << "no store of maps";
    QTest::newRow("another version")
        << QByteArray("version") << ErrorKind::Unsupported << "version 3";
    QTest::newRow("without checksums")
        << QByteArray("old") << ErrorKind::Unsupported << "h5repack --low=2";
    for (const char* name : {"samples", "records", "sets", "maps/gradcam@fc14"})
        QTest::addRow("without %s", name) << QByteArray(name) << ErrorKind::Damaged << name;
    QTest::newRow("a name twice") << QByteArray("twice") << ErrorKind::Damaged << "é1.png twice";
    QTest::newRow("without an attribute")
        << QByteArray("scaling") << ErrorKind::Damaged << "scaling";
    QTest::newRow("a damaged map") << QByteArray("chunk") << ErrorKind::Damaged << "imgs/é1.png";
}

void TestMapStore::refusesBadStores()
{
    QFETCH(QByteArray, damage);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    std::vector<StoredSample> samples = {sampleOf(1), sampleOf(2)};
    if (damage == "twice")
        samples[1] = samples[0];
    if (damage == "chunk")
        samples[0].maps[0].chunk[10] ^= 1;
    writeStore(store(), contentOf(samples));
    if (damage == "missing")
        fs::remove(store());
    else if (damage == "empty")
        fs::resize_file(store(), 0);
    else if (damage == "text")
        writeFileAtomically(store(), {"no store at all"});
    else if (damage == "half")
        fs::resize_file(store(), fs::file_size(store()) / 2);
    else if (damage == "old")
        writeFileAtomically(store(),
                            {std::string("\x89HDF\r\n\x1a\n\0", 9) + std::string(200, 'x')});
    else if (damage == "format")
        edit(store(), [](hid_t file) { H5Adelete(file, "format"); });
    else if (damage == "version")
        edit(store(), [](hid_t file) {
            const hid_t attribute = H5Aopen(file, "version", H5P_DEFAULT);
            const long long version = 3;
            H5Awrite(attribute, H5T_NATIVE_LLONG, &version);
            H5Aclose(attribute);
        });
    else if (damage == "scaling")
        edit(store(), [](hid_t file) {
            H5Adelete_by_name(file, "maps/gradcam@fc14", "scaling", H5P_DEFAULT);
        });
    else if (damage != "twice" && damage != "chunk")
        edit(store(), [&](hid_t file) { H5Ldelete(file, damage.constData(), H5P_DEFAULT); });
    QCOMPARE(kindOf([&] { MapStore(store()).read(0, 0); }, words), kind);
}

/// A changed byte (every third is tried) is noticed or changes nothing: it never makes the library
/// loop or crash, nor a map or a text another one.
void TestMapStore::noticesAnyChangedByte()
{
    const StoreContent content = contentOf({sampleOf(1), sampleOf(2)});
    writeStore(store(), content);
    const std::string whole = readFile(store());
    int noticed = 0;
    for (std::size_t place = 0; place < whole.size(); place += 3) {
        std::string changed = whole;
        changed[place] = char(changed[place] ^ (1 << place % 8));
        std::ofstream(store(), std::ios::binary | std::ios::trunc) << changed;
        try {
            const MapStore opened(store());
            QCOMPARE(opened.names(), content.names);
            for (std::size_t row = 0; row < 2; ++row) {
                QCOMPARE(opened.record(row), sampleOf(int(row) + 1).record);
                QVERIFY(opened.read(0, row) == mapOf(int(row) + 1));
                QVERIFY(opened.read(1, row) == mapOf(int(row) + 101));
            }
        } catch (const Error&) {
            ++noticed;
        }
    }
    QVERIFY(noticed > 0);
}

void TestMapStore::refusesMixedSizes()
{
    StoredSample odd = sampleOf(2);
    odd.maps[0].set.size = {4, 4};
    QCOMPARE(kindOf([&] {
                 writeStore(store(), contentOf({sampleOf(1), odd}));
             }),
             ErrorKind::Mismatch);
    QVERIFY(!fs::exists(store()));
    QVERIFY(fs::is_empty(store().parent_path()));
}

void TestMapStore::oneWriterAtATime()
{
    {
        const auto other = FileLock::takeFor(store());
        QCOMPARE(kindOf([&] { writeStore(store(), contentOf({sampleOf(1)})); }),
                 ErrorKind::CannotWrite);
    }
    // What a killed process left is tidied up.
    const fs::path left = TemporaryFile(store()).path();
    writeFileAtomically(left, {"half a store"});
    writeStore(store(), contentOf({sampleOf(1)}));
    QVERIFY(!fs::exists(left));
    QCOMPARE(std::distance(fs::directory_iterator(store().parent_path()), {}), 1);
}

/// As h5repack leaves them: one piece, no filters.
/// What is said to be there, but is not, or is the same value throughout, takes no room in a file.
void TestMapStore::smallFilesHoldNoLargeMaps()
{
    StoredSample sample = sampleOf(1);
    for (StoredMap& map : sample.maps) {
        map.set.size = map.set.finalSize = {16000, 16000};
        map.chunk = packMap(Image(1, 6, 9)); // of another size, which nobody gets to see
    }
    writeStore(store(), contentOf({sample}));
    QVERIFY(fs::file_size(store()) < 100000);
    QCOMPARE(kindOf([&] { MapStore opened(store()); }, "more memory"), ErrorKind::TooLarge);
}

void TestMapStore::saysThatThereIsNoRoom_data()
{
    QTest::addColumn<int>("bytes");
    for (const int bytes : {0, 100, 1000, 4000, 9000})
        QTest::addRow("%d bytes", bytes) << bytes;
}

/// The library used to keep the file, and to crash when the process ended.
void TestMapStore::saysThatThereIsNoRoom()
{
    QFETCH(int, bytes);
    const auto usual = std::signal(SIGXFSZ, SIG_IGN);
    rlimit former = {};
    ::getrlimit(RLIMIT_FSIZE, &former);
    rlimit limit = former;
    limit.rlim_cur = rlim_t(bytes);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::vector<StoredSample> samples;
    for (int seed = 0; seed < 40; ++seed)
        samples.push_back(sampleOf(seed));
    const ErrorKind kind = kindOf([&] { writeStore(store(), contentOf(samples)); }, "no room");
    ::setrlimit(RLIMIT_FSIZE, &former);
    std::signal(SIGXFSZ, usual);
    QCOMPARE(kind, ErrorKind::NoSpace);
    QVERIFY(fs::is_empty(m_folder->path().toStdString()));
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator("/proc/self/fd"))
        QVERIFY(!fs::read_symlink(entry, code)
                     .string()
                     .starts_with(m_folder->path().toStdString() + '/'));
    writeStore(store(), contentOf(samples));
    QCOMPARE(MapStore(store()).names().size(), samples.size());
}

void TestMapStore::readsStoresPackedAnew()
{
    writeStore(store(), contentOf({sampleOf(1), sampleOf(2)}));
    edit(store(), [](hid_t file) {
        const hid_t old = H5Dopen2(file, "maps/gradcam@fc14", H5P_DEFAULT);
        const hid_t space = H5Dget_space(old);
        std::vector<double> values(2 * 6 * 9);
        H5Dread(old, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
        H5Ldelete(file, "other", H5P_DEFAULT);
        const hid_t fresh = H5Dcreate2(file, "maps/other", H5T_NATIVE_DOUBLE, space, H5P_DEFAULT,
                                       H5P_DEFAULT, H5P_DEFAULT);
        H5Dwrite(fresh, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
        for (const char* name :
             {"algorithm", "layer", "output", "values", "scaling", "final-height", "final-width"}) {
            const hid_t from = H5Aopen(old, name, H5P_DEFAULT);
            const hid_t type = H5Aget_type(from);
            const hid_t scalar = H5Aget_space(from);
            std::vector<char> buffer(H5Tget_size(type));
            H5Aread(from, type, buffer.data());
            const hid_t to = H5Acreate2(fresh, name, type, scalar, H5P_DEFAULT, H5P_DEFAULT);
            H5Awrite(to, type, buffer.data());
            H5Aclose(to);
            H5Sclose(scalar);
            H5Tclose(type);
            H5Aclose(from);
        }
        H5Dclose(fresh);
        H5Sclose(space);
        H5Dclose(old);
        H5Ldelete(file, "maps/gradcam@fc14", H5P_DEFAULT);
        H5Lmove(file, "maps/other", file, "maps/gradcam@fc14", H5P_DEFAULT, H5P_DEFAULT);
    });
    const MapStore opened(store());
    QVERIFY(opened.read(0, 1) == mapOf(2));
    QVERIFY(unpackMap(opened.sample(0, true).maps[0].chunk, {9, 6}) == mapOf(1));
}

void TestMapStore::pythonReadsIt()
{
    QString python;
    for (const QString& candidate :
         {QString("/work/venvs/mednet/bin/python"), QStandardPaths::findExecutable("python3")})
        if (python.isEmpty() && !candidate.isEmpty() &&
            QProcess::execute(candidate, {"-c", "import h5py, numpy"}) == 0)
            python = candidate;
    if (python.isEmpty())
        QSKIP("there is no Python with h5py");
    writeStore(store(), contentOf({sampleOf(1), sampleOf(2)}));
    const char* script = R"(
import sys, json, h5py, numpy
with h5py.File(sys.argv[1]) as f:
    assert f.attrs["format"] == b"saliscope-maps" and f.attrs["version"] == 2
    assert json.loads(f.attrs["settings"])["model"] == "pasa"
    names = list(f["samples"].asstr())
    assert names == ["imgs/é1.png", "imgs/é2.png"], names
    assert json.loads(f["records"].asstr()[1])["name"] == names[1]
    maps = f["maps/gradcam@fc14"]
    assert maps.shape == (2, 6, 9) and maps.chunks == (1, 6, 9), maps
    assert maps.compression == "gzip" and maps.shuffle and maps.dtype == "float32"
    assert maps.attrs["algorithm"] == b"gradcam" and maps.attrs["layer"] == b"fc14"
    expected = numpy.sin(2 + numpy.arange(54) * 0.37).reshape(6, 9)
    assert abs(maps[1] - expected).max() < 1e-5
    assert f["maps/layercam@fc14/0"].attrs["output"] == b"0"
)";
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(python, {"-c", script, QString::fromStdString(store().string())});
    QVERIFY(process.waitForFinished(60000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TestMapStore::journalKeepsSamples()
{
    const fs::path path = journalPath(store());
    {
        MapJournal journal(path, MapJournal::Use::Append);
        QVERIFY(!journal.settings());
        journal.begin({{"seed", "1"}});
        journal.append(sampleOf(1));
        journal.append(sampleOf(2));
        StoredSample again = sampleOf(1);
        again.record = "second";
        journal.append(again);
        QCOMPARE(journal.sample(again.name, false).record, std::string("second"));
    }
    const MapJournal journal(path, MapJournal::Use::Read);
    QCOMPARE(journal.settings()->at("seed"), std::string("1"));
    QCOMPARE(journal.names(), (std::vector<std::string>{"imgs/é1.png", "imgs/é2.png"}));
    const StoredSample sample = journal.sample("imgs/é2.png", true);
    QVERIFY(sample.maps[1].set == setOf("layercam", "0"));
    QVERIFY(unpackMap(sample.maps[1].chunk, {9, 6}) == mapOf(102));
    QCOMPARE(journal.sample("imgs/é1.png", true).record, std::string("second"));
}

/// A kill can leave any beginning of the file.
void TestMapStore::journalLosesOnlyTheTornFrame()
{
    const fs::path path = journalPath(store());
    std::vector<std::uint64_t> ends;
    {
        MapJournal journal(path, MapJournal::Use::Append);
        journal.begin({{"seed", "1"}});
        ends.push_back(fs::file_size(path));
        for (int seed = 1; seed <= 3; ++seed) {
            journal.append(sampleOf(seed));
            ends.push_back(fs::file_size(path));
        }
    }
    const std::string whole = readFile(path);
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        writeFileAtomically(path, {whole.substr(0, length)});
        MapJournal journal(path, MapJournal::Use::Append);
        const auto complete =
            std::upper_bound(ends.begin(), ends.end(), std::uint64_t(length)) - ends.begin();
        QCOMPARE(journal.settings().has_value(), complete > 0);
        QCOMPARE(journal.names().size(), std::size_t(std::max<std::ptrdiff_t>(complete - 1, 0)));
        if (complete == 0)
            journal.begin({{"seed", "1"}});
        for (int seed = 1; seed <= 3; ++seed)
            if (!journal.contains(sampleOf(seed).name))
                journal.append(sampleOf(seed));
        QVERIFY(readFile(path) == whole);
    }
}

void TestMapStore::journalNoticesChangedBytes()
{
    const fs::path path = journalPath(store());
    {
        MapJournal journal(path, MapJournal::Use::Append);
        journal.begin({});
        journal.append(sampleOf(1));
    }
    std::string bytes = readFile(path);
    bytes[bytes.size() - 3] ^= 1;
    writeFileAtomically(path, {bytes});
    const MapJournal journal(path, MapJournal::Use::Read);
    QCOMPARE(kindOf([&] { journal.sample("imgs/é1.png", true); }, "damaged"), ErrorKind::Damaged);
    writeFileAtomically(path, {"something else"});
    QCOMPARE(kindOf([&] { MapJournal(path, MapJournal::Use::Append); }), ErrorKind::UnknownFormat);
    QCOMPARE(readFile(path), std::string("something else"));
}

void TestMapStore::journalHasOneWriter()
{
    const MapJournal journal(journalPath(store()), MapJournal::Use::Append);
    QCOMPARE(kindOf([&] { MapJournal(journal.path(), MapJournal::Use::Append); }, "another run"),
             ErrorKind::Mismatch);
}

QTEST_GUILESS_MAIN(TestMapStore)
#include "tst_map_store.moc"
