// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "onnx/small_network.h"
#include "support/program.h"

using namespace saliscope;

namespace
{

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const std::string& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content.data(), qint64(content.size()));
}

/// A folder with net.onnx, which takes pictures of any size.
class NetworkFolder final
{
public:
    explicit NetworkFolder(bool endsInSoftmax = false)
    {
        write(path("net.onnx"), proto::smallNetwork(-1, endsInSoftmax));
    }
    QString path(const char* name) const { return m_folder.filePath(name); }
    ProgramOutcome run(const QStringList& arguments) const
    {
        return runProgram(SALISCOPE_PROGRAM, arguments, m_folder.path());
    }
    /// The first map of the demo; empty when there is none.
    QByteArray map(const QStringList& arguments, const QString& output) const
    {
        const ProgramOutcome made =
            run(QStringList{"generate"} + arguments +
                QStringList{"demo", "--limit", "1", "-C", "1", "-o", output, "--input-size", "32"});
        if (made.code != 0)
            qWarning("%s", made.errors.constData());
        const QDir folder(m_folder.filePath(output + "/1"));
        return contentOf(firstMap(folder));
    }
    QJsonObject json(const char* name) const
    {
        return QJsonDocument::fromJson(contentOf(path(name))).object();
    }

private:
    static QString firstMap(const QDir& folder)
    {
        for (const QFileInfo& entry :
             folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (entry.isFile() && entry.suffix() == "npy")
                return entry.filePath();
            if (entry.isDir())
                if (const QString found = firstMap(QDir(entry.filePath())); !found.isEmpty())
                    return found;
        }
        return {};
    }

    QTemporaryDir m_folder;
};

} // namespace

/// The program as users run it, with a network in a file.
class TestNetworkCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDescribedMakesTheSameMaps();
    void optionsGoBeforeTheDescription();
    void outputsHaveNames();
    void resultsDependOnTheDescription();
    void explainsAfterTheActivation();
    void refuses_data();
    void refuses();
};

void TestNetworkCommand::whatIsDescribedMakesTheSameMaps()
{
    const NetworkFolder folder;
    const QByteArray plain = folder.map({"net.onnx"}, "plain");
    QVERIFY(plain.size() > 32 * 32 * 4);
    const ProgramOutcome printed = folder.run({"network", "describe", "net.onnx"});
    QCOMPARE(printed.code, 0);
    const ProgramOutcome written = folder.run(
        {"network", "describe", "net.onnx", "--input-size", "32", "-o", "net.network.json"});
    QVERIFY2(written.code == 0, written.errors.constData());
    const QJsonObject json = folder.json("net.network.json");
    QCOMPARE(json["network"].toString(), QString("net.onnx"));
    QCOMPARE(json["input_size"].toInt(), 32);
    QCOMPARE(json["input_channels"].toInt(), 3);
    QCOMPARE(json["outputs"].toArray(), (QJsonArray{"0", "1", "2"}));
    QCOMPARE(json["activation"].toString(), QString("sigmoid"));
    QCOMPARE(json["target_layer"].toString(), QString("features.1"));
    QCOMPARE(folder.map({"net.onnx"}, "described"), plain);
    QCOMPARE(folder.map({"net.network.json"}, "by-description"), plain);
}

void TestNetworkCommand::optionsGoBeforeTheDescription()
{
    const NetworkFolder folder;
    const QByteArray plain = folder.map({"net.onnx"}, "plain");
    write(folder.path("net.network.json"), R"({"mean": [0.4, 0.5, 0.6], "std": [0.2]})");
    const QByteArray described = folder.map({"net.onnx"}, "described");
    QVERIFY(!described.isEmpty() && described != plain);
    const QStringList options = {"--mean", "0", "--std=1", "--input-range", "0,1"};
    QCOMPARE(folder.map(QStringList{"net.onnx"} + options, "overridden"), plain);
    const QByteArray stretched = folder.map({"net.onnx", "--pad", "none"}, "stretched");
    QVERIFY(!stretched.isEmpty());
    QVERIFY(!folder.map({"net.onnx", "--input-range", "-1,1"}, "minus").isEmpty());
    const QJsonObject kept =
        folder.json("stretched/generation.meta.json")["network-description"].toObject();
    QCOMPARE(kept["pad"].toString(), QString("none"));
    QCOMPARE(kept["mean"].toArray(), (QJsonArray{0.4, 0.5, 0.6}));
}

void TestNetworkCommand::outputsHaveNames()
{
    const NetworkFolder folder;
    const QStringList named = {"--outputs", "Normal,Pneumonia,Effusion", "--input-size", "16"};
    const auto run = [&](const QString& output) {
        return folder.run(QStringList{"generate", "net.onnx", "demo", "--limit", "1", "-C", output,
                                      "-o", "out-" + output} +
                          named);
    };
    QCOMPARE(run("Effusion").code, 0);
    QVERIFY(QDir(folder.path("out-Effusion/2")).exists());
    const ProgramOutcome wrong = run("Pnemonia");
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.errors.contains("there are Pneumonia, "), wrong.errors.constData());
    const ProgramOutcome seen = folder.run(QStringList{"inspect", "net.onnx"} + named);
    QVERIFY2(seen.output.contains("Output 1        Pneumonia\n"), seen.output.constData());
    const ProgramOutcome drawn =
        folder.run({"view", "net.onnx", "demo", "--limit", "1", "-i", "out-Effusion", "-o", "views",
                    "--input-size", "16", "--all-labels", "--legend"});
    QVERIFY2(drawn.code == 0, drawn.errors.constData());
    // The demo's cases have one label; the map of output 1 is that of the label 1.
    QCOMPARE(folder
                 .run(QStringList{"generate", "net.onnx", "demo", "--limit", "1", "-C", "all", "-o",
                                  "all"} +
                      named)
                 .code,
             0);
    for (const char* set : {"all:Pneumonia", "all:1"}) {
        const ProgramOutcome compared =
            folder.run({"interpretability", "demo", "--limit", "1", "-i", set, "-t", "Pneumonia",
                        "--no-plot", "-o", QString("boxes-") + set});
        QVERIFY2(compared.code == 0, compared.errors.constData());
        QCOMPARE(folder
                     .json(qPrintable(
                         QString("boxes-%1/interpretability.meta.json").arg(set)))["target-label"]
                     .toInt(),
                 1);
    }
    QCOMPARE(contentOf(folder.path("boxes-all:Pneumonia/interpretability.json")),
             contentOf(folder.path("boxes-all:1/interpretability.json")));
    const QStringList sweep =
        QStringList{"sweep", "net.onnx", "demo",     "--limit",    "1",
                    "-s",    "gradcam",  "--layers", "features.1", "--no-plot"} +
        named;
    const ProgramOutcome swept = folder.run(sweep + QStringList{"-t", "Pneumonia", "-o", "swept"});
    QVERIFY2(swept.code == 0, swept.errors.constData());
    QCOMPARE(folder.json("swept/sweep.meta.json")["target-label"].toInt(), 1);
    QVERIFY(folder.run(sweep + QStringList{"-t", "Tumour", "-o", "none"})
                .errors.contains("Tumour: the network has no output of this name; there are "));
    const ProgramOutcome scored =
        folder.run(QStringList{"completeness", "net.onnx", "demo", "--limit", "1", "-C", "all",
                               "-e", "50", "--no-plot", "-o", "scores"} +
                   named);
    QVERIFY2(scored.code == 0, scored.errors.constData());
    QVERIFY2(scored.output.contains("gradcam, output Pneumonia"), scored.output.constData());
    QCOMPARE(folder.json("scores/1/completeness.meta.json")["output-name"].toString(),
             QString("Pneumonia"));
    QVERIFY(contentOf(folder.path("scores/1/completeness.csv")).contains("Pneumonia"));
}

void TestNetworkCommand::resultsDependOnTheDescription()
{
    const NetworkFolder folder;
    const QStringList words = {"generate", "net.onnx", "demo", "--limit",
                               "1",        "-o",       "maps", "--input-size"};
    QCOMPARE(folder.run(words + QStringList{"32"}).code, 0);
    const ProgramOutcome other = folder.run(words + QStringList{"48"});
    QCOMPARE(other.code, 2);
    QVERIFY2(other.errors.contains("input-size"), other.errors.constData());
    QCOMPARE(folder.run(words + QStringList{"32"}).code, 0);
    write(folder.path("net.network.json"), R"({"std": [2]})");
    QCOMPARE(folder.run(words + QStringList{"32"}).code, 2);
}

void TestNetworkCommand::explainsAfterTheActivation()
{
    const NetworkFolder folder(true);
    const QByteArray before = folder.map({"net.onnx"}, "before");
    const QByteArray after = folder.map({"net.onnx", "--explain-after-activation"}, "after");
    QVERIFY(!before.isEmpty() && !after.isEmpty() && before != after);
    const ProgramOutcome told = folder.run({"inspect", "net.onnx", "--explain-after-activation"});
    QVERIFY2(told.output.contains("value after that"), told.output.constData());
    QVERIFY(folder.run({"inspect", "net.onnx"}).output.contains("Activation      softmax"));
}

void TestNetworkCommand::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const QStringList& words, const char* text) {
        QTest::newRow(name) << words << QByteArray(text);
    };
    const QStringList generate = {"generate", "demo", "-o", "maps", "--limit", "1"};
    row("architecture", generate + QStringList{"pasa", "--input-size", "224"},
        "--input-size is an option for networks in ONNX files only");
    row("after", generate + QStringList{"pasa", "--explain-after-activation"},
        "--explain-after-activation is an option for networks in ONNX files only");
    row("names", generate + QStringList{"pasa", "--outputs", "a,b"}, "2 names are given");
    row("range", generate + QStringList{"net.onnx", "--input-range", "1,0"}, "the smaller first");
    row("size", generate + QStringList{"net.onnx", "--input-size", "100000"}, "1 to 4096");
    row("tokens", generate + QStringList{"net.onnx", "--tokens", "14,1"}, "197 tokens");
    row("no end", generate + QStringList{"net.onnx", "--explain-after-activation"},
        "does not end in Softmax");
    row("layer", generate + QStringList{"net.onnx", "--target-layer", "/pool"},
        "cannot be explained");
    row("no network", {"network", "describe", "pasa"}, "only networks in ONNX files");
    row("name", {"network", "describe", "net.onnx", "-o", "net.json"}, ".network.json");
    row("missing", generate + QStringList{"none.network.json"}, "none.network.json");
    row("lost", generate + QStringList{"lost.network.json"}, "gone.onnx");
    row("inspect", {"inspect", "demo", "--input-size", "3"}, "ONNX files only");
    row("empty network", generate + QStringList{"empty.network.json"},
        "empty.network.json: its member network is empty");
    const auto option = [&](const char* name, const QStringList& words, const char* text) {
        row(name, generate + QStringList{"net.onnx"} + words, text);
    };
    option("no whole number", {"--input-size", "abc"},
           "Error: --input-size: abc is no whole number\n");
    option("too large", {"--input-size", "99999999999"}, "--input-size: 99999999999 is too large");
    option("negative seed", {"--seed", "-1"}, "--seed: -1 is less than 0");
    option("negative limit", {"--limit=-1"}, "--limit");
    option("not finite", {"--mean", "nan"}, "--mean: nan is no number");
    option("no number", {"--std", "0.5,x"}, "--std: x is no number");
    option("empty number", {"--mean", "0.5,,0.5"}, "--mean: a part of \"0.5,,0.5\" is empty");
    option("empty name", {"--outputs", "a,,b"}, "--outputs: a part of \"a,,b\" is empty");
    option("no names", {"--outputs", ""}, "--outputs: it needs a value");
    option("no choice", {"--resize", "cubic"}, "--resize: cubic is none of bilinear, bicubic\n");
    option("out of range", {"--parallel", "5000"}, "--parallel: 5000 is not from -1 to 1024");
    option("misspelt", {"--outptus", "a"},
           "--outptus: there is no option of this name; was --outputs meant?");
    option("unknown", {"--wobble"}, "--wobble: there is no option of this name; --help lists them");
    option("twice", {"--input-size", "3", "--input-size", "4"},
           "--input-size: it can be given once only");
    option("no value", {"--input-size"}, "--input-size: it needs a value");
    row("percentile", {"completeness", "pasa", "demo", "-e", "120"},
        "--percentile: 120 is not from 0 to 100");
    row("alone", {"inspect", "demo", "--json"}, "--json: it has no meaning without --samples");
    row("no file", {"inspect"}, "inspect: name FILE");
    row("no verb", {"network"}, "network: a word that says what to do has to follow: describe");
}

void TestNetworkCommand::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, text);
    const NetworkFolder folder;
    write(folder.path("lost.network.json"), R"({"network": "gone.onnx"})");
    write(folder.path("empty.network.json"), R"({"network": ""})");
    const ProgramOutcome outcome = folder.run(words);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.contains(text), outcome.errors.constData());
    QCOMPARE(outcome.errors.count("Error: "), 1);
    QVERIFY2(outcome.errors.endsWith('\n') && !outcome.errors.contains("Run with"),
             outcome.errors.constData());
}

QTEST_GUILESS_MAIN(TestNetworkCommand)
#include "tst_network_command.moc"
