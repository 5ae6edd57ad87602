// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <fstream>
#include <memory>

#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/data/datamodule.h"
#include "core/data/image_folder.h"
#include "support/thrown.h"

using namespace saliscope;
using namespace saliscope::data;
namespace fs = std::filesystem;

/// Pictures chosen one by one, and the folder a database is said to be in.
class TestImageFiles final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void chosenFilesKeepTheirFolders();
    void oneFileTwiceIsOneCase();
    void whatIsNoImageIsRefused();
    void dataFoldersAreWrittenAndReadAgain();
    void damagedSettingsAreLeftAlone();

private:
    fs::path make(const std::string& name) const
    {
        fs::create_directories((m_root / name).parent_path());
        std::ofstream(m_root / name) << "x";
        return m_root / name;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
};

void TestImageFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = m_folder->path().toStdString();
}

void TestImageFiles::chosenFilesKeepTheirFolders()
{
    const fs::path second = make("b/case.png");
    const fs::path first = make("a/deep/case.png");
    make("a/deep/not-chosen.png");
    const Datamodule opened = openImageFiles({second, first});
    QCOMPARE(opened.splits.size(), 1U);
    const std::vector<Sample>& samples = opened.splits.front().samples;
    QCOMPARE(samples.size(), 2U);
    QCOMPARE(samples[0].name, std::string("a/deep/case.png"));
    QCOMPARE(samples[1].name, std::string("b/case.png"));
    QVERIFY(!samples[0].target.known());
    QCOMPARE(samplePath(opened, samples[0]), first);
    QCOMPARE(samplePath(opened, samples[1]), second);
}

void TestImageFiles::oneFileTwiceIsOneCase()
{
    const fs::path file = make("case.png");
    const Datamodule opened = openImageFiles({file, m_root / "." / "case.png"});
    QCOMPARE(opened.splits.front().samples.size(), 1U);
    QCOMPARE(opened.splits.front().samples.front().name, std::string("case.png"));
}

void TestImageFiles::whatIsNoImageIsRefused()
{
    const fs::path text = make("notes.txt");
    QCOMPARE(thrownBy([&] {
                 openImageFiles({make("case.png"), text});
             }),
             std::string(errorKindName(ErrorKind::BadRequest)));
    QCOMPARE(thrownBy([] { openImageFiles({}); }), std::string(errorKindName(ErrorKind::NotFound)));
}

void TestImageFiles::dataFoldersAreWrittenAndReadAgain()
{
    const fs::path settings = m_root / "new/saliscope.toml";
    fs::create_directories(settings.parent_path());
    writeDataFolder(settings, "tbx11k", "/data/tbx \"eleven\"");
    writeDataFolder(settings, "cxr8", "/data/nih");
    writeDataFolder(settings, "tbx11k", "/elsewhere");
    const std::map<std::string, fs::path> expected = {{"nih_cxr14", "/data/nih"},
                                                      {"tbx11k", "/elsewhere"}};
    DataOptions options;
    readDataSettings(settings, options);
    QCOMPARE(options.databases, expected);
    writeFileAtomically(settings, {"language = \"de\"\n"});
    writeDataFolder(settings, "cxr8", "/data/a \"b\" c");
    readDataSettings(settings, options);
    QCOMPARE(options.databases.at("nih_cxr14"), fs::path("/data/a \"b\" c"));
    writeDataFolder(settings, "nih_cxr14", "/data/nih");
    readDataSettings(settings, options);
    QCOMPARE(options.databases.at("nih_cxr14"), fs::path("/data/nih"));
    QVERIFY(readFile(settings, 1000).find("language") != std::string::npos);
}

void TestImageFiles::damagedSettingsAreLeftAlone()
{
    const fs::path settings = m_root / "saliscope.toml";
    for (const char* text : {"[datadir\n", "datadir = 3\n"}) {
        writeFileAtomically(settings, {text});
        QCOMPARE(thrownBy([&] { writeDataFolder(settings, "cxr8", "/data/nih"); }),
                 std::string(errorKindName(ErrorKind::Damaged)));
        QCOMPARE(readFile(settings, 1000), std::string(text));
    }
}

QTEST_APPLESS_MAIN(TestImageFiles)
#include "tst_image_files.moc"
