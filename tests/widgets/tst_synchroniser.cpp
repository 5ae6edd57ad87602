// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>
#include <QTest>

#include "widgets/viewer/synchroniser.h"

using namespace saliscope;
using namespace saliscope::session;
using namespace saliscope::ui;

class TestSynchroniser : public QObject
{
    Q_OBJECT

private slots:
    void linkedPanesFollow()
    {
        Synchroniser sync;
        sync.setPaneCount(3);
        QSignalSpy spy(&sync, &Synchroniser::viewChanged);
        const PaneView view{{0.2, 0.3}, 4};
        sync.setView(1, view);
        QCOMPARE(spy.size(), 3);
        for (int pane = 0; pane < 3; ++pane)
            QCOMPARE(sync.view(pane), view);
        sync.setView(2, view);
        QCOMPARE(spy.size(), 3);
    }

    void eachLinkByItself()
    {
        Synchroniser sync;
        sync.setPaneCount(2);
        sync.setLinks({true, false, false}, 0);
        sync.setView(0, {{0.1, 0.1}, 2});
        sync.setWindow(0, {0.3, 0.2, false});
        sync.setCursor(0, QPointF(0.5, 0.6));
        QCOMPARE(sync.view(1), sync.view(0));
        QCOMPARE(sync.window(1), (GreyWindow{0.5, 1, true}));
        QCOMPARE(sync.cursor(1), std::nullopt);
        QCOMPARE(sync.cursor(0), std::optional(QPointF(0.5, 0.6)));
    }

    void switchingOnBringsTheOthers()
    {
        Synchroniser sync;
        sync.setPaneCount(2);
        sync.setLinks({false, false, false}, 0);
        sync.setView(0, {{0.1, 0.1}, 2});
        sync.setView(1, {{0.9, 0.9}, 8});
        sync.setWindow(1, {0.7, 0.1, false});
        QSignalSpy spy(&sync, &Synchroniser::linksChanged);
        sync.setLinks({true, true, true}, 1);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(sync.view(0).zoom, 8.);
        QCOMPARE(sync.window(0).centre, 0.7);
    }

    void switchingOffLeavesNoStrayCursor()
    {
        Synchroniser sync;
        sync.setPaneCount(2);
        sync.setCursor(0, QPointF(0.5, 0.5));
        QVERIFY(sync.cursor(1));
        sync.setLinks({true, true, false}, 0);
        QVERIFY(!sync.cursor(1));
        QVERIFY(sync.cursor(0));
    }

    void newPanesJoin()
    {
        Synchroniser sync;
        sync.setPaneCount(1);
        sync.setView(0, {{0.4, 0.4}, 3});
        sync.setPaneCount(4);
        QCOMPARE(sync.view(3).zoom, 3.);
        sync.setLinks({false, true, true}, 0);
        sync.setPaneCount(5);
        QCOMPARE(sync.view(4), PaneView());
    }
};

QTEST_APPLESS_MAIN(TestSynchroniser)
#include "tst_synchroniser.moc"
