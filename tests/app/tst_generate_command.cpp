// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "support/program.h"

using namespace saliscope;

namespace
{

ProgramOutcome run(
    const QStringList& arguments, const QString& folder = QDir::tempPath(),
    const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment())
{
    return runProgram(SALISCOPE_PROGRAM, arguments, folder, environment);
}

QMap<QString, QByteArray> maps(const QString& folder)
{
    QMap<QString, QByteArray> result;
    QDirIterator files(folder, {QStringLiteral("*.npy"), QStringLiteral("*.jsonl")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            result[QDir(folder).relativeFilePath(file.fileName())] = file.readAll();
    }
    return result;
}

QJsonObject readObject(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// A copy of the demo's pictures and list, to be damaged.
QString demoCopy(const QTemporaryDir& folder)
{
    const QDir demo(QStringLiteral(RESOURCE_FOLDER "/demo"));
    QDirIterator files(demo.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = folder.filePath(demo.relativeFilePath(from));
        QDir().mkpath(QFileInfo(to).path());
        QFile::copy(from, to);
    }
    return folder.path();
}

const QString checkpoint = QStringLiteral(RESOURCE_FOLDER "/demo/pasa-demo.ckpt");

} // namespace

/// The program as users run it.
class TestGenerateCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesMapsOfTheDemoAnywhere();
    void acceptsMednetsWords();
    void listsWhatThereIs();
    void wrongUseEndsWithTwo_data();
    void wrongUseEndsWithTwo();
    void windowNeedsDisplay();
    void damagedPicturesEndWithOne();
    void refusesUnsafeNames();
    void neverWritesOverItsInputs();
    void interruptEndsQuickly();
    void interruptedTrialsLeaveNothing();
    void killedRunResumes();
    void writesJsonLog();
    void dryRunLeavesNothing();
    void threadsSleepWhileTheyWait_data();
    void threadsSleepWhileTheyWait();
};

void TestGenerateCommand::makesMapsOfTheDemoAnywhere()
{
    const QTemporaryDir folder;
    const ProgramOutcome outcome = run({"generate", "pasa", "demo", "-o", "out"}, folder.path());
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY(outcome.output.isEmpty());
    QCOMPARE(maps(folder.filePath("out")).size(), 21);
    const QJsonObject meta = readObject(folder.filePath("out/generation.meta.json"));
    QCOMPARE(meta["samples-written"].toInt(), 20);
    QCOMPARE(meta["target-layer"].toString(), QStringLiteral("fc14"));
    QCOMPARE(meta["weight-sha256"].toString().size(), 64);
    // The customary layer gives empty maps for some phantoms; the user hears of it.
    QCOMPARE(meta["empty-maps"].toInt() > 0, outcome.errors.contains("zero everywhere"));
}

void TestGenerateCommand::acceptsMednetsWords()
{
    const QTemporaryDir folder;
    const ProgramOutcome outcome =
        run({"classify", "saliency", "generate", "-vv", "pasa", "demo", "--weight=" + checkpoint,
             "--saliency-map-algorithm=LayerCAM", "--output-folder=out", "-x", "cpu", "-C",
             "highest", "-Z", "-S", "test", "-P", "0", "--no-cache-samples"},
            folder.path());
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(maps(folder.filePath("out")).size(), 13);
    QVERIFY(outcome.errors.contains("The split train was skipped"));
    for (const QStringList& words :
         {QStringList{"cl", "sal", "gen"}, QStringList{"classify", "saliency", "g"}}) {
        // No folder is called like a word below: the window would open such a one.
        const QString output = "of-" + words.last();
        const ProgramOutcome abbreviated =
            run(words + QStringList{"pasa", "demo", "--limit", "1", "-o", output}, folder.path());
        QVERIFY2(abbreviated.code == 0, abbreviated.errors);
        QCOMPARE(maps(folder.filePath(output)).size(), 2);
    }
    QCOMPARE(run({"cl", "sal", "x", "pasa", "demo"}, folder.path()).code, 2);
    QCOMPARE(run({"gen", "pasa", "demo"}, folder.path()).code, 2);
    const ProgramOutcome namesLast =
        run({"generate", "-s", "gradcam", "pasa", "demo", "--limit", "1"}, folder.path());
    QVERIFY2(namesLast.code == 0, namesLast.errors);
}

void TestGenerateCommand::listsWhatThereIs()
{
    QVERIFY(run({"--help"}).output.contains("generate"));
    QVERIFY(run({"models"}).output.contains("densenet"));
    QCOMPARE(run({"datamodules"}).output.count('\n'), 133);
    QVERIFY(run({"devices"}).output.startsWith("cpu"));
    QVERIFY(run({"inspect", checkpoint}).output.contains("Network         pasa"));
    QVERIFY(run({"inspect", "demo"}).output.contains("test: 12 samples, 6 with boxes"));
    const ProgramOutcome layers = run({"generate", "pasa", "demo", "--list-layers"});
    QVERIFY2(layers.output.contains("fc8  (convolution, 1×48×31×31, 31×31 places)\n"),
             layers.output.constData());
    QVERIFY(layers.output.contains("fc14  (convolution, 1×80×7×7, 7×7 places, the usual one)\n"));
    QVERIFY(!layers.output.contains("fc17")); // behind the pooling
}

void TestGenerateCommand::wrongUseEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    using L = QStringList;
    QTest::newRow("unknown command") << L{"paint"} << QByteArray("paint");
    QTest::newRow("no datamodule") << L{"generate", "pasa"} << QByteArray("name a datamodule");
    QTest::newRow("no model") << L{"generate", "demo"} << QByteArray("name a model");
    QTest::newRow("unknown datamodule")
        << L{"generate", "pasa", "nowhere"} << QByteArray("nowhere");
    QTest::newRow("unknown algorithm")
        << L{"generate", "pasa", "demo", "-s", "magic"} << QByteArray("layercam");
    QTest::newRow("unknown layer")
        << L{"generate", "pasa", "demo", "--target-layer", "fc99"} << QByteArray("--list-layers");
    QTest::newRow("absent device")
        << L{"generate", "pasa", "demo", "-x", "cuda:7"} << QByteArray("there are: cpu");
    QTest::newRow("other network")
        << L{"generate", "densenet", "demo"} << QByteArray("fits the network pasa");
    QTest::newRow("no checkpoint")
        << L{"generate", "pasa", "demo", "-w", "/nowhere.ckpt"} << QByteArray("/nowhere.ckpt");
    QTest::newRow("picture as checkpoint")
        << L{"generate", "pasa", "demo", "-w", RESOURCE_FOLDER "/demo/imgs/tb/test-0000.png"}
        << QByteArray("test-0000.png");
    QTest::newRow("bad shard") << L{"generate", "pasa", "demo", "--shard", "3/2"}
                               << QByteArray("I/N");
    QTest::newRow("bad split") << L{"generate", "pasa", "demo", "-S", "exam"}
                               << QByteArray("train, validation, test");
    QTest::newRow("output is a file")
        << L{"generate", "pasa", "demo", "-o", "/proc/version"} << QByteArray("/proc/version");
}

void TestGenerateCommand::wrongUseEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const QTemporaryDir folder;
    const ProgramOutcome outcome = run(arguments, folder.path());
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.contains(message), outcome.errors);
    QVERIFY(maps(folder.path()).isEmpty());
}

void TestGenerateCommand::windowNeedsDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.remove(QStringLiteral("DISPLAY"));
    const QTemporaryDir folder;
    const ProgramOutcome outcome = run({}, folder.path(), environment);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.contains("display"), outcome.errors);
}

void TestGenerateCommand::damagedPicturesEndWithOne()
{
    const QTemporaryDir source;
    const QTemporaryDir folder;
    const QDir images(demoCopy(source));
    QFile::remove(images.filePath("imgs/tb/train-0000.png"));
    writeFile(images.filePath("imgs/health/train-0001.png"), "");
    QFile::resize(images.filePath("imgs/tb/train-0002.png"), 12000);
    const ProgramOutcome outcome = run({"generate", "pasa", images.filePath("split.json"), "-w",
                                        checkpoint, "-o", "out", "--datadir", images.path()},
                                       folder.path());
    QCOMPARE(outcome.code, 1);
    for (const char* name : {"train-0000.png", "train-0001.png", "train-0002.png"})
        QVERIFY2(outcome.errors.contains(name), outcome.errors);
    QCOMPARE(outcome.errors.count("Failed: "), 3);
    QCOMPARE(maps(folder.filePath("out")).size(), 18);
    const QJsonObject meta = readObject(folder.filePath("out/generation.meta.json"));
    QCOMPARE(meta["failures"].toArray().size(), 3);
}

void TestGenerateCommand::neverWritesOverItsInputs()
{
    const QTemporaryDir folder;
    const QDir images(demoCopy(folder));
    const QString list = images.filePath("split.json");
    QVERIFY(run({"generate", "pasa", list, "-w", checkpoint, "-o", "maps"}, folder.path()).code ==
            0);
    const QByteArray picture = [&] {
        QFile file(images.filePath("imgs/tb/test-0000.png"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    // Overlays have the pictures' names: in their own folder each of them is refused, also through
    // a link.
    QFile::link(images.path(), folder.filePath("link"));
    for (const char* output : {".", "link", "imgs/.."}) {
        const ProgramOutcome outcome =
            run({"view", "pasa", list, "-i", "maps", "-o", output, "--all-labels", "--overwrite"},
                folder.path());
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains("test-0000.png"), outcome.errors);
        QVERIFY2(outcome.errors.contains("the sample's own picture"), outcome.errors);
        QFile file(images.filePath("imgs/tb/test-0000.png"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), picture);
    }
    QVERIFY(run({"convert", "--from", "maps", "--to", "maps.h5"}, folder.path()).code == 0);
    QFile::link(folder.filePath("maps.h5"), folder.filePath("other.h5"));
    const ProgramOutcome onto =
        run({"convert", "--from", "maps.h5", "--to", "other.h5", "--overwrite"}, folder.path());
    QVERIFY2(onto.code == 2 && !onto.errors.isEmpty(), onto.errors);
    QVERIFY(QFileInfo(folder.filePath("other.h5")).isSymLink());
}

void TestGenerateCommand::refusesUnsafeNames()
{
    const QTemporaryDir source;
    const QTemporaryDir folder;
    const QDir images(demoCopy(source));
    writeFile(images.filePath("split.json"),
              R"({"test": [["imgs/tb/test-0000.png", 1], ["../imgs/tb/test-0002.png", 1],
                  ["/etc/passwd", 0], ["imgs/tb/test-0004.png", 1],
                  ["imgs/tb/test-0000.png", 1], ["imgs/tb/test-0006.png", "one"]]})");
    const ProgramOutcome outcome =
        run({"generate", "pasa", images.filePath("split.json"), "-w", checkpoint, "-o", "deep/out"},
            folder.path());
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.errors.count("Failed: "), 4);
    QCOMPARE(maps(folder.path()).size(), 3);
}

void TestGenerateCommand::interruptEndsQuickly()
{
    const QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(SALISCOPE_PROGRAM), {"generate", "pasa", "demo", "-s", "all"});
    QTRY_VERIFY_WITH_TIMEOUT(
        QFile::exists(folder.filePath("saliency-maps/scorecam/imgs/tb/train-0000.npy")), 60000);
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitCode(), 130);
    qInfo("ended after %lld ms", timer.elapsed());
    // Whole maps only, and no temporary files.
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        QVERIFY2(file.suffix() == "npy" ? file.size() == 1048704
                                        : file.fileName().startsWith("generation."),
                 qPrintable(file.filePath()));
    }
}

void TestGenerateCommand::interruptedTrialsLeaveNothing()
{
    const QTemporaryDir folder;
    const QTemporaryDir temporary;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("TMPDIR", temporary.path());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(SALISCOPE_PROGRAM),
                  {"generate", "pasa", "demo", "-s", "all", "--dry-run"});
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(temporary.path()).isEmpty(), 60000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(QDir(temporary.path()).isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestGenerateCommand::killedRunResumes()
{
    const QTemporaryDir folder;
    const QStringList arguments = {"generate", "pasa", "demo", "-s", "layercam", "-s", "scorecam"};
    QCOMPARE(run(arguments + QStringList{"-o", "whole"}, folder.path()).code, 0);
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(SALISCOPE_PROGRAM), arguments + QStringList{"-o", "killed"});
    QTRY_VERIFY_WITH_TIMEOUT(
        QFile::exists(folder.filePath("killed/scorecam/imgs/health/train-0003.npy")), 60000);
    process.kill();
    QVERIFY(process.waitForFinished(10000));
    const ProgramOutcome resumed = run(arguments + QStringList{"-o", "killed"}, folder.path());
    QCOMPARE(resumed.code, 0);
    QVERIFY2(resumed.errors.contains("kept from an earlier run"), resumed.errors);
    QCOMPARE(maps(folder.filePath("killed")), maps(folder.filePath("whole")));
}

void TestGenerateCommand::writesJsonLog()
{
    const QTemporaryDir folder;
    const ProgramOutcome outcome =
        run({"generate", "pasa", "demo", "--limit", "3", "-q", "--json-log", "log.jsonl"},
            folder.path());
    QCOMPARE(outcome.code, 0);
    QFile file(folder.filePath("log.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject last;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        QVERIFY(!line["event"].toString().isEmpty());
        if (line["event"] == "progress")
            last = line;
    }
    QCOMPARE(last["done"].toInt(), 3);
    QCOMPARE(last["total"].toInt(), 3);
}

void TestGenerateCommand::dryRunLeavesNothing()
{
    const QTemporaryDir folder;
    const ProgramOutcome outcome =
        run({"generate", "pasa", "demo", "--dry-run", "-o", "not/there"}, folder.path());
    QVERIFY2(outcome.code == 0, outcome.errors);
    // A map is 512 × 512 floats behind a header.
    QVERIFY2(outcome.output.startsWith("20 samples, each ") &&
                 outcome.output.contains(" and 1.0 MB as measured on 2: together ") &&
                 outcome.output.contains(" and 21 MB. "),
             outcome.output);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    const ProgramOutcome scores = run(
        {"completeness", "pasa", "demo", "--dry-run", "-S", "test", "--limit", "3"}, folder.path());
    QVERIFY2(scores.output.startsWith("3 samples, each "), scores.output);
    const ProgramOutcome refused =
        run({"generate", "pasa", "demo", "--dry-run", "-o", "/proc/x"}, folder.path());
    QCOMPARE(refused.code, 2);
}

/// OpenMP tells how often a thread that waits looks for work before it sleeps.
void TestGenerateCommand::threadsSleepWhileTheyWait_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("sleeps");
    QTest::newRow("by itself") << QByteArray() << true;
    QTest::newRow("as the user says") << QByteArray("active") << false;
}

void TestGenerateCommand::threadsSleepWhileTheyWait()
{
    QFETCH(QByteArray, policy);
    QFETCH(bool, sleeps);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove("OMP_WAIT_POLICY");
    if (!policy.isEmpty())
        environment.insert("OMP_WAIT_POLICY", policy);
    environment.insert("OMP_DISPLAY_ENV", "verbose");
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SALISCOPE_PROGRAM), {"devices"});
    QVERIFY(process.waitForFinished(60000));
    const QByteArray told = process.readAllStandardError();
    const auto spinning = told.count("GOMP_SPINCOUNT = ");
    if (spinning == 0)
        QSKIP("this OpenMP is not GCC's");
    QCOMPARE(told.count("GOMP_SPINCOUNT = '0'"), sleeps ? spinning : 0); // each copy of it there is
}

QTEST_GUILESS_MAIN(TestGenerateCommand)
#include "tst_generate_command.moc"
