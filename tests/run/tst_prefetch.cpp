// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <atomic>
#include <new>

#include "core/run/prefetch.h"
#include "core/run/work_queue.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::run;

class TestPrefetch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutInOrder();
    void neverRunsFurtherAheadThanAllowed();
    void failuresStayWithTheirValue();
    void feedsSeveralThreads();
    void endsWhileValuesWait();
    void workThatThrowsIsTold();
};

void TestPrefetch::handsOutInOrder()
{
    Prefetch<std::size_t> squares(50, 3, 7, [](std::size_t index) { return index * index; });
    for (std::size_t index = 0; index < 50; ++index)
        QCOMPARE(squares.next(), index * index);
}

void TestPrefetch::neverRunsFurtherAheadThanAllowed()
{
    constexpr std::size_t ahead = 4;
    std::atomic<std::size_t> started = 0;
    Prefetch<int> values(40, 3, ahead, [&](std::size_t) {
        ++started;
        return 0;
    });
    for (std::size_t taken = 0; taken < 40; ++taken) {
        QVERIFY(started <= taken + ahead);
        values.next();
    }
    QCOMPARE(started.load(), std::size_t(40));
}

void TestPrefetch::failuresStayWithTheirValue()
{
    Prefetch<std::size_t> values(6, 2, 3, [](std::size_t index) {
        if (index == 2)
            throw Error(ErrorKind::Damaged, "two", say("it is damaged"));
        if (index == 4)
            throw std::bad_alloc();
        return index;
    });
    for (std::size_t index = 0; index < 6; ++index) {
        if (index == 2)
            QCOMPARE(kindOf([&] { values.next(); }), ErrorKind::Damaged);
        else if (index == 4)
            QCOMPARE(kindOf([&] { values.next(); }), ErrorKind::OutOfMemory);
        else
            QCOMPARE(values.next(), index);
    }
}

/// As the explanations of `generate` take their decoded pictures.
void TestPrefetch::feedsSeveralThreads()
{
    Prefetch<std::size_t> first(200, 2, 3, [](std::size_t index) { return index; });
    Prefetch<std::size_t> second(200, 4, 5,
                                 [&](std::size_t index) { return 10 * first.take(index); });
    for (std::size_t index = 0; index < 200; ++index)
        QCOMPARE(second.next(), 10 * index);
}

void TestPrefetch::endsWhileValuesWait()
{
    std::atomic<std::size_t> made = 0;
    {
        Prefetch<std::size_t> first(1000, 2, 3, [&](std::size_t index) {
            ++made;
            return index;
        });
        Prefetch<std::size_t> second(1000, 4, 5,
                                     [&](std::size_t index) { return first.take(index); });
        second.next();
    }
    QVERIFY(made < 1000);
}

/// It used to end the program.
void TestPrefetch::workThatThrowsIsTold()
{
    WorkQueue queue(2);
    int done = 0;
    queue.add([] { throw std::bad_alloc(); });
    QCOMPARE(kindOf([&] { queue.wait(); }), ErrorKind::OutOfMemory);
    queue.add([&] { ++done; });
    queue.wait(); // told once
    QCOMPARE(done, 1);
    queue.add([] { throw Error(ErrorKind::CannotWrite, "disk", say("it is full")); });
    QCOMPARE(kindOf([&] { queue.wait(); }), ErrorKind::CannotWrite);
}

QTEST_GUILESS_MAIN(TestPrefetch)
#include "tst_prefetch.moc"
