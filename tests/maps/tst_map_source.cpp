// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/base/error.h"
#include "core/maps/map_source.h"
#include "core/run/progress.h"
#include "support/small_datamodule.h"

using namespace saliscope;
using namespace saliscope::data;
using namespace saliscope::maps;
using namespace saliscope::run;
namespace fs = std::filesystem;

namespace
{

std::vector<std::string> setNames(const MapSource& source)
{
    std::vector<std::string> names;
    for (const MapSet& set : source.sets())
        names.push_back(set.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

/// Folders of maps as sets of maps.
class TestMapSource final : public QObject
{
    Q_OBJECT

private slots:
    void findsSetsByFolderNames();
    void takesNumberedPicturesForPictures();
    void readsLayersFromNames();
    void trustsTheRecord();
    void choosesASetBehindAColon();
    void picksByAlgorithm();
    void listsKeys();
    void refusesKeysThatLeadOutside();
};

void TestMapSource::findsSetsByFolderNames()
{
    const SmallDatamodule data;
    for (const char* folder : {"gradcam/10/", "gradcam/9/", "layercam/", "other/"})
        data.writeMap(std::string(folder) + "a", SmallDatamodule::peakAt(1, 1));
    const auto source = openMapSource(data.maps());
    QCOMPARE(setNames(*source), (Names{"gradcam/9", "gradcam/10", "layercam"}));
    QCOMPARE(source->sets()[1].algorithm, std::string("gradcam"));
    QCOMPARE(source->sets()[1].output, std::string("10"));
    QVERIFY_EXCEPTION_THROWN(openMapSource(data.folder / "nowhere"), Error);
}

void TestMapSource::takesNumberedPicturesForPictures()
{
    const SmallDatamodule data(R"({"test": [["1/a.png", 1]]})");
    data.writeMap("1/a", SmallDatamodule::peakAt(1, 1));
    const Datamodule datamodule = data.open();
    const auto source = openMapSource(data.maps(), selectSamples(datamodule, {}).samples);
    QCOMPARE(setNames(*source), Names{""});
    QVERIFY(source->contains(source->sets()[0], "1/a"));
}

void TestMapSource::readsLayersFromNames()
{
    const SmallDatamodule data;
    for (const char* folder : {"layercam@fc14/", "layercam@fc8/", "magic@fc8/"})
        data.writeMap(std::string(folder) + "a", SmallDatamodule::peakAt(1, 1));
    const auto source = openMapSource(data.maps());
    QCOMPARE(setNames(*source), (Names{"layercam@fc14", "layercam@fc8"}));
    QVERIFY(source->sets()[1] == (MapSet{"layercam@fc8", "layercam", "fc8", ""}));
    QCOMPARE(setOf(*source, "layercam", "fc8", "").name, std::string("layercam@fc8"));
}

void TestMapSource::trustsTheRecord()
{
    const SmallDatamodule data;
    data.writeMap("1/a", SmallDatamodule::peakAt(1, 1));
    writeFileAtomically(
        data.maps() / "generation.jsonl",
        {R"({"settings":{"algorithms":"layercam","target-layer":"fc8"}})"
         "\n"
         R"({"name":"1/a.png","split":"test","logits":[0.5],"maps":[{"algorithm":"layercam",)"
         R"("layer":"fc8","output":0,"sign":1,"minimum":0,"maximum":1,"flags":[],)"
         R"("file":"1/a.npy"}]})"
         "\n"});
    const auto source = openMapSource(data.maps());
    QCOMPARE(source->sets().size(), std::size_t(1));
    QVERIFY(source->sets()[0] == (MapSet{"", "layercam", "fc8", ""}));
    const MapNote* note = source->note(source->sets()[0], "1/a");
    QVERIFY(note);
    QCOMPARE(note->logit, 0.5F);
    QVERIFY(!source->note(source->sets()[0], "1/b"));
}

void TestMapSource::choosesASetBehindAColon()
{
    const SmallDatamodule data;
    for (const char* folder : {"gradcam/0/", "gradcam/1/", "layercam/0/"})
        data.writeMap(std::string(folder) + "a", SmallDatamodule::peakAt(1, 1));
    const std::string place = data.maps().string();
    const auto whole = openMapSource(place + ":gradcam/1");
    QCOMPARE(setNames(*whole), Names{"gradcam/1"});
    QVERIFY(whole->read(whole->sets()[0], "a") == SmallDatamodule::peakAt(1, 1));
    QCOMPARE(setNames(*openMapSource(place + ":layercam")), Names{"layercam/0"});
    QVERIFY_EXCEPTION_THROWN(openMapSource(place + ":gradcam"), Error);
    QVERIFY_EXCEPTION_THROWN(openMapSource(place + ":scorecam"), Error);
}

void TestMapSource::picksByAlgorithm()
{
    const SmallDatamodule data;
    data.writeMap("gradcam/a", SmallDatamodule::peakAt(1, 1));
    data.writeMap("layercam/a", SmallDatamodule::peakAt(2, 2));
    const auto source = openMapSource(data.maps());
    QCOMPARE(setOf(*source, "layercam", "fc14", "").name, std::string("layercam"));
    QVERIFY_EXCEPTION_THROWN(setOf(*source, "scorecam", "fc14", ""), Error);
    QVERIFY_EXCEPTION_THROWN(setOf(*source, "layercam", "fc14", "0"), Error);
    QVERIFY_EXCEPTION_THROWN(onlySet(*source, data.maps()), Error);
}

void TestMapSource::listsKeys()
{
    const SmallDatamodule data;
    for (const char* name : {"b", "x/a", "x/y.z/a"})
        data.writeMap(name, SmallDatamodule::peakAt(1, 1));
    writeFileAtomically(data.maps() / "notes.txt", {"no map"});
    const auto source = openMapSource(data.maps());
    QCOMPARE(source->keys(source->sets()[0]), (Names{"b", "x/a", "x/y.z/a"}));
}

void TestMapSource::refusesKeysThatLeadOutside()
{
    const SmallDatamodule data;
    data.writeMap("b", SmallDatamodule::peakAt(1, 1));
    writeNpy(data.folder / "a.npy", SmallDatamodule::peakAt(1, 1));
    const auto source = openMapSource(data.maps());
    QVERIFY(!source->contains(source->sets()[0], "../a"));
    QVERIFY_EXCEPTION_THROWN(source->read(source->sets()[0], "../a"), Error);
}

QTEST_GUILESS_MAIN(TestMapSource)
#include "tst_map_source.moc"
