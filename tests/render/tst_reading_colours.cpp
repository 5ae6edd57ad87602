// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include <QTest>

#include "core/render/colormap.h"
#include "core/render/overlay.h"
#include "core/render/reading_colours.h"
#include "core/render/screen_render.h"

using namespace saliscope;
using namespace saliscope::render;

namespace
{

struct Lab {
    double lightness = 0;
    double a = 0;
    double b = 0;
};

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Lab labOf(std::uint32_t pixel)
{
    const double red = linear(double(pixel >> 16U & 0xffU) / 255);
    const double green = linear(double(pixel >> 8U & 0xffU) / 255);
    const double blue = linear(double(pixel & 0xffU) / 255);
    const auto bent = [](double part) {
        return part > 216. / 24389 ? std::cbrt(part) : (part * 24389. / 27 + 16) / 116;
    };
    const double x = bent((0.412453 * red + 0.357580 * green + 0.180423 * blue) / 0.95047);
    const double y = bent(0.212671 * red + 0.715160 * green + 0.072169 * blue);
    const double z = bent((0.019334 * red + 0.119193 * green + 0.950227 * blue) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double hueOf(double a, double b)
{
    const double hue = std::atan2(b, a);
    return hue < 0 ? hue + 2 * std::numbers::pi : hue;
}

/// CIEDE2000 (Sharma, Wu, Dalal 2005).
double difference(const Lab& one, const Lab& two)
{
    constexpr double pi = std::numbers::pi;
    const auto seventh = [](double chroma) {
        return std::sqrt(std::pow(chroma, 7) / (std::pow(chroma, 7) + std::pow(25., 7)));
    };
    const double meanChroma = (std::hypot(one.a, one.b) + std::hypot(two.a, two.b)) / 2;
    const double factor = 1 + 0.5 * (1 - seventh(meanChroma));
    const double chroma1 = std::hypot(one.a * factor, one.b);
    const double chroma2 = std::hypot(two.a * factor, two.b);
    const double hue1 = hueOf(one.a * factor, one.b);
    const double hue2 = hueOf(two.a * factor, two.b);
    const bool hasHue = chroma1 * chroma2 > 1e-12;
    double turn = hasHue ? hue2 - hue1 : 0;
    turn = turn > pi ? turn - 2 * pi : turn < -pi ? turn + 2 * pi : turn;
    double meanHue = hue1 + hue2;
    if (hasHue) {
        meanHue = (hue1 + turn / 2);
        meanHue = meanHue < 0 ? meanHue + 2 * pi : meanHue;
    }
    const double lightness = (one.lightness + two.lightness) / 2 - 50;
    const double chroma = (chroma1 + chroma2) / 2;
    const double weight = 1 - 0.17 * std::cos(meanHue - radians(30)) +
                          0.24 * std::cos(2 * meanHue) + 0.32 * std::cos(3 * meanHue + radians(6)) -
                          0.20 * std::cos(4 * meanHue - radians(63));
    const double degrees = meanHue * 180 / pi;
    const double rotation =
        -2 * seventh(chroma) * std::sin(radians(60) * std::exp(-std::pow((degrees - 275) / 25, 2)));
    const double dl = (two.lightness - one.lightness) /
                      (1 + 0.015 * lightness * lightness / std::sqrt(20 + lightness * lightness));
    const double dc = (chroma2 - chroma1) / (1 + 0.045 * chroma);
    const double dh =
        2 * std::sqrt(chroma1 * chroma2) * std::sin(turn / 2) / (1 + 0.015 * chroma * weight);
    return std::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

std::uint32_t grey(int level)
{
    return 0xff000000U | std::uint32_t(level) * 0x010101U;
}

/// What a pane shows of a map of one row with rising values over one grey.
std::vector<std::uint32_t> shown(const OverlayLook& look, int level)
{
    MapLayer layer;
    layer.channels = 1;
    layer.width = 256;
    layer.height = 1;
    layer.area = {0, 0, 256, 1};
    for (int i = 0; i < 256; ++i)
        layer.values.push_back(float(i) / 255);
    std::vector<std::uint32_t> pixels(256, grey(level));
    drawOverlay(layer, {}, look, {pixels.data(), 256});
    return pixels;
}

/// By how much the overlay's visibility falls while the map rises, over the greys of a radiograph.
double largestFall(const OverlayLook& look)
{
    double fall = 0;
    for (int level = 0; level < 256; level += 5) {
        const Lab ground = labOf(grey(level));
        double highest = 0;
        for (const std::uint32_t pixel : shown(look, level)) {
            const double visible = difference(ground, labOf(pixel));
            highest = std::max(highest, visible);
            fall = std::max(fall, highest - visible);
        }
    }
    return fall;
}

} // namespace

class TestReadingColours final : public QObject
{
    Q_OBJECT

private slots:
    void measuresDifferencesAsPublished();
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void zeroChangesNothing();
    void visibilityRisesOnEveryGrey_data();
    void visibilityRisesOnEveryGrey();
    void mixedColoursSayThatVisibilityFalls();
    void forAndAgainstStayApart();
    void colouredPicturesKeepWhatIsLeft();
    void screenAndFilesAgree();
    void againstHasItsOwnColours_data();
    void againstHasItsOwnColours();
    void signedColoursShowBothSides();
};

void TestReadingColours::measuresDifferencesAsPublished()
{
    // Of Sharma's test data, and two pairs as scikit-image measures them.
    QVERIFY(std::abs(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
    QVERIFY(std::abs(difference({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
    QVERIFY(std::abs(difference({22.7233, 20.0904, -46.694}, {23.0331, 14.973, -42.5619}) -
                     2.0373) < 1e-4);
    QVERIFY(std::abs(difference(labOf(0xff808080), labOf(0xffc87828)) - 25.9153) < 0.01);
    QVERIFY(std::abs(difference(labOf(0xff0ac8ff), labOf(0xff1e14f0)) - 52.4539) < 0.01);
}

void TestReadingColours::agreesWithTheReference_data()
{
    QTest::addColumn<bool>("against");
    QTest::addColumn<int>("greyLevel");
    QTest::addColumn<int>("level");
    QTest::addColumn<quint32>("pixel");
    // Computed with scikit-image from the rule's formulas.
    struct Row {
        bool against;
        int grey;
        int level;
        std::uint32_t pixel;
    };
    constexpr Row rows[] = {
        {false, 0, 30, 0xff140c00},    {false, 0, 255, 0xff902200},   {false, 60, 128, 0xff754619},
        {false, 60, 255, 0xffbe3509},  {false, 128, 30, 0xff8a8072},  {false, 128, 128, 0xffae7849},
        {false, 128, 255, 0xffe85a2c}, {false, 200, 128, 0xffe8ac7a}, {false, 255, 255, 0xffffad91},
        {true, 0, 128, 0xff002a46},    {true, 60, 30, 0xff35434e},    {true, 60, 255, 0xff0068c0},
        {true, 128, 128, 0xff4289c5},  {true, 200, 30, 0xffb7c6d4},   {true, 200, 255, 0xff7aa8ff},
        {true, 255, 128, 0xffcbe2ff},
    };
    for (const Row& row : rows)
        QTest::addRow("%s, grey %d, level %d", row.against ? "against" : "for", row.grey, row.level)
            << row.against << row.grey << row.level << row.pixel;
}

void TestReadingColours::agreesWithTheReference()
{
    QFETCH(bool, against);
    QFETCH(int, greyLevel);
    QFETCH(int, level);
    QFETCH(quint32, pixel);
    const std::uint32_t ours = readingColours(against).over(grey(greyLevel), level);
    for (unsigned shift = 0; shift < 32; shift += 8)
        QVERIFY(std::abs(int(ours >> shift & 0xffU) - int(pixel >> shift & 0xffU)) <= 1);
}

void TestReadingColours::zeroChangesNothing()
{
    for (const bool against : {false, true})
        for (int level = 0; level < 256; ++level)
            QCOMPARE(readingColours(against).over(grey(level), 0), grey(level));
    QCOMPARE(readingColours(false).over(0xff3060c0, 0), 0xff3060c0U);
}

void TestReadingColours::visibilityRisesOnEveryGrey_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("strength");
    for (const char* name :
         {"reading", "reading-against", "reading-signed", "reading-signed-against"}) {
        QTest::addRow("%s", name) << name << 1.;
        QTest::addRow("%s, half as strong", name) << name << 0.5;
    }
}

void TestReadingColours::visibilityRisesOnEveryGrey()
{
    QFETCH(QString, name);
    QFETCH(double, strength);
    const double fall = largestFall({&colormapNamed(name.toStdString()), strength, 0, true});
    QVERIFY2(fall < 0.5, qPrintable(QString::number(fall)));
}

void TestReadingColours::mixedColoursSayThatVisibilityFalls()
{
    for (const Colormap& colormap : colormaps()) {
        if (colormap.keepsLightness)
            continue;
        const UsualLook usual = usualLook(colormap);
        const double fall = largestFall({&colormap, usual.opacity, usual.threshold, false});
        QVERIFY2(fall > 2, colormap.name.data());
        QVERIFY(colormapNote(colormap).text().find("falls on bright") != std::string::npos);
    }
}

void TestReadingColours::forAndAgainstStayApart()
{
    const std::array<std::pair<int, double>, 3> least = {{{26, 7.5}, {77, 19}, {255, 35}}};
    for (const auto& [level, apart] : least)
        for (int ground = 0; ground < 256; ++ground) {
            const Lab one = labOf(readingColours(false).over(grey(ground), level));
            const Lab two = labOf(readingColours(true).over(grey(ground), level));
            QVERIFY(difference(one, two) > apart);
        }
}

void TestReadingColours::colouredPicturesKeepWhatIsLeft()
{
    const std::uint32_t skin = 0xffc08060;
    const Lab before = labOf(skin);
    double last = 0;
    for (const int level : {20, 80, 160, 255}) {
        const double visible = difference(before, labOf(readingColours(true).over(skin, level)));
        QVERIFY(visible > last);
        last = visible;
    }
    // Nothing of the own colour is left under the highest value.
    const Lab under = labOf(readingColours(true).over(skin, 255));
    QVERIFY(under.b < -20);
}

void TestReadingColours::screenAndFilesAgree()
{
    for (const char* name : {"reading", "reading-against"}) {
        const Colormap& colormap = colormapNamed(name);
        const std::vector<std::uint32_t> screen = shown({&colormap, 1, 0, true}, 140);
        Image picture(1, 1, 256);
        Image map(1, 1, 256);
        for (int i = 0; i < 256; ++i) {
            picture.values[std::size_t(i)] = 140.001F / 255;
            map.values[std::size_t(i)] = float(i) / 255;
        }
        OverlayOptions options = overlayIn(colormap);
        options.markCondition = false;
        const Picture file = overlay(picture, map, {}, options);
        for (std::size_t i = 0; i < 256; ++i)
            QCOMPARE(0xff000000U | std::uint32_t(file.pixels[i][0]) << 16U |
                         std::uint32_t(file.pixels[i][1]) << 8U | file.pixels[i][2],
                     screen[i]);
    }
}

void TestReadingColours::againstHasItsOwnColours_data()
{
    QTest::addColumn<QString>("chosen");
    for (const Colormap& colormap : colormaps())
        QTest::addRow("%s", colormap.name.data()) << QString::fromUtf8(colormap.name.data());
}

void TestReadingColours::againstHasItsOwnColours()
{
    QFETCH(QString, chosen);
    const std::string name = chosen.toStdString();
    const Colormap& positive = colormapFor(name, false, 1);
    const Colormap& negative = colormapFor(name, false, -1);
    QCOMPARE(std::string(positive.name), name);
    QVERIFY(negative.against);
    QVERIFY(!positive.against);
    QVERIFY(positive.diverging == negative.diverging);
    // The strongest evidence against is blue in each of them: bluer than red.
    const auto bytes = legendColours(negative, 1, false);
    const std::size_t strong = std::size_t(negative.diverging ? 250 : 160) * 3;
    QVERIFY(bytes[strong + 2] > bytes[strong] + 20);
    for (const Colormap& offered : colormaps())
        QVERIFY(!offered.against);
}

void TestReadingColours::signedColoursShowBothSides()
{
    const Colormap& colormap = colormapFor("reading", true, 1);
    QVERIFY(colormap.diverging && colormap.keepsLightness);
    QCOMPARE(std::string(colormapFor("plasma", true, 1).name), std::string("coolwarm"));
    MapLayer layer;
    layer.channels = 1;
    layer.width = 3;
    layer.height = 1;
    layer.area = {0, 0, 3, 1};
    layer.values = {-0.5F, 0, 0.5F};
    std::vector<std::uint32_t> pixels(3, grey(90));
    drawOverlay(layer, {}, {&colormap, 1, 0, true}, {pixels.data(), 3});
    QCOMPARE(pixels[0], readingColours(true).over(grey(90), 128));
    QCOMPARE(pixels[1], grey(90));
    QCOMPARE(pixels[2], readingColours(false).over(grey(90), 128));
}

QTEST_APPLESS_MAIN(TestReadingColours)
#include "tst_reading_colours.moc"
