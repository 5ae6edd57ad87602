// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDockWidget>
#include <QMessageBox>
#include <QPushButton>

#include "app/window/compare/compare_commands.h"
#include "app/window/compare/derived_panes.h"
#include "app/window/compare/swipe_control.h"
#include "app/window/open/file_commands.h"
#include "app/window/panes/box_commands.h"
#include "app/window/results/plot_commands.h"
#include "core/render/png.h"
#include "core/session/view_file.h"
#include "session_scene.h"
#include "widgets/plots/plots_panel.h"
#include "widgets/plots/scatter_view.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::jobs;
using namespace saliscope::render;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::jobs;
using namespace saliscope::render;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;

namespace
{

template <typename Job>
[[nodiscard]] bool runBatch(WindowUnderTest& test, Job job, const QString& result)
{
    job.scope.datamodule = test->workspace().request().datamodule.toStdString();
    test->findChild<RunCommands*>()->start(job, test->workspace().datamodule(), "Batch");
    return QTest::qWaitFor([&] { return QFile::exists(result); }, patience);
}

/// What the window says when \p path is dropped on it.
QString complaint(WindowUnderTest& test, const QString& path)
{
    test->messages().hide();
    test->openPaths({path});
    if (!QTest::qWaitFor([&test] { return test->messages().isVisible(); }, patience))
        return {};
    return test->messages().text();
}

/// Opens \p path and says yes when the window asks whether it may.
bool openAskingFor(WindowUnderTest& test, const QString& path, const QString& asked)
{
    QSignalSpy finished(&test->session().opening(), &SessionOpening::finished);
    test->openPaths({path});
    const auto box = [&test] { return test->findChild<QMessageBox*>("confirm-view"); };
    if (!QTest::qWaitFor([&] { return box() != nullptr; }, patience) ||
        !box()->informativeText().contains(asked))
        return false;
    box()->button(QMessageBox::Open)->click();
    return finished.wait(patience) && test.settle();
}

bool hasColumn(WindowUnderTest& test, const QString& name)
{
    const auto scores = test->cases().rows().scores();
    return std::any_of(scores.begin(), scores.end(),
                       [&](const auto& column) { return column.name.contains(name); });
}

SessionPanes comparisons(WindowUnderTest& test)
{
    SessionPanes panes;
    test->compare().writeTo(panes);
    return panes;
}

/// The maps of \p panes are on the screen.
bool showsComparisons(WindowUnderTest& test, const SessionPanes& panes)
{
    return QTest::qWaitFor(
        [&] {
            return comparisons(test) == panes && test->viewer().swipe(panes.swiped->pane) &&
                   std::all_of(panes.derived.begin(), panes.derived.end(),
                               [&](const auto& each) { return test->viewer().map(each.pane); });
        },
        patience);
}

} // namespace

/// Files that the program wrote, dropped on its window: each opens its view again.
class TestDroppedFiles : public QObject
{
    Q_OBJECT

private slots:
    void plots()
    {
        QTemporaryDir folder;
        const PlotChoice choice = {PlotKind::Scatter, "label", "boxes"};
        QList<int> selected;
        {
            WindowUnderTest test;
            QVERIFY(test.openDemo());
            test->findChild<QDockWidget*>("plots")->show();
            QTRY_VERIFY(test->plots().isVisible() && test->plots().emptyText().isEmpty());
            test->plots().setChoice(choice);
            emit test->plots().brushed({2, 5, 6});
            for (const char* name : {"a.png", "a.svg", "a.pdf"})
                test->findChild<PlotCommands*>()->exportPlot(folder.filePath(name));
            test->plots().setChoice({PlotKind::Histogram, "probability", {}});
            test->findChild<PlotCommands*>()->exportPlot(folder.filePath("b.pdf"));
        }
        WindowUnderTest test;
        for (const char* name : {"a.png", "b.pdf", "a.svg", "a.pdf"}) {
            QVERIFY2(openSession(test, folder.filePath(name)), name);
            QTRY_VERIFY(test->plots().isVisible());
            if (name[0] == 'a') {
                QTRY_VERIFY(test->plots().choice() == choice);
                QTRY_COMPARE(test->plots().scatter().selected(), QList<int>({2, 5, 6}));
                QCOMPARE(test->cases().selected().size(), std::size_t(3));
            } else {
                QTRY_VERIFY(test->plots().choice() ==
                            (PlotChoice{PlotKind::Histogram, "probability", {}}));
            }
            QCOMPARE(test->workspace().checkpoints().size(), std::size_t(1));
            QVERIFY2(test->messages().text().isEmpty(), qPrintable(test->messages().text()));
        }
    }

    void tablesOfJobs()
    {
        QTemporaryDir folder;
        {
            WindowUnderTest test;
            QVERIFY(test.openDemo());
            tasks::GenerateOptions maps;
            maps.scope.model = "pasa";
            maps.network.algorithms = {"layercam"};
            maps.outputFolder = folder.filePath("maps").toStdString();
            QVERIFY(runBatch(test, maps, folder.filePath("maps/generation.meta.json")));
            tasks::InterpretabilityOptions scores;
            scores.inputFolder = maps.outputFolder;
            scores.outputFolder = folder.filePath("scores").toStdString();
            scores.plots.formats = {run::PlotFormat::Svg};
            QVERIFY(runBatch(test, scores, folder.filePath("scores/interpretability.svg")));
            tasks::CompareOptions pairs;
            pairs.first = pairs.second = folder.filePath("maps").toStdString() + ":layercam";
            pairs.outputFolder = folder.filePath("pairs").toStdString();
            QVERIFY(runBatch(test, pairs, folder.filePath("pairs/compare.meta.json")));
        }
        {
            WindowUnderTest test;
            QVERIFY(openAskingFor(test, folder.filePath("pairs/compare.csv"), "maps"));
            QCOMPARE(test->workspace().resultSets().size(), std::size_t(1));
            QCOMPARE(test->viewer().choice(0).existingSet,
                     test->workspace().resultSets().front().name.toStdString());
            QVERIFY(openSession(test, folder.filePath("maps/generation.jsonl")));
        }
        const QStringList names = {"maps/generation.meta.json", "scores/interpretability.json",
                                   "scores/interpretability.intervals.csv",
                                   "scores/interpretability.meta.json",
                                   "scores/interpretability.svg"};
        for (const QString& name : names) {
            WindowUnderTest test;
            // Scores tell of the maps they are of, which are in another folder.
            QVERIFY2(name.startsWith("maps")
                         ? openSession(test, folder.filePath(name))
                         : openAskingFor(test, folder.filePath(name), folder.filePath("maps")),
                     qPrintable(name));
            QVERIFY(test->workspace().isDemo());
            QVERIFY(test->viewer().choice(0).algorithm == Algorithm::LayerCam);
            QCOMPARE(test->workspace().checkpoints().size(), std::size_t(1));
            QTRY_VERIFY(!test->workspace().resultSets().empty());
            QTRY_COMPARE(hasColumn(test, "scores"), name.startsWith("scores"));
            QCOMPARE(test->plots().isVisible(), name.endsWith("svg"));
            if (name.endsWith("svg"))
                QTRY_COMPARE(test->plots().choice().across, std::string("energy · scores"));
        }
    }

    void boxes()
    {
        QTemporaryDir folder;
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QVERIFY(work(test));
        BoxCommands& commands = test->inspection().boxCommands();
        commands.exportBoxes(BoxCommands::Format::Csv, folder.filePath("boxes.csv"));
        commands.exportBoxes(BoxCommands::Format::Coco, folder.filePath("coco.json"));
        commands.exportBoxes(BoxCommands::Format::SplitList, folder.filePath("list.json"));
        for (const char* name : {"boxes", "coco", "list"})
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(QString(name) + ".meta.json")),
                                     patience);
        const auto view = readView(folder.filePath("list.json").toStdString());
        QCOMPARE(view->imageSha256.size(), std::size_t(64));
        for (const char* name : {"boxes.csv", "coco.json", "list.json", "list.meta.json"}) {
            test->actions()["layout-1"].trigger();
            QVERIFY2(openSession(test, folder.filePath(name)), name);
            QCOMPARE(test->viewer().paneCount(), 4);
            QCOMPARE(test->inspection().boxEdits().boxes().back(), (Box{1, 10, 20, 30, 40}));
        }
    }

    void reports()
    {
        QTemporaryDir folder;
        QString stem;
        {
            WindowUnderTest test;
            QVERIFY(test.openDemo());
            QVERIFY(work(test));
            stem = reportedCase(test, folder);
            QVERIFY(!stem.isEmpty());
            test->findChild<FileCommands*>()->exportView(folder.filePath("view.pdf"));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath("view.pdf")), patience);
        }
        for (const QString& path : {stem + ".html", stem + ".pdf", folder.filePath("view.pdf")}) {
            WindowUnderTest test;
            QVERIFY2(openSession(test, path), qPrintable(path));
            QVERIFY(stem.contains(
                QFileInfo(QString::fromStdString(test->controller().currentSample()->name))
                    .completeBaseName()));
            QCOMPARE(test->viewer().choice(2).layer, std::string("fc8"));
            QVERIFY(test->viewer().choice(2).evidence == Evidence::Negative);
            QCOMPARE(test->inspection().boxEdits().boxes().back(), (Box{1, 10, 20, 30, 40}));
            QVERIFY2(test->messages().text().isEmpty(), qPrintable(test->messages().text()));
        }
    }

    void comparisonsComeBack()
    {
        QTemporaryDir folder;
        QStringList files = {folder.filePath("view.png"), folder.filePath("boxes.csv")};
        SessionPanes before;
        {
            WindowUnderTest test;
            QVERIFY(test.openDemo());
            QTRY_VERIFY_WITH_TIMEOUT(test->controller().map(1), patience);
            for (const char* action : {"difference", "disagreement", "swipe"})
                test->actions()[action].trigger();
            test->compare().swipe().setDivider(0.25);
            before = comparisons(test);
            QCOMPARE(before.derived.size(), std::size_t(2));
            test->findChild<FileCommands*>()->exportView(files[0]);
            test->inspection().boxCommands().exportBoxes(BoxCommands::Format::Csv, files[1]);
            const QString stem = reportedCase(test, folder);
            files << stem + ".pdf" << stem + ".html";
            for (const QString& file : files)
                QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
            for (const char* action : {"difference", "disagreement", "swipe"})
                test->actions()[action].trigger();
            QVERIFY(openSession(test, files[0])); // its cases are open
            QVERIFY(showsComparisons(test, before));
        }
        for (const QString& file : files) {
            WindowUnderTest test;
            QVERIFY2(openSession(test, file), qPrintable(file));
            QVERIFY2(showsComparisons(test, before), qPrintable(file));
            QVERIFY2(test->messages().text().isEmpty(), qPrintable(test->messages().text()));
        }
    }

    void comparisonsOfOpenedMapsComeBack()
    {
        QTemporaryDir folder;
        SessionPanes before;
        {
            WindowUnderTest test;
            QVERIFY(test.openDemo());
            tasks::GenerateOptions maps;
            maps.scope.model = "pasa";
            maps.network.algorithms = {"gradcam", "layercam"};
            maps.outputFolder = folder.filePath("maps").toStdString();
            QVERIFY(runBatch(test, maps, folder.filePath("maps/generation.meta.json")));
            test->openPaths({folder.filePath("maps")});
            QTRY_COMPARE_WITH_TIMEOUT(test->workspace().resultSets().size(), std::size_t(2),
                                      patience);
            for (int pane = 0; pane < 2; ++pane) {
                MapChoice choice;
                choice.existingSet =
                    test->workspace().resultSets()[std::size_t(pane)].name.toStdString();
                test->viewer().setChoice(pane, choice);
            }
            QVERIFY(test.settle());
            for (const char* action : {"difference", "swipe"})
                test->actions()[action].trigger();
            before = comparisons(test);
            QVERIFY(showsComparisons(test, before));
            test->findChild<FileCommands*>()->exportView(folder.filePath("view.pdf"));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath("view.pdf")), patience);
            QVERIFY(save(test, folder.filePath("a.saliscope")));
        }
        for (const char* name : {"view.pdf", "a.saliscope"}) {
            WindowUnderTest test;
            QVERIFY2(openSession(test, folder.filePath(name)), name);
            QVERIFY2(showsComparisons(test, before), name);
        }
    }

    void ofCasesThatAreNotRegistered()
    {
        QTemporaryDir folder;
        {
            WindowUnderTest test;
            QVERIFY(test.openDemo());
            const std::filesystem::path picture =
                samplePath(*test->workspace().datamodule(), *test->controller().currentSample());
            QDir(folder.path()).mkpath("all/pictures");
            QVERIFY(QFile::copy(QString::fromStdString(picture.string()),
                                folder.filePath("all/pictures/one.png")));
            test->openPaths({folder.filePath("all/pictures")});
            QTRY_COMPARE(test->workspace().datamodule()->splits.front().samples.size(),
                         std::size_t(1));
            QVERIFY(test.settle());
            test->findChild<FileCommands*>()->exportView(folder.filePath("all/view.png"));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath("all/view.png")), patience);
            tasks::ViewOptions view;
            view.scope.model = "pasa";
            view.allLabels = true;
            view.outputFolder = folder.filePath("all/drawn").toStdString();
            tasks::GenerateOptions maps;
            maps.scope.model = "pasa";
            maps.network.weight = test->workspace().checkpoints().front()->checkpoint.path;
            maps.outputFolder = view.inputFolder = folder.filePath("all/maps").toStdString();
            QVERIFY(runBatch(test, maps, folder.filePath("all/maps/generation.meta.json")));
            QVERIFY(runBatch(test, view, folder.filePath("all/drawn/view.meta.json")));
        }
        QVERIFY(QFile::rename(folder.filePath("all"), folder.filePath("moved")));
        for (const char* name : {"moved/view.png", "moved/drawn/one.png"}) {
            WindowUnderTest test;
            QVERIFY2(openAskingFor(test, folder.filePath(name), "demo.ckpt"), name);
            QCOMPARE(test->workspace().request().datamodule, folder.filePath("moved/pictures"));
        }
        QDir(folder.filePath("moved/pictures")).removeRecursively();
        WindowUnderTest test;
        const QString sentence = complaint(test, folder.filePath("moved/view.png"));
        QVERIFY2(sentence.contains("all/pictures, which is not there any more."),
                 qPrintable(sentence));
        QVERIFY(!test->workspace().datamodule());
    }

    void damagedForeignAndNewerOnes()
    {
        WindowUnderTest test;
        ViewProvenance view;
        view.data.registered = "demo";
        const QByteArray png =
            QByteArray::fromStdString(withView(encodePng(Picture(4, 4)), view, "/folder"));
        const auto changed = [&](const QByteArray& before, const QByteArray& after) {
            return png.contains(before) ? QByteArray(png).replace(before, after) : QByteArray();
        };
        const auto says = [&](const QString& name, const QByteArray& bytes, const char* words) {
            write(test.path(name), bytes);
            const QString text = complaint(test, test.path(name));
            if (!text.contains(words) || text.count(u'\n') > 0)
                qWarning().noquote() << name << "says" << text;
            return text.contains(words) && text.count(u'\n') == 0;
        };
        QVERIFY(says("cut.png", png.left(100), "cut off"));
        QVERIFY(says("newer.png", changed("view\": 1", "view\": 7"), "newer version"));
        QVERIFY(says("odd.png", changed("\"seed\": 0", "\"seed\": x"), "odd.png"));
        QVERIFY(says("unsafe.png", changed("\"sample\": \"", "\"sample\": \"../"), "unsafe.png"));
        QVERIFY(says("unknown.png", changed("\"demo\"", "\"omed\""), "omed"));
        QVERIFY(says("foreign.pdf", "%PDF-1.4\n", "does not say what it shows"));
        QVERIFY(says("foreign.html", "<!DOCTYPE html>", "does not say what it shows"));
        QVERIFY(says("foreign.csv", "a,b\n1,2\n", "does not name the columns"));
        QVERIFY(says("foreign.jsonl", "{}\n", "does not say what it shows"));
        QVERIFY(says("readings.json", "{\"saliscope-readings\": 1}", "blind readings"));
        QVERIFY(says("coco.json", "{\"images\": [], \"annotations\": []}", "categories"));
        QVERIFY(says("predictions.json", "{\"test\": [[\"a\", [1], [0.5]]]}", "predictions"));
        QVERIFY(says("statistics.json", "{\"scores\": []}", "statistics of scores"));
        QVERIFY(says("list.json", "{\"test\": [[1, 2]]}", "no case that can be shown: "));
        QVERIFY(says("foreign.meta.json", "{\"a\": 1}", "does not say what it shows"));
        QVERIFY(!test->workspace().datamodule());
    }

    void foldersWithoutAnythingToOpen()
    {
        WindowUnderTest test;
        const auto says = [&](const char* folder, const char* file, const char* words) {
            QDir(test.path({})).mkpath(folder);
            if (*file != 0)
                write(test.path(QString(folder) + '/' + file), "{}");
            return complaint(test, test.path(folder)).contains(words);
        };
        QVERIFY(says("nothing", "", "a list of cases is opened as a file"));
        QVERIFY(says("statistics", "statistics.json", "statistics of scores"));
        QVERIFY(says("mednet", "predictions.json", "predictions"));
    }

    void listsAndScoresMayHaveTheSameName()
    {
        WindowUnderTest test;
        const QString picture = QString(RESOURCE_FOLDER) + "/demo/imgs/tb/test-0000.png";
        QVERIFY(QFile::copy(picture, test.path("a.png")));
        write(test.path("my-completeness.json"), R"({"test": [["a.png", 1]]})");
        test->openPaths({test.path("my-completeness.json")});
        QTRY_VERIFY_WITH_TIMEOUT(test->workspace().datamodule(), patience);
        write(test.path("1-completeness.json"), R"({"test": [["a.png", 1, 0, 0.1, 0.2, 0.3]]})");
        test->openPaths({test.path("1-completeness.json")});
        QVERIFY(QTest::qWaitFor([&] { return hasColumn(test, "MoRF"); }, patience));
    }

    void resultsOfOtherPictures()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QDir(test.path({})).mkpath("scores");
        write(test.path("scores/completeness.json"),
              R"({"test": [["imgs/tb/test-0000.png", 1, 0, 0.1, 0.2, 0.3]]})");
        write(test.path("scores/completeness.meta.json"), R"({"database-name": "tbx11k"})");
        const QString text = complaint(test, test.path("scores"));
        QVERIFY2(text.contains("other pictures (tbx11k)"), qPrintable(text));
        QVERIFY(QTest::qWaitFor([&] { return hasColumn(test, "MoRF"); }, patience));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestDroppedFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_dropped_files.moc"
