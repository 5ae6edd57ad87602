// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cmath>
#include <functional>
#include <hdf5.h>
#include <thread>

#include "core/base/error.h"
#include "core/maps/hdf5_file.h"
#include "core/maps/map_chunk.h"
#include "core/maps/map_store.h"

using namespace saliscope;
using namespace saliscope::maps;
namespace fs = std::filesystem;

namespace
{

constexpr int height = 6;
constexpr int width = 9;
constexpr hsize_t rows = 4;
constexpr const char* setName = "maps/gradcam@fc14";

/// Rows 1 and 3 have none.
bool hasMap(std::size_t row)
{
    return row % 2 == 0;
}

Image mapOf(std::size_t row)
{
    Image map(1, height, width);
    for (std::size_t i = 0; i < map.values.size(); ++i)
        map.values[i] = std::sin(float(row) + float(i) * 0.37F);
    return map;
}

StoredSet onlySet()
{
    StoredSet set;
    set.algorithm = "gradcam";
    set.layer = "fc14";
    set.size = set.finalSize = {width, height};
    set.name = storedSetName(set.algorithm, set.layer, "");
    return set;
}

void writeStoreTo(const fs::path& path)
{
    StoreContent content;
    for (std::size_t row = 0; row < rows; ++row)
        content.names.push_back(std::to_string(row) + ".png");
    content.sample = [](const std::string& name, bool) {
        const std::size_t row = std::stoul(name);
        StoredSample sample{name, {}, {}};
        if (hasMap(row))
            sample.maps.push_back({onlySet(), packMap(mapOf(row))});
        return sample;
    };
    writeStore(path, content);
}

using Ids = std::array<hsize_t, 3>;

hid_t createdLike(hid_t file, hid_t made, const char* name = "maps/other")
{
    const Ids extent = {rows, height, width};
    const hid_t space = H5Screate_simple(3, extent.data(), nullptr);
    const hid_t dataset =
        H5Dcreate2(file, name, H5T_IEEE_F32LE, space, H5P_DEFAULT, made, H5P_DEFAULT);
    H5Sclose(space);
    return dataset;
}

void copyAttributes(hid_t from, hid_t to)
{
    for (const char* name :
         {"algorithm", "layer", "output", "values", "scaling", "final-height", "final-width"}) {
        const hid_t attribute = H5Aopen(from, name, H5P_DEFAULT);
        const hid_t type = H5Aget_type(attribute);
        const hid_t space = H5Aget_space(attribute);
        std::vector<char> bytes(H5Tget_size(type));
        H5Aread(attribute, type, bytes.data());
        const hid_t copy = H5Acreate2(to, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
        H5Awrite(copy, type, bytes.data());
        H5Aclose(copy);
        H5Sclose(space);
        H5Tclose(type);
        H5Aclose(attribute);
    }
}

/// Packs the maps anew with \p made: as careful tools do (\p all is false), or with everything that
/// reading gave, as h5repack does.
void repack(hid_t file, hid_t made, bool all)
{
    const hid_t old = H5Dopen2(file, setName, H5P_DEFAULT);
    const float missing = NAN;
    H5Pset_fill_value(made, H5T_NATIVE_FLOAT, &missing);
    const hid_t fresh = createdLike(file, made);
    QVERIFY(fresh >= 0);
    const Ids extent = {1, height, width};
    const hid_t memory = H5Screate_simple(3, extent.data(), nullptr);
    for (hsize_t row = 0; row < rows; ++row) {
        std::vector<float> values(height * width);
        const Ids offset = {row, 0, 0};
        const hid_t space = H5Dget_space(old);
        H5Sselect_hyperslab(space, H5S_SELECT_SET, offset.data(), nullptr, extent.data(), nullptr);
        H5Dread(old, H5T_NATIVE_FLOAT, memory, space, H5P_DEFAULT, values.data());
        if (all || hasMap(row))
            QVERIFY(H5Dwrite(fresh, H5T_NATIVE_FLOAT, memory, space, H5P_DEFAULT, values.data()) >=
                    0);
        H5Sclose(space);
    }
    copyAttributes(old, fresh);
    H5Sclose(memory);
    H5Dclose(fresh);
    H5Dclose(old);
    H5Ldelete(file, setName, H5P_DEFAULT);
    H5Lmove(file, "maps/other", file, setName, H5P_DEFAULT, H5P_DEFAULT);
}

/// Changes a store behind its back.
void edit(const fs::path& path, const std::function<void(hid_t)>& change)
{
    const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    QVERIFY(file >= 0);
    change(file);
    H5Fclose(file);
}

void replaceMaps(hid_t file, hid_t made)
{
    const hid_t old = H5Dopen2(file, setName, H5P_DEFAULT);
    const hid_t fresh = createdLike(file, made);
    QVERIFY(fresh >= 0);
    copyAttributes(old, fresh);
    H5Dclose(fresh);
    H5Dclose(old);
    H5Ldelete(file, setName, H5P_DEFAULT);
    H5Lmove(file, "maps/other", file, setName, H5P_DEFAULT, H5P_DEFAULT);
}

void useVariableText(hid_t file)
{
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, H5T_VARIABLE);
    const hsize_t count = rows;
    const hid_t space = H5Screate_simple(1, &count, nullptr);
    H5Ldelete(file, "samples", H5P_DEFAULT);
    const hid_t list =
        H5Dcreate2(file, "samples", type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    const char* texts[] = {"0.png", "1.png", "2.png", "3.png"};
    H5Dwrite(list, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, texts);
    H5Dclose(list);
    H5Sclose(space);
    H5Tclose(type);
}

void useVariableAttribute(hid_t file)
{
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, H5T_VARIABLE);
    const hid_t space = H5Screate(H5S_SCALAR);
    H5Adelete(file, "settings");
    const hid_t attribute = H5Acreate2(file, "settings", type, space, H5P_DEFAULT, H5P_DEFAULT);
    const char* text = "{}";
    H5Awrite(attribute, type, &text);
    H5Aclose(attribute);
    H5Sclose(space);
    H5Tclose(type);
}

void useVirtualMaps(hid_t file)
{
    const hid_t made = H5Pcreate(H5P_DATASET_CREATE);
    const Ids extent = {rows, height, width};
    const hid_t space = H5Screate_simple(3, extent.data(), nullptr);
    H5Pset_virtual(made, space, "elsewhere.h5", "/secret", space);
    replaceMaps(file, made);
    H5Sclose(space);
    H5Pclose(made);
}

void useExternalMaps(hid_t file)
{
    const hid_t made = H5Pcreate(H5P_DATASET_CREATE);
    H5Pset_external(made, "/etc/passwd", 0, rows * height * width * sizeof(float));
    replaceMaps(file, made);
    H5Pclose(made);
}

} // namespace

class TestForeignStores final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void missingMapsStayMissing_data();
    void missingMapsStayMissing();
    void sparseStoresStaySparse();
    void refusalsSayWhatItIs_data();
    void refusalsSayWhatItIs();
    void softLinksInsideAreFollowed();
    void userBlocksAreSkipped();
    void newerFormatsAndFiltersAreNamed_data();
    void newerFormatsAndFiltersAreNamed();
    void namesStayInsideTheirFolder_data();
    void namesStayInsideTheirFolder();
    void everyThreadIsSilent();

private:
    fs::path store() const { return m_folder->filePath("maps.h5").toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

using Change = std::function<void(hid_t)>; ///< of a file, or of a list of properties
Q_DECLARE_METATYPE(Change)

void TestForeignStores::missingMapsStayMissing_data()
{
    QTest::addColumn<Change>("packing");
    QTest::addColumn<bool>("all");
    const auto chunked = [](Ids chunk, Change filters) {
        return [=](hid_t made) {
            H5Pset_chunk(made, 3, chunk.data());
            filters(made);
        };
    };
    const Ids one = {1, height, width};
    const auto gzip = [](hid_t made) { H5Pset_deflate(made, 6); };
    const auto ours = [](hid_t made) {
        H5Pset_shuffle(made);
        H5Pset_deflate(made, 1);
    };
    const auto none = [](hid_t) {};
    for (const bool all : {false, true}) {
        const auto row = [&](const char* name, Change packing) {
            QTest::addRow("%s, %s", name, all ? "all written" : "gaps left") << packing << all;
        };
        row("gzip", chunked(one, gzip));
        row("shuffle and gzip", chunked(one, ours));
        row("stored by gzip", chunked(one, [](hid_t made) {
                H5Pset_shuffle(made);
                H5Pset_deflate(made, 0);
            }));
        row("checksums", chunked(one, [](hid_t made) { H5Pset_fletcher32(made); }));
        row("no filter", chunked(one, none));
        row("in pieces", chunked({1, 4, 4}, gzip));
        row("three together", chunked({3, height, width}, gzip));
        row("all together", chunked({rows, 2, 5}, ours));
        row("one piece", none);
        row("inside the header", [](hid_t made) { H5Pset_layout(made, H5D_COMPACT); });
    }
}

void TestForeignStores::missingMapsStayMissing()
{
    QFETCH(Change, packing);
    QFETCH(bool, all);
    writeStoreTo(store());
    edit(store(), [&](hid_t file) {
        const hid_t made = H5Pcreate(H5P_DATASET_CREATE);
        packing(made);
        repack(file, made, all);
        H5Pclose(made);
    });
    const MapStore opened(store());
    for (std::size_t row = 0; row < rows; ++row) {
        QCOMPARE(opened.contains(0, row), hasMap(row));
        const StoredSample sample = opened.sample(row, true);
        QCOMPARE(sample.maps.size(), std::size_t(hasMap(row)));
        if (hasMap(row)) {
            QVERIFY(opened.read(0, row) == mapOf(row));
            QVERIFY(unpackMap(sample.maps[0].chunk, {width, height}) == mapOf(row));
        } else {
            QVERIFY_EXCEPTION_THROWN(opened.read(0, row), Error);
        }
    }
}

/// Whether a map is there is told without walking over all others.
void TestForeignStores::sparseStoresStaySparse()
{
    writeStoreTo(store());
    edit(store(), [](hid_t file) {
        const hid_t made = H5Pcreate(H5P_DATASET_CREATE);
        const Ids one = {1, height, width};
        H5Pset_chunk(made, 3, one.data());
        replaceMaps(file, made);
        H5Pclose(made);
    });
    const MapStore opened(store());
    for (std::size_t row = 0; row < rows; ++row)
        QVERIFY(!opened.contains(0, row));
}

void TestForeignStores::refusalsSayWhatItIs_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const auto linked = [](const char* name) {
        return [=](hid_t file) {
            H5Ldelete(file, name, H5P_DEFAULT);
            H5Lcreate_external("other.h5", "/x", file, name, H5P_DEFAULT, H5P_DEFAULT);
        };
    };
    for (const char* name : {"samples", "records", "sets", "maps", setName})
        QTest::addRow("external link %s", name)
            << Change(linked(name)) << ErrorKind::Unsafe << "other.h5";
    QTest::newRow("soft link to an external one") << Change([](hid_t file) {
        H5Lmove(file, "samples", file, "kept", H5P_DEFAULT, H5P_DEFAULT);
        H5Lcreate_external("other.h5", "/", file, "away", H5P_DEFAULT, H5P_DEFAULT);
        H5Lcreate_soft("/away/samples", file, "samples", H5P_DEFAULT, H5P_DEFAULT);
    }) << ErrorKind::Unsafe << "\"away\" leads to another file (other.h5)";
    QTest::newRow("circle of soft links") << Change([](hid_t file) {
        H5Ldelete(file, "samples", H5P_DEFAULT);
        H5Lcreate_soft("samples", file, "samples", H5P_DEFAULT, H5P_DEFAULT);
    }) << ErrorKind::Damaged << "circle";
    QTest::newRow("soft link to nothing") << Change([](hid_t file) {
        H5Ldelete(file, "samples", H5P_DEFAULT);
        H5Lcreate_soft("/none/../x", file, "samples", H5P_DEFAULT, H5P_DEFAULT);
    }) << ErrorKind::Damaged << "no dataset \"samples\"";
    QTest::newRow("a group in place of a list") << Change([](hid_t file) {
        H5Ldelete(file, "samples", H5P_DEFAULT);
        H5Gclose(H5Gcreate2(file, "samples", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT));
    }) << ErrorKind::Damaged << "samples";
    QTest::newRow("virtual dataset")
        << Change(useVirtualMaps) << ErrorKind::Unsafe << "elsewhere.h5";
    QTest::newRow("external storage")
        << Change(useExternalMaps) << ErrorKind::Unsafe << "/etc/passwd";
    QTest::newRow("variable text")
        << Change(useVariableText) << ErrorKind::Unsupported << "variable length";
    QTest::newRow("variable attribute") << Change(useVariableAttribute) << ErrorKind::Unsupported
                                        << "texts in its \"settings\" are of variable length";
}

void TestForeignStores::refusalsSayWhatItIs()
{
    QFETCH(Change, change);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    writeStoreTo(store());
    edit(store(), change);
    try {
        const MapStore opened(store());
        QFAIL("it was opened");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains(words), error.what());
        QCOMPARE(error.kind(), kind);
        QCOMPARE(error.subject(), store().string());
    }
}

void TestForeignStores::softLinksInsideAreFollowed()
{
    writeStoreTo(store());
    edit(store(), [](hid_t file) {
        H5Lmove(file, "maps", file, "kept", H5P_DEFAULT, H5P_DEFAULT);
        H5Lcreate_soft("kept", file, "maps", H5P_DEFAULT, H5P_DEFAULT);
    });
    QVERIFY(MapStore(store()).read(0, 2) == mapOf(2));
}

void TestForeignStores::userBlocksAreSkipped()
{
    writeStoreTo(store());
    const hid_t made = H5Pcreate(H5P_FILE_CREATE);
    H5Pset_userblock(made, 1024);
    const hid_t access = H5Pcreate(H5P_FILE_ACCESS);
    H5Pset_libver_bounds(access, H5F_LIBVER_V110, H5F_LIBVER_V110);
    const fs::path path = store().string() + "-user.h5";
    const hid_t from = H5Fopen(store().c_str(), H5F_ACC_RDONLY, H5P_DEFAULT);
    const hid_t to = H5Fcreate(path.c_str(), H5F_ACC_TRUNC, made, access);
    for (const char* name : {"samples", "records", "sets", "maps"})
        H5Ocopy(from, name, to, name, H5P_DEFAULT, H5P_DEFAULT);
    for (const char* name : {"format", "version", "settings"}) {
        const hid_t attribute = H5Aopen(from, name, H5P_DEFAULT);
        const hid_t type = H5Aget_type(attribute);
        const hid_t space = H5Aget_space(attribute);
        std::vector<char> bytes(H5Tget_size(type));
        H5Aread(attribute, type, bytes.data());
        const hid_t copy = H5Acreate2(to, name, type, space, H5P_DEFAULT, H5P_DEFAULT);
        H5Awrite(copy, type, bytes.data());
        H5Aclose(copy);
        H5Sclose(space);
        H5Tclose(type);
        H5Aclose(attribute);
    }
    H5Fclose(to);
    H5Fclose(from);
    H5Pclose(access);
    H5Pclose(made);
    QVERIFY(isHdf5File(path));
    const MapStore opened(path);
    QVERIFY(opened.read(0, 2) == mapOf(2));
    QVERIFY(!opened.contains(0, 1));
}

void TestForeignStores::newerFormatsAndFiltersAreNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("HDF5 2.0") << "store_newer.h5"
                              << "\"maps/gradcam@fc14\" is in a newer format";
    QTest::newRow("zstd") << "store_zstd.h5"
                          << "filter 32015";
}

void TestForeignStores::newerFormatsAndFiltersAreNamed()
{
    QFETCH(QString, file);
    QFETCH(QString, words);
    try {
        const MapStore opened((QString(TEST_DATA "/") + file).toStdString());
        QSKIP("the HDF5 library here reads it");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains(words), error.what());
        QCOMPARE(error.kind(), ErrorKind::Unsupported);
        QVERIFY2(!QString(error.what()).contains('\n'), error.what());
    }
}

void TestForeignStores::namesStayInsideTheirFolder_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QString>("name");
    for (const char* attribute : {"algorithm", "layer", "output"})
        for (const char* name : {"../../x", "/tmp/x", "a/../../x", "x.", "a\\b", "nul", "a\nb"})
            QTest::addRow("%s %s", attribute, name) << attribute << name;
}

void TestForeignStores::namesStayInsideTheirFolder()
{
    QFETCH(QString, attribute);
    QFETCH(QString, name);
    writeStoreTo(store());
    edit(store(), [&](hid_t file) {
        const hid_t dataset = H5Dopen2(file, setName, H5P_DEFAULT);
        const hid_t type = H5Tcopy(H5T_C_S1);
        H5Tset_size(type, std::size_t(name.size()));
        const hid_t space = H5Screate(H5S_SCALAR);
        H5Adelete(dataset, qPrintable(attribute));
        const hid_t written =
            H5Acreate2(dataset, qPrintable(attribute), type, space, H5P_DEFAULT, H5P_DEFAULT);
        H5Awrite(written, type, qPrintable(name));
        H5Aclose(written);
        H5Sclose(space);
        H5Tclose(type);
        H5Dclose(dataset);
    });
    try {
        const MapStore opened(store());
        QFAIL("it was opened");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Unsafe);
        QCOMPARE(error.subject(), store().string());
    }
}

/// The library keeps its own error output for each thread.
void TestForeignStores::everyThreadIsSilent()
{
    std::thread([] {
        const std::lock_guard lock(hdf5Mutex());
        H5E_auto2_t print = nullptr;
        void* data = nullptr;
        H5Eget_auto2(H5E_DEFAULT, &print, &data);
        QVERIFY(print == nullptr);
    }).join();
}

QTEST_GUILESS_MAIN(TestForeignStores)
#include "tst_foreign_stores.moc"
