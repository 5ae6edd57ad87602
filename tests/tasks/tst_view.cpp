// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <limits>

#include <QImage>
#include <QTest>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/render/legend.h"
#include "core/render/overlay.h"
#include "core/results/json_layout.h"
#include "core/session/view_file.h"
#include "core/tasks/view.h"
#include "support/small_datamodule.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::engine;
using namespace saliscope::render;
using namespace saliscope::results;
using namespace saliscope::run;
using namespace saliscope::session;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

ViewRequest requestFor(const SmallDatamodule& data)
{
    ViewRequest request;
    request.inputFolder = data.maps();
    request.outputFolder = data.folder / "pictures";
    request.model = "small";
    request.style.input.size = mapSize;
    request.workers = 2;
    return request;
}

ViewReport drawn(const SmallDatamodule& data, const ViewRequest& request)
{
    return drawViews(data.open(), request, {}, {});
}

void writeUsualMaps(const SmallDatamodule& data, const std::string& folder = {})
{
    for (const char* name : {"a", "b", "c", "d"})
        data.writeMap(folder + name, SmallDatamodule::peakAt(5, 5));
}

std::string bytesOf(const ViewRequest& request, const char* name)
{
    return readFile(request.outputFolder / name);
}

bool isThere(const ViewRequest& request, const char* name)
{
    return fs::exists(request.outputFolder / name);
}

} // namespace

class TestView final : public QObject
{
    Q_OBJECT

private slots:
    void drawsLabelOneOnly();
    void drawsWhatOverlayDraws();
    void drawsInOriginalSize();
    void saysWhereItComesFrom();
    void opensItsViewAgain();
    void addsLegend();
    void mirrorsAlgorithms();
    void makesMontages();
    void refusesMontageOfOne();
    void keepsWhatIsFinished();
    void drawsAnewWhenMapIsNewer();
    void refusesOtherSettings();
    void leavesForeignPicturesAlone();
    void neverReplacesItsImages();
    void reportsBadMaps_data();
    void reportsBadMaps();
    void marksUnsoundMaps_data();
    void marksUnsoundMaps();
    void shardsTogetherDrawAll();
    void cancels();
};

void TestView::drawsLabelOneOnly()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    const ViewReport report = drawn(data, request);
    QCOMPARE(report.written, std::size_t(3));
    QCOMPARE(report.otherLabels, std::size_t(1));
    QVERIFY(isThere(request, "a.png") && isThere(request, "c.png") && isThere(request, "d.png"));
    QVERIFY(!isThere(request, "b.png"));
    request.allLabels = true;
    QCOMPARE(drawn(data, request).written, std::size_t(1));
    QVERIFY(isThere(request, "b.png"));
}

void TestView::drawsWhatOverlayDraws()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    request.style.showBoxes = true;
    drawn(data, request);
    const Datamodule datamodule = data.open();
    const Sample& sample = datamodule.splits[0].samples[0];
    const ModelInput input =
        prepareInput(loadSample(datamodule, sample), sample.boxes, request.style.input);
    const Picture expected = overlay(input.image, SmallDatamodule::peakAt(5, 5), input.boxes, {});
    QVERIFY(readPicture(request.outputFolder / "a.png") == expected);
}

void TestView::drawsInOriginalSize()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    request.style.size = PictureSize::Original;
    request.style.showBoxes = true;
    drawn(data, request);
    const Picture picture = readPicture(request.outputFolder / "a.png");
    QCOMPARE(picture.width, pictureSize);
    QCOMPARE(picture.row(8)[8], Pixel({0, 128, 0}));
    // Far from the peak and the boxes the map is below the threshold.
    QCOMPARE(picture.row(20)[2], Pixel({14, 14, 14}));
    QVERIFY(picture.row(11)[11][0] != picture.row(11)[11][2]);
}

void TestView::saysWhereItComesFrom()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    const ViewRequest request = requestFor(data);
    drawn(data, request);
    const QImage image(QString::fromStdString((request.outputFolder / "a.png").string()));
    QCOMPARE(image.text("Title"), QString("a.png"));
    QCOMPARE(image.text("Source"), QString("a.npy"));
    QVERIFY(image.text("Software").startsWith("Saliscope "));
    QVERIFY(image.text("Description").contains("threshold 0.2"));
    QVERIFY(!image.text("Description").contains(data.temporary.path()));
    // Of maps nobody says how they were made the view shows the maps themselves.
    const auto view = readView(request.outputFolder / "a.png");
    QVERIFY(view);
    QCOMPARE(view->data.pictures.front(),
             samplePath(data.open(), data.open().splits[0].samples[0]));
    QCOMPARE(view->results.front().path, data.maps());
    QCOMPARE(view->panes.choices.front().existingSet, data.maps().filename().string());
    QVERIFY(view->checkpoints.empty());
}

void TestView::opensItsViewAgain()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    writeFileAtomically(data.maps() / "generation.jsonl",
                        {"{\"settings\":{\"checkpoint\":\"abc\",\"seed\":\"3\",\"model\":\"pasa\","
                         "\"explain\":\"negative\"}}\n"
                         "{\"name\":\"a.png\",\"split\":\"train\",\"logits\":[0.0],\"maps\":[{"
                         "\"algorithm\":\"layercam\",\"layer\":\"fc14\",\"output\":0,\"sign\":1.0,"
                         "\"minimum\":0.0,\"maximum\":1.0,\"flags\":[],\"file\":\"a.npy\"}]}\n"});
    ViewRequest request = requestFor(data);
    request.data.registered = "demo";
    ViewProvenance made;
    made.checkpoints = {{"pasa", data.folder / "m.ckpt", "abc"}};
    writeJson(data.maps() / "generation.meta.json", {{"view", viewJson(made, data.maps())}});
    request.style.showBoxes = true;
    drawn(data, request);
    const auto view = readView(request.outputFolder / "a.png");
    QVERIFY(view);
    QCOMPARE(view->sample, std::string("a.png"));
    QCOMPARE(view->data.registered, std::string("demo"));
    QCOMPARE(view->checkpoints.front().sha256, std::string("abc"));
    QCOMPARE(view->checkpoints.front().path, data.folder / "m.ckpt");
    QCOMPARE(view->seed, 3U);
    QCOMPARE(view->panes.choices.size(), std::size_t(1));
    QVERIFY(view->panes.choices.front().algorithm == Algorithm::LayerCam);
    QCOMPARE(view->panes.choices.front().layer, std::string("fc14"));
    QVERIFY(view->panes.choices.front().evidence == Evidence::Negative);
    QVERIFY(view->panes.display.boxes);
    const QImage image(QString::fromStdString((request.outputFolder / "a.png").string()));
    QVERIFY(image.text("Parameters").contains("checkpoint abc"));
}

void TestView::addsLegend()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    request.outputFolder = data.folder / "plain";
    drawn(data, request);
    request.outputFolder = data.folder / "noted";
    request.style.legend = true;
    writeFileAtomically(data.maps() / "generation.jsonl",
                        {"{\"settings\":{}}\n"
                         "{\"name\":\"a.png\",\"split\":\"train\",\"logits\":[0.0],\"maps\":[{"
                         "\"algorithm\":\"layercam\",\"layer\":\"fc14\",\"output\":0,\"sign\":1.0,"
                         "\"minimum\":0.0,\"maximum\":1.0,\"flags\":[],\"file\":\"a.npy\"}]}\n"});
    drawn(data, request);
    Legend legend;
    legend.lines = {"a.png", "label 1, score 0.500, layercam"};
    legend.opacity = 0.5;
    legend.lowWord = "none";
    legend.highWord = "strongest here";
    const Picture plain = readPicture(data.folder / "plain/a.png");
    QVERIFY(readPicture(data.folder / "noted/a.png") == withLegend(plain, legend, strokeText));
    legend.lines = {"c.png", "label 1"};
    const Picture other = readPicture(data.folder / "plain/c.png");
    QVERIFY(readPicture(data.folder / "noted/c.png") == withLegend(other, legend, strokeText));
}

void TestView::mirrorsAlgorithms()
{
    const SmallDatamodule data;
    writeUsualMaps(data, "gradcam/");
    writeUsualMaps(data, "layercam/highest-output/");
    fs::remove(data.maps() / "gradcam/c.npy");
    const ViewRequest request = requestFor(data);
    const ViewReport report = drawn(data, request);
    QVERIFY(isThere(request, "gradcam/a.png"));
    QVERIFY(isThere(request, "layercam/highest-output/a.png"));
    // One missing map does not keep the others from being drawn.
    QVERIFY(isThere(request, "layercam/highest-output/c.png"));
    QCOMPARE(report.failures.size(), std::size_t(1));
    QCOMPARE(report.failures[0].name, std::string("c.png"));
}

void TestView::makesMontages()
{
    const SmallDatamodule data;
    for (const char* folder : {"gradcam/", "layercam/", "scorecam/"})
        writeUsualMaps(data, folder);
    ViewRequest request = requestFor(data);
    request.montage = true;
    QCOMPARE(drawn(data, request).written, std::size_t(3));
    const Picture picture = readPicture(request.outputFolder / "a.png");
    // Four tiles in two columns: the image and three maps.
    QVERIFY(picture.width > 2 * mapSize && picture.width < 3 * mapSize + 20);
    const QImage image(QString::fromStdString((request.outputFolder / "a.png").string()));
    QCOMPARE(image.text("Source"), QString("gradcam/a.npy, layercam/a.npy, scorecam/a.npy"));
}

void TestView::refusesMontageOfOne()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    request.montage = true;
    QVERIFY_EXCEPTION_THROWN(drawn(data, request), Error);
    QVERIFY(!fs::exists(request.outputFolder));
}

void TestView::keepsWhatIsFinished()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    const ViewRequest request = requestFor(data);
    drawn(data, request);
    const std::string bytes = bytesOf(request, "a.png");
    fs::remove(request.outputFolder / "a.png");
    const ViewReport report = drawn(data, request);
    QCOMPARE(report.kept, std::size_t(2));
    QCOMPARE(report.written, std::size_t(1));
    QCOMPARE(bytesOf(request, "a.png"), bytes);
}

void TestView::drawsAnewWhenMapIsNewer()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    const ViewRequest request = requestFor(data);
    drawn(data, request);
    const std::string bytes = bytesOf(request, "a.png");
    data.writeMap("a", SmallDatamodule::peakAt(2, 9));
    fs::last_write_time(data.maps() / "a.npy",
                        fs::file_time_type::clock::now() + std::chrono::hours(1));
    QCOMPARE(drawn(data, request).kept, std::size_t(2));
    QVERIFY(bytesOf(request, "a.png") != bytes);
}

void TestView::refusesOtherSettings()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    drawn(data, request);
    request.threshold = 0.5;
    QVERIFY_EXCEPTION_THROWN(drawn(data, request), Error);
    request.overwrite = true;
    QCOMPARE(drawn(data, request).written, std::size_t(3));
}

void TestView::leavesForeignPicturesAlone()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    writeFileAtomically(request.outputFolder / "a.png", {"somebody else's"});
    QVERIFY_EXCEPTION_THROWN(drawn(data, request), Error);
    QCOMPARE(bytesOf(request, "a.png"), std::string("somebody else's"));
}

void TestView::neverReplacesItsImages()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    request.outputFolder = data.folder / "images";
    request.overwrite = true;
    const std::string bytes = bytesOf(request, "a.png");
    const ViewReport report = drawn(data, request);
    QCOMPARE(report.failures.size(), std::size_t(3));
    QCOMPARE(bytesOf(request, "a.png"), bytes);
}

void TestView::reportsBadMaps_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("missing") << QByteArray("missing") << QByteArray("no such file");
    QTest::newRow("cut off") << QByteArray("cut") << QByteArray("its header asks for");
    QTest::newRow("other size") << QByteArray("size") << QByteArray("input 16 x 16 pixels");
    QTest::newRow("no image") << QByteArray("image") << QByteArray("a.png");
}

void TestView::reportsBadMaps()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, reason);
    const SmallDatamodule data;
    writeUsualMaps(data);
    if (kind == "missing")
        fs::remove(data.maps() / "a.npy");
    else if (kind == "cut")
        fs::resize_file(data.maps() / "a.npy", 500);
    else if (kind == "size")
        data.writeMap("a", SmallDatamodule::peakAt(5, 5, 8));
    else
        fs::resize_file(data.folder / "images/a.png", 60);
    const ViewRequest request = requestFor(data);
    const ViewReport report = drawn(data, request);
    QCOMPARE(report.failures.size(), std::size_t(1));
    QVERIFY2(report.failures[0].reason.text().find(reason.toStdString()) != std::string::npos,
             report.failures[0].reason.text().c_str());
    QCOMPARE(report.written, std::size_t(2));
    QVERIFY(!isThere(request, "a.png"));
}

void TestView::marksUnsoundMaps_data()
{
    QTest::addColumn<float>("first");
    QTest::addColumn<float>("others");
    QTest::newRow("empty") << 0.F << 0.F;
    QTest::newRow("constant") << 0.5F << 0.5F;
    QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN() << 0.5F;
}

void TestView::marksUnsoundMaps()
{
    QFETCH(float, first);
    QFETCH(float, others);
    const SmallDatamodule data;
    writeUsualMaps(data);
    Image map(1, mapSize, mapSize);
    std::fill(map.values.begin(), map.values.end(), others);
    map.values[0] = first;
    data.writeMap("a", map);
    ViewRequest request = requestFor(data);
    QCOMPARE(drawn(data, request).unsoundMaps, std::size_t(1));
    QCOMPARE(drawn(data, request).unsoundMaps, std::size_t(1)); // kept ones count too
    const std::string marked = bytesOf(request, "a.png");
    request.style.overlay.markCondition = false;
    request.overwrite = true;
    drawn(data, request);
    QVERIFY(bytesOf(request, "a.png") != marked);
}

void TestView::shardsTogetherDrawAll()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    ViewRequest request = requestFor(data);
    std::size_t written = 0;
    for (std::size_t index = 1; index <= 2; ++index) {
        request.selection.shard = {index, 2};
        written += drawn(data, request).written;
    }
    QCOMPARE(written, std::size_t(3));
    request.selection.shard = {};
    QCOMPARE(drawn(data, request).kept, std::size_t(3));
}

void TestView::cancels()
{
    const SmallDatamodule data;
    writeUsualMaps(data);
    const ViewRequest request = requestFor(data);
    std::stop_source stop;
    const ViewReport report = drawViews(
        data.open(), request, [&](const TaskProgress&) { stop.request_stop(); }, stop.get_token());
    QVERIFY(report.cancelled);
    QCOMPARE(report.written, std::size_t(0));
    QVERIFY(!isThere(request, "view.jsonl"));
    QCOMPARE(drawn(data, request).total, std::size_t(3));
}

QTEST_GUILESS_MAIN(TestView)
#include "tst_view.moc"
