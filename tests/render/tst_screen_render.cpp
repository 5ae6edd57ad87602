// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include <cmath>

#include "core/maps/final_map.h"
#include "core/render/screen_render.h"

using namespace saliscope;
using namespace saliscope::maps;
using namespace saliscope::render;

namespace
{

constexpr std::uint32_t surround = 0xff1b1b1b;

Image ramp(int width, int height)
{
    Image image(1, height, width);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.values[std::size_t(y * width + x)] = float(x + y * width) / float(width * height);
    return image;
}

struct Canvas {
    int width;
    int height;
    std::vector<std::uint32_t> values;
    Canvas(int columns, int rows, std::uint32_t fill = 0)
        : width(columns)
        , height(rows)
        , values(std::size_t(columns * rows), fill)
    {
    }
    ScreenPixels pixels() { return {values.data(), std::size_t(width)}; }
    std::uint32_t at(int x, int y) const { return values[std::size_t(y * width + x)]; }
    int red(int x, int y) const { return int(at(x, y) >> 16U & 0xffU); }
    int green(int x, int y) const { return int(at(x, y) >> 8U & 0xffU); }
    int blue(int x, int y) const { return int(at(x, y) & 0xffU); }
};

MapLayer mapLayer(const std::vector<float>& values)
{
    MapLayer layer;
    layer.channels = 1;
    layer.width = int(values.size());
    layer.height = 1;
    layer.area = {0, 0, layer.width, 1};
    layer.values = values;
    return layer;
}

} // namespace

class TestScreenRender : public QObject
{
    Q_OBJECT

private slots:
    void picturePixelByPixel()
    {
        const Image image = ramp(7, 5);
        PictureLayer layer;
        samplePicture(screenPicture(image), {-1, 0, 1, 9, 5}, layer);
        QCOMPARE(layer.area, (ScreenArea{1, 0, 8, 5}));
        for (int y = 0; y < 5; ++y)
            for (int x = 0; x < 7; ++x)
                QVERIFY(std::abs(layer.row(0, y)[x + 1] / 65535.F -
                                 image.values[std::size_t(y * 7 + x)]) < 1e-5F);
    }

    void smallPicturesAreMeans()
    {
        Image image(1, 256, 256);
        for (std::size_t i = 0; i < image.values.size(); ++i)
            image.values[i] = i % 2 == 0 ? 1.F : 0.F;
        PictureLayer layer;
        samplePicture(screenPicture(image), {0, 0, 4, 64, 64}, layer);
        for (const std::uint16_t value : layer.values)
            QVERIFY(std::abs(int(value) - 32768) <= 1);
    }

    void largePixelsKeepTheirEdges()
    {
        PictureLayer layer;
        samplePicture(screenPicture(ramp(4, 4)), {0, 0, 1. / 8, 32, 32}, layer);
        for (int x = 0; x < 32; ++x)
            QCOMPARE(layer.row(0, 9)[x], layer.row(0, 8)[x / 8 * 8]);
        QVERIFY(layer.row(0, 9)[7] < layer.row(0, 9)[8]);
    }

    void nothingOutside()
    {
        PictureLayer layer;
        samplePicture(screenPicture(ramp(4, 4)), {100, 100, 1, 5, 5}, layer);
        QVERIFY(layer.area.empty());
        Canvas canvas(5, 5);
        drawPicture(layer, {}, surround, canvas.pixels());
        for (const std::uint32_t pixel : canvas.values)
            QCOMPARE(pixel, surround);
    }

    /// On the pixels of the network's input the screen shows what the file holds.
    void smoothMapsAreFinalMaps()
    {
        for (const int cells : {7, 31, 64}) {
            Image raw = ramp(cells, cells);
            for (std::size_t i = 0; i < raw.values.size(); ++i)
                raw.values[i] = std::sin(float(i) * 0.7F);
            const Image expected = finalMap(raw, 512, 512);
            for (float& value : raw.values)
                value = std::max(value, 0.F);
            MapLayer layer;
            sampleMap(raw, {-10, 0, 1024}, {-10, 0, 2, 512, 512}, true, layer);
            QCOMPARE(layer.area, (ScreenArea{0, 0, 512, 512}));
            const auto [low, high] = std::minmax_element(layer.values.begin(), layer.values.end());
            const float least = *low;
            const float range = *high - least;
            for (std::size_t i = 0; i < layer.values.size(); ++i)
                QVERIFY(std::abs((layer.values[i] - least) / range - expected.values[i]) < 1e-5F);
        }
    }

    void trueCells()
    {
        const Image cells = ramp(4, 4);
        MapLayer layer;
        sampleMap(cells, {0, 0, 400}, {0, 0, 1, 400, 400}, false, layer);
        for (int y = 0; y < 400; ++y)
            for (int x = 0; x < 400; ++x)
                QCOMPARE(layer.row(0, y)[x], cells.values[std::size_t(y / 100 * 4 + x / 100)]);
        QCOMPARE(mapValueAt(cells, {0, 0, 400}, 250, 50, false), std::optional(cells.values[2]));
        QCOMPARE(mapValueAt(cells, {0, 0, 400}, -1, 50, false), std::nullopt);
    }

    void greyWindow()
    {
        Image image(1, 1, 5);
        image.values = {0.F, 0.25F, 0.5F, 0.75F, 1.F};
        PictureLayer layer;
        samplePicture(screenPicture(image), {0, 0, 1, 5, 1}, layer);
        Canvas canvas(5, 1);
        drawPicture(layer, {0.25, 0.75}, surround, canvas.pixels());
        const std::array expected = {0, 0, 127, 255, 255};
        for (int x = 0; x < 5; ++x)
            QVERIFY(std::abs(canvas.red(x, 0) - expected[std::size_t(x)]) <= 1);
        drawPicture(layer, {0.75, 0.25}, surround, canvas.pixels());
        for (int x = 0; x < 5; ++x)
            QVERIFY(std::abs(canvas.blue(x, 0) - expected[std::size_t(4 - x)]) <= 1);
    }

    void colourPictures()
    {
        Image image(3, 1, 1);
        image.values = {1.F, 0.5F, 0.F};
        PictureLayer layer;
        samplePicture(screenPicture(image), {0, 0, 1, 1, 1}, layer);
        Canvas canvas(1, 1);
        drawPicture(layer, {}, surround, canvas.pixels());
        QCOMPARE(canvas.at(0, 0), 0xffff8000U);
    }

    void overlayMixes()
    {
        const Colormap& colormap = colormapNamed("viridis");
        std::vector<float> values;
        for (int i = 0; i < 400; ++i)
            values.push_back(float(i) / 399);
        Canvas canvas(400, 1, 0xff806040);
        drawOverlay(mapLayer(values), {}, {&colormap, 0.3, 0.25, false}, canvas.pixels());
        for (int i = 0; i < 400; ++i) {
            const float value = values[std::size_t(i)];
            const Colour colour = colormap.entry(colormapIndex(colormap, value));
            const double share = value >= 0.25F ? 0.3 : 0;
            const std::array old = {0x80, 0x60, 0x40};
            const std::array now = {canvas.red(i, 0), canvas.green(i, 0), canvas.blue(i, 0)};
            for (std::size_t part = 0; part < 3; ++part)
                QVERIFY(std::abs(now[part] -
                                 ((1 - share) * old[part] + share * 255 * colour[part])) <= 1.5);
        }
    }

    void opacityFollowsTheValue()
    {
        const Colormap& grey = colormapNamed("grey");
        Canvas canvas(3, 1, 0xff000000);
        drawOverlay(mapLayer({0.F, 0.5F, 1.F}), {}, {&grey, 1, 0, true}, canvas.pixels());
        QCOMPARE(canvas.red(0, 0), 0);
        QVERIFY(std::abs(canvas.red(1, 0) - 64) <= 2);
        QVERIFY(std::abs(canvas.red(2, 0) - 255) <= 1);
    }

    void rangesMoveTheColours()
    {
        const Colormap& grey = colormapNamed("grey");
        Canvas canvas(2, 1, 0xff000000);
        drawOverlay(mapLayer({3.F, 4.F}), {2, 4}, {&grey, 1, 0, false}, canvas.pixels());
        QVERIFY(std::abs(canvas.red(0, 0) - 64) <= 1);
        QVERIFY(std::abs(canvas.red(1, 0) - 128) <= 1);
    }

    void whatIsNoEvidenceShowsThePicture()
    {
        const Colormap& colormap = colormapNamed("inferno");
        Canvas canvas(4, 1, 0xff123456);
        drawOverlay(mapLayer({0.F, -1.F, NAN, 0.1F}), {}, {&colormap, 1, 0.2, false},
                    canvas.pixels());
        for (int x = 0; x < 4; ++x)
            QCOMPARE(canvas.at(x, 0), 0xff123456U);
    }

    void signedMaps()
    {
        const Colormap& colormap = colormapNamed("coolwarm");
        Canvas canvas(3, 1, 0xff000000);
        drawOverlay(mapLayer({-2.F, 0.F, 2.F}), {0, 2}, {&colormap, 1, 0.1, false},
                    canvas.pixels());
        QVERIFY(canvas.blue(0, 0) > canvas.red(0, 0));
        QCOMPARE(canvas.at(1, 0), 0xff000000U);
        QVERIFY(canvas.red(2, 0) > canvas.blue(2, 0));
    }

    void contoursLieAtTheirLevels()
    {
        MapLayer layer;
        layer.channels = 1;
        layer.width = 101;
        layer.height = 5;
        layer.area = {0, 0, 101, 5};
        for (int y = 0; y < 5; ++y)
            for (int x = 0; x < 101; ++x)
                layer.values.push_back(float(x) / 100);
        Canvas canvas(101, 5, 0xff808080);
        drawContours(layer, {}, false, {{0.2F, 0.6F}, 1.F}, canvas.pixels());
        for (const int x : {20, 60})
            QVERIFY(canvas.red(x, 2) > 240);
        for (const int x : {19, 21, 59, 61})
            QVERIFY(canvas.red(x, 2) < 0x80);
        for (const int x : {0, 40, 100})
            QCOMPARE(canvas.red(x, 2), 0x80);
    }

    void flatMapsHaveNoContours()
    {
        MapLayer layer = mapLayer(std::vector<float>(50, 0.F));
        Canvas canvas(50, 1, 0xff808080);
        drawContours(layer, {}, false, {{0.2F}, 1.F}, canvas.pixels());
        for (const std::uint32_t pixel : canvas.values)
            QCOMPARE(pixel, 0xff808080U);
    }
};

QTEST_APPLESS_MAIN(TestScreenRender)
#include "tst_screen_render.moc"
