// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

/// Pixel (x, y) of the test pictures, as tests/pictures/make_more.py draws them.
int drawn(int channels, int bits, int x, int y, int channel)
{
    const int grey = (7 * x + 13 * y) % 256;
    if (bits > 8)
        return (257 * grey + x) % 65536 >> (16 - bits);
    return channels == 1 || channel == 0 ? grey
           : channel == 1                ? (5 * x + 3 * y) % 256
                                         : x * y % 256;
}

} // namespace

/// JPEG 2000, WebP, pages and twelve bits of TIFF.
class TestMoreFormats final : public QObject
{
    Q_OBJECT

private slots:
    void decodesLossless_data();
    void decodesLossless();
    void decodesLossy();
    void choosesPages();
    void notesOrientation();
    void refusesCutFiles_data();
    void refusesCutFiles();
    void survivesFlippedBytes_data();
    void survivesFlippedBytes();
};

void TestMoreFormats::decodesLossless_data()
{
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("bits");
    QTest::newRow("grey.jp2") << 1 << 8;
    QTest::newRow("rgb.j2k") << 3 << 8;
    QTest::newRow("rgba.jp2") << 3 << 8;
    QTest::newRow("grey16.jp2") << 1 << 16;
    QTest::newRow("rgb.webp") << 3 << 8;
    QTest::newRow("bits12.tif") << 1 << 12;
}

void TestMoreFormats::decodesLossless()
{
    QFETCH(int, channels);
    QFETCH(int, bits);
    const std::filesystem::path path = folder / QTest::currentDataTag();
    QCOMPARE(imageSize(path), (Size{23, 17}));
    const DecodedImage image = decodeImageFile(path);
    QCOMPARE(image.channels, channels);
    QCOMPARE(image.bits, bits == 8 ? 8 : 16);
    std::size_t i = 0;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            for (int channel = 0; channel < channels; ++channel, ++i)
                QCOMPARE(bits == 8 ? int(image.bytes.at(i)) : int(image.words.at(i)),
                         drawn(channels, bits, x, y, channel));
    QCOMPARE(image.notes.size(), std::size_t(bits == 12 ? 1 : 0));
}

void TestMoreFormats::decodesLossy()
{
    QVERIFY(decodeImageFile(folder / "lossy.webp").bytes ==
            decodeImageFile(folder / "lossy.webp.png").bytes);
}

void TestMoreFormats::choosesPages()
{
    const std::filesystem::path path = folder / "pages.tif";
    QCOMPARE(thrownBy([&] { decodeImageFile(path); }), std::string("unsupported"));
    QCOMPARE(thrownBy([&] { imageSize(path); }), std::string("unsupported"));
    const DecodedImage first = decodeImageFile(path, {DicomValues::Window, 1});
    const DecodedImage second = decodeImageFile(path, {DicomValues::Window, 2});
    QCOMPARE(int(first.bytes.at(1)), 7);
    QCOMPARE(int(second.bytes.at(1)), 248);
    QCOMPARE(thrownBy([&] {
                 decodeImageFile(path, {DicomValues::Window, 3});
             }),
             std::string("unsupported"));
}

void TestMoreFormats::notesOrientation()
{
    const DecodedImage image = decodeImageFile(folder / "turned.jpg");
    QCOMPARE(image.width, 23);
    QCOMPARE(image.notes.size(), std::size_t(1));
}

void TestMoreFormats::refusesCutFiles_data()
{
    QTest::addColumn<bool>("unused");
    for (const char* name : {"grey.jp2", "rgb.j2k", "grey16.jp2", "rgb.webp", "lossy.webp"})
        QTest::newRow(name) << true;
}

void TestMoreFormats::refusesCutFiles()
{
    const std::string bytes = readFile(folder / QTest::currentDataTag());
    const DecodedImage whole = decodeImage(bytes, "whole");
    for (std::size_t length = 0; length < bytes.size(); ++length)
        try {
            const DecodedImage image = decodeImage({bytes.data(), length}, "cut");
            QVERIFY2(image.bytes == whole.bytes && image.words == whole.words,
                     qPrintable(QString::number(length)));
        } catch (const Error&) {
        }
}

void TestMoreFormats::survivesFlippedBytes_data()
{
    refusesCutFiles_data();
    for (const char* name :
         {"bits12.tif", "pages.tif", "dicom-jpeg-ls-8.dcm", "dicom-jpeg-lossless-12.dcm",
          "dicom-jpeg2000-12.dcm", "dicom-rle-12.dcm", "dicom-deflated-8.dcm"})
        QTest::newRow(name) << true;
}

void TestMoreFormats::survivesFlippedBytes()
{
    surviveFlippedBytes(readFile(folder / QTest::currentDataTag()));
}

QTEST_GUILESS_MAIN(TestMoreFormats)
#include "tst_more_formats.moc"
