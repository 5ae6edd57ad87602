// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/file_lock.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/output_watch.h"
#include "core/base/scratch.h"
#include "core/base/write_protection.h"
#include "support/error_kind.h"

using namespace saliscope;
namespace fs = std::filesystem;

class TestFiles final : public QObject
{
    Q_OBJECT

private slots:
    void writesAndReplaces();
    void leavesNothingOnFailure();
    void readsWithinLimit();
    void refusesPipesAndDevices_data();
    void refusesPipesAndDevices();
    void readsStarts();
    void replacesTheLongestNames();
    void backsUp();
    void removesWhatIsTemporary();
    void protectsFilesUnderEveryName_data();
    void protectsFilesUnderEveryName();
    void protectsAsLongAsWanted();
    void runsReplaceTheirOwnResults();
    void refusesUnsafeNames_data();
    void refusesUnsafeNames();
    void hashesKnownText();
    void writesTheLongestNames();
    void neverWritesThroughALink();
    void noticesThatAFolderGoes_data();
    void noticesThatAFolderGoes();
    void locksOneWriterPerTarget();
    void saysWhyNothingCanBeWritten();
};

void TestFiles::writesAndReplaces()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("a/b/file.bin").toStdString();
    writeFileAtomically(path, {"one", "two"});
    QCOMPARE(readFile(path), std::string("onetwo"));
    writeFileAtomically(path, {"three"});
    QCOMPARE(readFile(path), std::string("three"));
    QCOMPARE(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}), 1);
}

void TestFiles::leavesNothingOnFailure()
{
    const QTemporaryDir folder;
    const std::filesystem::path taken = folder.filePath("taken").toStdString();
    std::filesystem::create_directories(taken / "inside");
    try {
        writeFileAtomically(taken, {"text"});
        QFAIL("a folder was overwritten");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::CannotWrite);
    }
    QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path().toStdString()), {}),
             1);
}

void TestFiles::readsWithinLimit()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("file").toStdString();
    writeFileAtomically(path, {"12345"});
    QCOMPARE(readFile(path, 5), std::string("12345"));
    try {
        readFile(path, 4);
        QFAIL("the limit was ignored");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::TooLarge);
    }
    try {
        readFile(path.parent_path() / "none");
        QFAIL("a missing file was read");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::NotFound);
    }
}

void TestFiles::refusesPipesAndDevices_data()
{
    QTest::addColumn<bool>("unused");
    for (const char* kind : {"pipe", "socket", "folder", "zero", "link to a pipe"})
        QTest::newRow(kind) << true;
}

void TestFiles::refusesPipesAndDevices()
{
    const QTemporaryDir folder;
    const std::string kind = QTest::currentDataTag();
    fs::path path = fs::path(folder.path().toStdString()) / "x";
    if (kind.ends_with("pipe"))
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
    if (kind == "socket")
        QCOMPARE(::mknod(path.c_str(), S_IFSOCK | 0600, 0), 0);
    if (kind == "folder")
        fs::create_directory(path);
    if (kind == "zero")
        path = "/dev/zero";
    if (kind.starts_with("link")) {
        fs::create_symlink(path, path.string() + "2");
        path += "2";
    }
    const auto kindOf = [](auto action) {
        try {
            action();
        } catch (const Error& error) {
            return std::string(errorKindName(error.kind())) + ": " + error.detail().text();
        }
        return std::string("nothing");
    };
    const std::string expected = "unreadable: it is not a regular file";
    QCOMPARE(kindOf([&] { readFile(path); }), expected);
    QCOMPARE(kindOf([&] { readFileStart(path, 10); }), expected);
    QCOMPARE(kindOf([&] { requireRegularFile(path); }), expected);
    QCOMPARE(kindOf([&] { sha256OfFile(path); }), expected);
    QCOMPARE(kindOf([&] { openToRead(path); }), expected);
    const std::string refused = kindOf([&] { FileLock::take(path); });
    if (kind.starts_with("link"))
        QVERIFY2(refused.starts_with("cannot-write: it is a symbolic link"), refused.c_str());
    else
        QCOMPARE(refused, expected);
}

void TestFiles::readsStarts()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "x";
    writeFileAtomically(path, {"some text"});
    QCOMPARE(readFileStart(path, 4), std::string("some"));
    QCOMPARE(readFileStart(path, 100), std::string("some text"));
    QCOMPARE(readFileStart(path, 0), std::string());
    requireRegularFile(path);
}

void TestFiles::replacesTheLongestNames()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QString(255, 'x')).toStdString();
    writeFileAtomically(path, {"first"});
    writeFileAtomically(path, {"second"});
    QCOMPARE(readFile(path), std::string("second"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestFiles::backsUp()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("result.json").toStdString();
    keepBackup(path);
    writeFileAtomically(path, {"first"});
    keepBackup(path);
    writeFileAtomically(path, {"second"});
    QCOMPARE(readFile(path.string() + "~"), std::string("first"));
    QCOMPARE(readFile(path), std::string("second"));
}

void TestFiles::removesWhatIsTemporary()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    const auto fill = [&] {
        writeFileAtomically(root / "trial/maps/a.npy", {"map"});
        writeFileAtomically(root / "b.new", {"half"});
    };
    fill();
    writeFileAtomically(root / "kept", {"result"});
    {
        const Scratch trial(root / "trial");
        const Scratch file(root / "b.new");
        const Scratch never(root / "never");
        removeScratch();
        QCOMPARE(std::distance(std::filesystem::directory_iterator(root), {}), 1);
        fill();
    }
    QCOMPARE(std::distance(std::filesystem::directory_iterator(root), {}), 1);
    fill();
    removeScratch(); // of nobody any more
    QCOMPARE(std::distance(std::filesystem::directory_iterator(root), {}), 3);
}

void TestFiles::protectsFilesUnderEveryName_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"a/picture.png", "a/../a/./picture.png", "link.png", "hard.png",
                             "folder/picture.png", "upper/picture.png"})
        QTest::addRow("%s", name) << name;
}

void TestFiles::protectsFilesUnderEveryName()
{
    namespace fs = std::filesystem;
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    writeFileAtomically(root / "a/picture.png", {"pixels"});
    fs::create_symlink("a/picture.png", root / "link.png");
    fs::create_hard_link(root / "a/picture.png", root / "hard.png");
    fs::create_directory_symlink("a", root / "folder");
    fs::create_directory_symlink(root / "folder", root / "upper");
    const WriteProtection protection(
        [&](const WriteProtection::Add& add) { add(root / "a/picture.png"); });
    const fs::path path = root / name.toStdString();
    QVERIFY(isSameFile(path, root / "a/picture.png"));
    QCOMPARE(kindOf([&] { writeFileAtomically(path, {"overlay"}); }),
             std::optional(ErrorKind::CannotWrite));
    QCOMPARE(kindOf([&] { keepBackup(path); }), std::optional(ErrorKind::CannotWrite));
    QCOMPARE(readFile(root / "a/picture.png"), std::string("pixels"));
    // A file beside it, and one of the same content, are others.
    writeFileAtomically(root / "a/other.png", {"pixels"});
    writeFileAtomically(root / "a/other.png", {"overlay"});
    QVERIFY(!isSameFile(root / "a/other.png", root / "a/picture.png"));
    QVERIFY(!isSameFile(root / "no", root / "no"));
}

void TestFiles::protectsAsLongAsWanted()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("file").toStdString();
    const auto list = [&](const WriteProtection::Add& add) { add(path); };
    {
        const WriteProtection protection(list);
        writeFileAtomically(path, {"new"}); // there was none
    }
    {
        const WriteProtection protection(list);
        QCOMPARE(kindOf([&] { writeFileAtomically(path, {"newer"}); }),
                 std::optional(ErrorKind::CannotWrite));
    }
    writeFileAtomically(path, {"newest"});
    QCOMPARE(readFile(path), std::string("newest"));
}

void TestFiles::runsReplaceTheirOwnResults()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    writeFileAtomically(root / "out/scores.json", {"old"});
    writeFileAtomically(root / "outer/scores.json", {"old"});
    const auto list = [&](const WriteProtection::Add& add) { add(root); };
    const WriteProtection shown(list, WriteProtection::Kind::Results);
    const auto write = [&](const char* name) {
        return kindOf([&] { writeFileAtomically(root / name, {"new"}); });
    };
    QCOMPARE(write("out/scores.json"), std::optional(ErrorKind::CannotWrite));
    {
        const ResultsRewrite run(root / "./out");
        QCOMPARE(write("out/scores.json"), std::nullopt);
        QCOMPARE(write("outer/scores.json"), std::optional(ErrorKind::CannotWrite));
        const WriteProtection read(list);
        QCOMPARE(write("out/scores.json"), std::optional(ErrorKind::CannotWrite));
    }
    QCOMPARE(readFile(root / "outer/scores.json"), std::string("old"));
}

void TestFiles::refusesUnsafeNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("safe");
    QTest::newRow("plain") << QByteArray("a/b.png") << true;
    QTest::newRow("dots inside") << QByteArray("a..b/c.png") << true;
    QTest::newRow("empty") << QByteArray("") << false;
    QTest::newRow("absolute") << QByteArray("/etc/passwd") << false;
    QTest::newRow("parent") << QByteArray("../a.png") << false;
    QTest::newRow("hidden parent") << QByteArray("a/../../b.png") << false;
    QTest::newRow("folder") << QByteArray("a/") << false;
    QTest::newRow("nul") << QByteArray("a\0b", 3) << false;
    QTest::newRow("newline") << QByteArray("a\nb") << false;
}

void TestFiles::refusesUnsafeNames()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, safe);
    bool accepted = true;
    try {
        joinInside("/out", name.toStdString());
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Unsafe);
        accepted = false;
    }
    QCOMPARE(accepted, safe);
}

void TestFiles::hashesKnownText()
{
    // FIPS 180-4, example "abc".
    const std::string expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    QCOMPARE(sha256("abc"), expected);
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath("abc").toStdString();
    writeFileAtomically(path, {"abc"});
    QCOMPARE(sha256OfFile(path), expected);
}

/// The name of a temporary file must fit wherever the file's own does.
void TestFiles::writesTheLongestNames()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QString(255, 'x')).toStdString();
    for (const char* text : {"first", "second"})
        for (const Durability durability : {Durability::Written, Durability::Synced}) {
            writeFileAtomically(path, {text}, durability);
            QCOMPARE(readFile(path), std::string(text));
        }
    const TemporaryFile temporary(path);
    QVERIFY(temporary.path().filename().string().size() < 32);
    QVERIFY(temporary.path() != TemporaryFile(path).path());
}

void TestFiles::neverWritesThroughALink()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    writeFileAtomically(root / "victim", {"untouched"});
    std::filesystem::create_symlink(root / "victim", root / "link");
    std::filesystem::create_symlink(root / "nowhere", root / "dangling");
    for (const char* name : {"link", "dangling"}) {
        const auto refuses = [&](const std::function<void()>& write) {
            return kindOf(write) == ErrorKind::CannotWrite;
        };
        QVERIFY(refuses([&] { writeFileAtomically(root / name, {"new"}); }));
        QVERIFY(refuses([&] { writeFileAtomically(root / name, {"new"}, Durability::Synced); }));
        QVERIFY(refuses([&] { FileLock::take(root / name); }));
        QVERIFY(std::filesystem::is_symlink(root / name));
    }
    QVERIFY(kindOf([&] { keepBackup(root / "link"); }) == ErrorKind::CannotWrite);
    QCOMPARE(readFile(root / "victim"), std::string("untouched"));
    QVERIFY(!std::filesystem::exists(root / "nowhere"));
}

void TestFiles::noticesThatAFolderGoes_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("removed") << false;
    QTest::newRow("replaced") << true;
}

void TestFiles::noticesThatAFolderGoes()
{
    QFETCH(bool, isReplaced);
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    const std::filesystem::path out = root / "out";
    std::filesystem::create_directories(out);
    const OutputWatch watch(out);
    const auto write = [&](const std::filesystem::path& file) {
        watch.place(file, out, [&] { writeFileAtomically(file, {"text"}); });
    };
    write(out / "a/b.txt");
    QCOMPARE(readFile(out / "a/b.txt"), std::string("text"));
    std::filesystem::rename(out, root / "moved");
    if (isReplaced)
        std::filesystem::create_directories(out);
    QVERIFY(kindOf([&] { write(out / "c/d.txt"); }) == ErrorKind::OutputGone);
    QVERIFY(kindOf([&] { watch.require(); }) == ErrorKind::OutputGone);
    QCOMPARE(std::filesystem::exists(out), isReplaced);
    // What was written at the very moment is taken back.
    std::filesystem::remove_all(out);
    std::filesystem::rename(root / "moved", out);
    QVERIFY(kindOf([&] {
                watch.place(out / "e/f.txt", out, [&] {
                    std::filesystem::remove_all(out);
                    writeFileAtomically(out / "e/f.txt", {"text"});
                });
            }) == ErrorKind::OutputGone);
    QVERIFY(!std::filesystem::exists(out));
}

void TestFiles::locksOneWriterPerTarget()
{
    const QTemporaryDir folder;
    const std::filesystem::path target = folder.filePath(QString(255, 'x')).toStdString();
    {
        const auto lock = FileLock::takeFor(target);
        QVERIFY(lock);
        QVERIFY(!FileLock::takeFor(target));
        const std::string process = "process " + std::to_string(QCoreApplication::applicationPid());
        QVERIFY2(FileLock::holderFor(target).text().starts_with(process + " (") ||
                     FileLock::holderFor(target).text() == "another process",
                 FileLock::holderFor(target).text().c_str());
        QVERIFY(FileLock::takeFor(folder.filePath("other").toStdString()));
    }
    QVERIFY(FileLock::takeFor(target));
    QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
}

void TestFiles::saysWhyNothingCanBeWritten()
{
    QCOMPARE(writeError("f", ENOSPC).kind(), ErrorKind::NoSpace);
    QCOMPARE(writeError("f", EDQUOT).kind(), ErrorKind::NoSpace);
    QCOMPARE(writeError("f", EFBIG).kind(), ErrorKind::NoSpace);
    QCOMPARE(writeError("f", EACCES).kind(), ErrorKind::CannotWrite);
    QVERIFY(QString(writeError("f", EACCES).what()).contains("Permission denied"));
    QVERIFY(endsJob(writeError("f", ENOSPC)) && !endsJob(writeError("f", EACCES)));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
