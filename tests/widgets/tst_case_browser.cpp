// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "support/case_lists.h"
#include "support/earlier_jobs.h"
#include "widgets/cases/case_browser.h"
#include "widgets/cases/case_table_view.h"
#include "widgets/cases/thumbnails.h"
#include "widgets/jobs/job_runner.h"

using namespace saliscope;
using namespace saliscope::ui;
using namespace saliscope::ui;

namespace
{

QList<int> numbers(const std::vector<CaseIndex>& cases)
{
    QList<int> result;
    for (const CaseIndex index : cases)
        result.append(index.split * 100 + index.sample);
    return result;
}

} // namespace

class TestCaseBrowser final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensWithoutACurrentCase();
    void stepsByKey();
    void stepsByCall();
    void filtersShowChips();
    void textFilterByKeys();
    void hiddenCurrentCaseKeepsItsPlace();
    void keepsSelectionWhenSorted();
    void spaceTogglesReviewed();
    void editsNotesOfTheCurrentCase();
    void scoresArriveAndAreForgotten();
    void showsOnlyPickedCases();
    void othersExtendTheContextMenu();
    void loadsVisibleThumbnailsOnly();
    void everyControlHasAName();
    void goesWhileJobsRun();

private:
    CaseTableView& view() const { return *m_browser->findChild<CaseTableView*>(); }
    QStringList chips() const;
    void show();

    std::unique_ptr<JobRunner> m_runner;
    std::unique_ptr<CaseBrowser> m_browser;
};

void TestCaseBrowser::init()
{
    m_runner = std::make_unique<JobRunner>();
    m_browser = std::make_unique<CaseBrowser>(*m_runner);
    m_browser->resize(700, 500);
    m_browser->setThumbnailSize(ThumbnailSize::None);
}

void TestCaseBrowser::cleanup()
{
    m_browser.reset();
    m_runner.reset();
}

void TestCaseBrowser::show()
{
    m_browser->show();
    m_browser->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_browser.get()));
    view().setFocus();
}

QStringList TestCaseBrowser::chips() const
{
    QStringList result;
    for (const QToolButton* button : m_browser->findChildren<QToolButton*>())
        if (button->text().endsWith(u'\u00d7') && !button->isHidden())
            result.append(button->text().chopped(3));
    return result;
}

void TestCaseBrowser::opensWithoutACurrentCase()
{
    QSignalSpy shown(m_browser.get(), &CaseBrowser::shownChanged);
    QVERIFY(!view().emptyText().isEmpty());
    m_browser->setDatamodule(caseList(10));
    QCOMPARE(m_browser->shown().size(), std::size_t(10));
    QCOMPARE(shown.size(), 1);
    QVERIFY(!m_browser->current().valid());
    QVERIFY(!m_browser->notes({0, 0}));
    m_browser->setDatamodule(nullptr);
    QCOMPARE(m_browser->shown().size(), std::size_t(0));
}

void TestCaseBrowser::stepsByKey()
{
    m_browser->setDatamodule(caseList(12));
    show();
    QSignalSpy current(m_browser.get(), &CaseBrowser::currentChanged);
    QSignalSpy activated(m_browser.get(), &CaseBrowser::activated);
    m_browser->setCurrent({0, 0});
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(m_browser->current(), (CaseIndex{0, 1}));
    QTest::keyClick(&view(), Qt::Key_End);
    QCOMPARE(m_browser->current(), (CaseIndex{1, 2}));
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(m_browser->current(), (CaseIndex{0, 0}));
    QCOMPARE(current.size(), 5);
    QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(numbers(m_browser->selected()), QList<int>({0, 1}));
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void TestCaseBrowser::stepsByCall()
{
    m_browser->setDatamodule(caseList(12));
    m_browser->setCurrent({0, 7});
    QCOMPARE(m_browser->neighbour(2), (CaseIndex{1, 0}));
    QCOMPARE(m_browser->neighbour(-1), (CaseIndex{0, 6}));
    QVERIFY(!m_browser->neighbour(100).valid());
    m_browser->next();
    m_browser->next();
    QCOMPARE(m_browser->current(), (CaseIndex{1, 0}));
    QCOMPARE(numbers(m_browser->selected()), QList<int>{100});
    m_browser->previous();
    QCOMPARE(m_browser->current(), (CaseIndex{0, 8}));
    m_browser->setCurrent({1, 2});
    m_browser->next();
    QCOMPARE(m_browser->current(), (CaseIndex{1, 2}));
}

void TestCaseBrowser::filtersShowChips()
{
    m_browser->setDatamodule(caseList(40));
    show();
    CaseFilter filter;
    filter.splits = {1};
    filter.boxes = true;
    filter.flags = CaseFlag::Failed;
    m_browser->setFilter(filter);
    QCOMPARE(chips(), QStringList({"Split: test", "With boxes", "Flag: failed"}));
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(0));
    for (QToolButton* button : m_browser->findChildren<QToolButton*>())
        if (button->text().startsWith("Flag"))
            button->click();
    QCOMPARE(chips(), QStringList({"Split: test", "With boxes"}));
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(2));
    const auto labels = m_browser->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel* label) { return label->text().contains("2 of 40"); }));
    m_browser->clearFilters();
    QVERIFY(chips().isEmpty());
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(40));
}

void TestCaseBrowser::textFilterByKeys()
{
    m_browser->setDatamodule(caseList(40));
    show();
    QTest::keyClick(&view(), Qt::Key_F, Qt::ControlModifier);
    auto* text = qobject_cast<QLineEdit*>(m_browser->focusWidget());
    QVERIFY(text);
    const QString name = QString::fromStdString(caseList(40)->splits[0].samples[5].name);
    QTest::keyClicks(text, name.mid(7, 6));
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(1));
    QTest::keyClick(text, Qt::Key_Down);
    QCOMPARE(m_browser->focusWidget(), &view());
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(40));
    QTest::keyClick(&view(), Qt::Key_X); // letters do not search
    QVERIFY(m_browser->filter().empty());
}

void TestCaseBrowser::hiddenCurrentCaseKeepsItsPlace()
{
    m_browser->setDatamodule(caseList(12));
    show();
    m_browser->setCurrent({0, 3});
    m_browser->setNotes({0, 3}, {{}, {}, true});
    CaseFilter filter;
    filter.reviewed = false;
    m_browser->setFilter(filter);
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(11));
    QCOMPARE(m_browser->current(), (CaseIndex{0, 3}));
    QVERIFY(m_browser->selected().empty());
    QCOMPARE(m_browser->neighbour(1), (CaseIndex{0, 4}));
    QCOMPARE(m_browser->neighbour(-1), (CaseIndex{0, 2}));
    m_browser->next();
    QCOMPARE(m_browser->current(), (CaseIndex{0, 4}));
    m_browser->setNotes({0, 4}, {{}, {}, true}); // and now by itself
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(10));
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(m_browser->current(), (CaseIndex{0, 5}));
}

void TestCaseBrowser::keepsSelectionWhenSorted()
{
    m_browser->setDatamodule(caseList(40));
    show();
    m_browser->setCurrent({0, 2});
    m_browser->selectCases({{0, 2}, {0, 3}, {1, 4}});
    QSignalSpy shown(m_browser.get(), &CaseBrowser::shownChanged);
    QSignalSpy selection(m_browser.get(), &CaseBrowser::selectionChanged);
    m_browser->setOrder({CaseColumn{CaseField::Split}, true});
    QTRY_VERIFY(shown.size() >= 1);
    QTRY_COMPARE(m_browser->shown().front(), (CaseIndex{1, 0}));
    QCOMPARE(numbers(m_browser->selected()), QList<int>({104, 2, 3}));
    QCOMPARE(m_browser->current(), (CaseIndex{0, 2}));
    QCOMPARE(selection.size(), 0);
    m_browser->next();
    QCOMPARE(m_browser->current(), (CaseIndex{0, 3}));
    m_browser->setOrder({});
    QTRY_COMPARE(m_browser->shown().front(), (CaseIndex{0, 0}));
}

void TestCaseBrowser::spaceTogglesReviewed()
{
    m_browser->setDatamodule(caseList(12));
    show();
    QSignalSpy changed(m_browser.get(), &CaseBrowser::notesChanged);
    m_browser->selectCases({{0, 1}, {0, 2}});
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(m_browser->notes({0, 1})->reviewed && m_browser->notes({0, 2})->reviewed);
    QCOMPARE(changed.size(), 2);
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(m_browser->allNotes().empty());
}

void TestCaseBrowser::editsNotesOfTheCurrentCase()
{
    m_browser->setDatamodule(caseList(12));
    show();
    m_browser->setCurrent({0, 1});
    auto* note = m_browser->findChild<QPlainTextEdit*>();
    m_browser->focusTags();
    auto* tags = qobject_cast<QLineEdit*>(m_browser->focusWidget());
    QVERIFY(tags && note);
    QTest::keyClicks(tags, "odd, apex ,odd");
    QTest::keyClicks(note, "Look again");
    QCOMPARE(*m_browser->notes({0, 1}), (CaseNotes{{"odd", "apex"}, "Look again", false}));
    m_browser->next();
    QCOMPARE(note->toPlainText(), QString());
    QVERIFY(!m_browser->notes({0, 2}));
    m_browser->previous();
    QCOMPARE(note->toPlainText(), "Look again");
    note->selectAll();
    QTest::keyClicks(note, "x");
    note->undo();
    QCOMPARE(m_browser->notes({0, 1})->note, "Look again");
    const auto all = m_browser->allNotes();
    m_browser->setAllNotes(std::map<std::string, CaseNotes>());
    QVERIFY(m_browser->allNotes().empty());
    QCOMPARE(note->toPlainText(), QString());
    m_browser->setAllNotes(all);
    QCOMPARE(note->toPlainText(), "Look again");
}

void TestCaseBrowser::scoresArriveAndAreForgotten()
{
    const auto list = caseList(12);
    m_browser->setDatamodule(list);
    m_browser->setCurrent({0, 2});
    const int columns = view().model()->columnCount();
    ScoreColumn column{"energy", "share inside", {}};
    column.values[list->splits[0].samples[4].name] = 0.25;
    m_browser->setScoreColumn(column);
    QTRY_COMPARE(view().model()->columnCount(), columns + 1);
    QVERIFY(view().selectionModel()->isRowSelected(2)); // the new column too
    m_browser->setOrder({CaseColumn{CaseField::Score}, false});
    QTRY_COMPARE(m_browser->shown().front(), (CaseIndex{0, 4}));
    column.values[list->splits[1].samples[0].name] = 0.1;
    m_browser->setScoreColumn(column);
    QTRY_COMPARE(m_browser->shown().front(), (CaseIndex{1, 0}));
    m_browser->setScoreColumn(column);
    m_browser->setDatamodule(caseList(6)); // the column on its way is not for this one
    QVERIFY(finishEarlierJobs(*m_runner, "cases"));
    QCOMPARE(view().model()->columnCount(), columns);
}

void TestCaseBrowser::showsOnlyPickedCases()
{
    m_browser->setDatamodule(caseList(12));
    m_browser->showOnly("Confident, but outside", {{0, 2}, {1, 1}});
    QTRY_COMPARE(numbers(m_browser->shown()), QList<int>({2, 101}));
    QCOMPARE(chips(), QStringList{"Confident, but outside"});
    m_browser->showOnly("Others", {{0, 5}});
    QTRY_COMPARE(numbers(m_browser->shown()), QList<int>({5}));
}

void TestCaseBrowser::othersExtendTheContextMenu()
{
    m_browser->setDatamodule(caseList(12));
    show();
    m_browser->setCurrent({0, 1});
    int actions = 0;
    connect(m_browser.get(), &CaseBrowser::contextMenuAboutToShow, this,
            [&](QMenu* menu) { actions = int(menu->actions().size()); });
    emit view().customContextMenuRequested(QPoint(10, 10));
    QVERIFY(actions >= 3);
    for (QMenu* menu : m_browser->findChildren<QMenu*>())
        menu->close();
}

void TestCaseBrowser::loadsVisibleThumbnailsOnly()
{
    m_browser->setThumbnailSize(ThumbnailSize::Medium);
    m_browser->setDatamodule(caseList(1000)); // their files do not exist
    show();
    auto* thumbnails = m_browser->findChild<Thumbnails*>();
    QVERIFY(thumbnails);
    QTRY_VERIFY(thumbnails->failed(0));
    QVERIFY(!thumbnails->failed(500));
    m_browser->setCurrent({0, 500});
    QTRY_VERIFY(thumbnails->failed(500));
    QTRY_COMPARE(thumbnails->pending(), 0);
    QVERIFY(!thumbnails->failed(100));
}

void TestCaseBrowser::everyControlHasAName()
{
    m_browser->setDatamodule(caseList(12));
    show();
    for (const QWidget* widget : m_browser->findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel*>(widget) ||
            !widget->isVisibleTo(m_browser.get()))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 widget->metaObject()->className());
    }
}

void TestCaseBrowser::goesWhileJobsRun()
{
    m_browser->setThumbnailSize(ThumbnailSize::Medium);
    m_browser->setDatamodule(caseList(50000));
    show();
    m_browser->setOrder({CaseColumn{CaseField::Name}, true});
    m_browser.reset();
    for (const char* queue : {"cases", "files"})
        QVERIFY(finishEarlierJobs(*m_runner, queue));
}

QTEST_MAIN(TestCaseBrowser)
#include "tst_case_browser.moc"
