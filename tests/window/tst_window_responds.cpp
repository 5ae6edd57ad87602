// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QElapsedTimer>

#include "heartbeat.h"
#include "large_list.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::jobs;
using namespace saliscope::ui;

namespace
{
/// What nobody may exceed, even beside other tests; bench_window measures against 16 ms.
constexpr double grossStall = 1000;
} // namespace

/// The GUI's thread stays free whatever is opened or computed.
class TestWindowResponds : public QObject
{
    Q_OBJECT

private slots:
    void whileALongListOpens()
    {
        WindowUnderTest test;
        QVERIFY(writeLargeList(test.path("list.json"), 100'000));
        QVERIFY(QTest::qWaitForWindowExposed(test.window.get()));
        Heartbeat heart;
        QTRY_VERIFY(heart.beats() > 100); // the window itself is ready
        heart.restart();
        QElapsedTimer timer;
        timer.start();
        test->openPaths({test.path("list.json")});
        QTRY_VERIFY_WITH_TIMEOUT(!test->showsStartPage(), 20000);
        QCOMPARE(int(test->cases().shown().size()), 100'000);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        const std::size_t beats = heart.beats();
        QTRY_VERIFY(heart.beats() > beats + 100);
        QVERIFY2(heart.longest() < grossStall, qPrintable(QString::number(heart.longest())));
    }

    void whileABatchRuns()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        Heartbeat heart;
        test.writeMaps();
        for (int i = 0; i < 5; ++i) {
            test->cases().next();
            QVERIFY(test.settle());
        }
        QTRY_COMPARE_WITH_TIMEOUT(test->runner().activeCount(), 0, 60000);
        QVERIFY2(heart.longest() < grossStall, qPrintable(QString::number(heart.longest())));
    }

    void cancelIsQuick()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        tasks::GenerateOptions job;
        job.network.algorithms = {"scorecam"};
        test.writeMaps(job);
        QTRY_VERIFY_WITH_TIMEOUT(!test->runner().jobs().empty() &&
                                     test->runner().jobs().front().state == JobState::Running,
                                 20000);
        QElapsedTimer timer;
        timer.start();
        test->runner().cancelAll();
        QTRY_COMPARE_WITH_TIMEOUT(test->runner().activeCount(), 0, 20000);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestWindowResponds test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_responds.moc"
