// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>

#include "app/jobs/paths.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::jobs;
namespace fs = std::filesystem;

class TestPaths final : public QObject
{
    Q_OBJECT

private slots:
    void settingsAreInTheConfigurationFolder()
    {
        qputenv("HOME", "/home/reader");
        qputenv("XDG_CONFIG_HOME", "/configuration");
        QCOMPARE(settingsFile(), fs::path("/configuration/saliscope/saliscope.toml"));
        for (const char* unset : {"", static_cast<const char*>(nullptr)}) {
            if (unset != nullptr)
                qputenv("XDG_CONFIG_HOME", unset);
            else
                qunsetenv("XDG_CONFIG_HOME");
            QCOMPARE(settingsFile(), fs::path("/home/reader/.config/saliscope/saliscope.toml"));
        }
    }

    void ourDataFoldersComeBeforeMednets()
    {
        const QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        fs::create_directories(settingsFile().parent_path());
        writeDataFolder(root / "mednet.toml", "cxr8", "/theirs");
        writeDataFolder(root / "mednet.toml", "tbx11k", "/theirs");
        writeDataFolder(settingsFile(), "cxr8", "/ours");
        const DataOptions options = dataOptions(fs::path("/asked"));
        QCOMPARE(options.databases.at("nih_cxr14"), fs::path("/ours"));
        QCOMPARE(options.databases.at("tbx11k"), fs::path("/theirs"));
        QCOMPARE(options.datadir.value(), fs::path("/asked"));
        QVERIFY(fs::is_directory(options.resources / "datamodules"));
    }
};

QTEST_APPLESS_MAIN(TestPaths)
#include "tst_paths.moc"
