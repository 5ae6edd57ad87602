// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "app/jobs/completeness_job.h"
#include "app/jobs/generate_job.h"
#include "app/jobs/loaded_network.h"
#include "core/data/datamodule.h"
#include "core/engine/model_summary.h"
#include "core/results/score_sets.h"
#include "support/scoring_folder.h"

using namespace saliscope;

namespace
{

QJsonObject objectIn(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

/// What mednet's readers look for in the files beside results.
class TestMetadata final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void databasesAreNamed_data();
    void databasesAreNamed();
    void oneAlgorithmIsAText();
    void firstOutputIsWhereMednetLooks();
    void notesOnTheCheckpointAreKept();
    void modelsAreSummedUp();
    void modelsAreSummedUpAsByMednet_data();
    void modelsAreSummedUpAsByMednet();

private:
    jobs::JobContext context()
    {
        jobs::JobContext context;
        context.arguments = {"saliscope"};
        context.datamodule = &m_datamodule;
        context.network = &m_network;
        return context;
    }
    std::filesystem::path path(const std::string& name) const { return m_folder->path(name); }

    std::unique_ptr<ScoringFolder> m_folder;
    data::Datamodule m_datamodule;
    jobs::LoadedNetwork m_network;
};

void TestMetadata::init()
{
    m_folder = std::make_unique<ScoringFolder>();
    m_datamodule = m_folder->datamodule();
    m_network = {};
    m_network.network = std::make_unique<LinearNetwork>();
    m_network.checkpoint.path = path("network.ckpt");
    m_network.parts = {{"fc1", "Conv2d", 40}, {"dense", "Linear", 81}};
}

void TestMetadata::databasesAreNamed_data()
{
    QTest::addColumn<QStringList>("databases");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << QStringList{"tbx11k"} << "tbx11k";
    QTest::newRow("several") << QStringList{"montgomery", "shenzhen"} << "montgomery_shenzhen";
    QTest::newRow("one twice") << QStringList{"tbx11k", "tbx11k"} << "tbx11k";
    QTest::newRow("a user's own list") << QStringList{"images"} << "split";
}

void TestMetadata::databasesAreNamed()
{
    QFETCH(QStringList, databases);
    QFETCH(QString, expected);
    const data::DatabasePart part = m_datamodule.parts.front();
    m_datamodule.parts.clear();
    for (const QString& database : databases) {
        m_datamodule.parts.push_back(part);
        m_datamodule.parts.back().database = database.toStdString();
    }
    tasks::GenerateOptions job;
    job.outputFolder = path("out");
    jobs::runJob(job, context());
    const QJsonObject meta = objectIn(path("out/generation.meta.json"));
    QCOMPARE(meta["database-name"].toString(), expected);
    QCOMPARE(meta["datamodule"].toString(), QStringLiteral("split"));
    QCOMPARE(meta["cache-samples"].toBool(true), false);
    QCOMPARE(meta["model-size"].toInt(), 121);
    QCOMPARE(
        meta["model-summary"].toArray(),
        QJsonDocument::fromJson(R"([["fc1", "Conv2d", 40], ["dense", "Linear", 81]])").array());
}

void TestMetadata::oneAlgorithmIsAText()
{
    tasks::GenerateOptions job;
    job.outputFolder = path("one");
    jobs::runJob(job, context());
    QCOMPARE(objectIn(path("one/generation.meta.json"))["saliency-map-algorithm"],
             QJsonValue("gradcam"));
    job.outputFolder = path("two");
    job.network.algorithms = {"gradcam", "layercam"};
    jobs::runJob(job, context());
    QCOMPARE(objectIn(path("two/generation.meta.json"))["saliency-map-algorithm"],
             QJsonValue(QJsonArray({"gradcam", "layercam"})));
}

void TestMetadata::firstOutputIsWhereMednetLooks()
{
    auto network = std::make_unique<LinearNetwork>();
    network->outputCount = 2;
    m_network.network = std::move(network);
    tasks::CompletenessOptions job;
    job.outputFolder = path("out");
    job.network.targetClass = tasks::allOutputs;
    job.plots.wanted = false;
    const jobs::JobOutcome outcome = jobs::runJob(job, context());
    QCOMPARE(outcome.outputs.size(), std::size_t(3));
    QCOMPARE(m_folder->read("out/completeness.json"), m_folder->read("out/0/completeness.json"));
    QCOMPARE(m_folder->read("out/completeness.rst"), m_folder->read("out/0/completeness.rst"));
    QVERIFY(m_folder->read("out/completeness.json") != m_folder->read("out/1/completeness.json"));
    for (const std::string folder : {"out", "out/0", "out/1"})
        QCOMPARE(objectIn(path(folder + "/completeness.meta.json"))["output-json"].toString(),
                 QString::fromStdString(path(folder + "/completeness.json").string()));
    const results::ScoreInput input{{}, path("out")};
    const std::vector<results::ScoreSet> sets = results::readScoreSets({&input, 1});
    QCOMPARE(sets.size(), std::size_t(2)); // the first output once
}

/// What the terminal says of the weights also stands beside the results made with them.
void TestMetadata::notesOnTheCheckpointAreKept()
{
    m_network.checkpoint.notes = {say("The names of its tensors begin with \"%1\", which was left "
                                      "out.",
                                      "module."),
                                  say("It has no checksums.")};
    const QJsonArray expected = {
        QStringLiteral("The names of its tensors begin with \"module.\", which was left out."),
        QStringLiteral("It has no checksums.")};
    tasks::GenerateOptions generate;
    generate.outputFolder = path("out");
    jobs::runJob(generate, context());
    QCOMPARE(objectIn(path("out/generation.meta.json"))["weight-notes"].toArray(), expected);
    tasks::CompletenessOptions completeness;
    completeness.outputFolder = path("scores");
    completeness.plots.wanted = false;
    jobs::runJob(completeness, context());
    QCOMPARE(objectIn(path("scores/completeness.meta.json"))["weight-notes"].toArray(), expected);
    m_network.checkpoint.notes.clear();
    jobs::runJob(generate, context());
    QVERIFY(!objectIn(path("out/generation.meta.json")).contains("weight-notes"));
}

void TestMetadata::modelsAreSummedUp()
{
    checkpoint::Checkpoint checkpoint;
    const auto add = [&](const char* name, std::vector<std::int64_t> shape) {
        std::size_t count = 1;
        for (const std::int64_t extent : shape)
            count *= std::size_t(extent);
        checkpoint.weights[name] = {std::move(shape), std::vector<float>(count), "float32"};
    };
    add("conv.weight", {2, 1, 3, 3});
    add("conv.bias", {2});
    add("norm.weight", {2});
    add("norm.bias", {2});
    add("norm.running_mean", {2});
    add("norm.running_var", {2});
    add("norm.num_batches_tracked", {});
    add("dense.weight", {1, 2});
    add("whole.inner.weight", {4, 4});
    add("train_loss.pos_weight", {1});
    std::map<std::string, std::pair<std::string, std::int64_t>> found;
    for (const auto& part : engine::modelParts(checkpoint, engine::parseModel("densenet")))
        found[part.name] = {part.kind, part.parameters};
    const std::string title = engine::parseModel("densenet").title;
    QCOMPARE(found, (decltype(found){{"conv", {"Conv2d", 20}},
                                     {"norm", {"BatchNorm2d", 4}},
                                     {"dense", {"Linear", 2}},
                                     {"whole", {title, 16}}}));
}

void TestMetadata::modelsAreSummedUpAsByMednet_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("checkpoint");
    QTest::addColumn<QString>("recorded");
    QTest::newRow("pasa") << "pasa"
                          << "pasa-nih.ckpt"
                          << "generate-pasa/generation.meta.json";
    QTest::newRow("densenet") << "densenet"
                              << "densenet-nih.ckpt"
                              << "completeness-densenet-gradcam/completeness.meta.json";
}

void TestMetadata::modelsAreSummedUpAsByMednet()
{
    QFETCH(QString, model);
    QFETCH(QString, checkpoint);
    QFETCH(QString, recorded);
    const std::filesystem::path golden = SHARED_FOLDER "/golden";
    const std::filesystem::path file = golden / "checkpoints" / checkpoint.toStdString();
    if (!std::filesystem::exists(file))
        QSKIP("the reference results are not there");
    const QJsonObject meta = objectIn(golden / "mednet-outputs" / recorded.toStdString());
    std::map<std::string, std::int64_t> expected;
    for (const QJsonValue part : meta["model-summary"].toArray())
        if (part[2].toInt() > 0)
            expected[part[0].toString().toStdString()] = part[2].toInteger();
    std::map<std::string, std::int64_t> found;
    std::int64_t sum = 0;
    for (const auto& part : engine::modelParts(checkpoint::readCheckpoint(file),
                                               engine::parseModel(model.toStdString()))) {
        found[part.name] = part.parameters;
        sum += part.parameters;
    }
    QCOMPARE(found, expected);
    QCOMPARE(sum, meta["model-size"].toInteger());
}

QTEST_MAIN(TestMetadata)
#include "tst_metadata.moc"
