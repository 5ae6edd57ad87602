// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "core/results/results_origin.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::results;

namespace fs = std::filesystem;

namespace
{

Datamodule dataOf(const std::string& database, const fs::path& folder, const std::string& sha256)
{
    Datamodule datamodule;
    datamodule.name = database + "-f0";
    datamodule.parts.push_back({database, folder, "list.json", sha256, {}});
    return datamodule;
}

} // namespace

class TestResultsOrigin : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_folder.isValid());
        fs::remove_all(path("run"));
        fs::create_directories(path("run/gradcam"));
    }

    void registeredDatabasesAreToldByName()
    {
        write("run/generation.meta.json", R"({"databases": [{"database": "montgomery",
            "folder": "/data/montgomery", "sha256": "aa"}]})");
        QVERIFY(!foreignOrigin(path("run"), dataOf("montgomery", "/elsewhere", "bb")));
        const auto foreign = foreignOrigin(path("run"), dataOf("shenzhen", "/data/x", "aa"));
        QVERIFY(foreign);
        QCOMPARE(foreign->text(),
                 std::string("run was made of other pictures (/data/montgomery) than those it is "
                             "used with; it is matched to them by names alone."));
        // The run of a set is described above it.
        QVERIFY(foreignOrigin(path("run/gradcam"), dataOf("shenzhen", "/data/x", "aa")));
    }

    void othersAreToldByTheirFolderOrList()
    {
        write("run/generation.meta.json", R"({"databases": [{"database": "images",
            "folder": "/data/clinic/", "sha256": "aa"}]})");
        QVERIFY(!foreignOrigin(path("run"), dataOf("images", "/data/./clinic", "bb")));
        QVERIFY(!foreignOrigin(path("run"), dataOf("images", "/moved", "aa")));
        QVERIFY(foreignOrigin(path("run"), dataOf("images", "/moved", "bb")));
        QVERIFY(foreignOrigin(path("run"), dataOf("montgomery", "/moved", "bb")));
    }

    void mednetNamesTheDatabaseAlone()
    {
        write("run/completeness.meta.json",
              R"({"database-name": "tbx11k", "database-split": "nih"})");
        const fs::path scores = path("run/completeness.json");
        QVERIFY(!foreignOrigin(scores, dataOf("tbx11k", "/x", "bb")));
        QVERIFY(foreignOrigin(scores, dataOf("montgomery", "/x", "bb")));
        QVERIFY(!foreignOrigin(scores, dataOf("images", "/x", "bb"))); // nobody can tell
    }

    void whereNobodySaysThereIsNoDoubt()
    {
        for (const char* text : {"", "[]", "{", "{\"databases\": 3}", "{\"databases\": [4]}",
                                 "{\"databases\": []}", "{\"database-name\": [1]}"}) {
            write("run/generation.meta.json", text);
            QVERIFY2(!foreignOrigin(path("run"), dataOf("montgomery", "/x", "bb")), text);
        }
        QVERIFY(!foreignOrigin(path("missing"), dataOf("montgomery", "/x", "bb")));
    }

private:
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    void write(const char* name, const char* text) { std::ofstream(path(name)) << text; }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestResultsOrigin)
#include "tst_results_origin.moc"
