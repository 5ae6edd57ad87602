// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/base/base64.h"
#include "core/base/files.h"
#include "core/results/json_layout.h"
#include "core/session/session.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::results;
using namespace saliscope::session;
namespace fs = std::filesystem;

namespace
{

/// Every field differs from its default.
/// What a user said of a network.
checkpoint::NetworkDescription answers()
{
    checkpoint::NetworkDescription description;
    description.inputSize = 224;
    description.mean = {0.5};
    description.outputs = {"Normal", "Ill"};
    return description;
}

Session fullSession(const fs::path& folder)
{
    Session session;
    session.layout = {{"docks", std::string("\0\x01\xff\x80 bytes", 10)}, {"columns", ""}};
    session.settings = {{"theme", "dark"}};
    session.data.path = folder / "lists" / "fold-0.json";
    session.data.pictures = {folder / "a.png", "/elsewhere/b.png"};
    session.data.datadir = "/data/clinic";
    session.checkpoints = {{"pasa", folder / "weights" / "m.ckpt", "ab12"}};
    session.checkpoints.front().described = answers();
    session.checkpoints.front().base = folder / "weights" / "base.safetensors";
    session.results = {{"earlier", folder / "maps"}};
    session.panes.rows = 2;
    session.panes.columns = 1;
    session.panes.current = 1;
    session.panes.choices = {
        {0, Algorithm::LayerCam, "fc8", 2, Evidence::Negative, "", false, 5},
        {0, Algorithm::FullGrad, "", -1, Evidence::Predicted, "earlier", true}};
    session.panes.display = {0.25,  0.75,  "viridis", OverlayStyle::Both, false,
                             false, false, false,     RangePolicy::Fixed, -2.5,
                             7};
    session.panes.links = {false, false, false};
    session.panes.derived = {
        {DerivedKind::Difference, 1, {session.panes.choices[0], session.panes.choices[0]}},
        {DerivedKind::Deviation, 0, {session.panes.choices[0]}}};
    session.panes.swiped = {1, session.panes.choices[0], 0.25};
    session.panes.windows = {{0.4, -0.2}, {0.5, 1, true}};
    session.panes.views = {{0.25, 0.75, 3.5}, {}};
    session.filters = {"tb", {{"split", "test"}}, "My list", "energy", true};
    session.currentCase = "imgs/größe.png";
    session.cases["imgs/größe.png"] = {
        {"check", "later"}, "A \"note\"\nin two lines", true, std::vector<Box>{{1, 2, 3, 4, 5}}};
    session.cases["b.png"] = {{}, "", false, std::vector<Box>()};
    session.workLists = defaultWorkLists();
    session.readings = {{"Dr. A",
                         "2026-11-24T10:00:00",
                         4000000000U,
                         5,
                         {"b.png"},
                         {{"b.png", ReadingPoint{1.5, 2}, {}, 4, false, 3.25}}}};
    return session;
}

} // namespace

class TestSession final : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverything();
    void movedFolderStaysValid();
    void keepsUnknownMembers();
    void tellsFaultsApart_data();
    void tellsFaultsApart();
    void refusesWrongMembers_data();
    void refusesWrongMembers();
    void everyCutIsNoticed();
    void neverOverwritesWhatItCannotRead();
    void largeSessionIsQuick();
    void base64IsThatOfTheStandard();
    void jsonOfOthers();
};

void TestSession::keepsEverything()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "work.session";
    const Session session = fullSession(path.parent_path());
    saveSession(path, session);
    QVERIFY(loadSession(path) == session);
    saveSession(path, session);
    QVERIFY(loadSession(path) == session);
    saveSession(path, Session());
    QVERIFY(loadSession(path) == Session());
}

void TestSession::movedFolderStaysValid()
{
    const QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    saveSession(root / "old" / "work.session", fullSession(root / "old"));
    fs::rename(root / "old", root / "new");
    const Session moved = loadSession(root / "new" / "work.session");
    QVERIFY(moved == fullSession(root / "new"));
    const std::string text = readFile(root / "new" / "work.session");
    QVERIFY(text.find("\"weights/m.ckpt\"") != std::string::npos);
    QVERIFY(text.find("/elsewhere/b.png") != std::string::npos);
}

void TestSession::keepsUnknownMembers()
{
    const std::string text = R"({"saliscope-session": 1, "later": {"a": [1, 2.5, null]},
        "data": {"registered": "demo", "more": true},
        "panes": {"choices": [{"algorithm": "layercam", "lens": "x"}], "display": {"glow": 3}},
        "cases": {"a.png": {"note": "n", "colour": "red"}}})";
    const Session session = parseSession(text, "/folder", "file");
    QCOMPARE(session.data.registered, std::string("demo"));
    const std::string again = compactJson(parseJson(sessionText(session, "/folder"), {"file"}));
    for (const char* kept : {"\"later\": {\"a\": [1, 2.5, null]}", "\"more\": true",
                             "\"lens\": \"x\"", "\"glow\": 3", "\"colour\": \"red\""})
        QVERIFY2(again.find(kept) != std::string::npos, kept);
    QVERIFY(parseSession(again, "/folder", "file") == session);
}

void TestSession::tellsFaultsApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto add = [](const char* name, const char* text, ErrorKind kind) {
        QTest::newRow(name) << QByteArray(text) << int(kind);
    };
    add("empty", "", ErrorKind::UnknownFormat);
    add("text", "hello", ErrorKind::UnknownFormat);
    add("other JSON", R"({"version": 1})", ErrorKind::UnknownFormat);
    add("a list", R"(["saliscope-session"])", ErrorKind::UnknownFormat);
    add("word elsewhere", R"({"a": {"saliscope-session": 1}})", ErrorKind::UnknownFormat);
    add("newer", R"({"saliscope-session": 2})", ErrorKind::Unsupported);
    add("version 0", R"({"saliscope-session": 0})", ErrorKind::Damaged);
    add("version text", R"({"saliscope-session": "1"})", ErrorKind::Damaged);
    add("cut off", R"({"saliscope-session": 1, "data": )", ErrorKind::Damaged);
}

void TestSession::tellsFaultsApart()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const std::string json = text.toStdString();
    QCOMPARE(kindOf([&] { parseSession(json, "/folder", "file"); }), ErrorKind(kind));
}

void TestSession::refusesWrongMembers_data()
{
    QTest::addColumn<QByteArray>("member");
    const auto add = [](const char* name, const char* text) {
        QTest::newRow(name) << QByteArray(text);
    };
    add("layout", R"("layout": {"docks": "no base 64!"})");
    add("layout list", R"("layout": [])");
    add("rows", R"("panes": {"rows": 4})");
    add("half a row", R"("panes": {"rows": 1.5})");
    add("current", R"("panes": {"rows": 1, "columns": 1, "current": 1})");
    add("choices", R"("panes": {"rows": 1, "columns": 1, "choices": [{}, {}]})");
    add("description", R"("checkpoints": [{"path": "a", "description": {"input_size": -3}}])");
    add("algorithm", R"("panes": {"choices": [{"algorithm": "magic"}]})");
    add("opacity", R"("panes": {"display": {"opacity": 2}})");
    add("style", R"("panes": {"display": {"style": "glitter"}})");
    add("window", R"("panes": {"windows": [[0.5, 0]]})");
    add("view", R"("panes": {"views": [[0.5, 0.5, 0]]})");
    add("derived kind", R"("panes": {"derived": [{"kind": "sum", "members": [{}]}]})");
    add("derived of nothing", R"("panes": {"derived": [{"kind": "mean"}]})");
    add("difference of one", R"("panes": {"derived": [{"members": [{}]}]})");
    add("derived elsewhere", R"("panes": {"derived": [{"pane": 9, "members": [{}, {}]}]})");
    add("swiped elsewhere", R"("panes": {"swiped": {"pane": 9}})");
    add("divider", R"("panes": {"swiped": {"divider": 1.5}})");
    add("view elsewhere", R"("panes": {"views": [[0.5, 7, 1]]})");
    add("views", R"("panes": {"rows": 1, "columns": 1, "views": [[0, 0, 1], [0, 0, 1]]})");
    add("tags", R"("cases": {"a": {"tags": [1]}})");
    add("reviewed", R"("cases": {"a": {"reviewed": 1}})");
    add("box", R"("cases": {"a": {"boxes": [[1, 2, 3, 0, 5]]}})");
    add("box beyond", R"("cases": {"a": {"boxes": [[1, -2, 3, 4, 5]]}})");
    add("huge box", R"("cases": {"a": {"boxes": [[1, 2, 3, 1e300, 5]]}})");
    add("work list", R"("work-lists": [{"name": "x", "filter": 1}])");
    add("reading", R"("readings": [{"reader": 1}])");
}

void TestSession::refusesWrongMembers()
{
    QFETCH(QByteArray, member);
    const std::string json = R"({"saliscope-session": 1, )" + member.toStdString() + "}";
    QCOMPARE(kindOf([&] { parseSession(json, "/folder", "file"); }), ErrorKind::Damaged);
}

void TestSession::everyCutIsNoticed()
{
    const std::string text = sessionText(fullSession("/folder"), "/folder");
    const std::size_t end = text.rfind('}');
    for (std::size_t length = 0; length < end; length += 7)
        QVERIFY(kindOf([&] { parseSession(text.substr(0, length), "/folder", "file"); }));
}

void TestSession::neverOverwritesWhatItCannotRead()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "work.session";
    for (const char* content :
         {"something else", R"({"saliscope-session": 9})", R"({"saliscope-session": 1, "data)"}) {
        writeFileAtomically(path, {content});
        QVERIFY(kindOf([&] { saveSession(path, Session()); }));
        QCOMPARE(readFile(path), std::string(content));
    }
}

void TestSession::largeSessionIsQuick()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "work.session";
    Session session;
    for (int index = 0; index < 112120; ++index) {
        CaseRecord& record = session.cases["images/000" + std::to_string(index) + "_000.png"];
        record.reviewed = true;
        if (index % 11 == 0 && index / 11 < 10000)
            record.note = "Opacity in the left upper field, not marked by the radiologist";
    }
    QElapsedTimer timer;
    timer.start();
    saveSession(path, session);
    const auto saved = timer.restart();
    saveSession(path, session);
    const auto savedAgain = timer.restart();
    const Session loaded = loadSession(path);
    const auto read = timer.elapsed();
    qInfo("saved in %lld ms, over the old one in %lld ms, loaded in %lld ms, %zu bytes", saved,
          savedAgain, read, readFile(path).size());
    QVERIFY(loaded == session);
}

/// Examples of RFC 4648, section 10.
void TestSession::base64IsThatOfTheStandard()
{
    const std::vector<std::pair<std::string, std::string>> examples = {{"", ""},
                                                                       {"f", "Zg=="},
                                                                       {"fo", "Zm8="},
                                                                       {"foo", "Zm9v"},
                                                                       {"foob", "Zm9vYg=="},
                                                                       {"fooba", "Zm9vYmE="},
                                                                       {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : examples) {
        QCOMPARE(base64(bytes), text);
        QVERIFY(fromBase64(text) == bytes);
    }
    for (const char* bad : {"Z", "Zg", "Zg=", "Z===", "Zh==", "Zg==Zg==", "Zm 9", "Zm9-"})
        QVERIFY2(!fromBase64(bad), bad);
}

void TestSession::jsonOfOthers()
{
    const auto again = [](const char* text) { return compactJson(parseJson(text, {"file"})); };
    QCOMPARE(again(R"( [1, -2, 1.5, true, null, "ä\u0000", {}, []] )"),
             std::string(R"([1, -2, 1.5, true, null, "\u00e4\u0000", {}, []])"));
    QCOMPARE(again("18446744073709551615"), std::string("1.8446744073709552e+19"));
    QCOMPARE(again(R"({"b": {"c": [[1], {"d": 2}]}, "a": 3})"),
             std::string(R"({"b": {"c": [[1], {"d": 2}]}, "a": 3})"));
    for (const std::string& bad :
         {std::string("[1,"), std::string("[1] 2"), std::string("{'a': 1}"), std::string(),
          std::string(65, '[') + std::string(65, ']'), std::string(100000, '[')})
        QCOMPARE(kindOf([&] { parseJson(bad, {"file"}); }), ErrorKind::Damaged);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
