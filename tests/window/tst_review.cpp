// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractButton>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <fstream>

#include "app/jobs/generate_job.h"
#include "app/jobs/interpretability_job.h"
#include "app/window/cases/case_survey.h"
#include "app/window/cases/survey_job.h"
#include "app/window/common/result_sets.h"
#include "app/window/reading/reading_commands.h"
#include "app/window/results/plot_commands.h"
#include "app/window/results/result_tables.h"
#include "app/window/run/run_commands.h"
#include "app/window/session/session_autosave.h"
#include "core/base/files.h"
#include "core/data/loaders.h"
#include "core/metrics/map_combination.h"
#include "core/session/derived_map.h"
#include "widgets/cases/case_numbers.h"
#include "widgets/cases/work_list_bar.h"
#include "widgets/plots/plots_panel.h"
#include "widgets/plots/scatter_view.h"
#include "window_under_test.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::jobs;
using namespace saliscope::metrics;
using namespace saliscope::run;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::jobs;
using namespace saliscope::metrics;
using namespace saliscope::run;
using namespace saliscope::session;
using namespace saliscope::ui;
using namespace saliscope::window;

namespace
{

constexpr int patience = 60000;

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything that can be read on the screen now.
QString visibleText()
{
    QStringList texts;
    for (QWidget* widget : QApplication::allWidgets()) {
        if (!widget->isVisible())
            continue;
        texts << widget->windowTitle() << widget->toolTip() << widget->accessibleName();
        if (const auto* label = qobject_cast<QLabel*>(widget))
            texts << label->text();
        if (const auto* button = qobject_cast<QAbstractButton*>(widget))
            texts << button->text();
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget))
            for (int row = 0; view->model() != nullptr && row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString();
    }
    return texts.join(u'\n');
}

/// What a reader must not see.
QStringList secretsOf(MainWindow& window)
{
    QStringList secrets = {"Label",    "Prediction", "probability", "Grad-CAM",
                           "LayerCAM", "gradcam",    "layercam",    "fc14",
                           "fc8",      "energy",     "demo.ckpt"};
    for (const Split& split : window.workspace().datamodule()->splits)
        for (const Sample& sample : split.samples)
            secrets << QString::fromStdString(sample.name)
                    << QString::fromStdString(sample.name).section('/', -1);
    return secrets;
}

bool answer(ReadingCommands& readings, Qt::Key rating)
{
    ReadingView& view = *readings.view();
    ReadingCanvas& canvas = view.canvas();
    const auto next = [&] {
        for (QAbstractButton* button : view.findChildren<QAbstractButton*>())
            if (button->text().startsWith("Next"))
                return button->isEnabled();
        return false;
    };
    return QTest::qWaitFor(
        [&] {
            QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.rect().center());
            QTest::keyClick(&view, rating);
            return next();
        },
        60000);
}

CaseNumbers numbers(WindowUnderTest& test)
{
    return caseNumbers(test->cases().rows());
}

/// Of the table \p test's lists go by; null: there is none.
std::shared_ptr<const CaseTable::Column> column(WindowUnderTest& test, const std::string& name)
{
    for (const CaseTable::Column& each : numbers(test).table.columns)
        if (each.name == name)
            return std::make_shared<CaseTable::Column>(each);
    return nullptr;
}

std::vector<double> known(WindowUnderTest& test, const std::string& name)
{
    std::vector<double> result;
    if (const auto found = column(test, name))
        for (const std::optional<double>& value : found->values)
            if (value)
                result.push_back(*value);
    return result;
}

void choose(WindowUnderTest& test, const std::string& id)
{
    const std::vector<WorkList>& lists = test->workLists().lists();
    for (std::size_t i = 0; i < lists.size(); ++i)
        if (lists[i].id == id)
            test->workLists().choose(int(i));
}

} // namespace

/// Plots, work lists and blind readings on the demo, with the real engine.
class TestReview : public QObject
{
    Q_OBJECT

private slots:
    void plotsAndBrowserSelectTogether()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        auto* dock = test->findChild<QDockWidget*>("plots");
        dock->show();
        QTRY_VERIFY(test->plots().isVisible() && test->plots().emptyText().isEmpty());
        test->plots().setChoice({PlotKind::Scatter, "label", "boxes"});
        QTRY_COMPARE(test->plots().scatter().plot().x.size(), 20);
        QVERIFY(!test->plots().scatter().plot().empty());
        emit test->plots().brushed({2, 5, 6});
        QCOMPARE(test->cases().selected().size(), std::size_t(3));
        test->cases().selectCases({test->cases().rows().indexOf(4)});
        QTRY_COMPARE(test->plots().scatter().selected(), QList<int>({4}));
        emit test->plots().activated(7);
        QCOMPARE(test->cases().current(), test->cases().rows().indexOf(7));
        auto* commands = test->findChild<PlotCommands*>();
        commands->exportPlot(test.path("plot.svg"));
        QVERIFY(QFileInfo(test.path("plot.svg")).size() > 2000);
        commands->exportPlot(test.path("plot.gif"));
        QVERIFY(test->messages().text().contains("pdf, svg or png"));
    }

    void workListsHaveKeys()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        test->workLists().setLists({{{}, "boxes", condition("boxes", Comparison::Greater, 0)}});
        test->workLists().choose(0);
        QTRY_VERIFY(test->cases().shown().size() < 20);
        const std::vector<CaseIndex> shown = test->cases().shown();
        test->cases().setCurrent(shown[0]);
        test->actions()["review-next"].trigger();
        QVERIFY(test->cases().notes(shown[0])->reviewed);
        QCOMPARE(test->cases().current(), shown[1]);
        test->actions()["next-unreviewed"].trigger();
        QCOMPARE(test->cases().current(), shown[2]);
        QCOMPARE(test->workLists().progress().reviewed, std::size_t(1));
    }

    void listsKnowLiftAndCorrelation()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        auto* run = test->findChild<RunCommands*>();
        tasks::GenerateOptions maps;
        maps.scope.model = "pasa";
        maps.scope.datamodule = "demo";
        maps.outputFolder = test.path("maps").toStdString();
        run->start(maps, test->workspace().datamodule(), QStringLiteral("Maps"));
        QTRY_VERIFY_WITH_TIMEOUT(!test->workspace().resultSets().empty(), patience);
        tasks::InterpretabilityOptions scores;
        scores.scope.datamodule = "demo";
        scores.inputFolder = maps.outputFolder;
        scores.outputFolder = test.path("scores").toStdString();
        run->start(scores, test->workspace().datamodule(), QStringLiteral("Scores"));
        QTRY_VERIFY_WITH_TIMEOUT(column(test, "lift · scores") != nullptr, patience);
        // Without the details the lift comes from the energy and the boxes.
        QVERIFY(QDir(test.folder.path()).mkdir("bare"));
        QVERIFY(QFile::copy(test.path("scores/interpretability.json"),
                            test.path("bare/interpretability.json")));
        test->openPaths({test.path("bare")});
        QTRY_VERIFY_WITH_TIMEOUT(column(test, "lift · bare") != nullptr, patience);
        const std::vector<double> lifts = known(test, "lift · scores");
        const std::vector<double> bare = known(test, "lift · bare");
        QVERIFY(lifts.size() > 3);
        QCOMPARE(bare.size(), lifts.size());
        for (std::size_t i = 0; i < lifts.size(); ++i)
            QVERIFY(std::abs(bare[i] - lifts[i]) < 1e-6 * (1 + lifts[i]));
        const std::size_t all = numbers(test).table.cases;
        choose(test, "confident-outside");
        QTRY_COMPARE_WITH_TIMEOUT(known(test, columns::probability).size(), all, patience);
        const Filter& filter = test->workLists().lists().front().filter;
        QTRY_COMPARE(test->cases().shown().size(),
                     matchingCases(filter, numbers(test).table).size());
        choose(test, "disagree");
        QTRY_COMPARE_WITH_TIMEOUT(known(test, columns::lowestCorrelation).size(), all, patience);
        QTRY_COMPARE(
            test->cases().shown().size(),
            matchingCases(test->workLists().lists()[2].filter, numbers(test).table).size());
        const std::vector<Image> images =
            comparableMaps({test->controller().map(0), test->controller().map(1)});
        const Image* const pointers[] = {&images[0], &images[1]};
        const int row = test->cases().rows().rowOf(test->cases().current());
        QCOMPARE(*column(test, columns::lowestCorrelation)->values[std::size_t(row)],
                 *rankCorrelations(pointers).at(0, 1));
        // Other maps, other correlations.
        test->actions()["layout-4"].trigger();
        const auto before = known(test, columns::lowestCorrelation);
        QTRY_VERIFY_WITH_TIMEOUT(known(test, columns::lowestCorrelation).size() == all &&
                                     known(test, columns::lowestCorrelation) != before,
                                 patience);
    }

    void resultsTellProbabilities()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        const auto all = std::size_t(test->cases().rows().count());
        QVERIFY(known(test, columns::probability).size() < all);
        // A job of the window brings them once it has ended.
        test.writeMaps();
        QTRY_COMPARE_WITH_TIMEOUT(known(test, columns::probability).size(), all, patience);
        const std::vector<double> probabilities = known(test, columns::probability);
        QCOMPARE(known(test, columns::emptyMap).size(), all);
        QVERIFY(known(test, columns::degeneratePoints).empty());
        tasks::CompletenessOptions road;
        road.scope.model = "pasa";
        road.scope.datamodule = "demo";
        road.outputFolder = test.path("road").toStdString();
        test->findChild<RunCommands*>()->start(road, test->workspace().datamodule(), "ROAD");
        QTRY_COMPARE_WITH_TIMEOUT(known(test, columns::degeneratePoints).size(), all, patience);
        const std::string sha256 = test->workspace().checkpoints().front()->sha256;
        QVERIFY(QDir(test.path({})).mkpath("runs")); // several runs side by side
        QVERIFY(QFile::link(test.path("maps"), test.path("runs/first")));
        for (const char* results : {"maps", "road", "runs"}) {
            WindowUnderTest other;
            QVERIFY(other.openDemo());
            other->openPaths({test.path(results)});
            QTRY_COMPARE_WITH_TIMEOUT(known(other, columns::probability).size(), all, patience);
            const std::vector<double> told = known(other, columns::probability);
            for (std::size_t i = 0; i < all; ++i) // those on the screen are computed anew
                QVERIFY(std::abs(told[i] - probabilities[i]) < 1e-5);
            QVERIFY(known(other, columns::recordedProbability).empty());
        }
        // What another checkpoint said is not this one's.
        for (const char* record : {"maps/generation.jsonl", "road/completeness.jsonl"}) {
            QByteArray bytes = contents(test.path(record));
            QVERIFY(bytes.contains(sha256.c_str()));
            bytes.replace(sha256.c_str(), QByteArray(64, '0'));
            // As another program would: this one keeps what is open from being written over.
            std::ofstream(test.path(record).toStdString(), std::ios::binary) << bytes.toStdString();
            WindowUnderTest other;
            QVERIFY(other.openDemo());
            const std::string folder = QFileInfo(record).path().toStdString();
            other->openPaths({test.path(QString::fromStdString(folder))});
            const std::string name = std::string(columns::recordedProbability) + " · " + folder;
            QTRY_COMPARE_WITH_TIMEOUT(known(other, name).size(), all, patience);
            const std::vector<double> apart = known(other, name);
            for (std::size_t i = 0; i < all; ++i)
                QVERIFY(std::abs(apart[i] - probabilities[i]) < 1e-5);
            const auto scores = other->cases().rows().scores();
            QVERIFY(std::any_of(scores.begin(), scores.end(), [](const ColumnValues& score) {
                return score.name.startsWith("probability by 00000000 · ");
            }));
            QVERIFY(known(other, columns::probability).size() < all);
        }
    }

    void everyOutputHasItsScores()
    {
        Datamodule cases;
        cases.splits = {{"test", {Sample{"a.png", {}, {}, 0}, Sample{"b.png", {}, {}, 0}}}};
        const QTemporaryDir folder;
        const QString path = folder.filePath("scores/completeness.json");
        const auto read = [&](const char* json) {
            writeFileAtomically(path.toStdString(), {json});
            return readResultPaths({path}, cases).columns;
        };
        const std::vector<ScoreColumn> two = read(
            R"({"test": [["a.png", 1, 0, -0.1, 0.2, 0.15], ["a.png", 1, 3, -0.5, null, null],
                         ["b.png", 0, 0, 0.3, 0.4, 0.05]]})");
        QCOMPARE(two.size(), std::size_t(6));
        QCOMPARE(two[0].name, QStringLiteral("MoRF · scores [0]"));
        QCOMPARE(two[3].name, QStringLiteral("MoRF · scores [3]"));
        QVERIFY(two[3].description.startsWith("Output 3 of the network."));
        QCOMPARE(two[0].values.at("a.png"), std::optional(-0.1));
        QCOMPARE(two[3].values.at("a.png"), std::optional(-0.5));
        QVERIFY(!two[4].values.at("a.png"));
        QCOMPARE(two[0].values.at("b.png"), std::optional(0.3));
        QVERIFY(!two[3].values.contains("b.png"));
        // One output per case, whichever it is: a single set of columns.
        const std::vector<ScoreColumn> highest = read(
            R"({"test": [["a.png", 1, 0, -0.1, 0.2, 0.15], ["b.png", 0, 3, 0.3, 0.4, 0.05]]})");
        QCOMPARE(highest.size(), std::size_t(3));
        QCOMPARE(highest[0].name, QStringLiteral("MoRF · scores"));
        QCOMPARE(highest[0].values.size(), std::size_t(2));
    }

    void theJobsDockShowsASurvey()
    {
        JobRunner runner;
        SurveyJob survey(runner, nullptr);
        QSignalSpy resumed(&survey, &SurveyJob::resumed);
        QSignalSpy cancelled(&survey, &SurveyJob::cancelled);
        survey.begin("Survey");
        survey.begin("Survey");
        QCOMPARE(runner.jobs().size(), std::size_t(1));
        TaskProgress progress;
        progress.total = 1000;
        for (progress.done = 0; progress.done < 200; progress.done += 10)
            survey.tell(progress);
        QTRY_COMPARE(runner.jobs().front().progress.done, std::size_t(190));
        QVERIFY(runner.jobs().front().secondsLeft);
        const JobId id = runner.jobs().front().id;
        runner.setPaused(id, true);
        QVERIFY(survey.isPaused());
        survey.tell(progress);
        runner.setPaused(id, false);
        QCOMPARE(resumed.count(), 1);
        QTRY_COMPARE(runner.jobs().front().progress.done, std::size_t(200));
        runner.cancel(id);
        QTRY_COMPARE(cancelled.count(), 1);
        QVERIFY(!survey.isShown());
        QVERIFY(runner.jobs().front().state == JobState::Cancelled);
        survey.begin("Another");
        runner.setPaused(runner.jobs().back().id, true);
        survey.end(); // a paused one too
        QTRY_VERIFY(runner.jobs().back().state == JobState::Finished);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(runner.activeCount(), 0);
    }

    void longListsAreSurveyedInTheJobsDock()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        const Datamodule& demo = *test->workspace().datamodule();
        QByteArray list = "{\"train\": [";
        for (int i = 0; i < 60; ++i) { // the same pictures under other names
            const QString name = QStringLiteral("%1.png").arg(i);
            const Sample& sample = demo.splits.front().samples.front();
            QVERIFY(QFile::copy(QString::fromStdString(samplePath(demo, sample).string()),
                                test.path(name)));
            list += (i == 0 ? "[\"" : ", [\"") + name.toLatin1() + "\", 1]";
        }
        QFile file(test.path("long.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(list + "]}") > 0);
        file.close();
        const QString weight = QString::fromStdString(
            test->workspace().checkpoints().front()->checkpoint.path.string());
        test->workspace().open({.datamodule = test.path("long.json"),
                                .datadir = test.folder.path(),
                                .model = "pasa",
                                .weight = weight});
        QTRY_COMPARE_WITH_TIMEOUT(test->cases().rows().count(), 60, patience);
        QVERIFY(test.settle());
        JobRunner& runner = test->workspace().runner();
        const auto survey = [&runner]() -> std::optional<JobInfo> {
            const std::vector<JobInfo> jobs = runner.jobs();
            return jobs.empty() ? std::nullopt : std::optional(jobs.back());
        };
        choose(test, "disagree");
        QTRY_VERIFY_WITH_TIMEOUT(survey() && survey()->progress.done > 2, patience);
        QCOMPARE(survey()->progress.total, std::size_t(60));
        QVERIFY(test->findChild<QDockWidget*>("jobs")->isVisible());
        runner.setPaused(survey()->id, true);
        const auto known = [&test] { return ::known(test, columns::probability).size(); };
        const auto* atWork = test->findChild<CaseSurvey*>();
        QTRY_VERIFY_WITH_TIMEOUT(atWork->isIdle(), patience); // the case it is at ends
        const std::size_t paused = known();
        QVERIFY(!QTest::qWaitFor([&] { return !atWork->isIdle() || known() != paused; }, 200));
        QVERIFY(paused < 60);
        runner.setPaused(survey()->id, false);
        QTRY_VERIFY_WITH_TIMEOUT(known() > paused, patience);
        runner.cancel(survey()->id);
        QTRY_VERIFY_WITH_TIMEOUT(survey()->state == JobState::Cancelled, patience);
        QTRY_VERIFY_WITH_TIMEOUT(atWork->isIdle(), patience);
        const std::size_t cancelled = known();
        QVERIFY(!QTest::qWaitFor([&] { return !atWork->isIdle() || known() != cancelled; }, 200));
        choose(test, "confident-outside"); // another list goes on
        QTRY_COMPARE_WITH_TIMEOUT(known(), std::size_t(60), patience);
        QTRY_VERIFY_WITH_TIMEOUT(survey()->state == JobState::Finished, patience);
    }

    void listsGrowWhileTheyAreOpen()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        test->workLists().setLists(
            {{{}, "scored", condition("energy", Comparison::GreaterOrEqual, 0.5)}});
        test->workLists().choose(0);
        const auto onList = [&test] { return test->workLists().progress().total; };
        QVERIFY(!QTest::qWaitFor([&] { return onList() != 0; }, 100));
        const CaseRows rows = test->cases().rows();
        ScoreColumn scores{"energy · a", {}, {{rows.sample(3).name, 0.7}}, "energy"};
        test->cases().setScoreColumn(scores);
        QTRY_COMPARE(onList(), std::size_t(1));
        scores.values = {{rows.sample(3).name, 0.1}, {rows.sample(1).name, 0.9}};
        test->cases().setScoreColumn(scores);
        QTRY_COMPARE(onList(), std::size_t(2)); // none vanishes while one works
        test->workLists().choose(0);
        QTRY_COMPARE(onList(), std::size_t(1));
    }

    void blindReadingHidesEverything()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        QVERIFY(!test->actions()["continue-reading"].isEnabled());
        QVERIFY(visibleText().contains("LayerCAM"));
        test->cases().selectCases({{0, 0}, {0, 1}});
        auto* floating = test->findChild<QDockWidget*>("inspector");
        floating->setFloating(true);
        QTRY_VERIFY(floating->isVisible());
        ReadingCommands& readings = test->readings();
        readings.start({"R1", true, {0, 1}, 7});
        QVERIFY(readings.isReading());
        QVERIFY(!test->isVisible() && !floating->isVisible());
        const QStringList secrets = secretsOf(*test.window);
        const Reading& reading = readings.readings().back();
        QCOMPARE(reading.cases.size(), std::size_t(4));
        QCOMPARE(reading.cases,
                 newReading("R1", 7,
                            {test->workspace().datamodule()->splits[0].samples[0].name,
                             test->workspace().datamodule()->splits[0].samples[1].name},
                            {"x", "y"})
                     .cases);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(answer(readings, Qt::Key_3));
            const QString text = visibleText();
            QVERIFY(text.contains(QStringLiteral("Picture %1 of 4").arg(i + 1)));
            for (const QString& secret : secrets)
                QVERIFY2(!text.contains(secret), qPrintable(secret));
            QTest::keyClick(readings.view(), Qt::Key_Return);
        }
        QCOMPARE(reading.answers.size(), std::size_t(3));
        QCOMPARE(reading.answers[0].rating, std::optional<int>(3));
        // Each answer is on the disk at once: nobody gives it again.
        const QString kept = QString::fromStdString(SessionAutosave::folder().string());
        QTRY_VERIFY(QDir(kept).entryList({"*.session"}).size() == 1 &&
                    contents(kept + '/' + QDir(kept).entryList({"*.session"}).front())
                            .count("\"rating\"") == 3);
        // What a job shows at its end waits for the reading's.
        showResultTables(test.window.get(), "Tables", {"imgs/tb/train-0000.png 0.9"}, {});
        QTRY_VERIFY(!test->findChild<QDialog*>("result-tables")->isVisible());
        readings.view()->close();
        QTRY_VERIFY(!readings.isReading());
        QVERIFY(test->isVisible() && floating->isVisible());
        QVERIFY(test->findChild<QDialog*>("result-tables")->isVisible());
        test->findChild<QDialog*>("result-tables")->close();
        QVERIFY(test->actions()["continue-reading"].isEnabled());
        readings.proceed();
        QVERIFY(answer(readings, Qt::Key_5));
        QTest::keyClick(readings.view(), Qt::Key_Return);
        QTRY_VERIFY(!readings.isReading());
        QVERIFY(readings.report() != nullptr);
        QCOMPARE(readings.report()->findChild<QTableWidget*>()->rowCount(), 2);
        QVERIFY(!test->actions()["continue-reading"].isEnabled());
        readings.save(test.path("r.json"));
        QCOMPARE(loadReadings(test.path("r.json").toStdString()), readings.readings());
    }

    void eachPausedReadingCanGoOn()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        test->cases().selectCases({{0, 0}, {0, 1}});
        ReadingCommands& readings = test->readings();
        for (const char* reader : {"R1", "R2"}) {
            readings.start({reader, true, {0}, 7});
            QVERIFY(answer(readings, Qt::Key_3));
            QTest::keyClick(readings.view(), Qt::Key_Return);
            readings.pause();
        }
        test->actions()["continue-reading"].trigger();
        auto* which = test->findChild<QInputDialog*>();
        QVERIFY(which != nullptr);
        QCOMPARE(which->comboBoxItems(), QStringList({"R2, reading 2: 1 of 2 pictures read",
                                                      "R1, reading 1: 1 of 2 pictures read"}));
        which->setTextValue(which->comboBoxItems().last());
        which->accept();
        QVERIFY(readings.isReading());
        QCOMPARE(readings.readings().back().reader, std::string("R1"));
        QCOMPARE(readings.readings().size(), std::size_t(2));
        readings.pause();
    }

    void comparesWithFilesOfOthers()
    {
        WindowUnderTest test;
        QVERIFY(test.openDemo());
        ReadingCommands& readings = test->readings();
        Reading other =
            newReading("R2", 1, {test->workspace().datamodule()->splits[0].samples[0].name}, {"m"});
        other.answers.push_back({other.cases[0], ReadingPoint{1, 1}, {}, 2, false, 1, "m"});
        saveReadings(test.path("other.json").toStdString(), {other});
        readings.compareWith(test.path("other.json"));
        QTRY_VERIFY(readings.report() != nullptr && readings.report()->readings().size() == 1);
        writeFileAtomically(test.path("damaged.json").toStdString(),
                            {R"({"saliscope-readings": 1, "readings": [{)"});
        readings.compareWith(test.path("damaged.json"));
        const auto says = [&](const QString& text) {
            for (const QLabel* label : readings.report()->findChildren<QLabel*>())
                if (label->text().contains(text))
                    return true;
            return false;
        };
        QTRY_VERIFY(says("damaged"));
        QCOMPARE(readings.report()->readings().size(), std::size_t(1));
        readings.exportTable(test.path("table.csv"));
        QVERIFY(QFileInfo::exists(test.path("table.csv")));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    TestReview test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_review.moc"
