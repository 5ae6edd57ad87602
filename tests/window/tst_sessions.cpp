// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>

#include "cases/work_list_bar.h"
#include "heartbeat.h"
#include "inspector/box_edit_store.h"
#include "large_list.h"
#include "session/autosave.h"
#include "session/session.h"
#include "session/view_provenance.h"
#include "store/png.h"
#include "window/file_commands.h"
#include "window/inspection.h"
#include "window/reading_commands.h"
#include "window/report_commands.h"
#include "window/session_commands.h"
#include "window_under_test.h"

using namespace saliscope;

namespace
{

constexpr int patience = 60000;
constexpr long noProcess = 4194305; // above the largest number Linux gives

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

bool save(WindowUnderTest& test, const QString& path)
{
    bool done = false;
    test->session().save(path, [&done] { done = true; });
    return QTest::qWaitFor([&done] { return done; }, patience);
}

bool openSession(WindowUnderTest& test, const QString& path)
{
    QSignalSpy finished(&test->session().opening(), &SessionOpening::finished);
    test->openPaths({path});
    return finished.wait(patience) && test.settle();
}

/// Four panes on the seventh case, which has notes.
bool work(WindowUnderTest& test)
{
    test->actions()["layout-4"].trigger();
    MapChoice choice;
    choice.algorithm = Algorithm::HiResCam;
    choice.layer = "fc8";
    choice.output = 0;
    choice.evidence = Evidence::Negative;
    test->viewer().setChoice(2, choice);
    emit test->viewer().choiceChanged(2);
    DisplaySettings display = test->viewer().display();
    display.opacity = 0.25;
    display.colormap = "viridis";
    test->viewer().setDisplay(display);
    test->viewer().setWindow(0, {0.4, 0.3, false});
    const std::vector<CaseIndex> shown = test->cases().shown();
    if (shown.size() < 7)
        return false;
    test->cases().setCurrent(shown[6]);
    test->cases().setNotes(shown[6], {{"odd", "apex"}, "looks at the „clavicle“", true});
    CaseFilter filter;
    filter.boxes = test->cases().rows().sample(6).boxes.empty() ? false : true;
    test->cases().setFilter(filter);
    if (!test.settle())
        return false;
    test->viewer().setView(0, {0.3, 0.6, 2.5});
    test->inspection().boxEdits().add({1, 10, 20, 30, 40});
    std::vector<WorkList> lists = test->workLists().lists();
    lists.push_back({{}, "With a finding", condition("label", Comparison::GreaterOrEqual, 0)});
    test->workLists().setLists(lists);
    test->workLists().choose(int(lists.size()) - 1);
    Reading reading = newReading("A", 3, {test->controller().currentSample()->name}, {"gradcam"});
    reading.answers = {{reading.cases.front(), ReadingPoint{4, 5}, {}, 3, false, 2.5, "gradcam"}};
    test->readings().setReadings({reading});
    return QTest::qWaitFor([&test] { return test->cases().filter().pick.has_value(); }, patience);
}

/// What a session keeps; the window's layout depends on the screen.
Session kept(WindowUnderTest& test)
{
    Session session = test->session().state().collect()();
    session.layout.clear();
    return session;
}

} // namespace

class TestSessions : public QObject
{
    Q_OBJECT

private slots:
    void workComesBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.saliscope");
        MapChoice choice;
        CaseFilter filter;
        QString name;
        Session before;
        {
            WindowUnderTest test;
            QVERIFY(test.openDemo());
            QVERIFY(!test->session().isModified());
            QVERIFY(work(test));
            QVERIFY(test->session().isModified());
            QVERIFY(test->isWindowModified());
            QVERIFY(save(test, path));
            QVERIFY(!test->isWindowModified());
            QVERIFY(test->windowTitle().startsWith("a.saliscope"));
            choice = test->viewer().choice(2);
            filter = test->cases().filter();
            before = kept(test);
            name = QString::fromStdString(test->controller().currentSample()->name);
            QCOMPARE(recentRequests().front().session, path);
        }
        WindowUnderTest test;
        QVERIFY(openSession(test, path));
        QCOMPARE(test->viewer().paneCount(), 4);
        QCOMPARE(test->viewer().rows(), 2);
        QVERIFY(test->viewer().choice(2) == choice);
        QCOMPARE(test->viewer().display().opacity, 0.25);
        QCOMPARE(test->viewer().display().colormap, std::string("viridis"));
        QCOMPARE(test->viewer().window(0).width, 0.3);
        QCOMPARE(QString::fromStdString(test->controller().currentSample()->name), name);
        const CaseNotes* notes = test->cases().notes(test->cases().current());
        QVERIFY(notes != nullptr);
        QCOMPARE(notes->tags, QStringList({"odd", "apex"}));
        QVERIFY(notes->reviewed);
        QTRY_VERIFY_WITH_TIMEOUT(test->cases().filter().pick, patience);
        CaseFilter restored = test->cases().filter();
        QVERIFY(*restored.pick->rows == *filter.pick->rows);
        restored.pick = filter.pick;
        QVERIFY(restored == filter);
        QVERIFY(kept(test) == before);
        QCOMPARE(test->viewer().view(0).zoom, 2.5);
        QCOMPARE(test->inspection().boxEdits().boxes().back(), (Box{1, 10, 20, 30, 40}));
        QCOMPARE(test->workLists().chosen(), int(before.workLists.size()) - 1);
        QCOMPARE(test->readings().readings().front().answers.size(), std::size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(test->controller().map(2), patience);
        QVERIFY(!test->session().isModified());
        QVERIFY2(test->messages().text().isEmpty(), qPrintable(test->messages().text()));
    }

    void editsListsAndReadingsAreWork()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        const auto isNew = [&test] {
            const bool modified = test->session().isModified();
            return save(test, test.path("a.saliscope")) && !test->session().isModified() &&
                   modified;
        };
        test->inspection().boxEdits().add({1, 1, 2, 3, 4});
        QVERIFY(isNew());
        test->workLists().setLists({});
        QVERIFY(isNew());
        test->readings().setReadings({newReading("A", 3, {"a"}, {})});
        QVERIFY(isNew());
        test->viewer().setView(0, {0.5, 0.5, 3});
        QVERIFY(!isNew()); // where one looks is kept, but nothing to be asked about
    }

    void refusesWhatItCannotReadAndLeavesItAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("foreign") << QByteArray("{\"train\": []}");
        QTest::newRow("newer") << QByteArray("{\"saliscope-session\": 99}");
        QTest::newRow("damaged") << QByteArray("{\"saliscope-session\": 1, \"cases\": [");
        QTest::newRow("empty") << QByteArray();
    }
    void refusesWhatItCannotReadAndLeavesItAlone()
    {
        QFETCH(QByteArray, bytes);
        WindowUnderTest test;
        const QString path = test.path("a.saliscope");
        write(path, bytes);
        QVERIFY(test.openDemo());
        test->openPaths({path});
        QTRY_VERIFY_WITH_TIMEOUT(test->messages().text().contains("a.saliscope"), patience);
        test->messages().hide();
        test->session().save(path);
        QTRY_VERIFY_WITH_TIMEOUT(test->messages().text().contains("was not saved"), patience);
        QCOMPARE(contents(path), bytes);
        QVERIFY(test->session().file().isEmpty());
        QVERIFY(test->controller().currentSample() != nullptr);
    }

    void asksBeforeWorkIsLost()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        test->cases().setNotes(test->cases().current(), {{}, "a note", false});
        test->close();
        QVERIFY(test->isVisible());
        auto* box = test->findChild<QMessageBox*>("confirm-discard");
        QVERIFY(box != nullptr);
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(test->isVisible());
        QTRY_VERIFY(test->findChild<QMessageBox*>("confirm-discard") == nullptr);
        const QString list = test.path("list.json");
        QVERIFY(writeLargeList(list, 10));
        test->open({.datamodule = list});
        QTRY_VERIFY(test->findChild<QMessageBox*>("confirm-discard"));
        test->findChild<QMessageBox*>("confirm-discard")->button(QMessageBox::Discard)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!test->workspace().isDemo(), patience);
        QTRY_VERIFY(!test->session().isModified());
        test->close();
        QVERIFY(!test->isVisible());
    }

    void offersWhatACrashLeft()
    {
        QTemporaryDir data;
        const std::filesystem::path folder = data.filePath("saliscope/autosave").toStdString();
        Session before;
        {
            WindowUnderTest test(data.path());
            QVERIFY(test.openDemo());
            QVERIFY(work(test));
            before = kept(test);
            bool done = false;
            test->session().autosave().write([&done] { done = true; });
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
            // As a process that is gone has left it.
            const auto own = autosavePath(folder, long(QCoreApplication::applicationPid()));
            const auto lost = autosavePath(folder, noProcess);
            std::filesystem::rename(own, lost);
            std::filesystem::rename(std::filesystem::path(own).replace_extension(".origin"),
                                    std::filesystem::path(lost).replace_extension(".origin"));
        }
        WindowUnderTest test(data.path());
        QPushButton* restore = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                for (QPushButton* button : test->findChildren<QPushButton*>())
                    if (button->text() == QLatin1String("Restore") && button->isVisible())
                        restore = button;
                return restore != nullptr;
            }(),
            patience);
        QSignalSpy finished(&test->session().opening(), &SessionOpening::finished);
        restore->click();
        QVERIFY(finished.wait(patience));
        QVERIFY(test.settle());
        QCOMPARE(test->viewer().paneCount(), 4);
        QVERIFY(test->cases().notes(test->cases().current()) != nullptr);
        QVERIFY(kept(test) == before);
        QVERIFY(test->session().isModified());
        QTRY_VERIFY_WITH_TIMEOUT(!std::filesystem::exists(autosavePath(folder, noProcess)),
                                 patience);
        QVERIFY(std::filesystem::exists(
            autosavePath(folder, long(QCoreApplication::applicationPid()))));
    }

    void saysWhatIsMissingAndRestoresTheRest()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("old/a.saliscope");
        QVERIFY(QDir(folder.path()).mkpath("old"));
        WindowUnderTest test;
        QVERIFY(writeLargeList(folder.filePath("old/list.json"), 10));
        Session session;
        session.data.path = folder.filePath("old/list.json").toStdString();
        session.checkpoints = {{"pasa", folder.filePath("old/gone.ckpt").toStdString(), "ab"}};
        session.panes.columns = 3;
        session.panes.choices.resize(3);
        session.currentCase = "a/4.png";
        session.cases["a/4.png"].note = "kept";
        saveSession(path.toStdString(), session);
        // The folder moves with the list in it.
        QVERIFY(QDir(folder.path()).rename("old", "new"));
        QSignalSpy finished(&test->session().opening(), &SessionOpening::finished);
        const QString moved = folder.filePath("new/a.saliscope");
        test->openPaths({moved});
        QVERIFY(finished.wait(patience));
        QVERIFY2(test->messages().text().contains("gone.ckpt"),
                 qPrintable(test->messages().text()));
        QCOMPARE(test->viewer().paneCount(), 3);
        QCOMPARE(test->cases().notes(test->cases().current())->note, QStringLiteral("kept"));
        QVERIFY(save(test, moved));
        QCOMPARE(loadSession(moved.toStdString()).checkpoints.size(), std::size_t(1));
    }

    void anExportedPictureOpensItsView()
    {
        QTemporaryDir folder;
        const QString png = folder.filePath("view.png");
        QString name;
        {
            WindowUnderTest test;
            QVERIFY(test.openDemo());
            QVERIFY(work(test));
            name = QString::fromStdString(test->controller().currentSample()->name);
            test->findChild<FileCommands*>()->exportView(png);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(png), patience);
            const auto view = readView(png.toStdString());
            QVERIFY(view);
            QCOMPARE(view->data.registered, std::string("demo"));
            QCOMPARE(view->checkpoints.size(), std::size_t(1));
            QCOMPARE(view->imageSha256.size(), std::size_t(64));
            QVERIFY(!view->engine.empty());
            QCOMPARE(view->boxes->back(), (Box{1, 10, 20, 30, 40}));
            // Elsewhere in the same cases: the picture leads back, and notes stay.
            test->actions()["layout-1"].trigger();
            test->cases().setCurrent(test->cases().shown().front());
            QVERIFY(openSession(test, png));
            QCOMPARE(test->viewer().paneCount(), 4);
            QCOMPARE(QString::fromStdString(test->controller().currentSample()->name), name);
            QVERIFY(test->cases().notes(test->cases().current()) != nullptr);
            QCOMPARE(test->viewer().view(0).zoom, 2.5);
            // Boxes that were edited further come back as the picture shows them, and can be
            // undone.
            BoxEditStore& boxes = test->inspection().boxEdits();
            boxes.add({2, 50, 60, 7, 8});
            QVERIFY(openSession(test, png));
            QCOMPARE(boxes.boxes().back(), (Box{1, 10, 20, 30, 40}));
            boxes.undo().undo();
            QCOMPARE(boxes.boxes().back(), (Box{2, 50, 60, 7, 8}));
        }
        WindowUnderTest test;
        QVERIFY(openSession(test, png));
        QCOMPARE(test->viewer().view(0).zoom, 2.5);
        QCOMPARE(test->inspection().boxEdits().boxes().back(), (Box{1, 10, 20, 30, 40}));
        QCOMPARE(test->viewer().paneCount(), 4);
        QCOMPARE(test->viewer().choice(2).layer, std::string("fc8"));
        QCOMPARE(QString::fromStdString(test->controller().currentSample()->name), name);
        QVERIFY2(test->messages().text().isEmpty(), qPrintable(test->messages().text()));
    }

    void asksBeforeAPictureOpensFilesElsewhere()
    {
        QTemporaryDir elsewhere;
        QVERIFY(writeLargeList(elsewhere.filePath("list.json"), 10));
        ViewProvenance view;
        view.data.path = elsewhere.filePath("list.json").toStdString();
        view.sample = "a/3.png";
        WindowUnderTest test;
        const std::string png =
            encodePng(Picture(4, 4), viewTexts(view, test.folder.path().toStdString()));
        write(test.path("v.png"), QByteArray::fromStdString(png));
        test->openPaths({test.path("v.png")});
        QTRY_VERIFY_WITH_TIMEOUT(test->findChild<QMessageBox*>("confirm-view"), patience);
        auto* box = test->findChild<QMessageBox*>("confirm-view");
        QVERIFY(box->informativeText().contains("list.json"));
        QVERIFY(test->workspace().datamodule() == nullptr);
        QSignalSpy finished(&test->session().opening(), &SessionOpening::finished);
        box->button(QMessageBox::Open)->click();
        QVERIFY(finished.wait(patience));
        QCOMPARE(test->cases().current().sample, 3);
    }

    void reportsOnTheCase()
    {
        QTemporaryDir folder;
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QVERIFY(work(test));
        const QString name = QString::fromStdString(test->controller().currentSample()->name);
        test->findChild<ReportCommands*>()->reportCase(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(test->messages().text().contains(".pdf"), patience);
        const QString stem =
            folder.filePath(QFileInfo(name).path() + u'/' + QFileInfo(name).completeBaseName());
        const QByteArray html = contents(stem + ".html");
        QVERIFY(html.contains("LayerCAM at fc8"));
        QVERIFY(html.contains("Grad-CAM at fc14"));
        QVERIFY(html.contains("HiResCAM at fc8, evidence against output 0"));
        QVERIFY(html.contains("looks at the „clavicle“"));
        QVERIFY(html.contains("odd, apex"));
        QVERIFY(html.contains("The boxes were edited"));
        const QByteArray pdf = contents(stem + ".pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 20000);
        if (!QStandardPaths::findExecutable("pdftotext").isEmpty()) {
            QProcess text;
            text.start("pdftotext", {stem + ".pdf", "-"});
            QVERIFY(text.waitForFinished());
            QVERIFY(text.readAllStandardOutput().contains("LayerCAM at fc8"));
        }
    }

    void tenThousandNotesAreNoBurden()
    {
        constexpr int caseCount = 112120;
        constexpr int noteCount = 10000;
        QTemporaryDir folder;
        const QString list = folder.filePath("list.json");
        const QString path = folder.filePath("a.saliscope");
        QVERIFY(writeLargeList(list, caseCount));
        WindowUnderTest test;
        test->open({.datamodule = list});
        QTRY_VERIFY_WITH_TIMEOUT(test->workspace().datamodule() && test->cases().current().valid(),
                                 patience);
        QHash<int, CaseNotes> notes;
        for (int i = 0; i < noteCount; ++i)
            notes.insert(i * 11, {{"tag"}, QStringLiteral("note %1, some words").arg(i), true});
        test->cases().setAllNotes(notes);
        QElapsedTimer timer;
        timer.start();
        const std::function<Session()> make = test->session().state().collect();
        const double collected = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        QVERIFY(save(test, path));
        const qint64 saved = timer.restart();
        QVERIFY(save(test, path));
        const qint64 savedAgain = timer.restart();
        const Session session = loadSession(path.toStdString());
        const qint64 loaded = timer.restart();
        qInfo("collected on the GUI's thread in %.2f ms, saved in %lld ms, over itself in %lld ms, "
              "read in %lld ms, %lld bytes",
              collected, saved, savedAgain, loaded, QFileInfo(path).size());
        QCOMPARE(session.cases.size(), std::size_t(noteCount));
        QCOMPARE(make().cases.size(), std::size_t(noteCount));
        // 16 ms and a second are promised; a machine that runs other tests may be slower.
        QVERIFY2(collected < 100, qPrintable(QString::number(collected)));
        QVERIFY(saved < 10000);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestSessions test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sessions.moc"
