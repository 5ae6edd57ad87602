// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <functional>
#include <limits>

#include "core/base/error.h"
#include "core/road/road_imputation.h"
#include "road/exact_imputation.h"

using namespace saliscope;
using namespace saliscope::road;

namespace
{

constexpr ImputationOptions quiet = {1e-4f, 0.0f, 30};
constexpr ImputationOptions precise = {2e-6f, 0.0f, 30};
constexpr ImputationOptions slow = {1e-5f, 0.0f, 0};

double hashed(int i)
{
    return double((std::uint32_t(i) * 2654435761u) >> 8) / (1 << 24);
}

PixelMask maskWhere(int height, int width, const std::function<bool(int, int)>& removed)
{
    PixelMask mask = {height, width, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            mask.removed.push_back(removed(y, x) ? 1 : 0);
    }
    return mask;
}

Image textured(int channels, int height, int width)
{
    Image image(channels, height, width);
    for (std::size_t i = 0; i < image.values.size(); ++i) {
        const int x = int(i) % width;
        const int y = int(i) / width;
        image.values[i] =
            float(0.5 + 0.3 * std::sin(x * 0.13 + y * 0.05) + 0.15 * (hashed(int(i)) - 0.5));
    }
    return image;
}

std::vector<float> imputed(const Image& image, const PixelMask& mask,
                           const ImputationOptions& options)
{
    ImputationWorkspace workspace;
    std::vector<float> result(image.values.size());
    if (impute(image, mask, options, 0, workspace, result) != ImputationOutcome::Imputed)
        throw Error(ErrorKind::Internal, {}, verbatim("nothing was imputed"));
    return result;
}

double largestError(const Image& image, const PixelMask& mask, const std::vector<float>& result)
{
    double error = 0;
    for (int channel = 0; channel < image.channels; ++channel) {
        const std::vector<double> exact = exactImputation(image, channel, mask);
        for (std::size_t i = 0; i < exact.size(); ++i)
            error = std::max(error,
                             std::abs(exact[i] - result[std::size_t(channel) * exact.size() + i]));
    }
    return error;
}

ErrorKind failure(const Image& image, const PixelMask& mask, const ImputationOptions& options)
{
    ImputationWorkspace workspace;
    std::vector<float> result(image.values.size());
    try {
        impute(image, mask, options, 0, workspace, result);
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

} // namespace

class TestRoadImputation final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithFactorisation_data();
    void agreesWithFactorisation();
    void constantStaysConstant();
    void rampInsideHole();
    void oneColumnAndOneRow();
    void allButOnePixel();
    void nothingOrEverythingRemoved();
    void severalChannels();
    void largeValues();
    void slowSolverAgrees_data();
    void slowSolverAgrees();
    void workspaceServesAnySize();
    void refuses_data();
    void refuses();
};

void TestRoadImputation::agreesWithFactorisation_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("kind");
    const std::pair<int, int> sizes[] = {{2, 2},   {3, 2},    {2, 9},   {7, 5},    {16, 16},
                                         {33, 64}, {101, 67}, {3, 200}, {300, 33}, {128, 127}};
    const char* kinds[] = {"half",         "most",  "blob at the border", "lines kept",
                           "checkerboard", "strip", "single pixels"};
    for (const auto& [height, width] : sizes) {
        for (int kind = 0; kind < 7; ++kind)
            QTest::addRow("%d x %d, %s", height, width, kinds[kind]) << height << width << kind;
    }
}

void TestRoadImputation::agreesWithFactorisation()
{
    QFETCH(int, height);
    QFETCH(int, width);
    QFETCH(int, kind);
    PixelMask mask = maskWhere(height, width, [&](int y, int x) {
        const double random = hashed(y * width + x);
        switch (kind) {
        case 0:
            return random < 0.5;
        case 1:
            return random < 0.99;
        case 2:
            return std::hypot(x - width * 0.2, y) < 0.6 * std::max(width, height);
        case 3:
            return y % 16 != 0 && x % 16 != 0;
        case 4:
            return (x + y) % 2 == 0;
        case 5:
            return y >= height / 2;
        default:
            return random < 0.02;
        }
    });
    mask.removed.back() = 0;
    mask.removed.front() = 1;
    const Image image = textured(1, height, width);
    const double coarse = largestError(image, mask, imputed(image, mask, quiet));
    QVERIFY2(coarse <= 1e-4, qPrintable(QString::number(coarse)));
    const double fine = largestError(image, mask, imputed(image, mask, precise));
    QVERIFY2(fine <= 2e-6, qPrintable(QString::number(fine)));
}

void TestRoadImputation::constantStaysConstant()
{
    Image image(1, 65, 130);
    std::fill(image.values.begin(), image.values.end(), 0.3f);
    const PixelMask mask =
        maskWhere(65, 130, [](int y, int x) { return hashed(y * 130 + x) < 0.9; });
    QVERIFY(imputed(image, mask, quiet) == image.values);
}

void TestRoadImputation::rampInsideHole()
{
    Image image(1, 90, 120);
    for (int y = 0; y < 90; ++y) {
        for (int x = 0; x < 120; ++x)
            image.values[std::size_t(y * 120 + x)] = float(0.1 + 0.004 * x + 0.003 * y);
    }
    const PixelMask mask =
        maskWhere(90, 120, [](int y, int x) { return std::hypot(x - 60, y - 45) < 40; });
    Image damaged = image;
    for (std::size_t i = 0; i < mask.removed.size(); ++i) {
        if (mask.removed[i] != 0)
            damaged.values[i] = std::numeric_limits<float>::quiet_NaN();
    }
    const std::vector<float> result = imputed(damaged, mask, precise);
    for (std::size_t i = 0; i < result.size(); ++i)
        QVERIFY(std::abs(result[i] - image.values[i]) <= 2e-6);
}

void TestRoadImputation::oneColumnAndOneRow()
{
    for (const auto& [height, width] : {std::pair(300, 1), std::pair(1, 300), std::pair(1, 2)}) {
        const Image image = textured(2, height, width);
        PixelMask mask = maskWhere(height, width, [](int y, int x) { return hashed(x + y) < 0.7; });
        mask.removed.front() = 1;
        mask.removed.back() = 0;
        QVERIFY(largestError(image, mask, imputed(image, mask, quiet)) <= 2e-7);
        std::reverse(mask.removed.begin(), mask.removed.end());
        QVERIFY(largestError(image, mask, imputed(image, mask, quiet)) <= 2e-7);
    }
}

void TestRoadImputation::allButOnePixel()
{
    for (const std::size_t kept :
         {std::size_t(0), std::size_t(99 * 77 / 2), std::size_t(99 * 77 - 1)}) {
        Image image = textured(1, 99, 77);
        image.values[kept] = 0.625f;
        PixelMask mask = maskWhere(99, 77, [](int, int) { return true; });
        mask.removed[kept] = 0;
        const std::vector<float> result = imputed(image, mask, quiet);
        QVERIFY(std::all_of(result.begin(), result.end(), [](float v) { return v == 0.625f; }));
    }
}

void TestRoadImputation::nothingOrEverythingRemoved()
{
    const Image image = textured(3, 20, 30);
    ImputationWorkspace workspace;
    std::vector<float> result(image.values.size());
    const ImputationOptions noisy = {1e-4f, 0.01f, 30};
    PixelMask mask = maskWhere(20, 30, [](int, int) { return false; });
    QCOMPARE(impute(image, mask, noisy, 1, workspace, result), ImputationOutcome::NothingRemoved);
    QVERIFY(result == image.values);
    std::fill(mask.removed.begin(), mask.removed.end(), 255);
    std::fill(result.begin(), result.end(), 0.0f);
    QCOMPARE(impute(image, mask, noisy, 1, workspace, result),
             ImputationOutcome::EverythingRemoved);
    QVERIFY(result == image.values);
}

void TestRoadImputation::severalChannels()
{
    Image image = textured(3, 60, 50);
    const PixelMask mask = maskWhere(60, 50, [](int y, int x) { return (x / 7 + y / 5) % 3 != 0; });
    const std::vector<float> result = imputed(image, mask, quiet);
    QVERIFY(largestError(image, mask, result) <= 1e-4);
    for (int channel = 0; channel < 3; ++channel) {
        Image plane(1, 60, 50);
        std::copy_n(image.plane(channel), image.planeSize(), plane.plane(0));
        const std::vector<float> alone = imputed(plane, mask, quiet);
        QVERIFY(std::equal(alone.begin(), alone.end(), result.begin() + channel * 3000));
    }
    std::copy_n(image.plane(0), image.planeSize(), image.plane(1));
    QVERIFY(largestError(image, mask, imputed(image, mask, quiet)) <= 1e-4);
}

void TestRoadImputation::largeValues()
{
    Image image = textured(1, 64, 80);
    for (float& value : image.values)
        value = value * 4000 - 70000;
    const PixelMask mask = maskWhere(64, 80, [](int y, int x) { return hashed(y * 80 + x) < 0.8; });
    QVERIFY(largestError(image, mask, imputed(image, mask, quiet)) <= 1e-4 * 70000);
}

void TestRoadImputation::slowSolverAgrees_data()
{
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("share");
    QTest::newRow("half") << 40 << 50 << 0.5;
    QTest::newRow("nearly all") << 61 << 33 << 0.999;
    QTest::newRow("strip") << 2 << 400 << 0.995;
}

void TestRoadImputation::slowSolverAgrees()
{
    QFETCH(int, height);
    QFETCH(int, width);
    QFETCH(double, share);
    const Image image = textured(1, height, width);
    PixelMask mask =
        maskWhere(height, width, [&](int y, int x) { return hashed(y * width + x) < share; });
    mask.removed[3] = 0;
    const std::vector<float> result = imputed(image, mask, slow);
    QVERIFY(largestError(image, mask, result) <= 1e-5);
}

void TestRoadImputation::workspaceServesAnySize()
{
    ImputationWorkspace workspace;
    for (const auto& [height, width] :
         {std::pair(64, 64), std::pair(31, 90), std::pair(1, 40), std::pair(64, 64)}) {
        for (const double share : {0.9, 0.1, 0.6}) {
            const Image image = textured(1, height, width);
            const PixelMask mask = maskWhere(
                height, width, [&](int y, int x) { return hashed(y * width + x + 1) < share; });
            std::vector<float> result(image.values.size());
            impute(image, mask, quiet, 0, workspace, result);
            QVERIFY(result == imputed(image, mask, quiet));
        }
    }
}

void TestRoadImputation::refuses_data()
{
    QTest::addColumn<int>("maskWidth");
    QTest::addColumn<float>("value");
    QTest::addColumn<float>("tolerance");
    QTest::addColumn<float>("noise");
    QTest::addColumn<int>("kind");
    const float infinite = std::numeric_limits<float>::infinity();
    const float nan = std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("size") << 9 << 0.5f << 1e-4f << 0.01f << int(ErrorKind::Mismatch);
    QTest::newRow("nan") << 10 << nan << 1e-4f << 0.01f << int(ErrorKind::Damaged);
    QTest::newRow("infinite") << 10 << infinite << 1e-4f << 0.01f << int(ErrorKind::Damaged);
    QTest::newRow("minus infinite") << 10 << -infinite << 1e-4f << 0.f << int(ErrorKind::Damaged);
    QTest::newRow("tolerance") << 10 << 0.5f << 0.0f << 0.01f << int(ErrorKind::BadRequest);
    QTest::newRow("nan tolerance") << 10 << 0.5f << nan << 0.01f << int(ErrorKind::BadRequest);
    QTest::newRow("noise") << 10 << 0.5f << 1e-4f << -0.01f << int(ErrorKind::BadRequest);
    QTest::newRow("infinite noise")
        << 10 << 0.5f << 1e-4f << infinite << int(ErrorKind::BadRequest);
}

void TestRoadImputation::refuses()
{
    QFETCH(int, maskWidth);
    QFETCH(float, value);
    QFETCH(float, tolerance);
    QFETCH(float, noise);
    QFETCH(int, kind);
    Image image = textured(1, 8, 10);
    image.values[0] = value;
    const PixelMask mask = maskWhere(8, maskWidth, [](int y, int) { return y > 3; });
    QCOMPARE(int(failure(image, mask, {tolerance, noise, 30})), kind);
}

QTEST_GUILESS_MAIN(TestRoadImputation)
#include "tst_road_imputation.moc"
