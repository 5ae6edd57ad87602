// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/metrics/interpretability_scores.h"
#include "core/road/road.h"
#include "support/golden.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::metrics;
using namespace saliscope::road;

namespace
{

const char* const folders[] = {"nih/expected/pasa", "nih/expected/densenet",
                               "phantoms/expected/pasa"};

/// "Pneumonia/1.png" as it stands in names of files of full maps.
std::string flatName(std::string name)
{
    name.resize(name.rfind('.'));
    std::replace(name.begin(), name.end(), '/', '_');
    return name;
}

} // namespace

/// Maps of the real tool with the scores it gave them.
class TestGoldenScores final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void agrees_data();
    void agrees();

private:
    nlohmann::json m_maps; ///< file, sample and expected scores of each full map
};

void TestGoldenScores::initTestCase()
{
    if (golden::folder().empty())
        QSKIP("../shared/golden is not on this machine");
    for (const char* folder : folders) {
        const std::string path = (golden::folder() / folder).string();
        const auto expected = nlohmann::json::parse(readFile(path + "/expected.json"));
        for (const auto& split : expected) {
            for (const auto& sample : split) {
                for (const auto& [algorithm, scores] : sample["saliency"].items()) {
                    const std::string name =
                        algorithm == "gradcam++" ? "gradcamplusplus" : algorithm;
                    const std::string file =
                        path + "/full-" + name + "-" + flatName(sample["name"]) + ".npz";
                    if (std::filesystem::exists(file))
                        m_maps.push_back({{"file", file}, {"sample", sample}, {"scores", scores}});
                }
            }
        }
    }
    QVERIFY(m_maps.size() > 20);
}

void TestGoldenScores::agrees_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < m_maps.size(); ++i)
        QTest::newRow(m_maps[i]["file"].get<std::string>().c_str()) << int(i);
}

void TestGoldenScores::agrees()
{
    QFETCH(int, index);
    const nlohmann::json& entry = m_maps[std::size_t(index)];
    const nlohmann::json& scores = entry["scores"];
    const Image map = golden::Archive(entry["file"].get<std::string>()).read("map");
    std::vector<InputBox> boxes;
    if (entry["sample"]["bboxes_xyxy"].is_array()) {
        for (const auto& box : entry["sample"]["bboxes_xyxy"])
            boxes.push_back({1, box[0], box[1], box[2], box[3]});
    }
    if (!boxes.empty()) {
        const Interpretability result = interpretability(map, boxes, {});
        QVERIFY(std::abs(result.proportionalEnergy - double(scores["proportional_energy"])) < 1e-5);
        QVERIFY(std::abs(result.averageSaliencyFocus - double(scores["avg_saliency_focus"])) <
                1e-5);
    }
    // A percentile is zero, and nothing lies below it, when more than that share of the map is.
    const double zeros = scores["zero_fraction"];
    for (const RoadMask& mask : roadMasks(map, {{20, 40, 60, 80}}, Ties::Reference)) {
        if (mask.order == RemovalOrder::MostRelevantFirst)
            QCOMPARE(mask.degenerate, zeros > mask.percentile / 100);
        else
            QCOMPARE(mask.degenerate, zeros == 1);
    }
}

QTEST_GUILESS_MAIN(TestGoldenScores)
#include "tst_golden_scores.moc"
