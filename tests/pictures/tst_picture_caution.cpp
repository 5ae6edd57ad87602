// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <filesystem>
#include <random>

#include <QTest>

#include "core/pictures/image_file.h"
#include "core/pictures/picture_caution.h"

using namespace saliscope;
using namespace saliscope::pictures;
namespace fs = std::filesystem;

namespace
{

constexpr int side = 512;

using Pixel = std::array<int, 3>;

template <typename Function>
DecodedImage painted(int channels, Function colour)
{
    DecodedImage picture;
    picture.width = side;
    picture.height = side;
    picture.channels = channels;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const Pixel pixel = colour(x, y);
            for (int i = 0; i < channels; ++i)
                picture.bytes.push_back(std::uint8_t(std::clamp(pixel[std::size_t(i)], 0, 255)));
        }
    return picture;
}

Pixel grey(int level)
{
    return {level, level, level};
}

/// Smooth, with the noise of a detector.
int radiographLevel(int x, int y)
{
    static std::minstd_rand random(1);
    const double middle = std::hypot(x - 256., y - 256.) / 256;
    return int(40 + 150 * std::cos(middle) * std::cos(x / 90.) * std::cos(x / 90.) +
               double(random() % 9));
}

std::string cautionOn(const DecodedImage& picture, int bits = 8)
{
    const std::optional<Message> caution = pictureCaution(picture, bits);
    return caution ? caution->text() : std::string();
}

DecodedImage inWords(const DecodedImage& picture, int factor)
{
    DecodedImage words = picture;
    words.bits = 16;
    for (const std::uint8_t byte : picture.bytes)
        words.words.push_back(std::uint16_t(byte * factor));
    words.bytes.clear();
    return words;
}

} // namespace

class TestPictureCaution final : public QObject
{
    Q_OBJECT

private slots:
    void radiographsPass();
    void coloursAreNoticed();
    void drawingsAreNoticed();
    void screenshotsAreNoticed();
    void aWrongRangeIsNoticed();
    void smallPicturesAreNotJudged();
    void cautionsAreToldFromOtherNotes();
    void realRadiographsPass_data();
    void realRadiographsPass();
};

void TestPictureCaution::radiographsPass()
{
    const auto level = [](int x, int y) { return grey(radiographLevel(x, y)); };
    QCOMPARE(cautionOn(painted(1, level)), std::string());
    QCOMPARE(cautionOn(painted(3, level)), std::string()); // grey that is stored as colours
    QCOMPARE(cautionOn(inWords(painted(1, level), 257), 16), std::string());
    QCOMPARE(cautionOn(inWords(painted(1, level), 16), 12), std::string());
    // A dark border, and a small mark in colour.
    QCOMPARE(cautionOn(painted(3,
                               [&](int x, int y) -> Pixel {
                                   if (x < 100)
                                       return {0, 0, 0};
                                   if (x > 490 && y < 100)
                                       return {255, 0, 0};
                                   return level(x, y);
                               })),
             std::string());
}

void TestPictureCaution::coloursAreNoticed()
{
    const std::string caution = cautionOn(painted(3, [](int x, int y) {
        const int level = radiographLevel(x, y);
        return Pixel{level, level - 30, level - 60};
    }));
    QVERIFY2(caution.find("colours") != std::string::npos, caution.c_str());
}

void TestPictureCaution::drawingsAreNoticed()
{
    const auto line = [](int x, int y) { return (x / 7 + y / 5) % 9 == 0; };
    const std::string ink =
        cautionOn(painted(1, [&](int x, int y) { return grey(line(x, y) ? 0 : 255); }));
    QVERIFY2(ink.find("drawing") != std::string::npos, ink.c_str());
    // A page that was scanned: paper with shades of ink.
    const std::string page = cautionOn(painted(1, [&](int x, int y) {
        return grey(line(x, y)                 ? radiographLevel(x, y)
                    : (x * 7 + y * 3) % 4 == 0 ? 80 + (x + y) % 170
                                               : 244);
    }));
    QVERIFY2(page.find("page") != std::string::npos, page.c_str());
}

void TestPictureCaution::screenshotsAreNoticed()
{
    // Panels of many greys, each flat.
    const std::string caution = cautionOn(
        painted(1, [](int x, int y) { return grey(20 + (x / 32 * 29 + y / 32 * 53) % 200); }));
    QVERIFY2(caution.find("screenshot") != std::string::npos, caution.c_str());
}

void TestPictureCaution::aWrongRangeIsNoticed()
{
    const DecodedImage picture =
        painted(1, [](int x, int y) { return grey(radiographLevel(x, y)); });
    // 12 bits, stored in 16 of which all are said to count.
    const std::string caution = cautionOn(inWords(picture, 16), 16);
    QVERIFY2(caution.find("range") != std::string::npos, caution.c_str());
    QVERIFY(!cautionOn(painted(1, [](int, int) { return grey(77); })).empty());
}

void TestPictureCaution::smallPicturesAreNotJudged()
{
    DecodedImage picture;
    picture.width = 63;
    picture.height = 400;
    picture.bytes.resize(63UL * 400);
    QCOMPARE(cautionOn(picture), std::string());
}

void TestPictureCaution::cautionsAreToldFromOtherNotes()
{
    const DecodedImage black = painted(1, [](int, int) { return grey(0); });
    QVERIFY(isCaution(*pictureCaution(black, 8)));
    QVERIFY(
        isCaution(*pictureCaution(painted(1, [](int x, int) { return grey(x % 2 * 255); }), 8)));
    QVERIFY(!isCaution(say("The file ends early, behind its last pixel.")));
}

void TestPictureCaution::realRadiographsPass_data()
{
    QTest::addColumn<QString>("file");
    for (const char* folder : {SHARED_FOLDER "/golden/nih/images", RESOURCE_FOLDER "/demo/imgs"}) {
        std::error_code code;
        for (fs::recursive_directory_iterator entry(folder, code); !code && entry != fs::end(entry);
             entry.increment(code))
            if (entry->path().extension() == ".png")
                QTest::newRow(entry->path().filename().c_str())
                    << QString::fromStdString(entry->path().string());
    }
}

void TestPictureCaution::realRadiographsPass()
{
    QFETCH(QString, file);
    const DecodedImage picture = decodeImageFile(file.toStdString());
    QCOMPARE(cautionOn(picture, picture.bits), std::string());
}

QTEST_APPLESS_MAIN(TestPictureCaution)
#include "tst_picture_caution.moc"
