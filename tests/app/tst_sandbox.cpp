// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "support/program.h"

using namespace saliscope;

namespace
{

ProgramOutcome run(const QStringList& arguments, const QString& folder)
{
    return runProgram(SALISCOPE_PROGRAM, arguments, folder);
}

/// All files below \p folder by name, without the times and the command line that some of them
/// hold.
QMap<QString, QByteArray> resultsIn(const QString& folder)
{
    static const QRegularExpression time(
        QStringLiteral("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d|D:\\d{14}|\"command-line\".*|"
                       "\"datetime\".*|<xmp:\\w+Date>.*|uuid:[-0-9a-f]+|\"seconds.*|"
                       "\"(waiting-for-samples|explaining|imputing|answering)\".*"));
    QMap<QString, QByteArray> results;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QString text = QString::fromLatin1(file.readAll());
        results[QDir(folder).relativeFilePath(file.fileName())] = text.remove(time).toLatin1();
    }
    return results;
}

/// Every command once, on the demo. Each is followed by those that read what it writes.
const QList<QStringList> commands = {
    {"generate", "pasa", "demo", "-s", "gradcam", "-s", "layercam", "-S", "test", "--limit", "3",
     "--target-layer", "fc8", "-o", "deep/maps"},
    {"generate", "pasa", "demo", "-s", "layercam", "-S", "test", "--limit", "3", "--target-layer",
     "fc8", "--store", "stores/maps.h5"},
    {"generate", "pasa", "demo", "--limit", "2", "--dry-run"},
    {"generate", "pasa", "demo", "--list-layers"},
    {"view", "pasa", "demo", "-S", "test", "--limit", "2", "-i", "deep/maps", "-o", "pictures"},
    {"interpretability", "pasa", "demo", "-S", "test", "--limit", "3", "-i", "stores/maps.h5",
     "--output-json", "scores/boxes.json", "--plot-format", "pdf", "--plot-format", "png"},
    {"interpretability", "pasa", "demo", "-S", "test", "--limit", "3", "-i", "stores/maps.h5", "-o",
     "boxes", "--plot-format", "svg"},
    {"completeness", "pasa", "demo", "-S", "test", "--limit", "2", "-s", "layercam",
     "--target-layer", "fc8", "-o", "road"},
    {"compare", "deep/maps/layercam", "stores/maps.h5", "-o", "comparison"},
    {"convert", "deep/maps", "converted/all.h5"},
    {"convert", "stores/maps.h5", "converted-folder"},
    {"store", "merge", "merged/all.h5", "stores/maps.h5"},
    {"statistics", "road", "-d", "demo", "-o", "statistics"},
    {"sweep", "pasa", "demo", "-S", "test", "--limit", "1", "-s", "gradcam", "--layers", "fc8",
     "-o", "layers"},
    {"report", "pasa", "demo", "-s", "gradcam", "--sample", "imgs/tb/test-0000.png", "--pdf", "-o",
     "reports"},
    {"report", "pasa", "demo", "-S", "test", "-s", "gradcam", "-o", "reports"},
    {"inspect", "stores/maps.h5"},
    {"inspect", "demo", "--samples", "--json"},
    {"models"},
    {"datamodules"},
    {"devices"},
};

/// \p text of `devices` without what it measured.
QByteArray withoutSpeed(const QByteArray& text)
{
    return QString::fromUtf8(text)
        .replace(QRegularExpression(QStringLiteral("\\d+ GFLOP/s")), QStringLiteral("GFLOP/s"))
        .toUtf8();
}

} // namespace

/// The program as users run it: confined unless it is told not to be.
class TestSandbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandWorksTheSame();
    void logsMayLieElsewhere();
    void refusalsLeaveNoFolders();
};

void TestSandbox::everyCommandWorksTheSame()
{
    const QTemporaryDir folder;
    const QDir all(folder.path());
    QList<QByteArray> outputs[2];
    for (const bool isConfined : {true, false}) {
        QVERIFY(all.mkdir("work")); // always the same, as results name each other
        for (QStringList words : commands) {
            if (!isConfined)
                words << QStringLiteral("--no-sandbox");
            const ProgramOutcome outcome = run(words, all.filePath("work"));
            QVERIFY2(outcome.code == 0, words.join(' ').toUtf8() + ": " + outcome.errors);
            if (!words.contains("--dry-run")) // which says how long it took
                outputs[isConfined] << withoutSpeed(outcome.output);
        }
        QVERIFY(QDir().rename(all.filePath("work"), all.filePath(isConfined ? "one" : "other")));
    }
    QCOMPARE(outputs[1], outputs[0]);
    const QMap<QString, QByteArray> confined = resultsIn(all.filePath("one"));
    const QMap<QString, QByteArray> free = resultsIn(all.filePath("other"));
    QVERIFY(confined.size() > 40);
    QCOMPARE(confined.keys(), free.keys());
    for (const QString& name : confined.keys())
        if (!name.endsWith(".pdf")) // whose compressed text says when it was made
            QVERIFY2(confined[name] == free[name], name.toUtf8());
}

void TestSandbox::logsMayLieElsewhere()
{
    const QTemporaryDir folder;
    const QDir all(folder.path());
    QVERIFY(all.mkdir("logs"));
    QFile earlier(all.filePath("logs/earlier.jsonl"));
    QVERIFY(earlier.open(QIODevice::WriteOnly));
    earlier.write("{}\n");
    earlier.close();
    for (const QString& log :
         {QStringLiteral("logs/new.jsonl"), QStringLiteral("logs/earlier.jsonl"),
          QStringLiteral("/dev/stdout"), QStringLiteral("/dev/null")}) {
        const ProgramOutcome outcome =
            run({"generate", "pasa", "demo", "--limit", "1", "-o", "out", "--json-log", log},
                folder.path());
        QVERIFY2(outcome.code == 0, outcome.errors);
        QCOMPARE(outcome.output.contains("{"), log == "/dev/stdout");
    }
    QVERIFY(QFile(all.filePath("logs/new.jsonl")).size() > 0);
    QVERIFY(QFile(all.filePath("logs/earlier.jsonl")).size() > 3);
}

void TestSandbox::refusalsLeaveNoFolders()
{
    const QTemporaryDir folder;
    for (const QStringList& words :
         {QStringList{"generate", "pasa", "no-such-datamodule", "-o", "a/b"},
          QStringList{"generate", "pasa", "demo", "-w", "none.ckpt", "--store", "a/b/maps.h5"},
          QStringList{"convert", "nowhere", "a/b"}, QStringList{"store", "merge", "a/b.h5", "none"},
          QStringList{"interpretability", "pasa", "demo", "-i", "none", "--output-json",
                      "a/b.json"},
          QStringList{"generate", "pasa", "demo", "--limit", "1", "--dry-run", "-o", "a/b"}}) {
        const ProgramOutcome outcome = run(words, folder.path());
        QCOMPARE(outcome.code, words.contains("--dry-run") ? 0 : 2);
        QVERIFY2(QDir(folder.path()).isEmpty(), words.join(' ').toUtf8());
    }
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
