// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/tasks/algorithm_cost.h"
#include "support/fake_network.h"

using namespace saliscope;
using namespace saliscope::tasks;

class TestAlgorithmCost final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresEachByItself();
    void saysWhatFails();
    void stops();
};

void TestAlgorithmCost::measuresEachByItself()
{
    FakeNetwork network(1, 16);
    network.onExplain = [&](std::string_view) { QTest::qSleep(20); };
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, {}}, {Algorithm::ScoreCam, {}}};
    const auto costs = measureCosts(network, Image(1, 16, 16), request, {});
    QCOMPARE(costs.size(), std::size_t(2));
    QCOMPARE(network.explained, 6); // quick ones three times each
    QVERIFY(costs[1].algorithm == Algorithm::ScoreCam);
    for (const AlgorithmCost& cost : costs) {
        QVERIFY(!cost.failure);
        QVERIFY(cost.seconds >= 0.02 && cost.seconds < 1);
        QVERIFY(cost.peakBytes > 0);
    }
    const std::string table = costTable({{Algorithm::GradCam, 0.25, 300 << 20, {}}});
    for (const char* part :
         {"algorithm", "seconds per picture", "MiB of memory", "gradcam", "0.250", "300"})
        QVERIFY2(table.find(part) != std::string::npos, table.c_str());
}

void TestAlgorithmCost::saysWhatFails()
{
    FakeNetwork network(1, 16);
    network.onExplain = [&](std::string_view) {
        throw Error(ErrorKind::OutOfMemory, {}, verbatim("too large"));
    };
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, {}}};
    const auto costs = measureCosts(network, Image(1, 16, 16), request, {});
    QVERIFY(costs.front().failure);
    QVERIFY(costTable(costs).find("n/a") != std::string::npos);
}

void TestAlgorithmCost::stops()
{
    FakeNetwork network(1, 16);
    std::stop_source source;
    source.request_stop();
    ExplainRequest request;
    request.maps = {{Algorithm::GradCam, {}}};
    try {
        measureCosts(network, Image(1, 16, 16), request, source.get_token());
        QFAIL("a stopped measurement went on");
    } catch (const Error& error) {
        QVERIFY(error.kind() == ErrorKind::Cancelled);
    }
}

QTEST_GUILESS_MAIN(TestAlgorithmCost)
#include "tst_algorithm_cost.moc"
