// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <memory>
#include <sched.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "core/base/files.h"
#include "core/base/sandbox.h"
#include "core/base/scratch.h"

namespace fs = std::filesystem;
using namespace saliscope;

namespace
{

/// What \p work returns in a process of its own, 0 to 255; -1 when that ends otherwise.
int inChild(const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// 0, or the errno, of a call that returns less than 0 when it fails.
int reason(long result)
{
    return result < 0 ? errno : 0;
}

int openToWrite(const fs::path& path, int flags = O_CREAT)
{
    return reason(::open(path.c_str(), O_WRONLY | flags, 0666));
}

int connectTcp()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    if (socket < 0)
        return errno;
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(9);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return reason(::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address));
}

int startProgram()
{
    char name[] = "true";
    char* const arguments[] = {name, nullptr};
    return reason(::execv("/bin/true", arguments));
}

/// Has the kernel answer as one without Landlock does.
void withoutLandlock()
{
    constexpr std::uint32_t createRuleset = 444;
    sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, createRuleset, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter = {std::size(program), program};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

} // namespace

/// What a confined process can do and cannot. Everything happens in child processes, whose
/// temporary folder, which may always be written to, is one of its own.
class TestSandboxRights final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void writesOnlyWhereItMay();
    void threadsAreConfinedToo();
    void readsEverywhere();
    void reachesNoNetwork();
    void typesNothingIntoTerminals();
    void startsNoPrograms();
    void leavesOtherProcessesAlone();
    void changesNoPermissions();
    void makesFoldersForAsLongAsTheyAreUsed();
    void filesMayBeAppendedTo();
    void pipesOfTheCallerStayOpen();
    void saysWhatTheKernelLacks();

private:
    fs::path path(const char* name) const
    {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    /// What \p work returns when it may only write below "out".
    int confined(const std::function<int()>& work) const
    {
        return inChild([&] {
            const Confinement confinement({.folders = {path("out")}});
            return confinement.gaps().empty() ? work() : 255;
        });
    }

    QTemporaryDir m_all;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSandboxRights::initTestCase()
{
    QVERIFY(QDir(m_all.path()).mkdir("temporary"));
    qputenv("TMPDIR", m_all.filePath("temporary").toUtf8());
}

void TestSandboxRights::init()
{
    m_folder = std::make_unique<QTemporaryDir>(m_all.filePath("XXXXXX"));
    fs::create_directory(path("elsewhere"));
    std::ofstream(path("elsewhere/file")) << "kept";
    const bool isWhole =
        inChild([] { return Confinement(WritePermissions()).gaps().empty() ? 0 : 1; }) == 0;
    const bool needsAll = qstrcmp(QTest::currentTestFunction(), "saysWhatTheKernelLacks") != 0;
    if (needsAll && !isWhole)
        QSKIP("this kernel has no Landlock, or not all of it, or no seccomp");
}

void TestSandboxRights::writesOnlyWhereItMay()
{
    QCOMPARE(confined([&] { return openToWrite(path("out/new")); }), 0);
    QCOMPARE(confined([&] {
                 writeFileAtomically(path("out/deep/er/file"), {"text"}, Durability::Synced);
                 keepBackup(path("out/deep/er/file"));
                 fs::rename(path("out/deep/er/file~"), path("out/moved"));
                 return fs::remove_all(path("out/deep")) > 0 ? 0 : 1;
             }),
             0);
    QCOMPARE(readFile(path("out/moved")), std::string("text"));
    QCOMPARE(confined([&] { return openToWrite(path("elsewhere/new")); }), EACCES);
    QCOMPARE(confined([&] { return openToWrite(path("elsewhere/file"), 0); }), EACCES);
    QCOMPARE(confined([&] { return openToWrite(path("elsewhere/file"), O_TRUNC); }), EACCES);
    QCOMPARE(confined([&] { return reason(::truncate(path("elsewhere/file").c_str(), 0)); }),
             EACCES);
    QCOMPARE(confined([&] { return reason(::unlink(path("elsewhere/file").c_str())); }), EACCES);
    QCOMPARE(confined([&] { return reason(::mkdir(path("elsewhere/folder").c_str(), 0777)); }),
             EACCES);
    QCOMPARE(confined([&] { return reason(::symlink("file", path("elsewhere/link").c_str())); }),
             EACCES);
    QVERIFY(confined([&] {
                return reason(::rename(path("elsewhere/file").c_str(), path("out/taken").c_str()));
            }) != 0);
    // A link in the folder leads out of it by the kernel's reckoning, too.
    fs::create_directory_symlink(path("elsewhere"), path("out/way"));
    QCOMPARE(confined([&] { return openToWrite(path("out/way/new")); }), EACCES);
    QCOMPARE(readFile(path("elsewhere/file")), std::string("kept"));
}

void TestSandboxRights::threadsAreConfinedToo()
{
    QCOMPARE(confined([&] {
                 int outside = 0;
                 std::thread([&] { outside = openToWrite(path("elsewhere/new")); }).join();
                 return outside;
             }),
             EACCES);
}

void TestSandboxRights::readsEverywhere()
{
    QCOMPARE(confined([&] { return readFile(path("elsewhere/file")) == "kept" ? 0 : 1; }), 0);
    QCOMPARE(confined([] { return reason(::open("/dev/null", O_RDWR)); }), 0);
}

void TestSandboxRights::reachesNoNetwork()
{
    QCOMPARE(inChild(connectTcp), ECONNREFUSED);
    QCOMPARE(confined(connectTcp), EPERM);
    QCOMPARE(confined([] { return reason(::socket(AF_INET6, SOCK_DGRAM, 0)); }), EPERM);
    // A local one reaches services that start programs for others.
    QCOMPARE(confined([] { return reason(::socket(AF_UNIX, SOCK_STREAM, 0)); }), EPERM);
    const auto forGpu = [](int family) {
        return inChild([family] {
            const Confinement confinement({.forGpu = true});
            return reason(::socket(family, SOCK_STREAM, 0));
        });
    };
    QCOMPARE(forGpu(AF_INET), EPERM);
    QCOMPARE(forGpu(AF_UNIX), 0);
}

void TestSandboxRights::typesNothingIntoTerminals()
{
    char letter = 'x';
    // Without a terminal the kernel answers likewise, but only a filter says EPERM of a file.
    const auto type = [&letter] {
        const int file = ::open("/dev/null", O_RDWR);
        return reason(::ioctl(file, TIOCSTI, &letter));
    };
    QCOMPARE(inChild(type), ENOTTY);
    QCOMPARE(confined(type), EPERM);
}

void TestSandboxRights::startsNoPrograms()
{
    QCOMPARE(confined(startProgram), EPERM);
}

void TestSandboxRights::leavesOtherProcessesAlone()
{
    const pid_t parent = ::getpid();
    QCOMPARE(confined([&] { return reason(::kill(parent, 0)); }), EPERM);
    QCOMPARE(confined([] { return reason(::kill(::getpid(), 0)); }), 0);
    QCOMPARE(confined([&] {
                 return reason(::syscall(SYS_process_vm_writev, parent, nullptr, 0, nullptr, 0, 0));
             }),
             EPERM);
    QCOMPARE(confined([] { return reason(::unshare(CLONE_NEWNS)); }), EPERM);
}

void TestSandboxRights::changesNoPermissions()
{
    QCOMPARE(confined([&] { return reason(::chmod(path("elsewhere/file").c_str(), 0777)); }),
             EPERM);
}

void TestSandboxRights::makesFoldersForAsLongAsTheyAreUsed()
{
    const auto work = [&](bool writes) {
        return inChild([&] {
            const Confinement confinement({.folders = {path("a/b/c"), path("a/d")}});
            return isFolder(path("a/b/c")) && (!writes || openToWrite(path("a/d/new")) == 0) ? 0
                                                                                             : 1;
        });
    };
    QCOMPARE(work(false), 0);
    QVERIFY(!fs::exists(path("a")));
    QCOMPARE(work(true), 0);
    QVERIFY(fs::exists(path("a/d/new")));
    QVERIFY(!fs::exists(path("a/b")));
    // Where the process ends at once.
    QCOMPARE(inChild([&] {
                 const Confinement confinement({.folders = {path("e/f")}});
                 removeScratch();
                 ::_exit(7);
                 return 0;
             }),
             7);
    QVERIFY(!fs::exists(path("e")));
}

void TestSandboxRights::filesMayBeAppendedTo()
{
    QCOMPARE(inChild([&] {
                 const Confinement confinement({.files = {path("elsewhere/log")}});
                 return openToWrite(path("elsewhere/log"), O_APPEND);
             }),
             0);
    QCOMPARE(inChild([&] {
                 const Confinement confinement({.files = {path("elsewhere/log")}});
                 return openToWrite(path("elsewhere/file"), O_APPEND);
             }),
             EACCES);
}

void TestSandboxRights::pipesOfTheCallerStayOpen()
{
    QCOMPARE(inChild([&] {
                 int ends[2];
                 if (::pipe(ends) != 0)
                     return 1;
                 const fs::path named = "/dev/fd/" + std::to_string(ends[1]);
                 const Confinement confinement({.files = {named}});
                 return openToWrite(named, O_APPEND);
             }),
             0);
}

void TestSandboxRights::saysWhatTheKernelLacks()
{
    const fs::path said = path("said");
    QCOMPARE(inChild([&] {
                 withoutLandlock();
                 const Confinement confinement({.folders = {path("out")}});
                 std::ofstream(said) << confinement.gaps().text();
                 return startProgram();
             }),
             EPERM);
    QVERIFY(readFile(said).find("writing outside of the output folder") != std::string::npos);
    QVERIFY(readFile(said).find("starting programs") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestSandboxRights)
#include "tst_sandbox_rights.moc"
