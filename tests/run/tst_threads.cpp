// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <atomic>
#include <fstream>
#include <new>
#include <sys/resource.h>
#include <unistd.h>

#include "core/base/threads.h"
#include "core/run/prefetch.h"
#include "core/run/work_queue.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::run;

namespace
{

constexpr rlim_t mebibyte = rlim_t(1) << 20;

/// While one lives the process has no room for stacks of more than some threads.
class FewThreads final
{
public:
    explicit FewThreads(rlim_t threads)
    {
        rlimit stack = {};
        ::getrlimit(RLIMIT_STACK, &stack);
        rlim_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        ::getrlimit(RLIMIT_AS, &m_former);
        rlimit limit = m_former;
        limit.rlim_cur =
            pages * rlim_t(::sysconf(_SC_PAGESIZE)) + threads * stack.rlim_cur + stack.rlim_cur / 2;
        ::setrlimit(RLIMIT_AS, &limit);
    }
    ~FewThreads() { ::setrlimit(RLIMIT_AS, &m_former); }
    FewThreads(const FewThreads&) = delete;
    FewThreads& operator=(const FewThreads&) = delete;

private:
    rlimit m_former = {};
};

} // namespace

/// Where the system starts no more threads, work is done by those there are. The system keeps
/// stacks for threads to come, so these tests come before any that starts some.
class TestThreads final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void workIsDoneWithoutAny();
    void valuesAreMadeWithoutAny();
    void valuesAreMadeByTheOneThereIs();
    void theyAreAskedForTogether();
};

void TestThreads::initTestCase()
{
    rlimit stack = {};
    ::getrlimit(RLIMIT_STACK, &stack);
    if (stack.rlim_cur == RLIM_INFINITY || stack.rlim_cur < 4 * mebibyte)
        QSKIP("stacks have an unusual size here");
    const FewThreads few(0);
    if (startThread([] {}).joinable())
        QSKIP("the number of threads cannot be limited here");
}

void TestThreads::workIsDoneWithoutAny()
{
    const FewThreads few(0);
    WorkQueue queue(2);
    int done = 0;
    queue.add([&] { ++done; });
    queue.add([] { throw std::bad_alloc(); });
    QCOMPARE(kindOf([&] { queue.add([&] { ++done; }); }), ErrorKind::OutOfMemory);
    queue.add([&] { ++done; });
    queue.wait();
    QCOMPARE(done, 2);
}

void TestThreads::valuesAreMadeWithoutAny()
{
    const FewThreads few(0);
    Prefetch<std::size_t> first(20, 3, 4, [](std::size_t index) {
        if (index == 7)
            throw Error(ErrorKind::Damaged, "seven", say("it is damaged"));
        return index;
    });
    Prefetch<std::size_t> second(20, 2, 4, [&](std::size_t index) { return first.take(index); });
    for (std::size_t index = 0; index < 20; ++index) {
        if (index == 7)
            QCOMPARE(kindOf([&] { second.next(); }), ErrorKind::Damaged);
        else
            QCOMPARE(second.next(), index);
    }
}

/// It used to wait for ever.
void TestThreads::valuesAreMadeByTheOneThereIs()
{
    const FewThreads few(1);
    Prefetch<std::size_t> values(20, 8, 4, [](std::size_t index) { return index; });
    for (std::size_t index = 0; index < 20; ++index)
        QCOMPARE(values.next(), index);
}

void TestThreads::theyAreAskedForTogether()
{
    requireThreads(4);
    const FewThreads few(0);
    // Some of those that were asked for before may be had again.
    QCOMPARE(kindOf([&] { requireThreads(64); }), ErrorKind::OutOfMemory);
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
