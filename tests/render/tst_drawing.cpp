// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <clocale>
#include <cmath>
#include <numbers>

#include <QTest>

#include "core/base/error.h"
#include "core/render/contours.h"
#include "core/render/legend.h"
#include "core/render/overlay.h"
#include "core/render/png.h"

using namespace saliscope;
using namespace saliscope::render;

namespace
{

Image disc(int size, float radius)
{
    Image map(1, size, size);
    const float centre = float(size - 1) / 2;
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x)
            map.plane(0)[std::size_t(y * size + x)] =
                radius - std::hypot(float(x) - centre, float(y) - centre);
    return map;
}

std::size_t pixelsUnlike(const Picture& picture, Pixel colour)
{
    return std::size_t(std::count_if(picture.pixels.begin(), picture.pixels.end(),
                                     [&](const Pixel& pixel) { return pixel != colour; }));
}

} // namespace

class TestDrawing final : public QObject
{
    Q_OBJECT

private slots:
    void circleHasItsLength();
    void saddlesFollowTheirMean_data();
    void saddlesFollowTheirMean();
    void noLineThroughDamagedValues();
    void linesStayInThePicture();
    void strokesHaveTheAskedHeight_data();
    void strokesHaveTheAskedHeight();
    void masksAreCutOff();
    void legendKeepsThePicture();
    void longLinesLoseTheirStart();
    void numbersIgnoreTheLocale();
    void montagePlacesTiles();
    void montageRefusesNothing();
};

void TestDrawing::circleHasItsLength()
{
    double length = 0;
    for (const Segment& segment : isoLines(disc(101, 30), 0)) {
        length += std::hypot(segment.x1 - segment.x0, segment.y1 - segment.y0);
        QVERIFY(std::abs(std::hypot(segment.x0 - 50, segment.y0 - 50) - 30) < 0.02);
    }
    QVERIFY(std::abs(length - 2 * std::numbers::pi * 30) < 0.2);
}

void TestDrawing::saddlesFollowTheirMean_data()
{
    QTest::addColumn<float>("high");
    QTest::addColumn<bool>("joined");
    QTest::newRow("high corners join") << 3.F << true;
    QTest::newRow("low corners join") << 0.5F << false;
}

void TestDrawing::saddlesFollowTheirMean()
{
    QFETCH(float, high);
    QFETCH(bool, joined);
    Image map(1, 2, 2);
    map.values = {high, -1, -1, high};
    const std::vector<Segment> segments = isoLines(map, 0);
    QCOMPARE(segments.size(), std::size_t(2));
    // Joined high corners leave a line around each low one, so no line crosses x + y = 1.
    for (const Segment& segment : segments) {
        const bool aroundLow = (segment.x0 > segment.y0) == (segment.x1 > segment.y1);
        QCOMPARE(aroundLow, joined);
    }
}

void TestDrawing::noLineThroughDamagedValues()
{
    Image map(1, 2, 3);
    map.values = {0, 1, std::nanf(""), 0, 1, 0};
    QCOMPARE(isoLines(map, 0.5F).size(), std::size_t(1));
    QVERIFY(isoLines(map, std::nanf("")).empty());
    QVERIFY(isoLines(Image(1, 1, 1), 0).empty());
    QVERIFY(isoLines(Image(), 0).empty());
}

void TestDrawing::linesStayInThePicture()
{
    Picture picture(5, 5);
    drawIsoLines(picture, {{-50, 2, 50, 2}, {-9, -9, -5, -5}});
    QVERIFY(picture.row(2)[2][0] > 200);
    drawIsoLines(picture, {});
}

void TestDrawing::strokesHaveTheAskedHeight_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<bool>("visible");
    QTest::newRow("small") << QByteArray("0.25") << 12 << true;
    QTest::newRow("large") << QByteArray("Pneumonia/1.png") << 48 << true;
    QTest::newRow("accents") << QByteArray("é") << 20 << true;
    QTest::newRow("empty") << QByteArray("") << 20 << false;
    QTest::newRow("controls") << QByteArray("\n\t") << 20 << true;
}

void TestDrawing::strokesHaveTheAskedHeight()
{
    QFETCH(QByteArray, text);
    QFETCH(int, pixels);
    QFETCH(bool, visible);
    const TextMask mask = strokeText(text.toStdString(), pixels);
    QCOMPARE(mask.height, pixels);
    QCOMPARE(mask.coverage.size(), std::size_t(mask.width * mask.height));
    const bool inked = std::any_of(mask.coverage.begin(), mask.coverage.end(),
                                   [](std::uint8_t value) { return value > 128; });
    QCOMPARE(inked, visible);
}

void TestDrawing::masksAreCutOff()
{
    const TextMask mask{2, 2, {255, 255, 255, 255}};
    Picture picture(3, 3);
    for (const auto& [x, y] :
         {std::pair(-1, -1), std::pair(2, 2), std::pair(-5, 0), std::pair(0, 9)})
        drawMask(picture, mask, x, y, {255, 255, 255});
    QCOMPARE(pixelsUnlike(picture, {}), std::size_t(2));
}

void TestDrawing::legendKeepsThePicture()
{
    const Picture picture(512, 512, {10, 200, 30});
    Legend legend;
    legend.lines = {"Pneumonia/00005532_022.png", "label 1", "score 0.73"};
    const Picture framed = withLegend(picture, legend, strokeText);
    QVERIFY(framed.width > 560 && framed.height > 550);
    std::size_t kept = 0;
    for (const Pixel& pixel : framed.pixels)
        kept += pixel == Pixel{10, 200, 30} ? 1 : 0;
    QCOMPARE(kept, picture.pixels.size());
    // The last colour of plasma stands at the bar's upper end, the first one at its lower end.
    const auto has = [&](Pixel colour) {
        return std::find(framed.pixels.begin(), framed.pixels.end(), colour) != framed.pixels.end();
    };
    QVERIFY(has({240, 249, 33}) && has({13, 8, 135}));
    legend.colormap = "jet";
    QVERIFY_EXCEPTION_THROWN(withLegend(picture, legend, strokeText), Error);
    QVERIFY(withLegend(Picture(1, 1), {}, strokeText).height >= 5 * 12);
}

void TestDrawing::longLinesLoseTheirStart()
{
    std::vector<std::string> drawn;
    const auto painter = [&](const std::string& text, int pixels) {
        drawn.push_back(text);
        return strokeText(text, pixels);
    };
    const std::string name = std::string(5000, 'a') + "éé/the-end.png";
    montage({{Picture(160, 100), name}}, 1, painter);
    QVERIFY(drawn.back().size() < 40);
    QVERIFY(drawn.back().starts_with("..."));
    QVERIFY(drawn.back().ends_with("the-end.png"));
}

void TestDrawing::numbersIgnoreTheLocale()
{
    std::setlocale(LC_ALL, "de_DE.UTF-8");
    std::vector<std::string> drawn;
    const auto painter = [&](const std::string& text, int pixels) {
        drawn.push_back(text);
        return strokeText(text, pixels);
    };
    withLegend(Picture(64, 64), {{}, "coolwarm", 1, -1, 1}, painter);
    std::setlocale(LC_ALL, "C");
    QCOMPARE(drawn, (std::vector<std::string>{"1", "0.5", "0", "-0.5", "-1"}));
}

void TestDrawing::montagePlacesTiles()
{
    const Pixel red = {255, 0, 0};
    const Picture sheet = montage(
        {{Picture(64, 40, red), "a"}, {Picture(20, 40, red), ""}, {Picture(64, 20, red), ""}}, 2,
        strokeText);
    std::size_t reds = 0;
    for (const Pixel& pixel : sheet.pixels)
        reds += pixel == red ? 1 : 0;
    QCOMPARE(reds, std::size_t(64 * 40 + 20 * 40 + 64 * 20));
    QVERIFY(sheet.width > 128 && sheet.height > 80);
    QCOMPARE(montage({{Picture(8, 8), ""}}, 1000000, strokeText).width, 8 + 2 * 6);
}

void TestDrawing::montageRefusesNothing()
{
    QVERIFY_EXCEPTION_THROWN(montage({}, 1, strokeText), Error);
    QVERIFY_EXCEPTION_THROWN(montage({{Picture(1, 1), ""}}, 0, strokeText), Error);
}

QTEST_GUILESS_MAIN(TestDrawing)
#include "tst_drawing.moc"
