// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QMessageBox>
#include <QProcess>
#include <QPushButton>

#include "app/window/compare/derived_panes.h"
#include "app/window/open/file_commands.h"
#include "core/render/png.h"
#include "core/session/view_file.h"
#include "large_list.h"
#include "session_scene.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::render;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;

/// Exported pictures that open their view again, and reports.
class TestViewsAndReports : public QObject
{
    Q_OBJECT

private slots:
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
            withView(encodePng(Picture(4, 4)), view, test.folder.path().toStdString());
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
        auto* derived = test->findChild<DerivedPanes*>();
        const std::vector<MapChoice> members = {test->viewer().choice(0), test->viewer().choice(1)};
        QVERIFY(derived->show(DerivedKind::Difference, members));
        QVERIFY(derived->show(DerivedKind::Deviation, members));
        QTRY_VERIFY_WITH_TIMEOUT(derived->result(DerivedKind::Deviation), patience);
        const QString stem = reportedCase(test, folder);
        QVERIFY(!stem.isEmpty());
        const QByteArray html = contents(stem + ".html");
        QVERIFY(html.contains("LayerCAM at fc8"));
        QVERIFY(html.contains("Grad-CAM at fc14"));
        QVERIFY(html.contains("HiResCAM at fc8, evidence against output 0"));
        QVERIFY(html.contains("looks at the „clavicle“"));
        QVERIFY(html.contains("odd, apex"));
        QVERIFY(html.contains("Grad-CAM at fc14 minus LayerCAM at fc8"));
        QVERIFY(html.contains("the standard deviation of Grad-CAM at fc14, LayerCAM at fc8,"));
        const auto view = readView((stem + ".pdf").toStdString());
        QVERIFY(view);
        QCOMPARE(view->panes.derived.size(), std::size_t(2));
        QVERIFY(html.contains("The boxes were edited"));
        const QByteArray pdf = contents(stem + ".pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 20000);
        QProcess text;
        text.start("pdftotext", {stem + ".pdf", "-"});
        QVERIFY(text.waitForFinished());
        const QByteArray words = text.readAllStandardOutput();
        QVERIFY(words.contains("LayerCAM at fc8"));
        QList<QByteArray> pages = words.split('\f');
        pages.removeLast(); // what follows the last form feed
        QVERIFY(pages.size() > 1);
        for (const QByteArray& page : pages) {
            QVERIFY(page.contains("For research, not for diagnosis."));
            QList<QByteArray> lines = page.trimmed().split('\n');
            lines.removeIf([&](const QByteArray& line) {
                return line.isEmpty() || line.contains("For research") || line.contains(" / ");
            });
            for (const char* heading : {"Picture and maps", "Maps made from others", "Scores",
                                        "Read with care", "How this was made"})
                QVERIFY2(lines.last() != heading, page);
        }
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestViewsAndReports test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_views_and_reports.moc"
