// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cmath>

#include <filesystem>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/maps/npy.h"
#include "core/session/cohort_evidence.h"
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
    void saysHowManyCasesAreWeaker();
    void aRunIsWhatOthersAreComparedWith();
    void mapsMadeBeforeAreComparedWithTheirRun();
    void readsTheRecordOfARun();
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
    const auto visibility = [](double share) {
        EvidenceStrength strength;
        strength.share = share;
        return strength.visibility();
    };
    QVERIFY(std::abs(visibility(1) - 1) < 1e-9);
    QVERIFY(std::abs(visibility(0.1) - 0.6) < 1e-9);
    QVERIFY(std::abs(visibility(0.01) - 0.2) < 1e-9);
    QVERIFY(std::abs(visibility(1e-6) - 0.2) < 1e-9);
    QCOMPARE(visibility(0), 0.2);
    EvidenceStrength tenth;
    tenth.share = 0.1;
    QVERIFY(std::abs(tenth.place() - 0.5) < 1e-9);
}

void TestEvidenceStrength::saysHowManyCasesAreWeaker()
{
    KnownEvidence known;
    QVERIFY(!known.strengthOf({}, mapOf(1)).isKnown());
    for (const float maximum : {0.1F, 0.2F, 0.3F, 0.4F})
        known.note(std::to_string(maximum), {}, mapOf(maximum));
    const EvidenceStrength strength = known.strengthOf({}, mapOf(0.3F));
    QVERIFY(strength.isKnown() && !strength.isCohort);
    QCOMPARE(strength.weaker, 0.5);
    QCOMPARE(float(strength.reference), 0.4F);
    // A case counts once, with its strongest map.
    known.note(std::to_string(0.1F), {}, mapOf(0.9F));
    QCOMPARE(known.strengthOf({}, mapOf(0.3F)).cases, 4);
    QCOMPARE(known.strengthOf({}, mapOf(0.3F)).weaker, 0.25);
    QCOMPARE(float(known.strengthOf({}, mapOf(0.3F)).reference), 0.9F);
}

void TestEvidenceStrength::aRunIsWhatOthersAreComparedWith()
{
    KnownEvidence known;
    known.setCheckpoints({"aa", "bb"});
    known.note("a", {}, mapOf(0.02F));
    known.note(std::make_shared<CohortEvidence>(
        CohortEvidence{"aa", engine::Algorithm::GradCam, "fc14", {0.01F, 0.03F, 0.5F}}));
    const EvidenceStrength strength = known.strengthOf({}, mapOf(0.02F));
    QVERIFY(strength.isCohort && strength.isWeak());
    QCOMPARE(strength.cases, 3);
    QVERIFY(std::abs(strength.share - 0.04) < 1e-6);
    QVERIFY(std::abs(strength.weaker - 1. / 3) < 1e-9);
    // One that is stronger than all of the run is the reference itself.
    QCOMPARE(known.strengthOf({}, mapOf(2)).share, 1.);
    MapChoice other; // of a network the run is not of
    other.checkpoint = 1;
    QVERIFY(!known.strengthOf(other, mapOf(0.02F)).isKnown());
    QVERIFY(!known.strengthOf({}, mapOf(0.02F, "fc8")).isKnown());
}

void TestEvidenceStrength::mapsMadeBeforeAreComparedWithTheirRun()
{
    KnownEvidence known;
    known.note(std::make_shared<CohortEvidence>(
        CohortEvidence{"aa", engine::Algorithm::GradCam, "fc14", {0.01F, 1}}));
    MapChoice existing;
    existing.existingSet = "run · gradcam";
    cases::CaseMap map = mapOf(1);
    QVERIFY(!known.strengthOf(existing, map).isKnown());
    map.recordedCheckpoint = "aa";
    map.recordedMaximum = 0.05F;
    QVERIFY(std::abs(known.strengthOf(existing, map).share - 0.05) < 1e-6);
    QVERIFY(known.strengthOf(existing, map).isCohort);
}

void TestEvidenceStrength::readsTheRecordOfARun()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("generation.jsonl"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto line = [](const char* name, double first, double second, const char* flags) {
        return QStringLiteral(
                   R"({"logits":[1.5],"maps":[)"
                   R"({"algorithm":"gradcam","file":"gradcam/%1.npy","flags":[%4],"layer":"fc14",)"
                   R"("maximum":%2,"minimum":0,"output":0,"sign":-1},)"
                   R"({"algorithm":"gradcam","file":"layercam/%1.npy","flags":[],"layer":"fc14",)"
                   R"("maximum":%3,"minimum":0,"output":0,"sign":1}],)"
                   R"("name":"%1.png","split":"test"})")
                   .arg(QLatin1String(name))
                   .arg(first)
                   .arg(second)
                   .arg(QLatin1String(flags))
                   .toUtf8() +
               '\n';
    };
    file.write(R"({"settings":{"checkpoint":"aa","algorithms":"gradcam"}})"
               "\n");
    file.write(line("b", 0.5, 0.25, "") + line("a", 0, 0.125, R"("empty")") + "{damaged\n" +
               line("c", 0, 0, R"("empty")"));
    file.close();
    Image plane(1, 4, 4);
    for (const char* set : {"gradcam", "layercam"})
        std::filesystem::create_directories(folder.filePath(set).toStdString());
    maps::writeNpy(folder.filePath("gradcam/b.npy").toStdString(), plane);
    const auto source = maps::openMapSource(folder.path().toStdString());
    const auto cohorts = cohortEvidence(*source);
    QCOMPARE(cohorts.size(), std::size_t(1));
    QCOMPARE(cohorts[0]->checkpoint, std::string("aa"));
    QCOMPARE(cohorts[0]->layer, std::string("fc14"));
    QCOMPARE(cohorts[0]->maxima, (std::vector<float>{0.125F, 0.5F}));
    cases::CaseMap map = cases::existingCaseMap(plane);
    takeNote(map, *source, maps::setNamed(*source, "gradcam"), "b");
    QCOMPARE(map.evidenceSign, -1.F);
    QCOMPARE(map.recordedMaximum, 0.5F);
    QCOMPARE(map.recordedCheckpoint, std::string("aa"));
}

QTEST_APPLESS_MAIN(TestEvidenceStrength)
#include "tst_evidence_strength.moc"
