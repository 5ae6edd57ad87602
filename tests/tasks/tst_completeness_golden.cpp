// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/model_catalogue.h"
#include "core/tasks/completeness.h"
#include "support/golden.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::tasks;
using nlohmann::json;
namespace fs = std::filesystem;

namespace
{

constexpr double tolerance = 2e-4;

/// Samples the reference scored, by name: {algorithm: {"road_no_noise", "zero_fraction", …}}.
std::map<std::string, json> scoredSamples(const fs::path& expected)
{
    std::map<std::string, json> result;
    for (const auto& split : json::parse(readFile(expected)))
        for (const auto& sample : split)
            for (const auto& [algorithm, figures] : sample["saliency"].items())
                if (figures.contains("road_no_noise"))
                    result[sample["name"]][algorithm] = figures;
    return result;
}

/// The datamodule with the named samples alone.
Datamodule onlyNamed(Datamodule datamodule, const std::map<std::string, json>& names)
{
    for (Split& split : datamodule.splits)
        std::erase_if(split.samples,
                      [&](const Sample& sample) { return !names.contains(sample.name); });
    return datamodule;
}

} // namespace

/// The points the real tool gives without noise, from our own maps.
class TestCompletenessGolden final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void agrees_data();
    void agrees();
};

void TestCompletenessGolden::initTestCase()
{
    if (golden::folder().empty())
        QSKIP("../shared/golden is not on this machine");
}

void TestCompletenessGolden::agrees_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("weight");
    QTest::addColumn<QString>("images");
    QTest::addColumn<QString>("split");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("samples");
    QTest::newRow("pasa on radiographs") << "pasa"
                                         << "checkpoints/pasa-nih.ckpt"
                                         << "nih/images"
                                         << "nih/split.json"
                                         << "nih/expected/pasa" << 9;
    QTest::newRow("pasa on phantoms") << "pasa"
                                      << "../demo/pasa-demo.ckpt"
                                      << "../demo"
                                      << "../demo/split.json"
                                      << "phantoms/expected/pasa" << 6;
    QTest::newRow("densenet on radiographs") << "densenet"
                                             << "checkpoints/densenet-nih.ckpt"
                                             << "nih/images"
                                             << "nih/split.json"
                                             << "nih/expected/densenet" << 2;
}

void TestCompletenessGolden::agrees()
{
    QFETCH(QString, model);
    QFETCH(QString, weight);
    QFETCH(QString, images);
    QFETCH(QString, split);
    QFETCH(QString, expected);
    QFETCH(int, samples);
    const auto path = [](const QString& name) { return golden::folder() / name.toStdString(); };
    auto scored = scoredSamples(path(expected) / "expected.json");
    while (int(scored.size()) > samples)
        scored.erase(std::prev(scored.end()));
    QCOMPARE(int(scored.size()), samples);
    DataOptions options;
    options.datadir = path(images);
    const Datamodule datamodule = onlyNamed(openDatamodule(path(split).string(), options), scored);
    const auto network =
        openEngine()->load(parseModel(model.toStdString()), readCheckpoint(path(weight)),
                           qEnvironmentVariable("SALISCOPE_DEVICE", "cpu").toStdString());
    QTemporaryDir folder;
    CompletenessRequest request;
    request.algorithms = {Algorithm::GradCam, Algorithm::LayerCam};
    request.noise = 0;
    request.outputFolder = folder.path().toStdString();
    request.imputers = 2;
    const CompletenessReport report = scoreCompleteness(*network, datamodule, request, {}, {});
    QVERIFY(report.failures.empty());

    double worst = 0;
    int compared = 0;
    int degenerate = 0;
    for (const CompletenessTable& table : report.tables) {
        const std::string algorithm = algorithmInfo(table.algorithm).name;
        const json details = json::parse(readFile(table.folder / "completeness.details.json"));
        for (const auto& samplesOfSplit : details)
            for (const auto& sample : samplesOfSplit) {
                const json& figures = scored.at(sample["name"])[algorithm];
                if (figures.is_null())
                    continue;
                const double zeros = figures["zero_fraction"];
                for (const auto& point : sample["points"]) {
                    const double percentile = point["percentile"];
                    const bool isMorf = point["order"] == "morf";
                    const bool expectDegenerate = isMorf ? zeros > percentile / 100 : zeros == 1;
                    QCOMPARE(point["degenerate"].get<bool>(), expectDegenerate);
                    degenerate += expectDegenerate;
                    if (expectDegenerate)
                        continue;
                    const std::string key =
                        point["order"].get<std::string>() + std::to_string(int(percentile));
                    const double difference = std::abs(point["score"].get<double>() -
                                                       figures["road_no_noise"][key].get<double>());
                    if (difference > tolerance)
                        qWarning("%s %s %s differs by %g", algorithm.c_str(),
                                 sample["name"].get<std::string>().c_str(), key.c_str(),
                                 difference);
                    worst = std::max(worst, difference);
                    ++compared;
                }
            }
    }
    qInfo("%d points compared, %d degenerate, largest difference %.2g", compared, degenerate,
          worst);
    QVERIFY(compared >= 8 * samples);
    QVERIFY(worst <= tolerance);
}

QTEST_GUILESS_MAIN(TestCompletenessGolden)
#include "tst_completeness_golden.moc"
