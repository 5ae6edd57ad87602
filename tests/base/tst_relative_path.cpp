// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <type_traits>

#include "core/base/error.h"
#include "core/base/relative_path.h"

using namespace saliscope;
namespace fs = std::filesystem;

static_assert(!std::is_convertible_v<std::string, RelativePath>);
static_assert(!std::is_constructible_v<RelativePath, std::string>);
static_assert(!std::is_constructible_v<RelativePath, const char*>);

namespace
{

bool isRefused(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Unsafe;
    }
    return false;
}

} // namespace

class TestRelativePath final : public QObject
{
    Q_OBJECT

private slots:
    void namesAreChecked_data();
    void namesAreChecked();
    void pathsAreJoined();
    void linksDoNotLeadOut();
};

void TestRelativePath::namesAreChecked_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("sound");
    for (const char* name :
         {"a", "a/b.png", "gradcam@fc14/highest-output", "a..b/c.png", ".hidden", "ü/胸.png",
          "a b.png", "console.png", "com10", "lpt", "x.nul", "~", "-rf", "C:x"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char* name :
         {"",      ".",       "..",    "../a",     "a/..", "a/../b",      "a/../../b", "./a",
          "a/./b", "/",       "/a",    "//a",      "a/",   "a.",          "a./b",      "...",
          "a\\b",  "..\\a",   "C:\\a", "a\nb",     "a\tb", "\033[31m",    "a\x7f",     "con",
          "CON",   "Aux.png", "a/nul", "com1.txt", "LPT9", "prn.tar.gz/b"})
        QTest::newRow(name) << QByteArray(name) << false;
    QTest::newRow("NUL inside") << QByteArray("a\0b", 3) << false;
    QTest::newRow("NUL behind") << QByteArray("a\0", 2) << false;
}

void TestRelativePath::namesAreChecked()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, sound);
    QCOMPARE(isRefused([&] { RelativePath::named(name.toStdString()); }), !sound);
    if (sound)
        QCOMPARE(RelativePath::named(name.toStdString()).string(), name.toStdString());
}

void TestRelativePath::pathsAreJoined()
{
    const fs::path root = "/out";
    QCOMPARE(root / RelativePath(), root);
    QCOMPARE(root / RelativePath::namedOrHere(""), root);
    const RelativePath name = RelativePath::named("gradcam") / RelativePath::named("a/b.png");
    QCOMPARE(root / name.withExtension(".npy"), fs::path("/out/gradcam/a/b.npy"));
    QCOMPARE((RelativePath() / name).string(), std::string("gradcam/a/b.png"));
    QCOMPARE((name / RelativePath()).string(), std::string("gradcam/a/b.png"));
}

void TestRelativePath::linksDoNotLeadOut()
{
    const QTemporaryDir folder;
    const fs::path base = folder.path().toStdString();
    fs::create_directories(base / "out/real");
    fs::create_directories(base / "outside");
    fs::create_directories(base / "out-beside");
    fs::create_directory_symlink(base / "outside", base / "out/away");
    fs::create_directory_symlink("../out-beside", base / "out/beside");
    fs::create_directory_symlink("real", base / "out/here");
    fs::create_directory_symlink(base / "out", base / "link-to-out");
    const RelativePath file = RelativePath::named("x/a.npy");
    for (const char* root : {"out", "out/", "link-to-out", "out/away"}) {
        QCOMPARE(placeInside(base / root, file), base / root / "x/a.npy");
        QCOMPARE(placeInside(base / root, RelativePath()), base / root);
    }
    for (const char* root : {"out", "out/", "link-to-out"}) {
        QVERIFY(isRefused([&] { placeInside(base / root, RelativePath::named("away") / file); }));
        QVERIFY(isRefused([&] { placeInside(base / root, RelativePath::named("beside/a.npy")); }));
        QVERIFY(!isRefused([&] { placeInside(base / root, RelativePath::named("here") / file); }));
    }
    QCOMPARE(placeInside(base / "new/folder", file), base / "new/folder/x/a.npy");
}

QTEST_GUILESS_MAIN(TestRelativePath)
#include "tst_relative_path.moc"
