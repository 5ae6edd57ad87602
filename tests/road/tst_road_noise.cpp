// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>

#include "core/base/error.h"
#include "core/metrics/random_normal.h"
#include "core/road/road.h"

using namespace saliscope;
using namespace saliscope::metrics;
using namespace saliscope::road;

namespace
{

using Counter = std::array<std::uint32_t, 4>;

Image gradient(int channels, int height, int width)
{
    Image image(channels, height, width);
    for (std::size_t i = 0; i < image.values.size(); ++i)
        image.values[i] = float(i % 251) / 251;
    return image;
}

std::vector<PixelMask> stripes(int height, int width)
{
    std::vector<PixelMask> masks;
    for (int period = 2; period < 10; ++period) {
        PixelMask mask = {height, width, std::vector<std::uint8_t>(std::size_t(height * width))};
        for (std::size_t i = 0; i < mask.removed.size(); ++i)
            mask.removed[i] = (i / 13) % std::size_t(period) != 0 ? 1 : 0;
        masks.push_back(mask);
    }
    return masks;
}

std::vector<float> batch(const Image& image, const std::vector<PixelMask>& masks,
                         std::size_t threads, float noise)
{
    std::vector<ImputationJob> jobs;
    for (std::size_t i = 0; i < masks.size(); ++i)
        jobs.push_back({&masks[i], 1000 + i});
    std::vector<ImputationWorkspace> workspaces(threads);
    std::vector<float> results(jobs.size() * image.values.size());
    imputeBatch(image, jobs, {1e-4f, noise, 30}, workspaces, results);
    return results;
}

} // namespace

class TestRoadNoise final : public QObject
{
    Q_OBJECT

private slots:
    void knowsPhilox();
    void isNormal();
    void touchesRemovedPixelsOnly();
    void doesNotDependOnThreads();
    void dependsOnEveryPartOfTheKey();
    void batchReportsFailures();
};

void TestRoadNoise::knowsPhilox()
{
    // Known answers published with Random123 (kat_vectors).
    QVERIFY(philox({0, 0, 0, 0}, {0, 0}) ==
            (Counter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    const std::uint32_t ones = 0xffffffff;
    QVERIFY(philox({ones, ones, ones, ones}, {ones, ones}) ==
            (Counter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QVERIFY(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
            (Counter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

void TestRoadNoise::isNormal()
{
    const std::size_t count = 1000003;
    const std::uint64_t key = 0x123456789abcdef0;
    const std::vector<std::uint8_t> removed(count, 1);
    std::vector<float> values(count);
    addNormalNoise(removed.data(), count, 1.0f, key, 3, values.data());
    double sums[5] = {};
    for (const double value : values) {
        for (int power = 1; power < 5; ++power)
            sums[power] += std::pow(value, power) / double(count);
        QVERIFY(std::abs(value) < 5.8);
    }
    // Four standard errors each.
    QVERIFY(std::abs(sums[1]) < 0.004);
    QVERIFY(std::abs(sums[2] - 1) < 0.006);
    QVERIFY(std::abs(sums[3]) < 0.016);
    QVERIFY(std::abs(sums[4] - 3) < 0.04);

    // The documented rule in double, with the functions of the C library.
    for (std::uint32_t i = 0; i < 4000; i += 2) {
        const Counter words = philox({i / 4, 0, 3, 0}, {0x9abcdef0, 0x12345678});
        const double u = (double(words[i % 4] >> 9) + 0.5) / (1 << 23);
        const double angle = 2 * M_PI * double(words[i % 4 + 1] >> 8) / (1 << 24);
        const double radius = std::sqrt(-2 * std::log(u));
        QVERIFY(std::abs(values[i] - radius * std::cos(angle)) < 3e-6);
        QVERIFY(std::abs(values[i + 1] - radius * std::sin(angle)) < 3e-6);
    }
}

void TestRoadNoise::touchesRemovedPixelsOnly()
{
    const Image image = gradient(2, 37, 41);
    const std::vector<PixelMask> masks = stripes(37, 41);
    const std::vector<float> noisy = batch(image, masks, 1, 0.01f);
    const std::vector<float> plain = batch(image, masks, 1, 0.0f);
    double sum = 0;
    double count = 0;
    for (std::size_t i = 0; i < noisy.size(); ++i) {
        const std::size_t size = image.planeSize();
        const PixelMask& mask = masks[i / (2 * size)];
        if (mask.removed[i % size] == 0) {
            QCOMPARE(noisy[i], image.values[i % (2 * size)]);
            continue;
        }
        sum += std::pow(noisy[i] - plain[i], 2);
        ++count;
    }
    QVERIFY(std::abs(std::sqrt(sum / count) - 0.01) < 2e-4);
    const std::size_t size = image.planeSize();
    QVERIFY(!std::equal(noisy.begin(), noisy.begin() + std::ptrdiff_t(size),
                        noisy.begin() + std::ptrdiff_t(size)));
}

void TestRoadNoise::doesNotDependOnThreads()
{
    const Image image = gradient(3, 64, 75);
    const std::vector<PixelMask> masks = stripes(64, 75);
    const std::vector<float> expected = batch(image, masks, 1, 0.01f);
    for (const std::size_t threads : {2, 3, 4, 16})
        QVERIFY(batch(image, masks, threads, 0.01f) == expected);
}

void TestRoadNoise::dependsOnEveryPartOfTheKey()
{
    const auto morf = RemovalOrder::MostRelevantFirst;
    const auto lerf = RemovalOrder::LeastRelevantFirst;
    const std::uint64_t key = roadNoiseKey(1, "a.png", 20, morf);
    QVERIFY(roadNoiseKey(1, "a.png", 20, morf) == key);
    QVERIFY(roadNoiseKey(2, "a.png", 20, morf) != key);
    QVERIFY(roadNoiseKey(1, "b.png", 20, morf) != key);
    QVERIFY(roadNoiseKey(1, "a.png", 40, morf) != key);
    QVERIFY(roadNoiseKey(1, "a.png", 20, lerf) != key);
    // Pinned: results written by one version have to be found again by the next.
    QCOMPARE(roadNoiseKey(0, "Pneumonia/00007728_013.png", 20, morf),
             std::uint64_t(0x422098c591bddc9e));
}

void TestRoadNoise::batchReportsFailures()
{
    const Image image = gradient(1, 20, 20);
    std::vector<PixelMask> masks = stripes(20, 20);
    masks[5].removed.pop_back();
    try {
        batch(image, masks, 3, 0.0f);
        QFAIL("a broken mask was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Mismatch);
    }
    try {
        batch(image, stripes(20, 20), 0, 0.0f);
        QFAIL("no workspace was accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Mismatch);
    }
}

QTEST_GUILESS_MAIN(TestRoadNoise)
#include "tst_road_noise.moc"
