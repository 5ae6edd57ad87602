// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QRegularExpression>
#include <QTest>

#include "app/cli/commands.h"
#include "app/jobs/compare_job.h"
#include "app/jobs/completeness_job.h"
#include "app/jobs/convert_job.h"
#include "app/jobs/generate_job.h"
#include "app/jobs/interpretability_job.h"
#include "app/jobs/report_job.h"
#include "app/jobs/statistics_job.h"
#include "app/jobs/sweep_job.h"
#include "app/jobs/view_job.h"
#include "core/base/error.h"
#include "core/engine/model_catalogue.h"

using namespace saliscope;
using namespace saliscope::cli;
using namespace saliscope::jobs;
using Words = std::vector<std::string>;

namespace
{

JobScope demo()
{
    JobScope scope;
    scope.model = "pasa";
    scope.datamodule = "demo";
    return scope;
}

JobScope everyScope()
{
    JobScope scope;
    scope.model = "densenet";
    scope.datamodule = "a list.json";
    scope.datadir = "/data/of a \"clinic\"";
    scope.onlyDataset = "test";
    scope.limit = 12;
    scope.shard = "2/7";
    return scope;
}

NetworkOptions everyNetworkOption()
{
    NetworkOptions options;
    options.weight = "-odd name.ckpt";
    options.device = "cuda:1";
    options.algorithms = {"scorecam", "gradcam++"};
    options.targetLayer = "features.norm5";
    options.targetClass = "all";
    options.positiveOnly = true;
    options.parallel = 4;
    options.cacheSamples = true;
    options.seed = 18446744073709551615U;
    return options;
}

/// Parses the words behind "saliscope COMMAND".
template <typename Job>
Job again(const Job& job, Job (*parsed)(const Words&))
{
    const Words words = commandWords(job);
    return parsed({words.begin() + 2, words.end()});
}

} // namespace

class TestCommandWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sayOnlyWhatIsUnusual();
    void readBackAsTheSameGenerate();
    void readBackAsTheSameCompleteness();
    void readBackAsTheSameInterpretability();
    void readBackAsTheSameReport();
    void readBackAsTheSameStatistics();
    void readBackAsTheSameSweep();
    void readBackAsTheSameView();
    void acceptMednetsModelNames();
    void sayWhatIsWrongWithAModel_data();
    void sayWhatIsWrongWithAModel();
    void readBackAsTheSameCompare();
    void readBackAsTheSameConvert();
    void tellModelsFromDatamodules();
};

void TestCommandWords::sayOnlyWhatIsUnusual()
{
    GenerateJob job;
    job.scope = demo();
    QCOMPARE(commandWords(job), (Words{"saliscope", "generate", "pasa", "demo"}));
    job.network.algorithms = {"all"};
    job.network.parallel = 0;
    QCOMPARE(commandWords(job), (Words{"saliscope", "generate", "pasa", "demo",
                                       "--saliency-map-algorithm=all", "--parallel=0"}));
    CompletenessJob completeness;
    completeness.scope = demo();
    completeness.percentiles = {50, 62.5};
    QCOMPARE(commandWords(completeness), (Words{"saliscope", "completeness", "pasa", "demo",
                                                "--percentile=50", "--percentile=62.5"}));
}

void TestCommandWords::readBackAsTheSameGenerate()
{
    GenerateJob job;
    job.scope = demo();
    QVERIFY(again(job, parsedGenerate) == job);
    job.scope = everyScope();
    job.network = everyNetworkOption();
    job.outputFolder = "out of, the way";
    job.evidence = "predicted";
    job.ablation = "zero";
    job.fullGrad = "original";
    job.store = "a store.h5";
    job.native = true;
    job.isSigned = true;
    job.overwrite = true;
    QVERIFY(again(job, parsedGenerate) == job);
}

void TestCommandWords::readBackAsTheSameCompleteness()
{
    CompletenessJob job;
    job.scope = demo();
    QVERIFY(again(job, parsedCompleteness) == job);
    job.scope = everyScope();
    job.network = everyNetworkOption();
    job.plots = {false, {"png", "svg"}};
    job.outputFolder = "elsewhere";
    job.percentiles = {12.5, 99};
    job.noise = 1.0 / 3;
    job.ties = "rank";
    job.maps = RESOURCE_FOLDER;
    job.overwrite = true;
    QVERIFY(again(job, parsedCompleteness) == job);
}

void TestCommandWords::readBackAsTheSameInterpretability()
{
    InterpretabilityJob job;
    job.scope.datamodule = "demo";
    QVERIFY(again(job, parsedInterpretability) == job);
    job.scope = everyScope();
    job.inputFolder = "maps";
    job.targetLabel = 3;
    job.boxLabel = 0;
    job.threshold = 0.35;
    job.plots.formats = {"svg"};
    job.parallel = 3;
    job.outputFolder = "elsewhere";
    QVERIFY(again(job, parsedInterpretability) == job);
    job.outputFolder = InterpretabilityJob().outputFolder;
    job.outputJson = "scores.json";
    QVERIFY(again(job, parsedInterpretability) == job);
}

void TestCommandWords::readBackAsTheSameReport()
{
    ReportJob job;
    job.scope = demo();
    QVERIFY(again(job, parsedReport) == job);
    job.scope = everyScope();
    job.network = everyNetworkOption();
    job.outputFolder = "-odd folder";
    job.samples = {"a b.png", "imgs/größe.png"};
    job.road = true;
    job.language = "fr";
    job.session = "a folder/work.saliscope";
    job.threshold = 0.125;
    job.colormap = "viridis";
    QVERIFY(again(job, parsedReport) == job);
}

void TestCommandWords::readBackAsTheSameStatistics()
{
    StatisticsJob job;
    job.results = {"results", "mine=a folder/completeness.json"};
    QVERIFY(again(job, parsedStatistics) == job);
    job.scope.datamodule = "-odd.json";
    job.scope.datadir = "/data";
    job.plots = {false, {"png", "svg"}};
    job.outputFolder = "elsewhere";
    job.smallBelow = 0.02;
    job.largeFrom = 0.5;
    job.resamples = 1234;
    job.seed = 18446744073709551615U;
    job.inputSize = 224;
    QVERIFY(again(job, parsedStatistics) == job);
}

void TestCommandWords::readBackAsTheSameSweep()
{
    SweepJob job;
    job.scope = demo();
    QCOMPARE(commandWords(job), (Words{"saliscope", "sweep", "pasa", "demo"}));
    QVERIFY(again(job, parsedSweep) == job);
    job.scope = everyScope();
    job.network = everyNetworkOption();
    job.network.targetLayer.clear();
    job.network.targetClass = "highest";
    job.network.positiveOnly = false;
    job.plots.formats = {"svg"};
    job.outputFolder = "elsewhere";
    job.layers = {"fc8", "fc14"};
    job.rank = "focus";
    job.targetLabel = 3;
    job.boxLabel = 0;
    job.threshold = 0.35;
    job.road = true;
    job.percentiles = {12.5, 99};
    job.noise = 0;
    job.ties = "rank";
    job.resamples = 500;
    job.overwrite = true;
    QVERIFY(again(job, parsedSweep) == job);
    job.network.algorithms = {"gradcam"}; // the default of other commands
    QVERIFY(again(job, parsedSweep) == job);
}

void TestCommandWords::readBackAsTheSameView()
{
    ViewJob job;
    job.scope = demo();
    QVERIFY(again(job, parsedView) == job);
    job.scope = everyScope();
    job.inputFolder = "maps";
    job.outputFolder = "pictures";
    job.showBoxes = true;
    job.threshold = 0.05;
    job.colormap = "turbo";
    job.opacity = 0.75;
    job.contours = {-0.5, 0.3, 0.6};
    job.legend = true;
    job.size = "original";
    job.mark = false;
    job.montage = true;
    job.allLabels = true;
    job.overwrite = true;
    job.parallel = 2;
    QVERIFY(again(job, parsedView) == job);
}

void TestCommandWords::readBackAsTheSameCompare()
{
    CompareJob job;
    job.first = "maps.h5:layercam@fc8";
    job.second = "-odd folder";
    QVERIFY(again(job, parsedCompare) == job);
    job.scope = everyScope();
    job.scope.model.clear();
    job.scope.shard = "1/1";
    job.outputFolder = "elsewhere";
    job.tolerance = 1e-6;
    job.boxLabel = 1;
    job.plots = {false, {"svg", "png"}};
    job.parallel = 3;
    QVERIFY(again(job, parsedCompare) == job);
}

void TestCommandWords::readBackAsTheSameConvert()
{
    ConvertJob job;
    job.from = "maps.h5:layercam@fc8";
    job.to = "-odd folder";
    QVERIFY(again(job, parsedConvert) == job);
    job.overwrite = true;
    QVERIFY(again(job, parsedConvert) == job);
}

void TestCommandWords::tellModelsFromDatamodules()
{
    InterpretabilityJob job;
    job.scope.datamodule = "pasa"; // a folder of this name
    QVERIFY(again(job, parsedInterpretability) == job);
    GenerateJob generate;
    generate.scope = demo();
    generate.scope.datamodule = "-x.json";
    QVERIFY(again(generate, parsedGenerate) == generate);
}

void TestCommandWords::acceptMednetsModelNames()
{
    const JobScope scope = parsedGenerate({"demo", "densenet-pretrained"}).scope;
    QCOMPARE(scope.model, std::string("densenet-pretrained"));
    QCOMPARE(scope.datamodule, std::string("demo"));
    QCOMPARE(&engine::parseModel(scope.model), &engine::parseModel("densenet"));
}

void TestCommandWords::sayWhatIsWrongWithAModel_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* words, const char* message) {
        QTest::newRow(words) << QString(words).split(' ') << QString(message);
    };
    add("alexnet demo", "alexnet: this network of mednet is not known here.*densenet, pasa");
    add("demo alexnet-pretrained", "alexnet-pretrained: this network of mednet");
    add("alexnet -d demo", "alexnet: this network of mednet");
    add("alexnet", "alexnet: this network of mednet");
    add("psaa demo", "psaa: there is no network of this name; was pasa meant");
    add("demo Pasa", "Pasa: .*was pasa meant");
    add("densnet demo", "densnet: .*was densenet meant");
    add("demo densenet121", "densenet121: .*was densenet meant");
    add("resnet demo", "resnet: there is no network of this name; there are densenet, pasa");
    add("demo /tmp resnet", "resnet: there is no network of this name");
    add("demo", "name a model");
    add("pasa", "name a datamodule");
    add("pasa demo tbpoc", "tbpoc: .*one too many");
    add("pasa densenet demo", "demo: .*one too many");
}

void TestCommandWords::sayWhatIsWrongWithAModel()
{
    QFETCH(QStringList, words);
    QFETCH(QString, message);
    Words list;
    for (const QString& word : words)
        list.push_back(word.toStdString());
    QString error;
    try {
        parsedGenerate(list);
    } catch (const Error& problem) {
        error = problem.what();
    }
    QVERIFY2(error.contains(QRegularExpression(message)), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestCommandWords)
#include "tst_command_words.moc"
