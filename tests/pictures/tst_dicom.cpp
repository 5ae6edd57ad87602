// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <functional>
#include <sys/resource.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/data/image_folder.h"
#include "core/data/picture_origin.h"
#include "core/pictures/dicom_directory.h"
#include "core/pictures/image_file.h"
#include "pictures/dicom_writer.h"
#include "support/thrown.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::pictures;

namespace
{

const std::filesystem::path folder = TEST_DATA;

using Extra = std::function<void(DicomWriter&)>;

std::string greyFile(const GreyRow& row, const Extra& extra = {},
                     DicomWriter::Kind kind = DicomWriter::Kind::Explicit)
{
    DicomWriter writer(kind);
    writer.text(0x00080060, "CS", "CR");
    writeHeader(writer, row);
    if (extra)
        extra(writer);
    writePixels(writer, row);
    return writer.file();
}

/// The values of a grey picture in 0…255, rounded.
std::vector<int> shown(const std::string& file, const PictureChoice& choice = {})
{
    const DecodedImage image = decodeImage(file, "test", choice);
    std::vector<int> values;
    for (const std::uint16_t word : image.words)
        values.push_back(int(std::lround(word / 257.0)));
    return values;
}

Extra window(const char* centre, const char* width, const char* function = "")
{
    return [=](DicomWriter& writer) {
        writer.text(0x00281050, "DS", centre).text(0x00281051, "DS", width);
        if (*function != '\0')
            writer.text(0x00281056, "CS", function);
    };
}

Extra rescaledWindow(const char* slope, const char* intercept, const char* centre,
                     const char* width)
{
    return [=](DicomWriter& writer) {
        writer.text(0x00281050, "DS", centre).text(0x00281051, "DS", width);
        writer.text(0x00281052, "DS", intercept).text(0x00281053, "DS", slope);
    };
}

Extra table(std::uint32_t sequence, std::uint32_t first, std::uint32_t bits,
            const std::vector<std::uint32_t>& entries)
{
    return [=](DicomWriter& writer) {
        DicomWriter item;
        item.numbers(0x00283002, "US", {std::uint32_t(entries.size()), first, bits});
        item.numbers(0x00283006, "US", entries);
        writer.sequence(sequence, item);
    };
}

std::string failure(const std::string& file, const PictureChoice& choice = {})
{
    return thrownBy([&] { decodeImage(file, "test", choice); });
}

void save(const std::filesystem::path& path, std::string_view bytes)
{
    writeFileAtomically(path, {bytes});
}

long peakMemory()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// A colour picture of two pixels.
std::string colourFile(const char* photometric, bool planar, const std::string& pixels)
{
    DicomWriter writer;
    writer.numbers(0x00280002, "US", {3}).text(0x00280004, "CS", photometric);
    writer.numbers(0x00280006, "US", {planar ? 1U : 0U});
    writer.numbers(0x00280010, "US", {1}).numbers(0x00280011, "US", {2});
    writer.numbers(0x00280100, "US", {8}).numbers(0x00280101, "US", {8});
    writer.numbers(0x00280102, "US", {7}).numbers(0x00280103, "US", {0});
    writer.element(0x7fe00010, "OB", pixels);
    return writer.file();
}

std::vector<int> colours(const std::string& file)
{
    const DecodedImage image = decodeImage(file, "test");
    return {image.bytes.begin(), image.bytes.end()};
}

} // namespace

class TestDicom final : public QObject
{
    Q_OBJECT

private slots:
    void appliesWindows_data();
    void appliesWindows();
    void takesFirstWindow();
    void invertsLast();
    void appliesTables();
    void readsBits();
    void givesWhatPngGives_data();
    void givesWhatPngGives();
    void choosesValues();
    void readsEncodings();
    void readsFrames();
    void readsFramesOfTheirOwn();
    void readsColours();
    void readsPalettes();
    void decompresses_data();
    void decompresses();
    void notesProcessing();
    void recognises();
    void refuses_data();
    void refuses();
    void refusesEveryCut();
    void takesLittle();
    void opensDirectories();
    void recordsChoice();
};

void TestDicom::appliesWindows_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("centre");
    QTest::addColumn<QString>("width");
    QTest::addColumn<QList<int>>("expected");
    // Stored 896, 1090, 1218 are -128, 66 and 194 behind an intercept of -1024.
    QTest::newRow("linear") << ""
                            << "40"
                            << "400" << QList<int>{20, 144, 226};
    QTest::newRow("named linear") << "LINEAR"
                                  << "40"
                                  << "400" << QList<int>{20, 144, 226};
    QTest::newRow("exact") << "LINEAR_EXACT"
                           << "40"
                           << "400" << QList<int>{20, 144, 226};
    QTest::newRow("narrow exact") << "LINEAR_EXACT"
                                  << "66"
                                  << "2" << QList<int>{0, 128, 255};
    QTest::newRow("narrow linear") << "LINEAR"
                                   << "66"
                                   << "2" << QList<int>{0, 255, 255};
    QTest::newRow("width 1") << "LINEAR"
                             << "67"
                             << "1" << QList<int>{0, 0, 255};
    QTest::newRow("sigmoid") << "SIGMOID"
                             << "66"
                             << "400" << QList<int>{32, 128, 200};
}

void TestDicom::appliesWindows()
{
    QFETCH(QString, function);
    QFETCH(QString, centre);
    QFETCH(QString, width);
    QFETCH(QList<int>, expected);
    const auto extra = [&](DicomWriter& writer) {
        rescaledWindow("1", "-1024", qPrintable(centre), qPrintable(width))(writer);
        if (!function.isEmpty())
            writer.text(0x00281056, "CS", function.toStdString());
    };
    const std::vector<int> values = shown(greyFile({{896, 1090, 1218}}, extra));
    QCOMPARE(QList<int>(values.begin(), values.end()), expected);
}

void TestDicom::takesFirstWindow()
{
    const GreyRow row{{0, 50, 100}};
    QCOMPARE(shown(greyFile(row, window("50.5\\10", "101\\2"))), (std::vector{0, 128, 255}));
    // Without one, and with an empty one, the range of the picture.
    QCOMPARE(shown(greyFile({{100, 150, 300}})), (std::vector{0, 64, 255}));
    QCOMPARE(shown(greyFile({{100, 150, 300}}, window("", ""))), (std::vector{0, 64, 255}));
    QCOMPARE(shown(greyFile({{7, 7, 7}})), (std::vector{0, 0, 0}));
}

void TestDicom::invertsLast()
{
    const Extra ct = rescaledWindow("1", "-1024", "40", "400");
    GreyRow row{{896, 1090, 1218}};
    row.photometric = "MONOCHROME1";
    QCOMPARE(shown(greyFile(row, ct)), (std::vector{235, 111, 29}));
    QCOMPARE(shown(greyFile({{0, 50, 100}, 16, 16, false, "MONOCHROME1"})),
             (std::vector{255, 128, 0}));
    const auto shape = [](const char* name) {
        return [=](DicomWriter& writer) { writer.text(0x20500020, "CS", name); };
    };
    QCOMPARE(shown(greyFile({{0, 50, 100}}, shape("INVERSE"))), (std::vector{255, 128, 0}));
    QCOMPARE(shown(greyFile({{0, 50, 100}}, shape("IDENTITY"))), (std::vector{0, 128, 255}));
    // Both say the same: it is inverted once.
    QCOMPARE(shown(greyFile({{0, 50, 100}, 16, 16, false, "MONOCHROME1"}, shape("INVERSE"))),
             (std::vector{255, 128, 0}));
}

void TestDicom::appliesTables()
{
    // Values before the first entry have it, those behind the last one that.
    const Extra voi = table(0x00283010, 10, 8, {0, 51, 102, 255});
    QCOMPARE(shown(greyFile({{0, 10, 11, 12, 13, 99}}, voi)),
             (std::vector{0, 0, 51, 102, 255, 255}));
    // Twelve bits reach from 0 to 4095.
    const Extra deep = table(0x00283010, 0, 12, {0, 4095, 2048});
    QCOMPARE(shown(greyFile({{0, 1, 2}}, deep)), (std::vector{0, 255, 128}));
    // The first table comes before the window.
    const auto both = [](DicomWriter& writer) {
        window("150", "101")(writer);
        table(0x00283000, 0, 16, {100, 150, 200})(writer);
    };
    QCOMPARE(shown(greyFile({{0, 1, 2}}, both)), (std::vector{1, 129, 255}));
    QCOMPARE(failure(greyFile({{0}}, table(0x00283010, 0, 77, {1}))), std::string("damaged"));
}

void TestDicom::readsBits()
{
    // Only 12 of 16 bits count, whatever stands above them.
    QCOMPARE(shown(greyFile({{0xf000, 0x0fff, 0x8800}, 16, 12})), (std::vector{0, 255, 128}));
    // Signed: -2048, -1, 2047.
    QCOMPARE(shown(greyFile({{0x0800, 0x7fff, 0xf7ff}, 16, 12, true})), (std::vector{0, 127, 255}));
    QCOMPARE(shown(greyFile({{0x80, 0xff, 0x7f}, 8, 8, true})), (std::vector{0, 127, 255}));
    QCOMPARE(shown(greyFile({{0, 0x7fffffff, 0xffffffff}, 32, 32})), (std::vector{0, 127, 255}));
}

void TestDicom::givesWhatPngGives_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("inverted");
    for (const int bits : {8, 12, 16})
        for (const bool inverted : {false, true})
            QTest::addRow("MONOCHROME%d, %d bits", inverted ? 1 : 2, bits) << bits << inverted;
}

void TestDicom::givesWhatPngGives()
{
    QFETCH(int, bits);
    QFETCH(bool, inverted);
    const DecodedImage png = decodeImageFile(folder / "grey.png");
    const int levels = (1 << bits) - 1;
    GreyRow row{{}, bits == 8 ? 8 : 16, bits, false, inverted ? "MONOCHROME1" : "MONOCHROME2"};
    for (const std::uint8_t value : png.bytes) {
        const auto stored = std::uint32_t(std::lround(value / 255.0 * levels));
        row.values.push_back(inverted ? std::uint32_t(levels) - stored : stored);
    }
    const std::string centre = std::to_string((levels + 1) / 2);
    const std::string width = std::to_string(levels + 1);
    const std::string file = greyFile(row, window(centre.c_str(), width.c_str()));
    const DecodedImage dicom = decodeImage(file, "test");
    for (std::size_t i = 0; i < png.bytes.size(); ++i) {
        const float expected = float(png.bytes[i]) * (1.F / 255.F);
        const float read = float(dicom.words.at(i)) * (1.F / 65535.F);
        QVERIFY(std::abs(read - expected) <= (bits == 12 ? 0.5F / 4095 + 1e-5F : 1e-7F));
    }
}

void TestDicom::choosesValues()
{
    const Extra ct = rescaledWindow("2", "-1024", "40", "400");
    GreyRow row{{0, 1024, 4095}, 16, 12};
    row.photometric = "MONOCHROME1";
    const std::string file = greyFile(row, ct);
    QCOMPARE(shown(file, {DicomValues::Full}), (std::vector{255, 191, 0}));
    QCOMPARE(shown(file, {DicomValues::Stored}), (std::vector{0, 64, 255}));
    QCOMPARE(shown(greyFile({{0x0800, 0, 0x07ff}, 16, 12, true}), {DicomValues::Stored}),
             (std::vector{0, 128, 255}));
    QCOMPARE(decodeImage(file, "test").bits, 16);
}

void TestDicom::readsEncodings()
{
    const GreyRow row{{0, 300, 1000}};
    const std::vector<int> expected = {0, 77, 255};
    for (const DicomWriter::Kind kind :
         {DicomWriter::Kind::Explicit, DicomWriter::Kind::Implicit, DicomWriter::Kind::BigEndian})
        QCOMPARE(shown(greyFile(row, {}, kind)), expected);
    // Without preamble and group 0002.
    for (const DicomWriter::Kind kind :
         {DicomWriter::Kind::Explicit, DicomWriter::Kind::Implicit}) {
        const std::string file = greyFile(row, {}, kind);
        DicomWriter start(kind);
        start.text(0x00080005, "CS", "ISO_IR 100");
        const std::size_t at =
            file.find(kind == DicomWriter::Kind::Implicit ? std::string("\x08\0\x60\0\x02", 5)
                                                          : std::string("\x08\0\x60\0CS", 6));
        QCOMPARE(shown(start.elements() + file.substr(at)), expected);
    }
}

void TestDicom::readsFrames()
{
    DicomWriter writer;
    GreyRow row{{0, 100, 200}, 8, 8};
    writer.text(0x00280008, "IS", "2");
    writeHeader(writer, row);
    row.values = {0, 100, 200, 40, 20, 0};
    writePixels(writer, row);
    QCOMPARE(failure(writer.file()), std::string("unsupported"));
    QCOMPARE(shown(writer.file(), {DicomValues::Window, 1}), (std::vector{0, 128, 255}));
    QCOMPARE(shown(writer.file(), {DicomValues::Window, 2}), (std::vector{255, 128, 0}));
    QCOMPARE(failure(writer.file(), {DicomValues::Window, 3}), std::string("unsupported"));
    QCOMPARE(failure(writer.file(), {DicomValues::Window, 0}), std::string("unsupported"));
    // Of a file of one picture there is number 1 alone.
    QCOMPARE(shown(greyFile({{0, 9}}), {DicomValues::Window, 1}), (std::vector{0, 255}));
    QCOMPARE(failure(greyFile({{0, 9}}), {DicomValues::Window, 2}), std::string("unsupported"));
    const std::string png = readFile(folder / "grey.png");
    QCOMPARE(failure(png, {DicomValues::Window, 2}), std::string("unsupported"));
    QCOMPARE(decodeImage(png, "test", {DicomValues::Window, 1}).width, 23);
}

void TestDicom::readsFramesOfTheirOwn()
{
    // What the groups of a frame say holds for it alone.
    const auto group = [](const char* slope, const char* width) {
        DicomWriter transformation;
        transformation.text(0x00281052, "DS", "0").text(0x00281053, "DS", slope);
        DicomWriter voi;
        voi.text(0x00281050, "DS", "50.5").text(0x00281051, "DS", width);
        DicomWriter item;
        item.sequence(0x00289132, voi).sequence(0x00289145, transformation);
        DicomWriter framed;
        return framed.element(0xfffee000, "", item.elements()).elements();
    };
    DicomWriter writer;
    writer.text(0x00280008, "IS", "2");
    GreyRow row{{0, 50, 100}, 8, 8};
    writeHeader(writer, row);
    writer.element(0x52009230, "SQ", group("1", "101") + group("2", "201"));
    row.values = {0, 50, 100, 0, 50, 100};
    writePixels(writer, row);
    QCOMPARE(shown(writer.file(), {DicomValues::Window, 1}), (std::vector{0, 128, 255}));
    QCOMPARE(shown(writer.file(), {DicomValues::Window, 2}), (std::vector{64, 191, 255}));
}

void TestDicom::readsColours()
{
    const std::vector<int> expected = {10, 20, 30, 40, 50, 60};
    QCOMPARE(colours(colourFile("RGB", false, "\x0a\x14\x1e\x28\x32\x3c")), expected);
    QCOMPARE(colours(colourFile("RGB", true, "\x0a\x28\x14\x32\x1e\x3c")), expected);
    QCOMPARE(colours(colourFile("YBR_FULL", false, "\x64\x80\x80\x4c\x55\xff")),
             (std::vector{100, 100, 100, 254, 0, 0}));
    QCOMPARE(colours(colourFile("YBR_FULL_422", false, "\x64\x32\x80\x80")),
             (std::vector{100, 100, 100, 50, 50, 50}));
}

void TestDicom::readsPalettes()
{
    DicomWriter writer;
    GreyRow row{{0, 1, 2, 9}, 8, 8};
    row.photometric = "PALETTE COLOR";
    writeHeader(writer, row);
    for (std::uint32_t colour = 0; colour < 3; ++colour)
        writer.numbers(0x00281101 + colour, "US", {3, 0, 8});
    for (std::uint32_t colour = 0; colour < 3; ++colour)
        writer.numbers(0x00281201 + colour, "OW", {colour, 10 + colour, 20 + colour});
    writePixels(writer, row);
    QCOMPARE(colours(writer.file()), (std::vector{0, 1, 2, 10, 11, 12, 20, 21, 22, 20, 21, 22}));
}

void TestDicom::decompresses_data()
{
    QTest::addColumn<int>("bits");
    for (const char* name : {"rle", "jpeg-lossless", "jpeg-ls", "jpeg2000", "deflated"})
        for (const int bits : {8, 12})
            QTest::addRow("%s-%d", name, bits) << bits;
}

void TestDicom::decompresses()
{
    // As tests/pictures/make_dicom.py draws them.
    QFETCH(int, bits);
    const std::string name = std::string("dicom-") + QTest::currentDataTag() + ".dcm";
    QCOMPARE(imageSize(folder / name), (Size{23, 17}));
    const DecodedImage image = decodeImageFile(folder / name, {DicomValues::Stored});
    const int levels = (1 << bits) - 1;
    std::size_t i = 0;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x, ++i)
            QCOMPARE(int(std::lround(image.words.at(i) / 65535.0 * levels)),
                     (7 * x + 13 * y) * (bits == 8 ? 1 : 11) % (levels + 1));
}

void TestDicom::notesProcessing()
{
    DicomWriter writer;
    writer.text(0x00080068, "CS", "FOR PROCESSING");
    const GreyRow row{{0, 1}};
    writeHeader(writer, row);
    writePixels(writer, row);
    QCOMPARE(decodeImage(writer.file(), "test").notes.size(), std::size_t(1));
    QVERIFY(decodeImage(greyFile(row), "test").notes.empty());
}

void TestDicom::recognises()
{
    QTemporaryDir place;
    const std::filesystem::path root = place.path().toStdString();
    const std::string file = greyFile({{0, 1}});
    for (const char* name : {"IM0001", "1.2.840.1", "1.2.840.2", "x.dcm", "X2.DCM", "y.ima"})
        save(root / name, file);
    save(root / "README", "This is no picture, but a text that is long enough to be one.");
    save(root / "notes.txt", file);
    save(root / "DICOMDIR", file);
    QCOMPARE(openImageFolder(root).splits.front().samples.size(), std::size_t(6));
    QVERIFY(looksLikeImage(root / "IM0001"));
    QVERIFY(!looksLikeImage(root / "README"));
}

void TestDicom::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const std::string& file, const char* kind) {
        QTest::newRow(name) << QByteArray::fromStdString(file) << kind;
    };
    const GreyRow grey{{0, 1, 2}};
    const auto changed = [&](const Extra& change) {
        DicomWriter writer;
        writeHeader(writer, grey);
        change(writer);
        return writer.file();
    };
    row("no pixels", changed([](DicomWriter&) {}), "unsupported");
    row("few pixels", changed([](DicomWriter& w) { w.element(0x7fe00010, "OW", "ab"); }),
        "damaged");
    row("2 GiB of pixels",
        changed([](DicomWriter& w) { w.element(0x7fe00010, "OW", "abcdef", 0x7ffffffe); }),
        "damaged");
    row("a long private element",
        changed([](DicomWriter& w) { w.element(0x00291010, "OB", "ab", 0x70000000); }), "damaged");
    row("no meaning", greyFile({{0, 1}, 16, 16, false, ""}), "damaged");
    row("strange meaning", greyFile({{0, 1}, 16, 16, false, "CMYK"}), "unsupported");
    row("too many bits", greyFile({{0, 1}, 16, 17}), "damaged");
    row("a window of width 0", greyFile(grey, window("1", "0")), "unsupported");
    row("a window of no number", greyFile(grey, window("x", "y")), "unsupported");
    row("an unknown window", greyFile(grey, window("1", "2", "CURVED")), "unsupported");
    row("a slope of no number", greyFile(grey, rescaledWindow("nan", "0", "1", "2")), "damaged");
    std::string deep;
    for (int i = 0; i < 20000; ++i)
        deep +=
            std::string("\x29\0\x10\x10UN\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff", 20);
    row("deep sequences", DicomWriter().file() + deep, "damaged");
    row("frames that are not there", changed([](DicomWriter& w) {
            w.text(0x00280008, "IS", "999999999");
            w.element(0x7fe00010, "OW", "abcdef");
        }),
        "damaged");
    row("compressed nothing", changed([](DicomWriter& w) {
            w.element(0x7fe00010, "OB", std::string("\xfe\xff\xdd\xe0\0\0\0\0", 8), 0xffffffff);
        }),
        "damaged");
}

void TestDicom::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, kind);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(failure(file.toStdString()), kind.toStdString());
    QVERIFY(timer.elapsed() < 1000);
}

void TestDicom::refusesEveryCut()
{
    for (const std::string& whole :
         {greyFile({{1, 2, 3}}, window("1", "2")), readFile(folder / "dicom-jpeg-ls-12.dcm"),
          readFile(folder / "dicom-rle-8.dcm"), readFile(folder / "dicom-jpeg2000-12.dcm")}) {
        const DecodedImage image = decodeImage(whole, "whole");
        for (std::size_t length = 0; length < whole.size(); ++length)
            try {
                QVERIFY(decodeImage({whole.data(), length}, "cut").words == image.words);
                QVERIFY(length + 32 > whole.size());
            } catch (const Error&) {
            }
    }
}

void TestDicom::takesLittle()
{
    const long before = peakMemory();
    for (const std::uint32_t side : {30000U, 65535U}) {
        DicomWriter writer;
        writer.numbers(0x00280002, "US", {1}).text(0x00280004, "CS", "MONOCHROME2");
        writer.numbers(0x00280010, "US", {side}).numbers(0x00280011, "US", {side});
        writer.numbers(0x00280100, "US", {16}).numbers(0x00280101, "US", {16});
        writer.element(0x7fe00010, "OW", "abcd", 0x7ffffffe);
        QVERIFY(!failure(writer.file()).empty());
    }
    QVERIFY(peakMemory() - before < 64 * 1024);
}

void TestDicom::opensDirectories()
{
    QTemporaryDir place;
    const std::filesystem::path root = place.path().toStdString();
    const auto record = [](const char* type, const char* file) {
        DicomWriter item;
        item.text(0x00041430, "CS", type);
        if (*file != '\0')
            item.text(0x00041500, "CS", file);
        item.text(0x00100010, "PN", "Fake^Patient");
        DicomWriter framed;
        return framed.element(0xfffee000, "", item.elements()).elements();
    };
    DicomWriter directory;
    directory.element(0x00041220, "SQ",
                      record("PATIENT", "") + record("IMAGE", "PICS\\IM2") +
                          record("IMAGE", "PICS\\IM1") + record("SR DOCUMENT", "PICS\\SR1") +
                          record("IMAGE", "..\\OUT"));
    save(root / "DICOMDIR", directory.file());
    std::filesystem::create_directory(root / "pics");
    save(root / "pics/im1", greyFile({{0, 1}}));
    save(root / "pics/im2", greyFile({{1, 0}}));
    QVERIFY(isDicomDirectory(root / "DICOMDIR"));
    const Datamodule datamodule = openDatamodule((root / "DICOMDIR").string(), {});
    QCOMPARE(datamodule.splits.front().samples.size(), std::size_t(2));
    QCOMPARE(datamodule.splits.front().samples.front().name, std::string("pics/im2"));
    QCOMPARE(datamodule.problems.size(), std::size_t(1));
    QCOMPARE(loadSample(datamodule, datamodule.splits.front().samples.front()).image.values,
             (std::vector{1.F, 0.F}));
}

void TestDicom::recordsChoice()
{
    QTemporaryDir place;
    const std::filesystem::path root = place.path().toStdString();
    save(root / "a.dcm", greyFile({{0, 1}}));
    std::filesystem::copy(folder / "grey.png", root / "b.png");
    DataOptions options;
    options.pictures.values = DicomValues::Full;
    Datamodule datamodule = openDatamodule(root.string(), options);
    const std::vector<Sample>& samples = datamodule.splits.front().samples;
    const auto origin = [&](const Sample& sample) {
        return originOf(datamodule, sample, readPicture(datamodule, sample).facts);
    };
    QCOMPARE(origin(samples[0]).dicomValues, std::string("full"));
    QCOMPARE(origin(samples[1]).dicomValues, std::string());
    const SampleOrigin dicom = origin(samples[0]);
    const SampleOrigin png = origin(samples[1]);
    QVERIFY(differenceOf(dicom, datamodule, samples[0]) == Difference::None);
    choosePictures(datamodule, {});
    QVERIFY(differenceOf(dicom, datamodule, samples[0]) == Difference::Reading);
    QVERIFY(differenceOf(png, datamodule, samples[1]) == Difference::None);
}

QTEST_GUILESS_MAIN(TestDicom)
#include "tst_dicom.moc"
