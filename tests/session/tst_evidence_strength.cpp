// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <QTest>

#include "core/session/evidence_strength.h"

using namespace saliscope;
using namespace saliscope::session;

namespace
{

cases::CaseMap mapOf(float rawMaximum, const std::string& layer = "fc14")
{
    cases::CaseMap map;
    map.rawMaximum = rawMaximum;
    map.layer = layer;
    return map;
}

} // namespace

class TestEvidenceStrength final : public QObject
{
    Q_OBJECT

private slots:
    void beginsAsStrongAsAny();
    void comparesMapsOfOneKind();
    void bothSidesOfTheEvidenceCount();
    void leavesOutWhatHasNoRawValues();
    void visibilityIsLogarithmic();
};

void TestEvidenceStrength::beginsAsStrongAsAny()
{
    KnownEvidence known;
    const EvidenceStrength strength = known.strengthOf({}, mapOf(0.3F));
    QCOMPARE(strength.share, 1.);
    QCOMPARE(strength.visibility(), 1.);
    QVERIFY(!strength.isWeak());
}

void TestEvidenceStrength::comparesMapsOfOneKind()
{
    KnownEvidence known;
    known.note("a", {}, mapOf(0.045F));
    known.note("b", {}, mapOf(0.0011F));
    known.note("b", {}, mapOf(0.0011F)); // shown again
    known.note("c", {}, mapOf(7, "fc8"));
    const EvidenceStrength strength = known.strengthOf({}, mapOf(0.0011F));
    QVERIFY(std::abs(strength.share - 0.0011 / 0.045) < 1e-6);
    QCOMPARE(strength.cases, 2);
    QVERIFY(strength.isWeak());
    QCOMPARE(known.strengthOf({}, mapOf(0.045F)).share, 1.);
    MapChoice other;
    other.checkpoint = 1;
    QCOMPARE(known.strengthOf(other, mapOf(0.0011F)).share, 1.);
    known.forget();
    QCOMPARE(known.strengthOf({}, mapOf(0.0011F)).share, 1.);
}

void TestEvidenceStrength::bothSidesOfTheEvidenceCount()
{
    KnownEvidence known;
    MapChoice against;
    against.evidence = engine::Evidence::Negative;
    known.note("a", {}, mapOf(0.5F));
    QCOMPARE(known.strengthOf(against, mapOf(0.04F)).isWeak(), true);
}

void TestEvidenceStrength::leavesOutWhatHasNoRawValues()
{
    KnownEvidence known;
    MapChoice existing;
    existing.existingSet = "gradcam";
    known.note("a", existing, mapOf(1));
    known.note("a", {}, mapOf(INFINITY));
    known.note("a", {}, mapOf(NAN));
    known.note("a", {}, mapOf(0));
    cases::CaseMap both = mapOf(9);
    both.isSigned = true;
    known.note("a", {}, both);
    QCOMPARE(known.strengthOf({}, mapOf(0.01F)).share, 1.);
    known.note("a", {}, mapOf(1));
    QCOMPARE(known.strengthOf(existing, mapOf(0.01F)).share, 1.);
    QCOMPARE(known.strengthOf({}, both).share, 1.);
}

void TestEvidenceStrength::visibilityIsLogarithmic()
{
    QVERIFY(std::abs(EvidenceStrength{0.1, 9}.visibility() - 0.6) < 1e-9);
    QVERIFY(std::abs(EvidenceStrength{0.01, 9}.visibility() - 0.2) < 1e-9);
    QVERIFY(std::abs(EvidenceStrength{1e-6, 9}.visibility() - 0.2) < 1e-9);
    QCOMPARE(EvidenceStrength({0, 9}).visibility(), 0.2);
}

QTEST_APPLESS_MAIN(TestEvidenceStrength)
#include "tst_evidence_strength.moc"
