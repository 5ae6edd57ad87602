// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "support/case_lists.h"
#include "widgets/cases/case_browser.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/cases/work_list_editor.h"
#include "widgets/jobs/job_runner.h"

using namespace saliscope;
using namespace saliscope::session;
using namespace saliscope::ui;

class TestWorkLists final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void narrowsTheBrowserAndCounts();
    void goesToTheNextUnreviewed();
    void closesWithTheChip();
    void saysWhatAListNeeds();
    void editsRows();
    void keepsNestedFilters();
    void addsAndRemovesLists();

private:
    QString text() const { return m_bar->findChild<QLabel*>()->text(); }

    std::unique_ptr<JobRunner> m_runner;
    std::unique_ptr<CaseBrowser> m_browser;
    std::unique_ptr<WorkListBar> m_bar;
};

void TestWorkLists::init()
{
    m_runner = std::make_unique<JobRunner>();
    m_browser = std::make_unique<CaseBrowser>(*m_runner);
    m_browser->setThumbnailSize(ThumbnailSize::None);
    m_bar = std::make_unique<WorkListBar>(*m_browser, *m_runner);
    m_browser->setDatamodule(caseList(40));
    m_bar->setLists({{{}, "with boxes", condition(columns::boxes, Comparison::Greater, 0)},
                     {{}, "lift", condition(columns::energyLift, Comparison::Less, 1)}});
}

void TestWorkLists::cleanup()
{
    m_bar.reset();
    m_browser.reset();
    m_runner.reset();
}

void TestWorkLists::narrowsTheBrowserAndCounts()
{
    m_bar->choose(0);
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(8));
    QCOMPARE(text(), QStringLiteral("0 of 8 case(s) reviewed"));
    m_browser->setNotes(m_browser->shown()[2], {{}, {}, true});
    QCOMPARE(text(), QStringLiteral("1 of 8 case(s) reviewed"));
    QCOMPARE(m_bar->progress().reviewed, std::size_t(1));
    m_bar->choose(-1);
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(40));
}

void TestWorkLists::goesToTheNextUnreviewed()
{
    m_bar->choose(0);
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(8));
    const std::vector<CaseIndex> shown = m_browser->shown();
    m_browser->setCurrent(shown[0]);
    m_browser->setNotes(shown[1], {{}, {}, true});
    m_bar->nextUnreviewed();
    QCOMPARE(m_browser->current(), shown[2]);
    m_bar->reviewAndGoOn();
    QVERIFY(m_browser->notes(shown[2])->reviewed);
    QCOMPARE(m_browser->current(), shown[3]);
    for (std::size_t i = 4; i < 8; ++i)
        m_browser->setNotes(shown[i], {{}, {}, true});
    m_bar->reviewAndGoOn();
    // From the start again.
    QCOMPARE(m_browser->current(), shown[0]);
    m_bar->reviewAndGoOn();
    QCOMPARE(m_browser->current(), shown[0]);
    QCOMPARE(m_bar->progress().reviewed, std::size_t(8));
    QVERIFY(!m_bar->findChild<QToolButton*>()->isEnabled());
}

void TestWorkLists::closesWithTheChip()
{
    m_bar->choose(0);
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(8));
    m_browser->clearFilters();
    QTRY_COMPARE(m_bar->chosen(), -1);
    m_bar->choose(0);
    QTRY_COMPARE(m_browser->shown().size(), std::size_t(8));
    m_browser->setDatamodule(caseList(4));
    QTRY_COMPARE(m_bar->chosen(), -1);
    QCOMPARE(m_browser->shown().size(), std::size_t(4));
}

void TestWorkLists::saysWhatAListNeeds()
{
    m_bar->choose(1);
    QTRY_VERIFY(text().contains("Energy lift"));
    QCOMPARE(m_bar->progress().total, std::size_t(0));
    m_bar->setLists(defaultWorkLists());
    QCOMPARE(m_bar->chosen(), -1);
    QCOMPARE(m_bar->lists(), defaultWorkLists());
}

void TestWorkLists::editsRows()
{
    WorkListEditor editor(m_bar->lists(), caseNumbers(m_browser->rows()));
    auto* value = editor.findChild<QDoubleSpinBox*>();
    value->setValue(2.5);
    for (QComboBox* box : editor.findChildren<QComboBox*>()) {
        if (box->accessibleName() == "Column")
            box->setCurrentIndex(box->findData("probability"));
        if (box->accessibleName() == "Comparison")
            box->setCurrentIndex(box->findData(int(Comparison::LessOrEqual)));
    }
    QCOMPARE(editor.lists()[0].filter,
             allOf({condition("probability", Comparison::LessOrEqual, 2.5)}));
    for (QPushButton* button : editor.findChildren<QPushButton*>())
        if (button->text() == "Add c&ondition")
            button->click();
    QCOMPARE(editor.lists()[0].filter.parts.size(), std::size_t(2));
    for (QComboBox* box : editor.findChildren<QComboBox*>())
        if (box->itemText(0) == "All conditions hold")
            box->setCurrentIndex(1);
    QVERIFY(editor.lists()[0].filter.kind == Filter::Kind::Any);
    QCOMPARE(editor.lists()[1], m_bar->lists()[1]);
    auto* name = editor.findChild<QLineEdit*>();
    QTest::keyClicks(name, "!");
    QCOMPARE(editor.lists()[0].name, std::string("with boxes!"));
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    const auto* buttons = editor.findChild<QDialogButtonBox*>();
    QVERIFY(!buttons->button(QDialogButtonBox::Ok)->isEnabled());
}

void TestWorkLists::keepsNestedFilters()
{
    WorkListEditor editor(defaultWorkLists(), caseNumbers(m_browser->rows()));
    auto* names = editor.findChild<QListWidget*>();
    for (int row = 0; row < names->count(); ++row)
        names->setCurrentRow(row);
    QCOMPARE(editor.lists(), defaultWorkLists());
    names->setCurrentRow(1);
    bool note = false;
    for (const QLabel* label : editor.findChildren<QLabel*>())
        note = note || (label->text().contains("kept as it is") && !label->isHidden());
    QVERIFY(note);
}

void TestWorkLists::addsAndRemovesLists()
{
    WorkListEditor editor({}, caseNumbers(m_browser->rows()));
    const auto click = [&](const QString& text) {
        for (QPushButton* button : editor.findChildren<QPushButton*>())
            if (button->text() == text)
                button->click();
    };
    click("Add the program's &lists");
    QCOMPARE(editor.lists(), defaultWorkLists());
    click("Add the program's &lists");
    QCOMPARE(editor.lists(), defaultWorkLists());
    click("&New list");
    QCOMPARE(editor.lists().size(), std::size_t(5));
    click("&Remove");
    QCOMPARE(editor.lists(), defaultWorkLists());
    QSignalSpy changed(m_bar.get(), &WorkListBar::listsChanged);
    m_bar->setLists(editor.lists());
    m_bar->setLists(editor.lists());
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(TestWorkLists)
#include "tst_work_lists.moc"
