// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/cases/case_cache.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::engine;

namespace
{

std::shared_ptr<const CaseMap> mapOf(int side)
{
    auto map = std::make_shared<CaseMap>();
    map->raw = Image(1, side, side);
    map->cells = map->raw;
    return map;
}

std::shared_ptr<const CasePicture> pictureOf(int side)
{
    auto picture = std::make_shared<CasePicture>();
    picture->image = Image(1, side, side);
    return picture;
}

CaseMapKey keyOf(const std::string& sample)
{
    CaseMapKey key;
    key.datamodule = "demo";
    key.sample = sample;
    return key;
}

} // namespace

class TestCaseCache final : public QObject
{
    Q_OBJECT

private slots:
    void returnsWhatWasPut();
    void tellsKeysApart_data();
    void tellsKeysApart();
    void forgetsWhatWasNotAskedForLongest();
    void replacesAndCounts();
    void refusesWhatIsTooLarge();
    void shrinksAndClears();
};

void TestCaseCache::returnsWhatWasPut()
{
    CaseCache cache(1 << 20);
    const auto map = mapOf(7);
    const auto picture = pictureOf(100);
    cache.putMap(keyOf("a"), map);
    cache.putPicture("demo", "a", picture);
    QCOMPARE(cache.map(keyOf("a")), map);
    QCOMPARE(cache.picture("demo", "a"), picture);
    QVERIFY(!cache.picture("demo", "b"));
    QVERIFY(!cache.picture("other", "a"));
    QVERIFY(cache.bytes() >= map->bytes() + 100 * 100 * sizeof(float));
}

void TestCaseCache::tellsKeysApart_data()
{
    QTest::addColumn<int>("part");
    for (int part = 0; part < 11; ++part)
        QTest::addRow("part %d", part) << part;
}

void TestCaseCache::tellsKeysApart()
{
    QFETCH(int, part);
    CaseMapKey other = keyOf("a");
    switch (part) {
    case 0:
        other.datamodule = "x";
        break;
    case 1:
        other.sample = "x";
        break;
    case 2:
        other.checkpoint = "x";
        break;
    case 3:
        other.set = "x";
        break;
    case 4:
        other.algorithm = Algorithm::LayerCam;
        break;
    case 5:
        other.layer = "x";
        break;
    case 6:
        other.output = 1;
        break;
    case 7:
        other.evidence = Evidence::Negative;
        break;
    case 8:
        other.ablation = AblationRule::Zero;
        break;
    case 9:
        other.fullGrad = FullGradScaling::Tensor;
        break;
    default:
        other.seed = 1;
    }
    CaseCache cache(1 << 20);
    cache.putMap(keyOf("a"), mapOf(7));
    QVERIFY(!cache.map(other));
    cache.putMap(other, mapOf(8));
    QCOMPARE(cache.map(keyOf("a"))->raw.width, 7);
    QCOMPARE(cache.map(other)->raw.width, 8);
}

void TestCaseCache::forgetsWhatWasNotAskedForLongest()
{
    const std::size_t one = mapOf(32)->bytes();
    CaseCache cache(one * 3);
    for (const char* name : {"a", "b", "c"})
        cache.putMap(keyOf(name), mapOf(32));
    const auto held = cache.map(keyOf("b"));
    QVERIFY(cache.map(keyOf("a")));
    cache.putMap(keyOf("d"), mapOf(32));
    QVERIFY(!cache.map(keyOf("c")));
    cache.putMap(keyOf("e"), mapOf(32));
    QVERIFY(!cache.map(keyOf("b")));
    QCOMPARE(held->raw.width, 32);
    QVERIFY(cache.map(keyOf("a")) && cache.map(keyOf("d")) && cache.map(keyOf("e")));
    QCOMPARE(cache.bytes(), one * 3);
}

void TestCaseCache::replacesAndCounts()
{
    CaseCache cache(1 << 20);
    cache.putMap(keyOf("a"), mapOf(32));
    cache.putMap(keyOf("a"), mapOf(16));
    QCOMPARE(cache.bytes(), mapOf(16)->bytes());
    QCOMPARE(cache.map(keyOf("a"))->raw.width, 16);
}

void TestCaseCache::refusesWhatIsTooLarge()
{
    CaseCache cache(1000);
    cache.putPicture("demo", "a", pictureOf(100));
    QVERIFY(!cache.picture("demo", "a"));
    QCOMPARE(cache.bytes(), std::size_t(0));
}

void TestCaseCache::shrinksAndClears()
{
    CaseCache cache(1 << 20);
    cache.putMap(keyOf("a"), mapOf(32));
    cache.putMap(keyOf("b"), mapOf(32));
    cache.setMaximumBytes(mapOf(32)->bytes());
    QVERIFY(!cache.map(keyOf("a")));
    QVERIFY(cache.map(keyOf("b")));
    cache.clear();
    QVERIFY(!cache.map(keyOf("b")));
    QCOMPARE(cache.bytes(), std::size_t(0));
}

QTEST_GUILESS_MAIN(TestCaseCache)
#include "tst_case_cache.moc"
