// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>

#include "core/base/files.h"
#include "core/data/datamodule.h"
#include "core/tasks/check_data.h"

using namespace saliscope;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

const fs::path testPictures = TEST_PICTURES;

/// A folder with a split list and files in every state.
struct Download {
    QTemporaryDir temporary;
    fs::path folder = temporary.path().toStdString();

    Download()
    {
        put("a.png", readFile(testPictures / "rgb.png"));
        put("b.png", readFile(testPictures / "rgb.png"));
        put("c.png", readFile(testPictures / "rgb-420.jpg"));
        put("d.png", readFile(testPictures / "grey.png").substr(0, 60));
        put("deeper/e.png", readFile(testPictures / "grey.png"));
        put("list.json", R"({"train": [["a.png", 0], ["c.png", 1], ["d.png", 1], ["a.png", 1]],
                             "test": [["b.png", 0], ["e.png", 1], ["../x.png", 0]]})");
    }

    void put(const std::string& name, const std::string& content) const
    {
        fs::create_directories((folder / name).parent_path());
        writeFileAtomically(folder / name, {content});
    }

    data::Datamodule open() const
    {
        return data::openDatamodule((folder / "list.json").string(), {});
    }

    DataCheck check(const DataCheckOptions& options = {.threads = 2, .opensNone = false}) const
    {
        return checkData(open(), options, {}, {});
    }
};

/// "split name: reason" of each finding of a kind.
std::vector<std::string> found(const DataCheck& check, DataFault fault)
{
    std::vector<std::string> result;
    for (const DataFinding& finding : check.findings)
        if (finding.fault == fault)
            result.push_back(finding.split + " " + finding.name +
                             (finding.reason.empty() ? "" : ": " + finding.reason.text()));
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

class TestCheckData final : public QObject
{
    Q_OBJECT

private slots:
    void findsEachFault()
    {
        const DataCheck check = Download().check();
        QCOMPARE(check.samples, std::size_t(7));
        QCOMPARE(check.checked, std::size_t(5));
        QCOMPARE(found(check, DataFault::Missing), Texts{"test e.png"});
        QCOMPARE(found(check, DataFault::OddEncoding),
                 Texts{"train c.png: it is a JPEG file by its content, not PNG"});
        QCOMPARE(found(check, DataFault::Duplicate),
                 Texts{"test b.png: the same bytes as a.png of split train"});
        QCOMPARE(found(check, DataFault::Surplus), Texts{" deeper/e.png"});
        const Texts unusable = found(check, DataFault::Unusable);
        QCOMPARE(unusable.size(), std::size_t(3));
        QVERIFY(unusable[0].starts_with("train d.png: the image is damaged"));
        QVERIFY(!check.isComplete());
        QCOMPARE(check.encodings.at("PNG, colour, 8 bits"), std::size_t(2));
        QCOMPARE(check.encodings.at("JPEG, colour, 8 bits"), std::size_t(1));
    }

    void saysWhereMissingFilesLie()
    {
        const DataCheck check = Download().check();
        QVERIFY(check.advice.front().text().find("e.png for example at deeper/e.png") !=
                std::string::npos);
    }

    void opensNothingWhenToldSo()
    {
        const Download download;
        const DataCheck check = download.check({.threads = 1, .opensNone = true});
        QCOMPARE(found(check, DataFault::Missing), Texts{"test e.png"});
        QVERIFY(found(check, DataFault::OddEncoding).empty());
        QVERIFY(check.encodings.empty());
    }

    void aWholeDownloadIsComplete()
    {
        const Download download;
        download.put("list.json", R"({"test": [["a.png", 0]], "train": [["deeper/e.png", 1]]})");
        const DataCheck check = download.check();
        QVERIFY(check.isComplete());
        QCOMPARE(check.counts()[std::size_t(DataFault::Surplus)], std::size_t(3));
        QVERIFY(check.advice.empty());
    }

    void comparesBitsWithTheDatabase()
    {
        const Download download;
        download.put("list.json", R"({"test": [["deeper/e.png", 1]]})");
        data::Datamodule datamodule = download.open();
        datamodule.parts.front().loader.bits = 12;
        const DataCheck check = checkData(datamodule, {}, {}, {});
        QCOMPARE(found(check, DataFault::OddEncoding),
                 Texts{"test deeper/e.png: its values have 8 bits, those of its database 12"});
        download.put("deeper/e.png", readFile(testPictures / "grey16.png"));
        QVERIFY(found(checkData(datamodule, {}, {}, {}), DataFault::OddEncoding)
                    .front()
                    .find("more than the 12 bits") != std::string::npos);
    }

    void aFolderThatIsNotThereIsNamed()
    {
        const Download download;
        data::Datamodule datamodule = download.open();
        datamodule.parts.front().folder = download.folder / "elsewhere";
        const DataCheck check = checkData(datamodule, {}, {}, {});
        QCOMPARE(found(check, DataFault::Missing).size(), std::size_t(5));
        QVERIFY(check.advice.front().text().find("elsewhere is not there") != std::string::npos);
    }

    void stopsWhenItIsCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const DataCheck check = checkData(Download().open(), {}, {}, stop.get_token());
        QVERIFY(check.cancelled && !check.isComplete());
        QCOMPARE(check.checked, std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(TestCheckData)
#include "tst_check_data.moc"
