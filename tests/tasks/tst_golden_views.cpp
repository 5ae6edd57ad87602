// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <memory>
#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"
#include "core/engine/engine.h"
#include "core/engine/model_catalogue.h"
#include "core/tasks/generate.h"
#include "core/tasks/interpretability.h"
#include "core/tasks/view.h"
#include "support/golden.h"
#include "support/small_datamodule.h"

using namespace saliscope;
using namespace saliscope::checkpoint;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::metrics;
using namespace saliscope::render;
using namespace saliscope::results;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

/// The bound for energy and focus against the reference.
constexpr double scoreTolerance = 1e-5;
constexpr std::size_t goldenPictures = 4;

Datamodule radiographs()
{
    DataOptions options;
    options.datadir = golden::folder() / "nih/images";
    return openDatamodule((golden::folder() / "nih/split.json").string(), options);
}

} // namespace

class TestGoldenViews final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void scoresAgreeWithReferenceOutput();
    void scoresAgreeWithExpectedOnes();
    void picturesAgree();

private:
    fs::path folder() const { return m_temporary.path().toStdString(); }
    InterpretabilityReport scoresOf(const std::string& algorithm) const;

    QTemporaryDir m_temporary;
    Datamodule m_datamodule;
};

void TestGoldenViews::initTestCase()
{
    if (golden::folder().empty())
        QSKIP("../shared/golden is not on this machine");
    m_datamodule = radiographs();
    const auto network = openEngine()->load(
        parseModel("pasa"), readCheckpoint(golden::folder() / "checkpoints/pasa-nih.ckpt"), "cpu");
    GenerateRequest request;
    request.algorithms = {Algorithm::GradCam, Algorithm::LayerCam};
    request.outputFolder = folder() / "maps";
    const GenerateReport report = generateMaps(*network, m_datamodule, request, {}, {});
    QCOMPARE(report.written, std::size_t(16));
}

InterpretabilityReport TestGoldenViews::scoresOf(const std::string& algorithm) const
{
    InterpretabilityRequest request;
    request.inputFolder = folder() / "maps" / algorithm;
    request.input = parseModel("pasa").input;
    request.readers = 2;
    return scoreInterpretability(m_datamodule, request, {}, {});
}

void TestGoldenViews::scoresAgreeWithReferenceOutput()
{
    const Results theirs = readResults(
        golden::folder() / "mednet-outputs/interpretability-pasa-layercam/interpretability.json",
        ResultShape::Interpretability);
    const Results ours = scoresOf("layercam").results;
    QCOMPARE(ours.size(), theirs.size());
    double worst = 0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        QCOMPARE(ours[i].split, theirs[i].split);
        QCOMPARE(ours[i].samples.size(), theirs[i].samples.size());
        for (std::size_t j = 0; j < ours[i].samples.size(); ++j) {
            const SampleResult& one = ours[i].samples[j];
            const SampleResult& other = theirs[i].samples[j];
            QCOMPARE(one.name, other.name);
            QVERIFY(one.label == other.label);
            QCOMPARE(one.scores.size(), other.scores.size());
            for (std::size_t k = 0; k < one.scores.size(); ++k)
                worst = std::max(worst, std::abs(*one.scores[k] - *other.scores[k]));
        }
    }
    qInfo("largest difference of a score: %.2g", worst);
    QVERIFY(worst <= scoreTolerance);
}

void TestGoldenViews::scoresAgreeWithExpectedOnes()
{
    const auto expected =
        nlohmann::json::parse(readFile(golden::folder() / "nih/expected/pasa/expected.json"));
    double worst = 0;
    int compared = 0;
    for (const char* algorithm : {"gradcam", "layercam"})
        for (const SplitAgreement& split : scoresOf(algorithm).splits)
            for (const InterpretedSample& sample : split.scored)
                for (const auto& entry : expected.at(split.split)) {
                    const auto& figures = entry.at("saliency").at(algorithm);
                    if (entry.at("name") != sample.name || !figures.contains("proportional_energy"))
                        continue;
                    const Interpretability& scores = sample.scores.value();
                    const double energy = figures.at("proportional_energy");
                    const double focus = figures.at("avg_saliency_focus");
                    worst = std::max({worst, std::abs(scores.proportionalEnergy - energy),
                                      std::abs(scores.averageSaliencyFocus - focus)});
                    ++compared;
                }
    qInfo("largest difference of %d samples: %.2g", compared, worst);
    QCOMPARE(compared, 2 * 9);
    QVERIFY(worst <= scoreTolerance);
}

void TestGoldenViews::picturesAgree()
{
    ViewRequest request;
    request.inputFolder = folder() / "maps/layercam";
    request.outputFolder = folder() / "pictures";
    request.model = "pasa";
    request.style.input = parseModel("pasa").input;
    request.style.showBoxes = true;
    request.workers = 2;
    QVERIFY(drawViews(m_datamodule, request, {}, {}).failures.empty());
    const fs::path theirs = golden::folder() / "mednet-outputs/view-pasa-layercam";
    std::size_t compared = 0;
    for (const auto& entry : fs::recursive_directory_iterator(theirs)) {
        if (entry.path().extension() != ".png")
            continue;
        const Picture other = readPicture(entry.path());
        const Picture one = readPicture(request.outputFolder / fs::relative(entry.path(), theirs));
        QCOMPARE(one.pixels.size(), other.pixels.size());
        for (std::size_t index = 0; index < one.pixels.size(); ++index)
            for (std::size_t part = 0; part < 3; ++part)
                QVERIFY(std::abs(one.pixels[index][part] - other.pixels[index][part]) <= 1);
        ++compared;
    }
    QCOMPARE(compared, goldenPictures);
}

QTEST_GUILESS_MAIN(TestGoldenViews)
#include "tst_golden_views.moc"
