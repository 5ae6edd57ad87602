// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMainWindow>
#include <QSignalSpy>

#include "app/window/session/session_opening.h"
#include "app/window/session/window_session.h"
#include "core/base/error.h"
#include "open_scene.h"

using namespace saliscope;
using namespace saliscope::window;
namespace fs = std::filesystem;

/// Sessions over the cases of the scene, wired as the main window does it.
class TestSessionOpening final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void bringsItsPartsInOrder();
    void tellsItemByItemWhatIsMissing();
    void aDamagedFileLeavesEverything();
    void aSessionWithoutCasesOpensNothing();
    void casesThatAreGoneEndIt();
    void theLaterOfTwoIsOpened();
    void otherCasesEndIt();
    void aViewOfOpenCasesKeepsTheNotes();
    void aViewOfOtherCasesOpensThem();

private:
    session::Session exampleSession() const
    {
        session::Session session;
        session.data = sessionData(m_scene->cases());
        session.results = {{"up", m_scene->data.root / "up"}};
        session.panes.columns = 2;
        session.panes.choices = {mapsOf("up"), hidden()};
        session.currentCase = "b.png";
        session.cases["c.png"] = {{"odd"}, "look again", true, {}};
        return session;
    }
    static session::MapChoice mapsOf(const std::string& set)
    {
        session::MapChoice choice;
        choice.existingSet = set;
        return choice;
    }
    static session::MapChoice hidden()
    {
        session::MapChoice choice;
        choice.hidden = true;
        return choice;
    }
    QString saved(const session::Session& session, const std::string& name) const
    {
        session::saveSession(m_scene->data.root / name, session);
        return OpenScene::text(m_scene->data.root / name);
    }
    void openCases() const { QVERIFY(m_scene->open(m_scene->cases())); }
    bool ends() const
    {
        return QTest::qWaitFor([&] { return m_events.contains("finished"); }, OpenScene::patience);
    }
    bool isToldOf(const QString& words) const
    {
        return QTest::qWaitFor([&] { return m_scene->messages.text().contains(words); },
                               OpenScene::patience);
    }
    QString notesOn(char sample) const
    {
        const ui::CaseNotes* notes = m_scene->browser.notes(m_scene->caseOf(sample));
        return notes ? notes->note : QString();
    }
    const std::string& currentName() const
    {
        const ui::CaseRows rows = m_scene->browser.rows();
        return rows.sample(rows.rowOf(m_scene->browser.current())).name;
    }

    std::unique_ptr<OpenScene> m_scene;
    std::unique_ptr<SessionState> m_state;
    std::unique_ptr<SessionOpening> m_opening;
    QStringList m_events;
};

void TestSessionOpening::init()
{
    m_opening.reset(); // before what it works on
    m_scene = std::make_unique<OpenScene>();
    m_scene->writeMaps("up", false, {'a', 'b', 'c'});
    m_state = std::make_unique<SessionState>();
    m_state->addPart(panesPart(m_scene->viewer));
    m_state->addPart(notesPart(m_scene->browser));
    m_state->addPart(browserPart(m_scene->browser));
    m_opening =
        std::make_unique<SessionOpening>(m_scene->workspace, m_scene->browser, m_scene->viewer,
                                         *m_state, m_scene->messages, nullptr);
    m_events.clear();
    connect(&m_scene->workspace, &Workspace::datamoduleChanged, m_opening.get(), [this] {
        m_scene->browser.setCurrent(m_scene->caseOf('a'));
        m_events << "cases";
        m_opening->takeCases();
    });
    connect(&m_scene->workspace, &Workspace::checkpointsChanged, m_opening.get(),
            &SessionOpening::finishWhenRead);
    connect(&m_scene->workspace, &Workspace::resultsChanged, this, [this] { m_events << "maps"; });
    connect(m_opening.get(), &SessionOpening::applied, this, [this] { m_events << "applied"; });
    connect(m_opening.get(), &SessionOpening::viewShown, this, [this] { m_events << "view"; });
    connect(m_opening.get(), &SessionOpening::finished, this, [this] { m_events << "finished"; });
    connect(m_opening.get(), &SessionOpening::otherCases, this, [this] { m_events << "others"; });
}

void TestSessionOpening::bringsItsPartsInOrder()
{
    connect(m_opening.get(), &SessionOpening::applied, m_opening.get(), [this] {
        QCOMPARE(notesOn('c'), QStringLiteral("look again")); // whoever hears of it finds them
        QCOMPARE(currentName(), std::string("b.png"));
        QVERIFY(m_opening->isOpening());
    });
    m_opening->openFile(saved(exampleSession(), "work.saliscope"));
    QVERIFY(ends());
    QCOMPARE(m_events, (QStringList{"cases", "applied", "maps", "finished"}));
    QVERIFY(!m_opening->isOpening());
    QCOMPARE(m_scene->viewer.paneCount(), 2);
    QVERIFY(m_scene->viewer.choice(0) == mapsOf("up"));
    QVERIFY(m_scene->viewer.choice(1) == hidden());
    QVERIFY(m_state->base() &&
            *m_state->base() == session::loadSession(m_scene->data.root / "work.saliscope"));
    QVERIFY2(m_scene->messages.text().isEmpty(), qPrintable(m_scene->messages.text()));
}

/// What is there is restored all the same.
void TestSessionOpening::tellsItemByItemWhatIsMissing()
{
    session::Session session = exampleSession();
    session.results.push_back({"gone", m_scene->data.root / "gone"});
    session.checkpoints = {{"pasa", m_scene->data.root / "lost.ckpt", "1234"}};
    session.currentCase = "z.png";
    m_opening->openFile(saved(session, "work.saliscope"));
    QVERIFY(ends());
    const QString told = m_scene->messages.text();
    for (const QString& sentence :
         {QStringLiteral("The checkpoint %1 is not there.")
              .arg(OpenScene::text(m_scene->data.root / "lost.ckpt")),
          QStringLiteral("The results %1 are not there.")
              .arg(OpenScene::text(m_scene->data.root / "gone")),
          QStringLiteral("The case z.png is not among the cases any more.")})
        QVERIFY2(told.contains(sentence), qPrintable(told));
    QVERIFY(!told.contains(OpenScene::text(m_scene->data.root / "up")));
    QCOMPARE(m_scene->workspace.resultSets().size(), std::size_t(1));
    QCOMPARE(notesOn('c'), QStringLiteral("look again"));
}

void TestSessionOpening::aDamagedFileLeavesEverything()
{
    openCases();
    m_events.clear();
    const auto open = m_scene->workspace.datamodule();
    const QString file = saved(exampleSession(), "work.saliscope");
    std::string text = readFile(m_scene->data.root / "work.saliscope");
    text.resize(text.size() / 2);
    writeFileAtomically(m_scene->data.root / "work.saliscope", {text});
    m_opening->openFile(file);
    QVERIFY(isToldOf("work.saliscope"));
    QVERIFY(!m_opening->isOpening());
    QCOMPARE(m_scene->workspace.datamodule(), open);
    QVERIFY(m_events.isEmpty());
}

void TestSessionOpening::aSessionWithoutCasesOpensNothing()
{
    m_opening->openCarried([] { return session::Session(); }, {}, false);
    QVERIFY(isToldOf("names no cases"));
    QVERIFY(!m_opening->isOpening());
    QVERIFY(m_events.isEmpty());
}

void TestSessionOpening::casesThatAreGoneEndIt()
{
    session::Session session = exampleSession();
    session.data.path = m_scene->data.root / "gone.json";
    QSignalSpy refused(&m_scene->workspace, &Workspace::casesRefused);
    m_opening->openFile(saved(session, "work.saliscope"));
    QVERIFY(refused.wait(OpenScene::patience));
    QVERIFY(isToldOf("gone.json"));
    QVERIFY(!m_opening->isOpening());
    // What is opened next is no session's.
    openCases();
    QCOMPARE(m_events, (QStringList{"cases", "others"}));
    QVERIFY(notesOn('c').isEmpty());
}

void TestSessionOpening::theLaterOfTwoIsOpened()
{
    session::Session other = exampleSession();
    other.cases["c.png"].note = "the other's";
    const QString first = saved(exampleSession(), "first.saliscope");
    const QString second = saved(other, "second.saliscope");
    m_opening->openFile(first);
    m_opening->openFile(second);
    QVERIFY(ends());
    QCOMPARE(notesOn('c'), QStringLiteral("the other's"));
    QCOMPARE(m_events.count("applied"), 1);
    QCOMPARE(m_events.count("finished"), 1);
}

/// While the session's cases are being read, the user opens others.
void TestSessionOpening::otherCasesEndIt()
{
    m_scene->data.writeList(R"({"train": [["a.png", 1]], "test": [["c.png", 1]]})");
    fs::copy(m_scene->data.root / "split.json", m_scene->data.root / "fewer.json");
    OpenRequest fewer = m_scene->cases();
    fewer.datamodule = OpenScene::text(m_scene->data.root / "fewer.json");
    {
        const BusyQueue busy(m_scene->runner, QStringLiteral("files"));
        m_opening->openFile(saved(exampleSession(), "work.saliscope"));
        QTRY_VERIFY_WITH_TIMEOUT(m_opening->isOpening(), OpenScene::patience);
        m_scene->workspace.openNow(fewer);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_events.contains("others"), OpenScene::patience);
    QVERIFY(!m_opening->isOpening());
    QVERIFY(!m_events.contains("applied"));
    QVERIFY(!m_state->base());
    for (int row = 0; row < 2; ++row)
        QVERIFY(!m_scene->browser.notes(m_scene->browser.rows().indexOf(row)));
}

void TestSessionOpening::aViewOfOpenCasesKeepsTheNotes()
{
    openCases();
    m_events.clear();
    m_scene->browser.setNotes(m_scene->caseOf('a'), {{}, "mine", false});
    SessionToOpen view = lookedAt(exampleSession());
    view.isView = true;
    QVERIFY(m_opening->hasCases(view));
    m_opening->openView(view);
    QVERIFY(ends());
    QCOMPARE(m_events, (QStringList{"view", "maps", "finished"}));
    QCOMPARE(notesOn('a'), QStringLiteral("mine"));
    QVERIFY(notesOn('c').isEmpty()); // a view has no notes to bring
    QCOMPARE(currentName(), std::string("b.png"));
    QVERIFY(m_scene->viewer.choice(0) == mapsOf("up"));
    // Results that are open already are not opened twice.
    m_events.clear();
    m_opening->openView(view);
    QCOMPARE(m_events, (QStringList{"view", "finished"}));
}

void TestSessionOpening::aViewOfOtherCasesOpensThem()
{
    SessionToOpen view = lookedAt(exampleSession());
    view.isView = true;
    QVERIFY(!m_opening->hasCases(view));
    m_opening->openView(view);
    QVERIFY(ends());
    QCOMPARE(m_events, (QStringList{"cases", "applied", "maps", "finished"}));
    QVERIFY(m_opening->hasCases(view));
    session::Session elsewhere = exampleSession();
    elsewhere.data.datadir = m_scene->data.root / "elsewhere";
    QVERIFY(!m_opening->hasCases(lookedAt(elsewhere)));
}

QTEST_MAIN(TestSessionOpening)
#include "tst_session_opening.moc"
