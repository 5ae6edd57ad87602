// SPDX-FileCopyrightText: Saliscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <functional>
#include <random>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/checkpoint/checkpoint.h"
#include "core/data/datamodule.h"
#include "core/maps/map_chunk.h"
#include "core/maps/map_journal.h"
#include "core/maps/map_record.h"
#include "core/maps/map_source.h"
#include "core/maps/map_store.h"
#include "core/maps/npy.h"
#include "core/pictures/image_file.h"
#include "core/render/png.h"
#include "core/results/completeness_record.h"
#include "core/results/results.h"
#include "core/results/score_sets.h"
#include "core/results/sweep_curves.h"
#include "core/run/run_record.h"
#include "core/session/session.h"
#include "core/session/view_file.h"
#include "core/tasks/sweep_record.h"
#include "core/tasks/view_record.h"

using namespace saliscope;
using nlohmann::ordered_json;
namespace fs = std::filesystem;

namespace
{

/// A kind of file with a valid example and what reads it.
struct Reader {
    const char* name;
    const char* file; ///< its name
    std::string example;
    std::function<void(const fs::path&)> read;
};

/// What libraries say and users must not be told.
constexpr const char* foreignWords[] = {
    "exception", "basic_string", "std::",    "H5",          "vector::",   "stoi", "stol", "stod",
    "what():",   "bad_alloc",    "nlohmann", "parse_error", "type_error", "_M_",  "::at"};

/// "line" is a value of its own, as in records; the values below are for sweeps of two scores.
const std::vector<results::Score> sweptScores = {results::Score::Energy, results::Score::Lift};
const JsonSource recordSource = {"record.jsonl", 2};

std::string generationLine()
{
    engine::SaliencyMap map;
    map.request = {engine::Algorithm::GradCam, "fc14"};
    map.evidenceSign = 1;
    map.rawMaximum = 2;
    map.flags.empty = true;
    return maps::lineOf({"test", "a.png", {0.5F, 1}, {{"gradcam/a.npy", map}}, {"odd"}, {}});
}

std::string completenessLine()
{
    results::ScoredMap map;
    map.layer = "fc14";
    map.flags = {"empty"};
    map.points = {{20, road::RemovalOrder::MostRelevantFirst, 0.2, false, {0.25F}},
                  {20, road::RemovalOrder::LeastRelevantFirst, 0.2, true, {}}};
    return results::lineOf({"test", "a.png", {0.5F}, {map}});
}

std::string sweepLine()
{
    tasks::SweptSample sample{"test", "a.png", {0.5F}, 0.25, {{16, 16}}, {{}}, 0, 0};
    sample.maps[0][results::Score::Energy] = 0.5;
    return tasks::lineOf(sample, sweptScores);
}

session::ViewProvenance exampleView()
{
    session::ViewProvenance view;
    view.version = "1";
    view.data.path = "/data/list.json";
    view.data.pictures = {"/data/a.png"};
    view.sample = "a.png";
    view.checkpoints = {{"pasa", "/data/m.ckpt", "abc"}};
    view.results = {{"maps", "/data/maps"}};
    view.panes.choices = {{}};
    view.panes.windows = {{0.5, 1, false}};
    view.panes.views = {{0.5, 0.5, 1}};
    view.panes.derived = {{session::DerivedKind::Mean, 0, {session::MapChoice()}}};
    view.panes.swiped = {0, {}, 0.5};
    view.settings = {{"plot", "boxes"}};
    view.selected = {"a.png"};
    view.boxes = {{1, 2, 3, 4, 5}};
    return view;
}

session::Reading exampleReading()
{
    session::Reading reading = session::newReading("a", 1, {"a.png"}, {"gradcam"});
    reading.answers = {{"a.png", session::ReadingPoint{1, 2}, cases::CaseBox{1, 2, 3, 4, 5}, 3,
                        false, 1.5, "gradcam"}};
    return reading;
}

std::string sessionExample()
{
    session::Session session;
    session.layout = {{"docks", "bytes"}};
    session.settings = {{"a", "b"}};
    session.data.registered = "demo";
    session.checkpoints = {{"pasa", "/data/m.ckpt", "abc"}};
    session.panes = exampleView().panes;
    session.filters.terms = {{"split", "[]"}};
    session.cases["a.png"] = {{"tag"}, "note", true, std::vector<data::Box>{{1, 2, 3, 4, 5}}};
    session.workLists = session::defaultWorkLists();
    session.readings = {exampleReading()};
    return session::sessionText(session, "/data");
}

std::string fileText(const std::function<void(const fs::path&)>& write)
{
    const QTemporaryDir folder;
    const fs::path path = folder.filePath("example").toStdString();
    write(path);
    return readFile(path);
}

std::string dataFile(const char* name)
{
    return readFile(fs::path(SALISCOPE_TESTS) / name);
}

void openList(const fs::path& path)
{
    data::DataOptions options;
    options.datadir = path.parent_path();
    data::openDatamodule(path.string(), options);
}

void readRecord(const fs::path& path)
{
    run::RunRecord record(path.parent_path(), "work", "", {{"model", "pasa"}}, false);
    record.earlierLine("a.png");
}

void readScores(const fs::path& path)
{
    const fs::path folder = path.parent_path();
    if (path.filename() != "interpretability.json")
        writeFileAtomically(folder / "interpretability.json",
                            {R"({"test": [["a.png", 1, 0.5, 0.25]]})"});
    const std::vector<results::ScoreInput> inputs = {{"", folder}};
    results::readScoreSets(inputs);
}

/// Everything a place of maps holds; a damaged map does not keep the others from being read.
void readMaps(const fs::path& path)
{
    const auto source = maps::openMapSource(path);
    std::optional<Error> first;
    for (const maps::MapSet& set : source->sets())
        for (const std::string& key : source->keys(set))
            try {
                source->read(set, key);
            } catch (const Error& error) {
                first = first ? first : error;
            }
    if (first)
        throw *first;
}

maps::StoredSample storedSample()
{
    maps::StoredSet set;
    set.algorithm = "gradcam";
    set.layer = "fc14";
    set.size = set.finalSize = {8, 8};
    set.name = maps::storedSetName(set.algorithm, set.layer, "");
    return {"a.png", generationLine(), {{set, maps::packMap(Image(1, 8, 8))}}};
}

std::string storeExample()
{
    return fileText([](const fs::path& path) {
        maps::writeStore(path, {{{"model", "pasa"}}, {"a.png"}, [](const std::string&, bool) {
                                    return storedSample();
                                }});
    });
}

std::string journalExample()
{
    return fileText([](const fs::path& path) {
        maps::MapJournal journal(path, maps::MapJournal::Use::Append);
        journal.begin({{"model", "pasa"}});
        journal.append(storedSample());
    });
}

void readJournal(const fs::path& path)
{
    const maps::MapJournal journal(path, maps::MapJournal::Use::Read);
    for (const std::string& name : journal.names())
        for (const maps::StoredMap& map : journal.sample(name, true).maps)
            maps::unpackMap(map.chunk, map.set.size);
}

void readLine(const fs::path& path, const std::function<void(std::string_view)>& parse)
{
    const std::string text = readFile(path);
    parse(std::string_view(text).substr(0, text.find('\n')));
}

template <typename Parse>
Reader lineReader(const char* name, std::string example, Parse parse)
{
    return {name, "line.jsonl", std::move(example),
            [parse](const fs::path& path) { readLine(path, parse); }};
}

std::vector<Reader> recordReaders()
{
    return {
        lineReader("record of maps", generationLine(),
                   [](std::string_view line) { maps::outcomeOf(line, recordSource); }),
        lineReader("record of completeness", completenessLine(),
                   [](std::string_view line) { results::scoredSampleOf(line, recordSource); }),
        lineReader("record of a sweep", sweepLine(),
                   [](std::string_view line) {
                       tasks::sweptSampleOf(line, recordSource, sweptScores, 1, 1);
                   }),
        lineReader("record of pictures",
                   tasks::lineOf({"test", "a.png", {{"a.npy", render::MapCondition::Empty, true}}}),
                   [](std::string_view line) { tasks::viewedSample(line, recordSource); }),
        {"settings of a record", "work.jsonl",
         "{\"settings\":{\"model\":\"pasa\"}}\n{\"name\":\"a.png\"}\n", readRecord},
        {"journal of a record", "work.jsonl.part",
         "{\"settings\":{\"model\":\"pasa\"}}\n{\"name\":\"a.png\"}\n", readRecord},
    };
}

std::vector<Reader> resultReaders()
{
    const std::string row = R"({"layer": "a", "algorithm": "gradcam", "energy":
        {"mean": 0.5, "low": 0.25, "high": null}})";
    return {
        {"completeness", "r.json", R"({"test": [["a.png", 1, 0, 0.5, 0.25, null], ["b", [0, 1]]]})",
         [](const fs::path& path) {
             results::readResults(path, results::ResultShape::Completeness);
         }},
        {"interpretability", "r.json", R"({"test": [["a.png", 1, 0.5, 0.25], ["b", 0]]})",
         [](const fs::path& path) {
             results::readResults(path, results::ResultShape::Interpretability);
         }},
        {"details of scores", "interpretability.details.json",
         R"({"test": [{"name": "a.png", "area-fraction": 0.25, "energy-lift": 2, "pointing-hit":
             true, "iou": 0.5}]})",
         readScores},
        {"metadata of scores", "interpretability.meta.json",
         R"({"saliency-map-algorithm": "gradcam", "model": "pasa", "input-folder": "maps"})",
         readScores},
        {"sweep", "sweep.json",
         R"({"rank": "energy", "scores": ["energy"], "layers": [{"name": "a"}], "rows": [)" + row +
             "]}",
         [](const fs::path& path) { results::readSweepCurves(path); }},
        {"session", "a.session", sessionExample(),
         [](const fs::path& path) { session::loadSession(path); }},
        {"readings", "readings.json",
         fileText([](const fs::path& path) { session::saveReadings(path, {exampleReading()}); }),
         [](const fs::path& path) { session::loadReadings(path); }},
        {"view", "a.meta.json",
         "{\"view\": " + jsonLine(session::viewJson(exampleView(), "/data")) + "}",
         [](const fs::path& path) { session::readView(path); }},
    };
}

std::vector<Reader> sourceReaders()
{
    const auto settings = [](const fs::path& path) {
        data::DataOptions options;
        data::readDataSettings(path, options);
    };
    return {
        {"split list", "list.json", R"({"train": [["a.png", 1, [[1, 2, 3, 4, 5]]], ["b.png"]]})",
         openList},
        {"description", "mine.json",
         R"({"saliscope-datamodule": 1, "name": "x", "outputs": 2, "one-hot": true, "findings":
             ["a"], "parts": [{"database": "x", "split": "none.json", "folder": "p",
             "ignore-boxes": true, "loader": {"grey": true, "bits": 12, "crop": "none"}}]})",
         openList},
        {"index", "datamodules/index.json", R"({"x": {"parts": [{"split": "a.json.bz2"}]}})",
         [](const fs::path& path) {
             data::registeredDatamodules(path.parent_path().parent_path());
         }},
        {"training folder", "train.meta.json",
         R"({"checkpoint-metric": "loss", "checkpoint-mode": "min"})",
         [](const fs::path& path) { checkpoint::chooseCheckpoint(path.parent_path()); }},
        {"settings of mednet", "mednet.toml", "[datadir]\nmontgomery = \"/data\"\n", settings},
    };
}

std::vector<Reader> binaryReaders()
{
    const auto checkpoint = [](const fs::path& path) { checkpoint::readCheckpoint(path); };
    const auto picture = [](const fs::path& path) { pictures::decodeImageFile(path); };
    const Image map(1, 6, 6);
    return {
        {"torch checkpoint", "m.ckpt", dataFile("checkpoint/data/lightning.ckpt"), checkpoint},
        {"torch weights", "m.pt", dataFile("checkpoint/data/views.pt"), checkpoint},
        {"safetensors", "m.safetensors", dataFile("checkpoint/data/types.safetensors"), checkpoint},
        {"numpy map", "a.npy", maps::npyBytes(map),
         [](const fs::path& path) { maps::readNpy(path); }},
        {"store", "maps.h5", storeExample(), readMaps},
        {"journal of a store", "maps.h5.part", journalExample(), readJournal},
        {"PNG", "a.png", dataFile("pictures/data/grey.png"), picture},
        {"JPEG", "a.jpg", dataFile("pictures/data/rgb-420.jpg"), picture},
        {"BMP", "a.bmp", dataFile("pictures/data/grey.bmp"), picture},
        {"TIFF", "a.tif", dataFile("pictures/data/grey-tiff_lzw.tif"), picture},
        {"view in a PNG", "view.png",
         session::withView(dataFile("pictures/data/grey.png"), exampleView(), "/data"),
         [](const fs::path& path) { session::readView(path); }},
    };
}

/// Values of every kind, some of which no library writes.
std::vector<std::string> oddValues()
{
    return {"null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e300",
            "1e999",
            "-1e999",
            "18446744073709551615",
            "184467440737095516160000",
            "NaN",
            "-Infinity",
            "\"text\"",
            "\"\"",
            "\"\\u0000\"",
            "\"\xff\xfe\"",
            "\"../x\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[1, \"a\"]",
            "{\"a\": 1}",
            std::string(100, '[') + std::string(100, ']'),
            "nul",
            "\"open"};
}

constexpr const char* mark = "here the odd value goes";

void collectPlaces(const ordered_json& value, const ordered_json::json_pointer& place,
                   std::vector<ordered_json::json_pointer>& places)
{
    places.push_back(place);
    if (value.is_object())
        for (const auto& [name, member] : value.items())
            collectPlaces(member, place / name, places);
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            collectPlaces(value[i], place / i, places);
}

/// \p example, lines of JSON or one value, with an odd value in every place, one at a time, and
/// without each of its members.
std::vector<std::string> withOddValues(const std::string& example, bool isLines)
{
    const std::string first = isLines ? example.substr(0, example.find('\n')) : example;
    const std::string rest = example.substr(first.size());
    const ordered_json value = ordered_json::parse(first);
    std::vector<ordered_json::json_pointer> places;
    collectPlaces(value, ordered_json::json_pointer(), places);
    std::vector<std::string> texts;
    for (const ordered_json::json_pointer& place : places) {
        ordered_json marked = value;
        marked[place] = mark;
        const std::string text = marked.dump();
        const std::size_t at = text.find(mark) - 1;
        for (const std::string& odd : oddValues())
            texts.push_back(text.substr(0, at) + odd +
                            text.substr(at + std::string_view(mark).size() + 2) + rest);
        if (!place.empty() && value[place.parent_pointer()].is_object()) {
            ordered_json without = value;
            without[place.parent_pointer()].erase(place.back());
            texts.push_back(without.dump() + rest);
        }
    }
    return texts;
}

/// Cut off, with bytes that are wrong, longer, or something else altogether.
std::vector<std::string> withOddBytes(const std::string& example)
{
    constexpr std::size_t cuts = 60;
    constexpr int flips = 150;
    std::vector<std::string> texts = {"",
                                      "\n",
                                      std::string(1000, '\0'),
                                      "hello",
                                      "\xff\xfe\xff",
                                      "\xef\xbb\xbf" + example,
                                      example + "x",
                                      example + example,
                                      std::string(200000, '['),
                                      std::string(200000, '{'),
                                      "{\"a\":" + std::string(200000, '[')};
    for (std::size_t cut = 0; cut < cuts; ++cut)
        texts.push_back(example.substr(0, example.size() * cut / cuts));
    std::mt19937 random(1);
    for (int flip = 0; flip < flips; ++flip) {
        std::string text = example;
        text[random() % text.size()] ^= char(1U << random() % 8);
        text[random() % std::min<std::size_t>(text.size(), 200)] = char(random());
        texts.push_back(text);
    }
    return texts;
}

/// Whatever libraries print there.
class CaughtErrorOutput final
{
public:
    CaughtErrorOutput()
        : m_before(::dup(STDERR_FILENO))
        , m_file(std::tmpfile())
    {
        ::dup2(::fileno(m_file), STDERR_FILENO);
    }
    ~CaughtErrorOutput()
    {
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
        std::fclose(m_file);
    }
    long size() const { return long(::lseek(::fileno(m_file), 0, SEEK_END)); }

private:
    int m_before;
    std::FILE* m_file;
};

} // namespace

/// Broken input of every kind for every reader: only Error comes out, in this program's words.
class TestBrokenInput final : public QObject
{
    Q_OBJECT

private slots:
    void readsExamples_data() { addReaders(true, true); }
    void readsExamples();
    void oddValues_data() { addReaders(true, false); }
    void oddValues();
    void oddBytes_data() { addReaders(true, true); }
    void oddBytes();

private:
    void addReaders(bool ofText, bool ofBytes);
    /// What is wrong with how \p reader takes \p text; empty: nothing.
    QString complaint(const Reader& reader, const std::string& text);

    std::vector<Reader> m_readers;
    int m_refused = 0;
};

void TestBrokenInput::addReaders(bool ofText, bool ofBytes)
{
    QTest::addColumn<int>("index");
    m_readers.clear();
    if (ofText)
        for (const auto& readers : {recordReaders(), resultReaders(), sourceReaders()})
            m_readers.insert(m_readers.end(), readers.begin(), readers.end());
    if (ofBytes)
        for (const Reader& each : binaryReaders())
            m_readers.push_back(each);
    for (std::size_t i = 0; i < m_readers.size(); ++i)
        QTest::newRow(m_readers[i].name) << int(i);
}

QString TestBrokenInput::complaint(const Reader& reader, const std::string& text)
{
    const QTemporaryDir folder;
    const std::string root = folder.path().toStdString();
    const fs::path path = fs::path(root) / reader.file;
    fs::create_directories(path.parent_path());
    writeFileAtomically(path, {text});
    try {
        reader.read(path);
    } catch (const Error& error) {
        ++m_refused;
        std::string message = error.what();
        for (auto at = message.find(root); at != std::string::npos; at = message.find(root))
            message.erase(at, root.size());
        for (const char* word : foreignWords)
            if (message.find(word) != std::string::npos)
                return QString("\"%1\" in: %2").arg(word, message.c_str());
        if (error.kind() == ErrorKind::Internal || error.subject().empty())
            return QString("without the file, or internal: %1").arg(message.c_str());
    } catch (const std::exception& exception) {
        return QString("an exception of the library: %1").arg(exception.what());
    }
    return {};
}

void TestBrokenInput::readsExamples()
{
    QFETCH(int, index);
    const Reader& reader = m_readers[std::size_t(index)];
    const bool needsMore =
        QByteArray(reader.name) == "description" || QByteArray(reader.name) == "training folder";
    const QString problem = complaint(reader, reader.example);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(std::exchange(m_refused, 0), needsMore ? 1 : 0);
}

void TestBrokenInput::oddValues()
{
    QFETCH(int, index);
    const Reader& reader = m_readers[std::size_t(index)];
    if (QByteArray(reader.file).endsWith(".toml"))
        return;
    m_refused = 0;
    const CaughtErrorOutput output;
    const bool isLines = QByteArray(reader.file).contains(".jsonl");
    for (const std::string& text : withOddValues(reader.example, isLines)) {
        const QString problem = complaint(reader, text);
        QVERIFY2(problem.isEmpty(), qPrintable(problem + " for " + text.substr(0, 2000).c_str()));
    }
    QVERIFY(m_refused > 5);
    QCOMPARE(output.size(), 0L);
}

void TestBrokenInput::oddBytes()
{
    QFETCH(int, index);
    const Reader& reader = m_readers[std::size_t(index)];
    m_refused = 0;
    const CaughtErrorOutput output;
    for (const std::string& text : withOddBytes(reader.example)) {
        const QString problem = complaint(reader, text);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    QVERIFY(m_refused > 5);
    QCOMPARE(output.size(), 0L);
}

QTEST_GUILESS_MAIN(TestBrokenInput)
#include "tst_broken_input.moc"
