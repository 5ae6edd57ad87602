// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <future>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/data/image_file.h"
#include "data/thrown.h"

using namespace saliscope;
using namespace saliscope::data;

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

QStringList pictures()
{
    return QDir(TEST_DATA).entryList({"*.png", "*.jpg", "*.bmp", "*.tif"}, QDir::Files);
}

/// Pixel (x, y) of the test pictures, as tests/data/make_data.py draws them.
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
    void decodesJpegLikePillow_data();
    void decodesJpegLikePillow();
    void readsSizeFromHeader_data();
    void readsSizeFromHeader();
    void readsSizeBehindLongHeader();
    void bottomUpOrNot();
    void refusesCutFiles_data();
    void refusesCutFiles();
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

void TestImageFile::decodesJpegLikePillow_data()
{
    QTest::addColumn<int>("channels");
    QTest::newRow("grey.jpg") << 1;
    QTest::newRow("rgb-420.jpg") << 3;
    QTest::newRow("rgb-444.jpg") << 3;
    QTest::newRow("progressive.jpg") << 3;
}

void TestImageFile::decodesJpegLikePillow()
{
    QFETCH(int, channels);
    const std::string name = QTest::currentDataTag();
    const DecodedImage image = decodeImageFile(folder / name);
    QCOMPARE(image.channels, channels);
    QVERIFY(image.bytes == decodeImageFile(folder / (name + ".png")).bytes);
}

void TestImageFile::readsSizeFromHeader_data()
{
    QTest::addColumn<bool>("unused");
    for (const QString& name : pictures())
        QTest::newRow(qPrintable(name)) << true;
}

void TestImageFile::readsSizeFromHeader()
{
    QCOMPARE(imageSize(folder / QTest::currentDataTag()), (Size{23, 17}));
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
    if (name == "cmyk.jpg")
        QSKIP("it is refused as a whole");
    const DecodedImage whole = decodeImage(bytes, name);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        std::string kind = "nothing";
        try {
            const DecodedImage image = decodeImage({bytes.data(), length}, name);
            // What stands last in a TIFF file need not matter.
            QVERIFY2(name.ends_with(".tif"), qPrintable(QString::number(length)));
            QVERIFY(image.bytes == whole.bytes && image.words == whole.words);
        } catch (const Error& error) {
            kind = errorKindName(error.kind());
            QCOMPARE(error.subject(), name);
            QCOMPARE(kind, length < 4 && kind == "unknown-format" ? kind
                           : length < 8 && name.ends_with(".png") ? "unknown-format"
                                                                  : "damaged");
        }
    }
}

void TestImageFile::survivesFlippedBytes_data()
{
    readsSizeFromHeader_data();
}

void TestImageFile::survivesFlippedBytes()
{
    const std::string bytes = fileBytes(QTest::currentDataTag());
    int refused = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (const int mask : {0x01, 0x80, 0xff}) {
            std::string flipped = bytes;
            flipped[i] = static_cast<char>(flipped[i] ^ mask);
            try {
                const DecodedImage image = decodeImage(flipped, "flipped");
                QCOMPARE(image.bytes.size() + image.words.size(), std::size_t(image.width) *
                                                                      std::size_t(image.height) *
                                                                      std::size_t(image.channels));
            } catch (const Error&) {
                ++refused;
            }
        }
    QVERIFY(refused > 20);
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
    QTest::newRow("CMYK") << patched("cmyk.jpg", 0, "") << "unsupported";
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
    QTest::newRow("BMP, compressed") << patched("grey.bmp", 30, "\x01") << "unsupported";
    QTest::newRow("BMP of 4 bits") << patched("grey.bmp", 28, "\x04") << "unsupported";
    QTest::newRow("BMP of -1 columns") << patched("grey.bmp", 18, "\xff\xff\xff\xff") << "damaged";
    QTest::newRow("BMP of -2^31 rows")
        << patched("grey.bmp", 22, QByteArray("\0\0\0\x80", 4)) << "too-large";
    QTest::newRow("BMP, pixels far away")
        << patched("grey.bmp", 10, "\xff\xff\xff\xff") << "damaged";
    QTest::newRow("BMP, pixels in the header") << patched("grey.bmp", 10, zeros) << "damaged";
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
    for (const char* name : {"a.png", "b/c.JPG", "d.jpeg", "e.Bmp", "f.tif", "g.TIFF"})
        QVERIFY2(hasImageExtension(name), name);
    for (const char* name : {"a", "png", ".png", "b.pn", "c.npy", "d.png~", "e.", "f. png"})
        QVERIFY2(!hasImageExtension(name), name);
}

QTEST_GUILESS_MAIN(TestImageFile)
#include "tst_image_file.moc"
