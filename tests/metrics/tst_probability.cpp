// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/metrics/probability.h"

using namespace saliscope;
using namespace saliscope::metrics;

class TestProbability final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheActivationMakesOfLogits();
    void isNoNumberForWhatIsNone();
    void namesComeBack();
};

void TestProbability::isWhatTheActivationMakesOfLogits()
{
    const std::array<float, 3> logits = {1, 0, -2};
    QCOMPARE(probabilityOf(logits, 1, Activation::Sigmoid), 0.5);
    QCOMPARE(probabilityOf(logits, 2, Activation::Sigmoid), 1 / (1 + std::exp(2.)));
    const double sum = std::exp(1.) + 1 + std::exp(-2.);
    QCOMPARE(probabilityOf(logits, 0, Activation::Softmax), std::exp(1.) / sum);
    QCOMPARE(probabilityOf(logits, 2, Activation::Softmax), std::exp(-2.) / sum);
    QCOMPARE(probabilityOf(logits, 2, Activation::None), -2.);
    const std::array<float, 2> large = {5000, 4999};
    QCOMPARE(probabilityOf(large, 0, Activation::Softmax), 1 / (1 + std::exp(-1.)));
}

void TestProbability::isNoNumberForWhatIsNone()
{
    const std::array<float, 2> logits = {std::numeric_limits<float>::infinity(), 0};
    for (const Activation each : {Activation::Sigmoid, Activation::Softmax, Activation::None})
        QVERIFY(std::isnan(probabilityOf(logits, 0, each)));
    QVERIFY(std::isnan(probabilityOf(logits, 1, Activation::Softmax)));
}

void TestProbability::namesComeBack()
{
    for (const Activation each : {Activation::Sigmoid, Activation::Softmax, Activation::None})
        QVERIFY(activationNamed(nameOf(each)) == each);
    QVERIFY(activationNamed("") == Activation::Sigmoid);
    QVERIFY_EXCEPTION_THROWN(activationNamed("Softmax"), Error);
}

QTEST_GUILESS_MAIN(TestProbability)
#include "tst_probability.moc"
