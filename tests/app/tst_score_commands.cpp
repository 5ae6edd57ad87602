// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "support/program.h"

using namespace saliscope;

namespace
{

ProgramOutcome run(const QTemporaryDir& folder, const QStringList& arguments)
{
    return runProgram(SALISCOPE_PROGRAM, arguments, folder.path());
}

QByteArray content(const QTemporaryDir& folder, const QString& name)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first three samples of the demo's test split, at the layer where boxes are found.
QStringList command(const QString& name, const QStringList& more)
{
    return QStringList{name, "pasa", "demo",     "-S", "test",           "--limit",
                       "3",  "-s",   "layercam", "-q", "--target-layer", "fc8"} +
           more;
}

QStringList completeness(const QString& maps, const QString& output)
{
    return command("completeness", {"--maps", maps, "-o", output, "--no-plot"});
}

} // namespace

/// Maps from a store, scored by the program as users run it.
class TestScoreCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completenessTakesStores();
    void scoresOfStoresGoToStatistics();
};

void TestScoreCommands::completenessTakesStores()
{
    const QTemporaryDir folder;
    const ProgramOutcome made = run(folder, command("generate", {"-o", "maps"}));
    QVERIFY2(made.code == 0, made.errors);
    for (const QStringList& words :
         {QStringList{"convert", "maps", "maps.h5", "-q"}, completeness("maps", "one"),
          completeness("maps.h5", "two"), completeness("maps.h5:layercam", "three")}) {
        const ProgramOutcome outcome = run(folder, words);
        QVERIFY2(outcome.code == 0, outcome.errors);
    }
    const QByteArray expected = content(folder, "one/completeness.json");
    QVERIFY(expected.contains("test-0000"));
    QCOMPARE(content(folder, "two/completeness.json"), expected);
    QCOMPARE(content(folder, "three/completeness.json"), expected);
    const ProgramOutcome other = run(folder, completeness("maps.h5:gradcam", "four"));
    QCOMPARE(other.code, 2);
    QVERIFY2(other.errors.contains("there is no set of maps of this name"), other.errors);
    QFile(folder.filePath("maps.h5")).resize(5000);
    const ProgramOutcome damaged = run(folder, completeness("maps.h5", "five"));
    QCOMPARE(damaged.code, 2);
    QVERIFY2(damaged.errors.contains("maps.h5: ") && damaged.errors.count('\n') == 1,
             damaged.errors);
}

void TestScoreCommands::scoresOfStoresGoToStatistics()
{
    const QTemporaryDir folder;
    QCOMPARE(run(folder, command("generate", {"-s", "randomcam", "--store", "maps.h5"})).code, 0);
    for (const QString set : {"layercam", "randomcam"}) {
        const ProgramOutcome scored =
            run(folder, {"interpretability", "demo", "-S", "test", "--limit", "3", "-i",
                         "maps.h5:" + set, "-o", "scores/" + set, "--no-plot", "-q"});
        QVERIFY2(scored.code == 0, scored.errors);
    }
    const ProgramOutcome outcome =
        run(folder, {"statistics", "scores", "-o", "out", "--seed", "7"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY2(outcome.output.contains("seed 7") && outcome.output.contains("p (Holm)"),
             outcome.output);
    QVERIFY(content(folder, "out/statistics.comparisons.csv")
                .contains("all,,lift,layercam,randomcam,yes,"));
    QVERIFY(content(folder, "out/statistics.meta.json").contains("\"seed\": \"7\""));
    QVERIFY(content(folder, "out/statistics.pdf").startsWith("%PDF"));
}

QTEST_GUILESS_MAIN(TestScoreCommands)
#include "tst_score_commands.moc"
