// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

#include "core/base/files.h"
#include "core/pictures/dicom_directory.h"
#include "core/pictures/image_file.h"
#include "pictures/dicom_writer.h"
#include "support/counted_memory.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::pictures;

namespace
{

std::string ofBytes(std::uint64_t number, int bytes, bool isBig)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += char((number >> (8 * (isBig ? bytes - 1 - i : i))) & 0xff);
    return text;
}

std::string big(std::uint64_t number, int bytes)
{
    return ofBytes(number, bytes, true);
}

std::string little(std::uint64_t number, int bytes)
{
    return ofBytes(number, bytes, false);
}

std::string repeated(const std::string& part, std::size_t times)
{
    std::string result;
    for (std::size_t i = 0; i < times; ++i)
        result += part;
    return result;
}

/// \p windowBits as zlib wants them: below 0 without its header.
std::string deflated(const std::string& bytes, int windowBits)
{
    z_stream stream = {};
    deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    std::string result(deflateBound(&stream, uLong(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = uInt(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

std::string chunk(const std::string& type, const std::string& data)
{
    const std::string summed = type + data;
    return big(data.size(), 4) + summed +
           big(crc32(0, reinterpret_cast<const Bytef*>(summed.data()), uInt(summed.size())), 4);
}

/// A grey picture of 8 x 8 with \p more between its header and its pixels.
std::string pngWith(const std::string& more)
{
    return "\x89PNG\r\n\x1a\n" +
           chunk("IHDR", big(8, 4) + big(8, 4) + std::string("\x08\0\0\0\0", 5)) + more +
           chunk("IDAT", deflated(std::string(72, '\0'), 15)) + chunk("IEND", "");
}

std::string tiffEntry(unsigned tag, unsigned type, unsigned count, unsigned value)
{
    return little(tag, 2) + little(type, 2) + little(count, 4) + little(value, 4);
}

/// A grey picture of one pixel, with so many tags of which each is most of the file.
std::string tiffWithTags(unsigned count)
{
    constexpr std::size_t fileBytes = 1000000;
    std::string entries;
    for (const auto& [tag, value] : {std::pair(256U, 1U),
                                     {257, 1},
                                     {258, 8},
                                     {259, 1},
                                     {262, 1},
                                     {273, 8},
                                     {277, 1},
                                     {278, 1},
                                     {279, 1}})
        entries += tiffEntry(tag, 4, 1, value);
    for (unsigned i = 0; i < count; ++i)
        entries += tiffEntry(50000 + i, 1, 900000, 8);
    std::string file =
        std::string("II*\0", 4) + little(8, 4) + little(9 + count, 2) + entries + little(0, 4);
    file.resize(std::max(file.size(), fileBytes), '\1');
    return file;
}

/// The header of a grey JPEG 2000 picture of 4000 x 4000, and nothing but zeros behind it.
std::string jpeg2000With(unsigned tile, unsigned layers, char precinct)
{
    const std::string sizes = big(0, 2) + big(4000, 4) + big(4000, 4) + big(0, 4) + big(0, 4) +
                              big(tile, 4) + big(tile, 4) + big(0, 4) + big(0, 4) + big(1, 2) +
                              std::string("\x07\x01\x01", 3);
    const std::string style = std::string("\x01\0", 2) + big(layers, 2) +
                              std::string("\0\x02\x04\x04\0\x01", 6) + std::string(3, precinct);
    std::string file = "\xff\x4f\xff\x51" + big(sizes.size() + 2, 2) + sizes + "\xff\x52" +
                       big(style.size() + 2, 2) + style;
    file.resize(1000000, '\0');
    return file;
}

std::string gifWithScreen(unsigned width, unsigned height)
{
    return "GIF89a" + little(width, 2) + little(height, 2) + std::string("\0\0\0,", 4) +
           std::string(4, '\0') + little(1, 2) + little(1, 2) +
           std::string("\0\x02\x02\x44\x01\0;", 7);
}

std::string deflatedDicom(const std::string& elements)
{
    const std::string plain = DicomWriter().file("1.2.840.10008.1.2.1.99");
    return plain + deflated(elements, -15);
}

DicomWriter greyDicom()
{
    DicomWriter writer;
    const GreyRow row{std::vector<std::uint32_t>(64, 1), 8, 8};
    writeHeader(writer, row);
    return writer;
}

std::string dicomOf(const std::string& before)
{
    DicomWriter writer = greyDicom();
    writer.element(0x7fe00010, "OB", std::string(64, '\1'));
    return deflatedDicom(before + writer.elements());
}

void add(const char* name, const std::string& bytes, int kind = -1)
{
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << kind;
}

} // namespace

/// Pictures of which few bytes make much work or take much memory.
class TestPictureBudget final : public QObject
{
    Q_OBJECT

private slots:
    void costsLittle_data();
    void costsLittle();
    void refusesDeflatedDirectories();
};

void TestPictureBudget::costsLittle_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const std::string text = deflated(std::string(7900000, 'a'), 15);
    add("a PNG with texts that grow",
        pngWith(repeated(chunk("zTXt", std::string("k\0\0", 3) + text), 120)));
    add("a PNG with a profile that grows", pngWith(chunk("iCCP", std::string("k\0\0", 3) + text)));
    add("a PNG with many texts", pngWith(repeated(chunk("tEXt", std::string("k\0a", 3)), 60000)));
    add("a TIFF with overlapping tags", tiffWithTags(3000), int(ErrorKind::Damaged));
    add("a TIFF with few tags", tiffWithTags(2));
    add("a JPEG 2000 with many layers", jpeg2000With(4000, 65535, '\x66'), int(ErrorKind::Damaged));
    add("a JPEG 2000 of small tiles", jpeg2000With(16, 1, '\xff'), int(ErrorKind::Unsupported));
    add("a GIF with a large screen", gifWithScreen(32000, 4000), int(ErrorKind::Damaged));
    add("a GIF with a usual screen", gifWithScreen(4000, 4000));
    add("a DICOM that grows",
        dicomOf(DicomWriter().element(0x00091010, "OB", std::string(150000000, '\0')).elements()),
        int(ErrorKind::TooLarge));
    add("a DICOM that grows to many items",
        dicomOf(DicomWriter()
                    .element(0x52009230, "SQ",
                             repeated(std::string("\xfe\xff\0\xe0\0\0\0\0", 8), 4000000))
                    .elements()),
        int(ErrorKind::TooLarge));
    add("a DICOM of one colour", dicomOf({}));
}

void TestPictureBudget::costsLittle()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const std::string file = bytes.toStdString();
    std::optional<ErrorKind> found;
    const counted::Cost cost =
        counted::costOf([&] { found = kindOf([&] { decodeImage(file, "small"); }); });
    QCOMPARE(found ? int(*found) : -1, kind);
    counted::requireSmall(cost, file.size());
}

void TestPictureBudget::refusesDeflatedDirectories()
{
    const QTemporaryDir folder;
    const std::filesystem::path path =
        std::filesystem::path(folder.path().toStdString()) / "DICOMDIR";
    const std::string item =
        DicomWriter().text(0x00041430, "CS", "IMAGE").text(0x00041500, "CS", "A").elements();
    const std::string records =
        repeated(DicomWriter().element(0xfffee000, "", item).elements(), 100000);
    writeFileAtomically(
        path, {deflatedDicom(DicomWriter().element(0x00041220, "SQ", records).elements())});
    QCOMPARE(kindOf([&] { picturesInDicomDirectory(path); }), ErrorKind::Unsupported);
}

QTEST_GUILESS_MAIN(TestPictureBudget)
#include "tst_picture_budget.moc"
