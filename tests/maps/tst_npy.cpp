// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/maps/npy.h"

using namespace saliscope;
using namespace saliscope::maps;

namespace
{

std::filesystem::path data(const char* name)
{
    return std::filesystem::path(TEST_DATA) / name;
}

Image ramp()
{
    Image map(1, 3, 5);
    for (std::size_t i = 0; i < map.values.size(); ++i)
        map.values[i] = 0.25F * static_cast<float>(i) - 1;
    return map;
}

/// A version 1.0 file with this header and as many zero bytes behind it.
std::string file(const std::string& header, std::size_t valueBytes)
{
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xff);
    bytes += static_cast<char>(header.size() >> 8);
    return bytes + header + std::string(valueBytes, '\0');
}

std::string headerWith(const std::string& shape)
{
    return "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }\n";
}

} // namespace

class TestNpy final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatNumpyWrites_data();
    void readsWhatNumpyWrites();
    void readsHalfPrecision();
    void writesNumpysBytes();
    void padsHeaderTo64Bytes_data();
    void padsHeaderTo64Bytes();
    void refusesOtherMaps();
    void acceptsOddHeaders_data();
    void acceptsOddHeaders();
    void readsWholeNumbers_data();
    void readsWholeNumbers();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void refusesHostileFiles_data();
    void refusesHostileFiles();
    void refusesEveryTruncation();
    void survivesEveryChangedHeaderByte();
    void refusesWhatIsNoFile();
};

void TestNpy::readsWhatNumpyWrites_data()
{
    QTest::addColumn<QString>("name");
    for (const char* type : {"f2", "f4", "f8"})
        for (const char* bytes : {"little", "big"})
            for (const char* order : {"C", "F"}) {
                const QString name = QString("%1_%2_%3.npy").arg(bytes, type, order);
                QTest::newRow(qPrintable(name)) << name;
            }
    for (const char* name : {"plane_first.npy", "plane_last.npy", "version_2.npy", "version_3.npy"})
        QTest::newRow(name) << QString(name);
}

void TestNpy::readsWhatNumpyWrites()
{
    QFETCH(QString, name);
    const std::filesystem::path path = data(qPrintable(name));
    QCOMPARE(readNpy(path), ramp());
    QCOMPARE(npyShape(path), (Size{5, 3}));
}

void TestNpy::readsHalfPrecision()
{
    const std::vector<float> values = readNpy(data("half_special.npy")).values;
    QCOMPARE(values.size(), std::size_t(8));
    QCOMPARE(values[0], 0.F);
    QVERIFY(std::signbit(values[1]));
    QCOMPARE(values[2], std::ldexp(1.F, -24));
    QCOMPARE(values[3], std::ldexp(1.F, -14));
    QCOMPARE(values[4], 65504.F);
    QVERIFY(std::isinf(values[5]) && values[5] > 0);
    QVERIFY(std::isinf(values[6]) && values[6] < 0);
    QVERIFY(std::isnan(values[7]));
}

void TestNpy::writesNumpysBytes()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("sub/map.npy").toStdString();
    writeNpy(path, ramp());
    QCOMPARE(readFile(path), readFile(data("little_f4_C.npy")));
    QCOMPARE(readNpy(path), ramp());
}

void TestNpy::padsHeaderTo64Bytes_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("network input") << 512 << 512;
    QTest::newRow("one value") << 1 << 1;
    QTest::newRow("tall") << 100000 << 1;
    QTest::newRow("wide") << 1 << 100000;
}

void TestNpy::padsHeaderTo64Bytes()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("map.npy").toStdString();
    writeNpy(path, Image(1, rows, columns));
    QCOMPARE(std::filesystem::file_size(path), std::uintmax_t(128 + 4 * rows * columns));
    QCOMPARE(npyShape(path), (Size{columns, rows}));
}

void TestNpy::refusesOtherMaps()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("map.npy").toStdString();
    QVERIFY_EXCEPTION_THROWN(writeNpy(path, Image(3, 2, 2)), Error);
    QVERIFY_EXCEPTION_THROWN(writeNpy(path, Image()), Error);
    QVERIFY(!std::filesystem::exists(path));
}

void TestNpy::acceptsOddHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("no padding") << QByteArray(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1)}");
    QTest::newRow("other order, double quotes")
        << QByteArray("{\"shape\":(1,1,),\"fortran_order\":True,\"descr\":\"<f4\"}  \n");
    QTest::newRow("long integers")
        << QByteArray("{'descr': '<f4', 'fortran_order': False, 'shape': (1L, 1L), }\n");
}

void TestNpy::acceptsOddHeaders()
{
    QFETCH(QByteArray, header);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("map.npy").toStdString();
    writeFileAtomically(path, {file(header.toStdString(), 4)});
    QCOMPARE(readNpy(path), Image(1, 1, 1));
}

void TestNpy::readsWholeNumbers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<float>("value");
    const auto row = [](const char* type, const QByteArray& bytes, float value) {
        QTest::newRow(type) << bytes << value;
    };
    row("|i1", "\xff", -1);
    row("|u1", "\xff", 255);
    row("<i2", "\xfe\xff", -2);
    row(">i2", "\xff\xfe", -2);
    row("<u2", "\xfe\xff", 65534);
    row(">u2", "\x01\x02", 258);
    row("<i4", "\xff\xff\xff\xff", -1);
    row("<u4", "\xff\xff\xff\xff", 4294967296.0F);
    row("<i8", QByteArray("\x03\0\0\0\0\0\0\0", 8), 3);
    row(">i8", QByteArray("\xff\xff\xff\xff\xff\xff\xff\xfd", 8), -3);
    row("<u8", QByteArray("\0\0\0\0\0\0\0\x80", 8), 9223372036854775808.0F);
    row("|b1", "\x01", 1);
    row("|b1, false", QByteArray(1, '\0'), 0);
}

/// Values before processing are often kept as bytes.
void TestNpy::readsWholeNumbers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(float, value);
    const std::string type = QTest::currentDataTag();
    const std::string header =
        "{'descr': '" + type.substr(0, 3) + "', 'fortran_order': False, 'shape': (1, 1)}";
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("map.npy").toStdString();
    const std::string whole = file(header, 0) + bytes.toStdString();
    writeFileAtomically(path, {whole});
    QCOMPARE(readNpy(path).values.at(0), value);
}

void TestNpy::namesWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("character");
    const auto row = [](const char* header, const char* character) {
        QTest::newRow(header) << QByteArray(header) << QString(character);
    };
    row("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2)", "}");
    row("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2", ")");
    row("{'descr': '<f4', 'fortran_order': False, 'shape': 4}", "(");
    row("{'descr' '<f4'}", ":");
    row("{descr: '<f4'}", "'");
    row("'descr': '<f4'}", "{");
    row("", "{");
}

void TestNpy::namesWhatIsMissing()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, character);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("map.npy").toStdString();
    writeFileAtomically(path, {file(header.toStdString(), 16)});
    try {
        readNpy(path);
        QFAIL("it was read");
    } catch (const Error& error) {
        QCOMPARE(QString::fromStdString(error.detail().text()),
                 QString("\"%1\" is missing in its header").arg(character));
    }
}

void TestNpy::refusesHostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char* name, const std::string& bytes, ErrorKind kind) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << kind;
    };
    const auto shape = [&](const char* name, const char* text, ErrorKind kind) {
        row(name, file(headerWith(text), 4), kind);
    };
    row("empty", "", ErrorKind::UnknownFormat);
    row("text", "hello, this is no array", ErrorKind::UnknownFormat);
    row("png", "\x89PNG\r\n\x1a\n0000", ErrorKind::UnknownFormat);
    row("version 0", std::string("\x93NUMPY\x00\x00", 8), ErrorKind::Unsupported);
    row("version 9", "\x93NUMPY\x09\x01 ", ErrorKind::Unsupported);
    row("header of 4 GiB", std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff{}", 14),
        ErrorKind::TooLarge);
    row("one byte too many", file(headerWith("(1, 1)"), 5), ErrorKind::Damaged);
    row("one byte too few", file(headerWith("(1, 1)"), 3), ErrorKind::Damaged);
    shape("huge", "(100000, 100000)", ErrorKind::TooLarge);
    shape("product overflows", "(4294967296, 4294967297)", ErrorKind::TooLarge);
    shape("dimension overflows", "(1, 99999999999999999999)", ErrorKind::Damaged);
    shape("negative", "(-1, 1)", ErrorKind::Damaged);
    shape("zero", "(0, 1)", ErrorKind::Unsupported);
    shape("scalar", "()", ErrorKind::Unsupported);
    shape("one dimension", "(1,)", ErrorKind::Unsupported);
    shape("three planes", "(3, 1, 3)", ErrorKind::Unsupported);
    shape("33 dimensions", "(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1)",
          ErrorKind::Damaged);
    shape("real dimension", "(1.0, 1)", ErrorKind::Damaged);
    shape("open tuple", "(1, 1", ErrorKind::Damaged);
    shape("expression", "(1, 1) + (1,)", ErrorKind::Damaged);
    shape("shape twice", "(1, 1), 'shape': (1, 1)", ErrorKind::Damaged);
    shape("unknown key", "(1, 1), 'x': (1, 1)", ErrorKind::Damaged);
    const auto text = [&](const char* name, const char* header, ErrorKind kind) {
        row(name, file(header, 4), kind);
    };
    for (const char* type :
         {"<c8", "<i3", "<f1", "|S4", "<U1", "<m8", "f4", "<", "", "!f4", "<f16"})
        text(type,
             ("{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (1, 1)}")
                 .c_str(),
             ErrorKind::Unsupported);
    text("objects", "{'descr': '|O', 'fortran_order': False, 'shape': (1, 1)}",
         ErrorKind::Unsupported);
    text("records", "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1, 1)}",
         ErrorKind::Unsupported);
    text("no order", "{'descr': '<f4', 'shape': (1, 1)}", ErrorKind::Damaged);
    text("order is a number", "{'descr': '<f4', 'fortran_order': 0, 'shape': (1, 1)}",
         ErrorKind::Damaged);
    text("call", "__import__('os').system('true')", ErrorKind::Damaged);
    text("escape", "{'de\\x73cr': '<f4', 'fortran_order': False, 'shape': (1, 1)}",
         ErrorKind::Damaged);
    text("second dict", "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1)} {}",
         ErrorKind::Damaged);
    text("no closing brace", "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1)",
         ErrorKind::Damaged);
}

void TestNpy::refusesHostileFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("map.npy").toStdString();
    writeFileAtomically(path, {bytes.toStdString()});
    for (const bool whole : {true, false}) {
        try {
            whole ? void(readNpy(path)) : void(npyShape(path));
            QFAIL("it was accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), kind);
            QCOMPARE(error.subject(), path.string());
        }
    }
}

void TestNpy::refusesEveryTruncation()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("map.npy").toStdString();
    for (const char* name : {"little_f4_C.npy", "version_2.npy", "big_f8_F.npy"}) {
        const std::string whole = readFile(data(name));
        for (std::size_t length = 0; length < whole.size(); ++length) {
            writeFileAtomically(path, {whole.substr(0, length)});
            try {
                readNpy(path);
                QFAIL("a truncated file was accepted");
            } catch (const Error& error) {
                QCOMPARE(error.kind(), length == 0 ? ErrorKind::UnknownFormat : ErrorKind::Damaged);
            }
        }
    }
}

void TestNpy::survivesEveryChangedHeaderByte()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("map.npy").toStdString();
    const std::string sound = readFile(data("little_f4_C.npy"));
    int accepted = 0;
    for (std::size_t at = 0; at < 128; ++at)
        for (const char change : {'\0', '9', '\'', '\xff'}) {
            std::string bytes = sound;
            bytes[at] = change;
            writeFileAtomically(path, {bytes});
            try {
                QCOMPARE(readNpy(path).values.size(), ramp().values.size());
                ++accepted;
            } catch (const Error&) {
            }
        }
    // Only the minor version may hold anything; other bytes only their own value.
    QVERIFY2(accepted < 20, qPrintable(QString::number(accepted)));
}

void TestNpy::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    const auto kindOf = [](const std::filesystem::path& path) {
        try {
            readNpy(path);
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::Internal;
    };
    QCOMPARE(kindOf(folder.filePath("none.npy").toStdString()), ErrorKind::NotFound);
    QCOMPARE(kindOf(folder.path().toStdString()), ErrorKind::Unreadable);
    QCOMPARE(kindOf("/dev/zero"), ErrorKind::Unreadable);
}

QTEST_GUILESS_MAIN(TestNpy)
#include "tst_npy.moc"
