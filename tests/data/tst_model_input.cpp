// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <atomic>
#include <cmath>
#include <future>
#include <thread>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/data/model_input.h"
#include "core/pictures/decoding_memory.h"
#include "support/thrown.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::pictures;

Q_DECLARE_METATYPE(saliscope::data::Box)
Q_DECLARE_METATYPE(saliscope::data::InputBox)

namespace
{

RawImage rawOf(Image image)
{
    RawImage raw;
    raw.stored = {image.width, image.height};
    raw.image = std::move(image);
    return raw;
}

Image filled(int channels, int height, int width, float value)
{
    Image image(channels, height, width);
    image.values.assign(image.values.size(), value);
    return image;
}

} // namespace

class TestModelInput final : public QObject
{
    Q_OBJECT

private slots:
    void resizesLikeTorchvision_data();
    void resizesLikeTorchvision();
    void keepsConstants();
    void resizesEveryPlane();
    void mixesGrey();
    void repeatsGrey();
    void padsToSquare();
    void padsLikeACopy_data();
    void padsLikeACopy();
    void stretchesWhenAskedTo();
    void padsNarrowPictures();
    void movesBoxes_data();
    void movesBoxes();
    void clipsBoxes_data();
    void clipsBoxes();
    void accountsForBorders();
    void loadsAsItPrepares_data();
    void loadsAsItPrepares();
    void threadsShareMemory();
    void readsBoxesWithoutPixels();
    void refusesNonsense_data();
    void refusesNonsense();
};

void TestModelInput::resizesLikeTorchvision_data()
{
    QTest::addColumn<QJsonObject>("example");
    QFile file(TEST_DATA "/resized.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject example = value.toObject();
        const auto text = [&](const char* key) {
            const QJsonArray size = example[key].toArray();
            return QString("%1x%2").arg(size[0].toInt()).arg(size[1].toInt());
        };
        const QString name = text("from") + " to " + text("to") +
                             (example["bicubic"].toBool() ? " bicubic" : " bilinear");
        QTest::newRow(qPrintable(name)) << example;
    }
}

void TestModelInput::resizesLikeTorchvision()
{
    QFETCH(QJsonObject, example);
    const QJsonArray from = example["from"].toArray();
    const QJsonArray to = example["to"].toArray();
    Image image(1, from[1].toInt(), from[0].toInt());
    for (std::size_t i = 0; i < image.values.size(); ++i)
        image.values[i] = static_cast<float>(i * 37 % 101) / 100.F;
    const Image resized = resizeAntialiased(image, {to[0].toInt(), to[1].toInt()},
                                            example["bicubic"].toBool() ? ResizeFilter::Bicubic
                                                                        : ResizeFilter::Bilinear);
    const QJsonArray expected = example["values"].toArray();
    QCOMPARE(qsizetype(resized.values.size()), expected.size());
    double deviation = 0;
    for (qsizetype i = 0; i < expected.size(); ++i)
        deviation =
            std::max(deviation, std::abs(resized.values[std::size_t(i)] - expected[i].toDouble()));
    QVERIFY2(deviation <= 1e-6, qPrintable(QString::number(deviation)));
}

void TestModelInput::keepsConstants()
{
    for (const ResizeFilter filter : {ResizeFilter::Bilinear, ResizeFilter::Bicubic})
        for (const int size : {1, 7, 40, 97, 224})
            for (const float value :
                 resizeAntialiased(filled(1, 61, 97, 0.7F), {size, size}, filter).values)
                QVERIFY(std::abs(value - 0.7F) < 1e-6F);
}

void TestModelInput::resizesEveryPlane()
{
    Image image(3, 4, 6);
    for (std::size_t i = 0; i < image.values.size(); ++i)
        image.values[i] = static_cast<float>(i);
    const Image resized = resizeAntialiased(image, {3, 2}, ResizeFilter::Bilinear);
    QCOMPARE(resized.channels, 3);
    for (int channel = 0; channel < 3; ++channel)
        QVERIFY(std::abs(resized.plane(channel)[0] - resized.plane(0)[0] - 24.F * channel) < 1e-4F);
    QCOMPARE(resizeAntialiased(image, {6, 4}, ResizeFilter::Bicubic), image);
}

void TestModelInput::mixesGrey()
{
    Image colours(3, 1, 1);
    colours.values = {1.F, 0.5F, 0.25F};
    const ModelInput input = prepareInput(rawOf(colours), {}, {1, 1, ResizeFilter::Bilinear});
    QVERIFY(std::abs(input.image.values.at(0) - (0.2989F + 0.2935F + 0.0285F)) < 1e-6F);
    const ModelInput same = prepareInput(rawOf(colours), {}, {1, 3, ResizeFilter::Bilinear});
    QCOMPARE(same.image, colours);
}

void TestModelInput::repeatsGrey()
{
    const ModelInput input =
        prepareInput(rawOf(filled(1, 8, 8, 0.25F)), {}, {4, 3, ResizeFilter::Bicubic});
    QCOMPARE(input.image.channels, 3);
    for (const float value : input.image.values)
        QVERIFY(std::abs(value - 0.25F) < 1e-6F);
}

void TestModelInput::padsToSquare()
{
    // 2 columns, 5 rows: one column of zeros on the left, two on the right.
    const ModelInput input = prepareInput(rawOf(filled(1, 5, 2, 1.F)), {}, {5, 1});
    for (int y = 0; y < 5; ++y)
        for (int x = 0; x < 5; ++x)
            QCOMPARE(input.image.values[std::size_t(5 * y + x)], x == 1 || x == 2 ? 1.F : 0.F);
    const ModelInput low = prepareInput(rawOf(filled(1, 2, 5, 1.F)), {}, {5, 1});
    for (int y = 0; y < 5; ++y)
        QCOMPARE(low.image.values[std::size_t(5 * y)], y == 1 || y == 2 ? 1.F : 0.F);
}

void TestModelInput::padsLikeACopy_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(61, 40);
    QTest::newRow("high") << QSize(17, 90);
    QTest::newRow("one column") << QSize(1, 50);
}

void TestModelInput::padsLikeACopy()
{
    QFETCH(QSize, size);
    const int side = std::max(size.width(), size.height());
    const int left = (side - size.width()) / 2;
    const int top = (side - size.height()) / 2;
    Image image(1, size.height(), size.width());
    Image padded(1, side, side);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            padded.plane(0)[(top + y) * side + left + x] = image.plane(0)[y * image.width + x] =
                static_cast<float>((x * 31 + y * 17) % 101) / 100.F;
    for (const ResizeFilter filter : {ResizeFilter::Bilinear, ResizeFilter::Bicubic})
        for (const int input : {7, 32, side, 130})
            QCOMPARE(prepareInput(rawOf(image), {}, {input, 1, filter}).image,
                     resizeAntialiased(padded, {input, input}, filter));
}

void TestModelInput::stretchesWhenAskedTo()
{
    Image image(1, 30, 60);
    for (std::size_t i = 0; i < image.values.size(); ++i)
        image.values[i] = float(i % 7) / 7;
    const InputSpec spec = {16, 1, ResizeFilter::Bilinear, Padding::None};
    const Box box{2, 6, 3, 30, 15};
    const ModelInput input = prepareInput(rawOf(image), {box}, spec);
    QCOMPARE(input.image, resizeAntialiased(image, {16, 16}, ResizeFilter::Bilinear));
    // x · 16 / 60 and y · 16 / 30, cut to whole pixels
    QCOMPARE(input.boxes, (std::vector<InputBox>{{2, 1, 1, 9, 9}}));
    QVERIFY(paddedFrame({60, 30}, Padding::Square) == (PaddedFrame{0, 15, {60, 60}}));
    QVERIFY(paddingNamed("none") == Padding::None && paddingNamed("") == Padding::Square);
}

void TestModelInput::padsNarrowPictures()
{
    // A padded copy of this one would take 4 GiB.
    const ModelInput input = prepareInput(rawOf(filled(1, 1, 32768, 1.F)), {}, {8, 1});
    QCOMPARE(input.image.values.front(), 0.F);
    QVERIFY(input.image.values[8 * 4 - 1] > 0.F);
}

void TestModelInput::movesBoxes_data()
{
    QTest::addColumn<QSize>("raw");
    QTest::addColumn<int>("size");
    QTest::addColumn<Box>("box");
    QTest::addColumn<InputBox>("expected");
    // SquareCenterPad and Resize of mednet 2.1.0 with torchvision 0.29.
    QTest::newRow("square") << QSize(1024, 1024) << 512 << Box{1, 129, 450, 233, 311}
                            << InputBox{1, 64, 225, 181, 380};
    QTest::newRow("wide") << QSize(100, 60) << 512 << Box{0, 10, 20, 30, 15}
                          << InputBox{0, 51, 204, 204, 281};
    QTest::newRow("whole") << QSize(100, 60) << 512 << Box{1, 0, 0, 100, 60}
                           << InputBox{1, 0, 102, 512, 409};
    QTest::newRow("corner") << QSize(100, 60) << 512 << Box{1, 99, 59, 1, 1}
                            << InputBox{1, 506, 404, 512, 409};
    QTest::newRow("high") << QSize(61, 100) << 224 << Box{1, 3, 7, 11, 13}
                          << InputBox{1, 49, 15, 73, 44};
    QTest::newRow("edge") << QSize(61, 100) << 224 << Box{1, 60, 0, 1, 100}
                          << InputBox{1, 176, 0, 179, 224};
    QTest::newRow("same size") << QSize(512, 512) << 512 << Box{1, 1, 2, 3, 4}
                               << InputBox{1, 1, 2, 4, 6};
    QTest::newRow("large") << QSize(4892, 4020) << 512 << Box{1, 100, 200, 8, 9}
                           << InputBox{1, 10, 66, 11, 67};
    QTest::newRow("odd") << QSize(300, 301) << 430 << Box{1, 17, 33, 101, 55}
                         << InputBox{1, 24, 47, 168, 125};
}

void TestModelInput::movesBoxes()
{
    QFETCH(QSize, raw);
    QFETCH(int, size);
    QFETCH(Box, box);
    QFETCH(InputBox, expected);
    QCOMPARE(transformBoxes({box}, {raw.width(), raw.height()}, size),
             std::vector<InputBox>{expected});
}

void TestModelInput::clipsBoxes_data()
{
    constexpr int most = std::numeric_limits<int>::max();
    QTest::addColumn<Box>("box");
    QTest::addColumn<int>("left");
    QTest::newRow("partly outside") << Box{1, 50, 30, 1000, 1000} << 1;
    QTest::newRow("huge") << Box{1, 0, 0, most, most} << 1;
    QTest::newRow("begins before") << Box{1, -50, -50, 60, 60} << 1;
    QTest::newRow("outside") << Box{1, 100, 60, 5, 5} << 0;
    QTest::newRow("far outside") << Box{1, most, most, most, most} << 0;
    QTest::newRow("empty") << Box{1, 5, 5, 0, 5} << 0;
    QTest::newRow("inside out") << Box{1, 50, 50, -5, -5} << 0;
    QTest::newRow("less than a pixel") << Box{1, 1, 1, 1, 1} << 0;
}

void TestModelInput::clipsBoxes()
{
    QFETCH(Box, box);
    QFETCH(int, left);
    const std::vector<InputBox> boxes = transformBoxes({box}, {100, 60}, 20);
    QCOMPARE(int(boxes.size()), left);
    for (const InputBox& b : boxes)
        QVERIFY(0 <= b.x0 && b.x0 < b.x1 && b.x1 <= 20 && 4 <= b.y0 && b.y0 < b.y1 && b.y1 <= 16);
}

void TestModelInput::accountsForBorders()
{
    RawImage raw = rawOf(filled(1, 4, 4, 1.F));
    raw.stored = {8, 6};
    raw.keptColumns = {1, 2, 5, 6};
    raw.keptRows = {0, 1, 2, 5};
    const ModelInput input = prepareInput(raw, {{1, 2, 1, 4, 5}, {0, 3, 3, 2, 2}, {1, 0, 0, 8, 6}},
                                          {4, 1, ResizeFilter::Bilinear});
    const std::vector<InputBox> expected{{1, 1, 1, 3, 4}, {1, 0, 0, 4, 4}};
    QCOMPARE(input.boxes, expected);
}

void TestModelInput::loadsAsItPrepares_data()
{
    QTest::addColumn<int>("loader");
    for (const char* name : {"rgb.png", "grey16.png", "palette.png", "rgb-420.jpg", "grey-raw.tif",
                             "window.png", "grey.gif", "screen.gif"})
        for (int loader = 0; loader < 4; ++loader)
            QTest::newRow(qPrintable(QString("%1 %2").arg(name).arg(loader))) << loader;
}

void TestModelInput::loadsAsItPrepares()
{
    QFETCH(int, loader);
    const Loader loaders[] = {{}, {.grey = true}, {.removeBorders = true}, {.bits = 12}};
    Datamodule datamodule;
    datamodule.parts.push_back({"images", TEST_PICTURES, "", "", loaders[loader]});
    const std::vector<Box> boxes{{1, 2, 3, 10, 9}, {1, 20, 3, 10, 9}};
    const std::string name = QString(QTest::currentDataTag()).section(' ', 0, 0).toStdString();
    const Sample sample{name, {}, {}, 0};
    for (const InputSpec& spec :
         {InputSpec{64, 1, ResizeFilter::Bilinear}, InputSpec{9, 3, ResizeFilter::Bilinear},
          InputSpec{23, 3, ResizeFilter::Bicubic}}) {
        const ModelInput expected = prepareInput(loadSample(datamodule, sample), boxes, spec);
        const ModelInput loaded = loadInput(datamodule, sample, boxes, spec);
        QCOMPARE(loaded.image, expected.image);
        QCOMPARE(loaded.boxes, expected.boxes);
        QCOMPARE(loaded.notes, expected.notes);
    }
    QCOMPARE(thrownBy([&] {
                 loadInput(datamodule, {"none.png", {}, {}, 0}, {}, {});
             }),
             std::string("not-found"));
    QCOMPARE(thrownBy([&] {
                 loadInput(datamodule, sample, {}, {0, 1});
             }),
             std::string("bad-request"));
}

void TestModelInput::threadsShareMemory()
{
    std::atomic<std::uint64_t> held = 0;
    std::atomic<std::uint64_t> most = 0;
    const auto hold = [&](std::uint64_t bytes) {
        for (int i = 0; i < 50; ++i) {
            const DecodingMemory memory(bytes);
            const std::uint64_t now = held += bytes;
            for (std::uint64_t seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
            }
            std::this_thread::yield();
            held -= bytes;
        }
    };
    std::vector<std::future<void>> jobs;
    for (const std::uint64_t share : {2, 3, 4, 5, 6, 7})
        jobs.push_back(std::async(std::launch::async, hold, mostDecodedBytes / share));
    for (std::future<void>& job : jobs)
        job.get();
    QVERIFY(most <= mostDecodedBytes);
    // More than there is: alone, but not for ever.
    jobs.clear();
    for (int job = 0; job < 3; ++job)
        jobs.push_back(std::async(std::launch::async, hold, 2 * mostDecodedBytes));
    for (std::future<void>& job : jobs)
        job.get();
    QCOMPARE(std::uint64_t(most), 2 * mostDecodedBytes);
}

void TestModelInput::readsBoxesWithoutPixels()
{
    const QTemporaryDir temporary;
    const std::filesystem::path root = temporary.path().toStdString();
    const std::string bytes = readFile(std::filesystem::path(TEST_PICTURES) / "grey.png");
    writeFileAtomically(root / "head.png", {std::string_view(bytes).substr(0, 40)});
    writeFileAtomically(root / "whole.png", {bytes});
    Datamodule datamodule;
    datamodule.parts.push_back({"images", root, "", "", {}});
    datamodule.parts.push_back({"images", root, "", "", {.removeBorders = true}});
    const std::vector<Box> boxes{{1, 2, 3, 10, 9}};
    const auto expected = transformBoxes(boxes, {23, 17}, 512);
    QCOMPARE(expected.size(), std::size_t(1));
    QCOMPARE(inputBoxes(datamodule, {"head.png", {}, boxes, 0}, 512), expected);
    QCOMPARE(inputBoxes(datamodule, {"whole.png", {}, boxes, 1}, 512), expected);
    QVERIFY(inputBoxes(datamodule, {"none.png", {}, {}, 0}, 512).empty());
    // Boxes that reach beyond the picture, with and without decoding it.
    const std::vector<Box> odd{{1, 2, 3, 10, 9}, {1, 20, 3, 10, 9}, {1, 2, 17, 5, 5}};
    for (const std::uint16_t part : {0, 1}) {
        std::vector<Message> notes;
        const Sample sample{"whole.png", {}, odd, part};
        QCOMPARE(inputBoxes(datamodule, sample, 512, &notes).size(), std::size_t(2));
        QCOMPARE(notes.size(), std::size_t(2));
        QCOMPARE(prepareInput(loadSample(datamodule, sample), odd, {}).notes, notes);
        QCOMPARE(prepareInput(loadSample(datamodule, sample), boxes, {}).notes.size(),
                 std::size_t(0));
    }
    QCOMPARE(thrownBy([&] {
                 inputBoxes(datamodule, {"none.png", {}, boxes, 0}, 512);
             }),
             std::string("not-found"));
    QCOMPARE(thrownBy([&] {
                 inputBoxes(datamodule, {"head.png", {}, boxes, 1}, 512);
             }),
             std::string("damaged"));
}

void TestModelInput::refusesNonsense_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("channels");
    QTest::addColumn<int>("width");
    QTest::newRow("no size") << 0 << 1 << 4;
    QTest::newRow("negative size") << -3 << 1 << 4;
    QTest::newRow("too large") << 100000 << 1 << 4;
    QTest::newRow("two channels") << 8 << 2 << 4;
    QTest::newRow("empty image") << 8 << 1 << 0;
}

void TestModelInput::refusesNonsense()
{
    QFETCH(int, size);
    QFETCH(int, channels);
    QFETCH(int, width);
    const RawImage raw = rawOf(Image(1, 4, width));
    QCOMPARE(thrownBy([&] {
                 prepareInput(raw, {}, {size, channels});
             }),
             std::string("bad-request"));
}

QTEST_GUILESS_MAIN(TestModelInput)
#include "tst_model_input.moc"
