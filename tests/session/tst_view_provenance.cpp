// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/render/png.h"
#include "core/results/json_layout.h"
#include "core/session/view_file.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::render;
using namespace saliscope::results;
using namespace saliscope::session;
namespace fs = std::filesystem;

namespace
{

ViewProvenance fullView(const fs::path& folder)
{
    ViewProvenance view;
    view.version = programVersion();
    view.engine = "LibTorch 1.13.0";
    view.data.path = folder / "list.json";
    view.data.datadir = "/data/clinic";
    view.sample = "imgs/größe & <b>.png";
    view.imageSha256 = "aa";
    view.checkpoints = {{"pasa", "/weights/m.ckpt", "bb"}, {"densenet", folder / "n.ckpt", ""}};
    view.results = {{"out", folder / "out"}};
    view.panes.choices = {{1, Algorithm::LayerCam, "fc8", 0, Evidence::Negative, "", false}};
    view.panes.display.colormap = "viridis";
    MapChoice second = view.panes.choices.front();
    second.layer = "fc14";
    view.panes.derived = {{DerivedKind::Difference, 1, {view.panes.choices.front(), second}}};
    view.panes.swiped = SwipedPane{0, second, 0.25};
    view.settings = {{plotSetting, "scatter"}, {plotAcrossSetting, "energy · \"a\" {\\"}};
    view.selected = {"a.png", "b}.png"};
    view.seed = 4000000000U;
    view.boxes = std::vector<Box>{{1, 2, 3, 4, 5}};
    return view;
}

std::string emptyFile(const std::string& ending)
{
    if (ending == "png")
        return encodePng(Picture(3, 2), {{"Title", "\"saliscope-view\""}});
    if (ending == "pdf")
        return "%PDF-1.4\nstartxref 0\nmore\nstartxref\n9\n%%EOF\n";
    if (ending == "svg")
        return "<?xml version=\"1.0\"?>\n<svg><svg></svg>\n</svg>\n";
    return "<!DOCTYPE html>\n<html><head><title>\"saliscope-view\"</title></head></html>\n";
}

std::string viewText(const std::string& members)
{
    return R"({"saliscope-view": 1, )" + members + "}";
}

void write(const fs::path& path, const std::string& text)
{
    writeFileAtomically(path, {text});
}

} // namespace

class TestViewProvenance final : public QObject
{
    Q_OBJECT

private slots:
    void comesBackFromEveryFormat_data();
    void comesBackFromEveryFormat();
    void everyCutIsBearable_data() { comesBackFromEveryFormat_data(); }
    void everyCutIsBearable();
    void tablesHaveItBesideThem();
    void findsWhatMoved();
    void saysNothing();
    void refuses_data();
    void refuses();
    void refusesFiles();
    void tooManyAreNotSelected();
};

void TestViewProvenance::comesBackFromEveryFormat_data()
{
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"png", "pdf", "svg", "html"})
        QTest::newRow(ending) << ending;
}

void TestViewProvenance::comesBackFromEveryFormat()
{
    QFETCH(QString, ending);
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const fs::path path = folder / ("view." + ending.toStdString());
    const std::string plain = emptyFile(ending.toStdString());
    write(path, plain);
    QVERIFY(!saysItsView(path));
    QVERIFY(!readView(path));
    const std::string file = withView(plain, fullView(folder), folder);
    write(path, file);
    QVERIFY(saysItsView(path));
    QVERIFY(*readView(path) == fullView(folder));
    // One line of ASCII that no format takes for anything else.
    const std::string added = file.substr(file.find("{\"saliscope-view\""));
    const std::string record = added.substr(0, added.find("]]}") + 3);
    QCOMPARE(record.find_first_of("<>&\n"), std::string::npos);
    QVERIFY(*readView(path) == parseView(record, folder, "record"));
    if (ending == "png")
        QVERIFY(
            QImage::fromData(QByteArray::fromStdString(file)).text(viewKeyword).startsWith('{'));
}

void TestViewProvenance::everyCutIsBearable()
{
    QFETCH(QString, ending);
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const fs::path path = folder / ("view." + ending.toStdString());
    const std::string file = withView(emptyFile(ending.toStdString()), fullView(folder), folder);
    bool cut = false;
    for (std::size_t length = 1; length < file.size(); length += 7) {
        write(path, file.substr(0, length));
        const auto kind = kindOf([&] { readView(path); });
        QVERIFY(!kind || *kind == ErrorKind::Damaged);
        QVERIFY(!kind || saysItsView(path));
        cut = cut || kind;
    }
    QVERIFY(cut);
}

void TestViewProvenance::tablesHaveItBesideThem()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const nlohmann::ordered_json meta = {{"package-name", "saliscope"},
                                         {"view", viewJson(fullView(folder), folder)}};
    writeJson(folder / "scores.meta.json", meta);
    for (const char* name : {"scores.json", "scores.csv", "scores.intervals.csv", "scores.rst"}) {
        write(folder / name, "{}");
        QVERIFY2(readView(folder / name) == fullView(folder), name);
    }
    QVERIFY(*readView(folder / "scores.meta.json") == fullView(folder));
    write(folder / "other.csv", "a,b\n");
    QVERIFY(!readView(folder / "other.csv"));
    writeJson(folder / "maps/generation.meta.json", meta);
    fs::create_directories(folder / "maps/layercam");
    for (const char* name : {"maps", "maps/", "maps/layercam", "maps/layercam/"})
        QVERIFY2(saysItsView(folder / name), name);
    QVERIFY(!saysItsView(folder));
}

void TestViewProvenance::findsWhatMoved()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    for (const char* name : {"old/list.json", "old/out/a", "old/n.ckpt", "up.json"})
        write(folder / name, "x");
    ViewProvenance view = fullView(folder / "old");
    view.results.push_back({"up", folder / "up.json"});
    const std::string file = withView(emptyFile("png"), view, folder / "old");
    // The picture alone: everything is where it was.
    write(folder / "elsewhere/deep/view.png", file);
    QVERIFY(*readView(folder / "elsewhere/deep/view.png") == view);
    // All of it together: what was inside the folder, and what was beside it.
    write(folder / "old/view.png", file);
    fs::create_directories(folder / "moved");
    fs::rename(folder / "old", folder / "moved/new");
    fs::rename(folder / "up.json", folder / "moved/up.json");
    const auto moved = readView(folder / "moved/new/view.png");
    QCOMPARE(moved->data.path, folder / "moved/new/list.json");
    QCOMPARE(moved->results.front().path, folder / "moved/new/out");
    QCOMPARE(moved->results.back().path, folder / "moved/up.json");
    QCOMPARE(moved->checkpoints.front().path, fs::path("/weights/m.ckpt"));
    // Nothing is there any more: the message names where it was.
    fs::remove(folder / "moved/new/list.json");
    QCOMPARE(readView(folder / "moved/new/view.png")->data.path, folder / "old/list.json");
}

void TestViewProvenance::saysNothing()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    for (const char* text : {"\"saliscope-view\"", "{\"a\": \"saliscope-view\"}", "{}", "",
                             "[\"saliscope-view\": 1]"}) {
        write(folder / "a.meta.json", text);
        QVERIFY2(!readView(folder / "a.meta.json"), text);
    }
    QCOMPARE(kindOf([] { withView("GIF89a", {}, "/folder"); }), ErrorKind::BadRequest);
    QVERIFY(parseView(compactJson(viewJson({}, "/folder")), "/folder", "") == ViewProvenance());
    QVERIFY(compactJson(viewJson({}, "/folder")).find("/folder") == std::string::npos);
}

void TestViewProvenance::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto add = [](const char* name, const std::string& text, ErrorKind kind) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << int(kind);
    };
    const auto with = [&](const char* name, const char* members, ErrorKind kind) {
        add(name, viewText(members), kind);
    };
    add("newer", R"({"saliscope-view": 2})", ErrorKind::Unsupported);
    add("version", R"({"saliscope-view": "1"})", ErrorKind::Damaged);
    add("cut off", R"({"saliscope-view": 1, "sample": "a)", ErrorKind::Damaged);
    add("too long", R"({"saliscope-view": 1, "sample": ")" + std::string(1 << 20, 'a') + "\"}",
        ErrorKind::TooLarge);
    with("no JSON", R"("sample": hello)", ErrorKind::Damaged);
    with("deep",
         R"("sample": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[)"
         R"(]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]])",
         ErrorKind::Damaged);
    with("sample", R"("sample": "../../etc/passwd")", ErrorKind::Unsafe);
    with("absolute sample", R"("sample": "/etc/passwd")", ErrorKind::Unsafe);
    with("hidden path", R"("data": {"path": "/a/../../etc/x"})", ErrorKind::Unsafe);
    with("detour", R"("data": {"path": "../a/../x"})", ErrorKind::Unsafe);
    with("datadir", R"("data": {"datadir": "a/../.."})", ErrorKind::Unsafe);
    with("folder", R"("folder": "/a/../b")", ErrorKind::Unsafe);
    with("NUL", R"("data": {"path": "a\u0000b"})", ErrorKind::Unsafe);
    with("pictures", R"("data": {"pictures": ["a/../a.png"]})", ErrorKind::Unsafe);
    with("checkpoint", R"("checkpoints": [{"path": "a/../m.ckpt"}])", ErrorKind::Unsafe);
    with("results", R"("results": [{"path": "/a/./m.json"}])", ErrorKind::Unsafe);
    with("path as number", R"("data": {"path": 1})", ErrorKind::Damaged);
    with("seed", R"("seed": -1)", ErrorKind::Damaged);
    with("box", R"("boxes": [[1, 2]])", ErrorKind::Damaged);
    with("panes", R"("panes": {"rows": 1000000})", ErrorKind::Damaged);
    with("derived", R"("panes": {"derived": [{"kind": "sum"}]})", ErrorKind::Damaged);
    with("swiped", R"("panes": {"swiped": {"pane": -1}})", ErrorKind::Damaged);
    with("settings", R"("settings": {"plot": 1})", ErrorKind::Damaged);
    with("selected", R"("selected": [1])", ErrorKind::Damaged);
    with("checkpoints", R"("checkpoints": [{},{},{},{},{},{},{},{},{},{}])", ErrorKind::Damaged);
}

void TestViewProvenance::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const QTemporaryDir temporary;
    const fs::path path = temporary.filePath("a.meta.json").toStdString();
    write(path, text.toStdString());
    QVERIFY(saysItsView(path));
    QCOMPARE(kindOf([&] { readView(path); }), ErrorKind(kind));
}

void TestViewProvenance::refusesFiles()
{
    QCOMPARE(kindOf([] { readView("/nowhere/view.png"); }), ErrorKind::NotFound);
    QVERIFY(!saysItsView("/nowhere/view.png"));
    QVERIFY(!validView("/nowhere/view.png"));
}

void TestViewProvenance::tooManyAreNotSelected()
{
    ViewProvenance view;
    view.selected.assign(5001, "a.png");
    const std::string text = compactJson(viewJson(view, "/folder"));
    QVERIFY(parseView(text, "/folder", "").selected.empty());
}

QTEST_GUILESS_MAIN(TestViewProvenance)
#include "tst_view_provenance.moc"
