// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QSignalSpy>

#include "app/window/cases/map_fetcher.h"
#include "open_scene.h"

using namespace saliscope;
using namespace saliscope::window;

class TestMapFetcher final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bringsMapsInTheOrderOfTheChoices();
    void comesAfterThePanes();
    void followsTheCase();
    void dropsWhatIsNoLongerWanted();
    void oneThatFailsLeavesTheOthers();
    void saysWhatIsNotOpen();
    void looksAgainWhenMapsAreOpened();
    void takesWhatIsKeptAtOnce();

private:
    bool isMap(const FetchedMap& fetched, char sample, bool falls) const
    {
        return fetched.map && fetched.error.isEmpty() &&
               fetched.map->raw.values == OpenScene::map(sample, falls).values;
    }
    bool completes(const MapFetcher& fetcher) const
    {
        return QTest::qWaitFor([&] { return fetcher.isComplete(); }, OpenScene::patience);
    }

    std::unique_ptr<OpenScene> m_scene;
};

void TestMapFetcher::init()
{
    m_scene = std::make_unique<OpenScene>();
    m_scene->writeMaps("up", false, {'a', 'b', 'c'});
    m_scene->writeMaps("down", true, {'a', 'b'});
    QVERIFY(m_scene->open(m_scene->cases()));
    QVERIFY(m_scene->openMaps({"up", "down"}));
}

void TestMapFetcher::bringsMapsInTheOrderOfTheChoices()
{
    MapFetcher fetcher(m_scene->workspace, m_scene->controller, nullptr);
    QVERIFY(fetcher.isComplete()); // nothing is wanted
    m_scene->browser.setCurrent(m_scene->caseOf('b'));
    fetcher.setChoices({m_scene->choiceOf("down"), m_scene->choiceOf("up")});
    QVERIFY(!fetcher.isComplete());
    QVERIFY(completes(fetcher));
    QCOMPARE(fetcher.maps().size(), std::size_t(2));
    QVERIFY(isMap(fetcher.maps()[0], 'b', true));
    QVERIFY(isMap(fetcher.maps()[1], 'b', false));
}

void TestMapFetcher::comesAfterThePanes()
{
    MapFetcher fetcher(m_scene->workspace, m_scene->controller, nullptr);
    m_scene->viewer.setPanes(1, 1, {m_scene->choiceOf("up")});
    fetcher.setChoices({m_scene->choiceOf("down")});
    QStringList order;
    connect(&m_scene->controller, &CaseController::mapShown, &fetcher, [&] { order << "pane"; });
    connect(&fetcher, &MapFetcher::changed, &fetcher, [&] {
        if (fetcher.isComplete())
            order << "fetched";
    });
    m_scene->browser.setCurrent(m_scene->caseOf('a'));
    QVERIFY(completes(fetcher));
    QCOMPARE(order, (QStringList{"pane", "fetched"}));
}

void TestMapFetcher::followsTheCase()
{
    MapFetcher fetcher(m_scene->workspace, m_scene->controller, nullptr);
    fetcher.setChoices({m_scene->choiceOf("up")});
    for (const char sample : {'a', 'c', 'b', 'a'}) {
        m_scene->browser.setCurrent(m_scene->caseOf(sample));
        // What it has by now, if anything, is of this case.
        QVERIFY(!fetcher.maps()[0].map || isMap(fetcher.maps()[0], sample, false));
        QVERIFY(completes(fetcher));
        QVERIFY(isMap(fetcher.maps()[0], sample, false));
    }
}

/// A job of a case that was left brings nothing, not even into the cache.
void TestMapFetcher::dropsWhatIsNoLongerWanted()
{
    MapFetcher fetcher(m_scene->workspace, m_scene->controller, nullptr);
    m_scene->browser.setCurrent(m_scene->caseOf('a'));
    QTRY_VERIFY_WITH_TIMEOUT(m_scene->controller.isSettled(), OpenScene::patience);
    const FetchedMap former = [&] {
        const BusyQueue busy(m_scene->runner, QStringLiteral("files"));
        fetcher.setChoices({m_scene->choiceOf("up")});
        const FetchedMap wanted = fetcher.maps()[0];
        fetcher.setChoices({m_scene->choiceOf("down")});
        m_scene->browser.setCurrent(m_scene->caseOf('b'));
        return wanted;
    }();
    QVERIFY(former.key);
    QVERIFY(completes(fetcher));
    QVERIFY(isMap(fetcher.maps()[0], 'b', true));
    QVERIFY(!m_scene->controller.cachedMap(*former.key));
}

void TestMapFetcher::oneThatFailsLeavesTheOthers()
{
    MapFetcher fetcher(m_scene->workspace, m_scene->controller, nullptr);
    m_scene->browser.setCurrent(m_scene->caseOf('c')); // has no map in "down"
    fetcher.setChoices({m_scene->choiceOf("down"), m_scene->choiceOf("up")});
    QVERIFY(completes(fetcher));
    QVERIFY(!fetcher.maps()[0].map);
    QVERIFY2(fetcher.maps()[0].error.contains("c.npy"), qPrintable(fetcher.maps()[0].error));
    QVERIFY(isMap(fetcher.maps()[1], 'c', false));
    // The next case has one: the error goes with its case.
    m_scene->browser.setCurrent(m_scene->caseOf('b'));
    QVERIFY(completes(fetcher));
    QVERIFY(isMap(fetcher.maps()[0], 'b', true));
}

void TestMapFetcher::saysWhatIsNotOpen()
{
    MapFetcher fetcher(m_scene->workspace, m_scene->controller, nullptr);
    session::MapChoice unknown;
    unknown.existingSet = "nowhere";
    fetcher.setChoices({unknown, session::MapChoice()}); // and no checkpoint is open
    QVERIFY(!fetcher.isComplete());                      // there is no case yet
    m_scene->browser.setCurrent(m_scene->caseOf('a'));
    QVERIFY(completes(fetcher));
    for (const FetchedMap& fetched : fetcher.maps())
        QVERIFY(!fetched.map && fetched.error.contains("no longer open"));
}

void TestMapFetcher::looksAgainWhenMapsAreOpened()
{
    MapFetcher fetcher(m_scene->workspace, m_scene->controller, nullptr);
    session::MapChoice later;
    later.existingSet = "later";
    m_scene->browser.setCurrent(m_scene->caseOf('a'));
    fetcher.setChoices({later});
    QVERIFY(completes(fetcher));
    QVERIFY(!fetcher.maps()[0].error.isEmpty());
    m_scene->writeMaps("later", true, {'a', 'b', 'c'});
    QVERIFY(m_scene->openMaps({"later"}));
    QCOMPARE(m_scene->choiceOf("later").existingSet, later.existingSet);
    QTRY_VERIFY_WITH_TIMEOUT(isMap(fetcher.maps()[0], 'a', true), OpenScene::patience);
}

void TestMapFetcher::takesWhatIsKeptAtOnce()
{
    MapFetcher first(m_scene->workspace, m_scene->controller, nullptr);
    m_scene->browser.setCurrent(m_scene->caseOf('a'));
    first.setChoices({m_scene->choiceOf("up")});
    QVERIFY(completes(first));
    MapFetcher second(m_scene->workspace, m_scene->controller, nullptr);
    second.setChoices({m_scene->choiceOf("up")});
    QVERIFY(isMap(second.maps()[0], 'a', false));
}

QTEST_MAIN(TestMapFetcher)
#include "tst_map_fetcher.moc"
