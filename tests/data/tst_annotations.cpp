// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/annotations.h"
#include "core/data/datamodule.h"

using namespace saliscope;
using namespace saliscope::data;
namespace fs = std::filesystem;

namespace
{

/// Pictures in two folders, and files of annotations beside them.
struct Annotated {
    QTemporaryDir temporary;
    fs::path folder = temporary.path().toStdString();

    Annotated()
    {
        for (const char* name : {"a.png", "b.png", "sub/c.png", "sub/twice.png", "twice.png"})
            put(name, readFile(fs::path(TEST_PICTURES) / "grey.png"));
    }

    void put(const std::string& name, const std::string& content) const
    {
        fs::create_directories((folder / name).parent_path());
        writeFileAtomically(folder / name, {content});
    }

    Datamodule open(const std::string& name, const std::string& content) const
    {
        put(name, content);
        return openDatamodule((folder / name).string(), {});
    }
};

const Sample& sampleOf(const Datamodule& datamodule, const std::string& name)
{
    for (const Sample& sample : datamodule.splits.at(0).samples)
        if (sample.name == name)
            return sample;
    throw Error(ErrorKind::NotFound, name, verbatim("no such sample"));
}

std::string problemOf(const Datamodule& datamodule, const std::string& name)
{
    for (const SampleProblem& problem : datamodule.problems)
        if (problem.name == name)
            return problem.reason.text();
    return {};
}

using Boxes = std::vector<Box>;

} // namespace

class TestAnnotations final : public QObject
{
    Q_OBJECT

private slots:
    void coco();
    void cocoWithOneCategory();
    void nihTable();
    void vinDrTable();
    void rsnaTable();
    void quotedCells();
    void saysWhatDoesNotMatch();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
};

void TestAnnotations::coco()
{
    const Datamodule datamodule = Annotated().open("boxes.json", R"({
        "images": [{"id": 1, "file_name": "a.png"}, {"id": 2, "file_name": "sub/c.png"},
                   {"id": 3, "file_name": "b.png"}],
        "categories": [{"id": 9, "name": "Mass"}, {"id": 4, "name": "Effusion"}],
        "annotations": [
            {"id": 1, "image_id": 1, "category_id": 9, "bbox": [1, 2, 3, 4]},
            {"id": 2, "image_id": 1, "category_id": 4, "bbox": [5, 6, 7, 8]},
            {"id": 3, "image_id": 2, "category_id": 9,
             "segmentation": [[2, 3, 9, 3, 9, 8], [1, 5, 2, 5]]},
            {"id": 4, "image_id": 2, "category_id": 4, "segmentation": {"counts": "abc"}}]})");
    QCOMPARE(datamodule.findings, (std::vector<std::string>{"Effusion", "Mass"}));
    QCOMPARE(datamodule.outputs, 2);
    QCOMPARE(sampleOf(datamodule, "a.png").boxes, (Boxes{{1, 1, 2, 3, 4}, {0, 5, 6, 7, 8}}));
    QCOMPARE(sampleOf(datamodule, "a.png").target, (Target{{1, 1}, true}));
    QCOMPARE(sampleOf(datamodule, "sub/c.png").boxes, (Boxes{{1, 1, 3, 8, 5}})); // around both
    QCOMPARE(sampleOf(datamodule, "sub/c.png").target, (Target{{0, 1}, true}));
    QCOMPARE(sampleOf(datamodule, "b.png").target, (Target{{0, 0}, true}));
    QCOMPARE(findingOf(datamodule, 1), std::string("Mass"));
    QCOMPARE(datamodule.notes.size(), std::size_t(2)); // a mask left out, pictures not named
    QVERIFY(!datamodule.parts.front().splitSha256.empty());
}

void TestAnnotations::cocoWithOneCategory()
{
    const Datamodule datamodule = Annotated().open("one.json", R"({
        "images": [{"id": 1, "file_name": "a.png"}, {"id": 2, "file_name": "b.png"}],
        "categories": [{"id": 0, "name": "Nodule"}],
        "annotations": [{"image_id": 2, "category_id": 0, "bbox": [1.5, 2, 3, 4]}]})");
    QCOMPARE(sampleOf(datamodule, "a.png").target, (Target{{0}, false}));
    QCOMPARE(sampleOf(datamodule, "b.png").target, (Target{{1}, false}));
    QCOMPARE(sampleOf(datamodule, "b.png").boxes, (Boxes{{1, 1, 2, 3, 4}}));
    QCOMPARE(findingOf(datamodule, 1), std::string("Nodule"));
    QCOMPARE(findingOf(datamodule, 0), std::string());
}

void TestAnnotations::nihTable()
{
    const Datamodule datamodule =
        Annotated().open("BBox_List_2017.csv", "Image Index,Finding Label,Bbox [x,y,w,h],,,\r\n"
                                               "c.png,Atelectasis,5,6,7.5,8,,,\r\n"
                                               "a.png,Mass,1,2,3,4,,,\r\n");
    QCOMPARE(datamodule.findings, (std::vector<std::string>{"Atelectasis", "Mass"}));
    QCOMPARE(sampleOf(datamodule, "sub/c.png").boxes, (Boxes{{0, 5, 6, 7, 8}}));
    QCOMPARE(sampleOf(datamodule, "a.png").boxes, (Boxes{{1, 1, 2, 3, 4}}));
    QCOMPARE(datamodule.splits.front().name, std::string("annotated"));
}

void TestAnnotations::vinDrTable()
{
    const Datamodule datamodule = Annotated().open(
        "train.csv", "image_id,class_name,class_id,rad_id,x_min,y_min,x_max,y_max\n"
                     "c,Nodule/Mass,8,R9,1,2,4,7\n"
                     "a,No finding,14,R1,,,,\n"
                     "c,Cardiomegaly,3,R8,5,5,9,8\n");
    QCOMPARE(datamodule.findings, (std::vector<std::string>{"Cardiomegaly", "Nodule/Mass"}));
    QCOMPARE(sampleOf(datamodule, "sub/c.png").boxes, (Boxes{{1, 1, 2, 3, 5}, {0, 5, 5, 4, 3}}));
    QCOMPARE(sampleOf(datamodule, "a.png").target, (Target{{0, 0}, true}));
}

void TestAnnotations::rsnaTable()
{
    const Datamodule datamodule =
        Annotated().open("labels.csv", "patientId,x,y,width,height,Target\n"
                                       "a,,,,,0\nb,1.0,2.0,3.0,4.0,1\n");
    QCOMPARE(datamodule.findings, std::vector<std::string>{"Pneumonia"});
    QCOMPARE(sampleOf(datamodule, "a.png").target, (Target{{0}, false}));
    QCOMPARE(sampleOf(datamodule, "b.png").target, (Target{{1}, false}));
    QCOMPARE(sampleOf(datamodule, "b.png").boxes, (Boxes{{1, 1, 2, 3, 4}}));
}

void TestAnnotations::quotedCells()
{
    const Datamodule datamodule =
        Annotated().open("table.csv", "\xEF\xBB\xBF\"filename\",label,xmin,ymin,xmax,ymax\n"
                                      "a.png,\"large, \"\"dense\"\" mass\",1,2,4,6\n\n");
    QCOMPARE(datamodule.findings, std::vector<std::string>{"large, \"dense\" mass"});
    QCOMPARE(sampleOf(datamodule, "a.png").boxes, (Boxes{{1, 1, 2, 3, 4}}));
}

void TestAnnotations::saysWhatDoesNotMatch()
{
    const Datamodule datamodule =
        Annotated().open("boxes.csv", "filename,label,x,y,width,height\n"
                                      "gone.png,Mass,1,2,3,4\n"
                                      "x/twice.png,Mass,1,2,3,4\n"
                                      "a.png,Mass,1,2,3,4\na.png,Mass,1,two,3,4\n"
                                      "../b.png,Mass,1,2,3,4\n");
    QVERIFY(problemOf(datamodule, "gone.png").starts_with("no picture below the folder"));
    QVERIFY(problemOf(datamodule, "x/twice.png").find("sub/twice.png and twice.png") !=
            std::string::npos);
    QVERIFY(problemOf(datamodule, "a.png").starts_with("line 5 of "));
    QCOMPARE(datamodule.splits.front().samples.size(), std::size_t(1));
    QCOMPARE(datamodule.splits.front().samples.front().name, std::string("b.png"));
}

void TestAnnotations::refusesOtherFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* what, const char* name, const char* content, ErrorKind kind,
                        const char* words) {
        QTest::newRow(what) << name << QByteArray(content) << kind << words;
    };
    row("no titles", "a.csv", "a.png,1,2,3,4\n", ErrorKind::UnknownFormat, "first line");
    row("empty", "a.csv", "\n\n", ErrorKind::UnknownFormat, "empty");
    row("nameless", "a.csv", "filename,x,y,w,h\n,1,2,3,4\n", ErrorKind::Damaged, "line 2");
    const char* const lists = R"("images": [{"id": 1, "file_name": "a.png"}], "categories": )";
    row("no such image", "a.json",
        (std::string("{") + lists +
         R"([{"id": 1, "name": "m"}], "annotations": [{"image_id": 2, "category_id": 1}]})")
            .c_str(),
        ErrorKind::Damaged, "no image has this id");
    row("no such category", "a.json",
        (std::string("{") + lists + R"([], "annotations": [{"image_id": 1, "category_id": 1}]})")
            .c_str(),
        ErrorKind::Damaged, "no category has this id");
    row("a box of three", "a.json",
        (std::string("{") + lists + R"([{"id": 1, "name": "m"}], "annotations":
            [{"image_id": 1, "category_id": 1, "bbox": [1, 2, 3]}]})")
            .c_str(),
        ErrorKind::Damaged, "bbox");
    row("no lists", "a.json", R"({"images": 1, "annotations": 2, "categories": 3})",
        ErrorKind::Damaged, "images");
}

void TestAnnotations::refusesOtherFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, words);
    const Annotated folder;
    try {
        folder.open(name.toStdString(), content.toStdString());
        QFAIL("it was opened");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), kind);
        QVERIFY2(QString::fromUtf8(error.what()).contains(words), error.what());
    }
}

QTEST_APPLESS_MAIN(TestAnnotations)
#include "tst_annotations.moc"
