// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/road/road_pass.h"
#include "support/linear_network.h"

using namespace saliscope;
using namespace saliscope::road;

namespace
{

std::vector<Image> rampPictures(int count)
{
    std::vector<Image> images;
    for (int index = 0; index < count; ++index) {
        images.emplace_back(1, LinearNetwork::size, LinearNetwork::size);
        for (std::size_t i = 0; i < images.back().values.size(); ++i)
            images.back().values[i] = float((i * 7 + std::size_t(index) * 13) % 101) / 101;
    }
    return images;
}

} // namespace

class TestRoadPass final : public QObject
{
    Q_OBJECT

private slots:
    void batchesGiveTheSameAnswers_data();
    void batchesGiveTheSameAnswers();
    void oneImageTooLargeThrows();
    void otherErrorsPass();
    void partsAreThoseOfTheWhole();
    void noiseDependsOnTheMask();
};

void TestRoadPass::batchesGiveTheSameAnswers_data()
{
    QTest::addColumn<int>("memory");
    QTest::addColumn<int>("expectedSize");
    QTest::newRow("all at once") << 100 << 16;
    QTest::newRow("half") << 8 << 8;
    QTest::newRow("odd room") << 5 << 4;
    QTest::newRow("one by one") << 1 << 1;
}

void TestRoadPass::batchesGiveTheSameAnswers()
{
    QFETCH(int, memory);
    QFETCH(int, expectedSize);
    LinearNetwork network;
    const auto expected = network.logits(rampPictures(21), {});
    network.memory = std::size_t(memory);
    BatchRunner runner(network, 16);
    QCOMPARE(runner.logits(rampPictures(21), {}), expected);
    QCOMPARE(runner.batchSize(), std::size_t(expectedSize));
    network.largestBatch = 0;
    QCOMPARE(runner.logits(rampPictures(21), {}), expected);
    QCOMPARE(network.largestBatch, std::size_t(expectedSize));
}

void TestRoadPass::oneImageTooLargeThrows()
{
    LinearNetwork network;
    network.memory = 0;
    BatchRunner runner(network, 16);
    try {
        runner.logits(rampPictures(3), {});
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::OutOfMemory);
    }
}

void TestRoadPass::otherErrorsPass()
{
    LinearNetwork network;
    BatchRunner runner(network, 16);
    std::stop_source source;
    source.request_stop();
    try {
        runner.logits(rampPictures(3), source.get_token());
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
    QCOMPARE(runner.batchSize(), std::size_t(16));
}

void TestRoadPass::partsAreThoseOfTheWhole()
{
    const std::vector<Image> images = rampPictures(2);
    const auto masks = roadMasks(images[1], std::vector<double>{20, 50, 80}, Ties::Rank);
    std::vector<const RoadMask*> pointers;
    for (const RoadMask& mask : masks)
        pointers.push_back(&mask);
    Imputer one(0.01F, 5, 1);
    Imputer three(0.01F, 5, 3);
    const auto whole = one.images(images[0], "sample", pointers, 0, 6);
    auto parts = three.images(images[0], "sample", pointers, 0, 4);
    for (Image& image : three.images(images[0], "sample", pointers, 4, 2))
        parts.push_back(std::move(image));
    QVERIFY(whole == parts);
}

void TestRoadPass::noiseDependsOnTheMask()
{
    const std::vector<Image> images = rampPictures(2);
    auto masks = roadMasks(images[1], std::vector<double>{50}, Ties::Rank);
    masks[1].mask = masks[0].mask;
    const std::vector<const RoadMask*> pointers = {&masks[0], &masks[1]};
    const auto noisy = Imputer(0.01F, 5, 1).images(images[0], "sample", pointers, 0, 2);
    QVERIFY(!(noisy[0] == noisy[1]));
    const auto plain = Imputer(0, 5, 1).images(images[0], "sample", pointers, 0, 2);
    QVERIFY(plain[0] == plain[1]);
    QVERIFY(!(Imputer(0.01F, 6, 1).images(images[0], "sample", pointers, 0, 2) == noisy));
    QVERIFY(!(Imputer(0.01F, 5, 1).images(images[0], "other", pointers, 0, 2) == noisy));
}

QTEST_GUILESS_MAIN(TestRoadPass)
#include "tst_road_pass.moc"
