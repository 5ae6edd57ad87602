// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "tasks/case_cache.h"

using namespace saliscope;

namespace
{

std::shared_ptr<const CasePicture> pictureOf(int side)
{
    auto picture = std::make_shared<CasePicture>();
    picture->image = Image(1, side, side);
    return picture;
}

} // namespace

class TestCaseCache : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasPutIn()
    {
        CaseCache cache(1 << 20);
        const auto picture = pictureOf(10);
        cache.insert("a", picture);
        QCOMPARE(cache.picture("a"), picture);
        QVERIFY(!cache.picture("b"));
        QVERIFY(!cache.map("a"));
        QVERIFY(cache.hasPicture("a"));
        cache.clear();
        QVERIFY(!cache.picture("a"));
        QCOMPARE(cache.bytes(), std::size_t(0));
    }

    void forgetsWhatWasNotAskedForLongest()
    {
        CaseCache cache(2 * 43000);
        for (const char* key : {"a", "b"})
            cache.insert(key, pictureOf(100));
        QVERIFY(cache.picture("a"));
        cache.insert("c", pictureOf(100));
        QVERIFY(cache.hasPicture("a"));
        QVERIFY(!cache.hasPicture("b"));
        QVERIFY(cache.hasPicture("c"));
        QVERIFY(cache.bytes() <= 2 * 43000);
    }

    void keepsTheNewestWhateverItsSize()
    {
        CaseCache cache(100);
        cache.insert("a", pictureOf(100));
        cache.insert("b", pictureOf(100));
        QVERIFY(!cache.hasPicture("a"));
        QVERIFY(cache.picture("b"));
    }

    void replacesAnEntryOfTheSameName()
    {
        CaseCache cache(1 << 20);
        cache.insert("a", pictureOf(100));
        const std::size_t before = cache.bytes();
        const auto second = pictureOf(100);
        cache.insert("a", second);
        QCOMPARE(cache.bytes(), before);
        QCOMPARE(cache.picture("a"), second);
    }
};

QTEST_GUILESS_MAIN(TestCaseCache)
#include "tst_case_cache.moc"
