// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include "app/window/cases/case_survey.h"
#include "open_scene.h"
#include "widgets/cases/work_list_bar.h"

using namespace saliscope;
using namespace saliscope::window;
namespace fs = std::filesystem;

namespace
{

session::WorkList listOf(const char* column)
{
    return {"", column, session::condition(column, session::Comparison::Less, 2)};
}

} // namespace

/// Two panes show maps whose ranks agree or are each other's reverse.
class TestCaseSurvey final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_survey = nullptr; }
    void restsUntilAListWantsSomething();
    void findsTheCorrelationOfEveryCase();
    void startsAnewForOtherMaps();
    void dropsResultsOfFormerMaps();
    void stopsWithTheList();
    void goesOnBehindACaseThatFails();
    void startsAnewForOtherCases();

private:
    void show(const std::string& first, const std::string& second)
    {
        m_scene->viewer.setPanes(1, 2, {m_scene->choiceOf(first), m_scene->choiceOf(second)});
    }
    /// What the column says of a, b and c; empty: there is no column.
    QList<double> correlations() const
    {
        const QList<ui::ColumnValues> columns = m_scene->browser.rows().scores();
        for (const ui::ColumnValues& column : columns)
            if (column.measure == session::columns::lowestCorrelation)
                return column.values;
        return {};
    }
    bool finds(double a, double b, double c) const
    {
        return QTest::qWaitFor(
            [&] {
                const QList<double> found = correlations();
                return found.size() == 3 && std::abs(found[0] - a) < 1e-9 &&
                       std::abs(found[1] - b) < 1e-9 && std::abs(found[2] - c) < 1e-9;
            },
            OpenScene::patience);
    }

    std::unique_ptr<OpenScene> m_scene;
    std::unique_ptr<ui::WorkListBar> m_lists;
    CaseSurvey* m_survey = nullptr; // its list's
};

void TestCaseSurvey::init()
{
    m_lists.reset(); // before what it looks at
    m_scene = std::make_unique<OpenScene>();
    for (const char* folder : {"up", "same"})
        m_scene->writeMaps(folder, false, {'a', 'b', 'c'});
    m_scene->writeMaps("down", true, {'a', 'b', 'c'});
    m_lists = std::make_unique<ui::WorkListBar>(m_scene->browser, m_scene->runner);
    m_lists->setLists({listOf(session::columns::lowestCorrelation), listOf("label")});
    m_survey = new CaseSurvey(m_scene->workspace, m_scene->browser, m_scene->viewer, *m_lists);
    QVERIFY(m_scene->open(m_scene->cases()));
    QVERIFY(m_scene->openMaps({"up", "same", "down"}));
    show("up", "down");
    QCoreApplication::processEvents();
}

void TestCaseSurvey::restsUntilAListWantsSomething()
{
    QVERIFY(m_survey->isIdle());
    m_lists->choose(1); // asks for labels, which are known
    QVERIFY(m_survey->isIdle());
    QCOMPARE(m_survey->count(), 0);
    m_lists->choose(0);
    QVERIFY(!m_survey->isIdle());
}

void TestCaseSurvey::findsTheCorrelationOfEveryCase()
{
    m_lists->choose(0);
    QVERIFY(finds(-1, -1, -1));
    QCOMPARE(m_survey->count(), 3);
    QVERIFY(m_survey->isIdle());
    // Chosen again it has nothing left to do.
    m_lists->choose(-1);
    m_lists->choose(0);
    QVERIFY(m_survey->isIdle());
    QCOMPARE(m_survey->count(), 3);
}

void TestCaseSurvey::startsAnewForOtherMaps()
{
    m_lists->choose(0);
    QVERIFY(finds(-1, -1, -1));
    show("up", "same");
    QVERIFY(finds(1, 1, 1));
    QCOMPARE(m_survey->count(), 3);
    // Another pane with the same maps changes nothing for any two of them.
    m_scene->viewer.setPanes(
        1, 3, {m_scene->choiceOf("up"), m_scene->choiceOf("same"), m_scene->choiceOf("down")});
    QVERIFY(finds(-1, -1, -1));
}

/// The panes change while a case is being looked at: what comes of it says nothing of the new maps.
void TestCaseSurvey::dropsResultsOfFormerMaps()
{
    {
        const BusyQueue busy(m_scene->runner, m_scene->workspace.device());
        m_lists->choose(0); // the first case waits
        QVERIFY(!m_survey->isIdle());
        show("up", "same");
        QCoreApplication::processEvents();
        QVERIFY(!m_survey->isIdle());
    }
    QVERIFY(finds(1, 1, 1));
    QCOMPARE(m_survey->count(), 3); // the former one is not counted
}

void TestCaseSurvey::stopsWithTheList()
{
    m_lists->choose(0);
    m_lists->choose(-1);
    QTRY_VERIFY(m_survey->isIdle());
    const int looked = m_survey->count();
    QVERIFY(looked <= 1); // what had begun
    m_lists->choose(0);
    QVERIFY(finds(-1, -1, -1));
    QCOMPARE(m_survey->count(), 3);
}

void TestCaseSurvey::goesOnBehindACaseThatFails()
{
    fs::resize_file(m_scene->data.root / "down/b.npy", 10);
    m_lists->choose(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_survey->count(), 3, OpenScene::patience);
    QTRY_COMPARE(correlations().size(), 3);
    QCOMPARE(correlations()[0], -1.0);
    QVERIFY(std::isnan(correlations()[1]));
    QCOMPARE(correlations()[2], -1.0);
}

void TestCaseSurvey::startsAnewForOtherCases()
{
    m_lists->choose(0);
    QVERIFY(finds(-1, -1, -1));
    // The same cases without the first one.
    const fs::path list = m_scene->data.root / "fewer.json";
    writeFileAtomically(list, {R"({"train": [["b.png", 1]], "test": [["c.png", 1]]})"});
    OpenRequest fewer = m_scene->cases();
    fewer.datamodule = OpenScene::text(list);
    m_scene->workspace.openNow(fewer);
    QTRY_COMPARE_WITH_TIMEOUT(m_scene->browser.rows().count(), 2, OpenScene::patience);
    QVERIFY(m_scene->openMaps({"up", "same", "down"}));
    QTRY_VERIFY(m_survey->isIdle());
    QCOMPARE(m_survey->count(), 0);
    QVERIFY(correlations().isEmpty()); // those of the cases before
    m_lists->choose(0);
    QTRY_COMPARE_WITH_TIMEOUT(m_survey->count(), 2, OpenScene::patience);
    QTRY_COMPARE(correlations().size(), 2);
    QCOMPARE(correlations()[0], -1.0);
    QCOMPARE(correlations()[1], -1.0);
}

QTEST_MAIN(TestCaseSurvey)
#include "tst_case_survey.moc"
