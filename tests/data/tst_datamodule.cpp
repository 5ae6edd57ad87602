// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <set>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/data/datamodule.h"
#include "core/data/list_file.h"
#include "support/thrown.h"

using namespace saliscope;
using namespace saliscope::data;
namespace fs = std::filesystem;

namespace
{

DataOptions shippedOptions()
{
    DataOptions options;
    options.resources = RESOURCE_FOLDER;
    return options;
}

Datamodule open(const std::string& name, const DataOptions& options = shippedOptions())
{
    return openDatamodule(name, options);
}

std::string openingFails(const std::string& name)
{
    return thrownBy([&] { open(name); });
}

/// "train=3,test=2".
std::string counts(const Datamodule& datamodule)
{
    std::string text;
    for (const Split& split : datamodule.splits)
        text += (text.empty() ? "" : ",") + split.name + "=" + std::to_string(split.samples.size());
    return text;
}

/// Split, name, target and boxes of every sample, one per line.
std::string listing(const Datamodule& datamodule)
{
    std::string text;
    for (const Split& split : datamodule.splits)
        for (const Sample& sample : split.samples) {
            text += split.name + '\t' + sample.name + '\t';
            for (std::size_t i = 0; i < sample.target.values.size(); ++i)
                text += (i == 0 ? "" : ",") + std::to_string(sample.target.values[i]);
            text += '\t';
            for (const Box& box : sample.boxes)
                text += std::to_string(box.label) + ',' + std::to_string(box.x) + ',' +
                        std::to_string(box.y) + ',' + std::to_string(box.width) + ',' +
                        std::to_string(box.height) + ';';
            text += '\n';
        }
    return text;
}

} // namespace

class TestDatamodule final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsRegistered();
    void matchesMednet_data();
    void matchesMednet();
    void opensDemo();
    void demoPicturesLoad();
    void choosesFolder_data();
    void choosesFolder();
    void opensSplitList();
    void opensCompressedList();
    void opensDescription();
    void refusesDescriptions_data();
    void refusesDescriptions();
    void opensFolder();
    void followsLinkedFolders();
    void refusesPaths();
    void refusesDamagedIndex();
    void refusesCutBzip2();
    void readsMednetSettings();
    void foreignSettingsEndOnlyTheirDatabase();
    void refusesMednetSettings_data();
    void refusesMednetSettings();

private:
    void write(const char* name, const std::string& text)
    {
        writeFileAtomically(m_root / name, {text});
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_root;
};

void TestDatamodule::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_root = m_temporary->path().toStdString();
}

void TestDatamodule::listsRegistered()
{
    const auto entries = registeredDatamodules(RESOURCE_FOLDER);
    QCOMPARE(entries.size(), std::size_t(133));
    QVERIFY(std::is_sorted(entries.begin(), entries.end(),
                           [](const auto& a, const auto& b) { return a.name < b.name; }));
    const auto found = std::find_if(entries.begin(), entries.end(), [](const auto& entry) {
        return entry.name == "montgomery-shenzhen-indian";
    });
    QVERIFY(found != entries.end());
    QCOMPARE(found->databases, (std::vector<std::string>{"montgomery", "shenzhen", "indian"}));
    QCOMPARE(found->outputs, 1);
}

void TestDatamodule::matchesMednet_data()
{
    QTest::addColumn<QString>("expectedCounts");
    QTest::addColumn<QString>("expectedHash");
    // Made with mednet 2.1.0: its splits, sample names, targets and boxes, in the form of
    // listing().
    QFile file(TEST_DATA "/registered.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(all.size(), 132);
    for (auto entry = all.begin(); entry != all.end(); ++entry)
        QTest::newRow(qPrintable(entry.key()))
            << entry->toArray()[0].toString() << entry->toArray()[1].toString();
}

void TestDatamodule::matchesMednet()
{
    QFETCH(QString, expectedCounts);
    QFETCH(QString, expectedHash);
    const Datamodule datamodule = open(QTest::currentDataTag());
    QCOMPARE(datamodule.name, std::string(QTest::currentDataTag()));
    QCOMPARE(QString::fromStdString(counts(datamodule)), expectedCounts);
    QCOMPARE(QString::fromStdString(sha256(listing(datamodule))), expectedHash);
    QVERIFY(datamodule.problems.empty());
    const Target& target = datamodule.splits.front().samples.front().target;
    if (target.isList)
        QCOMPARE(int(target.values.size()), datamodule.outputs);
}

void TestDatamodule::opensDemo()
{
    const Datamodule demo = open("demo");
    QCOMPARE(counts(demo), std::string("train=4,validation=4,test=12"));
    QCOMPARE(demo.splitName, std::string("demo"));
    QVERIFY(demo.defaultCheckpoint && fs::exists(*demo.defaultCheckpoint));
    QCOMPARE(demo.parts.front().splitSource, std::string("demo/split.json"));
    QCOMPARE(demo.parts.front().splitSha256,
             sha256OfFile(fs::path(RESOURCE_FOLDER) / "demo/split.json"));
    DataOptions elsewhere = shippedOptions();
    elsewhere.datadir = "/elsewhere";
    QCOMPARE(open("demo", elsewhere).parts.front().folder, demo.parts.front().folder);
}

void TestDatamodule::demoPicturesLoad()
{
    const Datamodule demo = open("demo");
    for (const Split& split : demo.splits)
        for (const Sample& sample : split.samples)
            QCOMPARE(loadSample(demo, sample).stored, (Size{256, 256}));
}

void TestDatamodule::choosesFolder_data()
{
    QTest::addColumn<QString>("datamodule");
    QTest::addColumn<QString>("datadir");
    QTest::addColumn<QStringList>("folders");
    QTest::newRow("current folder") << "shenzhen"
                                    << "" << QStringList{"."};
    QTest::newRow("settings") << "montgomery"
                              << "" << QStringList{"/m"};
    QTest::newRow("mednet's other name") << "nih-cxr14-100"
                                         << "" << QStringList{"/cxr8"};
    QTest::newRow("datadir wins") << "montgomery"
                                  << "ROOT" << QStringList{"ROOT"};
    QTest::newRow("several databases") << "montgomery-shenzhen"
                                       << "ROOT" << QStringList{"ROOT/montgomery", "ROOT"};
}

void TestDatamodule::choosesFolder()
{
    QFETCH(QString, datamodule);
    QFETCH(QString, datadir);
    QFETCH(QStringList, folders);
    const QString root = m_temporary->path();
    QVERIFY(QDir(root).mkdir("montgomery"));
    DataOptions options = shippedOptions();
    options.databases = {{"montgomery", "/m"}, {"cxr8", "/cxr8"}};
    if (!datadir.isEmpty())
        options.datadir = root.toStdString();
    const Datamodule opened = open(datamodule.toStdString(), options);
    QCOMPARE(qsizetype(opened.parts.size()), folders.size());
    for (std::size_t i = 0; i < opened.parts.size(); ++i)
        QCOMPARE(QString::fromStdString(opened.parts[i].folder.string()),
                 folders[qsizetype(i)].replace("ROOT", root));
}

void TestDatamodule::opensSplitList()
{
    write("my.v2.json",
          R"({"train": [["a.png", 1, [[1, 2, 3, 4, 5]]], ["b.png", 0], ["../c.png", 0]]})");
    const Datamodule opened = open((m_root / "my.v2.json").string());
    QCOMPARE(opened.name, std::string("my.v2"));
    QCOMPARE(opened.outputs, 1);
    QCOMPARE(opened.parts.front().folder, m_root);
    QCOMPARE(opened.parts.front().loader, Loader{});
    QCOMPARE(opened.problems.size(), std::size_t(1));
    QCOMPARE(opened.problems[0].name, std::string("../c.png"));
    DataOptions options = shippedOptions();
    options.datadir = "/pictures";
    QCOMPARE(open((m_root / "my.v2.json").string(), options).parts[0].folder,
             fs::path("/pictures"));
    write("classes.json", R"({"train": [["a.png", 3], ["b.png", 0]]})");
    QCOMPARE(open((m_root / "classes.json").string()).outputs, 4);
}

void TestDatamodule::opensCompressedList()
{
    const fs::path list = fs::path(RESOURCE_FOLDER) / "datamodules/tbx11k/v1-fold-0.json.bz2";
    const Datamodule opened = open(list.string());
    QCOMPARE(opened.name, std::string("v1-fold-0"));
    QCOMPARE(sha256(listing(opened)), sha256(listing(open("tbx11k-v1-f0"))));
}

void TestDatamodule::opensDescription()
{
    write("lists/a.json", R"({"t": [["a.png", ["one"]]]})");
    write("lists/b.json", R"({"t": [["b.png", [0, 1]]]})");
    write("mine.json", R"({"saliscope-datamodule": 1, "name": "mine", "findings": ["one", "two"],
        "outputs": 2, "checkpoint": "net.ckpt", "parts": [
        {"database": "shenzhen", "split": "lists/a.json", "loader": {"remove-borders": false}},
        {"database": "x", "split": "lists/b.json", "folder": "pics", "loader": {"grey": true, "bits": 12}}]})");
    DataOptions options = shippedOptions();
    options.databases = {{"shenzhen", "/s"}, {"x", "/x"}};
    const Datamodule opened = open((m_root / "mine.json").string(), options);
    QCOMPARE(counts(opened), std::string("t=2"));
    QCOMPARE(listing(opened), std::string("t\ta.png\t1,0\t\nt\tb.png\t0,1\t\n"));
    QCOMPARE(opened.name, std::string("mine"));
    QCOMPARE(opened.splitName, std::string("b"));
    QCOMPARE(opened.outputs, 2);
    QCOMPARE(*opened.defaultCheckpoint, m_root / "net.ckpt");
    QCOMPARE(opened.parts[0].folder, fs::path("/s"));
    QCOMPARE(opened.parts[0].loader, (Loader{.grey = true}));
    QCOMPARE(opened.parts[1].folder, m_root / "pics");
    QCOMPARE(opened.parts[1].loader, (Loader{.grey = true, .bits = 12}));
}

void TestDatamodule::refusesDescriptions_data()
{
    QTest::addColumn<QString>("members");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* members, const char* kind = "damaged") {
        QTest::newRow(members) << members << kind;
    };
    row(R"("name": "x")");
    row(R"("parts": [])");
    row(R"("parts": {})");
    row(R"("parts": [5])");
    row(R"("parts": [{"database": "x"}])");
    row(R"("parts": [{"split": 5}])");
    row(R"("parts": [{"split": "a.json", "bordres": true}])");
    row(R"("parts": [{"split": "a.json", "loader": {"grey": 1}}])");
    row(R"("parts": [{"split": "a.json", "loader": {"bits": 40}}])");
    row(R"("parts": [{"split": "a.json", "loader": {"crop": "middle"}}])");
    row(R"("outputs": -1, "parts": [{"split": "a.json"}])");
    row(R"("outputs": 1e30, "parts": [{"split": "a.json"}])");
    row(R"("one-hot": true, "parts": [{"split": "a.json"}])");
    row(R"("findings": [1], "parts": [{"split": "a.json"}])");
    row(R"("saliscope-datamodule": 2, "parts": [{"split": "a.json"}])");
    row(R"("parts": [{"split": "none.json"}])", "not-found");
    row(R"("parts": [{"split": "text.json"}])", "damaged");
}

void TestDatamodule::refusesDescriptions()
{
    QFETCH(QString, members);
    QFETCH(QString, kind);
    write("a.json", R"({"t": [["a.png", 1]]})");
    write("text.json", "text");
    write("mine.json", R"({"saliscope-datamodule": 1, )" + members.toStdString() + "}");
    QCOMPARE(QString::fromStdString(openingFails((m_root / "mine.json").string())), kind);
}

void TestDatamodule::opensFolder()
{
    for (const char* name : {"b.png", "a/z.JPG", "a/b.tif", ".hidden.png", ".git/c.png", "note.txt",
                             "b.jpg", "bad\xff.png"})
        write(name, "x");
    const Datamodule opened = open(m_root.string() + "/");
    QCOMPARE(listing(opened),
             std::string("images\ta/b.tif\t\t\nimages\ta/z.JPG\t\t\nimages\tb.jpg\t\t\n"));
    QCOMPARE(opened.name, m_root.filename().string());
    QCOMPARE(opened.outputs, 1);
    QCOMPARE(opened.problems.size(), std::size_t(2));
    QCOMPARE(opened.problems[0].name, std::string("bad?.png"));
    QCOMPARE(opened.problems[1].name, std::string("b.png"));
}

void TestDatamodule::followsLinkedFolders()
{
    const QTemporaryDir elsewhere;
    const fs::path disk = elsewhere.path().toStdString();
    for (const char* name : {"ward1/a.png", "ward1/deep/b.jfif", "ward2/c.gif"})
        writeFileAtomically(disk / name, {"x"});
    fs::create_directory_symlink(disk, disk / "ward1/back");
    write("study/own/d.png", "x");
    fs::create_directory_symlink(disk / "ward1", m_root / "study/ward1");
    fs::create_directory_symlink(disk / "ward2", m_root / "study/own/ward2");
    fs::create_directory_symlink(m_root / "study/own", m_root / "study/again");
    fs::create_directory_symlink(m_root / "study", m_root / "study/loop");
    fs::create_directory_symlink(m_root.parent_path(), m_root / "study/up");
    fs::create_directory_symlink(m_root / "nowhere", m_root / "study/nowhere");
    const Datamodule opened = open((m_root / "study").string());
    QCOMPARE(listing(opened), std::string("images\town/d.png\t\t\nimages\town/ward2/c.gif\t\t\n"
                                          "images\tward1/a.png\t\t\n"
                                          "images\tward1/deep/b.jfif\t\t\n"));
    std::set<std::string> left;
    for (const SampleNote& note : opened.notes)
        left.insert(note.name);
    // "back" holds ward1 and ward2, which are listed by then.
    QCOMPARE(left, (std::set<std::string>{"again", "loop", "up"}));
}

void TestDatamodule::refusesPaths()
{
    write("empty/.keep", "");
    write("nih.py", "print()");
    write("a.txt", "x");
    write("a.json.bz2", "x");
    QCOMPARE(openingFails((m_root / "empty").string()), std::string("not-found"));
    QCOMPARE(openingFails((m_root / "none.json").string()), std::string("not-found"));
    QCOMPARE(openingFails((m_root / "nih.py").string()), std::string("unsupported"));
    QCOMPARE(openingFails((m_root / "a.txt").string()), std::string("unknown-format"));
    QCOMPARE(openingFails((m_root / "a.json.bz2").string()), std::string("unknown-format"));
    QCOMPARE(openingFails("no-such-datamodule"), std::string("bad-request"));
    QCOMPARE(openingFails(""), std::string("bad-request"));
}

void TestDatamodule::refusesDamagedIndex()
{
    const auto list = [&] { registeredDatamodules(m_root); };
    QCOMPARE(thrownBy(list), std::string("not-found"));
    write("datamodules/index.json", R"({"x": {"parts": 5}})");
    QCOMPARE(thrownBy(list), std::string("damaged"));
    write("datamodules/index.json", "[1]");
    QCOMPARE(thrownBy(list), std::string("damaged"));
    write("datamodules/index.json", std::string(100000, '['));
    QCOMPARE(thrownBy(list), std::string("damaged"));
}

void TestDatamodule::refusesCutBzip2()
{
    const fs::path list = fs::path(RESOURCE_FOLDER) / "datamodules/montgomery/default.json.bz2";
    const std::string bytes = readFile(list);
    const std::string text = readListFile(list).text;
    for (std::size_t length = 3; length < bytes.size(); length += 7) {
        write("cut.json.bz2", bytes.substr(0, length));
        QCOMPARE(thrownBy([&] { readListFile(m_root / "cut.json.bz2"); }), std::string("damaged"));
    }
    write("twice.json.bz2", bytes + bytes);
    QCOMPARE(readListFile(m_root / "twice.json.bz2").text, text + text);
    write("more.json.bz2", bytes + "more");
    QCOMPARE(thrownBy([&] { readListFile(m_root / "more.json.bz2"); }), std::string("damaged"));
}

void TestDatamodule::readsMednetSettings()
{
    const auto settings = [&](const std::string& text) {
        write("mednet.toml", text);
        DataOptions options;
        readDataSettings(m_root / "mednet.toml", options);
        return options;
    };
    using Folders = std::map<std::string, fs::path>;
    DataOptions none;
    readDataSettings(m_root / "none.toml", none);
    QVERIFY(none.databases.empty());
    const DataOptions usual =
        settings("other = 1\n[datadir]\ntbx11k = \"/data/tbx11k\"\ncxr8 = '/data/nih'\n"
                 "[cxr8]\nidiap_folder_structure = true\n");
    QCOMPARE(usual.databases, (Folders{{"tbx11k", "/data/tbx11k"}, {"nih_cxr14", "/data/nih"}}));
    QVERIFY(usual.numberedFirst);
    QVERIFY(!none.numberedFirst);
    QVERIFY(settings("[segmentation]\n").databases.empty());
    // mednet reads cxr8, whatever else there is, and a key in quotes before the table's.
    QCOMPARE(settings("[datadir]\nnih_cxr14 = '/other'\ncxr8 = '/data/nih'\n").databases,
             (Folders{{"nih_cxr14", "/data/nih"}}));
    QCOMPARE(settings("datadir.cxr8 = '/a'\ndatadir.hivtb = '/b'\n").databases,
             (Folders{{"nih_cxr14", "/a"}, {"hivtb", "/b"}}));
    const DataOptions quoted =
        settings("\"datadir.cxr8\" = '/a'\n\"cxr8.idiap_folder_structure\" = 1\n"
                 "[datadir]\ncxr8 = '/b'\nhivtb = '/c'\n");
    QCOMPARE(quoted.databases, (Folders{{"nih_cxr14", "/a"}, {"hivtb", "/c"}}));
    QVERIFY(quoted.numberedFirst);
    QVERIFY(!settings("[cxr8]\nidiap_folder_structure = false\n").numberedFirst);
    // What only looks deep is not.
    QString shallow =
        "t = '''" + QString("[{.").repeated(500) + "'''\n# " + QString(500, '[') + "\n";
    for (int i = 0; i < 500; ++i)
        shallow += QString("k%1.a = [[1.5, 2.5], {b = \"[[\\\"[.\"}]\n[u%1.v]\n").arg(i);
    QCOMPARE(settings(shallow.toStdString() + "[datadir]\nhivtb = '/c'\n").databases,
             (Folders{{"hivtb", "/c"}}));
}

void TestDatamodule::foreignSettingsEndOnlyTheirDatabase()
{
    for (const char* value : {"5", "1.5", "true", "1979-05-27", "['/a']", "{a = '/a'}"}) {
        write("mednet.toml",
              std::string("[datadir]\nmontgomery = '/m'\nshenzhen = ") + value + "\n");
        DataOptions options = shippedOptions();
        readDataSettings(m_root / "mednet.toml", options);
        QCOMPARE(open("montgomery", options).parts[0].folder, fs::path("/m"));
        QVERIFY(!open("hivtb-f0", options).splits.empty());
        QCOMPARE(thrownBy([&] { open("shenzhen", options); }), std::string("damaged"));
        options.datadir = "/asked";
        QCOMPARE(open("shenzhen", options).parts[0].folder, fs::path("/asked"));
    }
    write("mednet.toml", "datadir = 5\n");
    DataOptions options = shippedOptions();
    readDataSettings(m_root / "mednet.toml", options);
    QCOMPARE(thrownBy([&] { open("shenzhen", options); }), std::string("damaged"));
    QVERIFY(!open("demo", options).splits.empty());
}

void TestDatamodule::refusesMednetSettings_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no TOML") << "[datadir\n";
    QTest::newRow("deep") << "a = " + QString(100000, '[');
    QTest::newRow("deep keys") << "a" + QString(".a").repeated(200000) + " = 1\n";
    QTest::newRow("deep table") << "[a" + QString(".a").repeated(200000) + "]\n";
    QTest::newRow("deep tables of tables") << "[[a" + QString(".a").repeated(200000) + "]]\n";
    QTest::newRow("deep quoted keys") << "\"a\"" + QString(".'a'").repeated(200000) + " = 1\n";
    QTest::newRow("deep inline tables") << "b = " + QString("{a.a.a.a = ").repeated(50000) + "1" +
                                               QString("}").repeated(50000) + "\n";
}

void TestDatamodule::refusesMednetSettings()
{
    QFETCH(QString, text);
    write("mednet.toml", text.toStdString());
    DataOptions options;
    QCOMPARE(thrownBy([&] { readDataSettings(m_root / "mednet.toml", options); }),
             std::string("damaged"));
}

QTEST_GUILESS_MAIN(TestDatamodule)
#include "tst_datamodule.moc"
