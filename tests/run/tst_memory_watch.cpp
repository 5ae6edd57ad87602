// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <vector>

#include "core/run/memory_watch.h"

using namespace saliscope::run;

class TestMemoryWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Memory that was given back before the end counts, and that before the beginning does not.
    void seesWhatWasHeldMeanwhile()
    {
        constexpr std::size_t bytes = std::size_t(64) << 20;
        const std::uint64_t before = residentBytes();
        QVERIFY(before > 0);
        MemoryWatch watch;
        {
            std::vector<char> block(bytes, 1);
            QTest::qSleep(50);
            QVERIFY(block[bytes / 2] == 1);
        }
        QVERIFY(watch.peakBytes() >= before + bytes * 9 / 10);
        QVERIFY(MemoryWatch().peakBytes() < watch.peakBytes());
    }
};

QTEST_GUILESS_MAIN(TestMemoryWatch)
#include "tst_memory_watch.moc"
