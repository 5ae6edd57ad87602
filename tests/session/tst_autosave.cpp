// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <chrono>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include "core/base/files.h"
#include "core/session/autosave.h"

using namespace saliscope;
using namespace saliscope::session;
namespace fs = std::filesystem;

class TestAutosave final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatDeadProcessesLeft();
    void knowsWhichIsNewer();
    void livingAndForeignAreLeftAlone();
    void removes();
    void aliveness();

private:
    /// A number that no process has any more.
    static long deadPid()
    {
        QProcess process;
        process.start("true", {});
        process.waitForStarted();
        const auto pid = long(process.processId());
        process.waitForFinished();
        return pid;
    }
    static fs::path folderOf(const QTemporaryDir& folder) { return folder.path().toStdString(); }
};

void TestAutosave::findsWhatDeadProcessesLeft()
{
    const QTemporaryDir temporary;
    const fs::path folder = folderOf(temporary);
    QVERIFY(lostSessions(folder / "absent", 1).empty());
    const long first = deadPid();
    const long second = deadPid();
    writeAutosave(folder, first, {}, "one");
    writeAutosave(folder, second, folder / "my.session", "two");
    fs::last_write_time(autosavePath(folder, first),
                        fs::last_write_time(autosavePath(folder, second)) - std::chrono::hours(1));
    const auto lost = lostSessions(folder, getpid());
    QCOMPARE(lost.size(), std::size_t(2));
    QCOMPARE(readFile(lost[0].autosave), std::string("two"));
    QVERIFY(lost[0].session == folder / "my.session");
    QVERIFY(lost[0].isNewer);
    QCOMPARE(readFile(lost[1].autosave), std::string("one"));
    QVERIFY(lost[1].session.empty());
}

void TestAutosave::knowsWhichIsNewer()
{
    const QTemporaryDir temporary;
    const fs::path folder = folderOf(temporary);
    const fs::path session = folder / "my.session";
    const long pid = deadPid();
    writeAutosave(folder, pid, session, "work");
    writeFileAtomically(session, {"saved"});
    const auto time = fs::last_write_time(autosavePath(folder, pid));
    fs::last_write_time(session, time + std::chrono::seconds(10));
    QVERIFY(!lostSessions(folder, getpid()).at(0).isNewer);
    fs::last_write_time(session, time - std::chrono::seconds(10));
    QVERIFY(lostSessions(folder, getpid()).at(0).isNewer);
}

void TestAutosave::livingAndForeignAreLeftAlone()
{
    const QTemporaryDir temporary;
    const fs::path folder = folderOf(temporary);
    writeAutosave(folder, getppid(), {}, "living");
    writeAutosave(folder, getpid(), {}, "own");
    for (const char* name : {"autosave-x.session", "autosave-0.session", "autosave-12.txt",
                             "autosave-99999999999999999999.session", "notes.session"})
        writeFileAtomically(folder / name, {"foreign"});
    QVERIFY(lostSessions(folder, getpid()).empty());
}

void TestAutosave::removes()
{
    const QTemporaryDir temporary;
    const fs::path folder = folderOf(temporary);
    const long pid = deadPid();
    writeAutosave(folder, pid, folder / "my.session", "work");
    removeAutosave(folder, pid);
    QVERIFY(fs::is_empty(folder));
    removeAutosave(folder, pid);
}

void TestAutosave::aliveness()
{
    QVERIFY(isAlive(getpid()));
    QVERIFY(isAlive(1));
    QVERIFY(!isAlive(deadPid()));
    QVERIFY(!isAlive(0));
    QVERIFY(!isAlive(-1));
    QVERIFY(!isAlive(99999999999L));
}

QTEST_GUILESS_MAIN(TestAutosave)
#include "tst_autosave.moc"
