// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>

#include "base/files.h"
#include "session/view_provenance.h"
#include "support/error_kind.h"

using namespace saliscope;
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
    view.sample = "imgs/größe.png";
    view.imageSha256 = "aa";
    view.checkpoints = {{"pasa", "/weights/m.ckpt", "bb"}, {"densenet", folder / "n.ckpt", ""}};
    view.panes.choices = {{1, Algorithm::LayerCam, "fc8", 0, Evidence::Negative, "", false}};
    view.panes.display.colormap = "viridis";
    view.seed = 4000000000U;
    view.boxes = std::vector<Box>{{1, 2, 3, 4, 5}};
    return view;
}

std::string pngWith(const PngTexts& texts)
{
    return encodePng(Picture(3, 2), texts);
}

std::string viewJson(const std::string& members)
{
    return R"({"saliscope-view": 1, )" + members + "}";
}

} // namespace

class TestViewProvenance final : public QObject
{
    Q_OBJECT

private slots:
    void comesBack();
    void saysNothing();
    void otherTexts();
    void refuses_data();
    void refuses();
    void refusesFiles();
    void everyCutIsBearable();
};

void TestViewProvenance::comesBack()
{
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    writeFileAtomically(folder / "old" / "view.png",
                        {pngWith(viewTexts(fullView(folder / "old"), folder / "old"))});
    fs::rename(folder / "old", folder / "new");
    const auto view = readView(folder / "new" / "view.png");
    QVERIFY(view);
    QVERIFY(*view == fullView(folder / "new"));
    QVERIFY(!view->version.empty());
    const PngTexts plain = viewTexts(ViewProvenance(), folder);
    QVERIFY(*parseView(pngWith(plain), folder, "file") == ViewProvenance());
}

void TestViewProvenance::saysNothing()
{
    QVERIFY(!parseView(pngWith({}), "/folder", "file"));
    QVERIFY(!parseView(pngWith({{"Title", "saliscope-view"}}), "/folder", "file"));
}

void TestViewProvenance::otherTexts()
{
    PngTexts texts = viewTexts(fullView("/folder"), "/folder");
    texts.insert(texts.begin(), {"Title", "größe"});
    QVERIFY(*parseView(pngWith(texts), "/folder", "file") == fullView("/folder"));
}

void TestViewProvenance::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto add = [](const char* name, const std::string& text, ErrorKind kind) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << int(kind);
    };
    const auto with = [&](const char* name, const char* members, ErrorKind kind) {
        add(name, viewJson(members), kind);
    };
    add("no JSON", "hello", ErrorKind::Damaged);
    add("a list", "[1]", ErrorKind::Damaged);
    add("no version", "{}", ErrorKind::Damaged);
    add("newer", R"({"saliscope-view": 2})", ErrorKind::Unsupported);
    add("too long", std::string((1 << 20) + 1, ' '), ErrorKind::TooLarge);
    add("deep", std::string(1000, '['), ErrorKind::Damaged);
    with("sample", R"("sample": "../../etc/passwd")", ErrorKind::Unsafe);
    with("absolute sample", R"("sample": "/etc/passwd")", ErrorKind::Unsafe);
    with("path", R"("data": {"path": "../x.json"})", ErrorKind::Unsafe);
    with("hidden path", R"("data": {"path": "/a/../../etc/x"})", ErrorKind::Unsafe);
    with("datadir", R"("data": {"datadir": "a/../.."})", ErrorKind::Unsafe);
    with("NUL", R"("data": {"path": "a\u0000b"})", ErrorKind::Unsafe);
    with("pictures", R"("data": {"pictures": ["../a.png"]})", ErrorKind::Unsafe);
    with("checkpoint", R"("checkpoints": [{"path": "../m.ckpt"}])", ErrorKind::Unsafe);
    with("path as number", R"("data": {"path": 1})", ErrorKind::Damaged);
    with("seed", R"("seed": -1)", ErrorKind::Damaged);
    with("box", R"("boxes": [[1, 2]])", ErrorKind::Damaged);
    with("panes", R"("panes": {"rows": 1000000})", ErrorKind::Damaged);
    with("checkpoints", R"("checkpoints": [{},{},{},{},{},{},{},{},{},{}])", ErrorKind::Damaged);
}

void TestViewProvenance::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const std::string png = pngWith({{viewKeyword, text.toStdString()}});
    QCOMPARE(kindOf([&] { parseView(png, "/folder", "file"); }), ErrorKind(kind));
}

void TestViewProvenance::refusesFiles()
{
    QCOMPARE(kindOf([] { readView("/nowhere/view.png"); }), ErrorKind::NotFound);
    QCOMPARE(kindOf([] { parseView("GIF89a", "/folder", "file"); }), ErrorKind::UnknownFormat);
}

void TestViewProvenance::everyCutIsBearable()
{
    const std::string png = pngWith(viewTexts(fullView("/folder"), "/folder"));
    for (std::size_t length = 8; length < png.size(); ++length) {
        const auto kind = kindOf([&] { parseView(png.substr(0, length), "/folder", "file"); });
        QVERIFY(!kind || *kind == ErrorKind::Damaged);
    }
}

QTEST_GUILESS_MAIN(TestViewProvenance)
#include "tst_view_provenance.moc"
