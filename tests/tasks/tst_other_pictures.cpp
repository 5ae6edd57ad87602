// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/base/error.h"
#include "core/maps/map_source.h"
#include "core/maps/npy.h"
#include "core/results/results_origin.h"
#include "core/tasks/compare_maps.h"
#include "core/tasks/completeness.h"
#include "core/tasks/generate.h"
#include "core/tasks/interpretability.h"
#include "core/tasks/view.h"
#include "support/fake_network.h"
#include "support/picture_folder.h"

using namespace saliscope;
using namespace saliscope::maps;
using namespace saliscope::results;
using namespace saliscope::tasks;
namespace fs = std::filesystem;

namespace
{

constexpr int side = 32;

void generate(const PictureFolder& data, const fs::path& place, bool toStore = false)
{
    FakeNetwork network(1, side);
    GenerateRequest request;
    request.outputFolder = place;
    if (toStore)
        request.store = place;
    QVERIFY(generateMaps(network, data.open(), request, {}, {}).failures.empty());
}

ViewRequest viewOf(const PictureFolder& data)
{
    ViewRequest request;
    request.inputFolder = data.out;
    request.outputFolder = data.root / "views";
    request.model = "small";
    request.style.input.size = side;
    return request;
}

CompletenessReport score(const PictureFolder& data)
{
    FakeNetwork network(1, side);
    CompletenessRequest request;
    request.outputFolder = data.root / "scores";
    request.maps = data.out;
    return scoreCompleteness(network, data.open(), request, {}, {});
}

} // namespace

/// Maps and pictures that no longer belong together although their names do.
class TestOtherPictures final : public QObject
{
    Q_OBJECT

private slots:
    void readersPointThemOut();
    void storesSayIt();
    void copiesAreTheSame();
    void viewsAreDrawnAnew();
    void viewsOfPicturesThatWentGo();
    void viewsOfOtherMapsAreDrawnAnew();
    void comparisonsSayIt();
};

void TestOtherPictures::readersPointThemOut()
{
    const PictureFolder data;
    generate(data, data.out);
    QVERIFY(!foreignOrigin(data.out, data.open()));
    data.paint("b", 3);
    QCOMPARE(drawViews(data.open(), viewOf(data), {}, {}).mapsOfOtherPictures, std::size_t(1));
    // and again where the picture was drawn before
    const ViewReport kept = drawViews(data.open(), viewOf(data), {}, {});
    QCOMPARE(kept.kept, std::size_t(3));
    QCOMPARE(kept.mapsOfOtherPictures, std::size_t(1));
    for (int repeat = 0; repeat < 2; ++repeat)
        QCOMPARE(score(data).mapsOfOtherPictures, std::size_t(1));
    InterpretabilityRequest request;
    request.inputFolder = data.out;
    const InterpretabilityReport report = scoreInterpretability(data.open(), request, {}, {});
    QCOMPARE(report.mapsOfOtherPictures, std::size_t(1));
    QCOMPARE(report.splits.at(0).scored.at(1).notes.size(), std::size_t(1));
    const auto origin = foreignOrigin(data.out, data.open());
    QVERIFY(origin);
    QCOMPARE(origin->text(),
             std::string("out has results that were made from other pictures than those of the "
                         "same names here: 1 of 3 that were looked at."));
    QVERIFY(foreignOrigin(data.root / "scores/completeness.json", data.open()) == std::nullopt);
}

void TestOtherPictures::storesSayIt()
{
    const PictureFolder data;
    const fs::path store = data.root / "maps.h5";
    generate(data, store, true);
    const auto source = openMapSource(store);
    const auto datamodule = data.open();
    const data::Sample& sample = datamodule.splits.at(0).samples.at(1);
    const auto isOther = [&] {
        return isOfOtherPicture(*source, source->sets().front(), "b", datamodule, sample);
    };
    QVERIFY(!isOther());
    data.paint("b", 3);
    QVERIFY(isOther());
    QVERIFY(foreignOrigin(store, datamodule));
}

void TestOtherPictures::copiesAreTheSame()
{
    const PictureFolder data;
    generate(data, data.out);
    fs::rename(data.root / "images", data.root / "elsewhere");
    for (const char* name : {"a", "b", "c"})
        data.paint(name, 7);
    QCOMPARE(drawViews(data.open(), viewOf(data), {}, {}).mapsOfOtherPictures, std::size_t(0));
    QVERIFY(!foreignOrigin(data.out, data.open()));
}

void TestOtherPictures::viewsAreDrawnAnew()
{
    const PictureFolder data;
    generate(data, data.out);
    drawViews(data.open(), viewOf(data), {}, {});
    const std::string before = readFile(data.root / "views/b.png");
    data.touch("a");
    QCOMPARE(drawViews(data.open(), viewOf(data), {}, {}).kept, std::size_t(3));
    data.paint("b", 3);
    // a box moves
    data.writeList(R"({"train": [["a.png", 1, [[1, 0, 8, 8, 8]]], ["b.png", 1, [[1, 4, 4, 9, 9]]]],
                      "test": [["c.png", 1, [[1, 0, 0, 16, 16]]]]})");
    const ViewReport report = drawViews(data.open(), viewOf(data), {}, {});
    QCOMPARE(report.kept, std::size_t(1));
    QCOMPARE(report.remade.count(), std::size_t(2));
    QCOMPARE(report.remade.notes().size(), std::size_t(2));
    QVERIFY(readFile(data.root / "views/b.png") != before);
}

void TestOtherPictures::viewsOfPicturesThatWentGo()
{
    const PictureFolder data;
    generate(data, data.out);
    drawViews(data.open(), viewOf(data), {}, {});
    writeFileAtomically(data.picture("b"), {"no picture any more"});
    QCOMPARE(drawViews(data.open(), viewOf(data), {}, {}).failures.size(), std::size_t(1));
    QVERIFY(!fs::exists(data.root / "views/b.png"));
    QVERIFY(fs::exists(data.root / "views/a.png"));
}

void TestOtherPictures::viewsOfOtherMapsAreDrawnAnew()
{
    const PictureFolder data;
    generate(data, data.out);
    drawViews(data.open(), viewOf(data), {}, {});
    Image map = readNpy(data.out / "b.npy");
    std::reverse(map.values.begin(), map.values.end());
    writeNpy(data.out / "b.npy", map);
    fs::last_write_time(data.out / "b.npy",
                        fs::file_time_type::clock::now() - std::chrono::years(1));
    const ViewReport report = drawViews(data.open(), viewOf(data), {}, {});
    QCOMPARE(report.kept, std::size_t(2));
    QCOMPARE(report.remade.count(), std::size_t(1));
}

void TestOtherPictures::comparisonsSayIt()
{
    const PictureFolder data;
    generate(data, data.out);
    generate(data, data.root / "same");
    data.paint("b", 3);
    generate(data, data.root / "other");
    CompareRequest request;
    request.first = data.out;
    request.second = data.root / "same";
    QCOMPARE(compareMapSets(request, nullptr, {}, {}).ofDifferentPictures, std::size_t(0));
    request.second = data.root / "other";
    QCOMPARE(compareMapSets(request, nullptr, {}, {}).ofDifferentPictures, std::size_t(1));
}

QTEST_GUILESS_MAIN(TestOtherPictures)
#include "tst_other_pictures.moc"
