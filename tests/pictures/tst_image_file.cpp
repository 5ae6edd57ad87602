// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstring>
#include <future>
#include <sys/resource.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/pictures/image_file.h"
#include "pictures/flipped_bytes.h"
#include "support/thrown.h"

using namespace saliscope;
using namespace saliscope::pictures;

namespace
{

const std::filesystem::path folder = TEST_DATA;

std::string fileBytes(const std::string& name)
{
    return readFile(folder / name);
}

std::string decodingFails(const std::string& bytes)
{
    return thrownBy([&] { decodeImage(bytes, "test"); });
}

/// PNG's checksum.
std::uint32_t sumOf(std::string_view bytes)
{
    std::uint32_t sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum;
}

/// The most memory this process has held, in KiB.
long peakMemory()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// Files that hold one picture.
QStringList singlePictures()
{
    QStringList names =
        QDir(TEST_DATA).entryList({"*.png", "*.jpg", "*.bmp", "*.gif", "*.tif"}, QDir::Files);
    names.removeAll("pages.tif");
    return names;
}

/// Pixel (x, y) of the test pictures, as tests/pictures/make_data.py draws them.
int drawn(const QString& kind, int x, int y, int channel)
{
    const int grey = (7 * x + 13 * y) % 256;
    if (kind == "rgb")
        return channel == 0 ? grey : channel == 1 ? (5 * x + 3 * y) % 256 : x * y % 256;
    if (kind == "palette")
        return channel == 0 ? grey : channel == 1 ? 255 - grey : grey / 2;
    if (kind == "grey16")
        return (257 * grey + x) % 65536;
    if (kind == "few")
        return grey / 64 * 85;
    if (kind == "one bit")
        return grey / 64 * 85 > 100 ? 255 : 0;
    return grey;
}

} // namespace

class TestImageFile final : public QObject
{
    Q_OBJECT

private slots:
    void decodesLossless_data();
    void decodesLossless();
    void decodesLikePillow_data();
    void decodesLikePillow();
    void readsSizeFromHeader_data();
    void readsSizeFromHeader();
    void readsSizeBehindLongHeader();
    void bottomUpOrNot();
    void refusesCutFiles_data();
    void refusesCutFiles();
    void readsOddEnds_data();
    void readsOddEnds();
    void refusesLostScans();
    void takesNoMemoryForWhatIsNotThere();
    void survivesFlippedBytes_data();
    void survivesFlippedBytes();
    void refusesStrangeFiles_data();
    void refusesStrangeFiles();
    void decodesInThreads();
    void knowsExtensions();
};

void TestImageFile::decodesLossless_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("channels");
    for (const char* name :
         {"grey.png", "grey-alpha.png", "grey.bmp", "grey-raw.tif", "grey-tiff_lzw.tif",
          "grey-packbits.tif", "grey-tiff_adobe_deflate.tif"})
        QTest::newRow(name) << "grey" << 1;
    for (const char* name : {"rgb.png", "rgba.png", "rgb.bmp", "rgba.bmp", "rgb-raw.tif",
                             "rgb-tiff_lzw.tif", "rgb-packbits.tif", "rgb-tiff_adobe_deflate.tif"})
        QTest::newRow(name) << "rgb" << 3;
    for (const char* name : {"palette.png", "palette-transparent.png", "palette.bmp"})
        QTest::newRow(name) << "palette" << 3;
    for (const char* name : {"grey16.png", "grey16.tif"})
        QTest::newRow(name) << "grey16" << 1;
    QTest::newRow("few.png") << "few" << 1;
    QTest::newRow("one-bit.png") << "one bit" << 1;
}

void TestImageFile::decodesLossless()
{
    QFETCH(QString, kind);
    QFETCH(int, channels);
    const DecodedImage image = decodeImageFile(folder / QTest::currentDataTag());
    QCOMPARE(image.width, 23);
    QCOMPARE(image.height, 17);
    QCOMPARE(image.channels, channels);
    QCOMPARE(image.bits, kind == "grey16" ? 16 : 8);
    std::size_t i = 0;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            for (int channel = 0; channel < channels; ++channel, ++i)
                QCOMPARE(image.bits == 8 ? int(image.bytes.at(i)) : int(image.words.at(i)),
                         drawn(kind, x, y, channel));
}

void TestImageFile::decodesLikePillow_data()
{
    QTest::addColumn<int>("channels");
    for (const char* name : {"grey.jpg", "grey.gif", "greys.gif", "greys.png", "two.gif"})
        QTest::newRow(name) << 1;
    for (const char* name :
         {"rgb-420.jpg", "rgb-444.jpg", "progressive.jpg", "progressive-444.jpg", "cmyk.jpg",
          "bit1.bmp", "bit4.bmp", "bit16.bmp", "bit16-masks.bmp", "bit32-masks.bmp", "oldest.bmp",
          "runs.bmp", "palette.gif", "interlaced.gif", "screen.gif", "window.png"})
        QTest::newRow(name) << 3;
}

void TestImageFile::decodesLikePillow()
{
    QFETCH(int, channels);
    const std::string name = QTest::currentDataTag();
    const DecodedImage image = decodeImageFile(folder / name);
    QCOMPARE(image.channels, channels);
    QVERIFY(image.bytes == decodeImageFile(folder / (name + ".png")).bytes);
    QCOMPARE(image.notes.empty(), name != "window.png");
}

void TestImageFile::readsSizeFromHeader_data()
{
    QTest::addColumn<bool>("unused");
    for (const QString& name : singlePictures())
        QTest::newRow(qPrintable(name)) << true;
}

void TestImageFile::readsSizeFromHeader()
{
    const std::string name = QTest::currentDataTag();
    const Size expected{23, name.starts_with("screen") ? 25 : 17};
    QCOMPARE(imageSize(folder / name), expected);
    const DecodedImage image = decodeImageFile(folder / name);
    QCOMPARE((Size{image.width, image.height}), expected);
}

void TestImageFile::readsSizeBehindLongHeader()
{
    const QTemporaryDir temporary;
    const std::filesystem::path path = temporary.filePath("long.jpg").toStdString();
    const std::string comment = std::string("\xff\xfe\xff\xff", 4) + std::string(65533, 'c');
    std::string bytes = fileBytes("grey.jpg");
    bytes.insert(2, comment + comment);
    writeFileAtomically(path, {bytes});
    QCOMPARE(imageSize(path), (Size{23, 17}));
    QVERIFY(decodeImageFile(path).bytes == decodeImageFile(folder / "grey.jpg").bytes);
}

void TestImageFile::bottomUpOrNot()
{
    std::string bytes = fileBytes("rgb.bmp");
    const int height = -17;
    std::memcpy(bytes.data() + 22, &height, sizeof height);
    const DecodedImage usual = decodeImageFile(folder / "rgb.bmp");
    const DecodedImage turned = decodeImage(bytes, "turned");
    for (int y = 0; y < 17; ++y)
        QVERIFY(std::equal(usual.bytes.begin() + y * 69, usual.bytes.begin() + (y + 1) * 69,
                           turned.bytes.begin() + (16 - y) * 69));
}

void TestImageFile::refusesCutFiles_data()
{
    readsSizeFromHeader_data();
}

void TestImageFile::refusesCutFiles()
{
    const std::string name = QTest::currentDataTag();
    const std::string bytes = fileBytes(name);
    const DecodedImage whole = decodeImage(bytes, name);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        std::string kind = "nothing";
        try {
            const DecodedImage image = decodeImage({bytes.data(), length}, name);
            // What stands behind the last pixel need not matter, but is told. TIFF has no order.
            QVERIFY2(image.bytes == whole.bytes && image.words == whole.words,
                     qPrintable(QString::number(length)));
            QVERIFY(name.ends_with(".tif") || name == "two.gif" || !image.notes.empty());
            kind = "nothing";
        } catch (const Error& error) {
            kind = errorKindName(error.kind());
            QCOMPARE(error.subject(), name);
            QCOMPARE(kind, length < 6 && kind == "unknown-format" ? kind
                           : length < 8 && name.ends_with(".png") ? "unknown-format"
                                                                  : "damaged");
        }
        const std::size_t end = name == "two.gif" ? 1175 : bytes.size(); // the second picture
        QVERIFY2(length + 40 > end || kind != "nothing" || name.ends_with(".tif"),
                 qPrintable(QString::number(length)));
    }
}

void TestImageFile::readsOddEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("like");
    QTest::addColumn<bool>("told");
    const auto row = [](const char* name, const char* like, const QByteArray& bytes,
                        bool told = true) { QTest::newRow(name) << bytes << like << told; };
    const QByteArray png = QByteArray::fromStdString(fileBytes("rgb.png"));
    const auto end = png.indexOf("IEND") - 4;
    row("PNG, no IEND", "rgb.png", png.left(end));
    row("PNG, IEND without checksum", "rgb.png", png.left(end + 8));
    row("PNG, IEND with a wrong checksum", "rgb.png", png.left(end + 8) + "abcd");
    row("PNG, zeros instead of IEND", "rgb.png", png.left(end) + QByteArray(50, '\0'));
    row("PNG, zeros before IEND", "rgb.png", png.left(end) + QByteArray(24, '\0') + png.mid(end));
    row("PNG, text instead of IEND", "rgb.png", png.left(end) + "that is all there is");
    row("PNG, no checksum of IDAT", "rgb.png", png.left(end - 4));
    row("PNG, no checksums", "rgb.png", png.left(end - 8));
    row("PNG, bytes behind it", "rgb.png", png + "behind", false);
    QByteArray wrongSum = png;
    wrongSum[end - 1] = char(wrongSum[end - 1] ^ 1);
    row("PNG, wrong checksum of IDAT", "rgb.png", wrongSum);
    const QByteArray jpeg = QByteArray::fromStdString(fileBytes("rgb-420.jpg"));
    row("JPEG, no end", "rgb-420.jpg", jpeg.chopped(2));
    row("JPEG, half an end", "rgb-420.jpg", jpeg.chopped(1));
    row("JPEG, bytes before the end", "rgb-420.jpg", jpeg.chopped(2) + "between" + jpeg.right(2));
    row("JPEG, bytes behind it", "rgb-420.jpg", jpeg + "behind", false);
    QByteArray scan = jpeg;
    scan.replace(jpeg.indexOf("\xff\xda") + 11, 3, QByteArray(3, '\0'));
    row("JPEG, header of the scan zero", "rgb-420.jpg", scan);
    const QByteArray progressive = QByteArray::fromStdString(fileBytes("progressive.jpg"));
    row("JPEG, progressive, no end", "progressive.jpg", progressive.chopped(2));
    const QByteArray bitmap = QByteArray::fromStdString(fileBytes("rgb.bmp"));
    row("BMP, last padding missing", "rgb.bmp", bitmap.chopped(3));
    row("BMP, bytes behind it", "rgb.bmp", bitmap + "behind", false);
    QByteArray placeless = QByteArray::fromStdString(fileBytes("palette.bmp"));
    row("BMP, place of pixels unset", "palette.bmp",
        QByteArray(placeless).replace(10, 4, QByteArray(4, '\0')), false);
    row("BMP, place of pixels without the palette", "palette.bmp",
        QByteArray(placeless).replace(10, 4, QByteArray("\x36\0\0\0", 4)), false);
    const QByteArray gif = QByteArray::fromStdString(fileBytes("palette.gif"));
    row("GIF, no end", "palette.gif", gif.chopped(1));
    row("GIF, no end of the picture", "palette.gif", gif.chopped(2));
}

void TestImageFile::readsOddEnds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, like);
    QFETCH(bool, told);
    const DecodedImage expected = decodeImageFile(folder / like.toStdString());
    const DecodedImage image = decodeImage(bytes.toStdString(), "odd");
    QVERIFY(image.bytes == expected.bytes);
    QCOMPARE(!image.notes.empty(), told);
}

void TestImageFile::refusesLostScans()
{
    // Of a progressive file only whole scans are there: libjpeg would paint with those.
    const std::string bytes = fileBytes("progressive-444.jpg");
    int scans = 0;
    for (std::size_t at = bytes.find("\xff\xda"); at != std::string::npos;
         at = bytes.find("\xff\xda", at + 1))
        if (scans++ > 0)
            QCOMPARE(decodingFails(bytes.substr(0, at)), std::string("damaged"));
    QVERIFY(scans > 3);
}

void TestImageFile::takesNoMemoryForWhatIsNotThere()
{
    // A few bytes that claim 32768 x 4096 pixels: refused at once.
    const auto claim = [](std::string bytes, std::size_t at, const std::string& size) {
        return bytes.replace(at, size.size(), size);
    };
    using namespace std::string_literals;
    std::string png = claim(fileBytes("rgb.png"), 16, "\0\0\x80\0\0\0\x10\0"s);
    const std::uint32_t sum = sumOf(std::string_view(png).substr(12, 17));
    for (std::size_t i = 0; i < 4; ++i)
        png[29 + i] = char(sum >> (24 - 8 * i));
    const std::size_t frame = fileBytes("grey.jpg").find("\xff\xc0");
    const std::string files[] = {png, claim(fileBytes("grey.jpg"), frame + 5, "\x10\0\x80\0"s),
                                 claim(fileBytes("rgb.bmp"), 18, "\0\x80\0\0\0\x10\0\0"s),
                                 claim(fileBytes("palette.gif"),
                                       fileBytes("palette.gif").find(",\0\0\0\0"s) + 5,
                                       "\xff\x7f\0\x10"s)};
    const long before = peakMemory();
    for (const std::string& file : files)
        QCOMPARE(decodingFails(file), std::string("damaged"));
    QVERIFY2(peakMemory() - before < 8 << 10, qPrintable(QString::number(peakMemory() - before)));
}

void TestImageFile::survivesFlippedBytes_data()
{
    readsSizeFromHeader_data();
}

void TestImageFile::survivesFlippedBytes()
{
    surviveFlippedBytes(fileBytes(QTest::currentDataTag()));
}

void TestImageFile::refusesStrangeFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    const auto patched = [](const char* name, int offset, const QByteArray& with) {
        return QByteArray::fromStdString(fileBytes(name)).replace(offset, with.size(), with);
    };
    const QByteArray zeros(4, '\0');
    QTest::newRow("nothing") << QByteArray() << "unknown-format";
    QTest::newRow("text") << QByteArray("BZh91AY&SY") << "unknown-format";
    QTest::newRow("PNG of 40000 columns")
        << patched("grey.png", 16, QByteArray("\0\0\x9c\x40", 4)) << "too-large";
    QTest::newRow("PNG of 2^31 rows")
        << patched("grey.png", 20, QByteArray("\x80\0\0\0", 4)) << "too-large";
    QTest::newRow("PNG without columns") << patched("grey.png", 16, zeros) << "damaged";
    QTest::newRow("PNG, wrong checksum")
        << patched("grey.png", 16, QByteArray("\0\0\0\x18", 4)) << "damaged";
    QTest::newRow("PNG of 32768 x 32768")
        << patched("grey.png", 16, QByteArray("\0\0\x80\0\0\0\x80\0", 8)) << "too-large";
    const auto frame = static_cast<int>(fileBytes("grey.jpg").find("\xff\xc0"));
    QTest::newRow("JPEG of 65535 x 65535")
        << patched("grey.jpg", frame + 5, "\xff\xff\xff\xff") << "too-large";
    QTest::newRow("JPEG of 12 bits") << patched("grey.jpg", frame + 4, "\x0c") << "unsupported";
    QTest::newRow("BMP that holds a JPEG") << patched("rgb.bmp", 30, "\x04") << "unsupported";
    QTest::newRow("BMP of 5 bits") << patched("grey.bmp", 28, "\x05") << "unsupported";
    QTest::newRow("BMP with runs of 24 bits") << patched("rgb.bmp", 30, "\x01") << "unsupported";
    QTest::newRow("BMP, header of 41 bytes") << patched("rgb.bmp", 14, "\x29") << "unsupported";
    QTest::newRow("BMP, colours across bytes")
        << patched("bit32-masks.bmp", 54, QByteArray("\0\0\x0f\xf0", 4)) << "unsupported";
    QTest::newRow("GIF without a picture") << QByteArray("GIF89a\5\0\5\0\0\0\0;", 14) << "damaged";
    QTest::newRow("GIF of 0 columns")
        << QByteArray("GIF89a\5\0\5\0\0\0\0,\0\0\0\0\0\0\5\0\0\x08\0;", 26) << "damaged";
    QTest::newRow("GIF of 65535 x 65535")
        << QByteArray("GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\5\0\5\0\0\x08\0;", 26) << "too-large";
    QTest::newRow("GIF, code without meaning")
        << QByteArray("GIF89a\5\0\5\0\0\0\0,\0\0\0\0\5\0\5\0\0\x08\3\xff\xff\xff\0;", 29)
        << "damaged";
    QTest::newRow("BMP of -1 columns") << patched("grey.bmp", 18, "\xff\xff\xff\xff") << "damaged";
    QTest::newRow("BMP of -2^31 rows")
        << patched("grey.bmp", 22, QByteArray("\0\0\0\x80", 4)) << "too-large";
    QTest::newRow("BMP, pixels far away")
        << patched("grey.bmp", 10, "\xff\xff\xff\xff") << "damaged";
    QTest::newRow("BMP, pixels in the header")
        << patched("grey.bmp", 10, QByteArray("\x14\0\0\0", 4)) << "damaged";
    QTest::newRow("TIFF, no directory")
        << patched("grey-raw.tif", 4, "\xff\xff\xff\xff") << "damaged";
}

void TestImageFile::refusesStrangeFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);
    QCOMPARE(QString::fromStdString(decodingFails(bytes.toStdString())), kind);
    QCOMPARE(thrownBy([] { decodeImageFile(folder / "none.png"); }), std::string("not-found"));
    QCOMPARE(thrownBy([] { imageSize(folder / "none.png"); }), std::string("not-found"));
    QCOMPARE(thrownBy([] { imageSize(folder); }), std::string("unreadable"));
}

void TestImageFile::decodesInThreads()
{
    std::vector<std::future<bool>> jobs;
    for (int job = 0; job < 4; ++job)
        jobs.push_back(std::async(std::launch::async, [] {
            const std::string damaged = fileBytes("rgb-tiff_lzw.tif").substr(0, 1500);
            bool good = true;
            for (const char* name : {"rgb.png", "rgb-420.jpg", "grey-tiff_lzw.tif", "rgb.bmp"})
                for (int i = 0; i < 20; ++i)
                    good = good && decodeImageFile(folder / name).width == 23 &&
                           decodingFails(damaged) == "damaged";
            return good;
        }));
    for (std::future<bool>& job : jobs)
        QVERIFY(job.get());
}

void TestImageFile::knowsExtensions()
{
    for (const char* name :
         {"a.png", "b/c.JPG", "d.jpeg", "e.Bmp", "f.tif", "g.TIFF", "h.jfif", "i.JFIF", "j.gif"})
        QVERIFY2(hasImageExtension(name), name);
    for (const char* name : {"a", "png", ".png", "b.pn", "c.npy", "d.png~", "e.", "f. png"})
        QVERIFY2(!hasImageExtension(name), name);
}

QTEST_GUILESS_MAIN(TestImageFile)
#include "tst_image_file.moc"
