// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <limits>

#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/cases/case_scores.h"
#include "core/render/png.h"
#include "core/session/box_edits.h"
#include "core/session/box_export.h"
#include "support/error_kind.h"

using namespace saliscope;
using namespace saliscope::cases;
using namespace saliscope::data;
using namespace saliscope::metrics;
using namespace saliscope::render;
using namespace saliscope::session;
using nlohmann::json;
namespace fs = std::filesystem;

namespace
{

using Boxes = std::vector<Box>;

/// 20×10, of which columns 0, 1, 10 and 19 and row 5 were removed.
RawFrame gappedFrame()
{
    RawFrame frame{{20, 10}, {}, {}};
    for (int x = 2; x < 19; ++x)
        if (x != 10)
            frame.keptColumns.push_back(x);
    for (int y = 0; y < 10; ++y)
        if (y != 5)
            frame.keptRows.push_back(y);
    return frame;
}

const RawFrame wholeFrame{{20, 10}, {}, {}};

/// Pictures, labels of every kind, and boxes.
struct Folder {
    QTemporaryDir temporary;
    fs::path path = temporary.path().toStdString();

    Folder()
    {
        const std::vector<std::uint8_t> grey(12 * 8, 90);
        for (const char* name : {"a.png", "größe, b.png", "c.png", "d.png"})
            writeFileAtomically(path / name, {encodeGreyPng(grey, 12, 8)});
        const std::string list = R"({"train": [
            ["a.png", 1, [[1, 2, 3, 4, 5], [2, 0, 0, 1, 1]]], ["größe, b.png", 0]],
            "empty": [], "test": [["c.png"], ["d.png", null, [[3, 1, 1, 2, 2]]]]})";
        writeFileAtomically(path / "list.json", {list});
    }
    Datamodule open(const std::string& name = "list.json") const
    {
        return openDatamodule((path / name).string(), {});
    }
};

} // namespace

class TestBoxEdits final : public QObject
{
    Q_OBJECT

private slots:
    void toThePictureAndBack();
    void removedLines();
    void picturesWithoutTheirBorders();
    void drawnBoxes();
    void editsAndUndo();
    void impossibleEdits();
    void mergesDrags();
    void commandsOnAList();
    void splitListRoundTrip();
    void listsOfFindings();
    void coco();
    void table();
};

void TestBoxEdits::toThePictureAndBack()
{
    for (const RawFrame& frame : {wholeFrame, gappedFrame()})
        for (int x = 0; x < 20; ++x)
            for (int width = 1; x + width <= 22; ++width) {
                const Box box{1, x, 2, width, 6};
                const CaseBox shown = caseBoxes({box}, frame).front();
                const auto back = storedBox(shown, frame, box);
                if (shown.width == 0)
                    QVERIFY(!back);
                else
                    QCOMPARE(*back, box);
            }
}

void TestBoxEdits::removedLines()
{
    const RawFrame frame = gappedFrame();
    QCOMPARE(caseBoxes({{1, 0, 4, 20, 3}}, frame).front(), (CaseBox{1, 0, 4, 16, 2}));
    // Without knowing where it was, the removed lines at the edges are not part of it.
    QCOMPARE(*storedBox({1, 0, 4, 16, 2}, frame), (Box{1, 2, 4, 17, 3}));
    // The right edge moves by one, the left one keeps its number.
    const Box before{1, 0, 4, 10, 3};
    CaseBox shown = caseBoxes({before}, frame).front();
    shown.width += 1;
    QCOMPARE(*storedBox(shown, frame, before), (Box{1, 0, 4, 12, 3}));
}

/// What the screen shows of a picture whose borders were removed, and its scores.
void TestBoxEdits::picturesWithoutTheirBorders()
{
    const Folder folder;
    std::vector<std::uint8_t> grey(40 * 30, 90);
    for (std::size_t i = 0; i < grey.size(); ++i)
        if (i % 40 < 7 || i % 40 >= 35 || i / 40 < 3 || i / 40 == 12)
            grey[i] = 0;
    writeFileAtomically(folder.path / "a.png", {encodeGreyPng(grey, 40, 30)});
    const std::string list = R"({"test": [["a.png", 1, [[1, 2, 5, 20, 10], [2, 9, 0, 9, 30]]]]})";
    const std::string description = R"({"saliscope-datamodule": 1, "parts": [
        {"split": "one.json", "loader": {"remove-borders": true}}]})";
    writeFileAtomically(folder.path / "one.json", {list});
    writeFileAtomically(folder.path / "bordered.json", {description});
    const Datamodule datamodule = folder.open("bordered.json");
    const Sample& sample = datamodule.splits[0].samples[0];
    const CasePicture picture = loadCase(datamodule, sample);
    QCOMPARE(picture.image.width, 28);
    const std::vector<CaseBox> shown = caseBoxes(sample.boxes, picture.stored);
    QCOMPARE(shown, picture.boxes);
    for (std::size_t i = 0; i < shown.size(); ++i)
        QCOMPARE(*storedBox(shown[i], picture.stored, sample.boxes[i]), sample.boxes[i]);
    Image map(1, 64, 64);
    for (std::size_t i = 0; i < map.values.size(); ++i)
        map.values[i] = float(i % 61) / 61;
    const CaseScorer scorer(map, {picture.image.width, picture.image.height});
    const Interpretability expected = interpretability(map, inputBoxes(datamodule, sample, 64), {});
    QCOMPARE(scorer.scores(shown, {}).all.proportionalEnergy, expected.proportionalEnergy);
    QCOMPARE(scorer.scores(shown, {}).all.overlap, expected.overlap);
}

void TestBoxEdits::drawnBoxes()
{
    QCOMPARE(*storedBox({4, 1.4, 2.6, 3.2, 3}, wholeFrame), (Box{4, 1, 3, 4, 3}));
    QCOMPARE(*storedBox({1, -5, -5, 100, 100}, wholeFrame), (Box{1, 0, 0, 20, 10}));
    QCOMPARE(*storedBox({1, 3.1, 3.1, 0.2, 0.2}, wholeFrame), (Box{1, 3, 3, 1, 1}));
    QCOMPARE(*storedBox({1, 19.9, 9.9, 5, 5}, wholeFrame), (Box{1, 19, 9, 1, 1}));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const CaseBox& lost :
         {CaseBox{1, 20, 2, 3, 3}, CaseBox{1, -4, 2, 3, 3}, CaseBox{1, 2, 2, 0, 3},
          CaseBox{1, 2, 2, -3, 3}, CaseBox{1, nan, 2, 3, 3}, CaseBox{1, 2, 2, nan, 3}})
        QVERIFY(!storedBox(lost, wholeFrame));
    QCOMPARE(*storedBox({1, 2, 2, infinity, 3}, wholeFrame), (Box{1, 2, 2, 18, 3}));
}

void TestBoxEdits::editsAndUndo()
{
    const Boxes source = {{1, 1, 2, 3, 4}, {2, 5, 6, 7, 8}};
    BoxEdits edits(source);
    QVERIFY(!edits.isEdited() && !edits.canUndo() && !edits.canRedo());
    std::vector<Boxes> states = {source};
    const auto note = [&](bool done) {
        QVERIFY(done);
        states.push_back(edits.boxes());
    };
    note(edits.add({3, 0, 0, 1, 1}).has_value());
    note(edits.move(0, 10, 11).has_value());
    note(edits.resize(1, {9, 4, 4, 4, 4}).has_value());
    note(edits.relabel(2, 5).has_value());
    note(edits.remove(0).has_value());
    QCOMPARE(edits.boxes(), (Boxes{{2, 4, 4, 4, 4}, {5, 0, 0, 1, 1}}));
    QVERIFY(edits.isEdited());
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        QVERIFY(edits.undo());
        QCOMPARE(edits.boxes(), states[i]);
    }
    QVERIFY(!edits.undo() && !edits.isEdited());
    for (std::size_t i = 1; i < states.size(); ++i) {
        QVERIFY(edits.redo());
        QCOMPARE(edits.boxes(), states[i]);
    }
    QVERIFY(!edits.redo());
    edits.undo();
    QVERIFY(edits.relabel(0, 7));
    QVERIFY(!edits.canRedo());
    QVERIFY(!edits.relabel(0, 7));
    const BoxEdits restored(source, edits.boxes());
    QVERIFY(restored.isEdited() && !restored.canUndo());
}

void TestBoxEdits::impossibleEdits()
{
    BoxEdits edits({{1, 1, 2, 3, 4}});
    const auto refused = [](const std::function<void()>& call) {
        return kindOf(call) == ErrorKind::BadRequest;
    };
    QVERIFY(refused([&] { edits.move(1, 0, 0); }));
    QVERIFY(refused([&] { edits.remove(1); }));
    QVERIFY(refused([&] { edits.move(0, -1, 0); }));
    QVERIFY(refused([&] { edits.resize(0, {1, 1, 1, 0, 4}); }));
    QVERIFY(refused([&] { edits.relabel(0, -1); }));
    QVERIFY(refused([&] { edits.add({1, std::numeric_limits<int>::max(), 0, 1, 1}); }));
    QVERIFY(!edits.isEdited() && !edits.canUndo());
}

void TestBoxEdits::mergesDrags()
{
    BoxEdits edits({{1, 1, 2, 3, 4}, {1, 5, 5, 5, 5}});
    edits.move(0, 2, 2);
    QVERIFY(!edits.mergeLast());
    edits.move(0, 3, 2);
    QVERIFY(edits.mergeLast());
    edits.move(1, 6, 5);
    QVERIFY(!edits.mergeLast());
    edits.undo();
    edits.undo();
    QVERIFY(!edits.isEdited() && !edits.canUndo());
    edits.move(0, 9, 9);
    edits.move(0, 1, 2);
    QVERIFY(edits.mergeLast());
    QVERIFY(!edits.canUndo());
}

void TestBoxEdits::commandsOnAList()
{
    BoxEdits edits({{1, 1, 2, 3, 4}});
    Boxes list = edits.boxes();
    const BoxEdit edit = *edits.remove(0);
    BoxEdits::apply(list, edit);
    QVERIFY(list.empty());
    QCOMPARE(kindOf([&] { BoxEdits::apply(list, edit); }), ErrorKind::Mismatch);
    BoxEdits::revert(list, edit);
    QCOMPARE(list, (Boxes{{1, 1, 2, 3, 4}}));
    list.front().x = 7;
    QCOMPARE(kindOf([&] { BoxEdits::apply(list, edit); }), ErrorKind::Mismatch);
}

void TestBoxEdits::splitListRoundTrip()
{
    const Folder folder;
    const Datamodule source = folder.open();
    writeFileAtomically(folder.path / "same.json", {splitListText(source, 0, {})});
    const Datamodule same = folder.open("same.json");
    const EditedBoxes edited = {{"a.png", {}},
                                {"größe, b.png", {{5, 1, 2, 3, 4}}},
                                {"d.png", {{3, 0, 1, 2, 2}, {1, 1, 1, 1, 1}}},
                                {"unknown.png", {{1, 1, 1, 1, 1}}}};
    writeFileAtomically(folder.path / "edited.json", {splitListText(source, 0, edited)});
    const Datamodule changed = folder.open("edited.json");
    QVERIFY(same.problems.empty() && changed.problems.empty());
    QCOMPARE(same.splits.size(), std::size_t(3));
    for (std::size_t s = 0; s < source.splits.size(); ++s) {
        QCOMPARE(changed.splits[s].name, source.splits[s].name);
        QCOMPARE(changed.splits[s].samples.size(), source.splits[s].samples.size());
        for (std::size_t i = 0; i < source.splits[s].samples.size(); ++i) {
            const Sample& sample = source.splits[s].samples[i];
            QCOMPARE(same.splits[s].samples[i].name, sample.name);
            QVERIFY(same.splits[s].samples[i].target == sample.target);
            QCOMPARE(same.splits[s].samples[i].boxes, sample.boxes);
            QVERIFY(changed.splits[s].samples[i].target == sample.target);
            QCOMPARE(changed.splits[s].samples[i].boxes, currentBoxes(sample, edited));
        }
    }
}

void TestBoxEdits::listsOfFindings()
{
    const Folder folder;
    const std::string list = R"({"test": [["a.png", [0, 1]], ["c.png", [1, 1]]]})";
    writeFileAtomically(folder.path / "findings.json", {list});
    const Datamodule source = folder.open("findings.json");
    writeFileAtomically(folder.path / "same.json", {splitListText(source, 0, {})});
    const Datamodule same = folder.open("same.json");
    QVERIFY(same.splits[0].samples[1].target == source.splits[0].samples[1].target);
    QCOMPARE(same.outputs, 2);
    QCOMPARE(splitListText(source, 1, {}), std::string("{\n \"test\": []\n}\n"));
}

void TestBoxEdits::coco()
{
    const Folder folder;
    const json file =
        json::parse(cocoText(folder.open(), {{"a.png", {}}, {"c.png", {{7, 1, 2, 3, 4}}}}));
    QCOMPARE(file["images"].size(), std::size_t(3));
    QCOMPARE(file["images"][0]["file_name"].get<std::string>(), std::string("a.png"));
    QCOMPARE(file["images"][0]["width"].get<int>(), 12);
    QCOMPARE(file["images"][0]["height"].get<int>(), 8);
    QCOMPARE(file["annotations"].size(), std::size_t(2));
    const json& first = file["annotations"][0];
    QVERIFY(first["image_id"] == file["images"][1]["id"]);
    QCOMPARE(first["bbox"].get<std::vector<int>>(), (std::vector<int>{1, 2, 3, 4}));
    QCOMPARE(first["area"].get<int>(), 12);
    QCOMPARE(first["category_id"].get<int>(), 7);
    QCOMPARE(file["categories"].size(), std::size_t(2));
    fs::remove(folder.path / "a.png");
    QCOMPARE(kindOf([&] { cocoText(folder.open(), {}); }), ErrorKind::NotFound);
}

void TestBoxEdits::table()
{
    const Folder folder;
    QCOMPARE(boxTableText(folder.open(), {{"a.png", {}}, {"größe, b.png", {{5, 1, 2, 3, 4}}}}),
             std::string("split,sample,label,x,y,width,height,edited\n"
                         "train,a.png,,,,,,true\n"
                         "train,\"größe, b.png\",5,1,2,3,4,true\n"
                         "test,d.png,3,1,1,2,2,false\n"));
}

QTEST_GUILESS_MAIN(TestBoxEdits)
#include "tst_box_edits.moc"
