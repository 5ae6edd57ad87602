// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/run/run_record.h"

using namespace saliscope;
using namespace saliscope::run;
namespace fs = std::filesystem;

namespace
{

const RunRecord::Settings settings = {{"seed", "0"}};
constexpr const char* line = R"({"name":"a"})";

/// What the refusal of a record says, or "" when there is none.
std::string refusal(const fs::path& folder, const std::string& shard, bool startAnew = false,
                    const RunRecord::Settings& wanted = settings)
{
    try {
        const RunRecord record(folder, "work", shard, wanted, startAnew);
        return {};
    } catch (const Error& error) {
        return error.what();
    }
}

std::size_t filesIn(const fs::path& folder)
{
    return std::size_t(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

class TestRunRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterAKill();
    void keepsASecondRunOut();
    void shardsWorkSideBySide();
    void wholeAndShardsExcludeEachOther_data();
    void wholeAndShardsExcludeEachOther();
    void refusalsLeaveNothing();
    void startsAnewOnRequest();
    void goesOnAfterAKillInTheFirstLine();
    void goesOnAfterAKillInALine();
    void saysWhichLineIsDamaged();
    void settingsNeedNotBeUtf8();
    void settingsThatWentAreOthers();
};

void TestRunRecord::goesOnAfterAKill()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const pid_t child = ::fork();
    if (child == 0) {
        RunRecord record(folder, "work", "", settings, false);
        record.append("a", line);
        ::_exit(0); // like a kill: nothing is closed or tidied up
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    RunRecord record(folder, "work", "", settings, false);
    QVERIFY(!record.isFirst());
    QCOMPARE(record.earlierLine("a"), std::string(line));
    record.finish({"a"});
    QVERIFY(readFile(folder / "work.jsonl").ends_with(line + std::string("\n")));
    QCOMPARE(filesIn(folder), std::size_t(1));
}

void TestRunRecord::keepsASecondRunOut()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    std::optional<RunRecord> record;
    record.emplace(folder, "work", "", settings, false);
    record->append("a", line);
    for (const bool startAnew : {false, true})
        QVERIFY(refusal(folder, "", startAnew).find("another run") != std::string::npos);
    // Another process sees it as well, and the record is still whole.
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(refusal(folder, "").empty() ? 0 : 1);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 1);
    QCOMPARE(record->earlierLine("a"), std::string(line));
    RunRecord other(folder, "other", "", settings, false);
    record.reset();
    QCOMPARE(refusal(folder, ""), std::string());
}

void TestRunRecord::shardsWorkSideBySide()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    RunRecord first(folder, "work", ".shard-1-of-2", settings, false);
    RunRecord second(folder, "work", ".shard-2-of-2", settings, false);
    QVERIFY(!refusal(folder, ".shard-1-of-2").empty());
}

void TestRunRecord::wholeAndShardsExcludeEachOther_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("whole first") << ""
                                 << ".shard-1-of-2";
    QTest::newRow("shard first") << ".shard-1-of-2"
                                 << "";
}

void TestRunRecord::wholeAndShardsExcludeEachOther()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const RunRecord record(folder, "work", first.toStdString(), settings, false);
    for (const bool startAnew : {false, true})
        QVERIFY(refusal(folder, second.toStdString(), startAnew).find("another run") !=
                std::string::npos);
    QCOMPARE(filesIn(folder), std::size_t(1));
}

void TestRunRecord::refusalsLeaveNothing()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    {
        RunRecord record(folder, "work", "", settings, false);
        record.finish({});
    }
    QVERIFY(refusal(folder, "", false, {{"seed", "1"}}).find("other settings") !=
            std::string::npos);
    QCOMPARE(filesIn(folder), std::size_t(1));
}

void TestRunRecord::startsAnewOnRequest()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    for (const char* shard : {"", ".shard-1-of-2", ".shard-2-of-2"}) {
        RunRecord record(folder, "work", shard, settings, false);
        record.append("a", line);
    }
    {
        const RunRecord part(folder, "work", ".shard-1-of-2", settings, true);
        QVERIFY(part.isFirst());
    }
    QCOMPARE(filesIn(folder), std::size_t(3));
    RunRecord record(folder, "work", "", settings, true);
    QVERIFY(record.isFirst());
    QVERIFY(record.earlierLine("a").empty());
    QCOMPARE(filesIn(folder), std::size_t(1));
}

void TestRunRecord::goesOnAfterAKillInTheFirstLine()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    writeFileAtomically(folder / "work.jsonl.part", {"{\"settings\":{\"se"});
    RunRecord record(folder, "work", "", settings, false);
    QVERIFY(record.isFirst());
    record.append("a", line);
    record.finish({"a"});
    QCOMPARE(readFile(folder / "work.jsonl"),
             std::string("{\"settings\":{\"seed\":\"0\"}}\n") + line + "\n");
}

/// A line that a kill cut short is not damaged, however often that happens.
void TestRunRecord::goesOnAfterAKillInALine()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const fs::path journal = folder / "work.jsonl.part";
    const std::string header = "{\"settings\":{\"seed\":\"0\"}}\n";
    writeFileAtomically(journal, {header, line, "\n{\"logits\":"});
    for (int kill = 0; kill < 2; ++kill) {
        const RunRecord record(folder, "work", "", settings, false);
        QVERIFY(record.damagedLines().empty());
        QCOMPARE(record.earlierLine("a"), std::string(line));
        QCOMPARE(readFile(journal), header + line + "\n");
    }
    RunRecord record(folder, "work", "", settings, false);
    record.append("b", R"({"name":"b"})");
    QCOMPARE(record.earlierLine("b"), std::string(R"({"name":"b"})"));
    record.finish({"a", "b"});
    QCOMPARE(readFile(folder / "work.jsonl"), header + line + "\n{\"name\":\"b\"}\n");
}

void TestRunRecord::saysWhichLineIsDamaged()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const fs::path path = folder / "work.jsonl";
    for (const char* first : {"{\"settings\":{\"se", "[]", "5", "{\"settings\":5}",
                              "{\"settings\":{\"seed\":0}}", "\xff"}) {
        writeFileAtomically(path, {first, "\n", line, "\n"});
        const std::string said = refusal(folder, "");
        QVERIFY2(said.starts_with(path.string() + ": line 1: "), said.c_str());
    }
    const std::string header = "{\"settings\":{\"seed\":\"0\"}}\n";
    writeFileAtomically(path, {header, "torn\n", line, "\n"});
    RunRecord record(folder, "work", "", settings, false);
    QCOMPARE(record.lineSource("a").subject, path.string());
    QCOMPARE(record.lineSource("a").line, std::size_t(3));
    QCOMPARE(record.damagedLines().size(), std::size_t(1));
    QCOMPARE(record.damagedLines()[0].line, std::size_t(2));
    record.append("b", R"({"name":"b"})");
    QCOMPARE(record.lineSource("b").subject, path.string() + ".part");
    QCOMPARE(record.lineSource("b").line, std::size_t(2));
}

void TestRunRecord::settingsNeedNotBeUtf8()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const RunRecord::Settings odd = {{"input-folder", "maps\xff"}};
    RunRecord(folder, "work", "", odd, false).finish({});
    QCOMPARE(refusal(folder, "", false, odd), std::string());
    QVERIFY(!refusal(folder, "", false, {{"input-folder", "maps"}}).empty());
}

/// "operating-points: used" is there or is not.
void TestRunRecord::settingsThatWentAreOthers()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    RunRecord(folder, "work", "", {{"seed", "0"}, {"explained", "after activation"}}, false)
        .finish({});
    QVERIFY(refusal(folder, "", false, {{"seed", "0"}}).find("is now not set") !=
            std::string::npos);
    QCOMPARE(refusal(folder, "", false, {{"seed", "0"}, {"explained", "after activation"}}),
             std::string());
}

QTEST_GUILESS_MAIN(TestRunRecord)
#include "tst_run_record.moc"
