// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>
#include <fstream>
#include <limits>

#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

#include <QTest>

#include "base/error.h"
#include "read_png.h"
#include "store/npy.h"
#include "store/overlay.h"

using namespace saliscope;

namespace
{

/// Largest difference of two pictures in grey levels.
int deviation(const Picture& a, const Picture& b)
{
    if (a.width != b.width || a.height != b.height)
        return 256;
    int largest = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        for (std::size_t part = 0; part < 3; ++part)
            largest = std::max(largest, std::abs(a.pixels[i][part] - b.pixels[i][part]));
    return largest;
}

nlohmann::json readJson(const std::string& path)
{
    return nlohmann::json::parse(std::ifstream(path));
}

std::vector<InputBox> boxesOf(const nlohmann::json& list)
{
    std::vector<InputBox> boxes;
    for (const auto& box : list)
        boxes.push_back({1, box[0], box[1], box[2], box[3]});
    return boxes;
}

Image colourImage()
{
    const Image stacked = readNpy(TEST_DATA "/view_image.npy");
    Image image(3, 40, 48);
    image.values = stacked.values;
    return image;
}

/// The network's input of a 1024 × 1024 radiograph: halved with the weights 1, 3, 3, 1.
Image halved(const Picture& picture)
{
    const auto weight = [](int offset) { return offset == 0 || offset == 1 ? 3.F : 1.F; };
    Image image(1, picture.height / 2, picture.width / 2);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            float sum = 0;
            float total = 0;
            for (int dy = -1; dy < 3; ++dy)
                for (int dx = -1; dx < 3; ++dx) {
                    const int row = 2 * y + dy;
                    const int column = 2 * x + dx;
                    if (row < 0 || column < 0 || row >= picture.height || column >= picture.width)
                        continue;
                    const float share = weight(dx) * weight(dy);
                    sum += share * float(picture.row(row)[column][0]) / 255.F;
                    total += share;
                }
            image.plane(0)[std::size_t(y * image.width + x)] = sum / total;
        }
    return image;
}

void scaleToOne(cv::Mat& map)
{
    double low = 0;
    double high = 0;
    map = cv::max(map, 0);
    cv::minMaxLoc(map, &low);
    map -= low;
    cv::minMaxLoc(map, nullptr, &high);
    map /= float(1e-7 + high);
}

/// The reference's steps from a low-resolution map to the file.
Image enlarged(Image low)
{
    cv::Mat small(low.height, low.width, CV_32F, low.values.data());
    scaleToOne(small);
    Image map(1, 512, 512);
    cv::Mat large(512, 512, CV_32F, map.values.data());
    cv::resize(small, large, large.size(), 0, 0, cv::INTER_LINEAR);
    scaleToOne(large);
    std::copy(large.begin<float>(), large.end<float>(), map.values.begin());
    return map;
}

Image grey(int height, int width, float value)
{
    Image image(1, height, width);
    std::fill(image.values.begin(), image.values.end(), value);
    return image;
}

} // namespace

class TestOverlay final : public QObject
{
    Q_OBJECT

private slots:
    void drawsMednetsPicture();
    void drawsMednetsGreyPicture();
    void agreesWithGoldenViews_data();
    void agreesWithGoldenViews();
    void thresholdZeroShowsAll();
    void divergingShowsBothSigns();
    void findsCondition_data();
    void findsCondition();
    void leavesDamagedValuesOut();
    void marksConditionInWords();
    void drawsContours();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void boxesOutsideAreCutOff();
    void cutsImageToBytes();
};

void TestOverlay::drawsMednetsPicture()
{
    const Image map = readNpy(TEST_DATA "/view_map.npy");
    const auto boxes = boxesOf(readJson(TEST_DATA "/view_boxes.json"));
    const Picture ours = overlay(colourImage(), map, boxes, {});
    QCOMPARE(deviation(ours, readPng(TEST_DATA "/view_boxes.png")), 0);
}

void TestOverlay::drawsMednetsGreyPicture()
{
    Image image = colourImage();
    image.channels = 1;
    image.values.resize(image.planeSize());
    const Picture ours = overlay(image, readNpy(TEST_DATA "/view_map.npy"), {}, {});
    QCOMPARE(deviation(ours, readPng(TEST_DATA "/view_grey.png")), 0);
}

void TestOverlay::agreesWithGoldenViews_data()
{
    QTest::addColumn<QString>("split");
    QTest::addColumn<QString>("name");
    QTest::newRow("train") << "train"
                           << "00009229_003";
    QTest::newRow("validation") << "validation"
                                << "00004344_002";
    QTest::newRow("test 1") << "test"
                            << "00005532_022";
    QTest::newRow("test 2") << "test"
                            << "00005567_025";
}

void TestOverlay::agreesWithGoldenViews()
{
    QFETCH(QString, split);
    QFETCH(QString, name);
    const std::string golden = SHARED_FOLDER "/golden";
    if (!std::filesystem::exists(golden))
        QSKIP("the golden data beside the repository are not there");
    const std::string file = "Pneumonia/" + name.toStdString() + ".png";
    const Image image = halved(readPng(golden + "/nih/images/" + file));
    const Image map = enlarged(readNpy(TEST_DATA "/layercam_" + name.toStdString() + ".npy"));
    const nlohmann::json expected = readJson(golden + "/nih/expected/pasa/expected.json");
    std::vector<InputBox> boxes;
    for (const auto& sample : expected[split.toStdString()])
        if (sample["name"] == file)
            boxes = boxesOf(sample["bboxes_xyxy"]);
    QCOMPARE(boxes.size(), std::size_t(1));
    const Picture theirs = readPng(golden + "/mednet-outputs/view-pasa-layercam/" + file);
    const Picture ours = overlay(image, map, boxes, {});
    std::size_t different = 0;
    for (std::size_t i = 0; i < ours.pixels.size(); ++i)
        different += ours.pixels[i] != theirs.pixels[i] ? 1 : 0;
    qInfo("%zu of %zu pixels differ, by at most %d", different, ours.pixels.size(),
          deviation(ours, theirs));
    QVERIFY(deviation(ours, theirs) <= 1);
}

void TestOverlay::thresholdZeroShowsAll()
{
    Image map = grey(1, 3, 0);
    map.values = {0, 1e-6F, 1};
    OverlayOptions options;
    options.markCondition = false;
    const Image image = grey(1, 3, 0);
    const Picture cut = overlay(image, map, {}, options);
    QCOMPARE(cut.pixels[1], Pixel{});
    options.threshold = 0;
    const Picture all = overlay(image, map, {}, options);
    QCOMPARE(all.pixels[0], Pixel{});
    QVERIFY(all.pixels[1] != Pixel{});
}

void TestOverlay::divergingShowsBothSigns()
{
    Image map = grey(1, 3, 0);
    map.values = {-1, 0, 1};
    OverlayOptions options;
    options.colormap = "coolwarm";
    options.opacity = 1;
    const Picture picture = overlay(grey(1, 3, 0), map, {}, options);
    QVERIFY(picture.pixels[0][2] > picture.pixels[0][0]);
    QCOMPARE(picture.pixels[1], Pixel{});
    QVERIFY(picture.pixels[2][0] > picture.pixels[2][2]);
}

void TestOverlay::findsCondition_data()
{
    QTest::addColumn<float>("first");
    QTest::addColumn<float>("second");
    QTest::addColumn<MapCondition>("condition");
    QTest::newRow("sound") << 0.F << 1.F << MapCondition::Sound;
    QTest::newRow("empty") << 0.F << -0.F << MapCondition::Empty;
    QTest::newRow("constant") << 0.5F << 0.5F << MapCondition::Constant;
    QTest::newRow("nan") << 0.F << std::nanf("") << MapCondition::NotFinite;
    QTest::newRow("infinite") << 0.F << -INFINITY << MapCondition::NotFinite;
}

void TestOverlay::findsCondition()
{
    QFETCH(float, first);
    QFETCH(float, second);
    QFETCH(MapCondition, condition);
    Image map(1, 1, 2);
    map.values = {first, second};
    QCOMPARE(mapCondition(map), condition);
    QCOMPARE(conditionText(condition).empty(), condition == MapCondition::Sound);
}

void TestOverlay::leavesDamagedValuesOut()
{
    Image map(1, 1, 5);
    map.values = {std::nanf(""), INFINITY, -INFINITY, 3.4e38F, 0.5F};
    OverlayOptions options;
    options.markCondition = false;
    options.threshold = 0;
    const Picture picture = overlay(grey(1, 5, 0), map, {}, options);
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(picture.pixels[i], Pixel{});
    QVERIFY(picture.pixels[3] != Pixel{} && picture.pixels[4] != Pixel{});
}

void TestOverlay::marksConditionInWords()
{
    std::string written;
    OverlayOptions options;
    options.text = [&](const std::string& text, int pixels) {
        written = text;
        return strokeText(text, pixels);
    };
    const Image image = grey(64, 300, 0.5F);
    const Picture marked = overlay(image, grey(64, 300, 0), {}, options);
    QCOMPARE(written, conditionText(MapCondition::Empty));
    QVERIFY(deviation(marked, toPicture(image)) > 50);
    options.markCondition = false;
    QCOMPARE(deviation(overlay(image, grey(64, 300, 0), {}, options), toPicture(image)), 0);
    // A picture smaller than the words must not be written beyond its edge.
    options.markCondition = true;
    QCOMPARE(overlay(grey(2, 2, 0), grey(2, 2, 0), {}, options).pixels.size(), std::size_t(4));
}

void TestOverlay::drawsContours()
{
    Image map(1, 9, 9);
    for (int i = 0; i < 81; ++i)
        map.values[std::size_t(i)] = float(i % 9) / 8;
    OverlayOptions options;
    options.opacity = 0;
    options.contours = {0.5F};
    const Picture picture = overlay(grey(9, 9, 0.5F), map, {}, options);
    QVERIFY(picture.row(4)[4][0] > 200);
    QVERIFY(picture.row(4)[3][0] < 100);
    QCOMPARE(int(picture.row(4)[0][0]), 127);
}

void TestOverlay::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("planes");
    QTest::addColumn<double>("opacity");
    QTest::addColumn<QString>("colormap");
    QTest::addColumn<ErrorKind>("kind");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("map is wider") << 5 << 1 << 0.5 << "plasma" << ErrorKind::Mismatch;
    QTest::newRow("two planes") << 4 << 2 << 0.5 << "plasma" << ErrorKind::Mismatch;
    QTest::newRow("opacity above 1") << 4 << 1 << 1.01 << "plasma" << ErrorKind::BadRequest;
    QTest::newRow("opacity nan") << 4 << 1 << nan << "plasma" << ErrorKind::BadRequest;
    QTest::newRow("colour map") << 4 << 1 << 0.5 << "jet" << ErrorKind::BadRequest;
}

void TestOverlay::refusesWhatDoesNotFit()
{
    QFETCH(int, width);
    QFETCH(int, planes);
    QFETCH(double, opacity);
    QFETCH(QString, colormap);
    QFETCH(ErrorKind, kind);
    OverlayOptions options;
    options.opacity = opacity;
    options.colormap = colormap.toStdString();
    try {
        overlay(Image(planes, 4, 4), Image(1, 4, width), {}, options);
        QFAIL("it was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), kind);
    }
}

void TestOverlay::boxesOutsideAreCutOff()
{
    constexpr int far = std::numeric_limits<int>::max();
    Picture picture(4, 4);
    drawBoxes(picture, {{1, -far, -far, far, far}, {1, 9, 9, 20, 20}, {1, 3, 3, 1, 1}}, {1, 1, 1},
              2);
    QCOMPARE(picture, Picture(4, 4));
    drawBoxes(picture, {{1, far - 1, 0, far, far}, {1, -far, 0, -far, 3}}, {1, 1, 1}, 2);
    QCOMPARE(picture, Picture(4, 4));
    drawBoxes(picture, {{1, -far, 0, far, 0}}, {9, 9, 9}, 1);
    QCOMPARE(picture.row(0)[3], (Pixel{9, 9, 9}));
    QCOMPARE(picture.row(1)[3], Pixel{});
}

void TestOverlay::cutsImageToBytes()
{
    Image image(1, 1, 5);
    image.values = {-0.1F, std::nanf(""), 0.F, 1.F, 1.2F};
    const Picture picture = toPicture(image);
    const std::vector<int> expected = {0, 0, 0, 255, 255};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(int(picture.pixels[i][0]), expected[i]);
}

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
